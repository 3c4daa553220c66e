"""RTF: what Word, WordPad, LibreOffice and converters write.

The text is taken apart here rather than by a library, because those at hand lose what names are set in, mix
up notes with the text and take minutes for a large picture.
"""

from desktop_app.importing.packed.package import BROKEN, CUT_SHORT
from desktop_app.importing.readers.office.assembly import assembled
from desktop_app.importing.readers.office.richtext.document import RichText
from desktop_app.importing.readers.office.richtext.tokens import tokens
from desktop_app.model.document import Document


def read_rtf(data: bytes) -> Document:
    """Read an RTF document; what follows its last brace is read as well, for a brace too many loses nothing.

    Raises:
        UnreadableFileError: too_large.
    """
    reader = RichText(_raw_encoding(data))
    blocks = reader.read(tokens(data))
    warnings = (CUT_SHORT,) if reader.open_at_end else (BROKEN,) if reader.broken else ()
    found, width = assembled([*reader.furniture.values(), *blocks])
    return Document(found, format="rtf", metadata=reader.facts.metadata(), width=width, warnings=warnings)


def _raw_encoding(data: bytes) -> str | None:
    """UTF-8 where bytes that are not escaped are in it, as the format does not allow but some write."""
    if data.isascii():
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"
