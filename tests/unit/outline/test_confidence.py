"""How sure the outline says it is of its items."""

import pytest

from desktop_app.outline.calibration import calibrated


@pytest.mark.parametrize("language", ["en", "zh"])
def test_surer_rules_are_right_more_often(language: str) -> None:
    shares = [calibrated(language, "of no rule", sureness / 100) for sureness in range(101)]
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] < 1


def test_a_rule_counted_by_itself_keeps_its_own_figure() -> None:
    general = calibrated("en", "of no rule", 0.5)
    assert calibrated("en", "act.directed", 0.5) != general
    assert calibrated("en", "act.directed+law.name", 0.5) == calibrated("en", "act.directed", 0.5)


def test_languages_without_figures_keep_what_the_rule_says() -> None:
    assert calibrated("fr", "commitment", 0.4) == 0.4
