"""Copies of a real office and the way back from one: nothing is written over, and nothing is taken unread."""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hayat_desk.desk import Clerk, Desk
from hayat_desk.errors import InvalidValue, NotPermitted, Trouble
from hayat_desk.policy.people import parse_identity
from hayat_desk.policy.permissions import Permission
from hayat_desk.procedures.scans import ScanEntry, file_scan
from hayat_desk.records.people import Person
from hayat_desk.records.scans import all_scans
from hayat_desk.safekeeping.anchors import (
    OlderState,
    Return,
    accept_set_back,
    anchor_journal,
    forget_notice,
    note_failed_restore,
    read_notice,
)
from hayat_desk.safekeeping.backups import (
    back_up,
    look_into,
    order_restore,
    prepare_restore,
    stage,
    users_of_copy,
)
from hayat_desk.safekeeping.soundness import examine
from hayat_desk.summaries.backups import backups_summary, shelf_at
from hayat_desk.summaries.today import today_summary
from hayat_desk.vault.attachments import FOLDER_NAME as ATTACHMENTS
from hayat_desk.vault.attachments import sealed_in
from hayat_desk.vault.awaited_copy import is_copy_awaited
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.copies import BACKUPS, keys_beside
from hayat_desk.vault.exchange import arriving_beside, exchange, finish_exchange
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from hayat_desk.vault.lock import LOCK_NAME, only_instance
from hayat_desk.vault.passphrases import PassphraseFlaw
from tests import builders
from tests.faults.disks import disk, why_no_disks
from tests.faults.outcome import ROOT
from tests.founded import choose, copies_at, found, key_of, restored, sit

