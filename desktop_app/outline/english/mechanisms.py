"""Mechanisms, systems and bodies: named, or being set up, improved, run."""

import re
from collections.abc import Iterator

from . import labels
from .founded import CALL_WORDS, FOUND_WORDS, called, founded, tools
from .headed import Headed, headed, verbs_after, verbs_before
from .lexicon import lexicon, plural
from .phrases import Name, is_capital
from .text import Sentence

_STRICT = frozenset(
    {"establish", "create", "set", "found", "launch", "build", "form", "institute", "introduce"}
)
_POINTING = lexicon().grammar["pointing"]
_PAIR = re.compile(
    r"\b(?:institutions?|institutional|arrangements?|systems?|structures?)\s(?:and|or)\s(?:[\w-]+\s)?"
    r"(?:mechanisms?|systems?|institutions?|arrangements?)\b"
    r"|\bmechanisms?\s(?:and|or)\s(?:[\w-]+\s)?(?:institutions?|systems?|arrangements?)\b",
    re.IGNORECASE,
)
_JOINS = frozenset({"and", "or"})
"""One of which stands in every pair."""

_STANDING = frozenset({"task force", "taskforce", "hotline", "working group", "helpline"})
"""Bodies that a definite name is enough for."""

_ALWAYS = frozenset(
    form
    for noun in lexicon().mechanism_heads | _STANDING
    for form in (noun.split()[-1], plural(noun.split()[-1]))
)
_MAKING = lexicon().founding_words | {"a", "an", "new", "so-called"}
"""A sentence in which none of these stands names no other body in lower case."""

_JOINT = lexicon().at_work | {
    "dialogue",
    "process",
    "forum",
    "commission",
    "partnership",
    "programme",
    "mechanism",
}
_LOOSE = frozenset({"alliance", "partnership", "forum", "consortium"})
_OPENING = frozenset({"open", "establish", "create", "start", "begin", "launch"})
_PARTS = frozenset(
    {"part", "member", "basis", "heart", "core", "users", "use", "head", "chair", "director", "members"}
)


def mechanisms(sentence: Sentence) -> Iterator[Name]:
    """The mechanisms, systems and bodies named in a sentence."""
    told = list(_told(sentence))
    yield from told
    taken = [(name.start, name.end) for name in told]
    if lexicon().mechanism_words.isdisjoint(sentence.lows):
        return
    paired = not _JOINS.isdisjoint(sentence.lows)
    pairs = [m.span() for m in _PAIR.finditer(sentence.text, sentence.start, sentence.end)] if paired else ()
    heads = lexicon().mechanism_words
    unmade = _MAKING.isdisjoint(sentence.lows)
    for k in [k for k, low in enumerate(sentence.words) if low in heads]:
        if unmade and sentence.tokens[k].text.islower() and sentence.tokens[k].low not in _ALWAYS:
            continue
        phrase = headed(sentence, k)
        if phrase is None or any(a <= sentence.tokens[k].start < b for a, b in pairs):
            continue
        rule = _judge(phrase)
        found = _named(phrase, rule) if rule else None
        if found and not any(a < found.end and found.start < b for a, b in taken):
            taken.append((found.start, found.end))
            yield found


def _told(sentence: Sentence) -> Iterator[Name]:
    """Bodies that are founded, services that are used, and what something is said to be called."""
    if not FOUND_WORDS.isdisjoint(sentence.lows):
        yield from founded(sentence)
    yield from tools(sentence)
    if not CALL_WORDS.isdisjoint(sentence.lows) and not lexicon().mechanism_words.isdisjoint(sentence.lows):
        yield from called(sentence)


def _judge(phrase: Headed) -> str:
    """The rule by which a phrase is an item; empty where it is none."""
    if phrase.determiner in _POINTING or phrase.determiner in lexicon().number_words:
        return ""
    if any(token.low == "other" for token in phrase.tokens[phrase.left : phrase.core]):
        return ""
    numbered = any(
        (t.low in lexicon().number_words or t.text.isdecimal()) and "-" not in t.text
        for t in phrase.tokens[phrase.left : phrase.core]
    )
    if numbered:
        return ""
    if phrase.noun == "mechanism":
        return "mechanism" if phrase.own or phrase.tail else ""
    if phrase.noun == "arrangement" and _is_purposeful(phrase):
        return "mechanism"
    if phrase.noun in lexicon().mechanism_heads:
        return "system" if _is_system(phrase) else ""
    return _judge_body(phrase)


