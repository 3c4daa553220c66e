"""One file's way from bytes to transcript and outline: the work of a worker process."""

from dataclasses import replace
from pathlib import PurePath

from desktop_app.importing.reading import read
from desktop_app.library.tasks import Digest
from desktop_app.outline.outlining import outline
from desktop_app.parsing.pipeline import parse


def digest(data: bytes, name: str, encoding: str = "", language: str = "") -> Digest:
    """Read, parse and outline a file.

    Args:
        data: the whole file.
        name: its name, without folders; the title where the text has none.
        encoding: as the user states it; empty to detect it.
        language: likewise.

    Raises:
        UnreadableFileError: there is no text to be had.
    """
    document = read(data, name, encoding or None)
    transcript = parse(replace(document, language=language or document.language))
    transcript = replace(
        transcript,
        title=transcript.title or PurePath(name).stem,
        language=language or transcript.language,
    )
    return Digest(transcript, outline(transcript), document.encoding)
