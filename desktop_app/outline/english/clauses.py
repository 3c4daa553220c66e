"""Who will do what: clauses with a modal, and what an announcement says."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from . import labels
from .lexicon import alternatives, lexicon
from .subjects import OPENERS, PERSONS, RELATIVE, is_embedded, is_organisation, responsible, subject_start
from .text import Sentence, Token

_MODAL_STARTS = lexicon().modals | frozenset(lexicon().modal_phrases) | lexicon().deciding | {"is", "are"}
IN_PROGRESS = "is …ing"
"""The modal of what somebody is doing."""

DECIDED = "decided to"
"""The modal of what somebody made the decision to do."""

GOING_ON = "is going ahead with"
"""The modal of what somebody has decided to go on with."""

_DECISION = 10
"""Tokens within which a decision that was made says "to"."""

_ASIDE = 14
"""Tokens of an aside between "continue" and "to"."""

APPEALS = frozenset({"call", "ask", "urge"})
"""Verbs of talk that still announce something: "call on the House to pass the bill"."""

_FOCUS = re.compile(rf"(?:{alternatives(lexicon().focus_phrases)})\s+", re.IGNORECASE)
_WE_DO = re.compile(
    r"(?:(?<=, )(?:and\s)?we|^(?:and\s)?(?:we|I))(?:['’](?:re|ve|m)|\shave|\sare|\sam)?\s"
    r"(?:(?:also|now|just|already|further|currently)\s)?([a-z-]+)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    rf"(?:{alternatives(lexicon().labels['leads_to'])})\s[^,;:.]{{3,120}},\s(?=\S)", re.IGNORECASE
)
_MAIN = 4
"""Words that a main clause has at least."""

_OPENING, _SAID = 4, 8
"""Tokens before a sentence's subject, and of an aside after it, at most."""

_PERFECT = re.compile(r"\s(?:have|has|had)$")
_TOPIC = re.compile(r"([\w’'-]+(?: [\w’'-]+){0,4})[:.]\s")


class Action(NamedTuple):
    """A clause with somebody who will, must or shall do something."""

    subject: str
    start: int  # of the subject
    verb: int  # position of the main verb among the tokens
    base: str  # its base form; of a passive the participle's
    passive: bool
    negative: bool
    relative: bool
    modal: str

    @property
    def active(self) -> bool:
        """Whether a "we" or an office does it, so that the label may begin with the verb."""
        return (
            not self.passive
            and not self.negative
            and not (self.base == "meet" and self.subject.lower() not in PERSONS)
            and (self.subject.lower() in ("we", "i", "you", "he", "she", "") or is_organisation(self.subject))
        )


class Announcement(NamedTuple):
    """What a member of a series, or a sentence, says will be done."""

    label: str
    attributes: dict[str, str]
    is_action: bool


def _modal_at(sentence: Sentence, k: int) -> tuple[str, int] | None:
    """A modal that begins at token k, and how many tokens it takes."""
    words, lows = lexicon(), sentence.words
    low = lows[k]
    if low in words.modals:
        return low, 1
    if low.endswith(("’ll", "'ll")):
        return "will", 1
    for parts in words.modal_phrases.get(low, ()):
        if lows[k : k + len(parts)] == parts:
            return " ".join(parts), len(parts)
    if low.endswith(("’re", "'re")) and lows[k + 1 : k + 3] == ["going", "to"]:
        return "will", 3
    if low in words.deciding and (taken := _decision(lows, k)):
        return DECIDED, taken
    if low in ("is", "are", "we’re", "we're", "i’m", "i'm"):
        if any(lows[k + 1 : k + 1 + len(parts)] == parts for parts in words.going_on):
            return GOING_ON, 1
        after = next((t.low for t in sentence.tokens[k + 1 : k + 4] if not is_adverb(t)), "")
        if after in words.gerund and after not in words.gerund_nouns:
            return IN_PROGRESS, 1
    return None


def _decision(lows: list[str], k: int) -> int:
    """How many tokens "made the final decision today to" takes from token k; 0 where no such thing stands."""
    words, window = lexicon(), lows[k + 1 : k + _DECISION]
    at = next((i for i, low in enumerate(window[:4]) if low in words.decisions), -1)
    if at < 0 or not window[:1] or window[0] not in words.determiners | words.decisions:
        return 0
    to = next((i for i, low in enumerate(window[at + 1 :], at + 1) if low not in words.said_with), -1)
    return to + 2 if to > 0 and window[to] == "to" else 0


def is_adverb(token: Token) -> bool:
    """Whether a word may stand between a modal and its verb."""
    words = lexicon()
    return token.low in words.adverbs or (token.low.endswith("ly") and token.low not in words.ly_words)


