"""Words that announce something, whether or not an item comes of them."""

import re
from collections.abc import Iterator
from itertools import groupby

from desktop_app.model.audit import CueKind
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Transcript

from .clauses import APPEALS, Action, actions
from .counts import counts
from .formulas import formulas
from .laws import laws
from .lexicon import lexicon
from .mechanisms import mechanisms
from .ordinals import cues as ordinals
from .phrases import modifiers_start
from .programmes import programmes
from .speech import flat_texts, spoken
from .text import Sentence, sentences

_PRINTED = re.compile(r"\d{1,3}[.)]\s")
_SEVERAL, _MOST = 5, 0.7
"""How many paragraphs, and which share of all, bear a printed number in a numbered document."""

_Found = tuple[CueKind, TextSpan]


def cues(transcript: Transcript) -> list[_Found]:
    """The cues of those who give the briefing, in the order of the text, none inside another of its kind."""
    flat = flat_texts(transcript)
    said = sentences(spoken(transcript, flat))
    found = [*_ordinals(said), *_counted(said)]
    for sentence in said:
        found += _named(sentence)
        found += _promised(sentence)
    found.sort(key=lambda cue: (cue[1].paragraph, cue[1].start, -cue[1].end, cue[0]))
    return [(kind, flat[span.paragraph].original(span)) for kind, span in _outermost(found)]


def _outermost(found: list[_Found]) -> Iterator[_Found]:
    latest: dict[CueKind, TextSpan] = {}
    for kind, span in found:
        if kind not in latest or not latest[kind].overlaps(span):
            latest[kind] = span
            yield kind, span


def _ordinals(said: list[Sentence]) -> Iterator[_Found]:
    """What says its number and needs nothing before it that tells what is numbered."""
    printed = _are_numbered(said)
    for cue in ordinals(said):
        if printed and cue.family == "list" and cue.sentence.first and cue.start == cue.sentence.start:
            continue
        if cue.explicit and not cue.loose:
            words = cue.sentence.text[cue.start : cue.body].rstrip(" ,:;.—–-")
            yield CueKind.ORDINAL, cue.sentence.span(cue.start, cue.start + max(1, len(words)))


def _are_numbered(said: list[Sentence]) -> bool:
    """Whether the paragraphs bear printed numbers, nearly each of them its own."""
    opening = [sentence for sentence in said if sentence.first]
    numbered = sum(_PRINTED.match(sentence.said) is not None for sentence in opening)
    return numbered >= _SEVERAL and numbered >= _MOST * len(opening)


def _counted(said: list[Sentence]) -> Iterator[_Found]:
    """Formulas, and counts with a noun of counted groups that are not part of one."""
    places: list[TextSpan] = []
    for _, stretch in groupby(said, key=lambda sentence: sentence.stretch):
        places += formulas(list(stretch), {}).places
    for place in places:
        yield CueKind.FORMULA, place
    starts = {(place.paragraph, place.start) for place in places}
    for count in counts(said):
        if count.known and not count.back and (count.sentence.number, count.start) not in starts:
            yield CueKind.COUNT, count.sentence.span(count.start, count.end)


def _named(sentence: Sentence) -> Iterator[_Found]:
    """Laws, programmes and mechanisms; of mechanisms also those that no rule takes for one of its own."""
    for name in laws(sentence):
        yield CueKind.LAW, sentence.span(name.start, name.end)
    for name in programmes(sentence):
        yield CueKind.PROGRAMME, sentence.span(name.start, name.end)
    if sentence.lows.isdisjoint(lexicon().mechanism_words):
        return
    for name in mechanisms(sentence):
        yield CueKind.MECHANISM, sentence.span(name.start, name.end)
    for k, low in enumerate(sentence.words):
        if low.removesuffix("s") in lexicon().mechanism_heads and k and sentence.words[k - 1] != "and":
            tokens = sentence.tokens
            first = modifiers_start(tokens, k)
            if not all(token.low in lexicon().generic for token in tokens[first:k]):
                yield CueKind.MECHANISM, sentence.span(tokens[first].start, tokens[k].end)


def _promised(sentence: Sentence) -> Iterator[_Found]:
    """Who will do what, up to the verb."""
    for action in actions(sentence):
        if action.active and not action.relative and not _is_courtesy(action):
            yield CueKind.COMMITMENT, sentence.span(action.start, sentence.tokens[action.verb].end)


def _is_courtesy(action: Action) -> bool:
    """Whether somebody only speaks of the session: "I want to thank", "I’ll turn to", "I’ll take"."""
    if action.subject.lower() == "i" and action.base == "take":
        return True
    return action.base in lexicon().talk - APPEALS
