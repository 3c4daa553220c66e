"""What one turn does, by its words alone: asks, hosts, closes, thanks."""

import re
from dataclasses import dataclass

from .people.called import calls_next
from .vocabulary.names import is_outlet
from .vocabulary.words import is_han, length, says, telling

_TABLED = re.compile(
    r"(?:[Tt]o ask|asked) the [A-Z]|[Ww]ill the [A-Z][^.?!:]{2,80} be pleased to (?:state|refer|say)"
)
_STAGE = re.compile(r"[(（\[][^()（）\[\]]{0,60}[)）\]]")
_STANDS_FOR_SPEECH = re.compile(
    r"inaudible|question|answer|response|statement|pregunta|respuesta|提问|提問|回答", re.IGNORECASE
)
_HEARING = re.compile(r"[^?]{0,60}\b(?:can you(?: guys)? hear me|are you there)\?|hello\?", re.IGNORECASE)
_BROKEN_OFF = re.compile(r"[—–-]\s*$")
_GOES_ON = re.compile(r"\s*[—–-]")
_HOUSE = re.compile(r"(?:\b(?:from|with|for|at)|,)\s((?:[Tt]he\s)?(?:[A-Z][\w&'’-]{0,30}\s?){1,4})[.,]")
_NAMES_HIMSELF = re.compile(r"\b(?:I am|I['’]m|[Mm]y name is|[Tt]his is)\s[A-Z]|我是|我叫|我来自|我來自")
_HAN_REPORTER = re.compile("(?:我是|我来自|我來自|来自|來自)[^，。？]{2,20}(?:记者|記者)")
_INTRODUCED_WITHIN = 100  # code points
_THANKS_WITHIN = 160  # code points from the beginning in which an answer thanks for the question
_ASKED_AT_END = 70  # words before the end in which a question stands that is left to be answered
_CODE_POINTS_A_WORD = 6
_PASSED_WITHIN = 160  # code points at the end
_INVITES = re.compile(
    r"\b(?:questions?|comments?|hands?|microphone|leave|objections?|in favou?r|seconder)\b[^.?!]{0,60}\?"
    r"|\b(?:would|do) you (?:like|want|care|wish) to "
    r"(?:take|add|start|begin|comment|answer|respond|say|go|speak|make)\b"
    r"|\b(?:would|will|could) you(?: please)?\?"
    r"|\b(?:shall|may|can) (?:we|i) (?:now )?(?:begin|start|proceed|move)\b(?! by)"
    r"|\b(?:anyone|anybody|somebody|who) (?:else|wants|would|has)\b[^.?!]{0,60}\?"
    r"|(?:问题吗|問題嗎|有没有问题|有沒有問題|补充|補充|提问|提問|发言|發言|异议|異議|意见|意見|哪位|哪一位)[^。？]{0,12}[？?]",
    re.IGNORECASE,
)
_LINE_TRIED = 15  # words with which somebody tries whether he is heard
_CALL = 25  # words with which the next question is given to somebody
_TRIES = (
    "hear me?",
    "hear me now?",
    "is this better?",
    "is that better?",
    "hello?",
    "are you there?",
    "能听到吗？",
    "听得到吗？",
    "听得见吗？",
    "聽得到嗎？",
    "聽得見嗎？",
    "听到我吗？",
)
_MOVES_ON = re.compile(
    r"\b(?:we|let us|let['’]s)(?: will| shall| now|['’]ll){0,2} (?:move|proceed|pass) on\b[^.?!]{0,40}[.!]?$"
    r"|\bnext (?:item|motion|supplementary)\b[^.?!]{0,40}[.!]?$",
    re.IGNORECASE,
)
_NODS = frozenset(("okay", "ok", "good", "great", "right", "yes", "yeah", "sure", "好", "好的"))
_ASSENTS = re.compile(
    r"(?:yes|yeah|yep|no|right|correct|exactly|sure|okay|ok|mm|mm-hm+|uh-huh|wow|i see|of course|got it"
    r"|all right"
    r"|嗯|对|對|是的?|好的?|哦|明白)\b"
)
_ASSENT = 8  # words


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
    spoken: bool  # some of it is words, and not all "(Inaudible)"
    invites: bool  # its last question asks for questions, or whether somebody wants to speak
    silent: bool  # stage directions only, none of which stands for speech
    nods: bool  # a word of assent, no more
    assents: bool  # a few words that begin with yes or no
    next_please: bool  # "Good. Your second question?"
    broken_off: bool
    goes_on: bool  # begins with a dash
    hearing: bool  # "Can you hear me?"
    greets_back: bool  # begins by thanking somebody
    passes: bool  # ends by giving the word to somebody
    names_himself: bool  # begins with "I am …", "我是…"
    moves_on: bool  # "That is out of order. We move on."
    tabled: bool  # "To ask the Minister …", "asked the Minister …": as a member's question is printed
    introduces: bool  # "Ann Lee from City Radio. Could you …": who asks says for whom


def facts_of(paragraphs: list[str]) -> Facts:
    """Read one turn; of a very long one beginning and end."""
    text = telling(" ".join(paragraphs))
    bare = _STAGE.sub("", text).strip()
    size = length(text) if len(paragraphs) < 50 else sum(map(length, paragraphs))
    low = bare.lower()
    tabled = bool(_TABLED.match(bare))
    asks = tabled or "?" in text or "？" in text or says(text, "asking")
    end = _end(text)
    asks_last = tabled or (asks and any(mark in end for mark in "?？"))
    closes = says(text, "closing")
    passes_on = size <= _CALL and not asks and calls_next(bare)  # "Thanks for the question. Next, Ann Lee."
    thanks = says(text[:_THANKS_WITHIN], "thanking") and not passes_on
    return Facts(
        size=size,
        asks=asks,
        asks_last=asks_last,
        hosts=closes or passes_on or (says(text, "hosting") and not thanks),
        welcomes=says(text, "welcoming"),
        closes=closes,
        thanks=thanks,
        hands_over=says(text, "handover"),
        courteous=says(bare, "courtesy"),
        spoken=bool(bare.strip(" .,…")),
        invites=asks_last and bool(_INVITES.search(end)),
        silent=not bare and not _STANDS_FOR_SPEECH.search(text),
        nods=low.strip(" .!,。！") in _NODS,
        assents=not asks and size <= _ASSENT and bool(_ASSENTS.match(low)),
        next_please=size <= 12 and text.endswith("?") and "question" in low,
        broken_off=bool(_BROKEN_OFF.search(text)),
        goes_on=bool(_GOES_ON.match(text)),
        greets_back=low.lstrip().startswith(("thank", "gracias", "merci", "danke", "obrigad")),
        passes=says(text[-_PASSED_WITHIN:], "passing"),
        names_himself=bool(_NAMES_HIMSELF.search(bare[:_INTRODUCED_WITHIN])),
        moves_on=bool(_MOVES_ON.search(bare[-_PASSED_WITHIN:])),
        tabled=tabled,
        introduces=asks and _names_house(bare[:_INTRODUCED_WITHIN]),
        hearing=bool(_HEARING.fullmatch(bare)) or (size <= _LINE_TRIED and low.endswith(_TRIES)),
    )


def _names_house(opening: str) -> bool:
    """Whether somebody's first words say which newspaper or station he works for."""
    if _HAN_REPORTER.search(opening):
        return True
    return any(is_outlet(match.group(1).strip()) for match in _HOUSE.finditer(opening))


def _end(text: str) -> str:
    """The last words, in which a question stands that is left to be answered."""
    return text[-_ASKED_AT_END * (2 if is_han(text[-200:]) else _CODE_POINTS_A_WORD) :]
