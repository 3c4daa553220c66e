"""Ordinal cues: "First, …", "The second task is …", "Number three, …", "Action 4: …", "(5) …"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .lexicon import alternatives, lexicon
from .numbers import below_hundred, label_value, ordinal_value
from .text import Sentence

LAST, NEXT = 99, 98
"""Numbers of "finally" and "next", which take the place they find."""


class Cue(NamedTuple):
    """A word that numbers what follows it."""

    family: str  # the construction
    number: int
    noun: str  # "task" in "the second task is"; empty where there is none
    sentence: Sentence
    start: int  # of the cue
    body: int  # of the text it introduces
    end: int  # of that text, within the sentence
    explicit: bool = True  # it says its number
    loose: bool = False  # a number only where a counted group with its noun announces it
    inner: bool = False  # inside a sentence

    @property
    def words(self) -> str:
        """The cue as it stands in the text."""
        return self.sentence.text[self.start : self.body].strip()


_SERIES = lexicon().series
_ORDINAL = rf"(?:{alternatives(lexicon().ordinals)}|\d{{1,2}}(?:st|nd|rd|th))"
_CARDINAL = alternatives(list(lexicon().units)[:12])
_LINKS = alternatives(_SERIES["links"])
_OPENING, _FOLLOWING, _CLOSING = (alternatives(_SERIES[key]) for key in ("opening", "following", "closing"))
_NOUN = r"(?:\s(?:(?:and|most|very|[\w-]+)\s)?(?P<noun>(?!of\b)[a-z][a-z-]+))?"
_ASIDE = r"(?:,\s[^,.;]{3,60},)?"
_OF_THEM = r"(?:\sof\s(?:these|them|those|the\s[\w-]+))?"
_TAIL = r"\s?,?\s?(?:(?:this|as\sfollows|the\sfollowing)[:,]\s|that\s|to\s|about\s|in\srelation\sto\s)?"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (family, re.compile(pattern, 0 if family == "labelled" else re.IGNORECASE))
    for family, pattern in (
        (
            "adverb",
            rf"(?P<n>{_ORDINAL})(?:ly)?(?:\sof\sall|\sand\s[a-z]+ly|\sand\sforemost|\sup|\soff)?(?:,\sand\s(?:[a-z]+\s){{0,2}}[a-z]+ly)?\s?[,:—–]\s?",
        ),
        ("adverb", rf"(?P<n>{_ORDINAL})(?:ly|\sof\sall)\s(?=\w)"),
        ("adverb", rf"(?P<n>{_ORDINAL})\s(?=(?:we|I|our|there|by|to|through)\b)"),
        ("adverb", rf"(?P<n>{_OPENING}|{_FOLLOWING}|{_CLOSING})\s?[,:]\s"),
        ("then", r"(?P<n>then|next|after that|finally|lastly)\s(?=(?:the|we|our|a|there|comes)\b)"),
        (
            "the",
            rf"(?:the|our|a|an)\s(?P<n>{_ORDINAL}|last|final|next|other){_OF_THEM}{_NOUN}{_OF_THEM}{_ASIDE}\s(?:{_LINKS}){_TAIL}",
        ),
        (
            "the",
            rf"(?:the|our|a)\s(?P<n>{_ORDINAL})(?:\sand\s(?:last|final|{_ORDINAL}))(?:\s(?P<noun>[a-z-]+))?\s(?:{_LINKS}){_TAIL}",
        ),
        (
            "one",
            rf"(?P<n>{_CARDINAL}|another|the\sother|the\slast|the\sfirst){_OF_THEM}\s(?:{_LINKS})\s?,?\s(?!of\s)(?:that\s|to\s|about\s)?",
        ),
        (
            "number",
            rf"(?:number|no\.?|point|item)\s(?P<n>{_CARDINAL}|\d\d?)\s?(?:[,:—–-]|is\b|are\b)\s?(?:that\s|to\s)?",
        ),
        ("cardinal", rf"(?P<n>{_CARDINAL})\s?(?:[,:]\s|\s[—–-]\s)"),
        (
            "labelled",
            rf"(?P<noun>[A-Z]?[a-z]{{2,30}}+)\s(?P<n>{_CARDINAL}|\d\d?|[IVX]{{1,4}}|[A-H])\s?"
            r"(?:[:.—–]\s?|\s-\s|,\s|\s(?:is|are|was|will be|means|concerns|covers|deals with|aims at)\s)"
            r"(?:that\s|to\s)?",
        ),
        (
            "on",
            rf"(?:on|under|in|for|with|as\sto|as\sfor|as\sregards|regarding|concerning|with\sregard\sto|with\srespect\sto|as|at|turning\sto|when\sit\scomes\sto)\s(?:the|a|our)\s(?P<n>{_ORDINAL}|next|last|final){_NOUN}\s?[,:]\s",
        ),
        ("hand", r"on\s(?:the\s)?(?P<n>one|other)(?:\shand)?,?\s"),
        (
            "loose",
            rf"(?:the|a|our)\s(?P<n>{_ORDINAL}|last|final){_OF_THEM}(?:\s(?P<noun>[a-z-]+))?\s(?=[a-z])",
        ),
        ("list", r"[(\[]?(?P<n>\d\d?|[a-h]|[ivx]{1,4})[)\].]\s+(?=\S)"),
        ("list", r"(?P<n>[①-⑳])\s*(?=\S)"),
        ("bullet", r"(?P<n>[•·‣▪●◦■\-–*])\s+(?=\S)"),
    )
)


def _first_words(family: str) -> frozenset[str]:
    """The words with which the cues of a family can begin."""
    ordinals = frozenset(lexicon().ordinals) | {word + "ly" for word in lexicon().ordinals}
    phrases = _SERIES["opening"] + _SERIES["following"] + _SERIES["closing"]
    cardinals = frozenset(list(lexicon().units)[:12])
    return {
        "adverb": ordinals | {phrase.split()[0] for phrase in phrases},
        "then": frozenset({"then", "next", "after", "finally", "lastly"}),
        "the": frozenset({"the", "our", "a", "an"}),
        "loose": frozenset({"the", "our", "a"}),
        "one": cardinals | {"another", "the"},
        "cardinal": cardinals,
        "number": frozenset({"number", "no", "point", "item"}),
        "on": frozenset(
            ["on", "under", "in", "for", "with", "as", "regarding", "concerning", "at", "turning", "when"]
        ),
        "hand": frozenset({"on"}),
    }.get(family, frozenset())


_OTHERS = tuple(entry for entry in _PATTERNS if entry[0] in ("labelled", "list"))
_MARKS = tuple(entry for entry in _PATTERNS if entry[0] in ("list", "bullet"))
_BY_WORD = {
    word: tuple(entry for entry in _PATTERNS if word in _first_words(entry[0]) or entry in _OTHERS)
    for word in frozenset().union(*(_first_words(family) for family, _ in _PATTERNS))
}
_LABEL = re.compile(rf"[^\W_]{{1,30}}+\s(?:{_CARDINAL}|\d\d?|[IVX]{{1,4}}|[A-H])\b", re.IGNORECASE)
_FIRST_WORD = re.compile(r"[^\W_]{1,30}")
_INNER_LIST = re.compile(r"(?<=\s)\((?P<n>\d\d?|[a-h]|[ivx]{1,4})\)\s+(?=\S)")
_LEAD = re.compile(
    r"(?:(?:and|but|so|well|now|okay|ok)\b,?\s)?(?:then\s(?=(?:the\s)?(?:first|second|third|fourth|fifth|last)\b))?(?:here,?\s|again,?\s)?"
    rf"(?:(?:finally|lastly|last|next|then),?\s(?=(?:the|our|my)\s{_ORDINAL}\b))?",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(r"[;:,—–\s](?:(?<!\s)\s?|(?<=\s)(?:-|and)\s)")
_PARAGRAPH_NUMBER = re.compile(r"(?:\{[^}]{1,20}\}\s?)?\d{1,3}\.?\s+")
_WORDS = (
    frozenset(lexicon().ordinals)
    | frozenset(word + "ly" for word in lexicon().ordinals)
    | lexicon().number_words
    | {
        "number",
        "no",
        "last",
        "final",
        "finally",
        "next",
        "then",
        "another",
        "other",
        "lastly",
        "begin",
        "start",
        "hand",
    }
    | {"starters", "that", "addition", "additionally", "further", "thing", "finish", "conclude", "this"}
)
_NO_NOUNS = lexicon().series_never | lexicon().auxiliaries
_INTERROGATIVE = lexicon().grammar["interrogative"]
_INNER_FAMILIES = frozenset({"adverb", "the", "one", "number", "hand", "loose", "labelled", "on"})


def cues(sentences: list[Sentence]) -> Iterator[Cue]:
    """All cues of some sentences, in order."""
    for sentence in sentences:
        found = list(_of_sentence(sentence))
        for position, cue in enumerate(found):
            following = found[position + 1] if position + 1 < len(found) else None
            yield cue._replace(end=_stop(cue, following, sentence)) if following else cue


def _stop(cue: Cue, following: Cue, sentence: Sentence) -> int:
    """Where the text of a cue ends: before the next cue and the marks and "and" that lead to it."""
    text = sentence.text[cue.body : following.start].rstrip(" ,;:—–-")
    text = text.removesuffix(" and").removesuffix(",and").rstrip(" ,;:—–-")
    return cue.body + len(text)


def _of_sentence(sentence: Sentence) -> Iterator[Cue]:
    text, begin = sentence.text, sentence.start
    if sentence.first:
        begin = _after_number(sentence)
    head = text[begin : begin + 1]
    if not (
        not _WORDS.isdisjoint(sentence.lows) or sentence.first or head == "(" or "(" in sentence.lows
    ) and not _LABEL.match(text, begin):
        return
    lead = _LEAD.match(text, begin, sentence.end)
    cue = _match(sentence, lead.end() if lead else begin, inner=False)
    if cue:
        yield cue
    free = cue.body if cue else begin
    for boundary in _boundaries(sentence, free):
        if boundary >= free:
            inner = _match(sentence, boundary, inner=True)
            if inner:
                free = inner.body
                yield inner


def _after_number(sentence: Sentence) -> int:
    """Past the number of a numbered paragraph, where an ordinal follows: "5. First, …"."""
    match = _PARAGRAPH_NUMBER.match(sentence.text, sentence.start, sentence.end)
    if not match:
        return sentence.start
    following = any(p.match(sentence.text, match.end(), sentence.end) for _, p in _PATTERNS[:4])
    return match.end() if following else sentence.start


def _boundaries(sentence: Sentence, start: int) -> Iterator[int]:
    """Offsets inside a sentence at which a clause may begin with a cue."""
    places = {m.end() for m in _BOUNDARY.finditer(sentence.text, start, sentence.end)}
    if "(" in sentence.lows:
        places |= {m.start() for m in _INNER_LIST.finditer(sentence.text, start, sentence.end)}
    for place in sorted(places):
        yield place + 4 if sentence.text.startswith("and ", place) else place


def _candidates(text: str, at: int) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns that can match at an offset, by the word that stands there."""
    match = _FIRST_WORD.match(text, at)
    if match is None:
        return _MARKS
    word = match.group().lower()
    return _BY_WORD.get(word, _OTHERS if not word[0].isdigit() else (*_BY_WORD["first"], *_MARKS))


