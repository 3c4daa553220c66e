"""The text of a debate's mark-up, gathered into blocks: what is said apart from what is told about it."""

import re

from lxml import etree

from desktop_app.importing.text.gluing import one_line
from desktop_app.model.document import Block, BlockKind

_LABEL_ENDS = " :：.-–—"
_STAGED = "([（【"
_TWO_LETTERS = {
    "eng": "en", "zho": "zh", "chi": "zh", "cmn": "zh", "spa": "es", "fra": "fr", "fre": "fr", "por": "pt",
    "deu": "de", "ger": "de", "ita": "it", "cat": "ca", "glg": "gl", "eus": "eu", "nld": "nl", "pol": "pl",
    "ces": "cs", "ukr": "uk", "rus": "ru", "jpn": "ja", "kor": "ko", "ara": "ar", "swe": "sv", "dan": "da",
}  # fmt: skip
_HUMP = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|[_.]+")


class Speeches:
    """Blocks in the making: text is added piece by piece and closed as one kind of block or another."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._notes: list[str] = []  # told in the midst of the paragraph that is open
        self._speaker: str | None = None
        self._role = ""
        self._inside = False  # a speech
        self._spoken = False  # somebody has said something

    def add(self, text: str | None) -> None:
        """A piece of the open paragraph."""
        if text:
            self._parts.append(text)

    def take(self) -> str:
        """The open paragraph's text, which is no block then."""
        text = one_line("".join(self._parts))
        self._parts.clear()
        return text

    def begin(self, speaker: str, role: str = "") -> None:
        """From here on, this voice speaks."""
        self.close()
        self._speaker, self._role, self._inside = speaker.strip(_LABEL_ENDS), role, True

    def rename(self, speaker: str) -> None:
        """The speech that has just begun is this voice's."""
        if self._inside and self._speaker is not None:
            self._speaker = speaker.strip(_LABEL_ENDS)

    @property
    def in_speech(self) -> bool:
        """Whether somebody is speaking."""
        return self._inside

    def end(self) -> None:
        """The speech is over."""
        self.close()
        self._speaker, self._inside = None, False

    def close(self, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0) -> None:
        """End the open paragraph. What stands between two speeches is nobody's words: a note."""
        text = self.take() if self._parts else ""
        if text and (self._inside or not self._spoken):
            speaker, role = (self._speaker, self._role) if self._inside else (None, "")
            self._speaker = None
            self._spoken = self._spoken or self._inside
            self.blocks.append(Block(text, kind, level, speaker, role, position=len(self.blocks)))
        elif text:
            self._append_note(text)
        for note in self._notes:
            self._append_note(note)
        self._notes.clear()

    def tell(self, text: str, *, staged: bool = False) -> None:
        """A remark about what happens, which does not part the paragraph it stands in.

        Args:
            staged: it is put in brackets, as a stage direction is.
        """
        text = one_line(text)
        if staged and text and text[0] not in _STAGED:
            text = f"({text})"
        if text:
            self.add(" ")
            self._notes.append(text)

    def _append_note(self, text: str) -> None:
        self.blocks.append(Block(text, BlockKind.NOTE, position=len(self.blocks)))


def text_of(element: etree._Element) -> str:
    """All text inside an element, on one line."""
    return one_line("".join(map(str, element.itertext())))


def spelled_out(identifier: str) -> str:
    """A name made of an identifier: "LeeAnn_2" is "Lee Ann 2"."""
    return " ".join(_HUMP.sub(" ", identifier).split())


def language_code(tag: str) -> str:
    """The language alone of a tag such as "en-GB" or "eng", in two letters where it has them."""
    code = tag.replace("_", "-").partition("-")[0].strip().lower()
    return _TWO_LETTERS.get(code, code)
