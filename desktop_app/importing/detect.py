"""Which format a file is in, by its content; its name decides only where the content cannot."""

import codecs
import re
from dataclasses import dataclass
from pathlib import PurePath

from desktop_app.importing.foreign import foreign_kind
from desktop_app.importing.formats import CALLED, EXTENSIONS, Format
from desktop_app.importing.packed.containers import foreign_zip, kind_of_zip
from desktop_app.importing.packed.marks import ZIP_MARKS, is_marked_tar, packing_of
from desktop_app.importing.packed.package import is_locked_office, locked
from desktop_app.importing.tables.sheets import looks_like_table
from desktop_app.model.errors import UnreadableFileError

_SPANNED_ZIP = b"PK\x07\x08"
_SAMPLE = 64_000  # bytes of the beginning that are looked at
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BLANK = "\ufeff \t\r\n\x0c"
_PDF_REACH = 1_024  # bytes of rubbish that may stand before a PDF's mark
_TIMING = re.compile(r"[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3}[ \t]*-->[ \t]*\d")
_JSON = re.compile(r"(?:\[\s*)?\{\s*\"[^\"\n]{0,100}\"\s*:")
_PROLOG = re.compile(
    r"(?:\s+|<\?[^>]{0,2000}\?>|<!--(?:[^-]|-(?!->)){0,20000}-->|<![A-Za-z][^>\[]{0,2000}(?:\[[^\]]{0,20000}\]\s*)?>)"
)
_MOST_PROLOG = 50  # comments, instructions and blanks before the first element
_ROOT = re.compile(r"<(?:[A-Za-z_][\w.-]{0,60}:)?([A-Za-z_][\w.-]{0,60})((?:\s[^>]{0,4000})?)/?>")
_PAGE_ROOTS = frozenset({"html", "head", "body"})
_ELEMENT = re.compile(
    r"</?(?:p|div|br|span|table|tbody|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|a|b|i|em|strong|font|center|article|main|"
    r"section|header|title|meta|link|blockquote|pre|hr|img|style|script)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_FEW_ELEMENTS, _ENOUGH_ELEMENTS = 2, 3
_XML = {
    "tei": Format.TEI,
    "teicorpus": Format.TEI,
    "akomantoso": Format.AKOMA_NTOSO,
    "debate": Format.AKOMA_NTOSO,
}
_NAMESPACES = (
    ("tei-c.org/ns", Format.TEI),
    ("akomantoso", Format.AKOMA_NTOSO),
    ("legaldocml/ns/akn", Format.AKOMA_NTOSO),
    ("urn:oasis:names:tc:opendocument:xmlns:text", Format.ODT),
    ("w3.org/1999/xhtml", Format.HTML),
)


@dataclass(frozen=True, slots=True)
class Detected:
    """A file's format, and a warning where its name says another."""

    format: Format
    warnings: tuple[str, ...] = ()


def detect(data: bytes, name: str) -> Detected:
    """What a file is.

    Raises:
        UnreadableFileError: "binary" for a known kind of file that holds no transcript that can be read.
    """
    extension = PurePath(name).suffix[1:].lower()
    promised = EXTENSIONS.get(extension)
    found = _packed(data) or _written(_opening(data), promised)
    if promised is None or promised is found:
        return Detected(found)
    if {promised, found} <= {Format.CSV, Format.TSV} or (promised, found) == (Format.TEXT, Format.MARKDOWN):
        return Detected(found)
    return Detected(found, (f"named .{extension}, but it is {CALLED[found]}: read as such",))


def _packed(data: bytes) -> Format | None:
    """Formats that are known by their first bytes; None for what may be text."""
    if data.startswith((*ZIP_MARKS, _SPANNED_ZIP)):
        kind = foreign_zip(data)
        if kind is not None:
            raise UnreadableFileError("binary", f"this is {kind}")
        return kind_of_zip(data)
    if packing_of(data):
        return Format.GZIP
    if is_marked_tar(data):
        return Format.TAR
    if data.startswith(b"%PDF-") or (b"%PDF-" in data[:_PDF_REACH] and b" obj" in data[: 4 * _PDF_REACH]):
        return Format.PDF
    if is_locked_office(data):
        raise locked()
    kind = foreign_kind(data)
    if kind is not None:
        raise UnreadableFileError("binary", f"this is {kind}, of which no text can be read")
    return None


def _opening(data: bytes) -> str:
    """The beginning as text in which marks of formats can be found: those are ASCII in any encoding."""
    sample = data[:_SAMPLE]
    for mark, name in _WIDE_MARKS:
        if data.startswith(mark):
            return sample.decode(name, "replace").lstrip(_BLANK)
    head = data[:400]
    if head.count(0) * 3 > len(head):
        name = "utf-16-be" if head[::2].count(0) > head[1::2].count(0) else "utf-16-le"
        return sample.decode(name, "replace").lstrip(_BLANK)
    return sample.decode("utf-8", "replace").lstrip(_BLANK)


def _written(text: str, promised: Format | None) -> Format:
    """The format of a text by its beginning."""
    if text.startswith("{\\rtf"):
        return Format.RTF
    if text.startswith("WEBVTT") and text[6:7] in ("", " ", "\t", "\r", "\n"):
        return Format.VTT
    if _has_cues(text):
        return Format.VTT if promised is Format.VTT else Format.SRT
    if _JSON.match(text):
        raise UnreadableFileError("binary", "this is data in JSON: export it as CSV or text first")
    marked = _marked_up(text, promised) if "<" in text else None
    if marked is not None:
        return marked
    if promised is Format.MARKDOWN:
        return Format.MARKDOWN
    return looks_like_table(text, promised) or Format.TEXT


def _has_cues(text: str) -> bool:
    """Whether one of the first lines, a number at most standing before it, tells from when to when."""
    lines = [line for line in text[:2000].splitlines() if line.strip()][:2]
    if lines and lines[0].strip().isdigit():
        del lines[0]
    return bool(lines) and _TIMING.match(lines[0]) is not None


def _marked_up(text: str, promised: Format | None) -> Format | None:
    """What elements say, from the first on; None where there are none to speak of."""
    place = _after_prolog(text)
    declared = text[:5] == "<?xml"
    if text[:14].lower() == "<!doctype html" or re.match(r"<!doctype html", text[:place], re.IGNORECASE):
        return Format.HTML
    root = _ROOT.match(text, place)
    name = root.group(1).lower() if root else ""
    if root and name in _PAGE_ROOTS:
        return Format.HTML
    if root and (name in _XML or declared):
        return _of_xml(name, root.group(2))
    if declared:
        raise UnreadableFileError("damaged", "this is an XML document whose first element cannot be found")
    return _of_fragment(text, promised, opens=bool(root and _ELEMENT.match(root.group())))


def _after_prolog(text: str) -> int:
    place = 0
    for _ in range(_MOST_PROLOG):
        found = _PROLOG.match(text, place)
        if found is None:
            break
        place = found.end()
    return place


def _of_xml(name: str, attributes: str) -> Format:
    if name in _XML:
        return _XML[name]
    spaces = attributes.lower()
    for space, kind in _NAMESPACES:
        if space in spaces:
            return kind
    raise UnreadableFileError(
        "binary",
        f"this is an XML document of a kind that is not read (“{name}”): only TEI, Akoma Ntoso and XHTML are",
    )


def _of_fragment(text: str, promised: Format | None, *, opens: bool) -> Format | None:
    """A page without its head: elements of pages, and more than a text or Markdown would hold."""
    if promised is Format.MARKDOWN:
        return None
    elements = len(_ELEMENT.findall(text))
    if promised is Format.HTML:
        return Format.HTML if elements else None
    return Format.HTML if opens and elements >= _ENOUGH_ELEMENTS else None
