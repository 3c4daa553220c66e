"""Laws, regulations, decisions and policy documents by name."""

import re
from collections.abc import Iterator

from . import labels
from .lexicon import alternatives, lexicon
from .phrases import Name, is_capital, name_end, name_start, names_in_turn
from .text import Sentence, Token

_SUFFIX, _PREFIX = frozenset(lexicon().laws["suffix"]), frozenset(lexicon().laws["prefix"])
_NAMING = frozenset(word.lower() for word in _SUFFIX | _PREFIX)
_JOINERS, _OFFICES = frozenset(lexicon().laws["joiners"]), frozenset(lexicon().laws["offices"])
_VERSION = re.compile(
    r"\s\((?:Trial|Provisional|Interim|Draft|Revised|Amended|\d{4}(?:[-–—]\d{2,4})?)\)|,?\s(?:of\s)?(?:19|20)\d\d\b(?!\s[A-Z])"
)
_NUMBERED = re.compile(
    r"\b(?:(?:UN |United Nations )?Security Council |General Assembly |UN )?"
    r"(?:[Rr]esolution|Executive Order|Directive|Regulation|Decree|Order|Circular|Law|Notice|Bill|Decision"
    r"|Ordinance)s? "
    r"(?:\(?E[UC]\)? )?(?:No\. ?)?\d[\d/]*(?: \(\d{4}\)| of \d{4})?"
)
_REST = r"(?:\s(?!that\b|which\b|and\b|to\b|is\b|will\b|was\b)[\w’'%-]+){1,7}"
_ABOUT = rf"(?:\s(?:on|for|about|with|between|regarding|against|governing|[a-z]+ing)\b{_REST})"
_PURPOSE = rf"(?:\s(?:to|(?:that|which)(?:,[^,.;]{{3,60}},)?\swill)\s(?:[a-z]+ly\s)?[a-z-]+{_REST})"
_ORDERS = re.compile(
    rf"\b(?:an?|the|his|her|this|new|first) (?P<name>(?:{alternatives(lexicon().laws['lower'])}){_ABOUT})",
    re.IGNORECASE,
)
_NEW = re.compile(
    rf"\b(?:(?:an?|the) (?:new )?|new )"
    rf"(?P<name>(?:{alternatives(lexicon().laws['drafts'])})(?:{_ABOUT}|{_PURPOSE}))",
    re.IGNORECASE,
)
_THAT = re.compile(r",?\s(?:that|which)\b")
_RULES = frozenset({"rules", "regulations", "guidelines", "bylaws", "byelaws"})
_NEW_RULES = re.compile(
    rf"\b(?P<name>(?:(?P<own>(?:set|package|series|body)\sof\s)new\s|new\s(?=(?:[a-z-]+\s){{0,3}}(?:{alternatives(_RULES)})))"
    rf"(?P<own_words>(?:[a-z-]+\s){{0,3}}?)(?:{alternatives(_RULES)})\b(?P<end>{_ABOUT}|{_PURPOSE})?)",
)
_BRINGING = frozenset(
    {"introduce", "implement", "adopt", "issue", "enact", "publish", "announce", "approve", "pass"}
)
_BY_OFFICE = re.compile(r"\b(?:[Ww]e|I)\b")
_NEW_WORDS = frozenset(word for name in lexicon().laws["drafts"] for word in name.split()[-1:])
_WRITING = frozenset(lexicon().laws["writing"])
_LOOSE = frozenset({"Standard", "Standards", "Pact", "Paper"})
"""What ends the name of a law only after two words of its own."""

_LOWER_HEADS = frozenset(lexicon().laws["half"])
_HALF_CAPITAL = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Ii]ts|again,) "
    r"(?P<name>(?:[A-Z][a-z]+ ){2,3}(?:policy|doctrine)|[A-Z][a-z]{3,} (?:report|inquiry|review))\b"
)
"""Names whose head has no capital: "our Open Ports policy", "the Dunmore report"."""

_LITTLE = frozenset({"draft", "new", "joint", "this", "first", "final", "same"})


def laws(sentence: Sentence) -> Iterator[Name]:
    """The laws named in a sentence."""
    if lexicon().law_words.isdisjoint(sentence.lows):
        return
    yield from names_in_turn(sentence, _named_at, _NAMING)
    yield from _written_lower(sentence)


def _named_at(sentence: Sentence, k: int) -> tuple[Name, int] | None:
    word = sentence.tokens[k].text
    found = _prefixed(sentence, k) if word in _PREFIX else None
    return found or (_suffixed(sentence, k) if word in _SUFFIX and k else None)


