"""Answers under the label of who asks: their own label is lost, or a reporter tells who says them."""

import re
from collections.abc import Iterator, Sequence

from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Case, Draft, Form, Label
from desktop_app.parsing.vocabulary.names import is_han_name, looks_like_name, split_han_title
from desktop_app.parsing.vocabulary.words import is_han, key_of, length, says

from .voices import Voice, read_label

QUESTIONS = ("?", "？")
CLOSING = "*_\"'”’)） "
_ASKED_WITHIN = 3  # paragraphs of one question at most
_LONGER = 3  # times its question that an answer is long which only its length tells
_LEAST = 40  # words of such an answer
_HOSTED = 60  # words of a turn that gives the word to who asks next
_OPENED_WITHIN = 60  # code points
_LOOKED_THROUGH = 4_000  # code points of a paragraph in which a question ends
_TO_ASKER = re.compile(
    "(?:(?:关于|關於|对于|對於|对|對|针对|針對|就)?(?:刚才|剛才|刚刚|剛剛)?(?:你|您|记者朋友|記者朋友)?(?:刚才|剛才)?所?"
    "(?:关心|關心|关注|關注|提到|提出|提及|问到|問到|问|問)的"
    "|(?:谢谢|謝謝|感谢|感謝)(?:你|您|记者|記者)[^，。,]{0,6}(?:提问|提問|问题|問題|关注|關注|关心|關心))"
    r"|(?:[Tt]hank you|[Tt]hanks)[^.,?!]{0,20}\sfor (?:the|your|that) (?:\w+ )?question"
    r"|(?:On|As to|As for|Regarding|To answer) your (?:\w+ )?question|You (?:asked|raised|mentioned)\b"
)
_TURNS_TO_ASKER = re.compile(r"(?:Well|Look|Yes|No|So),\s")
_TOLD = re.compile(
    "([\u3400-\u9fff·、]{2,40}?)(?:现场|現場|当场|當場|在会上)?"
    "(?:(?:回应|回應|回答|答复|答覆|介绍|介紹)?(?:表示|指出|说|說|称|稱|道)|(?:回应|回應|介绍|介紹|强调|強調))"
    "[，,：:]\\s?"
)
_SAID = re.compile(
    r"((?:[A-Z][\w.'’-]{0,30}\s){1,6})(?:said|replied|answered|responded)(?:\sthat\s|[,:]\s|\s(?=[\"“]))"
)
_SPOILED_LABEL = re.compile("[^.。,，]{1,40}[:：]")  # which nobody could read
_AFTER_QUESTION = re.compile('[?？]["”」]?\\s?')


def with_lost_answers(turns: Sequence[Draft]) -> list[Draft]:
    """The turns, with what answers a question under the same label as turns of their own.

    Only where the next turn answers nothing: it asks again, gives the word on, or there is none.
    """
    asked = [_is_asked(turn) for turn in turns]
    going_on = [
        asks and not _ends_asking(turn.paragraphs[-1]) for turn, asks in zip(turns, asked, strict=True)
    ]
    if not any(going_on):
        return list(turns)
    longest = max(length(_question(turn)) for turn, asks in zip(turns, asked, strict=True) if asks)
    found: list[Draft] = []
    for i, turn in enumerate(turns):
        found.append(turn)
        if going_on[i] and (i + 1 == len(turns) or _answers_nothing(turns[i + 1])):
            found += _told(turn) or _unlabelled(turn, longest)
    return found


def asked_paragraphs(paragraphs: Sequence[str]) -> int:
    """How many paragraphs belong to the question: up to the last of the first few that ends with its mark."""
    ends = [k for k, text in enumerate(paragraphs[:_ASKED_WITHIN], 1) if _ends_asking(text)]
    return ends[-1] if ends else 0


def unnamed_answer(index: int, paragraphs: list[str]) -> Draft:
    """An answer over which no label stands."""
    voice = Voice("", Role.OFFICIAL, known=True)
    label = Label(index, "", "", Form.GIVEN, Case.OTHER, voice, Role.OFFICIAL.value)
    return Draft(label, paragraphs, "", Role.OFFICIAL)


