"""Where a text matches a query."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from .analysis import LONGEST_WORD, Token, Words, is_han
from .likeness import fuzzily_same
from .query import Phrase, Word, wanted
from .reading import Reading, read
from .stems import beginnings, stem

Span = tuple[int, int]


def marks(text: str, query_text: str) -> tuple[Span, ...]:
    """Where a text matches a query's words: code points, in order, apart from each other.

    A phrase is marked as one; words under NOT are not marked.
    """
    marker = Marker(read(query_text))
    return tuple(marker.spans(Words(text))) if marker.seeks_anything else ()


class Marker:
    """Finds the words and phrases of one query in many texts, looking only where one of them may stand."""

    def __init__(self, reading: Reading) -> None:
        leaves = wanted(reading.node)
        found = [leaf for leaf in leaves if isinstance(leaf, Word)]
        self._words = frozenset(word.text for word in found)
        self._prefixes = tuple(word.text for word in found if word.prefix)
        self._fuzzy = tuple((word.text, word.fuzzy) for word in found if word.fuzzy)
        self._stems = frozenset(stem(word.text) for word in found if word.forms)
        self._phrases: defaultdict[str, list[Phrase]] = defaultdict(list)
        for leaf in leaves:
            if isinstance(leaf, Phrase):
                self._phrases[leaf.words[0]].append(leaf)
        self._reach = max((len(p.words) for phrases in self._phrases.values() for p in phrases), default=1)
        whole = {*self._words, *self._phrases}.difference(self._prefixes)
        begun = [*self._prefixes, *(word[0] for word, _ in self._fuzzy)]
        self._likely = _likely(
            whole, [*begun, *(each for stemmed in self._stems for each in beginnings(stemmed))]
        )
        self.seeks_anything = bool(leaves)

    def spans(self, words: Words) -> list[Span]:
        """The places that match; where two overlap, the one that starts first, and of those the longer."""
        spans: list[Span] = []
        done = 0
        for likely in self._likely.finditer(words.folded):
            if likely.start() < done:
                continue
            alone = words.beginning_at(likely.start()) if self._reach == 1 else None
            if alone is not None:
                if self._matches(alone.word):
                    spans.append(words.span(alone))
                done = alone.end
                continue
            coming = words.from_(words.border(likely.start(), done))
            run = list(islice(coming, self._reach))
            while run and run[0].start < likely.end():
                length = self.length(run)
                if length:
                    spans.append((words.span(run[0])[0], words.span(run[length - 1])[1]))
                taken = max(1, length)
                done = run[taken - 1].end
                run = run[taken:] + list(islice(coming, taken))
        return spans

    def length(self, run: Sequence[Token]) -> int:
        """How many words belong to the longest match that begins with the first."""
        word = run[0].word
        phrases = self._phrases.get(word, ())
        longest = max((len(p.words) for p in phrases if _stands(p, run)), default=0)
        return longest or int(self._matches(word))

    def _matches(self, word: str) -> bool:
        return (
            word in self._words
            or word.startswith(self._prefixes)
            or (bool(self._stems) and stem(word) in self._stems)
            or any(fuzzily_same(word, asked, edits) for asked, edits in self._fuzzy)
        )


def _likely(words: Iterable[str], beginnings: Iterable[str]) -> re.Pattern[str]:
    """What stands wherever a match begins, and seldom elsewhere; made anew for each query, so of cheap parts.

    Args:
        words: begin as a whole.
        beginnings: of words; no empty ones.
    """
    parts = {_begun(word) + ("(?![a-z0-9])" if _is_told_whole(word) else "") for word in words}
    parts |= {_begun(beginning) for beginning in beginnings}
    return re.compile("|".join(sorted(parts, key=len, reverse=True)) if parts else "(?!)")


def _is_told_whole(word: str) -> bool:
    """Whether no letter or digit may follow the word where it stands as a whole, as one may follow 1,000."""
    return len(word) < LONGEST_WORD and not is_han(word) and not word[0].isdigit()


def _begun(word: str) -> str:
    """What a word begins with: no Latin one behind a letter, and numbers may have commas.

    What stands before is looked at last: letters are found fast, places without a letter before them slowly.
    """
    if word[0].isdigit():
        return "(?<![a-z])" + ",?".join(map(re.escape, word))
    return re.escape(word) + ("" if is_han(word[0]) else f"(?<![a-z]{re.escape(word)})")


def _stands(phrase: Phrase, run: Sequence[Token]) -> bool:
    """Whether a phrase stands at the beginning of a run of words."""
    last = len(phrase.words) - 1
    if last >= len(run):
        return False
    for step, (word, place) in enumerate(zip(phrase.words, phrase.places, strict=True)):
        token = run[step]
        begins = phrase.open_end and step == last and token.word.startswith(word)
        if not (begins or token.word == word) or token.position - run[0].position != place:
            return False
    return True
