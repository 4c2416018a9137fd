"""The two weeks are a floor (T65): day 14 is allowed, holidays only add a line to the receipt."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import Calendar, hijri_of
from hayat_desk.policy.profiles import read_shipped_profile
from hayat_desk.policy.replies import (
    DaysOff,
    Holiday,
    earliest_reply,
    next_working_day,
    replying_early,
)

HAYAT = read_shipped_profile("hayat-arar")


@pytest.mark.parametrize(
    ("raised", "earliest", "hijri", "working"),
    [
        (date(2026, 11, 22), date(2026, 12, 6), (1448, 6, 26), date(2026, 12, 6)),
        (date(2026, 11, 21), date(2026, 12, 5), (1448, 6, 25), date(2026, 12, 6)),
        (date(2026, 3, 10), date(2026, 3, 24), (1447, 10, 5), date(2026, 3, 25)),
        (date(2027, 2, 24), date(2027, 3, 10), (1448, 10, 2), date(2027, 3, 14)),
        (date(2026, 5, 13), date(2026, 5, 27), (1447, 12, 10), date(2026, 5, 31)),
        (date(2026, 2, 8), date(2026, 2, 22), (1447, 9, 5), date(2026, 2, 23)),
        (date(2026, 9, 9), date(2026, 9, 23), (1448, 4, 12), date(2026, 9, 24)),
        (date(2026, 11, 27), date(2026, 12, 11), (1448, 7, 2), date(2026, 12, 13)),
        (date(2026, 12, 17), date(2026, 12, 31), (1448, 7, 22), date(2026, 12, 31)),
        (date(2024, 2, 15), date(2024, 2, 29), (1445, 8, 19), date(2024, 2, 29)),
    ],
)
def test_the_earliest_reply_and_the_working_day_the_receipt_adds_t65(
    raised: date, earliest: date, hijri: tuple[int, int, int], working: date
) -> None:
    assert earliest_reply(raised) == earliest
    assert hijri_of(earliest) == hijri
    assert next_working_day(earliest, DaysOff(HAYAT.holidays)) == working


@pytest.mark.parametrize(
    ("today", "early"),
    [
        (date(2026, 11, 22), True),
        (date(2026, 12, 5), True),
        (date(2026, 12, 6), False),
        (date(2026, 12, 7), False),
    ],
)
def test_reply_is_early_before_the_fourteenth_day_and_not_on_it_t65(today: date, early: bool) -> None:
    assert replying_early(today, earliest_reply(date(2026, 11, 22))) is early


def test_the_floor_is_the_date_itself_even_in_the_eid_t65() -> None:
    assert not replying_early(date(2026, 3, 24), earliest_reply(date(2026, 3, 10)))
    assert replying_early(date(2026, 3, 23), earliest_reply(date(2026, 3, 10)))


def _covered(holiday: Holiday, first: date, days: int) -> list[date]:
    span = (first + timedelta(days=later) for later in range(days))
    return [day for day in span if holiday.covers(day)]


def test_a_hijri_span_follows_the_length_of_ramadan() -> None:
    eid = Holiday("عيد الفطر", Calendar.HIJRI, 9, 30, 10, 3)
    long_ramadan, short_ramadan = date(2026, 3, 1), date(2025, 3, 15)
    assert _covered(eid, long_ramadan, 40) == [date(2026, 3, day) for day in (19, 20, 21, 22)]
    assert _covered(eid, short_ramadan, 40) == [date(2025, 3, 30), date(2025, 3, 31), date(2025, 4, 1)]


def test_a_holiday_of_one_year_is_none_of_the_next() -> None:
    closed = Holiday("صيانة المقر", Calendar.GREGORIAN, 11, 24, 11, 25, year=2026)
    assert _covered(closed, date(2025, 1, 1), 3 * 366) == [date(2026, 11, 24), date(2026, 11, 25)]


def test_a_span_may_cross_the_turn_of_the_year() -> None:
    every = Holiday("إجازة", Calendar.GREGORIAN, 12, 30, 1, 2)
    assert _covered(every, date(2026, 12, 1), 60) == [
        date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2),
    ]  # fmt: skip
    once = Holiday("إجازة", Calendar.GREGORIAN, 12, 30, 1, 2, year=2026)
    assert _covered(once, date(2025, 12, 1), 800) == _covered(every, date(2026, 12, 1), 60)


def test_a_hijri_holiday_is_unknown_outside_the_table() -> None:
    assert not HAYAT.holidays[0].covers(date(2100, 1, 1))


@pytest.mark.parametrize("ends", [(13, 1, 1, 1), (1, 1, 0, 1), (9, 31, 10, 3), (1, 0, 1, 1)])
def test_a_holiday_that_cannot_be_is_refused(ends: tuple[int, int, int, int]) -> None:
    with pytest.raises(InvalidValue):
        Holiday("إجازة", Calendar.HIJRI, *ends)


def test_a_holiday_may_begin_on_the_leap_day() -> None:
    assert Holiday("إجازة", Calendar.GREGORIAN, 2, 29, 2, 29).covers(date(2028, 2, 29))


def test_an_office_that_never_opens_prints_the_day_itself() -> None:
    always = Holiday("مغلق", Calendar.GREGORIAN, 1, 1, 12, 31)
    assert next_working_day(date(2026, 12, 6), DaysOff((always,))) == date(2026, 12, 6)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2070, 1, 1)))
def test_the_next_working_day_is_open_and_the_first_such(day: date) -> None:
    found = next_working_day(day, DaysOff(HAYAT.holidays))

    def is_open(candidate: date) -> bool:
        weekend = candidate.strftime("%w") in "56"
        return not weekend and not any(holiday.covers(candidate) for holiday in HAYAT.holidays)

    assert is_open(found)
    assert not any(is_open(day + timedelta(days=later)) for later in range((found - day).days))
