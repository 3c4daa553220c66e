"""What one turn does, by its words alone: asks, hosts, closes, thanks."""

import re
from dataclasses import dataclass

from .vocabulary.names import is_outlet
from .vocabulary.words import is_han, length, says, telling

_STAGE = re.compile(r"[(（\[][^()（）\[\]]{0,60}[)）\]]")
_STANDS_FOR_SPEECH = re.compile(
    r"inaudible|question|answer|response|statement|pregunta|respuesta|提问|提問|回答", re.IGNORECASE
)
_HEARING = re.compile(r"[^?]{0,60}\b(?:can you(?: guys)? hear me|are you there)\?|hello\?", re.IGNORECASE)
_BROKEN_OFF = re.compile(r"[—–-]\s*$")
_GOES_ON = re.compile(r"\s*[—–-]")
_HOUSE = re.compile(r"(?:\b(?:from|with|for|at)|,)\s((?:[Tt]he\s)?(?:[A-Z][\w&'’-]{0,30}\s?){1,4})[.,]")
_HAN_REPORTER = re.compile("(?:我是|我来自|我來自|来自|來自)[^，。？]{2,20}(?:记者|記者)")
_INTRODUCED_WITHIN = 100  # code points
_THANKS_WITHIN = 160  # code points from the beginning in which an answer thanks for the question
_ASKED_AT_END = 70  # words before the end in which a question stands that is left to be answered
_CODE_POINTS_A_WORD = 6
_PASSED_WITHIN = 160  # code points at the end
_NODS = frozenset(("okay", "ok", "good", "great", "right", "yes", "yeah", "sure", "好", "好的"))


@dataclass(frozen=True, slots=True)
class Facts:
    """Of one turn."""

    size: int  # words, or half the Chinese characters
    asks: bool
    asks_last: bool  # ends with its question
    hosts: bool  # opens, steers or closes the meeting
    welcomes: bool  # to the event: who opens it
    closes: bool
    thanks: bool  # for a question: an answer
    hands_over: bool
    courteous: bool
    silent: bool  # stage directions only, none of which stands for speech
    nods: bool  # a word of assent, no more
    next_please: bool  # "Good. Your second question?"
    broken_off: bool
    goes_on: bool  # begins with a dash
    hearing: bool  # "Can you hear me?"
    greets_back: bool  # begins by thanking somebody
    passes: bool  # ends by giving the word to somebody
    introduces: bool  # "Ann Lee from City Radio. Could you …": who asks says for whom


def facts_of(paragraphs: list[str]) -> Facts:
    """Read one turn; of a very long one beginning and end."""
    text = telling(" ".join(paragraphs))
    bare = _STAGE.sub("", text).strip()
    size = length(text) if len(paragraphs) < 50 else sum(map(length, paragraphs))
    low = bare.lower()
    asks = "?" in text or "？" in text or says(text, "asking")
    closes = says(text, "closing")
    thanks = says(text[:_THANKS_WITHIN], "thanking")
    return Facts(
        size=size,
        asks=asks,
        asks_last=asks and any(mark in _end(text) for mark in "?？"),
        hosts=closes or (says(text, "hosting") and not thanks),
        welcomes=says(text, "welcoming"),
        closes=closes,
        thanks=thanks,
        hands_over=says(text, "handover"),
        courteous=says(bare, "courtesy"),
        silent=not bare and not _STANDS_FOR_SPEECH.search(text),
        nods=low.strip(" .!,。！") in _NODS,
        next_please=size <= 12 and text.endswith("?") and "question" in low,
        broken_off=bool(_BROKEN_OFF.search(text)),
        goes_on=bool(_GOES_ON.match(text)),
        greets_back=low.lstrip().startswith(("thank", "gracias", "merci", "danke", "obrigad")),
        passes=says(text[-_PASSED_WITHIN:], "passing"),
        introduces=asks and _names_house(bare[:_INTRODUCED_WITHIN]),
        hearing=bool(_HEARING.fullmatch(bare)) or (len(bare) < 60 and low.endswith("hear me?")),
    )


def _names_house(opening: str) -> bool:
    """Whether somebody's first words say which newspaper or station he works for."""
    if _HAN_REPORTER.search(opening):
        return True
    return any(is_outlet(match.group(1).strip()) for match in _HOUSE.finditer(opening))


def _end(text: str) -> str:
    """The last words, in which a question stands that is left to be answered."""
    return text[-_ASKED_AT_END * (2 if is_han(text[-200:]) else _CODE_POINTS_A_WORD) :]
