r"""RTF: letters in every spelling, what names are set in, notes, tables, and hostile files in linear time."""

import time
import tracemalloc

import pytest

from desktop_app.importing.packed.package import BROKEN, CUT_SHORT
from desktop_app.importing.readers.office.rtf import read_rtf
from desktop_app.importing.reading import read
from desktop_app.model.document import Block, BlockKind
from desktop_app.model.errors import UnreadableFileError
from desktop_app.parsing.pipeline import parse
from tests.deadline import within
from tests.formats.rtf import HEAD, Spelling, document, write
from tests.formats.turns import CHINESE, ENGLISH, Said, as_text

MEGABYTE = 1024 * 1024


def blocks(body: str, head: str = HEAD) -> tuple[Block, ...]:
    return read_rtf(document(body, head)).blocks


def texts(body: str, head: str = HEAD) -> list[str]:
    return [block.text for block in blocks(body, head)]


@pytest.mark.parametrize("spelling", ["unicode", "bytes"])
@pytest.mark.parametrize("turns", [ENGLISH, CHINESE])
def test_a_briefing_has_the_turns_of_the_same_briefing_as_text(
    turns: tuple[Said, ...], spelling: Spelling
) -> None:
    expected = parse(read(as_text(turns).encode(), "a.txt"))
    assert parse(read(write(turns, spelling), "a.rtf")).turns == expected.turns


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"{\f1 \'ba\'a3\'b9\'d8}", "海关"),  # by the font's character set
        (r"\'ba\'a3\'b9\'d8", "海关"),  # by the document's code page, the font being Western
        (r"{\f1 \'8ca}", "宎"),  # the second byte of a letter written as the letter that it is
        (r"\u28023?\u20851?", "海关"),
        (r"{\uc2 \u28023\'ba\'a3\u20851\'b9\'d8}", "海关"),
        (r"{\uc0 \u28023\u20851}", "海关"),
        (r"\u28023{}?", "海?"),  # a group ends what stands in for the letter
        (r"\u-10179?\u-8694?", "\U0001f60a"),  # two halves of one letter
        (r"\u-10179? x", "\ufffd x"),
        (r"\'93so\'94 \emdash  \lquote so\rquote", "“so” — ‘so’"),
        (r"caf\'e9", "café"),  # by the font, where it makes no sense in the code page
        (r"{\f1 \'ba\'a3\'b9", "海�"),
        (r"a\~b\_c\-d \{e\} \\f", "a b-cd {e} \\f"),
        ("no\nline\r\nends", "nolineends"),
        (r"\bogus12 known\unknown-3 word", "knownword"),
    ],
)
def test_letters_in_every_spelling(body: str, expected: str) -> None:
    assert texts(rf"\pard {body}\par") == [expected]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (r"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Arial;}}\f0 ", "Мир"),
        (r"{\rtf1\ansi\ansicpg1252\deff3{\fonttbl{\f3\fcharset204 Arial;}}", "Мир"),
        (r"{\rtf1\mac ", "Ãë"),
    ],
)
def test_the_code_page_is_the_document_s_or_the_font_s(head: str, expected: str) -> None:
    encoded = "".join(
        rf"\'{byte:02x}" for byte in expected.encode("mac_roman" if "mac" in head else "cp1251")
    )
    assert texts(rf"\pard {encoded}\par", head) == [expected]


def test_letters_that_are_not_escaped_at_all_are_read() -> None:
    raw = (HEAD + r"\pard 海关总署 said\par}").encode()
    assert [block.text for block in read_rtf(raw).blocks] == ["海关总署 said"]


@pytest.mark.parametrize(
    "name",
    [
        r"{\b Ann Lee}",
        r"\b Ann Lee\b0 ",
        r"{\scaps Ann Lee}",
        r"{\caps Ann Lee}",
        r"{\ul Ann Lee}",
        r"{\cf2 Ann Lee}",
        r"\b Ann Lee\plain ",
    ],
)
def test_a_name_that_is_set_apart_is_the_lead(name: str) -> None:
    (block,) = blocks(rf"\pard {name}, and what is said.\par")
    assert (block.lead, block.text) == ("Ann Lee", "Ann Lee, and what is said.")


@pytest.mark.parametrize("name", [r"{\i Ann Lee}", r"{\b\b0 Ann Lee}", r"{\cf1 Ann Lee}", r"{\fs30 Ann Lee}"])
def test_a_name_set_like_the_rest_is_no_lead(name: str) -> None:
    assert blocks(rf"\pard {name}, and what is said.\par")[0].lead == ""


