"""What is left to check, worked through in the window: by keys and by mouse, undone, in both languages."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from test_audit_command import TEXT
from window_driver import Driver

from desktop_app.library.service import Library
from desktop_app.model.outline import READER, OutlineItem, Status
from desktop_app.ui.audit.widget import AuditPanel
from tests.support import write

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
Open = Callable[..., Driver]

PLAIN = "Moderator:\nGood morning.\nGull Post:\nHow are you?\nIda Brandt:\nVery well, thank you.\n"
CHINESE = """\
渔港规划发布会
2023年5月12日

主持人：
各位上午好，现在请记者提问。
海鸥日报记者：
请问规划包括哪些内容？
林美华：
谢谢您的提问。我们将抓好五项重点任务。一是修复防波堤。二是建立预警机制。四是修订《渔港条例》。
主持人：
今天的发布会到此结束。
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the harbour, a plain talk and a Chinese briefing, never written to."""
    folder = tmp_path_factory.mktemp("harbour")
    library = Library.open(folder / "library")
    texts = {"harbour": TEXT, "plain talk": PLAIN, "yugang": CHINESE}
    library.import_paths([write(folder / f"{name}.txt", text) for name, text in texts.items()])
    library.catch_up()
    library.close()
    return folder / "library"


@pytest.fixture
def desk(open_window: Open, harbour: Path, tmp_path: Path) -> Driver:
    """A window on a copy of it, the harbour in front."""
    copytree(harbour, tmp_path / "library")
    driver = open_window()
    driver.open("Briefing on the harbour")
    return driver


def panel(desk: Driver) -> AuditPanel:
    found = desk.window.findChild(AuditPanel)
    assert found is not None
    return found


def begin(desk: Driver) -> None:
    """Open the list with its key."""
    desk.press(Key.Key_A, Control | Qt.KeyboardModifier.ShiftModifier, desk.window)
    desk.settle()


def rows(desk: Driver) -> list[str]:
    return desk.rows("audit_view")


def choose(desk: Driver, words: str) -> None:
    desk.tree("audit_view").setCurrentIndex(desk.row("audit_view", words))
    desk.tree("audit_view").setFocus()


def own(desk: Driver) -> list[OutlineItem]:
    """The reader's own items as the library holds them."""
    current = desk.window.house._tabs.current_id()
    return [item for item in desk.window.desk.library.outline(current).items if item.rule == READER]


def flashed(desk: Driver) -> str:
    """The words that the page points out."""
    (span,) = desk.reader._flashed
    current = desk.window.desk.library.briefing(desk.window.house._tabs.current_id())
    return current.transcript.texts()[span.paragraph][span.start : span.end]


def test_every_kind_of_finding_is_listed_with_its_words(desk: Driver) -> None:
    begin(desk)
    assert rows(desk) == [
        "Counts that do not match",
        "The plan rests on five key tasks, as follows.",
        "Numbers left out",
        "Fourth, we will revise the Harbour Act.",
        "Cues without an item",
        "Second, gravel is short.",
        "Answers without an item",
        "The road is in a poor state after two wet winters, and whoever drives on it has every reason to "
        "complain.",
        "Coverage by turn",
        "Turn 3  Ida Brandt",
        "Turn 5  Ida Brandt",
    ]
    assert "5 announced, 3 listed" in desk.spoken("audit_view", "five key tasks")
    assert "3 left out" in desk.spoken("audit_view", "Fourth")
    assert "“Second”" in desk.spoken("audit_view", "gravel")
    assert "0/2" in desk.spoken("audit_view", "Turn 5")
    assert desk.tree("audit_view").accessibleName() == "What is left to check"


def test_enter_and_click_lead_to_the_words(desk: Driver) -> None:
    begin(desk)
    choose(desk, "gravel")
    desk.press(Key.Key_Return)
    desk.settle()
    assert flashed(desk) == "Second"
    assert desk.tree("audit_view").hasFocus()
    desk.click_row(desk.tree("audit_view"), desk.row("audit_view", "five key tasks"))
    desk.settle()
    assert flashed(desk) == "five key tasks"
    choose(desk, "wet winters")
    desk.press(Key.Key_Return)
    desk.settle()
    assert flashed(desk).startswith("The road is in a poor state")


def test_key_makes_an_item_of_a_cue_and_undo_takes_it_back(desk: Driver) -> None:
    begin(desk)
    choose(desk, "gravel")
    desk.press(Key.Key_A)
    desk.settle()
    (made,) = own(desk)
    assert (made.label, made.evidence[0].quote) == ("gravel is short", "Second, gravel is short")
    assert made.status is Status.CONFIRMED
    assert "Cues without an item" not in rows(desk)
    assert "1/2" in desk.spoken("audit_view", "Turn 5")
    assert "gravel is short" in desk.rows("tasks_pane")
    desk.do("undo")
    desk.settle()
    assert own(desk) == []
    assert "Second, gravel is short." in rows(desk)
    desk.do("redo")
    desk.settle()
    assert [item.label for item in own(desk)] == ["gravel is short"]


