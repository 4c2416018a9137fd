"""The committee's session: docket, decisions, minutes, and what each outcome does to its request (T63–T65)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import InvalidValue, NotAllowed, NotPermitted
from hayat_desk.policy.committee import CommitteeFlaw, Member, Outcome, SessionHindrance, SessionState
from hayat_desk.policy.endings import DocketLeaving, EndingReason
from hayat_desk.policy.ids import DocketLineId, PaperId, RequestId, SessionId
from hayat_desk.policy.papers import Subject, SubjectKind
from hayat_desk.policy.permissions import Permission, Role, permissions_of
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures import committee, endings, requests
from hayat_desk.procedures.reception import VisitEntry, begin_visit
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.journal import first_broken_entry
from hayat_desk.records.papers import Paper, papers_about
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.committee import committee_summary, docket_entry, minutes_preview, session_summary
from hayat_desk.summaries.papers.contents import paper_to_draw
from hayat_desk.summaries.papers.shapes import MinutesSummary
from tests import builders


def state_of(desk: Desk, request_id: RequestId) -> RequestState:
    with desk.look() as look:
        return look.db.get_one(SupportRequest, request_id).state


def lines_of(desk: Desk, session_id: SessionId) -> list[DocketLineId]:
    with desk.look() as look:
        return [DocketLineId(line.id) for line in look.db.get_one(CommitteeSession, session_id).docket]


def refused(desk: Desk, flaw: CommitteeFlaw, act: object, *arguments: object) -> None:
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        act(work, *arguments)  # type: ignore[operator]
    assert refusal.value.flaw is flaw


def hindered(desk: Desk, hindrance: SessionHindrance, act: object, *arguments: object) -> None:
    with pytest.raises(NotAllowed) as refusal, desk.work() as work:
        act(work, *arguments)  # type: ignore[operator]
    assert refusal.value.hindrances == (hindrance,)


def test_a_session_takes_all_that_waits_oldest_first(desk: Desk, clock: MovableClock) -> None:
    first = builders.a_raised_request(desk)
    clock.later(days=1)
    second = builders.a_raised_request(desk)
    with desk.look() as look:
        assert [line.request_id for line in committee_summary(look).queue] == [first, second]

    session = builders.a_session(desk)

    with desk.look() as look:
        summary = session_summary(look, session)
        assert committee_summary(look).queue == ()
    assert summary.has_quorum
    assert summary.undecided == 2
    assert [row.number for row in summary.docket] == sorted(row.number for row in summary.docket)
    assert state_of(desk, first) is state_of(desk, second) is RequestState.UNDER_STUDY


def test_each_outcome_takes_effect_only_with_the_minutes(desk: Desk, clock: MovableClock) -> None:
    """T64: accepted and refused wait for the reply, one goes back to the desk, one to the next session."""
    found = [builders.a_raised_request(desk) for _ in range(4)]
    session = builders.a_session(desk)
    outcomes = (Outcome.ACCEPTED, Outcome.REFUSED, Outcome.TO_COMPLETE, Outcome.DEFERRED)
    with desk.work() as work:
        for line, outcome in zip(lines_of(desk, session), outcomes, strict=True):
            wants = builders.wants_of(outcome)
            committee.decide(work, line, committee.DecisionEntry(outcome=outcome, reason="سبب", wants=wants))
    assert {state_of(desk, one) for one in found} == {RequestState.UNDER_STUDY}

    with desk.work() as work:
        committee.confirm_minutes(work, session)

    assert [state_of(desk, one) for one in found] == [
        RequestState.DECIDED,
        RequestState.DECIDED,
        RequestState.AWAITING_DOCUMENTS,  # every paper is valid and the signature stands, but it is asked
        RequestState.RAISED,
    ]
    with desk.look() as look:
        assert [line.request_id for line in committee_summary(look).queue] == [found[3]]
        assert first_broken_entry(look.db) is None


def test_a_request_to_be_completed_keeps_its_two_weeks(desk: Desk, clock: MovableClock) -> None:
    """DESIGN §4: the floor runs on; its papers are judged anew on the day it is raised again."""
    request_id = builders.a_raised_request(desk)
    with desk.look() as look:
        floor = look.db.get_one(SupportRequest, request_id).earliest_reply
    builders.decide_all(desk, builders.a_session(desk), Outcome.TO_COMPLETE)
    clock.later(days=5)
    builders.raise_anew(desk, request_id)
    with desk.look() as look:
        request = look.db.get_one(SupportRequest, request_id)
        assert request.raised_on == desk.today
        assert request.first_raised_on == desk.today - timedelta(days=5)
        assert request.earliest_reply == floor


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if outcome.needs_reason])
def test_only_acceptance_needs_no_reason(desk: Desk, outcome: Outcome) -> None:
    builders.a_raised_request(desk)
    (line,) = lines_of(desk, builders.a_session(desk))
    refused(
        desk,
        CommitteeFlaw.DECISION_REASON_MISSING,
        committee.decide,
        line,
        committee.DecisionEntry(outcome=outcome, reason="  "),
    )
    with desk.work() as work:
        committee.decide(work, line, committee.DecisionEntry(outcome=Outcome.ACCEPTED))


def test_a_decision_can_be_changed_until_the_minutes_are_confirmed(desk: Desk) -> None:
    builders.a_raised_request(desk)
    session = builders.a_session(desk)
    (line,) = lines_of(desk, session)
    accepted = committee.DecisionEntry(outcome=Outcome.ACCEPTED)
    for entry in (accepted, committee.DecisionEntry(outcome=Outcome.REFUSED, reason="تجاوز حد الدخل")):
        with desk.work() as work:
            committee.decide(work, line, entry)
    with desk.look() as look:
        assert docket_entry(look, line).outcome is Outcome.REFUSED
    with desk.work() as work:
        committee.confirm_minutes(work, session)

    hindered(desk, SessionHindrance.CONFIRMED, committee.decide, line, accepted)
    hindered(desk, SessionHindrance.CONFIRMED, committee.confirm_minutes, session)
    refused(desk, CommitteeFlaw.AMENDMENT_EMPTY, committee.amend_minutes, session, " ")
    with desk.work() as work:
        committee.amend_minutes(work, session, "صُحح رقم المادة")
    with desk.look() as look:
        assert session_summary(look, session).amendments == ((desk.today, "صُحح رقم المادة"),)


def test_minutes_are_not_confirmed_while_a_request_is_undecided(desk: Desk) -> None:
    for _ in range(3):
        builders.a_raised_request(desk)
    session = builders.a_session(desk)
    refused(desk, CommitteeFlaw.UNDECIDED_LEFT, committee.confirm_minutes, session)
    hindered(desk, SessionHindrance.NOT_CONFIRMED, committee.amend_minutes, session, "ملحق")
    hindered(desk, SessionHindrance.NOT_CONFIRMED, committee.prepare_minutes, session)
    with desk.work() as work:
        committee.decide(work, lines_of(desk, session)[0], committee.DecisionEntry(outcome=Outcome.ACCEPTED))
        assert committee.defer_the_rest(work, session, "انتهى الوقت") == 2
        committee.confirm_minutes(work, session)


PRESENT, ABSENT = builders.MEMBERS[0], builders.MEMBERS[2]


@pytest.mark.parametrize(
    ("members", "flaw"),
    [
        ((), CommitteeFlaw.NOBODY_PRESENT),
        ((ABSENT,), CommitteeFlaw.NOBODY_PRESENT),
        ((replace(PRESENT, name=" "),), CommitteeFlaw.MEMBER_UNNAMED),
        ((replace(PRESENT, is_chair=False),), CommitteeFlaw.CHAIR_MISSING),
        ((PRESENT, PRESENT), CommitteeFlaw.CHAIR_MISSING),
        ((replace(PRESENT, is_chair=False), replace(ABSENT, is_chair=True)), CommitteeFlaw.CHAIR_MISSING),
    ],
)
def test_a_session_that_nobody_held_is_refused(
    desk: Desk, members: tuple[Member, ...], flaw: CommitteeFlaw
) -> None:
    builders.a_raised_request(desk)
    entry = committee.SessionEntry(held_on=desk.today, members=members)
    refused(desk, flaw, committee.open_session, entry)
    with desk.look() as look:
        assert len(committee_summary(look).queue) == 1


def test_a_session_of_tomorrow_an_empty_one_and_a_second_one_are_refused(desk: Desk) -> None:
    today = committee.SessionEntry(held_on=desk.today, members=builders.MEMBERS)
    refused(desk, CommitteeFlaw.QUEUE_EMPTY, committee.open_session, today)
    builders.a_raised_request(desk)
    tomorrow = replace(today, held_on=desk.today + timedelta(days=1))
    refused(desk, CommitteeFlaw.HELD_LATER, committee.open_session, tomorrow)
    builders.a_session(desk)
    builders.a_raised_request(desk)
    refused(desk, CommitteeFlaw.SESSION_OPEN, committee.open_session, today)


def test_no_quorum_is_warned_about_and_does_not_hinder(desk: Desk) -> None:
    """The policy leaves the committee's composition open."""
    builders.a_raised_request(desk)
    session = builders.a_session(desk, (PRESENT, ABSENT))
    with desk.look() as look:
        assert not session_summary(look, session).has_quorum
        assert minutes_preview(look, session)[1].warning


