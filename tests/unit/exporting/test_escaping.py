"""Plain text comes back from Markdown as it was, and is not littered with escapes."""

import html
import re

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.exporting.escaping import escape, escape_heading


def shown(source: str) -> str:
    """The text that a reader of the rendered Markdown sees, runs of blanks as one."""
    rendered = markdown.markdown(source)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", rendered)).split())


MARK_UP = st.text(alphabet="*_`[]()<>#+-.!&;:\\~=|1 2xa中。“\n/^", max_size=40)


@given(MARK_UP)
@settings(max_examples=300, deadline=None)
@example("&#60;b&#62; &lt; &amp;amp;")
@example("a ~~b~~ c")
@example("[link](x) ![image](y) [a][b]")
@example("title\n===")
@example("text\n---")
@example("[a]: b")
@example("[]:1")
@example("[a\nb]: c")
def test_escaped_text_is_shown_as_it_was(text: str) -> None:
    assert shown(escape(text, at_line_start=True)) == " ".join(text.split())


@given(MARK_UP)
@settings(max_examples=150, deadline=None)
def test_escaped_text_is_one_paragraph(text: str) -> None:
    rendered = markdown.markdown(escape(text, at_line_start=True))
    assert set(re.findall(r"</?(\w+)", rendered)) <= {"p"}


@given(MARK_UP)
@settings(max_examples=150, deadline=None)
def test_escaped_headings_keep_their_text_and_level(text: str) -> None:
    words = " ".join(text.split())
    rendered = markdown.markdown(f"# x {escape_heading(text)}")
    assert rendered.startswith("<h1>x")
    assert shown(f"# x {escape_heading(text)}") == f"x {words}".strip()


@pytest.mark.parametrize(
    "text",
    [
        "The “1+1+4” framework, 59 measures and R&D at 3.5%",
        "a_name_with_underscores and 3 * 4 = 12",
        "“Quoted”, 'quoted' and \"quoted\" (in brackets) [laughter]",
        "五大风险：一是、二是……（见附件）《办法》",
        "C:\\Users and 5 < 6 > 4, AT&T; e.g. #1, - and +",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert escape(text, at_line_start=True) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1. One", r"1\. One"),
        ("12) Twelve", r"12\) Twelve"),
        ("# One", r"\# One"),
        ("- One", r"\- One"),
        ("+ One", r"\+ One"),
        ("> One", r"\> One"),
        ("*One*", r"\*One\*"),
        ("<b>", "&lt;b>"),
        ("1.5 per cent", "1.5 per cent"),
        ("-5 degrees", "-5 degrees"),
    ],
)
def test_what_opens_a_line_is_escaped_only_there(text: str, escaped: str) -> None:
    assert escape(text, at_line_start=True) == escaped
    assert escape(f"x {text}", at_line_start=False).removeprefix("x ") in (text, escaped)


def test_list_marks_inside_a_line_stay() -> None:
    assert escape("see 1. and - and # here", at_line_start=False) == "see 1. and - and # here"


def test_control_characters_are_left_out() -> None:
    assert escape("a\x00b\x07c", at_line_start=True) == "abc"