def test_key_sets_a_cue_aside_for_good(desk: Driver, open_window: Open) -> None:
    begin(desk)
    choose(desk, "gravel")
    desk.press(Key.Key_X)
    desk.press(Key.Key_X)  # what is settled is not settled again
    desk.settle()
    (made,) = own(desk)
    assert made.status is Status.REJECTED
    assert "Second, gravel is short." not in rows(desk)
    assert "0/2" in desk.spoken("audit_view", "Turn 5")
    desk.close()
    again = open_window()
    again.until(lambda: again.tabs)
    again.settle()
    begin(again)
    assert "Second, gravel is short." not in rows(again)
    again.close()


def test_links_above_the_list_do_what_the_keys_do(desk: Driver) -> None:
    begin(desk)
    choose(desk, "five key tasks")
    links = {link.text(): link for link in panel(desk).findChildren(QAbstractButton) if link.text()}
    assert not links["Make an item"].isEnabled()
    choose(desk, "gravel")
    desk.bot.mouseClick(links["Make an item"], Qt.MouseButton.LeftButton)
    desk.settle()
    assert [item.label for item in own(desk)] == ["gravel is short"]
    desk.bot.mouseClick(links["Copy all"], Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert "Counts that do not match: 1" in copied
    assert "5 announced, 3 listed" in copied


def test_menu_of_a_row_offers_what_can_be_done_with_it(desk: Driver) -> None:
    begin(desk)
    choose(desk, "gravel")
    view = desk.tree("audit_view")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(view.viewport(), event)
    (menu,) = [menu for menu in view.findChildren(QMenu) if menu.isVisible()]
    assert [action.text() for action in menu.actions()] == [
        "Show in the text",
        "Make an item of it",
        "Set aside",
        "Copy",
    ]
    menu.close()


def test_list_follows_the_briefing_in_front_and_the_outline(desk: Driver) -> None:
    begin(desk)
    desk.open("渔港")
    assert not any("gravel" in row for row in rows(desk))
    assert any("五项重点任务" in row for row in rows(desk))
    desk.open("plain talk")
    assert panel(desk).says() == "Nothing is left to check."
    desk.open("Briefing on the harbour")
    fourth = next(i for i in own_and_found(desk) if "Harbour Act" in i.label and i.parent)
    desk.window.house._side.status_requested.emit(fourth.id, Status.REJECTED)
    desk.settle()
    assert "5 announced, 2 listed" in desk.spoken("audit_view", "five key tasks")


def own_and_found(desk: Driver) -> list[OutlineItem]:
    current = desk.window.house._tabs.current_id()
    return list(desk.window.desk.library.outline(current).items)


def test_nothing_is_worked_out_while_the_list_is_not_shown(
    desk: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    outlines = desk.window.desk.library.outlines
    audit = outlines.audit
    monkeypatch.setattr(outlines, "audit", lambda *words: asked.append(words[0]) or audit(*words))
    desk.open("plain talk")
    desk.open("渔港")
    assert asked == []
    begin(desk)
    assert len(asked) == 1
    desk.press(Key.Key_Escape)
    desk.settle()
    assert not panel(desk).isVisible()
    assert not desk.action("outline.audit").isChecked()
    assert desk.reader.hasFocus()
    desk.open("Briefing on the harbour")
    assert len(asked) == 1


def test_list_shares_its_place_with_the_results(desk: Driver) -> None:
    begin(desk)
    desk.window.house.search_for("mole")
    desk.until(lambda: desk.results.isVisible())
    assert panel(desk).isVisible()
    desk.window.house._searching.give_back()
    desk.settle()
    assert not desk.results.isVisible()
    assert panel(desk).isVisible()
    desk.do("outline.audit")
    assert not panel(desk).isVisible()


def test_list_speaks_chinese(desk: Driver) -> None:
    begin(desk)
    desk.do("language.zh")
    desk.settle()
    assert rows(desk)[0] == "数目不符"
    assert "宣布 5 项，列出 3 项" in desk.spoken("audit_view", "five key tasks")


def test_groups_open_and_close_by_key_and_stay_so(desk: Driver) -> None:
    begin(desk)
    view = desk.tree("audit_view")
    index = desk.row("audit_view", "Counts that do not match")
    view.setCurrentIndex(index)
    desk.press(Key.Key_Return)
    assert not view.isExpanded(index)
    choose(desk, "gravel")
    desk.press(Key.Key_A)
    desk.settle()
    assert not view.isExpanded(desk.row("audit_view", "Counts that do not match"))
    assert view.isExpanded(desk.row("audit_view", "Numbers left out"))
