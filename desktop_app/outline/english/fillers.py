"""Words with which a speaker gropes for the sentence: "that, you know, again, we will …"."""

import re

_WORD = (
    r"(?:you\sknow|I\smean|as\sI\ssaid|again|that|well|look|so|okay|right"
    r"|frankly|basically|obviously|uh|um|er|erm|ah)"
)
_SAID = re.compile(
    rf"(?:{_WORD}(?:\s?,\s|\s?[—–]\s?|\s?\.\.\.\s?|\s?…\s?)|(?:uh|um|er|erm)\s)"
    rf"|(?:the|a|an|to|we|it|our|and|of)\s(?:uh|um|er|erm),?\s"
    rf"|(?:[\w’'-]+\s){{1,3}}?[—–]\s{_WORD}(?:\s?,)?\s?[—–]\s"
    r"|(?P<again>(?:[\w’'-]+\s){1,3}?)[—–]\s(?=(?P=again))",
    re.IGNORECASE,
)
"""A filler, or a start that is broken off: "government — you know — we", "the — the ferries"."""

_MOST = 6
"""Fillers in a row that are passed over."""


def past_fillers(text: str, start: int, end: int) -> int:
    """Where the sentence gets going after the fillers at an offset; the offset where there are none."""
    for _ in range(_MOST):
        match = _SAID.match(text, start, end)
        if match is None:
            break
        start = match.end()
    return start
