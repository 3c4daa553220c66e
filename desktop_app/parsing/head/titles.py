"""The title: the line that names the event."""

import re
from collections.abc import Mapping, Sequence

from desktop_app.model.document import Block, BlockKind, Document
from desktop_app.model.transcript import Where
from desktop_app.parsing.vocabulary.headwords import head_words
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import fold, is_genre, is_han, key_of

from .dates import days_in, without_dates
from .title_lines import calm, title_line

_LINES = 25  # of the head, among which the title is looked for
_LONGEST = 300
_KEYED = re.compile(r"([^:：]{1,30}?)\s{0,3}[:：]")
_SITE = re.compile(r"\s[|–—-]\s[^|–—]{2,40}$")
_LEADING_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}\s")
_NAMED = ("title", "main title", "og:title", "html title", "dc.title")
_OFFICE = ("docx", "odt", "rtf", "pdf")
_PROGRAM = re.compile(
    r"microsoft (?:word|powerpoint)\s?[-–—]\s?|(?:document|doc|文档|slide)\s?\d{1,3}$", re.IGNORECASE
)
_FILE_ENDING = re.compile(r"\.(?:docx?|odt|rtf|pdf|html?|txt|md|indd|pptx?|epub|qxd|wpd)$", re.IGNORECASE)
_WEEKDAY_END = re.compile(
    r"[\s,(|–—-]{0,4}\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[\s,]{0,4}$",
    re.IGNORECASE,
)
_FILE_WORDS = re.compile(r"[\s_]+|(?<=\w)[-.](?=\w)")


def title_of(document: Document, head: Sequence[Block], running: str = "") -> tuple[str, Where]:
    """A level-1 heading, "Transcript of …", the catalogue's title, or the line that names the event.

    Args:
        running: the line at the head of the pages, where it gives title and day.
    """
    stated, name = document.metadata, document.name
    keyed = _keyed(head)
    own = title_line([block for block in head if block.text][:_LINES])
    named = _named(stated, name)
    if document.format in _OFFICE and is_genre(own) and not is_genre(named):
        named = ""  # a file's properties are often those of the file it was made from
    heading = _heading(head)
    if heading is not None and (heading.level == 1 or not named):
        return _trimmed(heading.text), Where.HEADING
    if keyed and not named:
        return keyed, Where.KEYED
    page_title = running_title(running) if not own else ""
    if page_title and (days_in(running) or not named):
        return page_title, Where.AROUND
    web = bool(named) and named in (stated.get("html title"), stated.get("og:title"))
    if named and is_han(own) and own.endswith("。"):  # a sentence about the event
        own = ""
    if own and (not named or web or _is_full_transcript_line(own)):
        return _trimmed(own), Where.HEAD
    if named:
        return _trimmed(_SITE.sub("", named) if web else named), Where.PROPERTIES
    return (_trimmed(own), Where.HEAD) if own else (_in_name(name), Where.NAME)


def running_title(line: str) -> str:
    """What stands before the day in the line at the head of the pages; empty where that is no title.

    A line without a day is one where it names an event.
    """
    days = days_in(line)
    title = line[: days[0].begin] if days else line if is_genre(line) else ""
    title = calm(_WEEKDAY_END.sub("", title)).rstrip(" ,;|–—-")
    if fold(title).startswith("page "):
        return ""
    return title if len(title.split()) > 1 or (is_han(title) and len(title) > 3) else ""


def _named(stated: Mapping[str, str], name: str) -> str:
    """The title that the format states, if somebody gave it."""
    if len(stated.get("sub title", "")) > 8:
        return stated["sub title"]
    return next((stated[key] for key in _NAMED if _is_given(stated.get(key, ""), name)), "")


def _is_given(title: str, name: str) -> bool:
    """Whether a title is more than what a program writes: "Microsoft Word - Document1", the file's name."""
    bare = _FILE_ENDING.sub("", _PROGRAM.sub("", title.strip()))
    if (
        not any(c.isalpha() for c in bare)
        or fold(bare) in head_words().no_titles
        or len(bare) < len(title.strip())
    ):
        return False
    stem = _FILE_ENDING.sub("", name)
    return key_of(bare) != key_of(stem) or " " in stem


def _in_name(name: str) -> str:
    """The file's name where it says what kind of event this is."""
    words = _FILE_WORDS.sub(" ", _FILE_ENDING.sub("", name))
    title = " ".join(without_dates(words).split())
    return title if is_genre(title) and fold(title) not in tables().genre else ""


def _heading(head: Sequence[Block]) -> Block | None:
    """The first heading of the two upper levels, or one as high that names an event where that does not."""
    upper = [b for b in head if b.kind is BlockKind.HEADING and b.level <= 2 and b.text.strip()]
    if upper and fold(upper[0].text) in tables().genre:  # a bare "Transcript"
        return next((b for b in upper[1:] if fold(b.text) not in tables().genre), None)
    if not upper or is_genre(upper[0].text):
        return upper[0] if upper else None
    events = (b for b in upper if b.level <= upper[0].level and is_genre(b.text))
    return next((b for b in events if fold(b.text) not in tables().genre), upper[0])


def _keyed(head: Sequence[Block]) -> str:
    """What follows "Title:"."""
    for block in head[:_LINES]:
        match = _KEYED.match(block.text[:_LONGEST])
        if match and fold(match.group(1)) in head_words().title_keys and len(block.text) < _LONGEST:
            return calm(block.text[match.end() :])
    return ""


def _is_full_transcript_line(own: str) -> bool:
    size = len(own) if is_han(own) else len(own.split())
    return own.casefold().startswith("transcript") and size >= 5


def _trimmed(title: str) -> str:
    return _LEADING_DATE.sub("", title).strip(" *#")
