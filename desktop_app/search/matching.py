"""What a query finds in a snapshot, and how well it fits."""

from collections.abc import Mapping, Set
from math import log

from .filtering import check_of
from .query import And, Filter, Node, Not, Or, Phrase, Word, filters
from .snapshot import Snapshot
from .table import NOTES

B, K1 = 0.75, 1.2  # of BM25F: how much length counts, how soon repetition stops to count

Scores = dict[int, float]


class Matcher:
    """Evaluates queries over one snapshot: entry → score; what merely passes a filter scores nothing."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def matches(self, node: Node | None, allowed: Set[int]) -> Scores:
        """The allowed entries that match; all of them where there is nothing to look for."""
        if node is None:
            return dict.fromkeys(allowed, 0.0)
        found = self._evaluate(node, allowed)
        return {entry: score for entry, score in found.items() if entry in allowed}

    def _evaluate(self, node: Node, allowed: Set[int]) -> Scores:
        match node:
            case Word():
                return self._word(node)
            case Phrase():
                return self._phrase(node)
            case Filter():
                profiles = [self._snapshot.profiles[number] for number in self._snapshot.live_profiles]
                return dict.fromkeys(self._snapshot.where(check_of(node, profiles)), 0.0)
            case Not(inner):
                return dict.fromkeys(allowed - self._evaluate(inner, allowed).keys(), 0.0)
            case And(nodes):
                return _all([self._evaluate(inner, allowed) for inner in nodes])
            case Or(nodes):
                return _any([self._evaluate(inner, allowed) for inner in nodes])

    def _word(self, word: Word) -> Scores:
        """A word; of those that a prefix or fuzzy word stands for, the word itself counts twice."""
        scores = self._scored(self._snapshot.frequencies(word))
        if word.prefix or word.fuzzy:
            scores = _any([scores, self._scored(self._snapshot.frequencies(Word(word.text)))])
        return scores

    def _phrase(self, phrase: Phrase) -> Scores:
        """A phrase counts as one word. Its rarest words are looked at first."""
        snapshot = self._snapshot
        words = [Word(text) for text in phrase.words]
        if phrase.open_end:
            words[-1] = Word(phrase.words[-1], prefix=True)
        among = set.intersection(*(set(snapshot.frequencies(word)) for word in set(words)))
        begins: dict[int, set[int]] = {}
        stands: dict[Word, dict[int, set[int]]] = {}
        parts = zip(words, phrase.places, strict=True)
        for word, place in sorted(parts, key=lambda part: len(snapshot.frequencies(part[0]))):
            if word not in stands:
                stands[word] = snapshot.positions(word, among)
            for entry in among:
                moved = {spot - place for spot in stands[word][entry]}
                begins[entry] = begins[entry] & moved if entry in begins else moved
            among = {entry for entry in among if begins[entry]}
        return self._scored({entry: float(len(begins[entry])) for entry in among})

    def _scored(self, frequencies: Mapping[int, float]) -> Scores:
        """BM25F with one field: rare words, short entries and repetition count."""
        snapshot = self._snapshot
        rarity = log(len(snapshot.live) / (len(frequencies) + 1)) + 1 if frequencies else 0.0
        flat, slope = K1 * (1 - B), K1 * B / snapshot.mean_length
        return {
            entry: rarity * count * (K1 + 1) / (count + flat + slope * snapshot.lengths[entry])
            for entry, count in frequencies.items()
        }


def allowed_kind(snapshot: Snapshot, node: Node | None, place: str) -> frozenset[int]:
    """Paragraphs, or notes where these are asked for; both where the query's text speaks of notes itself."""
    if place == NOTES:
        return snapshot.notes
    return snapshot.spoken | snapshot.notes if Filter("in", NOTES) in filters(node) else snapshot.spoken


def _all(found: list[Scores]) -> Scores:
    """What is in all of them; the sums in the order of the query, so that they are always the same."""
    common = set.intersection(*(set(scores) for scores in found))
    return {entry: sum(scores[entry] for scores in found) for entry in common}


def _any(found: list[Scores]) -> Scores:
    total: Scores = {}
    for scores in found:
        for entry, score in scores.items():
            total[entry] = total.get(entry, 0.0) + score
    return total
