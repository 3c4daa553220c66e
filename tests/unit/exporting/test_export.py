"""What a reader gets when notes, outline and transcript leave the program."""

import html
import re
from dataclasses import replace
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.exporting.note_markdown import tamed
from desktop_app.exporting.writing import FORMATS, PARTS, TEMPLATES, export
from desktop_app.model.annotation import Anchoring, Annotation, Colour, Selector, Target
from desktop_app.model.errors import BadRequestError
from desktop_app.model.library import Briefing, Summary
from desktop_app.model.outline import Kind, Outline, OutlineItem, Status
from desktop_app.model.spans import Quotation
from desktop_app.model.transcript import Exchange, Paragraph, Participant, Role, Transcript, Turn

EVERYTHING = frozenset(PARTS)
ANSWER = 'The plan has a "2+1" layout & four key tasks: to line, dredge, share and <measure>.'
TASK = "First, with a focus on water, we will line the old canals by the end of 2024."


def transcript() -> Transcript:
    return Transcript(
        title="Briefing on the Orchard Valley plan",
        date="2023-05-12",
        language="en",
        turns=(
            Turn(0, "Ida Moss", Role.MODERATOR, (Paragraph(1, "Good morning."),)),
            Turn(1, "Valley Post", Role.JOURNALIST, (Paragraph(2, "What is planned?"),)),
            Turn(2, "Marta Lind", Role.OFFICIAL, (Paragraph(3, ANSWER), Paragraph(4, TASK))),
        ),
        exchanges=(Exchange((1,), (2,)),),
        participants=(Participant("Marta Lind", Role.OFFICIAL, "Director", "Valley Office"),),
        notes=("Translated by the Valley Office.",),
        metadata={"place": "Alder Hall"},
    )


def quotation(paragraph: int, words: str) -> Quotation:
    start = transcript().texts()[paragraph].index(words)
    return Quotation(paragraph, start, start + len(words), words)


def item(name: str, kind: Kind, label: str, words: str, paragraph: int = 3, **facts: object) -> OutlineItem:
    made = OutlineItem(name, kind, label, (quotation(paragraph, words),), "rule", "why", 0.9)
    return replace(made, **facts)  # type: ignore[arg-type]  # facts are fields


def outline() -> Outline:
    return Outline(
        (
            item("f", Kind.FRAMEWORK, '"2+1" layout', '"2+1" layout', count_stated=3),
            item(
                "s",
                Kind.SET,
                "four key tasks",
                "four key tasks",
                parent="f",
                count_stated=4,
                members=("line the old canals", "dredge", "share"),
                status=Status.CONFIRMED,
            ),
            item(
                "t",
                Kind.TASK,
                "line the old canals",
                "line the old canals",
                4,
                parent="s",
                attributes={"focus": "water", "deadline": "by the end of 2024", "quantity": "3 canals"},
                entries={"deadline": "by June", "quantity": "", "agreed_with": "the valley"},
                mentions=(quotation(3, "four key tasks"),),
            ),
            item("r", Kind.LAW, "Rejected Act", "measure", status=Status.REJECTED),
            item("m", Kind.MECHANISM, "share", "share", parent="r"),
        )
    )


def on_text(name: str, words: str, paragraph: int = 3, **facts: object) -> Annotation:
    text = transcript().texts()[paragraph]
    start = text.index(words)
    end = start + len(words)
    place = Selector(paragraph, start, end, words, text[max(0, start - 32) : start], text[end : end + 32])
    return replace(Annotation(name, "b", Target.TEXT, "", (place,)), **facts)  # type: ignore[arg-type]


def annotations() -> tuple[Annotation, ...]:
    lost = Selector(3, 4, 14, "gone words", "what was before ", " and after")
    return (
        on_text("a3", "we will line", 4, note="Since **when**?", tags=("water", "quiz"), colour=Colour.GREEN),
        on_text("a1", "four key tasks", colour=Colour.BLUE, anchoring=Anchoring.MOVED),
        Annotation("a0", "b", Target.BRIEFING, note="Compare with last year."),
        replace(on_text("a2", TASK[:20], 4), target=Target.TURN, target_id="2", note="The whole answer."),
        replace(on_text("a4", "share"), target=Target.ITEM, target_id="m", note="Who pays?"),
        Annotation("a5", "b", Target.TEXT, "", (lost,), "Old.", anchoring=Anchoring.ORPHANED),
    )


