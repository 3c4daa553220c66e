"""Invented transcripts beside their index."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_app.model.search import (
    IndexedNote,
    IndexedParagraph,
    IndexedTranscript,
    SearchAnswer,
    SearchQuery,
)
from desktop_app.search.index import WhooshIndex


class Shelf:
    """Transcripts beside their index, so that texts can be looked up as the library does it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.texts: dict[tuple[str, int], str] = {}
        self.index = WhooshIndex.open(folder, self.look_up)

    def look_up(self, places: Sequence[tuple[str, int]]) -> Mapping[tuple[str, int], str]:
        return {place: self.texts[place] for place in places if place in self.texts}

    def transcript(
        self,
        name: str,
        *texts: str,
        speakers: Sequence[str] = ("",),
        roles: Sequence[str] = ("official",),
        places: Sequence[str] = ("answer",),
        date: str = "2024-03-05",
        title: str = "",
        language: str = "en",
        collections: tuple[str, ...] = (),
        notes: tuple[IndexedNote, ...] = (),
    ) -> IndexedTranscript:
        """A transcript of these paragraphs; speakers, roles and places take turns."""
        self.texts.update({(name, number): text for number, text in enumerate(texts, start=1)})
        paragraphs = tuple(
            IndexedParagraph(n + 1, text, *(each[n % len(each)] for each in (speakers, roles, places)))
            for n, text in enumerate(texts)
        )
        return IndexedTranscript(name, title or name, date, language, collections, paragraphs, notes)

    def add(self, name: str, *texts: str, **facts: object) -> None:
        """Index one transcript."""
        self.index.replace([self.transcript(name, *texts, **facts)], [])  # type: ignore[arg-type]

    def search(self, text: str, **filters: object) -> SearchAnswer:
        return self.index.search(SearchQuery(text, **filters))  # type: ignore[arg-type]

    def found(self, text: str, **filters: object) -> list[tuple[str, int]]:
        """Transcript and paragraph of each hit, sorted."""
        hits = self.search(text, limit=1000, **filters).hits
        return sorted((hit.transcript_id, hit.paragraph) for hit in hits)

    def highlighted(self, text: str) -> list[str]:
        """What the hits highlight."""
        hits = self.search(text).hits
        return [hit.snippet[start:end] for hit in hits for start, end in hit.highlights]
