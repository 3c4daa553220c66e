"""What each speaker does over a whole file, and all of them together: what roles by habit are judged by."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Draft
from desktop_app.parsing.facts import Facts
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import fold

_VOICE = re.compile(
    r"(?:unidentified )?(?:speaker|spk|voice|unknown)(?:[ _-]?\d{1,3}|\s[a-z])?"
    r"|(?:[发發]言[者人]|[说說讲講][话話]人)\s?\d{0,3}|orador \d{1,3}",
    re.IGNORECASE,
)
_PRESIDES = frozenset(
    ("the president", "the acting president", "the chair", "the chairman", "the chairperson")
)
_FAREWELL = 60  # words
_CALL = 25  # words with which somebody is called or a question passed on
_LONG_HOSTING = 400  # words; a longer turn is a speech, whatever phrases stand in it


@dataclass(slots=True)
class Habits:
    """What one speaker does over the whole file."""

    turns: int = 0
    words: int = 0
    asking: int = 0
    asking_last: int = 0
    hosting: int = 0
    welcoming: int = 0
    thanking: int = 0  # turns that thank for a question
    unanswering: int = 0  # turns after none that asks
    answers: int = 0  # substantial turns right after a question
    greets: bool = False  # opens by greeting by name whom he then asks
    passing: int = 0  # turns that give the word to the next speaker, who thanks for it
    calling: int = 0  # short turns before a journalist's that answer nothing: "Nick."
    between: int = 0  # turns with the chief speaker, or a known official, before or after
    office: bool = False
    introducing: int = 0  # turns that ask and say for which paper or station
    names_himself: bool = False  # "I am Ann Lee from City Radio"
    courtesy: bool = False  # "Mr", "Dr" stands in the label
    minister: bool = False
    presides: bool = False  # the label of who presides: "The President"
    voice: bool = False  # "Speaker 3": a label of a transcription program


@dataclass(frozen=True, slots=True)
class Company:
    """All speakers of a file, seen together."""

    habits: Mapping[str, Habits]
    fixed: Mapping[str, Role]
    longest: int
    total: int
    chamber: bool
    has_press: bool  # a label for anybody who asks: "Q", "Reporter"
    officers: int  # how many hold an office

    @property
    def has_journalists(self) -> bool:
        """Whether a label or the head says that somebody is one."""
        return Role.JOURNALIST in self.fixed.values()


def habits_of(turns: Sequence[Draft], facts: Sequence[Facts], keys: Sequence[str]) -> dict[str, Habits]:
    """What each speaker does, whatever the others are."""
    habits: dict[str, Habits] = defaultdict(Habits)
    for i, (turn, key, fact) in enumerate(zip(turns, keys, facts, strict=True)):
        own = habits[key]
        _count(own, turn, fact)
        own.greets = own.greets or (i == 0 and len(turns) > 1 and _greets(turn, fact, turns[1]))
        ends = i > 1 and i + 1 == len(keys) and _ends_meeting(fact, facts[i - 1]) and not facts[i - 1].passes
        if ends and not fact.closes:
            own.hosting += not fact.hosts
        passed = i > 0 and facts[i - 1].passes and facts[i - 1].hosts
        if passed and keys[i - 1] != key and fact.courteous:
            habits[keys[i - 1]].passing += 1
            own.hosting -= own.hosting > 0 and not fact.passes and not fact.hands_over and fact.greets_back
        own.unanswering += i == 0 or not facts[i - 1].asks_last
    return habits


def company_of(
    alone: Mapping[str, Habits],
    facts: Sequence[Facts],
    keys: Sequence[str],
    roles: Mapping[str, Role],
    fixed: Mapping[str, Role],
    *,
    chamber: bool,
    has_press: bool,
) -> Company:
    """All of them together, as far as their roles are known."""
    sizes: dict[str, int] = defaultdict(int)
    for key, fact in zip(keys, facts, strict=True):
        sizes[key] += fact.size
    chief = max(sizes, key=lambda key: sizes[key])
    habits = {key: replace(own) for key, own in alone.items()}
    runs = _question_runs(keys, facts, chief)
    for i, (key, fact) in enumerate(zip(keys, facts, strict=True)):
        own = habits[key]
        before = keys[i - 1] if i else None
        after = keys[i + 1] if i + 1 < len(keys) else None
        asked = i > 0 and _asked(roles.get(keys[i - 1]), facts[i - 1])
        steers = fact.hosts and (fact.size < 60 or fact.passes)
        own.answers += asked and fact.size >= 12 and not steers and not _asks_too(roles.get(key), fact)
        calls = after is not None and roles.get(after) is Role.JOURNALIST
        idle = before is None or roles.get(before) is not Role.JOURNALIST
        own.calling += calls and idle and fact.size <= _CALL and not fact.asks
        first, last = runs[i]
        after = keys[last + 1] if last + 1 < len(keys) else None
        before = keys[first - 1] if first else None
        answered = (
            after is not None and after != key and (after == chief or roles.get(after) is Role.OFFICIAL)
        )
        led = before is None or before == chief or roles.get(before) in (Role.OFFICIAL, Role.MODERATOR)
        own.between += answered and led
    officers = sum(own.office for own in habits.values())
    return Company(habits, fixed, max(sizes.values()), sum(sizes.values()), chamber, has_press, officers)


def _question_runs(keys: Sequence[str], facts: Sequence[Facts], chief: str) -> list[tuple[int, int]]:
    """For each turn the first and the last of the questions that it stands among, put one after the other."""
    asks = [fact.asks and not fact.thanks and key != chief for key, fact in zip(keys, facts, strict=True)]
    first = list(range(len(asks)))
    last = list(range(len(asks)))
    for i in range(1, len(asks)):
        if asks[i] and asks[i - 1]:
            first[i] = first[i - 1]
    for i in range(len(asks) - 2, -1, -1):
        if asks[i] and asks[i + 1]:
            last[i] = last[i + 1]
    return list(zip(first, last, strict=True))


def _greets(turn: Draft, fact: Facts, after: Draft) -> bool:
    """A few words that greet the next speaker by name: "Good morning, Ann Lee."."""
    surname = after.speaker.split()[-1:] if after.speaker != turn.speaker else []
    words = {fold(word) for word in " ".join(turn.paragraphs).split()} if fact.size < _FAREWELL else set()
    return fact.courteous and not fact.hosts and bool(surname) and fold(surname[0]) in words


def _ends_meeting(fact: Facts, before: Facts) -> bool:
    """A few words of thanks at the very end that answer nothing."""
    return (
        fact.courteous
        and not fact.thanks
        and fact.size < _FAREWELL
        and not fact.asks
        and not before.asks_last
    )


def _asked(role: Role | None, fact: Facts) -> bool:
    """Whether a turn is a question, as far as its speaker is known."""
    return role in (Role.JOURNALIST, Role.PARTICIPANT) or (role in (None, Role.INTERPRETER) and fact.asks)


def _asks_too(role: Role | None, fact: Facts) -> bool:
    """Whether a turn after a question is one itself."""
    return role is Role.JOURNALIST and fact.asks_last and not fact.thanks


def _count(own: Habits, turn: Draft, fact: Facts) -> None:
    """What the turn shows without its neighbours."""
    title = turn.label.voice.title.casefold()
    own.turns += 1
    own.words += fact.size
    own.asking += fact.asks
    own.asking_last += fact.asks_last and not fact.invites
    steers = fact.welcomes if fact.names_himself else fact.hosts or fact.hands_over
    own.introducing += fact.introduces and not steers
    own.names_himself = own.names_himself or (fact.introduces and fact.names_himself and not steers)
    passes_on = fact.hands_over and fact.size <= _CALL and not fact.thanks
    own.hosting += passes_on or (fact.hosts and fact.size < _LONG_HOSTING)
    own.welcoming += fact.welcomes and not fact.thanks
    own.thanking += fact.thanks
    own.presides = own.presides or fold(turn.label.raw) in _PRESIDES
    own.office = own.office or bool(title) or fold(turn.label.raw) in tables().presiding
    own.courtesy = own.courtesy or (turn.label.voice.known and turn.label.voice.role is None)
    own.minister = own.minister or (bool(title) and any(word in title for word in tables().government))
    own.voice = own.voice or bool(_VOICE.fullmatch(turn.label.raw))
