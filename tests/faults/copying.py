"""A copy is whole or not there, and the one before it stays: under kill -9, on full disks, on pulled sticks."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from hayat_desk.errors import Trouble
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.connection import DATABASE_NAME, connect
from hayat_desk.vault.copies import copy_database, keys_beside, verify_copy
from hayat_desk.vault.durable import durable_write
from hayat_desk.vault.key_contents import Stretching
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from tests.faults.disks import Disk, disk, why_no_disks
from tests.faults.outcome import ROOT, Outcome, judged, until_broken
from tests.faults.writer import last_save, make, save

Write = Callable[[Path, bytes], object]

_SAVES = 600
_LONGEST_COPYING = 0.25  # seconds
_OLD = b"the paper of last month" * 100
_EXPORT_BYTES = 3 << 20


def make_office(folder: Path, saves: int = _SAVES) -> tuple[Path, bytes]:
    """An office of some hundred saves and its key file."""
    folder.mkdir()
    key, _ = KeyFile(folder / KEYS_NAME, stretching=Stretching(8192, 1)).create("نورة", "نخلة في باحة البيت")
    make(folder / DATABASE_NAME, key)
    with closing(connect(folder / DATABASE_NAME, key)) as connection:
        for number in range(1, saves + 1):
            save(connection, number)
    return folder, key


def killed_while_copying(trials: int, seed: int) -> Outcome:
    """kill -9 while a copy is made over an older one; the control writes under the final name."""
    control = until_broken(lambda start: _kills(3, start, "in-place"), seed)
    return judged("kill-while-copying", seed, _kills(trials, seed, "real"), control)


def _kills(trials: int, seed: int, way: str) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - not for secrets, and repeatable
    broken = []
    with tempfile.TemporaryDirectory(prefix="hayat-copy-") as place:
        office, key = make_office(Path(place) / "office")
        target = Path(place) / "office-000001.db"
        copy_database(office / DATABASE_NAME, office / KEYS_NAME, target, key)
        for _ in range(trials):
            command = [sys.executable, "-m", "tests.faults.copier", str(office), str(target), way]
            with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as copier:
                assert copier.stdin is not None
                assert copier.stdout is not None
                copier.stdin.write(key.hex().encode() + b"\n")
                copier.stdin.flush()
                copier.stdout.readline()
                time.sleep(chance.uniform(0, _LONGEST_COPYING))
                copier.kill()
            broken.append(_copy_and_office(target, office, key))
    return broken


def _copy_and_office(target: Path, office: Path, key: bytes) -> str:
    try:
        if verify_copy(target, keys_beside(target), key).rows["save"] != _SAVES:
            return "copy: rows missing"
        with closing(connect(office / DATABASE_NAME, key)) as connection:
            return "" if last_save(connection) == _SAVES else "office: rows missing"
    except (Trouble, dbapi2.Error) as error:
        return f"copy: {error}"


def careless_write(path: Path, data: bytes) -> None:
    """The control of the tests of files: straight under the final name, and nothing asked of the disk."""
    with path.open("wb") as file:
        file.write(data)


def full_disk(trials: int, seed: int) -> Outcome:
    """The disk full at many levels: saving says so and loses nothing, files keep what they held."""
    if why := why_no_disks():
        return Outcome("disk-full", seed, skipped=True, why=why)
    return judged("disk-full", seed, _fills(trials, seed, durable_write), _fills(3, seed, careless_write))


def _fills(trials: int, seed: int, write: Write) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - not for secrets, and repeatable
    broken = []
    with disk(16) as small:
        database, key = small.path / DATABASE_NAME, os.urandom(32)
        make(database, key)
        paper = small.path / "paper.pdf"
        for _ in range(trials):
            durable_write(paper, _OLD)
            small.fill(leave=chance.randrange(0, 1 << 20))
            broken.append(_full(database, key) or _kept(paper, write, Cause.DISK_FULL))
            small.free()
            broken[-1] = broken[-1] or _works_again(database, key)
    return broken


def _full(database: Path, key: bytes) -> str:
    """Saves until the disk is full; every save that returned is there, the refused one is not."""
    with closing(connect(database, key)) as connection:
        number = last_save(connection)
        connection.execute("PRAGMA wal_autocheckpoint = 20")
        for _ in range(5000):
            try:
                save(connection, number + 1)
            except dbapi2.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != dbapi2.SQLITE_FULL:
                    return f"a full disk was called {error}"
                connection.rollback()
                break
            number += 1
        else:
            return "the disk did not become full"
        there = last_save(connection)
    return "" if there == number else f"full: {number} saved, {there} there"


def _works_again(database: Path, key: bytes) -> str:
    with closing(connect(database, key)) as connection:
        save(connection, last_save(connection) + 1)
        connection.execute("DELETE FROM line WHERE save < (SELECT max(id) FROM save)")
        connection.execute("DELETE FROM save WHERE id < (SELECT max(id) FROM save)")
        connection.execute("VACUUM")
    return ""


def _kept(paper: Path, write: Write, cause: Cause) -> str:
    """After a write that could not succeed: it was told, the old paper is whole, and nothing half lies about."""
    told = ""
    try:
        write(paper, bytes(_EXPORT_BYTES))
    except Trouble as trouble:
        told = trouble.cause
    except OSError:
        told = "an error of the system"
    if not told:
        return "false «done»"
    if paper.read_bytes() != _OLD:
        return "the old file is lost"
    if paper.with_name(paper.name + ".part").exists():
        return "half a file is left"
    return "" if told == cause else f"told as {told}"


def pulled_stick(trials: int, seed: int) -> Outcome:
    """The stick pulled out at any byte of an export: never «done». The control does not ask the disk."""
    if why := why_no_disks():
        return Outcome("stick-pulled-out", seed, skipped=True, why=why)
    chance = random.Random(seed)  # noqa: S311 - not for secrets, and repeatable
    places = [chance.randrange(0, _EXPORT_BYTES) for _ in range(trials)]
    real = [_pull(at, durable_write) for at in places]
    return judged("stick-pulled-out", seed, real, [_pull(at, _careless_pieces) for at in places[:3]])


def _careless_pieces(path: Path, data: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(data)


def _pull(at: int, write: Callable[..., object]) -> str:
    with disk(16) as stick:

        def pieces() -> Iterator[bytes]:
            written = 0
            while written < _EXPORT_BYTES:
                if written <= at < written + (64 << 10):
                    stick.pull_out()
                written += 64 << 10
                yield os.urandom(64 << 10)

        try:
            write(stick.path / "export.bundle", pieces())
        except (Trouble, OSError):
            return ""
        return "false «done»"


def power_cut_after_writing(trials: int, seed: int) -> Outcome:
    """The power cut right after a file was called written: it is there. The control syncs nothing."""
    if why := why_no_disks():
        return Outcome("power-cut-after-writing", seed, skipped=True, why=why)
    with disk(32) as small:
        real = [_cut(small, number, durable_write) for number in range(trials)]
        control = [_cut(small, trials + number, _replaced_unsynced) for number in range(3)]
    return judged("power-cut-after-writing", seed, real, control)


def _replaced_unsynced(path: Path, data: bytes) -> None:
    """What most programs do: a file beside, and a rename; no fsync of either."""
    part = path.with_name(path.name + ".part")
    part.write_bytes(data)
    part.replace(path)


def _cut(small: Disk, number: int, write: Write) -> str:
    paper = small.path / f"paper-{number}.pdf"
    whole = os.urandom(200_000)
    write(paper, whole)
    small.cut_power()
    small.restore_power()
    if not paper.exists():
        return "the file is not there"
    return "" if paper.read_bytes() == whole else "the file is not whole"
