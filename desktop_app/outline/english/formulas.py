"""Formulas and quoted numbers: "1+1+4", "2-4-6", the “three no-breaks” principle, SAFE."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from desktop_app.model.outline import Kind
from desktop_app.model.spans import TextSpan
from desktop_app.outline.findings import Finding

from . import lists
from .drafts import Draft
from .formula_parts import Formulas, Scheme, explain, list_parts
from .lexicon import alternatives, lexicon
from .numbers import below_hundred
from .text import Sentence

_QUOTE = "[\"“”‘’']"
_PLUS = re.compile(
    rf"{_QUOTE}?(?P<f>(?:\d{{1,3}}|[NXn])(?:\s?[+＋]\s?(?:\d{{1,3}}|[NXn])){{1,6}})[.,]?{_QUOTE}?"
)
_DASHED = re.compile(
    rf"{_QUOTE}(?P<f>\d{{1,2}}(?:[-–]\d{{1,2}}){{1,5}})[.,]?{_QUOTE}|\b(?P<g>\d{{1,2}}(?:-\d{{1,2}}){{2,5}})(?=\s(?:{alternatives(lexicon().framework_heads)})\b)"
)
_UNIT_WORDS = alternatives(list(lexicon().units)[:12])
_QUOTED = re.compile(
    rf"[\"“](?P<name>(?P<n>{_UNIT_WORDS}|\d)[ -][\w’ -]{{2,40}}?)[,.]?[\"”](?:\s(?P<head>[a-z]+))?",
    re.IGNORECASE,
)
_HALF_QUOTED = re.compile(
    rf"\b(?P<n>{_UNIT_WORDS})\s[\"“](?P<name>[\w’ -]{{2,40}}?s)[,.]?[\"”](?:\s(?P<head>[a-z]+))?",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    rf"\b(?:(?P<n>{_UNIT_WORDS}|\d{{1,2}})\s(?P<l>[A-Z])[’']?s|(?P<d>[2-9])(?P<m>[A-CEFH-JLN-Z])(?:s|[’']s)?)\b(?:\s(?P<head>[a-z]+))?"
)
_STANDS_FOR = re.compile(
    r"(?P<a>[A-Z]{2,8})\b[\"”]?(?:\s(?P<head>[a-z]+))?(?:,\s(?:which|that)|\s(?:which|that))?\s(?:stands\sfor|is\sshort\sfor|meaning|short\sfor)\s"
)
_DIGITS_JOINED = re.compile(r"[+＋–-]\s?[\dNXn]")
_DIGIT = re.compile(r"\d")
_LETTER_HINT = re.compile(r"[\s\d](?:(?<=\s)[A-Z][’']?s\b|(?<=\d)[A-Z])")
_SPELLED = frozenset({"stands", "short", "meaning"})


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
    if _DIGITS_JOINED.search(said):
        yield from _digits(sentence, index)
    if '"' in said or "“" in said:
        yield from _quoted(sentence, index)
    yield from _initials(sentence, index)


def _digits(sentence: Sentence, index: int) -> Iterator[tuple[Scheme, str, TextSpan]]:
    for pattern in (_PLUS, _DASHED):
        for match in pattern.finditer(sentence.text, sentence.start, sentence.end):
            written = match.group("f") or match.group("g")
            head = _head_near(sentence, match.start(), match.end())
            if not head and (match.group()[0].isalnum() or pattern is _DASHED):
                continue
            numbers = re.split(r"[+＋–-]", re.sub(r"\s", "", written))
            total = sum(map(int, numbers)) if all(n.isdecimal() for n in numbers) else None
            name = re.sub(r"\s", "", written)
            draft = _framework(
                sentence,
                f'"{name}" {head}'.strip(),
                total,
                "formula",
                f"“{name}” is a formula; its numbers stand for parts that the speaker names.",
                0.95,
            )
            yield Scheme(draft, numbers, index, match.end()), name, sentence.span(match.start(), match.end())


def _framework(sentence: Sentence, label: str, count: int | None, rule: str, why: str, sure: float) -> Draft:
    finding = Finding(Kind.FRAMEWORK, label, [sentence.span()], rule, why, sure, count_stated=count)
    return Draft(
        finding, sentence.stretch, ((sentence.number, sentence.start), (sentence.number, sentence.end))
    )


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


def _quoted(sentence: Sentence, index: int) -> Iterator[tuple[Scheme, str, TextSpan]]:
    """The “three no-breaks” principle, three “mores and lesses”."""
    for pattern in (_QUOTED, _HALF_QUOTED):
        for match in pattern.finditer(sentence.text, sentence.start, sentence.end):
            head, name = (match.group("head") or "").lower(), match.group("name")
            number = below_hundred(match.group("n").lower())
            has_head = head in lexicon().framework_heads
            if number is None or not _is_scheme_name(name, head, has_head=has_head):
                continue
            shown = f'{match.group("n")} "{name}"' if pattern is _HALF_QUOTED else f'"{name}"'
            draft = _framework(
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


def _initials(sentence: Sentence, index: int) -> Iterator[tuple[Scheme, str, TextSpan]]:
    """The three Rs, a 3S strategy, SAFE which stands for …."""
    said = sentence.said
    counted = not lexicon().number_words.isdisjoint(sentence.lows) or _DIGIT.search(said)
    hinted = counted and _LETTER_HINT.search(said)
    for match in _LETTERED.finditer(sentence.text, sentence.start, sentence.end) if hinted else ():
        head = (match.group("head") or "").lower()
        number = below_hundred((match.group("n") or match.group("d")).lower())
        has_head = head in lexicon().framework_heads
        if number and number > 1 and (has_head or match.group("n")):
            label = match.group() if has_head else match.group().removesuffix(head).strip()
            draft = _framework(
                sentence,
                label,
                number,
                "formula.initials",
                "A number of initials announces as many parts.",
                0.75,
            )
            yield (
                Scheme(draft, [], index, match.end()),
                label.lower(),
                sentence.span(match.start(), match.start() + len(label)),
            )
    spelled = _SPELLED & sentence.lows
    for match in _STANDS_FOR.finditer(sentence.text, sentence.start, sentence.end) if spelled else ():
        letters = match.group("a")
        parts = lists.members(sentence.text, match.end(), sentence.end, len(letters))
        initials = "".join(sentence.text[start] for start, _ in parts).upper()
        if initials == letters:
            label = f"{letters} {match.group('head') or ''}".strip()
            draft = _framework(
                sentence,
                label,
                len(letters),
                "formula.initials",
                "Its letters are the first of its parts.",
                0.85,
            )
            draft.finding.members = [lists.words_of(sentence.text, part) for part in parts]
            yield (
                Scheme(draft, [], index, match.end()),
                letters.lower(),
                sentence.span(match.start(), match.end()),
            )
