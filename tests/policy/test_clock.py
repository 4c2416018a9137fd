"""A clock that ran back, by a day or over a new year, or far ahead, is in doubt; an ordinary next day is not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hayat_desk.policy.clock import FAR_AHEAD, ClockDoubt, clock_doubt
from hayat_desk.policy.dates import hijri_of

LAST = date(2026, 6, 20)


@pytest.mark.parametrize(
    ("days", "doubt"),
    [
        (0, None),
        (1, None),
        (FAR_AHEAD.days, None),
        (FAR_AHEAD.days + 1, ClockDoubt.FAR_AHEAD),
        (3650, ClockDoubt.FAR_AHEAD),
        (-1, ClockDoubt.RAN_BACK),
        (-6, ClockDoubt.RAN_BACK),
        (-400, ClockDoubt.RAN_BACK),
        (-20000, ClockDoubt.RAN_BACK),
    ],
)
def test_a_day_is_held_against_the_last(days: int, doubt: ClockDoubt | None) -> None:
    assert clock_doubt(LAST + timedelta(days=days), LAST) is doubt


def test_a_new_hijri_year_is_no_doubt_and_the_way_back_is() -> None:
    new, old = date(2026, 6, 16), date(2026, 6, 15)
    assert (hijri_of(new), hijri_of(old)) == ((1448, 1, 1), (1447, 12, 29))
    assert clock_doubt(new, old) is None
    assert clock_doubt(old, new) is ClockDoubt.RAN_BACK


def test_an_office_in_which_nothing_was_done_has_nothing_to_hold_it_against() -> None:
    assert clock_doubt(LAST, None) is None
