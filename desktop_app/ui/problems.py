"""What went wrong, in a sentence for the window."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop_app.model.errors import DeskError
from desktop_app.ui.reasons import reason

logger = logging.getLogger(__name__)
translate = QCoreApplication.translate


def sentence(error: Exception) -> str:
    """One line: what happened, and what to do."""
    if isinstance(error, DeskError):
        return reason(error.code, error.message)
    template = translate(
        "Problems", "Something went wrong that should not ({kind}: {detail}). Your library is kept."
    )
    return template.format(kind=type(error).__name__, detail=error)


class BugHook(QObject):
    """Bugs that reach nobody are logged and shown instead of ending the program."""

    met = Signal(Exception)

    def install(self) -> None:
        """Listen from now on, on every thread."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None
    ) -> None:
        logger.error("a bug", exc_info=(kind, error, traceback))
        if isinstance(error, Exception):
            self.met.emit(error)
