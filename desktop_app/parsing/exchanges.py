"""Questions and their answers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop_app.model.transcript import Exchange, Role

from .drafts import Draft
from .facts import Facts
from .labels.voices import read_label

_PLENARY = re.compile(r"\bspeaker\b|[議议]長|[議议]长|院長", re.IGNORECASE)
_WORDS = re.compile(r"[\u3400-\u9fff]|[^\W\d_]+")
_SAME = 0.6  # part of somebody's words that he repeats
_OWN_VOICES = (Role.PARTICIPANT, Role.MODERATOR)  # who ask, and say other things as well
_WHOLE_QUESTION = 5  # words
_REPLY = 12  # words
_GREETING = 8  # words with which a greeting is returned
_CHAT = 8  # words said to somebody before he begins
_HANDS_ON = 25  # words with which the next question is given to somebody
_NOD = 3  # words of assent to an answer
_CALL = 4  # words with which somebody is called
_NEAR = 20  # turns within which a member's question is answered


@dataclass(slots=True)
class _Open:
    """An exchange that is being put together: numbers of turns."""

    questions: list[int]
    answers: list[int] = field(default_factory=list)
    rendered: list[int] = field(default_factory=list)  # an interpreter's before any answer


def find_exchanges(turns: Sequence[Draft], facts: Sequence[Facts]) -> tuple[Exchange, ...]:
    """A question, perhaps in parts, and every answer to it until the next question."""
    found: list[_Open] = []
    current: _Open | None = None
    officials = any(turn.role is Role.OFFICIAL for turn in turns)
    asking_chair = _asks_from_chair(turns, facts)
    for i, (turn, fact) in enumerate(zip(turns, facts, strict=True)):
        if _is_question(turns, facts, i, officials=officials) or (
            asking_chair and _puts_question(turns, facts, i, current)
        ):
            if fact.hearing:
                _give_up(found, current, facts)
                current = None
            if _asks_nothing(fact) or _replies(turns, facts, i, current) or _echoes(turns, facts, i):
                continue
            if current is not None and (_continues(fact, facts, current) or _collects(facts, i, current)):
                current.answers[:] = [k for k in current.answers if not _nothing(facts[k])]
                current.questions.append(i)
            else:
                current = _Open([i])
                found.append(current)
        elif (
            current is not None
            and current.answers
            and officials
            and turn.role is Role.PARTICIPANT
            and fact.asks_last
        ):
            current = None  # another member's question, which nobody answers
        elif current is not None:
            current = _answered(current, turns, facts, i)
    begun = next((k for one in found for k in one.questions if facts[k].asks), 0)
    return tuple(
        Exchange(tuple(one.questions), tuple(one.answers or one.rendered))
        for one in found
        if any(not facts[k].silent for k in one.answers or one.rendered)
        and not _is_small_talk(one, facts, before=one.questions[0] < begun)
    )


def _give_up(found: list[_Open], current: _Open | None, facts: Sequence[Facts]) -> None:
    """Forget a question that the line cut short: it will be put again."""
    cut = current is not None and facts[current.questions[-1]].broken_off
    if current is not None and cut and sum(facts[k].size for k in current.answers) < _REPLY:
        found.pop()  # the open one is the last


def _is_small_talk(one: _Open, facts: Sequence[Facts], *, before: bool) -> bool:
    """Greetings that are returned, words met by a nod; words to somebody who then opens the meeting.

    Args:
        before: the turns stand before the first that asks.
    """
    asked, answers = [facts[k] for k in one.questions], [facts[k] for k in one.answers or one.rendered]
    if any(fact.asks for fact in asked):
        return False
    returned = all(fact.courteous and fact.size <= _GREETING for fact in answers)
    if returned and any(fact.courteous for fact in asked):
        return True
    if any(fact.size > _CHAT for fact in asked):
        return False
    said = sum(fact.size for fact in answers)
    if all(fact.asks_last and fact.size <= _NOD for fact in answers):
        return True
    return all(fact.nods for fact in answers) or (before and (answers[0].hosts or said < _CHAT))


def _replies(turns: Sequence[Draft], facts: Sequence[Facts], i: int, current: _Open | None) -> bool:
    """Whether who asks only replies to a question put to him, or nods, while he is being answered."""
    fact = facts[i]
    if current is None or not current.answers or fact.asks or fact.broken_off or fact.goes_on:
        return False
    if facts[i - 1].broken_off:
        return False
    back = facts[i - 1].asks_last and turns[i - 1].role is Role.OFFICIAL
    return fact.assents and (back or fact.size <= _NOD)


def _echoes(turns: Sequence[Draft], facts: Sequence[Facts], i: int) -> bool:
    """Whether who asks only repeats the words that he was asked: "没有问题？" "完全没有问题。"."""
    if i == 0 or facts[i].asks or not facts[i - 1].asks_last or facts[i].size > _REPLY:
        return False
    if turns[i - 1].role is not Role.OFFICIAL or facts[i - 1].size > _REPLY:
        return False
    said, asked = (_WORDS.findall(" ".join(turns[k].paragraphs).casefold()) for k in (i, i - 1))
    return len(said) > 1 and sum(word in asked for word in said) >= _SAME * len(said)


def _asks_back(turns: Sequence[Draft], facts: Sequence[Facts], i: int) -> bool:
    """Whether who answered, after a nod, asks something himself that is answered in a few words."""
    if not 0 < i < len(turns) - 1 or turns[i - 1].role is not Role.JOURNALIST:
        return False
    nodded = facts[i - 1].assents and not facts[i - 1].asks
    after = facts[i + 1].assents or _echoes(turns, facts, i + 1)
    return nodded and facts[i].asks_last and facts[i].size <= _REPLY and after


def _answered(current: _Open, turns: Sequence[Draft], facts: Sequence[Facts], index: int) -> _Open | None:
    """Take a turn after a question as an answer, or pass it over; None when it ends the exchange."""
    answers = current.answers
    turn, fact = turns[index], facts[index]
    last = index == len(turns) - 1
    if answers and _asks_back(turns, facts, index):
        return None
    steers = turn.role is Role.MODERATOR and _steers(turn, fact, last=last)
    if steers and answers and _lets_go_on(turns, fact, index, answers):
        return current
    if steers or _calls(turns, facts, index, answers):
        return None if answers else current
    asker = turns[current.questions[-1]]
    if answers and asker.role in _OWN_VOICES and (turn.role, turn.speaker) == (asker.role, asker.speaker):
        return None  # who asked goes on himself
    if turn.role is Role.INTERPRETER and not answers and not fact.asks:
        current.rendered.append(index)
    renders = turn.role is Role.INTERPRETER and (fact.asks or not answers)  # what was asked
    passed = (turn.role is Role.MODERATOR and not answers) or renders
    answered = bool(answers) and answers[-1] > current.questions[-1]
    if not passed and not (answered and _adds_nothing(fact)):
        answers.append(index)
    return current


def _lets_go_on(turns: Sequence[Draft], fact: Facts, i: int, answers: Sequence[int]) -> bool:
    """Whether the chair only puts in a word, "Order! Continue, Minister.", and who was answering goes on."""
    if fact.hosts or fact.passes or fact.courteous or i + 1 == len(turns):
        return False
    after, before = turns[i + 1], turns[answers[-1]]
    return (
        answers[-1] == i - 1
        and after.role is Role.OFFICIAL
        and bool(after.speaker)
        and (after.speaker == before.speaker)
    )


def _calls(turns: Sequence[Draft], facts: Sequence[Facts], i: int, answers: Sequence[int]) -> bool:
    """Whether somebody other than who answered calls who asks next: "Mary?"."""
    if not answers or i + 1 == len(turns) or turns[i + 1].role is not Role.JOURNALIST:
        return False
    if turns[i].role is Role.MODERATOR and facts[i].passes and facts[i].size <= _HANDS_ON:
        return True
    if turns[i].speaker == turns[answers[-1]].speaker or facts[i].size > _CALL:
        return False
    return facts[i].asks_last or facts[i].silent or not facts[i].spoken


def _asks_from_chair(turns: Sequence[Draft], facts: Sequence[Facts]) -> bool:
    """Whether who hosts also asks: the only one who does in an interview, the chair of a hearing."""
    if any(turn.role is Role.JOURNALIST for turn in turns):
        return False
    if any(turn.role is Role.PARTICIPANT for turn in turns):
        return True
    hosting = [fact for turn, fact in zip(turns[:-1], facts, strict=False) if turn.role is Role.MODERATOR]
    asking = sum(fact.asks_last and not fact.invites for fact in hosting)
    return asking > 0 and 3 * asking >= len(hosting)


def _puts_question(turns: Sequence[Draft], facts: Sequence[Facts], i: int, current: _Open | None) -> bool:
    """Whether a moderator asks the next speaker something himself, and leaves no other's question open."""
    if turns[i].role is not Role.MODERATOR or not facts[i].asks_last or facts[i].invites:
        return False
    if _PLENARY.search(turns[i].label.raw):  # asks about the order of the sitting
        return False
    if i + 1 == len(turns) or turns[i + 1].role not in (Role.OFFICIAL, Role.PARTICIPANT):
        return False
    return (current is None or bool(current.answers)) and not facts[i + 1].asks_last


