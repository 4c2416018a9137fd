"""Months of a report: Gregorian unless the office counts by Umm al-Qura; their days are the office's (UTC+3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hayat_desk.policy.calendars import MONTH_NAMES, SUFFIX, Calendar, gregorian_of, hijri_of, month_length
from hayat_desk.policy.dates import OFFICE_CLOCK


@dataclass(frozen=True, slots=True)
class Month:
    """One month of one calendar; it lies within the table of its calendar."""

    calendar: Calendar
    year: int
    number: int

    @classmethod
    def of_day(cls, day: date, calendar: Calendar = Calendar.GREGORIAN) -> Month:
        """The month in which a day lies; the Gregorian one where Umm al-Qura has no table for it."""
        hijri = hijri_of(day) if calendar is Calendar.HIJRI else None
        if hijri is None:
            return cls(Calendar.GREGORIAN, day.year, day.month)
        return cls(Calendar.HIJRI, hijri[0], hijri[1])

    @property
    def first(self) -> date:
        """Its first day."""
        if self.calendar is Calendar.GREGORIAN:
            return date(self.year, self.number, 1)
        day = gregorian_of(self.year, self.number, 1)
        if day is None:
            raise ValueError(self.key)
        return day

    @property
    def last(self) -> date:
        """Its last day."""
        return self.first + timedelta(days=month_length(self.calendar, self.year, self.number) - 1)

    @property
    def begins(self) -> datetime:
        """The instant at which its first day begins at the office."""
        return _midnight(self.first)

    @property
    def ends(self) -> datetime:
        """The instant at which the first day after it begins at the office."""
        return _midnight(self.last + timedelta(days=1))

    @property
    def key(self) -> str:
        """In ASCII, for names of files and for what is kept by its month: «2026-11» or «1448-06»."""
        return f"{self.year:04}-{self.number:02}"

    def moved(self, months: int) -> Month:
        """So many months later, or earlier where it is negative."""
        years, month0 = divmod(self.number - 1 + months, 12)
        return Month(self.calendar, self.year + years, month0 + 1)

    def words(self, language: str = "ar") -> str:
        """«نوفمبر 2026م» or «جمادى الآخرة 1448هـ»; «November 2026», «Rajab 1448 AH»."""
        name = MONTH_NAMES[self.calendar, language][self.number - 1]
        if language == "en":
            return f"{name} {self.year}{' AH' if self.calendar is Calendar.HIJRI else ''}"
        return f"{name} {self.year}{SUFFIX[self.calendar]}"

    def span_elsewhere(self, language: str = "ar") -> tuple[str, str]:
        """Its first and last day as the other calendar names them; Gregorian where there is no other."""
        gregorian = self.calendar is Calendar.GREGORIAN
        first, last = (_named(day, language, in_hijri=gregorian) for day in (self.first, self.last))
        return first, last


def _named(day: date, language: str, *, in_hijri: bool) -> str:
    hijri = hijri_of(day) if in_hijri else None
    if hijri is None:
        return f"{day.day} {Month.of_day(day).words(language)}"
    return f"{hijri[2]} {Month(Calendar.HIJRI, hijri[0], hijri[1]).words(language)}"


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=OFFICE_CLOCK)
