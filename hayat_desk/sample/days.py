"""The days of the sample office: about five months up to yesterday, and more where the Eid lies farther back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.replies import DaysOff, Holiday

FIVE_MONTHS = 150
_BEFORE_THE_EID, _AFTER_THE_EID = 40, 14
_A_YEAR = 400
_BETWEEN_SESSIONS = 14
_OFFICE_OPENS = 5.0
"""Hours UTC: eight o'clock at the office."""
_WORKING_MINUTES = 350


def in_working_hours(day: date, part: float) -> datetime:
    """The instant at a part of an office day's working hours, 0 to 1."""
    opens = datetime.combine(day, time(), UTC) + timedelta(hours=_OFFICE_OPENS)
    return opens + timedelta(minutes=round(part * _WORKING_MINUTES))


@dataclass(frozen=True)
class Season:
    """The working days from the first to yesterday, the Eid among them on which nobody came, the sessions."""

    days: tuple[date, ...]
    eid: tuple[date, ...]
    sessions: tuple[date, ...]  # newest first; the newest is not confirmed yet

    @property
    def last(self) -> date:
        """The last day that was worked."""
        return self.days[-1]

    def on_or_after(self, day: date) -> date | None:
        """The day itself or the first working day after it; None where that has not come yet."""
        return next((candidate for candidate in self.days if candidate >= day), None)

    def on_or_before(self, day: date) -> date:
        """The day itself or the last working day before it; the very first day where there is none."""
        return _on_or_before(self.days, day) or self.days[0]

    def between(self, after: date, until: date) -> tuple[date, ...]:
        """The working days later than one day, up to another."""
        return tuple(day for day in self.days if after < day <= until)


def season(today: date, days_off: DaysOff) -> Season:
    """The days to be played before `today`."""
    eid = _last_eid(today - timedelta(days=_AFTER_THE_EID), days_off.holidays)
    begins = today - timedelta(days=FIVE_MONTHS)
    if eid:
        begins = min(begins, eid[0] - timedelta(days=_BEFORE_THE_EID))
    whole = (begins + timedelta(days=later) for later in range((today - begins).days))
    days = tuple(day for day in whole if not days_off.closed(day))
    return Season(days, eid, _sessions(days))


def _last_eid(before: date, holidays: tuple[Holiday, ...]) -> tuple[date, ...]:
    """The days of the newest holiday of several days by the Hijri calendar that is over."""
    eids = [holiday for holiday in holidays if holiday.calendar is Calendar.HIJRI]
    for days_back in range(_A_YEAR):
        last = before - timedelta(days=days_back)
        covering = next((holiday for holiday in eids if holiday.covers(last)), None)
        if covering is not None:
            days = [last]
            while covering.covers(days[0] - timedelta(days=1)):
                days.insert(0, days[0] - timedelta(days=1))
            return tuple(days)
    return ()


def _sessions(days: tuple[date, ...]) -> tuple[date, ...]:
    """The open one two days before the last, another a week before it, then one each fortnight."""
    sessions = [days[-2]]
    gap = 7
    while (day := _on_or_before(days, sessions[-1] - timedelta(days=gap))) is not None and day > days[14]:
        sessions.append(day)
        gap = _BETWEEN_SESSIONS
    return tuple(sessions)


def _on_or_before(days: tuple[date, ...], day: date) -> date | None:
    return next((candidate for candidate in reversed(days) if candidate <= day), None)
