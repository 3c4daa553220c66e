import subprocess
import sys
from pathlib import Path

import pytest
from bootstrap import python_trouble
from bootstrapping import debian, environment, launch
from bootstrapping.commands import main
from bootstrapping.tools import TroubleError, clean_environment, run_quietly

ROOT = Path(__file__).resolve().parents[3]
BOOTSTRAP = ROOT / "packaging" / "bootstrap.py"


def row(path: str, transcript: str | None) -> dict[str, str | None]:
    return {"path": path, "transcript_id": transcript}


class TestPython:
    def test_an_old_one_is_named_with_what_is_needed(self) -> None:
        told = python_trouble((3, 9))
        assert told is not None
        assert "Python 3.9 is too old" in told
        assert "3.11" in told

    @pytest.mark.parametrize("version", [(3, 11), (3, 14), (4, 0)])
    def test_a_recent_one_is_taken(self, version: tuple[int, ...]) -> None:
        assert python_trouble(version) is None


class TestDebianPackages:
    LISTING = (
        "installed\tlibgl1\t\n"
        "config-files\tlibegl1\t\n"
        "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.80.0), glib-thing\n"
        "installed\tfonts-inter\n"
    )

    def test_removed_packages_count_as_missing(self) -> None:
        assert debian.missing(["libegl1", "libgl1"], debian.installed(self.LISTING)) == ("libegl1",)

    def test_a_renamed_package_counts_as_what_it_provides(self) -> None:
        assert debian.missing(["libglib2.0-0", "glib-thing"], debian.installed(self.LISTING)) == ()

    def test_venv_is_asked_for_only_where_python_lacks_it(self) -> None:
        assert "python3-venv" in debian.essential(python_makes_environments=False)
        assert "python3-venv" not in debian.essential(python_makes_environments=True)

    def test_only_testing_asks_for_a_virtual_screen(self) -> None:
        assert "xvfb" in debian.welcome(testing=True)
        assert "xvfb" not in debian.welcome(testing=False)

    def test_installing_asks_nothing_and_brings_nothing_recommended(self) -> None:
        command = debian.install_command(["libgl1", "libegl1"])
        assert command[:2] == ["apt-get", "install"]
        assert {"-y", "--no-install-recommends"} <= set(command)
        assert command[-2:] == ["libgl1", "libegl1"]

    def test_the_advice_is_one_command_line_with_every_package(self) -> None:
        told = debian.advice(["libgl1", "libegl1"])
        assert told.startswith("sudo apt-get update && sudo apt-get install ")
        assert told.endswith(" libgl1 libegl1")


class TestStamp:
    @pytest.fixture
    def project(self, tmp_path: Path) -> Path:
        for name in (environment.RUN_LOCK, environment.TEST_LOCK, *environment.PROJECT_FILES):
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(name)
        return tmp_path

    @staticmethod
    def stamped(project: Path, *, testing: bool) -> str:
        return "\n".join(sorted(environment.stamp_lines(project, testing)))

    def test_what_serves_the_tests_serves_the_program(self, project: Path) -> None:
        stamp = self.stamped(project, testing=True)
        assert environment.is_current(stamp, environment.stamp_lines(project, testing=False))

    def test_what_serves_the_program_does_not_serve_the_tests(self, project: Path) -> None:
        stamp = self.stamped(project, testing=False)
        assert not environment.is_current(stamp, environment.stamp_lines(project, testing=True))

    @pytest.mark.parametrize("name", [environment.RUN_LOCK, *environment.PROJECT_FILES])
    def test_a_changed_file_asks_for_installing_again(self, project: Path, name: str) -> None:
        stamp = self.stamped(project, testing=False)
        (project / name).write_text("other")
        assert not environment.is_current(stamp, environment.stamp_lines(project, testing=False))

    def test_an_interrupted_installation_is_not_built_upon(self, project: Path) -> None:
        assert not environment.is_usable(environment.UNFINISHED, project)

    def test_an_environment_made_in_another_place_is_not_built_upon(self, project: Path) -> None:
        stamp = self.stamped(project, testing=True)
        assert environment.is_usable(stamp, project)
        assert not environment.is_usable(stamp, project / "moved")

    def test_an_environment_made_by_hand_is_built_upon(self, project: Path) -> None:
        assert environment.is_usable(None, project)


