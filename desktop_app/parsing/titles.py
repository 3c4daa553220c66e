"""The title: the line that names the event."""

import re
from collections.abc import Mapping, Sequence

from desktop_app.model.document import Block, BlockKind, Document
from desktop_app.model.transcript import Where

from .dates import dates_in, days_in, without_dates
from .headwords import head_words
from .names import names_office
from .tables import tables
from .voices import read_label
from .words import fold, head_key, is_genre, is_han, key_of

_LINES = 25  # of the head, among which the title is looked for
_LONGEST = 300
_KEYED = re.compile(r"([^:：]{1,30}?)\s{0,3}[:：]")
_SITE = re.compile(r"\s[|–—-]\s[^|–—]{2,40}$")
_LEADING_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}\s")
_REMARKS_BY = re.compile(r"(?:remarks|speech|address|statement|testimony)\s(?:by|of)\s", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"\s?(?:subjects?|e\s?&\s?oe|https?:|issued on|home\b|read in|(?:jump|skip|back|go) to|click|watch\b"
    r"|\d{1,2}:\d{2}\b)",
    re.IGNORECASE,
)
_TRANSCRIPT = re.compile(r"(?:edited |full |verbatim )?transcript\b", re.IGNORECASE)
_TITLE_WORDS = 8
_TITLE_LINES = 4  # over which a title goes on at most
_HAN_DASHES = ("—", "－", "-", "―", "─")
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
    own = _in_head([block for block in head if block.text][:_LINES])
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
    title = _calm(_WEEKDAY_END.sub("", title)).rstrip(" ,;|–—-")
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
    if not upper or is_genre(upper[0].text):
        return upper[0] if upper else None
    events = (b for b in upper if b.level <= upper[0].level and is_genre(b.text))
    return next((b for b in events if fold(b.text) not in tables().genre), upper[0])


def _keyed(head: Sequence[Block]) -> str:
    """What follows "Title:"."""
    for block in head[:_LINES]:
        match = _KEYED.match(block.text[:_LONGEST])
        if match and fold(match.group(1)) in head_words().title_keys and len(block.text) < _LONGEST:
            return _calm(block.text[match.end() :])
    return ""


def _is_full_transcript_line(own: str) -> bool:
    size = len(own) if is_han(own) else len(own.split())
    return own.casefold().startswith("transcript") and size >= 5


def _trimmed(title: str) -> str:
    return _LEADING_DATE.sub("", title).strip(" *#")


def _in_head(head: Sequence[Block]) -> str:
    """The line with a genre word, else the first that is no date, place, person or office."""
    if apart := _over_several_lines(head):
        return apart
    usable = [b for b in head if len(b.text) < _LONGEST and not _is_no_title(b.text)]
    texts = [_calm(b.text) for b in usable]
    bold = [_calm(b.text) for b in usable if b.lead]
    if len(bold) > 1 and _REMARKS_BY.match(bold[0]) and len(bold[0].split()) <= 8:
        return bold[-1]  # "Remarks by Governor X", then what they are called
    events = [text for text in texts if is_genre(text) and not _is_section(text)]
    for position, text in enumerate(events):
        if fold(text) not in tables().genre:
            return _with_first_line(text, texts)
        if position + 1 < len(events):  # a bare "TRANSCRIPT"
            return f"{text.capitalize()}, {events[position + 1]}"
    if bold:
        return bold[-1]
    return next((text for text in texts if not _is_sentence(text)), "")


def _is_sentence(text: str) -> bool:
    """More words than a title has, with a full stop: "The Speaker took the chair and read the prayer."."""
    return text.endswith((".", "。")) and (len(text.split()) > _TITLE_WORDS or is_han(text))


def _is_section(text: str) -> bool:
    """The name of a site's section: "Press Conferences"."""
    folded = fold(text)
    return folded.endswith("s") and folded[:-1] in tables().genre


def _over_several_lines(head: Sequence[Block]) -> str:
    """One title of a line such as "TRANSCRIPT OF THE MAYOR" and those down to "PRESS CONFERENCE"."""
    for i, block in enumerate(head):
        text = _calm(block.text)
        first = _TRANSCRIPT.match(text) if len(text) < _LONGEST else None
        if first is None or len(text) == first.end():
            continue
        if is_genre(text[first.end() :]) or days_in(text):
            return ""
        lines = [text]
        for after in head[i + 1 : i + _TITLE_LINES]:
            line = _calm(after.text)
            if dates_in(line) or len(line) > _LONGEST or head_key(line.partition(":")[0]):
                return ""
            lines.append(line)
            if is_genre(line):
                return (", " if after.gap else " ").join(lines)
        return ""
    return ""


def _with_first_line(text: str, texts: Sequence[str]) -> str:
    """A Chinese subtitle after a dash, without the dash where a line stands before it."""
    at = texts.index(text)
    if is_han(text) and text.startswith(_HAN_DASHES) and at and len(texts[at - 1]) > 4:
        return text.lstrip("".join(_HAN_DASHES) + " ")
    return text


def _calm(text: str) -> str:
    return " ".join(text.split()).strip("*# ")


def _is_no_title(text: str) -> bool:
    """A line of the head that is a date, a person, an office, a key with its value, or a menu."""
    if _NO_TITLE.match(text) or ". . ." in text or not any(c.isalpha() for c in text):
        return True
    match = _KEYED.match(text)
    if match and head_key(match.group(1)):
        return True
    if is_genre(text):
        return False
    if (dates_in(text) and len(text) < 40) or " | " in text or " > " in text:
        return True
    words = text.split()
    folded = fold(text)
    courteous = folded.startswith(("the hon", "hon ", "mr ", "ms ", "mrs ", "dr "))
    person = len(words) <= 7 and (bool(read_label(text).title) or courteous)
    return person or (len(words) <= 8 and not is_han(text) and names_office(text))
