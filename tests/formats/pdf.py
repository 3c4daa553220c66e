"""PDF files written by hand: text at its places on pages, in fonts whose widths are known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from textwrap import wrap

A4 = (595, 842)  # points
_LATIN = {
    "body": "Courier",
    "bold": "Courier-Bold",
    "head": "Helvetica",
    "title": "Helvetica-Bold",
}
_HAN = {"han": "STSong-Light", "han-bold": "STSong-Light,Bold"}
_HAN_FONT = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /NAME /Encoding /UniGB-UTF16-H /DescendantFonts [ "
    b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /NAME /DW 1000 "
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> "
    b"/FontDescriptor << /Type /FontDescriptor /FontName /NAME /Flags 4 /Ascent 880 /Descent -120 "
    b"/CapHeight 880 /ItalicAngle 0 /StemV 93 /FontBBox [-25 -254 1000 880] >> >> ] >>"
)
_NAMES = {name: f"F{number}" for number, name in enumerate((*_LATIN, *_HAN), 1)}
_ADVANCE = 0.6  # of its size, for any letter of Courier


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one font at one place; the place is that of its first letter's foot, in points."""

    x: float
    y: float
    text: str
    font: str = "body"
    size: float = 10.0

    @property
    def width(self) -> float:
        """In points; right for the fonts of even width."""
        return len(self.text) * self.size * (1.0 if self.font in _HAN else _ADVANCE)


@dataclass(frozen=True, slots=True)
class Layout:
    """How paragraphs are set."""

    left: float = 60.0
    top: float = 770.0
    bottom: float = 70.0
    characters: int = 70  # of a line
    size: float = 10.0
    leading: float = 12.0
    gap: float = 0.0  # between paragraphs, in points
    indent: int = 0  # of first lines, in characters
    font: str = "body"


def pdf(pages: Sequence[Sequence[Run]], info: Mapping[str, str] | None = None, rotate: int = 0) -> bytes:
    """A file with such pages."""
    objects = [b"", b"", *_fonts()]
    resources = b"<< /Font << %s >> >>" % b" ".join(
        b"/%s %d 0 R" % (key.encode(), number) for number, key in enumerate(_NAMES.values(), 3)
    )
    kids = []
    for runs in pages:
        content = b"\n".join(map(_shown, runs))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Rotate %d /Resources %s /Contents %d 0 R >>"
            % (*A4, rotate, resources, len(objects))
        )
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), listed)
    entries = b" ".join(b"/%s %s" % (key.encode(), _string(value)) for key, value in (info or {}).items())
    return written([*objects, b"<< %s >>" % entries])


def written(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Objects numbered from 1 as a file; the first is the catalogue, the last the information."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R %s >>\n" % (
        len(objects) + 1,
        len(objects),
        trailer,
    )
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def set_paragraphs(paragraphs: Sequence[tuple[str, str]], layout: Layout = Layout()) -> list[list[Run]]:
    """Paragraphs, each with its bold opening, on as many pages as they need."""
    pages: list[list[Run]] = [[]]
    y = layout.top
    for lead, text in paragraphs:
        for runs in _lines(lead, text, layout):
            if y < layout.bottom:
                pages.append([])
                y = layout.top
            pages[-1] += [replace(run, y=y) for run in runs]
            y -= layout.leading
        y -= layout.gap
    return pages


def _lines(lead: str, text: str, layout: Layout) -> list[list[Run]]:
    """The lines of a paragraph; its lead in the bold of the font."""
    whole = ("" if layout.font in _HAN else " ").join(filter(None, (lead, text)))
    if layout.font in _HAN:
        pieces = [whole[i : i + layout.characters] for i in range(0, len(whole), layout.characters)]
    else:
        pieces = wrap(whole, layout.characters, initial_indent=" " * layout.indent, break_on_hyphens=False)
    out, left = [], len(lead)
    for piece in pieces:
        indent = len(piece) - len(piece.lstrip())
        line = Run(layout.left, 0.0, piece.lstrip(), layout.font, layout.size)
        line = replace(line, x=layout.left + indent * layout.size * _ADVANCE)
        bold = replace(line, text=line.text[:left], font="han-bold" if layout.font in _HAN else "bold")
        rest = replace(line, text=line.text[left:], x=line.x + bold.width)
        out.append([run for run in (bold, rest) if run.text.strip()])
        left = max(0, left - len(line.text) - 1)
    return out


def _fonts() -> list[bytes]:
    latin = [
        b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name.encode()
        for name in _LATIN.values()
    ]
    han = [_HAN_FONT.replace(b"NAME", name.encode()) for name in _HAN.values()]
    return [*latin, *han]


def _shown(run: Run) -> bytes:
    text = (
        b"<%s>" % run.text.encode("utf-16-be").hex().encode()
        if run.font in _HAN
        else b"(%s)" % _escaped(run.text.encode("cp1252"))
    )
    return b"BT /%s %g Tf %g %g Td %s Tj ET" % (_NAMES[run.font].encode(), run.size, run.x, run.y, text)


def _string(text: str) -> bytes:
    return b"<feff%s>" % text.encode("utf-16-be").hex().encode()


def _escaped(text: bytes) -> bytes:
    return text.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