def _is_asked(turn: Draft) -> bool:
    return turn.label.voice.role is Role.JOURNALIST and any(
        mark in text[:_LOOKED_THROUGH] for text in turn.paragraphs[:_ASKED_WITHIN] for mark in QUESTIONS
    )


def _question(turn: Draft) -> str:
    return " ".join(turn.paragraphs[: asked_paragraphs(turn.paragraphs)])


def _ends_asking(text: str) -> bool:
    return text.rstrip(CLOSING).endswith(QUESTIONS)


def _answers_nothing(turn: Draft) -> bool:
    if turn.label.voice.role in (Role.JOURNALIST, Role.MODERATOR):
        return True
    text = " ".join(turn.paragraphs[:2])
    return len(turn.paragraphs) < _ASKED_WITHIN and length(text) < _HOSTED and says(text, "hosting")


def _unlabelled(turn: Draft, longest: int) -> list[Draft]:
    """What follows a question and speaks to who asked, or only declares, and that at length."""
    end = asked_paragraphs(turn.paragraphs)
    rest = turn.paragraphs[end:]
    if not end or not rest or _ends_asking(rest[0]) or _ends_asking(rest[-1]):
        return []
    said, asked = " ".join(rest), _question(turn)
    opening = rest[0][:_OPENED_WITHIN]
    spoken_to = _TO_ASKER.match(opening) or (_TURNS_TO_ASKER.match(opening) and length(said) > length(asked))
    declares = not any(mark in said for mark in QUESTIONS) and not _SPOILED_LABEL.match(opening)
    at_length = length(said) > max(_LEAST, longest, _LONGER * length(asked))
    if not spoken_to and not (declares and at_length):
        return []
    turn.paragraphs = turn.paragraphs[:end]
    return [unnamed_answer(turn.label.index, rest)]


def _told(turn: Draft) -> list[Draft]:
    """What a reporter tells after a question: "林其远回答说：…", "Ms Lee replied: …"."""
    kept: list[str] = []
    found: list[Draft] = []
    asked = False
    for text in turn.paragraphs:
        for begin in _places(text, asked=asked, inside=not found):
            label = _told_by(turn.label.index, text, begin)
            if label is None or (found and found[-1].label.key == label.key):
                continue
            if before := text[:begin].rstrip():
                kept.append(before)
            found.append(Draft(label, [label.said], label.voice.name, Role.OFFICIAL))
            break
        else:
            (found[-1].paragraphs if found else kept).append(text)
        asked = asked or _ends_asking(text)
    if found:
        turn.paragraphs = kept
    return found


def _places(text: str, *, asked: bool, inside: bool) -> Iterator[int]:
    """Where an answer may begin: after a question, in a paragraph that does not end with another."""
    if _ends_asking(text):
        return
    if asked:
        yield 0
    if inside:
        yield from (match.end() for match in _AFTER_QUESTION.finditer(text, 0, _LOOKED_THROUGH))


def _told_by(index: int, text: str, begin: int) -> Label | None:
    """The label that a sentence gives what somebody says in it."""
    match = _TOLD.match(text, begin) or _SAID.match(text, begin)
    if match is None or not text[match.end() :].strip():
        return None
    who = match.group(1).strip()
    voice = _han_person(who) if is_han(who) else read_label(who)
    words = voice.name.split()
    person = bool(voice.name) and (is_han(who) or (voice.role is None and looks_like_name(words)))
    if not person or not (voice.known or len(words) > 1):
        return None
    voice = Voice(voice.name, Role.OFFICIAL, voice.title, known=True)
    raw = text[begin : match.end()].strip(" ，,：:")
    case = Case.HAN if is_han(who) else Case.TITLE
    return Label(index, raw, text[match.end() :].strip(), Form.PREFIX, case, voice, key_of(voice.name))


def _han_person(who: str) -> Voice:
    name, title = split_han_title(who)
    return Voice(name, None, title, known=True) if is_han_name(name) else Voice("")
