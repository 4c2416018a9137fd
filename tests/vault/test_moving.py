"""The office of an earlier version comes into a folder of its own: whole, once, and also after a cut."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from platformdirs.windows import Windows

from hayat_desk.errors import Trouble
from hayat_desk.ui.log import FILE_NAME as LOG_NAME
from hayat_desk.ui.preferences import FILE_NAME as PREFERENCES_NAME
from hayat_desk.vault import moving
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.connection import connect
from hayat_desk.vault.durable import part_of
from hayat_desk.vault.exchange import arriving_beside, finish_exchange, founding_beside, holds_office, rename
from hayat_desk.vault.lock import LOCK_NAME, only_instance
from hayat_desk.vault.moving import move_in, moving_beside
from tests.vault.test_lock import other_instance

KEY = bytes(range(32))
OF_WINDOWS = {PREFERENCES_NAME: b"{}", f"Logs/{LOG_NAME}": b"WARNING"}


def files_in(folder: Path) -> dict[str, bytes]:
    """All files below a folder with their bytes, but for locks, which mean nothing."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LOCK_NAME
    }


def fill(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """A real encrypted file among all that an earlier version kept in the place, some of it in the log still."""
    place = tmp_path / "بيانات" / "HayatDesk"
    place.mkdir(parents=True)
    with closing(connect(place / "office.db", KEY, create=True)) as connection:
        connection.execute("CREATE TABLE person (name TEXT)")
        connection.execute("INSERT INTO person VALUES ('ن')")
        fill(
            place,
            {
                "keys.json": b"keys", "notice.json": b"notice", "restored.json": b"{}", LOCK_NAME: b"",
                "attachments/a.sealed": os.urandom(9), "backups/office-000001.db": os.urandom(9),
                "backups/attachments/a.sealed": b"a", "ملاحظة الموظفة.txt": b"hers",
                "office.db-wal": (place / "office.db-wal").read_bytes() or b"", **OF_WINDOWS,
            },
        )  # fmt: skip
        return shutil.copytree(place, tmp_path / "as a power cut leaves it" / "HayatDesk")


@pytest.fixture
def folder(former: Path) -> Path:
    return former / "office"


def office_files(former: Path) -> dict[str, bytes]:
    return {name: content for name, content in files_in(former).items() if name not in OF_WINDOWS}


def persons(folder: Path) -> list[tuple[str]]:
    with closing(connect(folder / "office.db", KEY)) as connection:
        return list(connection.execute("SELECT name FROM person"))


def test_all_of_the_office_comes_and_what_is_not_of_it_stays(former: Path, folder: Path) -> None:
    before = office_files(former)
    move_in(former, folder)
    assert files_in(folder) == before
    assert {
        name: content for name, content in files_in(former).items() if "office/" not in name
    } == OF_WINDOWS
    assert sorted(path.name for path in former.iterdir()) == ["Logs", "office", PREFERENCES_NAME]
    assert persons(folder) == [("ن",)]


def test_what_stays_is_what_the_program_keeps_beside_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", r"D:\nora\Local")
    windows = Windows("HayatDesk", appauthor=False)  # it can be asked on any system
    assert windows.user_config_dir == windows.user_data_dir
    log = windows.user_log_dir.removeprefix(windows.user_data_dir).strip(r"\/")
    assert {PREFERENCES_NAME, part_of(Path(PREFERENCES_NAME)).name, log, LOCK_NAME} == moving._NOT_THE_OFFICES


def test_a_second_start_moves_nothing(former: Path, folder: Path) -> None:
    move_in(former, folder)
    fill(former, {"office.db": b"of somebody who went back to the earlier version"})
    before = files_in(former)
    move_in(former, folder)
    assert files_in(former) == before


@pytest.mark.parametrize("kept", [{}, OF_WINDOWS], ids=["linux", "windows"])
def test_where_no_office_was_nothing_is_made(tmp_path: Path, kept: dict[str, bytes]) -> None:
    place = tmp_path / "HayatDesk"
    for _ in range(2):
        move_in(place, place / "office")
        assert not (place / "office").exists()
        assert not place.exists() or files_in(place) == kept
        fill(place, kept)
        if not kept:
            break


def test_whoever_works_in_it_keeps_it_where_it_is(former: Path, folder: Path) -> None:
    before = files_in(former)
    with other_instance(former) as other:
        with pytest.raises(Trouble) as trouble:
            move_in(former, folder)
        assert trouble.value.cause is Cause.ALREADY_OPEN
        assert files_in(former) == before
        other.communicate()
    move_in(former, folder)
    assert holds_office(folder)


def test_two_starts_at_once_move_it_once(former: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second has seen the office in its former place, and by then the first has moved it."""
    before = office_files(former)
    real = only_instance

    @contextmanager
    def late(place: Path) -> Iterator[None]:
        monkeypatch.setattr(moving, "only_instance", real)
        move_in(former, folder)  # the first start, from its beginning to its end
        with real(place):
            yield

    monkeypatch.setattr(moving, "only_instance", late)
    move_in(former, folder)
    assert files_in(folder) == before


class Cut(BaseException):
    """The process ended here."""


STEPS = 10


def cut_at(step: int, former: Path, folder: Path) -> bool:
    """Move until so many names have moved and end there; whether there was one more to move."""
    moved: list[Path] = []

    def until_cut(path: Path, target: Path) -> None:
        if len(moved) == step:
            raise Cut
        rename(path, target)
        moved.append(path)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(moving, "rename", until_cut)
        try:
            move_in(former, folder)
        except Cut:
            return True
    return False


@pytest.mark.parametrize("step", range(STEPS))
def test_a_cut_at_any_step_is_completed_by_the_next_start(former: Path, folder: Path, step: int) -> None:
    before = office_files(former)
    assert cut_at(step, former, folder)
    assert not folder.exists()
    assert holds_office(former) or step == STEPS - 1  # whoever goes back now is not offered a new office
    move_in(former, folder)
    finish_exchange(folder)
    assert files_in(folder) == before
    assert persons(folder) == [("ن",)]
    assert not moving_beside(folder).exists()


def test_a_start_that_is_cut_again_and_again_gets_there(former: Path, folder: Path) -> None:
    before = office_files(former)
    starts = 1
    while cut_at(1, former, folder):
        starts += 1
    assert starts == STEPS  # the last one moves one name and is not cut: those were all the steps
    assert files_in(folder) == before


def test_an_office_founded_by_the_earlier_version_after_a_cut_hides_nothing(
    former: Path, folder: Path
) -> None:
    before = office_files(former)
    cut_at(STEPS - 1, former, folder)  # all has come but the last name
    founded = {"office.db": b"another", "keys.json": b"another"}
    fill(former, founded)
    move_in(former, folder)
    assert files_in(folder) == before
    assert founded.items() <= files_in(former).items()


def test_parts_of_two_offices_are_never_mixed(former: Path, folder: Path) -> None:
    """After a cut somebody restored a copy with the earlier version: that office counts, the rest is put aside."""
    cut_at(5, former, folder)
    came = files_in(moving_beside(folder))
    assert came
    restored = dict.fromkeys(("office.db", "keys.json", *came), b"restored")
    shutil.rmtree(former / "attachments", ignore_errors=True)
    fill(former, restored)
    move_in(former, folder)
    assert restored.items() <= files_in(folder).items()
    assert files_in(former / "office.before-restore-1") == came


@pytest.mark.parametrize("beside", [arriving_beside, founding_beside])
def test_what_was_cut_short_beside_the_former_place_goes_on_beside_the_new_one(
    former: Path, folder: Path, beside: Callable[[Path], Path]
) -> None:
    fill(beside(former), {"office.db": b"x"})
    move_in(former, folder)
    assert files_in(beside(folder)) == {"office.db": b"x"}
    assert not beside(former).exists()


def test_a_restore_cut_between_its_two_renames_is_completed_in_the_new_place(tmp_path: Path) -> None:
    place = tmp_path / "HayatDesk"
    fill(arriving_beside(place), {"office.db": b"restored", "keys.json": b"restored"})
    fill(place, OF_WINDOWS)  # the start has made its log again
    move_in(place, place / "office")
    finish_exchange(place / "office")
    assert files_in(place / "office") == {"office.db": b"restored", "keys.json": b"restored"}
    assert OF_WINDOWS.items() <= files_in(place).items()


def test_what_is_left_of_a_broken_office_comes_too(former: Path, folder: Path) -> None:
    (former / "keys.json").unlink()
    before = office_files(former)
    move_in(former, folder)
    assert files_in(folder) == before


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_place_that_is_a_link_to_another_disk_stays_one(former: Path, tmp_path: Path) -> None:
    link = tmp_path / "user" / "HayatDesk"
    link.parent.mkdir()
    link.symlink_to(former, target_is_directory=True)
    move_in(link, link / "office")
    assert link.is_symlink()
    assert persons(former / "office") == [("ن",)]


def test_a_folder_that_holds_only_a_lock_makes_room(former: Path, folder: Path) -> None:
    fill(folder, {LOCK_NAME: b""})
    move_in(former, folder)
    assert holds_office(folder)
    assert not (former / "office.before-restore-1").exists()
