"""What keeps a decision of the board from being kept: titles, seats, days, ages, channels, logos."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.profile_changes import (
    MOST_LOGO_BYTES,
    ChangeFlaw,
    check_channels,
    check_holiday,
    check_logo,
    check_seats,
    check_service,
    check_version,
)
from hayat_desk.policy.profiles import RequiredDocument, Seat, ServiceType, read_shipped_profile
from hayat_desk.policy.replies import Holiday

HAYAT = read_shipped_profile("hayat-arar")
TODAY = date(2026, 11, 22)
PNG = b"\x89PNG\r\n\x1a\n"


def flaw_of(check: Callable[[], None]) -> ChangeFlaw:
    with pytest.raises(InvalidValue) as refusal:
        check()
    return ChangeFlaw(refusal.value.flaw)


def a_service(*titles: str, rule: ValidityRule = ValidityRule.NO_EXPIRY, months: int = 0) -> ServiceType:
    papers = tuple(
        RequiredDocument(f"d{at}", title, rule, months, official_identity=False, note="")
        for at, title in enumerate(titles)
    )
    return ServiceType("s", "خدمة", "", asks_income=False, asks_diagnosis=False, documents=papers)


def test_a_version_says_what_it_changes_and_was_not_approved_tomorrow() -> None:
    tomorrow = WrittenDate(Calendar.GREGORIAN, 2026, 11, 23)
    assert flaw_of(lambda: check_version(" ", None, TODAY, ())) is ChangeFlaw.CHANGE_UNSAID
    assert flaw_of(lambda: check_version("تغيير", tomorrow, TODAY, ())) is ChangeFlaw.APPROVED_LATER
    check_version("تغيير", WrittenDate(Calendar.GREGORIAN, 2026, 11, 22), TODAY, ())
    check_version("تغيير", WrittenDate(Calendar.HIJRI, 1448), TODAY, ())  # the year alone is a date too


def test_services_and_their_papers_have_titles_of_their_own() -> None:
    """The list finds them by their words, and papers of a request are told apart by theirs."""
    assert flaw_of(lambda: check_service(a_service("هوية", " "), ())) is ChangeFlaw.TITLE_MISSING
    assert flaw_of(lambda: check_service(a_service("الهُويّة", "الهويه"), ())) is ChangeFlaw.SAME_TITLE
    other = replace(a_service(), key="t", title="الخدمة")
    check_service(a_service("هوية", "تقرير"), [other])
    assert (
        flaw_of(lambda: check_service(a_service(), [replace(other, title="خدمه")])) is ChangeFlaw.SAME_TITLE
    )


@pytest.mark.parametrize(
    ("rule", "months"),
    [
        (ValidityRule.MAX_AGE_HIJRI_MONTHS, 0),
        (ValidityRule.MAX_AGE_HIJRI_MONTHS, 121),
        (ValidityRule.EXPIRY_DATE, 3),
        (ValidityRule.NO_EXPIRY, 1),
    ],
)
def test_an_age_in_months_belongs_to_its_rule_alone_t78(rule: ValidityRule, months: int) -> None:
    assert (
        flaw_of(lambda: check_service(a_service("تقرير", rule=rule, months=months), ())) is ChangeFlaw.MONTHS
    )


def test_a_committee_has_a_member_and_every_seat_its_title_t64() -> None:
    seat = Seat("رئيس اللجنة", "")
    check_seats((seat, seat), ())
    assert flaw_of(lambda: check_seats((), (seat,))) is ChangeFlaw.NO_MEMBER
    assert flaw_of(lambda: check_seats((seat,), (Seat(" ", "سالم"),))) is ChangeFlaw.TITLE_MISSING


def test_channels_are_worded_and_ordered_but_neither_left_out_nor_doubled_t44_to_t51() -> None:
    channels = HAYAT.channels
    check_channels(channels[::-1], channels)
    assert flaw_of(lambda: check_channels(channels[1:], channels)) is ChangeFlaw.CHANNELS_DIFFER
    doubled = (*channels[:-1], channels[0])
    assert flaw_of(lambda: check_channels(doubled, channels)) is ChangeFlaw.CHANNELS_DIFFER
    same = (replace(channels[0], label=channels[1].label), *channels[1:])
    assert flaw_of(lambda: check_channels(same, channels)) is ChangeFlaw.SAME_TITLE
    hidden = tuple(replace(channel, offered=False) for channel in channels)
    check_channels((channels[0], *hidden[1:]), channels)
    assert flaw_of(lambda: check_channels(hidden, channels)) is ChangeFlaw.NO_CHANNEL
    check_channels(channels, hidden)


@pytest.mark.parametrize(
    ("holiday", "flaw"),
    [
        (Holiday("يوم", Calendar.GREGORIAN, 2, 28, 2, 29, 2027), ChangeFlaw.NO_SUCH_DAY),
        (Holiday("يوم", Calendar.HIJRI, 9, 30, 10, 3, 1448), ChangeFlaw.NO_SUCH_DAY),  # Ramadan has 29 days
        (Holiday("يوم", Calendar.HIJRI, 12, 29, 1, 30, 1448), ChangeFlaw.NO_SUCH_DAY),  # Muharram 1449 too
        (Holiday("يوم", Calendar.GREGORIAN, 1, 1, 1, 1, 1448), ChangeFlaw.YEAR),
        (Holiday("يوم", Calendar.HIJRI, 1, 1, 1, 1, 2026), ChangeFlaw.YEAR),
        (Holiday(" ", Calendar.HIJRI, 1, 1, 1, 1), ChangeFlaw.TITLE_MISSING),
    ],
)
def test_an_impossible_holiday_is_refused(holiday: Holiday, flaw: ChangeFlaw) -> None:
    assert flaw_of(lambda: check_holiday(holiday)) is flaw


def test_every_holiday_that_may_be_is_taken() -> None:
    for holiday in HAYAT.holidays:
        check_holiday(holiday)
    check_holiday(Holiday("يوم", Calendar.GREGORIAN, 2, 29, 2, 29))
    check_holiday(Holiday("يوم", Calendar.GREGORIAN, 12, 25, 1, 5, 2026))


def test_a_logo_is_a_small_png() -> None:
    head = HAYAT.letterhead
    check_logo(head)
    check_logo(replace(head, logo=PNG + b"x"))
    assert flaw_of(lambda: check_logo(replace(head, logo=b"GIF89a"))) is ChangeFlaw.LOGO_UNFIT
    assert (
        flaw_of(lambda: check_logo(replace(head, logo=PNG + b"x" * MOST_LOGO_BYTES))) is ChangeFlaw.LOGO_UNFIT
    )
