"""How a member of a series is numbered: the patterns of every form, by the word a cue begins with."""

import re
from typing import NamedTuple

from .lexicon import alternatives, lexicon

_SERIES = lexicon().series
_CARDINALS = list(lexicon().units)[:12]
_ORDINAL = rf"(?:{alternatives(lexicon().ordinals)}|\d{{1,2}}(?:st|nd|rd|th))"
_CARDINAL = alternatives(_CARDINALS)
_CAPITAL = alternatives(word.capitalize() for word in _CARDINALS)
_LINKS = alternatives(_SERIES["links"])
_PHRASES = [phrase for key in ("opening", "following", "adding", "closing") for phrase in _SERIES[key]]
_OWNERS = alternatives(_SERIES["owners"])
_ABOUT = alternatives(_SERIES["about"])
_NOUN = r"(?:\s(?:(?:and|most|very|[\w-]+)\s)?(?P<noun>(?!of\b)[a-z][a-z-]+))?"
_PLAIN_NOUN = r"(?:\s(?P<noun>[a-z-]+))?"
_ASIDE = r"(?:,\s[^,.;]{3,60},)?"
_SAID = r"(?:\s(?:that\s|which\s)?(?:I|we|you)(?:['’][a-z]+)?(?:\s[\w'’-]+){1,7}?)?"
_OF_THEM = r"(?:\s(?:of|among)\s(?:these|them|those|the\s[\w-]+))?"
_TAIL = r"\s?,?\s?(?:(?:this|as\sfollows|the\sfollowing)[:,]\s|that\s|to\s|about\s|in\srelation\sto\s)?"
_SIMPLE = (
    rf"(?:(?:is|are|was)\s(?:[a-z]+ly\s|very\s|quite\s)?(?:{alternatives(_SERIES['simple'])})\s?[:,—–]\s)"
)
_DOTS = r"(?:\.{2,3}|…)"
_MARK = rf"(?:[,:—–]|{_DOTS}|\s-(?=\s))"
_LETTERED = r"[a-h]|[ivx]{1,4}"


class Form(NamedTuple):
    """A construction that numbers what follows it."""

    family: str
    pattern: re.Pattern[str]
    opens: frozenset[str]  # lower-case words it can begin with; empty for any word or mark
    inner: bool = True  # whether it is looked for inside a sentence too


def _words(*phrases: str) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in phrases)


_ORDINALS = frozenset(lexicon().ordinals) | {word + "ly" for word in lexicon().ordinals}
_THE = frozenset({"the", "a", "an", *_SERIES["owners"]})
_NUMBERED = _ORDINALS | _words(*_PHRASES)


def _form(family: str, pattern: str, opens: frozenset[str], *, inner: bool = True) -> Form:
    flags = 0 if family == "labelled" else re.IGNORECASE
    return Form(family, re.compile(pattern, flags), opens, inner)


