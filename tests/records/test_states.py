"""A state is changed by `move` alone: assigned past it, it fails, at every record that has one."""

from __future__ import annotations

import pytest
from sqlalchemy.orm.attributes import set_attribute

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.moves import is_a_move
from hayat_desk.policy.terms import Term
from hayat_desk.records.base import Base
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.reception import Referral
from hayat_desk.records.requests import Declaration, SupportRequest
from hayat_desk.records.states import Moving, move
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
