"""Files of every released schema open, are brought up to date, and lose nothing (data §3)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from hayat_desk.desk import sit_down
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.declarations import DeclarationState, DeclaredField, canonical
from hayat_desk.policy.due import DueKind
from hayat_desk.policy.ids import new_id
from hayat_desk.policy.registration import RegistrationGap
from hayat_desk.records import database
from hayat_desk.records.appeals import appeals_of
from hayat_desk.records.base import Base
from hayat_desk.records.database import Database, open_database
from hayat_desk.records.journal import first_broken_entry
from hayat_desk.records.people import SensitiveDetail
from hayat_desk.records.requests import Declaration, SupportRequest
from hayat_desk.summaries.outcomes import outcomes_summary
from hayat_desk.summaries.people import find_people
from hayat_desk.summaries.requests import request_list
from hayat_desk.summaries.today import today_summary
from tests import builders
from tests.data.make_sample import FOLDER, make_sample
from tests.records.migration_bench import differences, scripts

SAMPLE_KEY = bytes(range(32))
"""The key of the frozen samples; the people in them are invented."""

IN_IT = {
    "office-0001": (1, 1, 0, 0, 1, 1, 3),
    "office-0002": (0, 2, 2, 1, 1, 1, 6),
    "office-0003": (0, 2, 2, 1, 1, 1, 6),
    "office-0004": (0, 2, 2, 1, 1, 1, 6),
    "office-0005": (0, 2, 2, 1, 1, 1, 6),
    "office-0006": (0, 2, 2, 1, 1, 1, 6),
    "office-0007": (0, 2, 2, 1, 1, 1, 6),
    "office-0008": (0, 2, 2, 1, 1, 1, 6),
    "office-0009": (0, 2, 2, 1, 1, 1, 6),
    "office-0010": (0, 2, 2, 1, 1, 1, 6),
    "office-0011": (0, 2, 2, 1, 1, 1, 6),
    "office-0012": (0, 2, 2, 1, 1, 1, 6),
    "office-0013": (0, 2, 2, 1, 1, 1, 6),
    "office-0014": (0, 2, 2, 1, 1, 1, 6),
    "office-0015": (0, 2, 2, 1, 1, 1, 6),
    "office-0016": (0, 2, 2, 1, 1, 1, 6),
    "office-0017": (0, 2, 2, 1, 1, 1, 6),
    "office-0018": (0, 2, 2, 1, 1, 1, 6),
    "office-0019": (0, 2, 2, 1, 1, 1, 6),
    "office-0020": (0, 2, 2, 1, 1, 1, 6),
    "office-0021": (0, 2, 2, 1, 1, 1, 6),
    "office-0022": (0, 2, 2, 1, 1, 1, 6),
    "office-0023": (0, 2, 2, 1, 1, 1, 6),
    "office-0024": (1, 2, 1, 1, 1, 1, 6),
    "office-0025": (1, 2, 1, 1, 1, 1, 6),
    "office-0026": (1, 2, 1, 1, 1, 1, 6),
}
"""Raised, waiting, decided, being delivered, to be called back, referred, and all requests."""

FROZEN = sorted(FOLDER.glob("office-*.db"))


def brought_up_to_date(path: Path) -> Database:
    opened = open_database(path, SAMPLE_KEY)
    if opened.is_behind:
        opened.upgrade()
    return opened


def _rows(path: Path) -> dict[str, int]:
    """How many rows each table had, as the file itself tells."""
    opened = Database(path, SAMPLE_KEY)
    with opened.raw() as raw:
        tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'person_index%'"
        names = [name for (name,) in raw.execute(tables) if not name.startswith("sqlite_")]
        counted = {
            name: raw.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 — names of our tables
            for name in names
        }
    opened.close()
    return counted


def test_every_released_schema_has_its_sample() -> None:
    released = [script.revision for script in scripts().walk_revisions()]

    assert [path.stem.removeprefix("office-") for path in FROZEN] == sorted(released)


def test_a_sample_of_today_would_fill_every_table(tmp_path: Path) -> None:
    """A table that no sample has rows of is a table no migration is tried on."""
    make_sample(tmp_path / "today.db")

    counted = _rows(tmp_path / "today.db")
    assert set(counted) == {*Base.metadata.tables, "alembic_version"}
    assert [name for name, rows in counted.items() if rows == 0] == []


@pytest.mark.parametrize("frozen", FROZEN, ids=lambda path: path.stem)
def test_an_old_file_is_brought_up_to_date_and_loses_nothing(frozen: Path, tmp_path: Path) -> None:
    path = builders.copied(frozen, tmp_path / "office.db")
    before = _rows(path)
    opened = brought_up_to_date(path)

    assert opened.revision() == database.HEAD
    assert differences(opened) == []
    with opened.reader() as db:
        assert first_broken_entry(db) is None
        for name, count in before.items():
            if name in Base.metadata.tables:
                table = Base.metadata.tables[name]
                assert (db.scalar(select(func.count()).select_from(table)) or 0) >= count
    opened.close()


@pytest.mark.parametrize("frozen", FROZEN, ids=lambda path: path.stem)
def test_its_people_are_found_and_its_work_goes_on(frozen: Path, tmp_path: Path) -> None:
    opened = brought_up_to_date(builders.copied(frozen, tmp_path / "office.db"))
    clock = builders.sunday_clock()
    clock.later(days=4)  # the last day that is in it
    desk = sit_down(opened, "slot", clock)
    with desk.look() as look:
        found = [hit.name for hit in find_people(look, "مها ال ابراهيم")]
        today, due, everything = today_summary(look), outcomes_summary(look), request_list(look)
    builders.a_signed_request(desk)
    desk.close()

    assert found == ["مها عبد الرحمن آل إبراهيم"]
    lists = {kind: len(found.lines) for kind, found in today.due.items()}
    decided = lists[DueKind.REPLIES] + lists[DueKind.REPLIES_LATER]
    referred = lists[DueKind.REFERRALS] + lists[DueKind.WITH_OFFICER]
    told = (lists[DueKind.WITH_COMMITTEE], lists[DueKind.WAITING], decided, len(due.services))
    assert (*told, lists[DueKind.CALL_BACKS], referred, len(everything)) == IN_IT[frozen.stem]


INCOMES = {
    "4200": (Money(4200_00), ""),
    "4500": (Money(4500_00), ""),
    "4,500": (Money(4500_00), ""),
    "٤٥٠٠": (Money(4500_00), ""),
    "٤٬٥٠٠": (Money(4500_00), ""),
    "۴۵۰۰": (Money(4500_00), ""),
    "1,250,000": (Money(1250000_00), ""),
    "4500.50": (Money(4500_50), ""),
    " 900 ": (Money(900_00), ""),
    "0": (Money(0), ""),
    "": (None, ""),
    "4.500": (None, "4.500"),
    "45,00": (None, "45,00"),
    "نحو ٣٠٠٠": (None, "نحو ٣٠٠٠"),
    "من أهل الخير": (None, "من أهل الخير"),
    "3000-4000": (None, "3000-4000"),
    "५०००": (None, "५०००"),
    "-500": (None, "-500"),
    "99999999999999999999": (None, "99999999999999999999"),
}
"""What stood in a file of before, and what becomes of it: the amount, or the text that is asked about."""


@pytest.mark.parametrize("frozen", FROZEN[:3], ids=lambda path: path.stem)
def test_an_income_of_before_becomes_an_amount_and_none_is_lost(frozen: Path, tmp_path: Path) -> None:
    path = builders.copied(frozen, tmp_path / "office.db")
    old = Database(path, SAMPLE_KEY)
    with old.raw() as raw:
        person, *kept = raw.execute(
            "SELECT person_id, created_at, created_by, updated_at, home_office, rev FROM sensitive_detail"
        ).fetchone()
        for told in INCOMES:
            raw.execute(
                "INSERT INTO sensitive_detail (id, person_id, diagnosis, monthly_income, created_at, created_by,"
                " updated_at, home_office, rev) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (new_id().hex, person, told, told, *kept),
            )
        raw.commit()
    old.close()

    opened = brought_up_to_date(path)
    with opened.reader() as db:
        details = db.scalars(select(SensitiveDetail).where(SensitiveDetail.diagnosis.in_(INCOMES))).all()
        became = {one.diagnosis: (one.monthly_income, one.income_as_told) for one in details}
    opened.close()
    assert became == INCOMES


@pytest.mark.parametrize("frozen", FROZEN, ids=lambda path: path.stem)
def test_opening_it_a_second_time_changes_nothing(frozen: Path, tmp_path: Path) -> None:
    path = builders.copied(frozen, tmp_path / "office.db")
    brought_up_to_date(path).close()
    before = path.read_bytes()
    brought_up_to_date(path).close()

    assert path.read_bytes() == before


def test_what_was_signed_of_a_raised_request_holds_again(tmp_path: Path) -> None:
    """Until 0008 a correction made it void; what fell at the desk stays void."""
    path = builders.copied(FOLDER / "office-0007.db", tmp_path / "office.db")
    before = Database(path, SAMPLE_KEY)
    with before.raw() as raw:
        raw.execute("UPDATE declaration SET state = 'void', void_because = 'city' WHERE state = 'signed'")
        raw.commit()
    before.close()

    opened = brought_up_to_date(path)
    with opened.reader() as db:
        rows = db.scalars(select(Declaration).where(Declaration.signed_at.is_not(None))).all()
        states = {(row.request.raised_on is not None, row.state, row.void_because) for row in rows}
    opened.close()
    assert states == {
        (True, DeclarationState.SIGNED, ()),
        (False, DeclarationState.VOID, (DeclaredField.CITY,)),
    }


@pytest.mark.parametrize("frozen", FROZEN, ids=lambda path: path.stem)
def test_what_was_signed_keeps_its_bytes_and_its_value_gives_the_same(frozen: Path, tmp_path: Path) -> None:
    path = builders.copied(frozen, tmp_path / "office.db")
    before = Database(path, SAMPLE_KEY)
    with before.raw() as raw:
        signed = dict(raw.execute("SELECT code, declared FROM declaration").fetchall())
    before.close()

    opened = brought_up_to_date(path)
    with opened.reader() as db:
        rows = db.scalars(select(Declaration)).all()
        after = {row.code: row.declared for row in rows}
        again = {row.code: canonical(row.text, row.data) for row in rows}
    opened.close()
    assert signed
    assert after == again == signed


VOID_BECAUSE = {
    "": (),
    "city": (DeclaredField.CITY,),
    "city phone description": (DeclaredField.CITY, DeclaredField.PHONE, DeclaredField.DESCRIPTION),
    " ".join(DeclaredField): tuple(DeclaredField),
}
WITHOUT = {
    "": ((), ""),
    "phone: لا جوال لها": ((RegistrationGap.PHONE,), "لا جوال لها"),
    "birth phone: لا تعرف: سألناها مرتين": (
        (RegistrationGap.BIRTH, RegistrationGap.PHONE),
        "لا تعرف: سألناها مرتين",
    ),
    " ".join(RegistrationGap) + ": ترفض": (tuple(RegistrationGap), "ترفض"),
}


@pytest.mark.parametrize("names", VOID_BECAUSE)
@pytest.mark.parametrize("line", WITHOUT)
def test_lists_that_were_joined_by_spaces_are_lists(names: str, line: str, tmp_path: Path) -> None:
    path = builders.copied(FOLDER / "office-0009.db", tmp_path / "office.db")
    old = Database(path, SAMPLE_KEY)
    with old.raw() as raw:
        raw.execute("UPDATE declaration SET void_because = ?", (names,))
        raw.execute("UPDATE support_request SET registered_without = ?", (line,))
        raw.commit()
    old.close()

    opened = brought_up_to_date(path)
    with opened.reader() as db:
        fields = set(db.scalars(select(Declaration.void_because)))
        gaps = {
            tuple(row)
            for row in db.execute(select(SupportRequest.registered_without, SupportRequest.passed_over))
        }
    opened.close()
    assert fields == {VOID_BECAUSE[names]}
    assert gaps == {WITHOUT[line]}


def test_an_appeal_of_before_becomes_a_row_of_its_day(tmp_path: Path) -> None:
    """Until 0018 the request held the reason of its newest one alone; its floor tells the day."""
    path = builders.copied(FOLDER / "office-0017.db", tmp_path / "office.db")
    old = Database(path, SAMPLE_KEY)
    with old.raw() as raw:
        raw.execute(
            "UPDATE support_request SET appeal = 'الدخل قديم', state = 'under_study', outcome = NULL"
            " WHERE outcome = 'refused'"
        )
        raw.commit()
    old.close()
    opened = brought_up_to_date(path)
    with opened.reader() as db:
        requests = db.scalars(select(SupportRequest).where(SupportRequest.appeal != "")).all()
        appeals = [appeals_of(db, request.id) for request in requests]
    opened.close()
    assert [
        [(one.reason, one.earliest, one.made_on + timedelta(days=14), one.made_by) for one in own]
        for own in appeals
    ] == [[("الدخل قديم", request.earliest_reply, request.earliest_reply, "")] for request in requests]
    assert requests
