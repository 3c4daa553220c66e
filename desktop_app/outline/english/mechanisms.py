"""Mechanisms, systems and bodies: named, or being set up, improved, run."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from . import labels
from .clauses import is_adverb
from .founded import CALL_WORDS, FOUND_WORDS, called, founded
from .lexicon import lexicon, plural
from .phrases import Name, is_capital, modifiers_start, tail_end
from .subjects import RELATIVE
from .text import Sentence, Token

_LINKS = frozenset({"for", "of", "to", "linking", "under", "between", "on", "against", "with", "whereby"})
_POINTING = lexicon().grammar["pointing"]
_PAIR = re.compile(
    r"\b(?:institutions?|institutional|arrangements?|systems?|structures?)\s(?:and|or)\s(?:[\w-]+\s)?"
    r"(?:mechanisms?|systems?|institutions?|arrangements?)\b"
    r"|\bmechanisms?\s(?:and|or)\s(?:[\w-]+\s)?(?:institutions?|systems?|arrangements?)\b",
    re.IGNORECASE,
)
_STANDING = frozenset({"task force", "taskforce", "hotline", "working group", "helpline"})
"""Bodies that a definite name is enough for."""

_ALWAYS = frozenset(
    form
    for noun in lexicon().mechanism_heads | _STANDING
    for form in (noun.split()[-1], plural(noun.split()[-1]))
)
_MAKING = lexicon().founding_words | {"a", "an", "new", "so-called"}
"""A sentence in which none of these stands names no other body in lower case."""

_LOOSE = frozenset({"alliance", "partnership", "forum", "consortium"})
_OPENING = frozenset({"open", "establish", "create", "start", "begin", "launch"})
_HAVING = lexicon().grammar["having"]
_BEFORE_VERBS = lexicon().modals | {"to", "and", "or", "we", "they", "you", "not"}
_BE = frozenset({"be", "been", "being", "is", "are", "was", "were"})
_LISTED = 40
"""Tokens before the last of some coordinated objects within which their verb stands."""

_PARTS = frozenset(
    {"part", "member", "basis", "heart", "core", "users", "use", "head", "chair", "director", "members"}
)


class _Phrase(NamedTuple):
    """A head noun with the words around it."""

    sentence: Sentence
    left: int  # of the words that qualify it
    core: int  # its first word, where it has two ("working group")
    k: int  # its last word
    noun: str  # singular
    end: int  # with its "for …"

    @property
    def tokens(self) -> list[Token]:
        return self.sentence.tokens

    @property
    def own(self) -> list[Token]:
        """The modifiers that say something."""
        return [t for t in self.tokens[self.left : self.core] if t.is_word and t.low not in lexicon().generic]

    @property
    def tail(self) -> bool:
        return self.end > self.tokens[self.k].end

    @property
    def plural(self) -> bool:
        return self.tokens[self.k].low.endswith("s")

    @property
    def determiner(self) -> str:
        return self.tokens[self.left - 1].low if self.left else ""

    @property
    def indefinite(self) -> bool:
        return self.determiner in ("a", "an") or any(
            t.low == "new" for t in self.tokens[self.left : self.core]
        )

    @property
    def compound(self) -> bool:
        return any("-" in token.text for token in self.own)

    @property
    def quoted(self) -> bool:
        return any(token.text in '"“' for token in self.tokens[self.left : self.core])


def mechanisms(sentence: Sentence) -> Iterator[Name]:
    """The mechanisms, systems and bodies named in a sentence."""
    taken: list[tuple[int, int]] = []
    if not FOUND_WORDS.isdisjoint(sentence.lows):
        for name in founded(sentence):
            taken.append((name.start, name.end))
            yield name
    if lexicon().mechanism_words.isdisjoint(sentence.lows):
        return
    pairs = [m.span() for m in _PAIR.finditer(sentence.text, sentence.start, sentence.end)]
    heads = lexicon().mechanism_words
    unmade = _MAKING.isdisjoint(sentence.lows)
    if not CALL_WORDS.isdisjoint(sentence.lows):
        for name in called(sentence):
            taken.append((name.start, name.end))
            yield name
    for k in [k for k, low in enumerate(sentence.words) if low in heads]:
        if unmade and sentence.tokens[k].text.islower() and sentence.tokens[k].low not in _ALWAYS:
            continue
        phrase = _phrase(sentence, k)
        if phrase is None or any(a <= sentence.tokens[k].start < b for a, b in pairs):
            continue
        rule = _judge(phrase)
        found = _named(phrase, rule) if rule else None
        if found and not any(a < found.end and found.start < b for a, b in taken):
            taken.append((found.start, found.end))
            yield found


def _phrase(sentence: Sentence, k: int) -> _Phrase | None:
    """The noun phrase whose head is token k, a noun of mechanisms."""
    tokens, words = sentence.tokens, lexicon()
    low = tokens[k].low
    noun = low if low in words.built else low.removesuffix("s")
    noun = "agency" if low == "agencies" else "registry" if low == "registries" else noun
    pair = f"{tokens[k - 1].low} {noun}" if k else ""
    core = k
    if pair in words.built:
        noun, core = pair, k - 1
    if noun not in words.built and noun not in words.mechanism_heads:
        return None
    following = tokens[k + 1] if k + 1 < len(tokens) else None
    if noun in words.built and following and _goes_on(following):
        return None
    left = modifiers_start(tokens, core, possessives=noun in words.built)
    if left < core and _is_verb(tokens, left):
        left += 1
    own = any(t.is_word and t.low not in words.generic for t in tokens[left:core])
    told = noun in words.built and (own or core < k)
    return _Phrase(sentence, left, core, k, noun, tail_end(sentence, k, _LINKS - {"to"} if told else _LINKS))


def _is_verb(tokens: list[Token], at: int) -> bool:
    """Whether a word that could be noun or verb is a verb here: "to form committees"."""
    verb = tokens[at].low in lexicon().action and at > 0
    return verb and tokens[at - 1].low in _BEFORE_VERBS


def _goes_on(following: Token) -> bool:
    """Whether a word after the noun makes it a modifier: "the network operators"."""
    if not following.is_word or following.low in lexicon().stops | _LINKS:
        return False
    return not following.low.endswith(("ed", "s", "ly")) and following.low not in (
        "set",
        "led",
        "run",
        "built",
        "soon",
        "where",
        "here",
        "today",
        "next",
        "meant",
        "open",
    )


def _judge(phrase: _Phrase) -> str:
    """The rule by which a phrase is an item; empty where it is none."""
    if phrase.determiner in _POINTING or phrase.determiner in lexicon().number_words:
        return ""
    numbered = any(
        (t.low in lexicon().number_words or t.text.isdecimal()) and "-" not in t.text
        for t in phrase.tokens[phrase.left : phrase.core]
    )
    if numbered:
        return ""
    if phrase.noun == "mechanism":
        return "mechanism" if phrase.own or phrase.tail else ""
    if phrase.noun in ("system", "arrangement"):
        return "system" if _is_system(phrase) else ""
    return _judge_body(phrase)


def _verbs_before(phrase: _Phrase) -> set[str]:
    """Base forms of the words just before the phrase; for "and a B" of those before the list it is in."""
    left = phrase.left - (phrase.determiner in lexicon().determiners)
    if left and phrase.tokens[left - 1].low == "by" and not phrase.indefinite:
        # "run by the institute": it does something itself
        return set()
    near = set()
    for token in reversed(phrase.tokens[max(0, left - 3) : left]):
        if token.low in _BE:
            break
        near.add(lexicon().base_verb(token.low))
    listed = phrase.indefinite or phrase.noun in lexicon().mechanism_heads
    near |= _verbs_of_list(phrase, left) if listed else set()
    return near - _HAVING if phrase.plural else near


def _verbs_of_list(phrase: _Phrase, left: int) -> set[str]:
    """The verb whose objects are coordinated up to a phrase: "set up a fund, a council and a register"."""
    tokens, words = phrase.tokens, lexicon()
    if not left or (tokens[left - 1].text != "," and tokens[left - 1].low not in ("and", "or", "plus")):
        return set()
    for token in reversed(tokens[max(0, left - _LISTED) : left - 1]):
        base = words.base_verb(token.low)
        if base in words.founding | words.improving and token.low not in words.listed_nouns:
            return {base}
        if token.low in words.auxiliaries | words.pronouns | RELATIVE or token.text in ";:—":
            return set()
        if token.low in words.verbal:
            return set()
    return set()


def _verbs_after(phrase: _Phrase) -> set[str]:
    """The participle of a passive just after the phrase, in the base form: "is being set up"."""
    after = [t for t in phrase.tokens[phrase.k + 1 :] if t.start >= phrase.end][:7]
    for k, token in enumerate(after):
        if token.low in _BE:
            rest = [t.low for t in after[k + 1 :] if t.low not in _BE and not is_adverb(t)]
            return {lexicon().participle.get(rest[0], "")} if rest else set()
    return set()


def _is_made(phrase: _Phrase) -> bool:
    """Whether a verb of founding, running or improving governs the phrase, active or passive."""
    words = lexicon()
    if _verbs_before(phrase) & (words.founding | words.improving):
        return True
    return bool(_verbs_after(phrase) & (words.founding | words.improving))


def _is_announced(phrase: _Phrase) -> bool:
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


def _is_system(phrase: _Phrase) -> bool:
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
        and phrase.left <= 1
        and not phrase.plural
        and own[-1].low not in words.everyday
    )


def _judge_body(phrase: _Phrase) -> str:
    """The rule for a council, register, hotline …: it is set up, announced, or named."""
    words, own = lexicon(), phrase.own
    capital = bool(own) and is_capital(own[-1]) and phrase.tokens[phrase.k].text[0].isupper()
    named = phrase.noun in words.named_bodies and capital and own[0].start > phrase.sentence.start
    named = named and (phrase.noun not in _LOOSE or _is_full_name(phrase))
    two_words = phrase.core < phrase.k
    if named or (_is_centre(phrase) and capital and _opens(phrase)):
        return "body.named"
    if not own and not two_words and not (phrase.tail and phrase.end - phrase.tokens[phrase.k].end > 4):
        return ""
    if own and own[0].low in _PARTS:
        return ""
    if any(token.low == "so-called" for token in phrase.tokens[max(0, phrase.left - 1) : phrase.core]):
        return "body.named"
    founded = bool((_verbs_before(phrase) | _verbs_after(phrase)) & words.founding)
    article = phrase.indefinite or (phrase.plural and phrase.determiner not in words.determiners)
    if founded and (article or phrase.determiner in ("our", "the", "their")):
        told = bool(own) or two_words
        if phrase.noun in words.weak_built and (not phrase.indefinite or phrase.plural or not told):
            return ""
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


def _is_full_name(phrase: _Phrase) -> bool:
    """Whether a partnership has more than one word of its own; "the Atlantic Alliance" is a phrase."""
    return len(phrase.own) > 1 and not any(t.low.endswith(("s’", "s'", "’s", "'s")) for t in phrase.own)


def _is_centre(phrase: _Phrase) -> bool:
    return (
        phrase.noun in ("centre", "center")
        and len(phrase.own) > 1
        and phrase.determiner in ("the", "a", "new")
    )


def _opens(phrase: _Phrase) -> bool:
    """Whether the text tells that the body opens or is set up."""
    after = [t.low for t in phrase.tokens[phrase.k + 1 :] if t.start >= phrase.end][:6]
    return bool({lexicon().base_verb(low) for low in after} & _OPENING)


def _named(phrase: _Phrase, rule: str) -> Name | None:
    """The phrase as a name: without leading words that say nothing."""
    tokens = phrase.tokens
    first = phrase.left
    while (
        first < phrase.core
        and tokens[first].low in lexicon().generic
        and tokens[first].low not in ("new", "working")
    ):
        first += 1
    if first == phrase.k and not phrase.tail:
        return None
    parted = [j for j in range(first + 1, phrase.core - 1) if tokens[j].text == ","]
    if parted and "-" not in tokens[parted[-1] - 1].text:
        first = parted[-1] + 1
    label = labels.tidy(phrase.sentence.text[tokens[first].start : phrase.end])
    definite = phrase.determiner in ("the", "our", "its") and not phrase.tail
    return Name(label, tokens[first].start, phrase.end, rule, definite)
