"""The desk: one clerk at one office's file. `Desk.work()` is the only place that commits.

A procedure gets a `UnitOfWork`, changes records and notes its act; leaving the block commits once, and
any exception rolls everything back. What changed without a note is refused: a change nobody could
read in the journal is our own fault, not the clerk's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property, wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import event
from sqlalchemy.orm import Session

from hayat_desk.errors import NotPermitted, Trouble
from hayat_desk.policy.clock import clock_doubt
from hayat_desk.policy.dates import hijri_of, office_day
from hayat_desk.policy.ids import ClerkId, RequestId, new_id
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profile_json import profile_from_json
from hayat_desk.policy.profiles import Profile
from hayat_desk.records import journal, office
from hayat_desk.records.base import OfficeRecord
from hayat_desk.records.database import Database, told_plainly
from hayat_desk.vault.attachments import FOLDER_NAME, Attachments

P = ParamSpec("P")
R = TypeVar("R")


class Clock(Protocol):
    """Returns the present instant in UTC; tests and the tour pass their own."""

    def __call__(self) -> datetime:
        """The present instant, timezone-aware, in UTC."""
        ...


def system_clock() -> datetime:
    """The computer's clock, in UTC."""
    return datetime.now(UTC)


@dataclass
class MovableClock:
    """A clock that stands at an instant until it is set to another, for the tour, the sample and tests."""

    now: datetime

    def __call__(self) -> datetime:
        """The instant it stands at."""
        return self.now

    def later(self, *, days: int = 0, minutes: int = 0) -> None:
        """Move it on, or back by a negative number."""
        self.now += timedelta(days=days, minutes=minutes)


@dataclass(frozen=True)
class Clerk:
    """Who sits at the desk, with what they may do."""

    id: ClerkId
    name: str
    title: str
    permissions: frozenset[Permission]


@dataclass(frozen=True)
class _Note:
    act: JournalAct
    kind: str
    subject_id: UUID


class UnitOfWork:
    """One transaction of one clerk on one office day. Procedures change through it and never commit."""

    def __init__(
        self, db: Session, clerk: Clerk, now: datetime, profile: Profile, attachments: Attachments
    ) -> None:
        self.db = db
        self.attachments = attachments
        self.clerk = clerk
        self.now = now
        self.profile = profile
        self.fallen_signatures: list[RequestId] = []  # whose signed declaration the act made void (T62)
        self._notes: list[_Note] = []

    @property
    def today(self) -> date:
        """The office's day (UTC+3)."""
        return office_day(self.now)

    @property
    def hijri_year(self) -> int:
        """The Hijri year of the office's day; human numbers begin with it."""
        hijri = hijri_of(self.today)
        return hijri[0] if hijri else self.today.year

    def require(self, permission: Permission) -> None:
        """Refuse when the user does not hold the permission."""
        if permission not in self.clerk.permissions:
            raise NotPermitted(permission)

    def add(self, row: OfficeRecord) -> None:
        """Begin keeping a record: fills in who, when and which office, and makes its id known."""
        row.id = row.id or new_id()
        row.created_at = row.updated_at = self.now
        row.created_by = self.clerk.id
        if row.home_office is None:
            row.home_office = self._home_office
        self.db.add(row)
        self.db.flush()

    @cached_property
    def _home_office(self) -> UUID:
        with self.db.no_autoflush:  # the row that asks may already hang on one that is in the session
            return office.the_office(self.db).id

    def note(self, act: JournalAct, row: OfficeRecord) -> None:
        """Say in the journal that this act was done on this record; its changed fields are added by themselves."""
        self._notes.append(_Note(act, row.__tablename__, row.id))

    def question_clock(self) -> None:
        """Refuse where the day is not to be believed (`policy.clock`): the clerk mends the clock or confirms it."""
        last = office.the_office(self.db).last_day
        doubt = clock_doubt(self.today, last)
        if doubt is not None and last is not None:
            raise Trouble(doubt, today=self.today.isoformat(), last_entry=last.isoformat())

    def number(self, kind: NumberKind) -> str:
        """The next number of a kind, in this office and the Hijri year of its day, which is questioned first."""
        self.question_clock()
        return str(office.next_number(self.db, office.the_office(self.db).code, kind, self.hijri_year))

    def write_journal(self, changes: list[journal.FieldChange]) -> None:
        """Chain the noted acts with the fields that changed, and keep what the fields held before."""
        if changes and not self._notes:
            raise RuntimeError(f"{changes[0].kind} was changed, and no act was noted")
        if not self._notes:
            return
        noted_subjects = {(note.kind, note.subject_id) for note in self._notes}
        head = journal.last_entry(self.db)
        for note in self._notes:
            own = [c for c in changes if (c.kind, c.subject_id) == (note.kind, note.subject_id)]
            head = self._chain(head, note, own)
            self._keep_versions(head, own)
        if head is not None:
            self._keep_versions(head, [c for c in changes if (c.kind, c.subject_id) not in noted_subjects])
        # only with an act: a mere look under a wrong clock must not become the day to compare with
        self._believe_day()
        self._notes.clear()

    def _believe_day(self) -> None:
        """An act was done on this day: later ones are held against it, as long as it is not in doubt itself."""
        own_office = office.the_office(self.db)
        if clock_doubt(self.today, own_office.last_day) is None:
            own_office.last_day = self.today

    def _chain(
        self, head: journal.JournalEntry | None, note: _Note, own: list[journal.FieldChange]
    ) -> journal.JournalEntry:
        return journal.append(
            self.db,
            head,
            at=self.now,
            clerk_id=self.clerk.id,
            act=note.act,
            kind=note.kind,
            subject_id=note.subject_id,
            fields=tuple(dict.fromkeys(change.field for change in own)),
        )

    def _keep_versions(self, entry: journal.JournalEntry, changes: list[journal.FieldChange]) -> None:
        for change in changes:
            self.db.add(
                journal.ValueVersion(
                    journal_n=entry.n,
                    subject_kind=change.kind,
                    subject_id=change.subject_id,
                    field=change.field,
                    old=change.old,
                    new=change.new,
                )
            )


