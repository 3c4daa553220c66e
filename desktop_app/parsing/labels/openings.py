"""Every way to read the beginning of a block as a speaker's label; judged elsewhere.

Only the first few hundred characters of a block are looked at, so a block may be of any length.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from desktop_app.model.document import Block, BlockKind
from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Case, Form, Label
from desktop_app.parsing.page.stage import direction_in_label
from desktop_app.parsing.vocabulary.names import (
    cased,
    is_han_name,
    is_outlet,
    names_office,
    part_name,
    split_han_title,
)
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import PARTICLES, fold, is_han, key_of

from .asked import Asker, asker_in, label_text
from .brackets import BRACKETED, Reading
from .stacked import stacked_label
from .voices import Voice, read_label

VOICE_CHANGE = ">>"  # in captions, before the first words of another voice
LABEL_LENGTH = 110  # code points, brackets aside
_BRACKET_LENGTH = 160  # of what brackets in a label hold: an office may be long
_WINDOW = 400
_ABBREVIATIONS = 4  # in one label
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_STAMP = rf"[\[(（]?{_TIME}(?:\s?-{{1,2}}>?\s?{_TIME})?[\])）]?"
_LEADING_STAMP = re.compile(rf"{_STAMP}(?!\s?[AaPp]\.?\s?[Mm]\b)\s?(?:[-–—]\s?)?")
_TRAILING_STAMP = re.compile(rf"\s?{_STAMP}\s?")
_NOISE = re.compile(r"[.·•]{1,4}\s?(?=[A-Z\u3400-\u9fff])|Q\s?\d{1,4}\.?\s{1,4}(?=[A-Z][^:]{1,60}:)")
_BULLET = re.compile(r"[-–—]\s{1,3}(?=[*_]{0,2}[A-Z\u3400-\u9fff])")
_ITEM = re.compile(
    r"(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[.、．)）]|[①-⑳])\s{0,3}"
    r"(?=(?:[QA]|问|問|答|提问|提問|记者|記者|记者问|記者問|网友|網友|主持人)\s?[:：])"
)
_EMPHASIS = "*_#>•▪▲△■□◆◇●○★☆►▶ "
_DASHED = re.compile(r"[—–-]{1,3}\s?(?=[\u3400-\u9fff]{2,8}\s?[:：])")  # before each answer
_BRACKETS = {"(": ")", "（": "）", "[": "]"}
_SENTENCES = (". ", "? ", "! ", "; ")
_SENTENCE_MARKS = frozenset("。！？!?;；")
_COLONS = ":：∶︰﹕"  # and those of old Chinese codes
_CIRCLE = re.compile(r"[○◯◎〇]\s?([\u3400-\u9fff]{2,14})[ \u3000]{1,2}(?=\S)")  # "○記者　…"
_STAMPED = re.compile(
    r"([^:：\d]{2,60}?(?:\s?\d{1,3})?)\s{1,4}[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
)
_DASH = re.compile(r"\.\s?[-–—]{1,3}\s{0,4}(?=\S)|\s[—–]\s{1,4}(?=\S)")
_REMARK = re.compile(r"(?:\s[—–-]\s{1,4}|\.\s{2,4})[\[(（][^\[\]()（）]{1,80}[\])）]\s{0,4}[^\s*_]")  # said
_HYPHEN = re.compile(
    r"((?:[A-Z][\w.'’-]{0,20}\s){1,3}[A-Z][A-Z'’-]{2,30}(?:\s[A-Z][A-Z'’-]{1,30}){0,3})\s{1,4}-\s{1,4}(?=\S)"
)
_SLASH = re.compile(
    r"([A-Z][A-Z.'’-]{1,30}(?:\s[A-Z][A-Z.'’-]{0,30}){1,3})\s?/\s?([A-Z][A-Z0-9.&'’ -]{1,40})"
)
_WIDE = re.compile(r"([A-Z]{2,4}\d?)(?:[ \u3000]{2,40}|\t{1,9})(?=[A-Z(“\"])")
_DOT = re.compile(
    r"([A-Z][\w'’-]{0,30}(?:\s(?:[A-Z][\w'’-]{0,30}|\d{1,2}|de|da|von|van|of|the)){0,5})\.\s{1,4}(?=\S)"
)
_LETTER = re.compile(r"([QA])(?:[.:]?\s{1,8}|(?=[–—-]))(?=[^a-z\s])")
_LETTER_DASH = re.compile(r"([QAR])\s[-–]\s{1,4}(?=[^a-z\s])")  # "Q - Bonjour.", "R - Bonjour."
_BEARER = re.compile("([\u3400-\u9fff、]{4,40})[ \u3000]{1,4}(?=\\S[^:：]{0,40}[，,。！!、：:])")
_CAPITALS_LENGTH = 110
_NAME_WORDS = 4
_PLACE_WORDS = 6  # of an outlet or a post after a name
_TITLE_WORD = re.compile(r"[^\W\d_]")


def openings(index: int, block: Block) -> Iterator[Label]:
    """The readings of one block's beginning, likeliest first."""
    if block.kind is BlockKind.NOTE:
        return
    if (stacked := stacked_label(index, block)) is not None:
        yield stacked
        return
    text, marked = _start(block.text)
    if (asker := asker_in(text)) is not None:
        yield _asking(index, text, asker)
    if block.kind is BlockKind.HEADING or marked:
        apart = [make_label(index, raw, text[rest:], form) for form, raw, rest in _hyphen(text)]
        yield from apart or _heading(index, block, text)
        return
    found = asker is not None
    for read in _READERS:
        for form, raw, said in _apart_from_directions(text, read(text)):
            found = True
            label = make_label(index, raw, said, Form.OWN if form is Form.PREFIX and not said else form)
            if form is Form.BARE and len(raw) > 1:  # initials, as they are written
                label.voice = replace(label.voice, name=raw)
            if label.key:
                yield _introduced(label)
    if block.lead or not found:
        yield from _set_off(index, block, text)
    yield from _by_sign(index, block)


