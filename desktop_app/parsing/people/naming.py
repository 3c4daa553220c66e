"""Names that a label leaves out and the text around it gives."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_app.model.document import Block
from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Case, Draft, Form, Label, Layout
from desktop_app.parsing.labels.voices import Voice, read_label
from desktop_app.parsing.vocabulary.headwords import head_words
from desktop_app.parsing.vocabulary.names import (
    cased,
    is_han_name,
    looks_like_name,
    names_office,
    part_name,
    split_han_title,
)
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import fold, is_genre, is_han, key_of, says

from .persons import same_person

_FROM = re.compile(
    r"[(（](?:From\s([^(),，]{3,40}),\s([^()]{2,40})|[来來]自\s?([^()（）]{1,20}?)\s?的\s?([^()（）]{2,30}))[)）]"
)
_BY = re.compile(
    r"\b(?:remarks|speech|address|statement|statement read|testimony|lecture|answer|reply|briefing)"
    r"\s(?:by|of)\s(?:the\s)?(.{4,160})",
    re.IGNORECASE,
)
_WITH = re.compile(r"\binterview\s(?:with|of|by)\s(?:the\s)?(.{4,160})", re.IGNORECASE)
_HAN_ANSWERS = re.compile(
    "(?:(?<=[。—－–_ ])|^)([^，。,:：\\s—]{4,40}?)(?:就|[谈談]|接受)"
    "[^。]{2,80}?(?:答|[采採][访訪]|[专專][访訪])"
)
_HOSTED = 800  # code points with which a host opens a briefing
_GIVES_WORD = re.compile(
    "[请請][^，。！？]{0,30}(?:介[绍紹]|[发發]言|[讲講][话話]|[说說]明|[通发發][报報布]|致[辞辭词詞])[^。]{0,12}[。！]?\\s?$"
)
_LEADING_DAY = re.compile(r"^(?:\d{1,4}[年月日号號])+")
_NAME_LINE = 80  # code points
_SPOKEN = 20_000
_EMPHASIS = "*_ "
_CHAMBERS = ("parliamentary question", "oral answer", "written answer")  # where a member asks
_TITLES = 4  # lines at the beginning in which a title may stand
_PARTS = re.compile(r",\s|/|\s(?:at|on|upon|before|after|to|ahead of|following|during|with|in)\s(?:the\s)?")


def name_in_brackets(turns: Sequence[Draft]) -> None:
    """Who asks, where a label names nobody: "(From Ann Lee, City Radio) …"."""
    for turn in turns:
        match = _FROM.match(turn.paragraphs[0]) if not turn.speaker else None
        if match is None:
            continue
        name, place = (match.group(1), match.group(2)) if match.group(1) else (match.group(4), match.group(3))
        voice = replace(turn.label.voice, name=name.strip(), known=True, affiliation=place.strip())
        turn.speaker, turn.label.voice, turn.label.key = voice.name, voice, key_of(name)


def name_answers(layout: Layout, stated: Mapping[str, str]) -> None:
    """The nameless voice under "Answer:" is X's where the title is "Oral Answer by Minister X"."""
    nameless = [turn for turn in layout.turns if not turn.speaker and turn.label.voice.role is Role.OFFICIAL]
    titles = (stated.get("title", ""), *(block.text for block in layout.head[:_TITLES]))
    who = _who_answers(titles) if nameless else None
    for turn in nameless if who is not None and not _ambiguous(layout, who) else ():
        turn.speaker = who.name if who is not None else ""
        turn.label.voice = replace(who, role=Role.OFFICIAL) if who is not None else turn.label.voice
    _name_asker(layout, stated)


def _who_answers(titles: Sequence[str]) -> Voice | None:
    """Who answers by the titles: "Oral Answer by Minister X", "Interview with Dr X"."""
    for title in titles:
        who = author_in(title) or _interviewed(title) or _answers_press(title)
        if who is not None:
            return who
    return None


