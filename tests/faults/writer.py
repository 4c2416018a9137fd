"""The program that is killed: it saves batches through the real connection and says each number once saved.

Run as `python -m tests.faults.writer DATABASE MODE`, the key in hexadecimal on standard input.
"""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path

from sqlcipher3 import dbapi2

from hayat_desk.vault.connection import connect

ROWS_OF_A_SAVE = 4
TEXT = "مراجعة مخترعة " * 12


class Mode(StrEnum):
    """As the office saves, and with one guard taken away."""

    REAL = "real"
    ACKNOWLEDGED_EARLY = "acknowledged-early"
    WITHOUT_JOURNAL = "without-journal"
    WITHOUT_SYNC = "without-sync"


def make(database: Path, key: bytes) -> None:
    """The tables of the trial, in a new file."""
    connection = connect(database, key, create=True)
    connection.execute("CREATE TABLE save (id INTEGER PRIMARY KEY)")
    connection.execute("CREATE TABLE line (save INTEGER NOT NULL REFERENCES save, text TEXT NOT NULL)")
    connection.execute("CREATE INDEX line_save ON line (save)")
    connection.close()


def save(connection: dbapi2.Connection, number: int) -> None:
    """One save of the clerk: a row and its lines, wholly or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO save VALUES (?)", (number,))
    lines = [(number, TEXT) for _ in range(ROWS_OF_A_SAVE)]
    connection.executemany("INSERT INTO line VALUES (?, ?)", lines)
    connection.commit()


def last_save(connection: dbapi2.Connection) -> int:
    """The number of the last save in the file, 0 before the first."""
    number: int = connection.execute("SELECT coalesce(max(id), 0) FROM save").fetchone()[0]
    return number


def acknowledge(number: int) -> None:
    """Unbuffered: what was said has left the process."""
    os.write(1, b"%d\n" % number)


def main(database: Path, mode: Mode) -> None:
    """Saves until killed."""
    connection = connect(database, bytes.fromhex(sys.stdin.readline()))
    if mode is Mode.WITHOUT_JOURNAL:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA cache_size = 10")
    if mode is Mode.WITHOUT_SYNC:
        connection.execute("PRAGMA synchronous = OFF")
    number = last_save(connection)
    while True:
        number += 1
        if mode is Mode.ACKNOWLEDGED_EARLY:
            acknowledge(number)
        save(connection, number)
        if mode is not Mode.ACKNOWLEDGED_EARLY:
            acknowledge(number)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Mode(sys.argv[2]))
