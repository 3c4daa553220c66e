"""A PDF file to a document, within a time, whatever the file says of itself."""

import re
import time
from collections.abc import Iterator, Mapping, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from desktop_app.importing.text.normalise import normalise
from desktop_app.model.document import Block, BlockKind, Document
from desktop_app.model.errors import UnreadableFileError

from .bombs import refuse_bombs
from .columns import Flow, flows
from .hyphens import Words
from .letters import Letters
from .lines import Line, lines_of
from .margins import Sheet, sheets, usual_pitch, usual_size
from .paragraphs import BULLET, Paragraph, paragraphs
from .salvage import with_pages_listed

_SECONDS = 10.0  # for the pages; what is made of them takes less than reading them
_MOST_PAGES = 5_000
_LARGER = 1.15  # of the text's size: a heading's
_LONGEST_HEADING = 200
_LEVELS = 4
_FEW_LETTERS = 20  # a stamp on scanned pages is no text
_UNTOLD = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08]+")  # shapes of which the file does not say what they are
_PROGRAM_TITLE = re.compile(
    r"(?:Microsoft (?:Word|PowerPoint) - |untitled|document\d{0,3}$|layout \d)", re.IGNORECASE
)
_FILE_ENDING = re.compile(r"\.(?:docx?|pdf|txt|rtf|odt|indd|qxd|wpd|pages)$", re.IGNORECASE)
_DAY = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")
_Part = tuple[str, BlockKind, int, str]  # text, kind, level, lead

_SCANNED = "these are scanned pages; the file holds no text: recognise it first (OCR)"
_UNREADABLE = "the file shows letters without saying which they are: recognise it (OCR), or save it anew"
_NOTHING_LEFT = "the file ends before its text: copy or download it again"
_CUT_SHORT = "the file ends early: what could be read was taken"


def read_pdf(data: bytes) -> Document:
    """Paragraphs in reading order; heads, feet and footnotes apart.

    Raises:
        UnreadableFileError: password, damaged, truncated, no_text, bomb.
    """
    refuse_bombs(data)
    whole = b"%%EOF" in data[-2048:]
    file = _opened(data, whole=whole)
    try:
        pages, warnings = _pages(file)
        metadata = _metadata(file)
    finally:
        file.close()
    if not whole:
        warnings.append(_CUT_SHORT)
    _check(pages, whole=whole)
    return Document(tuple(_blocks(pages)), metadata=metadata, warnings=tuple(warnings))


def _opened(data: bytes, *, whole: bool) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise UnreadableFileError(
                "password", "the file is protected by a password: save it without one first"
            ) from error
        if not whole:
            return _salvaged(data)
        raise UnreadableFileError(
            "damaged", "the PDF document is damaged: open it in the program that wrote it and save it again"
        ) from error


def _salvaged(data: bytes) -> pdfium.PdfDocument:
    """A file without its end, by the pages that are left."""
    listed = with_pages_listed(data)
    try:
        if listed is not None:
            return pdfium.PdfDocument(listed)
    except pdfium.PdfiumError:
        pass
    raise UnreadableFileError("truncated", _NOTHING_LEFT)


def _pages(file: pdfium.PdfDocument) -> tuple[list[list[Line]], list[str]]:
    """The lines of each page, of as many as can be read in the time."""
    found: list[list[Line]] = []
    unread = 0
    until = time.monotonic() + _SECONDS
    count = len(file)
    letters = Letters()
    for number in range(min(count, _MOST_PAGES)):
        lines = _page(file, number, letters)
        unread += lines is None
        found.append(lines or [])
        if time.monotonic() > until:
            break
    warnings = []
    if unread:
        warnings.append(f"{unread} of {count} pages could not be read")
    if len(found) < count:
        warnings.append(f"only the first {len(found)} of {count} pages were read: the file is too large")
    return found, warnings


def _page(file: pdfium.PdfDocument, number: int, letters: Letters) -> list[Line] | None:
    try:
        page = file[number]
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return None
    try:
        letters.look_at(text.raw, page.get_rotation())
        return lines_of(letters, number)
    finally:
        text.close()
        page.close()


