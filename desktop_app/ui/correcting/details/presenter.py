"""The details of the briefing in front: read, shown, put right."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect

from desktop_app.library.correcting import making
from desktop_app.model.library import Briefing
from desktop_app.model.transcript import Participant
from desktop_app.ui.correcting.bench import Bench
from desktop_app.ui.correcting.cards import SpeakerCard
from desktop_app.ui.correcting.people import names_in
from desktop_app.ui.correcting.speakers import Speakers
from desktop_app.ui.desk import Desk
from desktop_app.ui.jobs import Latest
from desktop_app.ui.reading import Reading

from .body import AT_FIRST, DetailsBody, Written
from .popover import DetailsPopover
from .values import Dossier, read_dossier

_MORE = 200
"""Lines that a section shows further each time more are asked for."""


class Details(QObject):
    """Keeps what was typed and not applied, until the briefing is closed."""

    def __init__(self, desk: Desk, bench: Bench, speakers: Speakers, reading: Reading) -> None:
        super().__init__(bench)
        self._bench, self._speakers, self._reading = bench, speakers, reading
        self._popover = DetailsPopover(bench.themes, bench.window)
        self._popover.closed.connect(self._keep_drafts)
        self._shown_id = ""
        self._drafts: dict[str, dict[str, str]] = {}  # by transcript and key
        self._refusals: dict[str, str] = {}  # by key, of the briefing that is shown
        self._lines: dict[str, int] = {}  # of each section
        self._opening = False
        library = desk.library
        self._dossiers = Latest(desk.jobs, "details", lambda briefing: read_dossier(library, briefing), self)
        self._dossiers.answered.connect(self._on_dossier)
        reading.briefing_shown.connect(self._on_briefing)

    def toggle(self) -> None:
        """Open the details, or close them."""
        briefing = self._reading.briefing()
        if self._popover.isVisible():
            self._popover.close_popover()
        elif briefing is not None:
            self._opening = True
            self._lines.clear()
            self._dossiers.ask(briefing)

    # showing

    def _on_briefing(self, briefing: object) -> None:
        if not self._popover.isVisible():
            return
        if isinstance(briefing, Briefing) and briefing.id == self._shown_id:
            self._dossiers.ask(briefing)
        else:
            self._popover.close_popover()

    def _on_dossier(self, dossier: object) -> None:
        briefing, reader = self._reading.briefing(), self._reading.reader()
        if not isinstance(dossier, Dossier) or briefing is None or reader is None:
            return
        if dossier.briefing.id != briefing.id or not (self._opening or self._popover.isVisible()):
            return
        if self._shown_id != briefing.id:
            self._refusals.clear()
            self._shown_id = briefing.id
        elif self._popover.isVisible():
            self._keep_drafts()
        self._show(dossier)
        if self._opening:
            self._opening = False
            self._popover.open_beside(reader)

    def _show(self, dossier: Dossier) -> None:
        written = Written(self._drafts.get(dossier.briefing.id, {}), self._refusals)
        body = DetailsBody(self._bench.themes, dossier, written, self._lines)
        body.fact_applied.connect(partial(self._apply, dossier.briefing))
        body.person_clicked.connect(partial(self._on_person, dossier.briefing))
        body.place_clicked.connect(self._reading.go_to)
        body.briefing_clicked.connect(self._reading.open)
        body.more_wanted.connect(partial(self._on_more, dossier))
        self._popover.show_body(body)

    def _keep_drafts(self) -> None:
        body = self._popover.body
        if body is not None:
            self._drafts[self._shown_id] = body.drafts()

    def _on_more(self, dossier: Dossier, section: str) -> None:
        self._lines[section] = self._lines.get(section, AT_FIRST) + _MORE
        self._keep_drafts()
        self._show(dossier)

    # putting right

    def _apply(self, briefing: Briefing, key: str, value: str) -> None:
        self._bench.doing.do(
            briefing,
            self.tr("Change the details"),
            lambda _: (making.set_meta(key, value),),
            self.tr("The details are changed"),
            partial(self._on_answer, briefing.id, key, value),
        )

    def _on_answer(self, transcript_id: str, key: str, value: str, words: str) -> bool:
        """Keep what was typed where it was refused; tells whether the reader sees why."""
        visible, body = self._popover.isVisible() and self._shown_id == transcript_id, self._popover.body
        if not words and visible and body is not None:
            body.settle(key)
        if visible:
            self._keep_drafts()
        drafts = self._drafts.setdefault(transcript_id, {})
        if words:
            drafts[key] = value
            self._refusals[key] = words
        else:
            drafts.pop(key, None)
            self._refusals.pop(key, None)
        briefing = self._reading.briefing()
        if words and visible and briefing is not None:
            self._dossiers.ask(briefing)
        return visible

    def _on_person(self, briefing: Briefing, person: Participant) -> None:
        """Open the speaker's card over the details."""
        themes, window = self._bench.themes, self._bench.window
        card = SpeakerCard(themes, window, person, names_in(briefing.transcript), one_turn=False)
        card.over = self._popover
        button = self._popover.focusWidget() or self._popover
        place = QRect(button.mapToGlobal(QPoint()), button.size())
        self._bench.open(card, briefing, place, lambda _: self._speakers.submit(briefing, person.name, card))
