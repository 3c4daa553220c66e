"""The pop-over that says why an item is in the outline."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.model.outline import OutlineItem, pane_of
from desktop_app.model.spans import Quotation
from desktop_app.ui.icons import KIND_ICON
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import LEFT, RIGHT, Canvas
from desktop_app.ui.parts.faces import BASE, META, META_STRONG, SECTION, TEXT, TITLE, Face
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.popover import Popover
from desktop_app.ui.reasons import why_words
from desktop_app.ui.theme import ThemeManager

from .delegate import PANE_ROLE

_SHOWN_QUOTATIONS = 4  # more would hide the text they come from
_QUOTE_LINES = 3


class WhyPopover(Popover):
    """Label, reason, evidence, rule, confidence and what else is known of an item."""

    evidence_clicked = Signal(object)  # Quotation

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(themes, parent)
        self._body: QWidget | None = None
        self.setFixedWidth(LIST.popover_width + 2 * LIST.shadow)

    def show_item(self, item: OutlineItem, place: QPoint) -> None:
        """Explain an item to the left of a place on the screen."""
        if self._body is not None:
            self.surface_layout.removeWidget(self._body)
            self._body.deleteLater()
        self._body = self._make_body(item)
        self.surface_layout.addWidget(self._body)
        self.setAccessibleName(self.tr("Why “{label}” is here").format(label=item.label))
        self.setAccessibleDescription(why_words(item.rule, item.why))
        self.open_near(place - QPoint(LIST.gap, METRICS.row * 2), before=True)

    def _make_body(self, item: OutlineItem) -> QWidget:
        body = QWidget(self)
        layout = QVBoxLayout(body)
        side = METRICS.grid * 9 // 2
        layout.setContentsMargins(side, LIST.margin, side, side)
        layout.setSpacing(LIST.gap)
        layout.addLayout(self._title(item))
        layout.addWidget(self._label(self.tr("Why this?"), SECTION, "ink3"))
        reason = self._label(why_words(item.rule, item.why), BASE, "ink")
        reason.setWordWrap(True)
        layout.addWidget(reason)
        for quotation in item.evidence[:_SHOWN_QUOTATIONS]:
            button = EvidenceButton(quotation, PANE_ROLE[pane_of(item, {})], self._themes, body)
            button.clicked.connect(lambda _=False, chosen=quotation: self._on_evidence(chosen))
            layout.addWidget(button)
        more = len(item.evidence) - _SHOWN_QUOTATIONS
        if more > 0:
            layout.addWidget(self._label(self.tr("and %n more place(s)", "", more), META, "ink3"))
        layout.addLayout(self._facts(item))
        return body

    def _title(self, item: OutlineItem) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(LIST.gap)
        row.addWidget(KindMark(item, self._themes), 0, Qt.AlignmentFlag.AlignTop)
        label = self._label(item.label, TITLE, "ink")
        label.setWordWrap(True)
        row.addWidget(label, 1)
        return row

    def _facts(self, item: OutlineItem) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(LIST.margin)
        grid.setVerticalSpacing(METRICS.grid)
        grid.setColumnStretch(1, 1)
        names = {
            "focus": self.tr("Focus"),
            "deadline": self.tr("Deadline"),
            "responsible": self.tr("Responsible"),
            "quantity": self.tr("Quantity"),
        }
        facts = [(names[key], item.attributes[key]) for key in names if item.attributes.get(key)]
        facts.append((self.tr("Rule"), item.rule))
        for place, (name, value) in enumerate(facts):
            grid.addWidget(self._label(name, META, "ink3"), place, 0, Qt.AlignmentFlag.AlignTop)
            words = self._label(value, META_STRONG, "ink2")
            words.setWordWrap(True)
            grid.addWidget(words, place, 1)
        grid.addWidget(self._label(self.tr("Confidence"), META, "ink3"), len(facts), 0)
        grid.addWidget(ConfidenceBar(item.confidence, self._themes), len(facts), 1)
        return grid

    def _label(self, words: str, face: Face, role: str) -> QLabel:
        label = ThemedLabel(self._themes, face, role)
        label.setText(words)
        return label

    def _on_evidence(self, quotation: Quotation) -> None:
        self.evidence_clicked.emit(quotation)


class KindMark(QWidget):
    """The icon of an item's kind."""

    def __init__(self, item: OutlineItem, themes: ThemeManager) -> None:
        super().__init__()
        self._item, self._themes = item, themes
        side = themes.length(METRICS.icon)
        self.setFixedSize(side, side + METRICS.grid)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon alone."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        centre = QPointF(self.width() / 2, self.height() / 2)
        canvas.icon(centre, KIND_ICON[self._item.kind], PANE_ROLE[pane_of(self._item, {})])
        painter.end()


