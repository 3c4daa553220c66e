"""Who is moderator, official, journalist? What labels and head say first; then how each speaker behaves."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.model.transcript import Role

from .drafts import Draft, Listed
from .facts import Facts
from .persons import PersonIndex
from .tables import tables
from .words import fold, says

_PASSES = 3  # a guess about one speaker changes what is known about the others
_VOICE = re.compile(
    r"(?:unidentified )?(?:speaker|voice|unknown)(?: \d{1,3})?|发言者\d{0,3}|orador \d{1,3}", re.IGNORECASE
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
    thanking: int = 0  # turns that thank for a question
    unanswering: int = 0  # turns after none that asks
    answers: int = 0  # substantial turns right after a question
    calling: int = 0  # short turns before a journalist's that answer nothing: "Nick."
    between: int = 0  # turns with the chief speaker, or a known official, before or after
    office: bool = False
    minister: bool = False
    voice: bool = False  # "Speaker 3": a label of a transcription program


@dataclass(frozen=True, slots=True)
class Company:
    """All speakers of a file, seen together."""

    habits: Mapping[str, Habits]
    fixed: Mapping[str, Role]
    longest: int
    total: int
    chamber: bool

    @property
    def has_journalists(self) -> bool:
        """Whether a label or the head says that somebody is one."""
        return Role.JOURNALIST in self.fixed.values()


def assign_roles(
    turns: Sequence[Draft],
    facts: Sequence[Facts],
    listed: Sequence[Listed],
    head: Sequence[str],
    *,
    debate: bool,
) -> None:
    """Set the role of every turn in place.

    Args:
        head: the texts before and after the turns.
        debate: the format says that it is one.
    """
    keys = person_keys(turns)
    fixed = _fixed(turns, keys, listed)
    chamber = debate or _is_chamber(turns, facts, head, fixed)
    guessed = dict(fixed)
    alone = _alone(turns, facts, keys)
    for _ in range(_PASSES):
        company = _company(alone, facts, keys, guessed, fixed, chamber=chamber)
        guessed = dict(fixed)
        for key, habits in company.habits.items():
            if key not in fixed:
                guessed[key] = _guess(habits, company)
    for turn, key in zip(turns, keys, strict=True):
        turn.role = guessed[key]


def person_keys(turns: Sequence[Draft]) -> list[str]:
    """A key a person: "Dr. Fenn" and "Tony Fenn" are one."""
    index = PersonIndex()
    keys: list[str] = []
    by_number: list[str] = []
    by_label: dict[str, int] = {}
    for turn in turns:
        if not turn.speaker:
            keys.append(turn.label.key)
            continue
        number = by_label.get(turn.label.key)
        number = index.find(turn.speaker) if number is None else number
        if number is None:
            number = len(by_number)
            by_number.append(turn.label.key)
            index.add(turn.speaker, number)
        by_label.setdefault(turn.label.key, number)
        keys.append(by_number[number])
    return keys


def _fixed(turns: Sequence[Draft], keys: Sequence[str], listed: Sequence[Listed]) -> dict[str, Role]:
    """Roles that a label or the head states."""
    index = PersonIndex()
    for number, person in enumerate(listed):
        index.add(person.name, number)
    fixed: dict[str, Role] = {}
    for turn, key in zip(turns, keys, strict=True):
        if key in fixed:
            continue
        role = turn.label.voice.role
        named = index.find(turn.speaker) if turn.speaker else None
        if role is not None and role is not Role.UNKNOWN:
            fixed[key] = role
        elif named is not None:
            fixed[key] = listed[named].role
    return fixed


def _is_chamber(
    turns: Sequence[Draft], facts: Sequence[Facts], head: Sequence[str], fixed: Mapping[str, Role]
) -> bool:
    """A parliament or a hearing, where members speak, rather than a briefing where journalists ask."""
    if any(says(text[:2000], "sitting") for text in head):
        return True
    addressed = sum(says(" ".join(turn.paragraphs)[:4000], "chamber") for turn in turns)
    if addressed >= 3 and addressed >= 0.3 * len(turns):
        return True
    if Role.JOURNALIST in fixed.values():
        return False
    presided = any(fold(turn.label.voice.title or turn.label.raw) in tables().presiding for turn in turns)
    titles = [fold(text) for text in head[:5] if len(text) < 160]
    return len(facts) > 1 and (presided or any(word in title for title in titles for word in tables().panel))


def _alone(turns: Sequence[Draft], facts: Sequence[Facts], keys: Sequence[str]) -> dict[str, Habits]:
    """What each speaker does, whatever the others are."""
    habits: dict[str, Habits] = defaultdict(Habits)
    for i, (turn, key, fact) in enumerate(zip(turns, keys, facts, strict=True)):
        own = habits[key]
        _count(own, turn, fact)
        if i and i + 1 == len(keys) and _ends_meeting(fact, facts[i - 1]) and not fact.closes:
            own.hosting += not fact.hosts
        own.unanswering += i == 0 or not facts[i - 1].asks_last
    return habits


def _company(
    alone: Mapping[str, Habits],
    facts: Sequence[Facts],
    keys: Sequence[str],
    roles: Mapping[str, Role],
    fixed: Mapping[str, Role],
    *,
    chamber: bool,
) -> Company:
    """All of them together, as far as their roles are known."""
    sizes: dict[str, int] = defaultdict(int)
    for key, fact in zip(keys, facts, strict=True):
        sizes[key] += fact.size
    chief = max(sizes, key=lambda key: sizes[key])
    habits = {key: replace(own) for key, own in alone.items()}
    for i, (key, fact) in enumerate(zip(keys, facts, strict=True)):
        own = habits[key]
        before = keys[i - 1] if i else None
        after = keys[i + 1] if i + 1 < len(keys) else None
        asked = i > 0 and _asked(roles.get(keys[i - 1]), facts[i - 1])
        own.answers += asked and fact.size >= 12 and not (fact.hosts and fact.size < 60)
        calls = after is not None and roles.get(after) is Role.JOURNALIST
        idle = before is None or roles.get(before) is not Role.JOURNALIST
        own.calling += calls and idle and fact.size <= _CALL and not fact.asks
        answered = (
            after is not None and after != key and (after == chief or roles.get(after) is Role.OFFICIAL)
        )
        led = before is None or before == chief or roles.get(before) in (Role.OFFICIAL, Role.MODERATOR)
        own.between += answered and led
    return Company(habits, fixed, max(sizes.values()), sum(sizes.values()), chamber)


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
    return role in (Role.JOURNALIST, Role.PARTICIPANT) or (role is None and fact.asks)


def _count(own: Habits, turn: Draft, fact: Facts) -> None:
    """What the turn shows without its neighbours."""
    title = turn.label.voice.title.casefold()
    own.turns += 1
    own.words += fact.size
    own.asking += fact.asks
    own.asking_last += fact.asks_last
    passes_on = fact.hands_over and fact.size <= _CALL and not fact.thanks
    own.hosting += passes_on or (fact.hosts and fact.size < _LONG_HOSTING)
    own.thanking += fact.thanks
    own.office = own.office or bool(title)
    own.minister = own.minister or (bool(title) and any(word in title for word in tables().government))
    own.voice = own.voice or bool(_VOICE.fullmatch(turn.label.raw))


def _guess(own: Habits, company: Company) -> Role:
    """One speaker's role by habit."""
    if own.voice:
        return Role.MODERATOR if own.hosting else Role.JOURNALIST if own.asking else Role.UNKNOWN
    if company.chamber:
        return _guess_in_chamber(own, company)
    if _hosts(own, company):
        return Role.MODERATOR
    if _asks(own, company):
        return Role.JOURNALIST
    return Role.OFFICIAL


