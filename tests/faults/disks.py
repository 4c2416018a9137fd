"""Small real disks in a file, that can be filled, pulled out and cut off from power. They need root on Linux."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

_SHUTDOWN = 0x8004587D  # FS_IOC_SHUTDOWN
_WITHOUT_FLUSHING_THE_LOG = 2


class Disk:
    """An ext4 file system in an image file, mounted at `path`."""

    def __init__(self, place: Path, mebibytes: int) -> None:
        self.image = place / "image"
        self.path = place / "mounted"
        self.path.mkdir()
        with self.image.open("wb") as image:
            image.truncate(mebibytes << 20)
        _run("mkfs.ext4", "-q", "-F", "-m", "0", str(self.image))
        self.mount()

    def mount(self) -> None:
        _run("mount", "-o", "loop", str(self.image), str(self.path))

    def unmount(self) -> None:
        _run("umount", str(self.path))

    def sync(self) -> None:
        """All that was written so far is on the disk from now on."""
        _run("sync", "--file-system", str(self.path))

    def fill(self, leave: int) -> None:
        """Fills the disk until about `leave` bytes are free."""
        if sys.platform != "linux":
            raise OSError(why_no_disks())
        self.sync()
        free = shutil.disk_usage(self.path).free
        with (self.path / "filling").open("wb") as filling:
            os.posix_fallocate(filling.fileno(), 0, max(free - leave, 1))

    def fill_up(self) -> None:
        """To the last block."""
        self.fill(leave=256 << 10)
        with suppress(OSError), (self.path / "filling").open("ab", buffering=0) as filling:
            while True:
                filling.write(bytes(4096))

    def free(self) -> None:
        (self.path / "filling").unlink()

    def cut_power(self) -> None:
        """From now on nothing reaches the disk, and what was not synced is gone."""
        shut_down(self.path)

    def restore_power(self) -> None:
        self.unmount()
        self.mount()

    def pull_out(self) -> None:
        """Reads and writes that reach the device fail from now on; what the system remembers still shows."""
        os.truncate(self.image, 0)


def shut_down(path: Path) -> None:
    """Cut the disk that is mounted here off: every read and write fails from now on."""
    if sys.platform != "linux":
        raise OSError(why_no_disks())
    import fcntl

    descriptor = os.open(path, os.O_RDONLY)
    try:
        fcntl.ioctl(descriptor, _SHUTDOWN, ctypes.c_uint32(_WITHOUT_FLUSHING_THE_LOG))
    finally:
        os.close(descriptor)


@contextmanager
def disk(mebibytes: int) -> Iterator[Disk]:
    """A fresh disk for the block."""
    place = Path(tempfile.mkdtemp(prefix="hayat-disk-"))
    made = None
    try:
        made = Disk(place, mebibytes)
        yield made
    finally:
        if made:
            with suppress(subprocess.CalledProcessError):
                _run("umount", "-l", str(made.path))
        shutil.rmtree(place, ignore_errors=True)


@cache
def why_no_disks() -> str:
    """Empty where this machine can make such disks; else the reason, for the row of a skipped test."""
    if sys.platform != "linux":
        return "needs Linux"
    if os.geteuid() != 0:
        return "needs root for a loop mount"
    missing = [name for name in ("mkfs.ext4", "mount", "umount") if shutil.which(name) is None]
    if missing:
        return f"needs {missing[0]}"
    try:
        with disk(8):
            return ""
    except subprocess.CalledProcessError:
        return "this system allows no loop mount"


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
