"""Mechanisms, systems and bodies: named, or being set up, improved, run."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from . import labels
from .lexicon import lexicon, plural
from .phrases import Name, is_capital, modifiers_start, tail_end
from .text import Sentence, Token

_LINKS = frozenset({"for", "of", "to", "linking", "under", "between", "on", "against", "with", "whereby"})
_POINTING = lexicon().grammar["pointing"]
_PAIR = re.compile(
    r"\b(?:institutions?|institutional|arrangements?|systems?|structures?)\s(?:and|or)\s(?:[\w-]+\s)?"
    r"(?:mechanisms?|systems?|institutions?|arrangements?)\b"
    r"|\bmechanisms?\s(?:and|or)\s(?:[\w-]+\s)?(?:institutions?|systems?|arrangements?)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:[A-Z][\w-]+ ){0,4}(?:Committee|Commission|Council|Panel|Working Group|Task Force|Board)"
    r"(?: (?:for|on) (?:the )?[A-Z][\w-]+(?: (?:and |of |the )?[A-Z][\w-]+){0,4})?"
)
_BODIES = frozenset({"committee", "commission", "council", "panel", "group", "force", "board"})
_FOUNDED = re.compile(
    r"\b(?:establishment|creation|formation|setting up|founding|launch|establishing|creating|opening) of "
    r"(?:the |an? )?(?P<name>[A-Z][\w-]+(?: (?:and )?[A-Z][\w-]+){1,6})"
)
_FOUND_WORDS = lexicon().grammar["founded"]
_STANDING = frozenset({"task force", "taskforce", "hotline", "working group", "helpline"})
"""Bodies that a definite name is enough for."""

_ALWAYS = frozenset(
    form
    for noun in lexicon().mechanism_heads | _STANDING
    for form in (noun.split()[-1], plural(noun.split()[-1]))
)
_MAKING = lexicon().founding_words | {"a", "an", "new", "so-called"}
"""A sentence in which none of these stands names no other body in lower case."""

_PARTS = frozenset(
    {"part", "member", "basis", "heart", "core", "users", "use", "head", "chair", "director", "members"}
)


class _Phrase(NamedTuple):
    """A head noun with the words around it."""

    sentence: Sentence
    left: int  # of the words that qualify it
    core: int  # its first word, where it has two ("working group")
    k: int  # its last word
    noun: str  # singular
    end: int  # with its "for …"

    @property
    def tokens(self) -> list[Token]:
        return self.sentence.tokens

    @property
    def own(self) -> list[Token]:
        """The modifiers that say something."""
        return [t for t in self.tokens[self.left : self.core] if t.is_word and t.low not in lexicon().generic]

    @property
    def tail(self) -> bool:
        return self.end > self.tokens[self.k].end

    @property
    def plural(self) -> bool:
        return self.tokens[self.k].low.endswith("s")

    @property
    def determiner(self) -> str:
        return self.tokens[self.left - 1].low if self.left else ""

    @property
    def indefinite(self) -> bool:
        return self.determiner in ("a", "an") or any(
            t.low == "new" for t in self.tokens[self.left : self.core]
        )

    @property
    def compound(self) -> bool:
        return any("-" in token.text for token in self.own)

    @property
    def quoted(self) -> bool:
        return any(token.text in '"“' for token in self.tokens[self.left : self.core])


def mechanisms(sentence: Sentence) -> Iterator[Name]:
    """The mechanisms, systems and bodies named in a sentence."""
    taken: list[tuple[int, int]] = []
    if not _FOUND_WORDS.isdisjoint(sentence.lows):
        for name in _founded(sentence):
            taken.append((name.start, name.end))
            yield name
    if lexicon().mechanism_words.isdisjoint(sentence.lows):
        return
    pairs = [m.span() for m in _PAIR.finditer(sentence.text, sentence.start, sentence.end)]
    heads = lexicon().mechanism_words
    unmade = _MAKING.isdisjoint(sentence.lows)
    for k in [k for k, low in enumerate(sentence.words) if low in heads]:
        if unmade and sentence.tokens[k].text.islower() and sentence.tokens[k].low not in _ALWAYS:
            continue
        phrase = _phrase(sentence, k)
        if phrase is None or any(a <= sentence.tokens[k].start < b for a, b in pairs):
            continue
        rule = _judge(phrase)
        found = _named(phrase, rule) if rule else None
        if found and not any(a < found.end and found.start < b for a, b in taken):
            taken.append((found.start, found.end))
            yield found


def _founded(sentence: Sentence) -> Iterator[Name]:
    """Bodies by name in a sentence that tells of their founding."""
    for match in _FOUNDED.finditer(sentence.text, sentence.start, sentence.end):
        yield Name(match.group("name"), match.start("name"), match.end("name"), "body.named")
    named = not _BODIES.isdisjoint(sentence.lows)
    for match in _BODY.finditer(sentence.text, sentence.start, sentence.end) if named else ():
        if " " in match.group() and _founding_near(sentence, match.start(), match.end()):
            yield Name(
                match.group().removeprefix("The "),
                match.start() + 4 * match.group().startswith("The "),
                match.end(),
                "body.named",
            )


def _founding_near(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a word of founding stands just before or after a name."""
    before = [t.low for t in sentence.tokens if start - 40 <= t.start and t.end <= start]
    after = [t.low for t in sentence.tokens if end <= t.start and t.end <= end + 40]
    verbs = {lexicon().base_verb(low) for low in before} & {
        "establish",
        "create",
        "convene",
        "form",
        "launch",
        "found",
        "appoint",
        "set",
    }
    return bool(verbs) or bool(
        {"convened", "established", "created", "formed", "launched", "founded"} & set(after)
    )


