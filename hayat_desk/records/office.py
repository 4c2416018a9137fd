"""The office and its users, the versions of what the board decides, and the counters of human numbers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, Integer, PrimaryKeyConstraint, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.policy.ids import ClerkId
from hayat_desk.policy.numbers import Number, NumberKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.records.base import Base, Day, Instant, Line, Long, OfficeRecord, Short, Travel


class Office(OfficeRecord):
    """This office: the one row of the file that is its own home office."""

    __tablename__ = "office"
    travels = Travel.OWNED

    code: Mapped[str] = mapped_column(String(2))  # two digits of every human number
    title: Mapped[Short]
    city: Mapped[Short]
    is_sample: Mapped[bool] = mapped_column(
        Boolean, default=False
    )  # its papers are stamped, its screens marked
    profile_key: Mapped[Short]
    print_arabic_digits: Mapped[bool] = mapped_column(Boolean, default=False)
    reply_within_days: Mapped[int | None]  # the office's own maximum; not in the policy, empty by default
    auto_lock_minutes: Mapped[int] = mapped_column(Integer, default=5)
    backup_folder: Mapped[Line] = mapped_column(default="")
    last_backup_at: Mapped[Instant | None]
    last_backup_place: Mapped[Line] = mapped_column(default="")
    last_day: Mapped[
        Day | None
    ]  # the latest on which anything was done here, as far as the clock is believed


class ProfileVersion(OfficeRecord):
    """One version of what the board decides: letterhead, channels, services, wordings, roles, retention.

    The whole content is one JSON text in the shape `policy.profiles` reads; a change is a new version,
    so that a signed paper can always be read beside the wording it was signed on (T10).
    """

    __tablename__ = "profile_version"
    travels = Travel.OWNED

    number: Mapped[int]
    content: Mapped[Long]
    change_summary: Mapped[Line] = mapped_column(default="")
    approved_on: Mapped[Short] = mapped_column(default="")  # as written by the board; blank when unknown


class ClerkRecord(OfficeRecord):
    """A named user of the desk; `slot` is the opaque name of the key slot this user unlocks."""

    __tablename__ = "clerk"
    travels = Travel.OWNED

    name: Mapped[Short]
    title: Mapped[Short]
    slot: Mapped[str] = mapped_column(String(40))


class ClerkPermission(Base):
    """One permission of one user."""

    __tablename__ = "clerk_permission"
    travels = Travel.NEVER
    __table_args__ = (PrimaryKeyConstraint("clerk_id", "permission"),)

    clerk_id: Mapped[UUID] = mapped_column(ForeignKey("clerk.id"))
    permission: Mapped[str] = mapped_column(String(40))


class Counter(Base):
    """The last number given out of one kind in one office and Hijri year; gap-free, void numbers kept."""

    __tablename__ = "counter"
    travels = Travel.OWNED
    __table_args__ = (PrimaryKeyConstraint("office_code", "kind", "hijri_year"),)

    office_code: Mapped[str] = mapped_column(String(2))
    kind: Mapped[str] = mapped_column(String(40))
    hijri_year: Mapped[int]
    last: Mapped[int]


def the_office(db: Session) -> Office:
    """The office of this file; asked of the file once in a session, for every act needs it."""
    own = db.info.get(Office)
    if own is None or own not in db:
        own = db.info[Office] = db.scalars(select(Office).where(Office.id == Office.home_office)).one()
    return own


def current_profile(db: Session) -> ProfileVersion:
    """The newest version of what the board decides."""
    return db.scalars(select(ProfileVersion).order_by(ProfileVersion.number.desc()).limit(1)).one()


def profile_versions(db: Session) -> list[ProfileVersion]:
    """Every version of what the board decided, newest first."""
    return list(db.scalars(select(ProfileVersion).order_by(ProfileVersion.number.desc())))


def clerk_of_slot(db: Session, slot: str) -> ClerkRecord:
    """The user whose key slot was opened."""
    return db.scalars(
        select(ClerkRecord).where(ClerkRecord.slot == slot, ClerkRecord.deleted_at.is_(None))
    ).one()


def names_of_clerks(db: Session) -> dict[UUID, str]:
    """What every user is called, also those who are no longer one: what they did stays theirs."""
    return {clerk.id: clerk.name for clerk in db.execute(select(ClerkRecord.id, ClerkRecord.name))}


def permissions_of(db: Session, clerk_id: ClerkId) -> frozenset[Permission]:
    """What a user may do."""
    values = db.scalars(select(ClerkPermission.permission).where(ClerkPermission.clerk_id == clerk_id))
    return frozenset(Permission.of(value) for value in values)


def grant(db: Session, clerk_id: ClerkId, permissions: Iterable[Permission]) -> None:
    """Give a user the permissions that are not held yet."""
    owned = permissions_of(db, clerk_id)
    for permission in sorted(set(permissions) - owned):
        db.add(ClerkPermission(clerk_id=clerk_id, permission=permission.value))


def next_number(db: Session, office_code: str, kind: NumberKind, hijri_year: int) -> Number:
    """The next number of a kind, 1448-01-3-00012. Gap-free in its transaction."""
    counter = db.get(Counter, (office_code, kind.value, hijri_year), with_for_update=True)
    if counter is None:
        counter = Counter(office_code=office_code, kind=kind.value, hijri_year=hijri_year, last=0)
        db.add(counter)
    counter.last += 1
    db.flush()
    return Number(hijri_year, office_code, kind, counter.last)


def take_back(db: Session, number: Number, kind: NumberKind) -> bool:
    """Take back the newest number, which was not used; False where a later one was given out already."""
    counter = db.get(Counter, (number.office, kind.value, number.year), with_for_update=True)
    if counter is None or counter.last != number.count:
        return False
    counter.last -= 1
    return True


def last_given(db: Session, kind: NumberKind, hijri_year: int) -> dict[str, int]:
    """The last number of a kind given out in a Hijri year, by the beginning of its numbers («1448-01»)."""
    statement = select(Counter.office_code, Counter.last).where(
        Counter.kind == kind.value, Counter.hijri_year == hijri_year
    )
    return {f"{hijri_year}-{code}": last for code, last in db.execute(statement)}


def mark_backup(office: Office, at: datetime, place: str) -> None:
    """Remember when and where the last verified copy was made."""
    office.last_backup_at = at
    office.last_backup_place = place
