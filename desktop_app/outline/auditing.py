"""What a reader who checks an outline should look at: cues of which no item came, answers without one."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import accumulate

from desktop_app.model.audit import Audit, Cue, CueKind, TurnCoverage
from desktop_app.model.outline import Check, Kind, Outline, OutlineItem, Status
from desktop_app.model.spans import Quotation, TextSpan
from desktop_app.model.transcript import Transcript, count_words, is_cjk

from .findings import SILENT
from .outlining import cues
from .surroundings import words_between

COURTESY = 20
"""Words up to which an answer announces nothing: "Thank you, that is all we can say today"."""
_PHRASE = 6
"""Words up to which a paragraph of an answer is a courtesy on its own: "Thank you for your question."."""
_NEAR = 40
"""Code points after a cue in which what it announces begins, in the same clause."""
_MEMBERS_REACH = 4_000
"""Code points after an item's words, or after a member, in which its next member stands."""

LEADS_TO: Mapping[CueKind, tuple[Kind, ...]] = {
    CueKind.ORDINAL: (Kind.TASK, *(kind for kind in Kind if kind is not Kind.TASK)),
    CueKind.COUNT: (Kind.SET, Kind.FRAMEWORK, Kind.COMPONENT),
    CueKind.FORMULA: (Kind.FRAMEWORK, Kind.SET, Kind.COMPONENT),
    CueKind.MECHANISM: (Kind.MECHANISM,),
    CueKind.LAW: (Kind.LAW,),
    CueKind.PROGRAMME: (Kind.PROGRAMME,),
    CueKind.COMMITMENT: (Kind.TASK,),
}
"""The kinds of items that a cue can announce, the likeliest first."""
_BEFORE_ITS_ITEM = (CueKind.ORDINAL, CueKind.COMMITMENT)
_NAMES = (CueKind.FORMULA, CueKind.MECHANISM, CueKind.LAW, CueKind.PROGRAMME)
_QUOTED = re.compile(r"[“\"「《]([^“”\"「」《》]{1,60})[”\"」》]")


def audit(transcript: Transcript, outline: Outline) -> Audit:
    """All there is to check in an outline, each in reading order.

    Args:
        transcript: the text.
        outline: what was found in it, with the reader's decisions.
    """
    texts = transcript.texts()
    standing = [item for item in outline.items if item.status is not Status.REJECTED]
    proved = {quotation.paragraph for item in standing for quotation in (*item.evidence, *item.mentions)}
    return Audit(
        cues=tuple(_without_item(cues(transcript), outline, texts)),
        checks=_placed_checks(outline),
        silent=tuple(_silent(transcript, proved)),
        turns=tuple(_coverage(transcript, proved)),
        lost=outline.lost,
    )


def _placed_checks(outline: Outline) -> tuple[Check, ...]:
    """The checks, each with the place where it shows."""
    first = {item.id: item.evidence[0] for item in outline.items if item.evidence}
    return tuple(
        check if check.place else replace(check, place=first.get(check.item)) for check in outline.checks
    )


# cues


def _without_item(
    found: Iterable[tuple[CueKind, TextSpan]], outline: Outline, texts: Mapping[int, str]
) -> Iterator[Cue]:
    """The cues of which nothing came; of those that overlap the first alone: one place is looked at once."""
    settled = _Settled(outline.items, texts)
    last: TextSpan | None = None
    for kind, span in sorted(found, key=lambda cue: (cue[1].paragraph, cue[1].start, -cue[1].end)):
        quote = texts[span.paragraph][span.start : span.end]
        is_new = span.start < span.end and (last is None or not last.overlaps(span))
        if is_new and not settled.by_item(kind, span, quote):
            last = span
            yield Cue(kind, Quotation(span.paragraph, span.start, span.end, quote))