def _is_purposeful(phrase: Headed) -> bool:
    """Whether an arrangement has a purpose or a clause of its own, as a mechanism has."""
    after = phrase.tokens[phrase.k + 1].low if phrase.tail else ""
    known = not phrase.plural or bool(verbs_before(phrase) & lexicon().improving) or phrase.left == 0
    return known and after in ("for", "linking", "under", "whereby", "between", "covering")


def _is_made(phrase: Headed) -> bool:
    """Whether a verb of founding, running or improving governs the phrase, active or passive."""
    words = lexicon()
    if verbs_before(phrase) & (words.founding | words.improving):
        return True
    return bool(verbs_after(phrase) & (words.founding | words.improving))


def _is_announced(phrase: Headed) -> bool:
    """Whether an indefinite phrase is the subject of something to come, or of "there will be"."""
    before = {t.low for t in phrase.tokens[max(0, phrase.left - 6) : phrase.left]}
    if "there" in before:
        return True
    following = next((t for t in phrase.tokens[phrase.k + 1 :] if t.start >= phrase.end), None)
    sentence_start = (
        phrase.left <= 2
        or phrase.tokens[phrase.left - 2].text in ",;:"
        or phrase.tokens[phrase.left - 2].low == "and"
    )
    return (
        sentence_start
        and following is not None
        and (following.is_word or following.text in (",;." if phrase.compound else ","))
        and following.low not in ("of", "and", "or")
    )


def _is_system(phrase: Headed) -> bool:
    words, own = lexicon(), phrase.own
    if (
        own
        and own[-1].low in words.everyday
        and not phrase.compound
        and not (phrase.indefinite and _is_made(phrase) and len(own) > 1)
    ):
        return False
    if phrase.quoted or (phrase.compound and not phrase.plural):
        return True
    if not own and not phrase.tail:
        return False
    made = _is_made(phrase)
    if phrase.tail and "there" in {t.low for t in phrase.tokens[max(0, phrase.left - 4) : phrase.left]}:
        return True
    if phrase.indefinite:
        return bool(own) or (phrase.tail and made)
    if made and (own or phrase.tail):
        return phrase.determiner in ("the", "our", "its", "their") or not phrase.plural or phrase.tail
    return (
        phrase.determiner == "the"
        and bool(own)
        and (phrase.left <= 1 or not phrase.tokens[phrase.left - 2].text[0].isalpha())
        and not phrase.plural
        and own[-1].low not in words.everyday
    )


def _judge_body(phrase: Headed) -> str:
    """The rule for a council, register, hotline …: it is set up, announced, or named."""
    words, own = lexicon(), phrase.own
    capital = bool(own) and is_capital(own[-1]) and phrase.tokens[phrase.k].text[0].isupper()
    named = phrase.noun in words.named_bodies and capital and own[0].start > phrase.sentence.start
    named = named and (phrase.noun not in _LOOSE or _is_full_name(phrase))
    named = named or (capital and (_is_at_work(phrase) or _is_woken(phrase) or _is_used(phrase)))
    two_words = phrase.core < phrase.k
    if named or (_is_centre(phrase) and capital and _opens(phrase)):
        return "body.named"
    if not own and not two_words and not (phrase.tail and phrase.end - phrase.tokens[phrase.k].end > 4):
        return ""
    if own and own[0].low in _PARTS:
        return ""
    if any(token.low == "so-called" for token in phrase.tokens[max(0, phrase.left - 1) : phrase.core]):
        return "body.named"
    founded = bool((verbs_before(phrase) | verbs_after(phrase)) & words.founding)
    article = phrase.indefinite or (phrase.plural and phrase.determiner not in words.determiners)
    if founded and (article or phrase.determiner in ("our", "the", "their")):
        told = bool(own) or two_words
        if phrase.noun in words.weak_built:
            return _judge_weak(phrase, told=told, capital=capital)
        return "body.founded" if told or (phrase.tail and phrase.indefinite) else ""
    if phrase.determiner in ("a", "an") and phrase.noun not in words.weak_built and (own or two_words):
        return "body.founded" if _is_announced(phrase) or phrase.compound else ""
    if (
        phrase.determiner in ("a", "an")
        and own
        and _is_announced(phrase)
        and (phrase.compound or len(own) > 1 or phrase.tail)
    ):
        return "body.founded"
    return "body.named" if phrase.noun in _STANDING and own and phrase.determiner in ("the", "our") else ""


