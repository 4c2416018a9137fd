"""Each table says how its rows go to other offices; nothing that is in the file stands outside that (DESIGN §9)."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from hayat_desk import records
from hayat_desk.records.base import Base, OfficeRecord, Travel
from hayat_desk.records.database import open_database
from hayat_desk.records.journal import JournalEntry, ValueVersion
from hayat_desk.records.office import ClerkPermission, Counter
from hayat_desk.records.opinions import Opinion
from hayat_desk.records.papers import PaperContent
from tests import builders
from tests.house.sources import parsed_modules

MADE_BY_THE_FILE = {"alembic_version"}
"""Tables that are no record: what the migrations note."""
INDEX = "person_index"
"""The full-text index and its shadows, which SQLite makes from `person_search`."""


def tables() -> list[type[Base]]:
    assert records.__all__  # the registry is whole once the package is imported
    return sorted((mapper.class_ for mapper in Base.registry.mappers), key=lambda kind: kind.__name__)


def modules_with_tables() -> set[str]:
    """The modules of the package that hold tables."""
    return {
        path.rpartition("/")[2].removesuffix(".py")
        for path, tree in parsed_modules("hayat_desk/records")
        if any(isinstance(node, ast.Name) and node.id == "__tablename__" for node in ast.walk(tree))
    }


def silent(kinds: Iterable[type]) -> list[str]:
    """Those that do not say for themselves how they travel; what a parent says is not enough."""
    return [kind.__name__ for kind in kinds if not isinstance(kind.__dict__.get("travels"), Travel)]


def test_importing_the_package_completes_the_registry() -> None:
    assert modules_with_tables() - set(records.__all__) == set()


def test_every_table_says_how_it_travels() -> None:
    assert silent(tables()) == []
    assert {kind.travels for kind in tables()} == set(Travel)


def test_a_table_that_does_not_say_would_be_found() -> None:
    class OtherBase(DeclarativeBase):
        travels = Travel.MERGED  # said for all at once, which says nothing of any

    class Silent(OtherBase):
        __tablename__ = "silent"

        id: Mapped[int] = mapped_column(primary_key=True)

    class Telling(OtherBase):
        __tablename__ = "telling"
        travels = Travel.NEVER

        id: Mapped[int] = mapped_column(primary_key=True)

    assert silent(mapper.class_ for mapper in OtherBase.registry.mappers) == ["Silent"]
    assert silent([Telling, Counter]) == []


def test_every_table_in_a_real_file_is_one_of_them(tmp_path: Path) -> None:
    path = tmp_path / "office.db"
    builders.found(path)
    database = open_database(path, builders.KEY)
    with database.reader() as db:
        names = set(db.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")))
    database.close()
    unsaid = {
        name
        for name in names - {kind.__tablename__ for kind in tables()} - MADE_BY_THE_FILE
        if not name.startswith((INDEX, "sqlite_"))
    }
    assert unsaid == set()
    assert INDEX in names


@pytest.mark.parametrize("kind", tables(), ids=lambda kind: kind.__tablename__)
def test_what_a_table_says_fits_its_columns(kind: type[Base]) -> None:
    """A row is merged or owned by its revision and home office; one that is only added has neither."""
    hangs_on = {PaperContent: "paper_id", Counter: "office_code"}  # what says whose they are instead
    match kind.travels:
        case Travel.MERGED:
            assert issubclass(kind, OfficeRecord)
        case Travel.OWNED:
            assert issubclass(kind, OfficeRecord) or hangs_on[kind] in kind.__table__.columns
        case Travel.APPENDED:
            assert kind in (JournalEntry, ValueVersion, Opinion)
            assert not {"rev", "updated_at", "deleted_at"} & set(kind.__table__.columns.keys())
        case Travel.NEVER:
            assert not issubclass(kind, OfficeRecord)


def test_what_one_may_do_here_is_nobody_elses() -> None:
    assert ClerkPermission.travels is Travel.NEVER
