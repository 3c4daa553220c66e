"""Who is moderator, official, journalist? What labels and head say first; then how each speaker behaves."""

import re
from collections.abc import Mapping, Sequence

from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Draft, Form, Listed
from desktop_app.parsing.facts import Facts
from desktop_app.parsing.labels.asked import whom_asked
from desktop_app.parsing.labels.voices import read_label
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import fold, key_of, says

from .habits import Company, Habits, company_of, habits_of
from .persons import PersonIndex

_PASSES = 3  # a guess about one speaker changes what is known about the others
_PRESIDENT = re.compile(r"pr[eéä]sid", re.IGNORECASE)
_BRACKET = re.compile(r"[(（]([^()（）]{3,60})[)）]\s*:?$")
_UNSURE = 0.3  # confidence in a role that nothing shows
_INTRODUCTION = 400  # words with which somebody gives the word to another
_OPENINGS = 2  # turns at most of somebody whom nothing but his welcome makes a moderator
_TWO, _MANY = 2, 7  # speakers
_MOST = 0.6  # part of all words
_MUCH = 0.3  # part of the words of who speaks most


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
    said = {key for turn, key in zip(turns, keys, strict=True) if turn.label.voice.role is not None}
    members = _members(turns, facts, keys)
    fixed |= dict.fromkeys(members - said, Role.PARTICIPANT)
    chamber = debate or _is_chamber(turns, facts, head, fixed)
    if chamber:  # who is listed as present is a member
        fixed = {key: role for key, role in fixed.items() if key in said or role is not Role.OFFICIAL}
        fixed |= dict.fromkeys(_asked_on_paper(turns, keys) - said, Role.OFFICIAL)
    if not chamber:  # "Le président": of a state, where journalists ask him
        fixed = {key: role for key, role in fixed.items() if key not in _presidents(turns, keys)}
    alone = habits_of(turns, facts, keys)
    passing = {key for key, own in alone.items() if _passes_on(own)}  # a list calls everybody a speaker
    fixed = {
        key: role
        for key, role in fixed.items()
        if key in said or key not in passing or role is not Role.OFFICIAL
    }
    guessed = dict(fixed)
    has_press = any(turn.label.voice.role is Role.JOURNALIST and not turn.speaker for turn in turns)
    for _ in range(_PASSES):
        company = company_of(alone, facts, keys, guessed, fixed, chamber=chamber, has_press=has_press)
        guessed = dict(fixed)
        for key, habits in company.habits.items():
            if key not in fixed:
                guessed[key] = _guess(habits, company)
    guessed |= _together(turns, keys, company, guessed)
    sure = {key: _confidence(guessed[key], habits) for key, habits in company.habits.items()}
    for turn, key in zip(turns, keys, strict=True):
        turn.role = guessed[key]
        turn.confidence = 1.0 if key in fixed else sure[key]
    for i, turn in enumerate(turns):
        if turn.label.form is Form.CHANGE:  # nobody knows which voices are one: each turn speaks for itself
            _by_itself(turn, facts[i], after_question=i > 0 and facts[i - 1].asks_last)


def _members(turns: Sequence[Draft], facts: Sequence[Facts], keys: Sequence[str]) -> set[str]:
    """Whose question stands as it was put on the paper of a parliament."""
    return {key for turn, fact, key in zip(turns, facts, keys, strict=True) if fact.tabled and turn.speaker}


def _asked_on_paper(turns: Sequence[Draft], keys: Sequence[str]) -> set[str]:
    """The holders of offices whom questions on paper are put to: "Ms Lee asked the Premier:"."""
    whom = tuple(key_of(whom_asked(turn.label.raw)) for turn in turns if turn.label.form is Form.ASKS)
    offices = ((key, turn) for turn, key in zip(turns, keys, strict=True) if whom and _is_office(turn))
    return {key for key, turn in offices if any(w.startswith(key_of(turn.speaker)) for w in whom)}


def _is_office(turn: Draft) -> bool:
    """Whether an office is all that a label names: "The PREMIER OF THE PROVINCE"."""
    return bool(turn.speaker) and turn.label.voice.title == turn.speaker


