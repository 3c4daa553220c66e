"""The door to this package: a transcript and corrections in, the corrected transcript out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

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
from desktop_app.model.transcript import Transcript, Where

from . import cast, turns
from .grouping import Grouping, exchanges
from .script import Script


@dataclass(frozen=True, slots=True)
class Corrected:
    """What corrections have made of a transcript."""

    transcript: Transcript
    lost: tuple[Correction, ...]  # those whose place is gone, or is not sure


def corrected(transcript: Transcript, corrections: Iterable[Correction]) -> Corrected:
    """Lay corrections over a transcript, one after another; none of them gives the very same transcript.

    What a correction speaks of is looked for in the text as those before it have left it. One whose
    place is not found for sure is left out; it never touches other words.
    """
    wishes = tuple(corrections)
    if not wishes:
        return Corrected(transcript, ())
    script = Script.of(transcript)
    lost: list[Correction] = []
    groupings: list[Grouping] = []
    for wish in wishes:
        if isinstance(wish, (JoinExchanges, PartExchange, PlaceTurn)):
            grouping = _grouping(script, wish)
            if grouping is None:
                lost.append(wish)
            else:
                groupings.append(grouping)
        elif not _done(script, wish):
            lost.append(wish)
    found, unmet = exchanges(script, groupings)
    return Corrected(replace(script.transcript(), exchanges=found), (*lost, *unmet))


def _done(
    script: Script,
    wish: SetMeta | RenameSpeaker | SetParticipant | SetTurnSpeaker | SplitTurn | MergeTurn | EditText,
) -> bool:
    match wish:
        case SetMeta():
            return _set_meta(script, wish)
        case RenameSpeaker():
            return cast.rename(script, wish)
        case SetParticipant():
            return cast.set_participant(script, wish)
        case SetTurnSpeaker():
            return turns.set_speaker(script, wish)
        case SplitTurn():
            return turns.split(script, wish)
        case MergeTurn():
            return turns.merge(script, wish)
        case EditText():
            return turns.edit(script, wish)


def _set_meta(script: Script, wish: SetMeta) -> bool:
    match wish.key:
        case "title":
            script.title = wish.value
        case "date":
            script.date = wish.value
        case "language":
            script.language = wish.value
        case key if wish.value:
            script.metadata[key] = wish.value
        case key:
            script.metadata.pop(key, None)
    if wish.value:
        script.found[wish.key] = Where.READER.value
    else:
        script.found.pop(wish.key, None)
    return True


def _grouping(script: Script, wish: JoinExchanges | PartExchange | PlaceTurn) -> Grouping | None:
    """The wish with its turns, which keep their identity whatever is corrected later."""
    anchors: tuple[Anchor, ...]
    anchors = (wish.one, wish.other) if isinstance(wish, JoinExchanges) else (wish.turn,)
    indexes = [turns.turn_at(script, anchor) for anchor in anchors]
    pieces = tuple(script.pieces[index] for index in indexes if index is not None)
    return Grouping(wish, pieces) if len(pieces) == len(anchors) else None
