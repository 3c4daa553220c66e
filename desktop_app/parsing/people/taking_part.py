"""Who takes part: speakers of the turns, people the head lists, people whom the moderator calls."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_app.model.document import Block
from desktop_app.model.transcript import Participant, Role
from desktop_app.parsing.drafts import Draft, Listed
from desktop_app.parsing.head.metadata import keyed_lines
from desktop_app.parsing.labels.voices import read_label
from desktop_app.parsing.vocabulary.headwords import head_words
from desktop_app.parsing.vocabulary.names import cased, is_han_name, is_outlet, looks_like_name, names_office
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import fold, is_han, key_of

from .announced import announced_people
from .called import called_people
from .persons import PersonIndex

_INTRODUCTION = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr|Prof|Professor|Madam|Sir)\.?\s((?:[A-Z][\w'’-]{1,30}\s?){1,4}),\s([^;.]{4,160}?)"
    r"(?=;|\.\s|\.$|,? and (?:Mr|Ms|Mrs|Dr)\b|, [A-Z])"
)
_ANSWERS = re.compile(r"[—－–-]{0,4}\s?([^，。：]{2,40}?)(?:就|谈)[^。]{2,80}?答(?:记者|記者)")
_ANSWERED = re.compile(
    "(?:^|。)\\s?([^，。：]{2,30}(?:负责人|負責人|负责同志|發言人|发言人))就[^。]{2,80}答了?(?:记者|記者)"
)
_INTERVIEWED = re.compile(
    "(?:^|。)\\s?([^，。：]{2,30}(?:负责人|負責人|负责同志|負責同志|發言人|发言人))就[^。]{2,80}"
    "接受了?[^。，]{0,20}(?:记者|記者)(?:的)?(?:专访|專訪|采访|採訪)"
)
_ANSWERED_PRESS = re.compile(
    "(?:^|[，。])[—－–\\s-]{0,4}([^，。：\\s]{2,30}(?:负责人|負責人|负责同志|負責同志|發言人|发言人))(?:现场|現場|当场)?"
    "(?:回答|答)了?(?:中外)?(?:记者|記者)(?:的)?(?:提)?[问問]"
)
_ONE_BY_ONE = re.compile(r",\s(?:and\s)?|\s(?:and|&)\s")
_POSTS = frozenset(
    (
        "fellow",
        "associate",
        "researcher",
        "analyst",
        "editor",
        "author",
        "manager",
        "officer",
        "economist",
        "scientist",
        "founder",
        "owner",
        "partner",
    )
)
_FULL = 0.6  # part of the longest line that a line has which goes on
_LIST_MARKS = "-–—•·* "
_SPEAKER_NUMBER = re.compile(r"speaker \d{1,3}", re.IGNORECASE)
_BEFORE_NAME = re.compile(
    "^(?:(?:[很非]?常?|十分)高[兴興]|[请請]到了?|今天|现在|現在|首先|下面|我们|我們|我是|請來了|请来了|邀請到了?|邀请到了?|为|為|邀请|有請|有请|請|请|本刊|本报|本報|专访|專訪|对话|對話|采访|採訪|是由|是|由|的|还有|以及|和|与|與|一)+"
)
_LEADING_DAY = re.compile(r"(?:\d{1,4}[年月日号號])+")
_AFTER_TITLE = re.compile(r",?\s(?:is|are|was|will|who|to|has|have)\s")
_PADDED = re.compile(
    "(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]{1,4}([\u3400-\u9fff])(?![\u3400-\u9fff])"
)
_SPOKESMAN = re.compile(
    "([^，。、,:：\\s\\d]{0,16}(?:发言人|發言人))([\u3400-\u9fff]{2,3}?)"
    "(?=今天|今日|昨|[于於在]|主持|[就的]|回答|答|举行|舉行|\\d|[（(])"
)
_ENTRY = 60  # code points
_CLAUSE_ENDS = re.compile("[，。；、：！？“”,;:∶!?()（）\\[\\]\\s]")
_AUTHOR_KEYS = ("creators", "creator", "author", "authors", "speaker", "speakers")
_CALLED = 0.9  # confidence in the role of whom a moderator introduces, or calls with an outlet
_SPOKEN = 4_000  # code points at the beginning in which people are introduced
_WRITTEN = 2_000
_LEADS = 20  # blocks of a head


def listed_people(head: Sequence[Block]) -> list[Listed]:
    """The people under "Speakers:", "发布人：", "Chairperson:" in a head."""
    keyed = keyed_lines(head)
    found = []
    for key, role in (("people", Role.OFFICIAL), ("chair", Role.MODERATOR)):
        people: list[Listed] = []
        lines = _unwrapped(keyed.get(key, []))
        for line in lines:
            for part in re.split(r"[;；]", line[:2000].lstrip(_LIST_MARKS)):
                people += _listed_together(part, role, alone=len(lines) == 1)
        titled = any(person.title for person in people)
        found += [
            person for person in people if person.title or not titled or person.role is not role
        ]  # lines below are no people
    return found


def _unwrapped(lines: list[str]) -> list[str]:
    """One list between semicolons that goes on over several lines as one; others a line each."""
    if len(lines) < 2 or not any(";" in line[:-1] for line in lines) or is_han(lines[0]):
        return lines
    full = _FULL * max(map(len, lines))
    end = next((i for i, line in enumerate(lines) if len(line) < full and not line.endswith((";", ","))), 0)
    return [" ".join(lines[: end + 1]), *lines[end + 1 :]] if end else [" ".join(lines)]


def _listed_together(text: str, role: Role, *, alone: bool) -> list[Listed]:
    """One person with an office, or several Chinese ones between commas: "柯安、彭舒"."""
    for mark in "、，" if is_han(text) else "":
        several = [_listed(part.strip(" 。."), role) for part in text.split(mark)]
        people = [person for person in several if person is not None]
        if len(people) == len(several) > 1:
            return people
    names = _ONE_BY_ONE.split(text.strip(" .")) if alone and not is_han(text) else []
    if len(names) > 1 and all(map(_is_plain_name, names)):
        return [Listed(cased(name), role, "") for name in names]
    person = _listed(text.strip(" 。."), role)
    return [] if person is None else [person]


def _is_plain_name(text: str) -> bool:
    """Two or three words with capitals, no office and no house."""
    words = text.split()
    house = fold(words[-1]) in head_words().offices | tables().buildings | tables().venues if words else True
    plain = (
        2 <= len(words) <= 3 and all(word[:1].isupper() for word in words) and not any(map(str.isdigit, text))
    )
    post = any(fold(word) in _POSTS for word in words)
    return plain and not house and not post and not names_office(text) and not is_outlet(text)


def catalogued_names(stated: Mapping[str, str]) -> list[str]:
    """Names that a catalogue gives as authors: "Lee, Ann; Harbour Office"."""
    found = []
    for key in _AUTHOR_KEYS:
        for entry in stated.get(key, "")[:_WRITTEN].split("; "):
            surname, comma, given = entry.partition(", ")
            found.append(f"{given} {surname}" if comma else entry)
    return [name for name in found if looks_like_name(name.split())]


def lists_name(text: str) -> bool:
    """Whether a short text is two to four words of a name, perhaps with an office or house after a comma."""
    name = text.partition(",")[0].split()
    if is_han(text) or len(text) >= _ENTRY or text.endswith((".", "?", "!")):
        return False
    return 2 <= len(name) <= 4 and all(w[:1].isupper() for w in name) and not any(map(str.isdigit, text))


def lists_person(text: str) -> bool:
    """Whether a short Chinese text is a person, perhaps with an office."""
    return 0 < len(text) < _ENTRY and is_han(text) and _listed(text, Role.OFFICIAL) is not None


def _listed(line: str, role: Role) -> Listed | None:
    if is_han(line):
        line = _PADDED.sub(r"\1\2", line)
        parts = [part for part in re.split(r"[\s\u3000，,：:（(]+", line, maxsplit=1) if part]
        if parts and is_han_name(parts[0]):
            return Listed(parts[0], role, parts[1].rstrip("）)") if len(parts) > 1 else "")
        voice = read_label(line)  # 海渔署副署长 林其远, with a space or without
        return Listed(voice.name, role, voice.title) if voice.title not in ("", voice.name) else None
    name, _, title = line.partition(",")
    title, role = _stated_role(title.strip(), role)
    voice = read_label(name)
    words = voice.name.split()
    bare = len(words) == 1 and not voice.known  # "Author, The Tides"
    if bare or fold(voice.name) in tables().offices or not looks_like_name(words):
        return None
    stated = voice.role if voice.role is Role.MODERATOR else role
    return Listed(voice.name, stated, title or voice.title)


def _stated_role(title: str, role: Role) -> tuple[str, Role]:
    """A title without the bracket that gives a role, "Press Officer (chair)", and the role."""
    before, bracket, inside = title.rstrip(")").partition(" (")
    stated = tables().brackets.get(fold(inside)) if bracket else tables().roles.get(fold(title))
    if stated is None or stated is Role.UNKNOWN:
        return title, role
    return (before if bracket else title), stated


def find_people(
    turns: Sequence[Draft], listed: Sequence[Listed], head: Sequence[Block]
) -> tuple[Participant, ...]:
    """One entry a person or outlet, in the order of their first turn; then who is only listed or called."""
    people: list[Participant] = []
    index = PersonIndex()
    by_label: dict[str, int] = {}
    for turn in turns:
        if turn.speaker and not _SPEAKER_NUMBER.fullmatch(turn.speaker):
            by_label.setdefault(turn.label.key, _add_speaker(people, index, turn, by_label))
    for person in listed:
        number = index.find(person.name)
        number = _by_forename(people, person.name, listed) if number is None else number
        if number is None:
            _append(people, index, Participant(person.name, person.role, person.title))
        else:
            entry = people[number]
            name = person.name if person.name.startswith(f"{entry.name} ") else entry.name
            people[number] = replace(entry, name=name, title=person.title or entry.title)
    opening = _opening(turns, head)
    lead = " ".join(block.text[:_WRITTEN] for block in head[:_LEADS])
    present = announced_people(opening, lead) if is_han(opening) else []
    titles = _introduced(opening, [person.name for person in people])
    titles |= {key_of(person.name): person.title for person in present}
    people = [replace(p, title=p.title or titles.get(key_of(p.name), "")) for p in people]
    for person in present:
        if index.find(person.name) is None:
            _append(people, index, Participant(person.name, person.role, person.title, "", _CALLED))
    for called, outlet in called_people(turns):
        if index.find(called) is None:
            _append(people, index, Participant(called, Role.JOURNALIST, "", outlet, _CALLED))
    return (*people, *_who_answers(turns, people, head))


def _by_forename(people: Sequence[Participant], name: str, listed: Sequence[Listed]) -> int | None:
    """The entry of who speaks under the forename that one alone of the listed bears."""
    forename, _, surname = name.partition(" ")
    if not surname or sum(person.name.partition(" ")[0] == forename for person in listed) != 1:
        return None
    return next((i for i, person in enumerate(people) if person.name == forename), None)


def _add_speaker(
    people: list[Participant], index: PersonIndex, turn: Draft, by_label: Mapping[str, int]
) -> int:
    """Enter a turn's speaker, or what the turn adds to an entry; the number of the entry."""
    number = by_label.get(turn.label.key)
    number = index.find(turn.speaker) if number is None else number
    if number is None:
        voice = turn.label.voice
        _append(
            people,
            index,
            Participant(turn.speaker, turn.role, voice.title, voice.affiliation, turn.confidence),
        )
        return len(people) - 1
    entry = people[number]
    longer = len(turn.speaker) > len(entry.name) and fold(turn.speaker) not in tables().alone
    role = turn.role if entry.role is Role.UNKNOWN else entry.role
    if longer:
        index.add(turn.speaker, number)
    if longer or role is not entry.role:
        sure = entry.confidence if role is entry.role else turn.confidence
        name = turn.speaker if longer else entry.name
        people[number] = replace(entry, name=name, role=role, confidence=sure)
    return number


