"""A transcript's current text: its outline as the reader sees it, and the notes that move on to it."""

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.annotations.following import Change
from desktop_app.library.decisions import decided
from desktop_app.library.notes import carried_over
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


def carry_over_annotations(
    session: Session, transcript_id: str, corrected: Mapping[int, str] | None = None
) -> None:
    """Let every annotation of a transcript find its place in the text that is now the current one.

    Args:
        session: to do it in.
        transcript_id: whose.
        corrected: the paragraphs of which the current text is a correction, where it is one.
    """
    transcript = session.transcripts.load(transcript_id)
    change = None if corrected is None else Change(corrected, transcript.texts())
    outline = current_outline(session, transcript_id)
    revision = session.transcripts.revision(transcript_id)
    before = {a.id: a for a in session.transcripts.content(transcript_id, revision).annotations}
    for binned in (False, True):
        for annotation in session.annotations.of(transcript_id, binned=binned):
            known = before.get(annotation.id)
            if known is not None and known.modified == annotation.modified:
                session.annotations.put(known, revision)
            else:
                session.annotations.put(carried_over(annotation, transcript, outline, change), revision)
