"""كشف النسخ الاحتياطية: the last one, the places where copies go, and the copies that lie there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.errors import Trouble
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.permissions import Permission
from hayat_desk.records.journal import last_entry
from hayat_desk.records.office import the_office
from hayat_desk.records.people import count_people
from hayat_desk.records.requests import count_requests
from hayat_desk.vault.awaited_copy import is_copy_awaited
from hayat_desk.vault.causes import told_as_trouble
from hayat_desk.vault.copies import copies_in

AMBER_AFTER, RED_AFTER = 7, 14
"""Days after which the last backup's age is a warning, then a danger (ux rule 10)."""


@dataclass(frozen=True, kw_only=True)
class BackupsSummary:
    """The page «النسخ والنقل»: the backup's state, and what a restore would replace."""

    backup_on: date | None
    backup_place: str
    backup_age: int | None  # days
    copy_is_awaited: bool  # the last one did not reach its place
    chosen_place: str  # empty for the office's own folder
    office_id: UUID
    persons: int
    requests: int
    last_act_on: date | None
    may_restore: bool


@dataclass(frozen=True, kw_only=True)
class CopyLine:
    """A copy as it lies in its folder, unopened. `size` is in bytes; the day is the file's own."""

    path: Path
    generation: int
    size: int
    written_on: date


@dataclass(frozen=True)
class Shelf:
    """A place with its copies, newest first; `at_hand` is false where the place cannot be read."""

    place: Path
    lines: tuple[CopyLine, ...]
    at_hand: bool


def backups_summary(work: UnitOfWork) -> BackupsSummary:
    """The state of the backup and of the office that it is a backup of."""
    here = the_office(work.db)
    head = last_entry(work.db)
    backup_on = office_day(here.last_backup_at) if here.last_backup_at else None
    return BackupsSummary(
        backup_on=backup_on,
        backup_place=here.last_backup_place,
        backup_age=(work.today - backup_on).days if backup_on else None,
        copy_is_awaited=is_copy_awaited(work.attachments.folder.parent),
        chosen_place=here.backup_folder,
        office_id=here.id,
        persons=count_people(work.db),
        requests=count_requests(work.db),
        last_act_on=office_day(head.at) if head else None,
        may_restore=Permission.RESTORE in work.clerk.permissions,
    )


def shelf_at(place: Path) -> Shelf:
    """What lies in a folder. A stick answers slowly, or not at all: for the worker."""
    try:
        return Shelf(
            place, tuple(_line(copy.path, copy.generation) for copy in reversed(copies_in(place))), True
        )
    except Trouble:
        return Shelf(place, (), False)


def _line(path: Path, generation: int) -> CopyLine:
    with told_as_trouble():
        found = path.stat()
    written = office_day(datetime.fromtimestamp(found.st_mtime, UTC))
    return CopyLine(path=path, generation=generation, size=found.st_size, written_on=written)
