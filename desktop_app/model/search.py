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
    place: str = ""  # "question", "answer", "notes"
    transcript_id: str = ""
    limit: int = 20
    offset: int = 0


@dataclass(frozen=True, slots=True)
class IndexedParagraph:
    """One paragraph as the index sees it."""

    paragraph: int
    text: str
    speaker: str
    role: str
    place: str  # "question", "answer" or ""


@dataclass(frozen=True, slots=True)
class IndexedTranscript:
    """All that the index takes in of one transcript: text, and the reader's notes by paragraph."""

    transcript_id: str
    title: str
    date: str
    language: str
    collections: tuple[str, ...]
    paragraphs: tuple[IndexedParagraph, ...]
    notes: tuple[tuple[int, str], ...] = ()  # paragraph (0: the whole briefing) and the note's words


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
