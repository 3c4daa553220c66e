"""Where what stood in a text stands in the one that has taken its place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cached_property

from desktop_app.annotations.anchoring import reanchor
from desktop_app.annotations.following import Change
from desktop_app.annotations.selectors import select
from desktop_app.library.outlines.placing import Places
from desktop_app.model.annotation import Anchoring
from desktop_app.model.outline import OutlineItem
from desktop_app.model.spans import Quotation, TextSpan


class Road:
    """From places in a former text to those in the present one."""

    def __init__(self, old: Mapping[int, str], new: Mapping[int, str]) -> None:
        self._old, self._new = old, new
        self._change = None if old == new else Change(old, new)
        self._had, self._has = Places(old), Places(new)

    def spans(self, quotations: Iterable[Quotation]) -> list[TextSpan]:
        """Where words stand now that stood in the former text; with none there, where they have come back."""
        return [span for quotation in quotations for span in self._where(quotation)]

    def near_spans(self, quotations: Iterable[Quotation]) -> list[TextSpan]:
        """Where words stand now, as far as that is told without a search."""
        return [span for quotation in quotations for span in self._beside(quotation)]

    def moved(self, item: OutlineItem) -> OutlineItem:
        """An item with its words where they stand now; those that are gone stay as they were."""
        return replace(item, evidence=self.quoted(item.evidence), mentions=self.quoted(item.mentions))

    def quoted(self, quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
        """The words as they stand now, and those that are gone as they stood."""
        found: list[Quotation] = []
        for quotation in quotations:
            spans = self._where(quotation)
            found += [self._quote(span) for span in spans] if spans else [quotation]
        return tuple(dict.fromkeys(found))

    def _where(self, quotation: Quotation) -> Sequence[TextSpan]:
        if not self._had.stands(quotation):
            place = self._has.find(quotation)
            return [place.span] if place else []
        if spans := self._beside(quotation):
            return spans
        selector, status = reanchor(select(quotation.span, self._old), self._new)
        if status is not Anchoring.ORPHANED:
            return [TextSpan(selector.paragraph, selector.start, selector.end)]
        return self._reworded(quotation)

    def _beside(self, quotation: Quotation) -> Sequence[TextSpan]:
        return [quotation.span] if self._change is None else self._change.places(quotation)

    def _quote(self, span: TextSpan) -> Quotation:
        words = self._new[span.paragraph][span.start : span.end]
        return Quotation(span.paragraph, span.start, span.end, words)

    def _reworded(self, quotation: Quotation) -> Sequence[TextSpan]:
        """Words most of which stand as they were in a paragraph that was changed."""
        number = self._paired.get(quotation.paragraph)
        if number is None:
            return []
        change = Change(
            {number: self._old[quotation.paragraph]},
            {number: self._new[number]},
        )
        return change.places(replace(quotation, paragraph=number))

    @cached_property
    def _paired(self) -> dict[int, int]:
        """Paragraphs that were changed, each between others that were not, with what they became."""
        old, new = list(self._old), list(self._new)
        matcher = SequenceMatcher(None, list(self._old.values()), list(self._new.values()))
        pairs: dict[int, int] = {}
        for tag, start, end, first, last in matcher.get_opcodes():
            if tag == "replace" and end - start == last - first:
                pairs |= zip(old[start:end], new[first:last], strict=True)
        return pairs
