"""`run`: the window where there is a display; the same job in the terminal where there is none."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bootstrapping.environment import Environment
from bootstrapping.tools import TroubleError, clean_environment, run_openly, run_quietly, say, warn

SAMPLES = "resources/samples"
NOTES = "briefing-desk-notes.md"
PICTURE = "briefing-desk-window.png"
ENDED_BY_SIGNAL = 128  # and the signal's number: what shells report
WORDS_TO_TRY = ("mechanism", "tasks", "机制", "任务")
LIBRARY_FOLDER = "from desktop_app.cli.context import default_folder; print(default_folder())"


def has_display(platform: str, env: Mapping[str, str]) -> bool:
    """Whether a window can be expected to open; Windows and macOS have no way to say no."""
    if platform in ("win32", "darwin"):
        return True
    return bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


def word_to_search(text: str) -> str:
    """A word that this text has: one a student of briefings would look for, or else its longest."""
    for word in WORDS_TO_TRY:
        if word in text.casefold():
            return word
    return max(text.split(), key=len, default="briefing")[:20]


def open_window(environment: Environment, files: Sequence[Path]) -> int:
    """Show the samples and the files until the user closes the window."""
    code = run_openly([environment.script("briefing-desk"), "open", "--samples", *files])
    if code == -signal.SIGABRT:  # so Qt ends where it finds no screen
        raise TroubleError(
            "the window could not be shown: is the display reachable? To work in the terminal instead, "
            "unset DISPLAY and WAYLAND_DISPLAY and run the same command again"
        )
    return code if code >= 0 else ENDED_BY_SIGNAL - code


@dataclass(frozen=True, slots=True)
class Terminal:
    """The briefing-desk command, used for the job of the window."""

    environment: Environment

    def show(self, *words: str | Path) -> None:
        """Run one command and let it print."""
        say(f"\n$ briefing-desk {' '.join(map(str, words))}")
        if run_openly([self.environment.script("briefing-desk"), *words]):
            raise TroubleError(f"briefing-desk {words[0]} failed: see above")

    def ask(self, *words: str | Path) -> Any:  # noqa: ANN401 - JSON
        """What one command answers in JSON, be it that some items failed.

        Raises:
            TroubleError: it answers an error, or nothing.
        """
        done = subprocess.run(
            [str(self.environment.script("briefing-desk")), "--json", *map(str, words)],
            env=clean_environment(),
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
        trouble = TroubleError(f"briefing-desk {words[0]} failed: see above")
        if done.returncode not in (0, 1):
            raise trouble
        try:
            return json.loads(done.stdout)
        except ValueError as error:
            raise trouble from error


def work_in_terminal(root: Path, environment: Environment, files: Sequence[Path]) -> int:
    """Import, outline, search, notes and a picture of the window, all without a display.

    Returns:
        0 when everything worked; 1 when some file could not be imported.
    """
    say("There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): doing the window's job here.")
    terminal = Terminal(environment)
    sources = [root / SAMPLES, *files]
    say(f"\n$ briefing-desk import --recursive {' '.join(map(str, sources))}")
    rows = terminal.ask("import", "--recursive", *sources)
    say_imported(rows)
    chosen = transcript_to_show(rows, files)
    terminal.show("outline", chosen)
    terminal.show("search", word_to_search(_text_of(terminal.ask("show", chosen))), "--limit", "5")
    notes = Path.cwd() / NOTES
    terminal.show("export", chosen, "--format", "markdown", "-o", notes)
    picture = draw_window(environment, chosen)
    say(f"\nThe notes are in {notes}\nA picture of the window, drawn offscreen, is in {picture}")
    return 1 if any(row["status"] == "failed" for row in rows) else 0


def say_imported(rows: Sequence[Mapping[str, Any]]) -> None:
    """One line a file: what became of it, or why it was not taken."""
    for row in rows:
        if row["status"] == "failed":
            warn(f"{row['path']}: {row['error']['message']}")
        else:
            say(f"  {row['status']:9}  {row['title']}")


def transcript_to_show(rows: Sequence[Mapping[str, Any]], files: Sequence[Path]) -> str:
    """The id of the first transcript from what the user gave, or else of the first sample.

    Raises:
        TroubleError: none came in.
    """
    good = [row for row in rows if row["transcript_id"]]
    given = (row for row in good if any(Path(row["path"]).is_relative_to(path) for path in files))
    first = next(given, good[0] if good else None)
    if first is None:
        raise TroubleError("nothing could be imported: see the reasons above")
    return str(first["transcript_id"])


def draw_window(environment: Environment, shown: str) -> Path:
    """Leave a picture of the window, with this transcript open, in the current folder."""
    env = clean_environment(QT_QPA_PLATFORM="offscreen")
    library = run_quietly(
        [environment.python, "-c", LIBRARY_FOLDER], "the library's folder is not known", env
    )
    picture = Path.cwd() / PICTURE
    command: list[str | Path] = [environment.python, "-m", "desktop_app.ui.picture"]
    place: list[str | Path] = ["--library", library.strip(), "--open", shown, "-o", picture]
    looks = ["--size", "1600x1000", "--theme", "light"]
    run_quietly([*command, *place, *looks], "the picture of the window could not be drawn", env)
    return picture


def _text_of(shown: Mapping[str, Any]) -> str:
    return " ".join(paragraph["text"] for turn in shown["turns"] for paragraph in turn["paragraphs"])


def existing(names: Sequence[str]) -> list[Path]:
    """The named files, as absolute paths.

    Raises:
        TroubleError: one is not there; nothing has been installed yet.
    """
    paths = [Path(name).absolute() for name in names]
    for name, path in zip(names, paths, strict=True):
        if not path.exists():
            raise TroubleError(f"there is no file {name}: give the path of a transcript", exit_code=2)
    return paths


def run(root: Path, environment: Environment, files: Sequence[Path]) -> int:
    """The window, or the same job without one."""
    if has_display(sys.platform, os.environ):
        return open_window(environment, files)
    return work_in_terminal(root, environment, files)
