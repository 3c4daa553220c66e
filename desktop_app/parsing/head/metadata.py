"""Title, date, place, source and series, each with where it stands."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.model.document import Block, Document
from desktop_app.model.transcript import Where
from desktop_app.parsing.vocabulary.words import head_key

from .dates import days_in
from .dating import Dated, date_of
from .places import place_of
from .sources import address_of, series_of, source_of
from .titles import running_title, title_of

_KEYED = re.compile(r"([^:：]{1,30}?)\s{0,3}[:：]\s{0,3}(.*)", re.DOTALL)
_SPACED = re.compile(
    r"([\u3400-\u9fff])\s{1,6}([\u3400-\u9fff])\s{1,6}(?![\u3400-\u9fff]?\s{0,3}[:：]|\s)(.*)", re.DOTALL
)
_STATED_EXTRAS = ("author", "creators")
_LINE = 200  # code points of a head line
_ADDRESS = ("http", "www.", "©", "copyright")


@dataclass(slots=True)
class Facts:
    """What a catalogue would want, and where each of it was found."""

    values: dict[str, str] = field(default_factory=dict)
    where: dict[str, str] = field(default_factory=dict)

    def add(self, key: str, value: str, where: Where) -> None:
        """Take a fact in; an empty one is none."""
        if value:
            self.values[key], self.where[key] = value, where.value


def keyed_lines(head: Sequence[Block]) -> dict[str, list[str]]:
    """Head lines that a word opens ("Date:", "地点：", "Speakers:") with what follows them."""
    found: dict[str, list[str]] = {}
    current: list[str] | None = None
    for block in head:
        word, rest = _key_of(block.text[:2000])
        key = head_key(word)
        if key:
            current = found.setdefault(key, [])
            if rest:
                current.append(rest)
        elif current is not None and len(block.text) < _LINE:
            current.append(block.text)
    return found


def _key_of(line: str) -> tuple[str, str]:
    """The word before a colon and what follows it; the word may stand apart instead: "地　點　本院議場"."""
    if (apart := _SPACED.match(line)) and head_key(apart.group(1) + apart.group(2)):
        return apart.group(1) + apart.group(2), apart.group(3)
    match = _KEYED.match(line)
    return (match.group(1), match.group(2)) if match else ("", "")


def find_metadata(
    document: Document,
    head: Sequence[Block],
    page: Sequence[str],
    notes: Sequence[str],
    opening: str,
    people: frozenset[str],
) -> Facts:
    """What a catalogue would want: title, date, place, and what the format states besides.

    Args:
        page: texts of the pages, for what stands nowhere else.
        notes: texts after the transcript, likewise.
        opening: the first words that are said.
        people: keys of the names of those who speak or are announced.
    """
    stated = document.metadata
    texts = [block.text for block in head]
    running = _running_line(page)
    title, where = title_of(document, head, running)
    facts = Facts()
    facts.add("title", title, where)
    in_pages = running if where is Where.AROUND or not any(map(days_in, texts)) else ""
    dated = Dated(
        _of_the_event(document),
        _keyed_dates(head),
        title,
        texts,
        in_pages,
        document.name,
        opening,
        [*page, *notes],
    )
    if day := date_of(dated):
        facts.add("date", *day)
    if place := place_of(stated, keyed_lines(head), texts, title, people):
        facts.add("place", *place)
    for key, found in (
        ("source", source_of(stated, texts, title, facts.values.get("place", ""))),
        ("series", series_of(stated, texts, title)),
        ("source_url", address_of(stated, [*texts, *page, *notes])),
    ):
        if found:
            facts.add(key, *found)
    for key in _STATED_EXTRAS:
        facts.add(key, stated.get(key, ""), Where.PROPERTIES)
    return facts


def _of_the_event(document: Document) -> Mapping[str, str]:
    """What the format states; a book's date is that of its making, as programs write it."""
    if document.format != "epub" or "date" not in document.metadata:
        return document.metadata
    stated = dict(document.metadata)
    return {"created": stated.pop("date"), **stated}


def _running_line(page: Sequence[str]) -> str:
    """The line at the head of the pages that gives a title, with its day if one does; nobody's rights."""
    titles = [
        text
        for text in page
        if len(text) < _LINE and not any(map(text.casefold().__contains__, _ADDRESS)) and running_title(text)
    ]
    return next((text for text in titles if days_in(text)), titles[0] if titles else "")


def _keyed_dates(head: Sequence[Block]) -> list[tuple[str, str]]:
    """The lines that a word for a date opens: the word, and what follows it or stands on the next line."""
    found: list[tuple[str, str]] = []
    for i, block in enumerate(head):
        word, rest = _key_of(block.text[:2000])
        if head_key(word) == "date":
            rest = rest or (head[i + 1].text if i + 1 < len(head) else "")
            found.append((word.casefold(), rest[:_LINE]))
    return found
