"""What the numbers of a formula stand for, and the parts of a quoted scheme."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop_app.model.outline import Kind
from desktop_app.model.spans import TextSpan
from desktop_app.outline.findings import Finding

from . import labels, lists
from .counted import Count
from .drafts import Draft
from .lexicon import alternatives, lexicon
from .numbers import below_hundred, cardinal_at
from .text import Sentence

_REACH = 30
"""Sentences after a formula in which its numbers are explained."""

_QUOTE = "[\"“”‘’']"
_UNIT_WORDS = alternatives(list(lexicon().units)[:12])
_PLACES = r"(?:first|second|third|fourth|fifth|last|next|other)"
_MEANS = alternatives(lexicon().frameworks["means"])
_PART = re.compile(
    rf"(?:(?P<by>by\s)|as\s(?:for|to)\s)?(?:the\s(?:{_PLACES}\s)?)?"
    rf"{_QUOTE}(?P<n>\d{{1,3}}|[NXn]|{_UNIT_WORDS})[,.:]?{_QUOTE},?\s(?:it\s|that\s|here\s|simply\s)?"
    rf"(?(by)(?:we|I)\s(?:also\s)?(?:mean|understand|refer\sto)|(?:{_MEANS}))\s(?!not\b)(?:the\s)?",
    re.IGNORECASE,
)
_BARE_PART = re.compile(
    rf"\bthe\s(?:{_PLACES}\s)?(?:(?:number|figure|digit),?\s)?(?P<n>\d{{1,3}}|[NX]\b|{_UNIT_WORDS}),?\s"
    r"(?:(?P<sure>stands?\sfor|refers?\sto|means|represents?|denotes?|signifies|is\sfor)|for|to)\s(?:the\s)?",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:will|is|are|was|were|has|have|had|can|we|they|it|I|I’m|don’t)\b")
_THAT_IS = re.compile(
    r":\s|[,—–]?\s[—–]?\s?(?:that\sis(?:\sto\ssay)?|namely|i\.e\.|in\sother\swords|which\sis)\b,?\s",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"(?:an?|the|some)\s(?:number|series|set|range|group|multitude)\sof\s|several\s|various\s|multiple\s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Explained:
    """An explanation of a number of a formula that is itself a count: "the “4” refers to four key tasks"."""

    framework: Draft
    sentence: Sentence
    start: int
    end: int

    @property
    def span(self) -> TextSpan:
        """The explanation."""
        return self.sentence.span(self.start, self.end)

    def covers(self, count: Count) -> bool:
        """Whether a count is what the explanation speaks of."""
        return self.sentence.number == count.sentence.number and self.start <= count.start < self.end


@dataclass(slots=True)
class Formulas:
    """What formulas give."""

    drafts: list[Draft] = field(default_factory=list)
    explained: list[Explained] = field(default_factory=list)
    places: list[TextSpan] = field(
        default_factory=list
    )  # every place of a formula, so that its digits count nothing


@dataclass(slots=True)
class Scheme:
    """A framework with the place at which its explanation begins."""

    draft: Draft
    numbers: list[str]
    index: int  # of the sentence, among those of the stretch
    end: int


def framework(sentence: Sentence, label: str, count: int | None, rule: str, why: str, sure: float) -> Draft:
    """A scheme whose sentence owns what stands in it."""
    finding = Finding(Kind.FRAMEWORK, label, [sentence.span()], rule, why, sure, count_stated=count)
    return Draft(
        finding, sentence.stretch, ((sentence.number, sentence.start), (sentence.number, sentence.end))
    )


def explain(scheme: Scheme, sentences: list[Sentence], made: Formulas) -> None:
    """Binds each number of a formula to its explanation."""
    before = len(made.drafts), len(made.explained)
    for sentence in sentences[scheme.index : scheme.index + _REACH]:
        found = (
            list(_PART.finditer(sentence.text, sentence.start, sentence.end)) if _has_quote(sentence) else []
        )
        found = found or list(_bare_parts(scheme, sentence))
        for k, match in enumerate(found):
            end = found[k + 1].start() if k + 1 < len(found) else sentence.end
            _explain_part(scheme, sentence, match, end, sentences, made)
    if (len(made.drafts), len(made.explained)) == before:
        _spelled_out(scheme, sentences, made)


def _bare_parts(scheme: Scheme, sentence: Sentence) -> Iterator[re.Match[str]]:
    """Explanations without quotation marks: "the 1 stands for one goal, the 4 for four tasks"."""
    if "the" not in sentence.lows:
        return
    opened = False
    for match in _BARE_PART.finditer(sentence.text, sentence.start, sentence.end):
        value = below_hundred(match.group("n").lower())
        opened = opened or match.group("sure") is not None
        if opened and (match.group("n").upper() if value is None else str(value)) in scheme.numbers:
            yield match


def _has_quote(sentence: Sentence) -> bool:
    return any(mark in sentence.said for mark in "\"“”‘'")


def _explain_part(
    scheme: Scheme,
    sentence: Sentence,
    match: re.Match[str],
    end: int,
    sentences: list[Sentence],
    made: Formulas,
) -> None:
    """A count that explains a number, or a component of its own."""
    text = sentence.text
    stop = match.start() + len(_trimmed(text[match.start() : end]))
    first = (text[match.end() : end].split() or [""])[0].lower().strip(",.;:")
    value = below_hundred(first)
    number = match.group("n")
    if value is not None and value > 1:
        made.explained.append(Explained(scheme.draft, sentence, match.start(), stop))
        return
    said = text[match.end() : stop]
    if len(number) == 1 and number.isalpha() and number.upper() in "NX":
        label = f"{number.upper()}: {labels.brief(_SMALL.sub('', said, count=1).split(' that ')[0])}"
    else:
        label = _one(said)
    finding = Finding(
        Kind.COMPONENT,
        label,
        [sentence.span(match.start(), stop)],
        "formula.part",
        f"The sentence says what “{number}” of the formula stands for.",
        0.85,
    )
    deadline = labels.take_deadline(said)[1]
    if deadline:
        finding.attributes["deadline"] = deadline
    draft = Draft(
        finding,
        sentence.stretch,
        ((sentence.number, match.start()), (sentence.number, end)),
        parent=scheme.draft,
    )
    if first == "one":
        _lay_out(draft, label, sentences[sentence.index - sentences[0].index + 1 :][:20])
    made.drafts.append(draft)


def _trimmed(text: str) -> str:
    """An explanation without the marks and words that lead to the next."""
    before = ""
    while text != before:
        before, text = text, text.rstrip(" ,;.:").removesuffix(" and").removesuffix(", while")
    return text


def _one(said: str) -> str:
    """The label of a single part: "one goal: an hourly train between every two towns"."""
    parts = _THAT_IS.split(said, maxsplit=1)
    short = labels.shorten(labels.clause(parts[0]), 6)
    rest = labels.take_deadline(parts[1])[0].strip(" ,.") if len(parts) > 1 else ""
    noun = lexicon().plural_of.get((short.split() or [""])[-1].lower(), "")
    general = lexicon().member_kind.get(noun) in (
        Kind.COMPONENT,
        Kind.TASK,
    )  # "goal" says little, "network" enough
    tells = general or (":" in said[: len(parts[0]) + 1] and len(rest.split()) <= 12)
    return f"{short}: {labels.brief(rest)}" if rest and tells else short


def _lay_out(draft: Draft, name: str, following: list[Sentence]) -> None:
    """Adds the sentence "The one objective is that …" to a part's evidence and label."""
    begins = re.compile(
        rf"(?:the|our|that|this)\s{re.escape(name)}\s(?:is|means|lies in|refers to|concerns)\s(?:that\s)?",
        re.IGNORECASE,
    )
    bare_name = name.removeprefix("one ")
    again = re.compile(
        rf"(?:the|our|this|that)\s{re.escape(bare_name)}\s(?:is|means|lies in|concerns)\s(?:that\s)?",
        re.IGNORECASE,
    )
    for sentence in following:
        match = begins.match(sentence.said) or again.match(sentence.said)
        if match:
            draft.finding.evidence.append(sentence.span())
            draft.scope = ((sentence.number, sentence.start), (sentence.number, sentence.end))
            rest = labels.brief(sentence.said[match.end() :].split(" and the ")[0])
            if 0 < len(rest.split()) <= 9 and not re.match(r"(?:in|with|on|according)\b", rest):
                draft.finding.label = f"{name}: {rest}"
            return


