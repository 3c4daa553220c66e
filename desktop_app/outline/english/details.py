"""What later sentences say of an item: its focus, who leads it, by when it will be there."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from desktop_app.model.outline import Kind
from desktop_app.model.spans import TextSpan

from . import labels
from .clauses import Action, actions
from .drafts import Draft
from .lexicon import alternatives, lexicon
from .places import Scopes
from .subjects import is_organisation
from .text import Sentence

_DETAILS = lexicon().details
_KINDS = (Kind.TASK, Kind.MECHANISM, Kind.PROGRAMME)
_THINGS = (Kind.MECHANISM, Kind.PROGRAMME)
_MEMBERS = ("run.", "list.member")
_WHO = r"(?:[\w’'&.-]+,?\s){1,14}?"
_LEADS = re.compile(rf"(?P<who>{_WHO})(?:{alternatives(_DETAILS['leads'])})\b", re.IGNORECASE)
_LED = re.compile(
    rf"(?P<what>(?:the|this|that|these|it|they|all|each|responsibility)\b(?:\s[\w’'-]+){{0,6}}?)\s"
    rf"(?:{alternatives(_DETAILS['led'])})\s(?P<who>[\w’'&-]+(?:\s[\w’'&-]+){{0,9}})",
    re.IGNORECASE,
)
_LEADER_IS = re.compile(
    rf"the\s(?:lead|leading|responsible|competent)\s(?:{alternatives(_DETAILS['bodies'])})(?P<what>\s[\w\s]{{3,30}}?)?"
    r"\s(?:is|are|will\sbe)\s(?P<who>[\w’'&-]+(?:\s[\w’'&-]+){0,9})",
    re.IGNORECASE,
)
_FOCUS_IS = re.compile(
    rf"(?:[\w-]+,?\s)?(?:{alternatives(_DETAILS['focus_is'])})\s(?P<focus>\S.*)", re.IGNORECASE | re.DOTALL
)
_THERE = re.compile(
    rf"(?P<what>it|this|(?:the|this|that|our|its)\s(?:[\w’'-]+\s){{0,4}}?[\w’'-]+)\s"
    rf"(?:{alternatives(_DETAILS['there'])})\b(?P<rest>[^.;]*)",
    re.IGNORECASE,
)
_LED_WORDS, _THERE_WORDS = (
    frozenset(word for phrase in _DETAILS[key] for word in phrase.split() if len(word) > 3) - lexicon().stops
    for key in ("leads", "there")
)
_BY_WORDS = frozenset(phrase.split()[-2] for phrase in _DETAILS["led"])
_WHICH_OPENS = re.compile(
    rf",?\s(?:which|that)\s(?:{alternatives(_DETAILS['there'])})\b(?P<rest>[^,.;]*)", re.IGNORECASE
)
_NEXT_CLAUSE = re.compile(
    r"[;:]|,?\s(?:and|but|so|while)\s(?=[^,;]{0,80}?\b(?:will|may|can|is|are|has|have|must|shall)\b)"
)
_ANAPHORS = frozenset({"it", "this", "that", "these", "them", "those", "which"})
_WORK = frozenset(_DETAILS["work"])
_LEADER = 90
"""Code points after a thing's name within which its leader is named."""

_NEAR = 3
"""Words between a verb of making and the thing made."""


def add_details(drafts: list[Draft], sentences: list[Sentence]) -> list[Draft]:
    """Gives items what other sentences say of them; the items without those that said no more than that.

    Args:
        drafts: all items in the order of the text, without doubles.
        sentences: what is said, in order.
    """
    told = _Told(drafts)
    spent: list[TextSpan] = []
    for before, sentence in zip([None, *sentences], sentences, strict=False):
        told.lead_to_focus(before, sentence)
        spent += told.there(sentence)
        told.leader(sentence)
    for draft in drafts:
        if draft.kind in _THINGS or draft.finding.rule == "law.new":
            _tell_of_itself(draft, sentences)
    return [draft for draft in drafts if not (_is_plain(draft) and draft.finding.evidence[0] in spent)]


def _is_plain(draft: Draft) -> bool:
    return draft.finding.rule == "commitment"


