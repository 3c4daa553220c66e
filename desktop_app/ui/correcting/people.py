"""Who speaks in a transcript."""

from dataclasses import replace

from desktop_app.model.transcript import Participant, Transcript, Turn


def speaker_of(turn: Turn) -> str:
    """Who speaks: the name, or the label of one without."""
    return turn.speaker or turn.label


def person_of(transcript: Transcript, turn: Turn) -> Participant:
    """What is known of a turn's speaker, in the role of this turn."""
    known = next((person for person in transcript.participants if person.name == turn.speaker), None)
    return replace(known or Participant(turn.speaker), role=turn.role)


def names_in(transcript: Transcript) -> list[str]:
    """Everybody who speaks or is listed."""
    speakers = (turn.speaker for turn in transcript.turns)
    listed = (person.name for person in transcript.participants)
    return [name for name in dict.fromkeys((*speakers, *listed)) if name]
