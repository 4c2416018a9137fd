"""كشف المكتب: what the settings page shows and the shell needs to know of the office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import Letterhead, Seat
from hayat_desk.records.office import ClerkRecord, profile_versions, the_office


@dataclass(frozen=True, kw_only=True)
class OfficeSettingsSummary:
    """The office with what it may change of itself."""

    title: str
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
    approved_on: str  # as the board wrote it; empty when unknown
    kept_on: date


@dataclass(frozen=True, kw_only=True)
class LetterheadSettings:
    """The head and foot of the papers, the committee's seats, and the versions so far, newest first."""

    letterhead: Letterhead
    committee: tuple[Seat, ...]
    versions: tuple[ProfileVersionLine, ...]
    may_change: bool


def letterhead_settings(work: UnitOfWork) -> LetterheadSettings:
    """The page «الترويسة واللجنة»."""
    return LetterheadSettings(
        letterhead=work.profile.letterhead,
        committee=work.profile.committee,
        versions=tuple(
            ProfileVersionLine(
                number=version.number,
                change=version.change_summary,
                approved_on=version.approved_on,
                kept_on=office_day(version.created_at),
            )
            for version in profile_versions(work.db)
        ),
        may_change=Permission.SET_UP_OFFICE in work.clerk.permissions,
    )


def office_settings(work: UnitOfWork) -> OfficeSettingsSummary:
    """The page «الإعدادات»."""
    here = the_office(work.db)
    return OfficeSettingsSummary(
        title=here.title,
        code=here.code,
        city=here.city,
        print_arabic_digits=here.print_arabic_digits,
        auto_lock_minutes=here.auto_lock_minutes,
        backup_folder=here.backup_folder,
        reply_within_days=here.reply_within_days,
        slot=work.db.get_one(ClerkRecord, work.clerk.id).slot,
    )
