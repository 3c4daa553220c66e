"""A matrix comes back from each kind of table as it was, whatever its cells hold."""

import csv
import io
import re
import zipfile
from xml.etree import ElementTree

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from desktop_app.exporting.tables.csv_table import harmless
from desktop_app.exporting.tables.writing import write_table
from desktop_app.model.matrix import Cell, Column, Matrix, MatrixRow
from desktop_app.model.outline import Kind, OutlineItem
from desktop_app.model.spans import Quotation

ODD = st.text(
    alphabet=st.one_of(
        st.sampled_from("=+-@＝\t\r\n|\\*_`[]<>&;~#,\"' 1a中，😀\x00\x07\x85\u2028_x0041"), st.characters()
    ),
    max_size=30,
)
NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def matrix(*texts: str) -> Matrix:
    place = Quotation(1, 0, 1, "a")
    item = OutlineItem("a", Kind.TASK, "a", (place,), "r", "", 1.0)
    cells = {column: Cell("x") for column in Column} | {Column.STATUS: Cell("confirmed")}
    return Matrix(
        tuple(
            MatrixRow(item, 1, cells | {Column.MEASURE: Cell(text), Column.LAW: Cell(text, True)}, (place,))
            for text in texts
        )
    )


def writable(text: str) -> str:
    """What a table can hold of a text: no controls, no halves of characters, one kind of line break."""
    kept = "".join(c for c in text.replace("\r\n", "\n").replace("\r", "\n") if c in "\t\n" or c >= " ")
    kept = "".join(c for c in kept if not ("\ud800" <= c <= "\udfff") and c not in "\x7f\ufffe\uffff")
    return kept if kept.strip() else ""


def read_csv(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def read_xlsx(content: bytes) -> list[list[str]]:
    """The sheet's strings by row and place; other kinds of cell are not looked for and fail."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        shared = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    strings = ["".join(t.text or "" for t in si.iter(f"{NS}t")) for si in shared.iter(f"{NS}si")]
    assert sheet.find(f".//{NS}f") is None
    found = []
    for row in sheet.iter(f"{NS}row"):
        cells = []
        for cell in row.iter(f"{NS}c"):
            value = cell.find(f"{NS}v")
            assert value is None or cell.get("t") == "s"
            cells.append("" if value is None else strings[int(value.text or "")])
        found.append(cells)
    return found


def read_markdown(content: bytes) -> list[list[str]]:
    rows: list[list[str]] = []
    for token in MarkdownIt().enable("table").parse(content.decode()):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            words = "".join(
                "\n" if part.type == "html_inline" else part.content for part in token.children or []
            )
            rows[-1].append(words)
    return rows


def unescaped(text: str) -> str:
    """What Excel reads: the format writes some characters as codes of four digits."""
    return re.sub(r"_x([0-9a-fA-F]{4})_", lambda code: chr(int(code[1], 16)), text)


@given(ODD)
@settings(max_examples=200, deadline=None)
@example("=1+1")
@example('a,b\r\n"c"')
@example("＝cmd")
@example(" =1")
def test_csv_gives_back_every_text_and_runs_none(text: str) -> None:
    row = read_csv(write_table(matrix(text), "csv", "en", ""))[1]
    kept = writable(text)
    assert row[0] in (kept, f"'{kept}")
    assert row[0].lstrip()[:1] not in tuple("=+-@＝＋－＠") or not row[0].lstrip()
    assert row[0][:1] not in tuple("\t\r\n") or not row[0]


@given(ODD)
@settings(max_examples=100, deadline=None)
@example("=1+1")
@example("https://a.b")
@example("007")
@example("_x0041_")
def test_xlsx_gives_back_every_text_as_a_string(text: str) -> None:
    row = read_xlsx(write_table(matrix(text), "xlsx", "en", "title"))[1]
    assert unescaped(row[0]) == writable(text)
    assert len(row) == len(Column) + 1


@given(ODD)
@settings(max_examples=200, deadline=None)
@example("a|b")
@example("a\\|b")
@example("a\\")
@example("`|`")
@example("a\n\nb")
@example("*a_ _b*")
def test_markdown_gives_back_every_text_in_its_cell(text: str) -> None:
    rows = read_markdown(write_table(matrix(text, "next"), "markdown", "en", ""))
    wanted = " ".join(writable(text).split()) or "–"
    shown = [" ".join(cell.split()) for cell in rows[1]]
    assert len(rows) == 3
    assert shown[0] == wanted
    assert shown[list(Column).index(Column.LAW)] == (wanted if writable(text) else "none")


@given(ODD)
@settings(max_examples=60, deadline=None)
def test_formulas_of_briefings_stay_as_they_are(text: str) -> None:
    assert harmless(f"1{text}") == f"1{text}"
    assert harmless("1+1+4") == "1+1+4"
    assert harmless("“1+1+4”") == "“1+1+4”"
