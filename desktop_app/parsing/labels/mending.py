"""Labels that a scanner misread, and labels that lost their line."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from desktop_app.model.document import Block
from desktop_app.parsing.drafts import Label
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import is_han, key_of

from .inner import split_endless
from .voices import read_label

_MODELS = 40  # frequent labels that others are compared with
_COMPARISONS = 20_000
_LEAST = 7  # letters of a label that may be misread
_LEAST_SPACED, _LEAST_LISTED, _LEAST_LONG = 6, 9, 12  # letters of listed labels: spaced, misread, in any case
_INNER = 200
_SENTENCE_ENDS = (".", "?", "!", "”", '"', "]", ")", "—")


def mend(found: Sequence[Label]) -> None:
    """Take a label two letters away from a frequent one ("Prirne Minister", "P ri me  Minister") for it."""
    counts = Counter(label.key for label in found)
    models: dict[str, Label] = {}
    for label in found:
        known = label.voice.known and counts[label.key] >= 3 and len(label.key) >= _LEAST
        if known and len(models) < _MODELS:
            models.setdefault(label.key, label)
    left = by_table = _COMPARISONS
    for label in found:
        if label.voice.known:
            continue
        model = models.get(label.key)
        if model is None and len(label.key) >= _LEAST_SPACED:
            by_table -= _mend_by_table(label, by_table)
        if label.voice.known or not models:
            continue
        if model is None and counts[label.key] == 1 and len(label.key) >= _LEAST and left > 0:
            left -= len(models)
            model = next((m for key, m in models.items() if counts[key] >= 4 and _near(label.key, key)), None)
        if model is not None:
            label.key, label.voice, label.case, label.reading = model.key, model.voice, model.case, model.raw


def _mend_by_table(label: Label, left: int) -> int:
    """Take "P RIM E  M IN IST ER" and "JOURNALLST" for the words of the tables.

    Args:
        left: how many words it may be compared with, letter by letter.

    Returns:
        With how many it was.
    """
    key = label.key
    compared = 0
    listed = _listed_labels()
    right = listed.get(key)
    large = label.raw.isupper() or (len(key) >= _LEAST_LONG and label.raw.istitle())
    if right is None and len(key) >= _LEAST_LISTED and large and key.isascii() and key.isalpha():
        alike = _long_by_ending().get(key[-2:], [])[:left]
        compared = len(alike)
        right = next((listed[other] for other in alike if _near(key, other)), None)
    if right is not None:
        meant = right.title()
        label.voice, label.key, label.reading = read_label(meant), key_of(meant), meant
    return compared


@cache
def _listed_labels() -> dict[str, str]:
    """Whole labels of the tables that are long enough to be known with a letter wrong, by key."""
    t = tables()
    words = (*t.roles, *t.alone, *t.presiding)
    return {key: word for word in words if len(key := key_of(word)) >= _LEAST_SPACED and not is_han(word)}


@cache
def _long_by_ending() -> dict[str, list[str]]:
    """Those of them that are long enough to be known though misread, by their last two letters."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key in _listed_labels():
        if len(key) >= _LEAST_LISTED and key.isascii():
            found[key[-2:]].append(key)
    return found


def _near(left: str, right: str) -> bool:
    """At most two letters inserted, dropped or changed; a number at the end must be the same."""
    if abs(len(left) - len(right)) > 2 or left[0] != right[0]:
        return False
    if any(a != b and (a + b).isdigit() for a, b in zip(left[-2:], right[-2:], strict=False)):
        return False
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1] <= 2


def split_inner(blocks: Sequence[Block], labels: Sequence[Label]) -> list[Block]:
    """A label in capitals that the file uses often starts a block also where it stands inside a paragraph."""
    whole = split_endless(blocks, labels)
    if len(whole) > len(blocks):
        return whole
    counts = Counter(label.raw for label in labels)
    often = [raw for raw, n in counts.most_common(_INNER) if n >= 2 and len(raw) > 6 and raw.isupper()]
    marks = [raw + end for raw in often if not is_han(raw) for end in ".:"]
    if not marks:
        return list(blocks)
    parted: list[Block] = []
    stated, meant = None, None  # a speaker whom the format goes on stating after another has taken over
    for block in blocks:
        if block.speaker is None or block.speaker != stated:
            stated, meant = block.speaker, block.speaker
        parts = _split(replace(block, speaker=meant), marks)
        meant = parts[-1].speaker
        parted += parts
    return parted


def _split(block: Block, marks: Sequence[str]) -> list[Block]:
    places = sorted((place, mark) for mark in marks for place in _places(block.text, mark))
    parts: list[Block] = []
    begin, speaker = 0, block.speaker
    for place, mark in places:
        before = block.text[begin:place].rstrip()
        if not before.endswith(_SENTENCE_ENDS):
            continue
        parts.append(replace(block, text=before, speaker=speaker, gap=block.gap if not parts else True))
        begin = place
        if block.speaker is not None:
            begin, speaker = place + len(mark), mark[:-1]
    if not parts:
        return [block]
    rest = block.text[begin:].strip()
    return [*parts, replace(block, text=rest, speaker=speaker, gap=True, position=block.position + begin)]


def _places(text: str, mark: str) -> list[int]:
    """Where a mark stands inside a text, not at its beginning."""
    found: list[int] = []
    place = text.find(mark, 1)
    while place > 0 and len(found) < 10_000:
        found.append(place)
        place = text.find(mark, place + len(mark))
    return found
