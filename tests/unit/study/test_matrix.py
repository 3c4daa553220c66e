"""The matrix holds what the text says of each task, what the reader entered, and nothing else."""

from dataclasses import replace

from desktop_app.model.matrix import Column, MatrixRow
from desktop_app.model.outline import READER, Kind, Outline, OutlineItem, Status
from desktop_app.model.spans import Quotation
from desktop_app.model.transcript import Paragraph, Role, Transcript, Turn
from desktop_app.study.matrix import make_matrix

TEXTS = (
    "We have three tasks: line the canals, plant hedges and clear the paths.",
    "First, we will line the canals under the Water Act. The new canal board meets weekly. "
    "Second, we will plant hedges. The hedge fund pays. Nothing else is said.",
    "We will open a ferry. We will also mend a bridge and paint a gate under the Bridge Code.",
)


def quotation(paragraph: int, words: str) -> Quotation:
    start = TEXTS[paragraph - 1].index(words)
    return Quotation(paragraph, start, start + len(words), words)


def item(key: str, kind: Kind, paragraph: int, words: str, **told: object) -> OutlineItem:
    base = OutlineItem(key, kind, words, (quotation(paragraph, words),), "commitment", "it says so", 0.9)
    return replace(base, **told)  # type: ignore[arg-type]  # fields by name


TRANSCRIPT = Transcript(
    "Canals",
    "2024",
    "en",
    (Turn(0, "Anna", Role.OFFICIAL, tuple(Paragraph(n, text) for n, text in enumerate(TEXTS, 1))),),
)
THREE = item(
    "three",
    Kind.SET,
    1,
    "three tasks",
    count_stated=3,
    members=("line the canals", "plant hedges", "clear the paths"),
    attributes={"members_kind": "task", "deadline": "by 2030"},
)
LINE = item("line", Kind.TASK, 2, "line the canals", parent="three", rule="run.ordinal")
PLANT = item("plant", Kind.TASK, 2, "plant hedges", parent="three", rule="run.ordinal", order=1)


def rows(*items: OutlineItem) -> dict[str, MatrixRow]:
    return {row.item.label: row for row in make_matrix(Outline(items), TRANSCRIPT).rows}


def text(row: MatrixRow, column: Column) -> str:
    return row.cells[column].text


def test_a_task_shows_what_its_sentence_says() -> None:
    task = replace(LINE, attributes={"deadline": "by 2027", "responsible": "the board", "quantity": "9 km"})
    row = rows(replace(task, parent=None))["line the canals"]
    told = [text(row, column) for column in (Column.RESPONSIBLE, Column.DEADLINE, Column.QUANTITY)]
    assert told == ["the board", "by 2027", "9 km"]
    assert text(row, Column.EVIDENCE) == "¶2 line the canals"
    assert text(row, Column.STATUS) == "suggested"
    assert row.cells[Column.MECHANISM].is_open


def test_members_hang_under_their_group_in_the_order_of_the_text() -> None:
    found = make_matrix(Outline((THREE, LINE, PLANT)), TRANSCRIPT).rows
    assert [(row.item.label, row.depth, row.is_own) for row in found] == [
        ("three tasks", 0, True),
        ("line the canals", 1, True),
        ("plant hedges", 1, True),
        ("clear the paths", 1, False),
    ]


def test_a_member_that_is_only_named_shows_where_it_is_named() -> None:
    (place,) = rows(THREE)["plant hedges"].places
    assert place == quotation(1, "plant hedges")


def test_named_members_stand_between_those_that_are_items() -> None:
    labels = list(rows(THREE, PLANT))
    assert labels == ["three tasks", "line the canals", "plant hedges", "clear the paths"]


def test_what_is_said_of_a_group_is_not_said_of_its_members() -> None:
    found = rows(THREE, LINE, PLANT)
    assert text(found["three tasks"], Column.DEADLINE) == "by 2030"
    assert found["line the canals"].cells[Column.DEADLINE].is_open
    assert found["clear the paths"].cells[Column.DEADLINE].is_open


def test_rejected_rows_are_left_out_and_what_hung_under_them_moves_up() -> None:
    rejected = replace(LINE, status=Status.REJECTED)
    below = item("fund", Kind.TASK, 2, "The hedge fund pays", parent="line")
    found = rows(THREE, rejected, below, PLANT)
    assert "line the canals" not in found
    assert found["The hedge fund pays"].depth == 1
    assert list(rows(replace(THREE, status=Status.REJECTED), PLANT)) == ["plant hedges"]


def test_other_kinds_make_no_rows() -> None:
    framework = item("frame", Kind.FRAMEWORK, 1, "We have")
    networks = item("nets", Kind.SET, 1, "three tasks", attributes={"members_kind": "mechanism"})
    assert rows(framework, networks, item("act", Kind.LAW, 2, "Water Act")) == {}


def test_a_task_under_a_framework_begins_at_the_left() -> None:
    framework = item("frame", Kind.FRAMEWORK, 1, "We have")
    assert rows(framework, replace(LINE, parent="frame"))["line the canals"].depth == 0


