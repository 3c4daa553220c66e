"""The panel of what there is to check."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import BASE
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.panel_head import IconButton, PanelHead
from desktop_app.ui.theme import ThemeManager

from .rows import Report
from .tree import AuditTree, can_be_added, can_be_dismissed
from .words import report_text

_APART = "   ·   "
_SPOKEN = ("en", "zh")
"""The languages whose cues are known."""


class AuditPanel(QWidget):
    """Shows one briefing's audit, and says what it is doing while there is none to show."""

    closed = Signal()
    copied = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._report: Report | None = None
        self._checking = False
        self._page = ""  # that is in front and is no briefing
        margin = METRICS.grid * 5
        self._head = PanelHead(themes, self, height=LIST.result_head, margin=margin)
        self._add, self._dismiss, self._copy = Link(themes, self), Link(themes, self), Link(themes, self)
        self._close = IconButton("close", themes, self)
        for widget in (self._add, self._dismiss, self._copy, self._close):
            self._head.add(widget)
        self._says = ThemedLabel(themes, BASE, "ink2", self)
        self._says.setContentsMargins(margin, LIST.gap, margin, LIST.gap)
        self._says.setWordWrap(True)
        self.tree = AuditTree(themes, self)
        self.setFocusProxy(self.tree)
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._says)
        layout.addWidget(self.tree, 1)
        layout.setAlignment(self._says, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def set_report(self, report: Report) -> None:
        """Show an audit; of the same briefing as before, the place in it is kept."""
        same = self._report is not None and self._report.transcript_id == report.transcript_id
        self._report, self._checking = report, False
        self.tree.set_report(report, keep_place=same)
        self._show()

    def wait_for(self, transcript_id: str) -> None:
        """An audit is under way; that of another briefing is not shown meanwhile."""
        self._checking = True
        if self._report is not None and self._report.transcript_id != transcript_id:
            self._forget()
        self._show()

    def clear(self, page: str = "") -> None:
        """There is no briefing, or nothing came of it.

        Args:
            page: the title of what is in front and is no briefing.
        """
        self._checking, self._page = False, page
        self._forget()
        self._show()

    def report(self) -> Report | None:
        """The audit that is shown."""
        return self._report

    def says(self) -> str:
        """What is said in place of findings; empty where there are some."""
        return self._says.text() if not self._says.isHidden() else ""

    def take_focus(self) -> None:
        """Give the list the keyboard."""
        self.tree.take_focus()

    def retranslate(self) -> None:
        """Set every text."""
        self._head.set_title(self.tr("Left to check"))
        self.tree.setAccessibleName(self.tr("What is left to check"))
        texts = {
            self._add: (self.tr("Make an item"), self.tr("Make an item of this cue (A)")),
            self._dismiss: (self.tr("Set aside"), self.tr("Not an item: set this aside (X)")),
            self._copy: (self.tr("Copy all"), self.tr("Copy the whole list as text")),
        }
        for link, (text, name) in texts.items():
            link.setText(text)
            link.setAccessibleName(name)
            link.setToolTip(name)
            link.updateGeometry()
        self._close.set_name(self.tr("Close the list"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """It lies on the page's colour."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.theme.colour("page"))
        painter.end()

    def _connect(self) -> None:
        self._add.clicked.connect(self.tree.add_current)
        self._dismiss.clicked.connect(self.tree.dismiss_current)
        self._copy.clicked.connect(self._copy_all)
        self._close.clicked.connect(self.closed)
        self.tree.leave_wanted.connect(self.closed)
        self.tree.chosen_changed.connect(self._on_chosen)
        self._themes.changed.connect(self.update)

    def _forget(self) -> None:
        self._report = None
        self.tree.set_report(None, keep_place=False)

    def _show(self) -> None:
        words = self._words()
        self._says.setText(words)
        self._says.setVisible(bool(words))
        self._head.set_remark(self._remark())
        self._copy.setEnabled(self._report is not None)
        self._on_chosen()
        self.tree.viewport().update()

    def _words(self) -> str:
        report = self._report
        if report is None:
            if self._checking:
                return self.tr("Checking…")
            if self._page:
                return self.tr("In front is no briefing to check, but “{page}”.").format(page=self._page)
            return self.tr("Open a briefing to check its outline.")
        if report.left:
            return ""
        if report.language[:2] not in _SPOKEN:
            return self.tr("No cues are known for the language of this briefing.")
        return self.tr("Nothing is left to check.")

    def _remark(self) -> str:
        report = self._report
        if report is None:
            return ""
        parts = [self.tr("%n thing(s)", "", report.left)] if report.left else []
        if report.paragraphs:
            template = self.tr("{covered} of {paragraphs} paragraphs covered")
            parts.append(template.format(covered=report.covered, paragraphs=report.paragraphs))
        return _APART.join(parts)

    def _on_chosen(self) -> None:
        row = self.tree.current_row()
        self._add.setEnabled(row is not None and can_be_added(row))
        self._dismiss.setEnabled(row is not None and can_be_dismissed(row))

    def _copy_all(self) -> None:
        if self._report is not None:
            QGuiApplication.clipboard().setText(report_text(self._report))
            self.copied.emit()
