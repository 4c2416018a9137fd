"""The two calendars of the desk: their names, their months, and the way from one to the other.

Umm al-Qura comes from `hijridate` alone (1343-1500 AH, 1924-08-01 to 2077-11-16); outside its table
nothing is converted and nothing is refused. Days and months are named by our own tables, because the
libraries' Arabic differs from what Saudi papers print.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from hijridate import Gregorian, Hijri

from hayat_desk.policy.spelling import fold
from hayat_desk.policy.terms import Term

FIRST_TABLE_YEAR = 1343
LAST_TABLE_YEAR = 1500


class Calendar(Term):
    """The calendar a date is written in."""

    HIJRI = "hijri", "هجري", "Hijri"
    GREGORIAN = "gregorian", "ميلادي", "Gregorian"


DAY_NAMES = {
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}

MONTH_NAMES = {
    (Calendar.HIJRI, "ar"): (
        "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
        "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
    ),
    (Calendar.HIJRI, "en"): (
        "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Akhir", "Jumada al-Ula", "Jumada al-Akhirah",
        "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qadah", "Dhu al-Hijjah",
    ),
    (Calendar.GREGORIAN, "ar"): (
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
        "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ),
    (Calendar.GREGORIAN, "en"): (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip

# How else papers and people write the months, beside the names above.
_OTHER_SPELLINGS: dict[Calendar, tuple[tuple[str, ...], ...]] = {
    Calendar.HIJRI: (
        ("المحرم", "محرم الحرام"),
        ("صفر الخير",),
        ("ربيع أول", "ربيع أولى"),
        ("ربيع الثاني", "ربيع ثاني", "ربيع آخر", "ربيع ثان"),
        ("جمادى الأول", "جماد الأول", "جماد أول", "جمادى أول", "جماد الأولى", "جمادى أولى"),
        ("جمادى الثانية", "جمادى الثاني", "جماد الثاني", "جماد ثاني", "جمادى ثاني", "جماد الآخر",
         "جمادى الآخر", "جماد آخر", "جماد الآخرة", "جماد الثانية", "جمادى الأخرى"),
        ("رجب الفرد",),
        (),
        ("رمضان المبارك",),
        (),
        ("ذي القعدة", "ذا القعدة", "القعدة"),
        ("ذي الحجة", "ذا الحجة", "الحجة"),
    ),
    Calendar.GREGORIAN: (
        ("كانون الثاني", "jan"),
        ("شباط", "فبرايير", "feb"),
        ("آذار", "mar"),
        ("نيسان", "ابريل", "إبريل", "apr"),
        ("أيار", "ماي"),
        ("حزيران", "يونية", "يونيه", "jun"),
        ("تموز", "يولية", "يوليه", "jul"),
        ("آب", "اوت", "aug"),
        ("أيلول", "سبتامبر", "sep", "sept"),
        ("تشرين الأول", "أكتوبير", "oct"),
        ("تشرين الثاني", "نوفنبر", "nov"),
        ("كانون الأول", "ديسمبير", "dec"),
    ),
}  # fmt: skip


def _key(name: str) -> str:
    return fold(name).replace(" ", "")


def _months_by_spelling() -> dict[str, tuple[Calendar, int]]:
    found: dict[str, tuple[Calendar, int]] = {}
    for (calendar, _language), names in MONTH_NAMES.items():
        for month, (name, others) in enumerate(zip(names, _OTHER_SPELLINGS[calendar], strict=True), start=1):
            found.update({_key(spelling): (calendar, month) for spelling in (name, *others)})
    return found


_MONTHS = _months_by_spelling()
_DAYS = frozenset(_key(name) for names in DAY_NAMES.values() for name in names)


def month_named(name: str) -> tuple[Calendar, int] | None:
    """The calendar and number of a month as people write it, or None."""
    return _MONTHS.get(_key(name))


def is_day_name(name: str) -> bool:
    """Whether this is a day of the week."""
    return _key(name) in _DAYS


def month_length(calendar: Calendar, year: int, month: int) -> int:
    """Days of a month; 30 for a Hijri month outside the table, whose length nobody here can know."""
    if calendar is Calendar.GREGORIAN:
        return monthrange(year, month)[1]
    if FIRST_TABLE_YEAR <= year <= LAST_TABLE_YEAR:
        return Hijri(year, month, 1).month_length()
    return 30


def hijri_of(day: date) -> tuple[int, int, int] | None:
    """Umm al-Qura year, month and day of a Gregorian day; None outside the table."""
    try:
        return Gregorian.fromdate(day).to_hijri().datetuple()
    except OverflowError:
        return None


def gregorian_of(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of an Umm al-Qura date; None outside the table. The date must exist."""
    if not FIRST_TABLE_YEAR <= year <= LAST_TABLE_YEAR:
        return None
    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)
