"""Where the members of a counted group are laid out, when no ordinals number them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from . import lists
from .clauses import actions
from .counts import Count
from .lexicon import alternatives, lexicon
from .numbers import below_hundred
from .text import Sentence

_AFTER, _FAR = 70, 160
"""Code points after a head noun within which a marker opens a list at once, or with the exact number."""

_CONTINUES = re.compile(
    rf"(?:{alternatives(lexicon().lists['continuing'])})\b[,:]?\s(?:to\s(?=\w+\s\w))?(?:that\s)?(?:those\sof\s)?"
    r"(?:we\s(?:will|are|shall|must)\s(?:(?:put\s(?:our\s)?)?focus(?:ing)?\son\s)?)?",
    re.IGNORECASE,
)
_ANAPHORS = lexicon().grammar["anaphors"]
_FINITE = re.compile(
    r"\b(?:will|is|are|was|were|has|have|had|can|shall|must|may|do|does|which|who|that|we|they|it)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:and\s)?the\s[\w-]+(?:\sone)?\s(?:is|was|will be)\s(?!to\b|not\b)", re.IGNORECASE)
_IS_LIST = re.compile(r",?\s(?:are|were|will be)(?:\sthose\sof|\sas\sfollows|\sthese)?:?\s", re.IGNORECASE)
_ARE = (
    r"(?:are|were|include|cover|comprise|concern|involve|will be|are those of|are as follows|consist of"
    r"|relate to)"
)


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a group: the words that make its label, in a sentence."""

    sentence: Sentence
    start: int
    end: int

    @property
    def words(self) -> str:
        """The member's words as they stand."""
        return lists.words_of(self.sentence.text, (self.start, self.end))


@dataclass(frozen=True, slots=True)
class Layout:
    """The members of a group."""

    members: tuple[Member, ...]
    clauses: bool = False  # each has a clause or sentence of its own
    sure: float = 0.85
    certain: bool = True  # the construction alone shows that it is a list of these


def layout(count: Count, sentences: list[Sentence], busy: frozenset[int] | set[int]) -> Layout | None:
    """The first way in which a group is laid out, the surest tried first.

    Args:
        count: the group.
        sentences: of its stretch.
        busy: indices of sentences that are members of a numbered series.
    """
    for finder in (_at_once, _exact_list, _are, _apposition, _inverted):
        found = finder(count, sentences)
        if found:
            return found
    if not count.known:
        return _next_list(count, _following(count, sentences, busy, 1))
    for later in (
        _next_list,
        _restated,
        _paragraphs,
        _named_each,
        _placed,
        _built_alike,
        _parallel,
        _semicolons,
    ):
        found = later(count, _following(count, sentences, busy, 8))
        if found:
            return found
    return None


def _following(
    count: Count, sentences: list[Sentence], busy: frozenset[int] | set[int], reach: int
) -> list[Sentence]:
    """The next sentences of the stretch up to one that belongs to a numbered series."""
    at = count.sentence.index - sentences[0].index + 1
    found = []
    for sentence in sentences[at : at + reach]:
        if sentence.index in busy or sentence.stretch != count.sentence.stretch:
            break
        found.append(sentence)
    return found


def _listed(sentence: Sentence, start: int, number: int, end: int | None = None) -> tuple[Member, ...]:
    parts = lists.members(sentence.text, start, sentence.end if end is None else end, number)
    return tuple(Member(sentence, *part) for part in parts)


def _at_once(count: Count, _: list[Sentence]) -> Layout | None:
    """A list right after the head noun: "five risks including …", "three priorities: …"."""
    sentence = count.sentence
    found = lists.after_marker(sentence, count.end, _AFTER if count.known else 12)
    if not found:
        return None
    start, marker = found
    members = _listed(sentence, start, count.number)
    exact = len(members) == count.number
    if len(members) < 2 or (not count.known and not (exact and lists.is_strong(marker))):
        return None
    if count.scheme and not exact:
        return None
    if len(members) > count.number or (marker[0] in "-–—" and not exact):
        return None
    clausal = exact and ";" in sentence.text[start : sentence.end]
    return Layout(members, clauses=clausal and _all_clauses(members), certain=exact)


def _all_clauses(members: tuple[Member, ...]) -> bool:
    """Whether each member is a clause that says who will do something."""
    return all(any(not action.relative for action in actions(m.sentence, m.start, m.end)) for m in members)


def _exact_list(count: Count, _: list[Sentence]) -> Layout | None:
    """A list farther on in the sentence that has exactly the stated number of members."""
    found = lists.after_marker(count.sentence, count.end, _FAR)
    if not found or not lists.is_strong(found[1]):
        return None
    if found[1] not in ("namely", ":") and (count.number == 2 or not count.known):
        return None
    members = _listed(count.sentence, found[0], count.number)
    return Layout(members) if len(members) == count.number else None


