"""Noun phrases whose head is a noun of mechanisms, and the verbs that govern them."""

from typing import NamedTuple

from .clauses import is_adverb
from .lexicon import lexicon
from .phrases import modifiers_start, name_start, tail_end
from .subjects import RELATIVE
from .text import Sentence, Token

_LINKS = frozenset({"for", "of", "to", "linking", "under", "between", "on", "against", "with", "whereby"})
_CLAUSE_LINKS = lexicon().grammar["clause_links"]
_NEXT = lexicon().grammar["after_nouns"]
_FOUNDING_NOUNS = lexicon().grammar["founding_nouns"]
_HAVING = lexicon().grammar["having"]
_BEFORE_VERBS = lexicon().modals | {"to", "and", "or", "we", "they", "you", "not"}
_BE = frozenset({"be", "been", "being", "is", "are", "was", "were"})
_LISTED = 40
"""Tokens before the last of some coordinated objects within which their verb stands."""


class Headed(NamedTuple):
    """A head noun with the words around it."""

    sentence: Sentence
    left: int  # of the words that qualify it
    core: int  # its first word, where it has two ("working group")
    k: int  # its last word
    noun: str  # singular
    end: int  # with its "for …"

    @property
    def tokens(self) -> list[Token]:
        """Of the whole sentence."""
        return self.sentence.tokens

    @property
    def own(self) -> list[Token]:
        """The modifiers that say something."""
        return [t for t in self.tokens[self.left : self.core] if t.is_word and t.low not in lexicon().generic]

    @property
    def tail(self) -> bool:
        """Whether a “for …” or the like follows the noun."""
        return self.end > self.tokens[self.k].end

    @property
    def plural(self) -> bool:
        """Whether the head stands in the plural."""
        return is_plural(self.tokens[self.k].low)

    @property
    def determiner(self) -> str:
        """The word before the modifiers."""
        return self.tokens[self.left - 1].low if self.left else ""

    @property
    def indefinite(self) -> bool:
        """Whether “a”, “an” or “new” makes it something not known yet."""
        return self.determiner in ("a", "an") or any(
            t.low == "new" for t in self.tokens[self.left : self.core]
        )

    @property
    def compound(self) -> bool:
        """Whether a modifier has a hyphen."""
        return any("-" in token.text for token in self.own)

    @property
    def quoted(self) -> bool:
        """Whether a modifier stands in quotation marks."""
        return any(token.text in '"“' for token in self.tokens[self.left : self.core])


def is_plural(low: str) -> bool:
    """Whether a noun stands in the plural, or looks so: only a head in -s says that it does not."""
    return low.endswith("s") and low not in lexicon().mechanism_heads


def headed(sentence: Sentence, k: int) -> Headed | None:
    """The noun phrase whose head is token k, a noun of mechanisms."""
    tokens, words = sentence.tokens, lexicon()
    low = tokens[k].low
    noun = low if low in words.built else words.one_mechanism.get(low, low)
    pair = f"{tokens[k - 1].low} {noun}" if k else ""
    core = k
    if pair in words.built:
        noun, core = pair, k - 1
    if noun not in words.built and noun not in words.mechanism_heads:
        return None
    following = tokens[k + 1] if k + 1 < len(tokens) else None
    named = tokens[k].text[0].isupper()
    if noun in words.built and following and _goes_on(following, named=named):
        return None
    left = modifiers_start(tokens, core, possessives=noun in words.built)
    if left < core and _is_verb(tokens, left):
        left += 1
    if named:
        left = min(left, name_start(tokens, core))
    if is_plural(low):
        left = _listed_start(tokens, left)
    told = any(t.is_word and t.low not in words.generic for t in tokens[left:core]) or core < k
    links = _links(noun, told=told)
    if following and following.low in _CLAUSE_LINKS and not _opens_clause(tokens, k + 1):
        links -= _CLAUSE_LINKS
    return Headed(sentence, left, core, k, noun, tail_end(sentence, k, links))