def _is_question(turns: Sequence[Draft], facts: Sequence[Facts], i: int, *, officials: bool) -> bool:
    """A journalist's turn, or its interpreter's; in a debate, a member's turn that is then answered."""
    role = turns[i].role
    if role is Role.JOURNALIST:
        return True
    if role is Role.INTERPRETER:
        return facts[i].asks and i + 1 < len(turns) and turns[i + 1].role is Role.OFFICIAL
    if role is not Role.PARTICIPANT or not facts[i].asks:
        return False
    following = next(
        (
            k
            for k in range(i + 1, min(i + _NEAR, len(turns)))
            if turns[k].role not in (Role.MODERATOR, Role.UNKNOWN)
            and not (facts[i].tabled and facts[k].tabled)  # to be answered together
        ),
        None,
    )
    if following is None:
        return False
    if officials:
        return turns[following].role is Role.OFFICIAL
    if any(facts[k].size >= _REPLY and not facts[k].hosts for k in range(i + 1, following)):
        return False  # the chair has answered
    return facts[i].asks_last and not facts[following].asks and turns[following].speaker != turns[i].speaker


def _steers(turn: Draft, fact: Facts, *, last: bool) -> bool:
    """A moderator's turn that is no answer; one whom only habit makes a moderator may answer, too."""
    called = read_label(turn.label.raw).role is Role.MODERATOR
    return fact.hosts or fact.moves_on or fact.size < (25 if called else 8) or (last and fact.courteous)


