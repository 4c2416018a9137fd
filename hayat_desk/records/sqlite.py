"""What only SQLite understands: the engine's transactions, the full-text index and its triggers.

Everything else in `records/` runs on PostgreSQL as it stands; there the search uses its LIKE form.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import Connection, Dialect, Engine, create_engine, event, make_url, text
from sqlalchemy.pool import QueuePool
from sqlalchemy.util import LRUCache

Fragment = tuple[str, ...]
"""What must be in a line, in any of these spellings."""
READS = "hayat_reads"  # execution option of a connection that only reads

_COMPILED: LRUCache[Any, Any] = LRUCache(500)
"""The SQL of the statements of late, for every file of this process."""

# The index is narrow (detail=none) and finds candidates; instr() on the folded line then decides.
_SEARCH = (
    """CREATE VIRTUAL TABLE IF NOT EXISTS person_index USING fts5(
        folded, content='person_search', content_rowid='id', tokenize='trigram', detail='none')""",
    """CREATE TRIGGER IF NOT EXISTS person_search_added AFTER INSERT ON person_search BEGIN
        INSERT INTO person_index(rowid, folded) VALUES (new.id, new.folded); END""",
    """CREATE TRIGGER IF NOT EXISTS person_search_changed AFTER UPDATE ON person_search BEGIN
        INSERT INTO person_index(person_index, rowid, folded) VALUES ('delete', old.id, old.folded);
        INSERT INTO person_index(rowid, folded) VALUES (new.id, new.folded); END""",
    """CREATE TRIGGER IF NOT EXISTS person_search_removed AFTER DELETE ON person_search BEGIN
        INSERT INTO person_index(person_index, rowid, folded) VALUES ('delete', old.id, old.folded); END""",
    # A journal that can be rewritten by a slip is no journal; the chain finds the rest.
    """CREATE TRIGGER IF NOT EXISTS journal_is_not_changed BEFORE UPDATE ON journal BEGIN
        SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER IF NOT EXISTS journal_is_not_removed BEFORE DELETE ON journal BEGIN
        SELECT RAISE(ABORT, 'the journal is append-only'); END""",
)


@cache
def _dialect() -> Dialect:
    """Made once, for what it has compiled for one file holds for the next; it asks the library what that can do."""
    nowhere = create_engine("sqlite+pysqlite://", module=sqlcipher3.dbapi2)
    nowhere.connect().close()
    nowhere.dispose()
    return nowhere.dialect


def engine_over(connect: Callable[[], Any]) -> Engine:
    """An engine whose pool gives each caller a connection of its own, made by `connect` (raw key inside).

    The dialect's own BEGIN is switched off; writers say BEGIN IMMEDIATE, so that two of them never
    start a transaction that only one can finish, and readers a plain BEGIN.
    """
    pool = QueuePool(connect, pool_size=5, max_overflow=5, dialect=_dialect())
    engine = Engine(pool, _dialect(), make_url("sqlite+pysqlite://"))

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reads = connection.get_execution_options().get(READS, False)
        # a plain BEGIN that writes later can fail when another writer came first; IMMEDIATE waits here instead
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine.execution_options(compiled_cache=_COMPILED)


def create_search(connection: Connection) -> None:
    """Make the full-text index and the triggers where they are missing; after every migration."""
    for statement in _SEARCH:
        connection.execute(text(statement))
    # else FTS5 only marks an entry as deleted, and a corrected or erased name could still be read in the file
    connection.execute(text("INSERT INTO person_index(person_index, rank) VALUES ('secure-delete', 1)"))


def candidates(fragments: list[Fragment]) -> tuple[str, dict[str, str]]:
    """The WHERE clause over `person_search` for folded fragments, with its parameters `f0_0`, `f0_1`, `f1_0` ….

    Fragments of three letters and more go through the trigram index, shorter ones through instr().
    """
    clauses, values = [], {}
    longer = [fragment for fragment in fragments if all(len(spelling) > 2 for spelling in fragment)]
    if longer:
        values["match"] = " AND ".join(f"({' OR '.join(map(_trigrams, fragment))})" for fragment in longer)
        clauses.append("id IN (SELECT rowid FROM person_index WHERE person_index MATCH :match)")
    for place, fragment in enumerate(fragments):
        names = [f"f{place}_{at}" for at in range(len(fragment))]
        values.update(zip(names, fragment, strict=True))
        clauses.append(f"({' OR '.join(f'instr(folded, :{name}) > 0' for name in names)})")
    return " AND ".join(clauses), values


def _trigrams(fragment: str) -> str:
    """Every three letters of a fragment once: without positions the index answers no longer phrase."""
    parts = dict.fromkeys(fragment[at : at + 3] for at in range(len(fragment) - 2))
    quoted = [part.replace('"', '""') for part in parts]
    return "(" + " AND ".join(f'"{part}"' for part in quoted) + ")"
