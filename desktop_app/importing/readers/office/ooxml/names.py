"""Names of WordprocessingML, in the spelling that Word writes; the strict one is brought to it."""

from lxml import etree

from desktop_app.importing.markup import parse_damaged_xml

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_ON = frozenset({"1", "true", "on"})
W = f"{{{_MAIN}}}"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VALUE = f"{W}val"
IDENTITY = f"{W}id"


def parse_part(data: bytes) -> tuple[etree._Element, bool]:
    """A part's root, and whether it is whole.

    Raises:
        UnreadableFileError: as `markup.parse_damaged_xml`.
    """
    return parse_damaged_xml(data.replace(_STRICT, _MAIN.encode()))


def value(parent: etree._Element | None, name: str) -> str | None:
    """The value of a property, None where it is not set."""
    found = None if parent is None else parent.find(W + name)
    return None if found is None else found.get(VALUE)


def is_on(element: etree._Element) -> bool:
    """Whether a switch that stands there is on, as it is without a value."""
    return str(element.get(VALUE, "1")).lower() in _ON


def whole_number(text: str | None, otherwise: int = 0) -> int:
    """A number as attributes hold it; what is none, or far too large, counts as not set."""
    digits = (text or "").removeprefix("-")
    return int(text or "") if digits.isascii() and digits.isdigit() and len(digits) < 10 else otherwise
