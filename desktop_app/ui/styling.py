"""A theme as Qt takes it: a whole palette, and a short style sheet for what no palette reaches."""

from collections.abc import Callable, Mapping
from string import Template

from PySide6.QtGui import QColor, QPalette

from .metrics import METRICS

_Role = QPalette.ColorRole

_PALETTE = {
    _Role.Window: "chrome",
    _Role.Base: "page",
    _Role.AlternateBase: "chrome",
    _Role.Button: "chrome",
    _Role.WindowText: "ink",
    _Role.Text: "ink",
    _Role.ButtonText: "ink",
    _Role.BrightText: "on_accent",
    _Role.Highlight: "select",
    _Role.HighlightedText: "on_select",
    _Role.ToolTipBase: "raised",
    _Role.ToolTipText: "ink",
    _Role.Link: "accent",
    _Role.LinkVisited: "ink2",
    _Role.PlaceholderText: "ink3",
    _Role.Light: "raised",
    _Role.Midlight: "hover",
    _Role.Mid: "line",
    _Role.Dark: "line_strong",
    _Role.Shadow: "line_strong",
    _Role.Accent: "accent",
}
_DISABLED = (_Role.Text, _Role.WindowText, _Role.ButtonText, _Role.PlaceholderText, _Role.HighlightedText)

_SHEET = Template("""
QMenuBar { background: transparent; border: 0; color: $ink2; spacing: 0; }
QMenuBar::item { padding: 6px 9px; border-radius: ${row_radius}px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; color: $ink; }
QToolButton { border: 2px solid transparent; border-radius: ${field_radius}px; color: $ink2; padding: 0 4px; }
QToolButton:hover { background: $hover; color: $ink; }
QToolButton:pressed, QToolButton:open { background: $tint; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $ink_off; }
QToolButton::menu-indicator { image: none; }
QTabBar::scroller { width: ${scroller}px; }
QTabBar QToolButton { background: $chrome; border: 1px solid $line; border-radius: 0; padding: 0; }
QLineEdit, QPlainTextEdit { background: $raised; border: 1px solid $line_strong;
  border-radius: ${field_radius}px; color: $ink; padding: 0 5px;
  placeholder-text-color: $ink3;
  selection-background-color: $select; selection-color: $on_select; }
QListWidget { background: $raised; border: 1px solid $line_strong; border-radius: ${field_radius}px;
  padding: 3px; outline: 0; }
QListWidget:focus { border: 2px solid $accent; padding: 2px; }
QListWidget::item { padding: 4px 2px; border-radius: ${row_radius}px; }
QListWidget::item:selected { background: $tint; color: $ink; }
QLineEdit { min-height: ${field}px; }
QLineEdit#search_box { min-height: ${search_field}px; border-radius: ${search_radius}px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 0 4px; }
QLineEdit:disabled { color: $ink_off; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line_strong; padding: 3px 6px; }
""")


def make_palette(colour: Callable[[str], QColor]) -> QPalette:
    """Every role of a palette from the theme's roles."""
    palette = QPalette()
    for role, name in _PALETTE.items():
        palette.setColor(role, colour(name))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, colour("ink_off"))
    palette.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, colour("sunken"))
    return palette


def make_style_sheet(colours: Mapping[str, str], scale: float) -> str:
    """The style sheet of menu bar, fields, tool buttons and tool tips.

    Args:
        colours: the theme's roles.
        scale: the user's text size; heights that hold text grow with it.
    """
    frame = 2  # the fields' own border, above and below
    return _SHEET.substitute(
        colours,
        field=round(METRICS.field * scale) - frame,
        search_field=round(METRICS.search_field * scale) - frame,
        field_radius=METRICS.field_radius,
        search_radius=METRICS.field_radius + frame,
        row_radius=METRICS.row_radius,
        scroller=round(METRICS.tab_arrows * scale),
    )
