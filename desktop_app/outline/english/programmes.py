"""Plans, programmes, campaigns, funds and projects by name or purpose."""

import re
from collections.abc import Iterator

from . import labels
from .lexicon import alternatives, lexicon
from .phrases import Name, is_capital, modifiers_start, name_end, name_start, names_in_turn, tail_end
from .text import Sentence, Token

_NAMES = lexicon().programmes
_SUFFIX, _WEAK = frozenset(_NAMES["suffix"]), frozenset(_NAMES["weak_suffix"])
_LOOSE = frozenset({"Review", "Outlook", "Deal", "Challenge", "Action", "Framework", "List", "Status"})
"""What ends the name of a programme only after two words of its own."""

_PREFIX = frozenset(_NAMES["prefix"])
_HEADS = frozenset(_NAMES["heads"])
_NAMING = _HEADS | {word.lower() for word in _SUFFIX | _PREFIX}
_LINKS = frozenset({"for", "to", "of", "on", "against"})
_LOWER = frozenset(tuple(phrase.split()) for phrase in _NAMES["lower"])
_SPAN = re.compile(rf"(?:[a-z]+|\d+)-(?:{alternatives(_NAMES['spans'])})", re.IGNORECASE)
_YEARS = re.compile(r"\s\((?:Trial|Draft|\d{4}(?:\s?[-–—]\s?\d{2,4})?)\)|\s(?:19|20)\d\d(?:[-–]\d{2,4})?\b")
_ACTION_ON = re.compile(r"\baction on (?=[a-z]+ing\b)")
_BARE = frozenset({"programme", "program", "campaign", "strategy", "scheme"})
"""Heads that a purpose is enough for: "a programme on soil health"."""

_CARRIED_OUT = frozenset({"plan", "programme", "program", "strategy", "campaign", "roadmap", "initiative"})
_CARRYING = frozenset(
    {
        "implement",
        "launch",
        "introduce",
        "adopt",
        "approve",
        "release",
        "unveil",
        "publish",
        "announce",
        "undertake",
    }
)
_PLACING = frozenset({"in", "for", "across", "towards", "toward"})
_OWNERS = frozenset({"a", "our", "its"})
_AREA = lexicon().grammar["wide"]


def programmes(sentence: Sentence) -> Iterator[Name]:
    """The programmes named in a sentence."""
    if lexicon().programme_words.isdisjoint(sentence.lows):
        return
    yield from names_in_turn(sentence, _named_at, _NAMING)
    tokens = sentence.tokens
    for match in _ACTION_ON.finditer(sentence.text, sentence.start, sentence.end):
        at = next((i for i, token in enumerate(tokens) if token.start == match.start()), None)
        if at is not None:
            end = tail_end(sentence, at, frozenset({"on"}))
            yield Name(
                labels.tidy(sentence.text[match.start() : end]), match.start(), end, "programme.purpose"
            )


def _named_at(sentence: Sentence, k: int) -> tuple[Name, int] | None:
    token = sentence.tokens[k]
    found = _capitalised(sentence, k) if token.text in _SUFFIX or token.text in _PREFIX else None
    if found or token.low not in _HEADS or not token.text[0].islower():
        return found
    return _quoted(sentence, k) or _half_capital(sentence, k) or _with_purpose(sentence, k)


def _capitalised(sentence: Sentence, k: int) -> tuple[Name, int] | None:
    """The X Plan, the Y Campaign against Z, Operation Q, the Programme for R."""
    tokens, token = sentence.tokens, sentence.tokens[k]
    following = tokens[k + 1] if k + 1 < len(tokens) else None
    left = name_start(tokens, k) if token.text in _SUFFIX else k
    if left < k:
        if following and (
            following.text in _SUFFIX or following.text in lexicon().laws["suffix"] or _is_title(following)
        ):
            return None
        if (
            token.text in _WEAK
            and k - left < 2
            and (token.text in _LOOSE or not (k and tokens[left - 1].low in ("the", "our", "a", "its")))
        ):
            return None
        right = k
        if (
            following
            and k + 2 < len(tokens)
            and following.low in ("for", "on", "to")
            and is_capital(tokens[k + 2])
        ):
            right = name_end(tokens, k)
        return _made(sentence, left, right)
    if following is None or k + 2 >= len(tokens):
        return None
    if (
        token.text in _SUFFIX
        and token.text not in _WEAK
        and k
        and following.low in ("for", "on", "of", "to")
        and (is_capital(tokens[k + 2]) and tokens[k + 2].low not in lexicon().determiners)
    ):
        return _made(sentence, k, name_end(tokens, k))
    if token.text in _PREFIX and (
        (is_capital(following) and not _is_title(following)) or following.text.isdigit()
    ):
        right = k + 1 if following.text.isdigit() else name_end(tokens, k)
        return _made(sentence, k, right)
    return None


def _is_title(token: Token) -> bool:
    """Whether a name goes on as an office: the Home Care Programme Director."""
    return token.text in (
        "Director",
        "Manager",
        "Officer",
        "Office",
        "Committee",
        "Minister",
        "Secretary",
        "Department",
        "Board",
        "Unit",
        "Team",
        "Coordinator",
    )


def _made(sentence: Sentence, left: int, right: int) -> tuple[Name, int]:
    tokens = sentence.tokens
    end = tokens[right].end
    years = _YEARS.match(sentence.text, end, sentence.end)
    end = years.end() if years else end
    return Name(
        labels.tidy(sentence.text[tokens[left].start : end]), tokens[left].start, end, "programme.name"
    ), right + 1


