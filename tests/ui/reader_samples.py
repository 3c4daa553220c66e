"""Briefings made up for tests of the reader, and what the tests look at."""

from collections.abc import Iterable

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QTextCursor

from desktop_app.model.annotation import Annotation, Colour, Selector, Target
from desktop_app.model.library import Briefing, Summary
from desktop_app.model.outline import Check, Kind, Outline, OutlineItem, Status
from desktop_app.model.spans import Quotation, TextSpan
from desktop_app.model.transcript import Exchange, Paragraph, Participant, Role, Transcript, Turn
from desktop_app.ui.reader.geometry import block_rect
from desktop_app.ui.reader.view import ReaderView

ENGLISH = (
    ("Mara Quell", Role.MODERATOR, ("Good morning. One question for each newsroom, please.",)),
    ("Valley Courier", Role.JOURNALIST, ("What does the plan change for an orchard?",)),
    (
        "Hollis Brandt",
        Role.OFFICIAL,
        (
            "Thank you. The office has set three tasks. 😀 First, finish the variety register.",
            "Second, renew the grazing permits, and set up a permit-sharing mechanism.",
        ),
    ),
)
CHINESE = (
    ("苏青", Role.MODERATOR, ("各位上午好。请每家媒体提一个问题。",)),
    ("《谷地报》", Role.JOURNALIST, ("方案对果园有什么改变？",)),
    ("何岭", Role.OFFICIAL, ("谢谢。第一，建成𠮷野品种名录。", "第二，换发放牧许可。")),
)


def briefing(
    turns: Iterable[tuple[str, Role, tuple[str, ...]]] = ENGLISH,
    language: str = "en",
    items: tuple[OutlineItem, ...] = (),
    annotations: tuple[Annotation, ...] = (),
    checks: tuple[Check, ...] = (),
) -> Briefing:
    """A briefing in which each question opens an exchange and officials answer."""
    made: list[Turn] = []
    exchanges: list[Exchange] = []
    number = 0
    for index, (speaker, role, texts) in enumerate(turns):
        paragraphs = tuple(Paragraph(number + place, text) for place, text in enumerate(texts, 1))
        number += len(texts)
        made.append(Turn(index, speaker, role, paragraphs))
        if role is Role.JOURNALIST:
            exchanges.append(Exchange((index,), ()))
        elif role is Role.OFFICIAL and exchanges:
            exchanges[-1] = Exchange(exchanges[-1].questions, (*exchanges[-1].answers, index))
    transcript = Transcript(
        title="Orchards",
        date="2026-03-18",
        language=language,
        turns=tuple(made),
        exchanges=tuple(exchanges),
        participants=(Participant("Hollis Brandt", Role.OFFICIAL, "Director", "Orchard Office"),),
        notes=("Translated from the record.",),
        metadata={"place": "Slope House"},
    )
    summary = Summary("b", "Orchards", "2026-03-18", language, len(made), number, 0, len(items), 0)
    return Briefing("b", transcript, Outline(items, checks), annotations, summary)


def long_briefing(turns: int = 60, paragraphs: int = 5) -> Briefing:
    """Several windows full of text."""
    words = "the office has set tasks for every orchard on the slope and will report each spring " * 4
    roles = (Role.JOURNALIST, Role.OFFICIAL)
    return briefing((f"Speaker {n % 7}", roles[n % 2], (words,) * paragraphs) for n in range(turns))


def quotation(source: Briefing, quote: str) -> Quotation:
    """Where a quotation stands."""
    for number, text in source.transcript.texts().items():
        if quote in text:
            start = text.index(quote)
            return Quotation(number, start, start + len(quote), quote)
    raise LookupError(quote)


def item(place: Quotation, kind: Kind = Kind.TASK, status: Status = Status.SUGGESTED) -> OutlineItem:
    """An outline item over a quotation, named by it."""
    return OutlineItem(place.quote, kind, place.quote, (place,), "rule", "why", 0.9, status=status)


def highlight(place: Quotation, colour: Colour = Colour.YELLOW, note: str = "") -> Annotation:
    """An annotation over a quotation, named by it."""
    selector = Selector(place.paragraph, place.start, place.end, place.quote)
    return Annotation(place.quote, "b", Target.TEXT, "", (selector,), note, (), colour)


def select_text(reader: ReaderView, text: str) -> None:
    """Select, as with the mouse, where the page reads so."""
    cursor = reader.document().find(text)
    assert not cursor.isNull(), text
    reader.setTextCursor(cursor)


def select_between(reader: ReaderView, first: str, last: str) -> None:
    """Select from the beginning of one text to the end of another."""
    cursor = reader.document().find(first)
    start = cursor.selectionStart()
    end = reader.document().find(last).selectionEnd()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)


def words_of(source: Briefing, spans: Iterable[TextSpan]) -> list[str]:
    """What stands in the stored text at some spans."""
    texts = source.transcript.texts()
    return [texts[span.paragraph][span.start : span.end] for span in spans]


def count_colour(image: QImage, colour: QColor) -> int:
    """How many pixels of an image have exactly this colour."""
    wanted = colour.rgb()
    return sum(image.pixel(x, y) == wanted for y in range(0, image.height(), 1) for x in range(image.width()))


def paragraph_rect(reader: ReaderView, paragraph: int) -> QRect:
    """Where a paragraph is, in the viewport's coordinates; empty if there is no such one."""
    page = reader.page
    if paragraph not in page.blocks:
        return QRect()
    rect = block_rect(page.document, page.block(page.blocks[paragraph]))
    return rect.translated(0, -reader.scrolled()).toAlignedRect()
