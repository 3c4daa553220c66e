"""What the columns of a table are: by their headings, else by how their cells behave."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Rows = Sequence[Sequence[str]]

_HEADINGS: Mapping[str, str] = {
    "speaker": "speaker|speakers|speaker name|name|who|person|participant|voice|spoken by|said by|"
    "发言人|發言人|发言者|發言者|说话人|說話人|讲者|講者|讲话人|講話人|姓名|人物|人员|人員|说话者|說話者",
    "text": "text|sentence|sentences|utterance|speech|transcript|content|statement|remarks|words|paragraph|"
    "said|what|line|body|message|dialogue|subtitle|caption|内容|內容|发言|發言|发言内容|發言內容|讲话|講話|讲话内容|"
    "文本|原文|正文|句子|话语|話語|文字|对白|對白|字幕",
    "role": "role|function|speaker role|角色|身份|身分",
    "time": "time|start|start time|begin|from|timestamp|time stamp|timecode|tc|offset|"
    "时间|時間|开始|開始|开始时间|開始時間|起始时间|起始時間|时间码|時間碼",
    "date": "date|day|event date|日期|时日",
    "title": "title|event|briefing|event title|标题|標題|会议|會議|活动|活動",
    "place": "place|location|venue|city|地点|地點",
    "source": "source|url|link|来源|來源|链接|連結",
}
_MEANINGS = {word: meaning for meaning, words in _HEADINGS.items() for word in words.split("|")}
_ABOUT_ALL = ("date", "title", "place", "source")
_STAMP = re.compile(r"[\[(]?(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?[\])]?")
_LONGEST_HEADING = 40
_LONGEST_NAME = 80  # code points
_ROWS_JUDGED = 500
_SENTENCE_END = tuple(".?!。？！")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what, counted from 0; None for what no column holds."""

    text: int
    speaker: int | None = None
    role: int | None = None
    time: int | None = None
    headed: bool = False  # the first row names the columns
    about: tuple[tuple[str, int], ...] = ()  # columns about the whole: "date", "title" …


def find_columns(rows: Rows) -> Columns | None:
    """The columns of a transcript; None where no column looks like something said.

    Args:
        rows: as they stand, the headings among them if there are any.
    """
    if not rows:
        return None
    named = _named(rows[0])
    headed = "text" in named or len(named) >= 2
    body = rows[1:] if headed else rows
    taken = set(named.values()) if headed else set()
    text = named.get("text") if headed else None
    if text is None:
        text = _wordiest(body, taken)
    if text is None:
        return None
    speaker = named.get("speaker") if headed else None
    if speaker is None:
        speaker = _names(body, text, taken)
    time = named.get("time") if headed else _stamped(body, text)
    about = tuple((key, named[key]) for key in _ABOUT_ALL if headed and key in named)
    return Columns(text, speaker, named.get("role") if headed else None, time, headed, about)


def names_transcript(row: Sequence[str]) -> bool:
    """Whether a row is the headings of a transcript: one column for who speaks, one for what is said."""
    return {"speaker", "text"} <= _named(row).keys()


def seconds(stamp: str) -> float | None:
    """A time as tables write it ("1:02:03.5", "02:03", "63.5"), in seconds."""
    stamp = stamp.strip()
    match = _STAMP.fullmatch(stamp)
    if match:
        hours, minutes, secs, fraction = match.groups()
        return int(hours or 0) * 3600 + int(minutes) * 60 + int(secs) + float(f"0.{fraction or 0}")
    if stamp.replace(".", "", 1).isdecimal() and len(stamp) <= 12:
        return float(stamp)
    return None


def cell(row: Sequence[str], column: int | None) -> str:
    """A cell's text, empty where the row is too short or there is no such column."""
    return row[column].strip() if column is not None and column < len(row) else ""


def _named(row: Sequence[str]) -> dict[str, int]:
    """The columns that a row of headings names; the first of each kind."""
    named: dict[str, int] = {}
    for index, heading in enumerate(row[:200]):
        if len(heading) <= _LONGEST_HEADING:
            words = " ".join(heading.replace("_", " ").replace("-", " ").casefold().split())
            meaning = _MEANINGS.get(words.strip(" :：#*"))
            if meaning:
                named.setdefault(meaning, index)
    return named


def _wordiest(body: Rows, taken: set[int]) -> int | None:
    """The column with the most words; cells of a transcript differ and have letters."""
    sizes: Counter[int] = Counter()
    for row in body[:_ROWS_JUDGED]:
        for index, value in enumerate(row):
            if index not in taken:
                sizes[index] += len(value)
    best = max(sizes, key=lambda index: (sizes[index], -index), default=None)
    if best is None or sizes[best] < 10 * min(len(body), _ROWS_JUDGED):
        return None
    return best


def _names(body: Rows, text: int, taken: set[int]) -> int | None:
    """The column that says who speaks: short cells with letters that come again, beside the words."""
    width = max(map(len, body[:_ROWS_JUDGED]), default=0)
    candidates = [index for index in range(min(width, 30)) if index != text and index not in taken]
    return next((index for index in candidates if _are_names(body, index)), None)


def _are_names(body: Rows, column: int) -> bool:
    values = [value for row in body[:_ROWS_JUDGED] if (value := cell(row, column))]
    if len(values) < 2 or len(values) < 0.2 * min(len(body), _ROWS_JUDGED):
        return False
    fit = sum(_is_name(value) for value in values)
    again = len(values) - len(set(values))
    return fit >= 0.95 * len(values) and again >= max(1, 0.2 * len(values))


def _is_name(value: str) -> bool:
    lettered = any(character.isalpha() for character in value)
    return lettered and len(value) <= _LONGEST_NAME and not value.endswith(_SENTENCE_END[1:])


def _stamped(body: Rows, text: int) -> int | None:
    """The first column, but the words', of times of day or of a recording."""
    width = max(map(len, body[:_ROWS_JUDGED]), default=0)
    for index in range(min(width, 30)):
        values = [value for row in body[:_ROWS_JUDGED] if (value := cell(row, index))]
        if index != text and len(values) > 1 and all(_STAMP.fullmatch(value) for value in values):
            return index
    return None