class _Settled:
    """Which cues led to an item, or to one that the reader has rejected."""

    def __init__(self, items: Iterable[OutlineItem], texts: Mapping[int, str]) -> None:
        covered: list[TextSpan] = []
        rejected: dict[Kind, list[TextSpan]] = defaultdict(list)
        self._texts = texts
        self._names: dict[Kind, set[str]] = defaultdict(set)
        for item in items:
            for words in (item.label, *(quotation.quote for quotation in item.evidence)):
                self._names[item.kind].add(_folded(words))
                self._names[item.kind].update(map(_folded, _QUOTED.findall(words)))
            if item.status is Status.REJECTED:
                rejected[item.kind] += (quotation.span for quotation in item.evidence)
            else:
                covered += (quotation.span for quotation in (*item.evidence, *item.mentions))
                covered += _listed(item, texts)
        self._covered = _Places(covered)
        self._rejected = {kind: _Places(spans) for kind, spans in rejected.items()}

    def by_item(self, kind: CueKind, span: TextSpan, quote: str) -> bool:
        """Whether an item covers a cue, begins right after it or bears its name."""
        if self._covered.meet(span):
            return True
        if any(of in self._rejected and self._rejected[of].meet(span) for of in LEADS_TO[kind]):
            return True
        if kind in _NAMES:
            return any(_folded(quote) in self._names[of] for of in LEADS_TO[kind])
        return kind in _BEFORE_ITS_ITEM and self._begins_after(span)

    def _begins_after(self, span: TextSpan) -> bool:
        start = self._covered.next_start(span)
        if start is None or start - span.end > _NEAR:
            return False
        return words_between(self._texts[span.paragraph], span.end, start)


class _Places:
    """Spans, for asking whether another one meets any of them."""

    def __init__(self, spans: Iterable[TextSpan]) -> None:
        by_paragraph: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for span in spans:
            by_paragraph[span.paragraph].append((span.start, span.end))
        self._starts, self._ends = {}, {}
        for number, places in by_paragraph.items():
            places.sort()
            self._starts[number] = [start for start, _ in places]
            self._ends[number] = list(accumulate((end for _, end in places), max))

    def meet(self, span: TextSpan) -> bool:
        """Whether one of them shares words with a span."""
        before = bisect_left(self._starts.get(span.paragraph, ()), span.end)
        return before > 0 and self._ends[span.paragraph][before - 1] > span.start

    def next_start(self, span: TextSpan) -> int | None:
        """Where the first of them that begins after a span begins."""
        starts = self._starts.get(span.paragraph, [])
        after = bisect_left(starts, span.end)
        return starts[after] if after < len(starts) else None


def _listed(item: OutlineItem, texts: Mapping[int, str]) -> Iterator[TextSpan]:
    """Where the members stand that the text lists with an item: behind its words, one after another."""
    if not item.members or not item.evidence:
        return
    number, place = item.evidence[0].paragraph, item.evidence[0].start
    for paragraph in (number, number + 1):
        text = texts.get(paragraph, "")
        for member in item.members:
            start = text.find(member, place, place + len(member) + _MEMBERS_REACH) if member else -1
            if start >= 0:
                place = start + len(member)
                yield TextSpan(paragraph, start, place)
        place = 0


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).strip("“”\"'‘’「」《》 ")


# answers


def _silent(transcript: Transcript, proved: set[int]) -> Iterator[int]:
    """The paragraphs of answers in which nothing was found, where there was room for something."""
    answering = {index for exchange in transcript.exchanges for index in exchange.answers}
    for turn in transcript.turns:
        if turn.index not in answering or turn.role in SILENT:
            continue
        lengths = [_length(paragraph.text) for paragraph in turn.paragraphs]
        if sum(lengths) > COURTESY:
            for paragraph, length in zip(turn.paragraphs, lengths, strict=True):
                if length > _PHRASE and paragraph.number not in proved:
                    yield paragraph.number


def _coverage(transcript: Transcript, proved: set[int]) -> Iterator[TurnCoverage]:
    """Of each turn how many paragraphs prove something; of those who ask or moderate only where one does."""
    for turn in transcript.turns:
        covered = sum(paragraph.number in proved for paragraph in turn.paragraphs)
        if turn.paragraphs and (covered or turn.role not in SILENT):
            yield TurnCoverage(turn.index, turn.speaker, len(turn.paragraphs), covered)


def _length(text: str) -> int:
    """Words; of Chinese, where two characters make up a word, half the characters."""
    return count_words(text) - sum(map(is_cjk, text)) // 2