def _apart_from_directions(text: str, readings: Iterator[Reading]) -> Iterator[tuple[Form, str, str]]:
    """Form, label and what is said; "Ms. Lee (Laughter.): text" says "(Laughter.) text"."""
    for form, whole, rest in readings:
        if (apart := direction_in_label(whole)) is not None:
            yield form, apart[0], f"{apart[1]} {_without_stamp(text[rest:])}".strip()


def _by_sign(index: int, block: Block) -> Iterator[Label]:
    """○記者　text, >> text."""
    if (match := _CIRCLE.match(block.text)) and read_label(match.group(1)).known:
        yield make_label(index, match.group(1), block.text[match.end() :], Form.SQUARE)
    if block.text.startswith(VOICE_CHANGE):
        said = block.text.lstrip("> ")
        yield Label(index, "", said, Form.CHANGE, Case.OTHER, Voice("", None, known=True), VOICE_CHANGE)


def _asking(index: int, text: str, asker: Asker) -> Label:
    """3. NAME (Party) asked the Minister for Ports: text. The label keeps the whole sentence."""
    form = Form.ASKS if asker.on_paper else Form.PREFIX
    label = make_label(index, asker.name, text[asker.end :].strip(), form)
    voice = replace(label.voice, known=True) if asker.sure else label.voice
    whole = label_text(text, asker)
    return replace(label, raw=whole, reading=label.reading or asker.name, voice=voice)


def _introduced(label: Label) -> Label:
    """主持人：海川市水务局处长周海 各位来宾，…: the office and the name of whom a role alone stands for."""
    if label.voice.role is None or label.voice.name or label.case is not Case.HAN:
        return label
    match = _BEARER.match(label.said)
    name, title = split_han_title(match.group(1)) if match is not None else ("", "")
    if match is None or not title or not is_han_name(name):
        return label
    voice = replace(label.voice, name=name, title=title)
    raw, said = f"{label.raw}：{match.group(1)}", label.said[match.end() :]
    return replace(label, raw=raw, said=said, voice=voice, key=key_of(name))


def make_label(index: int, raw: str, said: str, form: Form) -> Label:
    """A label with its voice, case and key read off."""
    raw = raw.strip(" \u3000*_")
    base = label_words(raw)
    name, voice = _apart(raw, anything=form in (Form.CAPITALS, Form.LINE))
    reading = name if name != raw else ""
    key = key_of(
        name
        if fold(base) in tables().nameless
        else (label_words(reading) if reading else base.split(",")[0]) or name
    )
    return Label(index, raw, said, form, _case(base or raw), voice, key, reading)


