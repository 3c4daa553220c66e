"""Which transcripts are pages of one: named as such, one going on where the other ends."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop_app.library.related.continuing import NONE, Evidence, follows
from desktop_app.library.related.page_names import (
    PageName,
    page_of_file,
    page_of_title,
    unpaged,
    without_ending,
    without_mark,
)
from desktop_app.model.library import Summary
from desktop_app.model.offers import Offer, OfferKind
from desktop_app.model.transcript import Transcript
from desktop_app.storage.store import Session

_IN_ARCHIVE = re.compile(r"(.{1,4000}\.(?:zip|tar|tgz|tbz2?|txz|gz|bz2|xz))!(.{1,4000})", re.IGNORECASE)
_LEAST, _ENOUGH = 1, 2
"""Evidence that each page of a run must have, and that one of them must have."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A transcript with the page, or the pages, that its name says it holds."""

    row: Summary
    name: PageName  # of its first page
    last: PageName
    kin: str  # what tells its pages from others of the same numbers: format, or date


_Key = tuple[str, str, str]  # file or title, folder, stem
Compared = dict[tuple[object, ...], Evidence]
"""Texts that were compared, and what came of it, so that it need not be done again."""


def pages_of_one(session: Session, rows: Iterable[Summary], compared: Compared) -> Iterator[Offer]:
    """The offers to join pages, each in the order of its pages' numbers.

    Args:
        session: to read texts from.
        rows: the transcripts in sight.
        compared: what was compared before; what is compared now is added.
    """
    texts: dict[str, Transcript] = {}

    def text(transcript_id: str) -> Transcript:
        if transcript_id not in texts:
            texts[transcript_id] = session.transcripts.load(transcript_id)
        return texts[transcript_id]

    def evidence(one: _Entry, other: _Entry) -> Evidence:
        key = (*_text_key(one.row), *_text_key(other.row))
        if key not in compared:
            compared[key] = _evidence(text, one, other)
        return compared[key]

    offered: set[str] = set()
    for group in _groups(session, rows):
        for run, reasons in _runs(group, evidence):
            ids = tuple(entry.row.id for entry in run)
            if not offered & set(ids):
                offered.update(ids)
                yield Offer(OfferKind.PARTS, ids, _title(run), _why(reasons))


def _groups(session: Session, rows: Iterable[Summary]) -> Iterator[list[_Entry]]:
    """Transcripts whose names, or titles, differ in a page's number only; each group in that order."""
    paths: dict[str, list[str]] = defaultdict(list)
    for whole, path in session.parts.paths():
        paths[whole].append(path)
    groups: dict[_Key, list[_Entry]] = defaultdict(list)
    wholes: dict[_Key, _Entry] = {}
    for row in rows:
        files = [_place(path) for path in paths.get(row.id) or [row.path] if path]
        if files:
            first, last = page_of_file(files[0][1]), page_of_file(files[-1][1])
            ending = files[0][1][len(without_ending(files[0][1])) :].casefold()
            groups["file", files[0][0], first.stem].append(_Entry(row, first, last, ending))
            if len(files) == 1 and first.number and not first.spoken:
                own = unpaged(files[0][1])
                wholes["file", files[0][0], own.stem] = _Entry(row, own, own, ending)
        title = page_of_title(row.title)
        if title.number:
            groups["title", "", title.stem].append(_Entry(row, title, title, row.date))
    for key in groups.keys() & wholes.keys():  # "talk_12" is the first page where there is a "talk_12_2"
        if all(entry.name.number > 1 for entry in groups[key]):
            groups[key].append(wholes[key])
    for group in groups.values():
        if len(group) > 1 and any(entry.name.number for entry in group):
            yield from _by_number(group)


def _place(path: str) -> tuple[str, str]:
    """The folder, or archive, and the name of a file."""
    folder, _, name = path.replace("\\", "/").rpartition("/")
    inside = _IN_ARCHIVE.fullmatch(name)
    return (f"{folder}/{inside.group(1)}", inside.group(2)) if inside else (folder, name)


def _by_number(group: Sequence[_Entry]) -> Iterator[list[_Entry]]:
    """A group in the order of its numbers; those of each kin apart where two have one number."""
    numbers = [entry.name.number for entry in group]
    if len(set(numbers)) == len(numbers):
        yield sorted(group, key=lambda entry: entry.name.number)
        return
    kin: dict[str, list[_Entry]] = defaultdict(list)
    for entry in group:
        kin[entry.kin].append(entry)
    for same in kin.values():
        if len({entry.name.number for entry in same}) == len(same):
            yield sorted(same, key=lambda entry: entry.name.number)


def _runs(
    group: Sequence[_Entry], evidence: Callable[[_Entry, _Entry], Evidence]
) -> Iterator[tuple[list[_Entry], list[str]]]:
    """The runs of pages that follow one another by number and text, with what speaks for it."""
    middle = any(entry.name.half and entry.name.number == 2 for entry in group)
    run: list[_Entry] = [group[0]]
    found: list[Evidence] = []
    for entry in group[1:]:
        speaks = NONE
        if _is_next(run[-1], entry, middle=middle):
            speaks = evidence(run[-1], entry)
        if _is_headless_page(entry, speaks, (found or [speaks])[0]):
            why = speaks.why or "only the first has a heading"
            speaks = replace(speaks, score=speaks.score + 1, tied=True, why=why)
        if speaks.score < _LEAST or not (speaks.tied or _speaks_of_pages(entry)):
            yield from _sure(run, found)
            run, found = [], []
        else:
            found.append(speaks)
        run.append(entry)
    yield from _sure(run, found)


def _sure(run: list[_Entry], found: list[Evidence]) -> Iterator[tuple[list[_Entry], list[str]]]:
    """The run, if it is one of several pages and enough speaks for it."""
    named = all(_speaks_of_pages(entry) for entry in run)
    if any(speaks.score >= _ENOUGH or (named and speaks.tied) for speaks in found):
        yield run, [speaks.why for speaks in found]


def _is_headless_page(entry: _Entry, speaks: Evidence, first: Evidence) -> bool:
    """Whether a text begins without a heading where the first of its name has one."""
    return first.headed and speaks.headless and entry.name.stem != ""


def _speaks_of_pages(entry: _Entry) -> bool:
    """Whether a name says that it counts pages, or is that of a first page without a number."""
    return entry.name.spoken or not entry.name.number


def _is_next(before: _Entry, entry: _Entry, *, middle: bool) -> bool:
    """Whether a page's number follows; one without a number stands before the first of the others."""
    if not before.last.number:
        return entry.name.number <= 2
    step = entry.name.number - before.last.number
    return step == 1 or (entry.name.half and not middle and step == 2)


def _text_key(row: Summary) -> tuple[object, ...]:
    """What changes in a row when its text does, or its name."""
    return row.id, row.path, row.title, row.date, row.language, row.turns, row.paragraphs, row.words


def _evidence(text: Callable[[str], Transcript], before: _Entry, entry: _Entry) -> Evidence:
    one, other = before.row, entry.row
    if one.language and other.language and one.language != other.language:
        return NONE
    return follows(text(one.id), text(other.id), entry.name.number)


def _title(run: Sequence[_Entry]) -> str:
    """What the joined briefing would be called."""
    row = run[0].row
    named = row.path and row.title == without_ending(_place(row.path)[1])
    return without_mark(row.title, bare=bool(named))


def _why(reasons: Sequence[str]) -> str:
    return f"named as pages of one; {', '.join(dict.fromkeys(reasons))}"
