"""The program that copies an office over and over into a folder that another office copies into as well.

Run as `python -m tests.faults.sharer OFFICE FOLDER real|by-name`, the key in hexadecimal on standard input;
it prints the name of each copy once that counts.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from hayat_desk.vault.connection import DATABASE_NAME
from hayat_desk.vault.copies import Keeper, copies_in, copy_database, kept_generations, next_copy, thin
from hayat_desk.vault.keys import KEYS_NAME
from hayat_desk.vault.lock import only_copier

_PAUSE = 0.2  # seconds, in which whoever waits for the folder gets it


def copy_with_others(office: Path, folder: Path, key: bytes) -> Path:
    """One copy as the program makes it."""
    with only_copier(folder):
        keeper = Keeper.of(office / KEYS_NAME, key)
        made = copy_database(office / DATABASE_NAME, office / KEYS_NAME, next_copy(folder, keeper), key).path
        thin(folder, keeper)
    return made


def copy_by_name(office: Path, folder: Path, key: bytes) -> Path:
    """The control: every copy in the folder is taken for one's own, and nobody waits."""
    newest = max((copy.generation for copy in copies_in(folder)), default=0)
    target = folder / f"office-{newest + 1:06d}.db"
    made = copy_database(office / DATABASE_NAME, office / KEYS_NAME, target, key).path
    copies = copies_in(folder)
    generations = kept_generations(copy.generation for copy in copies)
    for copy in copies:
        if copy.generation not in generations:
            copy.path.unlink(missing_ok=True)
            copy.keys_path.unlink(missing_ok=True)
    return made


def main(office: Path, folder: Path, way: str) -> None:
    """Copies until killed."""
    key = bytes.fromhex(sys.stdin.readline())
    copy = copy_with_others if way == "real" else copy_by_name
    os.write(1, b"begun\n")
    while True:
        os.write(1, copy(office, folder, key).name.encode() + b"\n")
        time.sleep(_PAUSE)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
