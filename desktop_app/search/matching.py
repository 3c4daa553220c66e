"""What a query finds in a snapshot, and how well it fits."""

from collections.abc import Sequence
from functools import reduce

import numpy as np

from .arrays import Array, starts_of, within_runs
from .columns import NOTES, OUTLINE
from .filtering import Check, Gate, check_of, passing
from .matches import NOTHING, Lifted, Matches, Posts, Scored, distinct, flagged, places_of, shared
from .nearness import Spots, near_each_other
from .postings import row_term, word_term
from .query import And, Filter, Leaf, Near, Node, Not, Or, Phrase, Word, filters
from .snapshot import Snapshot, United

EVERY_KIND = frozenset(("", NOTES, OUTLINE))
"""Paragraphs, notes, items of the outline."""

_WHOLE, _OF_FORMS = np.float32(1), np.float32(0.5)


class Matcher:
    """Evaluates one query over a snapshot, segment by segment; what merely passes a filter scores nothing."""

    def __init__(
        self, snapshot: Snapshot, node: Node | None, checks: Sequence[Check], kinds: frozenset[str]
    ) -> None:
        """Prepare a query.

        Args:
            checks: what every entry has to pass besides.
            kinds: of the entries asked for.
        """
        self._snapshot, self._node, self._checks, self._kinds = snapshot, node, checks, kinds
        self._united: dict[Word, United] = {}

    def matches(self, part: int) -> tuple[Matches, Array | None]:
        """What matches in a segment, and for each of its entries whether it may be a hit; None: all may.

        Where there is nothing to look for, all that may are hits.
        """
        allowed = self._allowed(part)
        if self._node is not None:
            return self._evaluate(self._node, part), allowed
        return _unscored(np.ones(self._size(part), dtype=bool)), allowed

    def _allowed(self, part: int) -> Array | None:
        """For each entry whether it is live, of the kind asked for, and passes; None where all are."""
        here = self._snapshot.parts[part]
        if not self._checks:
            return here.allowed_of(self._kinds)
        return here.allowed(passing(here.segment.profiles, self._checks) & here.of_kinds(self._kinds))

    def _evaluate(self, node: Node, part: int) -> Matches:
        match node:
            case Word():
                return self._word(node, part)
            case Phrase():
                return self._phrase(node, part)
            case Near():
                return self._near(node, part)
            case And(nodes):
                return self._all(nodes, part)
            case Or(nodes):
                return self._any(nodes, part)
            case _:
                return _unscored(self._passes(node, part))

    def _passes(self, node: Node, part: int) -> Array:
        """For each entry whether it matches."""
        segment = self._snapshot.parts[part].segment
        match node:
            case Filter():
                return check_of(node, self._snapshot.speakers)(segment.profiles).take(segment.profile_of)
            case Not(inner):
                return ~self._passes(inner, part)
            case _:
                flags = np.zeros(segment.size, dtype=bool)
                flags[self._evaluate(node, part).texts] = True
                return flags

    def _word(self, word: Word, part: int) -> Matches:
        """A word; of those that it stands for, the word itself counts twice.

        So that a word whose other forms count half scores as much as it would without them, all counts half.
        """
        if word == Word(word.text):
            return self._term(word_term(word.text), part)
        united = self._united.get(word) or self._united.setdefault(word, self._snapshot.united(word))
        weight = _OF_FORMS if word.forms and not (word.prefix or united.alone) else _WHOLE
        own = self._term(word_term(word.text), part, weight)
        if united.alone:
            return own
        texts, counts, bounds = united.postings[part]
        segment = self._snapshot.parts[part].segment
        rarity = self._snapshot.rarity(united.holding) * weight
        whole = Posts(texts, counts, segment.length_byte, self._snapshot.weights, rarity, bounds)
        if isinstance(own, Posts) and len(own.texts):
            return Lifted(whole, own, segment.size)
        return whole

    def _term(self, term: str, part: int, weight: np.float32 = _WHOLE) -> Matches:
        """A term's postings."""
        here = self._snapshot.parts[part]
        number = here.number(term)
        if number < 0:
            return NOTHING
        texts, counts = here.postings(number, number + 1)
        rarity = self._snapshot.rarity(self._snapshot.holding(term)) * weight
        bounds = here.bounds(number, self._snapshot.mean_length)
        return Posts(texts, counts, here.segment.length_byte, self._snapshot.weights, rarity, bounds)

    def _size(self, part: int) -> int:
        return self._snapshot.parts[part].size

    def _all(self, nodes: Sequence[Node], part: int) -> Matches:
        """What is in all of them; the sums in the order of the query, so that they are always the same."""
        leaves = [node for node in nodes if not isinstance(node, Filter | Not)]
        if not leaves:
            return _unscored(reduce(np.logical_and, [self._passes(node, part) for node in nodes]))
        gate = self._gate(nodes, part)
        if gate.closed:
            return NOTHING
        if len(leaves) == 1:
            return gate.among(self._evaluate(leaves[0], part))
        found: dict[Node, Matches] = {
            node: self._evaluate(node, part) for node in leaves if not isinstance(node, Phrase)
        }
        texts = self._in_all(list(found.values()), part, gate) if found else None
        for phrase in leaves:  # these cost the most, so they are looked for only where all else is found
            if isinstance(phrase, Phrase):
                found[phrase] = self._phrase(phrase, part, texts)
                known = found[phrase].texts
                texts = (
                    known[gate.passing(known)] if texts is None else shared(texts, known, self._size(part))
                )
        if texts is None or not len(texts):
            return NOTHING
        return Scored(texts, self._scores([found[node] for node in leaves], texts, part))

    def _gate(self, nodes: Sequence[Node], part: int) -> Gate:
        """What the filters and exclusions among some nodes let through."""
        segment = self._snapshot.parts[part].segment
        checks = [check_of(node, self._snapshot.speakers) for node in nodes if isinstance(node, Filter)]
        passed = [self._passes(node, part) for node in nodes if isinstance(node, Not)]
        return Gate(
            segment.profile_of,
            passing(segment.profiles, checks) if checks else None,
            reduce(np.logical_and, passed) if passed else None,
        )

    def _in_all(self, found: Sequence[Matches], part: int, gate: Gate | None = None) -> Array:
        """The entries in all of some lists that pass."""
        fewest = sorted(found, key=lambda matches: len(matches.texts))
        texts = (
            fewest[0].texts if gate is None or gate.open else fewest[0].texts[gate.passing(fewest[0].texts)]
        )
        for other in fewest[1:]:
            texts = shared(texts, other.texts, self._size(part))
        return texts

    def _scores(self, found: Sequence[Matches], texts: Array, part: int) -> Array:
        """The sums of the scores that entries have in all of some lists."""
        total = np.zeros(len(texts), dtype=np.float32)
        for matches in found:
            total += matches.scores(places_of(texts, matches.texts, self._size(part)))
        return total

    def _any(self, nodes: Sequence[Node], part: int) -> Matches:
        return _sum([self._evaluate(node, part) for node in nodes], self._size(part))

    def _phrase(self, phrase: Phrase, part: int, among: Array | None = None) -> Matches:
        """Entries in which the words stand in a row, which score as the words do; rare words come first.

        Args:
            among: only these entries matter; others may be found all the same.
        """
        if phrase.open_end:
            return self._open_phrase(phrase, part, among)
        texts = self._in_a_row(_units(phrase), part, among)
        if not len(texts):
            return NOTHING
        words = [self._term(word_term(word), part) for word in phrase.words]
        return Scored(texts, self._scores(words, texts, part))

    def _in_a_row(self, placed: Sequence[tuple[str, int]], part: int, among: Array | None) -> Array:
        """The entries in which terms stand at these distances."""
        if len(placed) > 1:
            return distinct(self._standing(placed, part, among)[0])
        here = self._snapshot.parts[part]
        number = here.number(placed[0][0])
        return here.postings(number, number + 1)[0] if number >= 0 else NOTHING.texts

    def _near(self, near: Near, part: int) -> Matches:
        """Entries in which words stand near each other, which score as the words do."""
        found = [self._evaluate(unit, part) for unit in near.units]
        texts = self._in_all(found, part)
        if not len(texts):
            return NOTHING
        spots = [self._spots_of(unit, part).among(texts, self._size(part)) for unit in near.units]
        texts = near_each_other(spots, near.most)
        return Scored(texts, self._scores(found, texts, part))

    def _spots_of(self, unit: Leaf, part: int) -> Spots:
        words = (unit.text,) if isinstance(unit, Word) else unit.words
        placed = [(word_term(unit.text), 0)] if isinstance(unit, Word) else _units(unit)
        return Spots(*self._standing(placed, part), len(words))

    def _standing(
        self, placed: Sequence[tuple[str, int]], part: int, among: Array | None = None
    ) -> tuple[Array, Array]:
        """Where terms stand at these distances: entries, each as often as that is so, and the places."""
        here = self._snapshot.parts[part]
        numbers = [(here.number(term), place) for term, place in placed]
        if any(number < 0 for number, _ in numbers):
            return NOTHING.texts, NOTHING.texts
        first_place = here.segment.first_place
        numbers.sort(key=lambda pair: int(first_place[pair[0] + 1] - first_place[pair[0]]))
        (rarest, shift), *others = numbers
        texts, at = self._spots(rarest, part, among)
        at = at - shift
        for number, place in others:
            if not len(texts):
                break
            spots = self._spots(number, part, distinct(texts))[1]
            good = self._snapshot.among(spots, at + place)
            texts, at = texts[good], at[good]
        return texts, at

    def _spots(self, number: int, part: int, among: Array | None = None) -> tuple[Array, Array]:
        """A term's entries, each as often as it stands there, and those places in the segment's row of words.

        Args:
            among: only these entries matter.
        """
        segment = self._snapshot.parts[part].segment
        postings = slice(int(segment.first[number]), int(segment.first[number + 1]))
        texts, counts = segment.texts[postings], segment.counts[postings]
        places = segment.places[int(segment.first_place[number]) : int(segment.first_place[number + 1])]
        if among is not None and len(among) * 3 < len(texts):
            at = places_of(shared(among, texts, segment.size), texts, segment.size)
            begins = starts_of(counts)[at]
            texts, counts = texts[at], counts[at]
            places = places[within_runs(counts, begins)]
        texts = np.repeat(texts, counts)
        return texts, segment.stream.take(texts) + places

    def _spots_of_many(self, low: int, high: int, part: int, among: Array) -> Array:
        """The places of the terms from one number to another, in some entries, not in order."""
        segment = self._snapshot.parts[part].segment
        texts, counts = self._snapshot.parts[part].postings(low, high)
        places = segment.places[int(segment.first_place[low]) : int(segment.first_place[high])]
        at = np.flatnonzero(flagged(among, segment.size).take(texts))
        begins, counts = starts_of(counts)[at], counts[at]
        return segment.stream.take(np.repeat(texts[at], counts)) + places[within_runs(counts, begins)]

    def _open_phrase(self, phrase: Phrase, part: int, among: Array | None) -> Matches:
        """A phrase whose last word is the beginning of one."""
        *words, last = phrase.words
        *places, end = phrase.places
        here = self._snapshot.parts[part]
        texts, at = self._standing([*zip(map(word_term, words), places, strict=True)], part, among)
        ending = self._snapshot.united(Word(last, prefix=True)).postings[part][0]
        likely = shared(distinct(texts), ending, self._size(part))
        if not len(likely):
            return NOTHING
        low, high = here.segment.dictionary.span(word_term(last))
        spots = self._spots_of_many(low, high, part, likely)
        texts = distinct(texts[self._snapshot.among(spots, at + end)])
        found = [self._term(word_term(word), part) for word in words]
        return Scored(texts, self._scores(found, texts, part))


