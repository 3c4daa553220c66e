"""Whether a transcript goes on where another one ends, as a page does, or begins anew."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop_app.library.related.page_names import without_mark
from desktop_app.model.transcript import AsideKind, Role, Transcript, Where
from desktop_app.parsing.head.dates import dates_in
from desktop_app.parsing.joining import is_turning
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import fold, key_of, length, says

_EDGE = 240  # code points of a first or last speech that tell whether it opens or closes a briefing
_BEGUN = 400  # code points of speech
_GREETING = re.compile(
    r"\s?(?:well,? )?(?:good (?:morning|afternoon|evening)|hello|hi|dear friends)\b"
    r"|(?:你们|大家|各位|早上|上午|下午|晚上)好",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\d+")
_LINE = 130  # code points of a line that is no speech
_TITLE = 3  # words of a title
_WORDS = 6  # letters of a line that says something
_ENDED = tuple(".!?…。！？:：;；")
_CLOSING = "\"'”’）)】]»」』*_ "
_PAGE_OF = re.compile(r"(?:page|第)?\s?(\d{1,3})\s?(?:[页頁]\s?[,，/]?\s?共|of|/)\s?(\d{1,3})", re.IGNORECASE)
_WELCOMES = re.compile(
    r"\bwelcome (?:to|everyone|everybody|all)\b|\bladies and gentlemen\b|\bgood (?:morning|afternoon|evening)"
    r",? (?:everyone|everybody|all|ladies|friends|colleagues|and welcome)\b"
    r"|\bthank you (?:all )?for (?:coming|joining)\b"
    r"|欢迎(?:大家|各位|来到|出席|参加)|歡迎(?:大家|各位|來到|出席|參加)|(?:女士们|女士們)[、，]?先生"
    r"|(?:各位|大家|同志们|朋友们|记者朋友们?)[^。]{0,12}(?:上午|下午|早上|晚上|中午|大家)?好[，。！]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one text being the next page of another."""

    score: int
    tied: bool = False  # whether something of the one stands in the other, too
    why: str = ""  # what speaks most for it
    headed: bool = False  # whether the one says what it is, or when it was
    headless: bool = False  # whether the other says neither


NONE = Evidence(-100)
"""What nothing outweighs."""


def follows(before: Transcript, after: Transcript, number: int) -> Evidence:
    """How much speaks for one text being the next page of another.

    Args:
        before: the text that would come first.
        after: the text that would follow.
        number: of the page that it would be; 0 where its name does not say.
    """
    if _on_another_day(before, after) or (_opens(after) and _has_begun(before)) or _repeats(before, after):
        return NONE
    found = [(weight, test in _TIES, why) for test, weight, why in _TESTS if test(before, after)]
    if number and _states(after) == number:
        found.append((3, True, "the page's number stands in it"))
    return Evidence(
        score=sum(weight for weight, _, _ in found),
        tied=any(tied for _, tied, _ in found),
        why=max(found)[2] if found else "",
        headed=_has_head(before),
        headless=not _has_head(after),
    )


def _breaks_off(before: Transcript, after: Transcript) -> bool:
    """Whether a sentence runs from one into the other."""
    last, first = _last(before).rstrip(_CLOSING), _first(after)
    return bool(last) and not last.endswith(_ENDED) and first[:1].isalpha() and not first[:1].isupper()


def _goes_on(before: Transcript, after: Transcript) -> bool:
    """Whether the first words are those of who spoke last, or answer what was asked last."""
    last, first = before.turns[-1], after.turns[0]
    if not first.speaker and not first.label:
        return True
    if first.speaker and key_of(first.speaker) == key_of(last.speaker):
        return True
    return last.role is Role.JOURNALIST and first.role is Role.OFFICIAL


def _amid_questions(_: Transcript, after: Transcript) -> bool:
    """Whether a text begins with a question, or with the moderator calling for one."""
    first = after.turns[0]
    return first.role is Role.JOURNALIST or (
        first.role is Role.MODERATOR and says(_first(after)[:_EDGE], "hosting")
    )


def _greets(_: Transcript, after: Transcript) -> bool:
    """Whether the first words, of somebody who does not ask, are a greeting."""
    return after.turns[0].role is not Role.JOURNALIST and bool(_GREETING.match(_first(after)))


def _shares_speakers(before: Transcript, after: Transcript) -> bool:
    """Whether somebody with a name, who does not only ask, speaks in both or is announced in one."""
    announced = {key_of(person.name) for person in before.participants}
    return bool(_named(after) & (_named(before) | announced))


def _has_head(transcript: Transcript) -> bool:
    return bool(_own_title(transcript) or transcript.date)


def _same_head(before: Transcript, after: Transcript) -> bool:
    """Whether the same words stand around both: a title, a site's name."""
    return bool(_around(before) & _around(after))


