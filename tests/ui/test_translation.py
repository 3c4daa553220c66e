"""The window speaks English and Simplified Chinese: completely, and changing while it runs."""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.app import create_window, run
from desktop_app.model.spans import TextSpan
from desktop_app.ui.actions import without_mnemonic
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.parts.dates import date_words
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.reasons import reason, why_words
from desktop_app.ui.translation import Translation
from desktop_app.ui.warning_words import TEMPLATES, warning_words
from tests.support import ROOT, write

I18N = ROOT / "resources" / "i18n"
SOURCES = sorted((ROOT / "desktop_app" / "ui").rglob("*.py"))
PLACEHOLDER = re.compile(r"\{\w*\}|%n")
HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{2,}")
NO_TEXT = {"Esc", "Ctrl+↵", "English", "简体中文", "Briefing Desk"}

Text = tuple[str, str]  # context and source


def messages(path: Path) -> dict[Text, list[str]]:
    """Every text of a .ts file with its translations, one for each form."""
    found = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found[context.findtext("name") or "", message.findtext("source") or ""] = forms
    return found


def texts_of(node: ast.AST, scope: str) -> Iterator[Text]:
    """The texts that a piece of code translates; the class they stand in is the context of tr()."""
    for child in ast.iter_child_nodes(node):
        yield from texts_of(child, child.name if isinstance(child, ast.ClassDef) else scope)
    if not isinstance(node, ast.Call):
        return
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    words = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
    if called == "tr":
        yield scope, words[0]
    elif called in ("translate", "QT_TRANSLATE_NOOP") and len(words) > 1:
        yield words[0], words[1]


@pytest.fixture(scope="module")
def chinese() -> dict[Text, list[str]]:
    return messages(I18N / "zh.ts")


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    before = QLocale()
    translation = Translation(qapp)
    yield translation.choose
    translation.choose("en")
    QLocale.setDefault(before)


