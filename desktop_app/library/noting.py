"""Annotations made on stored transcripts."""

from collections.abc import Iterable, Sequence

from desktop_app.library import notes
from desktop_app.library.notes import Body
from desktop_app.library.revisions import current_outline
from desktop_app.model.annotation import Annotation
from desktop_app.model.spans import TextSpan
from desktop_app.storage.store import Store


class NoteMaking:
    """Makes annotations on what stands in the library; PutAnnotation stores them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def on_text(
        self,
        transcript_id: str,
        spans: Iterable[TextSpan],
        body: Body,
        quotes: Sequence[str] | None = None,
    ) -> Annotation:
        """A new annotation on runs of text, to be stored with PutAnnotation.

        Args:
            transcript_id: of the text.
            spans: where the runs stand.
            body: what the reader says.
            quotes: the words that the reader saw there, should the text have changed meanwhile.

        Raises:
            NoSuchThingError: a span lies outside the text.
        """
        with self._store.reading() as session:
            transcript = session.transcripts.load(transcript_id)
            return notes.on_text(transcript_id, transcript, spans, body, quotes)

    def on_turn(self, transcript_id: str, index: int, body: Body) -> Annotation:
        """A new annotation on a turn."""
        with self._store.reading() as session:
            return notes.on_turn(transcript_id, session.transcripts.load(transcript_id), index, body)

    def on_exchange(self, transcript_id: str, number: int, body: Body) -> Annotation:
        """A new annotation on an exchange, by its number from 0."""
        with self._store.reading() as session:
            return notes.on_exchange(transcript_id, session.transcripts.load(transcript_id), number, body)

    def on_item(self, transcript_id: str, item_id: str, body: Body) -> Annotation:
        """A new annotation on an outline item."""
        with self._store.reading() as session:
            transcript = session.transcripts.load(transcript_id)
            outline = current_outline(session, transcript_id)
            return notes.on_item(transcript_id, transcript, outline, item_id, body)

    def on_briefing(self, transcript_id: str, body: Body) -> Annotation:
        """A new annotation on the whole briefing."""
        return notes.on_briefing(transcript_id, body)
