"""A file cut short, with a list of its pages put where it is lost."""

import re

_OBJECT = re.compile(rb"(\d{1,7})[ \t\r\n]{1,3}(\d{1,5})[ \t\r\n]{1,3}obj\b")
_PAGE = re.compile(rb"/Type\s{0,4}/Page(?![A-Za-z])")
_HEAD = 4_000  # bytes of an object in which it says what it is
_MOST_PAGES = 5_000
_FIRST_FREE = 4_000_001


def with_pages_listed(data: bytes) -> bytes | None:
    """The file with a catalogue of the pages that are left of it; None where there are none."""
    kids = []
    for found in _OBJECT.finditer(data):
        head = data[found.end() : found.end() + _HEAD].partition(b"endobj")[0].partition(b"stream")[0]
        if _PAGE.search(head):
            kids.append(b"%s %s R" % found.groups())
            if len(kids) == _MOST_PAGES:
                break
    if not kids:
        return None
    pages = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    catalogue = b"<< /Type /Catalog /Pages %d 0 R >>" % (_FIRST_FREE + 1)
    return (
        data.rpartition(b"endobj")[0]
        + b"endobj\n%d 0 obj\n%s\nendobj\n" % (_FIRST_FREE, catalogue)
        + b"%d 0 obj\n%s\nendobj\n" % (_FIRST_FREE + 1, pages)
        + b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n0\n%%%%EOF\n" % (_FIRST_FREE + 2, _FIRST_FREE)
    )