@pytest.fixture(scope="module")
def opened(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """One window for all: making it takes as long as all that is asked of it."""
    before, folder = QLocale(), tmp_path_factory.mktemp("translation")
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
    talk = write(folder / "talk.txt", "Moderator:\nGood morning.\n\nAnna Berg:\nWe have three key tasks.\n")
    assert run(["--library", str(folder / "library"), "import", str(talk)]) == 0
    made = create_window(folder / "library")
    made.show()
    yield made
    choose(made, "en")
    made.close()
    QLocale.setDefault(before)


@pytest.fixture
def window(opened: MainWindow, qtbot: QtBot) -> MainWindow:
    choose(opened, "en")
    qtbot.waitUntil(lambda: opened.desk.is_idle() and opened.findChild(ReaderView) is not None)
    opened.house._status.clear()
    return opened


def choose(window: MainWindow, language: str) -> None:
    action = window.findChild(QAction, f"language.{language}")
    assert action is not None
    action.trigger()
    QApplication.processEvents()


def words_on(window: QWidget) -> set[str]:
    """Every text that the window shows, speaks or would show under the pointer or in a menu."""
    parts = [
        part
        for part in (window, *window.findChildren(QWidget))
        if not part.objectName().startswith("qt_") and not isinstance(part.parent(), QTabBar)  # Qt's own
    ]
    texts = {text for part in parts for text in (part.accessibleName(), part.toolTip())}
    for part in parts:
        if isinstance(part, (QLabel, QAbstractButton)):
            texts.add(part.text())
        if isinstance(part, (QLineEdit, QPlainTextEdit)):
            texts.add(part.placeholderText())
        if isinstance(part, QMenu):
            texts |= {part.title(), *(action.text() for action in part.actions())}
    return {without_mnemonic(text) for text in texts} - NO_TEXT


def test_every_text_of_the_code_is_extracted(chinese: dict[Text, list[str]]) -> None:
    found = {text for path in SOURCES for text in texts_of(ast.parse(path.read_text("utf-8")), "")}
    assert found - set(chinese) == set()
    assert set(chinese) - found == set()


def test_extraction_would_change_nothing(tmp_path: Path) -> None:
    for name in ("en.ts", "zh.ts"):
        (tmp_path / name).write_bytes((I18N / name).read_bytes())
    command = "import sys, pathlib; sys.path.insert(0, 'packaging'); import extract_texts"
    subprocess.run(
        [sys.executable, "-c", f"{command}; extract_texts.extract(pathlib.Path(sys.argv[1]))", str(tmp_path)],
        cwd=ROOT,
        check=True,
        timeout=60,
    )
    for name in ("en.ts", "zh.ts"):
        assert (tmp_path / name).read_text("utf-8") == (I18N / name).read_text("utf-8"), (
            f"{name} is behind the sources: run packaging/extract_texts.py and translate what it names"
        )


def test_every_text_has_a_chinese_translation(chinese: dict[Text, list[str]]) -> None:
    tree = ElementTree.parse(I18N / "zh.ts")
    assert [message for message in tree.iter("translation") if message.get("type")] == []
    assert [text for text, forms in chinese.items() if len(forms) != 1 or not forms[0].strip()] == []


def test_english_has_one_and_many_for_every_number(chinese: dict[Text, list[str]]) -> None:
    english = messages(I18N / "en.ts")
    assert set(english) == {text for text in chinese if "%n" in text[1]}
    for (_, source), forms in english.items():
        assert len(forms) == 2, source
        assert "(s)" not in "".join(forms), source


@pytest.mark.parametrize("name", ["en", "zh"])
def test_translations_keep_the_placeholders(name: str) -> None:
    for (_, source), forms in messages(I18N / f"{name}.ts").items():
        for form in forms:
            assert sorted(PLACEHOLDER.findall(form)) == sorted(PLACEHOLDER.findall(source)), source


def test_translations_keep_mnemonics_and_ellipses(chinese: dict[Text, list[str]]) -> None:
    for (_, source), (words,) in chinese.items():
        key = re.search(r"&(\w)", source)
        assert bool(key) == bool(re.search(r"\(&[A-Z]\)", words)), source
        if key:
            assert f"(&{key[1].upper()})" in words, source
        assert source.endswith("…") == words.endswith("…"), source


def test_chinese_is_written_with_chinese_punctuation(chinese: dict[Text, list[str]]) -> None:
    for (context, source), (words,) in chinese.items():
        assert not re.search(r"[\u4e00-\u9fff][,;:?!.](?!\w)", words), (context, source)


@pytest.mark.parametrize(
    ("language", "shown"), [("en", ("1 briefing", "2 briefings")), ("zh", ("1 场发布会", "2 场发布会"))]
)
def test_numbers_choose_their_form(
    speak: Callable[[str], None], language: str, shown: tuple[str, str]
) -> None:
    speak(language)
    forms = (QCoreApplication.translate("ResultsPanel", "%n briefing(s)", None, n) for n in (1, 2))
    assert tuple(forms) == shown


def test_dates_follow_the_language(speak: Callable[[str], None]) -> None:
    speak("zh")
    assert [date_words(iso) for iso in ("2025-03-18", "2025-03", "2025")] == [
        "2025年3月18日",
        "2025年3月",
        "2025",
    ]
    speak("en")
    assert [date_words(iso) for iso in ("2025-03-18", "2025-03", "2025")] == [
        "18 Mar 2025",
        "Mar 2025",
        "2025",
    ]


def test_qt_speaks_along(qtbot: QtBot, speak: Callable[[str], None]) -> None:
    speak("zh")
    field = QLineEdit("words")
    qtbot.addWidget(field)
    assert any("粘贴" in action.text() for action in field.createStandardContextMenu().actions())


def test_trouble_is_told_in_the_language(speak: Callable[[str], None]) -> None:
    speak("zh")
    assert reason("empty", "the file is empty: save it again") == "文件是空的"
    assert reason("never_heard_of", "strange things") == "strange things"
    assert HAN.search(warning_words("no speakers found: the text is one turn"))
    speak("en")
    assert reason("empty", "the file is empty: save it again") == "the file is empty: save it again"


def test_items_say_in_the_language_why_they_are_listed(speak: Callable[[str], None]) -> None:
    speak("zh")
    assert why_words("run.ordinal+task.commitment", "one of a series") == "它是文中依次列举的事项之一。"
    assert why_words("framework.part", "a part") != why_words("framework.words", "a whole")
    assert why_words("", "added by hand") == "added by hand"
    speak("en")
    assert why_words("run.ordinal", "one of a series of 3") == "one of a series of 3"


def test_known_warnings_are_those_that_importing_gives() -> None:
    code = "".join(
        path.read_text("utf-8")
        for folder in ("importing", "library", "parsing")
        for path in (ROOT / "desktop_app" / folder).rglob("*.py")
    )
    code = re.sub(r'"\n *f?"', "", code)  # texts that go on in the next line
    pieces = {piece.strip(": ") for template in TEMPLATES for piece in re.split(r"\{\w+\}", template)}
    assert [piece for piece in pieces if piece not in code] == []


def test_warnings_keep_what_differs_from_file_to_file(speak: Callable[[str], None]) -> None:
    speak("zh")
    misnamed = warning_words("named .txt, but it is a PDF document: read as such")
    assert ".txt" in misnamed
    assert "PDF 文档" in misnamed
    assert not LATIN.search(misnamed.replace("PDF", "").replace("txt", ""))
    loop = warning_words("¶12 says “so, 100% yes” 9 times in a row, as transcribing machines do")
    assert HAN.search(loop)
    assert all(part in loop for part in ("12", "“so, 100% yes”", "9"))
    for strange in ("", "named .txt, but", "strange {things}"):
        assert warning_words(strange) == strange
    speak("en")
    assert warning_words("not UTF-8; read as koi8-r, which is a guess") == (
        "not UTF-8; read as koi8-r, which is a guess"
    )


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_mnemonic_stands_twice_in_a_menu(window: MainWindow, language: str) -> None:
    choose(window, language)
    menus = {menu.title(): menu.actions() for menu in window.findChildren(QMenu)}
    menus["menu bar"] = window.findChild(QMenuBar).actions()
    assert len(menus) > 8
    for title, actions in menus.items():
        keys = Counter(
            key.upper() for action in actions for key in re.findall(r"&(\w)", action.text().replace("&&", ""))
        )
        assert [key for key, times in keys.items() if times > 1] == [], title


def test_window_changes_its_language_and_back(window: MainWindow, qtbot: QtBot) -> None:
    window.findChild(ReaderView).select([TextSpan(1, 0, 4)])
    window.findChild(QAction, "highlight").trigger()
    qtbot.waitUntil(window.findChild(QAction, "undo").isEnabled)

    def seen() -> dict[str, str]:
        field = window.findChild(QLineEdit, "search_box")
        return {
            "menu": window.findChild(QMenuBar).actions()[0].text(),
            "search": field.placeholderText(),
            "frameworks": window.findChild(QWidget, "frameworks_pane").accessibleName(),
            "notes": window.findChild(QWidget, "notes_view").accessibleName(),
            "undo": window.findChild(QAction, "undo").text().partition(":")[0].partition("：")[0],
            "place": window.house._status._facts.text(),
        }

    english = seen()
    assert english["place"].startswith("Turn 1 of 2")
    choose(window, "zh")
    assert seen() == {
        "menu": "文件(&F)",
        "search": "搜索全部发布会",
        "frameworks": "框架",
        "notes": "笔记",
        "undo": "撤销",
        "place": "第1轮，共2轮   第1段，共2段",
    }
    assert "：" in window.findChild(QAction, "undo").text()
    choose(window, "en")
    assert seen() == english
    window.findChild(QAction, "undo").trigger()
    qtbot.waitUntil(window.desk.is_idle)


def test_nothing_english_is_left_in_chinese(window: MainWindow) -> None:
    english = words_on(window)
    assert len(english) > 100
    choose(window, "zh")
    left = {text for text in words_on(window) if LATIN.search(text) and not HAN.search(text)}
    assert left == set()


def test_open_help_changes_its_language(window: MainWindow) -> None:
    window.findChild(QAction, "help.shortcuts").trigger()
    choose(window, "zh")
    page = window.findChild(QTextBrowser, "help_page")
    assert page.toPlainText().startswith("键盘快捷键")
    assert "(&" not in page.toPlainText()
    assert "(I)" not in page.toPlainText()


def test_names_of_buttons_carry_no_mnemonic(window: MainWindow) -> None:
    choose(window, "zh")
    names = {button.toolTip() for button in window.findChildren(QToolButton)}
    assert "命令面板 (Ctrl+K)" in names
    assert [name for name in names if "&" in name] == []


@pytest.mark.parametrize(
    ("text", "read"),
    [("&File", "File"), ("文件(&F)", "文件"), ("导入(&I)…", "导入…"), ("R&&D", "R&D"), ("a (b)", "a (b)")],
)
def test_mnemonics_are_not_read(text: str, read: str) -> None:
    assert without_mnemonic(text) == read


def test_chinese_months_need_no_english_names(speak: Callable[[str], None]) -> None:
    speak("zh")
    months = {date_words(QDate(2025, month, 1).toString("yyyy-MM-dd")) for month in range(1, 13)}
    assert [words for words in months if LATIN.search(words)] == []
