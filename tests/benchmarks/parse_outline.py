"""Megabytes a second of reading, parsing and outlining on one core, beside a plain word split by `re`.

python tests/benchmarks/parse_outline.py
"""

import re
import sys
from time import process_time

from workload import Figure, best_of, chinese, english, report

from desktop_app.importing.reading import read
from desktop_app.library.workers.worker import collect_seldom
from desktop_app.outline.outlining import outline
from desktop_app.parsing.pipeline import parse

GOAL = 0.5  # MB/s
ROUNDS = 3


def measure(name: str, text: str) -> list[Figure]:
    """Both steps on one text, and the peer."""
    data = text.encode()
    transcript = parse(read(data, "briefing.txt"))
    parsing = best_of(ROUNDS, lambda: parse(read(data, "briefing.txt")), process_time)
    outlining = best_of(ROUNDS, lambda: outline(transcript), process_time)
    words = re.compile(r"\w+")
    splitting = best_of(ROUNDS, lambda: words.findall(text), process_time)
    megabytes = len(data) / 1e6
    rate = megabytes / (parsing + outlining)
    return [
        Figure(f"{name}, {megabytes:.1f} MB: read and parse", f"{megabytes / parsing:.2f} MB/s"),
        Figure(f"{name}: outline", f"{megabytes / outlining:.2f} MB/s"),
        Figure(f"{name}: both", f"{rate:.2f} MB/s", f"≥ {GOAL} MB/s", rate >= GOAL),
        Figure(f"{name}: both, against a word split by re", f"{(parsing + outlining) / splitting:.0f} ×"),
    ]


if __name__ == "__main__":
    collect_seldom()  # as the processes do that imports are read in
    figures = [*measure("English", english(60_000)), *measure("Chinese", chinese(150_000))]
    sys.exit(report("parse and outline", figures))
