"""The drives of this machine: which folders are shared over a network, and where a copy can be taken to."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from hayat_desk.errors import InvalidValue, Trouble
from hayat_desk.vault.causes import Cause

_NETWORK_SYSTEMS = frozenset({
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone",
    "fuse.s3fs", "fuse.sshfs", "gfs2", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "smb3", "smbfs",
})  # fmt: skip
_BLOCK_DEVICES = Path("/sys/class/block")
_WINDOWS_REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW


class PlaceFlaw(StrEnum):
    """Why a folder is not taken as the place for copies."""

    WITHIN_OFFICE = "within_office"  # the office's own folder, one inside it, or the root of its disk


class Partition(NamedTuple):
    """What the system lists of a mounted disk; psutil's own has the same fields."""

    device: str
    mountpoint: str
    fstype: str
    opts: str


def on_network(folder: Path) -> bool:
    """Whether the folder lies on another machine, as far as the system tells."""
    folder = folder.resolve()
    if sys.platform == "win32":
        import ctypes

        # asking for this one drive: listing all would wait for shares that are switched off
        return folder.drive.startswith("\\\\") or (
            ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _WINDOWS_REMOTE
        )
    import psutil  # here and below, for it brings socket, which the first screen has no use for

    return file_system(folder, psutil.disk_partitions(all=True)) in _NETWORK_SYSTEMS


def file_system(folder: Path, partitions: Iterable[Partition]) -> str:
    """The kind of file system of the mount that holds the folder; of two on one point the later holds."""
    kind = ""
    longest = -1
    for part in partitions:
        mount = Path(part.mountpoint)
        if folder.is_relative_to(mount) and len(mount.parts) >= longest:
            kind, longest = part.fstype, len(mount.parts)
    return kind


def is_drive(folder: Path) -> bool:
    """Whether a drive that is at hand begins at this folder.

    Not `Path.is_mount`: on Windows that call exists from Python 3.12 on alone. And Windows calls every letter
    a drive, also one with nothing behind it, so it is looked at too.
    """
    return os.path.ismount(folder) and folder.is_dir()


def require_apart(place: str, office: Path, own: Path) -> None:
    """Refuses a place for copies that is the office's folder, lies inside it, or is the root of its disk.

    There a copy would be lost with the office, or lie among its own files. `own` is the folder within the
    office's that is made for copies; links count as what they lead to.
    """
    try:
        target, folder, within = (Path(os.path.realpath(path)) for path in (place, office, own))
    except ValueError:  # no name of a file; that it is not there is told when a copy is made
        return
    is_root = target == target.parent and folder.is_relative_to(target)
    if is_root or (target.is_relative_to(folder) and target != within):
        raise InvalidValue(PlaceFlaw.WITHIN_OFFICE, field="backup_folder")


def make_on_drive(folder: Path) -> None:
    """Make a folder right below a drive that is at hand; anywhere else it must be there already.

    A drive that is not there is not made up: `Trouble` with `DRIVE_GONE`. Errors of the system pass as they are.
    """
    if is_drive(folder.parent):
        folder.mkdir(mode=0o700, exist_ok=True)
    if not folder.is_dir():
        raise Trouble(Cause.DRIVE_GONE)


@dataclass(frozen=True)
class Drive:
    """A drive that a copy can be taken to. `free` is in bytes; USB hard disks may call themselves fixed."""

    label: str
    path: Path
    free: int
    removable: bool


def drives() -> tuple[Drive, ...]:
    """The drives one may choose for a copy, removable ones first. Choosing any other folder must stay open."""
    import psutil

    partitions = psutil.disk_partitions(all=False)
    return offered(partitions, for_windows=sys.platform == "win32", block_devices=_BLOCK_DEVICES)


def offered(partitions: Iterable[Partition], *, for_windows: bool, block_devices: Path) -> tuple[Drive, ...]:
    """Those of the partitions that the system lists which a copy can be taken to.

    Windows marks the removable ones; on Linux `block_devices` has a folder for each disk that tells of it.
    """
    drives = []
    for part in partitions:
        path, options = Path(part.mountpoint), part.opts.split(",")
        removable = "removable" in options if for_windows else _is_removable(part.device, path, block_devices)
        may_be_chosen = for_windows or removable or path.is_relative_to("/mnt")
        if not may_be_chosen or "ro" in options or "cdrom" in options:
            continue
        with suppress(OSError):  # an empty card reader, or pulled out this very moment
            drives.append(Drive(_label(path), path, shutil.disk_usage(path).free, removable))
    return tuple(sorted(drives, key=lambda drive: (not drive.removable, drive.label)))


def _is_removable(device: str, path: Path, block_devices: Path) -> bool:
    """Whether a Linux partition lies on a removable disk, as /sys says."""
    if path.is_relative_to("/media") or path.is_relative_to("/run/media"):
        return True
    block = (block_devices / Path(device).name).resolve()
    disk = block if (block / "removable").exists() else block.parent  # a partition stands below its disk
    try:
        return "/usb" in str(disk) or (disk / "removable").read_text(encoding="ascii").strip() == "1"
    except OSError:
        return False


def _label(path: Path) -> str:
    """The name the clerk knows the drive by."""
    if sys.platform == "win32":
        import ctypes

        name = ctypes.create_unicode_buffer(261)
        ctypes.windll.kernel32.GetVolumeInformationW(path.anchor, name, 261, None, None, None, None, 0)
        return f"{name.value} ({path.drive})".strip()
    return path.name
