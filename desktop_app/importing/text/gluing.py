"""Pieces of a line or paragraph put together as their script wants it."""

import unicodedata
from collections.abc import Sequence

from desktop_app.importing.text.normalise import normalise


def glue(parts: Sequence[str]) -> str:
    """The parts as one text: with a space between them, without one between Chinese characters.

    Args:
        parts: none empty, without white space at their ends.
    """
    out: list[str] = []
    last = ""
    for part in parts:
        if last and not (is_wide(last) and is_wide(part[0])):
            out.append(" ")
        out.append(part)
        last = part[-1]
    return "".join(out)


def one_line(text: str) -> str:
    """A text spelled as every text is, with single spaces."""
    if not (text.isascii() and text.isprintable()):
        text = normalise(text)[0]
    return " ".join(text.split())


def is_wide(character: str) -> bool:
    """Whether a character is as wide as it is high, as Chinese ones and their marks are."""
    return character >= "\u1100" and unicodedata.east_asian_width(character) in "WF"
