"""How the office of an earlier version comes into a folder of its own: one name after another, also cut short.

Until then it lay right among what the program keeps for its user, on Windows with preferences and log in
between. A restore renames the office's folder, and Windows renames none in which a file is held open.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from hayat_desk.vault.causes import told_as_trouble
from hayat_desk.vault.durable import sync_folder
from hayat_desk.vault.exchange import (
    arriving_beside,
    founding_beside,
    holds_office,
    make_room,
    put_aside,
    rename,
)
from hayat_desk.vault.keys import KEYS_NAME
from hayat_desk.vault.lock import LOCK_NAME, only_instance

_NOT_THE_OFFICES = frozenset({LOCK_NAME, "preferences.json", "preferences.json.part", "Logs"})
"""What lay beside it: the lock is held meanwhile, the others stay where the program looks for them."""


def move_in(former: Path, folder: Path) -> None:
    """Bring the office that lies in `former` into `folder`, a folder within it, if none is there yet.

    Called before anybody looks whether there is an office. Whoever works in it keeps it where it is, and
    `Trouble(ALREADY_OPEN)` is raised. What a process that ended in the middle has left is completed: until
    then nothing opens the office, and its key file is the last that leaves the former place.
    """
    with told_as_trouble():
        if holds_office(folder) or not _is_to_move(former, folder):
            return
        former.mkdir(parents=True, exist_ok=True)
        with only_instance(former):
            if not holds_office(folder):  # else another start was quicker
                _move(former, folder)
        with suppress(OSError):
            (former / LOCK_NAME).unlink()


def moving_beside(folder: Path) -> Path:
    """Where what has come already waits for the rest."""
    return folder.with_name(f"{folder.name}.moving")


def _is_to_move(former: Path, folder: Path) -> bool:
    partial = [moving_beside(folder), *(old for old, _ in _begun(former, folder))]
    return any(path.is_dir() for path in partial) or bool(_parts(former, folder))


def _begun(former: Path, folder: Path) -> tuple[tuple[Path, Path], ...]:
    """A restore and a founding that were cut short wait beside the office, and go on beside its new place."""
    return (
        (arriving_beside(former), arriving_beside(folder)),
        (founding_beside(former), founding_beside(folder)),
    )


def _parts(former: Path, folder: Path) -> list[Path]:
    """All that belongs to the office in the former place, its keys last."""
    if not former.is_dir():
        return []
    new = {path.name for _, path in _begun(former, folder)} | {folder.name, moving_beside(folder).name}
    parts = [
        path
        for path in former.iterdir()
        if path.name not in _NOT_THE_OFFICES | new
        and not (path.is_dir() and path.name.startswith(f"{folder.name}."))  # put aside by a restore
    ]
    return sorted(parts, key=lambda path: (path.name == KEYS_NAME, path.name))


def _move(former: Path, folder: Path) -> None:
    for old, new in _begun(former, folder):
        if old.is_dir() and not new.exists():
            rename(old, new)
    moving, parts = moving_beside(folder), _parts(former, folder)
    if not (moving / KEYS_NAME).exists():  # the keys are there: it has come whole
        if any((moving / path.name).exists() for path in parts):
            put_aside(moving, folder)  # of an office that was since replaced: nothing of two is mixed
        moving.mkdir(mode=0o700, exist_ok=True)
        for path in parts:
            rename(path, moving / path.name)
        sync_folder(moving)
    make_room(folder)
    rename(moving, folder)
    sync_folder(former)
    sync_folder(former.parent)
