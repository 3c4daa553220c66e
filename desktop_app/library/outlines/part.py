"""What can be done with stored outlines."""

from collections.abc import Collection, Sequence

from desktop_app.library.outlines import editing
from desktop_app.library.outlines.editing import Outlined
from desktop_app.library.outlines.quoting import passage
from desktop_app.library.related.links import check_in_sight
from desktop_app.library.revisions import current_outline
from desktop_app.model.changes import AddItem, DecideItem, Decision, Several
from desktop_app.model.outline import Kind
from desktop_app.model.spans import Quotation
from desktop_app.storage.store import Store


class Outlines:
    """Edits the outlines of a library: what is returned is to be given to `Library.apply`.

    All methods raise NoSuchThingError for what is not there, BadRequestError for what makes no sense or
    is about a transcript in the bin.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def decide(self, transcript_id: str, item_id: str, decision: Decision) -> DecideItem:
        """Add a decision about an item to what was decided before."""
        return editing.decide(self._outlined(transcript_id), item_id, decision)

    def add(
        self,
        transcript_id: str,
        kind: Kind,
        label: str,
        quotations: Sequence[Quotation],
        parent: str | None = None,
        before: str | None = None,
    ) -> AddItem:
        """Add an item of the reader's own: see `editing.add`."""
        return editing.add(self._outlined(transcript_id), kind, label, quotations, parent, before)

    def merge(self, transcript_id: str, kept_id: str, *others: str) -> Several:
        """Make one item of several: see `editing.merge`."""
        return editing.merge(self._outlined(transcript_id), kept_id, others)

    def split(self, transcript_id: str, item_id: str, quotation: Quotation, label: str = "") -> Several:
        """Make an item of its own of a part of another: see `editing.split`."""
        return editing.split(self._outlined(transcript_id), item_id, quotation, label)

    def attach(self, transcript_id: str, item_id: str, quotations: Sequence[Quotation]) -> DecideItem:
        """Say where an item stands: see `editing.attach`."""
        return editing.attach(self._outlined(transcript_id), item_id, quotations)

    def confirm_above(
        self, transcript_id: str, confidence: float, kinds: Collection[Kind] | None = None
    ) -> Several:
        """Confirm all suggestions of at least a confidence; as many changes as there are of them."""
        return editing.confirm_above(self._outlined(transcript_id), confidence, kinds)

    def fill(self, transcript_id: str, item_id: str, name: str, value: str | None) -> DecideItem:
        """Enter what the reader knows of an item: see `editing.fill`."""
        return editing.fill(self._outlined(transcript_id), item_id, name, value)

    def passage(
        self, transcript_id: str, paragraph: int, quote: str, occurrence: int | None = None
    ) -> Quotation:
        """Words in a paragraph, as they are quoted: see `quoting.passage`."""
        with self._store.reading() as session:
            return passage(session.transcripts.load(transcript_id).texts(), paragraph, quote, occurrence)

    def _outlined(self, transcript_id: str) -> Outlined:
        with self._store.reading() as session:
            check_in_sight(session, transcript_id)
            decisions = session.outlines.decisions(transcript_id)
            return Outlined(
                transcript_id,
                session.transcripts.load(transcript_id).texts(),
                current_outline(session, transcript_id),
                {item_id: decision for item_id, (decision, _) in decisions.items()},
                session.annotations.of(transcript_id),
            )
