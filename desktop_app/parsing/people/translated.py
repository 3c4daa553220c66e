"""Briefings that stand in two languages, paragraph by paragraph: turns and people in pairs."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.model.transcript import Participant, Role
from desktop_app.parsing.drafts import Draft
from desktop_app.parsing.facts import Facts
from desktop_app.parsing.vocabulary.words import is_han, key_of

_HAN = re.compile("[\u3400-\u9fff]")
_SAMPLE = 200  # code points of a turn that tell its script
_CHINESE = 0.3  # part of them that is Chinese in a Chinese turn
_LEAST = 2  # questions that stand there twice


def ask_in_both(turns: Sequence[Draft], facts: Sequence[Facts]) -> None:
    """Give a question right beside its translation the role of who asks it, in place."""
    scripts = [_is_chinese(turn) for turn in turns]
    pairs = [
        i
        for i in range(len(turns) - 1)
        if scripts[i] is not scripts[i + 1]
        and facts[i].asks_last
        and facts[i + 1].asks_last
        and Role.JOURNALIST in (turns[i].role, turns[i + 1].role)
    ]
    for i in pairs if len(pairs) >= _LEAST else ():
        for turn in turns[i : i + 2]:
            turn.role = Role.JOURNALIST


def _is_chinese(turn: Draft) -> bool:
    text = turn.paragraphs[0][:_SAMPLE]
    return len(_HAN.findall(text)) > _CHINESE * len(text)


def once_each(
    people: Sequence[Participant], turns: Sequence[Draft], language: str
) -> tuple[Participant, ...]:
    """The people, each under the name that the briefing's own language gives.

    Two names are one person's where every turn under the one has its translation in a turn under the other:
    the two languages have the same turns in the same order, or the two turns stand side by side.
    """
    names = {key_of(turn.speaker): is_han(turn.speaker) for turn in turns if turn.speaker}
    if len(set(names.values())) < _LEAST:
        return tuple(people)
    beside: dict[str, set[str]] = {}
    for name, partners in _in_step(turns) or _side_by_side(turns):
        beside[name] = beside[name] & partners if name in beside else partners
    double = {
        name: other
        for name, others in beside.items()
        for other in others
        if names[name] is not (language == "zh") and name in beside.get(other, ())
    }
    titles = {key_of(person.name): person.title for person in people}
    other_names = {other: titles.get(name, "") for name, other in double.items()}
    return tuple(
        replace(person, title=person.title or other_names.get(key_of(person.name), ""))
        for person in people
        if key_of(person.name) not in double
    )


def _in_step(turns: Sequence[Draft]) -> list[tuple[str, set[str]]]:
    """Each name with whose turn it is in the other language; nothing where the turns are not the same."""
    chinese = [turn for turn in turns if _is_chinese(turn)]
    others = [turn for turn in turns if not _is_chinese(turn)]
    if [turn.role for turn in chinese] != [turn.role for turn in others]:
        return []
    pairs = [(key_of(a.speaker), key_of(b.speaker)) for a, b in zip(chinese, others, strict=True)]
    both = [*pairs, *((b, a) for a, b in pairs)]
    return [(name, {other} - {""}) for name, other in both if name]


def _side_by_side(turns: Sequence[Draft]) -> list[tuple[str, set[str]]]:
    named = ((i, key_of(turn.speaker)) for i, turn in enumerate(turns))
    return [(name, _partners(turns, i)) for i, name in named if name]


def _partners(turns: Sequence[Draft], i: int) -> set[str]:
    """Names in the other script right before or after a turn, in its role."""
    return {
        key_of(turns[k].speaker)
        for k in (i - 1, i + 1)
        if 0 <= k < len(turns)
        and turns[k].speaker
        and is_han(turns[k].speaker) is not is_han(turns[i].speaker)
        and turns[k].role is turns[i].role
    }
