"""Corrections of the words in a paragraph, and how words are kept.

Paragraphs are counted from 1, offsets in code points.
"""

import re

from desktop_app.model.corrections import EditText
from desktop_app.model.errors import BadRequestError, NoSuchThingError
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Transcript, Turn
from desktop_app.parsing.correcting.anchors import text_of

_BESIDE = 20  # code points of a word beside a place by which the place is found again


def edit_text(
    transcript: Transcript, paragraph: int, replace: str, by: str, occurrence: int | None = None
) -> EditText:
    """Put words in the place of others in a paragraph.

    Args:
        transcript: the text as the reader sees it.
        paragraph: its number.
        replace: the words that stand there.
        by: the words that shall.
        occurrence: which of several, from 1; None where there is but one.
    """
    _, text = paragraph_of(transcript, paragraph)
    if not replace:
        raise BadRequestError("there is nothing to replace: give some words of the paragraph")
    places = _places(replace, text)
    if not places:
        raise NoSuchThingError("quote", replace)
    if occurrence is None and len(places) > 1:
        raise BadRequestError(
            f"“{replace}” stands {len(places)} times in ¶{paragraph}: say which with --occurrence"
        )
    number = 1 if occurrence is None else occurrence
    if not 1 <= number <= len(places):
        raise BadRequestError(f"“{replace}” stands {len(places)} times in ¶{paragraph}: no {number} is there")
    start = places[number - 1]
    return edit_span(transcript, TextSpan(paragraph, start, start + len(replace)), by)


def edit_span(transcript: Transcript, span: TextSpan, by: str) -> EditText:
    """Put words in the place of a run of text, which may be empty: then they are put in there."""
    _, text = paragraph_of(transcript, span.paragraph)
    if span.end > len(text):
        raise BadRequestError(f"¶{span.paragraph} has {len(text)} characters: no place {span.end} is in it")
    start, end, words = span.start, span.end, in_line(by)
    if not (text[:start] + words + text[end:]).strip():
        raise BadRequestError("a paragraph cannot be empty: join its turn to another, or leave some words")
    if text[start:end] == words:
        raise BadRequestError("this would change nothing")
    if start == end:  # a place without words is not found again: the word beside it is taken in
        start, end = _beside(text, start)
        words = text[start : span.start] + words + text[span.start : end]
    return EditText(text_of(transcript).anchor(span.paragraph - 1, start, end), words)


def one_line(text: str) -> str:
    """Text as a fact or a name is kept."""
    return " ".join(in_line(text).split())


def in_line(text: str) -> str:
    """Text as a paragraph is kept: spelt as in every other one, without line ends."""
    from desktop_app.importing.text.normalise import normalise

    return normalise(text)[0].replace("\n", " ")


def paragraph_of(transcript: Transcript, number: int) -> tuple[Turn, str]:
    """A paragraph's turn and text.

    Raises:
        NoSuchThingError: there is none of that number.
    """
    for turn, paragraph in transcript.paragraphs():
        if paragraph.number == number:
            return turn, paragraph.text
    raise NoSuchThingError("paragraph", str(number))


def _beside(text: str, place: int) -> tuple[int, int]:
    """The word before a place, or at the beginning the one after it."""
    before = re.search(r"\S*\s*$", text[max(0, place - _BESIDE) : place])
    if before is not None and before.group():
        return place - len(before.group()), place
    after = re.match(r"\s*\S*", text[place : place + _BESIDE])
    return place, place + (after.end() if after else 0)


def _places(words: str, text: str) -> list[int]:
    places = []
    at = text.find(words)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    return places
