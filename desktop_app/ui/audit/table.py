"""The action that opens the audit, as the window's table has it."""

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.action_spec import ActionSpec

translate = QCoreApplication.translate

AUDITING = (
    ActionSpec(
        "outline.audit",
        lambda: translate("Actions", "W&hat is left to check"),
        "Ctrl+Shift+A",
        "flag",
        "outline",
        checkable=True,
        separated=True,
    ),
)
