"""The implementation matrix through the window: filled, taken back, written, and a way to the text."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from window_driver import Driver

from desktop_app.model.matrix import Column
from desktop_app.ui.matrix.model import COLUMNS
from desktop_app.ui.matrix.page import MatrixPage

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
