"""Names inside archives: in the right letters, and fit to be shown; nothing is ever written under them."""

import re
import unicodedata
from collections.abc import Sequence

from desktop_app.importing.text.encoding import decode
from desktop_app.model.errors import UnreadableFileError

_DRIVE = re.compile(r"[A-Za-z]:")
_PAIRS = re.compile(rb"(?:[\x00-\x7f]|[\xa1-\xf7][\xa1-\xfe])*")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_LONGEST = 1_000  # code points
_DOS = "cp437"


def spelled(names: Sequence[bytes]) -> str:
    """The encoding of names that are not said to be in UTF-8: one program wrote them all."""
    joined = b"\n".join(name for name in names if not name.isascii())
    if not joined:
        return "ascii"
    if _fits(joined, "utf-8"):
        return "utf-8"
    if _PAIRS.fullmatch(joined) and _fits(joined, "gb2312"):  # a Chinese Windows says nothing of it
        return "gb18030"
    try:
        found = decode(joined).encoding
    except UnreadableFileError:
        return _DOS
    # Western names are in the letters of DOS, which other judgements know nothing of.
    return found if found in ("gb18030", "big5hkscs") else _DOS


def shown(name: str) -> str:
    """A member's path as it can be shown: relative, with slashes, without steps up or unseen signs."""
    clean = _UNSEEN.sub("", unicodedata.normalize("NFC", name[-4 * _LONGEST :].replace("\\", "/")))
    parts = [part.strip() for part in _DRIVE.sub("", clean, count=1).split("/")] if clean else []
    kept = [part for part in parts if part not in ("", ".", "..")]
    return "/".join(kept)[-_LONGEST:].lstrip("/") or "unnamed"


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
