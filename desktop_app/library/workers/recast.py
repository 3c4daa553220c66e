"""A transcript with the reader's corrections, and its outline: the work of a worker process."""

import json

from desktop_app.library.workers.tasks import Manuscript, Recast
from desktop_app.model.records import from_plain
from desktop_app.outline.outlining import outline
from desktop_app.parsing.correcting.apply import corrected


def recast(manuscript: Manuscript) -> Recast:
    """Correct and outline a transcript."""
    done = corrected(manuscript.transcript, manuscript.corrections)
    return Recast(done.transcript, outline(done.transcript), done.lost)


def recast_order(order: bytes) -> Recast:
    """Correct and outline a transcript that comes as JSON, with its corrections."""
    return recast(from_plain(Manuscript, json.loads(order)))