class _Told:
    """Finds the item that a sentence speaks of."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._items = sorted((d for d in drafts if d.kind in _KINDS), key=lambda draft: draft.at)
        self._starts = [draft.at for draft in self._items]
        self._scopes = Scopes(
            (draft.scope, draft)
            for draft in self._items
            if draft.scope and draft.finding.rule.startswith(_MEMBERS)
        )

    def _member(self, sentence: Sentence) -> Draft | None:
        """The member of a series that a sentence goes on with."""
        holder = next(self._scopes.around((sentence.number, sentence.start)), None)
        return holder if holder is not None and holder.at < (sentence.number, sentence.start) else None

    def _earlier(self, sentence: Sentence) -> Iterator[Draft]:
        """The items before a sentence in its paragraph, the nearest first."""
        at = bisect_left(self._starts, (sentence.number, sentence.start))
        for draft in reversed(self._items[max(0, at - 12) : at]):
            if draft.at[0] != sentence.number:
                return
            yield draft

    def _meant(self, what: str, sentence: Sentence) -> Draft | None:
        """The item that "it", "this work" or "the mechanism" means."""
        head = what.lower().split()[-1]
        if head in lexicon().framework_heads or head in lexicon().mechanism_words:
            named = (
                d for d in self._earlier(sentence) if d.kind in _THINGS and head in d.finding.label.lower()
            )
            return next(named, None)
        if head not in _ANAPHORS and head not in _WORK:
            return None
        return self._member(sentence) or next(self._earlier(sentence), None)

    def leader(self, sentence: Sentence) -> None:
        """Notes who leads: "The Bureau will take the lead", "This work is led by the Bureau"."""
        text, start, end = sentence.text, sentence.start, sentence.end
        who, target = "", None
        if "the" in sentence.lows and (match := _LEADER_IS.match(text, start, end)):
            who = _name(match.group("who"))
            target = self._member(sentence) or next(self._earlier(sentence), None)
        elif not _LED_WORDS.isdisjoint(sentence.lows) and (match := _LEADS.match(text, start, end)):
            rest = text[match.end() : end].split()
            if not rest or rest[0].lower().strip(",.;") not in lexicon().details_never:
                who = match.group("who")
                target = self._member(sentence) or next(self._earlier(sentence), None)
                if target is not None and not self._is_about(match, sentence, target):
                    target = None
        elif not _BY_WORDS.isdisjoint(sentence.lows) and (match := _LED.match(text, start, end)):
            who, target = _name(match.group("who")), self._meant(match.group("what"), sentence)
        if target is not None and _is_somebody(who):
            target.finding.attributes.setdefault("responsible", labels.tidy(who))

    def _is_about(self, match: re.Match[str], sentence: Sentence, target: Draft) -> bool:
        """Whether "responsible for X" speaks of an item: X is "this", its member, or one of its words."""
        words = re.findall(r"[\w’'-]+", sentence.text[match.end() : sentence.end].lower())[:8]
        if len(words) < 2 or words[0] not in ("for", "of", "in") or target is self._member(sentence):
            return True
        if _ANAPHORS & set(words[1:3]):
            return True
        label = {word[:5] for word in re.findall(r"\w{4,}", target.finding.label.lower())}
        return any(word[:5] in label for word in words[1:] if len(word) > 3)

    def lead_to_focus(self, before: Sentence | None, sentence: Sentence) -> None:
        """Notes the focus that a sentence after an item gives: "Focusing on X, we …", "The focus is on X"."""
        if not lexicon().focus_words.isdisjoint(sentence.lows):
            member = self._member(sentence)
            match = _FOCUS_IS.match(sentence.text, sentence.start, sentence.end)
            if match:
                target = member or next(self._earlier(sentence), None)
                if target is not None:
                    target.finding.attributes.setdefault("focus", labels.brief(match.group("focus")))
            elif member is not None and before is not None and _begins_in(member, before):
                self._take_focus(member, sentence)

    def _take_focus(self, member: Draft, sentence: Sentence) -> None:
        """Moves the focus of what the next sentence says will be done to the member that it is about."""
        if "focus" in member.finding.attributes:
            return
        first = bisect_left(self._starts, (sentence.number, sentence.start))
        for draft in self._items[first : first + 6]:
            if draft.at >= (sentence.number, sentence.end):
                break
            if "focus" in draft.finding.attributes and _is_plain(draft):
                member.finding.attributes["focus"] = draft.finding.attributes.pop("focus")
                return
        focus = labels.opening_focus(sentence.said)
        if focus:
            member.finding.attributes["focus"] = focus

    def there(self, sentence: Sentence) -> Iterator[TextSpan]:
        """Notes by when an item will be there; what of the sentence says no more than that."""
        if _THERE_WORDS.isdisjoint(sentence.lows):
            return
        match = _THERE.match(sentence.text, sentence.start, sentence.end)
        deadline = labels.take_deadline(match.group("rest"))[1] if match else ""
        target = self._meant(match.group("what"), sentence) if match and deadline else None
        if match and target is not None and "deadline" not in target.finding.attributes:
            target.finding.attributes["deadline"] = deadline
            for draft in self._items[bisect_left(self._starts, (sentence.number, sentence.start)) :][:3]:
                if draft.at == (sentence.number, sentence.start):
                    yield draft.finding.evidence[0]


def _begins_in(draft: Draft, sentence: Sentence) -> bool:
    return draft.at[0] == sentence.number and sentence.start <= draft.at[1] < sentence.end


def _is_somebody(who: str) -> bool:
    """Whether words name an office or a person."""
    words = [word.strip(",.") for word in who.split()]
    if not words or words[0].lower() in lexicon().pronouns:
        return False
    names = [word for word in words if word.lower() not in lexicon().stops]
    return is_organisation(who) or (bool(names) and all(word[0].isupper() for word in names))


def _name(words: str) -> str:
    """The office or person with which some words begin."""
    kept: list[str] = []
    for word in words.split():
        if kept and word.islower() and word in lexicon().stops - {"of", "for", "the", "and"}:
            break
        kept.append(word)
    return " ".join(kept)


def _tell_of_itself(draft: Draft, sentences: list[Sentence]) -> None:
    """Notes what a thing's own sentence says: who leads it, the date by which it will be made."""
    number, start = draft.at
    at = bisect_left(sentences, (number, start + 1), key=lambda s: (s.number, s.start)) - 1
    sentence = sentences[at]
    if sentence.number != number or start >= sentence.end:
        return
    end = draft.finding.evidence[0].end
    action, following = _around(sentence, start)
    attributes = draft.finding.attributes
    leader = labels.led_by(sentence.text[start : min(end + _LEADER, following)])
    if leader:
        attributes.setdefault("responsible", leader)
    opens = _WHICH_OPENS.match(sentence.text, end, following)
    if opens:
        deadline = labels.take_deadline(opens.group("rest"))[1]
    elif _makes(sentence, action, start, end):
        deadline = labels.take_deadline(_NEXT_CLAUSE.split(sentence.text[end:following], maxsplit=1)[0])[1]
        if not deadline and action is not None:
            deadline = labels.take_deadline(sentence.text[sentence.start : action.start])[1]
    else:
        return
    if deadline and deadline.split()[0].lower() not in ("every", "each", "over", "during", "for"):
        attributes.setdefault("deadline", deadline)


def _around(sentence: Sentence, start: int) -> tuple[Action | None, int]:
    """The action in whose words an offset stands, and where those words end."""
    found = [a for a in actions(sentence) if not a.relative and not a.negative]
    before = [action for action in found if action.start <= start]
    following = next((action.start for action in found if action.start > start), sentence.end)
    return (before[-1] if before else None), following


def _makes(sentence: Sentence, action: Action | None, start: int, end: int) -> bool:
    """Whether an action makes what stands between two offsets: "will build X", "X will be built"."""
    making = lexicon().founding | lexicon().improving | _WORKS
    tokens = sentence.tokens
    if action is not None and tokens[action.verb].start >= end:
        return action.passive and action.base in making
    at = bisect_left(tokens, start, key=lambda token: token.start)
    near = tokens[max(action.verb if action else 0, at - _NEAR) : at]
    return any(lexicon().base_verb(token.low) in making for token in near)


_WORKS = frozenset(_DETAILS["works"])
