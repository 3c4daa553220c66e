"""Corrections at the place that the reader means: their actions, their menu, what is checked there."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from desktop_app.model.corrections import Part
from desktop_app.model.transcript import Role
from desktop_app.ui.actions import Actions
from desktop_app.ui.desk import Desk
from desktop_app.ui.parts.views import pop_up
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.reading import Reading
from desktop_app.ui.tabs import ReaderTabs

from .bench import Bench
from .menu import page_menu
from .table import CORRECTING, DETAILS, part_action, role_action

if TYPE_CHECKING:
    from .details.presenter import Details
    from .exchanges import Exchanges
    from .speakers import Speakers
    from .turns import Turns


class Correcting(QObject):
    """Joins actions and page to what is done; what does it is loaded when it is first asked for."""

    def __init__(
        self, bench: Bench, desk: Desk, reading: Reading, tabs: ReaderTabs, actions: Actions
    ) -> None:
        super().__init__(bench)
        self._bench, self._desk, self._reading, self._actions = bench, desk, reading, actions
        tabs.reader_added.connect(self._on_reader)
        reading.briefing_shown.connect(self._on_briefing)
        reading.place_changed.connect(self._show_role)
        bench.doing.ended.connect(self._show_role)
        self._on_briefing(None)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by id."""
        return {
            "correct.text": lambda: self._turns.correct_text(),
            "correct.split": lambda: self._turns.split(),
            "correct.merge": lambda: self._turns.merge(),
            "correct.merge.label": lambda: self._turns.merge(keep_label=True),
            "correct.turn": lambda: self._turns.ask_who(),
            "correct.speaker": lambda: self._speakers.ask(),
            "correct.post": lambda: self._speakers.ask(post=True),
            "correct.exchange.begin": lambda: self._exchanges.begin(),
            "correct.exchange.join": lambda: self._exchanges.join(),
            **{role_action(role): partial(self._set_role, role) for role in Role},
            **{part_action(part): partial(self._place, part) for part in Part},
            "details": lambda: self._details.toggle(),
        }

    @cached_property
    def _turns(self) -> "Turns":
        from .turns import Turns

        return Turns(self._bench)

    @cached_property
    def _speakers(self) -> "Speakers":
        from .speakers import Speakers

        return Speakers(self._bench)

    @cached_property
    def _exchanges(self) -> "Exchanges":
        from .exchanges import Exchanges

        return Exchanges(self._bench)

    @cached_property
    def _details(self) -> "Details":
        from .details.presenter import Details

        return Details(self._desk, self._bench, self._speakers, self._reading)

    def _set_role(self, role: Role) -> None:
        self._speakers.set_role(role)
        self._show_role()  # checked is what is so, not what is asked for

    def _place(self, part: Part) -> None:
        self._exchanges.place(part)

    def _ask_of(self, turn: int) -> None:
        self._speakers.ask_of(turn)

    def _on_reader(self, reader: ReaderView) -> None:
        reader.menu_wanted.connect(self._show_menu)
        reader.speaker_clicked.connect(self._ask_of)

    def _on_briefing(self, _: object) -> None:
        for spec in (*CORRECTING, DETAILS):
            self._actions[spec.id].setEnabled(self._reading.reader() is not None)

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
