"""Notes and decisions that move from transcripts to others which hold the same text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.library.notes import carried_over
from desktop_app.library.outlines.decisions import merged
from desktop_app.library.revisions import current_outline
from desktop_app.model.annotation import Anchoring, Annotation, Target
from desktop_app.model.outline import READER, Outline, OutlineItem
from desktop_app.model.spans import Quotation
from desktop_app.model.transcript import Transcript
from desktop_app.storage.store import Session

Item = tuple[str, str]
"""A transcript and an item of its outline."""
_SURE = {Anchoring.ANCHORED: 0, Anchoring.MOVED: 1, Anchoring.ORPHANED: 2}


def move_notes(session: Session, sources: Sequence[str], targets: Sequence[str]) -> None:
    """Let the annotations of some transcripts find their places in others; none is lost.

    One that stood in a target before, and was not changed since, stands there again as it did. One whose
    words no target holds goes to the first, as an orphan.
    """
    homes = [_home(session, transcript_id) for transcript_id in targets]
    for source in sources:
        texts = session.transcripts.load(source).texts()
        for binned in (False, True):
            for annotation in session.annotations.of(source, binned=binned):
                moved = _moved(annotation, texts, homes)
                revision = next(home.revision for home in homes if home.id == moved.transcript_id)
                session.annotations.put(moved, revision)


def relocated(session: Session, annotation: Annotation) -> Annotation:
    """An annotation for a transcript that is no longer in sight, on what stands there in its stead."""
    targets = session.parts.standing_for(annotation.transcript_id)
    if targets == (annotation.transcript_id,):
        return annotation
    texts = session.transcripts.load(annotation.transcript_id).texts()
    return _moved(annotation, texts, [_home(session, transcript_id) for transcript_id in targets])


def move_decisions(session: Session, sources: Sequence[str], targets: Sequence[str]) -> None:
    """Let what was decided about some transcripts' outlines hold for others', in place of what held there.

    What was decided about one item in several sources holds together, the later source's word first.
    """
    places = _same_items(session, sources, targets)
    made = []
    shifts: dict[tuple[str, str], _Shifted] = {}
    for source in sources:
        moments = session.outlines.moments(source)
        for item_id, (decision, item) in session.outlines.decisions(source).items():
            place = places.get((source, item_id))
            target = _holder(session, item, targets) if place is None else place[0]
            if (source, target) not in shifts:
                shifts[source, target] = _Shifted(session, source, target)
            shifted = shifts[source, target]
            known = place[1] if place else item
            if place is None or item.rule == READER:
                parent = _renamed(places, source, item.parent)
                known = replace(shifted.item(item), id=known.id, parent=parent)
            moved = replace(
                decision,
                parent=_renamed(places, source, decision.parent),
                before=_renamed(places, source, decision.before),
                into=_renamed(places, source, decision.into),
                evidence=decision.evidence and shifted.quoted(decision.evidence),
            )
            made.append((target, known, moved, moments[item_id]))
    for target in targets:
        session.outlines.forget_decisions(target)
    for target, item, moved, moment in made:
        before = session.outlines.decision(target, item.id)
        session.outlines.decide(target, item, merged(before[0], moved) if before else moved, moment)


@dataclass(frozen=True, slots=True)
class _Home:
    """A transcript that annotations may move to."""

    id: str
    transcript: Transcript
    texts: Mapping[int, str]
    outline: Outline
    revision: int
    before: Mapping[str, Annotation]  # that stood in it when it was last left


def _home(session: Session, transcript_id: str) -> _Home:
    transcript = session.transcripts.load(transcript_id)
    revision = session.transcripts.revision(transcript_id)
    kept = session.transcripts.content(transcript_id, revision).annotations
    before = {a.id: a for a in kept if a.transcript_id == transcript_id}
    outline = current_outline(session, transcript_id)
    return _Home(transcript_id, transcript, transcript.texts(), outline, revision, before)


def _moved(annotation: Annotation, texts: Mapping[int, str], homes: Sequence[_Home]) -> Annotation:
    """The annotation in the home that knows it, or else in the one that holds its words most surely."""
    for home in homes:
        known = home.before.get(annotation.id)
        if known is not None and known.modified == annotation.modified:
            return known
    found = [_in_home(annotation, texts, home) for home in homes]
    best = min(found, key=lambda moved: _SURE[moved.anchoring])
    if annotation.target is not Target.BRIEFING and best.anchoring is Anchoring.ORPHANED:
        return replace(annotation, transcript_id=homes[0].id, anchoring=Anchoring.ORPHANED)
    return best


def _in_home(annotation: Annotation, texts: Mapping[int, str], home: _Home) -> Annotation:
    """The annotation where its words stand in another transcript, or an orphan in it."""
    shift = _shift(texts, home.texts, {selector.paragraph for selector in annotation.selectors})
    shifted = tuple(replace(s, paragraph=shift[s.paragraph]) for s in annotation.selectors)
    here = replace(annotation, transcript_id=home.id, selectors=shifted)
    moved = carried_over(here, home.transcript, home.outline)
    if moved.anchoring is Anchoring.ANCHORED and annotation.anchoring is Anchoring.MOVED:
        return replace(moved, anchoring=Anchoring.MOVED)  # the reader has yet to look at that
    return moved


def _shift(texts: Mapping[int, str], others: Mapping[int, str], wanted: Iterable[int]) -> dict[int, int]:
    """Where paragraphs of one text stand in another one that goes on before or after it.

    A paragraph that stands more than once, or not wholly, is taken to stand beside its neighbours.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for number, text in others.items():
        places[text].append(number)
    sure = {number: places[text][0] - number for number, text in texts.items() if len(places[text]) == 1}
    shift = {}
    for number in wanted:
        nearest = min(sure, key=lambda other: abs(other - number), default=None)
        shift[number] = number + (sure[nearest] if nearest is not None else 0)
    return shift


