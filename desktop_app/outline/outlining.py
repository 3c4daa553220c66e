"""The door to this package: a transcript in, its outline out."""

from desktop_app.model.outline import Outline
from desktop_app.model.transcript import Transcript
from . import chinese, english
from .assemble import assemble
from .findings import Finding

EXTRACTION_VERSION = 1
"""Raised whenever the rules change, so that stored suggestions are known to be old."""


def outline(transcript: Transcript) -> Outline:
    """What the transcript announces; empty for languages without rules."""
    return assemble(_findings(transcript), transcript.texts())


def _findings(transcript: Transcript) -> list[Finding]:
    match transcript.language[:2]:
        case "en":
            return english.find(transcript)
        case "zh":
            return chinese.find(transcript)
        case _:
            return []
