"""`outline`: what was announced, with its evidence."""

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from desktop_app.cli import shapes
from desktop_app.cli.context import Context
from desktop_app.model.outline import Kind, Outline, OutlineItem, Status, count_listed

if TYPE_CHECKING:
    import argparse

MARKS = {Status.SUGGESTED: "◌", Status.CONFIRMED: "✓", Status.EDITED: "✎", Status.REJECTED: "✗"}


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the command."""
    command = commands.add_parser("outline", help="what a transcript announces, with its evidence")
    command.add_argument("id", metavar="ID")
    command.add_argument("--kind", choices=[kind.value for kind in Kind])
    command.add_argument("--status", choices=[status.value for status in Status])
    command.set_defaults(run=run_outline)


def run_outline(context: Context) -> int:
    """Print the outline, whole or what the filters leave of it."""
    library = context.library()
    try:
        briefing = library.briefing(library.resolve(context.words.id))
    finally:
        library.close()
    whole = briefing.outline
    wanted = tuple(item for item in whole.items if _is_wanted(context, item))
    known = {item.id for item in wanted}
    checks = tuple(check for check in whole.checks if check.item in known)
    lost = tuple(item for item in whole.lost if _is_wanted(context, item))
    if context.output.as_json:
        context.output.document(shapes.outline(Outline(wanted, checks, lost), briefing.transcript.texts()))
    else:
        _print_tree(context, Outline(wanted, checks, lost), whole)
    return 0


def print_item(context: Context, item: OutlineItem) -> None:
    """Print an item as it is now."""
    if context.output.as_json:
        context.output.document(shapes.item(item))
    else:
        context.output.line(f"{_line(item)}  {_place(context, item)}")


def _is_wanted(context: Context, item: OutlineItem) -> bool:
    words = context.words
    return words.kind in (None, item.kind.value) and words.status in (None, item.status.value)


def _print_tree(context: Context, outline: Outline, whole: Outline) -> None:
    """Print a tree; counts are those of the whole outline, of which this may be a part."""
    output = context.output
    if not outline.items and not outline.lost:
        output.line("Nothing of these." if whole.items else "Nothing announced was found in this text.")
        return
    depth: dict[str, int] = defaultdict(int)
    children: dict[str | None, list[OutlineItem]] = defaultdict(list)
    for item in whole.items:
        children[item.parent].append(item)
    mismatched = {check.item for check in outline.checks if check.code == "count_mismatch"}
    skipping = {check.item for check in outline.checks if check.code == "skipped_ordinal"}
    for item in outline.items:
        depth[item.id] = depth[item.parent] + 1 if item.parent in depth else 0
        count = ""
        if item.count_stated is not None:
            count = f"  {count_listed(item, children[item.id])}/{item.count_stated}"
        warning = " ⚠" if item.id in mismatched else ""
        indent = "  " * depth[item.id]
        output.line(f"{indent}{_line(item)}{count}{warning}  {_place(context, item)}")
        _print_details(context, item, indent)
        if item.id in skipping:
            numbers = ", ".join(map(str, item.skipped))
            output.line(f"{indent}    ⚠ the series leaves out {numbers} before this")
    if outline.lost:
        output.line("Decided on, but the words are gone:")
        for item in outline.lost:
            output.line(f"  {_line(item)}  {_place(context, item)}")
            output.line(f"      {output.faint(f'“{item.evidence[0].quote}”')}")


def _print_details(context: Context, item: OutlineItem, indent: str) -> None:
    """Print what is known of an item, the reader's entries with a sign."""
    output = context.output
    for name, value in item.attributes.items():
        if name != "members_kind" and name not in item.entries:
            output.line(f"{indent}    {output.faint(f'{name}: {value}')}")
    for name, value in item.entries.items():
        told = f"{name}: {value or '–'} {MARKS[Status.EDITED]}"
        output.line(f"{indent}    {output.faint(told)}")


def _line(item: OutlineItem) -> str:
    return f"{MARKS[item.status]} {item.label}"


def _place(context: Context, item: OutlineItem) -> str:
    return context.output.faint(f"{item.kind.value} ¶{item.evidence[0].paragraph}  {item.id}")
