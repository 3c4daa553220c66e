"""How the time to read, parse and outline grows with a transcript's length, for each format and language.

python tests/benchmarks/growth.py [FORMATS]
"""

import sys
from collections.abc import Callable
from time import process_time

from workload import Figure, best_of, chinese, english, report
from written import WRITERS, said

from desktop_app.importing.reading import read
from desktop_app.library.workers.worker import collect_seldom
from desktop_app.outline.outlining import outline
from desktop_app.parsing.pipeline import parse

TIMES_LONGER, MOST_TIMES = 10, 11.0
WORDS, CHARACTERS = 10_000, 22_000  # of the short ones, about 60 kB each
ROUNDS = {"short": 3, "long": 2}
LANGUAGES: dict[str, Callable[[int], str]] = {
    "English": lambda times: english(times * WORDS),
    "Chinese": lambda times: chinese(times * CHARACTERS),
}


def written(kind: str, text: str) -> bytes:
    """A text in a format; "txt" is as it stands."""
    return text.encode() if kind == "txt" else WRITERS[kind](said(text))


def measure(kind: str, language: str) -> Figure:
    """One format and language."""
    make = LANGUAGES[language]
    seconds = {
        name: best_of(rounds, _digesting(written(kind, make(times)), f"briefing.{kind}"), process_time)
        for (name, rounds), times in zip(ROUNDS.items(), (1, TIMES_LONGER), strict=True)
    }
    growth = seconds["long"] / seconds["short"]
    shown = f"{seconds['short']:.2f} s → {seconds['long']:.2f} s, {growth:.1f} ×"
    return Figure(f"{kind.upper()}, {language}", shown, f"≤ {MOST_TIMES:.0f} ×", growth <= MOST_TIMES)


def _digesting(data: bytes, name: str) -> Callable[[], object]:
    return lambda: outline(parse(read(data, name)))


if __name__ == "__main__":
    collect_seldom()  # as the processes do that imports are read in
    kinds = sys.argv[1:] or ["txt", *WRITERS]
    figures = [measure(kind, language) for kind in kinds for language in LANGUAGES]
    sys.exit(report(f"read, parse and outline, {TIMES_LONGER} times as long", figures))
