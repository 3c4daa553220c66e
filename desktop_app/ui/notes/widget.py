"""The panel of the reader's notes on a briefing."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_app.model.annotation import Annotation
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import BASE
from desktop_app.ui.parts.filter_field import FilterField
from desktop_app.ui.parts.labels import HintLabel
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.menu_button import MenuButton
from desktop_app.ui.parts.panel_head import IconButton, PanelHead
from desktop_app.ui.theme import ThemeManager

from .rows import NoteRow, note_rows, tags_of
from .view import NotesView


class NotesPanel(QWidget):
    """Takes annotations; tells what is to be done with them."""

    annotation_selected = Signal(str)
    annotation_opened = Signal(str)
    delete_requested = Signal(str)
    edit_requested = Signal(str)
    colour_requested = Signal(str, str)  # annotation id, colour
    export_requested = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[NoteRow] = []
        self._tag = ""
        self._head = PanelHead(themes, self)
        self._narrow = IconButton("sliders", themes, self)
        self._narrow.setCheckable(True)
        self._narrow.toggled.connect(self._on_narrow)
        self._export = IconButton("export", themes, self)
        self._export.clicked.connect(self.export_requested)
        self._head.add(self._narrow)
        self._head.add(self._export)
        self._field = FilterField(themes, self)
        self._field.setObjectName("notes_filter")
        self._field.textChanged.connect(self._show_rows)
        self._tags = MenuButton(themes, self)
        self._tags.clicked.connect(self._on_tag_menu)
        self._nothing = HintLabel(themes, BASE, "ink2", self)
        self._nothing.setContentsMargins(LIST.margin, METRICS.grid, LIST.margin, LIST.gap)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.view = NotesView(themes, self)
        self.setFocusProxy(self.view)
        self._lay_out()
        self._pass_on()
        self._on_narrow(False)
        self.retranslate()

    def set_annotations(self, annotations: Sequence[Annotation], texts: Mapping[int, str]) -> None:
        """Show a briefing's annotations; the current one stays so, and the place in the list.

        Args:
            annotations: of one briefing.
            texts: its paragraphs by number.
        """
        self._rows = note_rows(annotations, texts)
        if self._tag not in dict(tags_of(self._rows)):
            self._tag = ""
        self._show_rows()

    def select(self, annotation_id: str) -> bool:
        """Make a note current, silently; False when it is not shown."""
        return self.view.select(annotation_id)

    def choose_tag(self, tag: str) -> None:
        """Show only notes with a tag; with an empty one, all."""
        self._tag = tag
        self._show_rows()

    def retranslate(self) -> None:
        """Set every text."""
        self._head.set_title(self.tr("Notes"))
        self.view.setAccessibleName(self.tr("Notes"))
        self._narrow.set_name(self.tr("Filter the notes"))
        self._export.set_name(self.tr("Export the notes"))
        self._field.set_hint(self.tr("Filter notes"))
        self._tags.setText(self.tr("Tag"))
        self._tags.setAccessibleName(self.tr("Show only notes with a tag"))
        self._show_rows()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        narrow = QHBoxLayout()
        side = METRICS.grid * 5 // 2
        narrow.setContentsMargins(side, 0, side, METRICS.grid)
        narrow.setSpacing(METRICS.grid)
        narrow.addWidget(self._field, 1)
        narrow.addWidget(self._tags)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addLayout(narrow)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self.view, 1)

    def _pass_on(self) -> None:
        self.view.annotation_selected.connect(self.annotation_selected)
        self.view.annotation_opened.connect(self.annotation_opened)
        self.view.delete_requested.connect(self.delete_requested)
        self.view.edit_requested.connect(self.edit_requested)
        self.view.colour_requested.connect(self.colour_requested)

    def _show_rows(self) -> None:
        words = self._field.text().casefold().split()
        shown = [row for row in self._rows if row.answers(words, self._tag)]
        current, place = self.view.current_id(), self.view.verticalScrollBar().value()
        self.view.notes.set_rows(shown)
        self.view.select(current)
        self.view.verticalScrollBar().setValue(place)
        every = len(self._rows)
        self._head.set_remark(str(every) if len(shown) == every else f"{len(shown)}/{every}")
        self._tags.set_value(self._tag)
        self._nothing.setText(
            self.tr("No note matches.")
            if every
            else self.tr("Select words in the text and press H to highlight them, N to write a note.")
        )
        self._nothing.setVisible(not shown)
        self.view.setVisible(bool(shown))
        self._export.setEnabled(bool(every))

    def _on_narrow(self, wanted: bool) -> None:
        self._field.setVisible(wanted)
        self._tags.setVisible(wanted)
        if wanted:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._field.clear()
            self.choose_tag("")

    def _on_tag_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices = [("", self.tr("All tags"))]
        choices += [(tag, f"{tag}  {count}") for tag, count in tags_of(self._rows)]
        for tag, words in choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(tag == self._tag)
            action.triggered.connect(lambda _=False, chosen=tag: self.choose_tag(chosen))
        menu.popup(self._tags.mapToGlobal(self._tags.rect().bottomLeft()))