def _judge_weak(phrase: Headed, *, told: bool, capital: bool) -> str:
    """The rule for a founded team, unit, centre …, which is one with an article or a name only."""
    if capital and not phrase.plural:
        return "body.named"
    if phrase.plural or not phrase.indefinite:
        return ""
    strictly = bool((verbs_before(phrase) | verbs_after(phrase)) & _STRICT)
    return "body.founded" if told or (phrase.tail and strictly) else ""


def _is_at_work(phrase: Headed) -> bool:
    """Whether a body's name tells of its work: "the Harbour Appeals Board"; it does not act itself."""
    words, own = lexicon(), phrase.own
    paired = phrase.core < phrase.k and phrase.tokens[phrase.core].low in words.works  # "Steering Committee"
    telling = any(t.low in words.works and is_capital(t) for t in own[-2:]) and len(own) > 1
    if phrase.noun.split()[-1] not in words.at_work or not (telling or paired):
        return False
    return phrase.determiner in ("the", "a", "an", "our", "its", "new") or _owned(phrase)


def _owned(phrase: Headed) -> bool:
    """Whether a body has an owner: "the Navy's Salvage Coordination Centre"."""
    return any(t.low.endswith(("’s", "'s")) for t in phrase.own[:-2])


def _is_woken(phrase: Headed) -> bool:
    """Whether a body by name is activated, stood up or set up again."""
    before = phrase.tokens[max(0, phrase.left - 4) : phrase.left]
    return any(t.low in lexicon().waking for t in before)


def _is_used(phrase: Headed) -> bool:
    """Whether something is done through a body, or it is the first of its kind: "the first Reef Council"."""
    if phrase.own[0].low == "first" and phrase.left > 0 and len(phrase.own) > 2:
        return phrase.noun in lexicon().built
    through = phrase.left > 1 and phrase.tokens[phrase.left - 2].low in ("through", "via", "under")
    return through and phrase.determiner == "the" and len(phrase.own) > 1 and phrase.noun in _JOINT


def _is_full_name(phrase: Headed) -> bool:
    """Whether a partnership has more than one word of its own; "the Atlantic Alliance" is a phrase."""
    return len(phrase.own) > 1 and not any(t.low.endswith(("s’", "s'", "’s", "'s")) for t in phrase.own)


def _is_centre(phrase: Headed) -> bool:
    return (
        phrase.noun in ("centre", "center")
        and len(phrase.own) > 1
        and phrase.determiner in ("the", "a", "new")
    )


def _opens(phrase: Headed) -> bool:
    """Whether the text tells that the body opens or is set up."""
    after = [t.low for t in phrase.tokens[phrase.k + 1 :] if t.start >= phrase.end][:6]
    return bool({lexicon().base_verb(low) for low in after} & _OPENING)


def _named(phrase: Headed, rule: str) -> Name | None:
    """The phrase as a name: without leading words that say nothing."""
    tokens = phrase.tokens
    first = _first_telling(phrase)
    if first == phrase.k and not phrase.tail:
        return None
    label = labels.tidy(phrase.sentence.text[tokens[first].start : phrase.end])
    definite = phrase.determiner in ("the", "our", "its") and not phrase.tail
    return Name(label, tokens[first].start, phrase.end, rule, definite)


def _first_telling(phrase: Headed) -> int:
    """The first word after those that say nothing, such as "relevant" or "sound and effective"."""
    tokens, first = phrase.tokens, phrase.left
    while first < phrase.core:
        low = tokens[first].low
        leading = first > phrase.left and low in (",", "and")
        kept = low in ("new", "working") and tokens[first + 1].text != ","
        if not leading and low != "first" and (low not in lexicon().generic or kept):
            break
        first += 1
    return first
