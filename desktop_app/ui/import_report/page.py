"""The page that tells of each file of an import."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.model.library import ImportRow
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import BASE, TITLE
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.segments import Segments
from desktop_app.ui.theme import ThemeManager

from .view import ReportView
from .words import Group, count_words, report_text, rows_of, sizes, summary_words

_SHOWN = (Group.ALL, Group.FAILED, Group.WARNED)
_LOOKS = (("lines", "ink2"), ("cross-ring", "bad"), ("warning", "warn"))


class ReportPage(QWidget):
    """A summary, the files, and what can be done with them; files that failed come first to hand."""

    opened = Signal(str)  # transcript id
    retry_wanted = Signal(tuple)  # paths
    encoding_wanted = Signal(tuple)  # paths
    copied = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_report")
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._rows: Sequence[ImportRow] = ()
        self._group = Group.ALL
        self._title = ThemedLabel(themes, TITLE, "ink", self)
        self.summary = ThemedLabel(themes, BASE, "ink2", self)
        self.summary.setWordWrap(True)
        self.groups = Segments(_LOOKS, themes, self)
        self.groups.chosen.connect(self._on_group)
        self.view = ReportView(themes, self)
        self.open_link, self.retry_link, self.encoding_link = Link(themes), Link(themes), Link(themes)
        self.retry_all_link, self.copy_link = Link(themes), Link(themes)
        self._connect()
        self._lay_out()
        self.setFocusProxy(self.view)
        self.retranslate()

    def set_rows(self, rows: Sequence[ImportRow]) -> None:
        """Tell of these files, beginning with those that failed."""
        fresh = not self._rows
        self._rows = tuple(rows)
        counts = sizes(self._rows)
        if fresh and counts[Group.FAILED]:
            self.groups.choose(_SHOWN.index(Group.FAILED))
        elif not counts[self._group]:
            self.groups.choose(_SHOWN.index(Group.ALL))
        self._show()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Import report"))
        self._title.setText(self.tr("Import report"))
        self.view.setAccessibleName(self.tr("Imported files"))
        texts = {
            self.open_link: self.tr("Open"),
            self.retry_link: self.tr("Retry"),
            self.encoding_link: self.tr("Read again with another encoding…"),
            self.retry_all_link: self.tr("Retry all that failed"),
            self.copy_link: self.tr("Copy the report"),
        }
        for link, text in texts.items():
            link.setText(text)
            link.setAccessibleName(text)
            link.updateGeometry()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _connect(self) -> None:
        view = self.view
        view.opened.connect(self.opened)
        view.retry_wanted.connect(self.retry_wanted)
        view.encoding_wanted.connect(self.encoding_wanted)
        view.chosen_changed.connect(self._on_chosen)
        self.open_link.clicked.connect(view.open_current)
        self.retry_link.clicked.connect(lambda: self.retry_wanted.emit(view.failed_paths()))
        self.encoding_link.clicked.connect(lambda: self.encoding_wanted.emit(view.paths()))
        self.retry_all_link.clicked.connect(self._retry_all)
        self.copy_link.clicked.connect(self._copy)

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.groups)
        above.addStretch(1)
        above.addWidget(self.retry_all_link)
        above.addWidget(self.copy_link)
        for link in (self.open_link, self.retry_link, self.encoding_link):
            below.addWidget(link)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        side = METRICS.grid * 4
        layout.setContentsMargins(side, side, side, METRICS.grid * 2)
        layout.setSpacing(METRICS.grid * 2)
        layout.addWidget(self._title)
        layout.addWidget(self.summary)
        layout.addLayout(above)
        layout.addWidget(self.view, 1)
        layout.addLayout(below)

    def _show(self) -> None:
        counts = sizes(self._rows)
        self.groups.set_texts([count_words(group, counts[group]) for group in _SHOWN])
        self.summary.setText(summary_words(self._rows))
        self.retry_all_link.setEnabled(any(row.path for row in rows_of(Group.FAILED, self._rows)))
        self.view.set_rows(rows_of(self._group, self._rows))
        self._on_chosen()

    def _on_group(self, place: int) -> None:
        self._group = _SHOWN[place]
        self._show()

    def _on_chosen(self) -> None:
        chosen = self.view.chosen()
        self.open_link.setEnabled(any(row.transcript_id for row in chosen))
        self.retry_link.setEnabled(bool(self.view.failed_paths()))
        self.encoding_link.setEnabled(bool(self.view.paths()))

    def _retry_all(self) -> None:
        failed = rows_of(Group.FAILED, self._rows)
        self.retry_wanted.emit(tuple(row.path for row in failed if row.path))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(report_text(self._rows))
        self.copied.emit()
