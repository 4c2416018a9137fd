"""Whether a copy of the office is awaited: the last one did not reach the place that was chosen for it, or
came there without all the scans.

The mark is raised before a copy is begun and taken down once it has arrived, so that one cut off in the middle
(a pulled plug, a killed program, a session that ended) is awaited too. It is an empty file beside the office:
that can be made on a full disk, on which neither the database nor a file with a content takes any more. An empty
file holds one yes or no: that the copy lacks scans is therefore a second one, and may be so of a copy that did
arrive. The place that was seen on another drive (`other_drive`) is a content, and is never written in need.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

AWAITED_NAME = "copy-awaited"
LACKING_NAME = "copy-lacks-scans"


def await_copy(folder: Path) -> None:
    """From now on a copy of the office in this folder is awaited."""
    with suppress(OSError):  # where nothing can be written, nothing was saved that a copy would lack
        (folder / AWAITED_NAME).touch(mode=0o600)


def copy_arrived(folder: Path) -> None:
    """A verified copy lies at the chosen place."""
    with suppress(OSError):  # it is awaited once more than need be
        (folder / AWAITED_NAME).unlink(missing_ok=True)


def is_copy_awaited(folder: Path) -> bool:
    """Whether the last copy did not reach its place."""
    return (folder / AWAITED_NAME).exists()


def mark_lacking(folder: Path, *, lacking: bool) -> None:
    """Whether the copy that was just made lacks scans, because the office itself has them no more or damaged."""
    with suppress(OSError):  # it stays as it was until the next copy
        if lacking:
            (folder / LACKING_NAME).touch(mode=0o600)
        else:
            (folder / LACKING_NAME).unlink(missing_ok=True)


def does_copy_lack_scans(folder: Path) -> bool:
    """Whether the last copy holds a row of a scan whose picture lies nowhere whole."""
    return (folder / LACKING_NAME).exists()