class _Shifted:
    """What proves an item of one transcript, by the paragraphs of another which holds the same text."""

    def __init__(self, session: Session, source: str, target: str) -> None:
        self._source = session.transcripts.load(source).texts()
        self._target = session.transcripts.load(target).texts()
        self._numbers: dict[int, int] = {}

    def item(self, item: OutlineItem) -> OutlineItem:
        """An item with its words where the other has them."""
        return replace(item, evidence=self.quoted(item.evidence), mentions=self.quoted(item.mentions))

    def quoted(self, quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
        """Words where the other has them."""
        places = tuple(quotations)
        new = {place.paragraph for place in places}.difference(self._numbers)
        if new:
            self._numbers |= _shift(self._source, self._target, new)
        return tuple(replace(place, paragraph=self._numbers[place.paragraph]) for place in places)


def _same_items(
    session: Session, sources: Sequence[str], targets: Sequence[str]
) -> dict[Item, tuple[str, OutlineItem]]:
    """For the items found in sources, the items of targets that the same words prove."""
    here, there = _by_words(session, sources), _by_words(session, targets)
    same: dict[Item, tuple[str, OutlineItem]] = {}
    for words, items in here.items():
        others = there.get(words, [])
        if len(items) == len(others):
            pairs = list(zip(items, others, strict=True))
        else:
            pairs = [(item, other) for item in items for other in others if item[1].id == other[1].id]
        for (source, item), other in pairs:
            same.setdefault((source, item.id), other)
    return same


def _by_words(session: Session, ids: Sequence[str]) -> dict[tuple[str, str], list[tuple[str, OutlineItem]]]:
    found: dict[tuple[str, str], list[tuple[str, OutlineItem]]] = defaultdict(list)
    for transcript_id in ids:
        for item in session.outlines.found(transcript_id):
            found[item.kind.value, item.evidence[0].quote].append((transcript_id, item))
    return found


def _holder(session: Session, item: OutlineItem, targets: Sequence[str]) -> str:
    """The target that holds the words of an item which is found no more, or else knew it."""
    return next(_holders(session, item, targets), targets[0])


def _holders(session: Session, item: OutlineItem, targets: Sequence[str]) -> Iterator[str]:
    for target in targets:
        texts = session.transcripts.load(target).texts().values()
        if any(quotation.quote in text for quotation in item.evidence for text in texts):
            yield target
    for target in targets:
        if item.id in session.outlines.decisions(target):
            yield target


def _renamed(places: Mapping[Item, tuple[str, OutlineItem]], source: str, item_id: str | None) -> str | None:
    """An item that a decision names, by the id that it has now."""
    place = places.get((source, item_id)) if item_id else None
    return place[1].id if place else item_id