def _written_lower(sentence: Sentence) -> Iterator[Name]:
    if not _LOWER_HEADS.isdisjoint(sentence.lows):
        for match in _HALF_CAPITAL.finditer(sentence.text, sentence.start, sentence.end):
            if match.group("name").split()[0].lower() not in lexicon().organisations:
                yield Name(match.group("name"), match.start("name"), match.end(), "law.name")
    if any(low[0].isdigit() for low in sentence.lows):
        for match in _NUMBERED.finditer(sentence.text, sentence.start, sentence.end):
            yield Name(match.group(), match.start(), match.end(), "law.number")
    if {"executive", "memorandum", "presidential"} & sentence.lows:
        for match in _ORDERS.finditer(sentence.text, sentence.start, sentence.end):
            yield Name(labels.tidy(match.group("name")), match.start("name"), match.end(), "law.order")
    if not _NEW_WORDS.isdisjoint(sentence.lows):
        yield from _new(sentence)
    if not _RULES.isdisjoint(sentence.lows) and "new" in sentence.lows:
        yield from _rules(sentence)


def _new(sentence: Sentence) -> Iterator[Name]:
    """Laws without a name that are being written: "a bill to ban plastic nets"."""
    for match in _NEW.finditer(sentence.text, sentence.start, sentence.end):
        before = [t.low for t in sentence.tokens if match.start() - 40 <= t.start and t.end <= match.start()]
        if any(lexicon().base_verb(low) in _WRITING for low in before[-4:]):
            label = labels.take_deadline(labels.tidy(labels.clause(match.group("name"))))[0]
            kind = _THAT.split(label, maxsplit=1)[0]
            label = kind if len(kind.split()) > 1 else label  # "an interim rule that will …"
            yield Name(label, match.start("name"), match.start("name") + len(label), "law.new")


def _rules(sentence: Sentence) -> Iterator[Name]:
    """New rules without a name that an office brings in: "we have introduced new advertising rules"."""
    for match in _NEW_RULES.finditer(sentence.text, sentence.start, sentence.end):
        before = [t for t in sentence.tokens if match.start() - 60 <= t.start and t.end <= match.start()]
        bringing = next((k for k, t in enumerate(before) if lexicon().base_verb(t.low) in _BRINGING), None)
        if bringing is None or len(before) - bringing > 4 or not any(match.group("own", "own_words", "end")):
            continue
        said = sentence.text[sentence.start : before[bringing].start]
        if _BY_OFFICE.search(said) or not lexicon().organisations.isdisjoint(said.lower().split()):
            label = labels.take_deadline(labels.tidy(labels.clause(match.group("name"))))[0]
            yield Name(label, match.start("name"), match.start("name") + len(label), "law.new")


def _prefixed(sentence: Sentence, k: int) -> tuple[Name, int] | None:
    """The Law on X, Regulations for the Y of Z."""
    tokens = sentence.tokens
    if k + 2 >= len(tokens) or tokens[k + 1].low not in _JOINERS:
        return None
    right = name_end(tokens, k)
    if right <= k + 1 or not is_capital(tokens[right]):
        return None
    left = _with_revised(tokens, name_start(tokens, k))
    end = _version_end(sentence, tokens[right].end)
    return Name(
        labels.tidy(sentence.text[tokens[left].start : end]), tokens[left].start, end, "law.title"
    ), right + 1


def _suffixed(sentence: Sentence, k: int) -> tuple[Name, int] | None:
    """The X Act, the Y Regulations."""
    tokens = sentence.tokens
    left = name_start(tokens, k)
    named = {token.low for token in tokens[left:k]}
    following = tokens[k + 1] if k + 1 < len(tokens) else None
    if left == k or _OFFICES & named or named <= _LITTLE or tokens[k - 1].low == "of":
        return None
    if tokens[k].text in _LOOSE and k - left < 2:
        return None
    if following and following.is_word and is_capital(following) and not following.text[0].isdigit():
        return None
    last = k + 1 if following and following.text.isdecimal() and len(following.text) > 4 else k
    end = _version_end(sentence, tokens[last].end)
    left = _with_revised(tokens, left)
    return Name(
        labels.tidy(sentence.text[tokens[left].start : end]), tokens[left].start, end, "law.name"
    ), last + 1


def _with_revised(tokens: list[Token], left: int) -> int:
    """Takes "newly revised" in."""
    if left and tokens[left - 1].low in ("revised", "amended"):
        return left - 2 if left > 1 and tokens[left - 2].low in ("newly", "recently") else left - 1
    return left


def _version_end(sentence: Sentence, end: int) -> int:
    """The end of a name with its year or "(Trial)"."""
    match = _VERSION.match(sentence.text, end, sentence.end)
    return match.end() if match else end
