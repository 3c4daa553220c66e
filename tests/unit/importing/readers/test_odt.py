"""OpenDocument texts: the same care as for Word documents."""

import time
import tracemalloc

import pytest

from desktop_app.importing.packed.package import CUT_SHORT
from desktop_app.importing.readers.office.odt import read_odt
from desktop_app.importing.reading import read
from desktop_app.model.document import Block, BlockKind
from desktop_app.model.errors import UnreadableFileError
from desktop_app.parsing.pipeline import parse
from tests.deadline import within
from tests.formats.odt import BOLD, body, bold, document, flat, paragraph, part, write
from tests.formats.turns import CHINESE, ENGLISH, Said, as_text
from tests.formats.zips import locked, zipped


def blocks(*paragraphs: str, styles: str = BOLD, master: str = "") -> tuple[Block, ...]:
    return read_odt(document("".join(paragraphs), styles, master=master)).blocks


def texts(*paragraphs: str, styles: str = BOLD) -> list[str]:
    return [block.text for block in blocks(*paragraphs, styles=styles)]


def style(name: str, properties: str = "", family: str = "text", more: str = "") -> str:
    inside = f"<style:text-properties {properties}/>" if properties else ""
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{inside}</style:style>'


@pytest.mark.parametrize("turns", [ENGLISH, CHINESE])
def test_a_briefing_has_the_turns_of_the_same_briefing_as_text(turns: tuple[Said, ...]) -> None:
    expected = parse(read(as_text(turns).encode(), "a.txt"))
    assert parse(read(write(turns), "a.odt")).turns == expected.turns
    assert parse(read(flat(body(turns)), "a.fodt")).turns == expected.turns


@pytest.mark.parametrize(
    "properties",
    [
        'fo:font-weight="bold"',
        'fo:font-weight="700"',
        'fo:font-variant="small-caps"',
        'fo:text-transform="uppercase"',
        'style:text-underline-style="solid"',
        'fo:color="#c00000"',
    ],
)
def test_a_name_that_is_set_apart_is_the_lead(properties: str) -> None:
    name = '<text:span text:style-name="X">Ann <text:span>Lee</text:span></text:span>'
    (block,) = blocks(paragraph(name, " and what is said."), styles=style("X", properties))
    assert (block.lead, block.text) == ("Ann Lee", "Ann Lee and what is said.")


@pytest.mark.parametrize(
    "properties", ['fo:font-weight="normal"', 'fo:color="#000000"', 'fo:font-style="italic"']
)
def test_a_name_set_like_the_rest_is_no_lead(properties: str) -> None:
    name = '<text:span text:style-name="X">Ann Lee</text:span>'
    assert blocks(paragraph(name, " said."), styles=style("X", properties))[0].lead == ""


def test_bold_is_inherited_from_a_paragraph_style_and_its_parents() -> None:
    styles = style("Who", 'fo:font-weight="bold"', "paragraph")
    styles += style("P1", "", "paragraph", 'style:parent-style-name="Who"')
    found = blocks(
        '<text:p text:style-name="P1">Ann Lee</text:p>', paragraph("What is said. " * 5), styles=styles
    )
    assert [block.lead for block in found] == ["Ann Lee", ""]


def test_headings_have_their_levels() -> None:
    title = style("P9", "", "paragraph", 'style:parent-style-name="Title"')
    found = blocks(
        '<text:h text:outline-level="2">Questions</text:h>',
        '<text:p text:style-name="Title">Ferry briefing</text:p>',
        '<text:p text:style-name="P9">Ferry briefing again</text:p>',
        styles=title + style("Title", "", "paragraph"),
    )
    assert [(block.kind, block.level) for block in found] == [
        (BlockKind.HEADING, 2),
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 1),
    ]


def items(*texts: str, inner: str = "") -> str:
    return "".join(f"<text:list-item><text:p>{text}</text:p>{inner}</text:list-item>" for text in texts)


def listed(style_name: str, inside: str, more: str = "") -> str:
    return f'<text:list text:style-name="{style_name}" {more}>{inside}</text:list>'