def _match(sentence: Sentence, at: int, *, inner: bool) -> Cue | None:
    """The cue at an offset, if there is one."""
    for family, pattern in _candidates(sentence.text, at):
        if inner and family not in _INNER_FAMILIES:
            continue
        match = pattern.match(sentence.text, at, sentence.end)
        if match:
            cue = _cue(family, match, sentence, inner=inner)
            if cue:
                return cue
    if inner:
        match = _INNER_LIST.match(sentence.text, at, sentence.end) if at else None
        return _cue("list", match, sentence, inner=True) if match else None
    return None


def _cue(family: str, match: re.Match[str], sentence: Sentence, *, inner: bool) -> Cue | None:
    groups = match.groupdict()
    word, noun = groups["n"].lower(), (groups.get("noun") or "").lower()
    number = _value(word, family)
    if number is None or noun in _NO_NOUNS or _announces_nothing(sentence, match.end()):
        return None
    if family in ("list", "bullet") and not inner and not sentence.first:
        return None
    if (
        inner
        and family == "adverb"
        and not match.group().rstrip().endswith((",", ":", "—", "–"))
        and not word.endswith("ly")
    ):
        return None
    if family == "labelled" and not _is_label(noun, match.group()):
        return None
    if family == "list" and word.isalpha():
        family = (
            "letter"
            if (number > 1 and word not in ("i", "v", "x") and len(word) == 1) or word == "a"
            else "roman"
        )
    loose = family in ("loose", "hand", "then")
    family = {"loose": "the", "then": "adverb"}.get(family, family)
    return Cue(
        family,
        number,
        "" if noun == "one" else noun,
        sentence,
        match.start(),
        match.end(),
        sentence.end,
        explicit=number < NEXT,
        loose=loose,
        inner=inner,
    )


