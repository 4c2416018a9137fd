"""The drives of this machine: which folders are shared over a network, and where a copy can be taken to."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil

_NETWORK_SYSTEMS = frozenset({
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone",
    "fuse.s3fs", "fuse.sshfs", "gfs2", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "smb3", "smbfs",
})  # fmt: skip
_WINDOWS_REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW


def on_network(folder: Path) -> bool:
    """Whether the folder lies on another machine, as far as the system tells."""
    folder = folder.resolve()
    if sys.platform == "win32":
        import ctypes

        # asking for this one drive: listing all would wait for shares that are switched off
        return folder.drive.startswith("\\\\") or (
            ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _WINDOWS_REMOTE
        )
    return _file_system(folder) in _NETWORK_SYSTEMS


def _file_system(folder: Path) -> str:
    """The kind of file system of the mount that holds the folder; of two on one point the later holds."""
    kind = ""
    longest = -1
    for part in psutil.disk_partitions(all=True):
        mount = Path(part.mountpoint)
        if folder.is_relative_to(mount) and len(mount.parts) >= longest:
            kind, longest = part.fstype, len(mount.parts)
    return kind