def _apart(raw: str, *, anything: bool) -> tuple[str, Voice]:
    """A name and, after a comma, the office or outlet of its bearer.

    Args:
        anything: take whatever follows the comma for an office.
    """
    name, place = part_name(raw)
    if not place and (sliced := _SLASH.fullmatch(raw)):  # "ANN LEE/BAY RADIO"
        name, place = sliced.groups()
        voice = read_label(name)
        return name, replace(voice, role=voice.role or Role.JOURNALIST, affiliation=cased(place), known=True)
    holder = read_label(place) if place and names_office(name) and not is_han(raw) else None
    if holder is not None and holder.known and _is_person(holder.name):  # "Minister for Trade, Ms. Ann Lee"
        return place, replace(holder, title=cased(name))
    apart = anything or is_han(name) or _is_large(label_words(name))
    if label_words(name).count("(") or not apart or any(mark in place for mark in _SENTENCES):
        return raw, read_label(raw)  # the comma stands in a bracket, or in a sentence
    voice = read_label(name)
    role = tables().roles.get(fold(place))
    if role is not None:
        return name, replace(voice, role=role, known=True)
    post = tables().roles.get(fold(place.split()[-1])) if place else None
    if post in (Role.MODERATOR, Role.INTERPRETER) and len(place.split()) <= _PLACE_WORDS:
        return name, replace(voice, role=post, title=cased(place), known=True)  # "CITY TV MODERATOR"
    if names_office(place) or (anything and place):
        title = cased(place)
        return name, replace(voice, title=title, known=voice.known or not anything)
    if is_outlet(place) and len(place.split()) <= _PLACE_WORDS:
        return name, replace(voice, role=voice.role or Role.JOURNALIST, affiliation=cased(place), known=True)
    return _placed(raw, name, place, voice)


def _placed(raw: str, name: str, place: str, voice: Voice) -> tuple[str, Voice]:
    """A name and a post that no table holds: "Ms Ann Lee, OSD", "ANN LEE, GUEST HOST"."""
    words = place.split()
    house = cased(place) if raw.isupper() else place
    post = tables().roles.get(fold(words[-1])) if words else None
    if post is not None and len(words) <= _PLACE_WORDS:  # "guest host"
        return name, replace(voice, role=post, title=house, known=True)
    named = voice.known and not is_han(raw)
    plain = not is_han(raw) and not _DASH.search(raw)  # a dash may as well stand before what is said
    if 0 < len(words) <= _PLACE_WORDS and plain and _is_large(label_words(place)):
        if named:
            return name, replace(voice, title=voice.title or house)
        if 1 < len(name.split()) <= _NAME_WORDS:
            return name, replace(voice, affiliation=house)
    return raw, read_label(raw)


def _is_person(name: str) -> bool:
    return 2 <= len(name.split()) <= _NAME_WORDS and _is_large(name) and not names_office(name)


def _is_large(text: str) -> bool:
    """Whether each word begins with a capital, small words of names aside."""
    return all(word[:1].isupper() or fold(word) in PARTICLES for word in text.split())


def label_words(text: str) -> str:
    """A label without its brackets."""
    for opening, closing in _BRACKETS.items():
        while (start := text.find(opening)) >= 0 and (end := text.find(closing, start)) > 0:
            text = text[:start] + text[end + 1 :]
    return text.strip()


def _start(text: str) -> tuple[str, bool]:
    """The text without stamps and emphasis before a label, and whether it is marked as a heading."""
    heading = text[0] == "#" and text.lstrip("#")[:1] == " "
    bullet = _BULLET.match(text)
    text = text[bullet.end() if bullet else 0 :].lstrip(_EMPHASIS)
    stamp = _LEADING_STAMP.match(text)
    text = text[stamp.end() :] if stamp else text
    mark = _DASHED.match(text) or _ITEM.match(text)
    text = text[mark.end() :] if mark else text
    noise = _NOISE.match(text)
    return (text[noise.end() :] if noise else text), heading


def _without_stamp(said: str) -> str:
    """What is said, without the emphasis that closes a label and a time stamp after it."""
    said = said.strip()
    if said[:2] in ("**", "__"):
        said = said[2:].lstrip()
    elif said[-2:] in ("**", "__") and said.count(said[-2:]) == 1:  # what is said is set off, too
        said = said[:-2].rstrip()
    stamp = _TRAILING_STAMP.match(said)
    rest = said[stamp.end() :].strip() if stamp else said
    return said if rest[:1].islower() else rest  # "9:30 is when we open"


def _stamped(text: str) -> Iterator[Reading]:
    """NAME 0:15 alone on a line: as machines that transcribe write it."""
    if len(text) < LABEL_LENGTH and (match := _STAMPED.fullmatch(text)):
        yield Form.OWN, _forename_first(match.group(1).strip("[] ")), len(text)


def _forename_first(name: str) -> str:
    """A name as an address book has it, "Lee, Ann (Harbour Office)", as Ann Lee (Harbour Office)."""
    bare = label_words(name)
    surname, comma, forename = bare.partition(", ")
    if not comma or names_office(forename) or is_outlet(forename) or len(bare.split()) > _NAME_WORDS:
        return name
    return f"{forename} {surname}{name[len(bare) :]}" if name.startswith(bare) else name


