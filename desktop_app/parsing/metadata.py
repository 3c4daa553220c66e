"""Title, date and place, from the head of a file and from what its format says."""

import re
from collections.abc import Mapping, Sequence

from desktop_app.model.document import Block

from .dates import dates_in
from .places import place_of
from .tables import tables
from .titles import title_of
from .words import fold, head_key, is_genre

_KEYED = re.compile(r"([^:：]{1,30}?)\s{0,3}[:：]\s{0,3}(.*)", re.DOTALL)
_HELD = re.compile(r"\b(?:held|delivered|given|recorded|conducted|made)\b[^.]{0,80}")
_STATED_DATES = ("date", "article:published_time", "published_time", "dc.date", "pubdate")
_STATED_EXTRAS = ("source", "series", "source_url", "author", "creators")
_LINE = 200  # code points of a head line


def keyed_lines(head: Sequence[Block]) -> dict[str, list[str]]:
    """Head lines that a word opens ("Date:", "地点：", "Speakers:") with what follows them."""
    found: dict[str, list[str]] = {}
    current: list[str] | None = None
    for block in head:
        match = _KEYED.match(block.text[:2000])
        key = head_key(match.group(1)) if match else None
        if match and key:
            current = found.setdefault(key, [])
            if match.group(2):
                current.append(match.group(2))
        elif current is not None and len(block.text) < _LINE:
            current.append(block.text)
    return found


def find_metadata(
    stated: Mapping[str, str], head: Sequence[Block], around: Sequence[str], people: frozenset[str]
) -> dict[str, str]:
    """What a catalogue would want: title, date, place, and what the format states besides.

    Args:
        stated: what the format says.
        around: texts of the page and after the transcript, for a date that stands nowhere else.
        people: keys of the names of those who speak or are announced.
    """
    keyed = keyed_lines(head)
    title = title_of(stated, head, around)
    found = {
        "title": title,
        "date": _date(stated, keyed, head, around),
        "place": place_of(stated, keyed, [block.text for block in head], title, people),
    }
    found |= {key: stated[key] for key in _STATED_EXTRAS if key in stated}
    return {key: value for key, value in found.items() if value}


def _date(
    stated: Mapping[str, str], keyed: Mapping[str, list[str]], head: Sequence[Block], around: Sequence[str]
) -> str:
    """The day of the event: a keyed line, "held on …", a line that names the event, any other."""
    texts = [block.text[:2000] for block in head]
    events = [text for text in texts if len(text) < 100 and "。" not in text and is_genre(text)]
    others = [text for text in texts if len(text) < _LINE and not fold(text).startswith(tables().dated)]
    others.sort(key=lambda text: "|" in text or "http" in text)
    candidates = [
        *keyed.get("date", [])[:2],
        *(held.group() for text in texts if (held := _HELD.search(text))),
        *events,
        *others,
        *(stated[key] for key in _STATED_DATES if key in stated),
        *texts,
        *around,
    ]
    for text in candidates:
        dates = dates_in(text)
        if dates:
            return dates[0]
    return ""
