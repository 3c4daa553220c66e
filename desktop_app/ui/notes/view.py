"""The list of notes."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QMenu, QWidget

from desktop_app.model.annotation import Colour
from desktop_app.ui.parts.views import menu_place, pop_up, set_up_view
from desktop_app.ui.theme import ThemeManager

from .colours import colour_icon, colour_name
from .delegate import NotesDelegate
from .model import NOTE_ROLE, NotesModel
from .rows import NoteRow


class NotesView(QListView):
    """Click or arrows select, double click or Enter opens, Del deletes, F2 edits, 1 to 5 colour."""

    annotation_selected = Signal(str)
    annotation_opened = Signal(str)
    delete_requested = Signal(str)
    edit_requested = Signal(str)
    colour_requested = Signal(str, str)  # annotation id, colour

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notes_view")
        self._themes = themes
        self._was_current = False
        self._restoring = False
        self.notes = NotesModel(self)
        set_up_view(self, themes)
        self.setItemDelegate(NotesDelegate(themes, self))
        self.setModel(self.notes)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_opened)

    def select(self, annotation_id: str) -> bool:
        """Make a note current, silently, and bring it into sight; False when it is not shown."""
        index = self.notes.index_of(annotation_id)
        self._restoring = True
        self.setCurrentIndex(index)
        self._restoring = False
        if index.isValid():
            self.scrollTo(index)
        return index.isValid()

    def current_id(self) -> str:
        """The id of the current annotation; empty for none."""
        return self._id(self.currentIndex())

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Another note is taken up."""
        super().currentChanged(current, previous)
        if self._id(current) and not self._restoring:
            self.annotation_selected.emit(self._id(current))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether the click is on the current note."""
        index = self.indexAt(event.position().toPoint())
        self._was_current = index.isValid() and index == self.currentIndex()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the class's description; all else moves as in every list."""
        chosen = self.current_id()
        colours = dict(zip(range(Qt.Key.Key_1, Qt.Key.Key_6), Colour, strict=True))
        if not chosen or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.annotation_opened.emit(chosen)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_requested.emit(chosen)
        elif event.key() == Qt.Key.Key_F2:
            self.edit_requested.emit(chosen)
        elif event.key() in colours:
            self.colour_requested.emit(chosen, colours[event.key()].value)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same requests as a menu."""
        index, place = menu_place(self, event)
        row = index.data(NOTE_ROLE) if index.isValid() else None
        if not isinstance(row, NoteRow):
            return
        self.setCurrentIndex(index)
        pop_up(self.make_menu(row), place)

    def make_menu(self, row: NoteRow) -> QMenu:
        """The menu of one note."""
        chosen = row.annotation.id
        menu = QMenu(self)
        menu.addAction(self.tr("Show in the text"), lambda: self.annotation_opened.emit(chosen))
        menu.addAction(self.tr("Edit the note"), lambda: self.edit_requested.emit(chosen))
        colours = menu.addMenu(self.tr("Colour"))
        for colour in Colour:
            action = colours.addAction(colour_icon(colour, self._themes), colour_name(colour))
            action.setCheckable(True)
            action.setChecked(colour is row.annotation.colour)
            action.triggered.connect(
                lambda _=False, value=colour.value: self.colour_requested.emit(chosen, value)
            )
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self.delete_requested.emit(chosen))
        return menu

    def _id(self, index: QModelIndex | QPersistentModelIndex) -> str:
        row = index.data(NOTE_ROLE) if index.isValid() else None
        return row.annotation.id if isinstance(row, NoteRow) else ""

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._was_current and self._id(index):
            self.annotation_selected.emit(self._id(index))

    def _on_opened(self, index: QModelIndex) -> None:
        if self._id(index):
            self.annotation_opened.emit(self._id(index))
