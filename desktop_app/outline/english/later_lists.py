"""Members in the sentences after the one that counts them: "They are …", a sentence for each, paragraphs."""

import re
from collections.abc import Callable, Iterator

from . import lists
from .counted import Count
from .lexicon import alternatives, lexicon
from .listing import Layout, Member, all_clauses, are_names, listed
from .numbers import below_hundred
from .text import Sentence

_AS_FOLLOWS = r"(?:(?:as\sfollows|the\sfollowing|about|for)\b[,:]?\s|:\s)?"
_CONTINUES = re.compile(
    rf"(?:{alternatives(lexicon().lists['continuing'])})\b[,:]?\s{_AS_FOLLOWS}(?:to\s(?=\w+\s\w))?(?:that\s)?"
    r"(?:those\sof\s)?(?:we\s(?:will|are|shall|must)\s(?:(?:put\s(?:our\s)?)?focus(?:ing)?\son\s)?)?",
    re.IGNORECASE,
)
_THE_NUMBER = re.compile(
    r"(?:the|these|those|all|our|my)\s(?P<n>[\w-]+)(?:\sof\s(?:them|these))?\s(?:are|were|would\sbe|will\sbe)\b:?\s"
    + _AS_FOLLOWS,
    re.IGNORECASE,
)
_ONE_ANOTHER = re.compile(r"(?:one|the\sfirst)\b", re.IGNORECASE)
_ANAPHORS = lexicon().grammar["anaphors"]
_PLACE = re.compile(r"(?:and\s)?the\s[\w-]+(?:\sone)?\s(?:is|was|will be)\s(?!to\b|not\b)", re.IGNORECASE)
_ARE = (
    r"(?:are|were|include|cover|comprise|concern|involve|will be|are those of|are as follows|consist of"
    r"|relate to)"
)


def next_list(count: Count, following: list[Sentence]) -> Layout | None:
    """The next sentence goes on with the list: "That is, …", "They are …", "The three are …"."""
    if not following:
        return None
    sentence = following[0]
    match = _CONTINUES.match(sentence.text, sentence.start, sentence.end)
    if not match:
        match = _THE_NUMBER.match(sentence.text, sentence.start, sentence.end)
        if not match or below_hundred(match.group("n").lower()) != count.number:
            return None
    members = listed(sentence, match.end(), count.number)
    exact = len(members) == count.number
    if len(members) > 1 and (exact or (len(members) < count.number and count.known)):
        return Layout(members, certain=exact)
    return None


def _one_another(count: Count, following: list[Sentence]) -> Layout | None:
    """The next sentence gives each its place: "One is water, another roads, and the third schools"."""
    if not following or not _ONE_ANOTHER.match(following[0].text, following[0].start):
        return None
    members = listed(following[0], following[0].start, count.number)
    if len(members) != count.number or members[0].start == following[0].start or not are_names(members):
        return None
    return Layout(members)


def _bare_list(count: Count, following: list[Sentence]) -> Layout | None:
    """The next sentence is nothing but the list: "Water, roads and schools."."""
    members = _clauses_of_next(count, following) if count.number > 2 else ()
    if not members or not are_names(members, 8) or members[0].start != following[0].start:
        return None
    verbs = lexicon().auxiliaries & following[0].lows
    return None if verbs or following[0].said.endswith("?") else Layout(members, sure=0.8)


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
            members = listed(sentence, match.end(), count.number)
            if len(members) == count.number:
                return Layout(members)
    return None


def _built_alike(count: Count, following: list[Sentence]) -> Layout | None:
    """The next sentence has exactly the stated number of clauses that begin alike: "We must …, we must …"."""
    members = _clauses_of_next(count, following)
    if members and _alike(members):
        return Layout(members, clauses=all_clauses(members), sure=0.75)
    return None


def _semicolons(count: Count, following: list[Sentence]) -> Layout | None:
    """The next sentence has exactly the stated number of clauses between semicolons."""
    members = _clauses_of_next(count, following)
    if members and following[0].said.count(";") == count.number - 1:
        return Layout(members, clauses=all_clauses(members), sure=0.75)
    return None


def _clauses_of_next(count: Count, following: list[Sentence]) -> tuple[Member, ...]:
    """The next sentence as a list of the stated number of members; empty where it is none."""
    if not following or count.sentence.end - count.end > 80:
        return ()
    members = listed(following[0], following[0].start, count.number)
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


LATER: tuple[Callable[[Count, list[Sentence]], Layout | None], ...] = (
    next_list,
    _one_another,
    _restated,
    _paragraphs,
    _named_each,
    _placed,
    _built_alike,
    _parallel,
    _semicolons,
    _bare_list,
)
