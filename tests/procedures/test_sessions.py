"""The day of an open session and who came are put right; with confirmed minutes they stand (T64, T70)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import Doubt, InvalidValue, NotAllowed
from hayat_desk.policy.committee import CommitteeFlaw, Member, Outcome, SessionHindrance
from hayat_desk.policy.ids import RequestId, SessionId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.recusals import RecusalDoubt, RecusalReason
from hayat_desk.procedures.committee import DecisionEntry, SessionEntry, confirm_minutes, decide
from hayat_desk.procedures.recusals import RecusalEntry, recuse
from hayat_desk.procedures.sessions import correct_session
from hayat_desk.records.journal import JournalEntry
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.committee import minutes_preview, session_summary
from tests import builders

CHAIR, DEPUTY, THIRD = builders.MEMBERS


def a_session(desk: Desk, clock: MovableClock) -> tuple[SessionId, RequestId]:
    """Of two days after its request was raised, and written down on that day."""
    request_id = builders.a_raised_request(desk)
    clock.later(days=2)
    return builders.a_session(desk), request_id


def accept(desk: Desk, session_id: SessionId) -> None:
    with desk.work() as work:
        for row in session_summary(work, session_id).docket:
            decide(work, row.line_id, DecisionEntry(outcome=Outcome.ACCEPTED))


def put_right(
    desk: Desk, session_id: SessionId, held_on: date | None = None, *members: Member, **changes: object
) -> None:
    with desk.work() as work:
        entry = SessionEntry(held_on=held_on or work.today, members=members or builders.MEMBERS)
        correct_session(work, session_id, replace(entry, **changes))  # type: ignore[arg-type]


def refused(desk: Desk, session_id: SessionId, held_on: date, *members: Member) -> InvalidValue:
    with pytest.raises(InvalidValue) as refusal:
        put_right(desk, session_id, held_on, *members)
    return refusal.value


def test_the_minutes_and_the_decision_have_the_right_day_and_members(desk: Desk, clock: MovableClock) -> None:
    session_id, request_id = a_session(desk, clock)
    accept(desk, session_id)
    day = desk.today - timedelta(days=1)
    came = (replace(CHAIR, present=False, is_chair=False), replace(DEPUTY, is_chair=True), THIRD)
    put_right(desk, session_id, day, *came)
    with desk.look() as look:
        summary = session_summary(look, session_id)
        assert (summary.held_on, summary.members, summary.undecided) == (day, came, 0)
        _, minutes = minutes_preview(look, session_id)
        assert [member.present for member in minutes.members] == [False, True, False]
        done = look.db.query(JournalEntry).filter_by(act=JournalAct.CORRECT_SESSION).all()
        assert [entry.subject_kind for entry in done] == [
            "session_member",
            "session_member",
            "committee_session",
        ]
    with desk.work() as work:
        confirm_minutes(work, session_id)
        assert work.db.get_one(SupportRequest, request_id).decided_on == day
    with pytest.raises(NotAllowed) as refusal:
        put_right(desk, session_id)
    assert refusal.value.hindrances == (SessionHindrance.CONFIRMED,)


def test_what_is_on_the_docket_waited_on_the_right_day(desk: Desk, clock: MovableClock) -> None:
    session_id, request_id = a_session(desk, clock)
    raised = desk.today - timedelta(days=2)
    flaw = refused(desk, session_id, raised - timedelta(days=1))
    with desk.look() as look:
        number = look.db.get_one(SupportRequest, request_id).number
    assert (flaw.flaw, flaw.details["number"]) == (CommitteeFlaw.DOCKET_LATER, number)
    assert refused(desk, session_id, desk.today + timedelta(days=1)).flaw is CommitteeFlaw.HELD_LATER
    put_right(desk, session_id, raised)
    with desk.look() as look:
        assert session_summary(look, session_id).held_on == raised


def test_somebody_leads_it_and_who_stepped_aside_for_a_request_came(desk: Desk, clock: MovableClock) -> None:
    session_id, _ = a_session(desk, clock)
    absent = replace(CHAIR, present=False)
    assert refused(desk, session_id, desk.today, absent, DEPUTY, THIRD).flaw is CommitteeFlaw.CHAIR_MISSING
    with desk.work() as work:
        line = session_summary(work, session_id).docket[0].line_id
        recuse(work, line, RecusalEntry(position=1, reason=RecusalReason.RELATIVE, relation="أختها"))
    for other in (replace(DEPUTY, name="منى"), replace(DEPUTY, present=False)):
        flaw = refused(desk, session_id, desk.today, CHAIR, other, THIRD)
        assert (flaw.flaw, flaw.field) == (CommitteeFlaw.STEPPED_ASIDE, "name_1")
    put_right(desk, session_id, None, replace(CHAIR, is_chair=False), replace(DEPUTY, is_chair=True), THIRD)


def test_who_came_after_all_is_not_the_applicant_unasked(desk: Desk, clock: MovableClock) -> None:
    builders.a_raised_request(desk, builders.a_person(desk, name=PersonName("موضي", "سعد", "", "العنزي")))
    session_id = builders.a_session(desk)
    accept(desk, session_id)
    came = (CHAIR, replace(DEPUTY, name="موضي سعد العنزي"), THIRD)
    with pytest.raises(Doubt) as doubt:
        put_right(desk, session_id, None, *came)
    assert (doubt.value.flaw, doubt.value.field) == (RecusalDoubt.APPLICANT_SITS, "name_1")
    put_right(desk, session_id, None, *came, confirmed=frozenset({RecusalDoubt.APPLICANT_SITS}))
