"""An offer to join or link briefings: one at a time, in the library's foot."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.model.library import Summary
from desktop_app.model.offers import Offer, OfferKind
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.canvas import Canvas
from desktop_app.ui.parts.faces import META
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.theme import ThemeManager


class OfferBox(QWidget):
    """Says what seems to belong together; nothing happens unless the reader takes it up."""

    taken = Signal(object)  # Offer
    put_off = Signal()  # all of them: not now
    declined = Signal(object)  # Offer: never again

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._offers: tuple[Offer, ...] = ()
        self._at = 0  # which of them is shown
        self._summaries: Mapping[str, Summary] = {}
        self.label = ThemedLabel(themes, META, "ink", self)
        self.label.setWordWrap(True)
        self.more = Link(themes, self)
        self.take, self.later, self.decline = Link(themes, self), Link(themes, self), Link(themes, self)
        row = QHBoxLayout()
        row.setSpacing(0)
        for link in (self.take, self.later, self.decline):
            row.addWidget(link)
        self.take.clicked.connect(lambda: self._decide(self.taken))
        self.later.clicked.connect(self.put_off)
        self.more.clicked.connect(self._on_more)
        self.decline.clicked.connect(lambda: self._decide(self.declined))
        row.addStretch(1)
        row.addWidget(self.more)
        layout = QVBoxLayout(self)
        side = METRICS.grid * 2
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(METRICS.grid)
        layout.addWidget(self.label)
        layout.addLayout(row)
        self.setFocusProxy(self.take)
        themes.changed.connect(self.update)

    def set_offers(self, offers: Sequence[Offer], summaries: Mapping[str, Summary]) -> None:
        """Show one of these: that which is shown already, if it is among them, else the first.

        Args:
            offers: all there are.
            summaries: of the briefings they speak of, by id.
        """
        shown = self._offers[self._at] if self._offers else None
        self._offers, self._summaries = tuple(offers), summaries
        self._at = self._offers.index(shown) if shown in self._offers else 0
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        if not self._offers:
            return
        offer, rest = self._offers[self._at], len(self._offers) - 1
        words = self._words(offer)
        self.label.setText(words)
        self.label.setToolTip(plain_tip(f"{words}\n{offer.why}"))
        self.more.setText(self.tr("+%n more", "", rest))
        self.more.setAccessibleName(self.tr("Show the next offer"))
        self.more.setToolTip(self.tr("Show the next offer"))
        self.more.setVisible(rest > 0)
        parts = offer.kind is OfferKind.PARTS
        duplicate = offer.kind is OfferKind.DUPLICATE
        self.take.setText(self.tr("Join") if parts else self.tr("Link"))
        self.later.setText(self.tr("Not now"))
        self.decline.setText(self.tr("Keep both") if duplicate else self.tr("Don't offer"))
        for link in (self.take, self.later, self.decline):
            link.setAccessibleName(f"{link.text()}: {words}")
            link.updateGeometry()
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card."""
        painter = QPainter(self)
        Canvas(painter, self._themes).box(QRectF(self.rect()), METRICS.field_radius, "raised", "line")
        painter.end()

    def _words(self, offer: Offer) -> str:
        """What seems to belong together, in a sentence."""
        titles = [self._summaries[each].title for each in offer.transcript_ids if each in self._summaries]
        titles += [offer.title] * (2 - len(titles))
        match offer.kind:
            case OfferKind.PARTS:
                count = len(offer.transcript_ids)
                template = self.tr("%n file(s) look like pages of one briefing: “{first}”", "", count)
            case OfferKind.DUPLICATE:
                template = self.tr("“{first}” has the same words as “{second}”")
            case OfferKind.TRANSLATION:
                template = self.tr("“{first}” and “{second}” are one briefing in two languages")
        return template.format(first=titles[0], second=titles[1])

    def _decide(self, signal: SignalInstance) -> None:
        signal.emit(self._offers[self._at])

    def _on_more(self) -> None:
        self._at = (self._at + 1) % len(self._offers)
        self.retranslate()
