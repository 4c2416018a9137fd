"""The raw connection: its guards, and each kind of file that it refuses without touching it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlcipher3 import dbapi2

from hayat_desk.errors import Trouble
from hayat_desk.vault import connection as vault_connection
from hayat_desk.vault.causes import Cause, told_as_trouble
from hayat_desk.vault.connection import APPLICATION_ID, FORMAT, connect
from tests.killing import KILLED
from tests.vault.conftest import KNOWN_TEXT, Office, is_private


def cause_of(path: Path, key: bytes, **how: bool) -> Trouble:
    """The trouble that opening raises, after seeing that it left every file of the folder as it was."""
    before = {one.name: one.read_bytes() for one in path.parent.iterdir()}
    with pytest.raises(Trouble) as trouble:
        connect(path, key, **how)
    assert {one.name: one.read_bytes() for one in path.parent.iterdir()} == before
    return trouble.value


def flip(path: Path, at: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)


def test_every_guard_is_set(office: Office) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "temp_store": 2,
        "busy_timeout": 5000,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "cipher_status": "1",
        "application_id": APPLICATION_ID,
        "user_version": FORMAT,
    }
    with closing(connect(office.database, office.data_key)) as connection:
        for name, value in wanted.items():
            assert connection.execute(f"PRAGMA {name}").fetchone() == (value,), name


def test_guard_that_does_not_take_is_trouble(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault_connection, "_SETTINGS", (("busy_timeout", -5),))
    trouble = cause_of(office.database, office.data_key)
    assert (trouble.cause, trouble.details) == (Cause.PRAGMA_DIFFERS, {"pragma": "busy_timeout"})


def test_library_before_the_mended_one_is_refused(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 2))
    assert cause_of(office.database, office.data_key).cause is Cause.LIBRARY_TOO_OLD


def test_foreign_keys_are_enforced(office: Office) -> None:
    with (
        closing(connect(office.database, office.data_key)) as connection,
        pytest.raises(dbapi2.IntegrityError),
    ):
        connection.execute("INSERT INTO visit (person) VALUES (99999)")


def test_nothing_typed_is_readable_in_database_or_wal(office: Office) -> None:
    with closing(connect(office.database, office.data_key)) as connection:
        connection.execute("INSERT INTO person (name) VALUES (?)", (KNOWN_TEXT,))
        wal = office.database.with_name("office.db-wal")
        assert wal.stat().st_size > 0
        for raw in (office.database.read_bytes(), wal.read_bytes()):
            for encoding in ("utf-8", "utf-16-le"):
                assert KNOWN_TEXT.encode(encoding) not in raw
            assert b"SQLite format 3" not in raw
            assert b"CREATE TABLE" not in raw
    plain = office.folder / "plain.db"  # the control: without a key the search does find it
    with closing(dbapi2.connect(plain, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE person (name TEXT)")
        connection.execute("INSERT INTO person VALUES (?)", (KNOWN_TEXT,))
    assert KNOWN_TEXT.encode() in plain.read_bytes()


def test_new_file_is_private_and_recognisable_at_once(tmp_path: Path) -> None:
    path = tmp_path / "office.db"
    connect(path, bytes(32), create=True).close()
    assert is_private(path)
    connect(path, bytes(32)).close()


no_name_on_windows = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")


@pytest.mark.parametrize(
    "name",
    ["مكتب ١.db", pytest.param("a?mode=memory.db", marks=no_name_on_windows), "a#b%41'c.db", " x y.db"],
)
def test_any_file_name_means_that_file(tmp_path: Path, name: str) -> None:
    connect(tmp_path / name, bytes(32), create=True).close()
    assert [one.name for one in tmp_path.iterdir()] == [name]
    connect(tmp_path / name, bytes(32)).close()


def test_existing_file_is_never_made_anew(office: Office) -> None:
    assert cause_of(office.database, office.data_key, create=True).cause is Cause.FILE_EXISTS


def test_missing_file_is_not_made(tmp_path: Path) -> None:
    assert cause_of(tmp_path / "office.db", bytes(32)).cause is Cause.MISSING_FILE
    assert cause_of(tmp_path / "office.db", bytes(32), read_only=True).cause is Cause.MISSING_FILE


def test_empty_file_is_not_taken_for_a_new_office(tmp_path: Path) -> None:
    (tmp_path / "office.db").touch()
    assert cause_of(tmp_path / "office.db", bytes(32)).cause is Cause.EMPTY_FILE


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_plaintext_database_is_called_so(tmp_path: Path, journal: str) -> None:
    path = tmp_path / "office.db"
    with closing(dbapi2.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA journal_mode = {journal}")
        connection.execute("CREATE TABLE person (name TEXT)")
    assert cause_of(path, bytes(32)).cause is Cause.PLAINTEXT_FILE


def test_wrong_key_is_told_from_damage(office: Office) -> None:
    assert cause_of(office.database, os.urandom(32)).cause is Cause.WRONG_KEY


def test_wrong_key_leaves_what_a_killed_program_left_in_the_wal(office: Office) -> None:
    code = (
        "import os, sys; from pathlib import Path; from hayat_desk.vault.connection import connect\n"
        "c = connect(Path(sys.argv[1]), bytes.fromhex(sys.stdin.readline()))\n"
        "c.execute(\"INSERT INTO person (name) VALUES ('x')\"); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, office.database], input=office.data_key.hex(), text=True, check=False
    )
    assert done.returncode == KILLED
    wal = office.database.with_name("office.db-wal")
    database, log = office.database.read_bytes(), wal.read_bytes()
    assert log
    with pytest.raises(Trouble) as trouble:
        connect(office.database, os.urandom(32))
    assert trouble.value.cause is Cause.WRONG_KEY
    assert (office.database.read_bytes(), wal.read_bytes()) == (database, log)
    with closing(connect(office.database, office.data_key)) as connection:
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (501,)


@pytest.mark.parametrize("at", [16, 100, 4095])
def test_damage_in_the_first_page_is_announced_at_opening(office: Office, at: int) -> None:
    flip(office.database, at)
    assert cause_of(office.database, office.data_key).cause is Cause.DAMAGED_FILE


def test_one_flipped_bit_anywhere_is_announced_when_read(office: Office) -> None:
    flip(office.database, 4096 * 2 + 1000)
    with closing(connect(office.database, office.data_key)) as connection:
        with pytest.raises(Trouble) as trouble, told_as_trouble():
            connection.execute("SELECT name FROM person UNION ALL SELECT person FROM visit").fetchall()
        assert trouble.value.cause is Cause.DAMAGED_FILE


@pytest.mark.parametrize("length", [1, 15, 4000, 5000])
def test_cut_file_is_called_damaged(office: Office, length: int) -> None:
    office.database.write_bytes(office.database.read_bytes()[:length])
    assert cause_of(office.database, office.data_key).cause is Cause.DAMAGED_FILE


def test_newer_file_is_refused_with_both_numbers(office: Office) -> None:
    with closing(connect(office.database, office.data_key)) as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
    trouble = cause_of(office.database, office.data_key)
    assert trouble.cause is Cause.NEWER_FILE
    assert trouble.details == {"found": FORMAT + 1, "known": FORMAT}


def test_database_of_another_program_is_refused(office: Office) -> None:
    with closing(connect(office.database, office.data_key)) as connection:
        connection.execute("PRAGMA application_id = 7")
    assert cause_of(office.database, office.data_key).cause is Cause.FOREIGN_FILE


def test_path_longer_than_sqlite_can_take_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        connect(tmp_path / ("س" * 120) / ("ص" * 120) / "office.db", bytes(32), create=True)
    assert trouble.value.cause is Cause.PATH_TOO_LONG


def test_network_folder_is_refused(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hayat_desk.vault.connection.on_network", lambda _: True)
    assert cause_of(office.database, office.data_key).cause is Cause.NETWORK_FOLDER


def test_read_only_connection_writes_nothing(office: Office) -> None:
    before = office.database.read_bytes()
    with closing(connect(office.database, office.data_key, read_only=True)) as connection:
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (500,)
        with pytest.raises(dbapi2.OperationalError):
            connection.execute("DELETE FROM person")
    assert office.database.read_bytes() == before
    assert sorted(one.name for one in office.folder.iterdir()) == ["keys.json", "office.db"]


def engine_of(office: Office) -> sa.Engine:
    """An engine as `records` builds it: a pool of connections that begin as their user says."""
    engine = sa.create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: connect(office.database, office.data_key),
        poolclass=sa.QueuePool,
    )

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        reads = connection.get_execution_options().get("reads")
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


def test_sqlalchemy_drives_the_transaction_itself(office: Office) -> None:
    engine = engine_of(office)
    with engine.connect() as connection:
        connection.execute(sa.text("CREATE TABLE letter (id INTEGER)"))
        connection.rollback()
        names = connection.execute(sa.text("SELECT name FROM sqlite_schema")).scalars().all()
    assert "letter" not in names  # a migration that fails leaves nothing of itself
    with engine.begin() as connection:
        connection.execute(sa.text("DELETE FROM visit WHERE id = 1"))
    with closing(connect(office.database, office.data_key)) as raw:
        assert raw.execute("SELECT count(*) FROM visit").fetchone() == (299,)
    engine.dispose()


def test_readers_on_other_threads_see_the_old_state_while_one_writes(office: Office) -> None:
    engine = engine_of(office)
    seen: list[int] = []

    def look() -> None:
        with engine.connect().execution_options(reads=True) as connection:
            seen.append(connection.execute(sa.text("SELECT count(*) FROM visit")).scalar_one())

    with engine.begin() as connection:
        connection.execute(sa.text("DELETE FROM visit"))
        reader = threading.Thread(target=look)
        reader.start()
        reader.join(4)
    look()
    engine.dispose()
    assert seen == [300, 0]


def test_second_writer_is_told_busy(office: Office) -> None:
    with (
        closing(connect(office.database, office.data_key)) as one,
        closing(connect(office.database, office.data_key)) as two,
    ):
        one.execute("BEGIN IMMEDIATE")
        two.execute("PRAGMA busy_timeout = 50")
        with pytest.raises(Trouble) as trouble, told_as_trouble():
            two.execute("BEGIN IMMEDIATE")
    assert trouble.value.cause is Cause.BUSY


def test_our_own_misspelt_statement_is_no_trouble_of_the_world(office: Office) -> None:
    with (
        closing(connect(office.database, office.data_key)) as connection,
        pytest.raises(dbapi2.OperationalError),
        told_as_trouble(),
    ):
        connection.execute("SELEKT 1")
