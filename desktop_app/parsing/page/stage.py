"""Stage directions: what the room does, printed in brackets among what is said."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from desktop_app.assets import asset_text
from desktop_app.parsing.vocabulary.words import fold, is_han

_OPEN = "(（[【"
_DIRECTION = re.compile(r"([*_]{0,3})\\?[(（\[【]([^()（）\[\]【】\\]{1,160})\\?[)）\]】]\1")
_BEFORE_LABEL = re.compile(r"[(（\[【]([^()（）\[\]【】]{1,80})[)）\]】]\s{0,4}(?=[^\s:：][^:：]{0,80}[:：])")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_ARTICLE = re.compile(r"(?:at this point,? |here )?(?:the |a |an )?")
_MOST_WORDS = 12  # of a direction that goes on after its first word
_HAN_LONGEST = 16
_BARE_LONGEST = 40
_MOST = 5_000  # directions in a paragraph that people wrote
_OPENING = 24  # code points from a turn's beginning; laughter in them is the speaker's own
_FRAME = " *_.。"  # around a direction at a label's end
_ENDS = tuple(".!?…。！？")
_CLINGING = tuple(".,;:!?…，。；：！？、)）]】”’")


@dataclass(frozen=True, slots=True)
class Cut:
    """A direction that was taken out."""

    text: str
    begin: int  # in the text before, spaces around it included
    end: int
    offset: int  # in the text after: where it stood
    resume: int  # in the text after: where what followed it goes on


@dataclass(frozen=True, slots=True)
class Cleared:
    """A paragraph without its stage directions; empty where it was nothing else."""

    text: str
    cuts: tuple[Cut, ...] = ()

    def place(self, offset: int) -> int:
        """Where a place of the text before stands now."""
        moved = offset
        for cut in self.cuts:
            if offset < cut.begin:
                break
            moved = cut.offset if offset < cut.end else cut.resume + offset - cut.end
        return moved


@dataclass(frozen=True, slots=True)
class _Words:
    room: frozenset[str]
    alone: frozenset[str]
    laughter: frozenset[str]
    opening: frozenset[str]
    around: frozenset[str]
    bodies: tuple[str, ...]
    happenings: tuple[str, ...]
    han: tuple[str, ...]
    han_laughter: tuple[str, ...]


@cache
def _words() -> _Words:
    table = tomllib.loads(asset_text("tables", "asides.toml"))
    nouns, sittings, han = table["nouns"], table["sittings"], table["han"]
    return _Words(
        frozenset(nouns["room"]),
        frozenset(nouns["alone"]),
        frozenset(nouns["laughter"]),
        frozenset(nouns["opening"]),
        frozenset(table["around"]["words"]),
        tuple(sittings["bodies"]),
        tuple(sittings["happenings"]),
        tuple(han["room"]),
        tuple(han["laughter"]),
    )


def clear(text: str, *, opens_turn: bool) -> Cleared:
    """Take the stage directions out of a paragraph and close the gaps that they leave.

    Args:
        opens_turn: the paragraph is a turn's first, in whose opening words laughter is the speaker's.
    """
    if len(text) < _BARE_LONGEST and fold(text) in _words().alone:
        return Cleared("", (Cut(text, 0, len(text), 0, 0),))
    brackets = sum(map(text.count, _OPEN))
    if not 0 < brackets <= _MOST:
        return Cleared(text)
    kept = ""
    parts: list[str] = []
    cuts: list[Cut] = []
    size = done = 0
    for match in _DIRECTION.finditer(text):
        inside = match.group(2)
        alone = match.start() == 0 and match.end() == len(text)
        own = opens_turn and not alone and match.start() <= _OPENING and _is_laughter(inside)
        inaudible = match.start() == 0 and text[match.end() : match.end() + 1] in (
            ".",
            ",",
        )  # words of a sentence
        if own or inaudible or not is_direction(inside):
            continue
        kept = text[done : match.start()].rstrip()
        parts.append(kept)
        size += len(kept)
        begin = match.start() - (len(text[done : match.start()]) - len(kept))
        done = _after(text, match.end(), kept)
        joint = _joint(kept if kept else "".join(parts)[-1:], text[done : done + 1])
        parts.append(joint)
        cuts.append(Cut(match.group(), begin, done, size, size + len(joint)))
        size += len(joint)
    if not cuts:
        return Cleared(text)
    return Cleared("".join([*parts, text[done:]]), tuple(cuts))


def direction_before_label(text: str) -> int:
    """Where a label may begin behind a direction, as in "(Applause) MS. LEE: …"; 0 where none does.

    An editor's remark in square brackets, "[ends]", is no more of the label than a direction is.
    """
    match = _BEFORE_LABEL.match(text)
    remark = match is not None and text[0] == "[" and match.group(1).islower()
    return match.end() if match and (remark or is_direction(match.group(1))) else 0


def direction_in_label(label: str) -> tuple[str, str] | None:
    """A label and the direction at its end, as in "MS. LEE (Laughter.)"; None where words follow one."""
    match = next((m for m in _DIRECTION.finditer(label) if is_direction(m.group(2))), None)
    if match is None:
        return label, ""
    return None if label[match.end() :].strip(_FRAME) else (label[: match.start()].rstrip(), match.group())


def is_direction(inside: str) -> bool:
    """Whether what stands in brackets says what happens in the room."""
    folded = fold(inside)
    table = _words()
    if is_han(folded):
        return len(folded) <= _HAN_LONGEST and any(map(folded.__contains__, table.han))
    words = _WORD.findall(folded)
    if not words:
        return False
    if any(word in table.room for word in words) and all(w in table.room or w in table.around for w in words):
        return True
    if words[0] in table.opening and len(words) <= _MOST_WORDS:
        return True
    return inside.lstrip()[:1].isupper() and _is_sitting(folded)


def _is_sitting(folded: str) -> bool:
    """Whether a note tells of the sitting itself: "The meeting was suspended at noon"."""
    table = _words()
    subject = _ARTICLE.sub("", folded)
    body = next((body for body in table.bodies if subject.startswith(f"{body} ")), None)
    return body is not None and subject[len(body) + 1 :].startswith(table.happenings)


def _is_laughter(inside: str) -> bool:
    folded = fold(inside)
    return folded in _words().laughter or folded in _words().han_laughter


def _after(text: str, end: int, before: str) -> int:
    """Where the text goes on: after spaces, and after a full stop that closes the direction only."""
    while end < len(text) and text[end] == " ":
        end += 1
    if text[end : end + 1] in (".", "。") and text[end + 1 : end + 2] in ("", " ") and before.endswith(_ENDS):
        end += 1
        while end < len(text) and text[end] == " ":
            end += 1
    return end


def _joint(before: str, after: str) -> str:
    """What stands between the parts that a direction kept apart."""
    if not before or not after or after.startswith(_CLINGING) or is_han(before[-1] + after):
        return ""
    return " " if before[-1] not in "。！？，；：、“‘（" else ""
