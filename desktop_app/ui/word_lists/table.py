"""The actions that outline again, as the window's table has them."""

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.action_spec import ActionSpec

translate = QCoreApplication.translate

OUTLINING_AGAIN = (
    ActionSpec(
        "outline.again",
        lambda: translate("Actions", "Outline this briefing again"),
        menu="outline",
        separated=True,
    ),
    ActionSpec("outline.again_all", lambda: translate("Actions", "Outline all again"), menu="outline"),
    ActionSpec("outline.again_stop", lambda: translate("Actions", "Stop outlining again"), menu="outline"),
    ActionSpec("outline.word_lists", lambda: translate("Actions", "Word lists…"), menu="outline"),
)