def _continues(fact: Facts, facts: Sequence[Facts], current: _Open) -> bool:
    """Whether a question goes on from one that was broken off, or from an answer that was."""
    if fact.goes_on or not current.answers:
        return fact.goes_on or facts[current.questions[-1]].broken_off
    if fact.assents and facts[current.answers[-1]].broken_off:
        return True  # "So what you ask is —" "Exactly."
    brief = sum(facts[k].size for k in current.answers) < _REPLY
    asked = [facts[k] for k in current.questions]
    if brief and any(part.broken_off for part in asked) and not any(part.asks for part in asked):
        return True  # "Two things on the quay — sorry —" "It's okay." "Just — so, when …"
    return brief and (facts[current.questions[-1]].broken_off or facts[current.answers[-1]].broken_off)


def _collects(facts: Sequence[Facts], i: int, current: _Open) -> bool:
    """Whether questions are put one after the other, to be answered together."""
    last = facts[current.questions[-1]]
    whole = min(facts[i].size, last.size) >= _WHOLE_QUESTION
    return not current.answers and facts[i].asks and last.asks and whole


def _nothing(fact: Facts) -> bool:
    """One word between two parts of a question: "Yes."."""
    return fact.size == 1 and not fact.broken_off


def _asks_nothing(fact: Facts) -> bool:
    """Thanks, a greeting, a name called out, laughter."""
    if fact.silent or fact.hearing:
        return True
    return not fact.asks and ((fact.size <= 14 and fact.courteous) or (fact.size <= 3 and fact.broken_off))


def _adds_nothing(fact: Facts) -> bool:
    """After an answer: courtesy, a nod, a closing word, "Your second question?"."""
    if fact.silent or fact.nods or fact.next_please:
        return True
    if fact.size <= 8 and (fact.courteous or fact.hands_over):
        return True
    return (fact.closes and fact.size < 80) or (fact.hosts and fact.size < 40)
