"""What a thing just named is made of: "This measure is based on A, B, and C."."""

import re
from collections.abc import Iterable
from itertools import pairwise

from desktop_app.model.outline import Kind

from . import lists
from .drafts import Draft
from .lexicon import alternatives, lexicon
from .places import Spans
from .text import Sentence

_BASED = re.compile(
    rf"(?:it|this|the)\s(?:(?:[\w-]+\s){{0,3}}?)(?:{alternatives(lexicon().frameworks['based'])})\s",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:will|is|are|was|were|has|have|can|must|we|they|it|that|which)\b", re.IGNORECASE)
_LONGEST = 8
"""Words of one part."""


def add_parts(drafts: Iterable[Draft], sentences: list[Sentence]) -> None:
    """Gives a mechanism or programme the parts that the sentence after it lists."""
    things = [d for d in drafts if d.kind in (Kind.MECHANISM, Kind.PROGRAMME) and not d.finding.members]
    spans = Spans((span, draft) for draft in things for span in draft.finding.evidence)
    for before, sentence in pairwise(sentences):
        match = _BASED.match(sentence.text, sentence.start, sentence.end)
        if not match or before.number != sentence.number:
            continue
        named = [draft for _, draft in spans.beginning_in(before.span())]
        parts = [
            lists.words_of(sentence.text, part)
            for part in lists.members(sentence.text, match.end(), sentence.end, None)
        ]
        if named and len(parts) > 1 and not any(map(_is_clause, parts)):
            named[0].finding.members = parts


def _is_clause(words: str) -> bool:
    return len(words.split()) > _LONGEST or _FINITE.search(words) is not None
