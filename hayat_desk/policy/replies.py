"""The two weeks before a reply (الرد «خلال مدة لا تقل عن أسبوعين», T65): a floor, and never a deadline.

The floor counts calendar days from the day the complete, signed request was raised to the committee.
Holidays and weekends do not move it: they only add the next working day to what the receipt prints.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import Calendar, WrittenDate
from hayat_desk.policy.days import ask_if_long_ago
from hayat_desk.policy.names import check_holds_letter

DAYS_BEFORE_REPLY = 14
MOST_DAYS_TO_REPLY = 366
"""The longest that an office may set itself for a reply; the policy sets none."""
_FRIDAY, _SATURDAY = 4, 5
_A_YEAR = 366
_A_DAY = timedelta(days=1)
_LONGEST_MAKING_UP = 21
"""Days after a holiday among which those that make up for it are looked for."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """Days on which the office is closed, both ends included, in the calendar that rules them.

    Every year, or in the one `year` its first day falls in; a span may cross the turn of the year.
    «30 Ramadan to 3 Shawwal» begins with Shawwal where Ramadan has 29 days.
    """

    title: str
    calendar: Calendar
    first_month: int
    first_day: int
    last_month: int
    last_day: int
    year: int | None = None

    def __post_init__(self) -> None:
        # A year in which every day a month can have exists: 2024 is a leap year, 1342 AH has no table.
        some_year = 2024 if self.calendar is Calendar.GREGORIAN else 1342
        WrittenDate(self.calendar, some_year, self.first_month, self.first_day)
        WrittenDate(self.calendar, some_year, self.last_month, self.last_day)

    @property
    def is_one_day(self) -> bool:
        """Whether it begins and ends on the same day."""
        return (self.first_month, self.first_day) == (self.last_month, self.last_day)

    def covers(self, day: date) -> bool:
        """Whether the office is closed for this on `day`."""
        written_date = WrittenDate.of_day(day, self.calendar)
        if written_date.calendar is not self.calendar or not written_date.month or not written_date.day:
            return False
        first, last = (self.first_month, self.first_day), (self.last_month, self.last_day)
        this = (written_date.month, written_date.day)
        if first <= last:
            return first <= this <= last and self.year in (None, written_date.year)
        # the span crosses the turn of the year: its year is the one in which it began
        began = written_date.year if this >= first else written_date.year - 1
        return (this >= first or this <= last) and self.year in (None, began)


@dataclass(frozen=True, slots=True)
class DaysOff:
    """The days on which the office is closed: weekends, holidays, and where the board grants them, the days
    that make up for a holiday's Friday or Saturday.

    A holiday of one day is made up for beside the weekend: Friday by Thursday, Saturday by Sunday. Of a longer
    one each Friday and Saturday is made up for by the next working day after it.
    """

    holidays: tuple[Holiday, ...]
    substitutes: bool = False

    def closed(self, day: date) -> bool:
        """Whether nobody works at the office on `day`."""
        return _is_weekend(day) or self.is_holiday(day) or self.is_substitute(day)

    def is_holiday(self, day: date) -> bool:
        """Whether a holiday itself covers `day`."""
        return any(holiday.covers(day) for holiday in self.holidays)

    def is_substitute(self, day: date) -> bool:
        """Whether `day` makes up for a holiday's Friday or Saturday."""
        if not self.substitutes or _is_weekend(day) or self.is_holiday(day):
            return False
        return any(
            self._makes_up_beside(holiday, day) if holiday.is_one_day else self._makes_up_after(holiday, day)
            for holiday in self.holidays
        )

    def _makes_up_beside(self, holiday: Holiday, day: date) -> bool:
        friday, saturday = day + _A_DAY, day - _A_DAY
        before = friday.weekday() == _FRIDAY and holiday.covers(friday)
        return before or (saturday.weekday() == _SATURDAY and holiday.covers(saturday))

    def _makes_up_after(self, holiday: Holiday, day: date) -> bool:
        """Whether `day` is among the first working days after the holiday, as many as it lost."""
        days_before = (day - timedelta(days=days) for days in range(1, _LONGEST_MAKING_UP))
        last = next((earlier for earlier in days_before if holiday.covers(earlier)), None)
        if last is None:
            return False
        between = (last + timedelta(days=days) for days in range(1, (day - last).days))
        worked = sum(not _is_weekend(earlier) and not self.is_holiday(earlier) for earlier in between)
        lost_days = 0
        while holiday.covers(last):
            lost_days += _is_weekend(last)
            last -= _A_DAY
        return worked < lost_days


