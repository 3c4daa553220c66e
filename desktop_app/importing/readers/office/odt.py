"""ODT, OTT and flat FODT: the OpenDocument text in a package or in one XML file."""

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from desktop_app.importing.markup import parse_damaged_xml
from desktop_app.importing.packed.package import BROKEN, Package, locked
from desktop_app.importing.readers.office.assembly import assembled
from desktop_app.importing.readers.office.odf.body import Body
from desktop_app.importing.readers.office.odf.lists import Lists
from desktop_app.importing.readers.office.odf.names import named
from desktop_app.importing.readers.office.odf.styles import Styles
from desktop_app.importing.readers.office.passages import clean
from desktop_app.model.document import Block, BlockKind, Document
from desktop_app.model.errors import UnreadableFileError

_CONTENT, _STYLES, _META, _MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_WHOLLY_ENCRYPTED = "encrypted-package"
_TEXT, _MASTER = named("office:text"), named("style:master-page")
_HEADS = tuple(named(f"style:{n}") for n in ("header", "header-left", "header-first"))
_FEET = tuple(named(f"style:{n}") for n in ("footer", "footer-left", "footer-first"))
_PROPERTIES = {
    named("dc:title"): "title", named("meta:initial-creator"): "author", named("dc:creator"): "author",
    named("meta:creation-date"): "created", named("dc:date"): "modified", named("dc:subject"): "subject",
    named("meta:keyword"): "keywords", named("dc:language"): "language",
}  # fmt: skip


def read_odt(data: bytes) -> Document:
    """Read an OpenDocument text: tracked changes accepted, heads and feet as furniture, notes as notes.

    Raises:
        UnreadableFileError: bomb, damaged, password, too_deep, too_large or truncated.
    """
    if data.startswith(b"PK"):
        return _packaged(Package(data))
    root, whole = parse_damaged_xml(data)
    return _document([root], root, () if whole else (BROKEN,))


def _packaged(package: Package) -> Document:
    manifest = package.get(_MANIFEST)
    if _WHOLLY_ENCRYPTED in package or (manifest is not None and b"encryption-data" in manifest.data):
        raise locked()
    content = package.need(_CONTENT)
    root, whole = parse_damaged_xml(content.data)
    others = [found for name in (_STYLES, _META) if (found := _other(package, name)) is not None]
    return _document([*others, root], root, package.warnings(whole=whole and content.whole))


def _other(package: Package, name: str) -> etree._Element | None:
    """A part that the text can do without: what is missing or damaged says nothing."""
    try:
        part = package.get(name)
        return None if part is None else parse_damaged_xml(part.data)[0]
    except UnreadableFileError as error:
        if error.reason in ("damaged", "truncated"):
            return None
        raise


def _document(roots: list[etree._Element], content: etree._Element, warnings: tuple[str, ...]) -> Document:
    """The document that parts make together."""
    text = next(content.iter(_TEXT), None)
    if text is None:
        raise UnreadableFileError(
            "damaged", "this OpenDocument file holds no text: it is no complete document"
        )
    styles, lists = Styles(roots), Lists(roots)
    blocks = [
        *_furniture(roots, Body(styles, lists), _HEADS),
        *Body(styles, lists).blocks(text),
        *_furniture(roots, Body(styles, lists), _FEET),
    ]
    metadata = _metadata(roots)
    language = metadata.pop("language", "")
    found, width = assembled(blocks)
    return Document(found, format="odt", metadata=metadata, language=language, width=width, warnings=warnings)


def _furniture(roots: list[etree._Element], body: Body, places: tuple[str, ...]) -> Iterator[Block]:
    """What stands at the head or foot of the pages, each text once."""
    seen: set[str] = set()
    for root in roots:
        for page in root.iter(_MASTER):
            for place in page.iterchildren(*places):
                for block in body.blocks(place):
                    if block.text and block.text not in seen:
                        seen.add(block.text)
                        yield replace(block, kind=BlockKind.FURNITURE, level=0, lead="")


def _metadata(roots: list[etree._Element]) -> dict[str, str]:
    """What the document says of itself; the first who worked on it is its author."""
    found: dict[str, str] = {}
    for root in roots:
        for head in root.iter(named("office:meta")):
            for item in head:
                key, text = _PROPERTIES.get(item.tag), clean(item.text or "").replace("\n", " ")
                if key and text:
                    found.setdefault(key, text)
    return found
