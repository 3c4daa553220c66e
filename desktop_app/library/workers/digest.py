"""One file's way from bytes to transcript and outline: the work of a worker process."""

import json
from dataclasses import replace
from pathlib import Path, PurePath

from desktop_app.importing.reading import read
from desktop_app.library.related.likeness import likeness_of
from desktop_app.library.related.page_names import without_mark
from desktop_app.library.workers.tasks import Digest
from desktop_app.model.document import Document
from desktop_app.model.errors import UnreadableFileError
from desktop_app.outline.outlining import outline
from desktop_app.outline.wordlists.installed import stamp
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
    return _digested(read(data, name, encoding or None), name, language)


def join(data: bytes, language: str = "") -> Digest:
    """Read, parse and outline the pages of one briefing as one.

    Args:
        data: JSON: for each page in order the "file" that holds it, its "name" and "encoding".
        language: as is known; empty to detect it.

    Raises:
        UnreadableFileError: a page's file is missing, or there is no text to be had from it.
    """
    from desktop_app.parsing.joining import joined

    pages = json.loads(data)
    documents = [read(_bytes(page), page["name"], page["encoding"] or None) for page in pages]
    found = _digested(joined(documents), without_mark(pages[0]["name"], bare=True), language)
    title = without_mark(found.transcript.title)
    return replace(found, transcript=replace(found.transcript, title=title))


def _digested(document: Document, name: str, language: str) -> Digest:
    transcript = parse(replace(document, language=language or document.language))
    transcript = replace(
        transcript,
        title=transcript.title or PurePath(name).stem,
        language=language or transcript.language,
    )
    return Digest(
        transcript,
        outline(transcript),
        document.encoding,
        likeness_of(transcript, name),
        stamp(transcript.language),
    )


def _bytes(page: dict[str, str]) -> bytes:
    try:
        return Path(page["file"]).read_bytes()
    except OSError as error:
        raise UnreadableFileError(
            "missing", f"the library has lost the file “{page['name']}”: import it again, then join"
        ) from error
