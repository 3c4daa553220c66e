"""The word tables of all languages, put together: one file may mix them."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from desktop_app.assets import asset_text
from desktop_app.model.transcript import Role

LANGUAGES = ("en", "zh", "other")
_LABEL_ROLES = {  # in the order in which a later one wins over an earlier
    "unknown": Role.UNKNOWN,
    "participant": Role.PARTICIPANT,
    "official": Role.OFFICIAL,
    "interpreter": Role.INTERPRETER,
    "moderator": Role.MODERATOR,
    "journalist": Role.JOURNALIST,
    "asking_host": Role.JOURNALIST,
}
_CAPITALS = ("labels", "titles")  # sections whose words may stand in capitals
_PHRASES = (
    "hosting",
    "welcoming",
    "closing",
    "handover",
    "passing",
    "thanking",
    "asking",
    "chamber",
    "sitting",
    "courtesy",
)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of one group, apart by script: a text in one needs no search for those of the other."""

    latin: tuple[str, ...]
    han: re.Pattern[str]  # any of them: they begin with so few characters that one scan finds them sooner


@dataclass(frozen=True, slots=True)
class Tables:
    """Words in lower case (Chinese as written), over all languages."""

    roles: Mapping[str, Role]  # a whole label -> what its speaker does
    nameless: frozenset[str]  # labels that name nobody
    before_name: frozenset[str]  # of them, those that may stand before a name: "Reporter Ann Lee"
    letters: frozenset[str]  # labels that need no mark after them
    numbered: frozenset[str]  # with a number after them, voices whom a machine tells apart
    presiding: frozenset[str]  # labels of who chairs a sitting
    courtesy: frozenset[str]
    offices: frozenset[str]
    han_offices: tuple[str, ...]  # longest first
    after: frozenset[str]  # what follows a name: "MP"
    alone: frozenset[str]  # offices that stand for the one person who holds them
    speaking: tuple[str, ...]  # Chinese words that a label adds to a name, longest first: "开场致词"
    after_office: tuple[str, ...]  # Chinese words that may stand after an office and are no name
    bodies: tuple[str, ...]  # last characters of Chinese institutions
    government: tuple[str, ...]
    member: tuple[str, ...]
    outlets: frozenset[str]
    han_outlets: tuple[str, ...]
    head: Mapping[str, frozenset[str]]  # people, chair, date, place, other -> words that open a head line
    genre: tuple[str, ...]
    panel: tuple[str, ...]
    press: tuple[str, ...]  # kinds of events at which journalists ask
    venues: frozenset[str]  # last words of places in which people meet
    buildings: frozenset[str]  # likewise, but institutions bear them as well
    manners: frozenset[str]  # words before a means of meeting: "via"
    han_venues: tuple[str, ...]
    han_buildings: tuple[str, ...]
    stamps: frozenset[str]  # what stands beside a date and is no place
    ordinary: frozenset[str]  # headings that look like names
    brackets: Mapping[str, Role]
    phrases: Mapping[str, Phrases]  # found anywhere in what is said
    ends: frozenset[str]
    starts: tuple[str, ...]
    dated: tuple[str, ...]
    months: Mapping[str, int]
    surnames: frozenset[str]
    surnames_of_three: frozenset[str]  # which open words as well, so that a name has two characters more
    compound_surnames: frozenset[str]
    sentence: frozenset[str]  # words of sentences, not of names
    names_too: frozenset[str]  # of them, what may be a name as well
    openers: frozenset[str]  # words of sentences that stand before a colon
    languages: Mapping[str, frozenset[str]]


@cache
def tables() -> Tables:
    """The tables, read once."""
    return _assembled([tomllib.loads(asset_text("tables", f"{name}.toml")) for name in LANGUAGES])


def _assembled(parts: list[dict[str, dict[str, list[str]]]]) -> Tables:
    def words(section: str, key: str) -> Iterator[str]:
        for part in parts:
            for word in part.get(section, {}).get(key, ()):
                yield word
                if section in _CAPITALS and (plain := _without_accents(word)) != word:
                    yield plain

    chinese, other = parts[LANGUAGES.index("zh")], parts[LANGUAGES.index("other")]
    offices = frozenset(words("titles", "office"))
    return Tables(
        roles={word: role for key, role in _LABEL_ROLES.items() for word in words("labels", key)},
        nameless=frozenset(words("labels", "nameless")),
        before_name=frozenset(words("labels", "before_name")),
        letters=frozenset(words("labels", "letters")),
        numbered=frozenset(words("labels", "numbered")),
        presiding=frozenset(words("labels", "presiding")),
        courtesy=frozenset(words("titles", "courtesy")),
        offices=offices,
        han_offices=tuple(sorted((o for o in chinese["titles"]["office"]), key=len, reverse=True)),
        after=frozenset(words("titles", "after")),
        alone=frozenset(words("titles", "alone")),
        speaking=tuple(sorted(words("titles", "speaking"), key=len, reverse=True)),
        after_office=tuple(words("titles", "after_office")),
        bodies=tuple(words("titles", "bodies")),
        government=tuple(words("titles", "government")),
        member=tuple(words("titles", "member")),
        outlets=frozenset(words("outlets", "words")) - frozenset(chinese["outlets"]["words"]),
        han_outlets=tuple(chinese["outlets"]["words"]),
        head={key: frozenset(words("head", key)) for key in ("people", "chair", "date", "place", "other")},
        genre=tuple(words("head", "genre")),
        panel=tuple(words("head", "panel")),
        press=tuple(words("head", "press")),
        venues=frozenset(words("places", "venues")),
        buildings=frozenset(words("places", "buildings")),
        manners=frozenset(words("places", "manners")),
        han_venues=tuple(chinese["places"]["venues"]),
        han_buildings=tuple(chinese["places"]["buildings"]),
        stamps=frozenset(words("places", "stamps")),
        ordinary=frozenset(words("head", "ordinary")),
        brackets={
            word: Role(key)
            for key in ("moderator", "interpreter", "journalist")
            for word in words("brackets", key)
        },
        phrases={key: _by_script(words("phrases", key)) for key in _PHRASES},
        ends=frozenset(words("page", "ends")),
        starts=tuple(words("page", "starts")),
        dated=tuple(words("page", "dated")),
        months=_months(parts),
        surnames=frozenset("".join(chinese["surnames"]["single"])),
        surnames_of_three=frozenset("".join(chinese["surnames"]["words_too"])),
        compound_surnames=frozenset(chinese["surnames"]["compound"]),
        sentence=frozenset(words("sentence", "words")),
        names_too=frozenset(words("sentence", "names_too")),
        openers=frozenset(words("sentence", "openers")),
        languages={code: frozenset("".join(common).split()) for code, common in other["languages"].items()},
    )


def _months(parts: Iterable[Mapping[str, Mapping[str, list[str]]]]) -> dict[str, int]:
    """By each name of a month its number, from 1; a list of names stands for each month."""
    return {
        name: number
        for part in parts
        for number, names in enumerate(part["page"]["months"], 1)
        for name in names
    }


def _without_accents(word: str) -> str:
    """As capitals are often written: "LE PRESIDENT"."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _by_script(phrases: Iterable[str]) -> Phrases:
    listed = tuple(phrases)
    latin = tuple(phrase for phrase in listed if re.search("[a-z]", phrase))
    han = "|".join(re.escape(phrase) for phrase in listed if phrase not in latin)
    return Phrases(latin, re.compile(han or "(?!)"))
