"""From what a reader points at and says to corrections, each with the place that it is about.

Turns and exchanges are counted from 0, paragraphs from 1, offsets in code points. What makes no sense
is refused: NoSuchThingError for what is not there, BadRequestError for the rest.
"""

import re

from desktop_app.library.correcting.wording import one_line, paragraph_of
from desktop_app.model.corrections import (
    JoinExchanges,
    MergeTurn,
    Part,
    PartExchange,
    PlaceTurn,
    RenameSpeaker,
    SetMeta,
    SetParticipant,
    SetTurnSpeaker,
    SplitTurn,
)
from desktop_app.model.errors import BadRequestError, NoSuchThingError
from desktop_app.model.transcript import Role, Transcript, Turn
from desktop_app.parsing.correcting.anchors import OPENING, text_of, turn_anchor

_KEY = re.compile(r"[^\W\d]\w{0,39}")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


# metadata and people


def set_meta(key: str, value: str) -> SetMeta:
    """Set a fact about the briefing; an empty value removes it.

    Args:
        key: title, date, language, place, source, series, or any other word.
        value: a date as people write it is understood.
    """
    key, value = key.strip().lower().replace(" ", "_"), one_line(value)
    if not _KEY.fullmatch(key):
        raise BadRequestError(f"“{key}” is no name for a fact: give a word such as place or series")
    match key:
        case "title" if not value:
            raise BadRequestError("a briefing needs a title: give some words")
        case "date" if value:
            value = _iso(value)
        case "language":
            value = value.lower()
            if value and not _LANGUAGE.fullmatch(value):
                raise BadRequestError(f"“{value}” is no language: give a code such as en or zh")
    return SetMeta(key, value)


def find_speaker(transcript: Transcript, words: str) -> tuple[str, str]:
    """The speaker or participant that words mean: the name, and for a nameless one the label.

    The name itself, then in another case, then a part of it that is in no other's; "" for the nameless.
    """
    names = _names(transcript)
    labels = list(dict.fromkeys(turn.label for turn in transcript.turns if not turn.speaker and turn.label))
    wanted = one_line(words)
    if wanted == "":
        if all(turn.speaker for turn in transcript.turns):
            raise BadRequestError("every turn has a speaker with a name: give one")
        return "", ""
    low = wanted.casefold()
    for fits in (
        lambda name: name == wanted,
        lambda name: name.casefold() == low,
        lambda name: low in name.casefold(),
    ):
        found = [(name, "") for name in names if fits(name)]
        found += [("", label) for label in labels if fits(label)]
        if len(found) == 1:
            return found[0]
        if found:
            several = " or ".join(name or label for name, label in found[:5])
            raise BadRequestError(f"“{wanted}” may be {several}: give more of the name")
    raise NoSuchThingError("speaker", wanted)


def rename_speaker(transcript: Transcript, name: str, new: str) -> RenameSpeaker:
    """Give a speaker another name everywhere; a name that is there already joins the two."""
    found, label = find_speaker(transcript, name)
    wanted = one_line(new)
    if not wanted:
        raise BadRequestError("a name cannot be empty: give some words")
    if wanted == found:
        raise BadRequestError(f"the name is “{wanted}” already")
    return RenameSpeaker(found, wanted, label)


def set_participant(
    transcript: Transcript,
    name: str,
    role: Role | None = None,
    title: str | None = None,
    affiliation: str | None = None,
) -> SetParticipant:
    """Set role, title or affiliation of a speaker, for all turns; None leaves it, "" removes it."""
    found, label = find_speaker(transcript, name)
    if role is None and title is None and affiliation is None:
        raise BadRequestError("nothing to set: give a role, a title or an affiliation")
    if not found and (title is not None or affiliation is not None):
        raise BadRequestError("who has no name has no title either: give the speaker a name first")
    return _participant(found, label, role, title, affiliation)


def change_speaker(
    transcript: Transcript,
    name: str,
    new: str | None = None,
    role: Role | None = None,
    title: str | None = None,
    affiliation: str | None = None,
) -> tuple[RenameSpeaker | SetParticipant, ...]:
    """Rename a speaker and set what is known of him, as one act; None leaves what is there."""
    if new is None:
        return (set_participant(transcript, name, role, title, affiliation),)
    renamed = rename_speaker(transcript, name, new)
    if role is None and title is None and affiliation is None:
        return (renamed,)
    return renamed, _participant(renamed.new, "", role, title, affiliation)


# turns


def set_turn_speaker(
    transcript: Transcript, turn: int, speaker: str, role: Role | None = None
) -> SetTurnSpeaker:
    """Say who speaks in one turn; the role is the one he has elsewhere unless it is given."""
    old = _turn(transcript, turn)
    name = _known_name(transcript, speaker)
    if name == old.speaker and role in (None, old.role):
        raise BadRequestError(f"turn {turn} is “{name}”'s already")
    return SetTurnSpeaker(turn_anchor(transcript, turn), name, role)


