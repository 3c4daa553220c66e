"""OpenDocument texts."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from .turns import Said
from .zips import zipped

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("meta", "meta"), ("manifest", "manifest"),
    )
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
BOLD = (
    '<style:style style:name="B" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
)


def part(element: str, inside: str) -> str:
    """A part: "document-content", "document-styles" …"""
    return f'<?xml version="1.0" encoding="UTF-8"?><office:{element} {_SPACES}>{inside}</office:{element}>'


def document(
    text: str, styles: str = BOLD, *, master: str = "", meta: str = "", more: Mapping[str, str] | None = None
) -> bytes:
    """A document with a text, automatic styles, master pages and further members."""
    members: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": part(
            "document-content",
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{text}</office:text></office:body>",
        ),
        "styles.xml": part("document-styles", f"<office:master-styles>{master}</office:master-styles>"),
        "meta.xml": part("document-meta", f"<office:meta>{meta}</office:meta>"),
        "META-INF/manifest.xml": _MANIFEST,
        **(more or {}),
    }
    return zipped(members)


def flat(text: str, styles: str = BOLD) -> bytes:
    """The same in one file of XML."""
    inside = (
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{text}</office:text></office:body>"
    )
    return part("document", inside).encode()


def paragraph(*parts: str) -> str:
    """A paragraph of passages."""
    return f"<text:p>{''.join(parts)}</text:p>"


def bold(text: str) -> str:
    """A bold passage."""
    return f'<text:span text:style-name="B">{escape(text)}</text:span>'


def body(turns: Sequence[Said]) -> str:
    """A briefing's paragraphs."""
    return "\n  ".join(_turn(turn) for turn in turns)


def write(turns: Sequence[Said]) -> bytes:
    """A briefing as LibreOffice saves it."""
    return document(body(turns))


def _turn(turn: Said) -> str:
    label, space = turn.label, "" if turn.label.endswith("：") else " "
    first, *others = (escape(text) for text in turn.paragraphs)
    rest = "".join(paragraph(text) for text in others)
    if turn.style == "own_line":
        return paragraph(bold(label)) + paragraph(first) + rest
    if turn.style == "break":
        return paragraph(escape(label), "<text:line-break/>", first) + rest
    return paragraph(bold(label) if turn.style == "bold" else escape(label), space + first) + rest
