"""What the window remembers from one day to the next."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from zlib import crc32

from PySide6.QtCore import QByteArray, QSettings

from desktop_app.model.records import to_plain
from desktop_app.model.search import SearchQuery
from desktop_app.ui.search.kept import query_of


@dataclass(frozen=True, slots=True)
class Looks:
    """How the window looks, whatever library it shows."""

    theme: str = "system"
    language: str = "system"
    zoom: float = 1.0  # of the interface's text
    reading_size: int = 17  # pixels
    column: int = 600  # pixels


@dataclass(frozen=True, slots=True)
class Session:
    """Where the reader was in one library."""

    tabs: tuple[str, ...] = ()
    current: str = ""
    positions: dict[str, float] = field(default_factory=dict)
    asked: dict[str, Any] = field(default_factory=dict)  # the search, with all that narrows it
    outline_filter: str = ""
    draft: dict[str, Any] = field(default_factory=dict)  # a note that is not saved yet
    library: bool = True  # whether it is shown
    side: bool = True


class State:
    """Settings kept by Qt, outside the library: looks for all, the session for each library."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Briefing Desk", "window"
        )
        self._group = f"{crc32(str(folder.resolve()).encode('utf-8', 'surrogatepass')):08x}"

    def looks(self) -> Looks:
        """How it looked last; defaults where nothing sensible is kept."""
        return Looks(**_sound(self._settings.value("looks"), asdict(Looks())))

    def keep_looks(self, looks: Looks) -> None:
        """Remember how it looks."""
        self._settings.setValue("looks", json.dumps(asdict(looks)))

    def session(self) -> Session:
        """Where the reader was."""
        kept = _sound(self._settings.value(f"{self._group}/session"), asdict(Session()))
        return Session(**(kept | {"tabs": tuple(kept["tabs"])}))

    def keep_session(self, session: Session) -> None:
        """Remember where the reader is."""
        self._settings.setValue(f"{self._group}/session", json.dumps(asdict(session)))

    def widths(self) -> dict[str, int]:
        """The widths of the matrix's columns that the reader has dragged, by column's name."""
        kept = _loaded(self._settings.value("matrix/widths"))
        return {name: width for name, width in kept.items() if type(width) is int}

    def keep_widths(self, widths: dict[str, int]) -> None:
        """Remember them."""
        self._settings.setValue("matrix/widths", json.dumps(widths))

    def newest_first(self) -> bool:
        """Whether the newest results come first; else the best."""
        return str(self._settings.value("search/newest")).lower() == "true"

    def keep_newest_first(self, newest: bool) -> None:
        """Remember it."""
        self._settings.setValue("search/newest", newest)

    def past_searches(self) -> tuple[SearchQuery, ...]:
        """What was searched for last in this library, the newest first."""
        kept = _loaded(self._settings.value(f"{self._group}/past")).get("queries")
        queries = map(query_of, kept if isinstance(kept, list) else ())
        return tuple(query for query in queries if query is not None)

    def keep_past_searches(self, queries: Sequence[SearchQuery]) -> None:
        """Remember them; none removes every trace."""
        name = f"{self._group}/past"
        if queries:
            self._settings.setValue(name, json.dumps({"queries": [to_plain(query) for query in queries]}))
        else:
            self._settings.remove(name)
            self._settings.sync()  # they leave the disk now, not when there is time

    def bytes_of(self, name: str) -> QByteArray | None:
        """A geometry that Qt gave us."""
        value = self._settings.value(f"geometry/{name}")
        return value if isinstance(value, QByteArray) else None

    def keep_bytes(self, name: str, value: QByteArray) -> None:
        """Remember a geometry."""
        self._settings.setValue(f"geometry/{name}", value)


def _loaded(text: object) -> dict[str, Any]:
    """A kept table; empty where it makes no sense."""
    try:
        kept = json.loads(str(text)) if text else {}
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}


def _sound(text: object, default: dict[str, Any]) -> dict[str, Any]:
    """Kept values over defaults, those of another type dropped."""
    kept = _loaded(text)
    alike = {
        key: value
        for key, value in kept.items()
        if key in default
        and (type(value) is type(default[key]) or (isinstance(value, list) and key == "tabs"))
    }
    return default | alike
