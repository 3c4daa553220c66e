"""What is marked on the page: evidence, annotations and hits as ranges of blocks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.model.annotation import Anchoring, Annotation, Target
from desktop_app.model.outline import Kind, Outline, OutlineItem, Pane, Status, count_listed, pane_of
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Exchange
from desktop_app.ui.icons import KIND_ICON
from desktop_app.ui.theme import KIND_ROLE

from .document import Page

_PANE_ROLE = {Pane.FRAMEWORKS: "framework", Pane.TASKS: "task", Pane.MECHANISMS: "mechanism"}
_TIP = 300
_NUMBERED = (Kind.TASK, Kind.COMPONENT)


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked range of one block, in Qt's units."""

    key: str  # an outline item's or an annotation's id
    block: int
    start: int
    end: int
    colour: str  # role of evidence; name of a highlight's colour
    label: str = ""  # what it stands for, in a line
    noted: bool = False  # whether a note stands beside it: only beside the first mark of a thing
    icon: str = ""
    warning: bool = False

    @property
    def tip(self) -> str:
        """What to say when one points at it, at a length that fits a tool tip."""
        return self.label if len(self.label) <= _TIP else f"{self.label[:_TIP]}…"

    @property
    def length(self) -> int:
        """How much it covers."""
        return self.end - self.start


@dataclass
class MarkIndex:
    """Marks by block."""

    by_block: dict[int, list[Mark]] = field(default_factory=dict)

    @classmethod
    def of(cls, marks: Iterable[Mark]) -> "MarkIndex":
        """Sort marks into their blocks, the long before the short: what is painted last lies on top."""
        index = cls()
        for mark in marks:
            index.by_block.setdefault(mark.block, []).append(mark)
        for several in index.by_block.values():
            several.sort(key=lambda mark: (-mark.length, mark.start))
        return index

    def in_block(self, block: int) -> Sequence[Mark]:
        """The marks of one block."""
        return self.by_block.get(block, ())

    def all(self) -> list[Mark]:
        """All marks, block by block."""
        return [mark for number in sorted(self.by_block) for mark in self.by_block[number]]

    def at(self, block: int, position: int) -> Mark | None:
        """The shortest mark over a position of a block."""
        covering = [mark for mark in self.in_block(block) if mark.start <= position < mark.end]
        return covering[-1] if covering else None


def evidence_marks(page: Page, outline: Outline) -> list[Mark]:
    """The evidence of all items that were not rejected."""
    items = {item.id: item for item in outline.items}
    children: dict[str, list[OutlineItem]] = {}
    for item in outline.items:
        if item.parent and item.status is not Status.REJECTED:
            children.setdefault(item.parent, []).append(item)
    doubtful = {check.item for check in outline.checks}
    marks = []
    for item in outline.items:
        if item.status is Status.REJECTED:
            continue
        colour = _colour(item, items)
        label = _label(item, children.get(item.id, ()), items)
        for number, quotation in enumerate(item.evidence):
            place = page.qt_range(quotation.span)
            if place is not None and place[1] < place[2]:
                marks.append(
                    Mark(
                        item.id, *place, colour, label, number == 0, KIND_ICON[item.kind], item.id in doubtful
                    )
                )
    return marks


def annotation_marks(
    page: Page, annotations: Sequence[Annotation], evidence: Sequence[Mark], exchanges: Sequence[Exchange]
) -> list[Mark]:
    """The annotations that still stand somewhere; those of a turn, an item or the whole cover no text.

    Args:
        page: where they stand.
        annotations: all of the briefing.
        evidence: tells where the outline's items are.
        exchanges: tell with which turn each begins.
    """
    places = {mark.key: mark for mark in reversed(evidence)}
    marks = []
    for annotation in annotations:
        if annotation.anchoring is Anchoring.ORPHANED:
            continue
        label = annotation.note.strip() or "  ".join(f"#{tag}" for tag in annotation.tags)
        for number, place in enumerate(_places(page, annotation, places, exchanges)):
            marks.append(Mark(annotation.id, *place, annotation.colour.value, label, number == 0))
    return marks


def span_marks(page: Page, spans: Iterable[TextSpan], colour: str) -> list[Mark]:
    """Marks over plain spans, keyed by their number."""
    ranges = enumerate(page.qt_range(span) for span in spans)
    return [Mark(str(number), *place, colour) for number, place in ranges if place is not None]


def _places(
    page: Page, annotation: Annotation, evidence: Mapping[str, Mark], exchanges: Sequence[Exchange]
) -> Iterable[tuple[int, int, int]]:
    if annotation.target is Target.TEXT:
        spans = (TextSpan(place.paragraph, place.start, place.end) for place in annotation.selectors)
        return [place for place in map(page.qt_range, spans) if place is not None]
    if annotation.target is Target.ITEM:
        found = evidence.get(annotation.target_id)
        return [(found.block, found.start, found.start)] if found else []
    block: int | None = 0
    if annotation.target is not Target.BRIEFING:
        block = page.headers.get(_turn(annotation, exchanges))
    return [] if block is None else [(block, 0, 0)]


def _turn(annotation: Annotation, exchanges: Sequence[Exchange]) -> int:
    """The turn at whose head an annotation of a turn or exchange stands; -1 where there is none."""
    number = int(annotation.target_id) if annotation.target_id.isdecimal() else -1
    if annotation.target is Target.TURN:
        return number
    if not 0 <= number < len(exchanges):
        return -1
    return min((*exchanges[number].questions, *exchanges[number].answers), default=-1)


def _colour(item: OutlineItem, items: Mapping[str, OutlineItem]) -> str:
    return _PANE_ROLE[pane_of(item, items)] if item.kind is Kind.SET else KIND_ROLE[item.kind]


def _label(item: OutlineItem, children: Sequence[OutlineItem], items: Mapping[str, OutlineItem]) -> str:
    """The item's label with its number among its siblings, and its count of parts."""
    number = f"{item.order + 1}  " if item.parent in items and item.kind in _NUMBERED else ""
    count = f" · {count_listed(item, children)}/{item.count_stated}" if item.count_stated else ""
    return f"{number}{item.label}{count}"
