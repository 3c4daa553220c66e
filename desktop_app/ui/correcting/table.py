"""The actions that put a transcript right, as the window's table has them."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop_app.model.corrections import Part
from desktop_app.model.transcript import Role
from desktop_app.ui.action_spec import ActionSpec

translate = QCoreApplication.translate


def role_action(role: Role) -> str:
    """The id of the action that gives a speaker a role."""
    return f"correct.role.{role}"


def part_action(part: Part) -> str:
    """The id of the action that says what a turn is in its exchange."""
    return f"correct.part.{part}"


def _role_text(role: Role) -> str:
    names = {
        Role.MODERATOR: translate("Actions", "The speaker is a &moderator"),
        Role.OFFICIAL: translate("Actions", "The speaker is an &official"),
        Role.JOURNALIST: translate("Actions", "The speaker is a &journalist"),
        Role.INTERPRETER: translate("Actions", "The speaker is an &interpreter"),
        Role.PARTICIPANT: translate("Actions", "The speaker is a &participant"),
        Role.UNKNOWN: translate("Actions", "The speaker's role is &unknown"),
    }
    return names[role]


def _part_text(part: Part) -> str:
    names = {
        Part.QUESTION: translate("Actions", "This turn is a &question here"),
        Part.ANSWER: translate("Actions", "This turn is an &answer here"),
        Part.NONE: translate("Actions", "This turn is &neither"),
    }
    return names[part]


DETAILS = ActionSpec("details", lambda: translate("Actions", "Briefing &details"), "Ctrl+I", "info", "file")

CORRECTING = (
    ActionSpec("correct.text", lambda: translate("Actions", "Correct the te&xt…"), "E", "pen", "correct"),
    ActionSpec(
        "correct.split",
        lambda: translate("Actions", "&Begin a new turn here…"),
        "S",
        "",
        "correct",
        separated=True,
    ),
    ActionSpec(
        "correct.merge",
        lambda: translate("Actions", "&Join this turn with the one above"),
        "Ctrl+M",
        "",
        "correct",
    ),
    ActionSpec(
        "correct.merge.label",
        lambda: translate("Actions", "Join it: its &label is part of the text"),
        "",
        "",
        "correct",
    ),
    ActionSpec(
        "correct.turn",
        lambda: translate("Actions", "&Who says this turn…"),
        "Shift+R",
        "",
        "correct",
        separated=True,
    ),
    ActionSpec(
        "correct.speaker",
        lambda: translate("Actions", "Rename the speaker &everywhere…"),
        "R",
        "",
        "correct",
    ),
    ActionSpec(
        "correct.post", lambda: translate("Actions", "Title and &affiliation…"), "Ctrl+Shift+R", "", "correct"
    ),
    *(
        ActionSpec(
            role_action(role),
            partial(_role_text, role),
            menu="role",
            group="correct.role",
            checkable=True,
        )
        for role in Role
    ),
    ActionSpec(
        "correct.exchange.begin",
        lambda: translate("Actions", "&Begin an exchange with this turn"),
        menu="exchange",
    ),
    ActionSpec(
        "correct.exchange.join",
        lambda: translate("Actions", "&Join this exchange with the one before"),
        menu="exchange",
    ),
    *(
        ActionSpec(
            part_action(part), partial(_part_text, part), menu="exchange", separated=part is Part.QUESTION
        )
        for part in Part
    ),
)
