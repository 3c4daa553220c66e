"""Word documents: what a reader of the accepted document sees, in order, with what sets it apart."""

import pytest

from desktop_app.importing.readers.office.docx import read_docx
from desktop_app.importing.reading import read
from desktop_app.model.document import Block, BlockKind
from desktop_app.parsing.pipeline import parse
from tests.formats.docx import STRICT, document, numbering, paragraph, run, style, write
from tests.formats.turns import CHINESE, ENGLISH, Said, as_text

BOLD, PLAIN_RUN = "<w:b/>", run(" and what is said.")
STYLED = '<w:rStyle w:val="{}"/>'
HEADING = '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'


def blocks(*paragraphs: str, **parts: str) -> tuple[Block, ...]:
    return read_docx(document("".join(paragraphs), parts)).blocks


def texts(*paragraphs: str, **parts: str) -> list[str]:
    return [block.text for block in blocks(*paragraphs, **parts)]


@pytest.mark.parametrize("turns", [ENGLISH, CHINESE])
def test_a_briefing_has_the_turns_of_the_same_briefing_as_text(turns: tuple[Said, ...]) -> None:
    expected = parse(read(as_text(turns).encode(), "a.txt"))
    found = parse(read(write(turns), "a.docx"))
    assert found.turns == expected.turns
    assert found.exchanges == expected.exchanges


@pytest.mark.parametrize(
    "properties",
    [
        "<w:b/>",
        '<w:b w:val="true"/>',
        "<w:smallCaps/>",
        "<w:caps/>",
        '<w:u w:val="single"/>',
        '<w:color w:val="C00000"/>',
        '<w:highlight w:val="yellow"/>',
        '<w:rStyle w:val="Speaker"/>',
        '<w:rStyle w:val="SpeakerBold"/>',
    ],
)
def test_a_name_that_is_set_apart_is_the_lead(properties: str) -> None:
    styles = style("Speaker", "", "character") + style("SpeakerBold", "<w:rPr><w:b/></w:rPr>", "character")
    (block,) = blocks(paragraph(run("Ann Lee", properties), PLAIN_RUN), styles=styles)
    assert (block.lead, block.text) == ("Ann Lee", "Ann Lee and what is said.")


@pytest.mark.parametrize(
    "properties",
    [
        "",
        '<w:b w:val="0"/>',
        "<w:i/>",
        '<w:color w:val="auto"/>',
        '<w:u w:val="none"/>',
        '<w:sz w:val="28"/>',
    ],
)
def test_a_name_set_like_the_rest_is_no_lead(properties: str) -> None:
    assert blocks(paragraph(run("Ann Lee", properties), PLAIN_RUN))[0].lead == ""


def test_a_name_in_pieces_is_one_lead() -> None:
    runs = (run("Ann", BOLD), run(" "), run("Lee", BOLD), run(":", BOLD), PLAIN_RUN)
    assert blocks(paragraph(*runs))[0].lead == "Ann Lee:"


def test_a_bold_paragraph_style_marks_a_paragraph_unless_its_runs_say_no() -> None:
    styles = style("Who", "<w:rPr><w:b/></w:rPr>") + style("Base", '<w:basedOn w:val="Who"/>')
    use = '<w:pStyle w:val="Base"/>'
    long = paragraph(run("What is said at length, so that most of the text is plain. " * 3))
    found = blocks(
        paragraph(run("Ann Lee"), properties=use),
        paragraph(run("Bo Ek", ""), run(" says", '<w:b w:val="false"/>'), properties=use),
        long,
        styles=styles,
    )
    assert [block.lead for block in found] == ["Ann Lee", "Bo Ek", ""]


def test_bold_marks_nothing_where_all_is_bold() -> None:
    assert [b.lead for b in blocks(*[paragraph(run("All that is said is bold.", BOLD))] * 3)] == ["", "", ""]


def test_a_link_is_no_name_set_apart() -> None:
    link = '<w:rPr><w:color w:val="0000FF"/><w:u w:val="single"/></w:rPr>'
    styles = f'<w:style w:type="character" w:styleId="L"><w:name w:val="Hyperlink"/>{link}</w:style>'
    linked = f'<w:hyperlink r:id="x">{run("The report", STYLED.format("L"))}</w:hyperlink>'
    (block,) = blocks(paragraph(linked, PLAIN_RUN), styles=styles)
    assert (block.text, block.lead) == ("The report and what is said.", "")


