"""A reader's hour in a minute: the longest stall of the window, a noted briefing opened, memory.

python tests/benchmarks/session.py
Offscreen unless QT_QPA_PLATFORM says otherwise. A watchdog ticks in the window's own event loop; a stall is
the time by which a tick comes late, for whatever reason, other processes on the machine among them.
"""

import gc
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from reader import is_in_front, opened, page_of, work
from workload import Figure, english, report

from desktop_app.library.changes import PutAnnotation
from desktop_app.library.notes import Body
from desktop_app.library.service import Library
from desktop_app.model.spans import TextSpan

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow

STALL_GOAL, OPEN_GOAL, FILTER_GOAL, MEMORY_GOAL = 50, 150, 16, 250  # ms, ms, ms, MB
TICK = 2  # ms
BRIEFINGS, LONG_WORDS, WORDS = 10, 60_000, 3_000
NOTES = 1_000
FILES, FILE_WORDS = 200, 600
LONG = "Noted works"
_CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@dataclass
class Watchdog:
    """Ticks in the event loop and remembers by how much a tick came late, and what was being done."""

    timer: QTimer
    doing: str = ""
    last: float = field(default_factory=perf_counter)
    late: list[tuple[float, str]] = field(default_factory=list)

    @classmethod
    def over(cls, parent: QObject) -> "Watchdog":
        """One that has begun to tick."""
        dog = cls(QTimer(parent))
        dog.timer.setTimerType(Qt.TimerType.PreciseTimer)
        dog.timer.timeout.connect(dog.tick)
        dog.timer.start(TICK)
        return dog

    def tick(self) -> None:
        """Note the time since the tick before."""
        now = perf_counter()
        self.late.append((now - self.last - TICK / 1000, self.doing))
        self.last = now

    def worst(self) -> list[tuple[float, str]]:
        """The longest stalls, longest first, in milliseconds."""
        return [(seconds * 1000, doing) for seconds, doing in sorted(self.late, reverse=True)[:5]]


def stocked(folder: Path) -> dict[str, str]:
    """A library of ten briefings and one of 60,000 words with 1,000 notes; ids by title."""
    titles = {f"Works {number}": (WORDS, number) for number in range(BRIEFINGS)} | {LONG: (LONG_WORDS, 99)}
    files = {}
    for title, (words, seed) in titles.items():
        files[title] = folder / f"{title}.txt"
        _, _, rest = english(words, seed).partition("\n")
        files[title].write_text(f"Press briefing: {title}\n{rest}", "utf-8")
    library = Library.open(folder / "library")
    rows = [outcome.row for outcome in library.import_paths(list(files.values()))]
    ids = {title: row.transcript_id or "" for title, row in zip(files, rows, strict=True)}
    draw, texts = random.Random(3), library.briefing(ids[LONG]).transcript.texts()
    for _ in range(NOTES):
        number = draw.choice(list(texts))
        start = draw.randrange(max(1, len(texts[number]) - 40))
        span = TextSpan(number, start, min(len(texts[number]), start + draw.randrange(5, 40)))
        library.apply(PutAnnotation(library.notes.on_text(ids[LONG], [span], Body("a note"))))
    library.catch_up()
    library.close()
    return ids


def played(app: QApplication, window: "MainWindow", dog: Watchdog, inbox: Path, ids: dict[str, str]) -> None:
    """Import in the background; search, open, scroll, annotate and undo meanwhile."""
    dog.doing = "beginning to import"
    window.import_files([inbox], show=False)
    steps = (_search(app, window), _open_all(app, window, ids), _annotate(app, window))
    for step in steps:
        for doing in step:
            dog.doing = doing
            rest(app, 0.05)
    dog.doing = "the import's end"
    work(app, window.desk.is_idle)


def rest(app: QApplication, seconds: float) -> None:
    """Let the window work for a while."""
    until = perf_counter() + seconds
    work(app, lambda: perf_counter() > until)