TRIALS = 8


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed office with its key file and one person, made once."""
    folder = tmp_path_factory.mktemp("closed") / "HayatDesk"
    founded = found(folder)
    builders.a_person(founded.desk)
    anchor_journal(folder, founded.desk)
    founded.desk.close()
    return folder


@pytest.fixture
def folder(pattern: Path, tmp_path: Path) -> Path:
    """An office of its own, closed."""
    return Path(shutil.copytree(pattern, tmp_path / "HayatDesk"))


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    """The same, open."""
    opened = sit(folder)
    yield opened
    opened.close()


def persons_in(folder: Path) -> int:
    opened = sit(folder)
    try:
        with opened.look() as look:
            return backups_summary(look).persons
    finally:
        opened.close()


def acts_of(desk: Desk) -> list[str]:
    with desk.database.raw() as raw:
        return [act for (act,) in raw.execute("SELECT act FROM journal ORDER BY n")]


def another_person(desk: Desk, identity: str = "1000000016") -> str:
    """A second file; its applicant number."""
    person = builders.a_person(desk, identity=parse_identity(None, identity))
    with desk.look() as look:
        return look.db.get_one(Person, person).applicant_number


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes; the office must be closed."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def damage(copy: Path) -> None:
    whole = bytearray(copy.read_bytes())
    at = len(whole) * 3 // 4
    whole[at : at + 64] = bytes(64)
    copy.write_bytes(whole)


def test_a_restore_brings_the_old_state_and_keeps_the_new_one_byte_for_byte(desk: Desk, folder: Path) -> None:
    copy = back_up(desk, folder).path
    another_person(desk)
    desk.close()
    before = bytes_in(folder)
    aside = restored(copy, key_of(copy), folder)
    assert aside is not None
    assert aside.name == "HayatDesk.before-restore-1"
    assert bytes_in(aside) == before
    assert persons_in(folder) == 1
    assert persons_in(aside) == 2
    assert not arriving_beside(folder).exists()


def a_scan(desk: Desk, content: bytes = b"scan") -> None:
    receipt = builders.a_receipt(desk)
    builders.print_paper(desk, receipt)
    with desk.work() as work:
        file_scan(work, receipt, ScanEntry(content, "image/png", read_by_code=True))


def scans_lacking_in(folder: Path) -> tuple[str, ...]:
    opened = sit(folder)
    try:
        with opened.look() as look:
            return opened.attachments.lacking(scan.sha256 for scan in all_scans(look.db))
    finally:
        opened.close()


def test_scans_go_with_the_copies_and_come_back(desk: Desk, folder: Path, tmp_path: Path) -> None:
    a_scan(desk)
    copy = back_up(desk, folder).path
    a_scan(desk, b"another")
    newest = back_up(desk, folder).path
    desk.close()
    shelf = copy.parent / ATTACHMENTS

    assert len(sealed_in(shelf)) == 2
    held = look_into(newest, key_of(newest))
    assert (held.scans, held.scans_lacking) == (2, 0)
    restored(copy, key_of(copy), folder)
    assert scans_lacking_in(folder) == ()
    assert len(sealed_in(folder / BACKUPS / ATTACHMENTS)) == 2
    restored(newest, key_of(newest), tmp_path / "new computer")
    assert scans_lacking_in(tmp_path / "new computer") == ()


def test_a_rehearsal_says_that_scans_are_not_beside_the_copy(desk: Desk, folder: Path) -> None:
    a_scan(desk)
    a_scan(desk, b"another")
    copy = back_up(desk, folder).path
    first, second = sealed_in(copy.parent / ATTACHMENTS)
    first.unlink()
    second.write_bytes(second.read_bytes()[:-1])

    held = look_into(copy, key_of(copy))
    assert (held.scans, held.scans_lacking) == (2, 2)


@pytest.mark.parametrize("spoilt", ["gone", "byte", "cut"])
def test_a_copy_without_all_scans_is_made_and_stays_red_until_they_are_there(
    desk: Desk, folder: Path, tmp_path: Path, spoilt: str
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    choose(desk, stick)
    a_scan(desk)
    a_scan(desk, b"another")
    file = sealed_in(desk.attachments.folder)[0]
    sealed = file.read_bytes()
    if spoilt == "gone":
        file.unlink()
    else:
        file.write_bytes(sealed[:-1] + (b"" if spoilt == "cut" else bytes([sealed[-1] ^ 1])))

    done = back_up(desk, folder)
    assert (done.path.parent, done.instead_of, done.scans_lacking) == (stick, "", 1)
    held = look_into(done.path, key_of(done.path))
    assert (held.scans, held.scans_lacking) == (2, 1)
    assert is_red(desk)
    report = examine(desk)
    assert (report.scans, report.scans_lacking) == (2, 1)

    file.write_bytes(sealed)
    assert back_up(desk, folder).scans_lacking == 0
    assert not is_red(desk)
    assert examine(desk).scans_lacking == 0


def is_red(desk: Desk) -> bool:
    """As the first screen and that of the backups tell it."""
    with desk.look() as look:
        told = {today_summary(look).copy_lacks_scans, backups_summary(look).copy_lacks_scans}
    (red,) = told
    return red


def test_a_damaged_scan_on_the_stick_is_mended_by_the_next_backup(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    choose(desk, stick)
    a_scan(desk)
    back_up(desk, folder)
    (file,) = sealed_in(stick / ATTACHMENTS)
    sealed = file.read_bytes()
    file.write_bytes(sealed[:30] + bytes([sealed[30] ^ 1]) + sealed[31:])
    done = back_up(desk, folder)
    assert done.scans_lacking == 0
    assert look_into(done.path, key_of(done.path)).scans_lacking == 0
    assert file.read_bytes() == sealed


def test_a_second_restore_puts_aside_under_a_name_of_its_own(desk: Desk, folder: Path) -> None:
    copy = back_up(desk, folder).path
    desk.close()
    key = key_of(copy)
    names = [restored(folder / BACKUPS / copy.name, key, folder) for _ in range(2)]
    assert [path and path.name for path in names] == [
        "HayatDesk.before-restore-1",
        "HayatDesk.before-restore-2",
    ]


def test_the_restored_office_goes_on_with_the_copies_of_the_old_one(desk: Desk, folder: Path) -> None:
    copies = [back_up(desk, folder).path.name for _ in range(3)]
    desk.close()
    oldest = folder / BACKUPS / copies[0]
    aside = restored(oldest, key_of(oldest), folder)
    assert aside is not None
    assert [path.name for path in copies_at(folder / BACKUPS)] == copies[::-1]
    assert [path.name for path in copies_at(aside / BACKUPS)] == copies[::-1]


def test_restoring_from_an_open_office_makes_a_safety_copy_first_and_is_journaled(
    desk: Desk, folder: Path
) -> None:
    copy = back_up(desk, folder).path
    another_person(desk)
    done = prepare_restore(desk, copy, key_of(copy), folder)
    assert acts_of(desk)[-2:] == ["order_restore", "record_backup"]
    assert look_into(done.path, key_of(done.path)).persons == 2
    desk.close()
    exchange(folder)
    again = sit(folder)
    assert acts_of(again)[-1] == "open_restored"
    again.close()


def test_the_safety_copy_thins_nothing_away_that_is_about_to_be_restored(desk: Desk, folder: Path) -> None:
    for _ in range(15):
        oldest = back_up(desk, folder, thins=False).path
    copies = copies_at(folder / BACKUPS)
    chosen = copies[-2]  # the second: neither among the last 14 nor the first of its seven
    prepare_restore(desk, chosen, key_of(chosen), folder)
    assert set(copies) < set(copies_at(folder / BACKUPS))
    assert oldest.exists()
    back_up(desk, folder)
    assert not chosen.exists()  # the control: an ordinary backup would have taken it


def test_whoever_may_not_restore_cannot_order_it(desk: Desk, folder: Path) -> None:
    copy = back_up(desk, folder).path
    key = key_of(copy)
    held = desk.clerk.permissions - {Permission.RESTORE}
    desk.clerk = Clerk(desk.clerk.id, desk.clerk.name, desk.clerk.title, held)
    with pytest.raises(NotPermitted):
        prepare_restore(desk, copy, key, folder)
    assert not arriving_beside(folder).exists()
    with desk.look() as look, pytest.raises(NotPermitted):
        order_restore(look)


def test_no_number_is_given_out_twice_after_a_restore(desk: Desk, folder: Path) -> None:
    """A paper with the number lies in somebody's hand; the restored office goes on behind it."""
    copy = back_up(desk, folder).path
    given = another_person(desk)
    prepare_restore(desk, copy, key_of(copy), folder)
    desk.close()
    exchange(folder)
    again = sit(folder)
    following = another_person(again)
    again.close()
    assert (given, following) == ("1448-01-1-00002", "1448-01-1-00003")


