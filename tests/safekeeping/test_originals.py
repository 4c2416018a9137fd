"""What lies sealed in the scanner's folder goes when a verified copy holds the scan, and not before."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from hayat_desk.desk import Desk
from hayat_desk.errors import Trouble
from hayat_desk.policy.ids import ScanId
from hayat_desk.procedures.scans import ScanEntry, file_scan, take_out_scan
from hayat_desk.records.scans import scans_in_copy
from hayat_desk.safekeeping.backups import back_up
from hayat_desk.safekeeping.originals import release_originals
from hayat_desk.vault.arriving import FileState
from hayat_desk.vault.attachments import FOLDER_NAME as ATTACHMENTS
from hayat_desk.vault.attachments import sealed_in
from hayat_desk.vault.copies import BACKUPS, keys_beside
from hayat_desk.vault.filed import filed_in, put_aside
from tests import builders
from tests.founded import key_of, restored
from tests.safekeeping.two_offices import Seated, sit


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """The folder of the scanner."""
    place = tmp_path / "scanner"
    place.mkdir()
    return place


def file_from(inbox: Path, desk: Desk, content: bytes) -> ScanId:
    """As the tray does: the scan is filed, then its original is sealed where it lies."""
    path = inbox / "scan0001.pdf"
    path.write_bytes(content)
    paper = builders.a_receipt(desk)
    builders.print_paper(desk, paper)
    with desk.work() as work:
        scan = file_scan(work, paper, ScanEntry(content, "application/pdf", read_by_code=True))
    assert put_aside(path, FileState.of(path), desk.database.key)
    return scan


def test_an_original_goes_once_a_copy_holds_its_scan(
    offices: list[Seated],
    stick: Path,
    inbox: Path,
) -> None:
    one = offices[0]
    one.back_up()
    file_from(inbox, one.desk, b"%PDF- the first")
    assert release_originals(one.desk, inbox) == ()
    assert len(filed_in(inbox)) == 1  # the copy is older than the scan
    one.back_up()
    file_from(inbox, one.desk, b"%PDF- the second")
    assert len(filed_in(inbox)) == 2
    assert release_originals(one.desk, inbox) == ()
    assert len(filed_in(inbox)) == 1
    one.back_up()
    release_originals(one.desk, inbox)
    assert filed_in(inbox) == ()


@pytest.mark.parametrize(
    "lacking",
    [
        "stick out",
        "sealed file gone",
        "sealed file damaged",
        "copy gone",
        "copy cut short",
        "pages damaged that no scan needs",
        "key file gone",
    ],
)
def test_it_stays_where_the_copy_does_not_hold_it(
    offices: list[Seated],
    stick: Path,
    inbox: Path,
    lacking: str,
) -> None:
    one = offices[0]
    file_from(inbox, one.desk, b"%PDF- the first")
    copy = one.back_up().path
    (sealed,) = sealed_in(stick / ATTACHMENTS)
    if lacking == "stick out":
        stick.rename(stick.with_name("out"))
    elif lacking == "sealed file gone":
        sealed.unlink()
    elif lacking == "sealed file damaged":
        sealed.write_bytes(sealed.read_bytes()[:-1] + b"x")
    elif lacking == "copy gone":
        copy.unlink()
    elif lacking == "copy cut short":
        copy.write_bytes(copy.read_bytes()[:4096])
    elif lacking == "key file gone":
        keys_beside(copy).unlink()
    else:
        damage_a_page_beside_the_scans(copy, one.desk.database.key)
    assert release_originals(one.desk, inbox) == ()
    assert len(filed_in(inbox)) == 1


def damage_a_page_beside_the_scans(copy: Path, key: bytes) -> None:
    """The last page that can go without the list of scans telling."""
    whole = copy.read_bytes()
    for start in range(len(whole) - 4096, 0, -4096):
        copy.write_bytes(whole[: start + 100] + b"x" * 40 + whole[start + 140 :])
        with suppress(Trouble):
            if scans_in_copy(copy, key):
                return
    pytest.fail("every page is needed to list the scans")


def test_one_that_was_taken_out_of_its_paper_goes_too(
    offices: list[Seated],
    stick: Path,
    inbox: Path,
) -> None:
    one = offices[0]
    scan = file_from(inbox, one.desk, b"%PDF- the first")
    with one.desk.work() as work:
        take_out_scan(work, scan)
    one.back_up()
    assert release_originals(one.desk, inbox) == ()
    assert filed_in(inbox) == ()


def test_another_offices_original_and_a_damaged_one_stay(
    offices: list[Seated],
    stick: Path,
    inbox: Path,
) -> None:
    one, two = offices
    file_from(inbox, two.desk, b"%PDF- of the other office")
    file_from(inbox, one.desk, b"%PDF- mine")
    (inbox / "scan.pdf.00000000.filed").write_bytes(b"damaged")
    one.back_up()
    assert release_originals(one.desk, inbox) == ()
    assert len(filed_in(inbox)) == 2


def test_a_scan_that_an_older_copy_knows_nothing_of_is_named_to_be_filed_again(
    offices: list[Seated],
    stick: Path,
    inbox: Path,
) -> None:
    one = offices[0]
    copy = one.back_up().path
    file_from(inbox, one.desk, b"%PDF- filed since")
    one.desk.close()
    restored(copy, key_of(copy), one.folder)
    again = sit(one.folder)
    assert release_originals(again.desk, inbox) == filed_in(inbox)
    again.back_up()
    assert release_originals(again.desk, inbox) == filed_in(inbox)  # no copy holds it
    again.desk.close()


def test_the_own_folder_counts_where_no_other_is_chosen(
    offices: list[Seated],
    tmp_path: Path,
    inbox: Path,
) -> None:
    one = offices[0]
    file_from(inbox, one.desk, b"%PDF- the first")
    shutil.rmtree(tmp_path / "stick")
    done = back_up(one.desk, one.folder)
    assert done.path.parent == one.folder / BACKUPS
    release_originals(one.desk, inbox)
    assert filed_in(inbox) == ()
