"""The office's file: made, opened, brought up to date; a connection of its own for every caller."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from hayat_desk.errors import Trouble
from hayat_desk.records import search, sqlite
from hayat_desk.vault.causes import Cause, trouble_of
from hayat_desk.vault.connection import connect
from hayat_desk.vault.copies import CopyReport, copy_database

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2

HEAD = "0026"  # the newest migration; a test holds it against Alembic's own answer
_MIGRATIONS = Path(__file__).parent / "migrations"


class Database:
    """The open, encrypted file. Sessions are short: one for an act of the clerk, one for a look."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self.key = key
        self._engine = sqlite.engine_over(lambda: connect(path, key))
        self._reading = self._engine.execution_options(**{sqlite.READS: True})

    def writer(self) -> Session:
        """A session whose transaction begins by taking the one write lock."""
        return Session(self._engine, expire_on_commit=False)

    def reader(self) -> Session:
        """A session that sees one state of the file and never waits for the writer."""
        return Session(self._reading, expire_on_commit=False)

    @contextmanager
    def raw(self) -> Iterator[dbapi2.Connection]:
        """A raw connection of its own, for copies and checks."""
        connection = connect(self.path, self.key)
        try:
            yield connection
        finally:
            connection.close()

    def copy_to(self, target: Path, keys: Path) -> CopyReport:
        """A verified copy of the file as it is now, with its key file beside it; slow, for the worker."""
        return copy_database(self.path, keys, target, self.key)

    def revision(self) -> str:
        """The migration the file stands at."""
        with self.reader() as db:
            return str(db.execute(text("SELECT version_num FROM alembic_version")).scalar_one())

    @property
    def is_behind(self) -> bool:
        """Whether the file wants a migration; one the program does not know is a newer file."""
        revision = self.revision()
        if revision > HEAD:
            raise Trouble(Cause.NEWER_FILE, found=revision, known=HEAD)
        return revision < HEAD

    def upgrade(self) -> None:
        """Bring the file to the newest revision in one transaction: whole, or as it was.

        The caller makes a verified backup first. Foreign keys are off outside the transaction, for a
        rebuilt table would else take its children along; they are checked before the commit.
        """
        from alembic import command
        from alembic.config import Config

        config = Config()
        config.set_main_option("script_location", str(_MIGRATIONS))
        with self._engine.connect() as connection:
            raw = connection.connection.dbapi_connection
            if raw is None:
                raise RuntimeError("no connection")
            # before the transaction: inside of one SQLite ignores this PRAGMA without a word
            raw.execute("PRAGMA foreign_keys = OFF")
            try:
                with connection.begin():
                    config.attributes["connection"] = connection
                    command.upgrade(config, "head")
                    sqlite.create_search(connection)
                    with Session(connection, join_transaction_mode="rollback_only") as db:
                        search.rebuild(db)
                    _require_no_orphans(connection)
            finally:
                raw.execute("PRAGMA foreign_keys = ON")

    def close(self) -> None:
        """Give every connection back; the last one folds the write-ahead log into the file."""
        self._engine.dispose()


def _require_no_orphans(connection: Connection) -> None:
    orphans = connection.execute(text("PRAGMA foreign_key_check")).fetchall()
    if orphans:
        raise Trouble(Cause.DAMAGED_FILE, rows=len(orphans))


def create_database(path: Path, key: bytes) -> Database:
    """Make a new file with every table; an existing one is refused."""
    connect(path, key, create=True).close()
    database = Database(path, key)
    try:
        database.upgrade()
    except BaseException:
        database.close()
        raise
    return database


def open_database(path: Path, key: bytes) -> Database:
    """Open the file. A plaintext, foreign, damaged, missing, empty or newer one is a `Trouble`, untouched."""
    connect(path, key).close()  # every guard and every kind of wrong file, before a pool exists
    database = Database(path, key)
    try:
        with told_plainly():
            _ = database.is_behind
    except BaseException:
        database.close()
        raise
    return database


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn the database's complaints about the world into `Trouble`; our own faults pass unchanged."""
    try:
        yield
    except DBAPIError as error:
        trouble = trouble_of(error.orig) if error.orig is not None else None
        if trouble is None:
            raise
        raise trouble from error
