"""One short briefing imported by one command, against the start of Python with the same imports.

python tests/benchmarks/import_seed.py
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from workload import Figure, english, median_of, report

GOAL = 1.0  # seconds more than the start
ROUNDS = 5
WORDS = 1_100
START = "import desktop_app.cli.main"


def run(arguments: list[str]) -> None:
    """One Python process, to its end."""
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)


def imported() -> float:
    """Seconds of `briefing-desk import FILE` into a new library, searchable at the end."""
    with tempfile.TemporaryDirectory() as folder:
        briefing = Path(folder, "briefing.txt")
        briefing.write_text(english(WORDS), "utf-8")
        libraries = iter(range(ROUNDS + 1))

        def once() -> None:
            library = str(Path(folder, f"library{next(libraries)}"))
            run(["-m", "desktop_app", "--library", library, "import", str(briefing)])

        once()  # compiles what was never imported
        return median_of(ROUNDS, once)


if __name__ == "__main__":
    os.environ.pop("BRIEFING_DESK_LIBRARY", None)
    taken = imported()
    bare = median_of(ROUNDS, lambda: run(["-c", "pass"]))
    start = median_of(ROUNDS, lambda: run(["-c", START]))
    more = taken - start
    figures = [
        Figure("Python alone", f"{bare:.2f} s"),
        Figure("Python with the command line's imports", f"{start:.2f} s"),
        Figure(f"import of {WORDS} words, one command", f"{taken:.2f} s"),
        Figure("more than the start", f"{more:.2f} s", f"≤ {GOAL:.0f} s", more <= GOAL),
    ]
    sys.exit(report("import of one briefing", figures))
