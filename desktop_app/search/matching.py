"""What a query finds in a snapshot, and how well it fits."""

from math import log

from .filtering import check_of, is_note
from .query import And, Filter, Node, Not, Or, Phrase, Word, filters
from .snapshot import Snapshot
from .table import NOTES

B, K1 = 0.75, 1.2  # of BM25F: how much length counts, how soon repetition stops to count

Scores = dict[int, float]


class Matcher:
    """Evaluates queries over one snapshot: entry → score; what merely passes a filter scores nothing."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def matches(self, node: Node | None, allowed: set[int]) -> Scores:
        """The allowed entries that match; all of them where there is nothing to look for."""
        if node is None:
            return dict.fromkeys(allowed, 0.0)
        found = self._evaluate(node, allowed)
        return {entry: score for entry, score in found.items() if entry in allowed}

    def _evaluate(self, node: Node, allowed: set[int]) -> Scores:
        match node:
            case Word():
                return self._word(node)
            case Phrase():
                return self._phrase(node)
            case Filter():
                profiles = [self._snapshot.profiles[number] for number in self._snapshot.live_profiles]
                return dict.fromkeys(self._snapshot.where(check_of(node, profiles)), 0.0)
            case Not(inner):
                return dict.fromkeys(allowed.difference(self._evaluate(inner, allowed)), 0.0)
            case And(nodes):
                return _all([self._evaluate(inner, allowed) for inner in nodes])
            case Or(nodes):
                return _any([self._evaluate(inner, allowed) for inner in nodes])

    def _word(self, word: Word) -> Scores:
        """A word; of those that a prefix or fuzzy word stands for, the word itself counts twice."""
        words = self._snapshot.expand(word)
        scores = self._scored(self._snapshot.frequencies(words))
        if len(words) > 1 and word.text in words:
            scores = _any([scores, self._scored(self._snapshot.frequencies([word.text]))])
        return scores

    def _phrase(self, phrase: Phrase) -> Scores:
        """A phrase counts as one word; its rarest words are looked at first."""
        last = len(phrase.words) - 1
        parts = [
            (place, self._snapshot.expand(Word(word, prefix=phrase.open_end and at == last)))
            for at, (word, place) in enumerate(zip(phrase.words, phrase.places, strict=True))
        ]
        held = {tuple(words): self._snapshot.frequencies(words) for _, words in parts}
        parts.sort(key=lambda part: len(held[tuple(part[1])]))
        among = set.intersection(*(set(entries) for entries in held.values()))
        begins: dict[int, set[int]] = {}
        for at, (place, words) in enumerate(parts):
            found = self._snapshot.positions(words, among)
            moved = {entry: {spot - place for spot in spots} for entry, spots in found.items()}
            begins = (
                moved if at == 0 else {e: both for e in among if (both := begins[e] & moved.get(e, set()))}
            )
            among = set(begins)
        return self._scored({entry: float(len(spots)) for entry, spots in begins.items()})

    def _scored(self, frequencies: dict[int, float]) -> Scores:
        """BM25F with one field: rare words, short entries and repetition count."""
        snapshot = self._snapshot
        rarity = log(len(snapshot.live) / (len(frequencies) + 1)) + 1 if frequencies else 0.0
        flat, slope = K1 * (1 - B), K1 * B / snapshot.mean_length
        return {
            entry: rarity * count * (K1 + 1) / (count + flat + slope * snapshot.lengths[entry])
            for entry, count in frequencies.items()
        }


def allowed_kind(snapshot: Snapshot, node: Node | None, place: str) -> set[int]:
    """Paragraphs, or notes where these are asked for; both where the query's text speaks of notes itself."""
    if place == NOTES:
        return snapshot.where(is_note)
    if Filter("in", NOTES) in filters(node):
        return set(snapshot.live)
    return snapshot.where(lambda profile: not is_note(profile))


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
