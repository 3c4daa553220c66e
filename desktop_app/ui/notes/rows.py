"""The reader's annotations as rows: what is quoted, where, and what was written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.model.annotation import Anchoring, Annotation, Selector


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One annotation as the list shows it."""

    annotation: Annotation
    quote: str  # empty when it is about a turn, an item or the whole briefing
    paragraph: int  # 0 when it stands at no paragraph
    headline: str  # the note's first line, without Markdown's signs

    @property
    def orphaned(self) -> bool:
        """Whether the text it was made on is no longer there."""
        return self.annotation.anchoring is Anchoring.ORPHANED

    @property
    def bare(self) -> bool:
        """Whether it is a highlight with nothing written to it."""
        return not self.headline and not self.annotation.tags

    def answers(self, words: Sequence[str], tag: str) -> bool:
        """Whether the row has the tag, if one is asked for, and contains every word (in lower case)."""
        if tag and tag not in self.annotation.tags:
            return False
        text = "\n".join((self.quote, self.annotation.note, *self.annotation.tags)).casefold()
        return all(word in text for word in words)


def note_rows(annotations: Iterable[Annotation], texts: Mapping[int, str]) -> list[NoteRow]:
    """Rows in reading order: whole-briefing notes first, orphaned ones last.

    Args:
        annotations: of one briefing.
        texts: its paragraphs by number.
    """
    rows = [_row(annotation, texts) for annotation in annotations]
    return sorted(rows, key=lambda row: (row.orphaned, row.paragraph, _start(row), row.annotation.created))


def tags_of(rows: Iterable[NoteRow]) -> list[tuple[str, int]]:
    """Every tag with how many rows have it, by name."""
    counts: dict[str, int] = {}
    for row in rows:
        for tag in row.annotation.tags:
            counts[tag] = counts.get(tag, 0) + 1
    return sorted(counts.items(), key=lambda pair: pair[0].casefold())


def _row(annotation: Annotation, texts: Mapping[int, str]) -> NoteRow:
    orphaned = annotation.anchoring is Anchoring.ORPHANED
    quote = " … ".join(_words(selector, texts, orphaned) for selector in annotation.selectors)
    first = annotation.selectors[0].paragraph if annotation.selectors else 0
    return NoteRow(annotation, quote, first, headline(annotation.note))


def _words(selector: Selector, texts: Mapping[int, str], orphaned: bool) -> str:
    """What is quoted now; the words it was made on where they are gone."""
    here = texts.get(selector.paragraph, "")[selector.start : selector.end]
    return selector.exact if orphaned or not here else here


def _start(row: NoteRow) -> int:
    return row.annotation.selectors[0].start if row.annotation.selectors else 0


def headline(note: str) -> str:
    """The first line that says something, without the signs Markdown puts at its start or around words."""
    for line in note.splitlines():
        words = line.strip().lstrip("#>*-+ ").replace("**", "").replace("`", "").strip()
        if words:
            return words
    return ""
