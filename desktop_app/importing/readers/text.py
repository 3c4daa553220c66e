"""Plain text: a block a line. Lines become paragraphs when furniture is gone and labels are known."""

import re

from desktop_app.importing.frontmatter import split_front_matter
from desktop_app.importing.wrapping import wrap_width
from desktop_app.model.document import Block, BlockKind, Document

# Tabulators, no-break, typographic and ideographic spaces.
_SPACES = re.compile(r"[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def read_text(text: str) -> Document:
    """The lines that are not blank; a YAML head is taken off into the metadata."""
    metadata, position = split_front_matter(text)
    blocks: list[Block] = []
    lines: list[str] = []
    gap = True
    for line in _SPACES.sub(" ", text[position:]).split("\n"):
        clean = _squeezed(line)
        if clean:
            blocks.append(Block(clean, BlockKind.LINE, gap=gap, position=position + _indent(line)))
        lines.append(clean)
        gap = not clean
        position += len(line) + 1
    return Document(tuple(blocks), metadata=metadata, width=wrap_width(lines))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _squeezed(line: str) -> str:
    """White space collapsed; a wide gap is kept as two spaces, for tables and labels without a mark."""
    line = line.strip()
    while "   " in line:  # by replacing, for a line may be all of a large file
        line = line.replace("   ", "  ")
    return line
