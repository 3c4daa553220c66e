"""The page of the implementation matrix: the table, what narrows it, and the way out of the program."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.model.matrix import FILLED, Matrix
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import BASE, TITLE
from desktop_app.ui.parts.filter_field import FilterField
from desktop_app.ui.parts.labels import ElidedLabel, ThemedLabel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.tick_box import TickBox
from desktop_app.ui.theme import ThemeManager

from .view import MatrixView

_FILTER_WIDTH = 260


class MatrixPage(QWidget):
    """The matrix of one briefing."""

    export_wanted = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("matrix_page")
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.transcript_id = ""
        self._briefing = ""  # its title
        self._matrix: Matrix | None = None  # until it is read
        self._title = ThemedLabel(themes, TITLE, "ink", self)
        self.about = ElidedLabel(themes, BASE, "ink2", self)
        self.filter_field = FilterField(themes, self)
        self.filter_field.setFixedWidth(themes.length(_FILTER_WIDTH))
        self.open_box = TickBox(themes, self)
        self.export_link = Link(themes)
        self.view = MatrixView(themes, self)
        self.nothing = ThemedLabel(themes, BASE, "ink3", self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.filter_field.textChanged.connect(self._on_words)
        self.open_box.toggled.connect(self._on_open_only)
        self.export_link.clicked.connect(self.export_wanted)
        self._lay_out()
        self.setFocusProxy(self.view)
        self.retranslate()

    def begin(self, transcript_id: str, title: str) -> None:
        """Be the page of a briefing, whose matrix is on its way."""
        if transcript_id != self.transcript_id:
            self.filter_field.clear()
            self.open_box.setChecked(False)
            self.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
            self.view.set_matrix(Matrix())
            self._matrix = None
        self.transcript_id, self._briefing = transcript_id, title
        self.retranslate()

    def set_matrix(self, matrix: Matrix) -> None:
        """Show the matrix; the reader's place in it stays."""
        first = self._matrix is None
        self._matrix = matrix
        self.view.set_matrix(matrix)
        if first and matrix.rows:
            self.view.setCurrentIndex(self.view.rows.index(0, 0))
        self._show()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Matrix: {briefing}").format(briefing=self._briefing))
        self._title.setText(self.tr("Implementation matrix"))
        self.filter_field.set_hint(self.tr("Filter the rows"))
        self.open_box.setText(self.tr("&Only rows with open cells"))
        self.open_box.setAccessibleName(self.tr("Only rows with open cells"))
        self.open_box.updateGeometry()
        self.export_link.setText(self.tr("Export as CSV, XLSX or Markdown…"))
        self.export_link.setAccessibleName(self.export_link.text())
        self.export_link.updateGeometry()
        self.view.setAccessibleName(self.tr("Tasks and measures"))
        self.view.retranslate()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(METRICS.grid * 3)
        above.addWidget(self.filter_field)
        above.addWidget(self.open_box)
        above.addStretch(1)
        above.addWidget(self.export_link)
        layout = QVBoxLayout(self)
        side = METRICS.grid * 4
        layout.setContentsMargins(side, side, side, METRICS.grid * 2)
        layout.setSpacing(METRICS.grid * 2)
        layout.addWidget(self._title)
        layout.addWidget(self.about)
        layout.addLayout(above)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.nothing, 1)

    def _on_words(self, text: str) -> None:
        self.view.rows.set_words(text)
        self._show()

    def _on_open_only(self, wanted: bool) -> None:
        self.view.rows.set_open_only(wanted)
        self._show()

    def _show(self) -> None:
        """Say how much there is, and in one line why there is nothing."""
        rows = self._matrix.rows if self._matrix is not None else ()
        cells = sum(row.cells[column].is_open for row in rows for column in FILLED)
        told = self.tr("%n open cell(s)", "", cells)
        count = self.tr("%n task(s) and measure(s)", "", len(rows))
        template = self.tr("{briefing}: {rows}, {cells}")
        self.about.setText(template.format(briefing=self._briefing, rows=count, cells=told) if rows else "")
        self.about.setVisible(bool(rows))
        if self._matrix is None:
            self.nothing.setText(self.tr("Reading…"))
        elif not rows:
            self.nothing.setText(self.tr("No tasks or measures were found in this briefing."))
        else:
            self.nothing.setText(self.tr("No row fits the filter."))
        some = self.view.rows.rowCount() > 0
        if not some and self.view.hasFocus():
            self.filter_field.setFocus()
        self.view.setVisible(some)
        self.nothing.setVisible(not some)
        for part in (self.filter_field, self.open_box, self.export_link):
            part.setEnabled(bool(rows))
