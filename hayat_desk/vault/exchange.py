"""Whether an office stands in a folder, and how a restored one takes its place: two renames, also cut short.

What stood there is never written over and never deleted; it stays beside under a name that says so. The
system may refuse to rename a folder in which a file is held open: let go of the office's lock first.
"""

from __future__ import annotations

import time
from pathlib import Path

from hayat_desk.vault.causes import told_as_trouble
from hayat_desk.vault.connection import DATABASE_NAME
from hayat_desk.vault.durable import sync_folder
from hayat_desk.vault.keys import KEYS_NAME
from hayat_desk.vault.lock import LOCK_NAME

_WAITS = (0.1, 0.2, 0.4, 0.8)  # seconds: a virus scanner or a cloud folder lets go after a moment


def arriving_beside(folder: Path) -> Path:
    """Where a restored office waits, whole and checked, until it takes the place of `folder`."""
    return folder.with_name(f"{folder.name}.restored")


def exchange(folder: Path) -> Path | None:
    """Put the waiting office in the place of `folder`; returns where what was there stands now.

    A process that ends between the two renames leaves no office in the place: `finish_exchange` brings it.
    """
    with told_as_trouble():
        aside = make_room(folder)
        rename(arriving_beside(folder), folder)
        sync_folder(folder.parent)
    return aside


def finish_exchange(folder: Path) -> None:
    """Complete an exchange that was cut short; called before anybody looks whether there is an office."""
    if arriving_beside(folder).is_dir() and not holds_office(folder):
        exchange(folder)


def holds_office(folder: Path) -> bool:
    """Whether an office, or what is left of one, is in this folder: then the wizard must not come."""
    if (folder / KEYS_NAME).exists():
        return True
    return (folder / DATABASE_NAME).exists() and not is_half_founded(folder)


def is_half_founded(folder: Path) -> bool:
    """Whether founding was cut off between its two moves: the database came, its keys still lie beside."""
    beside = founding_beside(folder)
    return (beside / KEYS_NAME).exists() and not (beside / DATABASE_NAME).exists()


def founding_beside(folder: Path) -> Path:
    """Where a new office is made before it moves into its place."""
    return folder.with_name(folder.name + ".new")


def make_room(folder: Path) -> Path | None:
    """Let nothing stand in this place; returns where what was there stands now, if anything was."""
    if not folder.exists():
        return None
    if {path.name for path in folder.iterdir()} <= {LOCK_NAME}:  # the program made it, and nothing came in
        (folder / LOCK_NAME).unlink(missing_ok=True)
        folder.rmdir()
        return None
    return put_aside(folder, folder)


def put_aside(office: Path, folder: Path) -> Path:
    """Give an office that is no longer used its name beside the one in `folder`, and return it."""
    number = 1
    while (aside := folder.with_name(f"{folder.name}.before-restore-{number}")).exists():
        number += 1
    rename(office, aside)
    return aside


def rename(path: Path, target: Path) -> None:
    """Rename; on Windows try again for a moment while another program (a virus scanner) holds the file."""
    for wait in _WAITS:
        try:
            path.rename(target)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    path.rename(target)
