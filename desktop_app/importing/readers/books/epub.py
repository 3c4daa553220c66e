"""EPUB: the chapters of a book in the order in which they are read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from desktop_app.importing.markup import parse_damaged_xml
from desktop_app.importing.packed.package import Package, resolved
from desktop_app.importing.readers.office.assembly import assembled
from desktop_app.importing.readers.web.html import read_fragment
from desktop_app.importing.text.encoding import decode
from desktop_app.model.document import Block, BlockKind, Document
from desktop_app.model.errors import UnreadableFileError

from .opf import Chapter, chapters_of, metadata_of, styles_of

TOO_LONG = "the book is longer than can be read: what follows was left out"

_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_SCRAMBLED_FONTS = ("embedding", "#RC")  # ends of the names of what is done to fonts, which is no protection
_MOST_CHAPTERS, _MOST_TAGS, _MOST_STYLE = 5_000, 1_500_000, 200_000
_PAGES = (".xhtml", ".html", ".htm")
_CLOSED = re.compile(r"<([A-Za-z][A-Za-z0-9]{0,20})((?:\s[^<>]*)?)/>")
_NOTE_MARK = re.compile(
    r"<a\s[^<>]{0,400}\b(?:noteref|footnote-ref|doc-backlink|footnote-back)\b[^<>]{0,400}>"
    r"(?:<sup>)?[^<>]{0,20}(?:</sup>)?</a>"
)
_EMPTY = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})


def read_epub(data: bytes) -> Document:
    """Read a book: its chapters by their order in the package, without navigation and contents.

    Raises:
        UnreadableFileError: bomb, damaged, password, too_deep, too_large or truncated.
    """
    return _Book(Package(data)).document()


class _Book:
    """One book on its way from a package to blocks."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._whole = True
        self._warnings: list[str] = []

    def document(self) -> Document:
        container = self._root(_CONTAINER)
        name = _full_path(container) or next((n for n in self._package.names() if n.endswith(".opf")), "")
        root = self._root(name)
        chapters = [] if root is None else list(chapters_of(root, name))
        styles = [] if root is None else list(styles_of(root, name))
        if not chapters:  # the pages are still there, in the order of the package
            chapters = [Chapter(n) for n in self._package.names() if n.lower().endswith(_PAGES)]
        if not chapters:
            raise UnreadableFileError(
                "damaged", "this EPUB book names no chapters: it is no complete document"
            )
        self._check_protection(chapters)
        blocks = list(self._blocks(chapters, self._style(styles)))
        found, width = assembled(blocks)
        metadata = {} if root is None else metadata_of(root)
        language = metadata.pop("language", "")
        return Document(
            found,
            format="epub",
            metadata=metadata,
            language=language,
            width=width,
            warnings=(*self._warnings, *self._package.warnings(whole=self._whole)),
        )

    def _root(self, name: str) -> etree._Element | None:
        part = self._package.get(name)
        try:
            return None if part is None else parse_damaged_xml(part.data)[0]
        except UnreadableFileError as error:
            if error.reason == "damaged":
                self._whole = False
                return None
            raise

    def _check_protection(self, chapters: Sequence[Chapter]) -> None:
        """Refuse a book whose text is encrypted; fonts often are, and are not needed."""
        root = self._root(_ENCRYPTION)
        names = {chapter.name.casefold() for chapter in chapters}
        for item in () if root is None else root.iter("{*}EncryptedData"):
            method, place = item.find(".//{*}EncryptionMethod"), item.find(".//{*}CipherReference")
            algorithm = "" if method is None else method.get("Algorithm", "")
            target = "" if place is None else resolved("", place.get("URI", "")).casefold()
            if target in names and not algorithm.endswith(_SCRAMBLED_FONTS):
                raise UnreadableFileError(
                    "password", "the book is protected against copying: it cannot be read"
                )

    def _style(self, names: Sequence[str]) -> str:
        """The style sheets, for the classes that are bold."""
        parts: list[str] = []
        for name in names:
            part = self._package.get(name)
            if part is not None and sum(map(len, parts)) < _MOST_STYLE:
                parts.append(part.data[:_MOST_STYLE].decode("utf-8", "replace").replace("<", ""))
        return f"<style>{' '.join(parts)}</style>" if parts else ""

    def _blocks(self, chapters: Sequence[Chapter], style: str) -> Iterator[Block]:
        tags = 0
        for chapter in chapters[:_MOST_CHAPTERS]:
            part = self._package.get(chapter.name)
            if part is None:
                self._whole = False
                continue
            self._whole = self._whole and part.whole
            tags += part.data.count(b"<")
            if tags > _MOST_TAGS:
                break
            found = _read(part.data, style)
            yield from (replace(b, kind=BlockKind.NOTE, level=0) for b in found) if chapter.apart else found
        if tags > _MOST_TAGS or len(chapters) > _MOST_CHAPTERS:
            self._warnings.append(TOO_LONG)


def _read(page: bytes, style: str) -> list[Block]:
    """A chapter's blocks, without the numbers that lead to notes and back.

    XHTML is brought to what HTML is: "<a/>" would stay open there and take in what follows.
    """
    if not page.strip():
        return []
    return read_fragment(style + _CLOSED.sub(_with_end, _NOTE_MARK.sub("", decode(page).text)))


def _full_path(container: etree._Element | None) -> str:
    """Where the container says that the package file is."""
    entry = None if container is None else next(container.iter("{*}rootfile"), None)
    return "" if entry is None else resolved("", entry.get("full-path", ""))


def _with_end(tag: re.Match[str]) -> str:
    name = tag.group(1)
    return tag.group() if name.lower() in _EMPTY else f"<{name}{tag.group(2)}></{name}>"
