"""Two offices at one stick: each makes, finds, thins and restores its own copies, with its own scans."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hayat_desk.policy.ids import ScanId
from hayat_desk.procedures.backups import BACKUPS, look_into, prepare_restore, restore, stage
from hayat_desk.procedures.scans import ScanEntry, file_scan, take_out_scan
from hayat_desk.summaries.backups import shelf_at
from hayat_desk.vault.attachments import FOLDER_NAME as ATTACHMENTS
from hayat_desk.vault.attachments import sealed_in
from hayat_desk.vault.copies import Standing, keys_beside
from hayat_desk.vault.exchange import arriving_beside, exchange
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from tests import builders
from tests.founded import choose, key_of
from tests.procedures.two_offices import Seated, sit


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
        restore(copy, key_of(copy), new)
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