def _main_verb(tokens: list[Token], v: int) -> tuple[int, bool]:
    """Where the main verb stands after a modal, past adverbs and "continue to"; and whether it is negated."""
    negative = False
    while v < len(tokens) and is_adverb(tokens[v]):
        negative |= tokens[v].low in ("not", "never")
        v += 1
    if v + 1 < len(tokens) and tokens[v].low in ("continue", "begin", "start"):
        following = v + 1 + (v + 2 < len(tokens) and is_adverb(tokens[v + 1]))
        if tokens[following].low in lexicon().gerund:
            v = following
        elif tokens[v + 1].low == "to":
            v += 2
            while v < len(tokens) and is_adverb(tokens[v]):
                v += 1
        elif tokens[v + 1].text == ",":
            v = _past_aside(tokens, v)
    return v, negative


def _past_aside(tokens: list[Token], v: int) -> int:
    """The verb after an aside: "continue, as the law asks, to |deepen"; v itself where there is none."""
    for j in range(v + 2, min(len(tokens) - 2, v + _ASIDE)):
        if tokens[j].text in ".;:":
            break
        if tokens[j].text == "," and tokens[j + 1].low == "to" and tokens[j + 2].low in lexicon().action:
            return j + 2
    return v


def _verb_word(tokens: list[Token], v: int) -> tuple[str, bool]:
    """The base form of the verb at v, and whether it is a passive."""
    low = tokens[v].low
    if low != "be":
        return lexicon().gerund.get(low, low), False
    v += 1
    while v < len(tokens) and is_adverb(tokens[v]):
        v += 1
    if v >= len(tokens):
        return "be", False
    low = tokens[v].low
    if low in lexicon().gerund and (tokens[v].low not in lexicon().gerund_nouns or _has_more(tokens, v)):
        return lexicon().gerund[low], False
    base = lexicon().participle.get(low)
    if base is not None or low.endswith("ed"):
        return base or low, True
    return (low if low in lexicon().done_to else "be"), False


def _has_more(tokens: list[Token], v: int) -> bool:
    """Whether what follows shows a word in -ing to be the verb: "will be meeting | with"."""
    after = tokens[v + 1].low if v + 1 < len(tokens) else ""
    return after in lexicon().determiners or after in (
        "with",
        "at",
        "in",
        "on",
        "from",
        "next",
        "again",
        "tomorrow",
    )


def actions(sentence: Sentence, start: int | None = None, end: int | None = None) -> Iterator[Action]:
    """The actions between two offsets of a sentence, in order."""
    start, end = sentence.start if start is None else start, sentence.end if end is None else end
    for k, verb, modal, negative in _modals(sentence):
        token = sentence.tokens[k]
        if token.end > end:
            return
        if token.start >= start:
            yield _action(sentence, k, verb, start, modal, negative)


@lru_cache(maxsize=64)
def _modals(sentence: Sentence) -> tuple[tuple[int, int, str, bool], ...]:
    """Position of each modal of a sentence and of its verb, the modal, and whether it is negated.

    Several rules ask for the actions of a sentence one after the other.
    """
    starts = _MODAL_STARTS & sentence.lows
    if "’" in sentence.said or "'" in sentence.said:
        starts |= {low for low in sentence.lows if "’" in low or "'" in low}
    if not starts:
        return ()
    tokens, free = sentence.tokens, 0
    found = []
    for k in [k for k, low in enumerate(sentence.words) if low in starts]:
        if k < free:
            continue
        modal = _modal_at(sentence, k)
        if modal is None:
            continue
        free = k + modal[1]
        verb, negative = _main_verb(tokens, free)
        if verb < len(tokens) and tokens[verb].is_word:
            found.append((k, verb, modal[0], negative))
    return tuple(found)


def _action(sentence: Sentence, k: int, verb: int, start: int, modal: str, negative: bool) -> Action:
    tokens = sentence.tokens
    first = subject_start(tokens, k, start)
    if "'" in tokens[k].text or "’" in tokens[k].text:
        first, subject = k, re.split(r"['’]", tokens[k].text)[0]
    else:
        first = _past_date(sentence, first, k)
        subject = sentence.text[tokens[first].start : tokens[k].start].strip() if first < k else ""
        subject = subject.split(", ")[0] if subject.endswith(",") else subject
        if modal == DECIDED:  # "we have |taken the decision to"
            subject = _PERFECT.sub("", subject)
        if shared := _shared_subject(sentence, k, subject):
            first, subject = k, shared
    base, passive = _verb_word(tokens, verb)
    words = [token.low for token in tokens[first:k]]
    if words[-1:] == [","]:  # an aside between commas is not the subject
        words = words[: words.index(",")]
    negative |= (k > 0 and tokens[k - 1].low in ("not", "nobody", "never")) or "nobody" in words
    if subject.lower() in PERSONS:
        relative = is_embedded(tokens, first, start)
    else:
        relative = not RELATIVE.isdisjoint(words[1:] if words[:1] == ["that"] else words)
    return Action(subject, tokens[first].start, verb, base, passive, negative, relative, modal)