class Desk:
    """The open office with its clerk. Short `work()` for an act, short `look()` for a screen."""

    def __init__(
        self, database: Database, clerk: Clerk, clock: Clock = system_clock, profile: Profile | None = None
    ) -> None:
        """`profile` is given only while an office is founded; else the newest one in the file counts."""
        self.database = database
        self.attachments = Attachments(database.path.parent / FOLDER_NAME, database.key)
        self.clerk = clerk
        self.clock = clock
        if profile is None:
            with told_plainly(), self.database.reader() as db:
                profile = profile_from_json(office.current_profile(db).content)
        self._profile = profile

    @property
    def profile(self) -> Profile:
        """What the board decided, in its newest version."""
        return self._profile

    @property
    def today(self) -> date:
        """The office's day (UTC+3)."""
        return office_day(self.clock())

    @contextmanager
    def work(self) -> Iterator[UnitOfWork]:
        """One act: committed whole on leaving, with its journal; rolled back on any exception."""
        with told_plainly(), self.database.writer() as db:
            profile = self._profile
            work = UnitOfWork(db, self.clerk, self.clock(), profile, self.attachments)
            changes: list[journal.FieldChange] = []

            def gather(session: Session, _context: object, _instances: object) -> None:
                for row in (*session.new, *session.dirty):
                    if isinstance(row, OfficeRecord):
                        changes.extend(journal.changes_of(row))
                        row.updated_at = work.now

            event.listen(db, "before_flush", gather)
            yield work
            db.flush()
            event.remove(db, "before_flush", gather)
            work.write_journal(changes)
            db.commit()
            if work.profile is not profile:  # a new version counts from its commit on
                self._profile = work.profile

    @contextmanager
    def look(self) -> Iterator[UnitOfWork]:
        """One look: sees a single state of the file; leaving it rolls back, so that it changes nothing."""
        with told_plainly(), self.database.reader() as db:
            yield UnitOfWork(db, self.clerk, self.clock(), self._profile, self.attachments)

    def close(self) -> None:
        """Close the file."""
        self.database.close()


def sit_down(database: Database, slot: str, clock: Clock = system_clock) -> Desk:
    """The desk of the user whose key slot was opened."""
    with told_plainly(), database.reader() as db:
        record = office.clerk_of_slot(db, slot)
        clerk_id = ClerkId(record.id)
        clerk = Clerk(clerk_id, record.name, record.title, office.permissions_of(db, clerk_id))
    return Desk(database, clerk, clock)


def needs(
    permission: Permission,
) -> Callable[[Callable[Concatenate[UnitOfWork, P], R]], Callable[Concatenate[UnitOfWork, P], R]]:
    """Decorate a procedure with the permission it needs; `NotPermitted` is raised before its first line runs."""

    def named(procedure: Callable[Concatenate[UnitOfWork, P], R]) -> Callable[Concatenate[UnitOfWork, P], R]:
        @wraps(procedure)
        def run(work: UnitOfWork, /, *args: P.args, **kwargs: P.kwargs) -> R:
            work.require(permission)
            return procedure(work, *args, **kwargs)

        run.permission = permission  # type: ignore[attr-defined]
        return run

    return named
