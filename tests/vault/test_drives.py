"""Which drives are offered for a copy, and which folders count as lying on a network."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hayat_desk.errors import Trouble
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.drives import (
    Drive,
    Partition,
    drives,
    file_system,
    is_drive,
    make_on_drive,
    offered,
    on_network,
)

Offering = Callable[..., tuple[Drive, ...]]


@pytest.fixture
def offering(tmp_path: Path) -> Offering:
    """What is offered of the partitions of a Linux; `removable` are the disks that say so of themselves."""

    def offer(*partitions: Partition, removable: tuple[str, ...] = ()) -> tuple[Drive, ...]:
        blocks = tmp_path / "class" / "block"
        blocks.mkdir(parents=True)
        for disk, says in [("sda", "0"), ("sdb", "0"), *((name, "1") for name in removable)]:
            place = tmp_path / "devices" / ("usb1" if disk == "sdb" else "pci") / disk
            (place / f"{disk}1").mkdir(parents=True, exist_ok=True)
            (place / "removable").write_text(says, encoding="ascii")
            for name in (disk, f"{disk}1"):
                (blocks / name).unlink(missing_ok=True)
                (blocks / name).symlink_to(place if name == disk else place / name)
        return offered(partitions, for_windows=False, block_devices=blocks)

    return offer


of_linux = pytest.mark.skipif(sys.platform == "win32", reason="its disks are told by links")


def folder(path: Path) -> str:
    path.mkdir(parents=True)
    return str(path)


@of_linux
def test_sticks_are_offered_and_the_system_disk_is_not(offering: Offering, tmp_path: Path) -> None:
    found = offering(
        Partition("/dev/sda1", "/", "ext4", "rw"),
        Partition(
            "/dev/sdb1", folder(tmp_path / "USB DISK"), "vfat", "rw,nosuid"
        ),  # says fixed, hangs on USB
        Partition("/dev/sdc1", folder(tmp_path / "ذاكرة المكتب"), "exfat", "rw"),  # says removable
        removable=("sdc",),
    )
    assert [drive.label for drive in found] == ["USB DISK", "ذاكرة المكتب"]
    assert all(drive.removable and drive.free > 0 for drive in found)
    assert found[1].path == tmp_path / "ذاكرة المكتب"


@of_linux
def test_write_protected_and_vanished_drives_are_passed_over(offering: Offering, tmp_path: Path) -> None:
    found = offering(
        Partition("/dev/sdc1", folder(tmp_path / "protected"), "vfat", "ro,nosuid"),
        Partition("/dev/sdb1", str(tmp_path / "pulled out"), "vfat", "rw"),
        removable=("sdc",),
    )
    assert found == ()


def test_what_windows_lists_is_offered_sticks_first(tmp_path: Path) -> None:
    """The answers of Windows as values: they can be told on any system."""
    listed = [
        Partition("C:\\", folder(tmp_path / "c"), "NTFS", "rw,fixed"),
        Partition("D:\\", folder(tmp_path / "d"), "CDFS", "ro,cdrom"),
        Partition("E:\\", folder(tmp_path / "e"), "exFAT", "rw,removable"),
        Partition("F:\\", folder(tmp_path / "f"), "FAT32", "ro,removable"),
        Partition("G:\\", str(tmp_path / "no card in it"), "", "removable"),
    ]
    found = offered(listed, for_windows=True, block_devices=tmp_path)
    assert [(drive.path.name, drive.removable) for drive in found] == [("e", True), ("c", False)]


def test_this_machine_is_listed_without_error() -> None:
    assert all(drive.path.is_absolute() for drive in drives())


def test_a_drive_begins_where_the_system_says_so(below_drive: Path, tmp_path: Path) -> None:
    assert is_drive(below_drive.parent)
    below_drive.mkdir()
    for no_drive in (below_drive, tmp_path, tmp_path / "pulled out", Path("stick"), Path(__file__)):
        assert not is_drive(no_drive)


def test_below_a_drive_the_folder_is_made_once(below_drive: Path) -> None:
    for _ in range(2):
        make_on_drive(below_drive)
        assert below_drive.is_dir()


@pytest.mark.parametrize("place", ["HayatDesk", "", "file", "file/HayatDesk", "نسخ/المكتب"])
def test_elsewhere_no_folder_is_made_up(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    before = sorted(tmp_path.rglob("*"))
    if place:
        with pytest.raises(Trouble) as trouble:
            make_on_drive(tmp_path / place)
        assert trouble.value.cause is Cause.DRIVE_GONE
    else:
        make_on_drive(tmp_path)  # one that is there is taken as it is
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(sys.platform != "win32", reason="letters are Windows' own")
def test_a_letter_with_no_drive_behind_it_is_none() -> None:
    free = next(letter for letter in "ZYXWVUTSRQ" if not Path(f"{letter}:\\").exists())
    assert not is_drive(Path(f"{free}:\\"))


def test_folder_on_a_share_is_found_by_its_nearest_mount(tmp_path: Path) -> None:
    listed = [
        Partition("/dev/sda1", tmp_path.anchor, "ext4", "rw"),
        Partition("//server/share", str(tmp_path / "share"), "cifs", "rw"),
    ]
    assert file_system(tmp_path / "share" / "office", listed) == "cifs"
    assert file_system(tmp_path, listed) == "ext4"


def test_this_machines_own_disk_is_on_no_network(tmp_path: Path) -> None:
    assert not on_network(tmp_path)


@pytest.mark.skipif(sys.platform != "win32", reason="such names are Windows' own")
@pytest.mark.parametrize(
    "share", [r"\\server\share\office", r"\\?\UNC\server\share\office", "//server/share/office"]
)
def test_a_share_of_windows_is_on_the_network(share: str) -> None:
    assert on_network(Path(share))