def test_headings_are_known_by_outline_and_by_style() -> None:
    head = HEAD + r"{\stylesheet{\s0 Normal;}{\s2\b heading 2;}{\s9 Title;}}"
    body = r"\pard\outlinelevel0 One\par\pard\s2 Two\par\pard\s9 Three\par\pard Four\par"
    assert [block.level for block in blocks(body, head)] == [1, 2, 1, 0]


def test_automatic_numbers_stand_before_the_items() -> None:
    body = (
        r"\pard{\listtext\pard\plain 1.\tab}first\par{\listtext 2.\tab}second\par"
        r"{\pntext\f2\'B7\tab}{\*\pn\pnlvlblt}bullet\par"
    )
    found = blocks(body)
    assert [block.text for block in found] == ["1. first", "2. second", "bullet"]
    assert {block.kind for block in found} == {BlockKind.LIST_ITEM}


def test_notes_and_comments_stand_behind_their_paragraph_as_notes() -> None:
    note = r"{\super\chftn}{\footnote\pard\plain{\super\chftn} See {\b the} report.\par}"
    comment = r"{\*\atnid B}{\*\atnauthor Bo}\chatn{\*\annotation\pard Check this.}"
    found = blocks(rf"\pard Said.{note}{comment} More.\par\pard Next.\par")
    assert [(block.text, block.kind) for block in found] == [
        ("Said. More.", BlockKind.PARAGRAPH),
        ("See the report.", BlockKind.NOTE),
        ("Bo: Check this.", BlockKind.NOTE),
        ("Next.", BlockKind.PARAGRAPH),
    ]


def test_heads_and_feet_of_pages_are_furniture_and_stand_once() -> None:
    head = r"{\header\pard Ministry of Ports\par}{\headerl\pard Ministry of Ports\par}"
    head += r"{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 1}}}"
    furniture = [b.text for b in blocks(head + r"\pard Said.\par") if b.kind is BlockKind.FURNITURE]
    assert furniture == ["Ministry of Ports", "Page 1"]


def test_fields_hidden_and_deleted_text_are_read_as_they_are_seen() -> None:
    field = r"{\field{\*\fldinst HYPERLINK x}{\fldrslt The report}}"
    body = rf"\pard {field} {{\v hidden}}{{\deleted old}}{{\revised new}}\par"
    assert texts(body) == ["The report new"]


def test_groups_that_are_no_text_are_left_out() -> None:
    body = (
        r"{\*\generator Some Program;}"
        r"{\info{\title Ferry briefing}{\author A. Lee}{\creatim\yr2024\mo5\dy3\hr9}}"
        r"{\*\unknown secret}{\pict\wmetafile8 0102}{\*\bkmkstart here}\pard Said.\par"
    )
    found = read_rtf(document(body))
    assert [block.text for block in found.blocks] == ["Said."]
    assert dict(found.metadata) == {"title": "Ferry briefing", "author": "A. Lee", "created": "2024-05-03"}


def test_a_line_break_after_a_label_parts_the_lines() -> None:
    found = blocks(r"\pard {\b ANN LEE:}\line We begin.\par")
    assert [(b.text, b.lead, b.gap) for b in found] == [
        ("ANN LEE:", "ANN LEE:", True),
        ("We begin.", "", False),
    ]


def test_a_page_break_stands_between_the_paragraphs() -> None:
    found = blocks(r"\pard before\par\page\pard after\par")
    assert [b.kind for b in found] == [BlockKind.PARAGRAPH, BlockKind.PAGE_BREAK, BlockKind.PARAGRAPH]


def test_a_text_box_stands_behind_its_paragraph_and_once() -> None:
    sizes = r"{\sp{\sn posx}{\sv 0}}"
    box = rf"{{\shp{{\*\shpinst{sizes}{{\shptxt\pard In the box.\par}}}}{{\shprslt{{\*\do again}}}}}}"
    assert texts(rf"\pard Before {box}after.\par") == ["Before after.", "In the box."]


def test_a_table_of_who_says_what_gives_its_speakers() -> None:
    rows = (("Speaker", "Text"), ("Ann Lee", r"We begin.\par And go on."), ("Bo Ek", "Why?"))
    lines = ("".join(rf"\pard\intbl {cell}\cell " for cell in row) for row in rows)
    table = "".join(rf"\trowd\cellx1\cellx2 {line}\row" for line in lines)
    found = blocks(table + r"\pard After.\par")
    assert [(b.speaker, b.text) for b in found] == [
        ("Ann Lee", "We begin."),
        (None, "And go on."),
        ("Bo Ek", "Why?"),
        (None, "After."),
    ]


