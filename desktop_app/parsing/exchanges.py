"""Questions and their answers."""

from collections.abc import Sequence

from desktop_app.model.transcript import Exchange, Role

from .drafts import Draft
from .facts import Facts
from .labels.voices import read_label

_WHOLE_QUESTION = 5  # words
_REPLY = 12  # words
_NEAR = 20  # turns within which a member's question is answered


def find_exchanges(turns: Sequence[Draft], facts: Sequence[Facts]) -> tuple[Exchange, ...]:
    """A question, perhaps in parts, and every answer to it until the next question."""
    found: list[tuple[list[int], list[int]]] = []
    current: tuple[list[int], list[int]] | None = None
    officials = any(turn.role is Role.OFFICIAL for turn in turns)
    interview = _is_interview(turns, facts)
    for i, (turn, fact) in enumerate(zip(turns, facts, strict=True)):
        if _is_question(turns, facts, i, officials=officials) or (interview and _puts_question(turn, fact)):
            if _asks_nothing(fact):
                continue
            if current is not None and (_continues(fact, facts, current) or _collects(facts, i, current)):
                questions, answers = current
                answers[:] = [k for k in answers if not _nothing(facts[k])]
                questions.append(i)
            else:
                current = ([i], [])
                found.append(current)
        elif (
            current is not None
            and current[1]
            and officials
            and turn.role is Role.PARTICIPANT
            and fact.asks_last
        ):
            current = None  # another member's question, which nobody answers
        elif current is not None:
            current = _answered(current, turn, fact, i, last=i == len(turns) - 1)
    return tuple(
        Exchange(tuple(questions), tuple(answers))
        for questions, answers in found
        if any(not facts[k].silent for k in answers)
    )


def _answered(
    current: tuple[list[int], list[int]], turn: Draft, fact: Facts, index: int, *, last: bool
) -> tuple[list[int], list[int]] | None:
    """Take a turn after a question as an answer, or pass it over; None when it ends the exchange."""
    answers = current[1]
    if turn.role is Role.MODERATOR and _steers(turn, fact, last=last):
        return None if answers else current
    renders = turn.role is Role.INTERPRETER and (fact.asks or not answers)  # what was asked
    passed = (turn.role is Role.MODERATOR and not answers) or renders
    if not passed and not (answers and _adds_nothing(fact)):
        answers.append(index)
    return current


def _is_interview(turns: Sequence[Draft], facts: Sequence[Facts]) -> bool:
    """Whether nobody but the host asks, and does so again and again."""
    if any(turn.role not in (Role.MODERATOR, Role.OFFICIAL) for turn in turns):
        return False
    hosting = [fact for turn, fact in zip(turns[:-1], facts, strict=False) if turn.role is Role.MODERATOR]
    asking = sum(fact.asks_last for fact in hosting)
    return asking > 1 and 2 * asking >= len(hosting)


def _puts_question(turn: Draft, fact: Facts) -> bool:
    return turn.role is Role.MODERATOR and fact.asks_last


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
    return fact.hosts or fact.size < (25 if called else 8) or (last and fact.courteous)


def _continues(fact: Facts, facts: Sequence[Facts], current: tuple[list[int], list[int]]) -> bool:
    """Whether a question goes on from one that was broken off, or from an answer that was."""
    questions, answers = current
    before = facts[answers[-1] if answers else questions[-1]]
    return fact.goes_on or (before.broken_off and before.size < 40)


def _collects(facts: Sequence[Facts], i: int, current: tuple[list[int], list[int]]) -> bool:
    """Whether questions are put one after the other, to be answered together."""
    questions, answers = current
    last = questions[-1]
    whole = min(facts[i].size, facts[last].size) >= _WHOLE_QUESTION
    return not answers and facts[i].asks and facts[last].asks and whole


def _nothing(fact: Facts) -> bool:
    """One word between two parts of a question: "Yes."."""
    return fact.size <= 2 and not fact.broken_off


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
