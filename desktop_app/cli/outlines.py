"""`outline` and `outline-edit`: what was announced, and the reader's hand in it."""

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from desktop_app.cli import shapes
from desktop_app.cli.context import Context
from desktop_app.model.changes import Decision
from desktop_app.model.errors import BadRequestError
from desktop_app.model.outline import Kind, Outline, OutlineItem, Status, count_listed

if TYPE_CHECKING:
    import argparse

MARKS = {Status.SUGGESTED: "◌", Status.CONFIRMED: "✓", Status.EDITED: "✎", Status.REJECTED: "✗"}


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the commands."""
    kinds, statuses = [kind.value for kind in Kind], [status.value for status in Status]
    command = commands.add_parser("outline", help="what a transcript announces, with its evidence")
    command.add_argument("id", metavar="ID")
    command.add_argument("--kind", choices=kinds)
    command.add_argument("--status", choices=statuses)
    command.set_defaults(run=run_outline)
    command = commands.add_parser("outline-edit", help="rename, confirm, reject or move an outline item")
    command.add_argument("id", metavar="ID")
    command.add_argument("item", metavar="ITEM")
    command.add_argument("--label", metavar="T")
    command.add_argument("--kind", choices=kinds)
    command.add_argument("--parent", metavar="P", help="an item's id, or none")
    command.add_argument("--status", choices=statuses)
    command.add_argument("--move-before", metavar="ITEM")
    command.set_defaults(run=run_edit)


def run_outline(context: Context) -> int:
    """Print the outline, whole or what the filters leave of it."""
    library = context.library()
    try:
        briefing = library.briefing(library.resolve(context.words.id))
    finally:
        library.close()
    wanted = tuple(item for item in briefing.outline.items if _is_wanted(context, item))
    known = {item.id for item in wanted}
    checks = tuple(check for check in briefing.outline.checks if check.item in known)
    if context.output.as_json:
        context.output.document(shapes.outline(Outline(wanted, checks), briefing.transcript.texts()))
    else:
        _print_tree(context, Outline(wanted, checks))
    return 0


def run_edit(context: Context) -> int:
    """Store a decision about one item; print the item as it is now."""
    words = context.words
    if all(part is None for part in (words.label, words.kind, words.parent, words.status, words.move_before)):
        raise BadRequestError("nothing to edit: give --label, --kind, --parent, --status or --move-before")
    library = context.library()
    try:
        transcript_id = library.resolve(words.id)
        item = library.item(transcript_id, words.item)
        decision = Decision(
            label=None if words.label is None else " ".join(words.label.split()),
            kind=Kind(words.kind) if words.kind else None,
            parent=_parent(
                library.item(transcript_id, words.parent).id if _names_item(words.parent) else words.parent
            ),
            status=Status(words.status) if words.status else None,
            before=library.item(transcript_id, words.move_before).id if words.move_before else None,
        )
        library.apply(library.outlines.decide(transcript_id, item.id, decision))
        after = library.item(transcript_id, item.id)
    finally:
        library.close()
    if context.output.as_json:
        context.output.document(shapes.item(after))
    else:
        context.output.line(f"{MARKS[after.status]} {after.label}  {context.output.faint(after.kind.value)}")
    return 0


def _names_item(parent: str | None) -> bool:
    return parent not in (None, "none")


def _parent(parent: str | None) -> str | None:
    return "" if parent == "none" else parent


def _is_wanted(context: Context, item: OutlineItem) -> bool:
    words = context.words
    return words.kind in (None, item.kind.value) and words.status in (None, item.status.value)


def _print_tree(context: Context, outline: Outline) -> None:
    output = context.output
    if not outline.items:
        output.line("Nothing announced was found in this text.")
        return
    depth: dict[str, int] = defaultdict(int)
    mismatched = {check.item for check in outline.checks if check.code == "count_mismatch"}
    for item in outline.items:
        depth[item.id] = depth[item.parent] + 1 if item.parent in depth else 0
        listed = count_listed(item, [child for child in outline.items if child.parent == item.id])
        count = f"  {listed}/{item.count_stated}" if item.count_stated is not None else ""
        warning = " ⚠" if item.id in mismatched else ""
        place = output.faint(f"{item.kind.value} ¶{item.evidence[0].paragraph}  {item.id}")
        output.line(f"{'  ' * depth[item.id]}{MARKS[item.status]} {item.label}{count}{warning}  {place}")
        for name, value in item.attributes.items():
            if name != "members_kind":
                output.line(f"{'  ' * depth[item.id]}    {output.faint(f'{name}: {value}')}")
