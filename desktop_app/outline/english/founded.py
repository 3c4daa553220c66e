"""Bodies by name where the text tells of their founding or says what they are called."""

import re
from collections.abc import Iterator

from .lexicon import lexicon
from .phrases import Name
from .text import Sentence

_BODY = re.compile(
    r"\b(?:[A-Z][\w-]+ ){0,4}"
    r"(?:Committee|Commission|Council|Panel|Working Group|Task Force|Board|Directorate)"
    r"(?: (?:for|on) (?:the )?[A-Z][\w-]+(?: (?:and |of |the )?[A-Z][\w-]+){0,4})?"
)
_BODIES = frozenset({"committee", "commission", "council", "panel", "group", "force", "board", "directorate"})
_FOUNDED = re.compile(
    r"\b(?:establishment|creation|formation|setting up|founding|launch|establishing|creating|opening) of "
    r"(?:the |an? )?(?P<name>[A-Z][\w-]+(?: (?:and )?[A-Z][\w-]+){1,6})"
)
_SET_UP = re.compile(
    r"\b(?P<name>(?!The\b|Our\b)[A-Z][\w-]+(?: (?:(?:and|of|for|on) (?:the )?)?[A-Z][\w-]+){1,6})"
    r"(?: \([A-Z]{2,8}\))? (?:was|were|has been|have been|is being|will be|is to be) (?:\w+ly |first |then )?"
    r"(?:set up|established|created|founded|formed|constituted|instituted|inaugurated|reconvened)\b"
)
_SETTING_UP = frozenset(
    {
        "set",
        "established",
        "created",
        "founded",
        "formed",
        "constituted",
        "instituted",
        "inaugurated",
        "reconvened",
    }
)
_INSTITUTIONS = (
    lexicon().mechanism_words
    | _BODIES
    | {"court", "agency", "authority", "institute", "academy", "bank", "corps", "trust", "service", "station"}
)
_PEOPLE = re.compile(
    r"(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir|President|Prime|Minister|Secretary)\b|\w+ (?:Secretary|Minister)\b)"
)
_TOOLS = frozenset({"app", "application", "portal", "hotline", "helpline", "dashboard"})
_TOOL = re.compile(
    r"\b(?:the|our|a|new|its|their|called) (?P<name>(?:[A-Z][\w-]* ){1,4}(?:mobile |online |web )?"
    r"(?:[Aa]pp|[Aa]pplication|[Pp]ortal|[Hh]otline|[Hh]elpline|[Dd]ashboard))\b(?! (?:form|process|fee))"
)
_CALLED = re.compile(
    r"\b(?:called|named|known as|titled|dubbed) (?:the |an? )?[“\"]?"
    r"(?P<name>[A-Z][\w.-]*\w(?: (?:(?:of|for|on|and|the) ){0,2}[A-Z][\w-]+){0,6})"
)
CALL_WORDS = frozenset({"called", "named", "known", "titled", "dubbed"})
_NAMED = lexicon().mechanism_words | _BODIES | {"body", "organisation", "organization"}
FOUND_WORDS = lexicon().grammar["founded"] | lexicon().waking | _SETTING_UP


def founded(sentence: Sentence) -> Iterator[Name]:
    """Bodies by name in a sentence that tells of their founding."""
    for match in _FOUNDED.finditer(sentence.text, sentence.start, sentence.end):
        yield Name(match.group("name"), match.start("name"), match.end("name"), "body.named")
    told = not _SETTING_UP.isdisjoint(sentence.lows)
    for match in _SET_UP.finditer(sentence.text, sentence.start, sentence.end) if told else ():
        words = {word.lower() for word in match.group("name").split()}
        if not _INSTITUTIONS.isdisjoint(words) and not _PEOPLE.match(match.group("name")):
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


def tools(sentence: Sentence) -> Iterator[Name]:
    """Services by name that one uses: "the Tide One mobile application", "our QuaySafe hotline"."""
    if not _TOOLS.isdisjoint(sentence.lows):
        for match in _TOOL.finditer(sentence.text, sentence.start, sentence.end):
            yield Name(match.group("name"), match.start("name"), match.end(), "body.named")


def called(sentence: Sentence) -> Iterator[Name]:
    """Names that follow what they are names of: "an independent body called the Bridge Observatory"."""
    tokens = sentence.tokens
    for match in _CALLED.finditer(sentence.text, sentence.start, sentence.end):
        at = next((k for k, token in enumerate(tokens) if token.start >= match.start()), 0)
        if any(token.low in _NAMED for token in tokens[max(0, at - 3) : at]):
            yield Name(match.group("name"), match.start("name"), match.end("name"), "body.named")


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
        "reconvene",
        "chair",
    }
    return (
        bool(verbs)
        or not lexicon().waking.isdisjoint(before)
        or bool(
            {
                "convened",
                "reconvened",
                "chair",
                "chairs",
                "established",
                "created",
                "formed",
                "launched",
                "founded",
            }
            & set(after)
        )
    )
