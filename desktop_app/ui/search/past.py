"""The last searches: kept on this machine, opened below the search field."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.model.search import SearchAnswer, SearchQuery
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.search.field import SearchField
from desktop_app.ui.search.kept import as_kept, asks, without_order
from desktop_app.ui.search.past_list import PastPopover
from desktop_app.ui.searching import Searching
from desktop_app.ui.state import State
from desktop_app.ui.theme import ThemeManager

MOST = 50
"""Searches that are remembered."""
_PAUSE = 1_500
"""Milliseconds without a key after which what is typed counts as a search of its own."""


class PastSearches(QObject):
    """Remembers searches that found something once the reader has paused, or has looked at a hit."""

    def __init__(
        self, state: State, searching: Searching, field: SearchField, themes: ThemeManager, window: QWidget
    ) -> None:
        super().__init__(window)
        self._state, self._searching, self._field = state, searching, field
        self._past = state.past_searches()
        self._typed: SearchQuery | None = None  # the newest, while it is still being typed
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._remember)
        self._popover = PastPopover(themes, window)
        self._popover.chosen.connect(self._on_chosen)
        self._popover.removed.connect(self._on_removed)
        self._popover.cleared.connect(self._on_cleared)
        searching.answered.connect(self._on_answer)
        searching.hit_looked_at.connect(self._settle)
        searching.ended.connect(self._on_ended)
        searching.past_wanted.connect(self.open)

    def open(self) -> None:
        """List them below the field."""
        rows = [(query, *self._searching.words_for(query)) for query in self._past]
        self._popover.set_rows(rows, self._field.width())
        below = QPoint(0, self._field.height() + METRICS.grid)
        self._popover.open_near(self._field.mapToGlobal(below))

    def searches(self) -> tuple[SearchQuery, ...]:
        """Those remembered, the newest first."""
        return self._past

    def _on_answer(self, answer: object) -> None:
        if isinstance(answer, SearchAnswer) and answer.total:
            self._pause.start()
        else:
            self._pause.stop()

    def _settle(self) -> None:
        """What stands in the field now is a search; what is typed next is another."""
        self._remember()
        self._typed = None

    def _on_ended(self) -> None:
        self._pause.stop()
        self._typed = None

    def _remember(self) -> None:
        self._pause.stop()
        query = without_order(as_kept(self._searching.query()))
        if asks(query):
            self._keep(remembered(self._past, query, self._typed))
            self._typed = query

    def _keep(self, past: tuple[SearchQuery, ...]) -> None:
        self._past = past
        self._state.keep_past_searches(past)

    def _on_chosen(self, query: SearchQuery) -> None:
        self._typed = None
        self._searching.run(query)
        self._field.setFocus()

    def _on_removed(self, query: SearchQuery) -> None:
        self._keep(tuple(one for one in self._past if one != query))

    def _on_cleared(self) -> None:
        self._keep(())
        self._popover.close_popover()


def remembered(
    past: Sequence[SearchQuery], query: SearchQuery, typed: SearchQuery | None
) -> tuple[SearchQuery, ...]:
    """The searches with one more in front.

    Args:
        past: those before, the newest first.
        query: that is to be in front.
        typed: the one that was remembered last while it was being typed; where the query goes on from it,
            or is what was left of it, the query takes its place.
    """
    going_on = (
        typed is not None
        and replace(typed, text="") == replace(query, text="")
        and (query.text.startswith(typed.text) or typed.text.startswith(query.text))
    )
    gone = (query, typed) if going_on else (query,)
    return (query, *(one for one in past if one not in gone))[:MOST]
