"""Where the reader has been: back and forward, as in a browser."""

from dataclasses import dataclass

LONGEST = 100


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in a briefing."""

    transcript_id: str
    paragraph: int


class Trail:
    """Places in the order in which they were gone to, and where on it the reader stands."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    def leave(self, here: Stop, there: Stop) -> None:
        """Note a jump from one place to another; what lay ahead is forgotten."""
        kept = self._stops[: self._at]
        for stop in (here, there):
            if not kept or kept[-1] != stop:
                kept.append(stop)
        self._stops = kept[-LONGEST:]
        self._at = len(self._stops) - 1

    def back(self, here: Stop) -> Stop | None:
        """The place before; where the reader stands now is where forward leads."""
        if self._at < 1:
            return None
        self._stops[self._at] = here
        self._at -= 1
        return self._stops[self._at]

    def forward(self) -> Stop | None:
        """The place after."""
        if not self.has_forward():
            return None
        self._at += 1
        return self._stops[self._at]

    def has_back(self) -> bool:
        """Whether there is a place before."""
        return self._at >= 1

    def has_forward(self) -> bool:
        """Whether there is a place after."""
        return self._at + 1 < len(self._stops)
