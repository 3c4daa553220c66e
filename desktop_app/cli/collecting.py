"""`collection` and `tag`: keeping a library in order."""

from typing import TYPE_CHECKING, Any

from desktop_app.cli.context import OK, Context, index_now
from desktop_app.library.collecting import clean_name
from desktop_app.model.changes import Change, PutInCollection, TakeFromCollection
from desktop_app.model.errors import BadRequestError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping

    from desktop_app.library.service import Library

_MANY = 99
"""Names that an act takes at most."""


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the commands."""
    command = commands.add_parser(
        "collection",
        help="collections: list, add NAME, rename OLD NEW, remove NAME, put NAME ID…, take NAME ID…",
    )
    command.add_argument("act", choices=("list", *_COLLECTION_ACTS))
    command.add_argument("names", nargs="*", metavar="NAME", help="“Customs/2024” is inside “Customs”")
    command.set_defaults(run=run_collection)
    command = commands.add_parser(
        "tag", help="tags of annotations: list, rename OLD NEW, merge FROM… INTO, remove NAME"
    )
    command.add_argument("act", choices=("list", *_TAG_ACTS))
    command.add_argument("names", nargs="*", metavar="NAME", help="“law/water” is inside “law”")
    command.set_defaults(run=run_tag)


def run_collection(context: Context) -> int:
    """Change the collections, and list them."""
    _change(context, _COLLECTION_ACTS)
    library = context.library()
    try:
        found = library.collecting.names()
    finally:
        library.close()
    return _print(context, found, "name", "briefings", "No collections.")


def run_tag(context: Context) -> int:
    """Change the tags of all annotations, and list them."""
    _change(context, _TAG_ACTS)
    library = context.library()
    try:
        found = library.tags()
    finally:
        library.close()
    return _print(context, found, "tag", "annotations", "No tags.")


def _put(library: "Library", names: list[str]) -> Change:
    name = clean_name(names[0])
    known = {each.casefold(): each for each, _ in library.collecting.names()}
    return PutInCollection(known.get(name.casefold(), name), _ids(library, names[1:]))


def _take(library: "Library", names: list[str]) -> Change:
    return TakeFromCollection(library.collecting.known(names[0]), _ids(library, names[1:]))


def _ids(library: "Library", prefixes: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(library.resolve, prefixes)))


_Act = tuple[int, int, "Callable[[Library, list[str]], Change]"]  # least and most names, what it does
_COLLECTION_ACTS: "Mapping[str, _Act]" = {
    "add": (1, 1, lambda library, names: library.collecting.make(names[0])),
    "rename": (2, 2, lambda library, names: library.collecting.rename(*names)),
    "remove": (1, 1, lambda library, names: library.collecting.remove(names[0])),
    "put": (2, _MANY, _put),
    "take": (2, _MANY, _take),
}
_TAG_ACTS: "Mapping[str, _Act]" = {
    "rename": (2, 2, lambda library, names: library.collecting.merge_tags((names[0],), names[1])),
    "merge": (2, _MANY, lambda library, names: library.collecting.merge_tags(tuple(names[:-1]), names[-1])),
    "remove": (1, 1, lambda library, names: library.collecting.remove_tags((names[0],))),
}


def _change(context: Context, acts: "Mapping[str, _Act]") -> None:
    """Do what the words ask for; nothing where they only list.

    Raises:
        BadRequestError: they name too few things, or too many.
    """
    words = context.words
    least, most, make = acts.get(words.act, (0, 0, None))
    if not least <= len(words.names) <= most:
        raise BadRequestError(f"“{words.act}” wants {_wanted(least, most)}; see --help")
    if make is None:
        return
    library = context.library()
    try:
        library.apply(make(library, words.names))
        index_now(context, library)
    finally:
        library.close()


def _wanted(least: int, most: int) -> str:
    if not most:
        return "no names"
    return f"{least} or more names" if most > least else f"{least} name{'s' if least > 1 else ''}"


def _print(context: Context, rows: tuple[tuple[str, int], ...], key: str, counted: str, none: str) -> int:
    output = context.output
    if output.as_json:
        output.document([{key: name, counted: count} for name, count in rows])
        return OK
    for name, count in rows:
        output.line(f"{count:>6}  {name}")
    if not rows:
        output.line(none)
    return OK