def list_style(name: str, *levels: str) -> str:
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def test_automatic_numbers_stand_before_the_items() -> None:
    number = '<text:list-level-style-number text:level="{}" style:num-format="{}" style:num-suffix="{}"/>'
    styles = list_style("L", number.format(1, "1", "."), number.format(2, "a", ")"))
    styles += list_style("C", number.format(1, "一, 二, 三, ...", "、"))
    styles += list_style("B", '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>')
    inner = f"<text:list>{items('x', 'y')}</text:list>"
    found = blocks(
        listed("L", items("one", inner=inner) + items("two")),
        listed("L", items("three"), 'text:continue-numbering="true"'),
        listed("C", items("甲", "乙")),
        listed("B", items("bullet")),
        styles=styles,
    )
    assert [block.text for block in found] == [
        "1. one", "a) x", "b) y", "2. two", "3. three", "一、 甲", "二、 乙", "bullet",
    ]  # fmt: skip
    assert {block.kind for block in found} == {BlockKind.LIST_ITEM}


def test_a_second_paragraph_of_an_item_has_no_number_of_its_own() -> None:
    styles = list_style("L", '<text:list-level-style-number text:level="1" style:num-format="1"/>')
    item = "<text:list-item><text:p>one</text:p><text:p>more of it</text:p></text:list-item>"
    assert texts(f'<text:list text:style-name="L">{item}</text:list>', styles=styles) == [
        "1 one",
        "more of it",
    ]


def test_tracked_changes_are_taken_as_accepted() -> None:
    region = "<text:changed-region><text:deletion><text:p>old</text:p></text:deletion></text:changed-region>"
    changed = "The <text:change/><text:change-start/>new<text:change-end/> plan"
    assert texts(f"<text:tracked-changes>{region}</text:tracked-changes>", paragraph(changed)) == [
        "The new plan"
    ]


def test_notes_and_comments_stand_behind_their_paragraph_as_notes() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>See the report.</text:p></text:note-body></text:note>"
    )
    comment = "<office:annotation><dc:creator>Bo</dc:creator><text:p>Check this.</text:p></office:annotation>"
    found = blocks(paragraph("Said.", note, comment, " Then more."), paragraph("Next."))
    assert [(block.text, block.kind) for block in found] == [
        ("Said. Then more.", BlockKind.PARAGRAPH),
        ("See the report.", BlockKind.NOTE),
        ("Bo: Check this.", BlockKind.NOTE),
        ("Next.", BlockKind.PARAGRAPH),
    ]


def test_heads_and_feet_of_pages_are_furniture_and_stand_once() -> None:
    page = (
        "<style:master-page><style:header><text:p>Ministry of Ports</text:p></style:header>"
        "<style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer>"
        "</style:master-page>"
    )
    found = blocks(paragraph("Said."), master=page + page)
    furniture = [block.text for block in found if block.kind is BlockKind.FURNITURE]
    assert furniture == ["Ministry of Ports", "Page 1"]


def test_white_space_is_what_the_format_says() -> None:
    inside = "a\n   b<text:s text:c='3'/>c<text:tab/>d<text:s text:c='999999999'/>"
    assert texts(paragraph(inside)) == ["a b  c  d"]


def test_a_line_break_after_a_label_parts_the_lines() -> None:
    found = blocks(paragraph(bold("ANN LEE:"), "<text:line-break/>", "We begin."))
    assert [(b.text, b.lead, b.gap) for b in found] == [
        ("ANN LEE:", "ANN LEE:", True),
        ("We begin.", "", False),
    ]


def test_a_text_box_stands_behind_its_paragraph() -> None:
    box = "<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame>"
    assert texts(paragraph("Before ", box, "after."), paragraph("Next.")) == [
        "Before after.",
        "In the box.",
        "Next.",
    ]


def test_hidden_text_and_sections_are_left_out() -> None:
    secret = '<text:span text:style-name="H">secret</text:span>'
    section = f'<text:section text:display="none">{paragraph("secret")}</text:section>'
    shown = f"<text:section>{paragraph('Shown', secret, '.')}</text:section>"
    assert texts(section, shown, styles=style("H", 'text:display="none"')) == ["Shown."]


def test_a_table_of_contents_is_furniture() -> None:
    index = f"<text:index-body>{paragraph('Opening 1')}</text:index-body>"
    contents = f"<text:table-of-content>{index}</text:table-of-content>"
    assert [b.kind is BlockKind.FURNITURE for b in blocks(contents, paragraph("Said."))] == [True, False]


def test_a_table_of_who_says_what_gives_its_speakers() -> None:
    rows = (("Speaker", "Text"), ("Ann Lee", "We begin."), ("Bo Ek", "Why?"))
    cells = ("".join(f"<table:table-cell>{paragraph(c)}</table:table-cell>" for c in row) for row in rows)
    found = blocks(
        f"<table:table>{''.join(f'<table:table-row>{row}</table:table-row>' for row in cells)}</table:table>"
    )
    assert [(b.speaker, b.text) for b in found] == [("Ann Lee", "We begin."), ("Bo Ek", "Why?")]


