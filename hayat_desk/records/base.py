"""The declarative base, the naming convention of constraints, and the small vocabulary of columns.

Types are SQLAlchemy's own wherever they serve, so that the same models run on PostgreSQL; what only
SQLite understands stands in `records/sqlite.py`.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, Date, DateTime, Enum, Integer, LargeBinary, MetaData, String, Text, Uuid
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator

from hayat_desk.policy.amounts import Money
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.ids import new_id
from hayat_desk.policy.terms import Term

IDS_A_STATEMENT = 500
"""Ids in one `IN (…)` at most: SQLite bounds the values of a statement, older builds at 999."""


class UtcInstant(TypeDecorator[datetime]):
    """An instant in UTC; a naive value is refused, for it could be any office's noon."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the database: UTC, with the zone only where the database keeps it."""
        if value is None:
            return None
        if value.tzinfo is None:
            msg = "an instant needs its time zone"
            raise ValueError(msg)
        instant = value.astimezone(UTC)
        return instant.replace(tzinfo=None) if dialect.name == "sqlite" else instant

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 — SQLAlchemy calls it so
        """From the database: always aware."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class AsWritten(TypeDecorator[WrittenDate]):
    """A date as written on a paper, with its calendar; never replaced by its conversion."""

    impl = String(24)
    cache_ok = True

    def process_bind_param(self, value: WrittenDate | None, dialect: Dialect) -> str | None:  # noqa: ARG002 — SQLAlchemy calls it so
        """To the database: the ASCII form of `WrittenDate.stored`."""
        return None if value is None else value.stored

    def process_result_value(self, value: str | None, dialect: Dialect) -> WrittenDate | None:  # noqa: ARG002 — SQLAlchemy calls it so
        """From the database."""
        return None if value is None else WrittenDate.from_stored(value)


class InHalalas(TypeDecorator[Money]):
    """An amount of money, stored as whole halalas; so is the sum of a column of them."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Money | None, dialect: Dialect) -> int | None:  # noqa: ARG002 — SQLAlchemy calls it so
        """To the database: halalas."""
        return None if value is None else value.halalas

    def process_result_value(self, value: int | None, dialect: Dialect) -> Money | None:  # noqa: ARG002 — SQLAlchemy calls it so
        """From the database; a sum is no plain integer everywhere."""
        return None if value is None else Money(int(value))


class Terms(TypeDecorator[tuple[Term, ...]]):
    """Some Terms of one kind in their order, stored as a JSON list of their values; blank for none."""

    impl = String(512)
    cache_ok = True

    def __init__(self, kind: type[Term]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: tuple[Term, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002 — SQLAlchemy calls it so
        """To the database."""
        return value if value is None else json.dumps(value) if value else ""

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Term, ...] | None:  # noqa: ARG002 — SQLAlchemy calls it so
        """From the database; ValueError for a value of another kind."""
        return value if value is None else tuple(map(self.kind.of, json.loads(value or "[]")))


def term(kind: type[Term]) -> Enum:
    """A column type that stores a Term by its value, as plain text with its real length."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=False,
        length=40,
        values_callable=lambda members: [member.value for member in members],
    )


Instant = Annotated[datetime, mapped_column(UtcInstant)]
Day = Annotated[date, mapped_column(Date)]
Written = Annotated[WrittenDate, mapped_column(AsWritten)]
Amount = Annotated[Money, mapped_column(InHalalas)]
Short = Annotated[str, mapped_column(String(128))]  # a name, a title, a number
Line = Annotated[str, mapped_column(String(512))]
Long = Annotated[str, mapped_column(Text)]
Content = Annotated[bytes, mapped_column(LargeBinary)]


class Travel(StrEnum):
    """How the rows of a table go to other offices, once offices are paired (DESIGN §9)."""

    MERGED = "merged"
    """Field by field: what two offices wrote unseen of each other waits for a person to decide."""
    APPENDED = "appended"
    """As they are: never changed once written, and known by their id."""
    OWNED = "owned"
    """As their home office wrote them: decisions, minutes, numbers and what bears them are read elsewhere."""
    NEVER = "never"
    """Not at all: they serve this file and the people at it."""


class Base(DeclarativeBase):
    """The root of all tables; each says for itself how it travels."""

    travels: ClassVar[Travel]

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {UUID: Uuid(), int: Integer()}  # noqa: RUF012 — SQLAlchemy's own form


class OfficeRecord(Base):
    """What every record of the office carries: who and when, its home office, soft deletion, a revision.

    `rev` guards against two writers; it is local. Nothing kept is ever hard-deleted but by erasure.
    """

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id, sort_order=-10)
    created_at: Mapped[Instant]
    created_by: Mapped[UUID]
    updated_at: Mapped[Instant]
    home_office: Mapped[UUID]
    deleted_at: Mapped[Instant | None]
    deleted_by: Mapped[UUID | None]
    rev: Mapped[int]

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 — SQLAlchemy calls it with the class
        return {"version_id_col": cls.rev}
