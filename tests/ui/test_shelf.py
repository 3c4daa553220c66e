"""The library view: its rows, what they ask for, and drops."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QTreeView
from pytestqt.qtbot import QtBot

from desktop_app.model.library import Summary
from desktop_app.model.offers import Link, LinkKind
from desktop_app.ui.parts.dates import date_words
from desktop_app.ui.shelf.widget import ShelfPanel
from desktop_app.ui.theme import ThemeManager


def make_summary(number: int, title: str, *collections: str) -> Summary:
    return Summary(
        id=f"b{number}",
        title=title,
        date=f"2024-0{number}-05",
        language="en",
        turns=number,
        paragraphs=9,
        words=99,
        items=0,
        annotations=0,
        collections=collections,
        added=f"2025-01-0{number}T00:00:00Z",
    )


BOOKS = (
    make_summary(1, "Ferry timetable", "Transport"),
    make_summary(2, "Night buses", "Transport", "City"),
    make_summary(3, "Letters to the editor"),
)


@pytest.fixture
def shelf(qtbot: QtBot) -> ShelfPanel:
    widget = ShelfPanel(ThemeManager("light"))
    qtbot.addWidget(widget)
    widget.resize(252, 700)
    widget.show()
    widget.set_library(BOOKS, [("boats", 2)], [make_summary(4, "Old trams")])
    return widget


def labels(shelf: ShelfPanel) -> list[str]:
    """Rows in sight, indented by two dots a level."""
    view = shelf.findChild(QTreeView, "library_view")
    found, index = [], view.model().index(0, 0)
    while index.isValid():
        found.append((".." if index.parent().isValid() else "") + index.data())
        index = view.indexBelow(index)
    return found


def find(shelf: ShelfPanel, label: str, under: str) -> QModelIndex:
    model = shelf.view.model()
    for row in range(model.rowCount()):
        parent = model.index(row, 0)
        if parent.data() == under:
            for child in range(model.rowCount(parent)):
                if model.index(child, 0, parent).data() == label:
                    return model.index(child, 0, parent)
    raise LookupError(label)


def click(qtbot: QtBot, shelf: ShelfPanel, index: QModelIndex) -> None:
    place = shelf.view.visualRect(index).center()
    qtbot.mouseClick(shelf.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_briefings_stand_in_their_collections_and_loose_ones_under_all(shelf: ShelfPanel) -> None:
    assert labels(shelf) == [
        "Library", "All briefings", "..Letters to the editor", "Recent", "Collections",
        "City", "..Night buses", "Transport", "Tags", "boats", "Bin",
    ]  # fmt: skip


def test_click_opens_a_briefing_and_only_unfolds_a_collection(qtbot: QtBot, shelf: ShelfPanel) -> None:
    with qtbot.waitSignal(shelf.briefing_opened) as opened:
        click(qtbot, shelf, find(shelf, "Night buses", "City"))
    assert opened.args == ["b2"]
    with qtbot.assertNotEmitted(shelf.briefing_opened):
        click(qtbot, shelf, find(shelf, "Night buses", "City").parent())
    assert "..Night buses" not in labels(shelf)


def test_del_asks_for_the_bin_with_every_selected_briefing_once(qtbot: QtBot, shelf: ShelfPanel) -> None:
    view = shelf.view
    view.expandAll()
    flag = view.selectionModel().SelectionFlag.Select
    for label, under in (
        ("Night buses", "City"),
        ("Night buses", "Transport"),
        ("Ferry timetable", "Transport"),
    ):
        view.selectionModel().select(find(shelf, label, under), flag)
    with qtbot.waitSignal(shelf.remove_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert sorted(asked.args[0]) == ["b1", "b2"]


def test_bin_offers_to_take_back(qtbot: QtBot, shelf: ShelfPanel) -> None:
    index = find(shelf, "Old trams", "Bin")
    shelf.view.setCurrentIndex(index)
    menu = shelf.view.make_menu(index.internalPointer())
    with qtbot.waitSignal(shelf.restore_requested) as asked:
        menu.actions()[0].trigger()
    assert asked.args == [("b4",)]


def test_menu_joins_pages_in_the_order_of_their_names(qtbot: QtBot, shelf: ShelfPanel) -> None:
    pages = [replace(make_summary(n, "Talk"), id=f"p{n}", path=f"/in/talk {n}.txt") for n in (10, 9, 1)]
    shelf.set_library(pages, [], [])
    shelf.view.selectAll()
    menu = shelf.view.make_menu(find(shelf, "Talk", "All briefings").internalPointer())
    actions = {action.text(): action for action in menu.actions()}
    with qtbot.waitSignal(shelf.join_requested) as asked:
        actions["Join into one briefing"].trigger()
    assert asked.args == [("p1", "p9", "p10")]
    with qtbot.waitSignal(shelf.encoding_requested) as asked:
        actions["Read again with another encoding…"].trigger()
    assert sorted(asked.args[0]) == ["/in/talk 1.txt", "/in/talk 10.txt", "/in/talk 9.txt"]


def test_linked_briefings_say_so_and_lead_to_each_other(qtbot: QtBot, shelf: ShelfPanel) -> None:
    chinese = replace(make_summary(6, "渡轮时刻表"), language="zh")
    links = [
        Link("b1", "b6", LinkKind.TRANSLATION),
        Link("b2", "b3", LinkKind.DUPLICATE),
        Link("b2", "gone", LinkKind.DUPLICATE),
    ]
    shelf.set_library((*BOOKS, chinese), [], [], links)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert str(find(shelf, "Ferry timetable", "Transport").data(role)).endswith("also Chinese")
    assert str(find(shelf, "渡轮时刻表", "All briefings").data(role)).endswith("also English")
    assert str(find(shelf, "Night buses", "City").data(role)).endswith("linked")
    menu = shelf.view.make_menu(find(shelf, "Ferry timetable", "Transport").internalPointer())
    actions = {action.text(): action for action in menu.actions()}
    with qtbot.waitSignal(shelf.briefing_opened) as opened:
        actions["Open the other language: 渡轮时刻表"].trigger()
    assert opened.args == ["b6"]
    shelf.set_library(BOOKS, [], [])
    assert not str(find(shelf, "Night buses", "City").data(role)).endswith("linked")


def test_refreshed_library_keeps_what_is_unfolded_and_current(shelf: ShelfPanel) -> None:
    shelf.view.collapse(find(shelf, "Night buses", "City").parent())
    shelf.view.expand(find(shelf, "Ferry timetable", "Transport").parent())
    shelf.view.setCurrentIndex(find(shelf, "Ferry timetable", "Transport"))
    shelf.set_library((make_summary(5, "New bridge", "Transport"), *BOOKS), [], [])
    assert "..Night buses" in labels(shelf)  # under Transport, no more under City
    assert labels(shelf).count("..Night buses") == 1
    assert shelf.view.currentIndex().data() == "Ferry timetable"
    assert "Bin" not in labels(shelf)
    assert "Tags" not in labels(shelf)


def test_tag_is_chosen_by_enter(qtbot: QtBot, shelf: ShelfPanel) -> None:
    shelf.view.keyboardSearch("boa")
    assert shelf.view.currentIndex().data() == "boats"
    with qtbot.waitSignal(shelf.tag_chosen) as chosen:
        qtbot.keyClick(shelf.view, Qt.Key.Key_Return)
    assert chosen.args == ["boats"]


def test_opened_briefing_is_found_in_its_folded_collection(shelf: ShelfPanel) -> None:
    shelf.select_briefing("b1")
    assert shelf.view.currentIndex().data() == "Ferry timetable"
    assert "..Ferry timetable" in labels(shelf)


def drop(shelf: ShelfPanel, *urls: str) -> bool:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(shelf, enter)
    if enter.isAccepted():
        QApplication.sendEvent(shelf, QDropEvent(QPointF(9, 9), copy, data, left, none))
    return enter.isAccepted()


def test_dropped_files_are_handed_over_as_paths(qtbot: QtBot, shelf: ShelfPanel) -> None:
    with qtbot.waitSignal(shelf.paths_dropped) as dropped:
        assert drop(shelf, "file:///talks/a%20b.txt", "file:///talks")
    assert dropped.args == [("/talks/a b.txt", "/talks")]
    assert not drop(shelf, "mailto:someone")


def test_click_on_the_drop_area_asks_for_files(qtbot: QtBot, shelf: ShelfPanel) -> None:
    with qtbot.waitSignal(shelf.import_clicked):
        qtbot.mouseClick(shelf.imports.drop, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2024-03-05", "5 Mar 2024"),
        ("2024-03", "Mar 2024"),
        ("2024", "2024"),
        ("", ""),
        ("2024-13-01", "2024-13-01"),
    ],
)
def test_dates_are_as_exact_as_they_are_known(iso: str, words: str) -> None:
    assert date_words(iso) == words
