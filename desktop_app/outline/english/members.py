"""Members of runs and lists as drafts under their group."""

import re
from collections.abc import Sequence

from desktop_app.model.outline import Kind
from desktop_app.model.spans import TextSpan
from desktop_app.outline.findings import Finding

from . import labels
from .clauses import Announcement, actions, announcement
from .drafts import Draft
from .fillers import past_fillers
from .lexicon import lexicon
from .listing import FINITE, Layout, Member
from .ordinals import Cue
from .runs import Run
from .text import Sentence

_TAKING_UP = frozenset({"they", "it", "he", "she", "this", "that", "these", "those"})
_LONGEST_NAME = 6
"""Words of a member that is only named."""

_THINGS = (Kind.MECHANISM, Kind.PROGRAMME, Kind.LAW)
_FIXED = (Kind.MECHANISM, Kind.PROGRAMME, Kind.LAW, Kind.TASK)


def kind_of_member(head: str, *, is_action: bool) -> Kind:
    """What a member is, from the head noun of its group and its own words."""
    kind = lexicon().member_kind.get(head)
    if kind in _FIXED:
        return kind
    if head in lexicon().statement_heads:
        return Kind.COMPONENT
    return Kind.TASK if is_action else Kind.COMPONENT


def of_run(
    run: Run, head: str, sentences: Sequence[Sentence], parent: Draft | None, busy: set[int]
) -> list[Draft]:
    """The members of a numbered series, each with the stretch of text that belongs to it."""
    drafts = []
    for place, cue in enumerate(run.cues):
        body = past_fillers(cue.sentence.text, cue.body, cue.end)
        said = announcement(cue.sentence, body, cue.end)
        if cue.words.endswith(" to"):
            said = said._replace(is_action=True)
        evidence = [TextSpan(cue.sentence.number, cue.start, max(cue.end, cue.body))]
        after = _next_sentence(run, place, said, sentences, busy)
        if after is not None:
            more = announcement(after, after.start, after.end)
            said = Announcement(
                f"{said.label}: {more.label}".removeprefix(": "),
                said.attributes | more.attributes,
                more.is_action,
            )
            busy.add(after.index)
            evidence.append(after.span())
        kind = kind_of_member(head, is_action=said.is_action)
        label = said.label or labels.tidy(cue.sentence.text[body : cue.end]) or cue.words
        finding = Finding(
            kind,
            re.split(r"\s(?:that|where)\s", label)[0] if kind in _THINGS else label,
            evidence,
            f"run.{run.family}",
            f"“{cue.words.rstrip(',:')}” makes it member {run.numbers[place]} of a series of {len(run.cues)}"
            f" that begins “{run.cues[0].words}”.",
            0.88 if parent else 0.75 if _is_promised(cue) else 0.55,
            attributes=dict(said.attributes),
            skipped=list(range(run.numbers[place - 1] + 1, run.numbers[place])) if place else [],
        )
        drafts.append(Draft(finding, cue.sentence.stretch, _scope(run, place), parent=parent))
    return drafts


def are_listed(run: Run, sentence: Sentence) -> bool:
    """Whether a series only numbers names in the sentence that counts them: "first, water; second, …"."""
    if any(cue.sentence is not sentence for cue in run.cues):
        return False
    said = [sentence.text[cue.body : cue.end] for cue in run.cues]
    if any(FINITE.search(words) or not 0 < len(words.split()) <= _LONGEST_NAME for words in said):
        return False
    return not any(_begins_as_action(words) for words in said)


def named_in(run: Run) -> list[str]:
    """The names that a series numbers."""
    return [labels.tidy(cue.sentence.text[cue.body : cue.end]).strip(" .") for cue in run.cues]


def _begins_as_action(words: str) -> bool:
    first = words.split()[0].lower()
    return first == "to" or first in lexicon().gerund


def _is_promised(cue: Cue) -> bool:
    """Whether a member is more than what a thing will do of itself: "Money will follow results"."""
    action = next(actions(cue.sentence, cue.body, cue.end), None)
    return action is None or action.active or action.passive


def _next_sentence(
    run: Run, place: int, said: Announcement, sentences: Sequence[Sentence], busy: set[int]
) -> Sentence | None:
    """The sentence that tells of a topic of one or two words: "Kitchens. We shall refit 900 kitchens"."""
    cue = run.cues[place]
    alone = cue.body >= cue.end  # "Number one. We will …"
    if not alone and (said.is_action or not 0 < len(said.label.split()) <= 2):
        return None
    at = cue.sentence.index - sentences[0].index + 1
    following = run.cues[place + 1] if place + 1 < len(run.cues) else None
    if at >= len(sentences) or (following and following.sentence.index <= cue.sentence.index + 1):
        return None
    after = sentences[at]
    if after.number != cue.sentence.number or after.index in busy or after.words[0] in _TAKING_UP:
        return None
    return after if alone or next(actions(after), None) is not None else None


def _scope(run: Run, place: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """From a cue to the next; of the last to its paragraph's end, in a compact series its sentence's."""
    cue = run.cues[place]
    start = (cue.sentence.number, cue.start)
    if place + 1 < len(run.cues):
        following = run.cues[place + 1]
        return start, (following.sentence.number, following.start)
    steps = zip(run.cues, run.cues[1:], strict=False)
    compact = all(
        b.sentence.index - a.sentence.index <= 1 and a.sentence.number == b.sentence.number for a, b in steps
    )
    return start, (cue.sentence.number, cue.sentence.end if compact else len(cue.sentence.text) + 1)


def of_layout(layout: Layout, head: str, parent: Draft) -> list[Draft]:
    """The members of a list that are items: those with a clause of their own, and named things."""
    if not layout.clauses and not _are_named(layout, head):
        return []
    return [_listed(member, head, parent, layout) for member in layout.members]


def _are_named(layout: Layout, head: str) -> bool:
    """Whether the members are mechanisms, programmes or laws by their own names."""
    kind = lexicon().member_kind.get(head)
    if kind is Kind.MECHANISM:
        noun = lexicon().singular[head]
        return noun in ("mechanism", "system") and all(
            noun in m.words.lower() or _is_named_for(m) or len(m.words.split()) > 2 for m in layout.members
        )
    if kind not in (Kind.PROGRAMME, Kind.LAW):
        return False
    return all(labels.bare(m.words)[:1].isupper() for m in layout.members)


def _is_named_for(member: Member) -> bool:
    """Whether a member stands behind "one for": "two mechanisms, one for X and another for Y"."""
    return member.sentence.text[: member.start].endswith((" one for ", " another for "))


def _listed(member: Member, head: str, parent: Draft, layout: Layout) -> Draft:
    sentence = member.sentence
    said = announcement(sentence, member.start, member.end)
    label = said.label if layout.clauses else labels.bare(labels.shorten(member.words))
    if not layout.clauses and _is_named_for(member):
        label = f"{lexicon().singular[head]} for {label}"
    whole = layout.clauses and member.start == sentence.start and member.end >= sentence.end - 1
    finding = Finding(
        kind_of_member(head, is_action=said.is_action),
        label or member.words,
        [sentence.span(member.start, sentence.end if whole else member.end)],
        "list.member",
        f"A member of the group that “{parent.finding.label}” announces.",
        layout.sure,
        attributes=dict(said.attributes) if layout.clauses else {},
    )
    scope = ((sentence.number, member.start), (sentence.number, member.end))
    return Draft(finding, sentence.stretch, scope, parent=parent)
