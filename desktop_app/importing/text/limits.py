"""What is too much for any transcript, whatever its format."""

from desktop_app.model.document import Document
from desktop_app.model.errors import UnreadableFileError

MOST_TEXT = 4_000_000
"""Bytes of text as UTF-8; a week of a parliament's sittings has a third of it. What is longer would take
more time to be made searchable than anybody waits, and gigabytes of memory."""
_LONGEST_CHARACTER = 4  # bytes
MOST_LINES = 500_000
"""The longest transcripts have a hundredth of it; each line costs memory beyond its letters."""


def refuse_endless(text: str) -> None:
    """Refuse a text of more lines than memory is worth.

    Raises:
        UnreadableFileError: "too_large".
    """
    if len(text) > MOST_LINES and max(text.count("\n"), text.count("\r")) > MOST_LINES:
        raise UnreadableFileError(
            "too_large", f"the file has more than {MOST_LINES:,} lines; split it and import the parts"
        )


def refuse_overlong(document: Document) -> None:
    """Refuse a document of more text than can be made searchable in bounded time and memory.

    Raises:
        UnreadableFileError: "too_large".
    """
    if _LONGEST_CHARACTER * sum(len(block.text) for block in document.blocks) <= MOST_TEXT:
        return
    if sum(len(block.text.encode("utf-8", "replace")) for block in document.blocks) > MOST_TEXT:
        megabytes = MOST_TEXT // 1_000_000
        raise UnreadableFileError(
            "too_large", f"its text is longer than {megabytes} MB; split it and import the parts"
        )