class ConfidenceBar(QWidget):
    """A number from 0 to 1, and the same as a bar."""

    def __init__(self, confidence: float, themes: ThemeManager) -> None:
        super().__init__()
        self._confidence, self._themes = confidence, themes
        self.setFixedHeight(themes.length(METRICS.grid * 5))
        self.setAccessibleName(f"{confidence:.2f}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The number, the track, and how far it is filled."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        middle = self.height() / 2
        number = f"{self._confidence:.2f}"
        width = canvas.width(number, META_STRONG)
        canvas.text(QRectF(0, 0, width + 1, self.height()), number, META_STRONG, "ink2", LEFT)
        track = QRectF(width + LIST.gap, middle - 2, METRICS.grid * 27, METRICS.grid)
        canvas.box(track, 2, "line")
        track.setWidth(track.width() * max(0.0, min(1.0, self._confidence)))
        canvas.box(track, 2, "accent")
        painter.end()


class EvidenceButton(QAbstractButton):
    """A quotation with its ¶; leads to the place."""

    def __init__(self, quotation: Quotation, role: str, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._quotation, self._role, self._themes = quotation, role, themes
        self.setText(quotation.quote)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"¶{quotation.paragraph} {quotation.quote}")

    def sizeHint(self) -> QSize:
        """As high as the quotation needs, three lines at most."""
        width = LIST.popover_width - 2 * METRICS.grid * 9 // 2
        return QSize(width, round(self._text_height(self._text_width(width)) + LIST.gap * 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A page-coloured box with the kind's bar."""
        painter = QPainter(self)
        canvas = Canvas(painter, self._themes)
        rect = QRectF(self.rect())
        canvas.box(rect, METRICS.field_radius, "hover" if self.underMouse() else "page", "line")
        if self.hasFocus():
            canvas.ring(rect)
        canvas.bar(LIST.gap + 1, rect, self._role, LIST.gap)
        number = f"¶{self._quotation.paragraph}"
        canvas.text(rect.adjusted(0, 0, -LIST.margin, 0), number, META_STRONG, "ink3", RIGHT)
        font = canvas.font(TEXT, self.text())
        painter.setFont(font)
        painter.setPen(self._themes.theme.colour("ink"))
        room = QRectF(
            METRICS.grid * 5, LIST.gap, self._text_width(rect.width()), rect.height() - 2 * LIST.gap
        )
        painter.drawText(room, int(LEFT) | int(Qt.TextFlag.TextWordWrap), self._cut(room.width()))
        painter.end()

    def _text_width(self, width: float) -> float:
        return width - METRICS.grid * 5 - METRICS.grid * 12

    def _text_height(self, width: float) -> float:
        metrics = QFontMetricsF(TEXT.font(self._themes.scale, self.text()))
        wrapped = metrics.boundingRect(QRectF(0, 0, width, 1e6), int(Qt.TextFlag.TextWordWrap), self.text())
        return min(wrapped.height(), metrics.lineSpacing() * _QUOTE_LINES + 1)

    def _cut(self, width: float) -> str:
        """The quotation, shortened to what three lines hold."""
        metrics = QFontMetricsF(TEXT.font(self._themes.scale, self.text()))
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, width * (_QUOTE_LINES - 0.3))
