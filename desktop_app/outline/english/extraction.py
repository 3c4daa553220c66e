"""The order in which the rules are applied to a transcript."""

import re
from collections.abc import Mapping
from itertools import groupby

from desktop_app.model.outline import Kind
from desktop_app.model.transcript import Transcript
from desktop_app.outline.findings import Finding

from . import members
from .announced import announced_lists, announced_run, listed_deeds
from .bases import add_parts
from .commitments import commitments
from .details import add_details
from .drafts import Draft
from .flatten import Flat
from .formulas import formulas
from .lexicon import alternatives, lexicon
from .merging import merge
from .names import names, significant
from .sections import sections
from .sets import Groups, Known, groups
from .speech import asked, flat_texts, spoken
from .text import Sentence, sentences
from .tree import Tree

_SCHEMES = frozenset(lexicon().programmes["taken_up"])
_TAKEN_UP = re.compile(rf"\b[Tt]he (?P<noun>{alternatives(_SCHEMES)})\b")


def find(transcript: Transcript) -> list[Finding]:
    """What the officials and participants of an English transcript announce, parents set."""
    flat = flat_texts(transcript)
    said = sentences(spoken(transcript, flat))
    drafts: list[Draft] = []
    made: list[Groups] = []
    schemes: dict[str, Draft] = {}
    sets: Known = {}
    for _, stretch in groupby(said, key=lambda sentence: sentence.stretch):
        found, grouped = _of_stretch(list(stretch), schemes, sets)
        sets |= grouped.latest
        drafts += found
        made.append(grouped)
    named = names(said)
    questions = sentences(asked(transcript, flat))
    named += _taken_up(said, questions, named)
    busy = set().union(*(grouped.busy for grouped in made)) if made else set()
    plain = list(commitments([s for s in said if s.index not in busy]))
    drafts = merge(drafts, named, plain, [pair for grouped in made for pair in grouped.counted])
    add_parts(named, said)
    drafts.sort(key=lambda draft: (draft.at, -draft.finding.evidence[0].end, draft.kind.value))
    drafts = add_details(drafts, said)
    Tree(drafts, said).grow()
    _name_member_kinds(drafts)
    return [_unflattened(draft.finding, flat) for draft in drafts]


def _unflattened(finding: Finding, flat: Mapping[int, Flat]) -> Finding:
    """A finding whose spans are those of the stored text."""
    finding.evidence = [flat[span.paragraph].original(span) for span in finding.evidence]
    finding.mentions = [flat[span.paragraph].original(span) for span in finding.mentions]
    return finding


def _of_stretch(
    stretch: list[Sentence], schemes: dict[str, Draft], sets: Known
) -> tuple[list[Draft], Groups]:
    """Frameworks, sets and series of what one speaker says in one go.

    Args:
        stretch: its sentences.
        schemes: frameworks of earlier stretches; those found here are added.
        sets: sets of earlier stretches.
    """
    found = formulas(stretch, schemes)
    grouped = groups(stretch, found, sets)
    drafts = found.drafts + grouped.drafts
    parents = {id(draft.parent) for draft in drafts}
    childless = [draft for _, draft in grouped.counted if id(draft) not in parents]
    drafts += sections(childless, stretch)
    for run in grouped.loose:
        drafts += announced_run(run, stretch, grouped.busy)
    drafts += announced_lists(stretch, grouped.busy, {count.sentence.index for count, _ in grouped.counted})
    drafts += listed_deeds(stretch, grouped.busy)
    return drafts, grouped


def _taken_up(said: list[Sentence], questions: list[Sentence], known: list[Draft]) -> list[Draft]:
    """A plan or law that a question names in full and the answer takes up as "the plan"."""
    answers: dict[str, list[tuple[Sentence, re.Match[str]]]] = {}
    for sentence in said:
        if not _SCHEMES & sentence.lows:
            continue
        for match in _TAKEN_UP.finditer(sentence.text, sentence.start, sentence.end):
            answers.setdefault(match.group("noun").lower(), []).append((sentence, match))
    if not answers:
        return []
    have = [significant(draft.finding.label) for draft in known]
    found = []
    for draft in names(questions):
        finding = draft.finding
        noun = finding.label.split("(")[0].split()[-1].lower()
        words = significant(finding.label)
        first = next(((s, m) for s, m in answers.get(noun, ()) if s.number > draft.at[0]), None)
        if (
            finding.rule not in ("programme.name", "law.name")
            or first is None
            or any(words <= h or h <= words for h in have)
        ):
            continue
        have.append(words)
        sentence, match = first
        finding.evidence = [sentence.span(match.start(), match.end()), finding.evidence[0]]
        finding.mentions, finding.rule, finding.confidence = [], "name.taken_up", 0.75
        finding.why = f"The question names it in full; the answer speaks of “{match.group()}”."
        draft.stretch, draft.scope = sentence.stretch, None
        found.append(draft)
    return found


def _name_member_kinds(drafts: list[Draft]) -> None:
    """Tells of each set what its members are, which decides the pane it stands in."""
    children: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.parent is not None:
            children.setdefault(id(draft.parent), []).append(draft)
    for draft in drafts:
        if draft.kind is not Kind.SET:
            continue
        own = [
            child.kind
            for child in children.get(id(draft), ())
            if child.finding.rule.startswith(("run.", "list."))
        ]
        kind = (
            max(sorted(set(own)), key=own.count)
            if own
            else members.kind_of_member(draft.head, is_action=False)
        )
        draft.finding.attributes["members_kind"] = (Kind.COMPONENT if kind is Kind.SET else kind).value
