"""The panel of what a search found."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.model.search import SearchAnswer
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import BASE, META
from desktop_app.ui.parts.labels import ElidedLabel, ThemedLabel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.menu_button import MenuButton
from desktop_app.ui.parts.panel_head import IconButton, PanelHead
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.search.chip import WithinChip
from desktop_app.ui.theme import ThemeManager

from .model import Column
from .understood import reads_otherwise
from .view import ResultsView

_APART = "   ·   "


class ResultsPanel(QWidget):
    """Takes answers; tells which hit is looked at and when more are wanted."""

    hit_selected = Signal(object)  # Hit
    hit_opened = Signal(object)  # Hit
    suggestion_taken = Signal(str)
    more_requested = Signal(int)  # how many are here already
    order_changed = Signal(bool)  # whether the newest are to come first
    save_wanted = Signal()
    within_wanted = Signal()  # keep these results, and look further among them
    within_closed = Signal(str)  # an earlier query that is to narrow no longer

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._answer: SearchAnswer | None = None
        self._narrowed = self._typed = self._problem = ""
        self._waiting = self._empty = self._saved = False
        self._transcripts: set[str] = set()
        self._asked_for = -1  # so that one place asks once
        margin = METRICS.grid * 5
        self._head = PanelHead(themes, self, height=LIST.result_head, margin=margin)
        self._sort = MenuButton(themes, self)
        self._sort.clicked.connect(self._on_sort_menu)
        self._narrow = Link(themes, self)
        self._narrow.clicked.connect(self.within_wanted)
        self._narrows = False
        self._save = IconButton("star", themes, self)
        self._save.setCheckable(True)
        self._save.clicked.connect(self._on_save)
        for widget in (self._narrow, self._sort, self._save):
            self._head.add(widget)
        self._newest = False
        self._chips: list[WithinChip] = []
        self._chip_row = QHBoxLayout()
        self._understood = ElidedLabel(themes, META, "ink3", self)
        self._understood.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._understood.setMinimumWidth(1)
        self._makeshift = ThemedLabel(themes, META, "ink2", self)
        self._suggestion = Link(themes, self)
        self._suggestion.clicked.connect(self._on_suggestion)
        self._nothing = ThemedLabel(themes, BASE, "ink2", self)
        self._nothing.setContentsMargins(margin, LIST.gap, margin, LIST.gap)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.view = ResultsView(themes, self)
        self.setFocusProxy(self.view)
        self.view.hit_selected.connect(self.hit_selected)
        self.view.hit_opened.connect(self.hit_opened)
        self.view.near_end.connect(self._ask_for_more)
        self.view.column_chosen.connect(lambda column: self.sort_by(Column(column)))
        themes.changed.connect(self.update)
        self._lay_out(margin)
        self.retranslate()

    def set_answer(self, answer: SearchAnswer, narrowed: str = "", typed: str = "") -> None:
        """Show an answer's first hits; where they are those shown already, the place in the list is kept.

        Args:
            answer: what was found.
            narrowed: the facets that were chosen, in words, such as "official"; empty for none.
            typed: the query.
        """
        self._narrowed, self._typed, self._problem, self._waiting = narrowed, typed, "", False
        self._asked_for = -1
        if self._answer is not None and self.view.results.begins_with(answer.hits, answer.total):
            self._answer = answer
            self._show_words()
            return
        self._transcripts = set()
        self.view.results.set_hits(())
        self._take(answer)
        self.view.scrollToTop()

    def append(self, answer: SearchAnswer) -> None:
        """Add the hits that rank after those shown."""
        self._take(answer)

    def clear(self) -> None:
        """Forget the answer."""
        self._answer, self._problem, self._waiting = None, "", False
        self.view.results.set_hits(())
        self._show_words()

    def show_problem(self, words: str) -> None:
        """Say why there is no answer; what was found before is no answer to what is asked now."""
        self.clear()
        self._problem = words
        self._show_words()

    def show_waiting(self) -> None:
        """Say that the answer is yet to come."""
        self._waiting = True
        self._show_words()

    def set_empty(self, empty: bool) -> None:
        """Whether there is nothing to search in."""
        self._empty = empty
        self._show_words()

    def set_narrowed(self, narrowed: str) -> None:
        """Call what narrows the search by other words."""
        self._narrowed = narrowed
        self._show_words()

    def set_saved(self, saved: bool) -> None:
        """Whether the reader keeps the search that is shown."""
        self._saved = saved
        self._save.setChecked(saved)
        self._name_save()

    def told(self) -> str:
        """How the query was understood, in words, where that is shown."""
        return self._understood.text() if not self._understood.isHidden() else ""

    def answer(self) -> SearchAnswer | None:
        """The answer that is shown."""
        return self._answer

    def take_focus(self) -> None:
        """Give the list the keyboard."""
        self.view.take_focus()

    def sort_by(self, column: Column) -> None:
        """Order the hits; which of them come first is told where it changes."""
        self.view.sort_by(column)
        newest = self._newest if column in (Column.SPEAKER, Column.BRIEFING) else column is Column.DATE
        changed, self._newest = newest is not self._newest, newest
        self._show_words()
        if changed:
            self.order_changed.emit(newest)

    def set_newest_first(self, newest: bool) -> None:
        """Take up an order again, without telling."""
        self._newest = newest
        self.view.sort_by(Column.DATE if newest else Column.TEXT)
        self._show_words()

    def set_within(self, queries: Sequence[str]) -> None:
        """Show the earlier queries in whose results it is looked."""
        for chip in self._chips:
            self._chip_row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [WithinChip(words, self._themes, self) for words in queries]
        for chip in self._chips:
            chip.clicked.connect(partial(self.within_closed.emit, chip.words))
            self._chip_row.addWidget(chip)
            chip.show()

    def offer_within(self, wanted: bool) -> None:
        """Whether there is a query whose results can be looked into further."""
        self._narrows = wanted
        self._show_words()

    def retranslate(self) -> None:
        """Set every text."""
        self._head.set_title(self.tr("Results"))
        self.view.setAccessibleName(self.tr("Search results"))
        self._name_save()
        self._narrow.setText(self.tr("Search within these"))
        self._narrow.setAccessibleName(self._narrow.text())
        self.set_within([chip.words for chip in self._chips])
        self._show_words()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Results lie on the page's colour."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.theme.colour("page"))
        painter.end()

    def _lay_out(self, margin: int) -> None:
        hints = QHBoxLayout()
        hints.setContentsMargins(margin, 0, margin, 0)
        self._chip_row.setSpacing(METRICS.grid)
        hints.setSpacing(LIST.gap)
        hints.addLayout(self._chip_row)
        hints.addWidget(self._makeshift)
        hints.addWidget(self._understood)
        hints.addWidget(self._suggestion)
        hints.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addLayout(hints)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self.view, 1)

    def _take(self, answer: SearchAnswer) -> None:
        self._answer = answer
        self._transcripts.update(hit.transcript_id for hit in answer.hits)
        self.view.results.append(answer.hits)
        self._show_words()

    def _show_words(self) -> None:
        answer = self._answer
        nothing = bool(self._problem) or (answer is not None and answer.total == 0)
        self._head.set_remark(self._remark())
        self._sort.setText(self.tr("By date") if self._newest else self.tr("By relevance"))
        self._sort.setAccessibleName(self.tr("Order of the results"))
        self._sort.setVisible(not nothing)
        self._narrow.setVisible(self._narrows and not nothing)
        suggestion = (answer.did_you_mean if answer else None) or ""
        self._suggestion.setText(self.tr("Did you mean “{words}”?").format(words=suggestion))
        self._suggestion.setAccessibleName(self._suggestion.text())
        self._suggestion.setVisible(bool(suggestion))
        understood = answer.understood if answer else ""
        words = self.tr("Understood as {query}").format(query=understood) if understood else ""
        self._understood.setText(words)
        telling = nothing or bool(suggestion) or reads_otherwise(self._typed, understood)
        self._understood.setVisible(bool(words) and telling)
        self._understood.setToolTip(plain_tip(words))
        self._head.setToolTip(plain_tip(words))
        self._makeshift.setText(
            self.tr("The index is being rebuilt; these results come from the texts themselves.")
        )
        self._makeshift.setVisible(answer is not None and answer.from_texts)
        self._nothing.setText(self._why_nothing())
        self._nothing.setVisible(nothing)
        self.view.setVisible(not nothing)

    def _why_nothing(self) -> str:
        if self._problem:
            return self._problem
        if self._empty:
            return self.tr("There is nothing to search yet: import a briefing first (Ctrl+O).")
        return self.tr("No paragraph matches.")

    def _remark(self) -> str:
        if self._waiting:
            return self.tr("Searching…")
        answer = self._answer
        if answer is None:
            return ""
        parts = [self._count(answer.total)] if answer.total else []
        if self._narrowed and not answer.from_texts:  # where there is no index, nothing narrows
            parts.append(self._narrowed)
        parts.append(self.tr("{time} ms").format(time=round(answer.elapsed_ms)))
        if answer.pending:
            parts.append(self.tr("%n briefing(s) not yet searchable", "", answer.pending))
        return _APART.join(parts)

    def _count(self, total: int) -> str:
        """How many were found; in how many briefings only where all of them are here."""
        if self.view.results.rowCount() < total:
            return self.tr("%n paragraph(s)", "", total)
        within = self.tr("%n briefing(s)", "", len(self._transcripts))
        return self.tr("{number} in {briefings}").format(number=total, briefings=within)

    def _ask_for_more(self) -> None:
        here = self.view.results.rowCount()
        if self._answer is not None and here < self._answer.total and here != self._asked_for:
            self._asked_for = here
            self.more_requested.emit(here)

    def _name_save(self) -> None:
        saved, save = self.tr("This search is saved"), self.tr("Save this search (Ctrl+D)")
        self._save.set_name(saved if self._saved else save)

    def _on_save(self) -> None:
        self._save.setChecked(self._saved)  # what is kept shows, not what was clicked
        self.save_wanted.emit()

    def _on_suggestion(self) -> None:
        if self._answer is not None and self._answer.did_you_mean:
            self.suggestion_taken.emit(self._answer.did_you_mean)

    def _on_sort_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column, words in ((Column.TEXT, self.tr("By relevance")), (Column.DATE, self.tr("By date"))):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(self._newest is (column is Column.DATE))
            action.triggered.connect(lambda _=False, chosen=column: self.sort_by(chosen))
        menu.popup(self._sort.mapToGlobal(self._sort.rect().bottomLeft()))
