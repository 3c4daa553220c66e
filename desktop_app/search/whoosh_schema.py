"""What the index is to Whoosh: its fields, and how it cuts a text into words."""

import struct
from collections.abc import Iterator, Sequence
from typing import Any

from whoosh.analysis import Token, Tokenizer
from whoosh.columns import VarBytesColumn
from whoosh.fields import COLUMN, TEXT, Schema
from whoosh.formats import Positions

from .analysis import tokens

BODY = "body"
"""The one field with words."""

COLUMNS = ("transcript", "title", "date", "language", "speaker", "role", "place", "kind", "paragraph")
"""What else is known of each entry: to sort and group by, and as stored fields."""


class WordTokenizer(Tokenizer):  # type: ignore[misc]  # Whoosh has no types
    """Cuts a text as the index does: folded words, each Chinese character, gaps where Chinese is parted."""

    def __call__(
        self,
        value: str,
        positions: bool = False,
        chars: bool = False,
        keeporiginal: bool = False,
        removestops: bool = True,
        start_pos: int = 0,
        start_char: int = 0,
        mode: str = "",
        **kwargs: Any,  # noqa: ANN401 - whatever else Whoosh wants its tokens to carry
    ) -> Iterator[Token]:
        """Whoosh's tokens, in order."""
        for word, start, end, position in tokens(value):
            token = Token(positions, chars, removestops=removestops, mode=mode, **kwargs)
            token.text, token.boost = word, 1.0
            if keeporiginal:
                token.original = value[start:end]
            if positions:
                token.pos = start_pos + position
            if chars:
                token.startchar, token.endchar = start_char + start, start_char + end
            yield token


class PlainPositions(Positions):  # type: ignore[misc]  # Whoosh has no types
    """Positions as plain numbers of four bytes, where Whoosh's own format has a pickle."""

    def encode(self, poslist: Sequence[int]) -> bytes:
        """The bytes of rising positions."""
        return struct.pack(f"<{len(poslist)}I", *poslist)

    def decode_positions(self, valuestring: bytes) -> list[int]:
        """The positions of such bytes."""
        return list(struct.unpack(f"<{self.decode_frequency(valuestring)}I", valuestring))

    def decode_frequency(self, valuestring: bytes) -> int:
        """How many there are."""
        return len(valuestring) // 4


def schema() -> Schema:
    """The fields; a chunk of a query that is several words is a phrase of them."""
    body = TEXT(analyzer=WordTokenizer(), multitoken_query="phrase")
    body.format = PlainPositions()
    return Schema(**{BODY: body}, **{name: COLUMN(VarBytesColumn()) for name in COLUMNS})