FORMS: tuple[Form, ...] = (
    # "First,", "Secondly:", "First and foremost –", "Third, and most importantly,"
    _form(
        "adverb",
        rf"(?P<n>{_ORDINAL})(?:ly)?(?:\sof\sall|\sand\s[a-z]+ly|\sand\sforemost|\sup|\soff|{_OF_THEM})"
        rf"[*_]{{0,3}}(?:,\sand\s(?:[a-z]+\s){{0,2}}[a-z]+ly)?\s?{_MARK}[*_]{{0,3}}\s?"
        r"(?:(?:starting|beginning)\swith\s(?=[^,.;:]{1,60}:))?",
        _NUMBERED,
    ),
    _form("adverb", rf"(?P<n>{_ORDINAL})(?:ly|\sof\sall)\s(?=\w)", _NUMBERED),
    _form("adverb", rf"(?P<n>{_ORDINAL})\s(?=(?:we|I|our|there|by|to|through)\b)", _NUMBERED),
    _form("adverb", rf"(?P<n>{alternatives(_PHRASES)})\s?(?:[,:]|{_DOTS})\s?", _NUMBERED),
    # "Starting first with fares: …"
    _form(
        "adverb",
        r"(?:starting|beginning|to\sstart|to\sbegin)\s(?P<n>first)(?:ly|\sof\sall)?,?\swith\s",
        frozenset({"starting", "beginning", "to"}),
    ),
    # "First is …", "Next comes …", "Second task: …"
    _form(
        "the",
        rf"(?P<n>{_ORDINAL}|next|last){_OF_THEM}\s(?:is|are|was|comes|come)\s(?:that\s|to\s|the\sfact\sthat\s)?",
        _NUMBERED,
    ),
    _form("the", rf"(?P<n>{_ORDINAL}|last|final)\s(?:[a-z-]+\s)?(?P<noun>[a-z-]+)\s?[:—–]\s?", _NUMBERED),
    _form(
        "then", r"(?P<n>then|next|after that|finally|lastly)\s(?=(?:the|we|our|a|there|comes)\b)", _NUMBERED
    ),
    # "In the second place, …"
    _form("adverb", rf"in\sthe\s(?P<n>{_ORDINAL}|next|last)\splace\s?[,:]\s", frozenset({"in"})),
    # "The first (task) is …", "My second point is that …", "The third thing I would say is …"
    _form(
        "the",
        rf"(?:the|an?|{_OWNERS})\s(?:very\s)?(?P<n>{_ORDINAL}|last|final|next|other){_OF_THEM}{_NOUN}{_OF_THEM}"
        rf"(?:{_ASIDE}|{_SAID})\s(?:{_SIMPLE}|(?:{_LINKS}){_TAIL})",
        _THE,
    ),
    _form(
        "the",
        rf"(?:the|an?|{_OWNERS})\s(?P<n>{_ORDINAL})\sand\s(?:last|final|{_ORDINAL}|(?:most\s)?[a-z]+){_PLAIN_NOUN}"
        rf"\s(?:{_LINKS}){_TAIL}",
        _THE,
    ),
    # "The first task: …", "The second – …", "The third, we will …"
    _form(
        "the",
        rf"(?:the|{_OWNERS})\s(?:very\s)?(?P<n>{_ORDINAL}|last|final|other){_OF_THEM}{_NOUN}{_OF_THEM}"
        r"(?:\s?[:—–]\s?|\s-\s|,\s(?=(?:we|I|is|to)\b))",
        _THE,
    ),
    # "One is …", "Another of them is …", "One task is …"
    _form(
        "one",
        rf"(?P<n>{_CARDINAL}|another|the\sother|the\slast|the\sfirst){_OF_THEM}\s"
        rf"(?:{_SIMPLE}|(?:{_LINKS})\s?,?\s(?!of\s)(?:that\s|to\s|about\s)?)",
        frozenset({*_CARDINALS, "another", "the"}),
    ),
    _form(
        "one",
        r"(?P<n>one|another)\s(?:[a-z-]+\s)?(?P<noun>[a-z-]+)\s(?:is|was|will\sbe)\s(?!of\s)(?:that\s|to\s|about\s)",
        frozenset({"one", "another"}),
    ),
    # "Number one, …", "Point two is …", "#3: …"
    _form(
        "number",
        rf"(?:(?:number|no\.?|point|item)\s|\#\s?)(?P<n>{_CARDINAL}|\d\d?)\s?(?:{_MARK}|is\b|are\b)\s?(?:that\s|to\s)?",
        frozenset({"number", "no", "point", "item", "#"}),
    ),
    _form(
        "cardinal",
        rf"(?P<n>{_CARDINAL})\s?(?:[,:]\s|\s[—–-]\s|{_DOTS}\s?)",
        frozenset(_CARDINALS),
        inner=False,
    ),
    # "These include, one, …"; the others open sentences
    _form("cardinal", r"(?P<n>one),\s(?=[a-z])", frozenset({"one"})),
    # "Action 4: …", "Pillar III is …", "Task number one – …"
    _form(
        "labelled",
        rf"(?P<noun>[A-Z]?[a-z]{{2,30}}+)\s(?:[Nn]umber\s|[Nn]o\.?\s|\#\s?)?"
        rf"(?P<n>{_CARDINAL}|{_CAPITAL}|\d\d?|[IVX]{{1,4}}|[A-H])\s?"
        r"(?:[:.—–]\s?|\s-\s|,\s|\s(?:is|are|was|will be|means|concerns|covers|deals with|aims at)\s?:?\s)"
        r"(?:that\s|to\s)?",
        frozenset(),
    ),
    # "On the first, …", "With regard to our second task, …", "Under task three, …"
    _form(
        "on",
        rf"(?:{_ABOUT})\s(?:the|an?|{_OWNERS})\s(?:very\s)?(?P<n>{_ORDINAL}|next|last|final){_NOUN}{_OF_THEM}\s?[,:]\s",
        _words(*_SERIES["about"]),
    ),
    _form(
        "on",
        rf"(?:{_ABOUT})\s(?P<noun>[a-z-]+)\s(?:number\s|no\.?\s)?(?P<n>{_CARDINAL}|\d\d?)\s?[,:]\s",
        _words(*_SERIES["about"]),
    ),
    _form("hand", r"on\s(?:the\s)?(?P<n>one|other)(?:\shand)?,?\s", frozenset({"on"})),
    _form(
        "loose",
        rf"(?:the|a|{_OWNERS})\s(?P<n>{_ORDINAL}|last|final){_OF_THEM}{_PLAIN_NOUN}\s(?=[a-z])",
        _THE,
    ),
    # "(1) …", "a) …", "IV. …", "2/ …", "(second) …", "③ …"
    _form(
        "list",
        rf"[(\[]?(?P<n>\d\d?|{_LETTERED})[)\].]\s+(?=\S)|[(\[](?P<w>{_CARDINAL}|{_ORDINAL}(?:ly)?)[)\]]\s+(?=\S)"
        r"|(?P<d>\d\d?)\s?(?:[:/]|\s[–—-])\s+(?=\S)",
        frozenset(),
        inner=False,
    ),
    _form("list", r"(?P<n>[①-⑳])\s*(?=\S)", frozenset(), inner=False),
    _form("bullet", r"(?P<n>[•·‣▪●◦■\–\-*])\s+(?=\S)", frozenset(), inner=False),
)

_ANY = tuple(form for form in FORMS if form.family in ("labelled", "list"))
_MARKS = tuple(form for form in FORMS if form.family in ("list", "bullet"))
_BY_WORD = {
    word: tuple(form for form in FORMS if word in form.opens or form in _ANY)
    for word in frozenset().union(*(form.opens for form in FORMS))
}
_FIRST_WORD = re.compile(r"[^\W_]{1,30}|#")


def forms_at(text: str, at: int) -> tuple[Form, ...]:
    """The forms that can stand at an offset, by the word that is there."""
    match = _FIRST_WORD.match(text, at)
    if match is None:
        return _MARKS
    word = match.group().lower()
    return _BY_WORD.get(word, _ANY if not word[0].isdigit() else (*_BY_WORD["first"], *_MARKS))
