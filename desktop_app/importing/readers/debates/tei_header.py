"""What the header of a TEI document says: title, day, place, language, who is who."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from desktop_app.importing.markup import local_name
from desktop_app.importing.readers.debates.speeches import language_code, text_of

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NAME_PARTS = ("forename", "nameLink", "surname", "genName")
_CORPUS = re.compile(r"\bcorp(?:us|ora|o)\b|\[[\w -]{1,40}\]$|корпус|语料", re.IGNORECASE)
_DAYS = ("when", "when-iso", "from", "notBefore")
_PLACES = ("city", "settlement", "place", "country")


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the text."""

    metadata: Mapping[str, str]
    language: str
    people: Mapping[str, str]  # names by identifier
    roles: Mapping[str, str]  # likewise, as the document words them


def read_header(root: etree._Element) -> Header:
    """The header of a document, or of a corpus and its documents."""
    language = _language(root)
    found = {"title": _title(root, language), "date": _date(root), "place": _place(root)}
    people = {who: name for who, person in _persons(root) if (name := _name(person))}
    roles = {who: person.get("role", "").lower() for who, person in _persons(root) if person.get("role")}
    return Header({key: value for key, value in found.items() if value}, language, people, roles)


def _language(root: etree._Element) -> str:
    stated = root.get(_LANG, "") or next((e.get("ident", "") for e in root.iter("{*}language")), "")
    return language_code(stated)


def _title(root: etree._Element, language: str) -> str:
    """The record's own title; a corpus calls itself by the main one and the record by the other."""
    statement = next(root.iter("{*}titleStmt"), None)
    titles = (
        [t for t in statement if local_name(t) == "title" and text_of(t)] if statement is not None else []
    )
    own = [t for t in titles if t.get(_LANG, language).partition("-")[0] == language] or titles
    main = [t for t in own if t.get("type", "main") == "main"]
    other = [t for t in own if t.get("type", "main") != "main"]
    plain = [text_of(t) for t in (*main, *other) if not _CORPUS.search(text_of(t))]
    source = [text_of(t) for t in _under(root, "sourceDesc", "title") if text_of(t)]
    return next(iter((*plain, *source, *map(text_of, titles))), "")


def _date(root: etree._Element) -> str:
    """When it was said; the day of publication is only better than none."""
    for section in ("settingDesc", "titleStmt", "sourceDesc", "profileDesc", "publicationStmt"):
        for day in _under(root, section, "date"):
            stated = next((day.get(key, "") for key in _DAYS if day.get(key)), "") or text_of(day)
            if stated:
                return stated[:40]
    return ""


def _place(root: etree._Element) -> str:
    setting = next(root.iter("{*}settingDesc"), None)
    if setting is None:
        return ""
    named = {e.get("type") or local_name(e): text_of(e) for e in setting.iter("{*}name", "{*}placeName")}
    named |= {local_name(e): text_of(e) for e in setting.iter("{*}settlement", "{*}country")}
    return ", ".join(named[key] for key in _PLACES if named.get(key)) or named.get("placeName", "")


def _under(root: etree._Element, section: str, name: str) -> Iterator[etree._Element]:
    for part in root.iter(f"{{*}}{section}"):
        yield from part.iter(f"{{*}}{name}")


def _persons(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    for person in root.iter("{*}person", "{*}personGrp"):
        who = person.get(_ID) or person.get("id") or ""
        if who:
            yield who, person


def _name(person: etree._Element) -> str:
    """Given names and surname; without what stands beside them."""
    named = next(person.iter("{*}persName", "{*}name"), None)
    if named is None:
        return ""
    parts = {
        kind: " ".join(text_of(e) for e in named.iter(f"{{*}}{kind}") if text_of(e)) for kind in _NAME_PARTS
    }
    whole = " ".join(parts[kind] for kind in _NAME_PARTS if parts[kind])
    return whole or text_of(named)
