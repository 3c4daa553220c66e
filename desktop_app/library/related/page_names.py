"""What a file's name, or a title, says of the page that it holds: "talk_2.htm", "访谈（上）", "Part 2"."""

import re
from dataclasses import dataclass
from functools import lru_cache

MOST_PAGES = 99
_REMEMBERED = 20_000  # names: offers are looked for again and again
_HAN = {character: number for number, character in enumerate("一二三四五六七八九", 1)}
_HALVES = {"上": 1, "中": 2, "下": 3}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NUMBER = r"(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3}|[ivx]{1,5}|one|two|three|four|five|six)"
_ENDINGS = frozenset(
    [
        *("txt", "text", "md", "markdown", "htm", "html", "xhtml", "doc", "docx", "odt", "rtf", "pdf"),
        *("epub", "csv", "tsv", "vtt", "srt", "xml", "tei"),
    ]
)

_OPEN, _SHUT = r"[\s._\-–—,:(\[（【]{0,6}", r"[\s)\]）】]{0,3}$"

# Each is tried at the end of a name; the mark's own words say that it counts pages, or they do not.
_SPOKEN = (
    re.compile(
        rf"{_OPEN}(?<![^\W_])(?:page|part|pt|pg|p|pag|página|seite|teil|partie|parte)\.?[\s_\-.]?{_NUMBER}"
        rf"(?:[\s_]?(?:of|/|de|von)[\s_]?(?P<of>\d{{1,2}}))?{_SHUT}"
    ),
    re.compile(
        rf"{_OPEN}第\s?{_NUMBER}\s?(?:[页頁篇集]|部分)(?:[\s,，/]?共\s?(?P<of>\d{{1,2}})\s?[页頁])?{_SHUT}"
    ),
    re.compile(rf"{_OPEN}(?<=[\s._\-–—(\[（【])(?P<half>[上中下])[篇集部]?{_SHUT}"),
    re.compile(rf"{_OPEN}(?<=[(\[（【])(?P<n>[一二三四五六七八九十]{{1,3}}){_SHUT}"),
    re.compile(rf"{_OPEN}(?<![^\W_])(?P<n>\d{{1,2}})\s?(?:of|/)\s?(?P<of>\d{{1,2}}){_SHUT}"),
)
_BARE = (
    re.compile(r"\s?[（(\[]\s?(?P<n>\d{1,2})\s?[）)\]]$"),
    re.compile(r"(?<![\s._\-–—])[\s._\-–—]{0,3}(?<![\d])(?P<n>\d{1,2})$"),
    re.compile(r"[\s._\-–—]{1,3}(?P<n>[ivx]{1,5})$"),
    re.compile(r"(?P<half>[上中下])$"),
)
_LAST = frozenset("ivx一二三四五六七八九十上中下篇集部分页頁")
_HALF_A_DATE = re.compile(r"(?<!\d)(?:(?:19|20)\d{2}(?:[-_. ]\d{1,2})?|\d{1,2}[-_. ]\d{1,2})$")
"""What stands before a number that is the rest of a date: "2024-05", "2024", "12.05"."""


@dataclass(frozen=True, slots=True)
class PageName:
    """A name as that of a page."""

    stem: str  # in lower case, without the mark: equal for the pages of one text
    number: int  # 0 where the name has no mark
    of: int = 0  # pages in all, where the mark says
    spoken: bool = False  # whether the mark says that it counts pages or parts
    half: bool = False  # whether it is 上, 中 or 下: the second of two is then the third of three


@lru_cache(maxsize=_REMEMBERED)
def page_of_file(name: str) -> PageName:
    """What a file's name says."""
    return _read(without_ending(name))


def unpaged(name: str) -> PageName:
    """A file's name taken as that of the text, not of a page: its number, if it has one, counts texts."""
    return PageName(_spaced(without_ending(name)), 0)


@lru_cache(maxsize=_REMEMBERED)
def page_of_title(title: str) -> PageName:
    """What a title says; only a mark that speaks of pages or parts counts there."""
    found = _read(title)
    return found if found.spoken else PageName(_spaced(title), 0)


def without_mark(name: str, *, bare: bool = False) -> str:
    """A title, or a file's name with its ending, without the mark of a page.

    Args:
        name: what to shorten; where nothing would be left it stays as it is.
        bare: take off also a mark that does not say what it counts, for the name is known to be a page's.
    """
    stem = without_ending(name)
    folded = stem.casefold()
    for pattern in (*_SPOKEN, *_BARE) if bare else _SPOKEN:
        match = pattern.search(folded) if len(folded) == len(stem) else None
        if match and match.start() and _number(match):
            return stem[: match.start()] + name[len(stem) :]
    return name


def without_ending(name: str) -> str:
    """A file's name without the ending that says its format."""
    for _ in range(2):  # "talk_2.htm.txt"
        stem, _, ending = name.rpartition(".")
        name = stem if stem and ending.lower() in _ENDINGS else name
    return name


def _read(text: str) -> PageName:
    folded = _spaced(text)
    last = folded.rstrip(")]）】 ")[-1:]
    if not (last.isdecimal() or last in _LAST or any(f"{word} " in folded for word in ("part", "page"))):
        return PageName(folded, 0)  # the most names have no mark
    for spoken, patterns in ((True, _SPOKEN), (False, _BARE)):
        for pattern in patterns:
            match = pattern.search(folded)
            number = _number(match) if match else 0
            stem = folded[: match.start()] if match else ""
            if not match or not 0 < number <= MOST_PAGES:
                continue
            if spoken or not _HALF_A_DATE.search(stem):
                groups = match.groupdict()
                return PageName(stem, number, int(groups.get("of") or 0), spoken, bool(groups.get("half")))
    return PageName(folded, 0)


def _number(match: re.Match[str]) -> int:
    """The number that a mark has; 0 where its letters are none."""
    groups = match.groupdict()
    if groups.get("half"):
        return _HALVES[groups["half"]]
    text = groups["n"]
    if text.isdecimal():
        return int(text)
    return _ROMAN.get(text) or _WORDS.get(text) or _han(text)


def _han(text: str) -> int:
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _HAN.get(text, 0)
    return 10 * (_HAN.get(tens, 0) if tens else 1) + (_HAN.get(ones, 0) if ones else 0)


def _spaced(text: str) -> str:
    return " ".join(text.casefold().split())
