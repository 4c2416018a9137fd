"""Dates as the desk keeps them (T60, T65, T86): read tolerantly, kept as written, shown in both calendars.

A date taken from a paper is a `WrittenDate`: what stands there, in its own calendar, never overwritten
by a conversion. Official tables of Umm al-Qura differ in some four hundred months of 1343-1500, so a 30th
of a month that has 29 days in ours is a date too: it is kept, and what it is converted to is marked «≈».
A day of the office (received, signed, raised) is a plain Gregorian `date`, told by
`office_day`. Counting of days is Gregorian; periods of months are Umm al-Qura.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.calendars import (
    DAY_NAMES,
    FIRST_TABLE_YEAR,
    LAST_TABLE_YEAR,
    MONTH_NAMES,
    SUFFIX,
    Calendar,
    gregorian_of,
    hijri_of,
    month_length,
    month_named,
    weekday_named,
)
from hayat_desk.policy.spelling import ascii_digits, fold, without_bidi_marks

__all__ = [
    "BLANK_DATE",
    "OFFICE_CLOCK",
    "Calendar",
    "DateFlaw",
    "WrittenDate",
    "age",
    "age_is_approximate",
    "ascii_digits",
    "both",
    "both_or_blank",
    "both_written",
    "hijri_of",
    "in_figures",
    "in_words",
    "office_day",
    "other_in_figures",
    "parse_date",
]

BLANK_DATE = "/ / هـ الموافق / / م"
"""How an unknown date prints, as the policy's own approval page has it (T69)."""

OFFICE_CLOCK = timezone(timedelta(hours=3))
"""The office counts its days and hours in UTC+3, the whole year (DESIGN §5)."""

ABOUT = "≈"
"""Before a day that a conversion gives nearly, and no table gives exactly."""