def test_the_minutes_are_a_numbered_paper_without_a_full_name(desk: Desk) -> None:
    """T70, T71: members with their names, applicants by number and initials."""
    builders.a_raised_request(desk)
    session = builders.a_session(desk)
    builders.decide_all(desk, session, Outcome.ACCEPTED)
    with desk.look() as look:
        (paper,) = papers_about(look.db, Subject(SubjectKind.SESSION, session))
        paper_id = PaperId(paper.id)
    builders.issued(desk, paper_id)
    with desk.look() as look:
        sheet = paper_to_draw(look, paper_id).sheet
        assert isinstance(sheet, MinutesSummary)
        number = look.db.get_one(Paper, paper_id).number
    assert sheet.register.number == number
    assert [member.name for member in sheet.members] == [member.name for member in builders.MEMBERS]
    assert "الشمري" not in repr(sheet.decisions)
    assert "ن. س. ف. ش." in sheet.decisions[0].applicant
    with desk.work() as work:
        builders.printed(work, paper_id, b"%PDF-1.4 minutes")
        assert committee.prepare_minutes(work, session) != paper_id  # a second print after amendments


def test_three_hundred_requests_stand_on_one_docket(desk: Desk) -> None:
    person = builders.a_person(desk)
    with desk.work() as work:
        entry = VisitEntry(channel=ChannelKind.INTERVIEW, purpose=Purpose.SUPPORT_REQUEST, person_id=person)
        visit = begin_visit(work, entry)
        for _ in range(300):
            requests.take_request(work, person, visit)
        raised = {"state": RequestState.RAISED, "raised_on": work.today}
        # Unsigned, past the clerk and below the session, which would refuse: they are so many.
        work.db.connection().execute(update(SupportRequest).values(raised))
        work.db.expire_all()
    session = builders.a_session(desk)
    with desk.work() as work:
        assert committee.defer_the_rest(work, session, "جلسة أولى للاطلاع") == 300
        committee.confirm_minutes(work, session)
    with desk.look() as look:
        assert len(committee_summary(look).queue) == 300
        assert look.db.get_one(CommitteeSession, session).state is SessionState.CONFIRMED


