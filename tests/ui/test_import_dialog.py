"""The import dialog: what is on its list, what it asks for, what it makes of the answers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.importing.previewing import Preview
from desktop_app.library.imports.outcome import ImportOptions
from desktop_app.model.errors import UnreadableFileError
from desktop_app.ui.import_dialog.dialog import ImportDialog
from desktop_app.ui.import_dialog.values import Answer, Question
from desktop_app.ui.theme import ThemeManager

ENCODINGS = ("utf-8", "gb18030", "cp1252")
Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier
ONE, TWO = Path("/talks/one.txt"), Path("/talks/two.txt")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    return made


def make(window: QWidget, qtbot: QtBot, *paths: Path, again: bool = False) -> ImportDialog:
    dialog = ImportDialog(ThemeManager("light"), ENCODINGS, ("Harbour", "Rural roads"), window, again=again)
    dialog.add(paths)
    dialog.begin()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def choose(dialog: ImportDialog, encoding: str) -> None:
    dialog.form.encoding.setCurrentIndex(dialog.form.encoding.findData(encoding))


def test_each_choice_asks_for_one_preview(window: QWidget, qtbot: QtBot) -> None:
    dialog = make(window, qtbot, ONE, TWO)
    asked: list[object] = []
    dialog.previewed.connect(asked.append)
    dialog.sources.list.setCurrentRow(1)
    choose(dialog, "gb18030")
    choose(dialog, "")
    assert asked == [Question(TWO, ""), Question(TWO, "gb18030"), Question(TWO, "")]


def test_answer_to_an_older_question_is_not_shown(window: QWidget, qtbot: QtBot) -> None:
    dialog = make(window, qtbot, ONE)
    choose(dialog, "cp1252")
    dialog.show_answer(Answer(Question(ONE, ""), Preview("gb18030", "text", "果园", ())))
    assert dialog.preview.text.toPlainText() == ""
    dialog.show_answer(Answer(Question(ONE, "cp1252"), Preview("cp1252", "text", "¹ûÔ°", ())))
    assert dialog.preview.text.toPlainText() == "¹ûÔ°"


def test_found_encoding_and_format_are_named(window: QWidget, qtbot: QtBot) -> None:
    dialog = make(window, qtbot, ONE)
    warning = "named .txt, but it is a web page: read as such"
    dialog.show_answer(Answer(Question(ONE, ""), Preview("gb18030", "html", "果园", (warning,))))
    assert dialog.form.encoding.currentText() == "Automatic: GB18030"
    assert dialog.preview.facts.text() == "Web page (HTML)  ·  GB18030 – simplified Chinese"
    assert dialog.preview.trouble.text() == warning


def test_signs_that_could_not_be_read_bring_a_hint(window: QWidget, qtbot: QtBot) -> None:
    dialog = make(window, qtbot, ONE)
    choose(dialog, "utf-8")
    dialog.show_answer(Answer(Question(ONE, "utf-8"), Preview("utf-8", "text", "caf\ufffd", ())))
    assert "could not be read" in dialog.preview.trouble.text()
    assert dialog.preview.trouble.isVisible()
    error = UnreadableFileError("missing", "there is no such file: check the path")
    dialog.show_answer(Answer(Question(ONE, "utf-8"), error=error))
    assert dialog.preview.trouble.text() == "there is no such file: check the path"
    assert dialog.preview.text.toPlainText() == ""


def test_one_encoding_for_several_files_is_pointed_out(window: QWidget, qtbot: QtBot) -> None:
    dialog = make(window, qtbot, ONE, TWO)
    assert not dialog.form.hint.isVisible()
    choose(dialog, "gb18030")
    assert dialog.form.hint.isVisible()
    dialog.sources.list.setFocus()
    qtbot.keyClick(dialog.sources.list, Key.Key_Delete)
    assert dialog.sources.paths() == (TWO,)
    assert not dialog.form.hint.isVisible()


def test_everything_is_chosen_by_keyboard(window: QWidget, qtbot: QtBot) -> None:
    dialog = make(window, qtbot, ONE, TWO)
    assert QApplication.focusWidget() is dialog.sources.list
    qtbot.keyClick(dialog, Key.Key_L, Alt)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Down)
    qtbot.keyClick(dialog, Key.Key_C, Alt)
    qtbot.keyClicks(QApplication.focusWidget(), "  Rural   roads ")
    qtbot.keyClick(dialog, Key.Key_E, Alt)
    qtbot.keyClicks(QApplication.focusWidget(), "GB")
    qtbot.keyClick(dialog, Key.Key_S, Alt)
    qtbot.waitUntil(lambda: not dialog.form.subfolders.isChecked())
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(dialog, Key.Key_Return)
    options = ImportOptions(recursive=False, language="zh", encoding="gb18030", collection="Rural roads")
    assert chosen.args == [(ONE, TWO), options]
    assert not dialog.isVisible()


def test_collections_in_use_are_offered(window: QWidget, qtbot: QtBot) -> None:
    field = make(window, qtbot, ONE).form.collection
    field.setFocus()
    qtbot.keyClick(field, Key.Key_Down)
    popup = field.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    names = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
    assert names == ["Harbour", "Rural roads"]
    popup.hide()


def test_files_and_folders_are_dropped_on_the_list(window: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = make(window, qtbot)
    assert not dialog.accept_button.isEnabled()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (tmp_path, ONE, ONE)])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target = dialog.sources.list.viewport()
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(9, 9), copy, data, left, none))
    assert dialog.sources.paths() == (tmp_path, ONE)
    assert dialog.accept_button.isEnabled()


def test_file_read_again_keeps_the_encoding_that_is_found(window: QWidget, qtbot: QtBot) -> None:
    dialog = make(window, qtbot, ONE, again=True)
    assert QApplication.focusWidget() is dialog.form.encoding
    dialog.show_answer(Answer(Question(ONE, ""), Preview("gb18030", "text", "果园", ())))
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(dialog, Key.Key_Return)
    assert chosen.args[1].encoding == "gb18030"


def test_dialog_fits_a_small_window(window: QWidget, qtbot: QtBot) -> None:
    dialog = make(window, qtbot, ONE)
    assert dialog.width() < window.width()
    assert dialog.height() < window.height()
    assert dialog.minimumSizeHint().height() <= dialog.height()
