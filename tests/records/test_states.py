"""A state is changed by `move` alone: assigned past it, it fails, at every record that has one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_attribute

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.moves import is_a_move
from hayat_desk.policy.terms import Term
from hayat_desk.procedures.referrals import ReferralEntry, refer_to_researcher
from hayat_desk.records.base import Base
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.reception import Referral
from hayat_desk.records.requests import Declaration, SupportRequest
from hayat_desk.records.states import Moving, kinds_under, move
from hayat_desk.records.wants import Want
from tests import builders

MOVING: tuple[type[Moving], ...] = (SupportRequest, Declaration, CommitteeSession, Referral, Want)


def states_of(kind: type[Moving]) -> list[Term]:
    return list(type(kind.first))


def in_state(kind: type[Moving], state: Term) -> Moving:
    """A record that is in no office, brought into a state behind its back."""
    record = kind()
    set_attribute(record, "state", state)
    return record


def test_every_record_with_a_state_of_the_policy_is_held() -> None:
    with_state = {
        mapper.class_
        for mapper in Base.registry.mappers
        if "state" in mapper.columns and issubclass(mapper.columns["state"].type.python_type, Term)
    }
    assert with_state == set(MOVING)


def test_a_record_of_a_kind_between_is_held_too() -> None:
    class Between(Moving):
        __abstract__ = True

    class Under(Between):
        __abstract__ = True

    assert {*MOVING, Between, Under} <= set(kinds_under(Moving))


@pytest.mark.parametrize("kind", MOVING)
def test_a_record_is_made_in_its_first_state_and_in_no_other(kind: type[Moving]) -> None:
    assert kind().state is kind.first
    for state in states_of(kind):
        with pytest.raises(AttributeError):
            kind(state=state)


@pytest.mark.parametrize("kind", MOVING)
def test_a_state_that_is_assigned_fails_even_where_the_table_allows_it(kind: type[Moving]) -> None:
    for now in states_of(kind):
        record = in_state(kind, now)
        for to in states_of(kind):
            with pytest.raises(AttributeError):
                record.state = to
            with pytest.raises(AttributeError):
                setattr(record, "state", to)  # noqa: B010 — the other way to write it
        assert record.state is now


@pytest.mark.parametrize("kind", MOVING)
def test_a_move_goes_where_the_table_says_and_nowhere_else(kind: type[Moving]) -> None:
    for now in states_of(kind):
        for to in states_of(kind):
            record = in_state(kind, now)
            if is_a_move(kind.moves, now, to):
                move(record, to)
                assert record.state is to
            else:
                with pytest.raises(ValueError, match=f"from {now} to {to}"):
                    move(record, to)
                assert record.state is now


def test_what_lies_in_the_office_is_held_too(desk: Desk) -> None:
    """Read from the file again, and every other field of it may be written."""
    request_id: RequestId = builders.a_request(desk)
    with desk.work() as work:
        request = work.db.get_one(SupportRequest, request_id)
        for to in states_of(SupportRequest):
            with pytest.raises(AttributeError):
                request.state = to  # type: ignore[assignment]
        request.description = "مصاريف علاج"
        work.note(JournalAct.AMEND_REQUEST, request)
    with desk.look() as look:
        request = look.db.get_one(SupportRequest, request_id)
        assert (request.state.value, request.description) == ("awaiting_documents", "مصاريف علاج")


# Many records at once


@pytest.fixture
def full(desk: Desk) -> Desk:
    """An office with a record of every kind that has a state."""
    request_id = builders.a_returned_request(desk)
    with desk.work() as work:
        entry = ReferralEntry(question="هل تشمل الخدمة المقيمات؟", due_on=work.today, request_id=request_id)
        refer_to_researcher(work, entry)
    return desk


def _typed(kind: type[Moving], fields: dict[str, Any]) -> dict[Any, Any]:
    return {name: sa.literal(value, getattr(kind, name).type) for name, value in fields.items()}


def _each(db: Session, kind: type[Moving], fields: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"id": row.id, "rev": row.rev, **fields} for row in db.execute(sa.select(kind.id, kind.rev))]


Updating = Callable[[Session, type[Moving], dict[str, Any]], object]

IN_BULK: dict[str, Updating] = {
    "by name": lambda db, kind, fields: db.execute(sa.update(kind).values(**fields)),
    "by column": lambda db, kind, fields: db.execute(
        sa.update(kind).values({getattr(kind, name): value for name, value in fields.items()})
    ),
    "in an order": lambda db, kind, fields: db.execute(sa.update(kind).ordered_values(*fields.items())),
    "as an expression": lambda db, kind, fields: db.execute(sa.update(kind).values(_typed(kind, fields))),
    "where it is so": lambda db, kind, fields: db.execute(
        sa.update(kind).where(kind.state.is_not(None), kind.rev > 0).values(fields)
    ),
    "with what is updated": lambda db, kind, fields: db.scalars(
        sa.update(kind).values(fields).returning(kind.id)
    ).all(),
    "beside the statement": lambda db, kind, fields: db.execute(sa.update(kind), fields),
    "a row each": lambda db, kind, fields: db.execute(sa.update(kind), _each(db, kind, fields)),
    "of the table": lambda db, kind, fields: db.execute(sa.update(kind.__table__).values(fields)),  # type: ignore[arg-type]
    "by the older query": lambda db, kind, fields: db.query(kind).update(fields),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("kind", MOVING)
def test_a_state_is_not_written_in_bulk_and_any_other_field_is(full: Desk, kind: type[Moving]) -> None:
    someone = UUID(int=7)
    for way, update in IN_BULK.items():
        with builders.database_of(full).writer() as db:
            before = db.scalars(sa.select(kind.state)).all()
            assert before
            for state in states_of(kind):
                with pytest.raises(AttributeError, match="by move"):
                    update(db, kind, {"state": state})
                with pytest.raises(AttributeError, match="by move"):
                    update(db, kind, {"deleted_by": someone, "state": state})
            assert db.scalars(sa.select(kind.state)).all() == before
            update(db, kind, {"deleted_by": someone})
            assert set(db.scalars(sa.select(kind.deleted_by))) == {someone}, way
            db.rollback()


@pytest.mark.parametrize("kind", MOVING)
def test_a_migration_writes_states_as_it_must(full: Desk, kind: type[Moving]) -> None:
    last = states_of(kind)[-1]
    with builders.database_of(full).writer() as db:
        db.connection().execute(sa.update(kind.__table__).values(state=last))  # type: ignore[arg-type]
        assert set(db.scalars(sa.select(kind.state))) == {last}
        db.rollback()
