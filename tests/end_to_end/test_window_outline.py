"""Editing the outline through the real window: by keys, menus, mouse and drag; each step undone again."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu, QSpinBox, QTreeView
from window_driver import Driver

from desktop_app.model.changes import Decision
from desktop_app.model.outline import Kind, Outline, OutlineItem, Status
from desktop_app.model.spans import Quotation
from desktop_app.ui.outlining.above import AboveCard
from tests.support import BRIEFING, CHINESE, write

Key, Control, Shift, Alt = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Open = Callable[..., Driver]
PANES = ("frameworks_pane", "tasks_pane", "mechanisms_pane")


@pytest.fixture
def desk(open_window: Open, stocked: Path, tmp_path: Path) -> Driver:
    copytree(stocked, tmp_path / "library")
    driver = open_window()
    driver.open("Orchard Valley")
    return driver


def outline(desk: Driver) -> Outline:
    """The outline in front as the library holds it."""
    return desk.window.desk.library.briefing(desk.window.house._tabs.current_id()).outline


def item(desk: Driver, words: str) -> OutlineItem:
    found = [each for each in outline(desk).items if words in each.label]
    assert found, (words, [each.label for each in outline(desk).items])
    return min(found, key=lambda each: len(each.label))


def children(desk: Driver, parent: str | None) -> list[str]:
    return [each.label for each in outline(desk).items if each.parent == parent]


def row(desk: Driver, words: str) -> tuple[QTreeView, QModelIndex]:
    """The pane and the place of the row that is called so, or of the shortest that holds the words."""
    found = [
        (desk.tree(name), index)
        for name in PANES
        for index in desk.indexes(name)
        if words in str(index.data())
    ]
    assert found, words
    return min(found, key=lambda place: len(str(place[1].data())))


def take_up(desk: Driver, words: str) -> QTreeView:
    """Make an item current in its pane, and give that the keyboard."""
    tree, index = row(desk, words)
    tree.setFocus()
    tree.setCurrentIndex(index)
    return tree


def shown(desk: Driver) -> list[str]:
    return [row for name in PANES for row in desk.rows(name)]


def undo_to(desk: Driver, before: Outline, steps: int = 1) -> None:
    """Take steps back; then everything is as it was, in the library and in the panes."""
    for _ in range(steps):
        desk.do("undo")
        desk.settle()
    assert outline(desk) == before


def press(desk: Driver, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    desk.press(key, modifiers)
    desk.settle()


def menu(desk: Driver, name: str) -> QMenu:
    desk.until(lambda: any(m.isVisible() for m in desk.window.findChildren(QMenu, name)))
    return next(m for m in desk.window.findChildren(QMenu, name) if m.isVisible())


def label_field(desk: Driver) -> QLineEdit:
    """The label that is open for a change, with the keyboard."""
    desk.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def drag(desk: Driver, words: tuple[str, ...], onto: str, depth: float) -> bool:
    """Drag items to a row, at a share of its height; whether they may be dropped there."""
    source = take_up(desk, words[0])
    for more in words[1:]:
        source.selectionModel().select(row(desk, more)[1], source.selectionModel().SelectionFlag.Select)
    data: QMimeData = source.model().mimeData(source.selectedIndexes())
    tree, target = row(desk, onto)
    rect = tree.visualRect(target)
    place = QPointF(rect.center().x(), rect.top() + depth * rect.height())
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    view = tree.viewport()
    enter = QDragEnterEvent(place.toPoint(), move, data, left, none)
    QApplication.sendEvent(view, enter)
    assert enter.isAccepted()
    moved = QDragMoveEvent(place.toPoint(), move, data, left, none)
    QApplication.sendEvent(view, moved)
    tree.grab()  # with the sign of where they land
    if moved.isAccepted():
        QApplication.sendEvent(view, QDropEvent(place, move, data, left, none))
        desk.settle()
    return moved.isAccepted()


def test_rename_in_place_and_back(desk: Driver) -> None:
    before = outline(desk)
    take_up(desk, "line the old canals")
    desk.press(Key.Key_F2)
    label_field(desk).selectAll()
    desk.type("line the canals")
    press(desk, Key.Key_Return)
    assert item(desk, "line the canals").status is Status.EDITED
    assert "line the canals" in shown(desk)
    assert "Rename" in desk.action("undo").text()
    undo_to(desk, before)
    assert any("line the old canals" in row for row in shown(desk))


def test_an_emptied_label_is_refused_in_the_status_row_and_the_old_one_stays(desk: Driver) -> None:
    before = outline(desk)
    take_up(desk, "line the old canals")
    desk.press(Key.Key_F2)
    label_field(desk).clear()
    press(desk, Key.Key_Return)
    assert desk.message == "A label needs words: the old one stays."
    assert desk.window.house._status.tells_of_trouble()
    assert outline(desk) == before
    assert any("line the old canals" in row for row in shown(desk))
    desk.do("language.zh")
    take_up(desk, "line the old canals")
    desk.press(Key.Key_F2)
    label_field(desk).clear()
    press(desk, Key.Key_Return)
    assert desk.message == "名称不能为空：保留原来的名称。"


def test_kind_is_chosen_by_letter_and_the_item_changes_its_pane(desk: Driver) -> None:
    before, first = outline(desk), item(desk, "line the old canals")
    take_up(desk, "line the old canals")
    desk.press(Key.Key_K)
    desk.press(Key.Key_P, widget=menu(desk, "kind_menu"))
    desk.settle()
    assert item(desk, "line the old canals").kind is Kind.PROGRAMME
    assert first.label in desk.rows("mechanisms_pane")
    assert desk.window.house._side.current_item().id == first.id
    undo_to(desk, before)
    assert first.label in desk.rows("tasks_pane")


def test_item_moves_among_its_siblings_by_keys(desk: Driver) -> None:
    before = outline(desk)
    parent = item(desk, "line the old canals").parent
    labels = children(desk, parent)
    first = labels[0]
    take_up(desk, first)
    press(desk, Key.Key_Down, Alt)
    moved = children(desk, parent)
    assert moved != labels
    assert sorted(moved) == sorted(labels)
    assert desk.window.house._side.current_item().label == first
    press(desk, Key.Key_Up, Alt)
    assert children(desk, parent) == labels
    press(desk, Key.Key_Up, Alt)
    assert "first here already" in desk.message
    undo_to(desk, before, 2)


def test_item_moves_in_and_out_by_keys(desk: Driver) -> None:
    before = outline(desk)
    top = [row.item for row in desk.window.house._side.rows_of(_pane_of(desk, "tasks_pane"))]
    press_on, above = top[-1], top[-2]
    take_up(desk, press_on.label)
    press(desk, Key.Key_Right, Alt)
    assert item(desk, press_on.label).parent == above.id
    assert "stands under" in desk.message
    press(desk, Key.Key_Left, Alt)
    assert item(desk, press_on.label).parent == above.parent
    undo_to(desk, before, 2)


def _pane_of(desk: Driver, name: str) -> object:
    return desk.tree(name)._pane.pane


def test_item_is_dragged_between_rows_and_onto_one(desk: Driver) -> None:
    before = outline(desk)
    tasks = [each for each in before.items if each.kind is Kind.TASK]
    canals = next(each for each in tasks if "canals" in each.label)
    parent = next(each for each in before.items if each.id == canals.parent)
    siblings = children(desk, parent.id)
    assert siblings[0] == canals.label
    mates = [label for label in desk.rows("tasks_pane") if label in siblings[1:]]
    assert drag(desk, (canals.label,), mates[-1], 0.95)
    moved = children(desk, parent.id)
    assert moved.index(canals.label) == moved.index(mates[-1]) + 1
    undo_to(desk, before)
    other = desk.rows("mechanisms_pane")[0]
    assert drag(desk, (canals.label,), other, 0.5)
    assert item(desk, canals.label).parent == item(desk, other).id
    assert canals.label in desk.rows("tasks_pane")
    undo_to(desk, before)


def test_nothing_is_dropped_on_itself_or_on_a_part_of_it(desk: Driver) -> None:
    canals = item(desk, "line the old canals")
    parent = next(each for each in outline(desk).items if each.id == canals.parent)
    assert not drag(desk, (parent.label,), parent.label, 0.5)
    assert not drag(desk, (parent.label,), canals.label, 0.5)
    assert not drag(desk, (parent.label,), canals.label, 0.05)


def test_first_selected_item_takes_the_others_in(desk: Driver) -> None:
    before = outline(desk)
    tree = desk.tree("mechanisms_pane")
    rows = desk.rows("mechanisms_pane")
    assert len(rows) >= 2
    kept, other = item(desk, rows[-1]), item(desk, rows[0])
    take_up(desk, kept.label)
    place = tree.visualRect(row(desk, other.label)[1]).center()
    desk.bot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, Control, place)
    press(desk, Key.Key_M)
    assert [each.id for each in outline(desk).items if each.id in (kept.id, other.id)] == [kept.id]
    assert set(other.evidence) <= set(item(desk, kept.label).evidence)
    assert "Merged 2 items" in desk.message
    undo_to(desk, before)


def test_selection_becomes_an_item_whose_label_is_open(desk: Driver) -> None:
    before = outline(desk)
    desk.select("stays open")
    desk.press(Key.Key_A)
    desk.settle()
    field = label_field(desk)
    assert field.text() == "stays open"
    field.selectAll()
    desk.type("keep the café open")
    press(desk, Key.Key_Return)
    added = item(desk, "keep the café open")
    assert (added.kind, added.rule, added.evidence[0].quote) == (Kind.TASK, "reader", "stays open")
    assert desk.message == "Added “keep the café open”"
    assert "Add “keep the café open”" in desk.action("undo").text()
    after = outline(desk)
    undo_to(desk, before)
    desk.do("redo")
    desk.settle()
    assert outline(desk) == after


def test_added_item_that_is_renamed_later_is_renamed_by_a_step_of_its_own(desk: Driver) -> None:
    before = outline(desk)
    desk.select("stays open")
    desk.press(Key.Key_A)
    desk.settle()
    label_field(desk)
    press(desk, Key.Key_Escape)
    added = outline(desk)
    press(desk, Key.Key_F2)
    label_field(desk).selectAll()
    desk.type("keep the café open")
    press(desk, Key.Key_Return)
    undo_to(desk, added)
    undo_to(desk, before)


def test_added_item_gets_the_kind_that_is_chosen(desk: Driver) -> None:
    before = outline(desk)
    desk.select("stays open")
    desk.press(Key.Key_A, Shift)
    desk.press(Key.Key_M, widget=menu(desk, "kind_menu"))
    desk.settle()
    press(desk, Key.Key_Escape)
    assert item(desk, "stays open").kind is Kind.MECHANISM
    undo_to(desk, before)


def test_nothing_is_added_without_a_selection(desk: Driver) -> None:
    before = outline(desk)
    desk.reader.setFocus()
    press(desk, Key.Key_A)
    assert "Select some words" in desk.message
    assert outline(desk) == before


def test_selected_words_are_split_off_an_item(desk: Driver) -> None:
    before, canals = outline(desk), item(desk, "line the old canals")
    desk.select("old canals")
    take_up(desk, canals.label)
    desk.press(Key.Key_S, Shift)
    desk.settle()
    assert label_field(desk).text() == "old canals"
    press(desk, Key.Key_Escape)
    assert next(each for each in outline(desk).items if each.label == "old canals").parent == canals.parent
    undo_to(desk, before)


def test_each_further_place_becomes_an_item(desk: Driver) -> None:
    canals = item(desk, "line the old canals")
    library, key = desk.window.desk.library, desk.window.house._tabs.current_id()
    text = library.briefing(key).transcript.texts()
    number = next(n for n, words in text.items() if "café" in words)
    start = text[number].index("stays open")
    place = Quotation(number, start, start + 10, "stays open")
    library.apply(library.outlines.decide(key, canals.id, Decision(evidence=(*canals.evidence, place))))
    desk.window.desk.load(key)
    desk.settle()
    before = outline(desk)
    desk.reader.setTextCursor(desk.reader.textCursor().__class__(desk.reader.document()))
    take_up(desk, canals.label)
    press(desk, Key.Key_S, Shift)
    assert item(desk, "stays open").evidence == (place,)
    assert item(desk, canals.label).evidence == canals.evidence
    undo_to(desk, before)


def test_confirm_and_reject_by_key_and_for_several(desk: Driver) -> None:
    before = outline(desk)
    canals = item(desk, "line the old canals")
    take_up(desk, canals.label)
    press(desk, Key.Key_Y)
    assert item(desk, canals.label).status is Status.CONFIRMED
    press(desk, Key.Key_Delete)
    assert item(desk, canals.label).status is Status.REJECTED
    undo_to(desk, before, 2)
    take_up(desk, desk.rows("tasks_pane")[0])
    desk.press(Key.Key_Down, Shift)
    selected = [each.id for each in desk.window.house._side.selected_items()]
    assert len(selected) == 2
    press(desk, Key.Key_Y)
    assert {each.id for each in outline(desk).items if each.status is Status.CONFIRMED} == set(selected)
    undo_to(desk, before)


def test_all_above_a_confidence_are_confirmed(desk: Driver) -> None:
    before = outline(desk)
    desk.do("outline.confirm_above")
    card = next(card for card in desk.window.findChildren(AboveCard) if card.isVisible())
    number = card.findChild(QSpinBox)
    levels = sorted({int(each.confidence * 100) for each in before.items})
    for level in (0, levels[-1], 100):
        number.setValue(level)
        assert card.count() == sum(each.confidence >= level / 100 for each in before.items)
    number.setValue(levels[len(levels) // 2])
    wanted = {each.id for each in before.items if each.confidence >= number.value() / 100}
    assert wanted
    press(desk, Key.Key_Return)
    assert not any(each.isVisible() for each in desk.window.findChildren(AboveCard))
    assert {each.id for each in outline(desk).items if each.status is Status.CONFIRMED} == wanted
    assert f"Confirmed {len(wanted)} suggestion" in desk.message
    undo_to(desk, before)


def test_edits_survive_an_edited_file(open_window: Open, tmp_path: Path) -> None:
    file = write(tmp_path / "orchard.txt", BRIEFING)
    desk = open_window()
    desk.bring(file)
    desk.open("Orchard Valley")
    take_up(desk, "line the old canals")
    desk.press(Key.Key_F2)
    label_field(desk).selectAll()
    desk.type("line the canals")
    press(desk, Key.Key_Return)
    frost = take_up(desk, "frost warning").currentIndex().data()
    press(desk, Key.Key_X)
    desk.select("stays open")
    press(desk, Key.Key_A)
    press(desk, Key.Key_Escape)
    write(file, BRIEFING.replace("Good morning.", "Good morning, everybody, and welcome to Alder Hall."))
    desk.bring(file)
    desk.settle()
    assert item(desk, "line the canals").status is Status.EDITED
    assert item(desk, frost).status is Status.REJECTED
    assert item(desk, "stays open").rule == "reader"


def test_lost_item_is_attached_to_the_selection(open_window: Open, tmp_path: Path) -> None:
    file = write(tmp_path / "orchard.txt", BRIEFING)
    desk = open_window()
    desk.bring(file)
    desk.open("Orchard Valley")
    desk.select("stays open")
    press(desk, Key.Key_A)
    press(desk, Key.Key_Escape)
    write(file, BRIEFING.replace("😀 stays open", "😀 remains as it is"))
    desk.bring(file)
    desk.settle()
    before = outline(desk)
    assert [each.label for each in before.lost] == ["stays open"]
    view = desk.find("lost_items")
    assert isinstance(view, QListView)
    assert view.isVisible()
    assert "stood at “stays open”" in str(view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    desk.select("remains as it is")
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    press(desk, Key.Key_Return)
    assert item(desk, "stays open").evidence[0].quote == "remains as it is"
    desk.until(lambda: not view.isVisible())
    undo_to(desk, before)
    desk.until(view.isVisible)
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    press(desk, Key.Key_X)
    assert outline(desk).lost == ()
    undo_to(desk, before)


def test_chinese_outline_is_edited_alike(open_window: Open, tmp_path: Path) -> None:
    desk = open_window()
    desk.bring(write(tmp_path / "guoyuan.txt", CHINESE))
    desk.do("language.zh")
    desk.open("果园谷")
    before = outline(desk)
    desk.select("老旧水渠")
    press(desk, Key.Key_A)
    press(desk, Key.Key_Escape)
    assert item(desk, "老旧水渠").rule == "reader"
    assert "加入" in desk.message
    undo_to(desk, before)


def test_page_menu_offers_to_add_what_is_selected(desk: Driver) -> None:
    desk.select("stays open")
    desk.reader.menu_wanted.emit(QPoint(200, 200))
    page = menu(desk, "page_menu")
    assert desk.action("item.add") in page.actions()
    page.close()


def test_several_are_dragged_in_their_order(desk: Driver) -> None:
    before = outline(desk)
    parent = item(desk, "line the old canals").parent
    siblings = children(desk, parent)
    mates = [label for label in desk.rows("tasks_pane") if label in siblings]
    assert len(mates) > 2
    assert drag(desk, tuple(mates[1:3]), mates[0], 0.05)
    assert [label for label in children(desk, parent) if label in mates][:3] == [*mates[1:3], mates[0]]
    assert "Moved 2 items" in desk.message
    undo_to(desk, before)


def test_row_menu_offers_what_can_be_done(desk: Driver) -> None:
    tree = take_up(desk, "line the old canals")
    made = tree.make_menu(tree.current_row())
    texts = [action.text().partition("\t")[0] for action in made.actions() if action.text()]
    assert texts[:7] == ["Show the evidence", "Why this?", "Confirm", "Reject", "Rename", "Kind", "Move"]
