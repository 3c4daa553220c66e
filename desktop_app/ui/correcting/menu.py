"""The menu at a place of the page."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.model.corrections import Part
from desktop_app.model.transcript import Role, Turn
from desktop_app.ui.actions import Actions

from .people import speaker_of
from .table import part_action, role_action

translate = QCoreApplication.translate

_SELECTED = ("copy", "highlight", "note.add", "tag.add", "item.add", "item.add.kind")
_TEXT = ("correct.text", "correct.split", "correct.merge")
_WHO = ("correct.turn", "correct.speaker", "correct.post")
_EXCHANGE = ("correct.exchange.begin", "correct.exchange.join", *map(part_action, Part))


def page_menu(actions: Actions, window: QWidget, *, turn: Turn | None, selected: bool) -> QMenu:
    """What can be done there.

    Args:
        actions: the window's.
        window: the menu's parent.
        turn: the one at the place; None outside the transcript.
        selected: whether words are selected.
    """
    menu = QMenu(window)
    menu.setObjectName("page_menu")
    if selected:
        _add(menu, actions, _SELECTED)
        menu.addSeparator()
    if turn is not None:
        _add(menu, actions, _TEXT)
        if turn.label and turn.index:
            _add(menu, actions, ("correct.merge.label",))
        menu.addSeparator()
        _add(menu, actions, _WHO)
        name = (speaker_of(turn) or translate("PageMenu", "the speaker")).replace("&", "&&")
        roles = menu.addMenu(translate("PageMenu", "&Role of {name} everywhere").format(name=name))
        _add(roles, actions, map(role_action, Role))
        _add(menu.addMenu(translate("PageMenu", "&Question and answer")), actions, _EXCHANGE)
        menu.addSeparator()
    _add(menu, actions, ("details",))
    return menu


def _add(menu: QMenu, actions: Actions, names: Iterable[str]) -> None:
    for name in names:
        menu.addAction(actions[name])