def _append(people: list[Participant], index: PersonIndex, person: Participant) -> None:
    index.add(person.name, len(people))
    people.append(person)


def _opening(turns: Sequence[Draft], head: Sequence[Block]) -> str:
    """Where people are introduced: the first turns and the head."""
    spoken = " ".join(p[:_SPOKEN] for turn in turns[:3] for p in turn.paragraphs[:20])[:_SPOKEN]
    return f"{spoken} {' '.join(_entry(block.text) for block in head[:60])[:_WRITTEN]}"


def _entry(line: str) -> str:
    """A line of the head; one of a list is apart from the line before it."""
    bare = line[:_WRITTEN].lstrip(_LIST_MARKS)
    return bare if line.startswith(bare) else f"; {bare}"


def _introduced(text: str, names: Sequence[str]) -> dict[str, str]:
    """Titles that a text gives to people: "Mr. X, director of Y"; "Y局长X"; by key."""
    found = {
        key_of(match.group(1)): _AFTER_TITLE.split(match.group(2).strip())[0]
        for match in _INTRODUCTION.finditer(text)
        if names_office(match.group(2))
    }
    for name in names:
        if is_han(name) and name in text and (title := _han_title_beside(name, text)):
            found[key_of(name)] = title
    return found


def _han_title_beside(name: str, text: str) -> str:
    at = text.index(name)
    clause = _CLAUSE_ENDS.split(text[max(0, at - 60) : at].rstrip())[-1]
    clause = _BEFORE_NAME.sub("", _LEADING_DAY.sub("", clause.rpartition("是")[2]))
    if clause and names_office(clause):
        return clause
    after = re.sub("^(?:同志|先生|女士)", "", text[at + len(name) : at + len(name) + 10])
    return next((office for office in tables().han_offices if after.startswith(office)), "")


def _who_answers(
    turns: Sequence[Draft], people: Sequence[Participant], head: Sequence[Block]
) -> list[Participant]:
    """Who answers by the head's "X就Y答记者问", where "答：" names nobody."""
    nameless = any(turn.role is Role.OFFICIAL and not turn.speaker for turn in turns)
    if not nameless or any(person.role is Role.OFFICIAL for person in people):
        return []
    for block in head:
        said = _SPOKESMAN.search(block.text[:300])
        if said and is_han_name(said.group(2)):
            title = _BEFORE_NAME.sub("", _LEADING_DAY.sub("", said.group(1)))
            return [Participant(said.group(2), Role.OFFICIAL, title)]
    matches = (
        _ANSWERS.match(block.text[:200])
        or _ANSWERED.search(block.text[-200:])
        or _ANSWERED_PRESS.search(block.text[-200:])
        or _INTERVIEWED.search(block.text[-200:])
        for block in head
    )
    name = next((match.group(1) for match in matches if match), "")
    return [Participant(name, Role.OFFICIAL)] if name else []
