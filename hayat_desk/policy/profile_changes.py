"""What the board may decide anew, and what keeps a decision from being kept as a version (T10, T69).

Lists stay usable by those who choose from them: nothing without a title, no two of the same title, a
committee of at least one, no day that its calendar has not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.calendars import FIRST_TABLE_YEAR, LAST_TABLE_YEAR, Calendar, month_length
from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.days import ask_about_days_off, ask_if_long_ago
from hayat_desk.policy.profile_shape import (
    Channel,
    Letterhead,
    PolicyDocument,
    RequiredDocument,
    Seat,
    ServiceType,
)
from hayat_desk.policy.replies import Holiday
from hayat_desk.policy.spelling import fold

MOST_MONTHS = 120
"""Hijri months that a paper may be old at most."""
MOST_LOGO_BYTES = 200 * 1024
_PNG = b"\x89PNG\r\n\x1a\n"
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_NO_YEAR = {Calendar.GREGORIAN: 2024, Calendar.HIJRI: LAST_TABLE_YEAR + 1}
"""Years in which every day a month can have exists: a leap year, and one for which there is no table."""


MOST_REVIEW_MONTHS = 60
"""Hijri months after which a policy is reviewed at the latest."""


class ChangeFlaw(StrEnum):
    """Why a decision of the board cannot be kept as it stands; details as the comments say."""

    CHANGE_UNSAID = "change_unsaid"
    NOTHING_CHANGED = "nothing_changed"
    APPROVED_LATER = "approved_later"
    TITLE_MISSING = "title_missing"
    SAME_TITLE = "same_title"  # title
    NO_MEMBER = "no_member"
    NO_CHANNEL = "no_channel"
    MONTHS = "months_of_paper"  # most
    NO_SUCH_DAY = "no_such_day"  # day, last
    YEAR = "year_of_holiday"  # first, last
    CHANNELS_DIFFER = "channels_differ"
    LOGO_UNFIT = "logo_unfit"
    REVIEW_MONTHS = "review_months"  # most


def check_version(
    change: str, approved: WrittenDate | None, today: date, confirmed: Collection[StrEnum]
) -> None:
    """A version says what it changes, and was approved by today, where it says when, and not long ago."""
    if not change.strip():
        raise InvalidValue(ChangeFlaw.CHANGE_UNSAID, field="change")
    if approved is not None and approved.lies_after(today):
        raise InvalidValue(ChangeFlaw.APPROVED_LATER, field="approved_on")
    if approved is not None:
        ask_if_long_ago(approved, today, "approved_on", confirmed)


def check_policy(
    policy: PolicyDocument, before: PolicyDocument, today: date, confirmed: Collection[StrEnum]
) -> None:
    """The policy has a title and is reviewed within five years; a new day of approval is by today, not long ago."""
    if not policy.title.strip():
        raise InvalidValue(ChangeFlaw.TITLE_MISSING, field="policy_title")
    if not 1 <= policy.review_months <= MOST_REVIEW_MONTHS:
        raise InvalidValue(ChangeFlaw.REVIEW_MONTHS, field="review_months", most=MOST_REVIEW_MONTHS)
    if policy.approved is None or policy.approved == before.approved:
        return
    if policy.approved.lies_after(today):
        raise InvalidValue(ChangeFlaw.APPROVED_LATER, field="policy_approved")
    ask_if_long_ago(policy.approved, today, "policy_approved", confirmed)


def check_service(service: ServiceType, other_services: Iterable[ServiceType]) -> None:
    """A service has a title of its own, and so has each of its papers; an age is 1 to `MOST_MONTHS`."""
    _check_titles([service.title, *(other.title for other in other_services)], "title")
    _check_titles([document.title for document in service.documents], "documents")
    for document in service.documents:
        _check_age(document)


def _check_age(document: RequiredDocument) -> None:
    aged = document.rule is ValidityRule.MAX_AGE_HIJRI_MONTHS
    if not (1 <= document.months <= MOST_MONTHS if aged else document.months == 0):
        raise InvalidValue(ChangeFlaw.MONTHS, field="documents", most=MOST_MONTHS)


def check_seats(committee: tuple[Seat, ...], board: tuple[Seat, ...]) -> None:
    """A committee has at least one seat; every seat says what it is."""
    if not committee:
        raise InvalidValue(ChangeFlaw.NO_MEMBER, field="committee")
    for field, seats in (("committee", committee), ("board", board)):
        if not all(seat.title.strip() for seat in seats):
            raise InvalidValue(ChangeFlaw.TITLE_MISSING, field=field)


def check_channels(channels: tuple[Channel, ...], before: tuple[Channel, ...]) -> None:
    """The channels are the policy's own (T44–T51): worded, ordered and hidden, none left out or made up.

    At least one stays, for every contact has a channel (T29).
    """
    if sorted(channel.kind for channel in channels) != sorted(channel.kind for channel in before):
        raise InvalidValue(ChangeFlaw.CHANNELS_DIFFER, field="channels")
    _check_titles([channel.label for channel in channels], "channels")
    if not any(channel.offered for channel in channels):
        raise InvalidValue(ChangeFlaw.NO_CHANNEL, field="channels")


def check_holidays(
    holidays: tuple[Holiday, ...], before: tuple[Holiday, ...], today: date, confirmed: Collection[StrEnum]
) -> None:
    """Check every holiday; ask (`Doubt`) about a new one whose year is past or far ahead."""
    for holiday in holidays:
        check_holiday(holiday)
    anew = [_span(holiday) for holiday in holidays if holiday not in before]
    ask_about_days_off([span for span in anew if span], today, "holidays", confirmed)


def _span(holiday: Holiday) -> tuple[date, date] | None:
    """The first and the last day of a holiday of one year; None of one that comes every year."""
    if holiday.year is None:
        return None
    begins, ends = (holiday.first_month, holiday.first_day), (holiday.last_month, holiday.last_day)
    first = WrittenDate(holiday.calendar, holiday.year, *begins).nearest()
    last = WrittenDate(holiday.calendar, holiday.year + (ends < begins), *ends).nearest()
    return (first, last) if first and last else None


def check_holiday(holiday: Holiday) -> None:
    """A holiday has a title, and its days exist, in its own year where it has one."""
    if not holiday.title.strip():
        raise InvalidValue(ChangeFlaw.TITLE_MISSING, field="holidays")
    check_year(holiday.calendar, holiday.year)
    year = holiday.year
    begins = (holiday.first_month, holiday.first_day)
    ends = (holiday.last_month, holiday.last_day)
    check_day(holiday.calendar, year, *begins)
    check_day(holiday.calendar, year + 1 if year and ends < begins else year, *ends)


def check_year(calendar: Calendar, year: int | None) -> None:
    """A year, where there is one, is a year of that calendar in our time."""
    hijri = calendar is Calendar.HIJRI
    first, last = (FIRST_TABLE_YEAR, LAST_TABLE_YEAR) if hijri else (_FIRST_YEAR, _LAST_YEAR)
    if year is not None and not first <= year <= last:
        raise InvalidValue(ChangeFlaw.YEAR, field="holidays", first=first, last=last)


def check_day(calendar: Calendar, year: int | None, month: int, day: int) -> None:
    """A month has that day, in this year, or without one in some year."""
    last = month_length(calendar, _NO_YEAR[calendar] if year is None else year, month)
    if not 1 <= day <= last:
        raise InvalidValue(ChangeFlaw.NO_SUCH_DAY, field="holidays", day=day, last=last)


def check_logo(letterhead: Letterhead) -> None:
    """Refuse a logo that is no PNG or too large; whoever read it has checked the picture itself."""
    logo = letterhead.logo
    if logo and (not logo.startswith(_PNG) or len(logo) > MOST_LOGO_BYTES):
        raise InvalidValue(ChangeFlaw.LOGO_UNFIT, field="logo")


def _check_titles(titles: list[str], field: str) -> None:
    keys: set[str] = set()
    for title in titles:
        if not title.strip():
            raise InvalidValue(ChangeFlaw.TITLE_MISSING, field=field)
        key = fold(title) or title.strip()
        if key in keys:
            raise InvalidValue(ChangeFlaw.SAME_TITLE, field=field, title=title.strip())
        keys.add(key)
