"""Every damage to the files of the office is announced, and the damaged file left as it is."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from hayat_desk.errors import Trouble
from hayat_desk.vault.connection import DATABASE_NAME
from hayat_desk.vault.copies import copy_database, keys_beside, verify_copy
from hayat_desk.vault.keys import KEYS_NAME
from tests.faults.copying import make_office
from tests.faults.outcome import Outcome, judged
from tests.faults.writer import TEXT

_PAGE = 4096
_SECTOR = 512


def damaged_database(trials: int, seed: int) -> Outcome:
    """Flipped bits, zeroed sectors, cuts, appended bytes, one page over another; the control has no seals."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets, and repeatable
    with tempfile.TemporaryDirectory(prefix="hayat-damage-") as place:
        office, key = make_office(Path(place) / "office")
        copy = Path(place) / "office-000001.db"
        copy_database(office / DATABASE_NAME, office / KEYS_NAME, copy, key)
        plain = Path(place) / "plain.db"
        _make_plain(plain)

        def verified() -> None:
            verify_copy(copy, keys_beside(copy), key)

        verified()
        real = _damages(trials, chance, copy, verified)
        control = _damages(60, chance, plain, lambda: _require_integrity(plain))
    return judged("damaged-database", seed, real, control)


def _damages(trials: int, chance: random.Random, path: Path, check: Callable[[], None]) -> list[str]:
    whole = path.read_bytes()
    broken = []
    for _ in range(trials):
        what, harmed = _harm(whole, chance)
        path.write_bytes(harmed)
        try:
            check()
            broken.append(f"not announced: {what}")
        except (Trouble, dbapi2.Error):
            broken.append("" if path.read_bytes() == harmed else f"changed by the check: {what}")
    path.write_bytes(whole)
    return broken


def _harm(whole: bytes, chance: random.Random) -> tuple[str, bytes]:
    """One damage that does change the file."""
    raw = bytearray(whole)
    what = chance.choice(["flip", "zero", "cut", "append", "page over page"])
    if what == "flip":
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    elif what == "zero":
        at = chance.randrange(len(raw) // _SECTOR) * _SECTOR
        raw[at : at + _SECTOR] = bytes(_SECTOR)
    elif what == "cut":
        del raw[chance.randrange(1, len(raw)) :]
    elif what == "append":
        raw += chance.randbytes(chance.choice([1, _SECTOR, _PAGE]))
    else:
        one, other = (chance.randrange(len(raw) // _PAGE) * _PAGE for _ in range(2))
        raw[one : one + _PAGE] = whole[other : other + _PAGE]
    return (what, bytes(raw)) if bytes(raw) != whole else _harm(whole, chance)


def _make_plain(path: Path) -> None:
    with closing(dbapi2.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT)")
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO line (text) VALUES (?)", [(TEXT,)] * 2000)
        connection.commit()


def _require_integrity(path: Path) -> None:
    """`integrity_check` of an unsealed database: what an unencrypted program would rely on."""
    with closing(dbapi2.connect(path, isolation_level=None)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise dbapi2.DatabaseError