def test_a_paragraph_at_the_very_end_needs_no_mark() -> None:
    assert texts(r"\pard First.\par Last") == ["First.", "Last"]


# Bad input


@pytest.mark.parametrize("share", [0.3, 0.5, 0.9])
def test_a_file_cut_short_gives_what_stands_before_the_cut(share: float) -> None:
    data = document("".join(rf"\pard {{\b Name:}} says {n}.\par" + "\n" for n in range(500)))
    found = read(data[: int(len(data) * share)], "cut.rtf")
    assert CUT_SHORT in found.warnings
    assert [b.text for b in found.blocks[:2]] == ["Name: says 0.", "Name: says 1."]
    assert abs(len(found.blocks) - 500 * share) < 20


def test_a_brace_too_many_loses_nothing() -> None:
    found = read_rtf(document(r"\pard First.\par}}\pard Second.\par"))
    assert [block.text for block in found.blocks] == ["First.", "Second."]
    assert found.warnings == (BROKEN,)


def test_a_group_that_is_never_closed_loses_only_itself() -> None:
    found = read_rtf(document(r"\pard First.\par{\pict 0102"))
    assert [block.text for block in found.blocks] == ["First."]
    assert found.warnings == (CUT_SHORT,)


def test_the_bytes_of_a_picture_are_no_text() -> None:
    picture = b"\\pard Before{\\pict\\bin11 {{{}\\par}} }after.\\par"
    data = HEAD.encode() + picture + b"}"
    assert [block.text for block in read_rtf(data).blocks] == ["Beforeafter."]


def test_a_picture_that_says_it_is_longer_than_the_file_ends_with_it() -> None:
    data = HEAD.encode() + b"\\pard Before\\par{\\pict\\bin999999999 xx}\\pard After\\par}"
    assert [block.text for block in read_rtf(data).blocks] == ["Before"]


def bounded(data: bytes, seconds: float) -> list[str]:
    begin = time.process_time()
    found = [block.text for block in read_rtf(data).blocks]
    assert time.process_time() - begin < seconds
    return found


def test_a_large_picture_costs_no_time() -> None:
    picture = ("0123456789abcdef" * 8 + "\n") * (30 * MEGABYTE // 129)
    assert bounded(document(rf"\pard Before\par{{\pict {picture}}}\pard After\par"), 5) == ["Before", "After"]


def test_groups_in_groups_without_end_are_read() -> None:
    depth = 100_000
    assert bounded(document(r"\pard " + "{" * depth + "Deep." + "}" * depth + r"\par"), 5) == ["Deep."]


def test_notes_in_notes_without_end_are_read_in_bounded_memory() -> None:
    depth = 2_000
    data = document(r"\pard Said." + r"{\footnote x" * depth + "}" * depth + r"\par")
    tracemalloc.start()
    try:
        found = bounded(data, 10)
        assert tracemalloc.get_traced_memory()[1] < 10 * MEGABYTE
    finally:
        tracemalloc.stop()
    assert found[0] == "Said."
    assert sum(map(len, found)) < 200


def test_tables_and_titles_without_end_are_taken_in_part() -> None:
    endless = document(
        r"{\colortbl" + ";" * 3_000_000 + r"}{\info{\title " + "x" * 100_000 + r"}}\pard Said.\par"
    )
    tracemalloc.start()
    try:
        found = read_rtf(endless)
        assert tracemalloc.get_traced_memory()[1] < 20 * MEGABYTE
    finally:
        tracemalloc.stop()
    assert [block.text for block in found.blocks] == ["Said."]
    assert len(found.metadata["title"]) <= 10_000


def test_a_picture_shorter_than_nothing_does_not_lead_back() -> None:
    data = document(r"\pard Before\par{\pict\bin-200 xx}\pard After\par")
    with within(5):
        assert [block.text for block in read_rtf(data).blocks] == ["Before", "After"]


def test_more_marks_than_any_text_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.importing.readers.office.richtext.tokens.MOST_TOKENS", 10_000)
    with pytest.raises(UnreadableFileError) as caught:
        read_rtf(document(r"\b\b0" * 10_000))
    assert caught.value.reason == "too_large"


def test_one_line_of_many_megabytes_is_read_in_linear_time() -> None:
    assert len(bounded(document(r"\pard " + "word " * (4 * MEGABYTE) + r"\par"), 8)[0]) > 19 * MEGABYTE


def test_many_letters_by_number_are_read_in_linear_time() -> None:
    assert len(bounded(document(r"\pard " + r"\u28023?" * 300_000 + r"\par"), 8)[0]) == 300_000