def _check(pages: Sequence[Sequence[Line]], *, whole: bool) -> None:
    """Refuse what holds no text that can be read."""
    texts = [line.text for lines in pages for line in lines]
    if not texts and not whole:
        raise UnreadableFileError("truncated", _NOTHING_LEFT)
    # A stamp on every page is no text either.
    if sum(map(len, set(texts))) < _FEW_LETTERS:
        raise UnreadableFileError("no_text", _SCANNED)
    sample = "".join(texts[:2000])
    if len(_UNTOLD.sub("", sample)) < 0.5 * len(sample):
        raise UnreadableFileError("no_text", _UNREADABLE)


def _metadata(file: pdfium.PdfDocument) -> dict[str, str]:
    """What the file says of itself, but for titles that a program made of the file's name."""
    stated = {key: " ".join(normalise(value)[0].split()) for key, value in file.get_metadata_dict().items()}
    title = stated.get("Title", "")
    made_up = _PROGRAM_TITLE.match(title) or _FILE_ENDING.search(title)
    days = {"created": stated.get("CreationDate", ""), "modified": stated.get("ModDate", "")}
    found = {"title": "" if made_up else title, "author": stated.get("Author", "")}
    found |= {key: "-".join(day.groups()) for key, text in days.items() if (day := _DAY.match(text))}
    return {key: value for key, value in found.items() if value}


def _blocks(pages: Sequence[list[Line]]) -> Iterator[Block]:
    """Everything in order; what stands at the edges of pages never parts a paragraph."""
    size = usual_size(pages)
    pitch = usual_pitch(pages, size)
    taken = sheets(pages, size, pitch)
    in_order = [flow for sheet in taken for flow in flows(sheet.body)]
    words = Words([line for lines in pages for line in lines])
    headings = _heading_sizes(in_order, size)
    by_page: list[list[Paragraph]] = [[] for _ in pages]
    for paragraph in paragraphs(in_order, pitch):
        by_page[paragraph.lines[0].page].append(paragraph)
    position = 0
    for sheet, inside in zip(taken, by_page, strict=True):
        for text, kind, level, lead in _parts(sheet, inside, words, headings):
            if text:
                yield Block(text, kind, level, lead=lead, position=position)
                position += 1


def _parts(
    sheet: Sheet, inside: Sequence[Paragraph], words: Words, headings: Mapping[float, int]
) -> Iterator[_Part]:
    """What a page holds, from its head to its foot."""
    for line in sheet.heads:
        yield _clean(line.text), BlockKind.FURNITURE, 0, ""
    for paragraph in inside:
        yield _body_part(paragraph, words, headings)
    for note in sheet.notes:
        yield _clean(Paragraph(note).text(words)), BlockKind.NOTE, 0, ""
    for line in sheet.feet:
        yield _clean(line.text), BlockKind.FURNITURE, 0, ""


def _body_part(paragraph: Paragraph, words: Words, headings: Mapping[float, int]) -> _Part:
    text, lead = _clean(paragraph.text(words)), paragraph.lead()
    lead = _clean(lead) if lead else ""
    level = headings.get(_rounded(paragraph.size), 0) if headings else 0
    if level and len(text) <= _LONGEST_HEADING:
        return text, BlockKind.HEADING, level, lead
    bullet = BULLET.match(text) if not text[:1].isalnum() else None
    if bullet:
        return text[bullet.end() :], BlockKind.LIST_ITEM, 0, ""
    return text, BlockKind.PARAGRAPH, 0, lead


def _heading_sizes(found: Sequence[Flow], size: float) -> dict[float, int]:
    """Levels of the sizes that are larger than the text's."""
    larger = {_rounded(line.size) for flow in found for line in flow.lines if line.size >= _LARGER * size}
    return {size: min(level, _LEVELS) for level, size in enumerate(sorted(larger, reverse=True), 1)}


def _rounded(size: float) -> float:
    return round(2 * size) / 2


def _clean(text: str) -> str:
    return text if text.isascii() and text.isprintable() else normalise(text)[0].strip()