def _are(count: Count, _: list[Sentence]) -> Layout | None:
    """The group as the subject: "The five points are shelter, rent, health, work and law"."""
    end = max(count.end, count.start + len(count.label))
    match = _IS_LIST.match(count.sentence.text, end, count.sentence.end)
    if not match or not count.known:
        return None
    members = _listed(count.sentence, match.end(), count.number)
    if len(members) != count.number or any(_FINITE.search(m.words) for m in members):
        return None
    return Layout(members)


def _apposition(count: Count, _: list[Sentence]) -> Layout | None:
    """A list after a comma: "two promises, to passengers and to freight"."""
    text, end = count.sentence.text, count.end
    label_end = max(end, count.start + len(count.label))
    comma = next((at for at in (end, label_end) if text[at : at + 2] == ", "), None)
    if comma is None or not count.known:
        return None
    members = _listed(count.sentence, comma + 2, count.number)
    if len(members) != count.number or any(map(_is_no_apposition, members)):
        return None
    return Layout(members, sure=0.75)


def _is_no_apposition(member: Member) -> bool:
    words = member.words.split()
    return (
        len(words) > 9
        or below_hundred(words[0].lower()) is not None
        or _FINITE.search(member.words) is not None
    )


def _inverted(count: Count, _: list[Sentence]) -> Layout | None:
    """The list as the subject: "A, B and C are the three pillars of …"."""
    sentence = count.sentence
    before = sentence.text[sentence.start : count.start]
    match = re.search(
        r"\s(?:are|were|form|make up|constitute|remain)\s(?:the|our|its|their)?\s?$", before[-25:]
    )
    if not match or not count.known:
        return None
    end = count.start - (min(len(before), 25) - match.start())
    members = _listed(sentence, sentence.start, count.number, end)
    if len(members) != count.number or any(_FINITE.search(m.words) for m in members):
        return None
    return Layout(members, sure=0.8)


def _next_list(count: Count, following: list[Sentence]) -> Layout | None:
    """The next sentence goes on with the list: "That is, …", "They are …"."""
    if not following:
        return None
    sentence = following[0]
    match = _CONTINUES.match(sentence.text, sentence.start, sentence.end)
    if match:
        members = _listed(sentence, match.end(), count.number)
        if len(members) > 1 and (
            len(members) == count.number or (len(members) < count.number and count.known)
        ):
            return Layout(members, certain=len(members) == count.number)
    return None


def _restated(count: Count, following: list[Sentence]) -> Layout | None:
    """A later sentence names the group again with its list: "The tasks are …", "These areas include …"."""
    head = re.escape(count.head)
    pattern = re.compile(
        rf"(?:the|these|those|our|all|its)\s(?:[\w-]+\s){{0,3}}?{head}\b[\w\s]{{0,30}}?\s{_ARE}:?\s",
        re.IGNORECASE,
    )
    for sentence in following[:3]:
        match = pattern.match(sentence.text, sentence.start, sentence.end)
        if match:
            members = _listed(sentence, match.end(), count.number)
            if len(members) == count.number:
                return Layout(members)
    return None


def _built_alike(count: Count, following: list[Sentence]) -> Layout | None:
    """The next sentence has exactly the stated number of clauses that begin alike: "We must …, we must …"."""
    members = _clauses_of_next(count, following)
    if members and _alike(members):
        return Layout(members, clauses=_all_clauses(members), sure=0.75)
    return None


def _semicolons(count: Count, following: list[Sentence]) -> Layout | None:
    """The next sentence has exactly the stated number of clauses between semicolons."""
    members = _clauses_of_next(count, following)
    if members and following[0].said.count(";") == count.number - 1:
        return Layout(members, clauses=_all_clauses(members), sure=0.75)
    return None


def _clauses_of_next(count: Count, following: list[Sentence]) -> tuple[Member, ...]:
    """The next sentence as a list of the stated number of members; empty where it is none."""
    if not following or count.sentence.end - count.end > 80:
        return ()
    members = _listed(following[0], following[0].start, count.number)
    return members if len(members) == count.number else ()