class TestRun:
    @pytest.mark.parametrize(
        ("platform", "env", "expected"),
        [
            ("linux", {}, False),
            ("linux", {"DISPLAY": ""}, False),
            ("linux", {"DISPLAY": ":0"}, True),
            ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
            ("darwin", {}, True),
            ("win32", {}, True),
        ],
    )
    def test_a_display_is_told_from_none(self, platform: str, env: dict[str, str], expected: bool) -> None:
        assert launch.has_display(platform, env) is expected

    def test_the_first_given_file_is_shown_before_the_samples(self) -> None:
        rows = [row("/samples/a", "AAAA"), row("/mine/broken", None), row("/mine/b", "BBBB")]
        assert launch.transcript_to_show(rows, [Path("/mine/broken"), Path("/mine/b")]) == "BBBB"

    def test_a_sample_is_shown_where_no_file_is_given(self) -> None:
        assert launch.transcript_to_show([row("/samples/a", "AAAA")], []) == "AAAA"

    def test_nothing_imported_is_an_error_that_says_so(self) -> None:
        with pytest.raises(TroubleError, match="nothing could be imported"):
            launch.transcript_to_show([row("/mine/broken", None)], [])

    @pytest.mark.parametrize(
        ("text", "word"),
        [
            ("We will set up a mechanism.", "mechanism"),
            ("建立长效机制。", "机制"),
            ("Nothing extraordinary", "extraordinary"),
            ("", "briefing"),
        ],
    )
    def test_the_word_searched_for_stands_in_the_text(self, text: str, word: str) -> None:
        assert launch.word_to_search(text) == word


class TestTrouble:
    def test_a_failing_tool_is_reported_with_its_last_words_and_what_to_do(self) -> None:
        script = "print(*range(40), sep=chr(10)); raise SystemExit(3)"
        with pytest.raises(TroubleError) as caught:
            run_quietly([sys.executable, "-c", script], "it failed: mend it")
        report = caught.value.report().splitlines()
        assert report[-1] == "error: it failed: mend it"
        assert report[-2] == "  | 39"
        assert "  | 3" not in report

    def test_a_missing_tool_is_named(self) -> None:
        with pytest.raises(TroubleError, match="no-such-tool is not there"):
            run_quietly(["no-such-tool"], "it failed")

    def test_settings_that_send_packages_elsewhere_are_not_passed_on(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PIP_TARGET", "elsewhere")
        monkeypatch.setenv("PYTHONPATH", "elsewhere")
        assert not {"PIP_TARGET", "PYTHONPATH"} & set(clean_environment())

    def test_a_mistyped_command_is_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(ROOT, ["rnu"], "usage") == 2
        assert "“rnu” is not a command" in capsys.readouterr().err

    def test_a_file_that_is_not_there_is_refused_before_anything_is_installed(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(tmp_path, ["run", "nowhere.txt"], "usage") == 2
        assert "there is no file nowhere.txt" in capsys.readouterr().err
        assert list(tmp_path.iterdir()) == []

    def test_help_names_the_commands(self) -> None:
        done = subprocess.run(
            [sys.executable, BOOTSTRAP, "--help"], capture_output=True, text=True, check=True
        )
        assert "bootstrap.py run [FILE" in done.stdout
        assert "bootstrap.py test" in done.stdout


def start(script: str, *arguments: Path) -> subprocess.Popen[str]:
    """A Python process beside the bootstrap's modules, with pipes to talk to it."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=BOOTSTRAP.parent)


def next_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline()


class TestTakingTurns:
    HOLD = (
        "import sys; from pathlib import Path; from bootstrapping.guard import alone\n"
        "with alone(Path(sys.argv[1])):\n    print('held', flush=True); sys.stdin.read()\n"
    )
    # Starts a tool that works until a file appears, and says when it is at work.
    HOLD_WITH_TOOL = (
        "import sys; from pathlib import Path; from bootstrapping.guard import alone\n"
        "from bootstrapping.tools import run_quietly\n"
        "tool = 'import sys, time; from pathlib import Path; Path(sys.argv[1]).touch()\\n'\n"
        "tool += 'while not Path(sys.argv[2]).exists(): time.sleep(0.02)'\n"
        "with alone(Path(sys.argv[1])):\n"
        "    run_quietly([sys.executable, '-c', tool, *sys.argv[2:]], '')\n"
    )

    @pytest.fixture
    def guarded(self, tmp_path: Path) -> Path:
        path = tmp_path / "guarded"
        path.touch()
        return path

    def test_a_second_bootstrap_waits_for_the_first(self, guarded: Path) -> None:
        with start(self.HOLD, guarded) as first:
            assert next_line(first) == "held\n"
            with start(self.HOLD, guarded) as second:
                assert "Waiting for another bootstrap" in next_line(second)
                first.communicate("", timeout=10)
                assert next_line(second) == "held\n"

    @pytest.mark.skipif(sys.platform == "win32", reason="locks are not inherited there")
    def test_it_waits_for_the_tools_of_a_killed_one_too(self, guarded: Path, tmp_path: Path) -> None:
        at_work, done = tmp_path / "at_work", tmp_path / "done"
        with start(self.HOLD_WITH_TOOL, guarded, at_work, done) as first:
            while not at_work.exists():
                assert first.poll() is None
            first.kill()
        with start(self.HOLD, guarded) as second:
            assert "Waiting for another bootstrap" in next_line(second)
            done.touch()
            assert next_line(second) == "held\n"
