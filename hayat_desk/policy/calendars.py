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


SUFFIX = {Calendar.HIJRI: "هـ", Calendar.GREGORIAN: "م"}
"""What follows a year in figures, in Arabic."""

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
        ("المحرم", "محرم الحرام", "المحرم الحرام", "al-Muharram"),
        ("صفر الخير", "صفر المظفر"),
        ("ربيع أول", "ربيع أولى", "ربيع الأولى", "ربيع الأنور", "Rabi I", "Rabi al-Awal"),
        ("ربيع الثاني", "ربيع ثاني", "ربيع آخر", "ربيع ثان", "ربيع الآخرة", "ربيع الثانية",
         "Rabi II", "Rabi al-Thani", "Rabi ath-Thani", "Rabi al-Akhar"),
        ("جمادى الأول", "جماد الأول", "جماد أول", "جمادى أول", "جماد الأولى", "جمادى أولى", "جماد أولى",
         "جمادا الأولى", "جمادا الأول", "Jumada I", "Jumada al-Awwal", "Jumada al-Oula"),
        ("جمادى الثانية", "جمادى الثاني", "جماد الثاني", "جماد ثاني", "جمادى ثاني", "جماد الآخر",
         "جمادى الآخر", "جماد آخر", "جماد الآخرة", "جماد الثانية", "جمادى الأخرى", "جماد ثان",
         "جمادى ثانية", "جماد ثانية", "جمادا الثانية", "جمادا الآخرة", "جمادا الثاني",
         "Jumada II", "Jumada al-Thani", "Jumada al-Thaniyah", "Jumada al-Akhira"),
        ("رجب الفرد", "رجب المرجب", "رجب الحرام", "رجب الأصم"),
        ("شعبان المعظم", "شعبان المكرم", "Shaaban"),
        ("رمضان المبارك", "رمضان الكريم", "رمضان المعظم", "Ramadhan"),
        ("شوال المكرم", "شوال المبارك", "Shawal"),
        ("ذي القعدة", "ذا القعدة", "القعدة", "ذو القعدة الحرام", "ذي القعدة الحرام", "قعدة",
         "Dhul Qadah", "Dhu al-Qidah", "Zul Qadah"),
        ("ذي الحجة", "ذا الحجة", "الحجة", "ذو الحجة الحرام", "ذي الحجة الحرام", "حجة",
         "Dhul Hijjah", "Dhul Hijja", "Zul Hijjah"),
    ),
    Calendar.GREGORIAN: (
        ("كانون الثاني", "كانون ثاني", "كانون ثان", "جانفي", "jan"),
        ("شباط", "فبرايير", "فيفري", "feb"),
        ("آذار", "مارت", "mar"),
        ("نيسان", "ابريل", "إبريل", "أفريل", "apr"),
        ("أيار", "ماي", "مايس"),
        ("حزيران", "يونية", "يونيه", "جوان", "jun"),
        ("تموز", "يولية", "يوليه", "جويلية", "يوليوز", "jul"),
        ("آب", "اوت", "أوت", "غشت", "aug"),
        ("أيلول", "سبتامبر", "شتنبر", "sep", "sept"),
        ("تشرين الأول", "تشرين أول", "أكتوبير", "oct"),
        ("تشرين الثاني", "تشرين ثاني", "تشرين ثان", "نوفنبر", "نونبر", "nov"),
        ("كانون الأول", "كانون أول", "ديسمبير", "دجنبر", "dec"),
    ),
}  # fmt: skip


def _key(name: str) -> str:
    return fold(name).replace(" ", "")


def _months_by_spelling() -> dict[str, tuple[Calendar, int]]:
    months: dict[str, tuple[Calendar, int]] = {}
    for (calendar, _language), names in MONTH_NAMES.items():
        for month, (name, spellings) in enumerate(
            zip(names, _OTHER_SPELLINGS[calendar], strict=True), start=1
        ):
            months.update({_key(spelling): (calendar, month) for spelling in (name, *spellings)})
    return months


_MONTHS = _months_by_spelling()
_DAYS = {
    _key(spelling): day
    for names in DAY_NAMES.values()
    for day, name in enumerate(names)
    for spelling in (name, name.removeprefix("ال"))
}


def month_named(name: str) -> tuple[Calendar, int] | None:
    """The calendar and number of a month as people write it, or None."""
    return _MONTHS.get(_key(name))


def weekday_named(name: str) -> int | None:
    """The day of the week with that name, Monday being 0, or None."""
    return _DAYS.get(_key(name))


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
    # hijridate raises it for a day outside its table
    except OverflowError:
        return None


def gregorian_of(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of an Umm al-Qura date; None outside the table. The date must exist."""
    if not FIRST_TABLE_YEAR <= year <= LAST_TABLE_YEAR:
        return None
    gregorian = Hijri(year, month, day).to_gregorian()
    return date(gregorian.year, gregorian.month, gregorian.day)
