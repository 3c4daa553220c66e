"""Many transcripts imported by one command, against reading and outlining alone in one process.

python tests/benchmarks/import_many.py [FILES]
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from workload import SEED, Figure, chinese, english, report

GOAL = 300  # transcripts of 30 kB a minute
WORDS, CHARACTERS = 4_600, 10_000  # about 30 kB of UTF-8 each
FILES = 300
CHINESE = 4  # one file of so many


def texts(files: int) -> list[str]:
    """The briefings, one Chinese to three English ones."""
    return [
        chinese(CHARACTERS, SEED + n) if n % CHINESE == 0 else english(WORDS, SEED + n) for n in range(files)
    ]


def digested(briefings: list[str]) -> float:
    """Seconds of reading, parsing and outlining them one after another, nothing stored."""
    from desktop_app.library.workers.digest import digest

    digest(briefings[0].encode(), "first.txt")  # loads the tables
    before = perf_counter()
    for number, text in enumerate(briefings):
        digest(text.encode(), f"{number}.txt")
    return perf_counter() - before


def imported(briefings: list[str]) -> float:
    """Seconds of the command from its start to its end, when all are searchable."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, "given")
        given.mkdir()
        for number, text in enumerate(briefings):
            (given / f"{number:04}.txt").write_text(text, "utf-8")
        command = ["-m", "desktop_app", "--library", str(Path(folder, "library")), "import", str(given)]
        before = perf_counter()
        subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL)
        return perf_counter() - before


if __name__ == "__main__":
    os.environ.pop("BRIEFING_DESK_LIBRARY", None)
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    given_texts = texts(count)
    size = sum(len(text.encode()) for text in given_texts) / count
    alone = digested(given_texts[: max(10, count // 10)]) / max(10, count // 10)
    taken = imported(given_texts)
    rate = 60 * count / taken
    figures = [
        Figure("a transcript", f"{size / 1000:.0f} kB"),
        Figure("read, parsed and outlined alone", f"{60 / alone:.0f} a minute"),
        Figure("stored, outlined and searchable", f"{rate:.0f} a minute", f"≥ {GOAL}", rate >= GOAL),
        Figure("against reading and outlining alone", f"{taken / count / alone:.2f} ×"),
    ]
    sys.exit(report(f"import of {count} transcripts", figures))
