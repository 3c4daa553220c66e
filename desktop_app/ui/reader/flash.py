"""The short flash that leads the eye to evidence."""

from PySide6.QtCore import QObject, QTimer, QVariantAnimation, Signal

from desktop_app.ui.metrics import METRICS


class Flash(QObject):
    """Tells how strong the flash is, from 0 to 1, until it is over."""

    strength_changed = Signal(float)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        total = METRICS.flash_in + METRICS.flash_hold + METRICS.flash_out
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(total)
        self._fade.setStartValue(0.0)
        self._fade.setKeyValueAt(METRICS.flash_in / total, 1.0)
        self._fade.setKeyValueAt((METRICS.flash_in + METRICS.flash_hold) / total, 1.0)
        self._fade.setEndValue(0.0)
        self._fade.valueChanged.connect(self._on_faded)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(METRICS.flash_still)
        self._still.timeout.connect(self.stop)

    def start(self, moving: bool) -> None:
        """Flash; without motion the mark simply stays for a while."""
        self.stop()
        if moving:
            self._fade.start()
        else:
            self.strength_changed.emit(1.0)
            self._still.start()

    def stop(self) -> None:
        """End it now."""
        self._fade.stop()
        self._still.stop()
        self.strength_changed.emit(0.0)

    def _on_faded(self, strength: float) -> None:
        self.strength_changed.emit(strength)
