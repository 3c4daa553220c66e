"""`offers`, `join`, `part`, `link` and their kin: briefings that belong together."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from desktop_app.cli import shapes
from desktop_app.cli.context import Context, index_now
from desktop_app.library.service import Library
from desktop_app.model.changes import DeclineOffer, LinkBriefings, PartBriefing, UnlinkBriefings
from desktop_app.model.errors import BadRequestError
from desktop_app.model.library import Summary
from desktop_app.model.offers import Link, LinkKind, Offer

if TYPE_CHECKING:
    import argparse


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the commands."""
    command = commands.add_parser("offers", help="pages to join, duplicates and other languages to link")
    command.set_defaults(run=run_offers)
    command = commands.add_parser("join", help="make one briefing of its pages, in the order given")
    command.add_argument("ids", nargs="+", metavar="ID", help="a joined briefing is extended")
    command.set_defaults(run=run_join)
    command = commands.add_parser("part", help="take a joined briefing apart")
    command.add_argument("id", metavar="ID")
    command.set_defaults(run=run_part)
    command = commands.add_parser("link", help="say that two briefings are the same one")
    command.add_argument("one", metavar="ID")
    command.add_argument("other", metavar="ID")
    command.add_argument(
        "--kind",
        choices=[kind.value for kind in LinkKind],
        help="default: duplicate in one language, translation in two",
    )
    command.set_defaults(run=run_link)
    command = commands.add_parser("unlink", help="take a link back")
    command.add_argument("one", metavar="ID")
    command.add_argument("other", metavar="ID")
    command.set_defaults(run=run_unlink)
    command = commands.add_parser("links", help="the linked briefings, or those of one")
    command.add_argument("id", nargs="?", metavar="ID")
    command.set_defaults(run=run_links)
    command = commands.add_parser("decline", help="do not make an offer again")
    command.add_argument("ids", nargs="+", metavar="ID", help="of all briefings that the offer is about")
    command.set_defaults(run=run_decline)


def run_offers(context: Context) -> int:
    """List what seems to belong together."""
    library = context.library()
    try:
        found = library.relations.offers()
        titles = {row.id: row.title for row in library.summaries()}
    finally:
        library.close()
    if context.output.as_json:
        context.output.document([shapes.offer(offer) for offer in found])
        return 0
    for offer in found:
        _print_offer(context, offer, titles)
    if not found:
        context.output.line("Nothing here seems to belong together.")
    return 0


def run_join(context: Context) -> int:
    """Join pages; print the briefing that stands for them."""
    library = context.library()
    try:
        whole = library.relations.join(_resolved(library, context.words.ids)).touched[0]
        index_now(context, library)
        briefing = library.briefing(whole)
    finally:
        library.close()
    if context.output.as_json:
        context.output.document(shapes.joined(briefing.id, briefing.transcript.title, briefing.parts))
    else:
        parts = len(briefing.parts)
        context.output.line(f"{whole}  {briefing.transcript.title}: joined from {parts} parts")
    return 0


def run_part(context: Context) -> int:
    """Take a briefing apart; print its parts."""
    library = context.library()
    try:
        whole = library.resolve(context.words.id)
        briefing = library.briefing(whole)
        library.apply(PartBriefing(whole))
        index_now(context, library)
    finally:
        library.close()
    if context.output.as_json:
        context.output.document(shapes.joined(whole, briefing.transcript.title, briefing.parts))
    else:
        for part in briefing.parts:
            context.output.line(f"{part.id}  {part.title}: back in the library")
    return 0


def run_link(context: Context) -> int:
    """Link two briefings."""
    words = context.words
    library = context.library()
    try:
        one, other = _resolved(library, (words.one, words.other))
        rows = {row.id: row for row in library.summaries()}
        kind = LinkKind(words.kind) if words.kind else _likely_kind(rows.get(one), rows.get(other))
        library.apply(LinkBriefings(one, other, kind))
        made = _between(library, one, other)
    finally:
        library.close()
    return _print_links(context, made, rows, one_only=True)


def run_unlink(context: Context) -> int:
    """Take a link back."""
    library = context.library()
    try:
        one, other = _resolved(library, (context.words.one, context.words.other))
        rows = {row.id: row for row in library.summaries()}
        before = _between(library, one, other)
        library.apply(UnlinkBriefings(one, other))
    finally:
        library.close()
    return _print_links(context, before, rows, one_only=True)


def run_links(context: Context) -> int:
    """List links."""
    library = context.library()
    try:
        only = library.resolve(context.words.id) if context.words.id else ""
        found = [link for link in library.relations.links() if only in ("", link.one, link.other)]
        rows = {row.id: row for row in library.summaries()}
    finally:
        library.close()
    return _print_links(context, found, rows, one_only=False)


def run_decline(context: Context) -> int:
    """Decline the offer about some briefings."""
    library = context.library()
    try:
        ids = set(_resolved(library, context.words.ids))
        found = [offer for offer in library.relations.offers() if set(offer.transcript_ids) == ids]
        if not found:
            raise BadRequestError("there is no offer about just these briefings: see offers")
        for offer in found:
            library.apply(DeclineOffer(offer.kind, offer.transcript_ids))
    finally:
        library.close()
    if context.output.as_json:
        context.output.document([shapes.offer(offer) for offer in found])
    else:
        context.output.line("This will not be offered again.")
    return 0


def _resolved(library: Library, prefixes: Sequence[str]) -> list[str]:
    return [library.resolve(prefix) for prefix in prefixes]


def _between(library: Library, one: str, other: str) -> list[Link]:
    return [link for link in library.relations.links() if {link.one, link.other} == {one, other}]


def _likely_kind(one: Summary | None, other: Summary | None) -> LinkKind:
    same = one is None or other is None or one.language == other.language
    return LinkKind.DUPLICATE if same else LinkKind.TRANSLATION


def _print_offer(context: Context, offer: Offer, titles: dict[str, str]) -> None:
    output = context.output
    command = "join" if offer.kind.value == "parts" else "link"
    output.line(f"{output.strong(offer.title)}  {output.faint(f'{offer.kind.value}: {offer.why}')}")
    for transcript_id in offer.transcript_ids:
        output.line(f"    {transcript_id}  {titles.get(transcript_id, '')}")
    ids = " ".join(offer.transcript_ids)
    output.line(f"    {output.faint(f'briefing-desk {command} {ids}, or decline {ids}')}")


def _print_links(context: Context, links: Sequence[Link], rows: dict[str, Summary], *, one_only: bool) -> int:
    output = context.output
    if output.as_json:
        found = [shapes.link(link, rows[link.one], rows[link.other]) for link in links]
        output.document(found[0] if one_only else found)
        return 0
    for link in links:
        one, other = rows[link.one], rows[link.other]
        output.line(f"{one.id}  {one.title}  –  {other.id}  {other.title}  {output.faint(link.kind.value)}")
    if not links:
        output.line("No linked briefings.")
    return 0
