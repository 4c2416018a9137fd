"""Sentences about days and dates, and about the computer's clock."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.clock import ClockDoubt
from hayat_desk.policy.dates import DateFlaw
from hayat_desk.policy.days import DayDoubt
from hayat_desk.ui.wording.filling import Table

_DATES: Table = {
    DateFlaw.EMPTY: QT_TRANSLATE_NOOP(
        "Wording", "“{name}” has no date yet. Write it; the year alone is enough."
    ),
    DateFlaw.NOT_A_DATE: QT_TRANSLATE_NOOP(
        "Wording", "No date can be read here. Write day, month and year, or the year alone."
    ),
    DateFlaw.YEAR_DIGITS: QT_TRANSLATE_NOOP("Wording", "Write the year with four digits, first or last."),
    DateFlaw.YEAR_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "Wording", "The year {year} is in neither calendar. Hijri 1300 to 1500, Gregorian 1900 to 2100."
    ),
    DateFlaw.OTHER_CALENDAR: QT_TRANSLATE_NOOP(
        "Wording", "The year {year} belongs to the other calendar. Press F6 to change the calendar."
    ),
    DateFlaw.MONTH: QT_TRANSLATE_NOOP("Wording", "There is no month {month}. Months run from 1 to 12."),
    DateFlaw.WHOLE_DAY_NEEDED: QT_TRANSLATE_NOOP(
        "Wording", "Only a year is written. Write day, month and year."
    ),
    DateFlaw.DAY: QT_TRANSLATE_NOOP(
        "Wording", "The month {month} of {year} has no day {day}; its last day is {last}."
    ),
    DateFlaw.HALVES_DIFFER: QT_TRANSLATE_NOOP(
        "Wording", "{first} and {second} are not the same day. Compare them and write the right one alone."
    ),
    DateFlaw.OTHER_WEEKDAY: QT_TRANSLATE_NOOP(
        "Wording", "The day of the week is not that of this date. Compare both, or leave the day's name out."
    ),
    DateFlaw.NOT_IN_OUR_TABLE: QT_TRANSLATE_NOOP(
        "Wording",
        "The month {month} of {year} is shorter in our table. Write the day in the other calendar.",
    ),
}

_FAR_DAYS: Table = {
    DayDoubt.LONG_AGO: QT_TRANSLATE_NOOP(
        "Wording", "{day} is more than six months ago. If that is right, tick it; else correct it."
    ),
    DayDoubt.WRITTEN_LONG_AGO: QT_TRANSLATE_NOOP(
        "Wording", "{day} is more than six months before it came. If that is right, tick it; else correct it."
    ),
    DayDoubt.FAR_AHEAD: QT_TRANSLATE_NOOP(
        "Wording", "{day} is more than six months ahead. If that is right, tick it; else correct it."
    ),
    DayDoubt.AWAITED_AND_PAST: QT_TRANSLATE_NOOP(
        "Wording", "{day} is past already. If that is right, tick it; else correct it."
    ),
    DayDoubt.DAY_OFF_FAR_AHEAD: QT_TRANSLATE_NOOP(
        "Wording", "{day} is more than a year ahead. If that is right, tick it; else correct it."
    ),
}

_CLOCK: Table = {
    ClockDoubt.RAN_BACK: QT_TRANSLATE_NOOP(
        "Wording",
        "Today is {today} by the computer, and the last entry is of {last_entry}. Set the clock, or confirm the day.",
    ),
    ClockDoubt.FAR_AHEAD: QT_TRANSLATE_NOOP(
        "Wording",
        "Today is {today} by the computer, long after the entry of {last_entry}. Set the clock, or confirm the day.",
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    DateFlaw: _DATES,
    DayDoubt: _FAR_DAYS,
    ClockDoubt: _CLOCK,
}
