"""Web pages: the text of the page, without what serves to get about, and what its head says of it."""

import re

from selectolax.lexbor import LexborHTMLParser

from desktop_app.importing.text.encoding import decode
from desktop_app.importing.text.limits import refuse_endless
from desktop_app.importing.text.wrapping import wrap_width
from desktop_app.model.document import Block, BlockKind, Document

from .choice import chosen
from .facts import bold_classes, hidden_in, language_of, metadata_of
from .guard import tame
from .walk import Walk

_DECLARED = re.compile(
    rb"<meta\s[^>]{0,400}?charset\s?=\s?[\"']?\s?([A-Za-z0-9_:.-]{2,40})|"
    rb"<\?xml\s[^>]{0,200}?encoding\s?=\s?[\"']([A-Za-z0-9_.-]{2,40})",
    re.IGNORECASE,
)
_HEAD = 8_192  # bytes in which a page declares its encoding


def read_html(data: bytes, encoding: str | None = None) -> Document:
    """The text of a web page, with its title and other facts as metadata.

    Args:
        encoding: what the user says it is in; else what the page declares counts where its bytes agree.

    Raises:
        UnreadableFileError: undecodable, unknown_encoding or binary.
    """
    decoded = decode(data, encoding, declared=_declared(data))
    refuse_endless(decoded.text)
    text, warnings = tame(decoded.text)
    tree = LexborHTMLParser(text)
    blocks: list[Block] = []
    if tree.body is not None:
        walked = Walk(hidden_in(tree, text), bold_classes(tree)).run(tree.body)
        blocks = chosen(walked)
    return Document(
        tuple(blocks),
        encoding=decoded.encoding,
        metadata=metadata_of(tree, text),
        language=language_of(tree),
        width=wrap_width(_lines(blocks)),
        warnings=(*decoded.warnings, *warnings),
    )


def read_fragment(content: str) -> list[Block]:
    """The blocks of a piece of a page, all of them."""
    text, _ = tame(content)
    tree = LexborHTMLParser(text)
    return (
        Walk(hidden_in(tree, text), bold_classes(tree)).run(tree.body).blocks if tree.body is not None else []
    )


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD])
    return (found.group(1) or found.group(2)).decode("ascii") if found else ""


def _lines(blocks: list[Block]) -> list[str]:
    """The lines that breaks part, with blank ones where a paragraph ends."""
    lines: list[str] = []
    kind = BlockKind.LINE
    for block in blocks:
        if block.kind is kind:
            lines += ["", block.text] if block.gap else [block.text]
    return lines
