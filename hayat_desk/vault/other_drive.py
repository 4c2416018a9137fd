"""Whether the place of the copies still lies on the other drive where the last one arrived.

A drive that is always mounted at the same folder leaves that folder behind, empty, on the computer's own disk
when it is taken out. A copy written there would be lost with the disk and count as one that outlives it. So
beside the office stands which place was seen on another disk than the office's.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from hayat_desk.errors import Trouble
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.durable import durable_write

SEEN_NAME = "copies-drive"


def hold_to_drive(folder: Path, place: Path) -> None:
    """`Trouble` with `DRIVE_GONE` where copies of the office in `folder` went to another disk, now not there."""
    if _seen(folder) == os.fsencode(place) and not _is_on_other_disk(folder, place):
        raise Trouble(Cause.DRIVE_GONE)


def see_drive(folder: Path, place: Path) -> None:
    """A copy has arrived at the place: from now on its disk is expected there, if it is another one."""
    with suppress(OSError, Trouble):  # the office's own disk may be full: it is seen at the next copy
        if not _is_on_other_disk(folder, place):
            (folder / SEEN_NAME).unlink(missing_ok=True)
        elif _seen(folder) != os.fsencode(place):
            durable_write(folder / SEEN_NAME, os.fsencode(place))


def _seen(folder: Path) -> bytes:
    try:
        return (folder / SEEN_NAME).read_bytes()
    except OSError:  # none was seen yet
        return b""


def _is_on_other_disk(folder: Path, place: Path) -> bool:
    return place.stat().st_dev != folder.stat().st_dev
