"""What one action is declared by."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: its id is the QAction's object name."""

    id: str
    text: Callable[[], str]
    shortcut: str = ""
    icon: str = ""
    menu: str = ""  # the menu it stands in; empty for none
    group: str = ""  # actions of which one is checked
    checkable: bool = False
    separated: bool = False  # a line stands above it
    roles: tuple[str, ...] = ()  # further shortcuts
