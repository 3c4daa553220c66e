"""The menu of a row of the outline."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.model.outline import Kind, OutlineItem, Status
from desktop_app.ui.theme import ThemeManager

from .kinds import fill_kinds

translate = QCoreApplication.translate

_SEVERAL = 2
Ask = Callable[[str], object]
"""Hears the id of the action that is wanted."""


def row_menu(
    parent: QWidget,
    themes: ThemeManager,
    item: OutlineItem,
    selected: int,
    ask: Ask,
    choose: Callable[[Kind], object],
) -> QMenu:
    """What can be done with an item, or with all that are selected.

    Args:
        parent: of the menu.
        themes: asked for colours.
        item: of the row that was clicked.
        selected: how many items are.
        ask: for what is chosen.
        choose: hears of which kind it is to be.
    """
    menu = QMenu(parent)
    menu.setObjectName("outline_menu")
    _add(menu, ask, {"item.show": translate("RowMenu", "Show the evidence") + "\tEnter"})
    _add(menu, ask, {"item.why": translate("RowMenu", "Why this?") + "\tW"})
    menu.addSeparator()
    _add(menu, ask, _statuses(item))
    menu.addSeparator()
    if selected < _SEVERAL:
        _add(menu, ask, {"item.rename": translate("RowMenu", "Rename") + "\tF2"})
    fill_kinds(menu.addMenu(translate("RowMenu", "Kind") + "\tK"), themes, item.kind, choose)
    _add(menu.addMenu(translate("RowMenu", "Move")), ask, _moves())
    _add(menu, ask, _joining(item, selected))
    return menu


def _moves() -> Mapping[str, str]:
    return {
        "item.up": translate("RowMenu", "Up") + "\tAlt+Up",
        "item.down": translate("RowMenu", "Down") + "\tAlt+Down",
        "item.in": translate("RowMenu", "Under the one above") + "\tAlt+Right",
        "item.out": translate("RowMenu", "Out, beside its parent") + "\tAlt+Left",
    }


def _joining(item: OutlineItem, selected: int) -> Mapping[str, str]:
    if selected >= _SEVERAL:
        return {"item.merge": translate("RowMenu", "Merge what is selected") + "\tM"}
    if len(item.evidence) > 1:
        return {"item.split": translate("RowMenu", "Split: an item for each place") + "\tShift+S"}
    return {"item.split": translate("RowMenu", "Split the selected words off") + "\tShift+S"}


def _statuses(item: OutlineItem) -> Mapping[str, str]:
    confirmed, rejected = item.status is Status.CONFIRMED, item.status is Status.REJECTED
    confirm = (
        translate("RowMenu", "Take the confirmation back") if confirmed else translate("RowMenu", "Confirm")
    )
    reject = translate("RowMenu", "Take the rejection back") if rejected else translate("RowMenu", "Reject")
    return {"item.confirm": f"{confirm}\tY", "item.reject": f"{reject}\tX"}


def _add(menu: QMenu, ask: Ask, entries: Mapping[str, str]) -> None:
    for name, words in entries.items():
        action = menu.addAction(words)
        action.setObjectName(f"menu.{name}")
        action.triggered.connect(lambda _=False, wanted=name: ask(wanted))
