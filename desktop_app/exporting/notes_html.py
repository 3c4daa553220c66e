"""A reader's note, which is Markdown, as HTML that is safe to show.

Notes may come with a library from somebody else, so nothing in them is trusted: raw HTML is shown as the
characters it is, links lead to the web or to mail only, and what would take long to read as Markdown is
shown unread.
"""

import html
import re

import markdown
import nh3

MOST_CHARACTERS = 20_000
MOST_LINES = 1_500
MOST_DEPTH = 12
"""Levels of quotations and lists in one another."""
MOST_OPEN_BRACKETS = 24
"""Brackets open at once: for each one the Markdown reader looks through the rest of the block."""
MOST_SEARCHED = 1_000
"""Brackets and backticks in all; their partners are searched for too."""

_TAGS = {
    *("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "a"),
    *("ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6"),
}
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
_OPENER = {"]": "[", ")": "("}
_NOT_READ = ("html", "image_link", "image_reference", "short_image_ref")
"""Inline mark-up that stays as it is: raw HTML, and images, of which the link remains."""
_LEAD = re.compile(r"[ \t>]*")


def note_to_html(note: str) -> str:
    """The note as a run of HTML blocks; as one `pre` where it is too long or too deep to be read.

    Args:
        note: Markdown of any origin.
    """
    if _is_costly(note):
        return _unread(note)
    try:
        made = _reader().convert(note)
    except RecursionError:
        return _unread(note)
    return nh3.clean(
        made, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https", "mailto"}, url_relative="deny"
    )


def _reader() -> markdown.Markdown:
    reader = markdown.Markdown(extensions=["sane_lists", "fenced_code"])
    reader.preprocessors.deregister("html_block")
    for name in _NOT_READ:
        reader.inlinePatterns.deregister(name)
    return reader


def _unread(note: str) -> str:
    return f"<pre>{html.escape(note)}</pre>"


def _is_costly(note: str) -> bool:
    if len(note) > MOST_CHARACTERS or sum(map(note.count, "[(`")) > MOST_SEARCHED:
        return True
    lines = note.splitlines()
    return len(lines) > MOST_LINES or _open_brackets(note) > MOST_OPEN_BRACKETS or any(map(_is_deep, lines))


def _open_brackets(note: str) -> int:
    """The most brackets of one kind that are open at one place; an escaped one closes nothing."""
    most = 0
    now = {"[": 0, "(": 0}
    before = ""
    for character in note:
        if character in now:
            now[character] += 1
            most = max(most, now[character])
        elif character in _OPENER and before != "\\":
            opener = _OPENER[character]
            now[opener] = max(0, now[opener] - 1)
        before = character
    return most


def _is_deep(line: str) -> bool:
    lead = _LEAD.match(line)
    marks = lead.group().expandtabs(4) if lead else ""
    return marks.count(">") + marks.count(" ") // 4 > MOST_DEPTH
