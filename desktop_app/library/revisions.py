"""A transcript's current text: its outline as the reader sees it, and the notes that move on to it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from desktop_app.annotations.following import Change
from desktop_app.library.notes import carried_over
from desktop_app.library.outlines.decisions import decided
from desktop_app.model.outline import Kind, Outline, OutlineItem
from desktop_app.model.spans import TextSpan
from desktop_app.storage.store import Session
from desktop_app.storage.transcripts import Content


def current_outline(session: Session, transcript_id: str) -> Outline:
    """The outline of a stored transcript as the reader sees it."""
    texts = session.transcripts.load(transcript_id).texts()
    return decided(session.outlines.found(transcript_id), session.outlines.decisions(transcript_id), texts)


def leave_revision(session: Session, transcript_id: str) -> int:
    """Keep with the current revision how the annotations stand in it; its number.

    Going back to it then brings them back as they were, not merely found again.
    """
    revision = session.transcripts.revision(transcript_id)
    content = session.transcripts.content(transcript_id, revision)
    kept = (*session.annotations.of(transcript_id), *session.annotations.of(transcript_id, binned=True))
    session.transcripts.set_content(transcript_id, revision, replace(content, annotations=kept))
    return revision


def derived(session: Session, transcript_id: str) -> Content:
    """What the current text was before the reader corrected it."""
    revision = session.transcripts.revision(transcript_id)
    content = session.transcripts.content(transcript_id, revision)
    return session.transcripts.content(transcript_id, content.base) if content.base else content


def carry_over_corrected(
    session: Session, transcript_id: str, outline: Outline, texts: Mapping[int, str]
) -> None:
    """Let decisions and annotations stay with their words in a text that was put right.

    Args:
        session: in which the text is the current one already.
        transcript_id: whose.
        outline: of the current text.
        texts: the paragraphs as they were before.
    """
    change = Change(texts, session.transcripts.load(transcript_id).texts())
    renamed = _renamed(session.outlines.found(transcript_id), outline.items, change)
    session.outlines.store(transcript_id, outline)
    _rename_decisions(session, transcript_id, renamed)
    carry_over_annotations(session, transcript_id, change, renamed)


def carry_over_annotations(
    session: Session,
    transcript_id: str,
    change: Change | None = None,
    renamed: Mapping[str, OutlineItem] = MappingProxyType({}),
) -> None:
    """Let every annotation of a transcript find its place in the text that is now the current one.

    Args:
        session: to do it in.
        transcript_id: whose.
        change: what was put right, where the text is otherwise the same.
        renamed: by former id the items that are others by name only.
    """
    transcript = session.transcripts.load(transcript_id)
    outline = current_outline(session, transcript_id)
    revision = session.transcripts.revision(transcript_id)
    before = {a.id: a for a in session.transcripts.content(transcript_id, revision).annotations}
    for binned in (False, True):
        for annotation in session.annotations.of(transcript_id, binned=binned):
            known = before.get(annotation.id)
            if known is not None and known.modified == annotation.modified:
                session.annotations.put(known, revision)
            else:
                if annotation.target_id in renamed:
                    annotation = replace(annotation, target_id=renamed[annotation.target_id].id)
                session.annotations.put(carried_over(annotation, transcript, outline, change), revision)


def _renamed(
    old: Iterable[OutlineItem], new: Iterable[OutlineItem], change: Change
) -> dict[str, OutlineItem]:
    """By their former ids the items whose words, after which they are called, were put right."""
    before, after = {item.id: item for item in old}, {item.id: item for item in new}
    fresh = {_place(i.kind, i.evidence[0].span): i for i in after.values() if i.id not in before}
    renamed = {}
    for item in before.values():
        spans = change.places(item.evidence[0]) if item.id not in after else []
        other = fresh.get(_place(item.kind, spans[0])) if spans else None
        if other is not None:
            renamed[item.id] = other
    return renamed


def _place(kind: Kind, span: TextSpan) -> tuple[Kind, int, int]:
    return kind, span.paragraph, span.start


def _rename_decisions(session: Session, transcript_id: str, renamed: Mapping[str, OutlineItem]) -> None:
    """Let what was decided about items hold for what they are called now."""
    if not renamed:
        return
    moments = session.outlines.moments(transcript_id)
    names = {old: item.id for old, item in renamed.items()}
    for item_id, (decision, item) in session.outlines.decisions(transcript_id).items():
        parent, before = decision.parent, decision.before
        moved = replace(
            decision, parent=names.get(parent or "", parent), before=names.get(before or "", before)
        )
        if item_id in renamed or moved != decision:
            session.outlines.decide(transcript_id, item, None, moments[item_id])
            session.outlines.decide(transcript_id, renamed.get(item_id, item), moved, moments[item_id])
