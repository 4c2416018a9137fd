"""No statement grows with the office where its answer does not.

Plans need no size: the small office shows every scan. What a plan does not show, rows fetched only to be
counted and a statement for each row, shows between an office and the same grown: by SQLite's own steps, which
are the same on every computer, and by the number of statements.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import func, select, text

from hayat_desk.desk import Desk, UnitOfWork
from hayat_desk.records.base import Base
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Inquiry
from tests.statements.acts import NOT_DONE, all_acts
from tests.statements.asked import (
    GROWING_TABLES,
    SMALL_TABLES,
    Asked,
    Plan,
    listening,
    plans,
    steps,
)
from tests.statements.conftest import MORE, Lived
from tests.statements.grown import copies_of, grow
from tests.statements.readings import Reading, Subjects, all_readings, readings

_RANKED = "what matches best comes first, so that all that match are ranked"
_COUNTED = "how many there are is the answer: counted in an index alone"
_PERSONS = (
    "how many there are is the answer; an index of those not put away would mislead every other question"
)
_KEPT = "every printed paper is the answer; asked by the tour alone"
_PAPER = "a paper of one person or session, as long as what is printed on it; asked once, when it is made"
_BROUGHT = "the papers of one kind that one person ever brought"
_SIGNED = "what one person signed is compared with the need-to-know data once for each request that is raised"
_REPLIES = "the replies to one request, of which there are one or two"
_FRAGMENT = "fragments under three letters have no trigram to be looked up by"
_NAMES = (
    "a name is compared with every other by likeness, which no index holds; asked once a name is complete"
)

LISTED = {
    ("person_search", "sorts more than it shows"): _RANKED,
    ("person_search", "scans person_search"): _FRAGMENT,
    ("count(*) AS count_1 FROM support_request", "scans support_request"): _COUNTED,
    ("count(*) AS count_1 FROM person WHERE person.deleted_at", "scans person"): _PERSONS,
    ("SELECT person.folded_name FROM person", "scans person"): _NAMES,
    ("paper.printed_at IS NOT NULL ORDER BY paper.number", "scans paper"): _KEPT,
    ("request_document.matched IS 1", "sorts more than it shows"): _BROUGHT,
    ("reply.earliest", "sorts more than it shows"): _REPLIES,
}
"""What may be, by a piece of the statement and its fault, and why."""

GROWING_ANSWERS = {
    "summaries.backups.backups_summary": _COUNTED,
    "summaries.requests.request_count": _COUNTED,
    "summaries.people.likely_same": _NAMES,
    "summaries.people.likely_same_as": _NAMES,
    "summaries.finding.find": _FRAGMENT,
    "summaries.people.find_people": _FRAGMENT,
    "summaries.papers.contents.kept_papers": _KEPT,
}
"""Readings whose steps may grow with the office, and why."""

A_STATEMENT_A_LINE = {
    "summaries.dockets.docket_sheet": _PAPER,
    "summaries.committee.minutes_preview": _PAPER,
    "summaries.papers.contents.kept_papers": _KEPT,
    "summaries.papers.contents.paper_to_draw": _PAPER,
    "summaries.papers.decisions.minutes": _PAPER,
    "summaries.papers.decisions.minutes_of": _PAPER,
    "summaries.papers.person_extract.person_extract": _PAPER,
    "summaries.person_file.person_file": _SIGNED,
}
"""Readings that ask once more for each line they show, and why."""


def _excused(plan: Plan) -> bool:
    statement = " ".join(plan.statement.split())
    return any(piece in statement and fault == plan.fault for piece, fault in LISTED)


def _each(desk: Desk, of: Subjects) -> Iterator[tuple[str, UnitOfWork, Reading]]:
    """Every way of every reading, each at a look of its own, so that nothing is remembered from the one before."""
    for name, ways_of_one in readings(of).items():
        for way in ways_of_one:
            with desk.look() as look:
                yield name, look, way


def _asked_by(desk: Desk, of: Subjects) -> list[tuple[str, Asked]]:
    asked = []
    for name, look, way in _each(desk, of):
        with listening() as heard:
            way(look)
        asked.append((name, heard))
    return asked


def _steps_of(desk: Desk, of: Subjects) -> list[tuple[str, int]]:
    return [
        (name, steps(look.db, lambda way=way, look=look: way(look)))  # type: ignore[misc]
        for name, look, way in _each(desk, of)
    ]


def test_every_reading_of_the_screens_has_its_case(lived: Lived) -> None:
    """A new summary without one fails here."""
    assert sorted(readings(lived.subjects)) == sorted(all_readings())


def test_every_act_is_looked_at_or_says_why_not(lived: Lived) -> None:
    """A new procedure that nobody does in the small office fails here."""
    assert sorted(all_acts() - lived.acts_done) == sorted(NOT_DONE)


def test_every_table_either_grows_or_says_why_not() -> None:
    assert frozenset(SMALL_TABLES) | GROWING_TABLES == frozenset(Base.metadata.tables)
    assert all(SMALL_TABLES.values())


def test_no_reading_scans_what_grows_or_sorts_more_than_it_shows(lived: Lived, small: Desk) -> None:
    faults = []
    for name, asked in _asked_by(small, lived.subjects):
        with small.look() as look:
            faults += [
                (name, plan.fault, plan.statement)
                for plan in plans(look.db, asked)
                if plan.fault and not _excused(plan)
            ]
    assert faults == []


def test_no_act_of_the_clerk_scans_what_grows_or_sorts_more_than_it_needs(lived: Lived, small: Desk) -> None:
    with small.look() as look:
        done = plans(look.db, lived.acts)
    assert len(done) > 50
    assert [(plan.fault, plan.statement) for plan in done if plan.fault and not _excused(plan)] == []


def test_every_exception_is_still_needed(lived: Lived, small: Desk) -> None:
    """The lists can only shrink: what is excused and does not happen any more is taken out."""
    met: set[str] = set()
    for _, asked in [*_asked_by(small, lived.subjects), ("", lived.acts)]:
        with small.look() as look:
            for plan in plans(look.db, asked):
                statement = " ".join(plan.statement.split())
                met |= {
                    piece + fault for piece, fault in LISTED if piece in statement and fault == plan.fault
                }
    assert met == {piece + fault for piece, fault in LISTED}


def test_no_reading_takes_more_steps_in_an_office_that_is_older(
    lived: Lived, old_and_older: tuple[Desk, Desk]
) -> None:
    """Half as many rows again in every table, none of them of the answer: no three steps for each are taken more.

    Fewer would be no scan: to read and compare a row takes more, and by so few differ the answers of SQLite's
    Bloom filters.
    """
    old, older = (_steps_of(desk, lived.subjects) for desk in old_and_older)
    grew = {
        name: (before, after)
        for (name, before), (_, after) in zip(old, older, strict=True)
        if after - before >= 3 * len(MORE)
    }
    assert set(grew) - set(GROWING_ANSWERS) == set(), grew


def test_no_reading_asks_once_more_for_each_line(lived: Lived, busy_and_busier: tuple[Desk, Desk]) -> None:
    busy, busier = (_asked_by(desk, lived.subjects) for desk in busy_and_busier)
    more = {
        name: (len(before.statements), len(after.statements))
        for (name, before), (_, after) in zip(busy, busier, strict=True)
        if len(after.statements) > len(before.statements)
    }
    assert set(more) - set(A_STATEMENT_A_LINE) == set(), more


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (select(Inquiry).where(Inquiry.question == "?"), "scans inquiry"),
        (select(func.count()).select_from(Paper), "scans paper"),
        (select(Person).order_by(Person.city).limit(1), "scans person"),
        (
            select(Person).where(Person.phone == "1").order_by(Person.city).limit(1),
            "sorts more than it shows",
        ),
        (select(Person.id).where(Person.applicant_number.like("1448-%")), "scans person"),
        (select(func.replace(Person.phone, "-", "")), "scans person"),
    ],
    ids=["no index", "a count", "a scan for one", "a sort for one", "LIKE", "a function"],
)
def test_a_scan_and_a_sort_would_be_found(small: Desk, statement: object, fault: str) -> None:
    """The control of the plans."""
    with small.look() as look, listening() as asked:
        look.db.execute(statement).all()  # type: ignore[call-overload]
        (plan,) = plans(look.db, asked)
    assert plan.fault == fault
    assert not _excused(plan)


def test_without_its_index_a_reading_would_be_found(
    lived: Lived, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The control of the readings: the callers who wait, in a file whose index was dropped."""
    desk = lived.opened(tmp_path_factory.mktemp("without"))
    with desk.database.writer() as db:
        db.execute(text("DROP INDEX ix_inquiry_outcome"))
        db.commit()
    faults = set()
    for name, asked in _asked_by(desk, lived.subjects):
        with desk.look() as look:
            faults |= {
                (name, plan.fault) for plan in plans(look.db, asked) if plan.fault and not _excused(plan)
            }
    desk.close()
    assert faults == {
        ("summaries.due.due", "scans inquiry"),
        ("summaries.reception.call_backs", "scans inquiry"),
        ("summaries.today.today_summary", "scans inquiry"),
        ("summaries.today.work_due", "scans inquiry"),
    }