def _together(
    turns: Sequence[Draft], keys: Sequence[str], company: Company, guessed: Mapping[str, Role]
) -> dict[str, Role]:
    """Roles that only the kind of meeting tells: a discussion's, a parliament's Speaker."""
    if company.chamber:
        return {key: Role.MODERATOR for turn, key in zip(turns, keys, strict=True) if _is_speaker(turn)}
    if not _is_discussion(company, guessed):
        return {}
    leader = {keys[0]: Role.MODERATOR} if _leads(company, keys[0]) else {}
    return dict.fromkeys(guessed, Role.PARTICIPANT) | leader


def _is_speaker(turn: Draft) -> bool:
    """Whether the label is that of a parliament's Speaker, which elsewhere names any voice."""
    return turn.label.raw.strip(" :.") in ("SPEAKER", "Speaker", "The SPEAKER")


def _is_discussion(company: Company, roles: Mapping[str, Role]) -> bool:
    """Several people who ask one another, or very many; nobody with an office, nobody from the press."""
    if company.chamber or company.officers or company.fixed or Role.JOURNALIST in roles.values():
        return False
    asking = sum(own.asking_last > 1 for own in company.habits.values())
    hosted = Role.MODERATOR in roles.values()
    return len(roles) >= _MANY or (len(roles) > _TWO and asking > 1 and not hosted)


def _leads(company: Company, opener: str) -> bool:
    """Whether who opens a meeting of many speaks most often."""
    most = max(own.turns for own in company.habits.values())
    return len(company.habits) >= _MANY and company.habits[opener].turns == most > 1


def _by_itself(turn: Draft, fact: Facts, *, after_question: bool) -> None:
    """The role of a voice that nothing else is known of."""
    if fact.asks_last and not fact.thanks:
        turn.role, turn.confidence = Role.JOURNALIST, 0.5
    elif after_question:
        turn.role, turn.confidence = Role.OFFICIAL, 0.5
    else:
        turn.role, turn.confidence = Role.UNKNOWN, _UNSURE


def _confidence(role: Role, own: Habits) -> float:
    """How sure a role by habit is: half, and up to 0.45 more for turns that show it, and for their number.

    What shows it: for a moderator turns that host or call, for a journalist turns that ask, for an official
    turns that answer or thank for a question, and an office; in a debate everybody takes part.
    """
    shown = {
        Role.MODERATOR: own.hosting + own.calling,
        Role.JOURNALIST: own.asking,
        Role.OFFICIAL: max(own.answers + own.thanking, own.turns * own.office),
        Role.PARTICIPANT: own.turns,
    }.get(role)
    if shown is None:
        return _UNSURE
    return round(0.5 + 0.45 * min(1.0, shown / own.turns) * own.turns / (own.turns + 1), 2)


def _presidents(turns: Sequence[Draft], keys: Sequence[str]) -> set[str]:
    """Speakers whose label is a president's and who may preside over a state as well as over a sitting."""
    return {
        key
        for turn, key in zip(turns, keys, strict=True)
        if fold(turn.label.raw) in tables().presiding and _PRESIDENT.search(turn.label.raw)
    }


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
            if name := _name_in_brackets(turn):
                index.add(name, number)
        by_label.setdefault(turn.label.key, number)
        keys.append(by_number[number])
    return keys


def _name_in_brackets(turn: Draft) -> str:
    """The name of "The Minister for Ports (Ms. Novak)", under which he may go on."""
    inside = _BRACKET.search(turn.label.raw)
    who = read_label(inside.group(1)) if inside is not None and turn.label.voice.title else None
    return who.name if who is not None and who.known and who.role is None else ""


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
    titles = [fold(text) for text in head[:5] if len(text) < 400]
    if Role.JOURNALIST in fixed.values() or any(word in title for title in titles for word in tables().press):
        return False
    presided = _is_presided(turns, facts)
    titles = [fold(text) for text in head[:5] if len(text) < 160]
    return len(facts) > 1 and (presided or any(word in title for title in titles for word in tables().panel))


