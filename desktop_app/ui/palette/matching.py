"""Which entries a few typed letters mean: letters in order, better where they begin words."""

from dataclasses import dataclass
from functools import lru_cache

_START = 8  # a letter that begins a word
_NEXT = 5  # a letter right after the last one
_APART = 1  # any other letter
_LATE = 0.01  # taken off for every letter before the first match
_LONG = 0.001  # taken off for every letter of the title


@dataclass(frozen=True, slots=True)
class Match:
    """How well a title answers, and the letters that do."""

    score: float
    places: tuple[int, ...]  # code points in the title


@lru_cache(maxsize=4096)
def match(query: str, title: str) -> Match | None:
    """The best way to find the query's letters in the title in their order, or None.

    White space in the query is ignored; case too. Time grows with query times title.
    """
    letters = _fold("".join(query.split()))
    text = _fold(title)
    if not letters:
        return Match(0.0, ())
    best = _best_ends(letters, text)
    if best is None:
        return None
    score, places = best
    return Match(score - places[0] * _LATE - len(text) * _LONG, places)


def _fold(text: str) -> str:
    """Lower case, letter for letter, so that places stay those of the title."""
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _best_ends(letters: str, text: str) -> tuple[float, tuple[int, ...]] | None:
    """Dynamic programming: for each letter, the best score of every place it can stand at."""
    ends: dict[int, tuple[float, int]] = {-1: (0.0, -1)}
    trail: list[dict[int, tuple[float, int]]] = []
    for letter in letters:
        reached: dict[int, tuple[float, int]] = {}
        running: tuple[float, int] | None = ends.get(-1) and (0.0, -1)
        for place, there in enumerate(text):
            if there == letter and running is not None:
                far = (running[0] + (_START if _begins_word(text, place) else _APART), running[1])
                near = ends.get(place - 1) if place else None
                close = (near[0] + max(_NEXT, far[0] - running[0]), place - 1) if near else far
                reached[place] = max(far, close, key=lambda found: found[0])
            if place in ends and (running is None or ends[place][0] > running[0]):
                running = (ends[place][0], place)
        if not reached:
            return None
        trail.append(reached)
        ends = reached
    place = max(ends, key=lambda end: (ends[end][0], -end))
    score = ends[place][0]
    places = []
    for reached in reversed(trail):
        places.append(place)
        place = reached[place][1]
    return score, tuple(reversed(places))


def _begins_word(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()
