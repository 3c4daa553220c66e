"""A 60,000-word transcript in the window: opening it, and scrolling it, also while 500 files come in.

python tests/benchmarks/reader.py
Offscreen unless QT_QPA_PLATFORM says otherwise. A frame is: scroll a little, let the window do what
waits to be done, paint the whole page.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, sleep
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QTextBrowser
from workload import Figure, english, report

from desktop_app.library.service import Library

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow

WORDS = 60_000
OPEN_GOAL, FRAME_GOAL = 100, 16  # ms
ROUNDS = 3
FRAMES = 300
FILES, FILE_WORDS = 500, 600
STEP = 40  # pixels a frame


def filled_library(folder: Path) -> dict[str, str]:
    """A library of long transcripts, one more than there are rounds; their ids by title."""
    files = {f"Public works {number}": folder / f"long{number}.txt" for number in range(ROUNDS + 1)}
    for seed, (title, file) in enumerate(files.items()):
        _, _, rest = english(WORDS, seed).partition("\n")
        file.write_text(f"Press briefing: {title}\n{rest}", "utf-8")
    library = Library.open(folder / "library")
    rows = [outcome.row for outcome in library.import_paths(list(files.values()))]
    library.catch_up()
    library.close()
    return {title: row.transcript_id or "" for title, row in zip(files, rows, strict=True)}


def work(app: QApplication, until: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    while not until():
        app.processEvents()
        sleep(0.0005)  # threads that wait for Python get it


def page_of(window: "MainWindow") -> QTextBrowser | None:
    """The page in front."""
    pages = window.findChildren(QTextBrowser, "reader")
    return next((page for page in pages if page.isVisible()), None)


def is_in_front(window: "MainWindow", title: str) -> bool:
    """Whether the page of this transcript is the one to see."""
    page = page_of(window)
    return page is not None and page.accessibleName().endswith(title)


def opened(app: QApplication, window: "MainWindow", title: str, transcript_id: str) -> float:
    """Seconds from asking for a transcript to its painted first page."""
    start = perf_counter()
    window.open_briefing(transcript_id)
    work(app, lambda: is_in_front(window, title))
    page = page_of(window)
    if page is not None:
        page.viewport().repaint()
    return perf_counter() - start


def frames(app: QApplication, page: QTextBrowser, wanted: Callable[[int], bool]) -> list[float]:
    """Seconds of each frame while scrolling up and down for as long as wanted."""
    bar = page.verticalScrollBar()
    taken: list[float] = []
    direction = STEP
    while wanted(len(taken)):
        start = perf_counter()
        bar.setValue(bar.value() + direction)
        app.processEvents()
        page.viewport().repaint()
        taken.append(perf_counter() - start)
        sleep(max(0.0, FRAME_GOAL / 1000 - taken[-1]))  # a screen takes no more frames than that
        if not bar.minimum() < bar.value() < bar.maximum():
            direction = -direction
    return taken


def frame_figures(name: str, taken: list[float]) -> list[Figure]:
    """The middle, all but the slowest hundredth, and the slowest."""
    ordered = sorted(taken)
    middle, most, worst = ordered[len(ordered) // 2], ordered[len(ordered) * 99 // 100], ordered[-1]
    return [
        Figure(f"{name}: frame, median of {len(taken)}", f"{middle * 1000:.1f} ms"),
        Figure(
            f"{name}: 99 of 100", f"{most * 1000:.1f} ms", f"≤ {FRAME_GOAL} ms", most * 1000 <= FRAME_GOAL
        ),
        Figure(f"{name}: slowest", f"{worst * 1000:.1f} ms"),
    ]


def scroll_beside_import(
    app: QApplication, window: "MainWindow", page: QTextBrowser, inbox: Path
) -> list[Figure]:
    """Frames from the start of an import to the end of all that follows from it."""
    inbox.mkdir()
    for number in range(FILES):
        (inbox / f"{number:03}.txt").write_text(english(FILE_WORDS, seed=number), "utf-8")
    start = perf_counter()
    window.import_files([inbox], show=False)
    taken = frames(app, page, lambda _: not window.desk.is_idle())
    seconds = perf_counter() - start
    return [
        *frame_figures(f"beside {FILES} files coming in", taken),
        Figure("that import", f"{seconds:.1f} s"),
    ]


def measure(folder: Path) -> int:
    """Everything, in one library and one window; 1 when a goal was missed."""
    ids = filled_library(folder)
    from desktop_app.app import create_window

    window = create_window(folder / "library")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window.resize(1600, 1000)
    window.show()
    work(app, window.desk.is_idle)
    others = [pair for pair in ids.items() if not is_in_front(window, pair[0])]
    opening = min(opened(app, window, *pair) for pair in others) * 1000
    work(app, window.desk.is_idle)
    page = page_of(window)
    assert page is not None
    figures = [Figure(f"open {WORDS} words", f"{opening:.0f} ms", f"≤ {OPEN_GOAL} ms", opening <= OPEN_GOAL)]
    figures += frame_figures("scrolling", frames(app, page, lambda done: done < FRAMES))
    missed = report("reader", figures)
    missed |= report("reader beside an import", scroll_beside_import(app, window, page, folder / "inbox"))
    window.close()
    return missed


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CONFIG_HOME"] = place  # a window nobody has used before
        sys.exit(measure(Path(place)))
