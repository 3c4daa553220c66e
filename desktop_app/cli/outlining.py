"""`outline-edit`, `outline-add`, `outline-merge` and so on: the reader's hand in an outline."""

import argparse
import difflib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from desktop_app.cli import shapes
from desktop_app.cli.context import Context
from desktop_app.cli.outlines import print_item
from desktop_app.model.changes import AddItem, Change, DecideItem, Decision, Several
from desktop_app.model.errors import BadRequestError
from desktop_app.model.matrix import FILLED
from desktop_app.model.outline import Kind, Status
from desktop_app.model.spans import Quotation

if TYPE_CHECKING:
    from desktop_app.library.service import Library

_KINDS = [kind.value for kind in Kind]
_EDITS = ("label", "kind", "parent", "status", "move_before", "entry", "paragraph", "quote")
_ENTRIES = (*(column.value for column in FILLED), "focus")


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the commands."""
    _register_edit(commands)
    command = _command(commands, "outline-add", "add an item of your own to an outline", run_add)
    command.add_argument("--kind", choices=_KINDS, required=True)
    command.add_argument(
        "--label", metavar="T", default="", help="what it is called, by default the quotation"
    )
    _add_passage(command, required=True)
    command.add_argument("--parent", metavar="P", help="the item that it hangs under")
    command.add_argument(
        "--move-before", metavar="ITEM", help="the item that it stands before, or none for last"
    )
    command = _command(commands, "outline-merge", "make one item of several; the first one stays", run_merge)
    command.add_argument("item", metavar="ITEM")
    command.add_argument("others", metavar="ITEM", nargs="+")
    command = _command(commands, "outline-split", "make an item of a part of another's evidence", run_split)
    command.add_argument("item", metavar="ITEM")
    command.add_argument(
        "--label", metavar="T", default="", help="what it is called, by default the quotation"
    )
    _add_passage(command, required=True)
    command = _command(commands, "outline-confirm", "confirm all suggestions above a confidence", run_confirm)
    command.add_argument("--above", metavar="C", type=_confidence, required=True, help="from 0 to 1")
    command.add_argument(
        "--kind", choices=_KINDS, action="append", help="only these; may be given several times"
    )


def _register_edit(commands: "argparse._SubParsersAction[Any]") -> None:
    command = _command(commands, "outline-edit", "rename, confirm, reject or move an outline item", run_edit)
    command.add_argument("item", metavar="ITEM")
    command.add_argument("--label", metavar="T")
    command.add_argument("--kind", choices=_KINDS)
    command.add_argument("--parent", metavar="P", help="an item's id, or none")
    command.add_argument("--status", choices=[status.value for status in Status])
    command.add_argument("--move-before", metavar="ITEM", help="an item's id, or none for last")
    command.add_argument(
        "--entry",
        metavar="NAME=VALUE",
        action="append",
        help="what you know of it, such as deadline=2027; NAME= says that there is none, NAME takes it back",
    )
    _add_passage(command, required=False)
    command.add_argument(
        "--as-found",
        action="store_true",
        help="take back all that you decided about it; an item of your own goes away",
    )


def run_edit(context: Context) -> int:
    """Store a decision about one item, or take all of them back; print the item as it is now."""
    words = context.words
    is_edit = any(getattr(words, name) is not None for name in _EDITS)
    if words.as_found:
        if is_edit:
            raise BadRequestError("--as-found takes everything back: give it alone")
        return _take_back(context)
    if not is_edit:
        raise BadRequestError(
            "nothing to edit: give --label, --kind, --parent, --status, --move-before, --entry, --quote"
            " or --as-found"
        )
    entries = [_entry(entry) for entry in words.entry or []]
    with _opened(context) as (library, transcript_id):
        item = library.item(transcript_id, words.item)
        decision = Decision(
            label=None if words.label is None else " ".join(words.label.split()),
            kind=Kind(words.kind) if words.kind else None,
            parent=_named(library, transcript_id, words.parent),
            status=Status(words.status) if words.status else None,
            before=_named(library, transcript_id, words.move_before),
            evidence=(_passage(library, transcript_id, words),) if _names_passage(words) else None,
            attributes=dict(entry.split("=", 1) for entry in entries if "=" in entry) or None,
        )
        without = [entry for entry in entries if "=" not in entry]
        library.apply(library.outlines.decide(transcript_id, item.id, decision, without))
        print_item(context, library.item(transcript_id, item.id))
    return 0


def _take_back(context: Context) -> int:
    """Take back what was decided about an item; print it, or where it went."""
    with _opened(context) as (library, transcript_id):
        change = library.outlines.as_found(transcript_id, context.words.item)
        library.apply(change)
        outline = library.outline(transcript_id)
    item = next((each for each in outline.items if each.id == change.item_id), None)
    if item is not None:
        print_item(context, item)
    elif context.output.as_json:
        context.output.document({"id": change.item_id, "gone": True})
    else:
        context.output.line(f"{change.item_id} is gone: nothing in the text has it")
    return 0


def run_add(context: Context) -> int:
    """Add an item; print it."""
    words = context.words
    with _opened(context) as (library, transcript_id):
        change = library.outlines.add(
            transcript_id,
            Kind(words.kind),
            words.label,
            (_passage(library, transcript_id, words),),
            _named(library, transcript_id, words.parent),
            _named(library, transcript_id, words.move_before),
        )
        library.apply(change)
        print_item(context, library.item(transcript_id, change.item.id))
    return 0


def run_merge(context: Context) -> int:
    """Merge items into the first; print it."""
    words = context.words
    with _opened(context) as (library, transcript_id):
        kept = library.item(transcript_id, words.item).id
        others = [library.item(transcript_id, other).id for other in words.others]
        library.apply(library.outlines.merge(transcript_id, kept, *others))
        print_item(context, library.item(transcript_id, kept))
    _tell_way_back(context, transcript_id, kept, *others)
    return 0


def run_split(context: Context) -> int:
    """Split an item; print the new one."""
    words = context.words
    with _opened(context) as (library, transcript_id):
        item = library.item(transcript_id, words.item)
        place = _passage(library, transcript_id, words)
        change = library.outlines.split(transcript_id, item.id, place, words.label)
        library.apply(change)
        own = _added(change)
        print_item(context, library.item(transcript_id, own))
    _tell_way_back(context, transcript_id, item.id, own)
    return 0


def run_confirm(context: Context) -> int:
    """Confirm suggestions; print how many."""
    words = context.words
    kinds = {Kind(kind) for kind in words.kind} if words.kind else None
    with _opened(context) as (library, transcript_id):
        change = library.outlines.confirm_above(transcript_id, words.above, kinds)
        if change.changes:
            library.apply(change)
        ids = {one.item_id for one in change.changes if isinstance(one, DecideItem)}
        items = [item for item in library.outline(transcript_id).items if item.id in ids]
    if context.output.as_json:
        context.output.document({"confirmed": len(items), "items": [shapes.item(item) for item in items]})
    else:
        context.output.line(f"{len(items)} confirmed")
    return 0


def _command(
    commands: "argparse._SubParsersAction[Any]", name: str, told: str, run: Callable[[Context], int]
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=told)
    command.add_argument("id", metavar="ID")
    command.set_defaults(run=run)
    return command


def _add_passage(command: argparse.ArgumentParser, *, required: bool) -> None:
    command.add_argument("--paragraph", metavar="N", type=int, required=required)
    command.add_argument(
        "--quote", metavar="Q", required=required, help="the words that prove it, as they stand there"
    )
    command.add_argument("--occurrence", metavar="K", type=int, help="which of several places, from 1")


def _confidence(text: str) -> float:
    with suppress(ValueError):
        if 0 <= (value := float(text)) <= 1:
            return value
    raise argparse.ArgumentTypeError(f"“{text}” is no confidence: give one from 0 to 1")


@contextmanager
def _opened(context: Context) -> "Iterator[tuple[Library, str]]":
    """The library, and the transcript that the words name."""
    library = context.library()
    try:
        yield library, library.resolve(context.words.id)
    finally:
        library.close()


def _named(library: "Library", transcript_id: str, words: str | None) -> str | None:
    """The id that words mean; "" for none."""
    if words is None:
        return None
    return "" if words == "none" else library.item(transcript_id, words).id


def _names_passage(words: argparse.Namespace) -> bool:
    return words.paragraph is not None or words.quote is not None


def _passage(library: "Library", transcript_id: str, words: argparse.Namespace) -> Quotation:
    if words.paragraph is None or words.quote is None:
        raise BadRequestError("--quote and --paragraph need each other: give both")
    return library.outlines.passage(transcript_id, words.paragraph, words.quote, words.occurrence)


def _entry(words: str) -> str:
    """An entry as it is given, its name one that is shown; any name can be taken back.

    Raises:
        BadRequestError: there is no such name.
    """
    name, sign, value = words.partition("=")
    key = name.strip().lower()
    if sign and key not in _ENTRIES:
        nearest = difflib.get_close_matches(key[:40], _ENTRIES, 1)
        meant = f"do you mean “{nearest[0]}”?" if nearest else f"give one of {', '.join(_ENTRIES)}"
        raise BadRequestError(f"there is no entry “{name}”: {meant}")
    return f"{key}{sign}{value}"


def _tell_way_back(context: Context, transcript_id: str, *items: str) -> None:
    """Say which commands make items again what they were."""
    if not context.output.as_json:
        context.output.line("To take it back:")
        for item in items:
            context.output.line(f"  briefing-desk outline-edit {transcript_id} {item} --as-found")


def _added(change: Change) -> str:
    """The id of the item that a change adds."""
    changes = change.changes if isinstance(change, Several) else (change,)
    return next(one.item.id for one in changes if isinstance(one, AddItem))
