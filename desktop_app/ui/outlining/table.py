"""The actions on items of the outline, as the window's table has them."""

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.action_spec import ActionSpec

translate = QCoreApplication.translate

ITEMS = (
    ActionSpec(
        "item.confirm",
        lambda: translate("Actions", "&Confirm the item"),
        "Y",
        "check",
        "outline",
        separated=True,
    ),
    ActionSpec("item.reject", lambda: translate("Actions", "Re&ject the item"), "X", "cross", "outline"),
    ActionSpec(
        "outline.confirm_above",
        lambda: translate("Actions", "Confirm a&ll above a confidence…"),
        "Ctrl+Shift+Y",
        "sliders",
        "outline",
    ),
    ActionSpec(
        "item.add",
        lambda: translate("Actions", "&Add the selected words to the outline"),
        "A",
        "plus",
        "outline",
        separated=True,
    ),
    ActionSpec("item.add.kind", lambda: translate("Actions", "Add them as…"), "Shift+A", "", "outline"),
    ActionSpec("item.rename", lambda: translate("Actions", "&Rename the item"), "F2", "pen-ring", "outline"),
    ActionSpec("item.kind", lambda: translate("Actions", "&Kind of the item…"), "Shift+K", "", "outline"),
    ActionSpec("item.merge", lambda: translate("Actions", "Mer&ge the selected items"), "M", "", "outline"),
    ActionSpec("item.split", lambda: translate("Actions", "&Split the item"), "Shift+S", "", "outline"),
    ActionSpec(
        "item.up", lambda: translate("Actions", "Move &up"), "Alt+Up", "up", "outline", separated=True
    ),
    ActionSpec("item.down", lambda: translate("Actions", "Move &down"), "Alt+Down", "down", "outline"),
    ActionSpec(
        "item.in",
        lambda: translate("Actions", "Move under the &one above"),
        "Alt+Shift+Right",
        "",
        "outline",
    ),
    ActionSpec(
        "item.out",
        lambda: translate("Actions", "Move out, &beside its parent"),
        "Alt+Shift+Left",
        "",
        "outline",
    ),
    ActionSpec(
        "item.why", lambda: translate("Actions", "&Why this?"), "W", "question", "outline", separated=True
    ),
)
