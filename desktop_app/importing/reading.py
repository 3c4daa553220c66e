"""A file's bytes to a document: the one entrance for every format."""

from dataclasses import replace
from pathlib import PurePath

from desktop_app.model.document import MOST_BYTES, Document
from desktop_app.model.errors import UnreadableFileError

from .detect import known_format
from .encoding import decode
from .normalise import normalise
from .readers.text import read_text


def read(data: bytes, name: str, encoding: str | None = None) -> Document:
    """Read one file.

    Args:
        data: the whole file.
        name: the file's name or path; only its last part is kept.
        encoding: what the user says the text is in; None to find it.

    Raises:
        UnreadableFileError: empty, blank, binary, undecodable, too_large or unknown_encoding.
    """
    if not data:
        raise UnreadableFileError("empty", "the file is empty: there is nothing to import")
    if len(data) > MOST_BYTES:
        megabytes = MOST_BYTES // (1024 * 1024)
        raise UnreadableFileError(
            "too_large", f"the file is larger than {megabytes} MB; split it and import the parts"
        )
    found = known_format(data)
    if found is not None:
        raise UnreadableFileError(
            "binary", f"this is {found}; this version reads plain text: save it as such first"
        )
    decoded = decode(data, encoding)
    text, warnings = normalise(decoded.text)
    if not text.strip():
        raise UnreadableFileError("blank", "the file holds only white space: there is nothing to import")
    document = read_text(text)
    if not document.blocks:
        raise UnreadableFileError("blank", "the file holds a head of metadata and no text")
    return replace(
        document,
        name=PurePath(name).name,
        encoding=decoded.encoding,
        warnings=(*decoded.warnings, *document.warnings, *warnings),
    )
