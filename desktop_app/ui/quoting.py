"""Words of the page on the clipboard, with a reference to where they stand."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QApplication

from desktop_app.model.reference import reference
from desktop_app.model.spans import TextSpan
from desktop_app.ui.parts.dates import date_words
from desktop_app.ui.reading import Reading
from desktop_app.ui.status_row import StatusRow


class Quoting(QObject):
    """Copies the selection, or the paragraph that is being read, as one cites it."""

    def __init__(self, reading: Reading, status: StatusRow, parent: QObject) -> None:
        super().__init__(parent)
        self._reading, self._status = reading, status

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions call, by id."""
        return {"copy.reference": self.copy}

    def copy(self) -> None:
        """Put quotation and reference on the clipboard, as text and as HTML."""
        briefing, reader = self._reading.briefing(), self._reading.reader()
        if briefing is None or reader is None:
            return
        spans = reader.selection()
        if not spans:
            number = reader.current_paragraph()
            spans = (TextSpan(number, 0, len(briefing.transcript.texts().get(number, ""))),)
        if not any(span.end > span.start for span in spans):
            return
        cited = reference(briefing.transcript, spans, date_words(briefing.transcript.date))
        data = QMimeData()
        data.setText(cited.text())
        data.setHtml(cited.html())
        QApplication.clipboard().setMimeData(data)
        self._status.tell(self.tr("Copied with its reference: {source}").format(source=cited.source))
