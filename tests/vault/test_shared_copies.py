"""Copies of several offices in one folder: each counts, names, thins and finds its own and no other's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hayat_desk.errors import Trouble
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.copies import (
    Keeper,
    Standing,
    copies_in,
    copy_database,
    keys_beside,
    next_copy,
    own_copies,
    restore_copy,
    standing_of,
    standing_untold,
    thin,
    verify_copy,
)
from hayat_desk.vault.durable import part_of
from hayat_desk.vault.key_contents import KeyContents, as_json, read_contents
from hayat_desk.vault.keys import KEYS_NAME, new_line, owner_of
from hayat_desk.vault.lock import only_copier
from tests.faults.outcome import ROOT
from tests.vault.conftest import Office


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def other(tmp_path: Path) -> Office:
    """Another office, founded by the same person with the same words."""
    return Office(tmp_path / "مكتب آخر")


def copied(office: Office, folder: Path) -> Path:
    keeper = office.keeper()
    return copy_database(office.database, office.keys, next_copy(folder, keeper), office.data_key).path


def many(office: Office, folder: Path, count: int) -> None:
    """As many copies as after that many days; the first one is real, the others are its bytes."""
    first = copied(office, folder)
    for number in range(2, count + 1):
        for path in (first, keys_beside(first)):
            os.link(path, folder / path.name.replace("000001", f"{number:06d}"))


def as_former(copy: Path) -> Path:
    """The same copy as the program before marks and owners left it: its name and its key file of format 1."""
    keys = json.loads(keys_beside(copy).read_bytes()) | {"format": 1}
    del keys["owner"]
    for slot in keys["slots"]:
        del slot["form"]
    keys_beside(copy).unlink()
    former = copy.rename(copy.with_name("office-" + copy.name.rpartition("-")[2]))
    keys_beside(former).write_bytes(json.dumps(keys).encode())
    return former


def as_restored_elsewhere(office: Office, folder: Path, tmp_path: Path) -> Office:
    """The same office on another computer: it begins another line."""
    copy = copied(office, folder)
    elsewhere = tmp_path / "elsewhere"
    restore_copy(copy, keys_beside(copy), office.data_key, elsewhere, new_line())
    twin = Office.__new__(Office)
    twin.folder, twin.database, twin.keys = elsewhere, elsewhere / "office.db", elsewhere / KEYS_NAME
    twin.data_key = office.data_key
    return twin


def standing(path: Path, office: Office) -> Standing:
    (copy,) = (copy for copy in copies_in(path.parent) if copy.path == path)
    return standing_of(copy, office.keeper())


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_two_offices_count_from_one_each_and_overwrite_nothing(
    office: Office, other: Office, folder: Path
) -> None:
    made = [copied(one, folder) for one in (office, other, office, other, other)]
    assert len(set(made)) == 5
    for one, generations in ((office, [1, 2]), (other, [1, 2, 3])):
        own = own_copies(folder, one.keeper())
        assert [copy.generation for copy in own] == generations
        for copy in own:
            verify_copy(copy.path, copy.keys_path, one.data_key)
    assert own_copies(folder, office.keeper())[-1].path == made[2]  # each finds its newest
    assert own_copies(folder, other.keeper())[-1].path == made[4]
    assert standing(made[4], office) is Standing.FOREIGN
    assert standing(made[2], other) is Standing.FOREIGN


def test_thinning_leaves_every_copy_of_the_other_office(office: Office, other: Office, folder: Path) -> None:
    many(office, folder, 40)
    many(other, folder, 25)
    theirs = {copy.path for copy in own_copies(folder, other.keeper())}
    removed = thin(folder, office.keeper())
    assert len(removed) == 22
    assert not theirs & set(removed)
    assert {copy.path for copy in own_copies(folder, other.keeper())} == theirs
    assert all(copy.keys_path.exists() for copy in own_copies(folder, other.keeper()))


def test_an_office_restored_elsewhere_and_the_one_that_goes_on_are_told_apart(
    office: Office, folder: Path, tmp_path: Path
) -> None:
    twin = as_restored_elsewhere(office, folder, tmp_path)
    first = copies_in(folder)[0].path
    theirs, mine = copied(twin, folder), copied(office, folder)
    assert (standing(mine, office), standing(theirs, office)) == (Standing.OWN, Standing.KIN)
    assert (standing(mine, twin), standing(theirs, twin)) == (Standing.KIN, Standing.OWN)
    assert standing(first, twin) is Standing.KIN  # made by the computer that may work still
    assert [copy.generation for copy in own_copies(folder, office.keeper())] == [1, 2]
    assert [copy.generation for copy in own_copies(folder, twin.keeper())] == [1]


def test_two_lives_of_one_office_never_thin_each_other(office: Office, folder: Path, tmp_path: Path) -> None:
    twin = as_restored_elsewhere(office, folder, tmp_path)
    copies_in(folder)[0].path.unlink()
    many(office, folder, 20)
    many(twin, folder, 20)
    removed = thin(folder, twin.keeper())
    assert removed
    assert len(own_copies(folder, office.keeper())) == 20


def test_copies_made_before_there_were_marks_still_count(office: Office, other: Office, folder: Path) -> None:
    for one in (other, office):
        former = as_former(copied(one, folder))
        if one is other:
            former.rename(folder / "office-000007.db")
            keys_beside(former).rename(folder / "office-000007.keys.json")
    assert standing(folder / "office-000001.db", office) is Standing.OWN
    assert standing(folder / "office-000007.db", office) is Standing.FOREIGN
    assert next_copy(folder, office.keeper()).name == f"office-{office.keeper().mark}-000002.db"
    assert next_copy(folder, other.keeper()).name == f"office-{other.keeper().mark}-000008.db"
    new = copied(office, folder)
    assert [copy.path for copy in own_copies(folder, office.keeper())] == [folder / "office-000001.db", new]


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (["999999999"], 2),
        (["20261129"], 2),  # by its day
        (["000041"], 42),  # may be one of the program before there were marks
        (["{mark}-000041"], 42),
        (["{mark}-999999999"], 2),
        (["{mark}-999999998", "{mark}-999999999"], 2),
        (["{mark}-999999997"], 999_999_998),
        (["999999999", "{mark}-999999999", "{other}-000070"], 71),
    ],
)
def test_no_name_given_by_hand_lets_a_copy_be_overwritten_or_unlisted(
    named: list[str], expected: int, office: Office, other: Office, folder: Path
) -> None:
    first = copied(office, folder)
    for name in named:
        by_hand = folder / f"office-{name.format(mark=office.keeper().mark, other=other.keeper().mark)}.db"
        os.link(first, by_hand)
        os.link(keys_beside(first), keys_beside(by_hand))
    made = [copied(office, folder) for _ in range(4)]
    assert len({*made, first}) == 5
    assert made[0].name == f"office-{office.keeper().mark}-{expected:06d}.db"
    own = [copy.path for copy in own_copies(folder, office.keeper())]
    assert {*made, first} <= {*own}
    if "{mark}" not in "".join(named):
        assert own[-1] == made[-1]  # the newest


def test_former_copies_are_thinned_with_the_new_ones(office: Office, other: Office, folder: Path) -> None:
    foreign = as_former(copied(other, folder))
    foreign.rename(folder / "office-000099.db")
    keys_beside(foreign).rename(folder / "office-000099.keys.json")
    first = as_former(copied(office, folder))
    for number in range(2, 21):
        for path in (first, keys_beside(first)):
            os.link(path, folder / path.name.replace("000001", f"{number:06d}"))
    copied(office, folder)
    removed = thin(folder, office.keeper())
    # the last 14 are 8–21; 1 and 7 are the first of their sevens
    assert sorted(path.name for path in removed) == [f"office-{n:06d}.db" for n in (2, 3, 4, 5, 6)]
    assert (folder / "office-000099.db").exists()


def spoil_seal(copy: Path, office: Office) -> None:
    contents = read_contents(keys_beside(copy))
    assert contents.owner is not None
    changed = replace(contents, owner=replace(contents.owner, line=new_line()))
    keys_beside(copy).write_bytes(as_json(changed))


def take_for_other(copy: Path, office: Office) -> None:
    """A key file that says it is another office's."""
    contents = replace(read_contents(keys_beside(copy)), owner=owner_of(bytes(32), new_line()))
    keys_beside(copy).write_bytes(as_json(contents))


