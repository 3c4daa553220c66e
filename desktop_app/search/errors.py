"""Trouble with the index."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.model.errors import DeskError


@dataclass(eq=False)
class IndexDamaged(DeskError):  # noqa: N818 - the name says it, and reads better where it is caught
    """Files of the index are missing, changed, or of another format; nothing of the reader's is lost."""

    path: Path
    detail: str
    code = "index_damaged"

    @property
    def message(self) -> str:
        """What is wrong, and that it can be made again."""
        return f"the search index cannot be used: {self.detail} ({self.path}); rebuild makes it again"
