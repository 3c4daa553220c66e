"""Words of a briefing with a reference to where they stand, as a reader would cite them."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from .spans import TextSpan
from .transcript import Transcript


@dataclass(frozen=True, slots=True)
class Reference:
    """A quotation, a line a paragraph, and where it is from."""

    quote: str
    source: str  # "Zhao Zenglian, ¶3, Customs briefing, 30 Jul 2024"
    chinese: bool = False

    def text(self) -> str:
        """Both as plain text."""
        return f"“{self.quote}”（{self.source}）" if self.chinese else f"“{self.quote}” ({self.source})"

    def html(self) -> str:
        """Both as HTML, the quotation as a block of its own."""
        lines = "<br>".join(map(escape, self.quote.splitlines()))
        return f"<blockquote>{lines}</blockquote><p>— {escape(self.source)}</p>"


def reference(transcript: Transcript, spans: Sequence[TextSpan], date: str) -> Reference:
    """Cite some runs of a transcript's text.

    Args:
        transcript: with the text.
        spans: one a paragraph, in reading order; at least one.
        date: of the briefing, in words; empty where it is not known.
    """
    texts = transcript.texts()
    quote = "\n".join(texts[span.paragraph][span.start : span.end].strip() for span in spans)
    chinese = transcript.language.startswith("zh")
    numbers = sorted({span.paragraph for span in spans})
    place = f"¶{numbers[0]}" if len(numbers) == 1 else f"¶{numbers[0]}–{numbers[-1]}"
    speakers = dict.fromkeys(
        turn.speaker
        for turn in transcript.turns
        if turn.speaker and not {paragraph.number for paragraph in turn.paragraphs}.isdisjoint(numbers)
    )
    title = f"《{transcript.title}》" if chinese and transcript.title else transcript.title
    parts = [("、" if chinese else " and ").join(speakers), place, title, date]
    return Reference(quote, ("，" if chinese else ", ").join(filter(None, parts)), chinese)
