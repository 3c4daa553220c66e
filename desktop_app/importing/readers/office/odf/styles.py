"""Styles of OpenDocument: common ones and those the program made for single passages."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lxml import etree

from desktop_app.importing.readers.office.passages import Look

from .names import named, whole_number

_STYLE, _DEFAULT = named("style:style"), named("style:default-style")
_NAME, _FAMILY, _PARENT, _SHOWN = (
    named(f"style:{n}") for n in ("name", "family", "parent-style-name", "display-name")
)
_LEVEL, _LIST = named("style:default-outline-level"), named("style:list-style-name")
_TEXT, _PARAGRAPH = named("style:text-properties"), named("style:paragraph-properties")
_WEIGHT, _VARIANT, _CASE, _COLOUR = (
    named(f"fo:{n}") for n in ("font-weight", "font-variant", "text-transform", "color")
)
_UNDERLINE, _HIDDEN = named("style:text-underline-style"), named("text:display")
_BREAKS = (named("fo:break-before"), named("fo:break-after"))
_PLAIN_COLOURS = frozenset({"#000000", "transparent"})
_TITLES = {"title": 1, "subtitle": 2}
_MOST_PARENTS = 30
_BOLD = 600  # of the weights that are given as numbers


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says, with all that it inherits."""

    look: Look
    level: int = 0  # of a heading
    list_style: str = ""
    breaks: tuple[bool, bool] = (False, False)  # a page or column ends before, after it


class Styles:
    """A document's styles by family and name."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        """Index the styles of all parts; of two alike the later counts."""
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._known: dict[tuple[str, str, Look], Style] = {}
        for root in roots:
            for element in root.iter(_STYLE, _DEFAULT):
                self._elements[element.get(_FAMILY, ""), element.get(_NAME, "")] = element

    def paragraph(self, name: str | None) -> Style:
        """The style of a paragraph; its colour is none of its own, it is the passage's."""
        found = self._style("paragraph", name or "", Look())
        return replace(found, look=replace(found.look, tint=""))

    def text(self, name: str | None, around: Look) -> Look:
        """How a passage is set within text that looks otherwise."""
        return self._style("text", name, around).look if name else around

    def _style(self, family: str, name: str, around: Look) -> Style:
        key = (family, name, around)
        known = self._known.get(key)
        if known is None:
            known = Style(around, _TITLES.get(name.lower(), 0))
            for element in self._chain(family, name):
                known = _with(known, element)
            self._known[key] = known
        return known

    def _chain(self, family: str, name: str) -> list[etree._Element]:
        """A style behind those it is based on, the farthest first."""
        chain: list[etree._Element] = []
        element = self._elements.get((family, name))
        while element is not None and element not in chain and len(chain) < _MOST_PARENTS:
            chain.append(element)
            element = self._elements.get((family, element.get(_PARENT, "")))
        return chain[::-1]


def _with(style: Style, element: etree._Element) -> Style:
    """A style with what one that is based on it says."""
    properties, layout = element.find(_TEXT), element.find(_PARAGRAPH)
    name = element.get(_SHOWN, element.get(_NAME, "")).lower()
    link = element.get(_NAME, "").lower().startswith(("internet", "visited"))  # underlined and blue as such
    before, after = style.breaks
    if layout is not None:
        before, after = (
            layout.get(attribute, "auto") in ("page", "column") if attribute in layout.attrib else inherited
            for attribute, inherited in zip(_BREAKS, style.breaks, strict=True)
        )
    return Style(
        style.look if properties is None or link else _look(style.look, properties),
        whole_number(element.get(_LEVEL), _TITLES.get(name, style.level)),
        element.get(_LIST, style.list_style),
        (before, after),
    )


def _look(look: Look, properties: etree._Element) -> Look:
    """How text is set that would else look so."""
    told = properties.attrib
    weight = str(told.get(_WEIGHT, ""))
    if weight:
        look = look.marked("bold", on=weight == "bold" or whole_number(weight, 0) >= _BOLD)
    if _VARIANT in told:
        look = look.marked("small", on=told[_VARIANT] == "small-caps")
    if _CASE in told:
        look = look.marked("capitals", on=told[_CASE] == "uppercase")
    if _UNDERLINE in told:
        look = look.marked("underlined", on=told[_UNDERLINE] != "none")
    colour = str(told.get(_COLOUR, ""))
    tint = look.tint if not colour or colour in _PLAIN_COLOURS else f"{look.tint} {colour}"
    return replace(look, tint=tint, hidden=told.get(_HIDDEN, "none" if look.hidden else "") == "none")
