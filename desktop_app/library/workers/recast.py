"""Stored transcripts corrected and outlined: the work of a worker process."""

import json

from desktop_app.library.workers.tasks import Manuscript, Outlined, Recast
from desktop_app.model.records import from_plain
from desktop_app.model.transcript import Transcript
from desktop_app.outline.outlining import outline
from desktop_app.outline.wordlists.installed import stamp
from desktop_app.parsing.correcting.apply import corrected


def recast(order: bytes) -> Recast:
    """Correct and outline a transcript.

    Args:
        order: a `Manuscript` as JSON.
    """
    manuscript = from_plain(Manuscript, json.loads(order))
    done = corrected(manuscript.transcript, manuscript.corrections)
    return Recast(done.transcript, outline(done.transcript), done.lost, stamp(done.transcript.language))


def outlined(order: bytes) -> Outlined:
    """Outline a transcript.

    Args:
        order: a `Transcript` as JSON.
    """
    transcript = from_plain(Transcript, json.loads(order))
    return Outlined(outline(transcript), stamp(transcript.language))