def test_a_rehearsal_tells_what_the_copy_holds_and_changes_nothing(desk: Desk, folder: Path) -> None:
    copy = back_up(desk, folder).path
    desk.close()
    before = bytes_in(folder)
    told = look_into(copy, key_of(copy))
    assert (told.association, told.office, told.persons, told.requests) == (
        "جمعية حياة لسرطان الثدي في عرعر",
        "المكتب",
        1,
        0,
    )
    assert told.last_act_on == builders.SUNDAY.date()
    assert told.journal_is_whole
    assert bytes_in(folder) == before


def test_a_damaged_newest_copy_is_refused_and_the_older_one_is_restored(desk: Desk, folder: Path) -> None:
    for _ in range(2):
        back_up(desk, folder)
    desk.close()
    newest, older = copies_at(folder / BACKUPS)
    key = key_of(newest)
    damage(newest)
    before = bytes_in(folder)
    for attempt in (lambda: look_into(newest, key), lambda: restored(newest, key, folder)):
        with pytest.raises(Trouble) as refusal:
            attempt()
        assert refusal.value.cause is Cause.COPY_UNSOUND
    assert bytes_in(folder) == before
    restored(older, key, folder)
    assert persons_in(folder) == 1


@pytest.mark.parametrize("broken", ["first page", "empty", "keys gone", "keys damaged"])
def test_every_kind_of_unsound_copy_has_the_sentence_of_a_copy(desk: Desk, folder: Path, broken: str) -> None:
    copy = back_up(desk, folder).path
    key = key_of(copy)
    desk.close()
    if broken == "first page":
        copy.write_bytes(os.urandom(4096) + copy.read_bytes()[4096:])
    elif broken == "empty":
        copy.write_bytes(b"")
    elif broken == "keys gone":
        keys_beside(copy).unlink()
    else:
        keys_beside(copy).write_bytes(b"{")
    with pytest.raises(Trouble) as refusal:
        look_into(copy, key)
    assert refusal.value.cause is Cause.COPY_UNSOUND


