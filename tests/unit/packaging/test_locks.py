import re
import tomllib
from pathlib import Path

import pytest
from lock import requirements, tidy
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[3]
RUN = ROOT / "packaging" / "requirements.txt"
TEST = ROOT / "packaging" / "requirements-dev.txt"
BOTH = pytest.mark.parametrize("path", [RUN, TEST], ids=lambda path: path.name)
PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)")


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(path: Path) -> dict[str, str]:
    found = map(PIN.match, path.read_text("utf-8").splitlines())
    return {canonical(match[1]): match[2] for match in found if match}


@pytest.mark.parametrize(("path", "dev"), [(RUN, False), (TEST, True)], ids=["run", "test"])
def test_the_lock_covers_what_the_project_asks_for(path: Path, dev: bool) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    locked = pins(path)
    asked = map(Requirement, requirements(project, dev=dev))
    assert [
        str(one) for one in asked if not one.specifier.contains(locked.get(canonical(one.name), "0"))
    ] == []
    assert {canonical(Requirement(line).name) for line in requirements(project, dev=dev)} <= set(locked)


@BOTH
def test_every_locked_package_carries_hashes(path: Path) -> None:
    blocks = re.split(r"^(?=[a-z])", path.read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert len(blocks) == len(pins(path))
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


@BOTH
def test_the_lock_names_no_host_index_or_folder(path: Path) -> None:
    telling = re.compile(r"https?:|file:|index|find-links|trusted|/[a-z]+/|@")
    lines = path.read_text("utf-8").splitlines()[1:]
    assert [line for line in lines if telling.search(line)] == []


def test_the_tests_run_on_the_versions_that_users_get() -> None:
    assert pins(RUN).items() <= pins(TEST).items()


def test_tidying_drops_what_tells_about_a_machine_and_marks_what_only_windows_needs() -> None:
    compiled = (
        "--find-links /a/b\n\n"
        "colorama==1.0 \\\n    --hash=sha256:00\n    # via x\n"
        "nh3==2 \\\n    --hash=sha256:11\n"
    )
    assert tidy(compiled).splitlines()[1:] == [
        'colorama==1.0 ; sys_platform == "win32" \\',
        "    --hash=sha256:00",
        "nh3==2 \\",
        "    --hash=sha256:11",
    ]
