"""A briefing to the page that every format writes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from desktop_app.exporting.entries import entries
from desktop_app.exporting.page import Note, Page, Quote, Reference, Speech
from desktop_app.exporting.pieces import Mark, pieces
from desktop_app.model.annotation import Anchoring, Annotation, Selector, Target
from desktop_app.model.library import Briefing
from desktop_app.model.transcript import Transcript

Places = Mapping[int, Reference]


def make_page(briefing: Briefing, include: frozenset[str]) -> Page:
    """The page of a briefing with the parts wanted."""
    transcript = briefing.transcript
    places = {
        paragraph.number: Reference(paragraph.number, turn.index + 1, turn.speaker)
        for turn, paragraph in transcript.paragraphs()
    }
    with_notes = "notes" in include
    numbered = _numbered(briefing.annotations) if with_notes else []
    labels = {item.id: item.label for item in briefing.outline.items}
    notes = [_note(number, annotation, labels, places) for number, annotation in numbered]
    return Page(
        id=briefing.id,
        title=transcript.title,
        date=transcript.date,
        place=transcript.metadata.get("place", ""),
        language=transcript.language,
        participants=transcript.participants,
        outline=entries(briefing.outline, places) if "outline" in include else None,
        notes=tuple(note for note in notes if not _is_lost(note)) if with_notes else None,
        orphans=tuple(filter(_is_lost, notes)),
        speeches=tuple(_speeches(transcript, numbered)) if "transcript" in include else None,
        around=transcript.notes if "transcript" in include else (),
    )


def _is_lost(note: Note) -> bool:
    return note.anchoring is Anchoring.ORPHANED


def _numbered(annotations: Iterable[Annotation]) -> list[tuple[int, Annotation]]:
    """In reading order, those on the whole briefing first, orphans last."""
    return list(enumerate(sorted(annotations, key=_order), 1))


def _order(annotation: Annotation) -> tuple[bool, int, int, str, str]:
    first = min(
        ((selector.paragraph, selector.start) for selector in annotation.selectors),
        default=(0, 0),
    )
    return annotation.anchoring is Anchoring.ORPHANED, *first, annotation.created, annotation.id


def _note(number: int, annotation: Annotation, labels: Mapping[str, str], places: Places) -> Note:
    return Note(
        number=number,
        target=annotation.target,
        subject=labels.get(annotation.target_id, "") if annotation.target is Target.ITEM else "",
        quotes=tuple(_quote(selector, annotation, places) for selector in annotation.selectors),
        text=annotation.note,
        tags=annotation.tags,
        colour=annotation.colour,
        anchoring=annotation.anchoring,
    )


def _quote(selector: Selector, annotation: Annotation, places: Places) -> Quote:
    if annotation.anchoring is Anchoring.ORPHANED:
        return Quote(selector.exact, None, selector.prefix, selector.suffix)
    whole = annotation.target in (Target.TEXT, Target.ITEM) or not selector.suffix
    text = selector.exact if whole else f"{selector.exact}…"
    return Quote(text, places.get(selector.paragraph, Reference(selector.paragraph)))


def _speeches(transcript: Transcript, numbered: Iterable[tuple[int, Annotation]]) -> Iterable[Speech]:
    marks: dict[int, str] = {}
    for number, exchange in enumerate(transcript.exchanges, 1):
        for letter, indexes in (("Q", exchange.questions), ("A", exchange.answers)):
            for index in indexes:
                marks.setdefault(index, f"{letter}{number}")
    marked = _marked(numbered)
    for turn in transcript.turns:
        paragraphs = tuple((part.number, pieces(part.text, marked[part.number])) for part in turn.paragraphs)
        yield Speech(turn.index + 1, turn.speaker, turn.role, marks.get(turn.index, ""), paragraphs)


def _marked(numbered: Iterable[tuple[int, Annotation]]) -> Mapping[int, list[Mark]]:
    """The marks of each paragraph; what has lost its place marks nothing."""
    marked: dict[int, list[Mark]] = defaultdict(list)
    for number, annotation in numbered:
        if annotation.target is Target.TEXT and annotation.anchoring is not Anchoring.ORPHANED:
            for part in annotation.selectors:
                marked[part.paragraph].append(Mark(part.start, part.end, number, annotation.colour))
    return marked
