"""Roles as the window calls them, and a field to choose one."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.model.transcript import Role
from desktop_app.ui.parts.choice_box import ChoiceBox
from desktop_app.ui.theme import ThemeManager

translate = QCoreApplication.translate

_STATED, _LIKELY = 0.995, 0.75


def role_name(role: Role) -> str:
    """A role in the interface's language."""
    names = {
        Role.MODERATOR: translate("Roles", "moderator"),
        Role.OFFICIAL: translate("Roles", "official"),
        Role.JOURNALIST: translate("Roles", "journalist"),
        Role.INTERPRETER: translate("Roles", "interpreter"),
        Role.PARTICIPANT: translate("Roles", "participant"),
        Role.UNKNOWN: translate("Roles", "unknown role"),
    }
    return names[role]


def sureness(confidence: float) -> str:
    """How sure a role is, in words and per cent."""
    if confidence >= _STATED:
        return translate("Roles", "The role is stated.")
    if confidence >= _LIKELY:
        template = translate("Roles", "The role is likely ({percent} %).")
    else:
        template = translate("Roles", "The role is a guess ({percent} %).")
    return template.format(percent=round(100 * confidence))


class RoleBox(ChoiceBox):
    """The six roles; before them, where it is wanted, the one that the speaker has elsewhere."""

    def __init__(
        self, themes: ThemeManager, parent: QWidget, role: Role | None = None, *, open_choice: bool = False
    ) -> None:
        super().__init__(themes, parent)
        if open_choice:
            self.addItem(translate("Roles", "the same as elsewhere"), "")
        for each in Role:
            self.addItem(role_name(each), each.value)
        if role is not None:
            self.setCurrentIndex(self.findData(role.value))

    def role(self) -> Role | None:
        """The chosen one; None for that which the speaker has elsewhere."""
        value = self.currentData()
        return Role(value) if value else None
