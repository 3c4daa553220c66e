"""Measures of the interface, on a grid of four; no widget has a number of its own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Metrics:
    """Lengths in logical pixels at scale 1."""

    grid: int = 4
    # heights
    top_row: int = 50
    tabs: int = 38
    row: int = 28
    library_row: int = 30
    two_line_row: int = 48
    palette_row: int = 38
    pane_head: int = 34
    note_row: int = 60
    field: int = 30
    search_field: int = 34
    status_row: int = 28
    # widths
    small_window: int = 1180  # narrower ones fold menus, facets and library away
    library_width: int = 252
    outline_width: int = 360
    outline_width_small: int = 310
    palette_width: int = 640
    scroll_bar: int = 16
    indent: int = 18
    icon: int = 16
    icon_small: int = 13
    chevron: int = 12
    tab_arrows: int = 48  # both of them
    selection_bar: int = 3
    # radii
    field_radius: int = 7
    row_radius: int = 6
    popover_radius: int = 10
    palette_radius: int = 14
    # the reader's page
    column: int = 600
    left_margin: int = 72
    right_margin: int = 196
    right_margin_small: int = 30
    notes_need: int = 900  # narrower windows show shapes in place of side notes
    # strokes
    hairline: float = 1.0
    focus_ring: float = 2.0
    # type
    pill_text: int = 11
    meta_text: int = 12
    base_text: int = 13
    speaker_text: int = 14
    palette_text: int = 17
    reading_text: int = 17
    # milliseconds
    flash_in: int = 120
    flash_hold: int = 900
    flash_out: int = 400
    flash_still: int = 2000  # where motion is not wanted


METRICS = Metrics()