def _is_label(noun: str, cue: str) -> bool:
    """Whether "Noun 1" is a label: by a colon or dash after it, else by a noun of counted groups."""
    if len(noun) < 3 or noun in lexicon().stops | lexicon().number_words:
        return False
    return cue.rstrip()[-1:] in ":—–" or noun + "s" in lexicon().member_kind


def _announces_nothing(sentence: Sentence, body: int) -> bool:
    """Whether what follows is thanks, a greeting or a question, not a member of a series."""
    words = re.findall(r"[\w’']+", sentence.text[body : min(sentence.end, body + 60)].lower())[:7]
    verb = 1 if words[:1] in (["is"], ["are"]) else 0
    if words[verb : verb + 1] in (["being"], ["already"], ["still"]):
        return True  # "the second is being built": how far it is, not what it is
    if words and words[0] in _INTERROGATIVE:
        return words[0] == "whether" or sentence.said.endswith("?")
    return bool(lexicon().courtesy & set(words)) and not sentence.text[body : body + 3].startswith("the")


def _value(word: str, family: str) -> int | None:
    """The number a cue says, NEXT or LAST for those that say none."""
    word = re.sub(r"\s+", " ", word)
    if family == "bullet":
        return 1
    if family == "list":
        return ord(word) - ord("①") + 1 if "①" <= word <= "⑳" else label_value(word)
    if word in _SERIES["opening"] or word == "the first" or (family == "hand" and word == "one"):
        return 1
    if word in _SERIES["closing"] or word in ("last", "final", "the last"):
        return LAST
    if word in _SERIES["following"] or word in ("next", "another", "other", "the other", "then"):
        return NEXT
    return ordinal_value(word) or (label_value(word) if family == "labelled" else below_hundred(word))
