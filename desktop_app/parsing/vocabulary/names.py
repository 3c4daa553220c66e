"""Names, offices and outlets: by their look and by the tables."""

import re
from functools import lru_cache

from .tables import tables
from .words import PARTICLES, fold, is_han

_HAN_WORD = re.compile("[\u3400-\u9fff]{2,4}")
_DOTTED = re.compile("[\u3400-\u9fff]{1,6}(?:[·・•][\u3400-\u9fff]{1,8}){1,3}")
_LETTERS = re.compile(r"[^\W\d_]+")
_POSSESSIVE = re.compile(r"['’]S$")
_BODY_ENDS = (
    *"部厅廳局署院委办辦处處省市县縣",
    "委会",
    "委會",
    "事会",
    "事會",
    "协会",
    "協會",
    "国会",
    "國會",
)
_NO_NAME = frozenset(  # characters of sentences and of words after an office
    "的是了着过過在吗嗎呢吧啊们們这這那此其该該各每某何谁誰什怎么麼哪几幾说說讲講谈談问問答称稱道叫要做到好能可应應"
    "必须須请請让讓使得给給被把将將就对對从從由以及或但而且并並则則若如因所也都很更最不没沒无無未已曾正还還又再才只会會"
    "议議第一二三四五六七八九十两兩多有为為和与與向"
)
_COURTESIES = ("先生", "女士", "小姐", "同志", "教授", "博士")
_GIVEN = re.compile("[\u3400-\u9fff]{1,2}")
_LONG_NAME = 3  # characters of a name with one of the surname
_TITLED = 40  # characters of a name with an office before it
_SHORT_BODY = 3  # characters of an institution that is too short to be one
_MARKS = (",", " - ", " – ", " — ")
_PARTS = re.compile(r"[\s/-]+")
_LATIN_END = re.compile("[A-Za-z]{2,12}$")
_INITIALS = re.compile("(?!NG$)[B-DF-HJ-NP-TV-XZ]{2,4}")  # no vowel; Ng is a name


@lru_cache(maxsize=20_000)
def is_han_name(text: str) -> bool:
    """A Chinese personal name by its surname, or a foreign one with a middle dot."""
    t = tables()
    if _DOTTED.fullmatch(text):
        return True
    if not _HAN_WORD.fullmatch(text):
        return False
    if text[:2] in t.compound_surnames:
        return len(text) >= 3
    titled = text[1:] in t.offices or text[1:] in t.courtesy  # 林局长, 林女士
    surname = text[0] in t.surnames or (len(text) == _LONG_NAME and text[0] in t.surnames_of_three)
    body = len(text) == _LONG_NAME and text.endswith(_BODY_ENDS)  # 商务部
    return len(text) <= _LONG_NAME and surname and not (titled or body or text in t.offices | t.roles.keys())


@lru_cache(maxsize=20_000)
def names_office(text: str) -> bool:
    """Whether a text names an office."""
    t = tables()
    if is_han(text):
        return any(office in text for office in t.han_offices)
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", fold(text))
    spans = (" ".join(words[i : i + n]) for i in range(len(words)) for n in (1, 2, 3))
    return any(span in t.offices for span in spans)


@lru_cache(maxsize=20_000)
def is_outlet(name: str) -> bool:
    """Whether it sounds like a newspaper, a station, an agency, or its reporter."""
    if is_han(name):
        latin = _LATIN_END.search(name)  # 美国NBC
        return len(name) > 2 and (
            name.endswith(tables().han_outlets)
            or (latin is not None and fold(latin.group()) in tables().outlets)
        )
    return any(fold(word) in tables().outlets for word in _PARTS.split(name))