def _is_presided(turns: Sequence[Draft], facts: Sequence[Facts]) -> bool:
    """Whether somebody takes the chair: one who says most and calls upon nobody only bears its name."""
    chairs = [
        fact
        for turn, fact in zip(turns, facts, strict=True)
        if fold(turn.label.voice.title or turn.label.raw) in tables().presiding
    ]
    if sum(fact.introduces for fact in facts) > 1:  # the press is here
        return False
    steering = sum(fact.hosts or fact.hands_over or fact.passes or fact.asks_last for fact in chairs)
    said = sum(fact.size for fact in chairs)
    return bool(chairs) and (2 * steering >= len(chairs) or said < _MOST * sum(fact.size for fact in facts))


def _guess(own: Habits, company: Company) -> Role:
    """One speaker's role by habit."""
    if own.voice:
        return _guess_of_number(own, company)
    if company.chamber:
        return _guess_in_chamber(own, company)
    if _hosts(own, company):
        return Role.MODERATOR
    if _asks(own, company):
        return Role.JOURNALIST
    return Role.OFFICIAL


def _guess_of_number(own: Habits, company: Company) -> Role:
    """The role of "Speaker 3": who speaks much and answers gives the briefing; of others little is known."""
    if own.hosting >= 0.5 * own.turns:
        return Role.MODERATOR
    if own.answers > own.asking and own.words >= _MUCH * company.longest:
        return Role.OFFICIAL
    return Role.JOURNALIST if own.asking else Role.UNKNOWN


def _guess_in_chamber(own: Habits, company: Company) -> Role:
    if own.hosting >= 0.5 * own.turns and (own.turns > 1 or own.presides):
        return Role.MODERATOR
    asking = own.asking >= 0.5 * own.turns and own.words < 0.5 * company.longest and not own.office
    return Role.OFFICIAL if own.minister and not asking else Role.PARTICIPANT


def _passes_on(own: Habits) -> bool:
    """Gives the word to those who speak next and thank for it."""
    return 0 < own.passing >= 0.5 * own.turns and own.words < _INTRODUCTION * own.turns


def _hosts(own: Habits, company: Company) -> bool:
    """Opens, steers, calls names and closes, and answers little."""
    if own.thanking > own.hosting or own.names_himself:
        return False
    if _passes_on(own) and not own.answers:
        return True
    if own.welcoming and own.turns <= _OPENINGS and not own.answers:
        return True
    if own.hosting >= 0.8 * own.turns and not own.answers and (own.turns > 1 or own.words < company.longest):
        return True
    if own.turns > 1 and own.hosting >= 0.5 * own.turns and own.answers <= 0.34 * own.turns:
        return own.words < (0.35 if own.answers else 0.5) * company.total
    calls = own.turns > 1 and own.calling >= 0.6 * own.turns and not own.answers
    return calls and own.words < 0.2 * company.longest


def _asks_for_house(own: Habits, company: Company) -> bool:
    """Says for which paper he asks, or puts questions to the only one who holds an office."""
    if own.introducing >= 0.3 * own.turns and (own.words < company.longest or own.names_himself):
        return True
    apart = company.officers == 1 and not own.answers
    return apart and min(own.asking, own.between) >= 0.5 * own.turns


def _interviews(own: Habits, company: Company) -> bool:
    """Greets by name whom he asks; or asks again and again where the only other one never does."""
    if own.greets and own.asking and not company.has_journalists and not own.answers:
        return True
    if len(company.habits) != 2 or company.fixed:
        return False
    others = sum(other.asking for other in company.habits.values()) - own.asking
    return not others and own.asking > 1 and own.asking >= 0.5 * own.turns and not own.office


def _asks(own: Habits, company: Company) -> bool:
    """Puts questions, in few words, between the turns of those who answer."""
    often = own.asking > 0.8 * own.turns and own.turns > 2
    if own.thanking and not own.names_himself:
        return False
    if _interviews(own, company) or (not own.office and _asks_for_house(own, company)):
        return True
    if company.has_press and own.courtesy:  # the press has a label of its own, and this one is called "Mr"
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
