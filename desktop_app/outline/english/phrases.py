"""Noun phrases and capitalised names around a head noun."""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from . import labels
from .lexicon import lexicon
from .text import Sentence, Token

_CONNECT = frozenset(
    {
        "of",
        "and",
        "for",
        "the",
        "on",
        "in",
        "&",
        "to",
        "with",
        "a",
        "an",
        "against",
        "between",
        "concerning",
        "regarding",
        "governing",
    }
)
_LEFT_CONNECT = frozenset({"and", "of", "for", "on", "in", "&", "'s", "’s"})
_INSIDE = frozenset({"a", "an", "the", "to", "your", "our", "with", "by", "from", "at", "into", "not", "or"})
"""Small words inside a name whose first word stands after an article."""

_CLAUSE_STOP = lexicon().grammar["clause_stops"]
_LONGEST_NAME = 16


class Name(NamedTuple):
    """A thing named in a sentence."""

    label: str
    start: int
    end: int
    rule: str
    definite: bool = False  # "the common system": perhaps a name that was given in full before


def is_capital(token: Token) -> bool:
    """Whether a token is capitalised, or a number such as 21st inside a name."""
    text = token.text
    return (text[0].isupper() and token.low != "i") or (
        text[0].isdigit() and token.low.endswith(("th", "st", "nd", "rd"))
    )


def name_start(tokens: list[Token], k: int) -> int:
    """How far a capitalised name reaches to the left of token k, without an opening function word."""
    first = k
    barred = lexicon().determiners | {
        "and",
        "but",
        "under",
        "on",
        "in",
        "as",
        "for",
        "since",
        "after",
        "if",
        "when",
    }
    while first > 0 and k - first < _LONGEST_NAME:
        before = tokens[first - 1]
        if before.text == ")" and (step := _bracketed(tokens, first)):
            first -= step
        elif is_capital(before) and before.low not in barred:
            first -= 1
        elif first > 1 and (_is_dotted(tokens, first) or _connects(tokens, first, barred)):
            first -= 2
        else:
            break
    while first < k and (
        tokens[first].low in lexicon().stops or tokens[first].low in ("earlier", "today", "&")
    ):
        first += 1
    return first


def _is_dotted(tokens: list[Token], first: int) -> bool:
    """Whether initials with their last full stop come before a token: "U.S. |Act"."""
    token = tokens[first - 2]
    return (
        tokens[first - 1].text == "."
        and "." in token.text
        and token.text.replace(".", "").isalpha()
        and token.text.isupper()
    )


def _bracketed(tokens: list[Token], first: int) -> int:
    """How many tokens the brackets before a token take inside a name: "the Consumer (Fair Trading) |Act"."""
    for step in range(3, min(first, 8)):
        opening = tokens[first - step]
        if opening.text == "(":
            return step if is_capital(tokens[first - step - 1]) else 0
        if not is_capital(opening) and opening.low not in _CONNECT:
            return 0
    return 0


def _connects(tokens: list[Token], first: int, barred: AbstractSet[str]) -> bool:
    """Whether the small word before a token stands inside a name: "the Adopt a Tree Initiative"."""
    link, word = tokens[first - 1], tokens[first - 2]
    if not is_capital(word) or word.low in barred:
        return False
    if link.low in _LEFT_CONNECT:
        return True
    return link.low in _INSIDE and first > 2 and tokens[first - 3].low in lexicon().determiners


def name_end(tokens: list[Token], k: int) -> int:
    """The last token of a name with "on", "for", "of" to the right of its head at token k."""
    at = last = k
    while at + 1 < len(tokens) and at - k < _LONGEST_NAME:
        following = tokens[at + 1]
        if following.low == "and" and at + 2 < len(tokens) and tokens[at + 2].low in ("the", "a", "an"):
            break
        if following.is_word and is_capital(following):
            last = at = at + 1
        elif following.low in _CONNECT:
            at += 1
        else:
            break
    return last


def modifiers_start(tokens: list[Token], k: int, *, possessives: bool = False) -> int:
    """The first of the words that qualify the noun at token k."""
    first = k
    while first > 0 and k - first < _LONGEST_NAME:
        step = _modifier_step(tokens, first, possessives=possessives)
        if not step:
            break
        first -= step
    while first < k and not tokens[first].is_word and tokens[first].text not in '"“':
        first += 1
    return first


def _modifier_step(tokens: list[Token], first: int, *, possessives: bool) -> int:
    """How many tokens before `first` still qualify the noun."""
    words, before = lexicon(), tokens[first - 1]
    earlier = tokens[first - 2] if first > 1 else None
    if before.text in '"“”' and earlier:
        return 1
    if before.text == "," and earlier and "-" in earlier.text and "-" in tokens[first].text:
        return 2
    if before.text == "," and first > 3 and (step := _adjectives_before(tokens, first)):
        return step
    if before.low == "of" and earlier and earlier.low in ("type", "types", "kind"):
        return 2
    if before.low == "and" and earlier and first > 2 and _coordinated(tokens, first):
        return 2
    if (
        not before.is_word
        or before.low in words.stops
        or (
            before.low in words.verbal
            and not (is_capital(before) and is_capital(tokens[first]))
            and not _is_compound(tokens, first)
        )
        or (before.low in words.participle and before.text.islower() and is_capital(tokens[first]))
        or before.low in words.number_words
    ):
        return 0
    if not possessives and before.low.endswith(("’s", "'s", "s’", "s'")):
        return 0
    adverb = before.low.endswith("ly") and before.low not in words.ly_words
    return 0 if adverb else 1