def _opens_clause(tokens: list[Token], link: int) -> bool:
    """Whether a clause of what the noun does follows: "in which", "that links", "covering"."""
    low = tokens[link].low
    second = tokens[link + 1].low if link + 1 < len(tokens) else ""
    if low in ("in", "by", "through"):
        return second == "which"
    if low == "that":
        return (
            second in lexicon().third or second in lexicon().modals or second in ("can", "has", "is", "would")
        )
    return True


def _links(noun: str, *, told: bool) -> frozenset[str]:
    """The words that may join what qualifies a noun; `told` where modifiers say already what it is."""
    if noun in lexicon().mechanism_heads:
        return _LINKS if told else _LINKS | _CLAUSE_LINKS
    return _LINKS - {"to"} if told else _LINKS


def _listed_start(tokens: list[Token], left: int) -> int:
    """The first modifier where several are coordinated: "the tracing, recall and repair |systems"."""
    first = left
    while first > 1 and (tokens[first - 1].low == "and" or (tokens[first - 1].text == "," and first < left)):
        before = modifiers_start(tokens, first - 1)
        if before == first - 1 or tokens[first - 2].low.endswith("s"):
            return left
        first = before
    opening = tokens[first - 1].low if first else ""
    making = lexicon().founding | lexicon().improving
    return first if opening in lexicon().determiners or lexicon().base_verb(opening) in making else left


def _is_verb(tokens: list[Token], at: int) -> bool:
    """Whether a word that could be noun or verb is a verb here: "to form committees"."""
    verb = tokens[at].low in lexicon().action and at > 0
    return verb and tokens[at - 1].low in _BEFORE_VERBS


def _goes_on(following: Token, *, named: bool) -> bool:
    """Whether a word after the noun makes it a modifier, as in "the network operators"; no verb does."""
    if named and (following.low in lexicon().participle or following.low in lexicon().third):
        return False
    if not following.is_word or following.low in lexicon().stops | _LINKS:
        return False
    return not following.low.endswith(("ed", "s", "ly")) and following.low not in _NEXT


def verbs_before(phrase: Headed) -> set[str]:
    """Base forms of the words just before the phrase; for "and a B" of those before the list it is in."""
    left = phrase.left - (phrase.determiner in lexicon().determiners)
    if left and phrase.tokens[left - 1].low == "by" and not phrase.indefinite:
        # "run by the institute": it does something itself
        return set()
    near = set()
    for token in reversed(phrase.tokens[max(0, left - 3) : left]):
        if token.low in _BE:
            break
        near |= {token.low, lexicon().base_verb(token.low)}
        if token.low in _FOUNDING_NOUNS:
            near.add("establish")
    if "work" in near and "on" in near and phrase.indefinite:
        near.add("develop")
    if {"there", "will"} <= {t.low for t in phrase.tokens[max(0, left - 5) : left]}:
        near.add("establish")
    listed = phrase.indefinite or phrase.noun in lexicon().mechanism_heads
    near |= _verbs_of_list(phrase, left) if listed else set()
    return near - _HAVING if phrase.plural else near


def _verbs_of_list(phrase: Headed, left: int) -> set[str]:
    """The verb whose objects are coordinated up to a phrase: "set up a fund, a council and a register"."""
    tokens, words = phrase.tokens, lexicon()
    if not left or (tokens[left - 1].text != "," and tokens[left - 1].low not in ("and", "or", "plus", "as")):
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


def verbs_after(phrase: Headed) -> set[str]:
    """The participle of a passive just after the phrase, in the base form: "is being set up"."""
    after = [t for t in phrase.tokens[phrase.k + 1 :] if t.start >= phrase.end][:7]
    for k, token in enumerate(after):
        if token.low in _BE:
            rest = [t.low for t in after[k + 1 :] if t.low not in _BE and not is_adverb(t)]
            return {lexicon().participle.get(rest[0], "")} if rest else set()
    return set()
