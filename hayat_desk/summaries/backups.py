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
from hayat_desk.records.request_lists import count_requests
from hayat_desk.vault.awaited_copy import does_copy_lack_scans, is_copy_awaited
from hayat_desk.vault.copies import (
    Copy,
    Keeper,
    Standing,
    copies_in,
    makers_named_by,
    standing_of,
    standing_untold,
    users_named_by,
)

AMBER_AFTER, RED_AFTER = 7, 14
"""Days after which the last backup's age is a warning, then a danger (ux rule 10)."""


@dataclass(frozen=True, kw_only=True)
class BackupsSummary:
    """The page «النسخ والنقل»: the backup's state, and what a restore would replace."""

    backup_on: date | None
    backup_place: str
    backup_age: int | None  # days
    copy_is_awaited: bool  # the last one did not reach its place
    copy_lacks_scans: bool  # the last one, because the office has them no more or damaged
    chosen_place: str  # empty for the office's own folder
    office_id: UUID
    persons: int
    requests: int
    last_act_on: date | None
    may_restore: bool


@dataclass(frozen=True, kw_only=True)
class CopyLine:
    """A copy as it lies in its folder, unopened. `size` is in bytes; the day is the file's own.

    `users` are named where no office is open that tells whose it is; `is_newest` is of its own office.
    """

    path: Path
    generation: int
    size: int
    written_on: date
    standing: Standing
    users: tuple[str, ...] = ()
    is_newest: bool = False


@dataclass(frozen=True)
class Shelf:
    """A place with its copies; `at_hand` is false where the place cannot be read.

    `lines` are those that may be wanted, newest first: the office's own, or all where none is open. `others`
    are another office's, this one's from another computer, and damaged ones: shown, and else left alone.
    """

    place: Path
    lines: tuple[CopyLine, ...]
    at_hand: bool
    others: tuple[CopyLine, ...] = ()


def backups_summary(work: UnitOfWork) -> BackupsSummary:
    """The state of the backup and of the office that it is a backup of."""
    office = the_office(work.db)
    head = last_entry(work.db)
    backup_on = office_day(office.last_backup_at) if office.last_backup_at else None
    return BackupsSummary(
        backup_on=backup_on,
        backup_place=office.last_backup_place,
        backup_age=(work.today - backup_on).days if backup_on else None,
        copy_is_awaited=is_copy_awaited(work.attachments.folder.parent),
        copy_lacks_scans=does_copy_lack_scans(work.attachments.folder.parent),
        chosen_place=office.backup_folder,
        office_id=office.id,
        persons=count_people(work.db),
        requests=count_requests(work.db),
        last_act_on=office_day(head.at) if head else None,
        may_restore=Permission.RESTORE in work.clerk.permissions,
    )


def shelf_at(place: Path, keeper: Keeper | None = None) -> Shelf:
    """What lies in a folder, told apart by the office that looks. A stick answers slowly: for the worker."""
    try:
        copies = copies_in(place)
    except Trouble:
        return Shelf(place, (), at_hand=False)
    lines: list[CopyLine] = []
    listed_makers: set[str] = set()
    for copy in sorted(
        copies, key=lambda copy: (bool(copy.mark), copy.generation, _changed_at(copy.path)), reverse=True
    ):
        standing = standing_of(copy, keeper) if keeper else standing_untold(copy)
        makers = makers_named_by(copy) if keeper is None else (standing,)
        lines.append(_line(copy, standing, is_newest=bool(makers) and makers[0] not in listed_makers))
        listed_makers.update(makers)
    own_lines = [line for line in lines if line.standing in (Standing.OWN, Standing.UNTOLD)]
    if keeper is None:  # the newest of every office first
        own_lines.sort(key=lambda line: (not line.is_newest, -_changed_at(line.path)))
    return Shelf(
        place, tuple(own_lines), at_hand=True, others=tuple(line for line in lines if line not in own_lines)
    )


def _line(copy: Copy, standing: Standing, *, is_newest: bool) -> CopyLine:
    try:
        size = copy.path.stat().st_size
    except OSError:  # not to be read, or gone meanwhile
        size = 0
    return CopyLine(
        path=copy.path,
        generation=copy.generation,
        size=size,
        written_on=office_day(datetime.fromtimestamp(_changed_at(copy.path), UTC)),
        standing=standing,
        users=users_named_by(copy) if standing is Standing.UNTOLD else (),
        is_newest=is_newest,
    )


def _changed_at(path: Path) -> float:
    """Seconds since 1970; 0 of what cannot be read."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
