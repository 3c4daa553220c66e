"""Where a briefing is held: a keyed line, what stands beside the date, or a line that has a place's form."""

import re
from collections.abc import Mapping, Sequence

from desktop_app.model.transcript import Where
from desktop_app.parsing.vocabulary.names import is_outlet, names_office
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import PARTICLES, fold, head_key, is_genre, is_han, key_of

from .dates import dates_in, without_dates

WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$|星期|[上下]午|周[一二三四五六日]|[月火水木金土日]曜",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[:：]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?")
_HAN_CLOCK = re.compile(r"(?:[上下]午|晚上?|早上)?\s?\d{1,2}\s?[时時点點](?:\s?\d{1,2}\s?分|半)?")
_HAN_FLOOR = re.compile(r"第?[\d一二三四五六七八九十]{1,4}号?[楼樓层層室厅廳]$")
_PARTS = re.compile(r"[,，\u3000]\s{0,8}|\s{2,8}|\s[–—-]\s")
_NO_PLACE = re.compile('[:：|。！？；?!;《》“”"]')
_NUMBER = re.compile(r"\d{1,4}[A-Za-z]?")
_RIVERS = frozenset(("am", "an", "im", "in", "ob", "sur", "sous", "en", "upon", "sul"))  # Frankfurt am Main
_TITLE_PARTS = re.compile(
    r"\s?:\s|\s[|–—-]\s|(?i:interview|conference|briefing|doorstop|availability|gaggle|speech|remarks)"
    r"(?:,\s|\s(?:at|in|from)\s(?:the\s)?)"
)
_LINES = 12  # of the head
_LONGEST = 90  # code points of a line
_WORDS = 9
_HAN_LONGEST = 25
_TOWN_WORDS = 3


def place_of(
    stated: Mapping[str, str],
    keyed: Mapping[str, Sequence[str]],
    head: Sequence[str],
    title: str,
    people: frozenset[str],
) -> tuple[str, Where] | None:
    """The place as the head writes it; nothing where no line surely is one.

    Args:
        people: keys of those who speak or are announced; "Ann Hall" is no hall.
    """
    if keyed.get("place"):
        return keyed["place"][0], Where.KEYED
    if stated.get("place"):
        return stated["place"], Where.PROPERTIES
    for text in head:
        if len(text) < _LONGEST and not is_genre(text) and (place := _beside_date(text, people)):
            return place, Where.HEAD
    place = _line(head, title, people, titled="title" in stated) or _in_title(title)
    return (place, Where.HEAD) if place else None


def _in_title(title: str) -> str:
    """The place that a title names at its end: "DOORSTOP INTERVIEW, PARLIAMENT HOUSE, CANBERRA"."""
    for part in _TITLE_PARTS.split(title)[1:]:
        words = part.replace(",", " ").split()
        first = part.split(",")[0].split()
        if _in_capitals(words) and _names_place(first) and not is_genre(part) and not _holds_office(part):
            return part.strip(" .")
    return ""


def _beside_date(text: str, people: frozenset[str]) -> str:
    """What stands in the date's line: "Lanjiang, April 18, 2023", "2023年6月29日　清河"."""
    if not dates_in(text):
        return ""
    text = without_dates(_HAN_CLOCK.sub("  ", _CLOCK.sub("  ", text)))
    found: list[str] = []
    if _NO_PLACE.search(text):
        return ""
    for part in _PARTS.split(text):
        place = part.strip(" .-–—（）()")
        if place and _could_be_place(place) and key_of(place) not in people:
            found.append(place)
        elif found:
            break
    return "" if not found else found[0] if is_han(found[0]) else ", ".join(found)


def _could_be_place(text: str) -> bool:
    """Beside a date nearly any name is a place's, but no office, no outlet, no day and no stamp."""
    if is_han(text):
        return 1 < len(text) <= _HAN_LONGEST and not WEEKDAY.match(text) and not names_office(text)
    words = text.split()
    if _is_date_word(words[0]) or fold(text) in tables().stamps or fold(text).startswith(tables().dated):
        return False
    if not _in_capitals(words) or (len(words) == 1 and (len(text) < 3 or text.endswith("ed"))):
        return False
    return _names_place(words) or not (
        _holds_office(text) or is_outlet(text) or (text.isupper() and len(text) < 5)
    )


def _is_date_word(word: str) -> bool:
    return fold(word) in tables().months or WEEKDAY.match(word) is not None or not any(map(str.isalpha, word))


def _line(head: Sequence[str], title: str, people: frozenset[str], *, titled: bool) -> str:
    """A line of its own among title and date."""
    lines = _before_people(head)[:_LINES]
    dated = {i for i, text in enumerate(lines) if len(text) < _LONGEST and dates_in(text)}
    found: list[str] = []
    for i, text in enumerate(lines):
        usable = len(text) < _LONGEST and i not in dated and not _NO_PLACE.search(text)
        event = is_genre(text) and not _ends_in(text.replace(",", " ").split(), tables().venues)
        if not usable or event or key_of(text) == key_of(title) or _is_person(text, people):
            continue
        beside = i - 1 in dated or (i > 0 and i + 1 in dated)
        if _is_place_line(text, beside=beside, first=i == 0 and not titled):
            found.append(text.strip(" *_()（）"))
    rooms = (text for text in found if _ends_in(text.replace(",", " ").split(), tables().venues))
    return next(rooms, found[0] if found else "")


