"""What a reader does to an outline, from what was pointed at to the change that does it."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.library.outlines.decisions import Decisions, merged
from desktop_app.library.outlines.merging import joined
from desktop_app.library.outlines.quoting import as_label, checked
from desktop_app.model.annotation import Annotation, Target
from desktop_app.model.changes import AddItem, Change, DecideItem, Decision, PutAnnotation, Several
from desktop_app.model.errors import BadRequestError, NoSuchThingError
from desktop_app.model.ids import new_id
from desktop_app.model.outline import READER, Kind, Outline, OutlineItem, Status
from desktop_app.model.spans import Quotation

_NAME = re.compile(r"[^\W\d]\w{0,39}")


@dataclass(frozen=True, slots=True)
class Outlined:
    """A stored outline as it is edited."""

    transcript_id: str
    texts: Mapping[int, str]
    outline: Outline
    decisions: Mapping[str, Decision]
    annotations: tuple[Annotation, ...] = ()

    def item(self, item_id: str) -> OutlineItem:
        """An item by its id, one whose words are gone as well.

        Raises:
            NoSuchThingError: there is none.
        """
        for item in (*self.outline.items, *self.outline.lost):
            if item.id == item_id:
                return item
        raise NoSuchThingError("item", item_id)

    def after(self, item: OutlineItem) -> str:
        """The sibling that follows an item; "" where it is the last."""
        siblings = [other.id for other in self.outline.items if other.parent == item.parent]
        return next(iter(siblings[siblings.index(item.id) + 1 :]), "")


def decide(of: Outlined, item_id: str, decision: Decision, without: Iterable[str] = ()) -> DecideItem:
    """Add a decision about an item to what was decided before.

    Args:
        of: the outline.
        item_id: whose.
        decision: what is decided now.
        without: names of entries that are taken back.

    Raises:
        NoSuchThingError: a passage that it names is not there.
        BadRequestError: the name of an entry is no word, or there is no such entry to take back.
    """
    if decision.evidence is not None:
        decision = replace(decision, evidence=tuple(checked(q, of.texts) for q in decision.evidence))
    if decision.attributes is not None:
        entries = {_entry(name): " ".join(value.split()) for name, value in decision.attributes.items()}
        decision = replace(decision, attributes=entries)
    whole = merged(of.decisions.get(item_id), decision)
    entries = dict(whole.attributes or {})
    for name in without:
        if entries.pop(_entry(name), None) is None:
            raise BadRequestError(f"{item_id} has no entry {name} that could be taken back")
    return DecideItem(of.transcript_id, item_id, replace(whole, attributes=entries or None))


def as_found(
    transcript_id: str, decisions: Decisions, found: Iterable[OutlineItem], prefix: str
) -> DecideItem:
    """Take back all that was decided about an item; one of the reader's own goes away by it.

    Args:
        transcript_id: whose outline.
        decisions: by item id, of items that are shown, merged into others or lost.
        found: the items that the rules found.
        prefix: the item's id or its beginning, also one by which it went before.

    Raises:
        NoSuchThingError: it means no item, or several.
        BadRequestError: nothing was decided about the item.
    """
    wanted = prefix.strip().lower()
    names: dict[str, tuple[str, ...]] = {item.id: (item.id,) for item in found}
    names |= {item_id: (item_id, *decision.former) for item_id, (decision, _) in decisions.items()}
    meant = [key for key, ids in names.items() if wanted and any(i.startswith(wanted) for i in ids)]
    if len(meant) != 1:
        raise NoSuchThingError("item", prefix, tuple(meant[:5]))
    if meant[0] not in decisions:
        raise BadRequestError(f"nothing was decided about {meant[0]}: it is as it was found")
    return DecideItem(transcript_id, meant[0], None)


def add(
    of: Outlined,
    kind: Kind,
    label: str,
    quotations: Sequence[Quotation],
    parent: str | None = None,
    before: str | None = None,
) -> AddItem:
    """Add an item of the reader's own.

    Args:
        of: the outline.
        kind: of the item.
        label: in the reader's words; empty for the first quotation's.
        quotations: what proves it, each with the words that stand there.
        parent: the item that it hangs under.
        before: the sibling that it stands before, "" for last; None for where the text has it.

    Raises:
        NoSuchThingError: a passage, or an item named, is not there.
        BadRequestError: there are no words, or the same item is there already.
    """
    evidence = tuple(checked(quotation, of.texts) for quotation in quotations)
    if not evidence:
        raise BadRequestError("an item needs words that prove it: give a passage")
    words = " ".join(label.split()) or as_label(evidence[0].quote)
    twin = next((other for other in of.outline.items if _is_twin(other, kind, words, evidence[0])), None)
    if twin is not None:
        raise BadRequestError(f"“{twin.label}” ({twin.id}) stands there already: confirm or rename it")
    for named in (parent, before):
        if named:
            of.item(named)
    why = "The reader added it."
    item = OutlineItem(new_id(), kind, words, evidence, READER, why, 1.0, parent or None)
    return AddItem(of.transcript_id, item, Decision(status=Status.CONFIRMED, before=before))


def merge(of: Outlined, kept_id: str, others: Iterable[str]) -> Several:
    """Make one item of several; what proves the others, and notes on them, goes to the kept one.

    Raises:
        NoSuchThingError: one of them is not there.
        BadRequestError: there is none to merge, the kept one hangs under another, is rejected or lost.
    """
    kept = of.item(kept_id)
    merging = [of.item(other) for other in dict.fromkeys(others)]
    if not merging or kept in merging:
        raise BadRequestError("an item cannot be merged with itself: name another one")
    if kept.status is Status.REJECTED:
        raise BadRequestError(f"“{kept.label}” is rejected: take that back before others are merged into it")
    if kept in of.outline.lost:
        raise BadRequestError(f"the words of “{kept.label}” are gone: say first where it stands now")
    above = _above(of.outline, kept)
    for other in merging:
        if other.id in above:
            raise BadRequestError(f"“{kept.label}” hangs under “{other.label}”: keep that one instead")
    decision = Decision(status=Status.EDITED)
    known = of.decisions.get(kept_id)
    if known is not None and known.evidence is not None:
        places = known.evidence
        for other in merging:
            places = joined(places, other.evidence)
        decision = replace(decision, evidence=places)
    changes: list[Change] = [decide(of, kept_id, decision)]
    changes += [decide(of, other.id, Decision(into=kept_id)) for other in merging]
    gone = {other.id for other in merging}
    changes += [
        PutAnnotation(replace(note, target_id=kept_id))
        for note in of.annotations
        if note.target is Target.ITEM and note.target_id in gone
    ]
    return Several(tuple(changes))


def split(of: Outlined, item_id: str, quotation: Quotation, label: str = "") -> Several:
    """Make an item of its own of a part of what proves another; it stands right after that one.

    Where the other is proved by several passages, the one that holds the part goes to the new item.

    Raises:
        NoSuchThingError: the item or the passage is not there.
        BadRequestError: the passage is no part of what proves the item, or all of it.
    """
    item = of.item(item_id)
    place = checked(quotation, of.texts)
    home = next((q for q in item.evidence if _holds(q, place)), None)
    if home is None:
        raise BadRequestError(
            f"“{place.quote}” is no part of what proves “{item.label}”: choose words of that"
        )
    rest = tuple(q for q in item.evidence if q != home)
    if not rest and home == place:
        raise BadRequestError(f"this is all that proves “{item.label}”: choose a part of it")
    own = OutlineItem(
        id=new_id(),
        kind=item.kind,
        label=" ".join(label.split()) or as_label(place.quote),
        evidence=(place,),
        rule=READER,
        why=f"The reader split it off from “{item.label}”.",
        confidence=1.0,
        parent=item.parent,
    )
    decision = Decision(status=Status.CONFIRMED, before=of.after(item))
    kept = Decision(status=Status.EDITED, evidence=rest or None)  # so that it outlives the finding, too
    return Several((AddItem(of.transcript_id, own, decision), decide(of, item_id, kept)))


def attach(of: Outlined, item_id: str, quotations: Sequence[Quotation]) -> DecideItem:
    """Say where an item stands, such as one whose words are gone.

    Raises:
        NoSuchThingError: the item or a passage is not there.
        BadRequestError: there are no words.
    """
    of.item(item_id)
    return decide(of, item_id, Decision(evidence=tuple(quotations)))


def confirm_above(of: Outlined, confidence: float, kinds: Collection[Kind] | None = None) -> Several:
    """Confirm all suggestions of at least a confidence, of some kinds or of all; there may be none."""
    return Several(
        tuple(
            decide(of, item.id, Decision(status=Status.CONFIRMED))
            for item in of.outline.items
            if item.status is Status.SUGGESTED
            and item.confidence >= confidence
            and (kinds is None or item.kind in kinds)
        )
    )


def fill(of: Outlined, item_id: str, name: str, value: str | None) -> DecideItem:
    """Enter what the reader knows of an item, such as who is responsible.

    Args:
        of: the outline.
        item_id: whose.
        name: responsible, deadline, quantity, or any other word.
        value: in the reader's words; "" says that there is none, None takes the entry back.

    Raises:
        NoSuchThingError: the item is not there.
        BadRequestError: the name is no word, or there is nothing to take back.
    """
    of.item(item_id)
    if value is None:
        return decide(of, item_id, Decision(), (name,))
    return decide(of, item_id, Decision(attributes={name: value}))


def _is_twin(item: OutlineItem, kind: Kind, label: str, place: Quotation) -> bool:
    """Whether an item of the same words says what another one is to say."""
    is_same = item.kind is kind and item.evidence[0] == place and item.status is not Status.REJECTED
    return is_same and (item.status is Status.SUGGESTED or item.label == label)


def _entry(name: str) -> str:
    """The name of an entry as it is stored."""
    key = "_".join(name.lower().split())
    if not _NAME.fullmatch(key) or key == "members_kind":
        raise BadRequestError(f"“{name}” is no name for an entry: give a word such as deadline")
    return key


def _holds(place: Quotation, part: Quotation) -> bool:
    """Whether a part lies within a place, whose words may be gone from there."""
    within = part.start - place.start
    return (
        place.paragraph == part.paragraph
        and within >= 0
        and place.quote[within : within + len(part.quote)] == part.quote
    )


def _above(outline: Outline, item: OutlineItem) -> set[str]:
    items = {each.id: each for each in outline.items}
    found: set[str] = set()
    step = item.parent
    while step is not None and step not in found:
        found.add(step)
        step = items[step].parent
    return found