def briefing(name: str = "b", **facts: object) -> Briefing:
    made = replace(transcript(), **facts)  # type: ignore[arg-type]
    return Briefing(name, made, outline(), annotations(), Summary(name, "", "", "en", 3, 4, 9, 5, 6))


def written(kind: str, include: frozenset[str] = EVERYTHING, **facts: object) -> str:
    return export([briefing(**facts)], kind, include).decode()


class Outlined(HTMLParser):
    """Checks that tags nest; gathers headings, ids and links."""

    VOID = ("meta", "br", "hr", "link", "img")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        found = dict(attrs)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if "href" in found else []
        if tag not in self.VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.headings and self.open and self.open[-1] == self.headings[-1][0]:
            self.headings[-1] = (self.headings[-1][0], self.headings[-1][1] + data)


# what is in it


@pytest.mark.parametrize("kind", FORMATS)
def test_the_head_says_when_where_and_who(kind: str) -> None:
    text = html.unescape(written(kind))
    for words in ("Briefing on the Orchard Valley plan", "2023-05-12", "Alder Hall"):
        assert words in text
    assert "Marta Lind, official, Director, Valley Office" in text


@pytest.mark.parametrize("kind", FORMATS)
def test_counts_are_found_of_stated(kind: str) -> None:
    text = written(kind)
    assert "⚠ 3/4" in text
    assert "⚠ 4/3" in text  # the framework: one part that stands for four, of three


@pytest.mark.parametrize("kind", FORMATS)
def test_evidence_and_notes_name_paragraph_turn_and_speaker(kind: str) -> None:
    text = written(kind)
    assert text.count("¶4, turn 3, Marta Lind") == 3
    assert "line the old canals" in text


@pytest.mark.parametrize("kind", FORMATS)
def test_rejected_items_are_left_out_and_their_children_stay(kind: str) -> None:
    text = written(kind, frozenset({"outline"}))
    assert "Rejected Act" not in text
    assert re.search(r"(\*\*|<strong>)share(\*\*|</strong>)", text)


@pytest.mark.parametrize("kind", FORMATS)
def test_what_the_reader_entered_wins_and_is_told_apart(kind: str) -> None:
    told = " ".join(re.sub(r"<[^>]*>|[*():·]", " ", written(kind, frozenset({"outline"}))).split())
    assert "deadline by June by the reader" in told
    assert "agreed with the valley by the reader" in told
    assert "focus water by the reader" not in told
    assert "focus water" in told
    assert "by the end of 2024" not in told
    assert "3 canals" not in told  # the reader says that there is no quantity


@pytest.mark.parametrize("kind", FORMATS)
def test_members_that_are_items_are_not_listed_twice(kind: str) -> None:
    text = written(kind, frozenset({"outline"}))
    members = re.search(r"members.*", text)
    assert members
    assert "dredge" in members[0]
    assert "canals" not in members[0].split("</dl>")[0]


@pytest.mark.parametrize("kind", FORMATS)
def test_orphaned_notes_stand_apart_with_their_old_words(kind: str) -> None:
    text = written(kind)
    kept, lost = text.split("Notes that lost their place")
    assert "gone words" not in kept
    assert "…what was before" in lost
    assert "<mark>gone words</mark>" in lost
    assert "moved: found again" in kept


@pytest.mark.parametrize("kind", FORMATS)
def test_only_the_parts_wanted_are_written(kind: str) -> None:
    notes = written(kind, frozenset({"notes"}))
    assert "Compare with last year." in notes
    assert "Outline" not in notes
    assert "Good morning." not in notes
    assert "Compare with last year." not in written(kind, frozenset({"outline", "transcript"}))


@pytest.mark.parametrize("kind", FORMATS)
def test_notes_are_numbered_in_reading_order(kind: str) -> None:
    text = written(kind, frozenset({"notes"}))
    order = ("Compare with last year.", "four key tasks", "Who pays?", "whole answer", "when", "Old.")
    places = [text.index(words) for words in order]
    assert places == sorted(places)


@pytest.mark.parametrize("kind", FORMATS)
def test_chinese_briefings_get_chinese_headings(kind: str) -> None:
    text = written(kind, language="zh", title="果园谷规划发布会")
    for words in ("提纲", "笔记", "失去位置的笔记", "实录全文", "已确认", "第3轮发言"):
        assert words in text
    assert "Outline" not in text


