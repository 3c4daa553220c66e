"""CSV and TSV: who speaks in which column, sentences put together, whatever parts the cells."""

import time
import tracemalloc

import pytest

from desktop_app.importing.reading import read
from desktop_app.importing.tables.blocks import table_blocks
from desktop_app.importing.tables.sheets import separator_of
from desktop_app.model.document import Document

LONG = "We shall dredge the outer basin this year, and then we shall light the mole. " * 6
HEADED = 'id,speaker,sentence\n1,Ann Lee,We begin.\n2,Ann Lee,"Now, at once."\n3,Bo Roy,Who pays?\n'


def of(text: str, name: str = "a.csv", encoding: str = "utf-8") -> Document:
    return read(text.encode(encoding), name)


def said(text: str, name: str = "a.csv", encoding: str = "utf-8") -> list[tuple[str | None, str]]:
    return [(block.speaker, block.text) for block in of(text, name, encoding).blocks]


def test_sentences_of_one_speaker_are_a_paragraph() -> None:
    assert said(HEADED) == [("Ann Lee", "We begin. Now, at once."), ("Bo Roy", "Who pays?")]


def test_chinese_sentences_are_joined_without_spaces() -> None:
    assert said("发言人,内容\n周敏,现在开始。\n周敏,请提问。\n") == [("周敏", "现在开始。请提问。")]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_any_separator_in_any_encoding(separator: str, encoding: str) -> None:
    rows = [["Speaker", "Text"], ["René", "“We begin”"], ["Bo", "Who, or what; pays?"]]
    quoted = "".join(separator.join(f'"{cell}"' for cell in row) + "\r\n" for row in rows)
    assert said(quoted, encoding=encoding) == [("René", "“We begin”"), ("Bo", "Who, or what; pays?")]


def test_quoted_cells_hold_lines_and_quotes() -> None:
    table = f'speaker,text\nLee,"{LONG}\n\nHe said ""no""."\nRoy,So.\n'
    assert said(table) == [("Lee", LONG.strip()), ("Lee", 'He said "no".'), ("Roy", "So.")]


def test_rows_that_are_whole_speeches_stay_apart() -> None:
    table = "speaker,text\n" + f'Lee,"{LONG}"\n' * 3
    assert len(said(table)) == 3


def test_a_long_turn_of_sentences_is_several_paragraphs() -> None:
    table = "speaker,text\n" + "Lee,We shall light the mole in the spring of the year.\n" * 60
    paragraphs = said(table)
    assert len(paragraphs) > 2
    assert all(speaker == "Lee" and len(text) < 900 for speaker, text in paragraphs)


def test_columns_without_headings_are_known_by_their_cells() -> None:
    rows = "".join(
        f"{n},00:0{n}:05,{who},We do this {n} times.\n" for n, who in enumerate(["Lee", "Roy"] * 4)
    )
    document = of(rows)
    assert [block.speaker for block in document.blocks] == ["Lee", "Roy"] * 4
    assert document.blocks[3].time == 185.0


def test_a_row_without_a_name_goes_on() -> None:
    assert said("who,text\nLee,We begin.\n,And go on.\nRoy,So.\n") == [
        ("Lee", "We begin. And go on."),
        ("Roy", "So."),
    ]


def test_role_time_and_what_holds_for_all_are_taken() -> None:
    document = of(
        "日期,标题,时间,角色,发言人,内容\n"
        "2021-05-04,港湾,01:02:03,moderator,周敏,开始。\n"
        "2021-05-04,港湾,01:02:05.5,official,陈立国,谢谢。\n"
    )
    assert [(b.speaker, b.role, b.time) for b in document.blocks] == [
        ("周敏", "moderator", 3723.0),
        ("陈立国", "official", 3725.5),
    ]
    assert document.metadata == {"date": "2021-05-04", "title": "港湾"}


def test_a_table_of_figures_keeps_every_cell() -> None:
    assert said("a,b\n1,2\n3,4\n") == [(None, "a  b"), (None, "1  2"), (None, "3  4")]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing() -> None:
    table = 'speaker,text\nLee,"We begin.\n' + 'Roy,Who pays?\nLee,"The state, in time."\n' * 10
    document = of(table)
    assert [block.speaker for block in document.blocks] == ["Lee", *["Roy", "Lee"] * 10]
    assert document.blocks[-1].text == "The state, in time."
    assert "never closed" in document.warnings[0]


def test_a_mark_that_is_never_closed_does_not_take_in_lines_that_are_no_rows() -> None:
    document = of('speaker,text\nLee,"We begin.\n' + "We dredge the basin\n" * 15_000 + 'Roy,"Who pays?"\n')
    assert "never closed" in document.warnings[0]
    assert [block.speaker for block in document.blocks] == ["Lee", "Roy"]


def test_what_parts_the_cells_is_found_without_taking_a_long_line_apart() -> None:
    line = "a," * 2_000_000
    tracemalloc.start()
    try:
        separator_of(line)
        assert tracemalloc.get_traced_memory()[1] < 8_000_000
    finally:
        tracemalloc.stop()


def test_marks_inside_a_cell_do_no_harm() -> None:
    rows = said('speaker,text\nLee,"She said "no" to me."\nRoy,"Who, then?"\n')
    assert [speaker for speaker, _ in rows] == ["Lee", "Roy"]
    assert rows[1] == ("Roy", "Who, then?")


def test_a_whole_transcript_in_one_cell_is_taken_at_its_word() -> None:
    speech = "We dredge the basin, then we light the mole.\n" * 6_000
    document = of(f'speaker,text\nLee,"{speech}"\nRoy,"Thanks, all."\n')
    assert document.warnings == ()
    assert [block.speaker for block in document.blocks if block.speaker] == ["Lee"] * 6_000 + ["Roy"]
    assert document.blocks[-1].text == "Thanks, all."


@pytest.mark.parametrize(
    "text", ["a," * 400_000, '"' * 400_001, "a,b\n" * 100_000, "x" * 2_000_000 + ",y\n" * 3]
)
def test_hostile_tables_are_read_at_once(text: str) -> None:
    start = time.process_time()
    read(text.encode(), "a.csv")
    assert time.process_time() - start < 4


def test_rows_of_a_document_say_who_speaks_where_headings_or_habit_show_it() -> None:
    headed = table_blocks([["发言人", "内容"], ["周敏", "开始。"]])
    by_habit = table_blocks([["Lee", LONG], ["Roy", f"{LONG}\nSo."], ["Lee", LONG]])
    assert [block.speaker for block in headed] == ["周敏"]
    assert [block.speaker for block in by_habit] == ["Lee", "Roy", None, "Lee"]


def test_other_rows_of_a_document_stay_rows() -> None:
    rows = table_blocks(
        [["Name", "Office", ""], ["Ann Lee", "Minister", "Hall 2"], ["Bo Roy", "Deputy\nChair"]]
    )
    assert [(b.text, b.lead, b.speaker) for b in rows] == [
        ("Name  Office", "Name", None),
        ("Ann Lee  Minister  Hall 2", "", None),
        ("Bo Roy  Deputy", "Bo Roy", None),
        ("Chair", "", None),
    ]
