"""From the decision to the opinion: reply, registration, service, and the order they keep (T64–T67, T40)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.deliveries import DeliveryFlaw, DeliveryMode
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.registration import RegistrationFlaw, RegistrationGap
from hayat_desk.policy.replies import ReplyFlaw, Told
from hayat_desk.policy.requests import RequestHindrance, RequestState
from hayat_desk.procedures import deliveries, opinions, replies
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.committee import committee_summary
from hayat_desk.summaries.finding import find
from hayat_desk.summaries.outcomes import outcome_summary, outcomes_summary
from hayat_desk.summaries.papers.contents import paper_to_draw
from hayat_desk.summaries.papers.forms import ReplyLetterSummary
from hayat_desk.summaries.papers.shapes import DeliveryReceiptSummary
from tests import builders


def request_of(desk: Desk, request_id: RequestId) -> SupportRequest:
    with desk.look() as look:
        request = look.db.get_one(SupportRequest, request_id)
        look.db.expunge(request)
        return request


def told(desk: Desk, **changes: Any) -> replies.ReplyEntry:
    made = replace(Told("صاحبة الطلب", desk.today, ""), **changes)
    return replies.ReplyEntry(told=made, channel=ChannelKind.PHONE)


def not_allowed(
    desk: Desk, hindrance: RequestHindrance, act: Callable[..., object], *arguments: object
) -> None:
    with pytest.raises(NotAllowed) as refusal, desk.work() as work:
        act(work, *arguments)
    assert hindrance in refusal.value.hindrances


def refused(desk: Desk, flaw: object, act: Callable[..., object], *arguments: object) -> None:
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        act(work, *arguments)
    assert refusal.value.flaw is flaw


def registered(desk: Desk) -> RequestId:
    request_id = builders.a_decided_request(desk)
    builders.tell(desk, request_id)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id)
    return request_id


# The reply


def test_a_reply_before_the_two_weeks_needs_its_reason(desk: Desk, clock: MovableClock) -> None:
    """T65: day 14 is allowed; the day before is not without a reason."""
    early, on_time = builders.a_decided_request(desk), builders.a_decided_request(desk)
    clock.later(days=13)
    refused(desk, ReplyFlaw.EARLY_REASON_MISSING, replies.tell_decision, early, told(desk))
    with desk.work() as work:
        replies.tell_decision(work, early, told(desk, early_reason="موعد العملية غدًا"))
    clock.later(days=1)
    with desk.work() as work:
        replies.tell_decision(work, on_time, told(desk, early_reason="لا حاجة إليه"))
    with desk.look() as look:
        assert outcome_summary(look, early).told[0].early_reason == "موعد العملية غدًا"
        assert outcome_summary(look, on_time).told[0].early_reason == ""
    assert request_of(desk, early).state is RequestState.INFORMED


@pytest.mark.parametrize(
    ("changes", "flaw"),
    [
        ({"whom": " "}, ReplyFlaw.TOLD_WHOM_MISSING),
        ({"told_on": date(2027, 1, 1)}, ReplyFlaw.TOLD_LATER),
        ({"told_on": date(2026, 11, 1), "early_reason": "سبب"}, ReplyFlaw.TOLD_BEFORE_DECISION),
    ],
)
def test_a_reply_says_whom_and_a_day_that_can_be(
    desk: Desk, changes: dict[str, object], flaw: ReplyFlaw
) -> None:
    request_id = builders.a_decided_request(desk)
    refused(desk, flaw, replies.tell_decision, request_id, told(desk, **changes))
    assert request_of(desk, request_id).state is RequestState.DECIDED


def test_replies_due_stand_oldest_decision_first_until_they_are_told(desk: Desk, clock: MovableClock) -> None:
    """Ux rule 34."""
    first = builders.a_decided_request(desk)
    clock.later(days=1)
    second = builders.a_decided_request(desk, Outcome.REFUSED)
    with desk.look() as look:
        due = outcomes_summary(look).replies
    assert [line.request_id for line in due] == [first, second]
    assert all(line.is_early for line in due)
    builders.tell(desk, first)
    with desk.look() as look:
        summary = outcomes_summary(look)
    assert [line.request_id for line in summary.replies] == [second]
    assert [line.request_id for line in summary.registrations] == [first]


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.REFUSED])
def test_the_letter_tells_the_decision_and_its_reason(desk: Desk, outcome: Outcome) -> None:
    """T64."""
    request_id = builders.a_decided_request(desk, outcome)
    with desk.work() as work:
        paper_id = replies.prepare_letter(work, request_id)
        assert replies.prepare_letter(work, request_id) == paper_id
    with desk.look() as look:
        sheet = paper_to_draw(look, paper_id).sheet
    assert isinstance(sheet, ReplyLetterSummary)
    assert ("الاعتذار عن قبوله" in sheet.text) is (outcome is Outcome.REFUSED)
    assert ("كما ورد في دليل سياسة الدعم" in sheet.text) is (outcome is Outcome.REFUSED)
    assert "المقدَّم من نورة سالم فهد الشمري" in sheet.text


def test_an_appeal_goes_before_the_committee_with_a_new_floor(desk: Desk, clock: MovableClock) -> None:
    """DESIGN §4: تظلّم → قيد الدراسة with a new floor."""
    request_id = builders.a_decided_request(desk, Outcome.REFUSED)
    builders.tell(desk, request_id)
    clock.later(days=3)
    not_allowed(desk, RequestHindrance.REASON_MISSING, builders.appeal, request_id, " ")
    with desk.work() as work:
        builders.appeal(work, request_id, "الدخل المذكور قديم")
    request = request_of(desk, request_id)
    assert request.state is RequestState.UNDER_STUDY
    assert request.earliest_reply == desk.today + timedelta(days=14)
    with desk.look() as look:
        (line,) = committee_summary(look).queue
    assert line.is_appeal
    builders.decide_all(desk, builders.a_session(desk), Outcome.ACCEPTED)
    assert request_of(desk, request_id).outcome is Outcome.ACCEPTED


def test_the_decision_after_an_appeal_has_a_letter_of_its_own(desk: Desk) -> None:
    request_id = builders.a_decided_request(desk, Outcome.REFUSED)
    with desk.work() as work:
        first = replies.prepare_letter(work, request_id)
        builders.printed(work, first, b"%PDF-1.4 refused")
    builders.tell(desk, request_id)
    with desk.work() as work:
        builders.appeal(work, request_id, "الدخل المذكور قديم")
    builders.decide_all(desk, builders.a_session(desk), Outcome.ACCEPTED)
    with desk.look() as look:
        assert outcome_summary(look, request_id).letter is None
    with desk.work() as work:
        second = replies.prepare_letter(work, request_id)
    assert second != first
    with desk.look() as look:
        sheet = paper_to_draw(look, second).sheet
    assert isinstance(sheet, ReplyLetterSummary)
    assert "الاعتذار" not in sheet.text


# Order


def test_acts_out_of_order_are_refused_and_change_nothing(desk: Desk) -> None:
    """T64–T67 come one after the other."""
    request_id = builders.a_raised_request(desk)
    entry = deliveries.DeliveryEntry(
        delivered_on=desk.today, what="قسيمة", mode=DeliveryMode.AT_HOME, received_by="نورة"
    )
    acts: list[tuple[Callable[..., object], tuple[object, ...]]] = [
        (replies.tell_decision, (request_id, told(desk, early_reason="سبب"))),
        (deliveries.complete_registration, (request_id,)),
        (deliveries.deliver_service, (request_id, entry)),
        (opinions.ask_opinion, (request_id, OpinionAsked.GIVEN)),
        (builders.appeal, (request_id, "سبب")),
        (replies.prepare_letter, (request_id,)),
    ]
    for act, arguments in acts:
        not_allowed(desk, RequestHindrance.NOT_DECIDED, act, *arguments)
    builders.decide_all(desk, builders.a_session(desk), Outcome.ACCEPTED)
    for act, arguments in acts[1:5]:
        not_allowed(desk, RequestHindrance.NOT_TOLD, act, *arguments)
    builders.tell(desk, request_id)
    not_allowed(desk, RequestHindrance.ALREADY_TOLD, *acts[0][:1], *acts[0][1])
    not_allowed(desk, RequestHindrance.NOT_REGISTERED, deliveries.deliver_service, request_id, entry)
    not_allowed(desk, RequestHindrance.NOT_DELIVERED, opinions.ask_opinion, request_id, OpinionAsked.GIVEN)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id)
    not_allowed(desk, RequestHindrance.ALREADY_REGISTERED, deliveries.complete_registration, request_id)
    builders.a_delivery(desk, request_id)
    with desk.work() as work:
        opinions.ask_opinion(work, request_id, OpinionAsked.GIVEN)
    not_allowed(desk, RequestHindrance.REQUEST_CLOSED, deliveries.deliver_service, request_id, entry)
    assert request_of(desk, request_id).state is RequestState.CLOSED


def test_nothing_is_delivered_for_a_refused_request_and_its_opinion_is_asked(desk: Desk) -> None:
    """T40: the rejected are asked too."""
    request_id = builders.a_decided_request(desk, Outcome.REFUSED)
    builders.tell(desk, request_id)
    not_allowed(desk, RequestHindrance.NOT_ACCEPTED, deliveries.complete_registration, request_id)
    with desk.look() as look:
        assert [line.request_id for line in outcomes_summary(look).opinions] == [request_id]
    with desk.work() as work:
        opinions.ask_opinion(work, request_id, OpinionAsked.DECLINED)
    assert request_of(desk, request_id).opinion_asked is OpinionAsked.DECLINED


def test_of_the_opinions_to_be_asked_for_so_many_are_listed_and_that_there_are_more_is_said(
    desk: Desk,
) -> None:
    """Nobody need ever ask for them; those that wait for the office itself are all listed.

    Refusals pile up, and hide nobody who received a service.
    """
    refusals = [builders.a_decided_request(desk, Outcome.REFUSED) for _ in range(2)]
    accepted = [builders.a_decided_request(desk) for _ in range(3)]
    for request_id in (*refusals, *accepted):
        builders.tell(desk, request_id)
    with desk.work() as work:
        deliveries.complete_registration(work, accepted[0])
    builders.a_delivery(desk, accepted[0])
    asked_for = [accepted[0], *refusals]
    for most in (1, 2, 3, 4):
        with desk.look() as look:
            summary = outcomes_summary(look, most)
        assert [line.request_id for line in summary.opinions] == asked_for[:most]
        assert summary.more_opinions is (most < 3)
        assert [line.request_id for line in summary.registrations] == accepted[1:]


# Registration and service


def test_the_file_number_follows_the_decision_and_is_given_once(desk: Desk, clock: MovableClock) -> None:
    """T66."""
    person = builders.a_person(desk)
    numbers = []
    for _ in range(2):
        request_id = builders.a_decided_request(desk, person=person)
        builders.tell(desk, request_id)
        with desk.work() as work:
            numbers.append(deliveries.complete_registration(work, request_id))
    assert numbers[0] == numbers[1] == "1448-01-2-00001"
    with desk.look() as look:
        assert look.db.get_one(Person, person).file_number == numbers[0]
        assert find(look, numbers[0]).numbers[0].person_id == person


def test_what_the_file_lacks_is_asked_for_first(desk: Desk) -> None:
    """T66, T14: asked for, and passed over only with a reason."""
    person = builders.a_person(desk, phone=None, birth=None)
    request_id = builders.a_decided_request(desk, person=person)
    builders.tell(desk, request_id)
    with desk.look() as look:
        assert outcome_summary(look, request_id).gaps == (RegistrationGap.BIRTH, RegistrationGap.PHONE)
    refused(desk, RegistrationFlaw.GAPS_LEFT, deliveries.complete_registration, request_id)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id, "لا تعرف تاريخ ميلادها ولا جوال لها")
    request = request_of(desk, request_id)
    assert request.registered_without == (RegistrationGap.BIRTH, RegistrationGap.PHONE)
    assert request.passed_over == "لا تعرف تاريخ ميلادها ولا جوال لها"


def test_a_service_is_delivered_in_parts_and_the_last_one_ends_it(desk: Desk, clock: MovableClock) -> None:
    """T67."""
    request_id = registered(desk)
    first = builders.a_delivery(desk, request_id, is_last=False)
    assert request_of(desk, request_id).state is RequestState.REGISTERING
    with desk.look() as look:
        (line,) = outcomes_summary(look).services
    assert line.next_due == desk.today + timedelta(days=30)
    with desk.work() as work:
        paper_id = deliveries.prepare_delivery_receipt(work, first)
        builders.printed(work, paper_id, b"%PDF-1.4 receipt")
        deliveries.sign_receipt(work, first)
    with desk.look() as look:
        sheet = paper_to_draw(look, paper_id).sheet
        assert isinstance(sheet, DeliveryReceiptSummary)
        assert outcome_summary(look, request_id).deliveries[0].receipt_signed
    assert (sheet.amount, sheet.is_last) == ("1,500 ريال", False)
    builders.a_delivery(desk, request_id)
    assert request_of(desk, request_id).state is RequestState.DELIVERED


@pytest.mark.parametrize(
    ("changes", "flaw"),
    [
        ({"what": " "}, DeliveryFlaw.WHAT_MISSING),
        ({"received_by": ""}, DeliveryFlaw.RECEIVER_MISSING),
        ({"delivered_on": date(2027, 1, 1)}, DeliveryFlaw.DELIVERED_LATER),
        ({"delivered_on": date(2026, 11, 1)}, DeliveryFlaw.DELIVERED_BEFORE_DECISION),
        ({"is_last": False, "next_due": date(2026, 11, 22)}, DeliveryFlaw.NEXT_DUE_PAST),
    ],
)
def test_a_delivery_that_cannot_be_is_refused(
    desk: Desk, changes: dict[str, Any], flaw: DeliveryFlaw
) -> None:
    request_id = registered(desk)
    entry = deliveries.DeliveryEntry(
        delivered_on=desk.today, what="قسيمة", mode=DeliveryMode.AT_HOME, received_by="نورة"
    )
    refused(desk, flaw, deliveries.deliver_service, request_id, replace(entry, **changes))
    with desk.look() as look:
        assert outcome_summary(look, request_id).deliveries == ()
