"""Ranges of text. Offsets are Unicode code points everywhere but inside Qt."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """Half-open range of code points within one paragraph's stored text."""

    paragraph: int  # ¶ number, from 1 through the whole transcript
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def overlaps(self, other: "TextSpan") -> bool:
        """Whether the two share at least one code point."""
        return self.paragraph == other.paragraph and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """A span together with the text that stands there."""

    paragraph: int
    start: int
    end: int
    quote: str

    @property
    def span(self) -> TextSpan:
        """The place without the words."""
        return TextSpan(self.paragraph, self.start, self.end)


def shared_start(one: str, other: str) -> int:
    """With how many equal code points two texts begin."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
