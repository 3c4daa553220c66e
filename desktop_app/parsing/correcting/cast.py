"""Corrections of who speaks: names, roles and what is known of participants."""

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.model.corrections import RenameSpeaker, SetParticipant
from desktop_app.model.transcript import Participant, Role
from desktop_app.parsing.people.persons import same_person

from .script import Piece, Script

TAKEN_OVER = 0.5
"""How sure the role is of a participant whom a correction makes without stating one."""


def rename(script: Script, wish: RenameSpeaker) -> bool:
    """Rename a speaker everywhere; False where there is nobody of that name."""
    pieces, entry = _bearers(script, wish.name, wish.label), _entry(script, wish.name)
    if not pieces and entry is None:
        return False
    known, role = _entry(script, wish.new), role_of(script, wish.new)
    if role is Role.UNKNOWN:  # then those of the new name have the role of the old
        role = role_of(script, wish.name)
        others = [p for p in script.pieces if p.speaker == wish.new]
    else:
        others = pieces
    for piece in pieces:
        piece.speaker = wish.new
    for piece in others if role is not Role.UNKNOWN else ():
        set_role(script, piece, role)
    if entry is not None and known is not None and entry != known:
        _join(script, entry, known)
    elif entry is not None:
        script.people[entry] = replace(script.people[entry], name=wish.new)
    enlist(script, pieces)
    return True


def set_participant(script: Script, wish: SetParticipant) -> bool:
    """Set what is known of a participant; False where there is nobody of that name."""
    pieces, entry = _bearers(script, wish.name, wish.label), _entry(script, wish.name)
    if not pieces and entry is None:
        return False
    if wish.role is not None:
        for piece in pieces:
            set_role(script, piece, wish.role)
    enlist(script, pieces)
    entry = _entry(script, wish.name)
    if entry is not None:
        person = script.people[entry]
        script.people[entry] = replace(
            person,
            role=wish.role or person.role,
            title=person.title if wish.title is None else wish.title,
            affiliation=person.affiliation if wish.affiliation is None else wish.affiliation,
            confidence=person.confidence if wish.role is None else 1.0,
        )
    return True


def set_role(script: Script, piece: Piece, role: Role) -> None:
    """Give a turn a role."""
    script.reshaped = script.reshaped or piece.role is not role
    piece.role = role


def role_of(script: Script, name: str) -> Role:
    """The role that a speaker has: as participant, else in most turns; unknown where there is none."""
    entry = _entry(script, name)
    if entry is not None:
        return script.people[entry].role
    roles = [piece.role for piece in script.pieces if piece.speaker == name]
    return max(roles, key=roles.count, default=Role.UNKNOWN)


def speakers(script: Script) -> set[str]:
    """The names of all who speak."""
    return {piece.speaker for piece in script.pieces}


def enlist(script: Script, pieces: Iterable[Piece], confidence: float = TAKEN_OVER) -> None:
    """Make participants of the speakers of some turns, in the order in which they speak."""
    for piece in pieces:
        if piece.speaker and _entry(script, piece.speaker) is None:
            person = Participant(piece.speaker, piece.role, confidence=confidence)
            script.people.insert(_place_for(script, piece.speaker), person)


def retire(script: Script, spoke: set[str]) -> None:
    """Take out the participants who spoke before and speak no more."""
    gone = spoke - speakers(script)
    script.people[:] = [person for person in script.people if person.name not in gone]


def _bearers(script: Script, name: str, label: str) -> list[Piece]:
    """The turns of a speaker: also those under a shorter form of the name that is nobody else's."""
    if not name:
        return [p for p in script.pieces if not p.speaker and (not label or p.label == label)]
    names = {name}
    if _entry(script, name) is not None:
        listed = {person.name for person in script.people}
        names |= {s for s in speakers(script) - listed if s and same_person(s, name)}
    return [piece for piece in script.pieces if piece.speaker in names]


def _entry(script: Script, name: str) -> int | None:
    """The participant's place in the list."""
    numbers = (number for number, person in enumerate(script.people) if name and person.name == name)
    return next(numbers, None)


def _join(script: Script, entry: int, known: int) -> None:
    """Make one participant of two, who keeps what the second knew and takes the rest from the first."""
    old, new = script.people[entry], script.people[known]
    unknown = new.role is Role.UNKNOWN
    script.people[known] = replace(
        new,
        role=old.role if unknown else new.role,
        confidence=old.confidence if unknown else new.confidence,
        title=new.title or old.title,
        affiliation=new.affiliation or old.affiliation,
    )
    del script.people[entry]


def _place_for(script: Script, name: str) -> int:
    """Where a new participant stands: after all who spoke before, before those who never speak."""
    order = list(dict.fromkeys(piece.speaker for piece in script.pieces))
    earlier = set(order[: order.index(name)])
    places = [number for number, person in enumerate(script.people, 1) if person.name in earlier]
    return max(places, default=0)