def _guess_in_chamber(own: Habits, company: Company) -> Role:
    if own.hosting >= 0.5 * own.turns and own.turns > 1:
        return Role.MODERATOR
    asking = own.asking >= 0.5 * own.turns and own.words < 0.5 * company.longest and not own.office
    return Role.OFFICIAL if own.minister and not asking else Role.PARTICIPANT


def _hosts(own: Habits, company: Company) -> bool:
    """Opens, steers, calls names and closes, and answers little."""
    if own.thanking > own.hosting:
        return False
    if own.hosting >= 0.8 * own.turns and not own.answers and (own.turns > 1 or own.words < company.longest):
        return True
    if own.turns > 1 and own.hosting >= 0.5 * own.turns and own.answers <= 0.34 * own.turns:
        return own.words < (0.35 if own.answers else 0.5) * company.total
    calls = own.turns > 1 and own.calling >= 0.6 * own.turns and not own.answers
    return calls and own.words < 0.2 * company.longest


def _asks(own: Habits, company: Company) -> bool:
    """Puts questions, in few words, between the turns of those who answer."""
    often = own.asking > 0.8 * own.turns and own.turns > 2
    if own.thanking:
        return False
    if own.asking_last == own.turns == own.unanswering and not own.office:
        return True
    if own.words == company.longest and not often:
        return False
    if own.asking >= 0.5 * own.turns and own.words < 0.5 * company.longest and not own.office:
        free = own.answers == 0 or not company.has_journalists
        if own.between >= 0.5 * own.turns and free:
            return True
    if len(company.habits) == 2 and not company.fixed:
        most = max(other.asking / other.turns for other in company.habits.values())
        return own.asking > 0 and own.asking / own.turns >= most
    if company.has_journalists or own.office:
        return False
    # One voice prevails and many others stand once between its turns: those are the press.
    brief = own.words < 0.1 * company.longest and own.words / own.turns < 250
    return (
        own.between == own.turns
        and brief
        and len(company.habits) > 4
        and company.longest > 0.5 * company.total
    )
