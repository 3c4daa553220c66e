"""Formulas and quoted numbers: "1+1+4", "2-4-6", the “three no-breaks” principle, SAFE."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from desktop_app.model.spans import TextSpan

from .drafts import Draft
from .formula_parts import Formulas, Scheme, explain, framework, list_parts
from .initials import initials
from .lexicon import alternatives, lexicon
from .numbers import below_hundred
from .text import Sentence

_QUOTE = "[\"“”‘’']"
_UNIT_WORDS = alternatives(list(lexicon().units)[:12])
_TERM = rf"(?:\d{{1,3}}|[NXn]\b|{_UNIT_WORDS})"
_PLUS = re.compile(
    rf"{_QUOTE}?(?<!\w)(?P<f>{_TERM}(?:(?:\s?[+＋]\s?|[\s-]plus[\s-]){_TERM}){{1,6}})(?!\w)[.,]?{_QUOTE}?",
    re.IGNORECASE,
)
_DASHED = re.compile(
    rf"{_QUOTE}(?P<f>\d{{1,2}}(?:[-–]\d{{1,2}}){{1,5}})[.,]?{_QUOTE}|\b(?P<g>\d{{1,2}}(?:-\d{{1,2}}){{2,5}})(?=\s(?:{alternatives(lexicon().framework_heads)})\b)"
)
_NAMED = rf"(?P<name>(?P<n>{_UNIT_WORDS}|\d)[ -](?=[A-Za-z])[\w’ -]{{2,40}}?)"
_QUOTED = re.compile(
    rf"[\"“]{_NAMED}[,.]?[\"”](?:\s(?P<head>[a-z]+))?",
    re.IGNORECASE,
)
_SINGLY = re.compile(
    rf"(?<!\w)[‘']{_NAMED}[’']"
    rf"(?:\s(?P<head>{alternatives(lexicon().framework_heads)}))\b",
    re.IGNORECASE,
)
_HALF_QUOTED = re.compile(
    rf"\b(?P<n>{_UNIT_WORDS})\s[\"“](?P<name>[\w’ -]{{2,40}}?s)[,.]?[\"”](?:\s(?P<head>[a-z]+))?",
    re.IGNORECASE,
)
_PLUSES = frozenset({"+", "＋", "plus"})
_JOINED = re.compile(r"\d\s?[–-]\s?[\dNXn]|-plus-", re.IGNORECASE)
_SPLIT = re.compile(r"[\s–-]*(?:[+＋]|\bplus\b)[\s–-]*|[–-]", re.IGNORECASE)
_MARKS = frozenset("\"“‘'")


def formulas(sentences: list[Sentence], known: dict[str, Draft]) -> Formulas:
    """Frameworks with a formula or a quoted number, their parts, and counts that explain parts.

    Args:
        sentences: of one stretch.
        known: frameworks of earlier stretches by their formula or name; those found here are added.
    """
    made = Formulas()
    schemes: dict[str, Scheme] = {}
    for index, sentence in enumerate(sentences):
        for scheme, key, span in _schemes(sentence, index):
            made.places.append(span)
            if key in known:
                known[key].finding.mentions.append(span)
            else:
                schemes[key], known[key] = scheme, scheme.draft
                made.drafts.append(scheme.draft)
    for scheme in schemes.values():
        if scheme.numbers:
            explain(scheme, sentences, made)
        else:
            list_parts(scheme, sentences, made)
    return made


def _schemes(sentence: Sentence, index: int) -> Iterator[tuple[Scheme, str, TextSpan]]:
    """Schemes named in a sentence, each with its key and its place."""
    said = sentence.said
    dashed = "-" in said or "–" in said
    if not _PLUSES.isdisjoint(sentence.lows) or (dashed and _JOINED.search(said)):
        yield from _digits(sentence, index)
    if '"' in said or "“" in said:
        yield from _quoted(sentence, index)
    elif not _MARKS.isdisjoint(sentence.lows):
        yield from _quoted(sentence, index, single=True)
    yield from initials(sentence, index)


def _digits(sentence: Sentence, index: int) -> Iterator[tuple[Scheme, str, TextSpan]]:
    for pattern in (_PLUS, _DASHED):
        for match in pattern.finditer(sentence.text, sentence.start, sentence.end):
            written = match.group("f") or match.group("g")
            head = _head_near(sentence, match.start(), match.end())
            if not head and (match.group()[0].isalnum() or pattern is _DASHED):
                continue
            terms = _SPLIT.split(written)
            values = [below_hundred(term.lower()) for term in terms]
            known = [value for value in values if value is not None]
            total = sum(known) if len(known) == len(values) else None
            name = re.sub(r"\s", "", written) if written[0].isdigit() or "+" in written else written
            draft = framework(
                sentence,
                f'"{name}" {head}'.strip(),
                total,
                "formula",
                f"“{name}” is a formula; its numbers stand for parts that the speaker names.",
                0.95,
            )
            numbers = [
                term if value is None else str(value) for term, value in zip(terms, values, strict=True)
            ]
            key = "+".join(numbers)
            yield Scheme(draft, numbers, index, match.end()), key, sentence.span(match.start(), match.end())


def _head_near(sentence: Sentence, start: int, end: int) -> str:
    """The noun a formula qualifies: in the next three words, else the last one of its kind before."""
    heads = lexicon().framework_heads
    at = bisect_left(sentence.tokens, end, key=lambda token: token.start)
    after = sentence.tokens[at : at + 3]
    for i, token in enumerate(after):
        if token.low in heads:
            return sentence.text[after[0].start : after[i].end]
        if not token.is_word or token.low in lexicon().stops:
            break
    at = bisect_left(sentence.tokens, start, key=lambda token: token.start)
    before = [token.low for token in sentence.tokens[max(0, at - 14) : at]]
    return next((word for word in reversed(before) if word in heads), "")


def _quoted(
    sentence: Sentence, index: int, *, single: bool = False
) -> Iterator[tuple[Scheme, str, TextSpan]]:
    """The “three no-breaks” principle, three “mores and lesses”; in single quotation marks with a noun."""
    for pattern in (_SINGLY,) if single else (_QUOTED, _HALF_QUOTED):
        for match in pattern.finditer(sentence.text, sentence.start, sentence.end):
            head, name = (match.group("head") or "").lower(), match.group("name")
            number = below_hundred(match.group("n").lower())
            has_head = head in lexicon().framework_heads
            if number is None or not _is_scheme_name(name, head, has_head=has_head):
                continue
            shown = f'{match.group("n")} "{name}"' if pattern is _HALF_QUOTED else f'"{name}"'
            draft = framework(
                sentence,
                f"{shown} {head if has_head else ''}".strip(),
                number,
                "formula.quoted",
                "A number in the quoted name of a scheme announces its parts.",
                0.8,
            )
            yield (
                Scheme(draft, [], index, match.end()),
                name.lower(),
                sentence.span(match.start(), match.end()),
            )


def _is_scheme_name(name: str, head: str, *, has_head: bool) -> bool:
    """Whether a quoted text with a number names a scheme, not a mechanism, not a remark."""
    words = name.lower().split()
    if (
        words[-1] in ("years", "months", "weeks", "days", "hours", "times")
        or head in ("system", "mechanism")
        or "mechanism" in words
        or len(words) > 6
    ):
        return False
    return has_head or (len(words) <= 4 and words[-1].endswith("s") and words[-1] not in lexicon().units)