def _is_weekend(day: date) -> bool:
    return day.weekday() in (_FRIDAY, _SATURDAY)


def earliest_reply(raised_on: date) -> date:
    """The first day on which the reply may be given: the fourteenth after the request was raised."""
    return raised_on + timedelta(days=DAYS_BEFORE_REPLY)


def floor_began(earliest: date) -> date:
    """The day from which the two weeks are counted: of the raising, or of the appeal."""
    return earliest - timedelta(days=DAYS_BEFORE_REPLY)


def last_day_of_reply(earliest: date, within: int | None) -> date | None:
    """The office's own last day for a reply, counted from where the floor is; None where it set itself none.

    Never before the floor: what may not be told yet is not called late.
    """
    return None if within is None else floor_began(earliest) + timedelta(days=max(within, DAYS_BEFORE_REPLY))


def floors_past(within: int, today: date) -> date:
    """The latest floor whose reply is past the office's own last day on `today`."""
    return today - timedelta(days=max(within - DAYS_BEFORE_REPLY, 0) + 1)


def check_longest(within: int | None) -> None:
    """The office's own maximum is empty, or two weeks to a year: a shorter one would ask what the policy forbids."""
    if within is not None and not DAYS_BEFORE_REPLY <= within <= MOST_DAYS_TO_REPLY:
        raise InvalidValue(
            ReplyFlaw.LONGEST_OUT_OF_RANGE,
            field="reply_within_days",
            least=DAYS_BEFORE_REPLY,
            most=MOST_DAYS_TO_REPLY,
        )


def replying_early(told_on: date, earliest: date) -> bool:
    """Whether a reply on that day comes before the two weeks and so needs a recorded reason."""
    return told_on < earliest


class ReplyFlaw(StrEnum):
    """Why a reply cannot be recorded as it stands."""

    TOLD_WHOM_MISSING = "told_whom_missing"
    TOLD_LATER = "told_later"
    TOLD_BEFORE_DECISION = "told_before_decision"
    TOLD_BEFORE_RAISING = "told_before_raising"
    EARLY_REASON_MISSING = "early_reason_missing"
    LONGEST_OUT_OF_RANGE = "longest_out_of_range"  # least, most: of the office's own maximum


@dataclass(frozen=True, slots=True)
class Told:
    """That the applicant was told: who was reached, on which day, and where early, why."""

    whom: str
    told_on: date
    early_reason: str = ""


def check_told(
    telling: Told,
    *,
    raised_on: date,
    decided_on: date,
    earliest: date,
    today: date,
    confirmed: Collection[StrEnum],
) -> None:
    """A reply names who was told, lies between raising, decision and today, and before the floor says why."""
    if not telling.whom.strip():
        raise InvalidValue(ReplyFlaw.TOLD_WHOM_MISSING, field="whom")
    check_holds_letter(telling.whom, "whom")
    if telling.told_on > today:
        raise InvalidValue(ReplyFlaw.TOLD_LATER, field="told_on")
    if telling.told_on < decided_on:
        raise InvalidValue(ReplyFlaw.TOLD_BEFORE_DECISION, field="told_on")
    if telling.told_on < raised_on:
        raise InvalidValue(ReplyFlaw.TOLD_BEFORE_RAISING, field="told_on")
    ask_if_long_ago(telling.told_on, today, "told_on", confirmed)
    if replying_early(telling.told_on, earliest) and not telling.early_reason.strip():
        raise InvalidValue(ReplyFlaw.EARLY_REASON_MISSING, field="early_reason")


def next_working_day(day: date, days_off: DaysOff) -> date:
    """`day` itself, or the first Sunday to Thursday after it on which the office is open.

    Where the holidays leave no working day in a whole year, `day` itself.
    """
    candidates = (day + timedelta(days=later) for later in range(_A_YEAR))
    return next((candidate for candidate in candidates if not days_off.closed(candidate)), day)