@pytest.mark.parametrize("kind", FORMATS)
def test_export_does_not_depend_on_anything_but_the_briefing(kind: str) -> None:
    assert written(kind) == written(kind)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_bare_transcript_can_be_exported(kind: str) -> None:
    bare = Transcript("", "", "", (Turn(0, "", Role.UNKNOWN, (Paragraph(1, "Words."),)),))
    made = Briefing("b", bare, Outline(), (), Summary("b", "", "", "", 1, 1, 1, 0, 0))
    text = export([made], kind, EVERYTHING).decode()
    for words in ("Untitled briefing", "No items were found.", "No notes yet.", "Unnamed speaker", "Words."):
        assert words in text


@pytest.mark.parametrize("kind", FORMATS)
def test_lone_surrogates_do_not_stop_an_export(kind: str) -> None:
    assert export([briefing(title="a\ud800b")], kind, EVERYTHING)


@pytest.mark.parametrize(
    ("kind", "include", "template"),
    [
        ("docx", EVERYTHING, None),
        ("markdown", frozenset({"pictures"}), None),
        ("html", EVERYTHING, "../../secret"),
        ("html", frozenset(), None),
    ],
)
def test_what_is_not_there_is_refused_in_one_line(
    kind: str, include: frozenset[str], template: str | None
) -> None:
    with pytest.raises(BadRequestError) as refused:
        export([briefing()], kind, include, template)
    assert "\n" not in refused.value.message


def test_the_short_name_of_markdown_is_understood() -> None:
    assert export([briefing()], "md", EVERYTHING) == export([briefing()], "markdown", EVERYTHING)
    assert export([briefing()], "md", EVERYTHING, TEMPLATES[0]) == export([briefing()], "md", EVERYTHING)


# Markdown


def test_markdown_leaves_ordinary_characters_alone() -> None:
    text = written("markdown")
    assert '**"2+1" layout** (framework, suggested, ⚠ 4/3)' in text
    assert '"2+1" layout & ' in text
    assert "share and &lt;measure>." in text


def test_markdown_has_one_heading_a_part_and_a_turn() -> None:
    headings = re.findall(r"<h(\d)>([^<]*)", markdown.markdown(written("markdown")))
    assert headings == [
        ("1", "Briefing on the Orchard Valley plan"),
        ("2", "Outline"),
        ("2", "Notes"),
        ("2", "Notes that lost their place"),
        ("2", "Transcript"),
        ("3", "1 · Ida Moss · moderator"),
        ("3", "2 · Valley Post · journalist · Q1"),
        ("3", "3 · Marta Lind · official · A1"),
        ("3", "Around the transcript"),
    ]


def test_markdown_outline_is_a_nested_list() -> None:
    rendered = markdown.markdown(written("markdown", frozenset({"outline"})))
    tree = re.sub(r"<blockquote>.*?</blockquote>|<em>.*?</p>", "", rendered, flags=re.DOTALL)
    framework, tasks, task = (tree.index(f"<strong>{label}") for label in ('"2', "four", "line"))
    assert tree[framework:tasks].count("<ul>") == 1
    assert tree[tasks:task].count("<ul>") == 1
    assert "</ul>" not in tree[framework:task]


def test_markdown_marks_highlights_with_the_number_of_their_note() -> None:
    text = written("markdown")
    assert "<mark>four key tasks</mark><sup>[2]</sup>: to line" in text
    assert "-   **2** · on the text · blue" in text


def test_overlapping_highlights_keep_the_text_whole() -> None:
    first, second = on_text("x", "four key"), on_text("y", "key tasks")
    made = replace(briefing(), annotations=(first, second))
    text = export([made], "markdown", frozenset({"transcript", "notes"})).decode()
    paragraph = next(line for line in text.splitlines() if line.startswith("¶3"))
    assert re.sub(r"<sup>.*?</sup>|</?mark>", "", paragraph) == "¶3 " + ANSWER.replace("<m", "&lt;m")


LINES = (
    *("# a", "a\n===", "a\n---", "> ```", "- ```", "  ```", "<b>", "`<i>`", "`", "- a", "\n", "[x]: y", "#"),
    *("<!-- c", "    # d", "1. e", "***", "\\`", "> # q", "- # l", "##### deep", "`` ` <u>", "= ="),
)


@st.composite
def notes(draw: st.DrawFn) -> str:
    """Notes that leave things open, also a fence, but close none: the renderer knows none in lists."""
    lines = draw(st.lists(st.sampled_from(LINES), max_size=8))
    if draw(st.booleans()):
        lines.insert(draw(st.integers(0, len(lines))), draw(st.sampled_from(("```", "~~~"))))
    return "\n".join(lines)


