"""The lines of a page with where and how they are set."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop_app.importing.text.gluing import is_wide

from .letters import Letters, Rectangle

_NEW_LINE = "\r\n"
_HYPHEN = "\ufffe"  # stands for a hyphen at a line's end and the line's end together
_SPACE = 0.18  # of the size of its letters: the least space between words
_FALSE_SPACE = 0.6  # likewise: a smaller gap beside a Chinese letter is no space
_OVERLAP = 0.5  # likewise: by which things drawn one after another may overlap
_WIDE, _PARTED = 1.2, 2.5  # gaps in a line, by the size of its letters: seen by the eye; of two lines
_AHEAD = 12
_LEAST_STANDING = 4  # letters by which to tell that a line runs up or down
_NO_SPACE = "\u2060"  # holds the place of a space that is none
_SPELLED_OUT = {
    **dict(zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)),
    ord(_NO_SPACE): "",
}


@dataclass(slots=True)
class Line:
    """Letters on one base line; places in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: int = 0  # how many letters at its beginning are bold
    page: int = 0
    hyphen: bool = False  # a hyphen stood at its end and is left out of the text
    aside: bool = False  # it runs up or down beside the text
    label: int = 0  # letters before a gap that parts them from the rest as a column does

    @property
    def width(self) -> float:
        """From the first letter to the last."""
        return self.right - self.left


def lines_of(letters: Letters, number: int) -> list[Line]:
    """The lines of a page in the order in which they are drawn; parted where a wide gap is in them."""
    text = letters.text()
    found = list(_all_lines(letters, text, number))
    standing = {begin for line, begin, end in found if _stands(letters, line, end)}
    if len(standing) > 0.5 * len(found):
        # Drawn sideways, or written from the top down in columns from the right.
        letters.turned = (-letters.angle(min(standing)) % 360) or (0 if letters.turned else 270)
        found = list(_all_lines(letters, text, number))
    else:
        for line, begin, _ in found:
            line.aside = begin in standing
    lines = [line for line, _, _ in found] if len(text) != letters.count else list(_parted(letters, found))
    for line in lines:
        if not line.text.isascii():
            line.text = line.text.translate(_SPELLED_OUT)
    return lines


def _all_lines(letters: Letters, text: str, number: int) -> Iterator[tuple[Line, int, int]]:
    """Lines with their first and last letters."""
    shifted = len(text) != letters.count
    for piece, start, hyphen in _pieces(text):
        clean = piece.strip()
        if not clean:
            continue
        begin = start + len(piece) - len(piece.lstrip())
        end = begin + len(clean) - 1
        if shifted:
            begin, end = letters.letter_at(_utf16(text, begin)), letters.letter_at(_utf16(text, end))
        elif " " in clean and not clean.isascii():
            clean = _without_false_spaces(letters, clean, begin)
        yield _line(letters, clean, begin, end, number, hyphen=hyphen), begin, end


def _without_false_spaces(letters: Letters, text: str, begin: int) -> str:
    """A text without the spaces that the library sees where Chinese is only set apart a little."""
    out = list(text)
    place = text.find(" ", 1)
    while place > 0:
        beside = is_wide(text[place - 1]) or is_wide(text[place + 1])
        if beside and letters.is_made_up(begin + place):
            size = letters.size(begin + place - 1)
            begun = letters.origin(begin + place - 1)[0] + size
            reached = begun if is_wide(text[place - 1]) else letters.right_of(begin + place - 1)
            if letters.origin(begin + place + 1)[0] - reached < _FALSE_SPACE * size:
                out[place] = _NO_SPACE
        place = text.find(" ", place + 1)
    return "".join(out)


def _stands(letters: Letters, line: Line, end: int) -> bool:
    """Whether a line runs up or down the page, or backwards."""
    narrow = len(line.text) >= _LEAST_STANDING and line.width < 0.1 * len(line.text) * line.size
    if not narrow:
        return False
    x, y = letters.origin(end)
    level = abs(y - line.y) < line.size
    return not level or (line.left - x) > 0.3 * len(line.text) * line.size


def _line(letters: Letters, text: str, begin: int, end: int, number: int, *, hyphen: bool) -> Line:
    left, y = letters.origin(begin)
    bold = _bold_until(letters, begin, end) if letters.is_bold(begin) else 0
    right = letters.right_of(end)
    size = letters.size(begin)
    return Line(text, left, max(left, right), y, size if size > 0 else 1.0, bold, number, hyphen)


