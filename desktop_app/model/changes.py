"""What a reader does to a library, as values: applying one yields its inverse."""

from collections.abc import Mapping
from dataclasses import dataclass

from .annotation import Annotation
from .offers import LinkKind, OfferKind
from .outline import Kind, OutlineItem, Status
from .search import SavedSearch
from .spans import Quotation


@dataclass(frozen=True, slots=True)
class PutAnnotation:
    """Store an annotation: a new one, or a changed one over the old."""

    annotation: Annotation


@dataclass(frozen=True, slots=True)
class DeleteAnnotation:
    """Put an annotation in the bin."""

    annotation_id: str


@dataclass(frozen=True, slots=True)
class RestoreAnnotation:
    """Take an annotation out of the bin."""

    annotation_id: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What the reader has decided about one outline item; None leaves what was found."""

    label: str | None = None
    kind: Kind | None = None
    parent: str | None = None  # an item's id; "" for none
    status: Status | None = None
    before: str | None = None  # the sibling it stands before; "" for last
    evidence: tuple[Quotation, ...] | None = None  # where the reader says that it stands
    into: str | None = None  # the item that it was merged into; "" for none
    attributes: Mapping[str, str] | None = None  # the reader's own entries; "" says that there is none
    rank: int | None = None  # of its move among the moves in the outline, which are done again in this order
    former: tuple[str, ...] = ()  # ids by which the item went when it was found in other words


@dataclass(frozen=True, slots=True)
class AddItem:
    """Add an item of the reader's own to an outline."""

    transcript_id: str
    item: OutlineItem
    decision: Decision


@dataclass(frozen=True, slots=True)
class DecideItem:
    """Set, or with None take back, the reader's decision about an outline item."""

    transcript_id: str
    item_id: str
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class BinTranscripts:
    """Move transcripts, with all that hangs on them, to the bin."""

    transcript_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnbinTranscripts:
    """Take transcripts out of the bin."""

    transcript_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SwitchRevision:
    """Make another stored revision of a transcript the current one."""

    transcript_id: str
    revision: int


@dataclass(frozen=True, slots=True)
class PartBriefing:
    """Take a joined briefing apart: its parts stand for themselves again, with the notes made on it."""

    whole: str


@dataclass(frozen=True, slots=True)
class RejoinParts:
    """Let a stored revision of a joined briefing stand for parts again; parts it no longer has come free."""

    whole: str
    parts: tuple[str, ...]  # in order
    revision: int


@dataclass(frozen=True, slots=True)
class LinkBriefings:
    """Say that two briefings belong together."""

    one: str
    other: str
    kind: LinkKind


@dataclass(frozen=True, slots=True)
class UnlinkBriefings:
    """Take a link back."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class DeclineOffer:
    """Do not make an offer again."""

    kind: OfferKind
    transcript_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReopenOffer:
    """Make a declined offer again."""

    kind: OfferKind
    transcript_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PutSearch:
    """Keep a search: a new one, or a changed one over the old."""

    search: SavedSearch


@dataclass(frozen=True, slots=True)
class DropSearch:
    """Keep a search no longer."""

    search_id: str


@dataclass(frozen=True, slots=True)
class MakeCollection:
    """Make a collection, without any transcript."""

    name: str  # "Customs/2024" is inside "Customs"


@dataclass(frozen=True, slots=True)
class DropCollection:
    """Remove a collection; its transcripts stay in the library."""

    name: str


@dataclass(frozen=True, slots=True)
class PutInCollection:
    """Put transcripts into a collection, which is made where there is none."""

    name: str
    transcript_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TakeFromCollection:
    """Take transcripts out of a collection."""

    name: str
    transcript_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Several:
    """Changes that are done, and undone, as one."""

    changes: "tuple[Change, ...]"


Change = (
    PutAnnotation
    | DeleteAnnotation
    | RestoreAnnotation
    | AddItem
    | DecideItem
    | BinTranscripts
    | UnbinTranscripts
    | SwitchRevision
    | PartBriefing
    | RejoinParts
    | LinkBriefings
    | UnlinkBriefings
    | DeclineOffer
    | ReopenOffer
    | PutSearch
    | DropSearch
    | MakeCollection
    | DropCollection
    | PutInCollection
    | TakeFromCollection
    | Several
)
