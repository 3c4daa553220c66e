"""How sure the outline is of an item, beside how often labelled briefings have such an item.

python tests/benchmarks/reliability.py [--fit] [FOLDER…]

Each FOLDER holds labelled briefings, NAME/gold.json with their sources; without one, those beside the project
are taken. An item that careful readers did not agree on counts neither way. `--fit` prints the lines of
resources/tables/confidence.toml that the briefings suggest.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from desktop_app.importing.reading import read
from desktop_app.model.outline import OutlineItem
from desktop_app.model.records import to_plain
from desktop_app.outline.outlining import outline
from desktop_app.parsing.pipeline import parse

SHARED = Path(__file__).resolve().parents[3] / "shared"
sys.path.insert(0, str(SHARED / "tools"))
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


@dataclass(frozen=True, slots=True)
class Judged:
    """One item found, and whether the labels have it."""

    language: str
    rule: str
    confidence: float
    right: bool


def judged(folder: Path, *, raw: bool = False) -> Iterator[Judged]:
    """Every item found in the labelled briefings of a folder that the labels speak clearly of.

    Args:
        folder: of the briefings.
        raw: take the rules' own sureness in place of the calibrated one.
    """
    for path in sorted(folder.glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if gold.get("labelled_until") is None:
            transcript = parse(read((path.parent / gold["file"]).read_bytes(), gold["file"]))
            items = outline(transcript, calibrate=not raw).items
            for item, right in _matched(gold["outline"], items, to_plain(transcript)):
                rule = item.rule.partition("+")[0]
                yield Judged(transcript.language[:2], rule, item.confidence, right)


def _matched(
    labels: list[dict[str, Any]], items: tuple[OutlineItem, ...], shown: dict[str, Any]
) -> Iterator[tuple[OutlineItem, bool]]:
    """Items with whether a label that stands for sure matches them; those of doubtful labels are left out."""
    import score

    text = score.Transcript(shown)
    places = [text.spans_of(to_plain(item))[0] for item in items]

    def pairs(doubtful: bool) -> Iterator[tuple[float, int, int]]:
        for number, label in enumerate(labels):
            if bool(label.get("optional") or label.get("mention_only")) is not doubtful:
                continue
            spans = text.find(label["evidence"])
            spans += text.find(label["label"]) if label["kind"] in score.NAMED else []
            for at, item in enumerate(items):
                near = text.near(places[at], spans)
                alike = score.similarity(item.label, label["label"]) if near else 0.0
                if near and alike >= score.LABEL_MATCH:
                    yield alike + 0.1 * near + 0.05 * (item.kind == label["kind"]), at, number

    sure = score.greedy(pairs(doubtful=False))
    doubtful = {at for _, at, _ in pairs(doubtful=True)}
    for at, item in enumerate(items):
        if at in sure or at not in doubtful:
            yield item, at in sure


def table(items: Iterable[Judged]) -> list[str]:
    """For each language and stretch of confidence: how many, how sure on average, how many right."""
    lines = ["language  confidence    items   said  right"]
    by_language: dict[str, list[Judged]] = defaultdict(list)
    for item in items:
        by_language[item.language].append(item)
    for language, found in sorted(by_language.items()):
        for low, high in pairwise(BINS):
            inside = [item for item in found if low <= item.confidence < high]
            if inside:
                said = sum(item.confidence for item in inside) / len(inside)
                right = sum(item.right for item in inside) / len(inside)
                figures = f"{len(inside):7}   {said:.2f}   {right:.2f}"
                lines.append(f"{language:8}  {low:.1f} to {min(high, 1):.1f}  {figures}")
    return lines


WEIGHT = 6
"""As many cases as the general curve counts for beside a rule's own."""


def fitted(items: Iterable[Judged]) -> list[str]:
    """The lines of the table that the cases suggest."""
    by_language: dict[str, list[Judged]] = defaultdict(list)
    for item in items:
        by_language[item.language].append(item)
    lines = []
    for language, found in sorted(by_language.items()):
        curve = _rising(found)
        lines += [f"[{language}]", f"sureness = {[at for at, _ in curve]}"]
        lines += [f"right = {[round(value, 2) for _, value in curve]}", f"[{language}.rules]"]
        cells: dict[str, dict[float, list[bool]]] = defaultdict(lambda: defaultdict(list))
        for item in found:
            cells[item.rule][item.confidence].append(item.right)
        general = dict(curve)
        for rule, degrees in sorted(cells.items()):
            shares = {
                sure: (sum(right) + WEIGHT * general[sure]) / (len(right) + WEIGHT)
                for sure, right in sorted(degrees.items())
            }
            inside = ", ".join(f'"{sure:.2f}" = {min(share, 0.99):.2f}' for sure, share in shares.items())
            lines.append(f'"{rule}" = {{ {inside} }}')
        lines.append("")
    return lines


def _rising(items: Iterable[Judged]) -> list[tuple[float, float]]:
    """How many are right for each sureness, never fewer where it is greater (pool adjacent violators)."""
    cases: dict[float, list[bool]] = defaultdict(list)
    for item in items:
        cases[item.confidence].append(item.right)
    pools: list[tuple[list[float], float, int]] = []  # sureness, right, cases
    for sure, right in sorted(cases.items()):
        pools.append(([sure], sum(right) + 1, len(right) + 2))
        while len(pools) > 1 and pools[-2][1] / pools[-2][2] > pools[-1][1] / pools[-1][2]:
            last, before = pools.pop(), pools.pop()
            pools.append((before[0] + last[0], before[1] + last[1], before[2] + last[2]))
    return [(sure, right / count) for group, right, count in pools for sure in group]


def main() -> None:
    """Print the table, or the fit."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folders", nargs="*", type=Path, default=[SHARED / "data" / "briefings"])
    words.add_argument("--fit", action="store_true")
    asked = words.parse_args()
    items = [item for folder in asked.folders for item in judged(folder, raw=asked.fit)]
    print("\n".join(fitted(items) if asked.fit else table(items)))


if __name__ == "__main__":
    main()
