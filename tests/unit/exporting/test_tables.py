"""Tables of a matrix: what their cells say, and how other programs are to open them."""

import io
import zipfile
from dataclasses import replace

import pytest

from desktop_app.exporting.tables.writing import TABLE_FORMATS, write_table
from desktop_app.model.errors import BadRequestError
from desktop_app.model.matrix import Cell, Column, Matrix, MatrixRow
from desktop_app.model.outline import Kind, OutlineItem
from desktop_app.model.spans import Quotation

PLACE = Quotation(3, 0, 4, "line")
ITEM = OutlineItem("a", Kind.TASK, "line the canals", (PLACE,), "run", "", 0.9)
ROW = MatrixRow(
    ITEM,
    0,
    {column: Cell() for column in Column}
    | {
        Column.MEASURE: Cell("line the canals"),
        Column.DEADLINE: Cell("by 2028", True, "by 2027"),
        Column.LAW: Cell("", True, "Water Act"),
        Column.STATUS: Cell("confirmed"),
        Column.EVIDENCE: Cell("¶3 line"),
    },
    (PLACE,),
)
TABLE = Matrix((ROW, replace(ROW, depth=2)))


def lines(kind: str, language: str = "en") -> list[str]:
    return write_table(TABLE, kind, language, "Canals").decode("utf-8-sig").splitlines()


def part(name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(write_table(TABLE, "xlsx", "en", "Canals"))) as book:
        return book.read(name).decode()


def test_open_cells_are_empty_and_what_the_reader_took_out_says_so() -> None:
    assert lines("csv")[1] == 'line the canals,,by 2028,,,none,confirmed,¶3 line,"Deadline, Law",1,a'


def test_heads_and_statuses_speak_the_language_asked_for() -> None:
    assert lines("csv", "zh")[0] == "措施,责任方,期限,数量,机制,法律法规,状态,依据,读者填写,层级,条目编号"
    assert lines("csv", "zh")[1] == "line the canals,,by 2028,,,无,已确认,¶3 line,期限，法律法规,1,a"


def test_csv_tells_the_level_and_the_item_but_not_of_a_mere_member() -> None:
    member = replace(ROW, depth=1, is_own=False)
    rows = write_table(Matrix((ROW, member)), "csv", "en", "").decode("utf-8-sig").splitlines()
    assert [row.split(",")[-2:] for row in rows] == [["Level", "Item"], ["1", "a"], ["2", ""]]


def test_markdown_shows_open_cells_the_readers_words_and_the_depth() -> None:
    first, second = lines("markdown")[2:]
    assert (
        first == "| line the canals | – | *by 2028* | – | – | *none* | confirmed | ¶3 line | Deadline, Law |"
    )
    assert second == first.replace("| line", "| &emsp;&emsp;line", 1)


def test_a_workbook_keeps_its_head_in_sight_and_sets_in_what_hangs_under_another() -> None:
    sheet, styles = part("xl/worksheets/sheet1.xml"), part("xl/styles.xml")
    assert 'state="frozen"' in sheet
    assert "<cols>" in sheet
    assert "<b/>" in styles
    assert "<i/>" in styles
    assert 'wrapText="1"' in styles
    assert 'indent="2"' in styles


def test_a_workbook_cuts_what_no_cell_holds() -> None:
    long = replace(ROW, cells={**ROW.cells, Column.MEASURE: Cell("😀" * 40_000)})
    content = write_table(Matrix((long,)), "xlsx", "en", "Canals")
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        strings = book.read("xl/sharedStrings.xml").decode()
    assert strings.count("😀") == 16_383
    assert "😀…" in strings


@pytest.mark.parametrize("kind", TABLE_FORMATS)
def test_the_same_matrix_is_the_same_file(kind: str) -> None:
    assert write_table(TABLE, kind, "en", "t") == write_table(TABLE, kind, "en", "t")


@pytest.mark.parametrize("kind", TABLE_FORMATS)
def test_a_matrix_without_rows_has_its_heads(kind: str) -> None:
    assert write_table(Matrix(), kind, "en", "t")


def test_no_other_formats_are_written() -> None:
    with pytest.raises(BadRequestError, match="csv, xlsx, markdown"):
        write_table(TABLE, "ods", "en", "t")
