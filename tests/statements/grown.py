"""An office that grows: everything in it once more, as often as wanted, under ids, names and numbers of its own.

Written into the tables at once, not lived through: a plan and a count of steps need no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Table, insert, select
from sqlalchemy.orm import Session

from hayat_desk.policy.committee import Outcome, SessionState
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.numbers import is_number
from hayat_desk.policy.referrals import ReferralState
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import InquiryOutcome
from hayat_desk.records.base import Base
from tests.statements.asked import GROWING_TABLES

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_LONG_AGO = timedelta(days=400)
_OVER = {
    ("support_request", "state"): RequestState.CLOSED,
    ("committee_session", "state"): SessionState.CONFIRMED,
    ("inquiry", "outcome"): InquiryOutcome.ANSWERED,
    ("referral", "state"): ReferralState.GIVEN,
}
"""What is over and done with; such rows are in no list of work."""
_TOLD = {"state": RequestState.INFORMED, "outcome": Outcome.REFUSED}
"""What every other request that is over stays for good: refused and told, and nobody asked for an opinion."""

Row = dict[str, Any]


@dataclass(frozen=True)
class Copies:
    """Copies of all rows as they are now. `over`: finished long ago, of others; else the same again, and of today.

    `shared` tables are not copied: what hangs on their rows is then more of the same person's or session's.
    """

    rows: dict[Table, list[Row]]
    over: bool
    shared: frozenset[str]

    def of(self, number: int) -> Iterator[tuple[Table, list[Row]]]:
        """The tables of one copy, those first that others hang on."""
        ids = {
            row["id"]: UUID(int=row["id"].int - (number << 84))
            for table, rows in self.rows.items()
            for row in rows
            if isinstance(row.get("id"), UUID)
        }
        last = max((row["n"] for row in self._rows_of("journal")), default=0)
        for table, rows in self.rows.items():
            if rows:
                yield table, [self._copy(table, row, number, ids, last) for row in rows]

    def _rows_of(self, name: str) -> list[Row]:
        return next((rows for table, rows in self.rows.items() if table.name == name), [])

    def _copy(self, table: Table, row: Row, number: int, ids: dict[UUID, UUID], last: int) -> Row:
        copy: Row = {name: self._value(value, number, ids) for name, value in row.items()}
        for name in ("n", "journal_n"):
            if name in copy:
                copy[name] += last * number
        if table.name == "person" and self.over:
            for part in ("father_name", "grandfather_name", "family_name"):
                copy[part] = ""
            copy["first_name"] = copy["folded_name"] = _stranger(number)
            copy["phone"], copy["identity_number"] = "", f"A{number}"
        if table.name == "person_search":
            copy.pop("id")
            copy["folded"] = _stranger(number) if self.over else copy["folded"]
        if table.name in ("earlier_identity", "incoming_letter") and self.over:
            copy["number" if table.name == "earlier_identity" else "their_number"] = f"B{number}"
        if table.name == "scan" and self.over:
            copy["sha256"] = f"{number:064d}"
        if self.over:
            copy |= {column: state for (name, column), state in _OVER.items() if name == table.name}
            copy |= _TOLD if table.name == "support_request" and number % 2 else {}
            copy |= {name: "2025-01" for name in ("month",) if name in copy}
        if table.name == "shown_opinions":
            copy["month"] = f"{2030 + number}-01"
        return copy

    def _value(self, value: object, number: int, ids: dict[UUID, UUID]) -> object:
        match value:
            case UUID():
                return ids.get(value, value)
            case str() if is_number(value):
                year = 1446 + number % 2 if self.over else int(value[:4])
                return f"{year}{value[4:-5]}{1000 + number:05d}"
            case str():
                return _ID.sub(lambda found: str(ids.get(UUID(found[0]), UUID(found[0]))), value)
            case datetime() | date() if self.over:
                return value - _LONG_AGO
            case WrittenDate() if self.over:
                return replace(value, year=value.year - 30)
            case _:
                return value


def _stranger(number: int) -> str:
    return f"غريب {number}"


def copies_of(
    db: Session, *, over: bool, shared: frozenset[str] = frozenset(), without: frozenset[str] = frozenset()
) -> Copies:
    """Everything in the growing tables, to be copied; `without` are tables that do not grow this time."""
    rows = {
        table: [dict(row) for row in db.execute(select(table)).mappings()]
        for table in Base.metadata.sorted_tables
        if table.name in GROWING_TABLES - shared - without
    }
    return Copies(rows, over, shared)


def grow(db: Session, copies: Copies, numbers: range) -> None:
    """Put these copies into the file."""
    for number in numbers:
        for table, rows in copies.of(number):
            db.execute(insert(table), rows)
    db.commit()
