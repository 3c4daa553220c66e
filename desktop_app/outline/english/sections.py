"""Members named in a list and taken up one by one: “"Early" means that …”, "Seed first. …", "As for fire, …"."""

import re
from dataclasses import dataclass

from ...model.outline import Kind
from ..findings import Finding
from . import labels
from .drafts import Draft
from .text import Sentence

_REACH = 40
"""Sentences after a list in which its members are taken up."""

_LONGEST = 4
"""Words of a member that later sentences can open with."""

_OPEN = r"(?:(?:and\s)?(?:as\s(?:for|to|regards)|on|regarding|concerning|with\s(?:regard|respect)\sto|in\sterms\sof|when\sit\scomes\sto|let\sme\sstart\swith|take)\s)?(?:the\s|our\s)?[\"“]?"
_MEANS = re.compile(
    r"[\"”]?,?\s(?:means|stands\sfor|refers\sto|signifies|is\sthat|implies|is\sabout)\s(?:that\s)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Section:
    """Where a member is taken up."""

    member: str
    sentence: Sentence
    after: int  # offset of the text after its name


def sections(groups: list[Draft], sentences: list[Sentence]) -> list[Draft]:
    """Drafts of members that later sentences define; groups whose members have sections get their stretch of text."""
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
    """The sections of a group's members, in rising order."""
    at = next((i for i, s in enumerate(sentences) if (s.number, s.end) > group.at), len(sentences))
    found: list[_Section] = []
    for sentence in sentences[at + 1 : at + 1 + _REACH]:
        for member in members:
            name = re.escape(labels.bare(member))
            match = re.match(rf"{_OPEN}{name}\b", sentence.said, re.IGNORECASE)
            if match and not any(section.member == member for section in found):
                found.append(_Section(member, sentence, sentence.start + match.end()))
                break
    return found


def _defined(group: Draft, found: list[_Section]) -> list[Draft]:
    """Members as items, where every one is defined."""
    made = []
    for section in found:
        sentence = section.sentence
        match = _MEANS.match(sentence.text, section.after, sentence.end)
        if not match:
            return []
        label = f"{section.member}: {labels.brief(sentence.text[match.end() : sentence.end])}"
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
    group.finding.members = [draft.finding.label for draft in made]
    return made


def _widen(group: Draft, found: list[_Section]) -> None:
    """The group owns the text from its first section to the end of its last one's paragraph."""
    last = found[-1].sentence
    group.scope = ((found[0].sentence.number, found[0].sentence.start), (last.number, len(last.text) + 1))
