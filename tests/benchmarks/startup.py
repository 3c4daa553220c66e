"""A cold start of the window to its first paint, against a bare PySide6 window with a text browser.

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
from desktop_app.app import create_window
window = create_window(Path(sys.argv[1]))
window.resize(1600, 1000)
from PySide6.QtWidgets import QApplication
app = QApplication.instance()
"""
# Tells the wall-clock time of the first painted frame, and ends without tidying up.
FIRST_PAINT = """
import os, time
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    seen = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.seen:
            self.seen = True
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        print(time.time(), flush=True)
        os._exit(0)
watch = Watch()
app.installEventFilter(watch)
window.show()
app.exec()
"""


def start(script: str, *arguments: str) -> float:
    """Seconds from the start of a process to the first frame of its window."""
    began = time.time()
    command = [sys.executable, "-c", script + FIRST_PAINT, *arguments]
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
    """Both windows in turn, so that whatever else the machine does meets both."""
    bare, product = [], []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder  # a window nobody has used before
        library = library_in(Path(folder))
        for number in range(ROUNDS + 1):
            times = start(BARE), start(PRODUCT, library)
            if number:  # the first round fills the disk cache
                bare.append(times[0])
                product.append(times[1])
    ratio = median(product) / median(bare)
    return [
        Figure("bare window with a text browser", f"{median(bare) * 1000:.0f} ms"),
        Figure(f"Briefing Desk with {BRIEFINGS} briefings", f"{median(product) * 1000:.0f} ms"),
        Figure("ratio", f"{ratio:.2f} ×", f"≤ {GOAL} ×", ratio <= GOAL),
    ]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(report("start to first paint", measure()))
