"""The runs of one paragraph to pieces of text, with the places of page breaks and notes."""

from dataclasses import dataclass, field

from lxml import etree

from desktop_app.importing.readers.office.passages import Look, Piece

from .names import IDENTITY, MATHS, W
from .styles import Styles

PAGE_BREAK = "\f"
"""Stands in the text of a piece for the end of a page or column."""

RUN, MATHS_RUN = f"{W}r", f"{MATHS}r"
_PROPERTIES = f"{W}rPr"
_TEXTS = frozenset({f"{W}t", f"{MATHS}t"})
_SAME = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
_BREAK, _SYMBOL, _FIELD = f"{W}br", f"{W}sym", f"{W}fldChar"
_BREAK_KIND, _CODE, _FONT, _FIELD_KIND = f"{W}type", f"{W}char", f"{W}font", f"{W}fldCharType"
_NOTES = {
    f"{W}footnoteReference": "footnote",
    f"{W}endnoteReference": "endnote",
    f"{W}commentReference": "comment",
}
_WINGDINGS = {0xFC: "✓", 0xFE: "☑", 0xA8: "☐", 0x6F: "☐", 0xE0: "→", 0x4A: "☺"}
_GREEK = dict(zip(b"abgdepqlmsw", "αβγδεπθλμσω", strict=True))
_SYMBOL_FONT = _GREEK | {
    0xB7: "•",
    0xB0: "°",
    0xB1: "±",
    0xB4: "×",
    0xB8: "÷",
    0xA3: "≤",
    0xB3: "≥",
    0xAE: "→",
}
_FONTS = {"symbol": _SYMBOL_FONT, "wingdings": _WINGDINGS}
_PRIVATE = range(0xE000, 0xF900)


@dataclass(slots=True)
class Runs:
    """What a paragraph holds, in order."""

    pieces: list[Piece] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # kind and identifier
    broken: bool = False  # a page ends in it


def runs_of(paragraph: etree._Element, look: Look, styles: Styles) -> Runs:
    """The text of a paragraph as a reader of the accepted document sees it.

    Args:
        look: how text of the paragraph's style is set.
    """
    found = Runs()
    fields: list[bool] = []  # of the fields that are open: whether their instruction still goes on
    for run in paragraph.iter(RUN, MATHS_RUN):
        own = look
        text = ""
        for item in run:
            tag = item.tag
            if tag in _TEXTS:
                text += item.text or ""
            elif tag == _PROPERTIES:
                own = styles.run(item, look)
            elif tag == _FIELD:
                text = _kept(text, own, fields)
                _add(found, text, own)
                text = ""
                _turn_field(fields, item.get(_FIELD_KIND))
            elif tag in _NOTES:
                found.notes.append((_NOTES[tag], str(item.get(IDENTITY))))
            elif tag == _BREAK:
                text += _break(item)
            elif tag == _SYMBOL:
                text += symbol(item.get(_CODE, ""), item.get(_FONT, ""))
            else:
                text += _SAME.get(tag, "")
        _add(found, _kept(text, own, fields), own)
    return found


def symbol(code: str, font: str) -> str:
    """A character given by its number in a font of symbols; nothing where it is not known."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number in _PRIVATE or number < 0x100:
        return _FONTS.get(font.lower(), {}).get(number & 0xFF, "")
    return chr(number) if number < 0x110000 else ""


def _kept(text: str, look: Look, fields: list[bool]) -> str:
    """Nothing of hidden text and of instructions to compute a field."""
    return "" if look.hidden or any(fields) else text


def _add(found: Runs, text: str, look: Look) -> None:
    if text:
        found.broken = found.broken or PAGE_BREAK in text
        found.pieces.append(Piece(text, bool(look.marks), look.tint))


def _break(item: etree._Element) -> str:
    return PAGE_BREAK if item.get(_BREAK_KIND) in ("page", "column") else "\n"


def _turn_field(fields: list[bool], kind: str | None) -> None:
    """A field opens with its instruction, goes on with its result, and ends."""
    if kind == "begin":
        fields.append(True)
    elif fields and kind == "separate":
        fields[-1] = False
    elif fields and kind == "end":
        fields.pop()