def _shared_subject(sentence: Sentence, k: int, words: str) -> str:
    """Who the sentence speaks of, for a second predicate: "We have studied this, and |will be building".

    Args:
        sentence: where to look.
        k: position of the modal.
        words: what stands where the subject usually does.
    """
    tokens = sentence.tokens
    if k < 2 or tokens[k - 1].low != "and" or (words and not words.endswith(" and")):
        return ""
    first = next((j for j in range(min(k, _OPENING)) if _may_be_subject(tokens[j])), k)
    stop = next((j for j in range(first, k) if tokens[j].text == "," or _is_finite(tokens[j])), k)
    rest = tokens[stop:k]
    if rest and rest[0].text == ",":  # "FEMA, as I said, has a team there and will"
        closing = next((j for j, token in enumerate(rest[1:_SAID], 1) if token.text == ","), 0)
        rest = rest[closing:]
    inside = any(token.low in RELATIVE | PERSONS | {"there"} or token.text in ";:" for token in rest)
    if inside and tokens[k - 2].text != ",":
        return ""
    subject = sentence.text[tokens[first].start : tokens[stop - 1].end] if first < stop < k else ""
    return subject if subject.lower() in ("we", "i") or is_organisation(subject) else ""


def _may_be_subject(token: Token) -> bool:
    """Whether a word is no "and", "look" or mark before the subject."""
    return token.is_word and token.low not in OPENERS | lexicon().lead_ins


def _is_finite(token: Token) -> bool:
    """Whether a word may be the verb after a subject."""
    words = lexicon()
    return (
        token.low in words.auxiliaries | words.modals or token.low in words.third or token.low.endswith("ed")
    )


def _past_date(sentence: Sentence, first: int, k: int) -> int:
    """The subject's first token after a date or term without a comma: "By May | the Bureau will"."""
    tokens = sentence.tokens
    if first >= k - 1:
        return first
    opening = tokens[first - 1] if first and tokens[first - 1].low == "next" else tokens[first]
    end = labels.date_end(sentence.text, opening.start)
    after = next((j for j in range(first, k) if tokens[j].start >= end), k)
    return after if after < k else first


def announcement(sentence: Sentence, start: int, end: int) -> Announcement:
    """Label and attributes of what the text between two offsets of a sentence announces."""
    attributes: dict[str, str] = {}
    found = list(islice((action for action in actions(sentence, start, end) if not action.relative), 3))
    after = _past_lead(sentence, _take_focus(sentence, start, end, found, attributes), end)
    _note_trailing(sentence, after, end, attributes)
    action = next(iter(found), None)
    if (
        action is not None
        and action.start >= after
        and _tells(action)
        and not _starts_with_verb(sentence, after)
    ):
        return _of_action(sentence, after, end, action, attributes)
    plain = _WE_DO.search(sentence.text, after, min(end, after + 120))
    if plain and plain.group(1).lower() not in lexicon().talk and _is_action_word(plain.group(1).lower()):
        return _finish(sentence.text[plain.start(1) : end], attributes, is_action=True)
    text = sentence.text[after:end]
    return _finish(text, attributes, is_action=opens_with_action(text[: labels.READ]))


def _tells(action: Action) -> bool:
    return (
        action.passive
        or action.modal == GOING_ON
        or action.base in APPEALS
        or action.base not in lexicon().talk
    )


def _take_focus(
    sentence: Sentence, start: int, end: int, found: list[Action], attributes: dict[str, str]
) -> int:
    """Notes the focus that opens a text ("with a focus on X, we will …"); where the text goes on."""
    match = _FOCUS.match(sentence.text, start, end)
    if not match:
        return start
    text = sentence.text
    comma = next(
        (a.start - 2 for a in found if text[a.start - 2 : a.start] == ", " and a.start - 2 > match.end()), -1
    )
    if comma < 0:
        comma = text.find(", ", match.end(), end)
    if comma < 0 or comma - match.end() > 300:
        return start
    attributes["focus"] = labels.tidy(text[match.end() : comma])
    return comma + 2