def _phrase(sentence: Sentence, k: int) -> _Phrase | None:
    """The noun phrase whose head is token k, a noun of mechanisms."""
    tokens, words = sentence.tokens, lexicon()
    low = tokens[k].low
    noun = low if low in words.built else low.removesuffix("s")
    noun = "agency" if low == "agencies" else "registry" if low == "registries" else noun
    pair = f"{tokens[k - 1].low} {noun}" if k else ""
    core = k
    if pair in words.built:
        noun, core = pair, k - 1
    if noun not in words.built and noun not in words.mechanism_heads:
        return None
    following = tokens[k + 1] if k + 1 < len(tokens) else None
    if noun in words.built and following and _goes_on(following):
        return None
    left = modifiers_start(tokens, core, possessives=noun in words.built)
    return _Phrase(sentence, left, core, k, noun, tail_end(sentence, k, _LINKS))


def _goes_on(following: Token) -> bool:
    """Whether a word after the noun makes it a modifier: "the network operators"."""
    if not following.is_word or following.low in lexicon().stops | _LINKS:
        return False
    return not following.low.endswith(("ed", "s", "ly")) and following.low not in (
        "set",
        "led",
        "run",
        "built",
        "soon",
        "where",
        "here",
        "today",
        "next",
        "meant",
        "open",
    )


def _judge(phrase: _Phrase) -> str:
    """The rule by which a phrase is an item; empty where it is none."""
    if phrase.determiner in _POINTING or phrase.determiner in lexicon().number_words:
        return ""
    numbered = any(
        (t.low in lexicon().number_words or t.text.isdecimal()) and "-" not in t.text
        for t in phrase.tokens[phrase.left : phrase.core]
    )
    if numbered:
        return ""
    if phrase.noun == "mechanism":
        return "mechanism" if phrase.own or phrase.tail else ""
    if phrase.noun in ("system", "arrangement"):
        return "system" if _is_system(phrase) else ""
    return _judge_body(phrase)


def _verbs_before(phrase: _Phrase) -> set[str]:
    """Base forms of the words just before the phrase."""
    left = phrase.left - (phrase.determiner in lexicon().determiners)
    if left and phrase.tokens[left - 1].low == "by" and not phrase.indefinite:
        # "run by the institute": it does something itself
        return set()
    return {lexicon().base_verb(t.low) for t in phrase.tokens[max(0, left - 3) : left]}


def _verbs_after(phrase: _Phrase) -> set[str]:
    """Words just after the phrase, participles in the base form."""
    after = [t for t in phrase.tokens[phrase.k + 1 :] if t.start >= phrase.end][:6]
    return {lexicon().participle.get(t.low, t.low) for t in after}


def _is_made(phrase: _Phrase) -> bool:
    """Whether a verb of founding, running or improving governs the phrase, active or passive."""
    words = lexicon()
    if _verbs_before(phrase) & (words.founding | words.improving):
        return True
    after = _verbs_after(phrase)
    return bool(after & {"be", "been", "being", "is", "are", "was", "were"}) and bool(
        after & (words.founding | words.improving)
    )