def test_what_hangs_under_a_task_is_its_own() -> None:
    part = item("part", Kind.COMPONENT, 2, "The hedge fund pays", parent="line")
    fund = item("fund", Kind.MECHANISM, 2, "hedge fund", parent="part")
    plan = item("plan", Kind.PROGRAMME, 2, "canal board", parent="line")
    act = item("act", Kind.LAW, 2, "Water Act", parent="line")
    row = rows(THREE, LINE, part, fund, plan, act)["line the canals"]
    assert text(row, Column.MECHANISM) == "hedge fund; canal board"
    assert text(row, Column.LAW) == "Water Act"


def test_a_rejected_mechanism_fills_no_cell() -> None:
    act = item("act", Kind.LAW, 2, "Water Act", parent="line", status=Status.REJECTED)
    assert rows(THREE, LINE, act)["line the canals"].cells[Column.LAW].is_open


def test_a_law_in_the_sentence_of_one_task_is_its_law() -> None:
    act = item("act", Kind.LAW, 2, "Water Act")
    found = rows(THREE, LINE, PLANT, act)
    assert text(found["line the canals"], Column.LAW) == "Water Act"
    assert found["plant hedges"].cells[Column.LAW].is_open


def test_a_law_in_a_sentence_of_two_tasks_belongs_to_neither() -> None:
    mend, paint = item("m", Kind.TASK, 3, "mend a bridge"), item("p", Kind.TASK, 3, "paint a gate")
    found = rows(mend, paint, item("code", Kind.LAW, 3, "Bridge Code"))
    assert all(row.cells[Column.LAW].is_open for row in found.values())


def test_a_law_in_the_words_of_one_of_two_tasks_is_that_ones() -> None:
    mend = item("m", Kind.TASK, 3, "mend a bridge")
    paint = item("p", Kind.TASK, 3, "paint a gate under the Bridge Code")
    found = rows(mend, paint, item("code", Kind.LAW, 3, "Bridge Code"))
    assert text(found["paint a gate under the Bridge Code"], Column.LAW) == "Bridge Code"
    assert found["mend a bridge"].cells[Column.LAW].is_open


def test_a_mechanism_between_two_members_of_a_series_belongs_to_the_first() -> None:
    board = item("board", Kind.MECHANISM, 2, "canal board")
    assert text(rows(THREE, LINE, PLANT, board)["line the canals"], Column.MECHANISM) == "canal board"


def test_a_mechanism_that_is_a_member_itself_is_not_the_one_befores() -> None:
    board = item("board", Kind.MECHANISM, 2, "canal board", rule="run.ordinal")
    assert rows(THREE, LINE, PLANT, board)["line the canals"].cells[Column.MECHANISM].is_open


def test_a_mechanism_after_the_last_member_is_nobodys() -> None:
    fund = item("fund", Kind.MECHANISM, 2, "hedge fund")
    found = rows(THREE, LINE, PLANT, fund)
    assert all(row.cells[Column.MECHANISM].is_open for row in found.values())


def test_a_mechanism_between_tasks_of_no_series_is_nobodys() -> None:
    loose = [replace(task, rule="commitment") for task in (LINE, PLANT)]
    board = item("board", Kind.MECHANISM, 2, "canal board")
    assert all(row.cells[Column.MECHANISM].is_open for row in rows(THREE, *loose, board).values())


def test_the_readers_entries_win_and_tell_that_they_are_his() -> None:
    task = replace(LINE, parent=None, attributes={"deadline": "by 2027"}, entries={"deadline": "by 2028"})
    cell = rows(task)["line the canals"].cells[Column.DEADLINE]
    assert (cell.text, cell.by_reader, cell.found) == ("by 2028", True, "by 2027")


def test_an_empty_entry_takes_out_what_was_found_and_is_not_open() -> None:
    act = item("act", Kind.LAW, 2, "Water Act", parent="line")
    task = replace(LINE, parent=None, entries={"law": ""})
    cell = rows(task, act)["line the canals"].cells[Column.LAW]
    assert (cell.text, cell.is_open, cell.found) == ("", False, "Water Act")


def test_an_item_of_the_readers_own_shows_as_such() -> None:
    own = replace(LINE, parent=None, rule=READER)
    assert rows(own)["line the canals"].cells[Column.MEASURE].by_reader


def test_a_thousand_members_of_a_long_paragraph_are_laid_out_at_once() -> None:
    members = tuple(f"task number {n}" for n in range(5_000))
    words = "Five thousand tasks: " + ", ".join(members)
    quote = Quotation(1, 0, 19, words[:19])
    whole = OutlineItem("s", Kind.SET, "tasks", (quote,), "set", "", 0.9, members=members)
    whole = replace(whole, attributes={"members_kind": "task"})
    turn = Turn(0, "", Role.OFFICIAL, (Paragraph(1, words),))
    assert len(make_matrix(Outline((whole,)), Transcript("", "", "en", (turn,))).rows) == 5_001
