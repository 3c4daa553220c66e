"""Notes become HTML that cannot do anything and is made at once, whatever is written in them."""

import html
import re
import time

import pytest

from desktop_app.exporting.notes_html import note_to_html


def test_formatting_is_kept() -> None:
    made = note_to_html("**What** is *new*?\n\n- one\n- two\n\n> quoted\n\n`code`")
    for tag in ("strong", "em", "ul", "li", "blockquote", "code"):
        assert f"<{tag}>" in made


def test_links_to_the_web_open_without_a_way_back() -> None:
    made = note_to_html("[page](https://example.org/a) <mailto:desk@example.org>")
    assert 'href="https://example.org/a"' in made
    assert 'href="mailto:desk@example.org"' in made
    assert made.count("noopener") == 2


@pytest.mark.parametrize(
    "note",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "text\n\n<div onclick='alert(1)'>\n\nx</div>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&colon;alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](file:///etc/passwd)",
        "[x](//elsewhere.example/a)",
        "![picture](https://example.org/track.png)",
        "![picture][p]\n\n[p]: https://example.org/track.png",
        "<javascript:alert(1)>",
        "<svg/onload=alert(1)>",
        "<style>*{display:none}</style>",
        "`<script>`</code><script>alert(1)</script>",
        '[x](https://example.org "a\\" onmouseover=alert(1) \\"")',
        "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
        '```"><script>alert(1)</script>\nx\n```',
        "\u0002wzxhzdk:0\u0003<iframe src=x>",
    ],
)
def test_hostile_notes_are_harmless(note: str) -> None:
    tags = re.findall(r"<([^>]*)>", note_to_html(note))
    assert all(re.fullmatch(r"/?(p|a|code|pre|strong|em|br|hr)( [^<]*)?", tag) for tag in tags)
    attributes = {name for tag in tags for name in re.findall(r' ([\w-]+)="', tag)}
    assert attributes <= {"href", "title", "rel"}
    assert all(
        re.match(r"https://example\.org", address)
        for tag in tags
        for address in re.findall(r'href="([^"]*)"', tag)
    )


def test_raw_html_is_shown_as_written() -> None:
    assert "&lt;b&gt;bold&lt;/b&gt;" in note_to_html("<b>bold</b>")


@pytest.mark.parametrize(
    "note",
    [
        "[" * 100_000,
        "[" * 5_000,
        "![" * 9_000,
        "]" * 100_000,
        "[a](" * 5_000,
        "[\\)" * 1_000,
        "*" * 100_000,
        "*a " * 6_000,
        "_" * 19_000,
        "*a_b" * 4_900,
        ">" * 5_000,
        "> " * 5_000 + "a",
        "- " * 9_000,
        "\n".join(" " * 4 * depth + "- a" for depth in range(99)),
        "`" * 19_999,
        "\\``+" * 4_900,
        "a\n===\n" * 3_000,
        "* * *\n" * 3_000,
        "<" * 19_999,
        "&" * 100_000,
        "x\n" * 500_000,
    ],
    ids=lambda note: f"{note[:5]!r}-{len(note)}",
)
def test_hostile_notes_take_no_time(note: str) -> None:
    started = time.process_time()
    made = note_to_html(note)
    assert time.process_time() - started < 5  # hanging is what it guards against
    assert html.unescape(made).strip()


def test_a_note_too_long_for_markdown_is_shown_whole() -> None:
    note = "**word** <b> " * 4_000
    assert note_to_html(note) == f"<pre>{html.escape(note)}</pre>"


def test_a_note_of_ordinary_length_is_read() -> None:
    note = "\n\n".join(f"- **point {number}** (see [page](https://example.org))" for number in range(150))
    assert note_to_html(note).count("<strong>") == 150
