"""Markdown: what a reader of the page sees, with bold openings, lines and places kept."""

import pytest

from desktop_app.importing.readers.markdown import lines as markdown_lines
from desktop_app.importing.readers.markdown import reader as markdown
from desktop_app.importing.reading import read
from desktop_app.model.document import Block, BlockKind, Document
from tests.deadline import within


def of(text: str) -> Document:
    return read(text.encode(), "a.md")


def blocks(text: str) -> tuple[Block, ...]:
    return of(text).blocks


def texts(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def test_headings_have_their_level() -> None:
    found = blocks("# Briefing\n\n### *Su Wen*:\n\nWe begin.\n\nPress\n-----\n")
    assert [(b.text, b.kind, b.level) for b in found] == [
        ("Briefing", BlockKind.HEADING, 1),
        ("Su Wen:", BlockKind.HEADING, 3),
        ("We begin.", BlockKind.LINE, 0),
        ("Press", BlockKind.HEADING, 2),
    ]


def test_a_bold_opening_is_the_lead() -> None:
    found = blocks("**SU WEN** Good morning.\n\n***Lee:*** Why?\n\nIt is **vital** now.\n\n[**Roy**](x) So.")
    assert [block.lead for block in found] == ["SU WEN", "Lee:", "", "Roy"]
    assert found[0].text == "SU WEN Good morning."


def test_lines_of_a_paragraph_stay_apart_and_say_whether_a_gap_stands_before() -> None:
    found = blocks("**Su Wen**\nGood morning.\nWe begin.\n\n**Lee**  \nWhy?")
    assert [(b.text, b.gap) for b in found] == [
        ("Su Wen", True),
        ("Good morning.", False),
        ("We begin.", False),
        ("Lee", True),
        ("Why?", True),  # a break that was meant
    ]


def test_wrapped_paragraphs_show_their_width() -> None:
    wrapped = "the harbour will be closed for the winter and the *ferries* will run\n" * 10
    assert of(wrapped).width > 50
    assert of("We begin.\nWho pays?\n" * 10).width == 0


def test_mark_up_leaves_no_trace() -> None:
    text = (
        '{:start}\n\\[Music\\] It\\\'s [here](http://a.org/b_c "t") and ![logo](x.png)`so`&mdash;'
        "<span class=a>or</span> not.[^1]{: .x}\n\n::: note\nHi {.smallcaps}\n:::\n\n[^1]: A *note*.\n\n[a]: http://b.org\n"
    )
    found = blocks(text)
    assert [b.text for b in found] == ["[Music] It's here and so—or not.", "Hi", "A note."]
    assert found[-1].kind is BlockKind.NOTE


def test_a_name_in_brackets_with_a_colon_is_no_link_definition() -> None:
    assert texts("[MODERATOR]: Welcome\n\n[LEE]: Thanks\n") == ["[MODERATOR]: Welcome", "[LEE]: Thanks"]


def test_links_by_reference_keep_their_words_and_lose_their_addresses() -> None:
    assert texts("See [the law][1].\n\n[1]: https://a.org/law 'The law'\n") == ["See the law."]


def test_small_capitals_are_a_lead() -> None:
    (block,) = blocks("[Su Wen]{.smallcaps}: We begin.")
    assert (block.text, block.lead) == ("Su Wen: We begin.", "Su Wen")


def test_list_items_keep_their_numbers_and_are_joined() -> None:
    found = blocks("3. dredge the\n   outer basin;\n4. light it\n\n- one\n- **Lee** two\n")
    assert [(b.text, b.kind, b.lead) for b in found] == [
        ("3. dredge the outer basin;", BlockKind.LIST_ITEM, ""),
        ("4. light it", BlockKind.LIST_ITEM, ""),
        ("one", BlockKind.LIST_ITEM, ""),
        ("Lee two", BlockKind.LIST_ITEM, "Lee"),
    ]


def test_chinese_list_items_are_joined_without_spaces() -> None:
    assert texts("- 一是完善\n  制度。") == ["一是完善制度。"]


def test_quotations_indented_text_and_code_are_text() -> None:
    assert texts("> Su Wen: We begin.\n\n    Lee: Why?\n\n```\nRoy: So.\n```\n") == [
        "Su Wen: We begin.",
        "Lee: Why?",
        "Roy: So.",
    ]


@pytest.mark.parametrize("speech", ["That is all.", "Port Linden\n4 May 2021", "这就是全部。"])
def test_a_rule_under_speech_makes_it_no_heading(speech: str) -> None:
    found = blocks(f"{speech}\n---\nLee: Why?\n")
    assert [block.kind for block in found] == [BlockKind.LINE] * len(found)


def test_a_rule_under_a_long_paragraph_makes_it_no_heading() -> None:
    speech = "We will dredge the basin, and then we will light the mole, as was promised to you. " * 3
    assert blocks(f"{speech}\n---\n")[0].kind is BlockKind.LINE


def test_a_table_of_speech_says_who_speaks() -> None:
    rows = "| Speaker | Text |\n|---|---|\n| **Lee** | We begin. |\n| Roy | Who pays? |\n"
    assert [(b.speaker, b.text) for b in blocks(rows)] == [("Lee", "We begin."), ("Roy", "Who pays?")]


def test_pieces_of_a_page_inside_are_read_as_such() -> None:
    found = blocks("<p><b>Lee</b> We begin.</p>\n\n<script>x()</script>\n\n<iframe src='a'></iframe>\n\nSo.")
    assert [(b.text, b.lead) for b in found] == [("Lee We begin.", "Lee"), ("So.", "")]


def test_a_block_knows_where_its_line_begins() -> None:
    text = "---\ntitle: x\n---\n\n# Head\n\n  **Lee:** We begin.\nAnd go on.\n\n> Quoted.\n\n- item\n"
    places = {block.text: block.position for block in blocks(text)}
    assert {words: text[place:].split("\n")[0] for words, place in places.items()} == {
        "Head": "# Head",
        "Lee: We begin.": "**Lee:** We begin.",
        "And go on.": "And go on.",
        "Quoted.": "> Quoted.",
        "item": "- item",
    }


def test_the_head_becomes_metadata() -> None:
    assert of("---\ntitle: A quay\n---\nText.").metadata == {"title": "A quay"}


@pytest.mark.parametrize(
    "unit", ["[", "[a](", "**a*b ", "_a", "<a ", "![", "`a", "&#", "\\[", "<!-", "*", "|a", "a\\\n"]
)
def test_signs_in_a_row_are_read_in_linear_time(unit: str) -> None:
    with within(4):
        of("Lee: " + unit * (300_000 // len(unit)) + " end.")


@pytest.mark.parametrize("text", ["> " * 3_000 + "deep", "- " * 3_000 + "deep", "1. " * 3_000 + "deep"])
def test_steep_nesting_is_read_as_plain_text(text: str) -> None:
    """The parser's own bound would do; that lines are looked at first saves its time."""
    document = of(text)
    assert document.blocks[-1].text.endswith("deep")
    assert "read as plain text" in document.warnings[0]


def test_no_text_is_lost_below_the_deepest_list() -> None:
    text = "\n".join("  " * depth + f"- item{depth}" for depth in range(60))
    whole = " ".join(texts(text))
    assert all(f"item{depth}" in whole for depth in range(60))


@pytest.mark.parametrize(("bound", "most"), [("_MOST_LINES", 20), ("_LONGEST", 100)])
def test_a_long_file_is_read_as_plain_text(monkeypatch: pytest.MonkeyPatch, bound: str, most: int) -> None:
    monkeypatch.setattr(markdown, bound, most)
    document = of("- a\n" * 30)
    assert [block.text for block in document.blocks] == ["- a"] * 30
    assert document.warnings == ("too long or too deeply nested for Markdown: read as plain text",)


@pytest.mark.parametrize(("bound", "most"), [("_MOST_MARKS", 10), ("_LONGEST", 50)])
def test_a_run_full_of_signs_keeps_its_words(monkeypatch: pytest.MonkeyPatch, bound: str, most: int) -> None:
    monkeypatch.setattr(markdown_lines, bound, most)
    assert texts("**Lee:** we *go* [on](x), `now` and **then** __again__") == [
        "Lee: we *go* [on](x), now and then again"
    ]
