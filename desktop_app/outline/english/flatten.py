"""Text with regular white space, and the way back to the offsets of the text as it is stored."""

import re
from array import array

from desktop_app.model.spans import TextSpan

_ODD = re.compile(r"[^\S ]")
_SPACE = re.compile(r"\s+")
_LIST_LINE = re.compile(r"[(\[]?(?:\d{1,2}|[a-hA-H]|[ivx]{1,4})[.)\]]\s|[•·‣▪●◦■–*-]\s")


class Flat:
    """A paragraph in which every run of white space is one blank; a line break stays before a list mark."""

    __slots__ = ("_offsets", "text")

    def __init__(self, text: str) -> None:
        self._offsets: array[int] | None = None
        self.text = text
        if "  " in text or _ODD.search(text):
            self._flatten(text)

    def _flatten(self, text: str) -> None:
        pieces: list[str] = []
        offsets = array("L")
        at = 0
        for match in _SPACE.finditer(text):
            pieces.append(text[at : match.start()])
            offsets.extend(range(at, match.start() + 1))
            pieces.append("\n" if "\n" in match.group() and _LIST_LINE.match(text, match.end()) else " ")
            at = match.end()
        pieces.append(text[at:])
        offsets.extend(range(at, len(text) + 1))
        self.text, self._offsets = "".join(pieces), offsets

    def original(self, span: TextSpan) -> TextSpan:
        """A span of the flat text as a span of the stored text."""
        if self._offsets is None or span.end <= span.start:
            return span
        return TextSpan(span.paragraph, self._offsets[span.start], self._offsets[span.end - 1] + 1)
