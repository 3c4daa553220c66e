"""Words that announce something, whether or not an item comes of them."""

from collections.abc import Iterator
from itertools import chain

from desktop_app.model.audit import CueKind
from desktop_app.model.outline import Kind
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Transcript
from desktop_app.outline.findings import SILENT

from .counts import counts, quoted_counts
from .cues import cues as ordinals
from .future import promises
from .mechanisms import named_heads
from .passage import Passage, Span
from .programmes import programme_drafts
from .runs import rejected
from .schemes import scheme_words
from .titles import plain_laws, title_drafts

_LOOSE_SERIES = ("then", "side", "each")
"""Words such as 然后 and 一方面, which mostly number nothing."""
_LAW_RULES = {Kind.LAW: CueKind.LAW, Kind.PROGRAMME: CueKind.PROGRAMME}
_Found = tuple[CueKind, Span]


def cues(transcript: Transcript) -> list[tuple[CueKind, TextSpan]]:
    """The cues of those who give the briefing, in the order of the text, none inside another of its kind."""
    told: list[tuple[CueKind, TextSpan]] = []
    for turn in transcript.turns:
        if turn.role in SILENT:
            continue
        passage = Passage(turn.paragraphs)
        found = sorted(_all(passage), key=lambda cue: (cue[1][0], -cue[1][1], cue[0]))
        for kind, span in _outermost(found):
            told += [(kind, place) for place in passage.evidence(*span)[:1]]
    return told


def _outermost(found: list[_Found]) -> Iterator[_Found]:
    reached: dict[CueKind, int] = {}
    for kind, span in found:
        if span[0] >= reached.get(kind, 0):
            reached[kind] = span[1]
            yield kind, span


def _all(passage: Passage) -> Iterator[_Found]:
    found = list(ordinals(passage))
    numbered = {(cue.series, cue.value) for cue in found}
    for cue in found:
        if cue.series == "yi-verb" and not numbered & {
            (cue.series, cue.value - 1),
            (cue.series, cue.value + 1),
        }:
            continue  # 一把钥匙, 一提: a number only where its neighbour is said too
        sure = cue.series not in _LOOSE_SERIES and not (cue.open_classifier or cue.about_questions)
        if sure and not rejected(passage, cue):
            yield CueKind.ORDINAL, passage.trim(cue.start, cue.end)
    schemes = scheme_words(passage)
    for span in schemes:
        yield CueKind.FORMULA, span
    within = {place for start, end in schemes for place in range(start, end)}
    for count in chain(counts(passage), quoted_counts(passage)):
        if count.known and count.heading and not count.back and count.start not in within:
            yield CueKind.COUNT, (count.start, count.end)
    for draft in chain(title_drafts(passage, {}), plain_laws(passage), programme_drafts(passage)):
        yield _LAW_RULES[draft.kind], draft.span
    for span in named_heads(passage):
        yield CueKind.MECHANISM, span
    for span in promises(passage):
        yield CueKind.COMMITMENT, span
