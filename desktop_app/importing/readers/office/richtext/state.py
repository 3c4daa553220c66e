"""What a group of RTF inherits from the one around it, and the words that change it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from desktop_app.importing.readers.office.passages import Look

PLAIN = Look()


class State:
    """How text is set and where it goes, at one place of the file."""

    __slots__ = ("font", "in_table", "kept", "level", "look", "note", "skipped", "style", "text_depth")

    def __init__(self) -> None:
        self.look = PLAIN
        self.font = -1  # none chosen yet
        self.kept = 1  # bytes that stand for a character in programs that do not know its number
        self.style = 0
        self.level = 0  # of a heading
        self.in_table = False
        self.skipped = False
        self.note = b""  # the group of facts that this is
        self.text_depth = 0  # which of the open texts this belongs to

    def copy(self) -> "State":
        """The state of a group inside."""
        other = State.__new__(State)
        other.look, other.font, other.kept, other.style = self.look, self.font, self.kept, self.style
        other.level, other.in_table, other.skipped = self.level, self.in_table, self.skipped
        other.note, other.text_depth = self.note, self.text_depth
        return other


@lru_cache(maxsize=4096)
def switched(look: Look, mark: str, on: bool) -> Look:
    """The look with or without a mark."""
    return look.marked(mark, on=on)


@lru_cache(maxsize=4096)
def coloured(look: Look, colour: str) -> Look:
    """The look in a colour."""
    return replace(look, tint=colour)


def _reset_paragraph(state: State, _: int | None) -> None:
    state.style, state.level, state.in_table = 0, 0, False


def _reset_look(state: State, _: int | None) -> None:
    state.look, state.font = PLAIN, -1


def _choose_font(state: State, number: int | None) -> None:
    state.font = number or 0


def _end_underline(state: State, _: int | None) -> None:
    state.look = switched(state.look, "underlined", False)


def _hide(state: State, number: int | None) -> None:
    """Hidden, deleted or moved away."""
    state.look = replace(state.look, hidden=number != 0)


def _enter_table(state: State, number: int | None) -> None:
    state.in_table = number != 0


def _choose_style(state: State, number: int | None) -> None:
    state.style = number or 0


def _outline(state: State, number: int | None) -> None:
    state.level = number + 1 if number is not None and 0 <= number < 9 else 0


def _keep(state: State, number: int | None) -> None:
    state.kept = max(0, 1 if number is None else number)


SETTERS: Mapping[bytes, Callable[[State, int | None], None]] = {
    b"pard": _reset_paragraph,
    b"plain": _reset_look,
    b"f": _choose_font,
    b"ulnone": _end_underline,
    b"v": _hide,
    b"deleted": _hide,
    b"mvf": _hide,
    b"intbl": _enter_table,
    b"itap": _enter_table,
    b"s": _choose_style,
    b"outlinelevel": _outline,
    b"uc": _keep,
}