def _past_lead(sentence: Sentence, start: int, end: int) -> int:
    """Where the main clause begins after "aside from the courts, "; `start` where nothing leads to it."""
    match = _LEAD.match(sentence.text, start, end)
    rest = sentence.text[match.end() : end].split() if match else []
    if match is None or len(rest) < _MAIN or rest[0] in ("and", "or", "but"):
        return start
    return match.end()


def leading_focus(sentence: Sentence, action: Action) -> str:
    """The focus with which a sentence leads to an action; empty where there is none."""
    match = _FOCUS.match(sentence.text, sentence.start, action.start)
    before = sentence.text[action.start - 2 : action.start]
    return labels.tidy(sentence.text[match.end() : action.start]) if match and before == ", " else ""


def _note_trailing(sentence: Sentence, start: int, end: int, attributes: dict[str, str]) -> None:
    """Notes what follows the announcement: a focus, who leads it."""
    text = sentence.text[start : min(end, start + labels.READ)]
    if not lexicon().leading_words.isdisjoint(sentence.lows) and (leader := labels.led_by(text)):
        attributes["responsible"] = leader
    if "focus" not in attributes and not lexicon().focus_words.isdisjoint(sentence.lows):
        match = _FOCUS.search(text)
        if match and match.start() > 8:
            focus = labels.clause(text[match.end() :])
            if focus:
                attributes["focus"] = labels.tidy(focus)


def _of_action(
    sentence: Sentence, start: int, end: int, action: Action, attributes: dict[str, str]
) -> Announcement:
    """The announcement of a clause with a modal; a topic before it ("money: we will pay …") stays."""
    text = sentence.text
    begin = sentence.tokens[action.verb].start if action.active else action.start
    if action.active and responsible(action.subject):
        attributes.setdefault("responsible", responsible(action.subject))
    if action.passive and (body := responsible(labels.by_whom(text[begin:end]))):
        attributes.setdefault("responsible", body)
    early = labels.take_deadline(text[start : action.start])[1] if action.start > start else ""
    if early:
        attributes["deadline"] = early
    made = _finish(_without_aside(text, begin, end, sentence, action), attributes, is_action=True)
    topic = _TOPIC.match(text, start, action.start)
    return Announcement(f"{topic.group(1)}: {made.label}", made.attributes, True) if topic else made


def _without_aside(text: str, begin: int, end: int, sentence: Sentence, action: Action) -> str:
    """What is announced, an aside between the subject and its verb left out."""
    verb = sentence.tokens[action.verb].start
    comma = text.rfind(", ", begin, verb)
    if begin == verb or comma < begin + len(action.subject):
        return text[begin:end]
    return f"{action.subject} {text[comma + 2 : end]}"


def _finish(text: str, attributes: dict[str, str], *, is_action: bool) -> Announcement:
    """Trims the label and takes the date or term and the amount out of it."""
    first = labels.clause(text)
    if len(first.split()) < 2:  # "released when the builder starts"
        first = labels.sentence(text)
    label, deadline = labels.take_deadline(first)
    deadline = deadline or labels.take_deadline(labels.sentence(text))[1]
    if deadline:
        attributes.setdefault("deadline", deadline)
    amount = labels.quantity(label)
    if amount:
        attributes.setdefault("quantity", amount)
    return Announcement(labels.bare(labels.shorten(label)), attributes, is_action)


def _is_action_word(low: str) -> bool:
    words = lexicon()
    return low in words.action or low in words.gerund or low in words.participle


def opens_with_action(text: str) -> bool:
    """Whether a text opens with a verb of action in any form but the third person."""
    opening = next(iter(re.findall(r"[\w-]+", text[:60].lower())), "")
    if opening in lexicon().determiners:
        return False
    telling = re.findall(r"[\w-]+", labels.bare(text[:60]).lower())
    said = [word for word in telling if word not in lexicon().adverbs and not word.endswith("ally")]
    first, after = (*said[:2], "", "")[:2]
    return _is_action_word(first) and (first not in lexicon().gerund_nouns or after in lexicon().determiners)


def _start(token: Token) -> int:
    return token.start


def _starts_with_verb(sentence: Sentence, start: int) -> bool:
    """Whether an imperative, an infinitive or "by …ing" stands at an offset."""
    at = bisect_left(sentence.tokens, start, key=_start)
    words = [token.low for token in sentence.tokens[at : at + 2]]
    if not words:
        return False
    if words[0] == "to" or (words[0] == "by" and words[-1] in lexicon().gerund):
        return True
    return words[0] in lexicon().action and words[0] not in lexicon().nominal_verbs
