"""The audit of a stored outline, and what a reader does with a cue of which no item came."""

from dataclasses import replace
from json import dumps

from desktop_app.library.outlines import editing
from desktop_app.library.outlines.editing import Outlined
from desktop_app.library.outlines.quoting import checked
from desktop_app.library.workers.pool import WorkerPool
from desktop_app.library.workers.tasks import Outlining, Task, Work
from desktop_app.model.audit import Audit, Cue, CueKind
from desktop_app.model.changes import AddItem
from desktop_app.model.errors import UnreadableFileError
from desktop_app.model.monitor import Monitor
from desktop_app.model.outline import Status
from desktop_app.model.records import to_plain
from desktop_app.model.spans import Quotation
from desktop_app.outline.auditing import LEADS_TO
from desktop_app.outline.surroundings import clause, label

_WHOLE_CLAUSE = (CueKind.ORDINAL, CueKind.COMMITMENT)
"""Cues that stand before what they announce; the others are its name."""


def audit(pool: WorkerPool, outlining: Outlining, monitor: Monitor | None) -> Audit:
    """Let a worker hold an outline against its text: the rules may take a while.

    Raises:
        Cancelled: nobody wants to know any more.
        UnreadableFileError: the work took too much.
    """
    if monitor is not None:
        monitor.step(0, 1)  # one that was told to stop meanwhile costs no worker
    task = Task(None, dumps(to_plain(outlining)).encode(), {}, Work.AUDIT)
    ((_, outcome),) = pool.run([task], Audit, monitor)
    if isinstance(outcome, UnreadableFileError):
        raise outcome
    return outcome


def take_up(of: Outlined, cue: Cue) -> AddItem:
    """Make an item of a cue: of the likeliest kind, proved by the words that it announces.

    Raises:
        NoSuchThingError: the cue does not stand there any more.
        BadRequestError: the same item is there already.
    """
    place = checked(cue.place, of.texts)
    text = of.texts[place.paragraph]
    words = ""
    if cue.kind in _WHOLE_CLAUSE:
        start, end = clause(text, place.start, place.end)
        begins = place.end if cue.kind is CueKind.ORDINAL else _last_word(place)
        words = label(text, begins, end)
        place = Quotation(place.paragraph, start, end, text[start:end])
    return editing.add(of, LEADS_TO[cue.kind][0], words, (place,))


def dismiss(of: Outlined, cue: Cue) -> AddItem:
    """Say that a cue announces nothing: an item of the reader's own that is rejected from the start.

    Raises:
        NoSuchThingError: the cue does not stand there any more.
    """
    added = editing.add(of, LEADS_TO[cue.kind][0], "", (cue.place,))
    return replace(added, decision=replace(added.decision, status=Status.REJECTED))


def _last_word(place: Quotation) -> int:
    """Where the last word of a cue begins, which says what is promised; Chinese has no gaps between words."""
    return place.start + place.quote.rfind(" ") + 1
