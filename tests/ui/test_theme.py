import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.model.annotation import Colour
from desktop_app.model.outline import Kind
from desktop_app.ui.theme import KIND_ROLE, THEMES, Theme, ThemeManager, load_theme

ROOT = Path(__file__).parents[2]
SURFACES = ("page", "chrome", "raised", "tint", "hover")
INKS = ("ink", "ink2", "ink3")


def luminance(colour: str) -> float:
    """Relative luminance; WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def text_pairs(theme: Theme) -> Iterator[tuple[str, str]]:
    """Every colour that words are set in, with every surface it is used on."""
    colours = theme.colours
    yield from itertools.product((colours[ink] for ink in INKS), (colours[name] for name in SURFACES))
    yield from itertools.product((colours[ink] for ink in INKS), (colours["sunken"],))
    for name in ("accent", "framework", "task", "mechanism", "ok", "bad"):
        yield from ((colours[name], colours[surface]) for surface in SURFACES)
    yield from ((colours["warn"], colours[surface]) for surface in ("warn_tint", "chrome", "page", "tint"))
    yield colours["on_accent"], colours["accent"]
    yield colours["on_select"], colours["select"]
    marked = [colours["hit"], colours["hit_now"], *(fill for fill, _ in theme.highlights.values())]
    yield from ((colours["ink"], fill) for fill in marked)


@pytest.mark.parametrize("name", THEMES)
def test_all_text_stands_out_by_four_and_a_half_to_one(name: str) -> None:
    weak = [(pair, contrast(*pair)) for pair in text_pairs(load_theme(name)) if contrast(*pair) < 4.5]
    assert not weak


@pytest.mark.parametrize("name", THEMES)
def test_lines_under_highlights_and_hits_stand_out_by_three_to_one(name: str) -> None:
    theme = load_theme(name)
    page, hit_line = theme.colours["page"], theme.colours["hit_line"]
    pairs = [(line, under) for fill, line in theme.highlights.values() for under in (fill, page)]
    pairs += [(hit_line, theme.colours["hit"]), (hit_line, page)]
    assert min(contrast(*pair) for pair in pairs) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_ticks_in_the_scroll_bar_stand_out_from_page_and_thumb(name: str) -> None:
    theme = load_theme(name)
    lines = [theme.colours["hit_line"], *(line for _, line in theme.highlights.values())]
    lines += [theme.colours[role] for role in set(KIND_ROLE.values())]
    pressed = "sunken" if name == "contrast" else "line"
    under = [theme.colours[role] for role in ("page", "sunken", pressed)]
    weak = [pair for pair in itertools.product(lines, under) if contrast(*pair) < 3]
    assert not weak


def test_black_on_white_has_the_greatest_contrast_there_is() -> None:
    white, black = "#" + "F" * 6, "#" + "0" * 6
    assert contrast(black, white) == pytest.approx(21)


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_has_the_same_roles_and_all_highlights(name: str) -> None:
    theme = load_theme(name)
    assert set(theme.colours) == set(load_theme("light").colours)
    assert set(theme.highlights) == {colour.value for colour in Colour}
    assert all(theme.colour(KIND_ROLE[kind]).isValid() for kind in Kind)


def test_no_colour_is_named_outside_the_themes() -> None:
    places = [*(ROOT / "desktop_app" / "ui").rglob("*.py"), *(ROOT / "resources" / "icons").glob("*.svg")]
    named = [path.name for path in places if re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text("utf-8"))]
    assert places
    assert not named


def test_choosing_a_theme_tells_and_dresses_the_application(qapp: QApplication) -> None:
    themes = ThemeManager("light")
    themes.apply(qapp)
    told: list[Theme] = []
    themes.changed.connect(told.append)
    themes.choose("dark")
    assert [theme.name for theme in told] == ["dark"]
    assert qapp.palette().color(QPalette.ColorRole.Base) == themes.theme.colour("page")
    disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == themes.theme.colour("ink_off")


def test_choosing_the_theme_one_has_tells_nothing(qapp: QApplication) -> None:
    themes = ThemeManager("light")
    told: list[Theme] = []
    themes.changed.connect(told.append)
    themes.choose("light")
    assert not told


def test_a_theme_that_follows_the_desktop_turns_dark_with_it(qapp: QApplication) -> None:
    themes = ThemeManager("system")
    assert themes.theme.name == "light"
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    try:
        assert themes.theme.name == ("dark" if _dark(qapp) else "light")
        themes.choose("light")
        assert themes.theme.name == "light"
    finally:
        qapp.styleHints().unsetColorScheme()


def _dark(app: QApplication) -> bool:
    """Not every platform can be told: then there is nothing to follow."""
    return app.styleHints().colorScheme() is Qt.ColorScheme.Dark


def test_a_larger_text_size_makes_fonts_and_rows_larger(qapp: QApplication) -> None:
    themes = ThemeManager("light")
    small, row = themes.font(13).pixelSize(), themes.length(28)
    themes.set_scale(2)
    assert (themes.font(13).pixelSize(), themes.length(28)) == (2 * small, 2 * row)


def test_the_chinese_family_comes_first_for_chinese_only(qapp: QApplication) -> None:
    themes = ThemeManager("light")
    chinese = themes.font(13, 400, "zh").families()
    english = themes.font(13, 400, "en").families()
    assert "CJK" in chinese[0]
    assert english.index("Noto Sans") < english.index(chinese[0])
