"""Corrections told in a line each."""

from desktop_app.model.corrections import (
    Anchor,
    Correction,
    EditText,
    JoinExchanges,
    MergeTurn,
    PartExchange,
    PlaceTurn,
    RenameSpeaker,
    SetMeta,
    SetParticipant,
    SetTurnSpeaker,
    SplitTurn,
)


def described(correction: Correction) -> str:
    """A correction in one line."""
    match correction:
        case SetMeta(key, value):
            return f"{key}: “{value}”" if value else f"{key} removed"
        case RenameSpeaker(name, new, label):
            return f"speaker “{name or label}” is “{new}”"
        case SetParticipant(name, role, title, affiliation, label):
            facts = ", ".join(fact for fact in (role, title, affiliation) if fact)
            return f"speaker “{name or label}”: {facts or 'removed'}"
        case EditText(at, text):
            return f"“{_start(at)}” in ¶{at.paragraph} is “{_shortened(text)}”"
        case _:
            return _of_turns(correction)


def _of_turns(
    correction: SetTurnSpeaker | SplitTurn | MergeTurn | JoinExchanges | PartExchange | PlaceTurn,
) -> str:
    match correction:
        case SetTurnSpeaker(turn, speaker, _):
            return f"turn “{_start(turn)}” is spoken by “{speaker}”"
        case SplitTurn(at, _, _):
            return f"a new turn begins with “{_start(at)}”"
        case MergeTurn(turn, _):
            return f"turn “{_start(turn)}” is joined to the one before"
        case JoinExchanges(_, other):
            return f"exchange “{_start(other)}” is joined to the one before"
        case PartExchange(turn):
            return f"a new exchange begins with “{_start(turn)}”"
        case PlaceTurn(turn, part):
            return f"turn “{_start(turn)}” in its exchange: {part}"


def _start(anchor: Anchor) -> str:
    return _shortened(anchor.quote)


def _shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39].rstrip()}…"
