"""Putting a transcript right in the reader: by keys, by mouse, undone and done again."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from window_driver import Driver

from desktop_app.library.correcting.making import split_turn
from desktop_app.library.correcting.wording import edit_text
from desktop_app.library.service import Library
from desktop_app.model.corrections import Part
from desktop_app.model.library import Briefing
from desktop_app.model.transcript import Role, Turn
from desktop_app.ui.correcting.card import Card
from desktop_app.ui.reader.geometry import block_rect

Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Open = Callable[..., Driver]


def briefing(desk: Driver) -> Briefing:
    """The briefing in front as the library holds it."""
    return desk.window.desk.library.briefing(desk.window.house._tabs.current_id())


def turn_with(desk: Driver, words: str) -> Turn:
    return next(
        turn
        for turn in briefing(desk).transcript.turns
        if any(words in paragraph.text for paragraph in turn.paragraphs)
    )


def texts(desk: Driver) -> list[str]:
    return list(briefing(desk).transcript.texts().values())


def card(desk: Driver) -> Card:
    """The pop-over that is open."""
    open_ones = [card for card in desk.window.findChildren(Card) if card.isVisible()]
    assert len(open_ones) == 1
    return open_ones[0]


def no_card(desk: Driver) -> bool:
    return not any(card.isVisible() for card in desk.window.findChildren(Card))


def enter(desk: Driver) -> None:
    """Press Enter and wait until the correction is done, or refused."""
    desk.press(Key.Key_Return)
    desk.settle()


def undo(desk: Driver) -> None:
    desk.do("undo")
    desk.settle()


def redo(desk: Driver) -> None:
    desk.do("redo")
    desk.settle()


def test_speaker_is_renamed_everywhere_by_key(window: Driver) -> None:
    def speakers() -> set[str]:
        return {turn.speaker for turn in briefing(window).transcript.turns}

    before = speakers()
    window.select("What will change")
    window.press(Key.Key_R)
    window.type("Valley Courier")
    enter(window)
    assert no_card(window)
    assert speakers() == before - {"Valley Post"} | {"Valley Courier"}
    assert "Valley Courier" in window.reader.toPlainText()
    assert "Rename a speaker" in window.action("undo").text()
    undo(window)
    assert speakers() == before
    assert "Valley Courier" not in window.reader.toPlainText()
    redo(window)
    assert "Valley Courier" in speakers()


def test_turn_is_split_at_the_caret_without_a_mouse(window: Driver) -> None:
    window.reader.setFocus()
    window.press(Key.Key_J)
    window.press(Key.Key_F7)
    for _ in range(3):
        window.press(Key.Key_Right, Control)
    window.press(Key.Key_S)
    window.type("Marta Lind")
    enter(window)
    new = turn_with(window, "for growers")
    assert new.paragraphs[0].text == "for growers, and how will the plan be carried out?"
    assert turn_with(window, "What will change").speaker == "Valley Post"
    assert (new.speaker, new.role) == ("Marta Lind", Role.OFFICIAL)
    undo(window)
    assert turn_with(window, "for growers").index == turn_with(window, "What will change").index
    redo(window)
    assert turn_with(window, "for growers").speaker == "Marta Lind"


def test_split_without_a_name_leaves_the_speaker(window: Driver) -> None:
    window.select("and how will the plan")
    window.press(Key.Key_S)
    enter(window)
    assert turn_with(window, "and how will").speaker == "Valley Post"
    assert turn_with(window, "and how will").index == turn_with(window, "What will change").index + 1


def test_split_where_a_turn_begins_is_refused_at_once(window: Driver) -> None:
    window.select("What will change")
    window.press(Key.Key_S)
    assert no_card(window)
    assert "begins here already" in window.message


def test_turn_is_joined_with_the_one_above(window: Driver) -> None:
    turns = len(briefing(window).transcript.turns)
    window.select("What will change")
    window.press(Key.Key_M, Control)
    window.settle()
    assert len(briefing(window).transcript.turns) == turns - 1
    assert turn_with(window, "What will change").speaker == turn_with(window, "Good morning").speaker
    assert "joined" in window.message
    undo(window)
    assert turn_with(window, "What will change").speaker == "Valley Post"
    redo(window)
    assert len(briefing(window).transcript.turns) == turns - 1


def test_first_turn_has_none_above(window: Driver) -> None:
    window.select("Good morning")
    window.press(Key.Key_M, Control)
    assert "first turn" in window.message


def test_label_that_was_none_goes_back_into_the_text(window: Driver) -> None:
    window.select("What will change")
    window.do("correct.merge.label")
    window.settle()
    assert any("Valley Post" in text for text in texts(window))


def test_one_turn_is_given_to_somebody_else(window: Driver) -> None:
    window.select("What about road 3")
    window.press(Key.Key_R, Shift)
    window.type("Dale Radio")
    enter(window)
    assert turn_with(window, "road 3?").speaker == "Dale Radio"
    assert turn_with(window, "road 4?").speaker == "Hill Gazette"
    undo(window)
    assert turn_with(window, "road 3?").speaker == "Hill Gazette"


def test_role_is_changed_from_the_palette(window: Driver) -> None:
    window.select("What about road 3")
    window.press(Key.Key_K, Control)
    window.type("speaker is an interpreter")
    window.press(Key.Key_Return)
    window.settle()
    roles = {turn.role for turn in briefing(window).transcript.turns if turn.speaker == "Hill Gazette"}
    assert roles == {Role.INTERPRETER}
    assert window.action("correct.role.interpreter").isChecked()
    undo(window)
    assert turn_with(window, "road 3?").role is Role.JOURNALIST
    assert window.action("correct.role.journalist").isChecked()


def test_guessed_role_is_confirmed_by_choosing_it(window: Driver) -> None:
    def sure() -> float:
        people = briefing(window).transcript.participants
        return next(person.confidence for person in people if person.name == "Marta Lind")

    assert sure() < 1
    window.select("Road 3 will be mended")
    window.do("correct.role.official")
    window.settle()
    assert sure() == 1
    window.do("correct.role.official")
    assert window.window.desk.history.stack.count() == 1
    window.settle()
    undo(window)
    assert sure() < 1


def test_title_and_affiliation_are_set(window: Driver) -> None:
    window.select("Road 3 will be mended")
    window.press(Key.Key_R, Control | Shift)
    window.type("Director")
    window.press(Key.Key_Tab)
    window.type("Roads Office")
    enter(window)
    people = {person.name: person for person in briefing(window).transcript.participants}
    assert (people["Marta Lind"].title, people["Marta Lind"].affiliation) == ("Director", "Roads Office")
    assert "Director, Roads Office" in window.reader.toPlainText()


def test_words_behind_an_emoji_are_corrected_and_notes_stay_on_theirs(window: Driver) -> None:
    window.select("open.")
    window.press(Key.Key_H)
    window.settle()
    window.select("stays")
    window.press(Key.Key_E)
    window.type("remains for ever")
    enter(window)
    assert any("😀 remains for ever open." in text for text in texts(window))
    (noted,) = briefing(window).annotations
    (selector,) = noted.selectors
    text = briefing(window).transcript.texts()[selector.paragraph]
    assert text[selector.start : selector.end] == "open."
    undo(window)
    assert any("😀 stays open." in text for text in texts(window))
    redo(window)
    assert any("remains for ever" in text for text in texts(window))


def test_word_at_the_cursor_is_offered(window: Driver) -> None:
    window.select("canals")
    cursor = window.reader.textCursor()
    cursor.setPosition(cursor.selectionStart() + 3)
    window.reader.setTextCursor(cursor)
    window.press(Key.Key_E)
    assert window.reader.textCursor().selectedText() == "canals"
    window.press(Key.Key_Escape)
    assert no_card(window)
    assert QApplication.focusWidget() is window.reader


def test_exchanges_are_begun_joined_and_turns_placed(window: Driver) -> None:
    count = len(briefing(window).transcript.exchanges)

    def do(name: str) -> None:
        window.select("What about road 3")
        window.do(name)
        window.settle()

    do("correct.exchange.join")
    assert len(briefing(window).transcript.exchanges) == count - 1
    do("correct.exchange.begin")
    assert len(briefing(window).transcript.exchanges) == count
    do(f"correct.part.{Part.NONE}")
    number = turn_with(window, "road 3?").index
    assert all(number not in (*x.questions, *x.answers) for x in briefing(window).transcript.exchanges)
    for _ in range(3):
        undo(window)
    assert len(briefing(window).transcript.exchanges) == count


def test_refused_name_leaves_all_that_was_typed(window: Driver) -> None:
    window.select("Road 3 will be mended")
    window.press(Key.Key_R, Control | Shift)
    window.type("Director")
    window.press(Key.Key_Backtab)
    window.press(Key.Key_Backtab)
    window.press(Key.Key_Delete)
    window.press(Key.Key_Return)
    refusal = card(window).findChild(QWidget, "refusal")
    assert refusal is not None
    assert refusal.isVisible()
    assert "cannot be empty" in refusal.accessibleName()
    assert card(window).title.text() == "Director"  # type: ignore[attr-defined]  # of the speaker's card


def test_words_that_another_program_has_changed_are_not_corrected_blindly(window: Driver) -> None:
    window.select("canals")
    window.press(Key.Key_E)
    window.type("ditches")
    other = Library.open(window.window.desk.folder)
    shown = briefing(window)
    line = next(n for n, text in shown.transcript.texts().items() if "canals" in text)
    other.correct(shown.id, edit_text(shown.transcript, line, "old canals by", "wells near"))
    other.close()
    enter(window)
    assert card(window).words.toPlainText() == "ditches"  # type: ignore[attr-defined]  # of the text's card
    refusal = card(window).findChild(QWidget, "refusal")
    assert refusal is not None
    assert "not what it was" in refusal.accessibleName()
    assert not window.action("undo").isEnabled()
    assert any("wells near" in text for text in texts(window))


def test_other_places_are_corrected_although_another_program_changed_the_text(window: Driver) -> None:
    window.select("canals")
    window.press(Key.Key_E)
    window.type("ditches")
    other = Library.open(window.window.desk.folder)
    shown = briefing(window)
    other.correct(shown.id, split_turn(shown.transcript, 1, len("Good morning. "), "Usher"))
    other.close()
    window.until(lambda: "Usher" in window.reader.toPlainText())  # all numbers behind it have grown by one
    assert card(window).words.toPlainText() == "ditches"  # type: ignore[attr-defined]  # of the text's card
    enter(window)
    assert sum("ditches" in text for text in texts(window)) == 1
    assert any("line the old ditches by" in text for text in texts(window))
    assert turn_with(window, "We begin").speaker == "Usher"


def test_reading_place_stays_when_the_text_above_and_below_changes(window: Driver) -> None:
    window.select("What about road 30")
    window.reader.go_to(window.reader.current_paragraph())
    window.settle()
    page = window.reader.page

    def top() -> float:
        number = next(n for n, text in window.reader.page.texts.items() if "road 30?" in text)
        block = window.reader.page.block(window.reader.page.blocks[number])
        return block_rect(window.reader.page.document, block).top() - window.reader.scrolled()

    before = top()
    library, shown = window.window.desk.library, briefing(window)
    longer = edit_text(shown.transcript, 1, "Good", "Good and better " * 50)
    window.window.desk.act("edit", lambda _: library.correct(shown.id, longer))
    window.settle()
    assert window.reader.page is not page
    assert top() == pytest.approx(before, abs=2)
    assert window.reader.textCursor().selectedText() == "What about road 30"


def test_menu_key_opens_what_can_be_done_at_the_words(window: Driver) -> None:
    window.select("What about road 3")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(window.reader, event)
    (menu,) = (menu for menu in window.window.findChildren(QMenu, "page_menu") if menu.isVisible())
    names = [action.objectName() for action in menu.actions()]
    assert {"correct.text", "correct.split", "correct.merge", "correct.speaker", "details"} <= set(names)
    menu.close()


def test_menu_of_the_mouse_is_for_the_place_under_it(window: Driver) -> None:
    window.select("Good morning")
    page = window.reader.page
    number = next(n for n, text in page.texts.items() if "What will change" in text)
    rect = block_rect(page.document, page.block(page.blocks[number])).translated(0, -window.reader.scrolled())
    place = rect.center().toPoint()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, window.reader.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(window.reader.viewport(), event)
    menu = next(menu for menu in window.window.findChildren(QMenu, "page_menu") if menu.isVisible())
    menu.close()
    pointed = window.reader.pointed()
    assert pointed is not None
    assert pointed.paragraph == number


def test_click_on_a_name_opens_what_is_known_of_the_speaker(window: Driver) -> None:
    page = window.reader.page
    rect = block_rect(page.document, page.block(page.headers[1])).translated(0, -window.reader.scrolled())
    place = QPoint(round(rect.left()) + 20, round(rect.center().y()))
    window.bot.mouseClick(window.reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert card(window).accessibleName() == "Valley Post"
    window.press(Key.Key_Escape)
    assert no_card(window)


def test_nothing_is_corrected_where_nothing_is_open(open_window: Open) -> None:
    desk = open_window()
    for name in (
        "correct.text",
        "correct.split",
        "correct.role.official",
        "correct.exchange.begin",
        "details",
    ):
        assert not desk.action(name).isEnabled()


def test_chinese_transcript_is_corrected(open_window: Open, stocked: Path, tmp_path: Path) -> None:
    copytree(stocked, tmp_path / "library")
    desk = open_window()
    desk.open("果园谷")
    desk.select("二是建立")
    desk.press(Key.Key_S)
    desk.type("周宁")
    enter(desk)
    assert turn_with(desk, "二是建立").speaker == "周宁"
    desk.select("霜冻")
    desk.press(Key.Key_E)
    desk.type("寒潮")
    enter(desk)
    assert any("建立寒潮预警机制" in text for text in texts(desk))
    undo(desk)
    undo(desk)
    assert turn_with(desk, "二是建立").speaker == "林美华"
