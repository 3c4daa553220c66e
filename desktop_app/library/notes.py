"""Making annotations, and carrying them over to a changed text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.annotations.anchoring import reanchor_all
from desktop_app.annotations.following import Change
from desktop_app.annotations.selectors import select, select_all
from desktop_app.library.clock import now
from desktop_app.model.annotation import Anchoring, Annotation, Colour, Selector, Target
from desktop_app.model.errors import NoSuchThingError
from desktop_app.model.ids import new_id
from desktop_app.model.outline import Outline
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Transcript, Turn

_OPENING = 80
"""Code points of a turn's beginning by which it is found again."""


@dataclass(frozen=True, slots=True)
class Body:
    """What the reader says about a target."""

    note: str = ""
    tags: tuple[str, ...] = ()
    colour: Colour = Colour.YELLOW


def on_text(
    transcript_id: str,
    transcript: Transcript,
    spans: Iterable[TextSpan],
    body: Body,
    quotes: Sequence[str] | None = None,
) -> Annotation:
    """An annotation on one or more runs of text.

    Args:
        transcript_id: of the text.
        transcript: the text as it is now.
        spans: where the runs stand.
        body: what the reader says.
        quotes: the words that the reader saw there. Where the text has changed meanwhile they are looked
            for; not found for sure, the annotation is an orphan that keeps them, never one on other words.

    Raises:
        NoSuchThingError: a span lies outside the text and no words are given, or there is no span.
    """
    wanted = tuple(spans)
    texts = transcript.texts()
    if quotes is not None and any(
        _words_at(span, texts) != quote for span, quote in zip(wanted, quotes, strict=True)
    ):
        old = tuple(
            Selector(s.paragraph, s.start, s.end, quote) for s, quote in zip(wanted, quotes, strict=True)
        )
        selectors, anchoring = reanchor_all(old, texts)
        return replace(_made(transcript_id, Target.TEXT, "", selectors, body), anchoring=anchoring)
    try:
        selectors = select_all(wanted, texts)
    except (KeyError, ValueError) as error:
        raise NoSuchThingError("passage", ", ".join(map(_place, wanted))) from error
    if not selectors:
        raise NoSuchThingError("passage", "")
    return _made(transcript_id, Target.TEXT, "", selectors, body)


def on_turn(transcript_id: str, transcript: Transcript, index: int, body: Body) -> Annotation:
    """An annotation on a whole turn.

    Raises:
        NoSuchThingError: there is no such turn.
    """
    return _made(transcript_id, Target.TURN, str(index), (_opening(transcript, index),), body)


def on_exchange(transcript_id: str, transcript: Transcript, number: int, body: Body) -> Annotation:
    """An annotation on a question with its answer, by the exchange's number from 0.

    Raises:
        NoSuchThingError: there is no such exchange.
    """
    if not 0 <= number < len(transcript.exchanges):
        raise NoSuchThingError("exchange", str(number))
    first = min(transcript.exchanges[number].questions)
    return _made(transcript_id, Target.EXCHANGE, str(number), (_opening(transcript, first),), body)


def on_item(
    transcript_id: str, transcript: Transcript, outline: Outline, item_id: str, body: Body
) -> Annotation:
    """An annotation on an outline item.

    Raises:
        NoSuchThingError: there is no such item.
    """
    item = next((item for item in outline.items if item.id == item_id), None)
    if item is None:
        raise NoSuchThingError("item", item_id)
    texts = transcript.texts()
    selectors = tuple(select(quotation.span, texts) for quotation in item.evidence[:1])
    return _made(transcript_id, Target.ITEM, item_id, selectors, body)


def on_briefing(transcript_id: str, body: Body) -> Annotation:
    """An annotation on the whole briefing."""
    return _made(transcript_id, Target.BRIEFING, "", (), body)


