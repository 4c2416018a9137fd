"""What the page of a request shows in each state: documents, steps, acts and their hindrances, what to say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import NotAllowed
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.checklist import DocumentState
from hayat_desk.policy.declarations import DeclarationState
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestAct, RequestHindrance, RequestState
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures import declarations, people, reception, referrals, requests
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.requests import RequestSummary, Step, StepState, request_list, request_summary
from tests import builders

NOT_STARTED, IN_HAND, COMPLETE, LACKING = (
    StepState.NOT_STARTED,
    StepState.IN_HAND,
    StepState.COMPLETE,
    StepState.LACKING,
)


def _summary(desk: Desk, request_id: RequestId) -> RequestSummary:
    with desk.look() as look:
        return request_summary(look, request_id)


def _draft(desk: Desk) -> RequestId:
    person = builders.a_person(desk)
    entry = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.SUPPORT_REQUEST, person_id=person)
    with desk.work() as work:
        return requests.take_request(work, person, reception.begin_visit(work, entry))


def _raise(desk: Desk, request_id: RequestId) -> None:
    with desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)


def _steps(summary: RequestSummary) -> tuple[StepState, ...]:
    return tuple(summary.steps[step] for step in Step)


# The states


def test_a_draft_says_what_is_asked_first(desk: Desk) -> None:
    summary = _summary(desk, _draft(desk))

    assert (summary.state, summary.documents, summary.contacts.channel) == (
        RequestState.DRAFT,
        (),
        "الاتصالات الهاتفية",
    )
    assert _steps(summary) == (COMPLETE, NOT_STARTED, NOT_STARTED, NOT_STARTED, NOT_STARTED)
    assert summary.hindrances[RequestAct.DECLARE] == (
        RequestHindrance.SERVICE_NOT_CHOSEN,
        RequestHindrance.DESCRIPTION_MISSING,
    )
    assert summary.may(RequestAct.AMEND)
    assert summary.may(RequestAct.END)
    assert not summary.may(RequestAct.RAISE)


def test_a_request_without_papers_lists_everything_in_the_way(either_desk: Desk) -> None:
    """T59, at both associations."""
    summary = _summary(either_desk, builders.a_request(either_desk))

    assert summary.state is RequestState.AWAITING_DOCUMENTS
    assert {line.verdict.state for line in summary.documents} == {DocumentState.MISSING}
    assert summary.hindrances[RequestAct.RAISE] == (
        RequestHindrance.DOCUMENT_MISSING,
        RequestHindrance.DECLARATION_NOT_SIGNED,
        RequestHindrance.VISITOR_NOT_TOLD,
    )
    assert _steps(summary) == (COMPLETE, COMPLETE, NOT_STARTED, NOT_STARTED, NOT_STARTED)
    assert summary.may(RequestAct.DECLARE)
    assert not summary.may(RequestAct.SIGN)


def test_papers_that_are_not_all_there_are_a_lack(desk: Desk) -> None:
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id, leave_out=1)

    assert _summary(desk, request_id).steps[Step.DOCUMENTS] is LACKING


def test_a_prepared_declaration_is_not_printed_yet(desk: Desk) -> None:
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id)
    with desk.work() as work:
        prepared = declarations.prepare_declaration(work, request_id)
    summary = _summary(desk, request_id)

    assert (summary.declaration, summary.declaration_id) == (DeclarationState.NOT_PRINTED, prepared)
    assert summary.hindrances[RequestAct.SIGN] == (RequestHindrance.DECLARATION_NOT_PRINTED,)

    with desk.work() as work:
        declarations.record_printed(work, prepared)
    summary = _summary(desk, request_id)

    assert summary.declaration is DeclarationState.PRINTED
    assert summary.may(RequestAct.SIGN)
    assert summary.steps[Step.DECLARATION] is IN_HAND


def test_a_complete_signed_request_wants_only_the_word_to_the_visitor(either_desk: Desk) -> None:
    """T62, T63."""
    summary = _summary(either_desk, builders.a_signed_request(either_desk))

    assert summary.state is RequestState.AWAITING_SIGNATURE
    assert summary.hindrances[RequestAct.RAISE] == (RequestHindrance.VISITOR_NOT_TOLD,)
    assert _steps(summary) == (COMPLETE, COMPLETE, COMPLETE, COMPLETE, IN_HAND)


def test_a_raised_request_is_no_longer_the_desks(either_desk: Desk) -> None:
    request_id = builders.a_signed_request(either_desk)
    _raise(either_desk, request_id)
    summary = _summary(either_desk, request_id)

    assert (summary.state, summary.raised_on) == (RequestState.RAISED, date(2026, 11, 22))
    assert not summary.at_the_desk
    afterwards = {
        RequestAct.REPLY,
        RequestAct.REGISTER,
        RequestAct.DELIVER,
        RequestAct.ASK_OPINION,
        RequestAct.APPEAL,
    }
    signed = {RequestAct.DECLARE, RequestAct.SIGN}  # and is signed anew only where its data changed
    ending = {
        RequestAct.HASTEN: (),
        RequestAct.END: (),
        RequestAct.TAKE_UP: (RequestHindrance.NOT_ENDED,),
        RequestAct.GIVE_UP: (RequestHindrance.NOT_DUE_TO_HEIRS,),
    }
    for act, hindrances in summary.hindrances.items():
        if act in ending:
            assert hindrances == ending[act]
            continue
        waits = RequestHindrance.NOT_DECIDED if act in afterwards else RequestHindrance.NOT_AT_THE_DESK
        assert hindrances == (RequestHindrance.ALREADY_SIGNED if act in signed else waits,)
    assert set(_steps(summary)) == {COMPLETE}


def test_a_referred_request_waits_for_the_officer(desk: Desk) -> None:
    """T61."""
    request_id = builders.a_signed_request(desk)
    with desk.work() as work:
        entry = referrals.ReferralEntry(
            question="هل يكفي؟", due_on=work.today + timedelta(days=7), request_id=request_id
        )
        referrals.refer_to_researcher(work, entry)
    summary = _summary(desk, request_id)

    assert (summary.state, summary.referral_open) == (RequestState.REFERRED, True)
    assert RequestHindrance.REFERRAL_OPEN in summary.hindrances[RequestAct.RAISE]


def test_an_ended_request_allows_nothing_but_to_be_taken_up_again(desk: Desk) -> None:
    request_id = builders.a_request(desk)
    with desk.work() as work:
        builders.end(work, request_id, "عدلت عنه")
    summary = _summary(desk, request_id)

    assert [act for act in RequestAct if summary.may(act)] == [RequestAct.TAKE_UP]


def test_a_void_declaration_says_which_data_changed(desk: Desk) -> None:
    """T62."""
    person = builders.a_person(desk)
    request_id = builders.a_request(desk, person)
    builders.see_documents(desk, request_id)
    builders.sign(desk, request_id)
    with desk.work() as work:
        people.correct_person(work, person, builders.a_person_entry(district="أخرى", city="رفحاء"))
    summary = _summary(desk, request_id)

    assert (summary.declaration, summary.void_because) == (DeclarationState.VOID, ("city", "district"))
    assert summary.steps[Step.DECLARATION] is LACKING
    assert RequestHindrance.DECLARATION_VOID in summary.hindrances[RequestAct.RAISE]


def test_the_screen_tells_beforehand_what_the_procedure_would_refuse(desk: Desk) -> None:
    """One rule, asked twice: the reasons on the screen are those of the refusal, in every state."""
    raised, cancelled = builders.a_signed_request(desk), builders.a_request(desk)
    _raise(desk, raised)
    with desk.work() as work:
        builders.end(work, cancelled, "عدلت عنه")
    entry = requests.RequestEntry(service_key="transport", description="نقل")
    at_the_desk = (_draft(desk), builders.a_request(desk), builders.a_signed_request(desk))
    for request_id in (*at_the_desk, raised, cancelled):
        told = _summary(desk, request_id).hindrances
        assert (
            _refused(desk, requests.raise_to_committee, request_id, is_told=False) == told[RequestAct.RAISE]
        )
        if told[RequestAct.DECLARE]:
            assert _refused(desk, declarations.prepare_declaration, request_id) == told[RequestAct.DECLARE]
        if told[RequestAct.AMEND]:
            assert _refused(desk, requests.amend_request, request_id, entry) == told[RequestAct.AMEND]


def _refused(desk: Desk, act: Callable[..., object], *args: object, **details: object) -> tuple[StrEnum, ...]:
    with pytest.raises(NotAllowed) as refusal, desk.work() as work:
        act(work, *args, **details)
    return refusal.value.hindrances


def test_the_income_of_a_request_is_told_as_recorded_and_never_shown(desk: Desk) -> None:
    request_id = builders.a_request(desk)
    assert not _summary(desk, request_id).income_recorded
    with desk.work() as work:
        service = work.db.get_one(SupportRequest, request_id).service_key
        entry = requests.RequestEntry(service_key=service, description="علاج", monthly_income=Money(4200_00))
        requests.amend_request(work, request_id, entry)
    summary = _summary(desk, request_id)

    assert summary.income_recorded
    assert "4200" not in repr(summary)


# Days


def test_papers_of_a_raised_request_are_judged_on_the_day_of_raising(desk: Desk, clock: MovableClock) -> None:
    """T60."""
    request_id = builders.a_signed_request(desk)
    _raise(desk, request_id)
    before = [line.verdict for line in _summary(desk, request_id).documents]
    clock.later(days=900)

    assert [line.verdict for line in _summary(desk, request_id).documents] == before


def test_papers_of_a_request_at_the_desk_are_judged_today(desk: Desk, clock: MovableClock) -> None:
    """The control of the test above."""
    request_id = builders.a_signed_request(desk)
    clock.later(days=900)
    states = [line.verdict.state for line in _summary(desk, request_id).documents]

    assert DocumentState.EXPIRED in states


def test_at_the_desk_the_reply_moves_with_the_day_and_after_raising_it_stands(
    desk: Desk, clock: MovableClock
) -> None:
    """T65."""
    request_id = builders.a_signed_request(desk)
    assert _summary(desk, request_id).earliest_reply == date(2026, 12, 6)
    clock.later(days=3)
    assert _summary(desk, request_id).earliest_reply == date(2026, 12, 9)
    _raise(desk, request_id)
    clock.later(days=30)
    assert _summary(desk, request_id).earliest_reply == date(2026, 12, 9)


# What to say


def test_what_is_said_of_a_complete_request_names_the_floor_in_both_calendars(either_desk: Desk) -> None:
    """T63, T65."""
    request_id = builders.a_signed_request(either_desk)
    for _ in ("before raising", "after raising"):
        said = _summary(either_desk, request_id).say_aloud
        assert "لجنة البحث" in said
        assert "لا تقل عن أسبوعين" in said
        assert "الأحد 26 جمادى الآخرة 1448هـ الموافق 6 ديسمبر 2026م" in said
        if _summary(either_desk, request_id).at_the_desk:
            _raise(either_desk, request_id)


def test_what_is_said_of_an_incomplete_request_names_no_date(either_desk: Desk) -> None:
    request_id = builders.a_request(either_desk)
    summary = _summary(either_desk, request_id)

    assert summary.number in summary.say_aloud
    assert "2026" not in summary.say_aloud
    assert "6 ديسمبر" not in summary.say_aloud


# Lists


def test_all_requests_come_newest_first_and_those_of_a_state_oldest_first(
    desk: Desk, clock: MovableClock
) -> None:
    made = []
    for _ in range(3):
        made.append(builders.a_request(desk))
        clock.later(days=1)
    with desk.look() as look:
        everything = [line.request_id for line in request_list(look)]
        waiting = [line.request_id for line in request_list(look, RequestState.AWAITING_DOCUMENTS)]
        raised = request_list(look, RequestState.RAISED)

    assert (everything, waiting, raised) == (made[::-1], made, ())
