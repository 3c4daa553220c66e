"""A 60,000-word transcript: opening it, and scrolling it with and without an import of 500 files.

python tests/benchmarks/reader.py
Offscreen unless QT_QPA_PLATFORM says otherwise. A frame is: scroll a little, hear what other threads
have to tell, paint the whole page.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, sleep

from PySide6.QtWidgets import QApplication, QTextBrowser
from workload import Figure, best_of, english, report

from desktop_app.library.imports import ImportOptions
from desktop_app.library.service import Library
from desktop_app.model.library import Briefing
from desktop_app.ui.jobs import Job, Jobs
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.theme import ThemeManager

WORDS = 60_000
OPEN_GOAL, FRAME_GOAL = 100, 16  # ms
ROUNDS = 3
FRAMES = 300
FILES, FILE_WORDS = 500, 600
STEP = 40  # pixels a frame
SIZE = (1100, 950)


def long_briefing(library: Library, folder: Path) -> Briefing:
    """The long transcript, imported."""
    file = folder / "long.txt"
    file.write_text(english(WORDS), "utf-8")
    row = library.import_paths([file], ImportOptions())[0].row
    return library.briefing(row.transcript_id or "")


def opened(app: QApplication, reader: ReaderView, briefing: Briefing) -> Callable[[], None]:
    """Show a briefing and paint its first page."""

    def once() -> None:
        reader.show_briefing(briefing)
        reader.viewport().repaint()
        app.processEvents()

    return once


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
    app: QApplication, reader: ReaderView, library: Library, folder: Path
) -> list[Figure]:
    """Frames from the start of an import to its end, as the window runs one."""
    inbox = folder / "inbox"
    inbox.mkdir()
    for number in range(FILES):
        (inbox / f"{number:03}.txt").write_text(english(FILE_WORDS, seed=number), "utf-8")
    jobs = Jobs()

    def bring_in(job: Job) -> None:
        library.import_paths([inbox], ImportOptions(), job.monitor)

    start = perf_counter()
    jobs.start("write", bring_in)
    taken = frames(app, reader, lambda _: not jobs.is_idle())
    seconds = perf_counter() - start
    jobs.close()
    return [
        *frame_figures(f"beside an import of {FILES} files", taken),
        Figure("that import", f"{seconds:.1f} s"),
    ]


def measure(app: QApplication, folder: Path) -> list[Figure]:
    """Everything, in one library and one reader."""
    library = Library.open(folder / "library")
    briefing = long_briefing(library, folder)
    reader = ReaderView(ThemeManager("light"))
    reader.resize(*SIZE)
    reader.show()
    opening = best_of(ROUNDS, opened(app, reader, briefing)) * 1000
    figures = [Figure(f"open {WORDS} words", f"{opening:.0f} ms", f"≤ {OPEN_GOAL} ms", opening <= OPEN_GOAL)]
    figures += frame_figures("scrolling", frames(app, reader, lambda done: done < FRAMES))
    figures += scroll_beside_import(app, reader, library, folder)
    library.close()
    return figures


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    with tempfile.TemporaryDirectory() as place:
        sys.exit(report("reader", measure(application, Path(place))))