@lru_cache(maxsize=20_000)
def split_han_title(text: str) -> tuple[str, str]:
    """周海局长 as 周海 and 局长; 海渔署副署長林其远 as 林其远 and 海渔署副署長; else the text and ""."""
    t = tables()
    for size in (1, 2):  # 林委員其遠
        parted = text[size:].startswith(t.han_offices) and _is_surname(text[:size])
        office = next((o for o in t.han_offices if text.startswith(o, size)), "") if parted else ""
        given = text[size + len(office) :]
        if office and _GIVEN.fullmatch(given) and given not in t.speaking:
            return text[:size] + given, office
    for size in (2, 3, 4):
        if is_han_name(text[:size]) and (text[size:] in t.offices or text[size:] in t.courtesy):
            return text[:size], text[size:]
    polite = next((word for word in _COURTESIES if text.endswith(word)), "")
    text = text[: len(text) - len(polite)]
    whole = text.endswith(t.han_offices)  # 总工程师, not 总工 and a name
    for office in t.han_offices:
        at = text.rfind(office)
        if at >= 0 and not whole and is_han_name(text[at + len(office) :]):
            return text[at + len(office) :], text[: at + len(office)]
        if 0 < at < _TITLED and at + len(office) == len(text):  # 會議主席周海議員
            name, title = split_han_title(text[:at])
            if title:
                return name, title
    return text + polite, ""


def after_office(text: str) -> tuple[str, str]:
    """The two to four characters after the last office, which a name may be whose surname the table lacks.

    Returns:
        The text and "" where nothing says that they are a name: "主任会议", "部长做好".
    """
    t = tables()
    if text.endswith(t.han_offices):
        return text, ""
    for size in (3, 2, 4):
        name, title = text[-size:], text[:-size]
        if title.endswith(t.han_offices) and could_be_name(name):
            return name, title
    return text, ""


def could_be_name(text: str) -> bool:
    """Characters among which there is none of a sentence's, and no word that stands after an office."""
    t = tables()
    if (
        len(text) == _LONG_NAME + 1
        and text[:2] not in t.compound_surnames
        and not t.surnames.issuperset(text[:2])
    ):
        return False
    words = (*t.after_office, *t.speaking, *t.bodies, *t.han_offices)
    return (
        _NO_NAME.isdisjoint(text)
        and _HAN_WORD.fullmatch(text) is not None
        and not any(map(text.__contains__, words))
    )


def split_han_body(text: str) -> tuple[str, str]:
    """渔海市政府办公室周其远 as 周其远 and 渔海市政府办公室; else the text and ""."""
    name, body = text[-3:], text[:-3]
    if len(body) > _SHORT_BODY and body.endswith(tables().bodies) and is_han_name(name):
        return name, body
    return text, ""


def _is_surname(text: str) -> bool:
    return text in tables().surnames or text in tables().compound_surnames


def part_name(text: str) -> tuple[str, str]:
    """A name and what follows its comma or its dash: an office, an outlet, a house."""
    places = [(at, mark) for mark in _MARKS if (at := text.find(mark)) > 0]
    if not places:
        return text, ""
    at, mark = min(places)
    return text[:at].strip(), text[at + len(mark) :].strip()


def looks_like_name(words: list[str]) -> bool:
    """One to five words, each with a capital or a particle."""
    return 0 < len(words) <= 5 and all(w[:1].isupper() or fold(w) in PARTICLES for w in words)


@lru_cache(maxsize=20_000)
def cased(text: str) -> str:
    """Capitals as a reader writes them: "JEAN-PIERRE" is Jean-Pierre, "McGRANE" McGrane."""
    text = text.strip(" .:,;")
    letters = [c for c in text if c.isalpha()]
    shouted = len(letters) > 1 and sum(c.isupper() for c in letters) > 0.6 * len(letters)
    if not shouted or (len(text) <= 4 and (fold(text) in tables().outlets or _INITIALS.fullmatch(text))):
        return text  # "BBC", "PM"
    return " ".join(_cased_word(word, first=i == 0) for i, word in enumerate(text.split()))


def _cased_word(word: str, *, first: bool) -> str:
    if not first and word.casefold() in PARTICLES:
        return word.casefold()
    if "." in word and len(word.replace(".", "")) <= 3:
        return word
    if word.startswith("Mc") and len(word) > 3:
        return "Mc" + word[2:].capitalize()
    return _POSSESSIVE.sub(_lower, _LETTERS.sub(lambda part: part.group().capitalize(), word))


def _lower(match: re.Match[str]) -> str:
    return match.group().lower()
