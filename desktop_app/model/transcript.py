"""A parsed briefing: who spoke, in which role, and which answer goes with which question."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a speaker does in a briefing."""

    MODERATOR = "moderator"
    OFFICIAL = "official"  # gives the briefing and answers
    JOURNALIST = "journalist"
    INTERPRETER = "interpreter"
    PARTICIPANT = "participant"  # of a debate or a panel
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who speaks or is listed as a speaker; empty strings where the file does not say."""

    name: str
    role: Role = Role.UNKNOWN
    title: str = ""
    affiliation: str = ""
    confidence: float = 1.0  # in the role, from 0; 1 where the file, or the reader, states it


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a turn."""

    number: int  # from 1, through the whole transcript
    text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until another one speaks."""

    index: int  # from 0
    speaker: str  # empty where the file names nobody
    role: Role
    paragraphs: tuple[Paragraph, ...]
    label: str = ""  # the speaker's label as it stands in the file


@dataclass(frozen=True, slots=True)
class Exchange:
    """Question turns and the turns that answer them, by turn index."""

    questions: tuple[int, ...]
    answers: tuple[int, ...]


class AsideKind(StrEnum):
    """What is printed with a transcript and is nobody's words."""

    PAGE = "page"  # page numbers, running heads, addresses, rights, time stamps
    STAGE = "stage"  # "(Applause)": what happens in the room
    LOOP = "loop"  # what a transcribing machine said again and again


@dataclass(frozen=True, slots=True)
class Aside:
    """Something taken out of the text, with where it stood, so that it can be shown."""

    kind: AsideKind
    text: str
    paragraph: int  # in or after which it stood; 0 before the first
    offset: int = -1  # in that paragraph's text, in code points; -1 after it


class Where(StrEnum):
    """Where a fact about a briefing was found."""

    HEADING = "heading"  # set as a heading
    KEYED = "keyed"  # a line that names it: "Date: …"
    HEAD = "head"  # another line before the first words
    PROPERTIES = "properties"  # what the format says of the file
    NAME = "name"  # the file's name
    AROUND = "around"  # page heads and feet, notes after the text
    SPEECH = "speech"  # somebody says it
    READER = "reader"  # the reader put it right


@dataclass(frozen=True, slots=True)
class Transcript:
    """A briefing's text in one language."""

    title: str
    date: str  # ISO 8601, a year or month alone allowed; empty where unknown
    language: str  # ISO 639-1, empty where unknown
    turns: tuple[Turn, ...]
    exchanges: tuple[Exchange, ...] = ()
    participants: tuple[Participant, ...] = ()
    notes: tuple[str, ...] = ()  # text around the transcript: translators' note, disclaimers
    metadata: Mapping[str, str] = field(default_factory=dict)  # place, source, series …
    warnings: tuple[str, ...] = ()
    found: Mapping[str, str] = field(default_factory=dict)  # "title", "date", "place" …: its `Where`
    asides: tuple[Aside, ...] = ()  # in the order in which they stood
    times: tuple[tuple[int, float], ...] = ()  # paragraph number, seconds from the start; where known

    def paragraphs(self) -> Iterator[tuple[Turn, Paragraph]]:
        """Every paragraph with its turn, in order."""
        for turn in self.turns:
            for paragraph in turn.paragraphs:
                yield turn, paragraph

    def texts(self) -> dict[int, str]:
        """The text of each paragraph by its number."""
        return {paragraph.number: paragraph.text for _, paragraph in self.paragraphs()}


def is_cjk(character: str) -> bool:
    """Whether a character is a Chinese (Han) ideograph."""
    return (
        "\u3400" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003ffff"
    )


def count_words(text: str) -> int:
    """Words as a reader counts them: runs between white space, and each Chinese character."""
    han = sum(map(is_cjk, text))
    if not han:
        return len(text.split())
    return han + len("".join(" " if is_cjk(c) else c for c in text).split())