def edited(annotation: Annotation, body: Body) -> Annotation:
    """The annotation with another note, other tags, another colour."""
    return replace(annotation, note=body.note, tags=clean_tags(body.tags), colour=body.colour, modified=now())


def clean_tags(tags: Sequence[str]) -> tuple[str, ...]:
    """Tags without white space around them, each once, in the order given."""
    return tuple(dict.fromkeys(tag for tag in (" ".join(tag.split()) for tag in tags) if tag))


def is_in_place(annotation: Annotation, transcript: Transcript) -> bool:
    """Whether every quotation stands where the annotation says; an orphan's are not asked."""
    texts = transcript.texts()
    return annotation.anchoring is Anchoring.ORPHANED or all(
        _words_at(TextSpan(s.paragraph, s.start, s.end), texts) == s.exact for s in annotation.selectors
    )


def carried_over(
    annotation: Annotation, transcript: Transcript, outline: Outline, change: Change | None = None
) -> Annotation:
    """An annotation on the text as it is now: anchored, moved, or orphaned with its old context.

    Args:
        annotation: as it stood.
        transcript: the text as it is now.
        outline: of that text.
        change: what was corrected in the text; words that were not touched are sure of their place.
    """
    if annotation.target is Target.BRIEFING:
        return annotation
    followed = None
    if change is not None and annotation.anchoring is not Anchoring.ORPHANED:
        followed = change.follow(annotation.selectors)
    if followed is None:
        selectors, status = reanchor_all(annotation.selectors, transcript.texts())
    else:
        selectors, status = followed.selectors, annotation.anchoring
        if followed.reworded and annotation.target is Target.TEXT:
            status = Anchoring.MOVED  # for the reader to look at
    target_id: str | None = annotation.target_id
    if annotation.target is Target.ITEM:
        if (
            any(item.id == annotation.target_id for item in outline.items)
            and status is not Anchoring.ORPHANED
        ):
            return replace(annotation, selectors=selectors, anchoring=status)
        return replace(annotation, anchoring=Anchoring.ORPHANED)
    if annotation.target in (Target.TURN, Target.EXCHANGE) and status is not Anchoring.ORPHANED:
        target_id = _target_at(annotation.target, selectors[0].paragraph, transcript)
        if target_id is None:
            return replace(annotation, anchoring=Anchoring.ORPHANED)
    return replace(annotation, selectors=selectors, anchoring=status, target_id=target_id or "")


def _made(
    transcript_id: str, target: Target, target_id: str, selectors: tuple[Selector, ...], body: Body
) -> Annotation:
    moment = now()
    return Annotation(
        id=new_id(),
        transcript_id=transcript_id,
        target=target,
        target_id=target_id,
        selectors=selectors,
        note=body.note,
        tags=clean_tags(body.tags),
        colour=body.colour,
        created=moment,
        modified=moment,
    )


def _opening(transcript: Transcript, index: int) -> Selector:
    turn = _turn(transcript, index)
    paragraph = turn.paragraphs[0]
    return select(TextSpan(paragraph.number, 0, min(_OPENING, len(paragraph.text))), transcript.texts())


def _turn(transcript: Transcript, index: int) -> Turn:
    if not 0 <= index < len(transcript.turns):
        raise NoSuchThingError("turn", str(index))
    return transcript.turns[index]


def _target_at(target: Target, paragraph: int, transcript: Transcript) -> str | None:
    index = next((turn.index for turn, p in transcript.paragraphs() if p.number == paragraph), None)
    if target is Target.TURN or index is None:
        return None if index is None else str(index)
    numbers = (n for n, exchange in enumerate(transcript.exchanges) if index in exchange.questions)
    found = next(numbers, None)
    return None if found is None else str(found)


def _words_at(span: TextSpan, texts: Mapping[int, str]) -> str:
    return texts.get(span.paragraph, "")[span.start : span.end]


def _place(span: TextSpan) -> str:
    return f"¶{span.paragraph} {span.start}–{span.end}"
