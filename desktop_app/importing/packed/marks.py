"""How packed files begin, and how what lies in them is named."""

ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
STREAM_MARKS = {b"\x1f\x8b": "gz", b"BZh": "bz2", b"\xfd7zXZ\x00": "xz"}
INSIDE = "!"
"""Between the name of an archive and its member's."""


def packing_of(opening: bytes) -> str:
    """How a single stream is packed, by its first bytes: gz, bz2, xz; "" if it is not."""
    return next((kind for mark, kind in STREAM_MARKS.items() if opening.startswith(mark)), "")


def is_marked_tar(opening: bytes) -> bool:
    """Whether the mark of tar archives stands in its place, which is not at the beginning."""
    return opening[257:262] == b"ustar"


def may_be_archive(opening: bytes) -> bool:
    """Whether a file begins as archives do, or as documents that are made of one."""
    return opening.startswith(ZIP_MARKS) or packing_of(opening) != "" or is_marked_tar(opening)
