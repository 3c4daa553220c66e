"""Words that were broken at a line's end."""

import re
from collections.abc import Sequence

from .lines import Line

_LAST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*$")
_FIRST = re.compile(r"[^\W\d_]+")
_MARKS = ".,;:!?()[]\"'“”‘’«»…"
_OFTEN = 0.025  # share of lines that end in a hyphen, from which on the program that set them breaks words
_PROOFS = 2  # broken words that stand whole before, likewise
_LONGEST = 60  # letters of a piece that is looked at


class Words:
    """The words of a file, looked through only when one is broken."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._known: frozenset[str] | None = None
        self._breaks = False  # the file breaks words, not only at hyphens that they have anyway

    def mended(self, before: str, after: str) -> str:
        """Two lines as one, where a hyphen stood between them and is left out of both.

        The word is whole where the file knows it whole; it keeps its hyphen where the file knows it with
        one, or knows both parts as words, or where it goes on with a capital or a figure.
        """
        left, right = _LAST.search(before[-_LONGEST:]), _FIRST.match(after[:_LONGEST])
        if left is None or right is None:
            return f"{before}-{after}"
        whole = self._is_whole(left.group().lower(), right.group().lower())
        return before + after if whole and right.group()[0].islower() else f"{before}-{after}"

    def _is_whole(self, left: str, right: str) -> bool:
        known = self._all()
        if left + right in known:
            return True
        parted = f"{left}-{right}" in known or (left in known and right in known)
        return not parted and self._breaks

    def _all(self) -> frozenset[str]:
        """The words that stand whole on a line."""
        if self._known is None:
            known: set[str] = set()
            joined = breaks = 0
            broken = ""
            for line in self._lines:
                words = [word.strip(_MARKS) for word in line.text.lower().split()]
                known.update(words[1 if broken else 0 : -1 if line.hyphen else None])
                breaks += line.hyphen
                joined += bool(broken and words and broken + words[0] in known)
                broken = words[-1] if line.hyphen and words else ""
            self._known = frozenset(known)
            self._breaks = joined >= _PROOFS or breaks >= _OFTEN * len(self._lines)
        return self._known
