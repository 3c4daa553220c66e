"""Briefings that belong together: what is offered, and what the reader makes of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.library.changes import Applied
from desktop_app.model.changes import Change, DeclineOffer, LinkBriefings, PartBriefing, UnlinkBriefings
from desktop_app.model.offers import Linked, LinkKind, Offer, OfferKind
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import WRITE, Latest
from desktop_app.ui.reading import Reading
from desktop_app.ui.shelf.widget import ShelfPanel
from desktop_app.ui.status_row import StatusRow

if TYPE_CHECKING:
    from desktop_app.model.library import Summary


class Togetherness(QObject):
    """Asks the library for offers whenever it has changed, and does what the reader decides."""

    changed = Signal()  # whether there are offers

    def __init__(
        self, desk: Desk, reading: Reading, shelf: ShelfPanel, status: StatusRow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._reading, self._shelf, self._status = desk, reading, shelf, status
        self._offers: tuple[Offer, ...] = ()
        self._put_off: set[Offer] = set()  # until the window is opened again
        self._latest = Latest(desk.jobs, "offers", lambda _: desk.library.offers(), self)
        self._latest.answered.connect(self._on_offers)
        desk.shelf_changed.connect(self._ask)
        desk.history.applied.connect(self._ask)
        box = shelf.imports.offers
        box.taken.connect(self.take)
        box.put_off.connect(self.put_off)
        box.declined.connect(self.decline)
        shelf.join_requested.connect(self.join)

    def has_offers(self) -> bool:
        """Whether something is offered now."""
        return bool(self._shown())

    def take(self, offer: Offer) -> None:
        """Join or link what was offered."""
        if offer.kind is OfferKind.PARTS:
            self.join(offer.transcript_ids)
            return
        one, other = offer.transcript_ids[:2]
        kind = LinkKind(offer.kind.value)
        self._do(self.tr("Link two briefings"), LinkBriefings(one, other, kind))
        self._status.tell(self.tr("The briefings are linked"), undoable=True)

    def put_off(self, offer: Offer) -> None:
        """Do not offer it again before the window is opened anew."""
        self._put_off.add(offer)
        self._show()

    def decline(self, offer: Offer) -> None:
        """Never offer it again."""
        self._do(self.tr("Decline an offer"), DeclineOffer(offer.kind, offer.transcript_ids))
        self._status.tell(self.tr("This will not be offered again"), undoable=True)

    def join(self, transcript_ids: Sequence[str]) -> None:
        """Make one briefing of several, in this order."""
        ids, library = tuple(transcript_ids), self._desk.library
        self._status.tell_of_work(self.tr("Joining %n briefing(s)…", "", len(ids)))
        self._desk.jobs.start(WRITE, lambda job: library.join(ids, job.monitor), self._on_joined)

    def take_apart(self) -> None:
        """Take the briefing in front apart into the pages it was joined from."""
        briefing = self._reading.briefing()
        if briefing is not None and briefing.parts:
            self._do(self.tr("Take a briefing apart"), PartBriefing(briefing.id))
            self._status.tell(self.tr("The briefing was taken apart"), undoable=True)

    def open_other(self) -> None:
        """Open what the briefing in front is linked to: first of all the other language."""
        linked = self._linked()
        if linked is not None:
            self._reading.open(linked.id)

    def unlink(self) -> None:
        """Take that link back."""
        briefing, linked = self._reading.briefing(), self._linked()
        if briefing is not None and linked is not None:
            self._do(self.tr("Unlink two briefings"), UnlinkBriefings(briefing.id, linked.id))
            self._status.tell(self.tr("The link was taken back"), undoable=True)

    def is_joined(self) -> bool:
        """Whether the briefing in front was joined from pages."""
        briefing = self._reading.briefing()
        return briefing is not None and bool(briefing.parts)

    def is_linked(self) -> bool:
        """Whether the briefing in front is linked to another."""
        return self._linked() is not None

    def _linked(self) -> Linked | None:
        briefing = self._reading.briefing()
        links = briefing.links if briefing is not None else ()
        first = sorted(links, key=lambda link: link.kind is not LinkKind.TRANSLATION)
        return first[0] if first else None

    def _do(self, text: str, change: Change) -> None:
        self._desk.do(text, lambda _: change)

    def _on_joined(self, applied: object) -> None:
        if isinstance(applied, Applied):
            count = len(applied.touched) - 1
            self._desk.did(self.tr("Join %n briefing(s)", "", count), applied.inverse, applied.touched)
            self._reading.open(applied.touched[0])
            self._status.tell(self.tr("Joined %n briefing(s) into one", "", count), undoable=True)

    def _ask(self, _: object) -> None:
        self._latest.ask(True)

    def _on_offers(self, offers: object) -> None:
        if isinstance(offers, tuple):
            self._offers = offers
            self._show()

    def _shown(self) -> tuple[Offer, ...]:
        return tuple(offer for offer in self._offers if offer not in self._put_off)

    def _show(self) -> None:
        shelf = self._desk.shelf
        summaries: dict[str, Summary] = {one.id: one for one in shelf.summaries} if shelf else {}
        self._shelf.imports.set_offers(self._shown(), summaries)
        self.changed.emit()
