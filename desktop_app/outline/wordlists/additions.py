"""What a reader's file adds to the lists of a language, and takes out of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .forms import Tables, form_of, put_together, taken_apart


@dataclass(frozen=True, slots=True)
class Addition:
    """Words by list; a list is named "table.name"."""

    added: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    dropped: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def words(self) -> int:
        """How many words it is about."""
        return sum(map(len, self.added.values())) + sum(map(len, self.dropped.values()))

    def plain(self) -> dict[str, dict[str, list[str]]]:
        """As JSON holds it, lists without words left out."""
        return {
            "added": {name: list(words) for name, words in self.added.items() if words},
            "dropped": {name: list(words) for name, words in self.dropped.items() if words},
        }


def addition_of(plain: Mapping[str, Mapping[str, list[str]]]) -> Addition:
    """What `plain` took apart."""
    return Addition(
        {name: tuple(words) for name, words in plain["added"].items()},
        {name: tuple(words) for name, words in plain["dropped"].items()},
    )


def joined(tables: Tables, addition: Addition) -> dict[str, dict[str, Any]]:
    """Our lists with an addition; each keeps the form that it has."""
    return {
        table: {name: _joined(addition, table, name, value) for name, value in lists.items()}
        for table, lists in tables.items()
    }


def _joined(addition: Addition, table: str, name: str, value: Any) -> Any:  # noqa: ANN401 - a list in any form
    key = f"{table}.{name}"
    added, dropped = addition.added.get(key, ()), addition.dropped.get(key, ())
    if not added and not dropped:
        return value
    form = form_of(table, name, value)
    gone = set(dropped)
    kept = [word for word in taken_apart(form, value) if word not in gone]
    known = set(kept)
    return put_together(form, (*kept, *(word for word in added if word not in known)))