def paragraph_list(sentence: Sentence, following: list[Sentence]) -> tuple[Member, ...]:
    """The list that a sentence which ends its paragraph with a colon announces: clauses between semicolons.

    It may fill one paragraph or have a paragraph for each clause.
    """
    if not (sentence.last and sentence.said.endswith(":")):
        return ()
    found: list[Member] = []
    for after in following:
        found += [
            _trimmed(Member(after, *part)) for part in lists.divided(after.text, after.start, after.end)
        ]
        if not after.said.rstrip().endswith((";", "; and", "; or", ",")):
            break
    whole = sum(";" in after.said for after in following[: len(found)])
    return tuple(found) if len(found) > 1 and whole else ()


def _paragraphs(count: Count, following: list[Sentence]) -> Layout | None:
    """The paragraphs after a colon list the members."""
    members = paragraph_list(count.sentence, following)
    return Layout(members, clauses=True, sure=0.8) if len(members) == count.number else None


def _alike(members: tuple[Member, ...]) -> bool:
    """Whether the members begin alike: "we must … we must … we must", "to … to … to", "…ing … …ing"."""
    heads = [m.words.split()[:2] for m in members]
    firsts = [h[0].lower() for h in heads]
    if len(set(firsts)) == 1 and all(len(m.words.split()) > 2 for m in members):
        return firsts[0] in {"we", "to", "the", "a", "no", "more", "less", "by", "for"} and len(members) > 1
    return len(members) > 2 and all(first in lexicon().gerund for first in firsts)


def _named_each(count: Count, following: list[Sentence]) -> Layout | None:
    """Each member named by the head noun: "The top layer is …, the bottom layer is …"."""
    singular = lexicon().singular.get(count.head, "")
    if not singular:
        return None
    pattern = re.compile(
        rf"(?:(?<=^)|(?<=[,;]\s)|(?<=\sand\s)|(?<=[.!?]\s))(?:the|one|our|a|another|their)\s"
        rf"(?:[\w’'-]+\s){{0,2}}?{re.escape(singular)}\b"
        r"(?P<what>\s(?:to|for|of|in|on|with)\s[\w’' -]{2,40}?)?"
        r"\s(?:is|was|will be|covers|means|concerns|are)\s",
        re.IGNORECASE,
    )
    found: list[Member] = []
    for sentence in following[: count.number]:
        starts = list(pattern.finditer(sentence.said))
        if not starts or starts[0].start():
            break
        ends = [m.start() for m in starts[1:]] + [len(sentence.said)]
        found += [
            Member(sentence, sentence.start + m.end(), sentence.start + end)
            for m, end in zip(starts, ends, strict=True)
        ]
    return Layout(tuple(map(_trimmed, found)), clauses=True) if len(found) == count.number else None


def _placed(count: Count, following: list[Sentence]) -> Layout | None:
    """Each member by its place: "The outermost is …. The middle one is …. The innermost is …"."""
    found: list[Member] = []
    for sentence in following[: count.number]:
        match = _PLACE.match(sentence.text, sentence.start, sentence.end)
        if not match:
            return None
        found.append(Member(sentence, match.end(), sentence.end))
    return Layout(tuple(map(_trimmed, found)), clauses=True) if len(found) == count.number else None


def _trimmed(member: Member) -> Member:
    """A member without the marks and "and" that lead to the next."""
    text = member.sentence.text[member.start : member.end].rstrip(" ,;.")
    text = text.removesuffix(" and").rstrip(" ,;.")
    return Member(member.sentence, member.start, member.start + len(text))


def _parallel(count: Count, following: list[Sentence]) -> Layout | None:
    """Exactly as many sentences as announced: the rest of the paragraph, or the whole next one."""
    rest = list(_block(count, following))
    if len(rest) != count.number or not 2 <= count.number <= 6 or not rest[-1].last:
        return None
    if count.sentence.end - count.end > 60 or not _may_list(count):
        return None
    if any(map(_goes_on_otherwise, rest)):
        return None
    return Layout(tuple(Member(s, s.start, s.end) for s in rest), clauses=True, sure=0.65, certain=False)


def _goes_on_otherwise(sentence: Sentence) -> bool:
    """Whether a sentence is no member: it refers back, asks, or announces something itself."""
    opening = [token.low for token in sentence.tokens[:2]]
    counts = opening[0] == "the" and below_hundred(opening[-1]) is not None
    return opening[0] in _ANAPHORS or counts or sentence.said.endswith(("?", ":"))


def _block(count: Count, following: list[Sentence]) -> Iterator[Sentence]:
    number = count.sentence.number
    if count.sentence.last:
        number = following[0].number if following else number
    for sentence in following:
        if sentence.number != number:
            return
        yield sentence


def _may_list(count: Count) -> bool:
    """Whether sentences can be the members of such a group."""
    kind = lexicon().member_kind.get(count.head)
    return kind is not None and count.head not in ("mechanisms", "systems", "categories")
