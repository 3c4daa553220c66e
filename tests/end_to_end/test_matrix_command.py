"""The implementation matrix from the command line."""

import csv
import io
import zipfile
from pathlib import Path

from tests.support import Desk


def row_of(desk: Desk, ident: str, words: str) -> dict[str, object]:
    rows = desk.json("matrix", ident)["rows"]
    return next(row for row in rows if words in row["cells"]["measure"])


def test_each_cell_says_what_the_text_says_and_the_rest_stays_open(desk: Desk, english: Path) -> None:
    (ident,) = desk.add(english)
    row = row_of(desk, ident, "canals")
    assert row["cells"]["deadline"] == "by the end of 2024"
    assert row["cells"]["responsible"] == ""
    assert row["by_reader"] == []
    assert "canals" in row["evidence"][0]["quote"]
    shown = desk.run("matrix", ident).stdout
    assert "by the end of 2024" in shown
    assert "Open in every row: Responsible" in shown


def test_an_entry_is_shown_as_the_readers_and_can_take_the_texts_out(desk: Desk, english: Path) -> None:
    (ident,) = desk.add(english)
    item = row_of(desk, ident, "canals")["item"]
    desk.run("outline-edit", ident, item, "--entry", "responsible=Canal Board", "--entry", "deadline=")
    row = row_of(desk, ident, "canals")
    assert row["cells"]["responsible"] == "Canal Board"
    assert row["cells"]["deadline"] == ""
    assert set(row["by_reader"]) == {"responsible", "deadline"}
    shown = desk.run("matrix", ident).stdout
    assert "Canal Board ✎" in shown
    assert "– ✎" in shown


def test_tables_are_written_whole_and_printed(desk: Desk, chinese: Path, tmp_path: Path) -> None:
    (ident,) = desk.add(chinese)
    target = tmp_path / "matrix.xlsx"
    assert desk.json("matrix", ident, "--format", "xlsx", "-o", target)["format"] == "xlsx"
    with zipfile.ZipFile(target) as book:
        assert "修复老旧水渠" in book.read("xl/sharedStrings.xml").decode()
    desk.run("matrix", ident, "--format", "csv", "--language", "zh", "-o", tmp_path / "matrix.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "matrix.csv").read_text("utf-8-sig"))))
    assert rows[0][0] == "措施"
    assert any("《果园条例》" in row[5] for row in rows)
    assert desk.run("matrix", ident, "--format", "markdown").stdout.startswith("| Measure |")


def test_what_cannot_be_written_is_refused_in_a_line(desk: Desk, english: Path, tmp_path: Path) -> None:
    (ident,) = desk.add(english)
    assert "-o FILE" in desk.run("matrix", ident, "--format", "xlsx", code=2).stderr
    assert "--format" in desk.run("matrix", ident, "-o", tmp_path / "m.csv", code=2).stderr
    inside = desk.library / "matrix.csv"
    assert "inside the library" in desk.run("matrix", ident, "--format", "csv", "-o", inside, code=2).stderr
    assert not inside.exists()
    assert desk.json("matrix", "nothing", code=2)["error"]["code"]


def test_a_text_without_tasks_says_so(desk: Desk, tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    talk.write_text("Moderator:\nGood morning.\n\nAnna Berg:\nIt rained all day.\n", "utf-8")
    (ident,) = desk.add(talk)
    assert desk.run("matrix", ident).stdout == "No tasks or measures were found in this text.\n"
    assert desk.json("matrix", ident) == {"rows": []}
