"""What is too much for any transcript, whatever its format."""

from desktop_app.model.errors import UnreadableFileError

MOST_LINES = 500_000
"""The longest transcripts have a hundredth of it; each line costs memory beyond its letters."""


def refuse_endless(text: str) -> None:
    """Refuse a text of more lines than memory is worth.

    Raises:
        UnreadableFileError: "too_large".
    """
    if max(text.count("\n"), text.count("\r")) > MOST_LINES:
        raise UnreadableFileError(
            "too_large", f"the file has more than {MOST_LINES:,} lines; split it and import the parts"
        )
