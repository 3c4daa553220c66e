"""Briefings that belong together: what is offered, and what the reader makes of it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop_app.library.changes import Applied
from desktop_app.model.changes import Change, DeclineOffer, LinkBriefings, PartBriefing, UnlinkBriefings
from desktop_app.model.offers import Linked, LinkKind, Offer, OfferKind
from desktop_app.ui.actions import Actions
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import WRITE, Latest
from desktop_app.ui.reading import Reading
from desktop_app.ui.rooms import Rooms
from desktop_app.ui.shelf.widget import ShelfPanel
from desktop_app.ui.status_row import StatusRow

if TYPE_CHECKING:
    from desktop_app.model.library import Summary


class Togetherness(QObject):
    """Asks the library for offers whenever it has changed, and does what the reader decides."""

    def __init__(
        self,
        desk: Desk,
        reading: Reading,
        shelf: ShelfPanel,
        status: StatusRow,
        actions: Actions,
        rooms: Rooms,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions, self._rooms = actions, rooms
        self._desk, self._reading, self._shelf, self._status = desk, reading, shelf, status
        self._offers: tuple[Offer, ...] = ()
        self._put_off: set[Offer] = set()  # until they are asked for
        self._latest = Latest(desk.jobs, "offers", self._find, self)
        self._latest.answered.connect(self._on_offers)
        desk.shelf_changed.connect(self._ask)
        desk.history.applied.connect(self._ask)
        box = shelf.imports.offers
        box.taken.connect(self.take)
        box.put_off.connect(self.put_off)
        box.declined.connect(self.decline)
        shelf.join_requested.connect(self.join)
        reading.briefing_shown.connect(self._show_what_can_be_done)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by id."""
        return {
            "offers": self.show_offers,
            "linked.open": self.open_other,
            "linked.remove": self.unlink,
            "parts.apart": self.take_apart,
        }

    def show_offers(self) -> None:
        """Bring what is offered into sight, and give it the keyboard."""
        self._put_off.clear()
        self._show()
        self._rooms.show_library()
        self._shelf.imports.offers.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take(self, offer: Offer) -> None:
        """Join or link what was offered."""
        if offer.kind is OfferKind.PARTS:
            self.join(offer.transcript_ids)
            return
        one, other = offer.transcript_ids[:2]
        kind = LinkKind(offer.kind.value)
        self._do(self.tr("Link two briefings"), LinkBriefings(one, other, kind))
        self._status.tell(self.tr("The briefings are linked"), undoable=True)

    def put_off(self) -> None:
        """Do not offer these again before they are asked for, or the window is opened anew."""
        self._put_off |= set(self._offers)
        self._show()

    def decline(self, offer: Offer) -> None:
        """Never offer it again."""
        self._do(self.tr("Decline an offer"), DeclineOffer(offer.kind, offer.transcript_ids))
        self._status.tell(self.tr("This will not be offered again"), undoable=True)

    def join(self, transcript_ids: Sequence[str]) -> None:
        """Make one briefing of several, in this order."""
        ids, library = tuple(transcript_ids), self._desk.library
        self._status.tell_of_work(self.tr("Joining %n briefing(s)…", "", len(ids)))
        self._desk.jobs.start(WRITE, lambda job: library.relations.join(ids, job.monitor), self._on_joined)

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

    def _find(self, _: object) -> tuple[Offer, ...]:
        """What the library offers; runs off the UI thread."""
        return self._desk.library.relations.offers()

    def _ask(self, _: object) -> None:
        self._latest.ask(True)

    def _on_offers(self, offers: object) -> None:
        if isinstance(offers, tuple):
            fresh = set(offers) - set(self._offers)
            self._offers = offers
            self._show()
            if fresh and not self._shelf.isVisible() and not self._status.tells_of_trouble():
                text = self.tr("%n suggestion(s) to join or link: see the Library menu", "", len(offers))
                self._status.tell(text)

    def _shown(self) -> tuple[Offer, ...]:
        return tuple(offer for offer in self._offers if offer not in self._put_off)

    def _show(self) -> None:
        shelf = self._desk.shelf
        summaries: dict[str, Summary] = {one.id: one for one in shelf.summaries} if shelf else {}
        self._shelf.imports.set_offers(self._shown(), summaries)
        self._show_what_can_be_done()

    def _show_what_can_be_done(self, _: object = None) -> None:
        briefing = self._reading.briefing()
        self._actions["offers"].setEnabled(bool(self._offers))
        self._actions["parts.apart"].setEnabled(briefing is not None and bool(briefing.parts))
        for name in ("linked.open", "linked.remove"):
            self._actions[name].setEnabled(self._linked() is not None)
