"""Ordinal cues: "First, …", "The second task is …", "Number three, …", "Action 4: …", "(5) …"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .lexicon import alternatives, lexicon
from .numbers import below_hundred, label_value, ordinal_value
from .ordinal_forms import FORMS, forms_at
from .text import Sentence

_SHORT = 40
"""Code points of a sentence that is no more than a cue."""

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
    adding: bool = False  # "in addition": a member only of a series that lacks one

    @property
    def words(self) -> str:
        """The cue as it stands in the text."""
        return self.sentence.text[self.start : self.body].strip()


_SERIES = lexicon().series
_CARDINAL = alternatives(list(lexicon().units)[:12])
_ORDINAL = rf"(?:{alternatives(lexicon().ordinals)}|\d{{1,2}}(?:st|nd|rd|th))"
_LABEL = re.compile(rf"[^\W_]{{1,30}}+\s(?:{_CARDINAL}|\d\d?|[IVX]{{1,4}}|[A-H])\b", re.IGNORECASE)
_INNER_LIST = re.compile(r"(?<=\s)\((?P<n>\d\d?|[a-h]|[ivx]{1,4})\)\s+(?=\S)")
_MARKED = re.compile(
    r"[#(\[①-⑳]|(?:\d\d?|[a-h]|[ivx]{1,4})(?:[)\].:/]|\s[–—-])\s|[•·‣▪●◦■–*-]\s", re.IGNORECASE
)
_WHOLE = re.compile(
    rf"(?:number\s)?(?P<n>{_CARDINAL}|{_ORDINAL}(?:ly)?|{alternatives(_SERIES['closing'])})\s?[.:—–]+",
    re.IGNORECASE,
)
"""A cue that is a sentence by itself: "Number one. We will …"."""

_LEAD = re.compile(
    r"(?:[\"“]|[*_]{2,3})?(?:(?:and|but|so|well|now|okay|ok|or|yes|also)\b,?\s){0,2}(?:(?:then|maybe|perhaps),?\s"
    r"(?=(?:the\s)?(?:first|second|third|fourth|fifth|sixth|last|final)))?(?:here,?\s|again,?\s)?"
    rf"(?:(?:finally|lastly|last|next|then|starting\swith|turning\sto|moving\s(?:on\s)?to),?\s"
    rf"(?=(?:the|our|my)\s{_ORDINAL}\b|{_CARDINAL},\s))?",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r"[;:,—–\s](?:(?<!\s)\s?|(?<=\s)(?:-|and)\s)"
    r"|\b(?:is|are|was|were|be|include|includes|included|including|namely|by)\s"
    r"(?=(?:first(?:ly|\sof\sall)?|to\sbegin\swith|number\sone),)",
    re.IGNORECASE,
)
_PARAGRAPH_NUMBER = re.compile(r"(?:\{[^}]{1,20}\}\s?)?\d{1,3}\.?\s+")
_WORDS = (
    frozenset(lexicon().ordinals)
    | frozenset(word + "ly" for word in lexicon().ordinals)
    | frozenset(f"{n}{suffix}" for n in range(1, 31) for suffix in ("st", "nd", "rd", "th"))
    | lexicon().number_words
    | {"number", "no", "last", "final", "finally", "next", "then", "another", "other", "lastly"}
)
_PHRASES = frozenset(
    phrase.split()[0] for key in ("opening", "following", "adding", "closing") for phrase in _SERIES[key]
)
"""The words with which "to begin with", "in addition" and the like begin."""

_WORD = re.compile(r"[\w’']+")
_GREETED = frozenset({"morning", "afternoon", "evening", "day"})
_ASKED = re.compile(
    r"(?:and\s|so\s|to\s)?(?:(?:you|they|he|she|the\s(?:honourable\s|hon\.?\s)?(?:member|question|questioner|senator))\s"
    r"(?:has\s|have\s|also\s)?)?(?:asks?|asked|inquired?|enquired?)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:(?:and|in\sthat\scase),?\s)?(?:how\s(?:many|much|often|long|far)|whether|what\s(?:is|are|was|were|plans?|steps|action|measures)"
    r"|if\s(?:he|she|they|so|not|the\s(?:minister|ministry|government))|why|when\s(?:will|does|did|is)|who\s(?:will|is|was))\b",
    re.IGNORECASE,
)
"""How the parts of a question asked of somebody in office begin."""

_NO_NOUNS = lexicon().series_never | lexicon().auxiliaries
_INTERROGATIVE = lexicon().grammar["interrogative"]


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
    if not _may_hold(sentence, begin):
        return
    lead = _LEAD.match(text, begin, sentence.end)
    at = lead.end() if lead else begin
    cue = _alone(sentence, at) or _match(sentence, at, inner=False)
    if cue:
        yield cue
    free = cue.body if cue else begin
    for boundary in _boundaries(sentence, free):
        if boundary >= free:
            inner = _match(sentence, boundary, inner=True)
            if inner:
                free = inner.body
                yield inner


def _may_hold(sentence: Sentence, begin: int) -> bool:
    """Whether a look at a sentence's words tells that it may hold a cue."""
    return (
        not _WORDS.isdisjoint(sentence.lows)
        or not _PHRASES.isdisjoint(sentence.words[:3])
        or "(" in sentence.lows
        or _MARKED.match(sentence.text, begin) is not None
        or _LABEL.match(sentence.text, begin) is not None
    )


