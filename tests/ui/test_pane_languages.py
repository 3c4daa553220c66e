"""Every text of the panes follows the language and every surface the theme, while they are on screen."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.notes.editor import NoteEditor
from desktop_app.ui.notes.widget import NotesPanel
from desktop_app.ui.palette.widget import CommandPalette
from desktop_app.ui.panes.widget import OutlineSide
from desktop_app.ui.results.widget import ResultsPanel
from desktop_app.ui.search.field import SearchField
from desktop_app.ui.shelf.widget import ShelfPanel
from desktop_app.ui.theme import ThemeManager

MAKERS: dict[str, Callable[[ThemeManager], QWidget]] = {
    "outline": OutlineSide,
    "results": ResultsPanel,
    "notes": NotesPanel,
    "editor": lambda themes: NoteEditor(themes, str),
    "shelf": ShelfPanel,
    "palette": lambda themes: CommandPalette(themes, QWidget()),
    "search": SearchField,
}
NO_WORDS = {"", "Esc", "Ctrl+↵"}


class Quoting(QTranslator):
    """A language in which every text stands in angle quotes."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, context: str, text: str, disambiguation: str = "", n: int = -1) -> str:  # type: ignore[override]
        return f"«{text}»"


@pytest.fixture
def quoting(qtbot: QtBot) -> Iterator[Quoting]:
    translator = Quoting()
    yield translator
    QApplication.removeTranslator(translator)


def words_of(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.toolTip()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, (QLineEdit, QPlainTextEdit)):
        yield widget.placeholderText()


@pytest.mark.parametrize("name", MAKERS)
def test_texts_change_with_the_language(qtbot: QtBot, quoting: Quoting, name: str) -> None:
    widget = MAKERS[name](ThemeManager("light"))
    qtbot.addWidget(widget)
    widget.show()
    QApplication.installTranslator(quoting)
    QApplication.processEvents()
    ours = [
        part for part in (widget, *widget.findChildren(QWidget)) if not part.objectName().startswith("qt_")
    ]
    texts = {text for part in ours for text in words_of(part)} - NO_WORDS
    assert texts
    assert [text for text in texts if "«" not in text] == []


@pytest.mark.parametrize("name", MAKERS)
def test_surfaces_change_with_the_theme(qtbot: QtBot, name: str) -> None:
    themes = ThemeManager("light")
    themes.apply(QApplication.instance())
    widget = MAKERS[name](themes)
    qtbot.addWidget(widget)
    widget.resize(400, 400)
    widget.show()
    QApplication.processEvents()
    if focused := QApplication.focusWidget():
        focused.clearFocus()  # a caret blinks
    QApplication.processEvents()
    light = widget.grab().toImage()
    themes.choose("dark")
    QApplication.processEvents()
    assert widget.grab().toImage() != light
    themes.choose("light")
    QApplication.processEvents()
    assert widget.grab().toImage() == light
