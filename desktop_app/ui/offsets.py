"""The border between our offsets (code points) and Qt's (UTF-16 units)."""

from bisect import bisect_left


class QtOffsets:
    """Code points (ours) to UTF-16 units (Qt cursors) and back, for one text."""

    def __init__(self, text: str) -> None:
        narrow = text.isascii() or max(text) <= "\uffff"  # most texts: told without a loop
        self._wide = [] if narrow else [i for i, char in enumerate(text) if char > "\uffff"]
        self._wide_qt = [place + before for before, place in enumerate(self._wide)]

    def to_qt(self, position: int) -> int:
        """Where Qt puts this code point."""
        return position + bisect_left(self._wide, position)

    def from_qt(self, position: int) -> int:
        """The code point this Qt position falls in."""
        return position - bisect_left(self._wide_qt, position)
