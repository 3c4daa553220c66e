"""Labels that keep the theme's colour and the user's text size, wrapped where they are long."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.ui.theme import ThemeManager

from .faces import BASE, Face


class ThemedLabel(QLabel):
    """Words in one face and one colour role."""

    def __init__(
        self,
        themes: ThemeManager,
        face: Face = BASE,
        role: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._face, self._role = themes, face, role
        self.setTextFormat(Qt.TextFormat.PlainText)
        themes.changed.connect(self._dress)
        self._dress()

    def setText(self, text: str) -> None:
        """Show words, in the fonts of their language."""
        super().setText(text)
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._face.font(self._themes.scale, self.text()))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, self._themes.theme.colour(self._role))
        self.setPalette(palette)


class ElidedLabel(ThemedLabel):
    """One line that ends in dots where there is no room for all of it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what there is room for."""
        painter = QPainter(self)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), flags, words)
        painter.end()


class HintLabel(ThemedLabel):
    """Lines that take what room is left, and claim none from what stands beside them."""

    def __init__(
        self, themes: ThemeManager, face: Face = BASE, role: str = "ink", parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, face, role, parent)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def hasHeightForWidth(self) -> bool:
        """However many lines there are."""
        return False
