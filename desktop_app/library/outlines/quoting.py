"""Words that a reader points at: where they stand, and what they are called."""

from collections.abc import Mapping

from desktop_app.model.errors import BadRequestError, NoSuchThingError
from desktop_app.model.spans import Quotation

_AROUND = " \t.,;:!?…。，、；：！？\"'“”‘’«»()（）[]【】—–-·"


def passage(texts: Mapping[int, str], paragraph: int, quote: str, occurrence: int | None = None) -> Quotation:
    """Words in a paragraph, as they are quoted.

    Args:
        texts: the paragraphs by number.
        paragraph: its number.
        quote: the words as they stand there.
        occurrence: which of several places, from 1; None where there is only one.

    Raises:
        NoSuchThingError: there is no such paragraph, or the words are not in it.
        BadRequestError: there are no words, or they stand in several places.
    """
    text = texts.get(paragraph)
    if text is None:
        raise NoSuchThingError("paragraph", f"¶{paragraph}")
    if not quote.strip():
        raise BadRequestError("a quotation cannot be empty: give words of the paragraph")
    starts = _starts(text, quote)
    if not starts:
        raise BadRequestError(f"¶{paragraph} has no “{quote}”: give words exactly as they stand there")
    if occurrence is None and len(starts) > 1:
        raise BadRequestError(f"“{quote}” stands {len(starts)} times in ¶{paragraph}: say which occurrence")
    if not 1 <= (occurrence or 1) <= len(starts):
        raise BadRequestError(
            f"“{quote}” stands {len(starts)} times in ¶{paragraph}: there is no {occurrence}"
        )
    start = starts[(occurrence or 1) - 1]
    return checked(Quotation(paragraph, start, start + len(quote), quote), texts)


def checked(quotation: Quotation, texts: Mapping[int, str]) -> Quotation:
    """A quotation without white space around it, which stands where it says.

    Raises:
        NoSuchThingError: it does not.
        BadRequestError: there are no words in it.
    """
    quote = quotation.quote
    if texts.get(quotation.paragraph, "")[quotation.start : quotation.end] != quote:
        raise NoSuchThingError("passage", f"¶{quotation.paragraph} {quote}")
    if not any(char.isalnum() for char in quote):
        raise BadRequestError("there are no words in this passage: choose some")
    start = quotation.start + len(quote) - len(quote.lstrip())
    return Quotation(quotation.paragraph, start, start + len(quote.strip()), quote.strip())


def as_label(quote: str) -> str:
    """Words as a label: on one line, without the marks around them."""
    words = " ".join(quote.split())
    return words.strip(_AROUND) or words


def _starts(text: str, quote: str) -> list[int]:
    starts = []
    start = text.find(quote)
    while start >= 0:
        starts.append(start)
        start = text.find(quote, start + 1)
    return starts
