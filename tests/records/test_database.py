"""The office's file: what cannot be opened says why and stays as it was; every caller has a connection of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_mock_engine, text
from sqlalchemy.exc import StatementError
from sqlcipher3 import dbapi2

from hayat_desk.desk import Desk
from hayat_desk.errors import Trouble
from hayat_desk.policy.dates import Calendar, WrittenDate
from hayat_desk.policy.ids import PersonId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.records import office
from hayat_desk.records.base import AsWritten, UtcInstant
from hayat_desk.records.database import Database, open_database
from hayat_desk.records.people import Person
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.connection import connect
from tests import builders

OTHER_KEY = bytes(range(1, 33))


def _plaintext(path: Path) -> None:
    path.unlink()
    plain = dbapi2.connect(path)
    plain.execute("CREATE TABLE person (name TEXT)")
    plain.commit()
    plain.close()


def _other_key(path: Path) -> None:
    path.unlink()
    connect(path, OTHER_KEY, create=True).close()


def _foreign(path: Path) -> None:
    raw = connect(path, builders.KEY)
    raw.execute("PRAGMA application_id = 7")
    raw.close()


def _newer(path: Path) -> None:
    raw = connect(path, builders.KEY)
    raw.execute("PRAGMA user_version = 99")
    raw.close()


def _damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100] ^= 0xFF
    path.write_bytes(content)


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:300])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize(
    ("spoil", "cause"),
    [
        (_plaintext, Cause.PLAINTEXT_FILE),
        (_other_key, Cause.WRONG_KEY),
        (_foreign, Cause.FOREIGN_FILE),
        (_newer, Cause.NEWER_FILE),
        (_damaged, Cause.DAMAGED_FILE),
        (_cut_off, Cause.DAMAGED_FILE),
        (_empty, Cause.EMPTY_FILE),
    ],
)
def test_a_file_that_cannot_be_taken_says_why_and_stays_as_it_was(
    founded: Path, tmp_path: Path, spoil: Callable[[Path], None], cause: Cause
) -> None:
    path = builders.copied(founded, tmp_path / "office.db")
    spoil(path)
    before = path.read_bytes()

    with pytest.raises(Trouble) as trouble:
        open_database(path, builders.KEY)

    assert trouble.value.cause is cause
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["office.db"]


def test_a_missing_file_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        open_database(tmp_path / "office.db", builders.KEY)

    assert trouble.value.cause is Cause.MISSING_FILE
    assert list(tmp_path.iterdir()) == []


def test_a_sound_file_opens(founded: Path, tmp_path: Path) -> None:
    """The control of the two tests above."""
    opened = open_database(builders.copied(founded, tmp_path / "office.db"), builders.KEY)
    with opened.reader() as db:
        assert office.the_office(db).code == "01"
    opened.close()


def test_nothing_in_the_file_can_be_read_without_the_key(desk: Desk) -> None:
    builders.a_person(desk)
    desk.database.close()
    content = desk.database.path.read_bytes()

    assert not content.startswith(b"SQLite format 3")
    assert "الشمري".encode() not in content
    assert b"applicant" not in content


# Connections


def test_a_look_goes_on_while_an_act_is_written(desk: Desk) -> None:
    """The reader sees the state before, and the window never waits for the writer."""
    person = builders.a_person(desk)
    with desk.database.writer() as writing:
        row = writing.get_one(Person, person)
        row.district = "أخرى"
        writing.flush()
        with desk.database.reader() as reading:
            assert reading.get_one(Person, person).district == "الصالحية"
            assert _handle(reading.connection()) is not _handle(writing.connection())
        writing.rollback()


def _handle(connection: object) -> object:
    return connection.connection.dbapi_connection  # type: ignore[attr-defined]


def test_a_second_writer_waits_for_the_first(desk: Desk) -> None:
    began, order = threading.Event(), []

    def second() -> None:
        began.set()
        with desk.work() as work:
            work.note(JournalAct.CHANGE_SETTINGS, office.the_office(work.db))
            order.append("second")

    waiting = threading.Thread(target=second)
    with desk.work() as work:
        work.db.execute(text("SELECT 1"))  # the write lock is taken here
        waiting.start()
        began.wait()
        waiting.join(timeout=0.3)
        assert waiting.is_alive()
        order.append("first")
        work.note(JournalAct.CHANGE_SETTINGS, office.the_office(work.db))
    waiting.join(timeout=10)

    assert order == ["first", "second"]


# Numbers


@pytest.fixture(scope="module")
def counting(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A file whose counters are tried over and over."""
    path = builders.copied(founded, tmp_path_factory.mktemp("counting") / "office.db")
    opened = open_database(path, builders.KEY)
    yield opened
    opened.close()