def _before_people(head: Sequence[str]) -> list[str]:
    """The lines before "Speakers:"."""
    for i, text in enumerate(head):
        if head_key(re.split("[:：]", text[:40], maxsplit=1)[0]) in ("people", "chair"):
            return list(head[:i])
    return list(head)


def _is_person(text: str, people: frozenset[str]) -> bool:
    name = text.split(",")[0]
    words = [fold(word) for word in name.split()]
    courteous = words[:2] == ["the", "hon"] or "".join(words[:1]) in tables().courtesy
    return courteous or key_of(name) in people or (bool(words) and words[-1] in tables().after)


def _is_place_line(text: str, *, beside: bool, first: bool) -> bool:
    """Whether the form is a place's.

    Args:
        beside: a line with the date is the next one.
        first: nothing stands before it: an issuer has the same form.
    """
    text = text.strip(" *_()（）")
    if is_han(text):
        return not first and _is_han_place(text, beside=beside)
    words = text.replace(",", " ").split()
    if not _in_capitals(words) or _holds_office(text):
        return False
    parts = [part.split() for part in text.split(",")]
    if any(_ends_in(part, tables().venues) for part in parts) or words[0].casefold() in tables().manners:
        return not first
    if first or not beside:
        return False
    if len(words) == 1:
        return _could_be_place(text) and not _is_known_word(fold(text))
    institution = any(_ends_in(part, tables().buildings) for part in parts)
    return institution or _is_house_in_town(parts) or _is_town_in_state(parts)


def has_place_form(text: str) -> bool:
    """Whether a line is a place's by its words alone: "East Hall", "Aboard the Aurora", "新闻发布厅"."""
    text = text.strip(" *_()（）")
    if is_han(text):
        return len(text) <= _HAN_LONGEST and text.endswith(tables().han_venues)
    words = text.replace(",", " ").split()
    rooms = any(_ends_in(part.split(), tables().venues) for part in text.split(","))
    return _in_capitals(words) and (rooms or words[0].casefold() in tables().manners)


def _is_known_word(folded: str) -> bool:
    t = tables()
    return folded in t.ordinary or folded in t.roles or folded in t.offices or head_key(folded) is not None


def _is_han_place(text: str, *, beside: bool) -> bool:
    if not 2 < len(text) <= _HAN_LONGEST or re.search("[，、]", text) or names_office(text):
        return False
    room = _HAN_FLOOR.search(text)
    whole = text if room is None or room.start() < 2 else text[: room.start()]
    t = tables()
    return whole.endswith(t.han_venues) or (beside and whole.endswith(t.han_buildings))


def _is_house_in_town(parts: Sequence[Sequence[str]]) -> bool:
    """Two names, the second short, neither a newspaper's: "Basin Water Authority, Lanting"."""
    if len(parts) != 2 or any(c.isdigit() for part in parts for word in part for c in word):
        return False
    house, town = (" ".join(part) for part in parts)
    short = 0 < len(parts[1]) <= _TOWN_WORDS and fold(parts[1][-1]) not in tables().after
    return len(parts[0]) > 1 and short and not is_outlet(house) and not is_outlet(town)


def _is_town_in_state(parts: Sequence[Sequence[str]]) -> bool:
    """Such as "Washington, DC": a name and a state's letters."""
    if len(parts) != 2 or not 0 < len(parts[0]) <= _TOWN_WORDS or len(parts[1]) != 1:
        return False
    letters = parts[1][0].replace(".", "")
    return (
        letters.isalpha() and letters.isupper() and len(letters) == 2 and fold(letters) not in tables().after
    )


def _names_place(words: Sequence[str]) -> bool:
    return _ends_in(words, tables().venues) or _ends_in(words, tables().buildings)


def _ends_in(words: Sequence[str], kinds: frozenset[str]) -> bool:
    """Such as "Town Hall", "Room 210", "Conference Hall B", "Great Hall of the People"."""
    for i, word in enumerate(words):
        if fold(word) in kinds:
            after = list(words[i + 1 :])
            numbered = len(after) == 1 and (bool(_NUMBER.fullmatch(after[0])) or len(after[0]) == 1)
            if not after or numbered or (after[0] == "of" and len(after) > 1):
                return len(words) > 1
    return False


def _in_capitals(words: Sequence[str]) -> bool:
    """Every word has a capital, is a particle inside, or the number of a room."""
    if not 0 < len(words) <= _WORDS or fold(words[-1]) in PARTICLES or not words[0][:1].isupper():
        return False
    rooms = tables().venues | tables().buildings
    return all(
        word[:1].isupper()
        or fold(word) in PARTICLES
        or (i > 0 and word in _RIVERS)
        or (i > 0 and fold(words[i - 1]) in rooms and _NUMBER.fullmatch(word) is not None)
        for i, word in enumerate(words)
    )


def _holds_office(text: str) -> bool:
    """Such as "Minister for Health", but not "Prime Minister's Courtyard"."""
    return names_office(text) and "'s" not in text.replace("’", "'")
