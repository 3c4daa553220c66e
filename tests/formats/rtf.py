"""RTF documents."""

from collections.abc import Sequence
from typing import Literal

from .turns import Said

Spelling = Literal["unicode", "bytes"]
"""How letters beyond ASCII are written: by number with a stand-in, or as bytes of a Chinese font."""

HEAD = (
    r"{\rtf1\ansi\ansicpg936\deff0\uc1"
    r"{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fnil\fcharset134 SimSun;}{\f2\fnil\fcharset2 Symbol;}}"
    r"{\colortbl;\red0\green0\blue0;\red160\green0\blue0;}"
)


def document(body: str, head: str = HEAD) -> bytes:
    """A document; the body is RTF already."""
    return f"{head}\n{body}}}".encode("ascii")


def spelled(text: str, spelling: Spelling = "unicode") -> str:
    """Text as RTF."""
    if spelling == "bytes" and not text.isascii():
        escaped = "".join(rf"\'{byte:02x}" for byte in text.encode("gb18030"))
        return rf"{{\f1 {escaped}}}"
    return "".join(_unicode(character) for character in text)


def _unicode(character: str) -> str:
    if character in "\\{}":
        return "\\" + character
    if character.isascii():
        return character
    units = character.encode("utf-16-le")
    numbers = [int.from_bytes(units[i : i + 2], "little", signed=True) for i in range(0, len(units), 2)]
    return "".join(rf"\u{number}?" for number in numbers)


def write(turns: Sequence[Said], spelling: Spelling = "unicode") -> bytes:
    """A briefing as WordPad saves it."""
    return document("\n".join(_turn(turn, spelling) for turn in turns))


def _turn(turn: Said, spelling: Spelling) -> str:
    label, space = spelled(turn.label, spelling), "" if turn.label.endswith("：") else " "
    first, *others = (spelled(text, spelling) for text in turn.paragraphs)
    rest = "".join(rf"\pard {text}\par" for text in others)
    if turn.style == "own_line":
        return rf"\pard\b {label}\b0\par\pard {first}\par{rest}"
    if turn.style == "break":
        return rf"\pard {label}\line {first}\par{rest}"
    opening = rf"{{\b {label}}}" if turn.style == "bold" else label
    return rf"\pard {opening}{space}{first}\par{rest}"
