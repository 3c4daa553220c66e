"""Findings in the making: what the rules know of them beyond what the reader sees."""

from dataclasses import dataclass

from desktop_app.model.outline import Kind
from desktop_app.model.spans import TextSpan
from desktop_app.outline.findings import Finding

from .places import Place


@dataclass(slots=True, eq=False)
class Draft:
    """A finding with the stretch of text that hangs under it."""

    finding: Finding
    stretch: int  # what one speaker says in one go
    scope: tuple[Place, Place] | None = None  # finds that begin inside it hang under this one
    head: str = ""  # plural head noun of a set
    parent: "Draft | None" = None

    @property
    def at(self) -> Place:
        """Where it begins."""
        first = self.finding.evidence[0]
        return first.paragraph, first.start

    @property
    def kind(self) -> Kind:
        """Its finding's kind."""
        return self.finding.kind

    def under(self, other: "Draft") -> bool:
        """Whether it hangs, at any depth, under another draft or is it."""
        step: Draft | None = self
        for _ in range(50):
            if step is None or step is other:
                return step is other
            step = step.parent
        return True


def inside(span: TextSpan, other: TextSpan) -> bool:
    """Whether a span lies within another."""
    return span.paragraph == other.paragraph and other.start <= span.start and span.end <= other.end