def _alone(sentence: Sentence, at: int) -> Cue | None:
    """The cue that is all of a sentence."""
    match = _WHOLE.fullmatch(sentence.text, at, sentence.end) if sentence.end - at < _SHORT else None
    if match is None:
        return None
    word = match.group("n").lower()
    family = "cardinal" if word in lexicon().units else "adverb"
    number = _value(word, family)
    if number is None:
        return None
    explicit = number < NEXT
    return Cue(family, number, "", sentence, match.start(), sentence.end, sentence.end, explicit=explicit)


def _after_number(sentence: Sentence) -> int:
    """Past the number of a numbered paragraph, where an ordinal follows: "5. First, …"."""
    match = _PARAGRAPH_NUMBER.match(sentence.text, sentence.start, sentence.end)
    if not match:
        return sentence.start
    following = any(form.pattern.match(sentence.text, match.end(), sentence.end) for form in FORMS[:4])
    return match.end() if following else sentence.start


def _boundaries(sentence: Sentence, start: int) -> Iterator[int]:
    """Offsets inside a sentence at which a clause may begin with a cue."""
    places = {m.end() for m in _BOUNDARY.finditer(sentence.text, start, sentence.end)}
    if "(" in sentence.lows:
        places |= {m.start() for m in _INNER_LIST.finditer(sentence.text, start, sentence.end)}
    for place in sorted(places):
        yield place + 4 if sentence.text.startswith("and ", place) else place


def _match(sentence: Sentence, at: int, *, inner: bool) -> Cue | None:
    """The cue at an offset, if there is one."""
    for form in forms_at(sentence.text, at):
        if inner and not form.inner:
            continue
        match = form.pattern.match(sentence.text, at, sentence.end)
        if match:
            cue = _cue(form.family, match, sentence, inner=inner)
            if cue:
                return cue
    if inner:
        match = _INNER_LIST.match(sentence.text, at, sentence.end) if at else None
        return _cue("list", match, sentence, inner=True) if match else None
    return None


def _cue(family: str, match: re.Match[str], sentence: Sentence, *, inner: bool) -> Cue | None:
    groups = match.groupdict()
    word = (groups["n"] or groups.get("w") or groups["d"]).lower()
    noun = (groups.get("noun") or "").lower()
    number = _value(word, family)
    if family == "list" and _is_asked(sentence, match):
        return None
    if number is None or noun in _NO_NOUNS or _announces_nothing(sentence, match.end()):
        return None
    if family == "bullet" and not sentence.first and sentence.text[sentence.start - 1] != "\n":
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
        adding=word in _SERIES["adding"],
    )


def _is_asked(sentence: Sentence, cue: re.Match[str]) -> bool:
    """Whether a listed part belongs to a question: "You asked (a) …", "(b) if he will …"."""
    text = sentence.text
    if sentence.said.endswith("?") or _ASKED.match(text, sentence.start, cue.start()):
        return True
    return _ASKS.match(text, cue.end(), sentence.end) is not None


def _is_label(noun: str, cue: str) -> bool:
    """Whether "Noun 1" is a label: by a colon or dash after it, else by a noun of counted groups."""
    if len(noun) < 3 or noun in lexicon().stops | lexicon().number_words:
        return False
    return cue.rstrip()[-1:] in ":—–" or noun + "s" in lexicon().member_kind


def _announces_nothing(sentence: Sentence, body: int) -> bool:
    """Whether what follows is thanks, a greeting or a question, not a member of a series."""
    words = _WORD.findall(sentence.text[body : min(sentence.end, body + 60)].lower())[:7]
    verb = 1 if words[:1] in (["is"], ["are"]) else 0
    if words[verb : verb + 1] in (["being"], ["already"], ["still"]):
        return True  # "the second is being built": how far it is, not what it is
    if words[:1] == ["good"] and words[1:2] and words[1] in _GREETED:
        return True
    if words and words[0] in _INTERROGATIVE:
        return words[0] == "whether" or sentence.said.endswith("?")
    return bool(lexicon().courtesy & set(words)) and not sentence.text[body : body + 3].startswith("the")


def _value(word: str, family: str) -> int | None:
    """The number a cue says, NEXT or LAST for those that say none."""
    word = re.sub(r"\s+", " ", word)
    if family == "bullet":
        return 1
    if family == "list":
        return ord(word) - ord("①") + 1 if "①" <= word <= "⑳" else label_value(word) or ordinal_value(word)
    if word in _SERIES["opening"] or word == "the first" or (family == "hand" and word == "one"):
        return 1
    if word in _SERIES["closing"] or word in ("last", "final", "the last"):
        return LAST
    if (
        word in _SERIES["following"]
        or word in _SERIES["adding"]
        or word in ("next", "another", "other", "the other", "then")
    ):
        return NEXT
    return ordinal_value(word) or (label_value(word) if family == "labelled" else below_hundred(word))
