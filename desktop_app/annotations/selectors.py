"""From a place in a text to selectors that can find it again.

Source: W3C Web Annotation Data Model, 4.2.4 and 4.2.5.
"""

from collections.abc import Iterable, Mapping

from desktop_app.model.annotation import Selector
from desktop_app.model.spans import TextSpan

CONTEXT = 32
"""Code points kept on each side of a quotation."""


def select(span: TextSpan, texts: Mapping[int, str]) -> Selector:
    """The selector of a span.

    Raises:
        KeyError: there is no such paragraph.
        ValueError: the span is empty or reaches over the paragraph's end.
    """
    text = texts[span.paragraph]
    if span.start == span.end or span.end > len(text):
        raise ValueError(f"no text at {span.start}..{span.end} of ¶{span.paragraph}")
    return Selector(
        paragraph=span.paragraph,
        start=span.start,
        end=span.end,
        exact=text[span.start : span.end],
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
    )


def select_all(spans: Iterable[TextSpan], texts: Mapping[int, str]) -> tuple[Selector, ...]:
    """The selectors of several spans, in reading order."""
    return tuple(select(span, texts) for span in sorted(spans))
