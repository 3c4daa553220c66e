"""The page of word lists, and outlining again from the window: told, done, stopped, by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.app import create_window, run
from desktop_app.model.outline import Kind
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.word_lists.page import WordListsPage
from tests.support import BRIEFING, write

WALKS = BRIEFING.replace("three key tasks", "three walkabouts")
MINE = '[sets]\ntask = ["walkabout"]\n'
PATIENCE = 15_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    library = tmp_path / "library"
    assert run(["--library", str(library), "import", str(write(tmp_path / "a.txt", WALKS))]) == 0
    made = create_window(library)
    made.resize(1200, 800)
    made.show()
    qtbot.waitUntil(made.desk.is_idle, timeout=PATIENCE)
    yield made
    action(made, "language.en").trigger()
    made.close()


@pytest.fixture
def opened_files(window: MainWindow) -> Iterator[list[str]]:
    """What the system's editor was asked to open, in its stead."""
    opener = _Opener(window)
    QDesktopServices.setUrlHandler("file", opener, "open")
    yield opener.paths
    QDesktopServices.unsetUrlHandler("file")


class _Opener(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.paths: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.paths.append(url.toLocalFile())


def action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction), name
    return found


def page_of(window: MainWindow, qtbot: QtBot) -> WordListsPage:
    action(window, "outline.word_lists").trigger()
    page = window.findChild(WordListsPage)
    assert isinstance(page, WordListsPage)
    qtbot.waitUntil(lambda: bool(page.boxes[0].state.text()), timeout=PATIENCE)
    return page


def mine(window: MainWindow, text: str, language: str = "en") -> Path:
    path = window.desk.folder / "lexicons" / f"{language}.toml"
    path.parent.mkdir(exist_ok=True)
    return write(path, text)


def told(page: WordListsPage) -> list[str]:
    model = page.problems.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def status(window: MainWindow) -> str:
    label = window.findChild(QLabel, "status_message")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_file_is_made_from_the_template_by_keys_and_opened(
    window: MainWindow, qtbot: QtBot, opened_files: list[str]
) -> None:
    page = page_of(window, qtbot)
    link = page.boxes[0].link
    assert link.text() == "Create from a template"
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    path = window.desk.folder / "lexicons" / "en.toml"
    qtbot.waitUntil(lambda: opened_files == [str(path)], timeout=PATIENCE)
    assert path.read_text(encoding="utf-8").startswith("#")
    qtbot.waitUntil(lambda: link.text() == "Open in the editor", timeout=PATIENCE)


def test_a_change_of_the_file_is_noticed_and_problems_are_told_by_line(
    window: MainWindow, qtbot: QtBot, opened_files: list[str]
) -> None:
    page = page_of(window, qtbot)
    path = mine(window, MINE + 'tsk = ["x"]\n')
    qtbot.waitUntil(lambda: bool(told(page)), timeout=PATIENCE)
    assert told(page) == ["en.toml, line 3: There is no list “sets.tsk”. Do you mean “task”?"]
    assert "Not used" in page.boxes[0].state.text()
    page.problems.setFocus()
    page.problems.setCurrentIndex(page.problems.model().index(0, 0))
    qtbot.keyClick(page.problems, Qt.Key.Key_Return)
    assert opened_files == [str(path)]
    write(path, MINE)
    qtbot.waitUntil(lambda: not told(page), timeout=PATIENCE)
    assert page.boxes[0].state.text() == "In use: 1 word"
    qtbot.waitUntil(lambda: page.outdated.text().startswith("1 briefing was outlined"), timeout=PATIENCE)


def test_all_are_outlined_again_from_the_page_and_the_briefing_shows_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    mine(window, MINE)
    page = page_of(window, qtbot)
    qtbot.waitUntil(lambda: page.outdated.text().startswith("1 briefing"), timeout=PATIENCE)
    steps = window.desk.history.stack.count()
    page.again_button.setFocus()
    qtbot.keyClick(page.again_button, Qt.Key.Key_Space)
    assert action(window, "outline.again_stop").isEnabled()
    qtbot.waitUntil(lambda: page.outdated.text().startswith("Every briefing"), timeout=PATIENCE)
    assert status(window) == "1 briefing has another outline now"
    assert window.desk.history.stack.count() == steps
    (row,) = window.desk.library.summaries()
    outline = window.desk.library.outline(row.id)
    assert any(item.kind is Kind.SET and item.count_stated == 3 for item in outline.items)


def test_one_is_outlined_again_and_can_be_stopped(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(action(window, "outline.again").isEnabled, timeout=PATIENCE)
    action(window, "outline.again").trigger()
    assert status(window) == "Outlining again…"
    assert not action(window, "outline.again").isEnabled()
    qtbot.waitUntil(lambda: status(window) == "Outlined again: nothing has changed", timeout=PATIENCE)
    qtbot.waitUntil(action(window, "outline.again_all").isEnabled, timeout=PATIENCE)
    action(window, "outline.again_all").trigger()
    action(window, "outline.again_stop").trigger()
    qtbot.waitUntil(lambda: not action(window, "outline.again_stop").isEnabled(), timeout=PATIENCE)
    assert "stopped" in status(window)


def test_words_that_were_not_used_are_told_of(window: MainWindow, qtbot: QtBot) -> None:
    mine(window, "oops")
    action(window, "outline.again_all").trigger()
    qtbot.waitUntil(lambda: "en.toml are not used" in status(window), timeout=PATIENCE)


def test_the_page_speaks_chinese_and_keeps_what_it_tells(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, qtbot)
    mine(window, "oops")
    qtbot.waitUntil(lambda: bool(told(page)), timeout=PATIENCE)
    action(window, "language.zh").trigger()
    QApplication.processEvents()
    assert page.windowTitle() == "词表"
    assert told(page)[0].startswith("en.toml，第1行：不是正确的 TOML")
    assert page.boxes[1].link.text() == "用模板新建"