def _colon(text: str) -> Iterator[Reading]:
    """NAME: text. The colon stands outside brackets, and is no part of an address or a time of day."""
    place = _outside_brackets(text, _COLONS, _SENTENCE_MARKS)
    if place <= 0:
        return
    after = text[place + 1 : place + 3]
    if after == "//" or (after[:2].isdigit() and text[place - 1].isdigit()) or _REMARK.search(text, 0, place):
        return
    yield Form.PREFIX, text[:place].rstrip(" *_"), place + 1


def _dash(text: str) -> Iterator[Reading]:
    """NAME.- text, NAME – text."""
    match = _DASH.search(text, 1, LABEL_LENGTH + _BRACKET_LENGTH)
    if (
        match
        and len(label_words(text[: match.start()])) < LABEL_LENGTH
        and _outside_brackets(text[: match.start()], ":：。", frozenset()) < 0
    ):
        yield Form.DASH, text[: match.start()], match.end()


def _hyphen(text: str) -> Iterator[Reading]:
    """Mr NAME - text: a hyphen in place of the dash, after a courtesy and a surname in capitals."""
    if (match := _HYPHEN.match(text)) and read_label(match.group(1)).known:
        yield Form.DASH, match.group(1), match.end()


def _dot(text: str) -> Iterator[Reading]:
    """NAME.  text. The full stop of "DR." or of an initial is passed over."""
    begin = 0
    for _ in range(_ABBREVIATIONS):
        match = _DOT.match(text, begin, _WINDOW)
        if match is None:
            return
        last = match.group(1).split()[-1]
        if len(last) > 1 and fold(last) not in tables().courtesy:
            yield Form.DOT, text[: match.end(1)], match.end()
            return
        begin = match.end()


def _wide(text: str) -> Iterator[Reading]:
    """AB        text: initials, then a wide gap."""
    if match := _WIDE.match(text):
        yield Form.BARE, match.group(1), match.end()


def _letter(text: str) -> Iterator[Reading]:
    if match := _LETTER_DASH.match(text) or _LETTER.match(text):
        yield Form.BARE, match.group(1), match.end()


_READERS: tuple[Callable[[str], Iterator[Reading]], ...] = (
    *BRACKETED,
    _stamped,
    _colon,
    _dash,
    _hyphen,
    _dot,
    _letter,
    _wide,
)


def _outside_brackets(text: str, wanted: str, forbidden: frozenset[str]) -> int:
    """Where a wanted character stands within a label's reach; -1 where none, or a forbidden one is first."""
    closing = ""
    outside = 0
    reach = text[: LABEL_LENGTH + _BRACKET_LENGTH]
    if not any(map(reach.__contains__, wanted)):
        return -1
    for place, character in enumerate(reach):
        if closing:
            closing = "" if character == closing else closing
            continue
        if character in _BRACKETS:
            closing = _BRACKETS[character]
        elif character in wanted:
            return place
        elif character in forbidden or outside >= LABEL_LENGTH:
            return -1
        else:
            outside += 1
    return -1


def _heading(index: int, block: Block, text: str) -> Iterator[Label]:
    raw = text.rstrip(":： ")
    if len(raw) < 60 and (block.level != 1 or text != raw):
        yield make_label(index, raw, "", Form.HEADING)


def _set_off(index: int, block: Block, text: str) -> Iterator[Label]:
    """A bold opening, or capitals alone on a line."""
    lead = block.lead
    if lead and text.startswith(lead) and len(lead) < 60:
        said = text[len(lead) :].strip(" :：-–—")
        yield make_label(index, lead, said, Form.BOLD if said else Form.BOLD_LINE)
    elif len(text) < _CAPITALS_LENGTH and _shouted(text):
        yield make_label(index, text, "", Form.CAPITALS)


def _shouted(text: str) -> bool:
    if is_han(text) or text.endswith((".", "!", "?")):
        return False
    if any(c.isalpha() and not c.isupper() for c in text):
        return False
    return sum(map(str.isalpha, text)) > 3


def _case(raw: str) -> Case:  # of a label without its brackets
    if is_han(raw) or (not raw.isascii() and raw.casefold() == raw.upper()):  # no script with capitals
        return Case.HAN
    words = [w for w in raw.split() if _TITLE_WORD.search(w)]
    telling = [w for w in words if fold(w) not in PARTICLES] or words
    if telling and all(_mostly_upper(w) for w in telling):
        return Case.CAPITALS
    if telling and all(w[:1].isupper() for w in telling):
        return Case.TITLE
    return Case.OTHER


def _mostly_upper(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    return word.startswith("Mc") or sum(c.isupper() for c in letters) >= max(1, len(letters) - 1)
