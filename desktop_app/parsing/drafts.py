"""What the steps of parsing hand to one another while a transcript takes shape."""

from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.model.document import Block
from desktop_app.model.transcript import Role

from .labels.voices import Voice


class Form(StrEnum):
    """How a label is set off from what is said."""

    OWN = "own"  # "NAME:" with nothing after it
    PREFIX = "prefix"  # "NAME: text"
    LENTICULAR = "lenticular"  # 【NAME】text
    SQUARE = "square"  # "[NAME]: text", "<NAME> text"
    BRACKET = "bracket"  # "[Name Surname] text", of which nothing but its look says that it is somebody
    CORNER = "corner"  # 「NAME」text
    DASH = "dash"  # "NAME – text"
    DOT = "dot"  # "NAME. text"
    ASKS = "asks"  # "Mr NAME asked the Government, upon notice:"
    BARE = "bare"  # "Q   text"
    CHANGE = "change"  # ">> text": captions mark that the voice changes, and name nobody
    CAPITALS = "capitals"  # NAME alone on a line
    HEADING = "heading"
    BOLD = "bold"  # NAME in bold, and the words beside it
    BOLD_LINE = "bold line"  # NAME in bold alone on a line
    LINE = "line"  # a name alone on a line, known by its coming again
    GIVEN = "given"  # the format says who speaks


class Case(StrEnum):
    """How a label is written."""

    CAPITALS = "capitals"
    TITLE = "title"
    HAN = "han"
    OTHER = "other"


@dataclass(slots=True)
class Label:
    """An opening of a block that is, or may be, a speaker's label."""

    index: int  # of the block; -1 where no block carries it
    raw: str  # as it stands
    said: str  # what follows it in the block
    form: Form
    case: Case
    voice: Voice
    key: str  # equal for equal speakers
    reading: str = ""  # the label as it was meant, where a scanner misread it

    @property
    def meant(self) -> str:
        """The label as its writer meant it."""
        return self.reading or self.raw

    @property
    def style(self) -> tuple[Form, Case]:
        """What the labels of one file have in common."""
        return self.form, self.case


@dataclass(slots=True)
class Draft:
    """A turn that is being made."""

    label: Label
    paragraphs: list[str]
    speaker: str
    role: Role = Role.UNKNOWN
    confidence: float = 1.0  # in the role, from 0; 1 where the file states it


@dataclass(slots=True)
class Layout:
    """A file cut into its parts."""

    head: list[Block] = field(default_factory=list)
    turns: list[Draft] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Listed:
    """A person whom the head of a file lists."""

    name: str
    role: Role
    title: str