def _spelled_out(scheme: Scheme, sentences: list[Sentence], made: Formulas) -> None:
    """Numbers that follow a formula in its own order: "4+3+2": four systems, three tools, two rules."""
    digits = [int(number) for number in scheme.numbers if number.isdecimal()]
    for sentence in sentences[scheme.index : scheme.index + 3]:
        start = scheme.end if sentence is sentences[scheme.index] else sentence.start
        found = _in_order(sentence, start, digits)
        if not found:
            continue
        for digit, begin, end in found:
            if digit > 1:
                made.explained.append(Explained(scheme.draft, sentence, begin, end))
            else:
                label = labels.brief(sentence.text[begin:end], 6)
                finding = Finding(
                    Kind.COMPONENT,
                    f"one {label.removeprefix('one ')}",
                    [sentence.span(begin, end)],
                    "formula.part",
                    "The words after the formula spell out its numbers.",
                    0.8,
                )
                draft = Draft(finding, sentence.stretch, parent=scheme.draft)
                _lay_out(draft, finding.label, sentences[sentence.index - sentences[0].index + 1 :][:20])
                made.drafts.append(draft)
        return


def _in_order(sentence: Sentence, start: int, digits: list[int]) -> list[tuple[int, int, int]]:
    """(digit, start, end) of the counts that spell out all of a formula's digits in their order."""
    tokens = sentence.tokens
    numbers = [
        (k, number)
        for k in range(len(tokens))
        if tokens[k].start >= start and (number := cardinal_at(tokens, k))
    ]
    found: list[tuple[int, int, int]] = []
    for digit in digits:
        at = next((i for i, (_, (value, _)) in enumerate(numbers) if value == digit), None)
        if at is None:
            return []
        k, (_, taken) = numbers[at]
        numbers = numbers[at + 1 :]
        last = k + taken
        while (
            last < len(tokens)
            and last < k + taken + 4
            and tokens[last].is_word
            and tokens[last].low not in lexicon().stops
        ):
            last += 1
        if last == k + taken:
            return []
        found.append((digit, tokens[k].start, tokens[last - 1].end))
    return found


