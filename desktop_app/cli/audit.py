"""`audit`: what in a transcript a reader who checks its outline should look at."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from desktop_app.cli import shapes
from desktop_app.cli.context import Context
from desktop_app.model.audit import Audit
from desktop_app.model.spans import Quotation
from desktop_app.outline.surroundings import sentence

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

_BEGINNING = 90
"""Characters of a paragraph, or around a cue, that are shown."""
_BAR = 10


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the command."""
    command = commands.add_parser("audit", help="cues without an item, counts that do not match, coverage")
    command.add_argument("id", metavar="ID")
    command.set_defaults(run=run_audit)


def run_audit(context: Context) -> int:
    """Print what there is to check."""
    library = context.library()
    try:
        transcript_id = library.resolve(context.words.id)
        texts = library.briefing(transcript_id).transcript.texts()
        found = library.outlines.audit(transcript_id)
    finally:
        library.close()
    if context.output.as_json:
        context.output.document(shapes.audit(found))
    else:
        _print(context, found, texts)
    return 0


def _print(context: Context, found: Audit, texts: "Mapping[int, str]") -> None:
    output = context.output
    groups: list[tuple[str, list[str]]] = [
        ("Counts that do not match", _checks(found, "count_mismatch")),
        ("Numbers left out", _checks(found, "skipped_ordinal")),
        ("Cues without an item", [_cue(cue.kind.value, cue.place, texts) for cue in found.cues]),
        ("Answers without an item", [f"¶{n}  {_cut(texts[n], _BEGINNING)}" for n in found.silent]),
        ("Decisions whose words are gone", [f"{i.label}  {output.faint(i.id)}" for i in found.lost]),
    ]
    for title, lines in groups:
        if lines:
            output.line(output.strong(f"{title}: {len(lines)}"))
            for line in lines:
                output.line(f"  {line}")
    if not any(lines for _, lines in groups):
        output.line("Nothing is left to check.")
    if found.turns:
        output.line(output.strong("Coverage by turn"))
        for line in _coverage(found):
            output.line(f"  {line}")


def _checks(found: Audit, code: str) -> list[str]:
    return [
        f"¶{check.place.paragraph}  {check.message}" if check.place else check.message
        for check in found.checks
        if check.code == code
    ]


def _cue(kind: str, place: Quotation, texts: "Mapping[int, str]") -> str:
    """A cue in its sentence."""
    text = texts[place.paragraph]
    start, end = sentence(text, place.start, place.end)
    before = text[start : place.start]
    if len(before) > _BEGINNING // 2:
        before = f"…{before[-_BEGINNING // 2 :]}"
    words = f"{before}[{place.quote}]{_cut(text[place.end : end], _BEGINNING)}"
    return f"¶{place.paragraph}  {kind}: {' '.join(words.split())}"


def _coverage(found: Audit) -> Iterator[str]:
    for turn in found.turns:
        filled = round(_BAR * turn.covered / turn.paragraphs)
        bar = "█" * filled + "░" * (_BAR - filled)
        yield f"{bar}  {turn.covered}/{turn.paragraphs}  {turn.turn}  {turn.speaker}".rstrip()


def _cut(text: str, length: int) -> str:
    words = " ".join(text.split()) if not text[:1].isspace() else f" {' '.join(text.split())}"
    return words if len(words) <= length else f"{words[:length].rstrip()}…"
