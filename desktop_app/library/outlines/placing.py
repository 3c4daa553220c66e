"""Where words that prove an item stand in a text."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property

from desktop_app.annotations.anchoring import is_long
from desktop_app.model.spans import Quotation


class Places:
    """A text in which quotations are looked up."""

    def __init__(self, texts: Mapping[int, str]) -> None:
        """Take the paragraphs by number."""
        self._texts = texts

    def stands(self, quotation: Quotation) -> bool:
        """Whether the words are where the quotation says."""
        text = self._texts.get(quotation.paragraph, "")
        return bool(quotation.quote) and text[quotation.start : quotation.end] == quotation.quote

    def find(self, quotation: Quotation) -> Quotation | None:
        """The words where they stand; elsewhere only if they are there once and say enough to be sure."""
        if self.stands(quotation):
            return quotation
        words = quotation.quote
        if not is_long(words):
            return None
        whole, starts, numbers = self._whole
        start = whole.find(words)
        if start < 0 or whole.find(words, start + 1) >= 0:
            return None
        nth = bisect_right(starts, start) - 1
        offset = start - starts[nth]
        return Quotation(numbers[nth], offset, offset + len(words), words)

    def find_all(self, quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
        """Those that have a place, each where it is."""
        return tuple(place for quotation in quotations if (place := self.find(quotation)) is not None)

    @cached_property
    def _whole(self) -> tuple[str, list[int], list[int]]:
        """All paragraphs as one text, where each begins in it, and their numbers."""
        starts, at = [], 0
        for text in self._texts.values():
            starts.append(at)
            at += len(text) + 1
        return "\n".join(self._texts.values()), starts, list(self._texts)
