"""A cold start of the window to its first paint, and until it is furnished, against a bare PySide6 window.

python tests/benchmarks/startup.py
Each start is a process of its own, offscreen unless QT_QPA_PLATFORM says otherwise.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from workload import Figure, english, report

GOAL = 1.5  # times the bare window
ROUNDS = 7
BRIEFINGS = 3
BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser
app = QApplication([])
window = QMainWindow()
browser = QTextBrowser()
browser.setPlainText("A page to read.")
window.setCentralWidget(browser)
window.resize(1600, 1000)
"""
PRODUCT = """
import sys
from pathlib import Path
from desktop_app.ui import program
app = program.application()
"""
# Tells the wall-clock time at which a window is painted, and ends without tidying up.
WATCH = """
import os, time
from PySide6.QtCore import QEvent, QObject
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and WANTED in ("", watched.objectName()):
            print(time.time(), flush=True)
            os._exit(0)
        return False
watch = Watch()
app.installEventFilter(watch)
"""
SHOW_BARE = """
window.show()
app.exec()
"""
SHOW_PRODUCT = """
program.run_program(Path(sys.argv[1]), [], samples=False)
"""


def start(make: str, show: str, *arguments: str, wanted: str = "") -> float:
    """Seconds from the start of a process to the first frame of its window, or of a part of it."""
    began = time.time()
    command = [sys.executable, "-c", f"{make}\nWANTED = {wanted!r}\n{WATCH}{show}", *arguments]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return float(done.stdout) - began


def library_in(folder: Path) -> str:
    """A library with a few briefings."""
    files = [folder / f"briefing{number}.txt" for number in range(BRIEFINGS)]
    for number, file in enumerate(files):
        file.write_text(english(5_000, seed=number), "utf-8")
    library = str(folder / "library")
    command = [sys.executable, "-m", "desktop_app", "--library", library, "import", *map(str, files)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return library


def measure() -> list[Figure]:
    """All starts in turn, so that whatever else the machine does meets each."""
    bare, empty, page = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder  # a window nobody has used before
        library = library_in(Path(folder))
        for number in range(ROUNDS + 1):
            times = (
                start(BARE, SHOW_BARE),
                start(PRODUCT, SHOW_PRODUCT, library),
                start(PRODUCT, SHOW_PRODUCT, library, wanted="library_view"),
            )
            if number:  # the first round fills the disk cache
                for figures, seconds in zip((bare, empty, page), times, strict=True):
                    figures.append(seconds)
    first, furnished = median(empty) / median(bare), median(page) / median(bare)
    return [
        Figure("bare window with a text browser", f"{median(bare) * 1000:.0f} ms"),
        Figure("Briefing Desk: first paint", f"{median(empty) * 1000:.0f} ms"),
        Figure(f"Briefing Desk: furnished, {BRIEFINGS} briefings", f"{median(page) * 1000:.0f} ms"),
        Figure("first paint against the bare window", f"{first:.2f} ×", f"≤ {GOAL} ×", first <= GOAL),
        Figure("furnished against the bare window", f"{furnished:.2f} ×"),
    ]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(report("start to first paint", measure()))
