"""A file's bytes to a document: the one entrance for every format."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from desktop_app.model.document import MOST_BYTES, Document
from desktop_app.model.errors import UnreadableFileError

from .detect import detect
from .formats import CALLED, Format
from .text.encoding import decode
from .text.limits import refuse_endless, refuse_overlong
from .text.normalise import normalise


def read(data: bytes, name: str, encoding: str | None = None) -> Document:
    """Read one file.

    Args:
        data: the whole file.
        name: the file's name or path; only its last part is kept.
        encoding: what the user says the text is in; None to find it. Formats that state theirs ignore it.

    Raises:
        UnreadableFileError: empty, blank, binary, archive, undecodable, too_large, unknown_encoding, or what
            a format's own reader finds wrong: password, no_text, bomb, truncated, damaged, too_deep.
    """
    if not data:
        raise UnreadableFileError("empty", "the file is empty: there is nothing to import")
    if len(data) > MOST_BYTES:
        megabytes = MOST_BYTES // (1024 * 1024)
        raise UnreadableFileError(
            "too_large", f"the file is larger than {megabytes} MB; split it and import the parts"
        )
    found = detect(data, name)
    document = _document(found.format, data, encoding)
    if not any(block.text.strip() for block in document.blocks):
        raise UnreadableFileError("blank", "the file holds no text: there is nothing to import")
    refuse_overlong(document)
    return replace(
        document,
        name=PurePath(name).name,
        format=found.format.value,
        warnings=(*found.warnings, *document.warnings),
    )


# Each reader is imported where it is used, so that a plain text does not wait for the others' libraries.
def _document(kind: Format, data: bytes, encoding: str | None) -> Document:
    of_letters = _reader_of_letters(kind)
    if of_letters is not None:
        return _decoded(data, encoding, of_letters)
    if kind is Format.HTML:
        from .readers.web.html import read_html

        return read_html(data, encoding)
    of_bytes = _reader_of_bytes(kind)
    if of_bytes is None:
        raise UnreadableFileError("archive", f"this is {CALLED[kind]}: import it to read what is in it")
    return of_bytes(data)


def _reader_of_letters(kind: Format) -> Callable[[str], Document] | None:
    """The reader of a format that may be in any encoding."""
    match kind:
        case Format.TEXT:
            from .readers.text import read_text as reader
        case Format.MARKDOWN:
            from .readers.markdown.reader import read_markdown as reader
        case Format.CSV | Format.TSV:
            from .readers.csv_table import read_csv as reader
        case Format.VTT:
            from .readers.captions.webvtt import read_webvtt as reader
        case Format.SRT:
            from .readers.captions.subrip import read_subrip as reader
        case _:
            return None
    return reader


def _reader_of_bytes(kind: Format) -> Callable[[bytes], Document] | None:
    """The reader of a format that states its encoding, or has none."""
    match kind:
        case Format.DOCX:
            from .readers.office.docx import read_docx as reader
        case Format.ODT:
            from .readers.office.odt import read_odt as reader
        case Format.RTF:
            from .readers.office.rtf import read_rtf as reader
        case Format.EPUB:
            from .readers.books.epub import read_epub as reader
        case Format.PDF:
            from .readers.pdf import read_pdf as reader
        case Format.TEI:
            from .readers.debates.tei import read_tei as reader
        case Format.AKOMA_NTOSO:
            from .readers.debates.akoma_ntoso import read_akoma_ntoso as reader
        case _:
            return None
    return reader


def _decoded(data: bytes, encoding: str | None, read_one: Callable[[str], Document]) -> Document:
    """A text format: decoded, spelled as every text is, and read."""
    decoded = decode(data, encoding)
    text, warnings = normalise(decoded.text)
    refuse_endless(text)
    if not text.strip():
        raise UnreadableFileError("blank", "the file holds only white space: there is nothing to import")
    document = read_one(text)
    return replace(
        document, encoding=decoded.encoding, warnings=(*decoded.warnings, *document.warnings, *warnings)
    )
