"""Styles: what a paragraph's or a run's style says, with all that it inherits."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lxml import etree

from desktop_app.importing.readers.office.passages import Look

from .names import VALUE, W, is_on, value, whole_number

if TYPE_CHECKING:
    from collections.abc import Mapping

_SWITCHES = {f"{W}b": "bold", f"{W}smallCaps": "small", f"{W}caps": "capitals"}
_UNDERLINE, _HIDDEN, _COLOUR, _HIGHLIGHT = (f"{W}{name}" for name in ("u", "vanish", "color", "highlight"))
_PLAIN_COLOURS = frozenset({"", "auto", "000000", "none"})
_MOST_PARENTS = 30
_HEADING = re.compile(r"heading ([1-9])")
_TITLES = {"title": 1, "subtitle": 2}


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph's style says."""

    look: Look
    level: int = 0  # of a heading
    list_id: str = ""
    list_level: int = 0
    contents: bool = False  # it is an entry of a table of contents


class Styles:
    """The document's styles by their identifiers."""

    def __init__(self, root: etree._Element | None) -> None:
        """Index the styles; those that are missing say nothing."""
        found = () if root is None else root.findall(f"{W}style")
        self._elements: Mapping[str, etree._Element] = {
            str(style.get(f"{W}styleId", "")): style for style in found
        }
        self._usual = next((s.get(f"{W}styleId", "") for s in found if _is_default(s)), "")
        defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._base = Look() if defaults is None else with_properties(Look(), defaults)
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._characters: dict[tuple[str, Look], Look] = {}

    def paragraph(self, identifier: str | None) -> ParagraphStyle:
        """The style of a paragraph; None is the document's usual one."""
        known = self._paragraphs.get(identifier)
        if known is None:
            chain = self._chain(self._usual if identifier is None else identifier)
            known = self._paragraphs[identifier] = _paragraph_style(chain, self._base)
        return known

    def run(self, properties: etree._Element, paragraph: Look) -> Look:
        """How a run is set, with its own properties, within a paragraph."""
        identifier = value(properties, "rStyle")
        return with_properties(
            self._character(identifier, paragraph) if identifier else paragraph, properties
        )

    def _character(self, identifier: str, look: Look) -> Look:
        """How a character style sets text that would else look so."""
        known = self._characters.get((identifier, look))
        if known is not None:
            return known
        before = look
        link = False
        for style in self._chain(identifier):
            link = link or "link" in (value(style, "name") or "").lower()
            properties = style.find(f"{W}rPr")
            look = look if properties is None else with_properties(look, properties)
        if link:  # underlined and blue for another reason
            look = replace(look, marks=before.marks, tint=before.tint)
        else:
            look = replace(look, tint=f"{look.tint} {identifier}")
        self._characters[identifier, before] = look
        return look

    def _chain(self, identifier: str) -> list[etree._Element]:
        """A style behind those it is based on, the farthest first."""
        chain: list[etree._Element] = []
        style = self._elements.get(identifier)
        while style is not None and style not in chain and len(chain) < _MOST_PARENTS:
            chain.append(style)
            style = self._elements.get(value(style, "basedOn") or "")
        return chain[::-1]


def with_properties(look: Look, properties: etree._Element) -> Look:
    """How text is set that would else look so, with a run's properties."""
    marks, hidden, tint = set(look.marks), look.hidden, look.tint
    for item in properties:
        tag = item.tag
        if tag in _SWITCHES:
            _switch(marks, _SWITCHES[tag], on=is_on(item))
        elif tag == _UNDERLINE:
            _switch(marks, "underlined", on=item.get(VALUE, "none") != "none")
        elif tag == _HIDDEN:
            hidden = is_on(item)
        elif tag in (_COLOUR, _HIGHLIGHT):
            told = item.get(VALUE, "")
            tint = tint if told in _PLAIN_COLOURS else f"{tint} {told}"
    return Look(frozenset(marks), hidden, tint)


def _switch(marks: set[str], name: str, *, on: bool) -> None:
    if on:
        marks.add(name)
    else:
        marks.discard(name)


def _is_default(style: etree._Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on")


def _paragraph_style(chain: list[etree._Element], base: Look) -> ParagraphStyle:
    """What a chain of styles says together; the names of headings are the same in every language."""
    found = ParagraphStyle(base)
    for style in chain:
        name = (value(style, "name") or "").lower()
        heading = _HEADING.fullmatch(name)
        level = int(heading.group(1)) if heading else _TITLES.get(name, found.level)
        properties = style.find(f"{W}rPr")
        look = found.look if properties is None else with_properties(found.look, properties)
        own = style.find(f"{W}pPr")
        found = ParagraphStyle(
            replace(look, tint=""),
            outline_level(own, level),
            *list_place(own, found.list_id, found.list_level),
            contents=found.contents or name.startswith("toc "),
        )
    return found


def outline_level(properties: etree._Element | None, otherwise: int) -> int:
    """A heading's level from its place in the outline; 0 for body text, which is counted as 9 there."""
    stated = value(properties, "outlineLvl")
    if stated is None:
        return otherwise
    level = whole_number(stated, 9)
    return level + 1 if 0 <= level < 9 else 0


def list_place(properties: etree._Element | None, list_id: str, level: int) -> tuple[str, int]:
    """Which list a paragraph is an item of, and how deep; what is given where nothing is said."""
    place = None if properties is None else properties.find(f"{W}numPr")
    if place is None:
        return list_id, level
    stated = value(place, "numId")
    return (list_id if stated is None else stated), whole_number(value(place, "ilvl"), level)
