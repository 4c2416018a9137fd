"""Two offices at one stick: each makes, finds, thins and restores its own copies, with its own scans."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from hayat_desk.policy.ids import ScanId
from hayat_desk.procedures.scans import ScanEntry, file_scan, take_out_scan
from hayat_desk.safekeeping.backups import look_into, prepare_restore, stage
from hayat_desk.summaries.backups import shelf_at
from hayat_desk.vault.attachments import FOLDER_NAME as ATTACHMENTS
from hayat_desk.vault.attachments import sealed_in
from hayat_desk.vault.copies import BACKUPS, Standing, keys_beside
from hayat_desk.vault.exchange import arriving_beside, exchange
from hayat_desk.vault.home import HOME_NAME, settle
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from tests import builders
from tests.founded import choose, key_of, restored
from tests.safekeeping.two_offices import Seated, sit


def a_scan(one: Seated, content: bytes) -> ScanId:
    paper = builders.a_receipt(one.desk)
    builders.print_paper(one.desk, paper)
    with one.desk.work() as work:
        return file_scan(work, paper, ScanEntry(content, "image/png", read_by_code=True))


def test_each_office_lists_its_own_and_names_the_others(offices: list[Seated], stick: Path) -> None:
    made = [one.back_up() for one in (*offices, *offices, offices[1])]
    assert not [done.instead_of for done in made if done.instead_of]
    assert len({done.path for done in made}) == 5
    for one, own, foreign in ((offices[0], 2, 3), (offices[1], 3, 2)):
        shelf = one.shelf(stick)
        assert [line.generation for line in shelf.lines] == list(range(own, 0, -1))
        assert [line.is_newest for line in shelf.lines] == [True] + [False] * (own - 1)
        assert {line.standing for line in shelf.lines} == {Standing.OWN}
        assert [line.standing for line in shelf.others] == [Standing.FOREIGN] * foreign
    assert offices[0].shelf(stick).lines[0].path == made[2].path
    assert offices[1].shelf(stick).lines[0].path == made[4].path


def test_before_any_office_is_open_the_newest_of_each_comes_first(offices: list[Seated], stick: Path) -> None:
    made = [one.back_up().path for one in (offices[0], offices[0], offices[0], offices[1])]
    (stick / "office-000001.db").write_bytes(b"not a copy")
    shelf = shelf_at(stick)
    assert {line.path for line in shelf.lines[:2]} == {made[2], made[3]}
    assert [line.is_newest for line in shelf.lines] == [True, True, False, False]
    assert {line.users for line in shelf.lines} == {("هند",)}
    assert [line.standing for line in shelf.others] == [Standing.DAMAGED]


def test_an_office_thins_nothing_of_the_other(offices: list[Seated], stick: Path) -> None:
    first = offices[0].back_up().path
    for _ in range(16):
        offices[1].back_up()
    assert first.exists()
    assert len(offices[1].shelf(stick).lines) == 15  # the last 14 and the first
    assert len(offices[0].shelf(stick).lines) == 1


def test_a_restore_brings_the_scans_of_its_own_office_alone(
    offices: list[Seated], stick: Path, tmp_path: Path
) -> None:
    for one, content in zip(offices, (b"\x89PNG of one", b"\x89PNG of two"), strict=True):
        a_scan(one, content)
    taken_out = a_scan(offices[0], b"\x89PNG taken out again")
    with offices[0].desk.work() as work:
        take_out_scan(work, taken_out)
    copies = [one.back_up().path for one in offices]
    assert len(sealed_in(stick / ATTACHMENTS)) == 3
    for one, copy in zip(offices, copies, strict=True):
        new = tmp_path / f"new {copy.stem}" / "HayatDesk"
        new.parent.mkdir()
        restored(copy, key_of(copy), new)
        assert {path.name for path in sealed_in(new / ATTACHMENTS)} == one.sealed()
        held = look_into(copy, one.desk.database.key)
        assert (held.scans, held.scans_lacking) == (1, 0)
    assert len(sealed_in(stick / ATTACHMENTS)) == 3  # and none is gone from the stick


def test_an_office_restored_on_another_computer_leaves_the_first_ones_copies_alone(
    offices: list[Seated], stick: Path, tmp_path: Path
) -> None:
    one = offices[0]
    copies = [one.back_up().path for _ in range(2)]
    new = tmp_path / "other computer" / "HayatDesk"
    new.parent.mkdir()
    stage(copies[-1], key_of(copies[-1]), new)
    exchange(new)
    there = sit(new)
    later = there.back_up().path
    again = one.back_up().path
    there_shelf, here_shelf = there.shelf(stick), one.shelf(stick)
    there.desk.close()
    assert [line.path for line in there_shelf.lines] == [later]
    assert {line.standing for line in there_shelf.others} == {Standing.KIN}
    assert [line.path for line in here_shelf.lines] == [again, *reversed(copies)]
    assert [line.path for line in here_shelf.others] == [later]
    restored = look_into(copies[0], one.desk.database.key)  # a copy of the first can be restored there
    assert restored.persons == 1


@pytest.mark.parametrize("keys_are_gone", [False, True])
def test_an_office_restored_in_its_own_place_goes_on_with_its_copies(
    offices: list[Seated], stick: Path, keys_are_gone: bool
) -> None:
    one = offices[0]
    choose(one.desk, one.folder / BACKUPS)
    copies = [one.back_up().path.name for _ in range(2)]
    chosen = one.folder / BACKUPS / copies[0]
    key = key_of(chosen)
    if not keys_are_gone:
        prepare_restore(one.desk, chosen, key, one.folder)
        copies.append(one.shelf(one.folder / BACKUPS).lines[0].path.name)  # the safety copy
    one.desk.close()
    if keys_are_gone:
        (one.folder / KEYS_NAME).unlink()
        stage(chosen, key, one.folder)
    assert arriving_beside(one.folder).exists()
    exchange(one.folder)
    again = sit(one.folder)
    made = again.back_up().path.name
    shelf = again.shelf(one.folder / BACKUPS)
    again.desk.close()
    assert [line.path.name for line in shelf.lines] == [made, *reversed(copies)]
    assert not shelf.others


def test_an_older_office_is_named_at_its_next_opening_and_keeps_its_older_copies(
    offices: list[Seated], stick: Path
) -> None:
    one = offices[0]
    old = one.back_up().path
    former = old.with_name("office-000012.db")
    old.rename(former)
    keys_beside(old).rename(keys_beside(former))
    one.desk.close()
    for path in (keys_beside(former), one.folder / KEYS_NAME):
        keys = json.loads(path.read_bytes()) | {"format": 1}
        del keys["owner"]
        for slot in keys["slots"]:
            del slot["form"]
        path.write_bytes(json.dumps(keys).encode())
    before = keys_beside(former).read_bytes()
    again = sit(one.folder)
    assert KeyFile(one.folder / KEYS_NAME).owner() is not None
    assert keys_beside(former).read_bytes() == before  # a copy's key file stays as it was made
    later = again.back_up().path
    offices[1].back_up()
    shelf = again.shelf(stick)
    again.desk.close()
    assert later.name.endswith("-000013.db")
    assert [(line.path, line.standing) for line in shelf.lines] == [
        (later, Standing.OWN),
        (former, Standing.OWN),
    ]
    assert key_of(former) == again.desk.database.key


def test_a_copy_that_cannot_even_be_looked_at_hides_no_other(offices: list[Seated], stick: Path) -> None:
    own = offices[0].back_up().path
    (stick / "office-000005.db").symlink_to("nowhere")
    (stick / "office-000006.db").mkdir()
    shelf = offices[0].shelf(stick)
    assert [line.path for line in shelf.lines] == [own]
    assert [(line.standing, line.size == 0) for line in shelf.others if line.generation == 5] == [
        (Standing.DAMAGED, True)
    ]
    assert len(shelf.others) == 2


# An office folder that was copied by hand


def copied_by_hand(one: Seated, folder: Path) -> Seated:
    """All that lies in the folder, as a file manager copies it, opened in another place."""
    shutil.copytree(one.folder, folder)
    return sit(folder)


def line_of(one: Seated) -> str:
    return one.keeper().owner.line


def test_a_folder_copied_by_hand_thins_nothing_of_the_first_and_loses_nothing_to_it(
    offices: list[Seated], stick: Path, tmp_path: Path
) -> None:
    here = offices[0]
    first = [here.back_up().path for _ in range(3)]
    there = copied_by_hand(here, tmp_path / "carried" / "HayatDesk")
    mine = there.back_up().path
    for _ in range(16):
        there.back_up()
    assert all(path.exists() for path in first)
    for _ in range(16):
        here.back_up()
    assert mine.exists()
    assert there.keeper().mark != here.keeper().mark
    assert {line.standing for line in there.shelf(stick).lines} == {Standing.OWN}
    assert Standing.KIN in {line.standing for line in there.shelf(stick).others}
    for copy in (first[0], mine):  # each is opened by the other one, too
        assert key_of(copy) == here.desk.database.key
    there.desk.close()


def test_without_its_home_such_a_folder_would_share_the_mark(offices: list[Seated], tmp_path: Path) -> None:
    """The control: that is how offices of before were copied."""
    (offices[0].folder / HOME_NAME).unlink()
    there = copied_by_hand(offices[0], tmp_path / "carried" / "HayatDesk")
    assert there.keeper().mark == offices[0].keeper().mark
    there.desk.close()


def test_an_office_that_stays_keeps_its_line_and_one_that_comes_back_has_it_again(
    offices: list[Seated], tmp_path: Path
) -> None:
    here = offices[0]
    line = line_of(here)
    here.desk.close()
    here = offices[0] = sit(here.folder)
    assert line_of(here) == line

    keys, key = KeyFile(here.folder / KEYS_NAME), here.desk.database.key
    lines = []
    for machine in ("office", "office", "home", "home", "office", "home"):
        settle(keys, key, machine)
        lines.append(line_of(here))
    at_office, at_home = lines[0], lines[2]
    assert lines == [at_office, at_office, at_home, at_home, at_office, at_home]
    assert len({line, at_office, at_home}) == 3


def test_a_restored_office_goes_on_with_its_line(offices: list[Seated]) -> None:
    here = offices[0]
    line, copy = line_of(here), here.back_up().path
    prepare_restore(here.desk, copy, here.desk.database.key, here.folder)
    here.desk.close()
    exchange(here.folder)
    assert not (here.folder / HOME_NAME).exists()
    offices[0] = sit(here.folder)
    assert line_of(offices[0]) == line
    assert (here.folder / HOME_NAME).exists()


@pytest.mark.parametrize("mark", [b"\x00", b"somewhere else", b"0" * 64])
def test_a_damaged_home_is_made_whole_and_opens_all_the_same(offices: list[Seated], mark: bytes) -> None:
    here = offices[0]
    home = here.folder / HOME_NAME
    whole = home.read_bytes()
    here.desk.close()
    home.write_bytes(mark)
    offices[0] = sit(here.folder)
    assert home.read_bytes() == whole
    offices[0].back_up()


def test_a_home_that_cannot_be_read_or_written_keeps_nobody_out(offices: list[Seated]) -> None:
    here = offices[0]
    line = line_of(here)
    here.desk.close()
    (here.folder / HOME_NAME).unlink()
    (here.folder / HOME_NAME).mkdir()
    offices[0] = sit(here.folder)
    assert line_of(offices[0]) == line


def test_nothing_is_read_from_a_home(offices: list[Seated]) -> None:
    mark = (offices[0].folder / HOME_NAME).read_bytes()
    assert str(offices[0].folder).encode() not in mark
    assert mark != (offices[1].folder / HOME_NAME).read_bytes()
