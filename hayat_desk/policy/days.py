"""Days of the office's acts: one that lies far from today is asked about, for a slip of year or month looks so.

What was done (a letter that came, a session, a reply, a delivery) seldom was more than half a year ago, and
what is awaited seldom is further ahead. In January last year's number is still in the hand: a year is too wide.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from hayat_desk.errors import Doubt
from hayat_desk.policy.dates import WrittenDate, both
from hayat_desk.policy.spelling import listed

FAR = timedelta(days=183)
"""Beyond it, back or ahead, a day is asked about."""
A_YEAR = timedelta(days=366)
"""Beyond it a day off is asked about: the board grants those of the year to come."""


class DayDoubt(StrEnum):
    """Why a day is asked about. `day`: in both calendars."""

    LONG_AGO = "day_long_ago"
    WRITTEN_LONG_AGO = "letter_written_long_ago"  # long before it came
    FAR_AHEAD = "day_far_ahead"
    AWAITED_AND_PAST = "day_awaited_and_past"
    DAY_OFF_FAR_AHEAD = "day_off_far_ahead"


def ask_if_long_ago(
    day: date | WrittenDate,
    now: date,
    field: str,
    confirmed: Collection[StrEnum],
    doubt: DayDoubt = DayDoubt.LONG_AGO,
) -> None:
    """Ask about the day of what was done long before `now`; of a year or month alone the last day counts."""
    span = day.span() if isinstance(day, WrittenDate) else (day, day)
    if span is not None and now - span[1] > FAR:
        _ask(doubt, day, field, confirmed)


def ask_if_far_off(day: date, today: date, field: str, confirmed: Collection[StrEnum]) -> None:
    """Ask about the day of what is awaited, where it lies far ahead or is past already."""
    if day - today > FAR:
        _ask(DayDoubt.FAR_AHEAD, day, field, confirmed)
    if day < today:
        _ask(DayDoubt.AWAITED_AND_PAST, day, field, confirmed)


def ask_about_days_off(
    spans: Iterable[tuple[date, date]], today: date, field: str, confirmed: Collection[StrEnum]
) -> None:
    """Ask about days off, each from its first to its last, that lie more than a year ahead or are past already."""
    spans = tuple(spans)
    _ask_of_all(
        DayDoubt.DAY_OFF_FAR_AHEAD, [first for first, _ in spans if first - today > A_YEAR], field, confirmed
    )
    _ask_of_all(DayDoubt.AWAITED_AND_PAST, [first for first, last in spans if last < today], field, confirmed)


def _ask_of_all(doubt: DayDoubt, days: Sequence[date], field: str, confirmed: Collection[StrEnum]) -> None:
    """Raise one `Doubt` that names all these days, since one tick answers it."""
    if days and doubt not in confirmed:
        raise Doubt(doubt, field=field, day=listed(map(both, days)))


def _ask(doubt: DayDoubt, day: date | WrittenDate, field: str, confirmed: Collection[StrEnum]) -> None:
    if doubt not in confirmed:
        raise Doubt(doubt, field=field, day=both(day))
