"""Collections and tags: the changes that keep a library in order, each done and undone as one."""

from dataclasses import replace

from desktop_app.library.clock import now
from desktop_app.library.notes import clean_tags
from desktop_app.model.changes import (
    Change,
    DropCollection,
    MakeCollection,
    PutAnnotation,
    PutInCollection,
    Several,
)
from desktop_app.model.errors import BadRequestError, NoSuchThingError
from desktop_app.storage.store import Session, Store

INSIDE = "/"
"""Stands between a collection, or a tag, and one inside it."""


def clean_name(name: str) -> str:
    """A collection's name without needless white space.

    Raises:
        BadRequestError: nothing is left of it, or of a part of it.
    """
    parts = [" ".join(part.split()) for part in name.split(INSIDE)]
    if not all(parts):
        raise BadRequestError(f"not a collection's name: “{name}”")
    return INSIDE.join(parts)


def is_within(name: str, above: str) -> bool:
    """Whether a collection or tag is another one, or inside it; in any case."""
    one, other = name.casefold(), above.casefold()
    return one == other or one.startswith(other + INSIDE)


class Collecting:
    """Reads collections, and makes changes of collections and tags; `Library.apply` does them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def names(self) -> tuple[tuple[str, int], ...]:
        """Every collection with the number of its transcripts that are in sight."""
        with self._store.reading() as session:
            return session.collections.names()

    def known(self, name: str) -> str:
        """A collection's name as it is written.

        Raises:
            NoSuchThingError: there is none of that name.
        """
        with self._store.reading() as session:
            return _known(session, name)

    def make(self, name: str) -> Change:
        """Make a collection.

        Raises:
            BadRequestError: there is one of that name, or it is none.
        """
        with self._store.reading() as session:
            return MakeCollection(_free(session, clean_name(name)))

    def rename(self, old: str, new: str) -> Change:
        """Give a collection, with those inside it, another name.

        Raises:
            NoSuchThingError, BadRequestError: there is none of the old name, or one of the new.
        """
        with self._store.reading() as session:
            name, wanted = _known(session, old), clean_name(new)
            if is_within(wanted, name) and wanted.casefold() != name.casefold():
                raise BadRequestError(f"“{wanted}” would be inside itself")
            changes: list[Change] = []
            for each, _ in session.collections.names():
                if not is_within(each, name):
                    continue
                moved = wanted + each[len(name) :]
                if moved == each:
                    continue
                if moved.casefold() != each.casefold():
                    _free(session, moved)
                members = session.collections.members(each)
                changes += [DropCollection(each), MakeCollection(moved), PutInCollection(moved, members)]
            if not changes:
                raise BadRequestError(f"it is called “{name}” already")
            return Several(tuple(changes))

    def remove(self, name: str) -> Change:
        """Remove a collection with those inside it; its transcripts stay.

        Raises:
            NoSuchThingError: there is none of that name.
        """
        with self._store.reading() as session:
            known = _known(session, name)
            inside = [each for each, _ in session.collections.names() if is_within(each, known)]
            return Several(tuple(DropCollection(each) for each in inside))

    def merge_tags(self, olds: tuple[str, ...], new: str) -> Change:
        """Give one tag, or several, another name on every annotation; those inside them move along.

        Raises:
            NoSuchThingError: nothing carries one of the tags.
            BadRequestError: the new name is empty.
        """
        wanted = " ".join(new.split())
        if not wanted.strip(INSIDE):
            raise BadRequestError("a tag needs a name")
        return self._retagged(olds, wanted)

    def remove_tags(self, tags: tuple[str, ...]) -> Change:
        """Take tags, with those inside them, off every annotation.

        Raises:
            NoSuchThingError: nothing carries one of the tags.
        """
        return self._retagged(tags, "")

    def _retagged(self, olds: tuple[str, ...], new: str) -> Change:
        with self._store.reading() as session:
            carried = session.annotations.of()
            for old in olds:
                if not any(is_within(tag, old) for note in carried for tag in note.tags):
                    raise NoSuchThingError("tag", old)
            changes: list[Change] = []
            for note in carried:
                tags = clean_tags([_renamed(tag, olds, new) for tag in note.tags])
                if tags != note.tags:
                    changes.append(PutAnnotation(replace(note, tags=tags, modified=now())))
            return Several(tuple(changes))


def _renamed(tag: str, olds: tuple[str, ...], new: str) -> str:
    old = next((old for old in olds if is_within(tag, old)), None)
    return tag if old is None else new and new + tag[len(old) :]


def _known(session: Session, name: str) -> str:
    names = [each for each, _ in session.collections.names()]
    wanted = clean_name(name)
    if wanted in names:
        return wanted
    alike = [each for each in names if each.casefold() == wanted.casefold()]
    if len(alike) != 1:
        raise NoSuchThingError("collection", name)
    return alike[0]


def _free(session: Session, name: str) -> str:
    if any(each.casefold() == name.casefold() for each, _ in session.collections.names()):
        raise BadRequestError(f"there is a collection “{name}” already")
    return name