def test_headings_are_known_by_the_style_in_whatever_language_word_was_set_to() -> None:
    styles = HEADING + style("Custom", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>")
    styles += style("Child", '<w:basedOn w:val="berschrift2"/>') + style("Title", "")
    found = blocks(
        *(
            paragraph(run(name), properties=f'<w:pStyle w:val="{name}"/>')
            for name in ("berschrift2", "Custom", "Child", "Title", "unknown")
        ),
        paragraph(run("direct"), properties='<w:outlineLvl w:val="2"/>'),
        styles=styles,
    )
    assert [block.level for block in found] == [2, 1, 2, 1, 0, 3]
    assert found[0].kind is BlockKind.HEADING


def listed(text: str, list_id: int = 1, depth: int = 0) -> str:
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(run(text), properties=place)


def test_automatic_numbers_stand_before_the_items() -> None:
    found = blocks(
        listed("one"), listed("inner", depth=1), listed("inner two", depth=1), listed("two"),
        listed("inner again", depth=1), listed("started at five", 2), listed("six", 2),
        numbering=numbering(("decimal", "%1."), ("lowerLetter", "(%1.%2)")),
    )  # fmt: skip
    assert [block.text for block in found] == [
        "1. one", "(1.a) inner", "(1.b) inner two", "2. two", "(2.a) inner again",
        "5. started at five", "6. six",
    ]  # fmt: skip
    assert {block.kind for block in found} == {BlockKind.LIST_ITEM}


@pytest.mark.parametrize(
    ("kind", "pattern", "expected"),
    [
        ("chineseCountingThousand", "%1、", ["一、 a", "二、 a", "三、 a"]),
        ("upperRoman", "%1)", ["I) a", "II) a", "III) a"]),
        ("decimalZero", "第%1条", ["第01条 a", "第02条 a", "第03条 a"]),
        ("bullet", "\uf0b7", ["a", "a", "a"]),
    ],
)
def test_numbers_are_written_in_the_list_s_own_way(kind: str, pattern: str, expected: list[str]) -> None:
    assert texts(*[listed("a")] * 3, numbering=numbering((kind, pattern))) == expected


def test_tracked_changes_are_taken_as_accepted() -> None:
    deleted = '<w:del w:id="1"><w:r><w:delText>old </w:delText></w:r></w:del>'
    moved = f'<w:moveFrom w:id="3">{run("moved ")}</w:moveFrom><w:moveTo w:id="3">{run("here ")}</w:moveTo>'
    inserted = f'<w:ins w:id="2">{run("new ")}</w:ins>'
    assert texts(paragraph(run("The "), deleted, inserted, moved, run("plan"))) == ["The new here plan"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    ended = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert texts(paragraph(run("We hope "), properties=ended), paragraph(run("so."))) == ["We hope so."]


def test_a_deleted_row_of_a_table_is_gone() -> None:
    rows = [f"<w:tr>{mark}<w:tc>{paragraph(run(text))}</w:tc></w:tr>" for mark, text in (
        ("", "kept"), ('<w:trPr><w:del w:id="1"/></w:trPr>', "gone"))]  # fmt: skip
    assert texts(f"<w:tbl>{''.join(rows)}</w:tbl>") == ["kept"]


def test_notes_and_comments_stand_behind_their_paragraph_as_notes() -> None:
    marks = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>'
    found = blocks(
        paragraph(run("Said."), marks),
        paragraph(run("Next.")),
        footnotes='<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{paragraph(run("See the report."))}</w:footnote>',
        comments=f'<w:comment w:id="0" w:author="Bo">{paragraph(run("Check this."))}</w:comment>',
    )
    assert [(block.text, block.kind) for block in found] == [
        ("Said.", BlockKind.PARAGRAPH),
        ("See the report.", BlockKind.NOTE),
        ("Bo: Check this.", BlockKind.NOTE),
        ("Next.", BlockKind.PARAGRAPH),
    ]


def test_heads_and_feet_of_pages_are_furniture_and_stand_once() -> None:
    found = blocks(
        paragraph(run("Said.")),
        header1=paragraph(run("Ministry of Ports")),
        header2=paragraph(run("Ministry of Ports")),
        footer1=paragraph(run("Page 1")),
    )
    furniture = [block.text for block in found if block.kind is BlockKind.FURNITURE]
    assert furniture == ["Ministry of Ports", "Page 1"]


def test_a_table_of_contents_is_furniture() -> None:
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    sdt = f"<w:sdt>{gallery}<w:sdtContent>{paragraph(run('Opening ... 1'))}</w:sdtContent></w:sdt>"
    entry = paragraph(run("Questions ... 2"), properties='<w:pStyle w:val="toc 1"/>')
    found = blocks(sdt, entry, paragraph(run("Said.")), styles=style("toc 1", ""))
    assert [block.kind is BlockKind.FURNITURE for block in found] == [True, True, False]


def test_content_controls_links_and_formulas_are_read_as_text() -> None:
    control = f"<w:sdt><w:sdtContent>{run('in a control ')}</w:sdtContent></w:sdt>"
    maths = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
    block_control = f"<w:sdt><w:sdtContent>{paragraph(run('A paragraph in one.'))}</w:sdtContent></w:sdt>"
    assert texts(paragraph(control, maths), block_control) == ["in a control x=1", "A paragraph in one."]


def test_a_field_shows_its_result_and_not_its_instruction() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    inner = mark("begin") + run("PAGE") + mark("end")
    field = mark("begin") + "<w:r><w:instrText>DATE</w:instrText></w:r>" + run("IF ") + inner
    whole = field + mark("separate") + run("3 May") + mark("end")
    assert texts(paragraph(run("On "), whole, run(" we met."))) == ["On 3 May we met."]


def test_hidden_text_is_left_out() -> None:
    styles = style("Secret", "<w:rPr><w:vanish/></w:rPr>", "character")
    hidden = run("secret ", "<w:vanish/>") + run("hidden ", '<w:rStyle w:val="Secret"/>')
    assert texts(paragraph(hidden, run("shown")), styles=styles) == ["shown"]


def test_characters_that_word_keeps_as_elements() -> None:
    inside = (
        "<w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t>"
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F062"/>'
    )
    assert texts(paragraph(f"<w:r>{inside}</w:r>")) == ["a  b-cd✓β"]


def test_a_line_break_after_a_label_parts_the_lines() -> None:
    found = blocks(paragraph(run("ANN LEE:", BOLD), "<w:r><w:br/></w:r>", run("We begin.")))
    assert [(b.text, b.lead, b.gap) for b in found] == [
        ("ANN LEE:", "ANN LEE:", True),
        ("We begin.", "", False),
    ]


def test_a_page_break_stands_between_the_paragraphs() -> None:
    broken = paragraph(run("before"), '<w:r><w:br w:type="page"/></w:r>', run("after"))
    assert [b.kind for b in blocks(broken)] == [
        BlockKind.PARAGRAPH,
        BlockKind.PAGE_BREAK,
        BlockKind.PARAGRAPH,
    ]


def test_a_text_box_stands_behind_its_paragraph_and_once() -> None:
    box = f"<w:txbxContent>{paragraph(run('In the box.'))}{paragraph(run('Again.'))}</w:txbxContent>"
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    found = texts(paragraph(run("Before "), f"<w:r>{both}</w:r>", run("after.")), paragraph(run("Next.")))
    assert found == ["Before after.", "In the box.", "Again.", "Next."]


def test_a_picture_letter_is_read_as_old_programs_read_it() -> None:
    letter = (
        '<mc:AlternateContent><mc:Choice Requires="w16se"><w:other/></mc:Choice>'
        "<mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent>"
    )
    assert texts(paragraph(run("Thanks "), f"<w:r>{letter}</w:r>")) == ["Thanks ☺"]


def test_the_reading_over_characters_is_not_part_of_the_text() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('hǎi')}</w:rt><w:rubyBase>{run('海')}</w:rubyBase></w:ruby></w:r>"
    assert texts(paragraph(ruby, run("关"))) == ["海关"]


def table(*rows: tuple[str, ...]) -> str:
    cells = (
        "".join(f"<w:tc>{''.join(paragraph(run(p)) for p in c.split('|'))}</w:tc>" for c in row)
        for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def test_a_table_of_who_says_what_gives_its_speakers() -> None:
    found = blocks(table(("Speaker", "Text"), ("Ann Lee", "We begin.|And go on."), ("Bo Ek", "Why?")))
    assert [(b.speaker, b.text) for b in found] == [
        ("Ann Lee", "We begin."),
        (None, "And go on."),
        ("Bo Ek", "Why?"),
    ]


def test_a_table_that_only_lays_out_the_page_is_read_as_paragraphs() -> None:
    boxed = f"<w:tbl><w:tr><w:tc>{paragraph(run('Ann Lee', BOLD), PLAIN_RUN)}</w:tc></w:tr></w:tbl>"
    (block,) = blocks(boxed)
    assert (block.kind, block.lead) == (BlockKind.PARAGRAPH, "Ann Lee")


def test_properties_of_the_file_are_its_metadata() -> None:
    core = (
        "<dc:title>Ferry briefing</dc:title><dc:creator>A. Lee</dc:creator><dc:language>en-GB</dc:language>"
        "<dcterms:created>2024-05-03T09:00:00Z</dcterms:created>"
    )
    found = read_docx(document(paragraph(run("Said.")), core=core))
    assert dict(found.metadata) == {
        "title": "Ferry briefing",
        "author": "A. Lee",
        "created": "2024-05-03T09:00:00Z",
    }
    assert (found.language, found.format, found.warnings) == ("en-GB", "docx", ())


def test_the_strict_form_of_the_format_is_read_alike() -> None:
    assert [b.text for b in read_docx(document(paragraph(run("Said.")), main=STRICT)).blocks] == ["Said."]
