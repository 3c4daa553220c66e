"""How far an import is, for the eye: figures that do not jump."""

from dataclasses import dataclass

from desktop_app.model.pace import Pacer

_LEAST_DONE = 3
"""Files before anything is said of how fast it goes."""
_EASE = 6.0
"""Seconds in which what is shown comes most of the way to what is measured; fewer at first."""
_SETTLED = 24.0
"""Seconds after which the measure is good enough to be followed at leisure."""
_SAME = 0.15
"""Share by which the measure may differ before what is shown follows it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far work is."""

    done: int
    total: int  # 0 while nobody knows
    per_minute: int | None = None  # None while too little is known
    seconds_left: float | None = None

    @property
    def share(self) -> float | None:
        """From 0 to 1; None while nobody knows."""
        return min(1.0, self.done / self.total) if self.total else None


class SteadyPace:
    """Watches work by counts and the moments at which they were taken, on a clock that never goes back."""

    def __init__(self, begun: float, already: int = 0) -> None:
        """Begin at a moment, in seconds, with some of the work done before."""
        self._pacer, self._already = Pacer(begun), already
        self._left: float | None = None
        self._begun = self._asked = begun

    def progress(self, moment: float, done: int, total: int) -> Progress:
        """Take a count, and tell what is known by now."""
        fresh = done - self._already
        measured = self._pacer.pace(moment, fresh, total - self._already)
        passed, self._asked = moment - self._asked, moment
        if measured is None or fresh < _LEAST_DONE:
            return Progress(done, total)
        ease = _EASE * min(1.0, (moment - self._begun) / _SETTLED)
        self._left = self._eased(measured.seconds_left, passed, ease)
        left = self._left if done < total else None
        return Progress(done, total, _rounded(measured.per_minute), left)

    def _eased(self, measured: float, passed: float, ease: float) -> float:
        """Count down as the clock does, and drift towards the measure rather than jump."""
        if self._left is None:
            return measured
        shown = max(0.0, self._left - passed)
        if abs(measured - shown) > _SAME * max(measured, 1.0):
            shown += (measured - shown) * min(1.0, passed / ease)
        return shown


def _rounded(per_minute: float) -> int:
    """In two figures that count."""
    whole = max(1, round(per_minute))
    step: int = 10 ** max(0, len(str(whole)) - 2)
    return round(whole / step) * step
