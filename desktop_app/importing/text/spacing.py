"""White space of every kind brought to plain spaces, as blocks hold it."""

import re

# Tabulators, no-break, typographic and ideographic spaces.
_SPACES = re.compile(r"[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def plain_spaces(text: str) -> str:
    """The text with a space for each space of another kind; its length stays."""
    return _SPACES.sub(" ", text)


def squeezed(line: str) -> str:
    """White space collapsed; a wide gap is kept as two spaces, for tables and labels without a mark."""
    line = line.strip()
    while "   " in line:  # by replacing, for a line may be all of a large file
        line = line.replace("   ", "  ")
    return line
