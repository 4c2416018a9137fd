"""The office itself: set up once, its users, what it may change, and the passphrase slots they open."""

from __future__ import annotations

from dataclasses import dataclass

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.policy.ids import ClerkId, new_id
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.permissions import Permission, Role, permissions_of
from hayat_desk.policy.profile_json import profile_to_json
from hayat_desk.policy.profiles import Profile
from hayat_desk.policy.replies import check_longest
from hayat_desk.records import office
from hayat_desk.vault.copies import BACKUPS
from hayat_desk.vault.drives import require_apart


@dataclass(frozen=True, kw_only=True)
class OfficeEntry:
    """What the first-run wizard asked, beside the profile it confirmed."""

    title: str
    code: str
    city: str
    clerk_name: str
    clerk_title: str
    slot: str
    backup_folder: str
    is_sample: bool = False


@dataclass(frozen=True, kw_only=True)
class SettingsEntry:
    """The settings an office may change; `reply_within_days` and `auto_lock_minutes` say their units."""

    print_arabic_digits: bool
    auto_lock_minutes: int
    backup_folder: str
    reply_within_days: int | None


@needs(Permission.SET_UP_OFFICE)
def set_up_office(work: UnitOfWork, profile: Profile, entry: OfficeEntry) -> None:
    """Found the office: copy the profile into it and seat its first user, who holds every permission."""
    new_office = office.Office(
        id=new_id(),
        code=entry.code,
        title=entry.title,
        city=entry.city,
        is_sample=entry.is_sample,
        profile_key=profile.key,
        backup_folder=entry.backup_folder,
    )
    new_office.home_office = new_office.id
    work.add(new_office)
    work.note(JournalAct.SET_UP_OFFICE, new_office)
    clerk = office.ClerkRecord(
        id=work.clerk.id, name=entry.clerk_name, title=entry.clerk_title, slot=entry.slot
    )
    work.add(clerk)
    work.note(JournalAct.SEAT_CLERK, clerk)
    office.grant(work.db, ClerkId(clerk.id), permissions_of(frozenset(Role)))
    version = office.ProfileVersion(number=1, content=profile_to_json(profile))
    work.add(version)
    work.note(JournalAct.ADOPT_PROFILE, version)


@needs(Permission.RECEIVE)
def confirm_clock(work: UnitOfWork) -> None:
    """The clerk looked at the calendar, and the computer's day is right: numbers go on from it.

    Where the clock had been ahead before, the numbers of those days stay as they are.
    """
    own_office = office.the_office(work.db)
    own_office.last_day = work.today
    work.note(JournalAct.CONFIRM_CLOCK, own_office)


@needs(Permission.SET_UP_OFFICE)
def change_settings(work: UnitOfWork, entry: SettingsEntry) -> None:
    """Change what the office decides for itself: digits of papers, lock, backup place, its own maximum.

    `InvalidValue(PlaceFlaw)` where the place for copies is the office's own folder or lies inside it.
    """
    check_longest(entry.reply_within_days)
    if entry.backup_folder:
        folder = work.attachments.folder.parent
        require_apart(entry.backup_folder, folder, folder / BACKUPS)
    own_office = office.the_office(work.db)
    own_office.print_arabic_digits = entry.print_arabic_digits
    own_office.auto_lock_minutes = entry.auto_lock_minutes
    own_office.backup_folder = entry.backup_folder
    own_office.reply_within_days = entry.reply_within_days
    work.note(JournalAct.CHANGE_SETTINGS, own_office)
