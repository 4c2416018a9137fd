"""Days off that make up for a holiday's Friday or Saturday, beside the `holidays` package for ten years (T65).

The package counts Umm al-Qura as we do, and gives the private sector's days: Eid al-Fitr four days from the day
after the 29th of Ramadan, Arafah and Eid al-Adha four days from the 9th of Dhu al-Hijjah, two days of the year.
"""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest

from hayat_desk.policy.calendars import Calendar, month_length
from hayat_desk.policy.profiles import read_shipped_profile
from hayat_desk.policy.replies import DaysOff, Holiday, next_working_day

HAYAT = read_shipped_profile("hayat-arar")
HIJRI, GREGORIAN = Calendar.HIJRI, Calendar.GREGORIAN
YEARS = range(2024, 2034)


def fitr(year: int) -> Holiday:
    """Four days from the day after the 29th of Ramadan of a Hijri year."""
    if month_length(HIJRI, year, 9) == 30:
        return Holiday("عيد الفطر", HIJRI, 9, 30, 10, 3, year)
    return Holiday("عيد الفطر", HIJRI, 10, 1, 10, 4, year)


SAUDI = (
    *(fitr(year) for year in range(1444, 1457)),
    Holiday("عيد الأضحى", HIJRI, 12, 9, 12, 12),
    Holiday("يوم التأسيس", GREGORIAN, 2, 22, 2, 22),
    Holiday("اليوم الوطني", GREGORIAN, 9, 23, 9, 23),
)


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=at) for at in range((date(year + 1, 1, 1) - first).days)]


@pytest.mark.parametrize("year", YEARS)
def test_holidays_and_what_makes_up_for_them_are_those_of_the_package(year: int) -> None:
    theirs = holidays.country_holidays("SA", years=year)
    ours = DaysOff(SAUDI, substitutes=True)
    found = [day for day in days_of(year) if ours.is_holiday(day) or ours.is_substitute(day)]
    assert found == sorted(theirs)
    made_up = [day for day in days_of(year) if ours.is_substitute(day)]
    assert made_up == [day for day in sorted(theirs) if "observed" in theirs[day] or "تعويضي" in theirs[day]]


def test_in_ten_years_there_is_something_to_make_up_for() -> None:
    """The control: without the switch the same years differ from the package."""
    ours = DaysOff(SAUDI)
    differing = [
        year
        for year in YEARS
        if [day for day in days_of(year) if ours.is_holiday(day)]
        != sorted(holidays.country_holidays("SA", years=year))
    ]
    assert len(differing) == 10
    assert not any(ours.is_substitute(day) for day in days_of(2025))


@pytest.mark.parametrize(
    ("day", "is_off"),
    [
        (date(2030, 2, 21), True),  # the Founding Day on a Friday: the Thursday before
        (date(2030, 2, 20), False),
        (date(2025, 2, 23), True),  # on a Saturday: the Sunday after
        (date(2025, 2, 24), False),
        (date(2028, 9, 24), True),
        (date(2033, 9, 22), True),
        (date(2025, 6, 9), True),  # Eid al-Adha over Friday and Saturday: two working days after it
        (date(2025, 6, 10), True),
        (date(2025, 6, 11), False),
        (date(2024, 4, 14), True),  # over a Friday: the Sunday after, for Saturday is off anyhow
        (date(2024, 4, 15), False),
        (date(2029, 4, 29), False),  # over no weekend
    ],
)
def test_known_days_make_up_for_known_holidays(day: date, is_off: bool) -> None:
    assert DaysOff(SAUDI, substitutes=True).is_substitute(day) is is_off
    assert not DaysOff(SAUDI).is_substitute(day)


def test_the_next_working_day_follows_the_switch() -> None:
    friday = date(2025, 6, 6)
    assert next_working_day(friday, DaysOff(SAUDI)) == date(2025, 6, 9)
    assert next_working_day(friday, DaysOff(SAUDI, substitutes=True)) == date(2025, 6, 11)
    assert next_working_day(date(2030, 2, 21), DaysOff(SAUDI)) == date(2030, 2, 21)
    assert next_working_day(date(2030, 2, 21), DaysOff(SAUDI, substitutes=True)) == date(2030, 2, 24)


def test_a_holiday_of_the_whole_year_is_made_up_for_by_nothing() -> None:
    always = DaysOff((Holiday("دائمًا", GREGORIAN, 1, 1, 12, 31),), substitutes=True)
    assert not any(always.is_substitute(day) for day in days_of(2026))
    assert next_working_day(date(2026, 12, 6), always) == date(2026, 12, 6)
    nearly = DaysOff((Holiday("إلا يومًا", GREGORIAN, 1, 1, 12, 30),), substitutes=True)
    assert nearly.is_substitute(date(2026, 12, 31))


def test_the_days_a_new_office_starts_with_make_up_for_their_weekends() -> None:
    default = DaysOff(HAYAT.holidays, substitutes=True)
    for year in YEARS:
        lost = [day for day in days_of(year) if default.is_holiday(day) and day.weekday() in (4, 5)]
        made_up = [day for day in days_of(year) if default.is_substitute(day)]
        assert abs(len(lost) - len(made_up)) <= 2  # a year's end may part a holiday from its days
        assert not [day for day in made_up if day.weekday() in (4, 5) or default.is_holiday(day)]
