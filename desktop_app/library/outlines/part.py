"""What can be done with stored outlines."""

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from desktop_app.library.outlines import auditing, editing, tabling
from desktop_app.library.outlines.again import again, outdated
from desktop_app.library.outlines.deciding import check_named, current_id
from desktop_app.library.outlines.editing import Outlined
from desktop_app.library.outlines.lexicons import Lexicons
from desktop_app.library.outlines.quoting import passage
from desktop_app.library.related.links import check_in_sight
from desktop_app.library.revisions import current_outline
from desktop_app.library.workers.pool import WorkerPool
from desktop_app.library.workers.tasks import Outlining
from desktop_app.model.audit import Audit, Cue
from desktop_app.model.changes import AddItem, Change, DecideItem, Decision, Several
from desktop_app.model.lexicons import WordLists
from desktop_app.model.library import ExportReport, OutlinedAgain
from desktop_app.model.matrix import Matrix, MatrixRow
from desktop_app.model.monitor import Monitor
from desktop_app.model.outline import Kind, Outline, Status
from desktop_app.model.spans import Quotation
from desktop_app.storage.store import Store
from desktop_app.study.matrix import make_matrix


class Outlines:
    """Edits the outlines of a library: what is returned is to be given to `Library.apply`.

    All methods raise NoSuchThingError for what is not there, BadRequestError for what makes no sense or
    is about a transcript in the bin.
    """

    def __init__(self, store: Store, pool: WorkerPool, lexicons: Lexicons) -> None:
        self._store, self._pool, self._lexicons = store, pool, lexicons

    def decide(
        self, transcript_id: str, item_id: str, decision: Decision, without: Iterable[str] = ()
    ) -> DecideItem:
        """Add a decision about an item to what was decided before; the rest of the outline is not read.

        Args:
            transcript_id: whose outline.
            item_id: the item.
            decision: what is decided now.
            without: names of entries that are taken back.
        """
        with self._store.reading() as session:
            check_in_sight(session, transcript_id)
            item_id = current_id(session, transcript_id, item_id)
            check_named(session, transcript_id, decision)
            known = session.outlines.decision(transcript_id, item_id)
            texts = session.transcripts.load(transcript_id).texts() if decision.evidence else {}
        decisions = {item_id: known[0]} if known else {}
        return editing.decide(
            Outlined(transcript_id, texts, Outline(), decisions), item_id, decision, without
        )

    def as_found(self, transcript_id: str, prefix: str) -> DecideItem:
        """Take back all that the reader decided about an item, whether it is shown or not.

        Args:
            transcript_id: whose outline.
            prefix: the item's id or its beginning; a former id, too.

        Raises:
            BadRequestError: nothing was decided about it.
        """
        with self._store.reading() as session:
            check_in_sight(session, transcript_id)
            decisions = session.outlines.decisions(transcript_id)
            found = session.outlines.found(transcript_id)
        return editing.as_found(transcript_id, decisions, found, prefix)

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

    def matrix(self, transcript_id: str) -> Matrix:
        """Who does what, by when: the outline's tasks and measures as a table."""
        with self._store.reading() as session:
            check_in_sight(session, transcript_id)
            return make_matrix(
                current_outline(session, transcript_id), session.transcripts.load(transcript_id)
            )

    def write_matrix(self, transcript_id: str, kind: str, target: Path, language: str = "en") -> ExportReport:
        """Write the matrix to a file: see `tabling.write`."""
        with self._store.reading() as session:
            title = session.transcripts.load(transcript_id).title
        return tabling.write(self.matrix(transcript_id), title, kind, target, self._store.folder, language)

    def enter(self, transcript_id: str, row: MatrixRow, name: str, value: str | None) -> Change:
        """Enter what the reader knows of a row of the matrix: see `tabling.enter`."""
        return tabling.enter(self._outlined(transcript_id), row, name, value)

    def judge(self, transcript_id: str, row: MatrixRow, status: Status) -> Change:
        """Confirm or reject a row of the matrix: see `tabling.judge`."""
        return tabling.judge(self._outlined(transcript_id), row, status)

    def passage(
        self, transcript_id: str, paragraph: int, quote: str, occurrence: int | None = None
    ) -> Quotation:
        """Words in a paragraph, as they are quoted: see `quoting.passage`."""
        with self._store.reading() as session:
            return passage(session.transcripts.load(transcript_id).texts(), paragraph, quote, occurrence)

    def again(
        self,
        ids: Sequence[str] | None = None,
        monitor: Monitor | None = None,
        on_done: Callable[[OutlinedAgain], object] = lambda _: None,
    ) -> tuple[OutlinedAgain, ...]:
        """Outline transcripts again, in worker processes: see `again.again`. There is no inverse.

        Args:
            ids: those that are wanted; None for all, of which those that are up to date are passed over.
            monitor: hears of transcripts done, and may cancel between them.
            on_done: called with each outcome once it is durable.

        Raises:
            Cancelled: what was reported before is kept.
        """
        return again(self._store, self._pool, self._lexicons, ids, monitor or Monitor(), on_done)

    def outdated(self) -> tuple[str, ...]:
        """The transcripts that were outlined with older rules or other word lists."""
        return outdated(self._store, self._lexicons)

    def word_lists(self) -> WordLists:
        """The reader's own word lists, and what is wrong with them."""
        return self._lexicons.lists()

    def create_word_list(self, language: str) -> Path:
        """Make a file for the reader's own words from a template: see `Lexicons.create`."""
        return self._lexicons.create(language)

    def audit(self, transcript_id: str, monitor: Monitor | None = None) -> Audit:
        """What there is to check in an outline: see `auditing.audit`.

        Args:
            transcript_id: whose.
            monitor: may cancel.

        Raises:
            Cancelled: nobody wants to know any more.
        """
        with self._store.reading() as session:
            check_in_sight(session, transcript_id)
            outlining = Outlining(
                session.transcripts.load(transcript_id), current_outline(session, transcript_id)
            )
        return auditing.audit(self._pool, outlining, monitor)

    def take_up(self, transcript_id: str, cue: Cue) -> AddItem:
        """Make an item of a cue: see `auditing.take_up`."""
        return auditing.take_up(self._outlined(transcript_id), cue)

    def dismiss(self, transcript_id: str, cue: Cue) -> AddItem:
        """Say that a cue announces nothing: see `auditing.dismiss`."""
        return auditing.dismiss(self._outlined(transcript_id), cue)

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
