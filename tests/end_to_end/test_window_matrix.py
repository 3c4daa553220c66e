"""The implementation matrix through the window: filled, taken back, written, and a way to the text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from window_driver import Driver

from desktop_app.model.matrix import Column
from desktop_app.ui.matrix.model import COLUMNS
from desktop_app.ui.matrix.page import MatrixPage
from desktop_app.ui.matrix.view import MatrixView

Key = Qt.Key


@pytest.fixture
def page(window: Driver) -> MatrixPage:
    window.open("Orchard Valley")
    window.do("outline.matrix")
    window.settle()
    found = window.find("matrix_page")
    assert isinstance(found, MatrixPage)
    return found


def cell(page: MatrixPage, words: str, column: Column) -> QModelIndex:
    rows = page.view.rows
    for number in range(rows.rowCount()):
        if words in str(rows.index(number, 0).data()):
            return rows.index(number, COLUMNS.index(column))
    raise AssertionError(words)


def fill(window: Driver, page: MatrixPage, words: str, column: Column, value: str) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(cell(page, words, column))
    window.press(Key.Key_F2)
    window.type(value)
    window.press(Key.Key_Return)
    window.settle()


def test_an_entry_is_stored_undone_and_done_again(window: Driver, page: MatrixPage) -> None:
    assert cell(page, "canals", Column.DEADLINE).data() == "by the end of 2024"
    assert cell(page, "canals", Column.RESPONSIBLE).data() == "–"
    fill(window, page, "canals", Column.RESPONSIBLE, "Canal Board")
    assert cell(page, "canals", Column.RESPONSIBLE).data() == "Canal Board"
    assert page.view.currentIndex() == cell(page, "canals", Column.RESPONSIBLE)
    (item,) = [i for i in window.window.desk.library.outline(page.transcript_id).items if i.entries]
    assert dict(item.entries) == {"responsible": "Canal Board"}
    window.do("undo")
    window.settle()
    assert cell(page, "canals", Column.RESPONSIBLE).data() == "–"
    window.do("redo")
    window.settle()
    assert cell(page, "canals", Column.RESPONSIBLE).data() == "Canal Board"


def test_rows_are_confirmed_and_rejected_by_a_key(window: Driver, page: MatrixPage) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(cell(page, "canals", Column.STATUS))
    window.press(Key.Key_Y)
    window.settle()
    assert cell(page, "canals", Column.STATUS).data() == "confirmed"
    count = page.view.rows.rowCount()
    window.press(Key.Key_X)
    window.settle()
    assert page.view.rows.rowCount() == count - 1
    window.do("undo")
    window.settle()
    assert page.view.rows.rowCount() == count


def test_enter_leads_to_the_words_in_the_text(window: Driver, page: MatrixPage) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(cell(page, "canals", Column.MEASURE))
    window.press(Key.Key_Return)
    window.settle()
    assert "Orchard" in window.window.windowTitle()
    text = window.window.desk.library.briefing(page.transcript_id).transcript.texts()
    assert "line the old canals" in text[window.reader.current_paragraph()]


def test_the_matrix_follows_its_briefing_though_that_is_closed(window: Driver, page: MatrixPage) -> None:
    tabs = window.window.house._tabs
    tabs.close_tab(tabs.open_ids().index(page.transcript_id))
    window.settle()
    fill(window, page, "canals", Column.LAW, "Canal Act")
    assert cell(page, "canals", Column.LAW).data() == "Canal Act"


@pytest.mark.parametrize("ending", ["csv", "xlsx", "md"])
def test_the_matrix_is_written_as_its_name_says(
    window: Driver, page: MatrixPage, tmp_path: Path, ending: str
) -> None:
    target = tmp_path / f"matrix.{ending}"
    window.do("language.zh")
    window.window.house._matrix.write(target)
    window.settle()
    content = target.read_bytes()
    beginnings = {
        "csv": "措施,责任方".encode("utf-8-sig"),
        "xlsx": b"PK",
        "md": "| 措施 | 责任方".encode(),
    }
    assert content.startswith(beginnings[ending])


def test_the_page_speaks_chinese(window: Driver, page: MatrixPage) -> None:
    window.do("language.zh")
    window.settle()
    assert page.windowTitle().startswith("矩阵：")
    heads = [page.view.rows.headerData(n, Qt.Orientation.Horizontal) for n in range(len(COLUMNS))]
    assert heads == ["措施", "责任方", "期限", "数量", "机制", "法律法规", "状态", "依据"]
    assert cell(page, "canals", Column.STATUS).data() == "待确认"


def outline_rows(window: Driver) -> list[str]:
    return [row for name in ("frameworks", "tasks", "mechanisms") for row in window.rows(f"{name}_pane")]


@pytest.mark.parametrize("closed", [False, True], ids=["its text open", "its text closed"])
def test_panes_and_audit_follow_the_matrix_and_an_item_leads_to_the_text(
    window: Driver, page: MatrixPage, closed: bool
) -> None:
    tabs, ident = window.window.house._tabs, page.transcript_id
    window.do("outline.audit")
    window.open("果园谷规")
    other = outline_rows(window)
    if closed:
        tabs.close_tab(tabs.open_ids().index(ident))
    tabs.setCurrentWidget(page)
    window.settle()
    labels = [item.label for item in window.window.desk.library.outline(ident).items]
    assert outline_rows(window) != other
    assert set(labels) <= set(outline_rows(window))
    report = window.window.house._audit.report()
    assert report is not None
    assert report.transcript_id == ident
    assert (ident in tabs.open_ids()) is not closed
    assert not window.action("highlight").isEnabled()
    (row,) = [index for index in window.indexes("tasks_pane") if "canals" in str(index.data())]
    window.click_row(window.tree("tasks_pane"), row)
    window.settle()
    assert tabs.current_id() == ident
    text = window.window.desk.library.briefing(ident).transcript.texts()
    assert "line the old canals" in text[window.reader.current_paragraph()]
    assert window.action("highlight").isEnabled()


def test_an_item_judged_beside_the_matrix_changes_there_too(window: Driver, page: MatrixPage) -> None:
    tabs, ident = window.window.house._tabs, page.transcript_id
    tabs.close_tab(tabs.open_ids().index(ident))  # the matrix stays in front, and its panes with it
    window.settle()
    tree = window.tree("tasks_pane")
    (row,) = [index for index in window.indexes("tasks_pane") if "canals" in str(index.data())]
    tree.setFocus()
    tree.setCurrentIndex(row)
    window.press(Key.Key_Y)
    window.settle()
    assert cell(page, "canals", Column.STATUS).data() == "confirmed"
    assert ident not in tabs.open_ids()
    tabs.close_tab(tabs.indexOf(page))
    window.settle()
    assert not window.window.desk.is_shown(ident)


def test_a_dragged_column_is_as_wide_the_next_time(
    open_window: Callable[..., Driver], window: Driver, page: MatrixPage
) -> None:
    page.view.setColumnWidth(COLUMNS.index(Column.LAW), 133)
    window.close()
    again = open_window()
    again.open("Orchard Valley")
    again.do("outline.matrix")
    again.settle()
    view = again.find("matrix_view")
    assert isinstance(view, MatrixView)
    assert view.columnWidth(COLUMNS.index(Column.LAW)) == 133
