"""Copies of the office: made, verified, thinned, restored."""

from __future__ import annotations

import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from hayat_desk.errors import Trouble
from hayat_desk.vault import copies, keys
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.connection import connect
from hayat_desk.vault.copies import (
    copies_in,
    copy_database,
    kept_generations,
    keys_beside,
    next_copy,
    restore_copy,
    thin,
    verify_copy,
)
from hayat_desk.vault.key_contents import Stretching
from hayat_desk.vault.keys import KeyFile
from tests.vault.conftest import KNOWN_TEXT, Office


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "backups"
    folder.mkdir()
    return folder


def copied(office: Office, folder: Path) -> Path:
    return copy_database(
        office.database, office.keys, next_copy(folder, office.keeper()), office.data_key
    ).path


def flip(path: Path, at: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_copy_holds_every_row_and_its_key_file_and_nothing_else_is_left(office: Office, folder: Path) -> None:
    report = copy_database(office.database, office.keys, next_copy(folder, office.keeper()), office.data_key)
    assert report.rows == {"person": 500, "visit": 300}
    assert report.keys_path.read_bytes() == office.keys.read_bytes()
    assert names(folder) == [report.path.name, keys_beside(report.path).name]
    assert verify_copy(report.path, report.keys_path, office.data_key).sha256 == report.sha256
    assert names(folder) == [report.path.name, keys_beside(report.path).name]  # verifying leaves no trace
    assert KNOWN_TEXT.encode() not in report.path.read_bytes()


def test_copy_opens_with_the_passphrase_and_with_the_recovery_code(office: Office, folder: Path) -> None:
    path = copied(office, folder)
    keys = KeyFile(keys_beside(path), stretching=Stretching(8192, 1))
    assert keys.unlock(keys.slots()[0].id, "نخلة في باحة البيت") == office.data_key
    assert keys.unlock_with_recovery(office.recovery_code) == office.data_key


def test_copy_is_of_one_moment_while_the_office_goes_on_writing(
    office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "_PAGES_A_STEP", 2)
    steps: list[int] = []
    with closing(connect(office.database, office.data_key)) as writer:

        def write(remaining: int, _total: int) -> None:
            steps.append(remaining)
            writer.execute("BEGIN IMMEDIATE")
            writer.execute("INSERT INTO person (name) VALUES ('later')")
            writer.execute("INSERT INTO visit (person) VALUES (1)")
            writer.commit()

        report = copy_database(
            office.database, office.keys, next_copy(folder, office.keeper()), office.data_key, write
        )
        assert writer.execute("SELECT count(*) FROM person").fetchone() == (500 + len(steps),)
    assert len(steps) > 3
    assert steps == sorted(steps, reverse=True)  # never begun anew
    assert report.rows == {"person": 500, "visit": 300}


def test_cancelled_copy_leaves_nothing_and_the_former_copy_whole(office: Office, folder: Path) -> None:
    target = copied(office, folder)
    before = target.read_bytes()

    def cancel(_remaining: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(Trouble):
        copy_database(office.database, office.keys, target, office.data_key, cancel)
    assert target.read_bytes() == before
    assert names(folder) == [target.name, keys_beside(target).name]


def test_damaged_office_does_not_displace_a_sound_copy(office: Office, folder: Path) -> None:
    target = copied(office, folder)
    before = target.read_bytes()
    flip(office.database, 4096 * 3 + 50)
    with pytest.raises(Trouble) as trouble:
        copy_database(office.database, office.keys, target, office.data_key)
    assert trouble.value.cause is Cause.DAMAGED_FILE
    assert target.read_bytes() == before


def test_copy_that_reads_back_with_fewer_rows_does_not_count(
    office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = copies.count_rows
    answers = iter([{"person": 501}])
    monkeypatch.setattr(copies, "count_rows", lambda connection: next(answers, None) or real(connection))
    with pytest.raises(Trouble) as trouble:
        copied(office, folder)
    assert (trouble.value.cause, trouble.value.details) == (Cause.COPY_FAILED, {"what": "rows"})
    assert names(folder) == []


def test_without_its_key_file_an_office_is_copied_with_what_is_known_of_it_else_not_at_all(
    office: Office, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = office.keys.read_bytes()
    target = next_copy(folder, office.keeper())
    office.keys.write_bytes(b"{")
    path = copy_database(office.database, office.keys, target, office.data_key).path
    assert keys_beside(path).read_bytes() == own
    monkeypatch.setattr(keys, "_last_known", {})
    before = names(folder)
    with pytest.raises(Trouble) as trouble:
        copy_database(office.database, office.keys, folder / "office-000009.db", office.data_key)
    assert trouble.value.cause is Cause.KEYS_DAMAGED
    assert names(folder) == before


def test_every_flipped_page_of_a_copy_is_found(office: Office, folder: Path) -> None:
    path = copied(office, folder)
    whole = path.read_bytes()
    for page in range(len(whole) // 4096):
        flip(path, page * 4096 + 1234)
        with pytest.raises(Trouble) as trouble:
            verify_copy(path, keys_beside(path), office.data_key)
        assert trouble.value.cause in {Cause.COPY_UNSOUND, Cause.DAMAGED_FILE}
        path.write_bytes(whole)
    verify_copy(path, keys_beside(path), office.data_key)


def test_copy_is_verified_on_a_write_protected_folder(office: Office, folder: Path) -> None:
    path = copied(office, folder)
    path.chmod(0o400)
    folder.chmod(0o500)
    assert verify_copy(path, keys_beside(path), office.data_key).rows["person"] == 500
    folder.chmod(0o700)


def test_restored_office_is_the_copied_one_and_takes_work(
    office: Office, folder: Path, tmp_path: Path
) -> None:
    path = copied(office, folder)
    with closing(connect(office.database, office.data_key)) as connection:
        connection.execute("DELETE FROM visit")
    report = restore_copy(path, keys_beside(path), office.data_key, tmp_path / "restored")
    assert names(tmp_path / "restored") == ["keys.json", "office.db"]
    with closing(connect(report.path, office.data_key)) as restored:
        assert restored.execute("SELECT count(*) FROM visit").fetchone() == (300,)
        assert restored.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        restored.execute("INSERT INTO visit (person) VALUES (1)")
    with closing(connect(office.database, office.data_key)) as connection:
        assert connection.execute("SELECT count(*) FROM visit").fetchone() == (0,)  # the old one is as it was


def test_restoring_never_goes_over_a_folder_that_is_there(office: Office, folder: Path) -> None:
    path = copied(office, folder)
    before = office.database.read_bytes()
    with pytest.raises(Trouble) as trouble:
        restore_copy(path, keys_beside(path), office.data_key, office.folder)
    assert trouble.value.cause is Cause.FILE_EXISTS
    assert office.database.read_bytes() == before


def test_unsound_copy_is_not_restored(office: Office, folder: Path, tmp_path: Path) -> None:
    path = copied(office, folder)
    flip(path, 4096 * 2)
    with pytest.raises(Trouble):
        restore_copy(path, keys_beside(path), office.data_key, tmp_path / "restored")
    assert not (tmp_path / "restored").exists()
    assert not (tmp_path / "restored.part").exists()


def many(office: Office, folder: Path, count: int) -> None:
    first = copied(office, folder)
    for generation in range(2, count + 1):
        later = folder / first.name.replace("000001", f"{generation:06d}")
        later.write_bytes(first.read_bytes())
        keys_beside(later).write_bytes(keys_beside(first).read_bytes())


def test_thinning_keeps_the_marked_generations_and_their_keys(office: Office, folder: Path) -> None:
    many(office, folder, 40)
    removed = thin(folder, office.keeper())
    left = copies_in(folder)
    # the last 14 (27–40), the first of each seven (1, 7, 14, 21, 28, 35) and of each 28 (1, 28)
    assert [copy.generation for copy in left] == [1, 7, 14, 21, *range(27, 41)]
    assert len(removed) == 40 - len(left)
    assert all(copy.keys_path.exists() for copy in left)
    assert len(names(folder)) == 2 * len(left)
    assert next_copy(folder, office.keeper()).name == f"office-{office.keeper().mark}-000041.db"


def test_nothing_is_thinned_while_one_of_the_newest_three_is_unsound(office: Office, folder: Path) -> None:
    many(office, folder, 30)
    flip(copies_in(folder)[28].path, 5000)
    assert thin(folder, office.keeper()) == ()
    assert len(copies_in(folder)) == 30


def test_years_of_copies_stay_few_and_reach_far_back() -> None:
    present: set[int] = set()
    for generation in range(1, 2001):
        present = set(kept_generations({*present, generation}))
        assert generation in present
        assert len(present) <= 14 + 12 + 24
    assert min(present) <= 2000 - 23 * 28
    assert sorted(present)[-14:] == list(range(1987, 2001))


def test_other_files_in_the_folder_are_none_of_ours(office: Office, folder: Path) -> None:
    copied(office, folder)
    for name in ("office-000009.db.part", "office-9.db", "صورة.db", "office-000007.db.keys.json"):
        (folder / name).touch()
    assert [copy.generation for copy in copies_in(folder)] == [1]


def test_nothing_but_sqlite_opens_the_live_database(office: Office, folder: Path, tmp_path: Path) -> None:
    opened: list[str] = []
    listening = [True]

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if listening and event == "open":
            opened.append(str(arguments[0]))

    sys.addaudithook(hear)  # hears every opening by Python, not those of SQLite; it cannot be taken away
    with closing(connect(office.database, office.data_key)):
        path = copied(office, folder)
        verify_copy(path, keys_beside(path), office.data_key)
        restore_copy(path, keys_beside(path), office.data_key, tmp_path / "restored")
        with pytest.raises(Trouble):
            connect(office.database, bytes(32))
    listening.clear()
    assert str(path) in opened  # the control: it did hear
    assert not [name for name in opened if name.startswith(str(office.database))]


def test_copies_are_made_on_a_worker_thread(office: Office, folder: Path) -> None:
    with closing(connect(office.database, office.data_key)) as window:
        worker = threading.Thread(target=copied, args=(office, folder))
        worker.start()
        worker.join()
        assert window.execute("SELECT count(*) FROM person").fetchone() == (500,)
    assert len(copies_in(folder)) == 1


def test_a_copy_takes_the_offices_own_key_file_and_no_other_that_lies_there(
    office: Office, folder: Path, tmp_path: Path
) -> None:
    own = office.keys.read_bytes()
    office.keys.write_bytes(Office(tmp_path / "other").keys.read_bytes())
    path = copied(office, folder)
    assert keys_beside(path).read_bytes() == own
    assert office.keeper().mark in path.name


def test_a_copy_with_the_key_file_of_another_office_is_not_sound(
    office: Office, folder: Path, tmp_path: Path
) -> None:
    path = copied(office, folder)
    keys_beside(path).write_bytes(Office(tmp_path / "other").keys.read_bytes())
    with pytest.raises(Trouble) as trouble:
        verify_copy(path, keys_beside(path), office.data_key)
    assert trouble.value.cause is Cause.COPY_UNSOUND
