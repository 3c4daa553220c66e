"""What the rules hand to one another."""

from dataclasses import dataclass, field

from desktop_app.model.outline import Considered, Kind
from desktop_app.model.spans import TextSpan
from desktop_app.outline.findings import Finding

from .passage import Span


@dataclass(eq=False, slots=True)
class Draft:
    """An item in the making; spans are places of its passage."""

    kind: Kind
    label: str
    span: Span  # the evidence
    rule: str
    why: str
    confidence: float
    scope: Span = (0, 0)  # what it owns: items inside hang under it
    parent: "Draft | None" = None
    settled: bool = False  # the words themselves name the parent, or that there is none
    count: int | None = None
    members: list[str] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)
    list_end: int = 0  # where the list of a set's members ends
    considered: list[Considered] = field(default_factory=list)
    skipped: list[int] = field(default_factory=list)  # numbers of its run left out right before it
    heading: str = ""  # the counted noun of a set, the bare name of a named thing

    def __post_init__(self) -> None:
        if self.scope == (0, 0):
            self.scope = self.span

    def under(self, parent: "Draft | None") -> "Draft":
        """Itself, with the parent settled."""
        self.parent, self.settled = parent, True
        return self

    def set_aside(self, other: "Draft") -> None:
        """Note another reading of the same words, which this one wins over."""
        reading = Considered(other.rule, other.kind, other.label)
        if reading not in self.considered:
            self.considered.append(reading)

    def within(self, other: "Draft") -> bool:
        """Whether the other one is this one or one of its parents."""
        step: Draft | None = self
        for _ in range(64):
            if step is None:
                return False
            if step is other:
                return True
            step = step.parent
        return True

    def finding(self, evidence: list[TextSpan]) -> Finding:
        """The item with its span in the paragraphs; parents are set later."""
        return Finding(
            self.kind,
            self.label,
            evidence,
            self.rule,
            self.why,
            self.confidence,
            count_stated=self.count,
            members=list(self.members),
            attributes=dict(self.attributes),
            considered=list(self.considered),
            skipped=list(self.skipped),
        )


class Marks:
    """Places of a text that something already occupies."""

    def __init__(self, size: int, spans: list[Span]) -> None:
        self._flags = bytearray(size + 1)
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Occupy a span."""
        self._flags[span[0] : span[1]] = b"\1" * (span[1] - span[0])

    def at(self, place: int) -> bool:
        """Whether the place is occupied."""
        return self._flags[place] == 1

    def touches(self, span: Span) -> bool:
        """Whether any place of the span is occupied."""
        return self._flags.find(1, *span) >= 0

    def holds(self, span: Span) -> bool:
        """Whether all places of the span are occupied."""
        return self._flags.find(0, *span) < 0
