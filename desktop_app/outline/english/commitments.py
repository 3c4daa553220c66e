"""Plain commitments: "we will improve X", "The Bureau shall repair Y by June"."""

import re
from collections.abc import Iterator

from desktop_app.model.outline import Kind
from desktop_app.outline.findings import Finding

from . import labels
from .acts import acts
from .clauses import Action, actions, announcement, leading_focus
from .drafts import Draft
from .lexicon import alternatives, lexicon
from .text import Sentence
from .worth import LEAST, worth

_HEDGE = re.compile(rf"\b(?:{alternatives(lexicon().hedges)})\b", re.IGNORECASE)
_HEDGE_WORDS = frozenset(hedge.split()[-1] for hedge in lexicon().hedges)
_GENERAL = ("system", "institution", "arrangement", "mechanism", "structure")
_GENERIC_WORDS = frozenset(form for noun in _GENERAL for form in (noun, noun + "s"))
_GENERIC = re.compile(
    rf"\b(?:{alternatives(_GENERIC_WORDS)}) and "
    r"(?:\w+ )?(?:mechanisms?|systems?|institutions?|arrangements?)\b(?!\s(?:for|of)\b)",
    re.IGNORECASE,
)
_VERB_PHRASE = re.compile(r"(?:,\s(?:and\s)?|\sand\s)(?=([a-z-]+)\s(?!by\s))")
_INNER = re.compile(r"\b(?:because|which|who|whom|whose|that|if|unless|whereas|although|while)\b")
_INFINITIVE = re.compile(r"\bto\s(?:better\s|further\s|[a-z]+ly\s)?[a-z]")
_HINTS = (
    lexicon().modals
    | frozenset(lexicon().modal_phrases)
    | frozenset(lexicon().gerund)
    | lexicon().decisions
    | {"we’ll", "we'll", "it’ll", "it'll", "they’ll", "they'll", "we’re", "we're"}
)
"""Words of which a sentence that commits has one."""


def commitments(sentences: list[Sentence]) -> Iterator[Draft]:
    """One draft for each thing that will be done, coordinated verb phrases apart."""
    for sentence in sentences:
        if sentence.said.endswith("?") or sentence.said[:1] in '"“':
            continue
        promised = [] if _HINTS.isdisjoint(sentence.lows) else list(_of_sentence(sentence))
        yield from promised or acts(sentence)


def _of_sentence(sentence: Sentence) -> Iterator[Draft]:
    found = list(actions(sentence))
    if found and (_hedges(sentence) or _is_generic(sentence)):
        return
    for place, action in enumerate(found):
        sure = worth(sentence, action)
        if sure >= LEAST:
            following = next(
                (a.start for a in found[place + 1 :] if a.start > action.start and not a.relative),
                sentence.end,
            )
            yield from _drafts(sentence, action, following, sure)


def _hedges(sentence: Sentence) -> bool:
    return not _HEDGE_WORDS.isdisjoint(sentence.lows) and _HEDGE.search(sentence.said) is not None


def _is_generic(sentence: Sentence) -> bool:
    return not _GENERIC_WORDS.isdisjoint(sentence.lows) and _GENERIC.search(sentence.said) is not None


def _drafts(sentence: Sentence, action: Action, following: int, sure: float) -> Iterator[Draft]:
    text = sentence.text
    end = action.start + len(_trimmed(text[action.start : following]))
    begin = sentence.tokens[action.verb].start if action.active else action.start
    pieces = list(_verb_phrases(text[begin:end])) if action.active else [(0, end - begin)]
    for k, (left, right) in enumerate(pieces):
        from_subject = action.start if k == 0 or not action.active else begin + left
        said = announcement(sentence, from_subject if k == 0 else begin + left, begin + right)
        attributes = dict(said.attributes)
        early = labels.take_deadline(text[sentence.start : action.start].rpartition(";")[2])[1]
        if early:
            attributes.setdefault("deadline", early)
        leader = labels.led_by(text[sentence.start : action.start]) if "under" in sentence.lows else ""
        if leader:
            attributes.setdefault("responsible", leader)
        focus = leading_focus(sentence, action)
        if focus:
            attributes.setdefault("focus", focus)
        start = action.start if k == 0 else begin + left
        finding = Finding(
            Kind.TASK,
            said.label,
            [sentence.span(start, begin + right)],
            "commitment",
            f"“{action.subject} {action.modal} …” with an object of its own says what will be done.".replace(
                "“ ", "“"
            ),
            sure,
            attributes=attributes,
        )
        if said.label:
            yield Draft(
                finding, sentence.stretch, ((sentence.number, start), (sentence.number, begin + right))
            )


def _trimmed(text: str) -> str:
    """A clause without the marks and "and" that lead to the next."""
    return text.rstrip(" ,;:—–").removesuffix(" and").rstrip(" ,;:—–")


def _belongs_inside(before: str, link: str) -> bool:
    """Whether a verb goes on with a clause inside: "… because prices fall and end", "to support and keep"."""
    if _INNER.search(before):
        return True
    if "," in link:
        return False
    return any(match.start() > 0 for match in _INFINITIVE.finditer(before))


def _verb_phrases(text: str) -> Iterator[tuple[int, int]]:
    """Coordinated verb phrases, vague ones left out: "improve X in A, and advance Y" are two."""
    words = lexicon()
    start, kept = 0, True
    for match in _VERB_PHRASE.finditer(text):
        length = len(text[start : match.start()].split())
        if (
            match.group(1) not in words.action
            or length < (4 if "," in match.group() else 8)
            or len(text[match.end() :].split()) < 3
            or _belongs_inside(text[start : match.start()], match.group())
        ):
            continue
        if kept:
            yield start, match.start()
        after = text[match.end(1) : match.end(1) + 7].lower()
        kept = (
            match.group(1) not in words.light
            and " their " not in after
            and " its " not in after
            and match.group(1) != "flesh"
        )
        start = match.end()
    if kept:
        yield start, len(text)
