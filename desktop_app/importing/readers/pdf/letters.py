"""What the library tells of single letters on a page.

It is asked a few questions a line, not a letter: that would take longer than all the rest.
"""

import ctypes
import math

import pypdfium2.raw as pdfium

_BOLD = (b"bold", b"black", b"heavy", b"demi", b"semibd")
_FORCED_BOLD = 1 << 18  # a font's flag
_NAME_LENGTH = 200
_USUAL_ROOM = 64 * 1024  # bytes for a page's text
_MOST_RECTANGLES = 20_000  # of a page

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the page's lower left corner."""


class Letters:
    """Questions to the library about one page at a time; answers come in memory that is used again."""

    def __init__(self) -> None:
        self._page: pdfium.FPDF_TEXTPAGE = None
        self._numbers = tuple(ctypes.c_double() for _ in range(4))
        self._name = ctypes.create_string_buffer(_NAME_LENGTH)
        self._flags = ctypes.c_int()
        self._bold: dict[tuple[bytes, int], bool] = {}  # by name and flags of the font
        self._room = ctypes.create_string_buffer(_USUAL_ROOM)
        self.turned = 0
        self.count = 0

    def look_at(self, page: "pdfium.FPDF_TEXTPAGE", turned: int = 0) -> None:
        """Ask about this page from now on.

        Args:
            turned: degrees by which it is shown turned to the right.
        """
        self._page, self.turned = page, turned
        self.count = max(0, pdfium.FPDFText_CountChars(page))

    def text(self) -> str:
        """All text of the page."""
        if 2 * self.count + 2 > len(self._room):
            self._room = ctypes.create_string_buffer(2 * self.count + 2)
        units = ctypes.cast(self._room, ctypes.POINTER(ctypes.c_ushort))
        got = pdfium.FPDFText_GetText(self._page, 0, self.count, units)
        return ctypes.string_at(self._room, max(0, got - 1) * 2).decode("utf-16-le", "replace")

    def letter_at(self, place: int) -> int:
        """The letter at a place of the text, where places and letters differ."""
        return max(0, int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, place)))

    def origin(self, letter: int) -> tuple[float, float]:
        """Where a letter's foot stands, as the page is read."""
        x, y, _, _ = self._numbers
        pdfium.FPDFText_GetCharOrigin(self._page, letter, x, y)
        return self._seen(x.value, y.value) if self.turned else (x.value, y.value)

    def right_of(self, letter: int) -> float:
        """A letter's right edge, as the page is read."""
        left, right, bottom, top = self._numbers
        pdfium.FPDFText_GetCharBox(self._page, letter, left, right, bottom, top)
        if not self.turned:
            return right.value
        return max(self._seen(left.value, bottom.value)[0], self._seen(right.value, top.value)[0])

    def _seen(self, x: float, y: float) -> tuple[float, float]:
        """A place after turning the page; where it lies as a whole does not matter."""
        match self.turned:
            case 90:
                return y, -x
            case 180:
                return -x, -y
            case _:
                return -y, x

    def angle(self, letter: int) -> int:
        """By how many degrees a letter is turned to the right, to the nearest quarter."""
        return round(math.degrees(pdfium.FPDFText_GetCharAngle(self._page, letter)) / 90) % 4 * 90

    def size(self, letter: int) -> float:
        """In points, as the font is set."""
        return float(pdfium.FPDFText_GetFontSize(self._page, letter))

    def is_bold(self, letter: int) -> bool:
        """By the name of the font; weights are stated wrongly more often than not."""
        pdfium.FPDFText_GetFontInfo(self._page, letter, self._name, _NAME_LENGTH, self._flags)
        font = self._name.value, self._flags.value
        bold = self._bold.get(font)
        if bold is None:
            name = font[0].lower()
            bold = bool(font[1] & _FORCED_BOLD) or any(word in name for word in _BOLD)
            self._bold[font] = bold
        return bold

    def rectangles(self) -> list[Rectangle]:
        """Left, bottom, right, top of what was drawn in one go, in the order of the text."""
        left, top, right, bottom = self._numbers
        found: list[Rectangle] = []
        if self.turned:
            return found
        for index in range(min(pdfium.FPDFText_CountRects(self._page, 0, -1), _MOST_RECTANGLES)):
            pdfium.FPDFText_GetRect(self._page, index, left, top, right, bottom)
            found.append((left.value, bottom.value, right.value, top.value))
        return found

    def is_made_up(self, letter: int) -> bool:
        """Whether the library put a letter where the file has none: a space."""
        return int(pdfium.FPDFText_IsGenerated(self._page, letter)) == 1

    def near(self, x: float, y: float, reach: float) -> int:
        """The letter at a place on the page; below 0 where there is none."""
        return int(pdfium.FPDFText_GetCharIndexAtPos(self._page, x, y, reach, reach))
