"""The title: the line that names the event."""

import re
from collections.abc import Mapping, Sequence

from desktop_app.model.document import Block, BlockKind

from .dates import dates_in
from .names import names_office
from .tables import tables
from .voices import read_label
from .words import fold, head_key, is_genre, is_han

_LINES = 25  # of the head, among which the title is looked for
_LONGEST = 300
_KEYED = re.compile(r"([^:：]{1,30}?)\s{0,3}[:：]")
_SITE = re.compile(r"\s[|–—-]\s[^|–—]{2,40}$")
_LEADING_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}\s")
_REMARKS_BY = re.compile(r"(?:remarks|speech|address|statement|testimony)\s(?:by|of)\s", re.IGNORECASE)
_NO_TITLE = re.compile(r"\s?(?:subjects?|e\s?&\s?oe|https?:|issued on|home\b|read in)", re.IGNORECASE)
_HAN_DASHES = ("—", "－", "-", "―", "─")
_NAMED = ("title", "main title", "og:title", "html title", "dc.title")


def title_of(stated: Mapping[str, str], head: Sequence[Block], around: Sequence[str] = ()) -> str:
    """A level-1 heading, "Transcript of …", the catalogue's title, or the line that names the event."""
    own = _in_head([block for block in head if block.text][:_LINES])
    named = next((stated[key] for key in _NAMED if stated.get(key)), "")
    if len(stated.get("sub title", "")) > 8:
        named = stated["sub title"]
    heading = next((b for b in head if b.kind is BlockKind.HEADING and b.level <= 2), None)
    if heading is not None and (heading.level == 1 or not named):
        return _trimmed(heading.text)
    web = bool(named) and named in (stated.get("html title"), stated.get("og:title"))
    if own and (not named or web or _is_full_transcript_line(own)):
        return own
    return _trimmed(_SITE.sub("", named) if web else named) if named else own


def _is_full_transcript_line(own: str) -> bool:
    size = len(own) if is_han(own) else len(own.split())
    return own.casefold().startswith("transcript") and size >= 5


def _trimmed(title: str) -> str:
    return _LEADING_DATE.sub("", title).strip(" *#")


def _in_head(head: Sequence[Block]) -> str:
    """The line with a genre word, else the first that is no date, place, person or office."""
    usable = [b for b in head if len(b.text) < _LONGEST and not _is_no_title(b.text)]
    texts = [_calm(b.text) for b in usable]
    bold = [_calm(b.text) for b in usable if b.lead]
    if len(bold) > 1 and _REMARKS_BY.match(bold[0]) and len(bold[0].split()) <= 8:
        return bold[-1]  # "Remarks by Governor X", then what they are called
    events = [text for text in texts if is_genre(text)]
    for position, text in enumerate(events):
        if fold(text) not in tables().genre:
            return _with_first_line(text, texts)
        if position + 1 < len(events):  # a bare "TRANSCRIPT"
            return f"{text.capitalize()}, {events[position + 1]}"
    if bold:
        return bold[-1]
    return texts[0] if texts else ""


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
    if _NO_TITLE.match(text) or not any(c.isalpha() for c in text):
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
