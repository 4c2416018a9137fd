"""كشف المكتب: what the settings page shows and the shell needs to know of the office."""

from __future__ import annotations

from dataclasses import dataclass

from hayat_desk.desk import UnitOfWork
from hayat_desk.records.office import ClerkRecord, the_office


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
