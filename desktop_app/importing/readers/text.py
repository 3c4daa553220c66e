"""Plain text: a block a line. Lines become paragraphs when furniture is gone and labels are known."""

import re

from desktop_app.importing.frontmatter import split_front_matter
from desktop_app.importing.wrapping import wrap_width
from desktop_app.model.document import Block, BlockKind, Document

_SPACES = re.compile(r"\s+")


def read_text(text: str) -> Document:
    """The lines that are not blank; a YAML head is taken off into the metadata."""
    metadata, position = split_front_matter(text)
    blocks: list[Block] = []
    lines: list[str] = []
    gap = True
    for line in text[position:].split("\n"):
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
    stripped = line.strip()
    if "  " not in stripped and "\t" not in stripped and stripped.isascii():
        return stripped
    return _SPACES.sub(
        lambda run: "  " if len(run.group()) > 1 and "\u3000" not in run.group() else " ", stripped
    )