def _search(app: QApplication, window: "MainWindow") -> Iterator[str]:
    QTest.keyClick(window, Qt.Key.Key_F, _CONTROL_SHIFT)
    for letter in "rail freight quarter":
        field_ = app.focusWidget()
        QTest.keyClick(field_ or window, letter)
        yield "typing a query"
    QTest.keyClick(app.focusWidget() or window, Qt.Key.Key_Escape)
    yield "giving the page back"


def _open_all(app: QApplication, window: "MainWindow", ids: dict[str, str]) -> Iterator[str]:
    for title, transcript_id in ids.items():
        window.open_briefing(transcript_id)
        yield "opening a briefing"
        work(app, lambda title=title: is_in_front(window, title))
        page = page_of(window)
        for _ in range(20):
            if page is not None:
                page.verticalScrollBar().setValue(page.verticalScrollBar().value() + 200)
            yield "scrolling"


def _annotate(app: QApplication, window: "MainWindow") -> Iterator[str]:
    page = page_of(window)
    for _ in range(5):
        if page is not None:
            page.setFocus()
            QTest.keyClick(page, Qt.Key.Key_J)
            for _ in range(4):
                QTest.keyClick(page, Qt.Key.Key_Right, _CONTROL_SHIFT)
            QTest.keyClick(page, Qt.Key.Key_H)
        yield "highlighting"
        work(app, window.desk.jobs.is_idle)
    for _ in range(5):
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        yield "undoing"
        work(app, window.desk.jobs.is_idle)


def filtered(app: QApplication, window: "MainWindow") -> float:
    """Seconds of the slowest key typed into the outline's filter, panes painted."""
    box = window.findChild(QLineEdit, "outline_filter")
    assert isinstance(box, QLineEdit)
    taken = []
    for letter in "mechanism":
        start = perf_counter()
        QTest.keyClick(box, letter)
        app.processEvents()
        taken.append(perf_counter() - start)
    box.clear()
    return max(taken)


def paired(moments: list[float]) -> list[tuple[float, float]]:
    """Beginnings, negative, with their ends."""
    return list(zip(moments[::2], moments[1::2], strict=False))


def resident() -> float:
    """Megabytes of this process."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure(folder: Path) -> int:
    """The whole session; 1 when a goal was missed."""
    ids = stocked(folder)
    from desktop_app.app import create_window

    window = create_window(folder / "library")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window.resize(1600, 1000)
    window.show()
    work(app, window.desk.is_idle)
    opening = opened(app, window, LONG, ids[LONG]) * 1000
    work(app, window.desk.is_idle)
    rest(app, 1)
    filtering = filtered(app, window) * 1000
    pauses: list[float] = []
    gc.callbacks.append(lambda phase, _: pauses.append(perf_counter() * (1 if phase == "stop" else -1)))
    inbox = folder / "inbox"
    inbox.mkdir()
    for number in range(FILES):
        (inbox / f"{number:03}.txt").write_text(english(FILE_WORDS, seed=number), "utf-8")
    dog = Watchdog.over(window)
    played(app, window, dog, inbox, ids)
    dog.timer.stop()
    worst, memory = dog.worst(), resident()
    figures = [
        Figure(
            f"open {LONG_WORDS} words with {NOTES} notes",
            f"{opening:.0f} ms",
            f"≤ {OPEN_GOAL} ms",
            opening <= OPEN_GOAL,
        ),
        Figure(
            "a key in the outline's filter, slowest",
            f"{filtering:.1f} ms",
            f"≤ {FILTER_GOAL} ms",
            filtering <= FILTER_GOAL,
        ),
        Figure("longest stall", f"{worst[0][0]:.0f} ms", f"≤ {STALL_GOAL} ms", worst[0][0] <= STALL_GOAL),
        *(Figure(f"stall while {doing}", f"{late:.0f} ms") for late, doing in worst),
        Figure(
            "longest pause for the garbage collector",
            f"{max(map(sum, paired(pauses)), default=0) * 1000:.0f} ms",
        ),
        Figure(
            "memory, eleven briefings open", f"{memory:.0f} MB", f"≤ {MEMORY_GOAL} MB", memory <= MEMORY_GOAL
        ),
    ]
    window.close()
    return report("session", figures)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CONFIG_HOME"] = place  # a window nobody has used before
        sys.exit(measure(Path(place)))
