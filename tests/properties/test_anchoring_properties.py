"""However a text is edited, a note stands on its own words, or is said to have lost them."""

import itertools
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.annotations.anchoring import ALIKE, reanchor
from desktop_app.annotations.selectors import select
from desktop_app.model.annotation import Anchoring, Selector
from desktop_app.model.spans import TextSpan


@dataclass(frozen=True)
class Word:
    """A word with an identity of its own, which it keeps through edits around it."""

    id: int
    text: str


Text = list[list[Word]]
FEW = ["the", "harbour", "wall", "will", "be", "raised", "by", "May", "and", "paid", "for", "😀", "é"]
FEW_HAN = ["河堤", "明年", "完工", "资金", "落实", "的", "将", "建设"]
WORD_EDITS = ("insert", "delete", "replace", "mend", "front")
PARAGRAPH_EDITS = ("move", "copy", "split", "join", "drop", "new")


def text_of(words: list[Word], joint: str) -> str:
    return joint.join(word.text for word in words)


def texts_of(text: Text, joint: str) -> dict[int, str]:
    return {number: text_of(words, joint) for number, words in enumerate(text, 1)}


def reworded(text: Text, nth: int, at: int, edit: str, new: Word) -> None:
    """One word of a paragraph is added, taken out, replaced, mended or moved to the front."""
    words = text[nth]
    mended = replace(words[at], text=words[at].text[:-1] + "x")
    others = words[:at] + words[at + 1 :]
    text[nth] = {
        "insert": [*words[:at], new, *words[at:]],
        "delete": others or words,
        "replace": [*words[:at], new, *words[at + 1 :]],
        "mend": [*words[:at], mended, *words[at + 1 :]],
        "front": [words[at], *others],
    }[edit]


def rearranged(text: Text, nth: int, at: int, edit: str, new: Word) -> None:
    """A paragraph is moved, copied, cut, joined to the next, taken out, or a new one put in."""
    words, rest = text[nth], text[nth + 1 :]
    parts = [words[:at], words[at:]] if at else [words]
    joined = [words + rest[0], *rest[1:]] if rest else [words]
    others = text[:nth] + rest
    text[:] = {
        "move": [words, *others],
        "copy": [*text, [replace(word, id=-1) for word in words]],
        "split": [*text[:nth], *parts, *rest],
        "join": [*text[:nth], *joined],
        "drop": others or text,
        "new": [*text[:nth], [new], words, *rest],
    }[edit]


@st.composite
def edited(draw: st.DrawFn) -> tuple[Text, Text, str, list[tuple[int, int, int]]]:
    """A text, what became of it, the joint of its words, and ranges of words as (paragraph, first, end)."""
    few = draw(st.sampled_from([FEW, FEW_HAN]))
    unique, counter = draw(st.booleans()), itertools.count()

    def word() -> Word:
        number, chosen = next(counter), draw(st.sampled_from(few))
        return Word(number, f"{chosen}{number}" if unique else chosen)

    before = [[word() for _ in range(draw(st.integers(1, 12)))] for _ in range(draw(st.integers(1, 5)))]
    noted = []
    for _ in range(draw(st.integers(1, 6))):
        nth = draw(st.integers(0, len(before) - 1))
        first = draw(st.integers(0, len(before[nth]) - 1))
        noted.append((nth, first, draw(st.integers(first + 1, len(before[nth])))))
    after = list(before)
    for edit in draw(st.lists(st.sampled_from(WORD_EDITS + PARAGRAPH_EDITS), max_size=8)):
        nth = draw(st.integers(0, len(after) - 1))
        at = draw(st.integers(0, len(after[nth]) - 1))
        (reworded if edit in WORD_EDITS else rearranged)(after, nth, at, edit, word())
    return before, after, "" if few is FEW_HAN else " ", noted


def selector_of(text: Text, joint: str, range_: tuple[int, int, int]) -> Selector:
    nth, first, end = range_
    words = text[nth]
    start = len(text_of(words[:first], joint)) + (len(joint) if first else 0)
    quoted = text_of(words[first:end], joint)
    return select(TextSpan(nth + 1, start, start + len(quoted)), texts_of(text, joint))


def alike(one: str, other: str) -> float:
    same = sum(a == b for a, b in zip(one, other, strict=True)) / len(one)
    return max(same, SequenceMatcher(None, one, other, autojunk=False).ratio())


@settings(max_examples=300, deadline=None)
@given(edited())
def test_a_note_stands_on_its_words_or_on_none(
    made: tuple[Text, Text, str, list[tuple[int, int, int]]],
) -> None:
    before, after, joint, noted = made
    texts = texts_of(after, joint)
    for range_ in noted:
        old = selector_of(before, joint, range_)
        new, status = reanchor(old, texts)
        if status is Anchoring.ORPHANED:
            assert new == old
            continue
        here = texts[new.paragraph][new.start : new.end]
        assert here == new.exact
        if here != old.exact:  # a slip was mended: between the same surroundings, told as moved
            assert status is Anchoring.MOVED
            assert len(here) == len(old.exact)
            assert alike(here, old.exact) >= ALIKE
            assert texts[new.paragraph][: new.start].endswith(old.prefix[-12:])
            assert texts[new.paragraph][new.end :].startswith(old.suffix[:12])
        if status is Anchoring.ANCHORED:
            assert new.paragraph == old.paragraph


@settings(max_examples=200, deadline=None)
@given(edited())
def test_words_that_stand_where_they_were_keep_their_note(
    made: tuple[Text, Text, str, list[tuple[int, int, int]]],
) -> None:
    before, after, joint, noted = made
    texts = texts_of(after, joint)
    for nth, first, end in noted:
        if nth < len(after) and after[nth] == before[nth]:  # the whole paragraph is as it was
            old = selector_of(before, joint, (nth, first, end))
            assert reanchor(old, texts) == (
                select(TextSpan(nth + 1, old.start, old.end), texts),
                Anchoring.ANCHORED,
            )