def test_a_wrong_passphrase_opens_no_copy_and_is_counted(desk: Desk, folder: Path) -> None:
    copy = back_up(desk, folder).path
    with pytest.raises(InvalidValue) as refusal:
        KeyFile(keys_beside(copy)).unlock(users_of_copy(copy)[0][0], "ليست هي أبدًا اليوم")
    assert refusal.value.flaw is PassphraseFlaw.WRONG
    assert KeyFile(keys_beside(copy)).slots()[0].failed == 1
    assert KeyFile(folder / KEYS_NAME).slots()[0].failed == 0


def test_another_offices_key_opens_no_copy(desk: Desk, folder: Path) -> None:
    copy = back_up(desk, folder).path
    with pytest.raises(Trouble) as refusal:
        look_into(copy, bytes(32))
    assert refusal.value.cause is Cause.COPY_UNSOUND


def test_a_stick_that_is_out_gives_way_to_the_own_folder_and_it_is_said(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    choose(desk, stick)
    assert back_up(desk, folder).instead_of == ""
    stick.rename(tmp_path / "pulled out")
    done = back_up(desk, folder)
    assert (done.instead_of, Path(done.place)) == (str(stick), folder / BACKUPS)
    assert done.path.exists()
    assert not stick.exists()
    assert not shelf_at(stick).at_hand


@pytest.mark.skipif(bool(why_no_disks()), reason=why_no_disks())
@pytest.mark.parametrize("below", ["", "نسخ"])
@pytest.mark.parametrize("stand_in", ["bare", "holds copies that went astray"])
def test_a_folder_left_where_the_stick_was_mounted_is_not_taken_for_it(
    desk: Desk, folder: Path, below: str, stand_in: str
) -> None:
    with disk(40) as stick:
        place = stick.path / below
        place.mkdir(exist_ok=True)
        choose(desk, place)
        first = back_up(desk, folder)
        assert (first.path.parent, first.instead_of) == (place, "")
        stick.unmount()
        place.mkdir(exist_ok=True)
        if stand_in != "bare":
            astray = back_up(desk, folder).path
            shutil.copy(astray, place)
            shutil.copy(keys_beside(astray), place)
        before = sorted(place.iterdir())

        done = back_up(desk, folder)
        assert (done.path.parent, done.instead_of) == (folder / BACKUPS, str(place))
        assert done.refused_as is Cause.DRIVE_GONE
        assert is_copy_awaited(folder)
        assert sorted(place.iterdir()) == before

        stick.mount()
        again = back_up(desk, folder)
        assert (again.path.parent, again.instead_of) == (place, "")
        assert not is_copy_awaited(folder)


@pytest.mark.skipif(bool(why_no_disks()), reason=why_no_disks())
def test_a_place_that_moved_to_the_own_disk_is_taken_once_another_was(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    with disk(40) as stick:
        choose(desk, stick.path)
        back_up(desk, folder)
        stick.unmount()
        other = tmp_path / "other"
        other.mkdir()
        choose(desk, other)
        assert back_up(desk, folder).instead_of == ""
        choose(desk, stick.path)
        assert back_up(desk, folder).instead_of == ""


def test_below_a_drive_that_is_there_the_first_copy_makes_its_folder(
    desk: Desk, folder: Path, tmp_path: Path, below_drive: Path
) -> None:
    choose(desk, below_drive)
    done = back_up(desk, folder)
    assert (done.instead_of, done.path.parent) == ("", below_drive)
    (tmp_path / "drive").mkdir()
    choose(desk, tmp_path / "drive" / "HayatDesk")
    assert back_up(desk, folder).instead_of  # a folder that is no drive's is not made up


def test_the_shelf_lists_copies_newest_first_with_size_and_generation(desk: Desk, folder: Path) -> None:
    for _ in range(2):
        back_up(desk, folder)
    shelf = shelf_at(folder / BACKUPS)
    assert shelf.at_hand
    assert [line.generation for line in shelf.lines] == [2, 1]
    assert [line.size for line in shelf.lines] == [line.path.stat().st_size for line in shelf.lines]


def test_a_restore_on_a_new_computer_leaves_nothing_aside(desk: Desk, folder: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    choose(desk, stick)
    copy = back_up(desk, folder).path
    new = tmp_path / "new" / "HayatDesk"
    new.mkdir(parents=True)
    with only_instance(new):
        stage(copy, key_of(copy), new)
    assert exchange(new) is None
    assert [path.name for path in new.parent.iterdir()] == ["HayatDesk"]
    assert persons_in(new) == 1


@pytest.mark.parametrize("gone", ["database damaged", "database gone", "keys gone"])
def test_a_broken_office_is_put_aside_as_it_was_found(desk: Desk, folder: Path, gone: str) -> None:
    back_up(desk, folder)
    desk.close()
    if gone == "database damaged":
        damage(folder / "office.db")
    else:
        (folder / {"database gone": "office.db", "keys gone": KEYS_NAME}[gone]).unlink()
    before = bytes_in(folder)
    copy = copies_at(folder / BACKUPS)[0]
    aside = restored(copy, key_of(copy), folder)
    assert aside is not None
    assert bytes_in(aside) == before
    assert persons_in(folder) == 1


# The journal's anchor


def test_a_file_set_back_is_announced_and_journaled_and_stands_until_it_is_read(
    desk: Desk, folder: Path
) -> None:
    desk.close()
    older = (folder / "office.db").read_bytes()
    worked = sit(folder)
    another_person(worked)
    anchor_journal(folder, worked)
    worked.close()
    assert read_notice(folder) is None
    (folder / "office.db").write_bytes(older)
    back = sit(folder)
    assert read_notice(folder) == OlderState(Return.SET_BACK, builders.SUNDAY.date())
    assert acts_of(back)[-1] == "open_set_back"
    anchor_journal(folder, back)
    back.close()
    again = sit(folder)
    assert read_notice(folder) is not None
    assert acts_of(again).count("open_set_back") == 1
    with again.work() as work:
        accept_set_back(work)
    forget_notice(folder)
    assert read_notice(folder) is None
    assert acts_of(again)[-1] == "accept_set_back"
    again.close()


def test_a_journal_that_went_another_way_is_announced(desk: Desk, folder: Path, tmp_path: Path) -> None:
    """As long as the anchored one, and yet not the same acts."""
    desk.close()
    other = Path(shutil.copytree(folder, tmp_path / "other"))
    for place, identity in ((folder, "1000000016"), (other, "1000000024")):
        worked = sit(place)
        another_person(worked, identity)
        anchor_journal(place, worked)
        worked.close()
    shutil.copy(other / "office.db", folder / "office.db")
    sit(folder).close()
    found = read_notice(folder)
    assert found is not None
    assert found.how is Return.SET_BACK


def test_a_restore_that_failed_is_noted_and_covers_no_notice_that_waits(desk: Desk, folder: Path) -> None:
    note_failed_restore(folder)
    assert read_notice(folder) == OlderState(Return.FAILED, None)
    forget_notice(folder)
    older = (folder / "office.db").read_bytes()
    another_person(desk)
    anchor_journal(folder, desk)
    desk.close()
    (folder / "office.db").write_bytes(older)
    sit(folder).close()
    notice = read_notice(folder)
    assert notice is not None
    assert notice.how is Return.SET_BACK
    note_failed_restore(folder)
    assert read_notice(folder) == notice


def test_an_office_that_was_only_worked_in_is_not_announced(desk: Desk, folder: Path) -> None:
    another_person(desk)
    desk.close()  # as after a power cut: the end was not anchored
    sit(folder).close()
    assert read_notice(folder) is None


def test_a_restored_office_is_told_as_restored(desk: Desk, folder: Path) -> None:
    copy = back_up(desk, folder).path
    desk.close()
    restored(copy, key_of(copy), folder)
    assert read_notice(folder) is None
    again = sit(folder)
    found = read_notice(folder)
    assert found is not None
    assert found.how is Return.RESTORED
    again.close()
    forget_notice(folder)
    sit(folder).close()
    assert read_notice(folder) is None


@pytest.mark.parametrize("left", [b"", b"[]", b"{", b'{"office": 3, "counters": 1}', b"\xff\xfe"])
def test_a_spoilt_word_about_the_restore_keeps_nobody_out(desk: Desk, folder: Path, left: bytes) -> None:
    desk.close()
    (folder / "restored.json").write_bytes(left)
    sit(folder).close()
    found = read_notice(folder)
    assert found is not None
    assert found.how is Return.RESTORED
    (folder / "notice.json").write_bytes(left)
    assert read_notice(folder) is None


# Kill -9 in the middle


RESTORING = """
import sys
from pathlib import Path
from tests.founded import restored
copy, folder, key = Path(sys.argv[1]), Path(sys.argv[2]), bytes.fromhex(sys.stdin.readline())
print("ready", flush=True)
restored(copy, key, folder)
"""
CARELESS = """
import shutil, sys
from pathlib import Path
copy, folder = Path(sys.argv[1]), Path(sys.argv[2])
sys.stdin.readline()
print("ready", flush=True)
for _ in range(400):
    (folder / "office.db").unlink()
    shutil.copyfile(copy, folder / "office.db")
"""


def killed(script: str, copy: Path, folder: Path, key: bytes, seconds: float) -> None:
    command = [sys.executable, "-c", script, str(copy), str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as restorer:
        assert restorer.stdin is not None
        assert restorer.stdout is not None
        restorer.stdin.write(key.hex().encode() + b"\n")
        restorer.stdin.flush()
        assert restorer.stdout.readline().strip() == b"ready"
        time.sleep(seconds)
        restorer.kill()


def state_after(folder: Path) -> int:
    """How many persons the office holds once the program has looked; -1 where there is no sound office."""
    try:
        finish_exchange(folder)
        return persons_in(folder)
    except Trouble:
        return -1


def test_a_kill_in_the_middle_leaves_the_old_office_or_the_new_one(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    choose(desk, stick)
    copy = back_up(desk, folder).path
    another_person(desk)
    desk.close()
    key = key_of(copy)
    started = time.monotonic()
    spare = Path(shutil.copytree(folder, tmp_path / "timed" / "HayatDesk"))
    restored(copy, key, spare)
    whole = time.monotonic() - started
    chance = random.Random(1448)  # noqa: S311 - not for secrets, and repeatable
    for trial in range(TRIALS):
        place = Path(shutil.copytree(folder, tmp_path / f"trial{trial}" / "HayatDesk"))
        killed(RESTORING, copy, place, key, chance.uniform(0, whole * 1.2))
        found = state_after(place)
        assert found in (1, 2), trial
        others = [path for path in place.parent.iterdir() if "before-restore" in path.name]
        assert found == 2 or [persons_in(path) for path in others] == [2], trial


def test_the_kill_would_be_seen_where_a_restore_writes_over_the_office(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    """The control: the same trial with a restore as one would write it carelessly."""
    copy = back_up(desk, folder).path
    desk.close()
    key = key_of(copy)
    found = []
    for trial in range(10):
        place = Path(shutil.copytree(folder, tmp_path / f"trial{trial}" / "HayatDesk"))
        killed(CARELESS, copy, place, key, 0.01 * (trial + 1))
        found.append(state_after(place))
        if -1 in found:
            break
    assert -1 in found


@pytest.mark.parametrize("cut_after", ["staging", "putting aside"])
def test_an_exchange_that_was_cut_short_is_completed_or_was_never_begun(
    desk: Desk, folder: Path, cut_after: str
) -> None:
    copy = back_up(desk, folder).path
    key = key_of(copy)
    another_person(desk)
    desk.close()
    stage(copy, key, folder)
    if cut_after == "putting aside":
        folder.rename(folder.with_name("HayatDesk.before-restore-1"))
    finish_exchange(folder)
    assert persons_in(folder) == (2 if cut_after == "staging" else 1)
    restored(folder / BACKUPS / copy.name, key, folder)  # and the next one is not hindered
    assert persons_in(folder) == 1


def test_a_folder_that_holds_only_its_lock_waits_for_the_office_that_is_beside(
    desk: Desk, folder: Path
) -> None:
    copy = back_up(desk, folder).path
    desk.close()
    stage(copy, key_of(copy), folder)
    folder.rename(folder.with_name("HayatDesk.before-restore-1"))
    folder.mkdir()
    (folder / LOCK_NAME).touch()
    finish_exchange(folder)
    assert persons_in(folder) == 1
