"""The package file of an EPUB: which members are chapters, in which order, and what the book is called."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from desktop_app.importing.markup import local_name
from desktop_app.importing.packed.package import resolved
from desktop_app.importing.readers.office.passages import clean

_KEPT = {"title": "title", "creator": "author", "date": "date", "language": "language", "publisher": "source"}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_FIRST_YEAR = "1000"  # programs that know no date write one before


@dataclass(frozen=True, slots=True)
class Chapter:
    """A document of the book."""

    name: str  # of the member
    apart: bool = False  # it stands outside the order of reading, as notes do


def chapters_of(root: etree._Element, name: str) -> Iterator[Chapter]:
    """The chapters in the order of reading, those that stand apart at the end; no table of contents.

    Args:
        name: of the package file, beside which its references lead.
    """
    places = {item.get("id"): item for item in root.iter("{*}item")}
    contents = {
        _place(name, item.get("href", ""))
        for item in root.iter("{*}reference")
        if item.get("type") in ("toc", "cover")
    }
    apart: list[Chapter] = []
    for entry in root.iter("{*}itemref"):
        item = places.pop(entry.get("idref"), None)
        if item is None or "nav" in item.get("properties", "").split():
            continue
        place = _place(name, item.get("href", ""))
        if entry.get("linear") == "no":
            apart.append(Chapter(place, apart=True))
        elif place not in contents:
            yield Chapter(place)
    yield from apart


def styles_of(root: etree._Element, name: str) -> Iterator[str]:
    """The members that are style sheets."""
    return (
        _place(name, item.get("href", ""))
        for item in root.iter("{*}item")
        if item.get("media-type") == "text/css"
    )


def metadata_of(root: etree._Element) -> dict[str, str]:
    """Title, author, date, language and publisher; the first of each, of dates that of publication."""
    found: dict[str, str] = {}
    head = next(root.iter("{*}metadata"), None)
    for item in () if head is None else head.iter("{http://purl.org/dc/elements/1.1/}*"):
        name, text = local_name(item), " ".join(clean(item.text or "").split())
        published = any(value == "publication" for value in item.attrib.values())
        if name in _KEPT and text and (published or _KEPT[name] not in found):
            found[_KEPT[name]] = text
    if not _LANGUAGE.fullmatch(found.get("language", "")):
        found.pop("language", None)
    if found.get("date", _FIRST_YEAR) < _FIRST_YEAR:
        del found["date"]
    return found


def _place(name: str, reference: str) -> str:
    return resolved(posixpath.dirname(name), unquote(reference).partition("#")[0])