_years = count(1001)


@settings(max_examples=25, deadline=None)
@given(kept=st.lists(st.booleans(), max_size=12))
def test_numbers_have_no_gap_whatever_is_rolled_back(counting: Database, kept: list[bool]) -> None:
    year = next(_years)  # a counter of its own for each trial
    given_out = []
    for keep in kept:
        with counting.writer() as db:
            number = office.next_number(db, "01", NumberKind.REQUEST, year)
            if keep:
                db.commit()
                given_out.append(str(number))

    assert given_out == [f"{year}-01-3-{n:05}" for n in range(1, len(given_out) + 1)]


def test_two_desks_never_give_the_same_number(desk: Desk) -> None:
    numbers: list[str] = []

    def give() -> None:
        other = builders.seated(desk.database.path, builders.sunday_clock())
        for _ in range(20):
            with other.work() as work:
                numbers.append(work.number(NumberKind.REQUEST))
                work.note(JournalAct.CHANGE_SETTINGS, office.the_office(work.db))
        other.close()

    threads = [threading.Thread(target=give) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)

    assert sorted(numbers) == [f"1448-01-3-{n:05}" for n in range(1, 41)]


# Values


SQLITE = create_mock_engine("sqlite://", lambda *_: None).dialect


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        UtcInstant().process_bind_param(datetime(2026, 11, 22, 9, 0), SQLITE)  # noqa: DTZ001 — that is the point


def test_a_record_with_a_naive_instant_is_not_kept(desk: Desk) -> None:
    person = builders.a_person(desk)
    with pytest.raises(StatementError, match="time zone"):
        _put_away(desk, person, datetime(2026, 11, 22))  # noqa: DTZ001 — that is the point

    _put_away(desk, person, datetime(2026, 11, 22, tzinfo=UTC))


def _put_away(desk: Desk, person: PersonId, at: datetime) -> None:
    with desk.work() as work:
        row = work.db.get_one(Person, person)
        row.deleted_at = at
        work.note(JournalAct.CHANGE_SETTINGS, row)


@given(st.datetimes(timezones=st.just(timezone(timedelta(hours=3)))))
def test_an_instant_comes_back_in_utc(instant: datetime) -> None:
    kept = UtcInstant().process_bind_param(instant, SQLITE)
    back = UtcInstant().process_result_value(kept, SQLITE)

    assert back == instant
    assert back is not None
    assert back.tzinfo is UTC


@pytest.mark.parametrize(
    "written",
    [
        WrittenDate(Calendar.HIJRI, 1375, 7, 1),
        WrittenDate(Calendar.HIJRI, 1375),
        WrittenDate(Calendar.GREGORIAN, 1956, 2),
        WrittenDate(Calendar.GREGORIAN, 2026, 11, 22),
    ],
)
def test_a_date_is_kept_as_written(written: WrittenDate) -> None:
    kept = AsWritten().process_bind_param(written, SQLITE)

    assert kept is not None
    assert kept.isascii()
    assert AsWritten().process_result_value(kept, SQLITE) == written
