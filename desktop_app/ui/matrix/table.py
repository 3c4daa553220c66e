"""The action that opens the implementation matrix, as the window's table has it."""

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.action_spec import ActionSpec

translate = QCoreApplication.translate

MATRIX = (
    ActionSpec(
        "outline.matrix",
        lambda: translate("Actions", "Implementation matri&x"),
        "Ctrl+Shift+M",
        "table",
        "outline",
    ),
)
