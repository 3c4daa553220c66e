"""Plain text: a block a line. Lines become paragraphs when furniture is gone and labels are known."""

from desktop_app.importing.text.frontmatter import split_front_matter
from desktop_app.importing.text.spacing import plain_spaces, squeezed
from desktop_app.importing.text.wrapping import wrap_width
from desktop_app.model.document import Block, BlockKind, Document


def read_text(text: str) -> Document:
    """The lines that are not blank; a YAML head is taken off into the metadata."""
    metadata, position = split_front_matter(text)
    blocks: list[Block] = []
    lines: list[str] = []
    gap = True
    for line in plain_spaces(text[position:]).split("\n"):
        clean = squeezed(line)
        if clean:
            blocks.append(Block(clean, BlockKind.LINE, gap=gap, position=position + _indent(line)))
        lines.append(clean)
        gap = not clean
        position += len(line) + 1
    return Document(tuple(blocks), metadata=metadata, width=wrap_width(lines))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
