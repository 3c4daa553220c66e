"""Which texts hold each term, how often and where, as arrays.

Terms are kept in the order of their bytes. The first letter says what a term is:

- `p` a prefix of words that is in so many texts that these are kept for it, without positions
- `r` a row of two words, Chinese or both common ones, so that phrases of such words are found soon
- `w` a word
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .arrays import Array, narrowest, starts_of

PREFIX, ROW, WORD = "p", "r", "w"
LONGEST_PREFIX = 3  # letters of the prefixes that are kept
BUSY_PREFIX = 32_768  # postings, at least, of a prefix that is kept

_COMMON = frozenset(
    [
        "a",
        "about",
        "all",
        "also",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "can",
        "do",
        "for",
        "from",
        "had",
        "has",
        "have",
        "he",
        "i",
        "if",
        "in",
        "is",
        "it",
        "its",
        "many",
        "may",
        "more",
        "must",
        "no",
        "not",
        "of",
        "on",
        "one",
        "or",
        "our",
        "so",
        "some",
        "than",
        "that",
        "the",
        "their",
        "there",
        "these",
        "they",
        "this",
        "to",
        "was",
        "we",
        "were",
        "what",
        "when",
        "which",
        "who",
        "will",
        "with",
        "would",
        "you",
    ]
)
"""Words so common that each row of two of them has postings of its own."""


@dataclass(frozen=True, slots=True)
class Postings:
    """The postings of many terms, one term behind the other."""

    terms: list[bytes]  # sorted
    first: Array  # of each term the number of its first posting, and the end; int64
    first_place: Array  # the same for its positions
    texts: Array  # of each posting, rising within a term; uint16
    counts: Array  # how often; unsigned
    places: Array  # positions, as many as the counts say, none for prefixes; unsigned


def word_term(word: str) -> str:
    """The term of a word."""
    return WORD + word


def row_term(one: str, other: str) -> str | None:
    """The term of two words in a row, where such rows are kept."""
    if one in _COMMON and other in _COMMON:
        return f"{ROW}{one} {other}"
    if len(one) == len(other) == 1 and one > "\u3000" and other > "\u3000":
        return f"{ROW}{one}{other}"
    return None


@dataclass(frozen=True, slots=True)
class Keys:
    """Each word and each row of two as one number: its term, its text (16 bits) and its place."""

    terms: list[bytes]  # sorted
    numbers: Array  # uint64
    bits: int  # of the place


def keyed(words: Sequence[str], han: Array, numbers: Array, texts: Array, places: Array) -> Keys:
    """The keys of a row of words, not sorted yet.

    They are put together in place: arrays of all words are what making a segment takes its memory for.

    Args:
        words: what each number stands for.
        han: for each number whether it is a Chinese character.
        numbers, texts, places: of every word of the texts, in order.
    """
    bits = max(16, int(places.max(initial=0)).bit_length())
    paired, pairs, names = _rows(words, han, numbers, texts, places)
    pairs += len(words)
    named = [word_term(word) for word in words] + names
    used = np.bincount(numbers, minlength=len(named)) + np.bincount(pairs, minlength=len(named))
    ordered = sorted((named[at].encode(), at) for at in np.flatnonzero(used).tolist())
    rank = np.zeros(len(named), dtype=np.uint64)
    rank[[at for _, at in ordered]] = np.arange(len(ordered), dtype=np.uint64) << np.uint64(16 + bits)
    keys = np.empty(len(numbers) + len(paired), dtype=np.uint64)
    single, double = keys[: len(numbers)], keys[len(numbers) :]
    np.take(rank, numbers, out=single)
    np.take(rank, pairs, out=double)
    where = texts.astype(np.uint64)
    where <<= np.uint64(bits)
    where |= places.view(np.uint32)
    single |= where
    double |= where[paired]
    return Keys([term for term, _ in ordered], keys, bits)


def _rows(
    words: Sequence[str], han: Array, numbers: Array, texts: Array, places: Array
) -> tuple[Array, Array, list[str]]:
    """Where a row of two begins, its number, and the term of each number."""
    common = np.fromiter((word in _COMMON for word in words), dtype=bool, count=len(words))
    kind = np.where(common, np.int8(1), han.astype(np.int8) * np.int8(2))[numbers]  # 0: in no row
    paired = np.flatnonzero((kind[1:] == kind[:-1]) & (kind[1:] > 0))
    paired = paired[(texts[paired + 1] == texts[paired]) & (places[paired + 1] == places[paired] + 1)]
    both = numbers[paired].astype(np.int64) * len(words) + numbers[paired + 1]
    distinct, pairs = np.unique(both, return_inverse=True)
    joints = ["" if chinese else " " for chinese in han[distinct // len(words)].tolist()]
    ends = zip((distinct // len(words)).tolist(), (distinct % len(words)).tolist(), joints, strict=True)
    return paired, pairs.astype(np.int32), [f"{ROW}{words[a]}{joint}{words[b]}" for a, b, joint in ends]


def invert(made: Keys) -> Postings:
    """The postings from keys, which are used up."""
    keys, bits = made.numbers, made.bits
    keys.sort()
    places = narrowest(keys & np.uint64(2**bits - 1), np.uint16, np.uint32)
    keys >>= np.uint64(bits)
    begins = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]])[: len(keys)]).astype(np.int32)
    counts = np.diff(begins, append=np.int32(len(keys)))
    groups = keys[begins]
    texts = groups.astype(np.uint16)
    groups >>= np.uint64(16)
    of_term, terms = groups.view(np.int64), len(made.terms)
    return Postings(
        made.terms,
        starts_of(np.bincount(of_term, minlength=terms)),
        starts_of(np.bincount(of_term, weights=counts, minlength=terms).astype(np.int64)),
        texts,
        narrowest(counts, np.uint8, np.uint16, np.uint32),
        places,
    )


def with_prefixes(postings: Postings) -> Postings:
    """The postings with those of busy prefixes; none may be there yet."""
    if len(postings.texts) <= BUSY_PREFIX:
        return postings
    low = bisect_left(postings.terms, WORD.encode())
    words = [term[1:].decode() for term in postings.terms[low:]]
    made = [part for size in range(1, LONGEST_PREFIX + 1) for part in _prefixes(postings, words, low, size)]
    if not made:
        return postings
    made.sort(key=lambda part: part[0])
    at = starts_of(np.array([len(texts) for _, texts, _ in made]))
    return Postings(
        [term for term, _, _ in made] + postings.terms,
        np.concatenate([at[:-1], postings.first + at[-1]]),
        np.concatenate([np.zeros(len(made), dtype=np.int64), postings.first_place]),
        np.concatenate([*(texts for _, texts, _ in made), postings.texts]),
        np.concatenate([*(counts for _, _, counts in made), postings.counts]),
        postings.places,
    )


def _prefixes(
    postings: Postings, words: Sequence[str], low: int, size: int
) -> list[tuple[bytes, Array, Array]]:
    """Term, texts and counts of each busy prefix of so many letters."""
    numbers: dict[str, int] = {}
    of_word = [numbers.setdefault(word[:size], len(numbers)) if len(word) >= size else -1 for word in words]
    prefix = np.array(of_word, dtype=np.int64)
    holding = np.diff(postings.first[low:])
    counted = prefix >= 0
    total = np.bincount(prefix[counted], weights=holding[counted], minlength=len(numbers))
    names = list(numbers)
    made = []
    for number in np.flatnonzero(total > BUSY_PREFIX).tolist():
        spans = np.flatnonzero(prefix == number) + low
        if len(spans) == 1:  # that word's own postings serve
            continue
        first, end = int(postings.first[spans[0]]), int(postings.first[spans[-1] + 1])
        texts, counts = summed(postings.texts[first:end], postings.counts[first:end])
        made.append((PREFIX.encode() + names[number].encode(), texts, counts))
    return made


def summed(texts: Array, counts: Array) -> tuple[Array, Array]:
    """Several lists of postings as one: rising texts, each once, with the sum of its counts."""
    total = np.bincount(texts, weights=counts)
    held = np.flatnonzero(total > 0)  # of flags it is made out several times faster
    return held.astype(np.uint16), np.minimum(total[held], 255).astype(np.uint8)
