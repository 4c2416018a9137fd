"""What was asked of the database: each statement with its values, its plan, and how many steps it took."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from hayat_desk.records.base import Base

SMALL_TABLES = {
    "office": "the one row of this office, and later those it was paired with",
    "clerk": "the users of one office",
    "clerk_permission": "what those users may do",
    "counter": "one row for each kind of number and Hijri year",
    "profile_version": "a row for each decision of the board on its own settings",
    "exported_month": "a row for each month's report that left the office",
}
"""Tables that do not grow with what happens at the desk; every other one does."""

GROWING_TABLES = frozenset(Base.metadata.tables) - frozenset(SMALL_TABLES)

_READ = re.compile(r"(?:SCAN|SEARCH) (\w+)")
_ASIDE = re.compile(r"TEMP B-TREE FOR (?!LAST)")
_ALIAS = re.compile(r"_\d+$")


@dataclass(frozen=True)
class Plan:
    """A statement and how SQLite goes about it, one line a step."""

    statement: str
    lines: tuple[str, ...]

    @property
    def stops_early(self) -> bool:
        """Whether it ends after so many rows, so that a walk in an index's order is no scan of the whole."""
        return " LIMIT " in self.statement

    @property
    def sorts(self) -> bool:
        """Whether rows of a growing table are all put aside to be sorted; not where only equal ones are."""
        return any(_ASIDE.search(line) for line in self.lines) and any(map(_growing, self.lines))

    @property
    def scanned(self) -> list[str]:
        """The growing tables that are read from end to end."""
        tables = [_table(line) for line in self.lines]
        return [table for table in tables if table is not None]

    @property
    def fault(self) -> str:
        """What is wrong with it: a scan, or a sort of more than is shown; empty where nothing is."""
        if self.scanned and (self.sorts or not self.stops_early):
            return f"scans {', '.join(self.scanned)}"
        return "sorts more than it shows" if self.stops_early and self.sorts else ""


def _growing(line: str) -> str | None:
    """The growing table that a line of a plan reads, in whichever way."""
    read = _READ.match(line)
    names = (read[1], _ALIAS.sub("", read[1])) if read else ()
    return next((name for name in names if name in GROWING_TABLES or name.startswith("person_index")), None)


def _table(line: str) -> str | None:
    """The growing table that a line of a plan reads from end to end."""
    is_match = "VIRTUAL TABLE" in line and re.search(
        r"INDEX \d+:M", line
    )  # MATCH: through the full-text index
    return _growing(line) if line.startswith("SCAN ") and not is_match else None


@dataclass
class Asked:
    """The statements of one reading in their order."""

    statements: list[tuple[str, Any]] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """The statements without their values."""
        return [statement for statement, _ in self.statements]


@contextmanager
def listening() -> Iterator[Asked]:
    """Every statement that SQLAlchemy sends meanwhile, whichever session sends it."""
    asked = Asked()

    def hear(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, many: bool) -> None:
        asked.statements.append((statement, values[0] if many else values))

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


def plans(db: Session, asked: Asked) -> list[Plan]:
    """How each different statement is carried out; pragmas and the like have no plan."""
    raw = db.connection().connection.driver_connection
    assert raw is not None
    made = {}
    for statement, values in asked.statements:
        if statement not in made and statement.lstrip().startswith(("SELECT", "UPDATE", "DELETE", "WITH")):
            rows = raw.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
            made[statement] = Plan(statement, tuple(row[3] for row in rows))
    return list(made.values())


def steps(db: Session, reading: Callable[[], object]) -> int:
    """How many instructions of SQLite's machine a reading takes: the same at every run, on every computer."""
    raw = db.connection().connection.driver_connection
    assert raw is not None
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    raw.set_progress_handler(count, 1)
    try:
        reading()
    finally:
        raw.set_progress_handler(None, 0)
    return taken
