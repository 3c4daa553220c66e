"""The details of a briefing: what is known, where it was found, and how it is put right."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from window_driver import Driver

from desktop_app.model.library import Briefing
from desktop_app.ui.correcting.card import Card
from desktop_app.ui.correcting.details.rows import FactField, LineButton
from tests.support import BRIEFING, write

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
Open = Callable[..., Driver]


def briefing(desk: Driver) -> Briefing:
    return desk.window.desk.library.briefing(desk.window.house._tabs.current_id())


def open_details(desk: Driver) -> None:
    desk.press(Key.Key_I, Control)
    desk.until(lambda: desk.find("details").isVisible())


def field(desk: Driver, key: str) -> FactField:
    found = desk.find(f"fact_{key}")
    assert isinstance(found, FactField)
    return found


def remark(desk: Driver, key: str) -> str:
    """What is said below a field."""
    return field(desk, key).accessibleDescription()


def write_in(desk: Driver, key: str, words: str) -> None:
    field(desk, key).setFocus()
    field(desk, key).selectAll()
    desk.type(words)


def lines(desk: Driver) -> str:
    """All that the details say."""
    return "\n".join(label.text() for label in desk.find("details").findChildren(QLabel))


def test_details_are_put_right_and_found_again(window: Driver) -> None:
    open_details(window)
    where = remark(window, "date")
    assert where not in ("", "put right by you", "not found")
    assert QApplication.focusWidget() is field(window, "title")
    write_in(window, "date", "3 May 2024")
    assert remark(window, "date") == "Enter applies, Esc gives back"
    window.press(Key.Key_Return)
    window.settle()
    assert briefing(window).transcript.date == "2024-05-03"
    assert field(window, "date").text() == "2024-05-03"
    assert remark(window, "date") == "put right by you"
    assert "Date: 2024-05-03" in lines(window)
    window.press(Key.Key_Escape)
    assert not window.find("details").isVisible()
    assert QApplication.focusWidget() is window.reader
    window.do("undo")
    window.settle()
    open_details(window)
    assert (field(window, "date").text(), remark(window, "date")) == ("2021-05-12", where)
    window.do("redo")
    window.settle()
    assert field(window, "date").text() == "2024-05-03"


def test_details_outlive_the_window(window: Driver, open_window: Open) -> None:
    open_details(window)
    write_in(window, "place", "Birch Hall")
    window.press(Key.Key_Return)
    window.settle()
    window.close()
    again = open_window()
    again.open("Long Road")
    open_details(again)
    assert (field(again, "place").text(), remark(again, "place")) == ("Birch Hall", "put right by you")
    assert "Birch Hall" in again.reader.toPlainText()


def test_new_title_is_everywhere(window: Driver) -> None:
    open_details(window)
    write_in(window, "title", "Roads before winter")
    window.press(Key.Key_Return)
    window.settle()
    assert "Roads before winter" in window.window.windowTitle()
    assert "Roads before winter" in window.tabs
    assert window.row("library_view", "Roads before winter").isValid()


def test_escape_gives_back_what_was_there_before_it_closes(window: Driver) -> None:
    open_details(window)
    title = field(window, "title").text()
    write_in(window, "title", "Nonsense")
    window.press(Key.Key_Escape)
    assert field(window, "title").text() == title
    assert window.find("details").isVisible()
    window.press(Key.Key_Escape)
    assert not window.find("details").isVisible()


def test_refused_value_stays_with_the_reason_and_outlives_closing(window: Driver) -> None:
    open_details(window)
    write_in(window, "date", "some day")
    write_in(window, "series", "half typed")
    field(window, "date").setFocus()
    window.press(Key.Key_Return)
    window.settle()
    assert field(window, "date").text() == "some day"
    assert "no date" in remark(window, "date")
    assert QApplication.focusWidget() is field(window, "date")
    assert field(window, "series").text() == "half typed"
    assert not window.action("undo").isEnabled()
    window.press(Key.Key_I, Control)
    assert not window.find("details").isVisible()
    open_details(window)
    assert field(window, "date").text() == "some day"
    assert field(window, "series").text() == "half typed"


def test_participant_is_put_right_from_the_list(window: Driver) -> None:
    open_details(window)
    person = window.find("person_Marta Lind")
    person.setFocus()
    window.press(Key.Key_Space)
    assert any(card.isVisible() for card in window.window.findChildren(Card))
    assert window.find("details").isVisible()
    window.type("Marta Lindt")
    window.press(Key.Key_Return)
    window.settle()
    assert not any(card.isVisible() for card in window.window.findChildren(Card))
    assert window.find("details").isVisible()
    assert window.find("person_Marta Lindt").isVisible()
    assert "Marta Lind is Marta Lindt" in lines(window)


def test_what_was_taken_out_leads_to_its_place(open_window: Open, tmp_path: Path) -> None:
    text = BRIEFING.replace("Thank you. That concludes", "(Applause)\nThank you very much. That concludes")
    desk = open_window()
    desk.bring(write(tmp_path / "applause.txt", text))
    (aside,) = briefing(desk).transcript.asides
    open_details(desk)
    line = next(b for b in desk.find("details").findChildren(LineButton) if "Applause" in b.text())
    assert f"¶{aside.paragraph}" in line.accessibleName()
    line.click()
    assert desk.reader.current_paragraph() == aside.paragraph
    assert desk.find("details").isVisible()


def test_details_follow_the_briefing_in_front(window: Driver) -> None:
    open_details(window)
    window.do("tab.close")
    window.settle()
    assert not window.find("details").isVisible()


def test_details_speak_chinese(window: Driver) -> None:
    window.do("language.zh")
    open_details(window)
    assert "参加者" in lines(window)
    write_in(window, "date", "无")
    window.press(Key.Key_Return)
    window.settle()
    assert "无法执行" in remark(window, "date")
    names = [w.accessibleName() for w in window.find("details").findChildren(QWidget) if w.accessibleName()]
    assert "标题" in names
