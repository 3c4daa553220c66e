"""Lengths that only the panes beside the reader need, in logical pixels at scale 1."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListMeasures:
    """Beside `METRICS`, which has what the whole window shares."""

    margin: int = 14  # between a pane's edge and its text
    gap: int = 8
    inset: int = 4  # between a pane's edge and a row's background
    badge: int = 16
    mark: int = 16  # of a status
    sureness: int = 26  # a rule's, as "100%"
    row_button: int = 22
    pill: int = 17
    key_cap: int = 18
    bar_margin: int = 6  # above and below the bar of the current row
    result_row: int = 34
    result_head: int = 38
    column_head: int = 24
    number: int = 34  # of a paragraph, before its text
    speaker_column: int = 144
    briefing_column: int = 206
    date_column: int = 108
    section_row: int = 38
    heading_row: int = 30
    drop_area: int = 58
    popover_width: int = 372
    facet_width: int = 250
    facet_bar: int = 42
    check_box: int = 16
    palette_field: int = 58
    palette_top: int = 112
    shadow: int = 28  # room for a pop-over's shadow
    shadow_drop: int = 6
    tabs_below: int = 560  # a side lower than this shows its panes as tabs
    tabs_narrower: int = 330


LIST = ListMeasures()