def test_the_secretary_s_role_can_hold_a_session_whole(desk: Desk) -> None:
    builders.a_raised_request(desk)
    others = frozenset(Permission) - permissions_of(frozenset({Role.COMMITTEE}))
    secretary = builders.without(desk, *others)
    builders.decide_all(secretary, builders.a_session(secretary), Outcome.ACCEPTED)
    builders.a_raised_request(desk)
    with pytest.raises(NotPermitted):
        builders.a_session(builders.without(desk, Permission.HOLD_SESSIONS))


def test_nothing_is_decided_on_a_line_that_left_and_minutes_over_none_tell_of_it(desk: Desk) -> None:
    request_id = builders.a_raised_request(desk)
    session = builders.a_session(desk)
    (line,) = lines_of(desk, session)
    with desk.work() as work:
        builders.end(work, request_id)
    accepting = committee.DecisionEntry(outcome=Outcome.ACCEPTED)
    hindered(desk, SessionHindrance.LINE_LEFT, committee.decide, line, accepting)
    assert lines_of(desk, session) == []
    with desk.work() as work:
        committee.confirm_minutes(work, session)
    assert state_of(desk, request_id) is RequestState.ENDED
    with desk.look() as look:
        assert len(minutes_preview(look, session)[1].left) == 1


def test_minutes_tell_of_no_ending_that_was_taken_back_while_they_were_open(desk: Desk) -> None:
    """T83 — the request left the docket all the same, and waits for the next session."""
    request_id = builders.a_raised_request(desk)
    session = builders.a_session(desk)

    def told() -> str:
        with desk.look() as look:
            (line,) = minutes_preview(look, session)[1].left
        return line.partition(": ")[2]

    with desk.work() as work:
        builders.end(work, request_id)
    assert told() == EndingReason.WITHDRAWN.arabic
    with desk.work() as work:
        endings.take_up_request(work, request_id, "رجعت عن سحبه")
    assert told() == DocketLeaving.TAKEN_UP.arabic
