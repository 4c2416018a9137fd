"""Dates: read tolerantly, kept as written, shown in both calendars (T60, T65, T69, T86)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.calendars import MONTH_NAMES, month_length, month_named, weekday_named
from hayat_desk.policy.dates import (
    BLANK_DATE,
    Calendar,
    DateFlaw,
    WrittenDate,
    age,
    age_is_approximate,
    ascii_digits,
    both,
    both_or_blank,
    both_written,
    hijri_of,
    in_figures,
    in_words,
    office_day,
    other_in_figures,
    parse_date,
)

TODAY = date(2026, 11, 22)
HIJRI, GREGORIAN = Calendar.HIJRI, Calendar.GREGORIAN
RAJAB = WrittenDate(HIJRI, 1375, 7, 1)
FEBRUARY = WrittenDate(GREGORIAN, 1956, 2, 13)

# Month lengths 1420-1450 as Java's HijrahChronology and ICU's islamic-umalqura give them, one row a year
# from Muharram on, 1 for thirty days: written here so that another table in hijridate would be noticed.
FIRST_OF_1420 = date(1999, 4, 17)
LENGTHS = """
010010111101 001000111101 100100011101 101010010101 101101001010 101101011010 010101101101 001010110110
100100111011 010010011011 011001010101 011010101001 011101010100 101101101010 010101101100 101010101101
010101010101 101100101001 101110010010 101110101001 010111010100 101011011010 010101011010 101010101011
010110010101 011101001001 011101100100 101110101010 010110110101 001010110110 101001010110
"""

READ = [
    ("1/7/1375", RAJAB),
    ("01/07/1375", RAJAB),
    ("1375/7/1", RAJAB),
    ("1375-07-01", RAJAB),
    ("1-7-1375", RAJAB),
    ("1.7.1375", RAJAB),
    ("1 7 1375", RAJAB),
    ("  1 / 7 / 1375  ", RAJAB),
    ("1\\7\\1375", RAJAB),
    ("١/٧/١٣٧٥", RAJAB),
    ("۱/۷/۱۳۷۵", RAJAB),
    ("١٣٧٥/٧/١هـ", RAJAB),
    ("1375/07/01 هـ", RAJAB),
    ("1/7/1375 ه", RAJAB),
    ("1/7/1375 هجري", RAJAB),
    ("1/7/1375هجرية", RAJAB),
    ("\u200f1/7/1375\u200f", RAJAB),
    ("\u20661375\u2069/7/1", RAJAB),
    ("1 رجب 1375", RAJAB),
    ("١ رجب ١٣٧٥هـ", RAJAB),
    ("1رجب1375", RAJAB),
    ("1 رَجَب 1375", RAJAB),
    ("1375 رجب 1", RAJAB),
    ("الإثنين 1 رجب 1375هـ", RAJAB),
    ("الاثنين، 1 رجب 1375", RAJAB),
    ("1 Rajab 1375 AH", RAJAB),
    ("1375", WrittenDate(HIJRI, 1375)),
    ("١٣٧٥هـ", WrittenDate(HIJRI, 1375)),
    ("1956", WrittenDate(GREGORIAN, 1956)),
    ("1956 م", WrittenDate(GREGORIAN, 1956)),
    ("7/1375", WrittenDate(HIJRI, 1375, 7)),
    ("1375/7", WrittenDate(HIJRI, 1375, 7)),
    ("رجب 1375", WrittenDate(HIJRI, 1375, 7)),
    ("2/1956", WrittenDate(GREGORIAN, 1956, 2)),
    ("13 2 1956", FEBRUARY),
    ("13/2/1956", FEBRUARY),
    ("13.2.1956", FEBRUARY),
    ("1956-02-13", FEBRUARY),
    ("1956/2/13م", FEBRUARY),
    ("13-2-1956 ميلادي", FEBRUARY),
    ("13 فبراير 1956", FEBRUARY),
    ("١٣ فبراير ١٩٥٦م", FEBRUARY),
    ("13 شباط 1956", FEBRUARY),
    ("13 FEB 1956", FEBRUARY),
    ("13-Feb-1956", FEBRUARY),
    ("February 13, 1956", FEBRUARY),
    ("12 ربيع الأول 1400", WrittenDate(HIJRI, 1400, 3, 12)),
    ("12 ربيع الاول 1400", WrittenDate(HIJRI, 1400, 3, 12)),
    ("12 ربيع الآخر 1400", WrittenDate(HIJRI, 1400, 4, 12)),
    ("12 ربيع الثاني 1400", WrittenDate(HIJRI, 1400, 4, 12)),
    ("12 ربيع ثاني 1400", WrittenDate(HIJRI, 1400, 4, 12)),
    ("12 جمادى الأولى 1400", WrittenDate(HIJRI, 1400, 5, 12)),
    ("12 جماد اول 1400", WrittenDate(HIJRI, 1400, 5, 12)),
    ("12 جمادى الآخرة 1448", WrittenDate(HIJRI, 1448, 6, 12)),
    ("12 جمادي الاخره 1448", WrittenDate(HIJRI, 1448, 6, 12)),
    ("12 جمادى الثانية 1448", WrittenDate(HIJRI, 1448, 6, 12)),
    ("3 ذو القعدة 1440", WrittenDate(HIJRI, 1440, 11, 3)),
    ("3 ذي القعده 1440", WrittenDate(HIJRI, 1440, 11, 3)),
    ("3 ذوالحجة 1440", WrittenDate(HIJRI, 1440, 12, 3)),
    ("3 ذى الحجه 1440", WrittenDate(HIJRI, 1440, 12, 3)),
    ("5 محرّم 1440", WrittenDate(HIJRI, 1440, 1, 5)),
    ("9 Dhu al-Hijjah 1440", WrittenDate(HIJRI, 1440, 12, 9)),
    ("1 إبريل 2026", WrittenDate(GREGORIAN, 2026, 4, 1)),
    ("1 يونيه 2026", WrittenDate(GREGORIAN, 2026, 6, 1)),
    ("1 تشرين الثاني 2026", WrittenDate(GREGORIAN, 2026, 11, 1)),
    ("1300", WrittenDate(HIJRI, 1300)),
    ("1500", WrittenDate(HIJRI, 1500)),
    ("1900", WrittenDate(GREGORIAN, 1900)),
    ("2100", WrittenDate(GREGORIAN, 2100)),
    ("29 2 2024", WrittenDate(GREGORIAN, 2024, 2, 29)),
    ("30/12/1300", WrittenDate(HIJRI, 1300, 12, 30)),
    ("30/1/1342", WrittenDate(HIJRI, 1342, 1, 30)),
    ("اليوم", WrittenDate(GREGORIAN, 2026, 11, 22)),
    ("أمس", WrittenDate(GREGORIAN, 2026, 11, 21)),
    ("امس", WrittenDate(GREGORIAN, 2026, 11, 21)),
    ("yesterday", WrittenDate(GREGORIAN, 2026, 11, 21)),
    # Of another table than ours: on its paper it is right
    ("30/10/1400", WrittenDate(HIJRI, 1400, 10, 30)),
    ("30/1/1415", WrittenDate(HIJRI, 1415, 1, 30)),
    ("30 صفر 1402هـ", WrittenDate(HIJRI, 1402, 2, 30)),
    ("١٣٩٠/٣/٣٠", WrittenDate(HIJRI, 1390, 3, 30)),
    ("30/1/1448", WrittenDate(HIJRI, 1448, 1, 30)),
    # In both calendars, as our own papers and others' have it: the first is as written
    ("1375/07/01هـ الموافق 1956/02/13م", RAJAB),
    ("1956/02/13م الموافق 1375/07/01هـ", FEBRUARY),
    ("الاثنين 1 رجب 1375هـ الموافق 13 فبراير 1956م", RAJAB),
    ("الاثنين 13 فبراير 1956م الموافق 1 رجب 1375هـ", FEBRUARY),
    ("Monday 1 Rajab 1375 AH (13 February 1956)", RAJAB),
    ("١٣٧٥/٠٧/٠١هـ الموافق ١٩٥٦/٠٢/١٣م", RAJAB),
    ("1/7/1375هـ الموافق لـ 13/2/1956م", RAJAB),
    ("1/7/1375 هـ، الموافق: 13/2/1956 م".replace(":", ""), RAJAB),
    ("1/7/1375هـ المصادف 13 شباط 1956م", RAJAB),
    ("1/7/1375 = 13/2/1956", RAJAB),
    ("1375/7/1هـ 1956/2/13م", RAJAB),
    ("1375/7/1هـ - 1956/2/13م", RAJAB),
    ("يوم الاثنين الموافق 1 رجب 1375", RAJAB),
    ("يوم الاثنين الموافق 1/7/1375هـ الموافق 13/2/1956م", RAJAB),
    ("1375هـ الموافق 1956م", WrittenDate(HIJRI, 1375)),
    ("رجب 1375هـ الموافق فبراير 1956م", WrittenDate(HIJRI, 1375, 7)),
    ("1400/10/30هـ الموافق ≈ 1980/09/10م", WrittenDate(HIJRI, 1400, 10, 30)),
    ("1400/10/30هـ الموافق 1980/09/11م", WrittenDate(HIJRI, 1400, 10, 30)),
    # A month told by its place in its pair
    ("15 ربيع 1 1440", WrittenDate(HIJRI, 1440, 3, 15)),
    ("15 ربيع1 1440", WrittenDate(HIJRI, 1440, 3, 15)),
    ("15 ربيع ٢ ١٤٤٠", WrittenDate(HIJRI, 1440, 4, 15)),
    ("15/ربيع (2)/1440", WrittenDate(HIJRI, 1440, 4, 15)),
    ("15 جماد1 1440", WrittenDate(HIJRI, 1440, 5, 15)),
    ("15 جماد2 1440", WrittenDate(HIJRI, 1440, 6, 15)),
    ("15 جمادى 2 1440هـ", WrittenDate(HIJRI, 1440, 6, 15)),
    ("جماد 2 1440", WrittenDate(HIJRI, 1440, 6)),
    ("15 Rabi 1 1440", WrittenDate(HIJRI, 1440, 3, 15)),
    ("15 Jumada II 1440", WrittenDate(HIJRI, 1440, 6, 15)),
    ("15 كانون 2 2020", WrittenDate(GREGORIAN, 2020, 1, 15)),
    ("15 كانون1 2020", WrittenDate(GREGORIAN, 2020, 12, 15)),
    ("15 تشرين 1 2020", WrittenDate(GREGORIAN, 2020, 10, 15)),
    ("15 تشرين ثاني 2020", WrittenDate(GREGORIAN, 2020, 11, 15)),
    ("15 كانون أول 2020", WrittenDate(GREGORIAN, 2020, 12, 15)),
    # Months with what is said beside them
    ("15 جمادى الثاني 1440", WrittenDate(HIJRI, 1440, 6, 15)),
    ("15 شهر رمضان 1440", WrittenDate(HIJRI, 1440, 9, 15)),
    ("15 من شهر شعبان لعام 1440 للهجرة", WrittenDate(HIJRI, 1440, 8, 15)),
    ("في 15 رجب من عام 1440", WrittenDate(HIJRI, 1440, 7, 15)),
    ("3 ذو الحجة الحرام 1440", WrittenDate(HIJRI, 1440, 12, 3)),
    ("3 ذي القعدة الحرام 1440", WrittenDate(HIJRI, 1440, 11, 3)),
    ("15 شعبان المعظم 1440", WrittenDate(HIJRI, 1440, 8, 15)),
    ("5 شوال المكرم 1440", WrittenDate(HIJRI, 1440, 10, 5)),
    ("غرة محرم 1448", WrittenDate(HIJRI, 1448, 1, 1)),
    ("سنة 1375", WrittenDate(HIJRI, 1375)),
    ("1 Dhu al-Qa'dah 1440", WrittenDate(HIJRI, 1440, 11, 1)),
    ("1 Dhul-Hijjah 1440", WrittenDate(HIJRI, 1440, 12, 1)),
    ("15 جويلية 2020", WrittenDate(GREGORIAN, 2020, 7, 15)),
    ("15 غشت 2020", WrittenDate(GREGORIAN, 2020, 8, 15)),
    ("13th February 1956", FEBRUARY),
    ("1st of Rajab 1375", RAJAB),
    # Separators that papers, phones and other programs put
    ("1375؍07؍01", RAJAB),
    ("1375\u201107\u201101", RAJAB),
    ("1375\u201007\u201001", RAJAB),
    ("1375\u201307\u201301", RAJAB),
    ("1375\u221207\u221201", RAJAB),
    ("1375\u204407\u204401", RAJAB),
    ("1375／07／01", RAJAB),
    ("1375\u00a0/\u00a07\u00a0/\u00a01", RAJAB),
]

REFUSED = [
    ("", DateFlaw.EMPTY, {}),
    (" \u200f ", DateFlaw.EMPTY, {}),
    ("ـ", DateFlaw.EMPTY, {}),
    ("31/1/1415", DateFlaw.DAY, {"day": 31, "last": 30, "month": 1, "year": 1415}),
    ("1/13/1375", DateFlaw.MONTH, {"month": 13}),
    ("1375/0/1", DateFlaw.MONTH, {"month": 0}),
    ("31/1/1342", DateFlaw.DAY, {"day": 31, "last": 30, "month": 1, "year": 1342}),
    ("0/1/1342", DateFlaw.DAY, {"day": 0, "last": 30, "month": 1, "year": 1342}),
    ("29/2/2026", DateFlaw.DAY, {"day": 29, "last": 28, "month": 2, "year": 2026}),
    ("31 أبريل 2026", DateFlaw.DAY, {"day": 31, "last": 30, "month": 4, "year": 2026}),
    ("1/1/1299", DateFlaw.YEAR_OUT_OF_RANGE, {"year": 1299}),
    ("1501", DateFlaw.YEAR_OUT_OF_RANGE, {"year": 1501}),
    ("1899", DateFlaw.YEAR_OUT_OF_RANGE, {"year": 1899}),
    ("1600", DateFlaw.YEAR_OUT_OF_RANGE, {"year": 1600}),
    ("1/1/2101", DateFlaw.YEAR_OUT_OF_RANGE, {"year": 2101}),
    ("1/7/75", DateFlaw.YEAR_DIGITS, {}),
    ("137", DateFlaw.YEAR_DIGITS, {}),
    ("1 رجب 75", DateFlaw.YEAR_DIGITS, {}),
    ("1/1375/7", DateFlaw.YEAR_DIGITS, {}),
    ("13750701", DateFlaw.NOT_A_DATE, {}),
    ("1/7/1375/2", DateFlaw.NOT_A_DATE, {}),
    ("1 7 رجب 1375", DateFlaw.NOT_A_DATE, {}),
    ("رجب", DateFlaw.NOT_A_DATE, {}),
    ("رجب شعبان 1375", DateFlaw.NOT_A_DATE, {}),
    ("رجب 1375 شعبان", DateFlaw.NOT_A_DATE, {}),
    ("1 فصل 1375", DateFlaw.NOT_A_DATE, {}),
    ("لا أعرف", DateFlaw.NOT_A_DATE, {}),
    ("1375 😀", DateFlaw.NOT_A_DATE, {}),
    ("<b>1375</b>", DateFlaw.NOT_A_DATE, {}),
    ("1375'; DROP TABLE", DateFlaw.NOT_A_DATE, {}),
    ("1375\x00", DateFlaw.NOT_A_DATE, {}),
    ("1" * 20_000, DateFlaw.NOT_A_DATE, {}),
    ("1375" + " " * 300 + "س", DateFlaw.NOT_A_DATE, {}),
    ("1/7/1375م", DateFlaw.OTHER_CALENDAR, {"year": 1375}),
    ("13/2/1956هـ", DateFlaw.OTHER_CALENDAR, {"year": 1956}),
    ("13 فبراير 1375", DateFlaw.OTHER_CALENDAR, {"year": 1375}),
    # Halves and days of the week that contradict each other
    (
        "1448/06/11هـ الموافق 2026/11/22م",
        DateFlaw.HALVES_DIFFER,
        {"first": "1448/06/11هـ", "second": "2026/11/22م"},
    ),
    (
        "2026/11/21م الموافق 1448/06/10هـ",
        DateFlaw.HALVES_DIFFER,
        {"first": "2026/11/21م", "second": "1448/06/10هـ"},
    ),
    (
        "الاثنين 1 رجب 1375هـ الموافق 14 فبراير 1956م",
        DateFlaw.HALVES_DIFFER,
        {"first": "1375/07/01هـ", "second": "1956/02/14م"},
    ),
    ("1448هـ الموافق 2029م", DateFlaw.HALVES_DIFFER, {"first": "1448هـ", "second": "2029م"}),
    (
        "1400/10/30هـ الموافق 1980/10/11م",
        DateFlaw.HALVES_DIFFER,
        {"first": "1400/10/30هـ", "second": "1980/10/11م"},
    ),
    (
        "1/1/1340هـ الموافق 1/9/1925م",
        DateFlaw.HALVES_DIFFER,
        {"first": "1340/01/01هـ", "second": "1925/09/01م"},
    ),
    ("الأحد 1 رجب 1375", DateFlaw.OTHER_WEEKDAY, {}),
    ("الثلاثاء 13 فبراير 1956م", DateFlaw.OTHER_WEEKDAY, {}),
    ("الجمعة 30 شوال 1400", DateFlaw.OTHER_WEEKDAY, {}),  # not in our table: about a Wednesday
    ("السبت 30/10/1400هـ", DateFlaw.OTHER_WEEKDAY, {}),
    ("1/7/1375هـ الموافق 2/7/1375هـ", DateFlaw.NOT_A_DATE, {}),
    ("1/7/1375هـ الموافق 13/2/1956م الموافق 1/7/1375", DateFlaw.NOT_A_DATE, {}),
    ("/ / هـ الموافق / / م", DateFlaw.NOT_A_DATE, {}),
    ("15 ربيع 3 1440", DateFlaw.NOT_A_DATE, {}),
    ("15 ربيع 1440", DateFlaw.NOT_A_DATE, {}),
]


@pytest.mark.parametrize(("text", "written"), READ)
def test_a_date_is_read_as_people_write_it(text: str, written: WrittenDate) -> None:
    assert parse_date(text, today=TODAY) == written


@pytest.mark.parametrize(("text", "flaw", "details"), REFUSED)
def test_what_is_no_date_is_refused_with_its_reason(
    text: str, flaw: DateFlaw, details: dict[str, int]
) -> None:
    with pytest.raises(InvalidValue) as refusal:
        parse_date(text, today=TODAY)
    assert refusal.value.flaw is flaw
    assert refusal.value.details == details


def test_the_calendar_asked_for_must_be_that_of_the_year() -> None:
    assert parse_date("1/7/1375", today=TODAY, calendar=HIJRI) == RAJAB
    with pytest.raises(InvalidValue) as refusal:
        parse_date("1/7/1375", today=TODAY, calendar=GREGORIAN)
    assert refusal.value.flaw is DateFlaw.OTHER_CALENDAR


def test_today_is_written_in_the_calendar_asked_for() -> None:
    assert parse_date("اليوم", today=TODAY, calendar=HIJRI) == WrittenDate(HIJRI, 1448, 6, 12)


@given(st.text(max_size=80))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        written = parse_date(text, today=TODAY)
    except InvalidValue:
        return
    assert WrittenDate.from_stored(written.stored) == written


def test_month_starts_of_1420_to_1450_agree_with_java_and_icu() -> None:
    day = FIRST_OF_1420
    for year, lengths in enumerate(LENGTHS.split(), start=1420):
        for month, long in enumerate(lengths, start=1):
            assert WrittenDate(HIJRI, year, month, 1).gregorian() == day
            assert hijri_of(day) == (year, month, 1)
            length = 30 if long == "1" else 29
            assert month_length(HIJRI, year, month) == length
            day += timedelta(days=length)
    assert (year, month) == (1450, 12)


@pytest.mark.parametrize(
    ("day", "hijri"),
    [
        (date(2026, 11, 21), (1448, 6, 11)),
        (date(2026, 11, 22), (1448, 6, 12)),
        (date(2026, 12, 6), (1448, 6, 26)),
        (date(2026, 3, 24), (1447, 10, 5)),
        (date(2027, 3, 10), (1448, 10, 2)),
        (date(1956, 2, 13), (1375, 7, 1)),
        (date(1924, 8, 1), (1343, 1, 1)),
        (date(2077, 11, 16), (1500, 12, 30)),
    ],
)
def test_known_days_fall_on_known_dates(day: date, hijri: tuple[int, int, int]) -> None:
    assert hijri_of(day) == hijri
    assert WrittenDate(HIJRI, *hijri).gregorian() == day


def test_outside_the_table_nothing_is_converted_and_nothing_is_refused() -> None:
    assert hijri_of(date(1924, 7, 31)) is None
    assert hijri_of(date(2077, 11, 17)) is None
    assert hijri_of(date.max) is None
    assert WrittenDate(HIJRI, 1342, 12, 30).gregorian() is None
    assert WrittenDate(HIJRI, 1342, 12, 30).other() is None
    assert WrittenDate(GREGORIAN, 1901, 5, 3).gregorian() == date(1901, 5, 3)
    assert WrittenDate(GREGORIAN, 1901, 5, 3).other() is None


def test_a_year_or_a_month_alone_is_no_day() -> None:
    for written in (WrittenDate(HIJRI, 1375), WrittenDate(HIJRI, 1375, 7), WrittenDate(GREGORIAN, 1956)):
        assert written.gregorian() is None
        assert written.other() is None


def test_a_date_and_its_other_are_each_the_other_of_the_other() -> None:
    assert RAJAB.other() == FEBRUARY
    assert FEBRUARY.other() == RAJAB


OTHER_TABLE = WrittenDate(HIJRI, 1400, 10, 30)


def test_a_30th_that_our_table_has_not_is_kept_as_written_and_its_conversion_marked() -> None:
    """Shawwal 1400 has 29 days in our table: the 30th of a card is near the 1st of Dhu al-Qadah."""
    assert OTHER_TABLE.is_of_another_table
    assert OTHER_TABLE.gregorian() is None
    assert OTHER_TABLE.nearest() == date(1980, 9, 10)
    assert OTHER_TABLE.stored == "hijri 1400-10-30"
    assert WrittenDate.from_stored(OTHER_TABLE.stored) == OTHER_TABLE
    assert both_written(OTHER_TABLE) == "1400/10/30هـ الموافق ≈ 1980/09/10م"
    assert in_words(OTHER_TABLE) == "30 شوال 1400هـ الموافق ≈ 10 سبتمبر 1980م"
    assert in_words(OTHER_TABLE, "en") == "30 Shawwal 1400 AH (≈ 10 September 1980)"
    assert other_in_figures(OTHER_TABLE) == "≈ 1980/09/10م"
    assert age(OTHER_TABLE, TODAY) == 46
    assert age_is_approximate(OTHER_TABLE)
    assert OTHER_TABLE.plus_hijri_months(1) == WrittenDate(HIJRI, 1400, 11, 30)


def test_every_month_may_have_the_30_days_of_an_official_table() -> None:
    """In each short month of the table: kept, marked, near the first of the next, and read back from words."""
    marked = 0
    for year in range(1343, 1501):
        for month in range(1, 13):
            written = WrittenDate(HIJRI, year, month, 30)
            assert WrittenDate.from_stored(written.stored) == written
            assert written.is_of_another_table is (month_length(HIJRI, year, month) < 30)
            if written.is_of_another_table and (year, month) != (1500, 12):
                marked += 1
                after = WrittenDate(HIJRI, year + month // 12, month % 12 + 1, 1)
                first = after.gregorian()
                assert first is not None
                beyond = 30 - month_length(HIJRI, year, month)  # 2 in Ramadan 1343, of 28 days
                assert written.nearest() == first + timedelta(days=beyond - 1)
                assert parse_date(in_words(written), today=TODAY) == written
                assert parse_date(both_written(written), today=TODAY) == written
    assert marked > 800


def test_what_the_product_prints_in_both_calendars_is_read_again() -> None:
    """Each day of two years, in figures and words, in both languages, in either order."""
    for days in range(730):
        day = date(2025, 12, 1) + timedelta(days=days)
        for calendar in (HIJRI, GREGORIAN):
            written = WrittenDate.of_day(day, calendar)
            for printed in (both_written(written), in_words(written), in_words(written, "en")):
                assert parse_date(printed, today=TODAY) == written
        hijri = WrittenDate.of_day(day, HIJRI)
        next_day = WrittenDate.of_day(day + timedelta(days=1), GREGORIAN)
        off_by_one = f"{in_figures(hijri)} الموافق {in_figures(next_day)}"
        with pytest.raises(InvalidValue) as refusal:
            parse_date(off_by_one, today=TODAY)
        assert refusal.value.flaw is DateFlaw.HALVES_DIFFER


def test_of_a_pair_the_half_of_the_calendar_asked_for_is_taken() -> None:
    pair = "1375/07/01هـ الموافق 1956/02/13م"
    assert parse_date(pair, today=TODAY, calendar=HIJRI) == RAJAB
    assert parse_date(pair, today=TODAY, calendar=GREGORIAN) == FEBRUARY


@pytest.mark.parametrize(
    ("written", "later"),
    [
        (WrittenDate(GREGORIAN, 2026, 11, 22), False),
        (WrittenDate(GREGORIAN, 2026, 11, 23), True),
        (WrittenDate(GREGORIAN, 2026), False),
        (WrittenDate(GREGORIAN, 2026, 12), True),
        (WrittenDate(GREGORIAN, 2027), True),
        (WrittenDate(HIJRI, 1448, 6, 13), True),
        (WrittenDate(HIJRI, 1448, 6), False),
        (WrittenDate(HIJRI, 1448), False),
        (WrittenDate(HIJRI, 1449), True),
        (WrittenDate(HIJRI, 1340, 12, 30), False),
        (WrittenDate(HIJRI, 1500, 12, 30), True),
    ],
)
def test_a_date_lies_after_a_day_when_all_it_can_mean_does(written: WrittenDate, later: bool) -> None:
    assert written.lies_after(TODAY) is later


days_in_table = st.dates(min_value=date(1924, 8, 1), max_value=date(2077, 11, 16))


@given(days_in_table)
def test_a_day_survives_both_calendars_storage_and_words(day: date) -> None:
    hijri, gregorian = WrittenDate.of_day(day, HIJRI), WrittenDate.of_day(day, GREGORIAN)
    assert hijri.calendar is HIJRI
    assert hijri.gregorian() == gregorian.gregorian() == day
    for written in (hijri, gregorian):
        assert WrittenDate.from_stored(written.stored) == written
        for language in ("ar", "en"):
            alone = in_words(written, language).split(" (")[0].split(" الموافق")[0]
            assert parse_date(alone, today=TODAY) == written
        assert parse_date(in_figures(written), today=TODAY) == written


@given(days_in_table, days_in_table)
def test_hijri_dates_stand_in_the_order_of_their_days(one: date, two: date) -> None:
    order = (WrittenDate.of_day(one, HIJRI).stored <= WrittenDate.of_day(two, HIJRI).stored) is (one <= two)
    assert order


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        (RAJAB, "hijri 1375-07-01"),
        (FEBRUARY, "gregorian 1956-02-13"),
        (WrittenDate(HIJRI, 1375), "hijri 1375"),
        (WrittenDate(HIJRI, 1375, 7), "hijri 1375-07"),
        (WrittenDate(HIJRI, 1340, 12, 30), "hijri 1340-12-30"),
    ],
)
def test_a_date_is_stored_as_written_in_ascii(written: WrittenDate, stored: str) -> None:
    assert written.stored == stored
    assert stored.isascii()
    assert WrittenDate.from_stored(stored) == written


@pytest.mark.parametrize(
    "text", ["", "1375", "hijri 75", "julian 1375", "hijri 1375-7-1", "hijri 1415-01-31"]
)
def test_what_was_not_stored_by_us_is_not_read_back(text: str) -> None:
    with pytest.raises(InvalidValue):
        WrittenDate.from_stored(text)


@pytest.mark.parametrize(
    ("parts", "flaw"),
    [
        ((0,), DateFlaw.YEAR_OUT_OF_RANGE),
        ((10_000,), DateFlaw.YEAR_OUT_OF_RANGE),
        ((1375, None, 3), DateFlaw.NOT_A_DATE),
    ],
)
def test_no_date_is_made_that_cannot_be_written(parts: tuple[int, ...], flaw: DateFlaw) -> None:
    with pytest.raises(InvalidValue) as refusal:
        WrittenDate(HIJRI, *parts)
    assert refusal.value.flaw is flaw


def test_words_say_both_calendars_as_written_first() -> None:
    assert in_words(RAJAB) == "الاثنين 1 رجب 1375هـ الموافق 13 فبراير 1956م"
    assert in_words(FEBRUARY) == "الاثنين 13 فبراير 1956م الموافق 1 رجب 1375هـ"
    assert in_words(RAJAB, "en") == "Monday 1 Rajab 1375 AH (13 February 1956)"
    assert in_words(FEBRUARY, "en") == "Monday 13 February 1956 (1 Rajab 1375 AH)"
    assert in_words(date(2026, 12, 6)) == "الأحد 26 جمادى الآخرة 1448هـ الموافق 6 ديسمبر 2026م"
    assert in_words(date(2026, 3, 24)) == "الثلاثاء 5 شوال 1447هـ الموافق 24 مارس 2026م"


def test_words_say_no_more_than_is_known() -> None:
    assert in_words(WrittenDate(HIJRI, 1375)) == "1375هـ"
    assert in_words(WrittenDate(HIJRI, 1375, 4)) == "ربيع الآخر 1375هـ"
    assert in_words(WrittenDate(GREGORIAN, 1956)) == "1956م"
    assert in_words(WrittenDate(GREGORIAN, 1956), "en") == "1956"
    assert in_words(WrittenDate(HIJRI, 1340, 7, 1)) == "1 رجب 1340هـ"
    assert in_words(WrittenDate(GREGORIAN, 1901, 5, 3)) == "الجمعة 3 مايو 1901م"
    assert in_words(date(2100, 1, 1)) == "الجمعة 1 يناير 2100م"


def test_figures_show_both_calendars_in_one_form() -> None:
    assert both(date(2026, 11, 21)) == "1448/06/11هـ الموافق 2026/11/21م"
    assert both(date(2100, 1, 1)) == "2100/01/01م"
    assert both_written(RAJAB) == "1375/07/01هـ الموافق 1956/02/13م"
    assert both_written(FEBRUARY) == "1956/02/13م الموافق 1375/07/01هـ"
    assert both_written(WrittenDate(HIJRI, 1375)) == "1375هـ"
    assert both_written(WrittenDate(HIJRI, 1340, 7)) == "1340/07هـ"


def test_an_unknown_date_prints_as_blanks_to_fill_in_t69() -> None:
    assert both_or_blank(None) == BLANK_DATE == "/ / هـ الموافق / / م"
    assert both_or_blank(date(2026, 11, 21)) == "1448/06/11هـ الموافق 2026/11/21م"


@pytest.mark.parametrize(
    ("written", "unknown"),
    [
        (RAJAB, True),
        (WrittenDate(HIJRI, 1375, 1, 1), True),
        (WrittenDate(GREGORIAN, 1956, 1, 1), True),
        (WrittenDate(HIJRI, 1375), True),
        (WrittenDate(HIJRI, 1375, 7), True),
        (WrittenDate(GREGORIAN, 1956, 7, 1), False),
        (WrittenDate(HIJRI, 1375, 7, 2), False),
    ],
)
def test_the_day_registries_write_for_an_unknown_one_is_noted(written: WrittenDate, unknown: bool) -> None:
    assert written.day_probably_unknown is unknown


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("hijri 1447-01-30", 1, "hijri 1447-02-29"),
        ("hijri 1448-02-30", 2, "hijri 1448-04-30"),
        ("hijri 1448-02-30", 1, "hijri 1448-03-29"),
        ("hijri 1447-12-15", 1, "hijri 1448-01-15"),
        ("hijri 1447-06-12", 12, "hijri 1448-06-12"),
        ("hijri 1448-01-10", -1, "hijri 1447-12-10"),
        ("hijri 1342-12-30", 1, "hijri 1343-01-30"),
        ("hijri 1340-01-30", 3, "hijri 1340-04-30"),
        ("hijri 1500-12-30", 1, "hijri 1501-01-30"),
        ("gregorian 2026-11-22", 3, "gregorian 2027-02-19"),
    ],
)
def test_months_are_added_in_hijri_and_clamped_t86(start: str, months: int, end: str) -> None:
    later = WrittenDate.from_stored(start).plus_hijri_months(months)
    assert later is not None
    assert later.stored == end


@pytest.mark.parametrize(
    "start", ["hijri 1447", "hijri 1447-05", "gregorian 2026-11", "gregorian 1901-05-03"]
)
def test_months_are_not_added_to_what_is_no_known_hijri_day(start: str) -> None:
    assert WrittenDate.from_stored(start).plus_hijri_months(3) is None


def test_months_past_the_end_of_the_table_end_on_no_known_day() -> None:
    last = WrittenDate.of_day(date(2077, 11, 16), HIJRI)
    later = last.plus_hijri_months(1)
    assert (last.stored, later and later.stored) == ("hijri 1500-12-30", "hijri 1501-01-30")
    assert later is not None
    assert later.gregorian() is None


@given(st.dates(min_value=date(1930, 1, 1), max_value=date(2060, 1, 1)), st.integers(0, 24))
def test_added_months_keep_the_day_or_clamp_it_by_one(day: date, months: int) -> None:
    later = WrittenDate.of_day(day, HIJRI).plus_hijri_months(months)
    assert later is not None
    last = later.gregorian()
    assert last is not None
    before, after = hijri_of(day), hijri_of(last)
    assert before is not None
    assert after is not None
    assert (after[0] * 12 + after[1]) - (before[0] * 12 + before[1]) == months
    assert after[2] == before[2] or before[2] > after[2] >= 29


@pytest.mark.parametrize("day", [date(1926, 12, 6), date(1930, 4, 29), date(1931, 4, 18)])
def test_a_thirty_first_of_the_table_is_a_day_like_any_other(day: date) -> None:
    """Three old months have 31 days in our table; the first of those years has not, in any."""
    written = WrittenDate.of_day(day, Calendar.HIJRI)
    assert (written.day, written.gregorian()) == (31, day)
    assert WrittenDate.from_stored(written.stored) == written
    assert parse_date(f"{written.year}/{written.month}/31هـ", today=date(2026, 11, 22)) == written
    with pytest.raises(InvalidValue):
        WrittenDate(Calendar.HIJRI, written.year, 1, 31)


def test_every_day_of_the_table_can_be_written_in_both_calendars() -> None:
    first, last = date(1924, 8, 1), date(2077, 11, 16)
    days = (first + timedelta(days=at) for at in range((last - first).days + 1))
    assert [day for day in days if WrittenDate.of_day(day, Calendar.HIJRI).gregorian() != day] == []


def test_the_office_day_turns_at_nine_in_the_evening_utc() -> None:
    assert office_day(datetime(2026, 11, 21, 20, 59, 59, tzinfo=UTC)) == date(2026, 11, 21)
    assert office_day(datetime(2026, 11, 21, 21, 0, tzinfo=UTC)) == date(2026, 11, 22)
    assert office_day(datetime(2026, 11, 22, 0, 0, tzinfo=timezone(timedelta(hours=3)))) == date(2026, 11, 22)


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        office_day(datetime(2026, 11, 22, 9, 0))  # noqa: DTZ001 - the naive value is what is tested


@pytest.mark.parametrize(
    ("birth", "years", "approximate"),
    [
        ("gregorian 1956-11-22", 70, False),
        ("gregorian 1956-11-23", 69, False),
        ("hijri 1375-07-01", 70, False),
        ("hijri 1375", 70, True),
        ("hijri 1375-07", 70, True),
        ("gregorian 1956", 70, True),
        ("gregorian 1956-12", 69, True),
        ("hijri 1340-07-01", 104, True),
        ("hijri 1342", 102, True),
        ("gregorian 2026-11-22", 0, False),
        ("gregorian 2026-11-23", None, False),
        ("hijri 1460", None, True),
        ("hijri 9999", None, True),
    ],
)
def test_age_is_counted_in_gregorian_years(birth: str, years: int | None, approximate: bool) -> None:
    written = WrittenDate.from_stored(birth)
    assert age(written, TODAY) == years
    assert age_is_approximate(written) is approximate


def test_arabic_and_persian_digits_become_ascii_and_nothing_else_changes() -> None:
    assert ascii_digits("هاتف ٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ x") == "هاتف 0123456789 0123456789 x"


def test_every_month_name_reads_back_as_its_month() -> None:
    for (calendar, _language), names in MONTH_NAMES.items():
        assert [month_named(name) for name in names] == [(calendar, month) for month in range(1, 13)]
    assert month_named("فصل") is None
    assert weekday_named("الأربعاء") == weekday_named("اربعاء") == weekday_named("Wednesday") == 2
    assert weekday_named("رجب") is None
