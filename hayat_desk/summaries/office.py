"""كشف المكتب: what the settings page shows and the shell needs to know of the office, and what the board decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import WrittenDate, both_written, office_day
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import Profile
from hayat_desk.records.office import ClerkRecord, profile_versions, the_office


@dataclass(frozen=True, kw_only=True)
class OfficeSettingsSummary:
    """The office with what it may change of itself."""

    title: str
    is_sample: bool
    code: str
    city: str
    print_arabic_digits: bool
    auto_lock_minutes: int
    backup_folder: str
    reply_within_days: int | None
    slot: str  # of the user at the desk, in the key file


@dataclass(frozen=True, kw_only=True)
class ProfileVersionLine:
    """One version of what the board decides."""

    number: int
    change: str
    approved_on: str  # in both calendars, or as it was written before dates were read; empty when unknown
    kept_on: date


@dataclass(frozen=True, kw_only=True)
class BoardSettings:
    """What the board decides as it counts now, its versions, newest first, and whether this user may change it."""

    profile: Profile
    versions: tuple[ProfileVersionLine, ...]
    may_change: bool


def board_settings(work: UnitOfWork) -> BoardSettings:
    """The pages of «ما يقرره المجلس»."""
    return BoardSettings(
        profile=work.profile,
        versions=tuple(
            ProfileVersionLine(
                number=version.number,
                change=version.change_summary,
                approved_on=_told(version.approved_on),
                kept_on=office_day(version.created_at),
            )
            for version in profile_versions(work.db)
        ),
        may_change=Permission.SET_UP_OFFICE in work.clerk.permissions,
    )


def _told(approved_on: str) -> str:
    try:
        return both_written(WrittenDate.from_stored(approved_on))
    except InvalidValue:
        return approved_on


def office_settings(work: UnitOfWork) -> OfficeSettingsSummary:
    """The page «الإعدادات»."""
    office = the_office(work.db)
    return OfficeSettingsSummary(
        title=office.title,
        is_sample=office.is_sample,
        code=office.code,
        city=office.city,
        print_arabic_digits=office.print_arabic_digits,
        auto_lock_minutes=office.auto_lock_minutes,
        backup_folder=office.backup_folder,
        reply_within_days=office.reply_within_days,
        slot=work.db.get_one(ClerkRecord, work.clerk.id).slot,
    )
