"""Word documents."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from .turns import Said
from .zips import zipped

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_CORE = f'<Relationship Id="b" Type="{_PACKAGE}/metadata/core-properties" Target="docProps/core.xml"/>'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_SPACES = (
    f'xmlns:w="{{main}}" xmlns:r="{_RELATIONS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def part(element: str, inside: str, main: str = MAIN) -> str:
    """A part of WordprocessingML: "styles", "document" …"""
    spaces = _SPACES.format(main=main)
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{element} {spaces}>{inside}</w:{element}>'


def document(
    body: str, parts: Mapping[str, str] | None = None, *, main: str = MAIN, core: str = "", link: str = ""
) -> bytes:
    """A document with a body, and the insides of further parts by their names ("styles", "footnotes" …).

    Args:
        link: an address outside that the document is related to.
    """
    parts = dict(parts or {})
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{_RELATIONS}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for n, name in enumerate(parts)
    )
    if link:
        relations += (
            f'<Relationship Id="out" Type="{_RELATIONS}/styles" Target="{link}" TargetMode="External"/>'
        )
    elements = {"header": "hdr", "footer": "ftr"}
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">'
        f'<Relationship Id="a" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
        f"{_CORE if core else ''}</Relationships>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>',
        "word/document.xml": part("document", f"<w:body>{body}</w:body>", main),
    }
    for name, inside in parts.items():
        kind = name.rstrip("0123456789")
        members[f"word/{name}.xml"] = part(elements.get(kind, kind), inside, main)
    if core:
        members["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE.replace("relationships", "metadata/core-properties")}" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"{core}</cp:coreProperties>"
        )
    return zipped(members)


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def write(turns: Sequence[Said]) -> bytes:
    """A briefing as Word saves it."""
    return document("".join(_turn(turn) for turn in turns))


def _turn(turn: Said) -> str:
    label, space = turn.label, "" if turn.label.endswith("：") else " "
    first, *others = turn.paragraphs
    rest = "".join(paragraph(run(text)) for text in others)
    if turn.style == "own_line":
        return paragraph(run(label, "<w:b/>")) + paragraph(run(first)) + rest
    if turn.style == "break":
        return paragraph(run(label), "<w:r><w:br/></w:r>", run(first)) + rest
    opening = run(label, "<w:b/>") if turn.style == "bold" else run(label)
    return paragraph(opening, run(space + first)) + rest


def style(name: str, inside: str, kind: str = "paragraph") -> str:
    """A style of that name."""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{inside}</w:style>'


def numbering(*levels: tuple[str, str]) -> str:
    """Two lists of the same kinds and patterns at their depths; the second begins at five."""
    inside = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for n, (kind, text) in enumerate(levels)
    )
    restarted = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    return (
        f'<w:abstractNum w:abstractNumId="7">{inside}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{restarted}</w:num>'
    )
