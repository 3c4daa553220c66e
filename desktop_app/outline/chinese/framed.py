"""Sentences that go through a matter side by side: 在保障用地方面，…. 在支持创新方面，…."""

import re

from .passage import Passage, Span

_FRAME = re.compile("在[^，。；：]{2,14}(?:方面|领域|环节|层面|端|上)，")
_FEWEST = 2  # sentences of one paragraph that open so


def framed_sentences(passage: Passage) -> list[Span]:
    """The sentences of paragraphs in which at least two open with what they are on."""
    if "，" not in passage.text:
        return []
    found: dict[int, list[Span]] = {}
    for start, end in passage.sentences:
        if _FRAME.match(passage.masked, start, end):
            found.setdefault(passage.paragraph_index(start), []).append((start, end))
    return [span for spans in found.values() if len(spans) >= _FEWEST for span in spans]