def _is_phrase(words: str) -> bool:
    """Whether some words can be a part's name: not a whole clause."""
    return len(words) > 1 and len(words.split()) <= 12 and not _FINITE.search(words)


def list_parts(scheme: Scheme, sentences: list[Sentence], made: Formulas) -> None:
    """The parts of a quoted scheme: a list with the stated number after it, or in the next sentence."""
    finding = scheme.draft.finding
    if finding.members or finding.count_stated is None:
        return
    sentence = sentences[scheme.index]
    marker = lists.after_marker(sentence, scheme.end, 120)
    places = [(sentence, marker[0])] if marker else []
    if scheme.index + 1 < len(sentences):
        places.append((sentences[scheme.index + 1], sentences[scheme.index + 1].start))
    for where, start in places:
        parts = lists.members(where.text, start, where.end, finding.count_stated)
        if len(parts) == finding.count_stated and all(
            map(_is_phrase, (lists.words_of(where.text, p) for p in parts))
        ):
            for begin, end in parts:
                label = labels.bare(lists.words_of(where.text, (begin, end)))
                part = Finding(
                    Kind.COMPONENT,
                    label,
                    [where.span(begin, end)],
                    "formula.part",
                    f"One of the parts that {finding.label} announces.",
                    0.8,
                )
                made.drafts.append(Draft(part, where.stretch, parent=scheme.draft))
                finding.members.append(label)
            return
