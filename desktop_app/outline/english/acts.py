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
_BEING = frozenset({"is", "are", "was", "were", "has", "have", "been", "being"})
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
    link = next((j for j in range(first, min(len(tokens) - 2, first + _WHOM)) if _links(tokens, j)), 0)
    if link < first or not link or not all(t.is_word and t.low not in _NOT_WHOM for t in tokens[first:link]):
        return None
    if tokens[link + 2 : link + 3] and tokens[link + 2].low in ("this", "that", "it", "so"):
        return None  # "to take this action": said before
    if link == first:
        return _ordered(sentence, k, link)
    agent = _agent(sentence, k)
    if agent is None or (tokens[k].low.endswith("ing") and agent.auxiliary not in _PROGRESS):
        return None
    whom = sentence.text[tokens[first].start : tokens[link - 1].end]
    why = f"“{agent.subject}” told others to do it."
    return _draft(sentence, tokens[link + 1].start, "act.directed", why, responsible(whom))


def _links(tokens: list[Token], j: int) -> bool:
    """Whether "to do" or "with doing" stands at a token: what somebody has been told."""
    words, after = lexicon(), next((t.low for t in tokens[j + 1 : j + 4] if not is_adverb(t)), "")
    return (tokens[j].low == "to" and after in words.action - words.talk) or (
        tokens[j].low == "with" and after in words.gerund and after not in words.gerund_nouns
    )


def _ordered(sentence: Sentence, k: int, link: int) -> Draft | None:
    """A passive order: "The ports have been instructed to inspect every crane"."""
    tokens = sentence.tokens
    if (
        k < 2
        or tokens[k].low.endswith("ing")
        or not {"been", "being", "are", "is"} & {t.low for t in tokens[k - 2 : k]}
    ):
        return None
    at = k
    while at and (tokens[at - 1].low in _BEING or is_adverb(tokens[at - 1])):
        at -= 1
    first = subject_start(tokens, at, sentence.start)
    subject = sentence.text[tokens[first].start : tokens[at].start].strip()
    if any(token.low in RELATIVE for token in tokens[first:at]) or not responsible(subject):
        return None
    return _draft(
        sentence,
        tokens[link + 1].start,
        "act.directed",
        f"“{subject}” was told to do it.",
        responsible(subject),
    )


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


def _draft(sentence: Sentence, start: int, rule: str, why: str, body: str = "") -> Draft | None:
    said = announcement(sentence, start, sentence.end)
    if not said.label:
        return None
    attributes = dict(said.attributes)
    if body:
        attributes.setdefault("responsible", body)
    finding = Finding(
        Kind.TASK,
        said.label,
        [sentence.span(start, sentence.end)],
        rule,
        why,
        _SURE,
        attributes=attributes,
    )
    return Draft(finding, sentence.stretch, ((sentence.number, start), (sentence.number, sentence.end)))
