"""What is known of each entry besides its words, as Whoosh's columns and stored fields."""

from collections.abc import Iterator

from .columns import Profile
from .snapshot import Part
from .whoosh_schema import COLUMNS

Value = str | int
_OF_SOURCE = frozenset(("title", "date", "language"))


def stored(part: Part, entry: int) -> dict[str, Value]:
    """All of an entry; its text is not in the index."""
    return {name: EntryColumn(part, name)[entry] for name in COLUMNS}


class EntryColumn:
    """The values of one field by entry, in the shape of Whoosh's column readers."""

    def __init__(self, part: Part, name: str) -> None:
        segment = part.segment
        self._name, self._rows = name, segment.profiles.rows
        self._numbers = segment.paragraph if name == "paragraph" else segment.profile_of

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, docnum: int) -> Value:
        number = int(self._numbers[docnum])
        return number if self._name == "paragraph" else _value(self._rows[number], self._name)

    def __iter__(self) -> Iterator[Value]:
        return map(self.__getitem__, range(len(self)))

    def sort_key(self, docnum: int) -> Value:
        """By which entries are sorted: the value."""
        return self[docnum]

    def load(self) -> list[Value]:
        """All values."""
        return list(self)


def _value(profile: Profile, name: str) -> str:
    if name == "transcript":
        return profile.source.id
    value: str = getattr(profile.source if name in _OF_SOURCE else profile, name)
    return value
