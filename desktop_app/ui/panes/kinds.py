"""What the kinds of items are called, and the small menu in which one is chosen."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desktop_app.model.outline import Kind
from desktop_app.ui.icons import KIND_ICON, icon
from desktop_app.ui.theme import ThemeManager

translate = QCoreApplication.translate


def kind_choice(kind: Kind) -> str:
    """A kind in a menu, where its letter chooses it."""
    names = {
        Kind.FRAMEWORK: translate("Kinds", "&Framework"),
        Kind.COMPONENT: translate("Kinds", "&Component"),
        Kind.TASK: translate("Kinds", "&Task"),
        Kind.MECHANISM: translate("Kinds", "&Mechanism"),
        Kind.SET: translate("Kinds", "&Set"),
        Kind.LAW: translate("Kinds", "&Law"),
        Kind.PROGRAMME: translate("Kinds", "&Programme"),
    }
    return names[kind]


def kind_name(kind: Kind) -> str:
    """A kind in a sentence."""
    names = {
        Kind.FRAMEWORK: translate("Kinds", "framework"),
        Kind.COMPONENT: translate("Kinds", "component"),
        Kind.TASK: translate("Kinds", "task"),
        Kind.MECHANISM: translate("Kinds", "mechanism"),
        Kind.SET: translate("Kinds", "set"),
        Kind.LAW: translate("Kinds", "law"),
        Kind.PROGRAMME: translate("Kinds", "programme"),
    }
    return names[kind]


def fill_kinds(
    menu: QMenu, themes: ThemeManager, current: Kind | None, choose: Callable[[Kind], object]
) -> None:
    """Fill a menu with the kinds.

    Args:
        menu: letters choose in it.
        themes: asked for colours.
        current: the one that is checked.
        choose: hears which one is chosen.
    """
    group = QActionGroup(menu)
    for kind in Kind:
        action = menu.addAction(icon(KIND_ICON[kind], themes), kind_choice(kind))
        action.setCheckable(True)
        action.setChecked(kind is current)
        group.addAction(action)
        action.triggered.connect(lambda _=False, chosen=kind: choose(chosen))
        if kind is current:
            menu.setActiveAction(action)
