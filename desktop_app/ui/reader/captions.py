"""The words that the page sets around a transcript: in the transcript's language, as a printer would."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale

from desktop_app.model.library import Briefing
from desktop_app.model.transcript import Participant, Role, Transcript

SEPARATOR = "  ·  "


@dataclass(frozen=True, slots=True)
class Captions:
    """One language's words."""

    roles: Mapping[Role, str]
    question: str  # before the number in a badge
    answer: str
    around: str  # heading over the text around the transcript
    unnamed: str
    untitled: str
    counts: tuple[tuple[str, str], ...]  # one, many; of speakers, turns, paragraphs
    date_formats: tuple[str, str]  # of a day, of a month


_ENGLISH = Captions(
    roles={
        Role.MODERATOR: "moderator",
        Role.OFFICIAL: "official",
        Role.JOURNALIST: "journalist",
        Role.INTERPRETER: "interpreter",
        Role.PARTICIPANT: "participant",
    },
    question="Q",
    answer="A",
    around="Around the transcript",
    unnamed="Speaker not named",
    untitled="Untitled briefing",
    counts=(("{} speaker", "{} speakers"), ("{} turn", "{} turns"), ("{} paragraph", "{} paragraphs")),
    date_formats=("d MMMM yyyy", "MMMM yyyy"),
)
_CHINESE = Captions(
    roles={
        Role.MODERATOR: "主持人",
        Role.OFFICIAL: "官员",
        Role.JOURNALIST: "记者",
        Role.INTERPRETER: "翻译",
        Role.PARTICIPANT: "与会者",
    },
    question="问",
    answer="答",
    around="正文之外",
    unnamed="发言人未署名",
    untitled="未命名发布会",
    counts=(("{}位发言人",) * 2, ("{}轮",) * 2, ("{}段",) * 2),
    date_formats=("yyyy年M月d日", "yyyy年M月"),
)


def captions_for(language: str) -> Captions:
    """The words for a transcript's language; English where there are none."""
    return _CHINESE if language.startswith("zh") else _ENGLISH


def kicker(briefing: Briefing) -> str:
    """The line over the title: collection and genre, as far as they are known."""
    parts = (*briefing.summary.collections[:1], briefing.transcript.metadata.get("genre", ""))
    return SEPARATOR.join(part for part in parts if part)


def meta_line(transcript: Transcript, words: Captions) -> str:
    """The line under the title: date, place, and how much there is."""
    speakers = len({turn.speaker for turn in transcript.turns if turn.speaker})
    paragraphs = sum(len(turn.paragraphs) for turn in transcript.turns)
    amounts = zip(words.counts, (speakers, len(transcript.turns), paragraphs), strict=True)
    counts = [(one if number == 1 else many).format(number) for (one, many), number in amounts if number]
    place = transcript.metadata.get("place", "")
    date = written_date(transcript.date, transcript.language, words)
    return SEPARATOR.join(part for part in (date, place, *counts) if part)


def written_date(date: str, language: str, words: Captions) -> str:
    """A date such as "18 March 2025" from ISO 8601, where the day or month may be missing."""
    day = QDate.fromString(date, "yyyy-MM-dd")
    if day.isValid():
        return QLocale(language or "en").toString(day, words.date_formats[0])
    month = QDate.fromString(date, "yyyy-MM")
    return QLocale(language or "en").toString(month, words.date_formats[1]) if month.isValid() else date


def clock(seconds: float) -> str:
    """A time from the start of a recording, such as "2:05" or "1:02:05"."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def standing(role: Role, participant: Participant | None, words: Captions, chinese: bool) -> str:
    """What follows a speaker's name: role, title and affiliation, as far as they are known."""
    post = ""
    if participant is not None:
        title, house = participant.title, participant.affiliation
        if house in title or house == participant.name:  # a newsroom that speaks for itself
            house = ""
        parts = (house, title) if chinese else (title, house)
        post = ("" if chinese else ", ").join(part for part in parts if part)
    return SEPARATOR.join(part for part in (words.roles.get(role, ""), post) if part)
