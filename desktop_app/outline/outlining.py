"""The door to this package: a transcript in, its outline out."""

from desktop_app.model.audit import CueKind
from desktop_app.model.outline import Outline
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Transcript

from .assemble import assemble
from .calibration import calibrated
from .findings import Finding


def outline(transcript: Transcript, *, calibrate: bool = True) -> Outline:
    """What the transcript announces; empty for languages without rules.

    Args:
        transcript: to read.
        calibrate: say of each item how often such items are right, not how sure its rule is.
    """
    findings = _findings(transcript)
    if calibrate:
        for finding in findings:
            finding.confidence = calibrated(transcript.language[:2], finding.rule, finding.confidence)
    return assemble(findings, transcript.texts())


def _findings(transcript: Transcript) -> list[Finding]:
    """What the language's rules find; each language is loaded when it is first met."""
    match transcript.language[:2]:
        case "en":
            from . import english

            return english.find(transcript)
        case "zh":
            from . import chinese

            return chinese.find(transcript)
        case _:
            return []


def cues(transcript: Transcript) -> list[tuple[CueKind, TextSpan]]:
    """The words that announce something, whether or not an item comes of them, in the order of the text."""
    match transcript.language[:2]:
        case "en":
            from . import english

            return english.cues(transcript)
        case "zh":
            from . import chinese

            return chinese.cues(transcript)
        case _:
            return []
