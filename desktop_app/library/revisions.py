"""A transcript's current text: its outline as the reader sees it, and the notes that move on to it."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from desktop_app.annotations.following import Change
from desktop_app.library.notes import carried_over
from desktop_app.library.outlines.decisions import decided
from desktop_app.library.outlines.following import Standing, follow, standing
from desktop_app.model.outline import Outline
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


def carry_over(session: Session, transcript_id: str, previous: int) -> None:
    """Let decisions and annotations stay with their words in the text that is now the current one.

    Args:
        session: in which that text, and what is found in it, are stored already.
        transcript_id: whose.
        previous: the revision that was current before.
    """
    old = session.transcripts.content(transcript_id, previous)
    current = session.transcripts.revision(transcript_id)
    new = session.transcripts.content(transcript_id, current)
    texts = old.transcript.texts()
    renamed = follow(session, transcript_id, Standing(texts, old.outline.items))
    is_same_text = (old.base or previous) == (new.base or current)  # but for what was put right in it
    change = Change(texts, new.transcript.texts()) if is_same_text else None
    carry_over_annotations(session, transcript_id, change, renamed)


def outlined_anew(session: Session, transcript_id: str, content: Content) -> None:
    """Put what is found now in a transcript's current text in place of what was found before.

    Args:
        session: to do it in.
        transcript_id: whose.
        content: the current revision's, with the new outline.
    """
    before = standing(session, transcript_id)
    session.transcripts.set_content(transcript_id, session.transcripts.revision(transcript_id), content)
    session.outlines.store(transcript_id, content.outline)
    session.queue.push(transcript_id)
    carry_over_annotations(session, transcript_id, renamed=follow(session, transcript_id, before))


def carry_over_annotations(
    session: Session,
    transcript_id: str,
    change: Change | None = None,
    renamed: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Let every annotation of a transcript find its place in the text that is now the current one.

    Args:
        session: to do it in.
        transcript_id: whose.
        change: what was put right, where the text is otherwise the same.
        renamed: by former id what items are called now.
    """
    transcript = session.transcripts.load(transcript_id)
    outline = current_outline(session, transcript_id)
    items = {item.id for item in outline.items}
    revision = session.transcripts.revision(transcript_id)
    before = {a.id: a for a in session.transcripts.content(transcript_id, revision).annotations}
    for binned in (False, True):
        for annotation in session.annotations.of(transcript_id, binned=binned):
            known = before.get(annotation.id)
            is_known = known is not None and known.modified == annotation.modified
            stood = known if known is not None and is_known else annotation
            if stood.target_id in renamed and not (is_known and stood.target_id in items):
                stood = replace(stood, target_id=renamed[stood.target_id])
            placed = stood if is_known else carried_over(stood, transcript, outline, change)
            session.annotations.put(placed, revision)
