"""The reader's corrections laid again over a text that was derived anew."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.library.correcting.telling import described
from desktop_app.library.workers.recasting import Recasts
from desktop_app.library.workers.tasks import Manuscript
from desktop_app.model.corrections import Correction
from desktop_app.model.transcript import Transcript
from desktop_app.storage.store import Session
from desktop_app.storage.transcripts import Content, Source


@dataclass(frozen=True, slots=True)
class Replayed:
    """What became of a newly derived text on its way into the library."""

    title: str
    warnings: tuple[str, ...] = ()  # corrections that found their place no more


def store_derived(
    session: Session, transcript_id: str, content: Content, source: Source, moment: str, recasts: Recasts
) -> Replayed:
    """Store what a known transcript was derived to anew, and its corrections over it.

    Annotations are not carried over yet.

    Raises:
        Missing: what the corrections come to has to be worked out first.
    """
    current = session.transcripts.revision(transcript_id)
    kept = session.transcripts.content(transcript_id, current).corrections
    session.transcripts.revise(transcript_id, content, source, moment)
    session.outlines.store(transcript_id, content.outline)
    return replay(session, transcript_id, kept, source, moment, recasts)


def replay(
    session: Session,
    transcript_id: str,
    corrections: Iterable[Correction],
    source: Source,
    moment: str,
    recasts: Recasts,
) -> Replayed:
    """Lay corrections over the current text, which has none, as a further revision.

    Raises:
        Missing: what they come to has to be worked out first.
    """
    base = session.transcripts.revision(transcript_id)
    derived = session.transcripts.content(transcript_id, base)
    kept = tuple(corrections)
    if not kept:
        return Replayed(derived.transcript.title)
    done = recasts.of(Manuscript(derived.transcript, kept))
    warnings = tuple(f"a correction found its place no more: {described(wish)}" for wish in done.lost)
    found = tuple(wish for wish in kept if wish not in done.lost)
    if not found:
        return Replayed(derived.transcript.title, warnings)
    corrected = Content(done.transcript, done.outline, (), found, base, done.rules)
    session.transcripts.revise(transcript_id, corrected, source, moment)
    session.outlines.store(transcript_id, done.outline)
    return Replayed(done.transcript.title, warnings)


def found_in(
    transcript: Transcript, corrections: Iterable[Correction], recasts: Recasts
) -> tuple[Correction, ...]:
    """The corrections that find their places in a derived text.

    Raises:
        Missing: what they come to has to be worked out first.
    """
    wanted = tuple(corrections)
    if not wanted:
        return ()
    lost = recasts.of(Manuscript(transcript, wanted)).lost
    return tuple(wish for wish in wanted if wish not in lost)
