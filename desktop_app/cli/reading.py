"""`list` and `show`: what a library holds."""

from typing import TYPE_CHECKING, Any

from desktop_app.cli import shapes
from desktop_app.cli.context import Context, iso_date

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from desktop_app.model.corrections import Correction
    from desktop_app.model.library import Briefing
    from desktop_app.model.transcript import Exchange


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the commands."""
    command = commands.add_parser("list", help="the transcripts in the library")
    command.add_argument("--collection", default="", metavar="C")
    command.add_argument(
        "--from", dest="date_from", type=iso_date, default="", metavar="D", help="2024, 2024-07 or 2024-07-30"
    )
    command.add_argument("--to", dest="date_to", type=iso_date, default="", metavar="D")
    command.set_defaults(run=run_list)
    command = commands.add_parser("show", help="one transcript: speakers, turns, paragraphs")
    command.add_argument("id", metavar="ID")
    command.set_defaults(run=run_show)


def run_list(context: Context) -> int:
    """List the transcripts."""
    words = context.words
    library = context.library()
    try:
        rows = library.summaries(words.collection, words.date_from, words.date_to)
    finally:
        library.close()
    if context.output.as_json:
        context.output.document([shapes.summary(row) for row in rows])
    elif rows:
        heads = ("id", "date", "language", "turns", "words", "items", "notes", "title")
        cells = [(r.id, r.date, r.language, r.turns, r.words, r.items, r.annotations, r.title) for r in rows]
        context.output.table(heads, cells)
    elif words.collection or words.date_from or words.date_to:
        context.output.line("No transcript is of that collection and time.")
    else:
        context.output.line("No transcripts here; take some in with: briefing-desk import PATH")
    return 0


def run_show(context: Context) -> int:
    """Print one transcript."""
    library = context.library()
    try:
        briefing = library.briefing(library.resolve(context.words.id))
        corrections = library.corrections(briefing.id)
    finally:
        library.close()
    return print_transcript(context, briefing, corrections)


def print_transcript(context: Context, briefing: "Briefing", corrections: "Sequence[Correction]") -> int:
    """Print a transcript, with all that was found out about it as JSON."""
    output = context.output
    if output.as_json:
        output.document(shapes.transcript(briefing, corrections))
        return 0
    transcript = briefing.transcript
    output.line(output.strong(transcript.title))
    place = transcript.metadata.get("place", "")
    output.line(
        " · ".join(part for part in (transcript.date, place, f"{len(transcript.turns)} turns") if part)
    )
    if briefing.parts:
        output.line(output.faint(f"joined from {', '.join(part.id for part in briefing.parts)}"))
    for link in briefing.links:
        output.line(output.faint(f"{link.kind.value}: {link.title} ({link.language}) {link.id}"))
    sides = _sides(transcript.exchanges)
    for turn in transcript.turns:
        facts = f"{turn.role.value} · turn {turn.index}{sides.get(turn.index, '')}"
        output.line()
        output.line(f"{output.strong(turn.speaker or '(no name)')}  {output.faint(facts)}")
        for paragraph in turn.paragraphs:
            output.line(f"¶{paragraph.number}  {paragraph.text}")
    for note in transcript.notes:
        output.line()
        output.line(output.faint(note))
    return 0


def _sides(exchanges: "Sequence[Exchange]") -> dict[int, str]:
    """What turns are in exchanges, by their index."""
    sides: dict[int, str] = {}
    for number, exchange in enumerate(exchanges):
        sides |= dict.fromkeys(exchange.questions, f" · asks in exchange {number}")
        sides |= dict.fromkeys(exchange.answers, f" · answers in exchange {number}")
    return sides