def test_rows_fetched_to_be_counted_and_a_statement_a_row_would_be_found(
    old_and_older: tuple[Desk, Desk],
) -> None:
    """The control of the growing: what a plan does not tell from the right way."""

    def count_in_python(look: UnitOfWork) -> int:
        return len(list(look.db.scalars(select(Person.id).where(Person.created_at > text("'2000'")))))

    def name_each(look: UnitOfWork) -> list[str]:
        ids = list(look.db.scalars(select(Person.id)))
        return [look.db.get_one(Person, id_).name.full for id_ in ids]

    taken, said = [], []
    for desk in old_and_older:
        with desk.look() as look:
            taken.append(steps(look.db, lambda look=look: count_in_python(look)))  # type: ignore[misc]
        with desk.look() as look, listening() as asked:
            name_each(look)
        said.append(len(asked.statements))
    assert taken[1] - taken[0] >= 3 * len(MORE)
    assert said[1] - said[0] >= len(MORE)


def test_the_office_really_grows(lived: Lived, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The control of the offices: every table that grows has rows, and as many of each once more."""
    desk = lived.opened(tmp_path_factory.mktemp("grown"))
    with desk.database.writer() as db:
        tables = [Base.metadata.tables[name] for name in sorted(GROWING_TABLES)]
        before = [db.scalar(select(func.count()).select_from(table)) or 0 for table in tables]
        grow(db, copies_of(db, over=True), range(1, 2))
        after = [db.scalar(select(func.count()).select_from(table)) or 0 for table in tables]
    desk.close()
    assert all(before)
    assert after == [2 * count for count in before]