_LONGEST_DATE = 100
_LONGEST_HIJRI_MONTH = 30
_TYPED_YEARS = {Calendar.HIJRI: range(1300, 1501), Calendar.GREGORIAN: range(1900, 2101)}
_CALENDARS = {calendar.value: calendar for calendar in Calendar}
_CALENDAR_MARKS = {
    **dict.fromkeys(("ه", "هجري", "هجريه", "للهجره", "ah", "h"), Calendar.HIJRI),
    **dict.fromkeys(("م", "ميلادي", "ميلاديه", "للميلاد", "ad", "ce"), Calendar.GREGORIAN),
}
_DAYS_AGO = {"اليوم": 0, "today": 0, "امس": 1, "البارحه": 1, "yesterday": 1}
_FILLING = frozenset(
    (
        *("شهر", "من", "في", "عام", "لعام", "سنه", "لسنه", "يوم", "اليوم", "بتاريخ", "تاريخ", "التاريخ"),
        *("of", "the", "st", "nd", "rd", "th"),
    )
)
"""Words that stand in a written date and say nothing of it, folded."""
# Slashes, dashes and dots of all scripts, the Arabic date separator (U+060D), and the apostrophe of Dhu al-Qa'dah.
_TOKEN = re.compile(
    r"(?P<number>[0-9]+)|(?P<word>[^\W\d_]+)"
    r"|[\s/\\\-.,،؍\u2010-\u2015\u2212\u2044\u2215\uff0f\uff0d\uff0e'\u2018\u2019\u02bb-\u02bf≈]+"
)
# «ربيع 1», «جماد2», «تشرين (2)», «Rabi 1»: a month told by its place in its pair.
_ONE_OF_TWO = re.compile(
    r"(?P<pair>ربيع|جماد|كانون|تشرين|rabi|jumada)[ىيا]?[\s.\-\u2010-\u2015]*\(?(?P<place>[12])\)?(?![0-9])",
    re.IGNORECASE,
)
_FIRST_DAY = re.compile(r"\bغر[ةه]\b")
# What parts a date from the same in the other calendar; the brackets are those of our own English words.
_HALVES = re.compile(r"\b(?:ال)?(?:موافق|مصادف|يوافق)(?:\s*ل(?=\W|\d))?|[=()]")
# «1448/06/11هـ 2026/11/21م»: nothing parts them but the first one's mark. Each has a year of its own.
_SIDE_BY_SIDE = re.compile(r"(?=.*[0-9]{4}.*[0-9]{4})(.*[0-9]\s*(?:ه|م))[\s\-–/،,]*((?=.*[0-9]{4})[0-9].*)")
_STORED = re.compile(r"(hijri|gregorian) ([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class DateFlaw(StrEnum):
    """Why a text cannot be read as a date, with the details its sentence may use."""

    EMPTY = "date_empty"
    """Nothing was typed."""
    NOT_A_DATE = "date_not_a_date"
    """No day, month and year can be made out."""
    YEAR_DIGITS = "date_year_digits"
    """The year is not written with four digits, at the beginning or the end."""
    YEAR_OUT_OF_RANGE = "date_year_out_of_range"
    """The year is neither 1300-1500 AH nor 1900-2100 CE. `year`."""
    OTHER_CALENDAR = "date_other_calendar"
    """The year belongs to the other calendar than the one asked for or written. `year`."""
    MONTH = "date_month"
    """There is no such month. `month`."""
    DAY = "date_day"
    """The month has no such day. `day`, `last` (the last day the month has), `month`, `year`."""
    HALVES_DIFFER = "date_halves_differ"
    """What is written in the two calendars is not the same day. `first`, `second`, as written."""
    OTHER_WEEKDAY = "date_other_weekday"
    """The day of the week that is written is not that of the date."""
    NOT_IN_OUR_TABLE = "date_not_in_our_table"
    """An act was done on a day of the office's own table, and the month has not that day in it. `month`, `year`."""
    WHOLE_DAY_NEEDED = "date_whole_day_needed"
    """An act was done on a day: a year or month alone does not say which."""


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it stands on a paper: its calendar, its year, and month and day where they are written.

    It exists in its calendar; every Hijri month may have 30 days, as it has in one official table or the
    other. Refuses anything else with `InvalidValue(DateFlaw…)`.
    """

    calendar: Calendar
    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.year <= 9999:
            raise InvalidValue(DateFlaw.YEAR_OUT_OF_RANGE, year=self.year)
        if self.month is None:
            if self.day is not None:
                raise InvalidValue(DateFlaw.NOT_A_DATE)
            return
        if not 1 <= self.month <= 12:
            raise InvalidValue(DateFlaw.MONTH, month=self.month)
        hijri = self.calendar is Calendar.HIJRI
        last = month_length(self.calendar, self.year, self.month)
        if hijri:
            last = max(last, _LONGEST_HIJRI_MONTH)  # three months of the table, of 1345 to 1349, have 31 days
        if self.day is not None and not 1 <= self.day <= last:
            raise InvalidValue(DateFlaw.DAY, day=self.day, last=last, month=self.month, year=self.year)

    @classmethod
    def of_day(cls, day: date, calendar: Calendar) -> WrittenDate:
        """The day as `calendar` writes it; in Gregorian where Umm al-Qura has no table for it."""
        hijri = hijri_of(day) if calendar is Calendar.HIJRI else None
        if hijri is None:
            return cls(Calendar.GREGORIAN, day.year, day.month, day.day)
        return cls(Calendar.HIJRI, *hijri)

    @classmethod
    def from_stored(cls, text: str) -> WrittenDate:
        """Read back what `stored` wrote."""
        match = _STORED.fullmatch(text)
        if match is None:
            raise InvalidValue(DateFlaw.NOT_A_DATE)
        calendar, year, month, day = match.groups()
        return cls(_CALENDARS[calendar], int(year), int(month) if month else None, int(day) if day else None)

    @property
    def stored(self) -> str:
        """ASCII, sorted within a calendar: «hijri 1375-07-01», «gregorian 1956-02», «hijri 1375»."""
        parts = [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return f"{self.calendar.value} {'-'.join([f'{self.year:04}', *parts])}"

    @property
    def day_probably_unknown(self) -> bool:
        """Whether the day is not written, or is one that registries put where nobody knew it.

        That is 1 Rajab and the first day of a year; such dates are right as they stand, and only noted.
        """
        known_as_unknown = {(1, 1), (7, 1)} if self.calendar is Calendar.HIJRI else {(1, 1)}
        return self.day is None or (self.month, self.day) in known_as_unknown

    @property
    def is_of_another_table(self) -> bool:
        """Whether our table's month is shorter: a 30th where it has 29 days, right on its paper all the same."""
        return self._days_beyond > 0

    @property
    def _days_beyond(self) -> int:
        if self.calendar is Calendar.GREGORIAN or self.month is None or self.day is None:
            return 0
        return max(0, self.day - month_length(self.calendar, self.year, self.month))

    def gregorian(self) -> date | None:
        """The Gregorian day, exactly.

        None for a year or month alone, for a Hijri date outside the table and for one of another table.
        """
        return None if self.is_of_another_table else self.nearest()

    def nearest(self) -> date | None:
        """As `gregorian`; of a date of another table the day after our month's last, which may be a day off."""
        if self.month is None or self.day is None:
            return None
        if self.calendar is Calendar.GREGORIAN:
            return date(self.year, self.month, self.day)
        day = gregorian_of(self.year, self.month, self.day - self._days_beyond)
        return day + timedelta(days=self._days_beyond) if day else None

    def span(self) -> tuple[date, date] | None:
        """The first and the last day it can mean: of a year or month all its days, else a day or so about it.

        None where that cannot be told at all.
        """
        if self.calendar is Calendar.GREGORIAN:
            month, last_month = (self.month, self.month) if self.month else (1, 12)
            first = date(self.year, month, self.day or 1)
            return first, date(self.year, last_month, self.day or monthrange(self.year, last_month)[1])
        if FIRST_TABLE_YEAR <= self.year <= LAST_TABLE_YEAR:
            first_day = WrittenDate(self.calendar, self.year, self.month or 1, self.day or 1).nearest()
            last_day = WrittenDate(self.calendar, self.year, self.month or 12, self.day or 30).nearest()
            spare = timedelta(days=int(self.is_of_another_table))
        else:
            first_day = _by_mean_months(self.year, self.month or 1, self.day or 1)
            last_day = _by_mean_months(self.year, self.month or 12, self.day or 30)
            spare = timedelta(days=3)
        return (first_day - spare, last_day + spare) if first_day and last_day else None

    def may_be(self, other: WrittenDate) -> bool:
        """Whether both can mean one day: «1375», «7/1375» and «1956/02/13» are said of 1/7/1375 AH."""
        if self.calendar is other.calendar:
            pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
            return all(part == other_part or None in (part, other_part) for part, other_part in pairs)
        own_span, other_span = self.span(), other.span()
        return (
            own_span is not None
            and other_span is not None
            and own_span[0] <= other_span[1]
            and other_span[0] <= own_span[1]
        )

    def years(self) -> tuple[WrittenDate, ...]:
        """Every year, of either calendar, with a day that this can mean; who may be born then is written in one."""
        span = self.span()
        if span is None:
            return (WrittenDate(self.calendar, self.year),)
        first, last = span[0].year, span[1].year
        hijri = range(max(1, _hijri_year_about(first) - 1), _hijri_year_about(last) + 2)
        likely = {Calendar.GREGORIAN: range(first, last + 1), Calendar.HIJRI: hijri}
        years = (WrittenDate(calendar, year) for calendar, some in likely.items() for year in some)
        return tuple(year for year in years if self.may_be(year))

    def lies_after(self, day: date) -> bool:
        """Whether the whole span of this date lies after the day."""
        span = self.span()
        return span is not None and span[0] > day

    def other(self) -> WrittenDate | None:
        """The same day in the other calendar, where it can be known; nearly, for a date of another table."""
        calendar = Calendar.GREGORIAN if self.calendar is Calendar.HIJRI else Calendar.HIJRI
        day = self.nearest()
        written_date = WrittenDate.of_day(day, calendar) if day else None
        return written_date if written_date and written_date.calendar is calendar else None

    def plus_hijri_months(self, months: int) -> WrittenDate | None:
        """The date so many Hijri months later, a 30th clamped to the 29th where it must be (T86).

        Written in the calendar of this date. None for a year or month alone, and where the Hijri date of
        a Gregorian one cannot be known.
        """
        hijri = self if self.calendar is Calendar.HIJRI else self.other()
        if hijri is None or hijri.month is None or hijri.day is None:
            return None
        years, month0 = divmod(hijri.month - 1 + months, 12)
        year, month = hijri.year + years, month0 + 1
        later = WrittenDate(
            Calendar.HIJRI, year, month, min(hijri.day, month_length(Calendar.HIJRI, year, month))
        )
        return later if self.calendar is Calendar.HIJRI else later.other()


def parse_date(text: str, *, today: date, calendar: Calendar | None = None) -> WrittenDate:
    """Read a date as people and papers write it: any order with the year outside, any digits, month names, «أمس».

    The calendar is told by the year (1300-1500 Hijri, 1900-2100 Gregorian); `calendar`, a month's name
    or a «هـ» or «م» must agree with it. Of a date in both calendars the first is taken as written, and the
    other, like a day of the week, must be the same day. Refuses with `InvalidValue(DateFlaw…)`.
    """
    plain = "".join(
        letter
        for letter in ascii_digits(without_bidi_marks(text)).strip()
        if letter != "ـ" and unicodedata.category(letter) != "Mn"
    )
    if not plain:
        raise InvalidValue(DateFlaw.EMPTY)
    days_ago = _DAYS_AGO.get(fold(plain))
    if days_ago is not None:
        return WrittenDate.of_day(today - timedelta(days=days_ago), calendar or Calendar.GREGORIAN)
    if len(plain) > _LONGEST_DATE:
        raise InvalidValue(DateFlaw.NOT_A_DATE)
    halves = _halves(_ONE_OF_TWO.sub(_by_its_place, _FIRST_DAY.sub("1", plain)))
    if len(halves) == 1:
        return _one_date(halves[0], calendar)
    if len(halves) != 2:
        raise InvalidValue(DateFlaw.NOT_A_DATE)
    first, second = (_one_date(half, None) for half in halves)
    _check_halves(first, second)
    if calendar in (None, first.calendar):
        return first
    return second


def _by_its_place(month: re.Match[str]) -> str:
    """The month's name in its usual spelling."""
    if month["pair"].isascii():
        return f"{month['pair']} {'I' * int(month['place'])} "
    return f"{month['pair']} {('اول', 'ثاني')[int(month['place']) - 1]} "


def _halves(text: str) -> list[str]:
    """The text, or its two parts where it is written in both calendars."""
    halves: list[str] = []
    before = ""
    for part in _HALVES.split(text):
        if re.search(r"[0-9]", part):
            halves.append(before + part)
            before = ""
        else:  # «يوم الاثنين الموافق 1/7/1375»: no half of its own
            before += f"{part} "
    if before.strip(" .،,") or not halves:
        halves.append(before)
    if len(halves) == 1:
        beside = _SIDE_BY_SIDE.fullmatch(halves[0])
        return list(beside.groups()) if beside else halves
    return halves


def _one_date(text: str, calendar: Calendar | None) -> WrittenDate:
    """The date in a text that speaks of one calendar only."""
    numbers, month_name, calendars, weekday = _read(text)
    year, month, day = _arranged(numbers, month_name)
    if calendar is not None:
        calendars.add(calendar)
    written_date = WrittenDate(_calendar_of(year, calendars), year, month, day)
    if weekday is not None and day is not None and not _may_fall_on(written_date, weekday):
        raise InvalidValue(DateFlaw.OTHER_WEEKDAY)
    return written_date


def _may_fall_on(written_date: WrittenDate, weekday: int) -> bool:
    """Whether a whole date can be that day of the week (0 is Monday); of another table, give or take a day."""
    span = written_date.span()
    if span is None:
        return True
    days = (span[1] - span[0]).days
    return days >= 6 or (weekday - span[0].weekday()) % 7 <= days


def _check_halves(first: WrittenDate, second: WrittenDate) -> None:
    """Two halves of a pair are of two calendars, and the same day, month or year as far as each says."""
    if first.calendar is second.calendar:
        raise InvalidValue(DateFlaw.NOT_A_DATE)
    if not first.may_be(second):
        raise InvalidValue(DateFlaw.HALVES_DIFFER, first=in_figures(first), second=in_figures(second))


def _read(text: str) -> tuple[list[str], int | None, set[Calendar], int | None]:
    """The numbers in their order; the month and the day of the week where named; the calendars spoken of."""
    numbers: list[str] = []
    phrases: list[list[str]] = [[]]
    position = 0
    while position < len(text):
        token = _TOKEN.match(text, position)
        if token is None:
            raise InvalidValue(DateFlaw.NOT_A_DATE)
        position = token.end()
        if token["number"]:
            numbers.append(token["number"])
            phrases.append([])
        elif token["word"]:
            phrases[-1].append(token["word"])
    month: int | None = None
    weekday: int | None = None
    calendars: set[Calendar] = set()
    for words in phrases:
        telling = [word for word in words if fold(word) not in _FILLING]
        if telling and weekday is None:
            weekday = weekday_named(telling[0])
            telling = telling[weekday is not None :]
        phrase = " ".join(telling)
        if not phrase:
            continue
        month_match, mark = month_named(phrase), _CALENDAR_MARKS.get(fold(phrase).replace(" ", ""))
        if month_match and month is None:
            month = month_match[1]
            calendars.add(month_match[0])
        elif mark:
            calendars.add(mark)
        else:
            raise InvalidValue(DateFlaw.NOT_A_DATE)
    return numbers, month, calendars, weekday


def _arranged(numbers: list[str], month_name: int | None) -> tuple[int, int | None, int | None]:
    """Year, month and day out of the numbers as they stand, the year being the one of four digits."""
    most = 3 if month_name is None else 2
    if not 1 <= len(numbers) <= most or max(map(len, numbers)) > 4:
        raise InvalidValue(DateFlaw.NOT_A_DATE)
    if len(numbers[0]) != 4:
        numbers = numbers[::-1]
    if len(numbers[0]) != 4:
        raise InvalidValue(DateFlaw.YEAR_DIGITS)
    year, *rest = map(int, numbers)
    if month_name is not None:
        rest.insert(0, month_name)
    return year, rest[0] if rest else None, rest[1] if len(rest) == 2 else None


def _calendar_of(year: int, calendars: set[Calendar]) -> Calendar:
    """The calendar whose years this one belongs to; each of `calendars` must be that one."""
    for calendar, years in _TYPED_YEARS.items():
        if year in years:
            if calendars - {calendar}:
                raise InvalidValue(DateFlaw.OTHER_CALENDAR, year=year)
            return calendar
    raise InvalidValue(DateFlaw.YEAR_OUT_OF_RANGE, year=year)


def in_words(value: WrittenDate | date, language: str = "ar") -> str:
    """The date in words, as written first, then in the other calendar where it is known.

    «الاثنين 1 رجب 1375هـ الموافق 13 فبراير 1956م»; a plain day opens with its Hijri date.
    """
    written_date = value if isinstance(value, WrittenDate) else WrittenDate.of_day(value, Calendar.HIJRI)
    day, other = written_date.gregorian(), written_date.other()
    words = _words(written_date, language)
    if day:
        words = f"{DAY_NAMES[language][day.weekday()]} {words}"
    if other is None:
        return words
    elsewhere = f"{_about(written_date)}{_words(other, language)}"
    return f"{words} ({elsewhere})" if language == "en" else f"{words} الموافق {elsewhere}"


def _about(written_date: WrittenDate) -> str:
    """The mark before what a date of another table is converted to."""
    return f"{ABOUT} " if written_date.is_of_another_table else ""


def _words(written_date: WrittenDate, language: str) -> str:
    months = MONTH_NAMES[written_date.calendar, language]
    parts = [
        str(written_date.day) if written_date.day else "",
        months[written_date.month - 1] if written_date.month else "",
        str(written_date.year),
    ]
    words = " ".join(part for part in parts if part)
    if language == "en":
        return f"{words} AH" if written_date.calendar is Calendar.HIJRI else words
    return words + SUFFIX[written_date.calendar]


def both_written(written_date: WrittenDate) -> str:
    """In figures, as written first: «1375/07/01هـ الموافق 1956/02/13م»; alone where there is no other."""
    other = other_in_figures(written_date)
    return f"{in_figures(written_date)} الموافق {other}" if other else in_figures(written_date)


def other_in_figures(written_date: WrittenDate) -> str:
    """The same day in the other calendar: «1956/02/13م»; «≈ 1980/09/11م» where it is near; else empty."""
    other = written_date.other()
    return f"{_about(written_date)}{in_figures(other)}" if other else ""


def both(day: date | WrittenDate) -> str:
    """A day of the office as every record and paper shows it: «1448/06/11هـ الموافق 2026/11/21م»."""
    return both_written(day if isinstance(day, WrittenDate) else WrittenDate.of_day(day, Calendar.HIJRI))


def both_or_blank(day: date | None) -> str:
    """As `both`; an unknown day prints as a line to be filled in by hand."""
    return both(day) if day else BLANK_DATE


def in_figures(written_date: WrittenDate) -> str:
    """As written, in its own calendar alone: «1375/07/01هـ», «1390هـ»."""
    parts = [f"{part:02}" for part in (written_date.month, written_date.day) if part is not None]
    return "/".join([f"{written_date.year:04}", *parts]) + SUFFIX[written_date.calendar]


def office_day(instant: datetime) -> date:
    """The day it is at the office (UTC+3, without summer time) at an instant; refuses a naive one."""
    if instant.tzinfo is None:
        raise ValueError("an instant must carry its time zone")
    return instant.astimezone(OFFICE_CLOCK).date()


def age(birth: WrittenDate, today: date) -> int | None:
    """Whole Gregorian years since birth; None when the birth lies ahead. See `age_is_approximate`."""
    born = birth.nearest() or _middle(birth)
    if born > today:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def age_is_approximate(birth: WrittenDate) -> bool:
    """Whether the age rests on a year or month alone, or on a Hijri date that no table converts."""
    return birth.gregorian() is None


def _middle(birth: WrittenDate) -> date:
    """The middle of what is written; outside the table by the mean length of a Hijri year."""
    month = birth.month or 7
    day = birth.day or (15 if birth.month else 1)
    if birth.calendar is Calendar.GREGORIAN:
        return date(birth.year, month, day)
    return gregorian_of(birth.year, month, day) or _by_mean_months(birth.year, month, day)


def _hijri_year_about(year: int) -> int:
    """A Hijri year in which some of this Gregorian year lies, one off at most: 33 of theirs are 32 of ours."""
    return (year - 622) * 33 // 32 + 1


def _by_mean_months(year: int, month: int, day: int) -> date:
    """Where no table tells it: counted from 1/1/1 in years of 354.367 days, a day or two off at most."""
    days_before = 227_015 + round((year - 1) * 354.367 + (month - 1) * 29.53 + day - 1)
    return date.fromordinal(min(days_before, date.max.toordinal()))
