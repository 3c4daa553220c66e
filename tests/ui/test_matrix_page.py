"""The matrix on its page: order, filter, what is asked for by keys, the place that stays."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.model.matrix import Cell, Column, Matrix, MatrixRow
from desktop_app.model.outline import Kind, OutlineItem, Status
from desktop_app.model.spans import Quotation
from desktop_app.ui.matrix.model import COLUMNS, row_of
from desktop_app.ui.matrix.page import MatrixPage
from desktop_app.ui.theme import ThemeManager

Key = Qt.Key
OPEN = {column: Cell() for column in Column}


def row(ident: str, paragraph: int, depth: int = 0, **cells: Cell) -> MatrixRow:
    place = Quotation(paragraph, 0, len(ident), ident)
    item = OutlineItem(ident, Kind.TASK, ident, (place,), "run", "", 0.9)
    told = {Column(name): cell for name, cell in cells.items()}
    fixed = {Column.MEASURE: Cell(ident), Column.EVIDENCE: Cell(f"¶{paragraph} {ident}")}
    return MatrixRow(item, depth, OPEN | fixed | told, (place,))


DITCH = row("ditch", 12, deadline=Cell("by 2030", found="by 2030"), responsible=Cell("Water Board"))
BRIDGE = row("bridge", 2, 1, deadline=Cell("by 2027", found="by 2027"), quantity=Cell("9 bridges"))
ALLEY = row("alley", 10, quantity=Cell("10 trees"), deadline=Cell("", True, "soon"))
FULL = row(
    "full", 20, **{name: Cell("x") for name in ("responsible", "deadline", "quantity", "mechanism", "law")}
)
MATRIX = Matrix((DITCH, BRIDGE, ALLEY, FULL))


@pytest.fixture
def page(qtbot: QtBot) -> MatrixPage:
    made = MatrixPage(ThemeManager("light"))
    qtbot.addWidget(made)
    made.resize(1400, 600)
    made.begin("t", "Canals")
    made.set_matrix(MATRIX)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.view.hasFocus)
    return made


def labels(page: MatrixPage) -> list[str]:
    rows = page.view.rows
    return [str(rows.index(n, 0).data()) for n in range(rows.rowCount())]


def at(page: MatrixPage, ident: str, column: Column) -> QModelIndex:
    return page.view.rows.index(labels(page).index(ident), COLUMNS.index(column))


def go(page: MatrixPage, ident: str, column: Column) -> None:
    page.view.setCurrentIndex(at(page, ident, column))


def click_head(qtbot: QtBot, page: MatrixPage, column: Column) -> None:
    heads = page.view.horizontalHeader()
    place = heads.sectionViewportPosition(COLUMNS.index(column)) + 10
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, heads.height() // 2))


def test_heads_sort_turn_round_and_give_the_outlines_order_back(qtbot: QtBot, page: MatrixPage) -> None:
    orders = []
    for _ in range(3):
        click_head(qtbot, page, Column.DEADLINE)
        orders.append(labels(page))
    assert orders == [
        ["bridge", "ditch", "full", "alley"],
        ["full", "ditch", "bridge", "alley"],
        ["ditch", "bridge", "alley", "full"],
    ]


def test_numbers_sort_by_their_value_and_evidence_by_its_place(qtbot: QtBot, page: MatrixPage) -> None:
    click_head(qtbot, page, Column.QUANTITY)
    assert labels(page) == ["bridge", "alley", "full", "ditch"]
    page.view.sortByColumn(COLUMNS.index(Column.EVIDENCE), Qt.SortOrder.AscendingOrder)
    assert labels(page) == ["bridge", "alley", "ditch", "full"]


def test_equal_cells_keep_the_outlines_order(page: MatrixPage) -> None:
    page.view.sortByColumn(COLUMNS.index(Column.LAW), Qt.SortOrder.AscendingOrder)
    assert labels(page) == ["full", "ditch", "bridge", "alley"]
    page.view.sortByColumn(COLUMNS.index(Column.LAW), Qt.SortOrder.DescendingOrder)
    assert labels(page) == ["full", "ditch", "bridge", "alley"]


def test_the_filter_wants_all_words_in_whichever_cells(page: MatrixPage) -> None:
    page.filter_field.setText("BOARD 2030")
    assert labels(page) == ["ditch"]
    page.filter_field.setText("board 2027")
    assert labels(page) == []
    assert page.nothing.isVisible()
    assert not page.view.isVisible()
    page.filter_field.clear()
    assert len(labels(page)) == 4


def test_only_rows_with_open_cells_can_be_asked_for(page: MatrixPage) -> None:
    page.open_box.click()
    assert labels(page) == ["ditch", "bridge", "alley"]


def test_open_cells_show_a_dash_and_are_spoken(page: MatrixPage) -> None:
    index = at(page, "ditch", Column.LAW)
    assert index.data() == "–"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Law: not stated"
    mine = at(page, "alley", Column.DEADLINE)
    assert mine.data() == "none"
    assert mine.data(Qt.ItemDataRole.AccessibleTextRole) == "Deadline: none, your entry"
    assert "In the text: soon" in mine.data(Qt.ItemDataRole.ToolTipRole)


def test_typing_in_a_cell_asks_for_an_entry(qtbot: QtBot, page: MatrixPage) -> None:
    go(page, "bridge", Column.RESPONSIBLE)
    with qtbot.waitSignal(page.view.entered) as asked:
        qtbot.keyClick(page.view, Key.Key_Y)  # a letter like any other in a cell that can be filled
        qtbot.keyClicks(QApplication.focusWidget(), "ard office")
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert asked.args == [BRIDGE, Column.RESPONSIBLE, "yard office"]


def test_f2_opens_what_stands_there_and_escape_leaves_it(qtbot: QtBot, page: MatrixPage) -> None:
    go(page, "bridge", Column.DEADLINE)
    with qtbot.assertNotEmitted(page.view.entered):
        qtbot.keyClick(page.view, Key.Key_F2)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        assert field.text() == "by 2027"
        qtbot.keyClicks(field, "zzz")
        qtbot.keyClick(field, Key.Key_Escape)


def test_emptying_a_cell_takes_the_texts_words_out(qtbot: QtBot, page: MatrixPage) -> None:
    go(page, "bridge", Column.DEADLINE)
    with qtbot.waitSignal(page.view.entered) as asked:
        qtbot.keyClick(page.view, Key.Key_Delete)
    assert asked.args == [BRIDGE, Column.DEADLINE, ""]


def test_typing_the_texts_own_words_takes_the_entry_back(qtbot: QtBot, page: MatrixPage) -> None:
    go(page, "alley", Column.DEADLINE)
    with qtbot.waitSignal(page.view.entered) as asked:
        qtbot.keyClick(page.view, Key.Key_F2)
        qtbot.keyClicks(QApplication.focusWidget(), "soon")
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert asked.args == [ALLEY, Column.DEADLINE, None]


def test_what_is_not_to_be_filled_cannot_be_edited(qtbot: QtBot, page: MatrixPage) -> None:
    for column in (Column.MEASURE, Column.STATUS, Column.EVIDENCE):
        go(page, "bridge", column)
        qtbot.keyClick(page.view, Key.Key_F2)
        assert QApplication.focusWidget() is page.view


def test_y_and_x_say_what_the_reader_thinks(qtbot: QtBot, page: MatrixPage) -> None:
    go(page, "bridge", Column.STATUS)
    with qtbot.waitSignal(page.view.judged) as asked:
        qtbot.keyClick(page.view, Key.Key_Y)
    assert asked.args == [BRIDGE, Status.CONFIRMED]
    with qtbot.waitSignal(page.view.judged) as asked:
        qtbot.keyClick(page.view, Key.Key_X)
    assert asked.args == [BRIDGE, Status.REJECTED]


@pytest.mark.parametrize(
    ("column", "key", "text", "taken"),
    [
        (Column.LAW, Key.Key_N, "n", True),
        (Column.MEASURE, Key.Key_N, "n", False),
        (Column.MEASURE, Key.Key_Y, "y", True),
        (Column.LAW, Key.Key_F11, "", False),
    ],
)
def test_what_is_typed_is_no_shortcut_and_all_else_stays_one(
    page: MatrixPage, column: Column, key: Qt.Key, text: str, taken: bool
) -> None:
    go(page, "bridge", column)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier, text)
    event.ignore()
    QApplication.sendEvent(page.view, event)
    assert event.isAccepted() is taken


def test_enter_and_a_click_on_the_evidence_lead_to_the_text(qtbot: QtBot, page: MatrixPage) -> None:
    go(page, "alley", Column.LAW)
    with qtbot.waitSignal(page.view.shown) as asked:
        qtbot.keyClick(page.view, Key.Key_Return)
    assert asked.args == [ALLEY]
    index = at(page, "ditch", Column.EVIDENCE)
    page.view.scrollTo(index)
    with qtbot.waitSignal(page.view.shown) as asked:
        place = page.view.visualRect(index).center()
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [DITCH]


def test_selected_cells_are_copied_with_tabs_and_run_nothing(page: MatrixPage) -> None:
    evil = row("=1+1", 1, deadline=Cell("by\n2027"))
    page.set_matrix(Matrix((evil, BRIDGE)))
    page.view.selectionModel().clear()
    for ident in ("=1+1", "bridge"):
        for column in (Column.MEASURE, Column.DEADLINE):
            index = at(page, ident, column)
            page.view.selectionModel().select(index, page.view.selectionModel().SelectionFlag.Select)
    page.view.copy()
    assert QGuiApplication.clipboard().text() == "'=1+1\tby 2027\nbridge\tby 2027"


def test_the_place_stays_when_the_outline_changes(page: MatrixPage) -> None:
    go(page, "alley", Column.QUANTITY)
    page.set_matrix(Matrix((row("new", 1), *MATRIX.rows)))
    current = page.view.currentIndex()
    assert (current.data(), current.column()) == ("10 trees", COLUMNS.index(Column.QUANTITY))
    page.set_matrix(Matrix((DITCH, BRIDGE, FULL)))
    found = row_of(page.view.currentIndex())
    assert found is FULL  # what now stands where the row stood


def test_what_is_being_typed_outlives_a_change_of_the_outline(qtbot: QtBot, page: MatrixPage) -> None:
    go(page, "bridge", Column.LAW)
    qtbot.keyClick(page.view, Key.Key_F2)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "Bridge Code")
    page.set_matrix(Matrix((DITCH, replace(BRIDGE, depth=0), ALLEY, FULL)))
    page.set_matrix(Matrix((row("new", 1), *MATRIX.rows)))
    assert isinstance(field, QLineEdit)
    assert field.text() == "Bridge Code"
    with qtbot.waitSignal(page.view.entered) as asked:
        qtbot.keyClick(field, Key.Key_Return)
    assert asked.args[0].item.id == "bridge"
    qtbot.waitUntil(lambda: labels(page)[0] == "new")


def test_a_briefing_without_tasks_says_so_in_a_line(page: MatrixPage) -> None:
    page.begin("other", "Weather")
    page.set_matrix(Matrix())
    assert page.nothing.text() == "No tasks or measures were found in this briefing."
    assert page.nothing.isVisible()
    assert not page.export_link.isEnabled()


def test_the_menu_of_a_cell_offers_what_can_be_done_with_it(page: MatrixPage) -> None:
    menu = page.view.make_menu(ALLEY, Column.DEADLINE)
    words = [action.text() for action in menu.actions()]
    assert "Take my entry back" in words
    assert "There is none" not in words
    assert "Edit" not in [action.text() for action in page.view.make_menu(ALLEY, Column.STATUS).actions()]


def widths(page: MatrixPage) -> list[int]:
    return [page.view.columnWidth(place) for place in range(len(COLUMNS))]


def drag_edge(qtbot: QtBot, page: MatrixPage, column: Column, by: int) -> None:
    heads = page.view.heads
    place, height = COLUMNS.index(column), heads.height() // 2
    edge = heads.sectionViewportPosition(place) + heads.sectionSize(place) - 1
    qtbot.mousePress(heads.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge, height))
    qtbot.mouseMove(heads.viewport(), QPoint(edge + by // 2, height))
    qtbot.mouseMove(heads.viewport(), QPoint(edge + by, height))
    qtbot.mouseRelease(heads.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge + by, height))


def test_columns_follow_the_window_and_the_measures_most_of_all(page: MatrixPage) -> None:
    assert sum(widths(page)) == page.view.viewport().width()
    before = widths(page)
    page.resize(1900, 600)
    QApplication.processEvents()
    grown = [wide - narrow for wide, narrow in zip(widths(page), before, strict=True)]
    assert sum(widths(page)) == page.view.viewport().width()
    assert max(grown) == grown[0] > 120
    page.resize(500, 600)
    QApplication.processEvents()
    assert widths(page)[0] >= 180  # the table scrolls
    assert page.view.horizontalScrollBar().maximum() > 0


def test_a_column_that_was_dragged_stays_until_its_edge_is_double_clicked(
    qtbot: QtBot, page: MatrixPage
) -> None:
    free = widths(page)
    told: list[dict[str, int]] = []
    page.view.heads.dragged.connect(told.append)
    drag_edge(qtbot, page, Column.MEASURE, -60)
    assert told[-1] == {"measure": free[0] - 60}
    page.resize(1900, 600)
    QApplication.processEvents()
    assert widths(page)[0] == free[0] - 60
    assert widths(page)[1] > free[1]
    page.resize(1400, 600)
    QApplication.processEvents()
    heads = page.view.heads
    edge = QPoint(heads.sectionViewportPosition(0) + heads.sectionSize(0) - 1, heads.height() // 2)
    qtbot.mouseDClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    QApplication.processEvents()
    assert widths(page) == free
    assert told[-1] == {}


def test_widths_that_make_no_sense_are_left_alone(page: MatrixPage) -> None:
    free = widths(page)
    page.view.heads.set_own({"measure": -5, "law": 99_999, "weather": 80})
    assert widths(page) == free
