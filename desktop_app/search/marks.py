"""Where a text matches a query."""

from collections import defaultdict
from collections.abc import Sequence

from .analysis import Token, tokens
from .likeness import fuzzily_same
from .query import Phrase, Word, wanted
from .reading import Reading, read

Span = tuple[int, int]


def marks(text: str, query_text: str) -> tuple[Span, ...]:
    """Where a text matches a query's words: code points, in order, apart from each other.

    A phrase is marked as one; words under NOT are not marked.
    """
    marker = Marker(read(query_text))
    return tuple(marker.spans(tokens(text))) if marker.seeks_anything else ()


class Marker:
    """Finds the words and phrases of one query among the words of many texts."""

    def __init__(self, reading: Reading) -> None:
        leaves = wanted(reading.node)
        found = [leaf for leaf in leaves if isinstance(leaf, Word)]
        self._words = frozenset(word.text for word in found)
        self._prefixes = tuple(word.text for word in found if word.prefix)
        self._fuzzy = tuple(word.text for word in found if word.fuzzy)
        self._phrases: defaultdict[str, list[Phrase]] = defaultdict(list)
        for leaf in leaves:
            if isinstance(leaf, Phrase):
                self._phrases[leaf.words[0]].append(leaf)
        self.seeks_anything = bool(leaves)

    def spans(self, found: Sequence[Token]) -> list[Span]:
        """The places that match; where two overlap, the one that starts first, and of those the longer."""
        spans: list[Span] = []
        end = 0
        for at, token in enumerate(found):
            if token.start >= end and (length := self._length(found, at)):
                end = found[at + length - 1].end
                spans.append((token.start, end))
        return spans

    def _length(self, found: Sequence[Token], at: int) -> int:
        """How many words from here on belong to the longest match that begins here."""
        word = found[at].word
        phrases = self._phrases.get(word, ())
        longest = max((len(p.words) for p in phrases if _stands(p, found, at)), default=0)
        return longest or int(self._matches(word))

    def _matches(self, word: str) -> bool:
        return (
            word in self._words
            or word.startswith(self._prefixes)
            or any(fuzzily_same(word, asked) for asked in self._fuzzy)
        )


def _stands(phrase: Phrase, found: Sequence[Token], at: int) -> bool:
    """Whether a phrase stands at a word."""
    last = len(phrase.words) - 1
    if at + last >= len(found):
        return False
    for step, (word, place) in enumerate(zip(phrase.words, phrase.places, strict=True)):
        token = found[at + step]
        begins = phrase.open_end and step == last and token.word.startswith(word)
        if not (begins or token.word == word) or token.position - found[at].position != place:
            return False
    return True
