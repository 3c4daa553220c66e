"""What the library's list asks for about collections, and its part of a briefing's menu."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal, SignalInstance
from PySide6.QtWidgets import QMenu

translate = QCoreApplication.translate


class CollectionAsks(QObject):
    """Wishes about collections and tags, told by whoever shows them."""

    renamed = Signal(str, str)  # old name, new one
    dropped = Signal(tuple)  # names
    put = Signal(str, tuple)  # name, ids of briefings
    taken = Signal(str, tuple)  # name, ids of briefings
    wanted = Signal(tuple)  # a new one, with these briefings in it
    tag_renamed = Signal(str, str)  # old name, new one
    tags_dropped = Signal(tuple)  # names


def add_collecting(
    menu: QMenu, asks: CollectionAsks, collections: Sequence[str], ids: tuple[str, ...], inside: str
) -> None:
    """Offer to put briefings into a collection, or to take them out of the one that they are listed in."""
    part = menu.addMenu(translate("ShelfView", "Put into a collection"))
    for name in collections:
        if name != inside:
            part.addAction(name.replace("&", "&&"), _sender(asks.put, name, ids))
    if part.actions():
        part.addSeparator()
    part.addAction(translate("ShelfView", "New collection…"), lambda: asks.wanted.emit(ids))
    if inside:
        words = translate("ShelfView", "Take out of “{collection}”").format(collection=inside)
        menu.addAction(words.replace("&", "&&"), _sender(asks.taken, inside, ids))


def _sender(signal: SignalInstance, name: str, ids: tuple[str, ...]) -> Callable[[], None]:
    return lambda: signal.emit(name, ids)