def _bold_until(letters: Letters, begin: int, end: int) -> int:
    """How many letters are bold before the first that is not, if they change once."""
    if letters.is_bold(end):
        return end - begin + 1
    low, high = begin, end
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if letters.is_bold(middle) else (low, middle)
    return low - begin + 1


def _pieces(text: str) -> Iterator[tuple[str, int, bool]]:
    """What the library takes for lines, with their places in the text and whether a hyphen ends them."""
    place = 0
    for whole in text.split(_NEW_LINE):
        if _HYPHEN not in whole:
            yield whole, place, False
            place += len(whole) + 2
            continue
        *broken, last = whole.split(_HYPHEN)
        for part in broken:
            yield part, place, True
            place += len(part) + 1
        yield last, place, False
        place += len(last) + 2


def _utf16(text: str, place: int) -> int:
    return len(text[:place].encode("utf-16-le", "replace")) // 2


def _parted(letters: Letters, found: list[tuple[Line, int, int]]) -> Iterator[Line]:
    """Lines cut where the next thing drawn stands far to the right."""
    rectangles = letters.rectangles()
    if len(rectangles) == len(found) and all(
        abs(rectangle[0] - line.left) < line.size
        for (line, _, _), rectangle in zip(found, rectangles, strict=True)
    ):  # each was drawn in one go, as in most files
        yield from (line for line, _, _ in found)
        return
    place = 0
    for line, begin, end in found:
        first = _first_of(line, rectangles, place)
        if first < 0:
            yield line
            continue
        place = first + 1
        while place < len(rectangles) and _is_on(line, rectangles[place]):
            place += 1
        if place == first + 1:
            yield line
            continue
        drawn = rectangles[first:place]
        if any(right[0] < left[2] - _OVERLAP * line.size for left, right in pairwise(drawn)):
            yield _put_in_order(letters, line, begin)
            continue
        gaps = [
            (left[2], right[0]) for left, right in pairwise(drawn) if right[0] - left[2] > _WIDE * line.size
        ]
        yield from _cut(letters, line, begin, end, gaps) if gaps else (line,)


def _put_in_order(letters: Letters, line: Line, begin: int) -> Line:
    """A line whose letters the library mixed up, by their places."""
    placed = sorted(
        (letters.origin(place)[0], letters.right_of(place), letter)
        for place, letter in enumerate(line.text, begin)
        if not letter.isspace()
    )
    out: list[str] = []
    reached = placed[0][0]
    for left, right, letter in placed:
        if left - reached > _SPACE * line.size:
            out.append(" ")
        out.append(letter)
        reached = max(reached, left + line.size if is_wide(letter) else right)
    return replace(line, text="".join(out), left=placed[0][0], right=max(right for _, right, _ in placed))


def _first_of(line: Line, rectangles: list[Rectangle], place: int) -> int:
    """What was drawn first of a line; below 0 where it cannot be told."""
    left, reach = line.left, line.size
    for index in range(place, min(place + _AHEAD, len(rectangles))):
        if abs(rectangles[index][0] - left) < reach and _is_on(line, rectangles[index]):
            return index
    return -1


def _is_on(line: Line, rectangle: Rectangle) -> bool:
    left, bottom, _, top = rectangle
    slack = 0.5 * line.size
    on = bottom - slack <= line.y <= top < line.y + 4 * slack
    return on and line.left - slack <= left <= line.right + slack


def _cut(
    letters: Letters, line: Line, begin: int, end: int, gaps: list[tuple[float, float]]
) -> Iterator[Line]:
    """A line's parts; where a gap is wide but no column's, it becomes two spaces."""
    parts, cut, left, opening = [], 0, line.left, begin
    for gap_left, gap_right in gaps:
        letter = letters.near(gap_right + 0.2 * line.size, line.y + 0.3 * line.size, 0.3 * line.size)
        if not begin + cut < letter <= end:
            continue
        parts.append(line.text[cut : letter - begin].strip())
        cut = letter - begin
        if gap_right - gap_left > _PARTED * line.size:
            yield _part(letters, line, parts, left, gap_left, opening, letter - 1)
            parts, left, opening = [], gap_right, letter
    parts.append(line.text[cut:].strip())
    yield replace(_part(letters, line, parts, left, line.right, opening, end), hyphen=line.hyphen)


def _part(
    letters: Letters, line: Line, parts: list[str], left: float, right: float, begin: int, end: int
) -> Line:
    bold = _bold_until(letters, begin, max(begin, end)) if letters.is_bold(begin) else 0
    return replace(line, text="  ".join(parts), left=left, right=right, bold=bold, hyphen=False)
