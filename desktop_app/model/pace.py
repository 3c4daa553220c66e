"""How fast long work goes, and how long it will still take."""

from collections import deque
from dataclasses import dataclass

_WINDOW = 30.0  # seconds that the rate is taken over: what went before says little about what is left
_LEAST = 2.0  # seconds before anything is said


@dataclass(frozen=True, slots=True)
class Pace:
    """A rate, and the time left at that rate."""

    per_minute: float
    seconds_left: float


class Pacer:
    """Hears of work done and judges its pace; times come from outside, from a clock that never goes back."""

    def __init__(self, begun: float) -> None:
        """Begin at a moment, in seconds."""
        self._heard: deque[tuple[float, int]] = deque([(begun, 0)])
        self._begun = begun

    def pace(self, moment: float, done: int, total: int) -> Pace | None:
        """The pace at a moment; None while there is too little to judge by.

        Args:
            moment: in seconds, on the clock that the beginning was told on.
            done: items so far.
            total: all that are known of; it may grow.
        """
        if done > self._heard[-1][1]:
            self._heard.append((moment, done))
        while len(self._heard) > 2 and self._heard[1][0] < moment - _WINDOW:
            self._heard.popleft()
        since, before = self._heard[0]
        if moment - self._begun < _LEAST or done <= before or moment <= since:
            return None
        rate = (done - before) / (moment - since)
        return Pace(rate * 60, max(0, total - done) / rate)
