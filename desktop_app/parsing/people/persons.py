"""Whether two names are one person, asked of many names at once."""

from dataclasses import dataclass, field
from functools import lru_cache

from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import fold, is_han, key_of

_CANDIDATES = 50  # namesakes that are looked at
_SHARED = 3  # letters of a given name: "Samuel", "Sam"
_ANY = "*"


@lru_cache(maxsize=50_000)
def same_person(left: str, right: str) -> bool:
    """Equal, one a surname of the other ("Fenn", "Tony Fenn"), or alike ("Samuel", "Sam")."""
    if key_of(left) == key_of(right):
        return True
    if is_han(left) or is_han(right) or fold(left) in tables().alone or fold(right) in tables().alone:
        return False
    a, b = left.split(), right.split()
    if not a or not b or left[-1:].isdigit() or fold(a[-1]) != fold(b[-1]):
        return False
    return len(a) == 1 or len(b) == 1 or fold(a[0])[:_SHARED] == fold(b[0])[:_SHARED]


@dataclass(slots=True)
class PersonIndex:
    """Names with a number each, found by any spelling, in constant time."""

    _by_key: dict[str, int] = field(default_factory=dict)
    _by_parts: dict[tuple[str, str], list[tuple[str, int]]] = field(default_factory=dict)

    def find(self, name: str) -> int | None:
        """The number of the person who bears the name; the first added wins."""
        found = self._by_key.get(key_of(name))
        if found is not None or not name:
            return found
        surname, given = _parts(name)
        alike = [*self._by_parts.get((surname, given), ())]
        if given != _ANY:  # a surname alone may be his, too
            alike += self._by_parts.get((surname, ""), ())
        return next((number for other, number in alike[:_CANDIDATES] if same_person(other, name)), None)

    def add(self, name: str, number: int) -> None:
        """Remember a spelling of a person's name."""
        self._by_key.setdefault(key_of(name), number)
        surname, given = _parts(name)
        for part in {_ANY, given if given != _ANY else ""}:
            self._by_parts.setdefault((surname, part), []).append((name, number))


def _parts(name: str) -> tuple[str, str]:
    """A surname, and what two spellings of a given name share; any given name where there is none."""
    words = name.split()
    return (fold(words[-1]) if words else ""), (fold(words[0])[:_SHARED] if len(words) > 1 else _ANY)
