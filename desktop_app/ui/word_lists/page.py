"""The page of the reader's word lists: the files, what is wrong with them, and what can be done."""

from pathlib import Path

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop_app.model.lexicons import WordList, WordLists
from desktop_app.outline.wordlists.forms import LANGUAGES
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import BASE, META, SECTION, TITLE
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.push_button import PushButton
from desktop_app.ui.theme import ThemeManager

from .words import language_words, problem_words


class FileBox(QWidget):
    """One language's file: where it lies, how it is, and one thing to do with it."""

    edit_wanted = Signal(str)  # path
    create_wanted = Signal(str)  # language

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(parent)
        self._file: WordList | None = None
        self._name = ThemedLabel(themes, SECTION, "ink", self)
        self._path = ThemedLabel(themes, META, "ink2", self)
        self._path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state = ThemedLabel(themes, BASE, "ink2", self)
        self.link = Link(themes, self)
        self.link.clicked.connect(self._on_link)
        head = QHBoxLayout()
        head.setSpacing(2 * METRICS.grid)
        head.addWidget(self._name)
        head.addWidget(self.link)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(METRICS.grid // 2)
        layout.addLayout(head)
        for label in (self.state, self._path):
            label.setWordWrap(True)
            layout.addWidget(label)

    def set_file(self, file: WordList) -> None:
        """Tell of a file."""
        self._file = file
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        if self._file is None:
            return
        name = language_words(self._file.language)
        words = self.tr("Open in the editor") if self._file.exists else self.tr("Create from a template")
        self._name.setText(name)
        self._path.setText(self._file.path)
        self.state.setText(self._state_words(self._file))
        self.link.setText(words)
        self.link.setAccessibleName(f"{words} ({name})")
        self.link.updateGeometry()

    def _state_words(self, file: WordList) -> str:
        if not file.exists:
            return self.tr("There is no file yet: the program's own words are used.")
        if not file.used:
            return self.tr("Not used until what is told below is mended.")
        return self.tr("In use: %n word(s)", "", file.words)

    def _on_link(self) -> None:
        if self._file is None:
            return
        if self._file.exists:
            self.edit_wanted.emit(self._file.path)
        else:
            self.create_wanted.emit(self._file.language)


class WordListsPage(QWidget):
    """A box a language, then the problems by line, then what can be done with all of it."""

    edit_wanted = Signal(str)  # path
    create_wanted = Signal(str)  # language
    check_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("word_lists")
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._themes = themes
        self._lists = WordLists((), ())
        self._outdated = 0
        self._title = ThemedLabel(themes, TITLE, "ink", self)
        self._purpose = ThemedLabel(themes, BASE, "ink2", self)
        self.boxes = tuple(FileBox(themes, self) for _ in LANGUAGES)
        self._head = ThemedLabel(themes, SECTION, "ink", self)
        self.problems = QListView(self)
        self._model = QStringListModel(self)
        self.outdated = ThemedLabel(themes, BASE, "ink2", self)
        self.check_button, self.again_button = PushButton(themes, self), PushButton(themes, self)
        self._set_up()
        self._lay_out()
        self.retranslate()

    def set_lists(self, lists: WordLists, outdated: int) -> None:
        """Tell of the files, and of how many briefings were outlined with other words."""
        self._lists, self._outdated = lists, outdated
        for box, file in zip(self.boxes, lists.files, strict=True):
            box.set_file(file)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Word lists"))
        self._title.setText(self.tr("Word lists"))
        self._purpose.setText(
            self.tr(
                "Words of your own, by which more is found in briefings, or less. They hold for what is "
                "imported or outlined again from now on; what you confirmed or changed stays as it is."
            )
        )
        for box in self.boxes:
            box.retranslate()
        self._show_problems()
        self.check_button.setText(self.tr("Check again"))
        self.again_button.setText(self.tr("Outline all again"))
        self.outdated.setText(
            self.tr("%n briefing(s) were outlined with older rules or word lists", "", self._outdated)
            if self._outdated
            else self._all_current()
        )

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _all_current(self) -> str:
        """That nothing is to be outlined again, and whose words were left out in it."""
        unused = [Path(file.path).name for file in self._lists.files if file.exists and not file.used]
        if not unused:
            return self.tr("Every briefing is outlined with these words.")
        template = self.tr("Every briefing is outlined without the words of {files}.")
        return template.format(files=self.tr(", ").join(unused))

    def _set_up(self) -> None:
        for box in self.boxes:
            box.edit_wanted.connect(self.edit_wanted)
            box.create_wanted.connect(self.create_wanted)
        self.setFocusProxy(self.boxes[0].link)
        self._purpose.setWordWrap(True)
        self.outdated.setWordWrap(True)
        view = self.problems
        view.setObjectName("word_list_problems")
        view.setModel(self._model)
        view.setWordWrap(True)
        view.setSpacing(METRICS.grid // 2)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.activated.connect(lambda index: self._on_problem(index.row()))
        self.check_button.clicked.connect(self.check_wanted)
        self.again_button.clicked.connect(self.again_wanted)
        self._themes.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(METRICS.grid * 2)
        below.addWidget(self.outdated, 1)
        below.addWidget(self.check_button)
        below.addWidget(self.again_button)
        layout = QVBoxLayout(self)
        side = METRICS.grid * 4
        layout.setContentsMargins(side, side, side, METRICS.grid * 2)
        layout.setSpacing(METRICS.grid * 3)
        layout.addWidget(self._title)
        layout.addWidget(self._purpose)
        for box in self.boxes:
            layout.addWidget(box)
        layout.addWidget(self._head)
        layout.addWidget(self.problems, 1)
        layout.addLayout(below)

    def _show_problems(self) -> None:
        rows = [problem_words(problem) for problem in self._lists.problems]
        if rows != self._model.stringList():
            self._model.setStringList(rows)
        self._head.setText(
            self.tr("%n problem(s)", "", len(rows)) if rows else self.tr("Nothing is wrong with the files")
        )
        self.problems.setAccessibleName(self._head.text())
        self.problems.setEnabled(bool(rows))

    def _on_problem(self, row: int) -> None:
        """Lead to the file that a problem stands in."""
        self.edit_wanted.emit(self._lists.problems[row].path)

    def _dress(self) -> None:
        self.problems.setFont(BASE.font(self._themes.scale, self.problems.accessibleName()))