def _quoted(sentence: Sentence, k: int) -> tuple[Name, int] | None:
    """The “Clean Plate” campaign."""
    tokens = sentence.tokens
    if not k or tokens[k - 1].text not in '"”':
        return None
    opening = next((j for j in range(k - 2, max(-1, k - 9), -1) if tokens[j].text in '"“'), None)
    if opening is None or any(
        t.text[0].isdigit() or t.low in lexicon().number_words for t in tokens[opening:k]
    ):
        return None
    start = tokens[opening].start
    return Name(sentence.text[start : tokens[k].end], start, tokens[k].end, "programme.quoted"), k + 1


def _half_capital(sentence: Sentence, k: int) -> tuple[Name, int] | None:
    """The Backing Talent program: a capitalised name before a head in lower case."""
    tokens = sentence.tokens
    left = name_start(tokens, k)
    if (
        left == k
        or not is_capital(tokens[left])
        or tokens[left].start == sentence.start
        or tokens[k].low in ("plan", "project", "fund", "drive")
    ):
        return None
    length = 1 if left > 1 and [t.low for t in tokens[left - 2 : left]] == ["under", "the"] else 3
    acronym = len(tokens[left].text) > length and tokens[left].text.isupper()
    if tokens[k - 1].low.endswith(("’s", "'s")) or (k - left < 2 and not acronym):
        return None
    return Name(
        labels.tidy(sentence.text[tokens[left].start : tokens[k].end]),
        tokens[left].start,
        tokens[k].end,
        "programme.name",
    ), k + 1


def _is_planning(tokens: list[Token], left: int, k: int) -> bool:
    """Whether "plan" is the verb: "the ferry companies plan to raise fares"."""
    before = tokens[k - 1].low
    many = (before.endswith("s") and not before.endswith(("ss", "’s", "'s"))) or before in (
        "police",
        "people",
    )
    article = left and tokens[left - 1].low in ("a", "an", "this", "their", "our", "its", "his", "her")
    return many and not article and k + 1 < len(tokens) and tokens[k + 1].low == "to"


def _with_purpose(sentence: Sentence, k: int) -> tuple[Name, int] | None:
    """A three-year action plan for X; a transition fund for Y; a national strategy against Z."""
    tokens = sentence.tokens
    left = modifiers_start(tokens, k, possessives=True)
    while left < k and tokens[left].low in lexicon().generic - {"new"}:
        left += 1
    own = tokens[left:k]
    if tokens[k].low == "plan" and _is_planning(tokens, left, k):
        return None
    compound = len(own) > 0 and (own[-1].low, tokens[k].low) in _LOWER
    spanned = any(_SPAN.fullmatch(token.text) for token in own)
    if not k or tokens[k - 1].low in ("this", "these", "such"):
        return None
    end = tail_end(sentence, k, _LINKS)
    tail = end > tokens[k].end
    wide = (
        tokens[k].low != "challenge" and any(token.low in _AREA for token in own) and (tail or len(own) > 1)
    )
    bare = tail and not own and tokens[k].low in _BARE and tokens[left - 1].low in _OWNERS
    if bare and tokens[k + 2].low in lexicon().number_words:
        return None  # "a strategy of four parts" is counted
    if own and tokens[k].low in _BARE and (last := _place_end(sentence, k)):
        end = tokens[last].end
        label = labels.tidy(sentence.text[tokens[left].start : end])
        return Name(label, tokens[left].start, end, "programme.purpose"), last + 1
    if own and tokens[k].low in _CARRIED_OUT and _is_carried_out(tokens, left, k):
        end = tokens[k].end
    elif not (
        bare
        or (compound and (len(own) > 1 or tail))
        or (spanned and (tail or tokens[k].low != "fund"))
        or wide
    ):
        return None
    return Name(
        labels.tidy(sentence.text[tokens[left].start : end]), tokens[left].start, end, "programme.purpose"
    ), k + 1


def _is_carried_out(tokens: list[Token], left: int, k: int) -> bool:
    """Whether somebody launches or carries out "a" plan: "has implemented a short-term dredging |plan"."""
    words = lexicon()
    if left < 2 or tokens[left - 1].low not in ("a", "an"):
        return False
    plain = k - left == 1 and (
        tokens[left].low in words.adjectives or tokens[left].low.endswith(words.adjective_endings)
    )
    counted = any(
        token.text[0].isdigit() or token.text in '"“”' or token.low.split("-")[0] in words.number_words
        for token in tokens[left:k]
    )
    near = [token.low for token in tokens[max(0, left - 4) : left - 1]]
    before = {
        words.base_verb(low) for low in near if low not in words.action
    }  # "will adopt a plan" is a task
    return not (plain or counted or before.isdisjoint(_CARRYING))


def _place_end(sentence: Sentence, k: int) -> int:
    """The last token of the proper name that a plan is for: "the root causes strategy in Central America"."""
    tokens = sentence.tokens
    at = k + 2
    if at < len(tokens) and tokens[at].low == "the":
        at += 1
    if at >= len(tokens) or tokens[k + 1].low not in _PLACING or not is_capital(tokens[at]):
        return 0
    if labels.is_date(sentence.text, tokens[k + 1].start) or not tokens[at].text[0].isalpha():
        return 0
    while at + 1 < len(tokens) and tokens[at + 1].is_word and is_capital(tokens[at + 1]):
        at += 1
    return at
