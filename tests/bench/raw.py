"""The statements of a screen, taken down while it is asked for and run again without anything of ours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

Statement = tuple[str, Any]


def statements_of(db: Session, ask: Callable[[], object]) -> list[Statement]:
    """What is sent to the database while `ask` runs."""
    sent: list[Statement] = []

    def note(_c: object, _cursor: object, statement: str, values: Any, _context: object, many: bool) -> None:
        if not many and statement.lstrip().upper().startswith(("SELECT", "WITH")):
            sent.append((statement, values))

    connection = db.connection()
    event.listen(connection, "before_cursor_execute", note)
    try:
        ask()
    finally:
        event.remove(connection, "before_cursor_execute", note)
    return sent


def timed(raw: Any, statements: list[Statement]) -> None:
    """Run them raw, every row fetched."""
    for statement, values in statements:
        raw.execute(statement, values).fetchall()
