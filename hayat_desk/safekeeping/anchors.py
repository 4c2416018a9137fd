"""Whether the file that was opened is the one that was closed: the journal's end is kept outside of it.

A restored office and one whose file was set back both lack what was done since. The first was ordered, so it
is told once; the second was not, so its warning stands until somebody who may restore has read it.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from hayat_desk.desk import Desk, UnitOfWork, needs
from hayat_desk.errors import Trouble
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.permissions import Permission
from hayat_desk.records.journal import JournalEntry, last_entry
from hayat_desk.records.office import Counter, the_office
from hayat_desk.vault.causes import told_as_trouble
from hayat_desk.vault.durable import durable_write
from hayat_desk.vault.key_contents import Head
from hayat_desk.vault.keys import KEYS_NAME, KeyFile

RESTORED_NAME = "restored.json"
"""Left in a restored office for its first opening: the numbers that were given out before the restore."""
NOTICE_NAME = "notice.json"
"""What an opening found and has not been read yet."""


class Return(StrEnum):
    """How the office came to be in an older state: restored on purpose, or the file set back; or did not."""

    RESTORED = "restored"
    SET_BACK = "set_back"
    FAILED = "failed"
    """A restore was ordered, and the office is as it was."""


_OPENED = {Return.RESTORED: JournalAct.OPEN_RESTORED, Return.SET_BACK: JournalAct.OPEN_SET_BACK}


@dataclass(frozen=True)
class OlderState:
    """The notice that the office is in an older state, with the day (UTC+3) of its last journaled act."""

    how: Return
    last_act_on: date | None


def anchor_journal(folder: Path, desk: Desk) -> None:
    """Keep the head of the journal outside the database, in the key file: a file set back is then noticed."""
    with desk.look() as look:
        head = last_entry(look.db)
    if head is not None:
        KeyFile(folder / KEYS_NAME, of_open_office=desk.database.key).anchor(head.n, head.hash)


def follows(db: Session, head: Head) -> bool:
    """Whether this journal holds the entry that was its last when it was anchored."""
    if not head.count:
        return True
    entry = db.get(JournalEntry, head.count)
    return entry is not None and entry.hash == head.hash


def note_return(folder: Path, desk: Desk, head: Head) -> None:
    """At opening: journal that an older state came back, and leave the notice of it for the first screen."""
    restore_note = folder / RESTORED_NAME
    with desk.look() as look:
        last = last_entry(look.db)
        was_set_back = not follows(look.db, head)
    if not restore_note.exists() and not was_set_back:
        return
    manner = Return.RESTORED if restore_note.exists() else Return.SET_BACK
    with suppress(Trouble):  # on a full or write-protected disk one can still come in and read
        with desk.work() as work:
            if restore_note.exists():
                _skip_numbers(work, restore_note)
            work.note(_OPENED[manner], the_office(work.db))
        anchor_journal(folder, desk)
        _leave_notice(folder, OlderState(manner, office_day(last.at) if last else None))
        with told_as_trouble():
            restore_note.unlink(missing_ok=True)


def note_failed_restore(folder: Path) -> None:
    """Where nobody is there to be told that a restore failed, leave the notice of it for the first screen.

    One that waits already stays: it tells of what is in the office now. Raises `Trouble` of the disk.
    """
    if read_notice(folder) is None:
        _leave_notice(folder, OlderState(Return.FAILED, None))


def _leave_notice(folder: Path, notice: OlderState) -> None:
    day = notice.last_act_on.isoformat() if notice.last_act_on else ""
    durable_write(folder / NOTICE_NAME, json.dumps({"how": notice.how.value, "last_act_on": day}).encode())


def read_notice(folder: Path) -> OlderState | None:
    """The notice left by the last opening; None once it was read, or where it cannot be read."""
    try:
        notice = json.loads((folder / NOTICE_NAME).read_bytes())
        day = notice["last_act_on"]
        return OlderState(Return(notice["how"]), date.fromisoformat(day) if day else None)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def forget_notice(folder: Path) -> None:
    """Remove the notice after it was read; raises `Trouble`."""
    with told_as_trouble():
        (folder / NOTICE_NAME).unlink(missing_ok=True)


@needs(Permission.RESTORE)
def accept_set_back(work: UnitOfWork) -> None:
    """Journal that the warning of a file set back was read, and by whom."""
    work.note(JournalAct.ACCEPT_SET_BACK, the_office(work.db))


def numbers_given(db: Session) -> bytes:
    """The last number of every counter, to be left beside a restored office (no number is given out twice)."""
    counters = [
        [counter.office_code, counter.kind, counter.hijri_year, counter.last]
        for counter in db.scalars(select(Counter))
    ]
    return json.dumps({"office": str(the_office(db).id), "counters": counters}).encode()


def _skip_numbers(work: UnitOfWork, restore_note: Path) -> None:
    try:
        note = json.loads(restore_note.read_bytes())
        if note.get("office") != str(the_office(work.db).id):
            return
        counters = [
            (str(code), str(kind), int(year), int(last)) for code, kind, year, last in note["counters"]
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return
    for code, kind, year, last in counters:
        counter = work.db.get(Counter, (code, kind, year))
        if counter is None:
            work.db.add(Counter(office_code=code, kind=kind, hijri_year=year, last=last))
        else:
            counter.last = max(counter.last, last)
