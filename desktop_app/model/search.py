"""Questions to the index and its answers."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What a person asks.

    Every word must be there; the one being typed, with nothing behind it, may be the beginning of one.
    """

    text: str
    speakers: tuple[str, ...] = ()  # any of them
    roles: tuple[str, ...] = ()
    language: str = ""
    collection: str = ""
    date_from: str = ""  # ISO 8601; a year or month stands for all of it
    date_to: str = ""
    years: tuple[str, ...] = ()  # any of them
    place: str = ""  # "question", "answer", "notes", "outline"
    transcript_id: str = ""
    limit: int = 20
    offset: int = 0
    newest_first: bool = False  # by the briefings' dates; else the best first
    within: tuple[str, ...] = ()  # earlier queries: only what matches all of these, too


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that the reader keeps under a name, with all that narrows it."""

    id: str
    name: str
    query: SearchQuery


@dataclass(frozen=True, slots=True)
class IndexedParagraph:
    """One paragraph as the index sees it."""

    paragraph: int
    text: str
    speaker: str
    role: str
    place: str  # "question", "answer" or ""


@dataclass(frozen=True, slots=True)
class IndexedNote:
    """A reader's note as the index sees it."""

    paragraph: int  # 0: it is on the whole briefing
    text: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexedItem:
    """An item of the outline as the index sees it."""

    paragraph: int
    text: str  # its label
    kind: str


@dataclass(frozen=True, slots=True)
class IndexedTranscript:
    """All that the index takes in of one transcript: text, the reader's notes, the outline."""

    transcript_id: str
    title: str
    date: str
    language: str
    collections: tuple[str, ...]
    paragraphs: tuple[IndexedParagraph, ...]
    notes: tuple[IndexedNote, ...] = ()
    items: tuple[IndexedItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One paragraph found."""

    transcript_id: str
    title: str
    date: str
    paragraph: int
    speaker: str
    role: str
    score: float
    snippet: str
    highlights: tuple[tuple[int, int], ...]  # code points in the snippet
    spans: tuple[tuple[int, int], ...] = ()  # the same marks in the paragraph's text
    place: str = ""  # "notes" or "outline" where it is a note or an item, whose text the snippet then is of


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """Hits in rank order with the counts over all of them."""

    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, list[tuple[str, int]]] = field(default_factory=dict)  # speaker, role, year, collection
    did_you_mean: str | None = None
    understood: str = ""  # the query as it was read
    elapsed_ms: float = 0.0
    pending: int = 0  # transcripts stored but not yet indexed
    from_texts: bool = False  # the index is being made again: found by looking through the texts, unranked
