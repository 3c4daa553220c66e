"""A transcript in a form that can be changed: nothing in it is numbered until it is whole again."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import accumulate, count

from desktop_app.model.transcript import Aside, Paragraph, Participant, Role, Transcript, Turn

from .anchors import Text


@dataclass(slots=True)
class Passage:
    """A paragraph, with what stood in or after it and when it was said."""

    text: str
    asides: list[Aside] = field(default_factory=list)  # whose paragraph numbers mean nothing here
    times: list[float] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Piece:
    """A turn; one is told from another by being it."""

    speaker: str
    role: Role
    label: str
    passages: list[Passage]
    joined_to: "Piece | None" = None  # the turn whose part it has become

    @property
    def standing(self) -> "Piece":
        """The turn that stands where it stood."""
        piece = self
        while piece.joined_to is not None:
            piece = piece.joined_to
        return piece


@dataclass(slots=True)
class Script:
    """A transcript that is being corrected."""

    source: Transcript
    title: str
    date: str
    language: str
    metadata: dict[str, str]
    found: dict[str, str]
    people: list[Participant]
    pieces: list[Piece]
    opening: list[Aside]  # before the first paragraph
    reshaped: bool = False  # whether turns or roles are other than the source's
    _text: Text | None = None
    _openings: frozenset[int] = frozenset()

    @classmethod
    def of(cls, transcript: Transcript) -> "Script":
        """Take a transcript apart."""
        last = transcript.turns[-1].paragraphs[-1].number if transcript.turns else 0
        asides: dict[int, list[Aside]] = defaultdict(list)
        for aside in transcript.asides:
            asides[min(aside.paragraph, last)].append(aside)
        times: dict[int, list[float]] = defaultdict(list)
        for number, seconds in transcript.times:
            times[number].append(seconds)
        pieces = [
            Piece(
                turn.speaker,
                turn.role,
                turn.label,
                [Passage(p.text, asides[p.number], times[p.number]) for p in turn.paragraphs],
            )
            for turn in transcript.turns
        ]
        return cls(
            source=transcript,
            title=transcript.title,
            date=transcript.date,
            language=transcript.language,
            metadata=dict(transcript.metadata),
            found=dict(transcript.found),
            people=list(transcript.participants),
            pieces=pieces,
            opening=asides[0],
        )

    def text(self) -> Text:
        """Its text as it is now."""
        if self._text is None:
            self._text = Text([passage.text for piece in self.pieces for passage in piece.passages])
            sizes = [0, *(len(piece.passages) for piece in self.pieces)]
            self._openings = frozenset(accumulate(sizes[:-1]))
        return self._text

    def opens_turn(self, paragraph: int) -> bool:
        """Whether a paragraph of `text()`, counted from 0, is the first of its turn."""
        return paragraph in self._openings

    def changed(self) -> None:
        """Say that paragraphs are not what they were."""
        self._text = None

    def locate(self, paragraph: int) -> tuple[int, int]:
        """The turn of a paragraph, counted from 0, and its place in the turn."""
        for index, piece in enumerate(self.pieces):
            if paragraph < len(piece.passages):
                return index, paragraph
            paragraph -= len(piece.passages)
        raise IndexError(paragraph)

    def transcript(self) -> Transcript:
        """The whole again, but for its exchanges, which are the source's."""
        turns: list[Turn] = []
        asides = list(self.opening)
        times: list[tuple[int, float]] = []
        numbers = count(1)
        for index, piece in enumerate(self.pieces):
            paragraphs = []
            for passage in piece.passages:
                number = next(numbers)
                paragraphs.append(Paragraph(number, passage.text))
                asides += [replace(aside, paragraph=number) for aside in passage.asides]
                times += [(number, seconds) for seconds in passage.times]
            turns.append(Turn(index, piece.speaker, piece.role, tuple(paragraphs), piece.label))
        return replace(
            self.source,
            title=self.title,
            date=self.date,
            language=self.language,
            metadata=self.metadata,
            found=self.found,
            participants=tuple(self.people),
            turns=tuple(turns),
            asides=tuple(asides),
            times=tuple(times),
        )
