"""Members named in a list and taken up one by one: “"Early" means that …”, "As for fire, …"."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from desktop_app.model.outline import Kind
from desktop_app.outline.findings import Finding

from . import labels
from .drafts import Draft
from .lexicon import lexicon
from .text import Sentence

_REACH = 40
"""Sentences after a list in which its members are taken up."""

_LONGEST = 4
"""Words of a member that later sentences can open with."""

_OPEN = re.compile(
    r"(?:(?:and|now|then),?\s)?(?:(?:as\s(?:for|to|regards)|on|regarding|concerning|with\s(?:regard|respect)\sto"
    r"|in\sterms\sof|when\sit\scomes\sto|let\sme\sstart\swith|take)\s)?(?:the\s|our\s)?[\"“]?",
    re.IGNORECASE,
)
_MEANS = re.compile(
    r"[\"”]?,?\s(?:means|stands\sfor|refers\sto|signifies|is\sthat|implies|is\sabout)\s(?:that\s)?",
    re.IGNORECASE,
)
_IS = re.compile(r"\s(?:is|are|was|will\sbe)\s(?:that\s)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Section:
    """Where a member is taken up."""

    member: str
    sentence: Sentence
    after: int  # offset of the text after its name
    noun: str  # "promise" in "The promise to passengers is …"; empty where only the member is named


def sections(groups: list[Draft], sentences: list[Sentence]) -> list[Draft]:
    """Members that later sentences define; groups whose members are taken up get their stretch of text."""
    made: list[Draft] = []
    for group in groups:
        members = group.finding.members
        if 2 <= len(members) <= 12 and all(len(member.split()) <= _LONGEST for member in members):
            found = _find(group, members, sentences)
            if len(found) == len(members):
                made += _defined(group, found)
            if len(found) >= 2:
                _widen(group, found)
    return made


def _find(group: Draft, members: list[str], sentences: list[Sentence]) -> list[_Section]:
    """The sections of a group's members, in the order of the text."""
    first = bisect_right(sentences, group.at, key=lambda sentence: (sentence.number, sentence.start))
    noun = lexicon().singular.get(group.head, "")
    pending = {member: labels.bare(member).lower() for member in members}
    found: list[_Section] = []
    for sentence in sentences[first : first + _REACH]:
        opened = _OPEN.match(sentence.text, sentence.start, sentence.end)
        start = opened.end() if opened else sentence.start
        rest = sentence.text[start : start + 100].lower()
        section = _section(sentence, start, rest, noun, pending)
        if section:
            found.append(section)
            del pending[section.member]
            if not pending:
                break
    return found


def _section(
    sentence: Sentence, start: int, rest: str, noun: str, pending: dict[str, str]
) -> _Section | None:
    """The member with which a sentence opens, if any does."""
    lead = len(noun) + 1 if noun and rest.startswith(noun + " ") else 0
    for member, name in pending.items():
        for skip, written in ((0, name), (lead, member.lower() if lead else "")):
            end = skip + len(written)
            if written and rest.startswith(written, skip) and not rest[end : end + 1].isalnum():
                return _Section(member, sentence, start + end, noun if skip else "")
    return None


def _defined(group: Draft, found: list[_Section]) -> list[Draft]:
    """Members as items, where every one is defined."""
    made = []
    for section in found:
        sentence = section.sentence
        match = (_IS if section.noun else _MEANS).match(sentence.text, section.after, sentence.end)
        if not match:
            return []
        name = f"{section.noun} {section.member}".strip()
        label = f"{name}: {labels.brief(sentence.text[match.end() : sentence.end])}"
        finding = Finding(
            Kind.COMPONENT,
            label,
            [sentence.span()],
            "member.defined",
            f"The sentence explains “{section.member}”, a member of the group.",
            0.8,
        )
        scope = ((sentence.number, sentence.start), (sentence.number, sentence.end))
        made.append(Draft(finding, sentence.stretch, scope, parent=group))
    if not any(section.noun for section in found):
        group.finding.members = [draft.finding.label for draft in made]
    return made


def _widen(group: Draft, found: list[_Section]) -> None:
    """The group owns the text from its first section to the end of its last one's paragraph."""
    last = found[-1].sentence
    group.scope = ((found[0].sentence.number, found[0].sentence.start), (last.number, len(last.text) + 1))
