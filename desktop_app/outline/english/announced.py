"""Series and lists whose announcing sentence says no number: "The main objectives are:"."""

import re
from collections.abc import Iterator

from desktop_app.model.outline import Kind
from desktop_app.outline.findings import Finding

from . import labels, members
from .clauses import announcement, opens_with_action
from .drafts import Draft
from .later_lists import paragraph_list
from .lexicon import lexicon
from .phrases import modifiers_start, tail_end
from .runs import Run
from .text import Sentence

_WHAT = re.compile(
    r"\b(?P<label>what (?:[\w’'-]+ ){1,5}?(?:(?:is|are|was|were) doing|(?:has|have) done"
    r"|(?:should|must|will|shall|need to|needs to|can|ought to) do"
    r"|(?:plans?|intends?|aims?|wants?) to do))\b[^,;]{0,20}$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(r"\b(?:following|as follows|these are|here are|are these)\b", re.IGNORECASE)
_LINKS = frozenset({"of", "for", "to", "in"})
_PART = re.compile(r"\s*(?:and\s)?(?P<part>[^;]{2,})")
_PARTED = 2
"""Semicolons that a list of deeds has at least."""

_LONGEST = 30
"""Tokens of a sentence that announces."""


def announced_run(run: Run, sentences: list[Sentence], busy: set[int]) -> list[Draft]:
    """The members of a series that no count owns, under the sentence that announces it, if there is one."""
    first = run.cues[0].sentence
    at = first.index - sentences[0].index
    before = sentences[at - 1] if at else None
    group = _group(before) if before is not None and before.index not in busy else None
    if group is None:
        return members.of_run(run, "", sentences, None, busy)
    children = members.of_run(run, group.head, sentences, group, busy)
    group.finding.members = [child.finding.label for child in children]
    return [group, *children]


def announced_lists(sentences: list[Sentence], busy: set[int], counted: set[int]) -> Iterator[Draft]:
    """Lists of clauses between semicolons in the paragraphs after "…:", with what announces them."""
    for at, sentence in enumerate(sentences[:-1]):
        if not (sentence.last and sentence.said.endswith(":")) or sentence.index in counted:
            continue
        following = sentences[at + 1 : at + 30]
        if following[0].index in busy or not (found := paragraph_list(sentence, following)):
            continue
        group = _group(sentence)
        if group is None:
            continue
        yield group
        for member in found:
            said = announcement(member.sentence, member.start, member.end)
            finding = Finding(
                members.kind_of_member(group.head, is_action=said.is_action),
                said.label or member.words,
                [member.sentence.span(member.start, member.end)],
                "list.member",
                f"A member of the list that “{group.finding.label}” announces.",
                0.7,
                attributes=dict(said.attributes),
            )
            scope = ((member.sentence.number, member.start), (member.sentence.number, member.end))
            yield Draft(finding, sentence.stretch, scope, parent=group)
            group.finding.members.append(finding.label)
            busy.add(member.sentence.index)


def listed_deeds(sentences: list[Sentence], busy: set[int]) -> Iterator[Draft]:
    """Deeds between semicolons after "The steps we have in mind include:", each an item of its own."""
    for sentence in sentences:
        if sentence.index in busy or sentence.said.count(";") < _PARTED or ":" not in sentence.said:
            continue
        text, colon = sentence.text, sentence.text.index(":", sentence.start)
        before = [token.low for token in sentence.tokens if token.end <= colon]
        if len(before) > _LONGEST or lexicon().member_kind.keys().isdisjoint(before):
            continue
        parts = list(_parts(text, colon + 1, sentence.end))
        if len(parts) <= _PARTED or not all(opens_with_action(text[start:end]) for start, end in parts):
            continue
        busy.add(sentence.index)
        for start, end in parts:
            said = announcement(sentence, start, end)
            finding = Finding(
                Kind.TASK,
                said.label,
                [sentence.span(start, end)],
                "list.member",
                "One of the deeds that are listed between semicolons.",
                0.6,
                attributes=dict(said.attributes),
            )
            yield Draft(finding, sentence.stretch, ((sentence.number, start), (sentence.number, end)))


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between semicolons, without white space and "and"."""
    for match in _PART.finditer(text, start, end):
        yield match.start("part"), match.start("part") + len(match.group("part").rstrip())


def _group(sentence: Sentence) -> Draft | None:
    """The set that a sentence announces without a number."""
    what = _WHAT.search(sentence.said.rstrip(" .:"))
    if what:
        start = sentence.start + what.start("label")
        return _draft(sentence, what.group("label"), "tasks", start, start + len(what.group("label")))
    if not sentence.said.endswith(":") and not _FOLLOWS.search(sentence.said):
        return None
    tokens = sentence.tokens
    if len(tokens) > _LONGEST:
        return None
    heads = [
        k
        for k, token in enumerate(tokens)
        if token.low in lexicon().member_kind and not token.low.startswith("thing")
    ]
    if not heads:
        return None
    k = heads[-1]
    left, end = modifiers_start(tokens, k, possessives=True), tail_end(sentence, k, _LINKS, 6)
    while left < k and tokens[left].low in ("following", "those", "these"):
        left += 1
    label = labels.tidy(sentence.text[tokens[left].start : end])
    return _draft(sentence, label, tokens[k].low, tokens[left].start, end)


def _draft(sentence: Sentence, label: str, head: str, start: int, end: int) -> Draft:
    finding = Finding(
        Kind.SET,
        label,
        [sentence.span(start, end)],
        "list.announced",
        f"“{label}” announces the series that follows, without saying a number.",
        0.55,
    )
    return Draft(finding, sentence.stretch, head=head)
