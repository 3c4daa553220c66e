"""What is said, by stretches: what one speaker says in one go, over as many turns as that takes."""

from collections.abc import Iterator, Mapping

from desktop_app.model.transcript import Role, Transcript, Turn
from desktop_app.outline.findings import SILENT

from .flatten import Flat

_INTERJECTION = 6
"""Words that a journalist or moderator may throw in without ending what a speaker says."""


def flat_texts(transcript: Transcript) -> dict[int, Flat]:
    """The paragraphs with regular white space, by number."""
    return {paragraph.number: Flat(paragraph.text) for _, paragraph in transcript.paragraphs()}


def spoken(transcript: Transcript, flat: Mapping[int, Flat]) -> Iterator[tuple[int, int, str]]:
    """Stretch, number and flat text of the paragraphs of those whose words yield items."""
    stretch, before = 0, None
    for turn in transcript.turns:
        if turn.role in SILENT:
            before = before if _goes_by(turn) else None
            continue
        if before is None or not turn.speaker or (turn.speaker, turn.role) != (before.speaker, before.role):
            stretch += 1
        before = turn
        for paragraph in turn.paragraphs:
            yield stretch, paragraph.number, flat[paragraph.number].text


def asked(transcript: Transcript, flat: Mapping[int, Flat]) -> Iterator[tuple[int, int, str]]:
    """The same of those whose words yield nothing, each turn a stretch of its own."""
    for stretch, turn in enumerate(transcript.turns):
        if turn.role in SILENT:
            for paragraph in turn.paragraphs:
                yield stretch, paragraph.number, flat[paragraph.number].text


def _goes_by(turn: Turn) -> bool:
    """Whether a turn interrupts nothing: what an interpreter says, a word that is thrown in."""
    if turn.role is Role.INTERPRETER:
        return True
    if len(turn.paragraphs) > 1:
        return False
    words = " ".join(paragraph.text for paragraph in turn.paragraphs)
    return len(words.split()) <= _INTERJECTION and not words.rstrip().endswith("?")