def _answers_press(text: str) -> Voice | None:
    """Who answers by "海渔署署长周海就…答记者问"; where two are named, none of them."""
    for match in _HAN_ANSWERS.finditer(text[:600]):
        name, title = split_han_title(_LEADING_DAY.sub("", match.group(1)))
        if title and is_han_name(name):
            return Voice(name, None, title, known=True)
    return None


def _interviewed(text: str) -> Voice | None:
    """The guest of "Interview with Dr Ann Lee": with a courtesy or an office, for an outlet has none."""
    match = _WITH.search(text[:600])
    if match is None:
        return None
    parts = [part.strip() for part in _PARTS.split(match.group(1))[:2]]
    who = read_label(parts[0])
    post = who.known or (len(parts) > 1 and names_office(parts[1]))
    plain = looks_like_name(who.name.split()) and not names_office(who.name) and who.role is None
    if not (post and plain) or len(who.name.split()) < 2:
        return None
    return Voice(cased(who.name), None, who.title or (parts[1] if len(parts) > 1 else ""), known=True)


def _ambiguous(layout: Layout, who: Voice) -> bool:
    """Whether the person of the title has a label of his own, so that another answers without a name."""
    labelled = (turn for turn in layout.turns if turn.speaker and turn.label.raw)
    return any(same_person(turn.speaker, who.name) for turn in labelled)


def _name_asker(layout: Layout, stated: Mapping[str, str]) -> None:
    """A line with a name right above "Question:" names who asks."""
    if not layout.turns or layout.turns[0].speaker or not layout.head:
        return
    turn, line = layout.turns[0], layout.head[-1].text
    if turn.label.voice.role is not Role.JOURNALIST or len(line) >= 120 or is_genre(line):
        return
    name, place = part_name(line.strip(_EMPHASIS))
    asker = read_label(name)
    whole = read_label(line)
    asker = replace(asker, affiliation=place) if place and len(asker.name.split()) > 1 else whole
    if any(asker.name == other.speaker for other in layout.turns):
        return
    if (
        asker.known
        and looks_like_name(asker.name.split())
        and asker.affiliation + asker.title
        and asker.role is None
    ):
        titles = (stated.get("title", ""), *(block.text[:_NAME_LINE] for block in layout.head[:_TITLES]))
        said = " ".join((line, *titles)).lower()
        member = any(word in said for word in (*tables().member, *_CHAMBERS))
        turn.speaker = asker.name
        turn.label.voice = replace(asker, role=Role.PARTICIPANT if member else Role.JOURNALIST)


def add_opening(layout: Layout, paragraphs: list[str], stated: Mapping[str, str]) -> None:
    """Put a speech without a label before the turns, under the name of whom the head says it is.

    Of the rest of a turn with which a page begins nobody knows whose it is.
    """
    rest = bool(layout.turns) and not layout.head and not stated.get("title")
    said = " ".join(paragraphs)[:_SPOKEN]
    hosted = _is_hosted(layout, said)
    who = Voice("") if rest or hosted else _author(layout, stated, said)
    role = Role.MODERATOR if hosted else Role.OFFICIAL
    voice = replace(who, role=None if rest else role, known=True)
    label = Label(-1, "", "", Form.GIVEN, Case.OTHER, voice, key_of(who.name) or "-")
    layout.turns.insert(0, Draft(label, paragraphs, who.name, role))


def _is_hosted(layout: Layout, said: str) -> bool:
    """Whether somebody welcomes all and gives the word to who speaks next: "欢迎出席…请周局长介绍。"."""
    brief = bool(layout.turns) and is_han(said[:_HOSTED]) and len(said) < _HOSTED
    return brief and says(said, "welcoming") and _GIVES_WORD.search(said) is not None