def _units(phrase: Phrase) -> list[tuple[str, int]]:
    """The terms whose standing so makes the phrase: rows of two where these are kept, else words."""
    units: list[tuple[str, int]] = []
    covered: set[int] = set()
    for at, (one, other) in enumerate(zip(phrase.words, phrase.words[1:], strict=False)):
        row = row_term(one, other) if phrase.places[at + 1] - phrase.places[at] == 1 else None
        if row is not None and not {at, at + 1} <= covered:
            units.append((row, phrase.places[at]))
            covered |= {at, at + 1}
    left = [at for at in range(len(phrase.words)) if at not in covered]
    return units + [(word_term(phrase.words[at]), phrase.places[at]) for at in left]


def _unscored(flags: Array) -> Matches:
    texts = np.flatnonzero(flags)
    return Scored(texts, np.zeros(len(texts), dtype=np.float32))


def _sum(found: Sequence[Matches], size: int) -> Matches:
    """What is in any of them, scores added."""
    some = [matches for matches in found if len(matches.texts)]
    if len(some) <= 1:
        return some[0] if some else NOTHING
    held, total = np.zeros(size, dtype=bool), np.zeros(size, dtype=np.float32)
    for matches in some:
        texts = matches.texts.astype(np.intp)
        held[texts] = True
        total[texts] += matches.scores()
    texts = np.flatnonzero(held)
    return Scored(texts, total.take(texts))


def kinds_of(node: Node | None, place: str) -> frozenset[str]:
    """The kinds of entries asked for: paragraphs (""), notes, items of the outline.

    Paragraphs, or what the place names; where the query's own text speaks of notes or the outline, these too.
    """
    if place in (NOTES, OUTLINE):
        return frozenset((place,))
    named = {(found.field, found.value) for found in filters(node)}
    kinds = {""}
    if ("in", NOTES) in named or any(field == "tag" for field, _ in named):
        kinds.add(NOTES)
    if ("in", OUTLINE) in named or any(field == "kind" for field, _ in named):
        kinds.add(OUTLINE)
    return frozenset(kinds)
