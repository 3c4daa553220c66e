from desktop_app.model.pace import Pacer


def test_nothing_is_said_of_the_first_moments() -> None:
    assert Pacer(100.0).pace(101.0, 5, 50) is None


def test_steady_work_has_its_rate_and_the_rest_takes_as_long_again() -> None:
    pacer = Pacer(0.0)
    for second in range(1, 11):
        pace = pacer.pace(float(second), second * 2, 40)
    assert pace is not None
    assert round(pace.per_minute) == 120
    assert round(pace.seconds_left) == 10


def test_what_slowed_down_is_judged_by_its_last_half_minute() -> None:
    pacer = Pacer(0.0)
    pacer.pace(10.0, 1000, 2000)
    for second in range(20, 101, 10):
        pace = pacer.pace(float(second), 1000 + second // 10, 2000)
    assert pace is not None
    assert pace.per_minute < 10


def test_a_total_that_grows_makes_the_wait_longer() -> None:
    pacer = Pacer(0.0)
    pacer.pace(5.0, 10, 20)
    before, after = pacer.pace(6.0, 12, 20), pacer.pace(6.0, 12, 200)
    assert before is not None and after is not None  # noqa: PT018 - for the type checker
    assert after.seconds_left > 10 * before.seconds_left


def test_work_that_hangs_has_no_false_hurry() -> None:
    pacer = Pacer(0.0)
    pacer.pace(5.0, 10, 20)
    pace = pacer.pace(65.0, 10, 20)
    assert pace is None or pace.seconds_left > 60