def test_a_page_break_before_a_paragraph_is_told() -> None:
    layout = '<style:paragraph-properties fo:break-before="page"/>'
    broken = f'<style:style style:name="P" style:family="paragraph">{layout}</style:style>'
    found = blocks(paragraph("before"), '<text:p text:style-name="P">after</text:p>', styles=broken)
    assert [b.kind for b in found] == [BlockKind.PARAGRAPH, BlockKind.PAGE_BREAK, BlockKind.PARAGRAPH]


def test_properties_of_the_file_are_its_metadata() -> None:
    meta = (
        "<dc:title>Ferry briefing</dc:title><meta:initial-creator>A. Lee</meta:initial-creator>"
        "<dc:language>en-GB</dc:language><meta:creation-date>2024-05-03T09:00:00</meta:creation-date>"
    )
    found = read_odt(document(paragraph("Said."), meta=meta))
    assert dict(found.metadata) == {
        "title": "Ferry briefing",
        "author": "A. Lee",
        "created": "2024-05-03T09:00:00",
    }
    assert (found.language, found.format, found.warnings) == ("en-GB", "odt", ())


# Bad input


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read(data, "a.odt")
    return caught.value.reason


@pytest.mark.parametrize("share", [0.5, 0.7])
def test_a_file_cut_short_gives_what_stands_before_the_cut(share: float) -> None:
    said = "".join(paragraph(f"Paragraph number {n} says {n * n} things.") for n in range(400))
    data = document(said)
    found = read(data[: int(len(data) * share)], "cut.odt")
    assert CUT_SHORT in found.warnings
    assert found.blocks[0].text == "Paragraph number 0 says 0 things."
    assert len(found.blocks) < 400


def test_a_password_is_told() -> None:
    assert refusal(locked(document(paragraph("Said.")))) == "password"
    entry = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    assert refusal(document(paragraph("x"), more={"META-INF/manifest.xml": entry})) == "password"
    members = {"mimetype": "application/vnd.oasis.opendocument.text", "encrypted-package": b"\x01\x02"}
    assert refusal(zipped(members)) == "password"


def test_nesting_without_end_is_refused() -> None:
    depth = 5_000
    assert (
        refusal(document("<text:list><text:list-item>" * depth + "</text:list-item></text:list>" * depth))
        == "too_deep"
    )


def test_spans_and_lists_as_deep_as_allowed_are_read() -> None:
    lists = "<text:list><text:list-item>" * 60 + paragraph("Deep.") + "</text:list-item></text:list>" * 60
    spans = paragraph("<text:span>" * 150 + "Deeper." + "</text:span>" * 150)
    assert texts(lists, spans) == ["Deep.", "Deeper."]


def test_an_external_entity_in_the_text_is_refused() -> None:
    inside = "<office:body><office:text><text:p>&x;</text:p></office:text></office:body>"
    evil = part("document-content", inside)
    evil = evil.replace("?>", '?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 1)
    mimetype = "application/vnd.oasis.opendocument.text"
    assert refusal(zipped({"mimetype": mimetype, "content.xml": evil})) == "bomb"


def test_a_row_that_says_it_is_repeated_a_billion_times_stands_once() -> None:
    begin = time.process_time()
    cell = f"<table:table-cell>{paragraph('a')}</table:table-cell>"
    row = f'<table:table-row table:number-rows-repeated="1000000000">{cell}</table:table-row>'
    assert texts(f"<table:table>{row}</table:table>") == ["a"]
    assert time.process_time() - begin < 3


def test_styles_that_are_based_on_each_other_in_a_circle_end() -> None:
    styles = style("A", "", "paragraph", 'style:parent-style-name="B"')
    styles += style("B", 'fo:font-weight="bold"', "paragraph", 'style:parent-style-name="A"')
    with within(5):
        found = blocks('<text:p text:style-name="A">Ann</text:p>', paragraph("said " * 9), styles=styles)
    assert found[0].lead == "Ann"


def test_spaces_by_the_hundred_million_and_numbers_that_are_none_do_no_harm() -> None:
    tracemalloc.start()
    try:
        assert texts(paragraph('a<text:s text:c="99999999"/>b')) == ["a  b"]
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
    assert texts(paragraph(f'a<text:s text:c="{"9" * 5_000}"/>b')) == ["a b"]


def test_a_package_without_a_text_is_damaged() -> None:
    assert refusal(document("").replace(b"office:text", b"office:tuxt")) in ("damaged", "blank")
