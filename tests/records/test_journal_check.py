"""The check of the journal's chain: in the same memory however long the journal is."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import new_id
from hayat_desk.records.journal import JournalEntry, first_broken_entry, hash_of, last_entry
from tests import builders

SHORT, LONG = 2_600, 7_800


def _lengthen(desk: Desk, entries: int) -> None:
    """Chain so many looks at somebody's file onto the journal."""
    with builders.database_of(desk).writer() as db:
        head = last_entry(db)
        assert head is not None
        n, previous, rows = head.n, head.hash, []
        for at in range(n + 1, n + 1 + entries):
            values = {
                "n": at,
                "at": datetime(2026, 11, 22, tzinfo=UTC),
                "clerk_id": desk.clerk.id,
                "act": "open_file",
                "subject_kind": "person",
                "subject_id": new_id(),
                "fields": "",
                "previous_hash": previous,
            }
            previous = hash_of(JournalEntry(**values))
            rows.append({**values, "hash": previous})
        db.execute(insert(JournalEntry), rows)
        db.commit()


def _peak(desk: Desk, check: Callable[[Session], object]) -> int:
    """The most bytes that Python held at once during a check."""
    with builders.database_of(desk).reader() as db:
        tracemalloc.start()
        try:
            check(db)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


def _load_all(db: Session) -> object:
    return list(db.scalars(select(JournalEntry).order_by(JournalEntry.n)))


def test_a_longer_journal_is_checked_in_the_same_memory(desk: Desk) -> None:
    """The control beside it: loaded as a whole, thrice the journal is more than twice the memory."""
    _lengthen(desk, SHORT)
    short, all_of_short = _peak(desk, first_broken_entry), _peak(desk, _load_all)
    _lengthen(desk, LONG - SHORT)
    long, all_of_long = _peak(desk, first_broken_entry), _peak(desk, _load_all)

    assert long < 1.1 * short
    assert all_of_long > 2 * all_of_short


@pytest.mark.parametrize("place", [1, 999, 1000, 1001, 2500])
def test_a_broken_entry_is_found_wherever_it_stands(desk: Desk, place: int) -> None:
    """Also at the seam of two portions that are read one after the other."""
    _lengthen(desk, SHORT)
    with builders.database_of(desk).raw() as raw:
        raw.execute("DROP TRIGGER journal_is_not_changed")
        raw.execute("UPDATE journal SET act = 'print_paper' WHERE n = ?", (place,))
        raw.commit()
    with builders.database_of(desk).reader() as db:
        assert first_broken_entry(db) == place


@pytest.mark.parametrize("place", [1, 999, 1000, 1001])
def test_an_entry_rewritten_with_its_hash_is_found_by_the_next(desk: Desk, place: int) -> None:
    """Who changes an entry and reckons its hash anew would have to change all that follow."""
    _lengthen(desk, SHORT)
    with builders.database_of(desk).raw() as raw:
        raw.execute("DROP TRIGGER journal_is_not_changed")
        raw.commit()
    with builders.database_of(desk).writer() as db:
        entry = db.get_one(JournalEntry, place)
        entry.act = "print_paper"
        entry.hash = hash_of(entry)
        db.commit()
    with builders.database_of(desk).reader() as db:
        assert first_broken_entry(db) == place + 1


@pytest.mark.parametrize("place", [999, 1000, 1001])
def test_an_entry_that_was_taken_out_is_found(desk: Desk, place: int) -> None:
    _lengthen(desk, SHORT)
    with builders.database_of(desk).raw() as raw:
        raw.execute("DROP TRIGGER journal_is_not_removed")
        raw.execute("DELETE FROM journal WHERE n = ?", (place,))
        raw.commit()
    with builders.database_of(desk).reader() as db:
        assert first_broken_entry(db) == place


def test_a_whole_chain_is_whole(desk: Desk) -> None:
    _lengthen(desk, SHORT)
    with builders.database_of(desk).reader() as db:
        assert first_broken_entry(db) is None