def _same_day(before: Transcript, after: Transcript) -> bool:
    return len(after.date) == len(before.date) == len("2024-07-30")


def _other_head(before: Transcript, after: Transcript) -> bool:
    title = _own_title(after)
    return bool(title and _own_title(before)) and title not in _around(before)


def _each_its_own(before: Transcript, after: Transcript) -> bool:
    """Whether each has a line about itself that the other has not, such as a title under a site's name."""
    one, other = _titles(before), _titles(after)
    return bool(one - other and other - one)


def _titles(transcript: Transcript) -> set[str]:
    """The lines around a text that may be titles, numbers aside: of some words, and no sentence."""
    lines = (line for line in _lines(transcript) if len(line) <= _LINE and length(line) >= _TITLE)
    titles = {fold(line) for line in lines if not line.rstrip(_CLOSING).endswith((*_ENDED, ","))}
    return {_NUMBERS.sub("#", line) for line in titles & _around(transcript)}


def _closes(before: Transcript, _: Transcript) -> bool:
    """Whether the first ends as a briefing does."""
    last = before.turns[-1]
    return last.role is not Role.JOURNALIST and says(_last(before)[-_EDGE:], "closing")


_TESTS: tuple[tuple[Callable[[Transcript, Transcript], bool], int, str], ...] = (
    (_breaks_off, 3, "a sentence runs on"),
    (_goes_on, 1, "the speech goes on"),
    (_shares_speakers, 1, "the same people speak"),
    (_amid_questions, 1, "the questions go on"),
    (_same_head, 1, "the same heading"),
    (_same_day, 1, "the same date"),
    (_other_head, -1, ""),
    (_each_its_own, -2, ""),
    (_greets, -2, ""),
    (_closes, -3, ""),
)

_TIES = (_breaks_off, _shares_speakers, _same_head)


def _on_another_day(before: Transcript, after: Transcript) -> bool:
    """Whether the texts are of different days; one that a site prints on both pages tells nothing."""
    one, other = before.date, after.date
    if not one or not other or one.startswith(other) or other.startswith(one):
        return False
    return not _days(before) & _days(after)


def _days(transcript: Transcript) -> set[str]:
    """The day of a text, and those that stand around it."""
    return {transcript.date} | {day for line in _lines(transcript) for day in dates_in(line)}


def _opens(after: Transcript) -> bool:
    """Whether a text begins as a briefing does: somebody who is no journalist greets and welcomes."""
    return any(
        turn.role is not Role.JOURNALIST and _WELCOMES.search(turn.paragraphs[0].text[:_EDGE])
        for turn in after.turns[:1]
    )


def _has_begun(before: Transcript) -> bool:
    """Whether more than a heading stands in a text."""
    return sum(map(len, before.texts().values())) >= _BEGUN


def _repeats(before: Transcript, after: Transcript) -> bool:
    """Whether half of the second's longer paragraphs stand in the first: another copy, no next page."""
    there = set(before.texts().values())
    longer = [text for text in after.texts().values() if len(text) > 40]
    return bool(longer) and sum(text in there for text in longer) * 2 >= len(longer)


def _states(after: Transcript) -> int:
    """The one number that marks of the form "Page 2 of 9" in a text give; 0 where there is none."""
    lines = [aside.text for aside in after.asides if aside.kind is AsideKind.PAGE]
    marks = {match.group(1) for line in (*lines, *after.notes) if (match := _PAGE_OF.search(line[:200]))}
    return int(marks.pop()) if len(marks) == 1 else 0


def _own_title(transcript: Transcript) -> str:
    """The title that stands in the text, without a page's number."""
    in_text = (Where.HEADING, Where.KEYED, Where.HEAD)
    if transcript.found.get("title", "") not in in_text:
        return ""
    return fold(without_mark(transcript.title))


def _around(transcript: Transcript) -> set[str]:
    """The lines of words, not only of a page's number, that stand before, after and between what is said."""
    folded = {fold(line) for line in (_own_title(transcript), *_lines(transcript)) if len(line) < _EDGE}
    return {
        line
        for line in folded
        if sum(map(str.isalpha, line)) >= _WORDS and not _PAGE_OF.search(line) and not is_turning(line)
    }


def _lines(transcript: Transcript) -> Iterator[str]:
    yield from transcript.notes
    yield from (aside.text for aside in transcript.asides)


def _named(transcript: Transcript) -> set[str]:
    roles = tables().roles
    return {
        key_of(turn.speaker)
        for turn in transcript.turns
        if turn.speaker and turn.role is not Role.JOURNALIST and fold(turn.speaker) not in roles
    }


def _first(transcript: Transcript) -> str:
    return transcript.turns[0].paragraphs[0].text


def _last(transcript: Transcript) -> str:
    return transcript.turns[-1].paragraphs[-1].text
