"""The program that is killed while it copies the office, over and over, onto one name.

Run as `python -m tests.faults.copier OFFICE TARGET real|in-place`, the key in hexadecimal on standard input.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

from hayat_desk.vault.connection import DATABASE_NAME, connect, connect_for_copying
from hayat_desk.vault.copies import copy_database
from hayat_desk.vault.keys import KEYS_NAME


def copy_in_place(database: Path, target: Path, key: bytes) -> None:
    """The control: the old copy makes way first, the new one grows under its name."""
    target.unlink(missing_ok=True)
    with closing(connect(database, key)) as source, closing(connect_for_copying(target, key)) as copy:
        source.backup(copy, pages=64)


def main(office: Path, target: Path, way: str) -> None:
    """Copies until killed."""
    key = bytes.fromhex(sys.stdin.readline())
    os.write(1, b"begun\n")
    while True:
        if way == "real":
            copy_database(office / DATABASE_NAME, office / KEYS_NAME, target, key)
        else:
            copy_in_place(office / DATABASE_NAME, target, key)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
