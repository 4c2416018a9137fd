"""The way to the desk: an office is founded whole or not at all, and opens only to its users."""

from __future__ import annotations

from pathlib import Path

import psutil
import pytest
from sqlalchemy import text
from sqlcipher3 import dbapi2

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue, Trouble
from hayat_desk.policy.profiles import read_shipped_profile
from hayat_desk.procedures.office import OfficeEntry
from hayat_desk.records import database, sqlite
from hayat_desk.safekeeping import opening
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.connection import DATABASE_NAME
from hayat_desk.vault.exchange import holds_office
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from hayat_desk.vault.passphrases import PassphraseFlaw
from tests import builders
from tests.records.migration_bench import contents, with_next_migration

PASSPHRASE = "سبع نخلات على الوادي"  # noqa: S105 — of an office that lives as long as its test
PROFILE = read_shipped_profile("hayat-arar")
ENTRY = OfficeEntry(
    title="المكتب الرئيس",
    code="01",
    city="عرعر",
    clerk_name="هند",
    clerk_title="موظف علاقات المستفيدين",
    slot="",
    backup_folder="",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """As the program leaves it: made, held by its lock, and without an office."""
    place = tmp_path / "HayatDesk"
    place.mkdir()
    (place / "lock").touch()
    return place


def _found(folder: Path) -> str:
    founded = opening.found_office(folder, PROFILE, ENTRY, PASSPHRASE, builders.sunday_clock())
    founded.desk.close()
    return founded.recovery_code


def _open(folder: Path, passphrase: str = PASSPHRASE) -> Desk:
    keys = KeyFile(folder / KEYS_NAME)
    return opening.open_office(keys, opening.users(folder)[0][0], passphrase, builders.sunday_clock())


@pytest.fixture(scope="module")
def pattern(quick_keys: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that was founded once."""
    place = tmp_path_factory.mktemp("pattern") / "HayatDesk"
    _found(place)
    return place


@pytest.fixture
def office(pattern: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    place = tmp_path / "office"
    place.mkdir()
    for name in (DATABASE_NAME, KEYS_NAME):
        (place / name).write_bytes((pattern / name).read_bytes())
    return place


# Founding


@pytest.mark.parametrize("there_is_a_folder", [True, False])
def test_a_founded_office_opens_again_to_its_user(tmp_path: Path, there_is_a_folder: bool) -> None:
    place = tmp_path / "HayatDesk"
    if there_is_a_folder:
        place.mkdir()
        (place / "lock").touch()
    assert not holds_office(place)
    code = _found(place)

    assert holds_office(place)
    assert [label for _, label in opening.users(place)] == ["هند"]
    assert KeyFile(place / KEYS_NAME).unlock_with_recovery(code)
    desk = _open(place)
    assert (desk.clerk.name, desk.profile.key) == ("هند", "hayat-arar")
    desk.close()
    assert [one.name for one in tmp_path.iterdir()] == ["HayatDesk"]


def test_the_passphrase_and_the_recovery_code_are_in_no_file(tmp_path: Path) -> None:
    code = _found(tmp_path / "HayatDesk")

    content = b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
    assert PASSPHRASE.encode() not in content
    assert code.encode() not in content
    assert code.replace("-", "").encode() not in content


def test_an_office_is_never_founded_over_another(office: Path) -> None:
    before = {one.name: one.read_bytes() for one in office.iterdir()}
    with pytest.raises(Trouble) as trouble:
        _found(office)

    assert trouble.value.cause is Cause.FILE_EXISTS
    assert {one.name: one.read_bytes() for one in office.iterdir()} == before


@pytest.mark.parametrize("left", [DATABASE_NAME, KEYS_NAME])
def test_what_is_left_of_an_office_is_taken_for_one(office: Path, left: str) -> None:
    """A lost key file must not bring the wizard, which would bury the data."""
    for one in office.iterdir():
        if one.name != left:
            one.unlink()

    assert holds_office(office)
    with pytest.raises(Trouble):
        _found(office)
    assert (office / left).exists()


STEPS = ["create_database", "set_up_office", "_move_in", "sit_down"]


@pytest.mark.parametrize("step", STEPS)
def test_a_founding_that_fails_leaves_no_office_and_can_be_tried_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(opening, step, fail)
    with pytest.raises(ZeroDivisionError):
        _found(folder)
    monkeypatch.undo()

    assert _held_open(folder) == []
    if step == "sit_down":  # all is done by then, and only nobody sits down
        _open(folder).close()
        return
    assert not holds_office(folder)
    assert [one.name for one in folder.iterdir()] == ["lock"]
    _found(folder)
    _open(folder).close()


def _held_open(folder: Path) -> list[str]:
    """What of the office, or beside it, this process holds open: Windows could not remove it for the next try."""
    return [one.path for one in psutil.Process().open_files() if Path(one.path).is_relative_to(folder.parent)]


def test_a_file_held_open_would_be_seen(office: Path) -> None:
    desk = _open(office)
    with desk.look() as look:
        look.db.execute(text("SELECT 1"))
        assert _held_open(office)
    desk.close()
    assert _held_open(office) == []


@pytest.mark.parametrize("step", ["upgrade", "create_search"])
def test_a_database_that_cannot_be_made_is_closed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(database.Database if step == "upgrade" else sqlite, step, fail)
    with pytest.raises(ZeroDivisionError):
        _found(folder)
    monkeypatch.undo()
    assert _held_open(folder) == []
    _found(folder)


def test_a_founding_cut_off_between_its_two_moves_can_be_tried_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database has come, its keys have not: nobody could open it, and nobody was told it exists."""
    moved: list[Path] = []
    rename = Path.rename

    def cut_off(self: Path, target: Path) -> Path:
        if self.name == KEYS_NAME and self.parent != folder and moved:
            raise ZeroDivisionError
        if self.name == DATABASE_NAME:
            moved.append(self)
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", cut_off)
    with pytest.raises(ZeroDivisionError):
        _found(folder)
    monkeypatch.undo()
    assert (folder / DATABASE_NAME).exists()
    assert not (folder / KEYS_NAME).exists()

    assert not holds_office(folder)
    _found(folder)
    _open(folder).close()
    assert not folder.with_name("HayatDesk.new").exists()


def test_a_weak_passphrase_founds_nothing(folder: Path) -> None:
    with pytest.raises(InvalidValue):
        opening.found_office(folder, PROFILE, ENTRY, "1234", builders.sunday_clock())

    assert not holds_office(folder)


# Opening


def test_a_wrong_passphrase_is_refused_and_the_right_one_still_opens(office: Path) -> None:
    with pytest.raises(InvalidValue) as refusal:
        _open(office, "كلمة لا تفتح شيئًا هنا")

    assert refusal.value.flaw is PassphraseFlaw.WRONG
    _open(office).close()


def test_keys_of_another_office_do_not_open_this_one(office: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    _found(other)
    (office / KEYS_NAME).write_bytes((other / KEYS_NAME).read_bytes())
    before = (office / DATABASE_NAME).read_bytes()
    with pytest.raises(Trouble) as trouble:
        _open(office)

    assert trouble.value.cause is Cause.WRONG_KEY
    assert (office / DATABASE_NAME).read_bytes() == before


def test_an_office_without_its_keys_says_so(office: Path) -> None:
    (office / KEYS_NAME).unlink()
    with pytest.raises(Trouble) as trouble:
        opening.users(office)

    assert trouble.value.cause is Cause.KEYS_MISSING


def test_an_older_file_is_copied_and_brought_up_to_date(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DESIGN §8: a verified backup first."""
    old = database.HEAD
    with_next_migration(monkeypatch, tmp_path, 'op.add_column("draft", sa.Column("hint", sa.String(8)))')
    desk = _open(office)

    assert desk.database.revision() == database.HEAD != old
    desk.close()
    assert (office / "backups" / f"before-{old}.db").exists()
    assert (office / "backups" / f"before-{old}.keys.json").exists()


def test_a_migration_that_fails_leaves_the_office_and_can_be_tried_again(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = _open(office)
    before = contents(desk.database)
    desk.close()
    with monkeypatch.context() as fault:
        with_next_migration(fault, tmp_path, "raise ZeroDivisionError")
        for _ in range(2):
            with pytest.raises(ZeroDivisionError):
                _open(office)

    desk = _open(office)
    assert contents(desk.database) == before
    desk.close()


def test_nothing_of_the_office_can_be_read_without_a_passphrase(office: Path) -> None:
    raw = dbapi2.connect(office / DATABASE_NAME)
    with pytest.raises(dbapi2.DatabaseError):
        raw.execute("SELECT * FROM office")
    raw.close()