def take_for_ours(copy: Path, office: Office) -> None:
    """Another office's database beside our key file."""
    copy.write_bytes(os.urandom(copy.stat().st_size))


def instead(path: Path, make: Callable[[Path], object]) -> None:
    """Something of that name that is no file."""
    path.unlink()
    make(path)


DAMAGES: dict[str, Callable[[Path, Office], object]] = {
    "keys gone": lambda copy, _office: keys_beside(copy).unlink(),
    "keys cut": lambda copy, _office: keys_beside(copy).write_bytes(keys_beside(copy).read_bytes()[:99]),
    "keys a folder": lambda copy, _office: instead(keys_beside(copy), Path.mkdir),
    "empty": lambda copy, _office: copy.write_bytes(b""),
    "cut": lambda copy, _office: os.truncate(copy, copy.stat().st_size // 2 // 4096 * 4096),
    "first page": lambda copy, _office: copy.write_bytes(os.urandom(4096) + copy.read_bytes()[4096:]),
    "a folder": lambda copy, _office: instead(copy, Path.mkdir),
    "seal": spoil_seal,
    "taken for another's": take_for_other,
    "another's database": take_for_ours,
}
if sys.platform != "win32":  # which has no pipes among files, and links for administrators alone
    DAMAGES |= {
        "keys a pipe": lambda copy, _office: instead(keys_beside(copy), os.mkfifo),
        "a pipe": lambda copy, _office: instead(copy, os.mkfifo),
        "a link to nowhere": lambda copy, _office: instead(copy, lambda path: path.symlink_to("nowhere")),
    }


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_copy_is_named_never_counted_and_left_alone(
    office: Office, folder: Path, damage: str
) -> None:
    many(office, folder, 20)
    spoilt = own_copies(folder, office.keeper())[2].path  # one that would be thinned
    for path in (spoilt, keys_beside(spoilt)):  # the others are links to the same bytes
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content)
    assert standing(spoilt, office) is Standing.OWN
    DAMAGES[damage](spoilt, office)
    assert standing(spoilt, office) is Standing.DAMAGED
    assert len(own_copies(folder, office.keeper())) == 19
    assert spoilt not in thin(folder, office.keeper())
    assert os.path.lexists(spoilt)
    assert next_copy(folder, office.keeper()).name.endswith("-000021.db")