@given(notes())
@settings(max_examples=150, deadline=None)
def test_notes_cannot_disturb_the_file_around_them(note: str) -> None:
    made = replace(briefing(), annotations=(replace(annotations()[2], note=note),))
    text = export([made], "markdown", EVERYTHING).decode()
    rendered = markdown.markdown(text)
    expected = ["Briefing on the Orchard Valley plan", "Outline", "Notes", "Transcript"]
    assert re.findall(r"<h[12]>([^<]*)", rendered) == expected
    outside = re.sub(r"<code.*?</code>", "", rendered, flags=re.DOTALL)
    assert set(re.findall(r"<([a-z][a-z0-9]*)", outside)) <= {
        *("p", "ul", "ol", "li", "strong", "em", "blockquote", "mark", "sup", "pre", "hr", "a", "br"),
        *("h1", "h2", "h3", "h4", "h5", "h6"),
    }


@pytest.mark.parametrize(
    "note",
    [
        "- ```\n# a <b>",  # the item ends its fence
        "  ```\n```\n# a <b>\n```",  # the second fence closes the first
        "```\n  ```\n# a <b>\n```",
        "```\nx\n~~~\n```\n# a <b>",
        "``` `x`\n# a <b>",  # no fence but a span
        "` a\n- ` # b <b> `",
    ],
)
def test_only_certain_code_is_left_alone(note: str) -> None:
    lines = tamed(note)
    assert not any(line.startswith("# ") for line in lines)
    assert not any("<b>" in line for line in lines)


def test_notes_keep_their_own_markdown() -> None:
    note = (
        "Since **when**? See [page](https://a.example) and <https://b.example>.\n\n```\n# <b>\n```\n\n`<i>`"
    )
    assert "\n".join(tamed(note)) == note


def test_headings_in_notes_go_below_the_pages_own() -> None:
    assert tamed("# One\n\n#### Four\n\n> ## Two") == ["#### One", "", "###### Four", "", "> ##### Two"]


# HTML


def test_html_is_well_formed_and_needs_nothing_from_outside() -> None:
    text = written("html")
    found = Outlined(text)
    assert not found.tags & {"script", "link", "img", "iframe", "object", "form"}
    assert all(link.startswith("#") for link in found.links)
    assert "url(" not in text
    assert "@import" not in text
    assert "default-src 'none'; style-src 'unsafe-inline'" in text
    assert '<html lang="en">' in text


def test_every_link_inside_the_page_has_its_target() -> None:
    text = export([briefing("one"), briefing("two")], "html", EVERYTHING).decode()
    found = Outlined(text)
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))
    assert "#two-p4" in found.links


def test_references_are_plain_words_where_the_transcript_is_left_out() -> None:
    assert Outlined(written("html", frozenset({"notes", "outline"}))).links == []


def test_html_escapes_what_the_transcript_and_the_reader_wrote() -> None:
    hostile = "<script>alert(1)</script>"
    made = briefing(title=hostile, metadata={"place": hostile}, notes=(hostile,))
    made = replace(made, annotations=(on_text("x", "share", note=hostile, tags=(hostile,)),))
    text = export([made], "html", EVERYTHING).decode()
    assert "<script" not in text
    assert text.count("&lt;script&gt;") >= 5


def test_headings_in_notes_do_not_mix_with_the_pages() -> None:
    made = replace(briefing(), annotations=(on_text("x", "share", note="# Mine"),))
    found = Outlined(export([made], "html", frozenset({"notes"})).decode())
    assert found.headings[-1] == ("h4", "Mine")
    assert [level for level, _ in found.headings] == ["h1", "h2", "h4"]


def test_highlights_have_a_class_of_their_colour() -> None:
    assert '<mark class="blue">four key tasks</mark>' in written("html")


def test_chinese_pages_say_so_and_put_their_fonts_first() -> None:
    text = written("html", language="zh")
    assert '<html lang="zh">' in text
    families = re.search(r":lang\(zh\) \{\s*font-family: ([^;]*)", text)
    assert families
    assert families[1].startswith('"Noto Serif CJK SC"')


def test_html_prints_on_paper_and_follows_a_dark_screen() -> None:
    text = written("html")
    assert "@media print" in text
    assert "size: A4" in text
    assert "@media screen and (prefers-color-scheme: dark)" in text
    used = set(re.findall(r"var\(--([\w-]+)\)", text))
    assert used <= set(re.findall(r"--([\w-]+):", text))
