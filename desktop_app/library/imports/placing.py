"""Where a file belongs that was read: a new transcript, or a further text of one that is known."""

from dataclasses import dataclass

from desktop_app.library.revisions import derived
from desktop_app.model.transcript import Transcript
from desktop_app.storage.store import Session

SAME_TEXT = 0.5
"""Share of paragraphs that must recur for changed bytes at a known path to be a revision."""


@dataclass(frozen=True, slots=True)
class Place:
    """A new transcript, or the known one whose text a file replaces."""

    transcript_id: str | None
    warning: str = ""
    page: str = ""  # the page of that transcript, where it is a joined one

    @property
    def text_id(self) -> str | None:
        """The transcript that holds the file's own text."""
        return self.page or self.transcript_id


def placed(session: Session, identity: str, sha256: str, found: Transcript) -> Place:
    """Where a file belongs.

    Args:
        session: to look it up in.
        identity: its path; empty for pasted text.
        sha256: of its bytes.
        found: what they came to.
    """
    known = session.transcripts.known_at(identity) if identity else None
    if known is None:
        same = session.transcripts.known_as(sha256)
        if same is None or same.binned:
            return Place(None)
        return Place(same.transcript_id, page=same.part)
    before = derived(session, known.part or known.transcript_id).transcript
    if known.sha256 == sha256 or _recurs(before, found):
        return Place(known.transcript_id, page=known.part)
    return Place(None, f"the file at this path was another text before (“{known.title}”): kept apart from it")


def _recurs(old: Transcript, new: Transcript) -> bool:
    """Whether at least half of the old paragraphs, white space aside, stand in the new text."""
    now_there = {" ".join(text.split()) for text in new.texts().values()}
    before = [" ".join(text.split()) for text in old.texts().values()]
    return sum(text in now_there for text in before) >= SAME_TEXT * len(before)