def _is_compound(tokens: list[Token], first: int) -> bool:
    """Whether a word in -ing has its object before it: "a complaints handling |mechanism"."""
    words, before = lexicon(), tokens[first - 1]
    heads = words.mechanism_words | words.programme_words
    if first < 3 or before.low not in words.gerund or tokens[first].low not in heads:
        return False
    thing = tokens[first - 2]
    return (
        thing.is_word
        and thing.low not in words.stops | words.verbal
        and tokens[first - 3].low in words.determiners
    )


def _adjectives_before(tokens: list[Token], first: int) -> int:
    """How many tokens an article's adjectives and their comma take: "a new, open |register"."""
    words = lexicon()
    for step in (2, 3):
        left = first - step
        if left < 1 or not _is_adjective(tokens[left]):
            return 0
        if tokens[left - 1].low in words.determiners:
            return step
    return 0


def _is_adjective(token: Token) -> bool:
    low = token.low
    return low in lexicon().adjectives or low.endswith(lexicon().adjective_endings)


def _coordinated(tokens: list[Token], first: int) -> bool:
    """Whether "X and" before a modifier qualifies the noun too: "the pricing and subsidy mechanism"."""
    words, left = lexicon(), tokens[first - 2]
    if (
        not left.is_word
        or left.low in words.stops
        or left.low in words.singular.values()
        or left.low in words.verbal
    ):
        return False
    return tokens[first - 3].low in words.determiners


def tail_end(sentence: Sentence, k: int, links: frozenset[str], longest: int = 12) -> int:
    """The end of a "for …", "under which …" that qualifies the noun at token k; else the noun's own."""
    tokens, words = sentence.tokens, lexicon()
    if k + 2 >= len(tokens) or tokens[k + 1].low not in links:
        return tokens[k].end
    link, second = tokens[k + 1].low, tokens[k + 2].low
    if link == "to" and second not in words.action and second not in words.founding:
        return tokens[k].end
    if (
        link in ("in", "from", "with", "on", "at", "by")
        and second in words.determiners | words.pronouns
        and link != "on"
        and second != "which"
    ):
        return tokens[k].end
    if labels.is_date(sentence.text, tokens[k + 1].start):
        return tokens[k].end
    if link in ("by", "through") and second != "which":
        return tokens[k].end
    clausal = link in ("under", "that") or second in ("ensuring", "making", "which")
    last = k
    for j in range(k + 1, min(len(tokens), k + 1 + (30 if clausal else longest))):
        if (
            tokens[j].text == ","
            and tokens[k].low.endswith("s")
            and link in ("for", "of")
            and _lists_on(tokens, j)
        ):
            continue
        if _ends_tail(tokens, j, clausal=clausal):
            break
        last = j
    while last > k and (tokens[last].low in words.stops or not tokens[last].is_word):
        last -= 1
    return tokens[last].end


def _lists_on(tokens: list[Token], comma: int) -> bool:
    """Whether the comma is one of a short list that ends with "and": "for A, B and C"."""
    nearby = tokens[comma + 1 : comma + 9]
    stop = next(
        (i for i, token in enumerate(nearby) if token.low in _CLAUSE_STOP or token.text in ".;:"), len(nearby)
    )
    joined = next((i for i, token in enumerate(nearby[:stop]) if token.low == "and"), None)
    return (
        joined is not None
        and joined + 1 < len(nearby)
        and nearby[joined + 1].low not in lexicon().verbal | lexicon().determiners
    )


def _ends_tail(tokens: list[Token], j: int, *, clausal: bool) -> bool:
    words, low = lexicon(), tokens[j].low
    if not tokens[j].is_word:
        after = [token.low for token in tokens[j + 1 : j + 3]]
        another = after[:1] == ["and"] and after[-1] in words.determiners
        return another or not (clausal and tokens[j].text == ",")
    if clausal:
        return low in ("will", "shall")
    following = tokens[j + 1].low if j + 1 < len(tokens) else ""
    if low == "and" and (following in words.verbal or following in words.determiners | words.pronouns):
        return True
    verb = words.third.get(low)
    return low in _CLAUSE_STOP or low == "that" or (verb is not None and verb not in words.nominal_verbs)


def names_in_turn(
    sentence: Sentence, find: Callable[[Sentence, int], tuple[Name, int] | None], heads: AbstractSet[str]
) -> Iterator[Name]:
    """The names in a sentence, none inside another.

    Args:
        sentence: where to look.
        find: the name that a token belongs to, with the number of the token after it.
        heads: lower-case words one of which that token is.
    """
    free = 0
    for k in [k for k, low in enumerate(sentence.words) if low in heads]:
        found = find(sentence, k) if k >= free else None
        if found:
            name, free = found
            yield name
