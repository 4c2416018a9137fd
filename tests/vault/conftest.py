"""An encrypted file with rows in it, as the tests of the vault need it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hayat_desk.vault.connection import DATABASE_NAME, connect
from hayat_desk.vault.copies import Keeper
from hayat_desk.vault.key_contents import Stretching
from hayat_desk.vault.keys import KEYS_NAME, KeyFile

KNOWN_TEXT = "مريضة مخترعة للاختبار"


def is_private(path: Path) -> bool:
    """Whether the file's user alone may read it; on Windows that is the folder's matter, and modes mean nothing."""
    return sys.platform == "win32" or path.stat().st_mode & 0o077 == 0


class Office:
    """A folder with a database and its key file; the rows are invented."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self.database = folder / DATABASE_NAME
        self.keys = folder / KEYS_NAME
        key_file = KeyFile(self.keys, stretching=Stretching(memory=8192, passes=1))
        self.data_key, self.recovery_code = key_file.create("نورة", "نخلة في باحة البيت")
        connection = connect(self.database, self.data_key, create=True)
        connection.execute("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT)")
        connection.execute("CREATE TABLE visit (id INTEGER PRIMARY KEY, person INTEGER REFERENCES person)")
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            "INSERT INTO person (name) VALUES (?)", [(f"{KNOWN_TEXT} {n}",) for n in range(500)]
        )
        connection.executemany("INSERT INTO visit (person) VALUES (?)", [(n,) for n in range(1, 301)])
        connection.commit()
        connection.close()

    def keeper(self) -> Keeper:
        """The office as it tells its copies from others'."""
        return Keeper.of(self.keys, self.data_key)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path / "مكتب")
