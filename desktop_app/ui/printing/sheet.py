"""What is printed of a briefing: its text with speakers and ¶ numbers, highlights, and the notes below."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise

from desktop_app.model.annotation import Anchoring, Annotation
from desktop_app.model.library import Briefing
from desktop_app.ui.reader.captions import captions_for, meta_line, standing

_STYLE = """
h1 { font-size: 20pt; margin-bottom: 4pt; }
h2 { font-size: 14pt; margin-top: 18pt; }
h3 { font-size: 11pt; margin-top: 12pt; margin-bottom: 2pt; }
p { font-size: 11pt; line-height: 130%; margin-top: 0; margin-bottom: 6pt; }
.small { font-size: 9pt; color: QUIET; }
"""


def style(quiet: str) -> str:
    """How the sheet looks.

    Args:
        quiet: the colour of small print, as HTML writes it.
    """
    return _STYLE.replace("QUIET", quiet)


def sheet(briefing: Briefing, fills: Mapping[str, str], notes_heading: str) -> str:
    """The briefing as HTML of the kind that Qt sets on paper.

    Args:
        briefing: what to print.
        fills: the colour behind a highlight, as HTML writes it, by its name.
        notes_heading: over the notes.
    """
    transcript = briefing.transcript
    words = captions_for(transcript.language)
    chinese = transcript.language.startswith("zh")
    people = {person.name: person for person in reversed(transcript.participants)}
    numbered = list(_numbered(briefing.annotations))
    marks = _marks(numbered, fills)
    lines = [
        f"<h1>{escape(transcript.title or words.untitled)}</h1>",
        f'<p class="small">{escape(meta_line(transcript, words))}</p>',
    ]
    for turn in transcript.turns:
        post = standing(turn.role, people.get(turn.speaker), words, chinese)
        name = escape(turn.speaker or words.unnamed)
        lines.append(f'<h3>{name} <span class="small">{escape(post)}</span></h3>')
        for paragraph in turn.paragraphs:
            number = f'<span class="small">¶{paragraph.number}&nbsp; </span>'
            text = _marked(paragraph.text, marks.get(paragraph.number, ()))
            lines.append(f"<p>{number}{text}</p>")
    if numbered:
        lines.append(f"<h2>{escape(notes_heading)}</h2>")
        lines += [_note(number, annotation) for number, annotation in numbered]
    return "\n".join(lines)


_Mark = tuple[int, int, str, int]  # start, end, colour, number of the note; 0 where nothing is said


def _numbered(annotations: Sequence[Annotation]) -> Iterator[tuple[int, Annotation]]:
    """All in reading order; plain highlights have the number 0."""
    ordered = sorted(annotations, key=_place)
    said = [each for each in ordered if each.note or each.tags or each.anchoring is Anchoring.ORPHANED]
    numbers = {each.id: number for number, each in enumerate(said, 1)}
    yield from ((numbers.get(each.id, 0), each) for each in ordered)


def _place(annotation: Annotation) -> tuple[int, int]:
    first = annotation.selectors[0] if annotation.selectors else None
    return (first.paragraph, first.start) if first else (0, 0)


def _marks(numbered: Sequence[tuple[int, Annotation]], fills: Mapping[str, str]) -> dict[int, list[_Mark]]:
    """Highlights by paragraph."""
    found: dict[int, list[_Mark]] = {}
    for number, annotation in numbered:
        if annotation.anchoring is Anchoring.ORPHANED or annotation.target != "text":
            continue
        last = len(annotation.selectors) - 1
        for place, selector in enumerate(annotation.selectors):
            mark = (selector.start, selector.end, fills[annotation.colour], number if place == last else 0)
            found.setdefault(selector.paragraph, []).append(mark)
    return found


def _marked(text: str, marks: Sequence[_Mark]) -> str:
    """A paragraph with its highlights; where several overlap, the shortest shows."""
    edges = sorted({0, len(text), *(edge for mark in marks for edge in mark[:2] if 0 <= edge <= len(text))})
    parts = []
    for start, end in pairwise(edges):
        over = [mark for mark in marks if mark[0] <= start and end <= mark[1]]
        piece = escape(text[start:end])
        if over:
            colour = min(over, key=lambda mark: mark[1] - mark[0])[2]
            piece = f'<span style="background-color: {colour}">{piece}</span>'
        ended = sorted(mark[3] for mark in marks if mark[1] == end and mark[3])
        parts.append(piece + "".join(f"<sup>{number}</sup>" for number in ended))
    return "".join(parts)


def _note(number: int, annotation: Annotation) -> str:
    if not number:
        return ""
    quotes = " … ".join(f"“{selector.exact}”" for selector in annotation.selectors)
    place = f"¶{annotation.selectors[0].paragraph} " if annotation.selectors else ""
    tags = " ".join(f"#{tag}" for tag in annotation.tags)
    said = "<br>".join(escape(line) for line in (*annotation.note.splitlines(), tags) if line.strip())
    return f'<p>{number}. <span class="small">{place}{escape(quotes)}</span><br>{said}</p>'
