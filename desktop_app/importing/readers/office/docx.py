"""DOCX, DOCM, DOTX: the Word document that a package holds."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from desktop_app.importing.markup import local_name
from desktop_app.importing.packed.package import Package, resolved
from desktop_app.importing.readers.office.assembly import assembled
from desktop_app.importing.readers.office.ooxml.body import Body, prepare
from desktop_app.importing.readers.office.ooxml.names import IDENTITY, W, parse_part
from desktop_app.importing.readers.office.ooxml.numbering import Numbering
from desktop_app.importing.readers.office.ooxml.styles import Styles
from desktop_app.importing.readers.office.passages import clean
from desktop_app.model.document import Block, BlockKind, Document
from desktop_app.model.errors import UnreadableFileError

_USUAL_PLACE = "word/document.xml"
_NOTE_KINDS = ("footnote", "endnote", "comment")
_NO_NOTE = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_MOST_FURNITURE = 60  # parts with heads or feet of pages
_PROPERTIES = {"title": "title", "creator": "author", "created": "created", "modified": "modified",
               "subject": "subject", "keywords": "keywords", "language": "language"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Relation:
    kind: str  # the last word of its type
    target: str  # a member's name


def read_docx(data: bytes) -> Document:
    """Read a Word document: tracked changes accepted, heads and feet of pages as furniture, notes as notes.

    Raises:
        UnreadableFileError: bomb, damaged, password, too_deep, too_large or truncated.
    """
    package = Package(data)
    return _Reader(package).document()


class _Reader:
    """One document on its way from a package to blocks."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._whole = True
        self._main = next((r.target for r in self._relations("") if r.kind == "officeDocument"), _USUAL_PLACE)
        self._related = list(self._relations(self._main))

    def document(self) -> Document:
        part = self._package.need(self._main)
        root, whole = parse_part(part.data)
        self._whole = whole and part.whole
        prepare(root)
        styles = Styles(self._part("styles"))
        body = Body(styles, Numbering(self._part("numbering")), self._notes(styles))
        found = [
            *self._furniture(styles, "header"),
            *body.blocks(root),
            *self._furniture(styles, "footer"),
        ]
        metadata = self._metadata()
        language = metadata.pop("language", "")
        blocks, width = assembled(found)
        return Document(
            blocks,
            format="docx",
            metadata=metadata,
            language=language,
            width=width,
            warnings=self._package.warnings(whole=self._whole),
        )

    def _relations(self, name: str) -> Iterator[_Relation]:
        """What a part refers to inside the package; what lies outside is never looked at."""
        folder, base = posixpath.split(name)
        root = self._root(posixpath.join(folder, "_rels", f"{base}.rels"))
        for item in () if root is None else root.iter("{*}Relationship"):
            if item.get("TargetMode") != "External":
                kind = str(item.get("Type", "")).rpartition("/")[2]
                yield _Relation(kind, resolved(folder, str(item.get("Target", ""))))

    def _root(self, name: str) -> etree._Element | None:
        """A part that the text can do without: what is missing or damaged says nothing."""
        try:
            part = self._package.get(name)
            return None if part is None else parse_part(part.data)[0]
        except UnreadableFileError as error:
            if error.reason in ("damaged", "truncated"):
                self._whole = False
                return None
            raise

    def _part(self, kind: str) -> etree._Element | None:
        name = next((relation.target for relation in self._related if relation.kind == kind), None)
        return None if name is None else self._root(name)

    def _notes(self, styles: Styles) -> dict[tuple[str, str], str]:
        """The texts of foot- and endnotes, and of comments with their authors."""
        notes: dict[tuple[str, str], str] = {}
        body = Body(styles, Numbering(None), {})
        for kind in _NOTE_KINDS:
            root = self._part(f"{kind}s")
            if root is None:
                continue
            prepare(root)
            for item in root.findall(W + kind):
                if item.get(f"{W}type") not in _NO_NOTE:
                    author = item.get(f"{W}author", "") if kind == "comment" else ""
                    text = " ".join(block.text for block in body.blocks(item) if block.text)
                    notes[kind, str(item.get(IDENTITY))] = f"{author}: {text}" if author and text else text
        return notes

    def _furniture(self, styles: Styles, kind: str) -> Iterator[Block]:
        """What stands at the head or foot of the pages, each text once."""
        seen: set[str] = set()
        names = dict.fromkeys(relation.target for relation in self._related if relation.kind == kind)
        for name in list(names)[:_MOST_FURNITURE]:
            root = self._root(name)
            if root is None:
                continue
            prepare(root)
            for block in Body(styles, Numbering(None), {}).blocks(root):
                if block.text and block.text not in seen:
                    seen.add(block.text)
                    yield replace(block, kind=BlockKind.FURNITURE, level=0, lead="")

    def _metadata(self) -> dict[str, str]:
        root = next((self._root(r.target) for r in self._relations("") if r.kind == "core-properties"), None)
        found: dict[str, str] = {}
        for item in () if root is None else root:
            key = _PROPERTIES.get(local_name(item))
            text = clean(item.text or "").replace("\n", " ")
            if key and text:
                found[key] = text
        return found
