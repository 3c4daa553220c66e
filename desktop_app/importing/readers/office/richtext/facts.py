"""What an RTF document's head says: fonts, colours, styles, title, author, dates."""

import re
from collections import defaultdict

from .charsets import of_charset, of_page

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_TITLES = {"title": 1, "subtitle": 2}
_MOST_TABLE = 20_000  # fonts, colours or styles
_MOST_TEXT = 10_000  # code points of one fact
_DATES = {b"creatim": "created", b"revtim": "modified"}
_NAMED = {b"title": "title", b"author": "author", b"subject": "subject", b"keywords": "keywords"}
_BLACK = (0, 0, 0)


class Facts:
    """Gathers them as the groups that hold them are read."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self.usual_font = 0
        self._fonts: dict[int, str] = {}  # encodings
        self._font = 0
        self._colours: list[str] = []
        self._colour: dict[bytes, int] = {}
        self._levels: dict[int, int] = {}  # of headings, by style
        self._style = 0
        self._texts: defaultdict[bytes, str] = defaultdict(str)
        self._times: defaultdict[bytes, dict[bytes, int]] = defaultdict(dict)

    def take(self, note: bytes, word: bytes, number: int | None) -> None:
        """A control word in one of the groups of facts."""
        value = number or 0
        if note == b"fonttbl":
            self._take_font(word, value)
        elif note == b"colortbl":
            self._colour[word] = value
        elif note == b"stylesheet" and word == b"s":
            self._style = value
        elif note in _DATES:
            self._times[note][word] = value

    def _take_font(self, word: bytes, value: int) -> None:
        if word == b"f":
            self._font = value
        elif len(self._fonts) < _MOST_TABLE:
            encoding = (
                of_charset(value) if word == b"fcharset" else of_page(value) if word == b"cpg" else None
            )
            if encoding:
                self._fonts[self._font] = encoding

    def add(self, note: bytes, text: str) -> None:
        """Text in one of the groups of facts."""
        if note == b"colortbl":
            self._end_colours(text.count(";"))
        elif note != b"fonttbl" and len(self._texts[note]) < _MOST_TEXT:
            self._texts[note] += text[:_MOST_TEXT]
            if note == b"stylesheet" and ";" in text:
                self._end_style(self.taken(note).partition(";")[0].strip())

    def _end_colours(self, count: int) -> None:
        shade = tuple(self._colour.get(part, 0) for part in (b"red", b"green", b"blue"))
        for _ in range(min(count, _MOST_TABLE - len(self._colours))):
            self._colours.append("" if shade == _BLACK else "#{:02x}{:02x}{:02x}".format(*shade))
        self._colour = {}

    def _end_style(self, name: str) -> None:
        heading = _HEADING.fullmatch(name)
        level = int(heading.group(1)) if heading else _TITLES.get(name.lower(), 0)
        if level and len(self._levels) < _MOST_TABLE:
            self._levels[self._style] = level
        self._style = 0

    def taken(self, note: bytes) -> str:
        """The text of a group, which is then forgotten."""
        return self._texts.pop(note, "")

    def encoding(self, font: int) -> str | None:
        """What a font's bytes are in, None where it does not say; a negative number is the usual font."""
        return self._fonts.get(self.usual_font if font < 0 else font)

    def colour(self, number: int) -> str:
        """A colour of the table, empty for black and for none."""
        return self._colours[number] if 0 <= number < len(self._colours) else ""

    def level(self, style: int) -> int:
        """The level of a heading's style, 0 for others."""
        return self._levels.get(style, 0)

    def metadata(self) -> dict[str, str]:
        """Title, author, subject, keywords, and the days on which the file was made and changed."""
        found = {name: self._texts[note].strip() for note, name in _NAMED.items()}
        for note, name in _DATES.items():
            time = self._times[note]
            if time.get(b"yr") and 1 <= time.get(b"mo", 0) <= 12 and 1 <= time.get(b"dy", 0) <= 31:
                found[name] = f"{time[b'yr']:04}-{time[b'mo']:02}-{time[b'dy']:02}"
        return {name: " ".join(text.split()) for name, text in found.items() if text}
