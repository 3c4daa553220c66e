"""EPUB books."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from .turns import Said
from .zips import zipped

_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
)


def book(
    chapters: Mapping[str, str],
    *,
    metadata: str = "",
    order: Sequence[str] = (),
    more: Mapping[str, str] | None = None,
) -> bytes:
    """A book of chapters (names of files to insides of pages), read in an order; "nav" is its contents."""
    items = "".join(
        f'<item id="{name}" href="text/{name}.xhtml" media-type="application/xhtml+xml"'
        f"{' properties=' + chr(34) + 'nav' + chr(34) if name == 'nav' else ''}/>"
        for name in chapters
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in order or chapters)
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "OEBPS/content.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
        f'<manifest>{items}<item id="css" href="book.css" media-type="text/css"/></manifest>'
        f"<spine>{spine}</spine></package>",
        "OEBPS/book.css": ".who { font-weight: bold; }",
        **(more or {}),
    }
    for name, inside in chapters.items():
        members[f"OEBPS/text/{name}.xhtml"] = (
            '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
            f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{inside}</body></html>'
        )
    return zipped(members)


def write(turns: Sequence[Said]) -> bytes:
    """A briefing as a book of two chapters."""
    middle = len(turns) // 2
    return book(
        {
            "nav": '<nav><ol><li><a href="one.xhtml">The first part</a></li></ol></nav>',
            "one": "".join(_turn(turn) for turn in turns[:middle]),
            "two": '<a id="begin"/>' + "".join(_turn(turn) for turn in turns[middle:]),
        }
    )


def _turn(turn: Said) -> str:
    label, space = escape(turn.label), "" if turn.label.endswith("：") else " "
    first, *others = (escape(text) for text in turn.paragraphs)
    rest = "".join(f"<p>{text}</p>" for text in others)
    if turn.style == "own_line":
        return f'<p class="who">{label}</p><p>{first}</p>{rest}'
    if turn.style == "break":
        return f"<p>{label}<br/>{first}</p>{rest}"
    return f"<p>{f'<b>{label}</b>' if turn.style == 'bold' else label}{space}{first}</p>{rest}"
