"""Corrections at the place that the reader means: their actions, their menu, what is checked there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint

from desktop_app.model.corrections import Part
from desktop_app.model.library import Briefing
from desktop_app.model.transcript import Role
from desktop_app.ui.actions import Actions
from desktop_app.ui.parts.views import pop_up
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.reading import Reading
from desktop_app.ui.tabs import ReaderTabs

from .bench import Bench
from .doing import Doing
from .exchanges import Exchanges
from .menu import page_menu
from .speakers import Speakers
from .table import CORRECTING, part_action, role_action
from .turns import Turns


class Correcting(QObject):
    """Joins actions and page to what is done."""

    def __init__(
        self, bench: Bench, doing: Doing, reading: Reading, tabs: ReaderTabs, actions: Actions
    ) -> None:
        super().__init__(bench)
        self._bench, self._reading, self._actions = bench, reading, actions
        self._turns, self._exchanges = Turns(bench), Exchanges(bench)
        self.speakers = Speakers(bench)
        tabs.reader_added.connect(self._on_reader)
        reading.briefing_shown.connect(self._on_briefing)
        reading.place_changed.connect(self._show_role)
        doing.ended.connect(self._show_role)
        self._on_briefing(None)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by id."""
        turns, speakers, exchanges = self._turns, self.speakers, self._exchanges
        return {
            "correct.text": turns.correct_text,
            "correct.split": turns.split,
            "correct.merge": turns.merge,
            "correct.merge.label": partial(turns.merge, keep_label=True),
            "correct.turn": turns.ask_who,
            "correct.speaker": speakers.ask,
            "correct.post": partial(speakers.ask, post=True),
            "correct.exchange.begin": exchanges.begin,
            "correct.exchange.join": exchanges.join,
            **{role_action(role): partial(self._set_role, role) for role in Role},
            **{part_action(part): partial(exchanges.place, part) for part in Part},
        }

    def _set_role(self, role: Role) -> None:
        self.speakers.set_role(role)
        self._show_role()  # checked is what is so, not what is asked for

    def _on_reader(self, reader: ReaderView) -> None:
        reader.menu_wanted.connect(self._show_menu)
        reader.speaker_clicked.connect(self.speakers.ask_of)

    def _on_briefing(self, briefing: object) -> None:
        for spec in CORRECTING:
            self._actions[spec.id].setEnabled(isinstance(briefing, Briefing))

    def _show_menu(self, place: QPoint) -> None:
        reader = self._reading.reader()
        if reader is None:
            return
        self._show_role()
        spot, selected = self._bench.spot(), reader.textCursor().hasSelection()
        turn = spot.turn if spot is not None else None
        pop_up(page_menu(self._actions, self._bench.window, turn=turn, selected=selected), place)

    def _show_role(self) -> None:
        spot = self._bench.spot()
        if spot is not None:
            self._actions[role_action(spot.turn.role)].setChecked(True)
