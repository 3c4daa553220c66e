from itertools import chain, count, repeat

import pytest

from desktop_app.ui.binding import PROBE_CALLS, check_binding, loses_none


@pytest.mark.parametrize(
    ("version", "python", "refused"),
    [
        ("6.12.0", (3, 11), True),
        ("6.12.0", (3, 12), False),
        ("6.11.3", (3, 11), False),
        ("6.12.1", (3, 11), False),
    ],
)
def test_only_the_version_known_to_crash_is_refused(
    version: str, python: tuple[int, int], refused: bool
) -> None:
    assert (check_binding(version, python) is not None) is refused


def test_the_refusal_says_what_is_wrong_and_what_to_install() -> None:
    told = check_binding("6.12.0", (3, 11))
    assert told is not None
    assert "PySide6 6.12.0 crashes on Python 3.11" in told
    assert "pip install" in told
    assert "\n" not in told


def test_a_call_that_drops_a_reference_each_time_is_noticed() -> None:
    left = count(100_000, -1)
    assert loses_none(lambda: next(left), lambda: next(left))


def test_references_that_another_thread_lets_go_are_no_alarm() -> None:
    readings = chain([100_000, 100_000 - PROBE_CALLS // 10], repeat(0))
    assert not loses_none(lambda: None, lambda: next(readings))
