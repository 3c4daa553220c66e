"""Acts told as done or ordered: "Today we launched X", "I have directed the Bureau to do Y"."""

from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.model.outline import Kind
from desktop_app.outline.findings import Finding

from .clauses import announcement, is_adverb
from .drafts import Draft
from .lexicon import lexicon
from .phrases import is_capital
from .subjects import RELATIVE, is_embedded, is_organisation, responsible, subject_start
from .text import Sentence, Token

_SURE = 0.5
_WHOM = 9
"""Tokens of whom somebody directs."""

_OBJECT = 10
"""Tokens after a verb in which its object is looked for."""

_JUST_NOW = frozenset(lexicon().details["just_now"])
_PROGRESS = frozenset({"is", "are", "am", "’re", "'re", "’m", "'m"})
_PERFECT = frozenset({"has", "have", "’ve", "'ve"})
_NOT_WHOM = lexicon().auxiliaries | {"you", "me", "us", "that", "whether", "if", "how", "to", "for"}


class _Agent(NamedTuple):
    """Who did it, and with which auxiliary."""

    subject: str
    start: int
    auxiliary: str


def acts(sentence: Sentence) -> Iterator[Draft]:
    """What somebody in office announces as just done, or has told others to do."""
    forms = lexicon().act_forms
    if forms.isdisjoint(sentence.lows):
        return
    free = 0
    for k in [k for k, low in enumerate(sentence.words) if low in forms]:
        draft = (_directed(sentence, k) or _announced(sentence, k)) if k >= free else None
        if draft is not None:
            free = len(sentence.words)
            yield draft


def _agent(sentence: Sentence, k: int) -> _Agent | None:
    """Who does what the verb at token k says, if that is somebody in office."""
    tokens, at = sentence.tokens, k - 1
    while at >= 0 and (is_adverb(tokens[at]) or tokens[at].low in _JUST_NOW):
        at -= 1
    auxiliary = tokens[at].low if at >= 0 else ""
    if auxiliary in _PROGRESS | _PERFECT:
        at -= 1
    elif any(auxiliary.endswith(ending) for ending in ("’ve", "'ve", "’re", "'re", "’m", "'m")):
        subject, auxiliary = auxiliary.replace("'", "’").split("’")
        if subject not in ("i", "we") or is_embedded(tokens, at, sentence.start):
            return None
        return _Agent(subject, tokens[at].start, "’" + auxiliary)
    else:
        auxiliary = ""
    while at >= 0 and is_adverb(tokens[at]):
        at -= 1
    if at < 0:
        return None
    first = subject_start(tokens, at + 1, sentence.start)
    while first < at and tokens[first].low in _JUST_NOW:
        first += 1
    subject = sentence.text[tokens[first].start : tokens[at].end]
    if subject.lower() in ("i", "we"):
        return (
            None
            if is_embedded(tokens, first, sentence.start)
            else _Agent(subject, tokens[first].start, auxiliary)
        )
    inside = any(token.low in RELATIVE for token in tokens[first:at])
    return None if inside or not is_organisation(subject) else _Agent(subject, tokens[first].start, auxiliary)


def _directed(sentence: Sentence, k: int) -> Draft | None:
    """What others have been told to do: "We have instructed the ports to inspect every crane"."""
    tokens, words = sentence.tokens, lexicon()
    if tokens[k].low not in words.directing:
        return None
    first = k + 1
    if tokens[k].low.startswith("call"):
        if first >= len(tokens) or tokens[first].low not in ("on", "upon"):
            return None
        first += 1
    to = next((j for j in range(first, min(len(tokens) - 2, first + _WHOM)) if tokens[j].low == "to"), 0)
    if to <= first or not all(t.is_word and t.low not in _NOT_WHOM for t in tokens[first:to]):
        return None
    verb = next((j for j in range(to + 1, min(len(tokens), to + 4)) if not is_adverb(tokens[j])), to + 1)
    agent = _agent(sentence, k) if tokens[verb].low in words.action else None
    if agent is None or (tokens[k].low.endswith("ing") and agent.auxiliary not in _PROGRESS):
        return None
    draft = _draft(sentence, tokens[to + 1].start, "act.directed", f"“{agent.subject}” told others to do it.")
    whom = sentence.text[tokens[first].start : tokens[to - 1].end]
    if draft is not None and (body := responsible(whom)):
        draft.finding.attributes.setdefault("responsible", body)
    return draft


def _announced(sentence: Sentence, k: int) -> Draft | None:
    """What has just been done, or is being announced: "Today we approved 12 new ferries"."""
    tokens, words = sentence.tokens, lexicon()
    low = tokens[k].low
    base = words.gerund.get(low) or words.participle.get(low, "")
    if base not in words.announcing or not _is_concrete(tokens[k + 1 : k + 1 + _OBJECT]):
        return None
    agent = _agent(sentence, k)
    if agent is None:
        return None
    if low in words.gerund:
        said = agent.auxiliary in _PROGRESS
    else:
        said = agent.auxiliary not in _PROGRESS and not _JUST_NOW.isdisjoint(sentence.lows)
    why = f"“{agent.subject} … {low} …” tells of an act of office, done just now."
    return _draft(sentence, tokens[k].start, "act.announced", why) if said else None


def _is_concrete(after: list[Token]) -> bool:
    """Whether an object with a number, a name or several words of its own follows."""
    words, telling = lexicon(), 0
    if not after or not (
        after[0].low in words.determiners - {"that"} or _is_number(after[0]) or is_capital(after[0])
    ):
        return False
    for token in after:
        if not token.is_word:
            break
        if _is_number(token) or is_capital(token):
            return True
        telling += token.low not in words.stops
    return telling > 2


def _is_number(token: Token) -> bool:
    return token.text[0].isdigit() or token.low in lexicon().number_words


def _draft(sentence: Sentence, start: int, rule: str, why: str) -> Draft | None:
    said = announcement(sentence, start, sentence.end)
    if not said.label:
        return None
    finding = Finding(
        Kind.TASK,
        said.label,
        [sentence.span(start, sentence.end)],
        rule,
        why,
        _SURE,
        attributes=dict(said.attributes),
    )
    return Draft(finding, sentence.stretch, ((sentence.number, start), (sentence.number, sentence.end)))