def split_turn(
    transcript: Transcript, paragraph: int, offset: int, speaker: str | None = None, role: Role | None = None
) -> SplitTurn:
    """Begin a new turn at a place; at a border of paragraphs between them, else within the paragraph.

    Args:
        transcript: the text as the reader sees it.
        paragraph: its number.
        offset: in the paragraph's text.
        speaker: of the new turn; None for the same one.
        role: of the new turn; None for the one that the speaker has elsewhere.
    """
    turn, text = paragraph_of(transcript, paragraph)
    if not 0 <= offset <= len(text):
        raise BadRequestError(f"¶{paragraph} has {len(text)} characters: there is no place {offset} in it")
    if not text[offset:].strip():
        paragraph, offset = paragraph + 1, 0
    elif not text[:offset].strip():
        offset = 0
    if offset == 0 and paragraph in (turn.paragraphs[0].number, turn.paragraphs[-1].number + 1):
        raise BadRequestError("a turn begins there already: give a place within one")
    _, text = paragraph_of(transcript, paragraph)
    offset += len(text[offset:]) - len(text[offset:].lstrip())
    at = text_of(transcript).anchor(paragraph - 1, offset, min(offset + OPENING, len(text)))
    return SplitTurn(at, None if speaker is None else _known_name(transcript, speaker), role)


def merge_turn(transcript: Transcript, turn: int, *, keep_label: bool = False) -> MergeTurn:
    """Join a turn to the one before it; the first one takes in the one after.

    Args:
        transcript: the text as the reader sees it.
        turn: its index.
        keep_label: put the words of the label that falls away back into the text.
    """
    _turn(transcript, turn)
    if len(transcript.turns) == 1:
        raise BadRequestError("there is only one turn: nothing to join it to")
    later = max(turn, 1)
    if keep_label and not transcript.turns[later].label:
        raise BadRequestError(f"turn {later} has no label whose words could be kept")
    return MergeTurn(turn_anchor(transcript, later), keep_label)


# exchanges


def join_exchanges(transcript: Transcript, one: int, other: int) -> JoinExchanges:
    """Make one of two neighbouring exchanges."""
    first, second = sorted((one, other))
    turns = [_exchange_turns(transcript, number)[0] for number in (first, second)]
    if second - first != 1:
        raise BadRequestError(f"exchanges {one} and {other} are no neighbours: join those between, too")
    return JoinExchanges(turn_anchor(transcript, turns[0]), turn_anchor(transcript, turns[1]))


def part_exchange(transcript: Transcript, number: int, turn: int) -> PartExchange:
    """Begin a new exchange with a turn of another one, as its question."""
    turns = _exchange_turns(transcript, number)
    _turn(transcript, turn)
    if not turns[0] < turn <= turns[-1]:
        within = f"{turns[0]} to {turns[-1]}" if len(turns) > 1 else f"{turns[0]} alone"
        raise BadRequestError(f"exchange {number} is turns {within}: give one after its first")
    return PartExchange(turn_anchor(transcript, turn))


def new_exchange(transcript: Transcript, turn: int) -> PartExchange:
    """Begin a new exchange with a turn, as its question; what follows in the old one comes with it."""
    _turn(transcript, turn)
    if any(turn == min(x.questions) for x in transcript.exchanges):
        raise BadRequestError(f"an exchange begins with turn {turn} already")
    return PartExchange(turn_anchor(transcript, turn))


def place_turn(transcript: Transcript, turn: int, part: Part) -> PlaceTurn:
    """Take a turn out of its exchange, or as question or answer into the one that goes on there."""
    _turn(transcript, turn)
    if part is Part.ANSWER and not any(min(x.questions) < turn for x in transcript.exchanges):
        raise BadRequestError(f"no question comes before turn {turn}: make one of a turn before it first")
    return PlaceTurn(turn_anchor(transcript, turn), part)


def _participant(
    name: str, label: str, role: Role | None, title: str | None, affiliation: str | None
) -> SetParticipant:
    return SetParticipant(
        name=name,
        role=role,
        title=None if title is None else one_line(title),
        affiliation=None if affiliation is None else one_line(affiliation),
        label=label,
    )


def _iso(text: str) -> str:
    if _DATE.fullmatch(text):
        return text
    from desktop_app.parsing.head.dates import dates_in  # loads the parser's tables

    dates = dates_in(text)
    if len(set(dates)) != 1:
        raise BadRequestError(f"“{text}” is no date: give 2024, 2024-07 or 2024-07-30")
    return dates[0]


def _names(transcript: Transcript) -> list[str]:
    """Everybody's name: participants, and who speaks without being listed."""
    listed = [person.name for person in transcript.participants]
    return list(dict.fromkeys(name for name in (*listed, *(t.speaker for t in transcript.turns)) if name))


def _known_name(transcript: Transcript, words: str) -> str:
    """A name as it is spelt already, or a new one."""
    wanted = one_line(words)
    names = _names(transcript)
    alike = [name for name in names if name.casefold() == wanted.casefold()]
    return wanted if wanted in names or len(alike) != 1 else alike[0]


def _turn(transcript: Transcript, index: int) -> Turn:
    if not 0 <= index < len(transcript.turns):
        raise NoSuchThingError("turn", str(index))
    return transcript.turns[index]


def _exchange_turns(transcript: Transcript, number: int) -> list[int]:
    if not 0 <= number < len(transcript.exchanges):
        raise NoSuchThingError("exchange", str(number))
    exchange = transcript.exchanges[number]
    return sorted((*exchange.questions, *exchange.answers))
