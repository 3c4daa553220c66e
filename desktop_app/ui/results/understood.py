"""Whether a query was read as what it looks like."""

import re
from unicodedata import normalize

_PART = re.compile(r"[()（）]|[^\s()（）]+")
_SIGNS = {"（": "(", "）": ")", "：": ":", "～": "~"}
_KEPT = ":~"  # signs that mean something inside a word
_QUOTES = '"“”„＂「」『』«»'


def reads_otherwise(typed: str, understood: str) -> bool:
    """Whether the reader should be told how a query was understood.

    Capitals, accents, punctuation, and that every word must be there are no news; an operator or a field that
    was taken as a word is, a bracket or a quotation mark that was passed over, and brackets that were added.

    Args:
        typed: the query.
        understood: what the search tells of it.
    """
    quoted = sum(typed.count(quote) for quote in _QUOTES)
    dropped = quoted % 2 == 1 or (quoted > 0 and not any(quote in understood for quote in _QUOTES))
    return dropped or _said(typed) != _said(understood)


def _said(query: str) -> str:
    """A query's letters and digits, operators and brackets."""
    parts = (part.group() for part in _PART.finditer(query))
    return "".join(_part(part) for part in parts if part != "AND")


def _part(part: str) -> str:
    if part in ("OR", "NOT"):
        return f" {part} "
    if part in "()（）":
        return _SIGNS.get(part, part)
    plain = "".join(_SIGNS.get(character, character) for character in normalize("NFKD", part))
    return "".join(c for c in plain if c.isalnum() or c in _KEPT).casefold()
