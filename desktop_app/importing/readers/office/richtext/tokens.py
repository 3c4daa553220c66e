"""RTF to tokens, in linear time and with no more of them than any document needs."""

import re
from collections.abc import Iterator
from enum import IntEnum

from desktop_app.model.errors import UnreadableFileError

MOST_TOKENS = 3_000_000

_TOKEN = re.compile(
    rb"([^\\{}\r\n]+)"
    rb"|((?:\\u-?[0-9]{1,6}(?: ?\?|\\'[0-9A-Fa-f]{2}))+)"
    rb"|\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?"
    rb"|((?:\\'[0-9A-Fa-f]{2})+)"
    rb"|([{}])"
    rb"|\\([^A-Za-z])"
)
LETTER = re.compile(rb"\\u(-?[0-9]{1,6})(?: ?(\?)|\\'([0-9A-Fa-f]{2}))")
"""One of the letters by number: the number and what stands for it, as a letter or as a byte."""
_NUMBER = 4  # the group of a control word's number


class Kind(IntEnum):
    """What a token is; its number is that of its group in the pattern."""

    TEXT = 1
    LETTERS = 2  # by number, each with one byte that stands for it
    WORD = 3
    BYTES = 5
    BRACE = 6
    SYMBOL = 7


_KINDS = {int(kind): kind for kind in Kind}
Token = tuple[Kind, bytes, int | None]


def tokens(data: bytes) -> Iterator[Token]:
    r"""Text as it stands, letters by number, words with their numbers, escaped bytes, braces, symbols.

    The bytes that follow `\bin` are no tokens.

    Raises:
        UnreadableFileError: too_large.
    """
    place, left = 0, MOST_TOKENS
    while place >= 0:
        begin, place = place, -1
        for match in _TOKEN.finditer(data, begin):
            left -= 1
            if not left:
                raise UnreadableFileError("too_large", "the RTF in this file is too large: split it first")
            group = match.lastindex or 0
            content = match.group(group)
            if group == _NUMBER:
                word, number = match.group(Kind.WORD), int(content)
                if word == b"bin":
                    place = match.end() + max(0, number)
                    break
                yield Kind.WORD, word, number
            elif group == Kind.BYTES:
                yield Kind.BYTES, bytes.fromhex(content.replace(b"\\'", b"").decode("ascii")), None
            else:
                yield _KINDS[group], content, None