def test_a_damaged_newest_copy_keeps_its_name_for_itself(office: Office, folder: Path) -> None:
    newest = copied(office, folder)
    newest.write_bytes(b"half")
    later = copied(office, folder)
    assert later != newest
    assert newest.read_bytes() == b"half"
    assert later.name.endswith("-000002.db")


def test_without_a_key_only_what_nobody_can_open_is_called_damaged(
    office: Office, other: Office, folder: Path
) -> None:
    mine, theirs, broken = copied(office, folder), copied(other, folder), copied(office, folder)
    keys_beside(broken).unlink()
    told = {copy.path: standing_untold(copy) for copy in copies_in(folder)}
    assert told == {mine: Standing.UNTOLD, theirs: Standing.UNTOLD, broken: Standing.DAMAGED}


def test_thousands_of_other_files_are_passed_over(office: Office, folder: Path) -> None:
    for number in range(4000):
        (folder / f"IMG_{number:05d}.jpg").touch()
    for name in (
        "office-1.db", "office-abc-000001.db", "office-٠٠٠٠٠١.db", "office-000001 (2).db", "OFFICE-000001.DB",
        "office-0000000000001.db", "office-zzzzzzzz-000001.db", "نسخة من office-000001.db",
    ):  # fmt: skip
        (folder / name).touch()
    before = bytes_of(folder)
    started = time.monotonic()
    made = [copied(office, folder) for _ in range(2)]
    assert [copy.path for copy in copies_in(folder)] == made
    thin(folder, office.keeper())
    assert time.monotonic() - started < 20
    assert {name: content for name, content in bytes_of(folder).items() if name in before} == before


def test_hundreds_of_copies_of_others_are_told_apart_soon(
    office: Office, other: Office, folder: Path
) -> None:
    many(other, folder, 300)
    own = copied(office, folder)
    started = time.monotonic()
    assert [copy.path for copy in own_copies(folder, office.keeper())] == [own]
    assert time.monotonic() - started < 10


def test_a_copy_that_was_cut_short_is_taken_up_again_and_another_s_is_left(
    office: Office, other: Office, folder: Path
) -> None:
    mine = part_of(next_copy(folder, office.keeper()))
    theirs = part_of(next_copy(folder, other.keeper()))
    for part in (mine, theirs):
        part.write_bytes(b"half a copy")
    made = copied(office, folder)
    assert made.name.endswith("-000001.db")
    assert not mine.exists()
    assert theirs.read_bytes() == b"half a copy"


def test_names_of_two_offices_cannot_be_the_same() -> None:
    owners = [owner_of(bytes([number]) * 32, "0" * 16) for number in range(200)]
    marks = {Keeper(KeyContents((), b"", owner=owner), b"").mark for owner in owners}
    assert len(marks) == 200


# Two processes at once


HOLDING = """
import sys, time
from pathlib import Path
from hayat_desk.vault.lock import only_copier
with only_copier(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def test_of_two_that_copy_into_one_folder_one_waits_and_a_killed_one_lets_go(folder: Path) -> None:
    command = [sys.executable, "-c", HOLDING, str(folder), "60"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(Trouble) as busy, only_copier(folder, longest=0.3):
            pass
        assert busy.value.cause is Cause.BUSY
        holder.kill()
    with only_copier(folder, longest=5):
        pass


def test_where_nobody_copies_nobody_waits(folder: Path) -> None:
    started = time.monotonic()
    for _ in range(3):
        with only_copier(folder):
            pass
    assert time.monotonic() - started < 1