def _is_announced(phrase: _Phrase) -> bool:
    """Whether an indefinite phrase is the subject of something to come, or of "there will be"."""
    before = {t.low for t in phrase.tokens[max(0, phrase.left - 6) : phrase.left]}
    if "there" in before:
        return True
    following = next((t for t in phrase.tokens[phrase.k + 1 :] if t.start >= phrase.end), None)
    sentence_start = (
        phrase.left <= 2
        or phrase.tokens[phrase.left - 2].text in ",;:"
        or phrase.tokens[phrase.left - 2].low == "and"
    )
    return (
        sentence_start
        and following is not None
        and (following.is_word or following.text in (",;." if phrase.compound else ","))
        and following.low not in ("of", "and", "or")
    )


def _is_system(phrase: _Phrase) -> bool:
    words, own = lexicon(), phrase.own
    if (
        own
        and own[-1].low in words.everyday
        and not phrase.compound
        and not (phrase.indefinite and _is_made(phrase) and len(own) > 1)
    ):
        return False
    if phrase.quoted or (phrase.compound and not phrase.plural):
        return True
    if not own and not phrase.tail:
        return False
    made = _is_made(phrase)
    if phrase.tail and "there" in {t.low for t in phrase.tokens[max(0, phrase.left - 4) : phrase.left]}:
        return True
    if phrase.indefinite:
        return bool(own) or (phrase.tail and made)
    if made and (own or phrase.tail):
        return phrase.determiner in ("the", "our", "its", "their") or not phrase.plural or phrase.tail
    return (
        phrase.determiner == "the"
        and bool(own)
        and phrase.left <= 1
        and not phrase.plural
        and own[-1].low not in words.everyday
    )


def _judge_body(phrase: _Phrase) -> str:
    """The rule for a council, register, hotline …: it is set up, announced, or named."""
    words, own = lexicon(), phrase.own
    capital = bool(own) and is_capital(own[-1]) and phrase.tokens[phrase.k].text[0].isupper()
    named = phrase.noun in words.named_bodies and capital and own[0].start > phrase.sentence.start
    two_words = phrase.core < phrase.k
    if named or (_is_centre(phrase) and capital and _opens(phrase)):
        return "body.named"
    if not own and not (phrase.tail and phrase.end - phrase.tokens[phrase.k].end > 4):
        return ""
    if own and own[0].low in _PARTS:
        return ""
    if any(token.low == "so-called" for token in phrase.tokens[max(0, phrase.left - 1) : phrase.core]):
        return "body.named"
    founded = bool(_verbs_before(phrase) & words.founding) or bool(
        _verbs_after(phrase) & words.founding
        and _verbs_after(phrase) & {"be", "been", "being", "was", "were", "is", "are"}
    )
    article = phrase.indefinite or (phrase.plural and phrase.determiner not in words.determiners)
    if founded and (article or phrase.determiner in ("our", "the", "their")) and (own or two_words):
        if phrase.noun in words.weak_built and (not phrase.indefinite or phrase.plural):
            return ""
        return "body.founded"
    if phrase.determiner in ("a", "an") and phrase.noun not in words.weak_built and (own or two_words):
        return "body.founded" if _is_announced(phrase) or phrase.compound else ""
    if (
        phrase.determiner in ("a", "an")
        and own
        and _is_announced(phrase)
        and (phrase.compound or len(own) > 1 or phrase.tail)
    ):
        return "body.founded"
    return "body.named" if phrase.noun in _STANDING and own and phrase.determiner in ("the", "our") else ""


def _is_centre(phrase: _Phrase) -> bool:
    return (
        phrase.noun in ("centre", "center")
        and len(phrase.own) > 1
        and phrase.determiner in ("the", "a", "new")
    )


def _opens(phrase: _Phrase) -> bool:
    """Whether the text tells that the body opens or is set up."""
    return bool(
        {lexicon().base_verb(low) for low in _verbs_after(phrase)}
        & {"open", "establish", "create", "start", "begin", "launch"}
    )


def _named(phrase: _Phrase, rule: str) -> Name | None:
    """The phrase as a name: without leading words that say nothing."""
    tokens = phrase.tokens
    first = phrase.left
    while (
        first < phrase.core
        and tokens[first].low in lexicon().generic
        and tokens[first].low not in ("new", "working")
    ):
        first += 1
    if first == phrase.k and not phrase.tail:
        return None
    label = labels.tidy(phrase.sentence.text[tokens[first].start : phrase.end])
    definite = phrase.determiner in ("the", "our", "its") and not phrase.tail
    return Name(label, tokens[first].start, phrase.end, rule, definite)
