"""`annotate` and its kin: the reader's highlights and notes."""

import argparse
from typing import Any

from desktop_app.cli import shapes
from desktop_app.cli.context import Context, index_now
from desktop_app.library.notes import Body, edited
from desktop_app.library.service import Library
from desktop_app.model.annotation import Annotation, Colour
from desktop_app.model.changes import DeleteAnnotation, PutAnnotation, RestoreAnnotation
from desktop_app.model.errors import BadRequestError, NoSuchThingError
from desktop_app.model.spans import TextSpan


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the commands."""
    command = commands.add_parser(
        "annotate", help="highlight or comment on a passage, turn, exchange, item or briefing"
    )
    command.add_argument("id", metavar="ID")
    target = command.add_mutually_exclusive_group()
    target.add_argument("--paragraph", type=int, metavar="N")
    target.add_argument("--turn", type=int, metavar="N")
    target.add_argument("--exchange", type=int, metavar="N", help="from 0, in the order of show")
    target.add_argument("--item", metavar="I")
    command.add_argument("--quote", metavar="Q", help="words of the paragraph; default: all of it")
    command.add_argument("--occurrence", type=int, default=1, metavar="K", help="which of several, from 1")
    _add_body(command)
    command.set_defaults(run=run_annotate)
    command = commands.add_parser("annotations", help="the notes on one transcript, or on all")
    command.add_argument("id", nargs="?", metavar="ID")
    command.add_argument("--tag", default="", metavar="T")
    command.set_defaults(run=run_list)
    command = commands.add_parser("annotation-edit", help="change note, tags or colour")
    command.add_argument("annotation", metavar="A")
    _add_body(command)
    command.set_defaults(run=run_edit)
    for name, run, text in (
        ("annotation-delete", run_delete, "move an annotation to the bin"),
        ("annotation-restore", run_restore, "take an annotation out of the bin"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument("annotation", metavar="A")
        command.set_defaults(run=run)


def run_annotate(context: Context) -> int:
    """Make an annotation."""
    words = context.words
    body = Body(
        words.note or "", tuple(words.tag or ()), Colour(words.colour) if words.colour else Colour.YELLOW
    )
    library = context.library()
    try:
        annotation = _made(library, library.resolve(words.id), context, body)
        library.apply(PutAnnotation(annotation))
        index_now(context, library)
    finally:
        library.close()
    return _print_one(context, annotation)


def run_list(context: Context) -> int:
    """List annotations, oldest first."""
    library = context.library()
    try:
        transcript_id = library.resolve(context.words.id) if context.words.id else ""
        found = library.annotations(transcript_id, context.words.tag)
    finally:
        library.close()
    if context.output.as_json:
        context.output.document([shapes.annotation(annotation) for annotation in found])
    elif found:
        for annotation in found:
            _print_text(context, annotation)
    else:
        context.output.line("No annotations.")
    return 0


def run_edit(context: Context) -> int:
    """Change what was said; what is not given stays."""
    words = context.words
    if words.note is None and words.tag is None and words.colour is None:
        raise BadRequestError("nothing to edit: give --note, --tag or --colour")
    library = context.library()
    try:
        old = library.annotation(library.resolve_annotation(words.annotation))
        body = Body(
            old.note if words.note is None else words.note,
            old.tags if words.tag is None else tuple(words.tag),
            old.colour if words.colour is None else Colour(words.colour),
        )
        annotation = edited(old, body)
        library.apply(PutAnnotation(annotation))
        index_now(context, library)
    finally:
        library.close()
    return _print_one(context, annotation)


def run_delete(context: Context) -> int:
    """Move an annotation to the bin."""
    return _move(context, delete=True)


def run_restore(context: Context) -> int:
    """Take an annotation out of the bin."""
    return _move(context, delete=False)


def _add_body(command: argparse.ArgumentParser) -> None:
    command.add_argument("--note", metavar="TEXT", help="in Markdown")
    command.add_argument("--tag", action="append", metavar="T", help="may be given several times")
    command.add_argument("--colour", choices=[colour.value for colour in Colour])


def _move(context: Context, *, delete: bool) -> int:
    library = context.library()
    try:
        annotation_id = library.resolve_annotation(context.words.annotation)
        library.apply(DeleteAnnotation(annotation_id) if delete else RestoreAnnotation(annotation_id))
        annotation = library.annotation(annotation_id)
        index_now(context, library)
    finally:
        library.close()
    return _print_one(context, annotation)


def _made(library: Library, transcript_id: str, context: Context, body: Body) -> Annotation:
    words = context.words
    if words.quote is not None and words.paragraph is None:
        raise BadRequestError("--quote needs --paragraph: give the number of the paragraph it stands in")
    if words.paragraph is not None:
        return library.notes.on_text(transcript_id, [_span(library, transcript_id, context)], body)
    if words.turn is not None:
        return library.notes.on_turn(transcript_id, words.turn, body)
    if words.exchange is not None:
        return library.notes.on_exchange(transcript_id, words.exchange, body)
    if words.item is not None:
        return library.notes.on_item(transcript_id, library.item(transcript_id, words.item).id, body)
    return library.notes.on_briefing(transcript_id, body)


def _span(library: Library, transcript_id: str, context: Context) -> TextSpan:
    """The span of the quotation's wanted occurrence."""
    words = context.words
    text = library.briefing(transcript_id).transcript.texts().get(words.paragraph)
    if text is None:
        raise NoSuchThingError("paragraph", f"¶{words.paragraph}")
    if words.quote is None:
        return TextSpan(words.paragraph, 0, len(text))
    if words.occurrence < 1:
        raise BadRequestError("--occurrence counts from 1")
    start = -1
    for _ in range(words.occurrence if words.quote else 0):
        start = text.find(words.quote, start + 1)
        if start < 0:
            break
    if start < 0:
        raise NoSuchThingError("quote", words.quote)
    return TextSpan(words.paragraph, start, start + len(words.quote))


def _print_one(context: Context, annotation: Annotation) -> int:
    if context.output.as_json:
        context.output.document(shapes.annotation(annotation))
    else:
        _print_text(context, annotation)
    return 0


def _print_text(context: Context, annotation: Annotation) -> None:
    output = context.output
    place = f"¶{annotation.selectors[0].paragraph} " if annotation.selectors else ""
    tags = " ".join(f"#{tag}" for tag in annotation.tags)
    state = f"{annotation.target.value} {annotation.anchoring.value}"
    output.line(f"{annotation.id}  {place}{state}  {output.faint(tags)}")
    for selector in annotation.selectors:
        output.line(f"    “{selector.exact}”")
    for line in annotation.note.splitlines():
        output.line(f"    {line}")
