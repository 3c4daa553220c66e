"""Whether the Qt that is installed can be trusted, asked once at start-up.

PySide6 6.12.0 is built for interpreters where None, True and False are immortal (Python 3.12 and
newer). On 3.11 every call that returns one of them drops a reference too many, until the
interpreter ends the program after some thousand calls: better not to open a library with it.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.model.errors import DeskError

KNOWN_UNSOUND = frozenset({"6.12.0"})
IMMORTAL_NONE = (3, 12)
PROBE_CALLS = 200
ADVICE = 'install another: pip install "PySide6-Essentials>=6.8,<6.12", or use Python 3.12 or newer'


@dataclass(eq=False)  # not frozen: contextlib assigns __traceback__
class UnsoundBindingError(DeskError):
    """Qt cannot be loaded, or would crash the program later on."""

    detail: str
    code = "unsound_qt"

    @property
    def message(self) -> str:
        """What is wrong with it, and what to install."""
        return self.detail


def check_binding(version: str, python: tuple[int, int]) -> str | None:
    """What to tell the user about a version of PySide6 that is known to be unsound, or None."""
    if version in KNOWN_UNSOUND and python < IMMORTAL_NONE:
        return f"PySide6 {version} crashes on Python {python[0]}.{python[1]}; {ADVICE}"
    return None


def loses_none(call: Callable[[], object], references: Callable[[], int]) -> bool:
    """Whether calls that return None cost it references.

    Args:
        call: cheap, and known to return None.
        references: how many references None has now; other threads may move it a little.
    """
    before = references()
    for _ in range(PROBE_CALLS):
        call()
    return before - references() > PROBE_CALLS // 2


def refuse_unsound_binding() -> None:
    """Load Qt, and make sure that it is sound; takes well under a millisecond beyond the loading.

    Raises:
        UnsoundBindingError: it cannot be loaded or is not sound; the message says what to install.
    """
    try:
        import PySide6
        from PySide6 import QtCore, QtWidgets  # noqa: F401 - widgets need the most of the system
    except ImportError as error:
        raise UnsoundBindingError(
            f"Qt cannot be loaded ({error}); on Debian: sudo apt-get install libgl1 libegl1 "
            "libfontconfig1 libdbus-1-3 libglib2.0-0 libxkbcommon-x11-0 libxcb-cursor0"
        ) from error
    detail = check_binding(PySide6.__version__, sys.version_info[:2])
    if detail is None and sys.version_info < IMMORTAL_NONE:
        point = QtCore.QPoint()
        if loses_none(lambda: point.setX(1), lambda: sys.getrefcount(None)):
            detail = f"PySide6 {PySide6.__version__} loses references to None and would crash; {ADVICE}"
    if detail is not None:
        raise UnsoundBindingError(detail)