def _author(layout: Layout, stated: Mapping[str, str], said: str) -> Voice:
    """Whose speech it is: "Remarks by …" says so, or it is who speaks most under a label.

    Args:
        said: the speech, which speaks of others by name, not of who gives it.
    """
    for text in (*(block.text for block in layout.head), stated.get("title", "")):
        who = author_in(text)
        if who is not None:
            return who
    if layout.head and (who := _named_above(layout.head[-1].text)) is not None:
        return who
    size: dict[str, int] = {}
    for turn in layout.turns:
        called = turn.label.raw.strip()  # nothing where a mark alone says that somebody else speaks
        named = turn.label.voice.role is None and called in said
        other = named and fold(called.partition(" ")[0]) in tables().courtesy
        if turn.speaker and turn.role in (Role.UNKNOWN, Role.OFFICIAL) and not other:
            size[turn.speaker] = size.get(turn.speaker, 0) + sum(map(len, turn.paragraphs))
    return Voice(max(size, key=lambda name: size[name]) if size else "")


def _named_above(line: str) -> Voice | None:
    """A name with its office alone on the line above a speech: "Governor, Ann Lee", "Ann Lee, Governor"."""
    if len(line) > _NAME_LINE or is_genre(line):
        return None
    first, _, second = (part.strip() for part in line.partition(","))
    for name, office in ((second, first), (first, second)):
        who = read_label(name)
        office = who.title or (office if names_office(office) else "")
        if (
            office
            and 2 <= len(who.name.split()) <= 4
            and looks_like_name(who.name.split())
            and not names_office(who.name)
        ):
            return Voice(cased(who.name), None, office, known=True)
    return None


def author_in(text: str) -> Voice | None:
    """The name in "Speech by Senior Minister of State for Law, Ms Ann Lee SC, on …", with its office."""
    match = _BY.search(text[:600])
    if match is None:
        return None
    office = ""
    for part in _PARTS.split(match.group(1))[:4]:
        who = read_label(part)
        words = who.name.split()
        house = fold(words[-1]) in head_words().offices if words else True
        named = 1 < len(words) <= 5 and all(w[:1].isupper() for w in words) and not house
        named = named and fold(words[-1]) not in tables().nameless  # "to Parliamentary Question"
        if named and not names_office(who.name):
            return Voice(cased(who.name), None, who.title or office, known=True)
        office = part
    return None


def full_names(turns: Sequence[Draft], head: Sequence[Block]) -> None:
    """Give a surname with its office ("COMMISSIONER BAI") the full name that the text introduces."""
    short = {turn.speaker for turn in turns if turn.speaker and _is_surname_only(turn)}
    if not short:
        return
    text = "; ".join(
        [block.text[:2000] for block in head[:60]]
        + [paragraph[:4000] for turn in turns[:4] for paragraph in turn.paragraphs[:20]]
    )[:20_000]
    found = {turn.speaker: _introduced_name(turn, text) for turn in turns if turn.speaker in short}
    for turn in turns:
        name = found.get(turn.speaker, "")
        if name:
            turn.speaker = name


def _is_surname_only(turn: Draft) -> bool:
    words = turn.label.raw.split()
    return (
        turn.label.voice.known
        and len(turn.speaker.split()) == 1
        and 2 <= len(words) <= 4
        and turn.speaker.isalpha()
    )


def _introduced_name(turn: Draft, text: str) -> str:
    """The label's own title, then a name with the surname: "Commissioner Bai Xuefeng"."""
    title = " ".join(turn.label.raw.split()[:-1]).strip(".")
    surname = re.escape(turn.speaker)
    pattern = re.compile(
        rf"\b{re.escape(title)}\.?\s({surname}\s[A-Z][a-z'’-]{{1,30}}|[A-Z][a-z'’-]{{1,30}}\s{surname})\b(?!\s[A-Z])",
        re.IGNORECASE,
    )
    names = {match.group(1) for match in pattern.finditer(text)}
    names = {name for name in names if all(word[:1].isupper() for word in name.split())}
    return cased(names.pop()) if len(names) == 1 else ""
