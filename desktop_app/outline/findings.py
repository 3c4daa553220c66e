"""Outline items in the making: what the rules of a language hand to the assembly."""

from dataclasses import dataclass, field

from desktop_app.model.outline import Considered, Kind
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Role

SILENT = frozenset((Role.JOURNALIST, Role.MODERATOR, Role.INTERPRETER))
"""Whose words yield nothing, but for names that the others take up."""


@dataclass(slots=True, eq=False)
class Finding:
    """One thing found; still mutable, because a tree is built from the outside in."""

    kind: Kind
    label: str  # short, in the text's own words
    evidence: list[TextSpan]  # at least one; the first is the place where it is announced
    rule: str  # id such as "run.ordinal"; several rules joined by "+"
    why: str  # one sentence that a reader understands
    confidence: float  # 0 to 1
    parent: "Finding | None" = None
    count_stated: int | None = None
    members: list[str] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)
    mentions: list[TextSpan] = field(default_factory=list)
    considered: list[Considered] = field(default_factory=list)
    skipped: list[int] = field(default_factory=list)  # numbers of its series left out right before it

    def set_aside(self, other: "Finding") -> None:
        """Notes another reading of the same words, which this one wins over."""
        if other is not self and (other.kind, other.label) == (self.kind, self.label):
            return
        reading = Considered(other.rule, other.kind, other.label)
        if reading not in self.considered:
            self.considered.append(reading)
