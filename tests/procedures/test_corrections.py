"""قيود التصحيح: a dated entry names the first, which counts no more; the request goes back (T26, T71)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from hayat_desk.desk import Desk, MovableClock, UnitOfWork
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.corrections import CorrectionAct, CorrectionFlaw, EntryHindrance, EntryKind
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.endings import DocketLeaving, EndingReason
from hayat_desk.policy.ids import (
    AppealId,
    DeliveryId,
    InquiryId,
    LetterId,
    PersonId,
    ReplyId,
    RequestId,
    VisitId,
)
from hayat_desk.policy.months import Month
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.replies import Told
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures import (
    deaths,
    deliveries,
    endings,
    letters,
    opinions,
    reception,
    referrals,
    reports,
)
from hayat_desk.procedures.appeals import AppealEntry
from hayat_desk.procedures.corrections import (
    CorrectionEntry,
    correct_inquiry,
    correct_letter,
    correct_visit,
)
from hayat_desk.procedures.deliveries import DeliveryEntry
from hayat_desk.procedures.replies import ReplyEntry
from hayat_desk.procedures.undoing import correct_appeal, correct_delivery, correct_reply
from hayat_desk.records.appeals import appeals_of, told_last_on
from hayat_desk.records.corrections import corrections_of, was_told
from hayat_desk.records.figures import count_month, decisions
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.outcomes import Delivery, Reply, deliveries_of, replies_of
from hayat_desk.records.papers import Paper
from hayat_desk.records.reception import Inquiry, Visit, inquiries_of, visits_of
from hayat_desk.records.requests import SupportRequest
from hayat_desk.reports.changes import to_keep
from hayat_desk.reports.month import month_report
from hayat_desk.summaries.committee import committee_summary, minutes_preview
from hayat_desk.summaries.corrections import entry_summary
from hayat_desk.summaries.outcomes import outcomes_summary
from hayat_desk.summaries.today import work_due
from tests import builders

WHY = CorrectionEntry(reason="سُجّل على غير صاحبته")


def standing(desk: Desk, request_id: RequestId) -> SupportRequest:
    with desk.look() as look:
        request = look.db.get_one(SupportRequest, request_id)
        look.db.expunge(request)
        return request


def hindered(desk: Desk, do: Callable[[UnitOfWork], object]) -> tuple[object, ...]:
    with pytest.raises(NotAllowed) as refusal, desk.work() as work:
        do(work)
    return refusal.value.hindrances


def flawed(desk: Desk, do: Callable[[UnitOfWork], object]) -> object:
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        do(work)
    return refusal.value.flaw


def told(desk: Desk, outcome: Outcome = Outcome.ACCEPTED) -> tuple[RequestId, ReplyId]:
    request_id = builders.a_decided_request(desk, outcome)
    builders.tell(desk, request_id)
    return request_id, newest_reply(desk, request_id)


def newest_reply(desk: Desk, request_id: RequestId) -> ReplyId:
    with desk.look() as look:
        return ReplyId(replies_of(look.db, request_id)[-1].id)


def registered(desk: Desk) -> RequestId:
    request_id, _ = told(desk)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id)
    return request_id


def delivery(desk: Desk, **changes: object) -> DeliveryEntry:
    entry: dict[str, object] = {
        "delivered_on": desk.today,
        "what": "قسيمة شراء",
        "mode": DeliveryMode.AT_THE_OFFICE,
        "received_by": "نورة",
    }
    return DeliveryEntry(**entry | changes)  # type: ignore[arg-type]


def reply(desk: Desk, **changes: object) -> ReplyEntry:
    entry: dict[str, object] = {"whom": "أمها", "told_on": desk.today, "early_reason": "موعد علاج"}
    return ReplyEntry(told=Told(**entry | changes), channel=ChannelKind.PHONE)  # type: ignore[arg-type]


def counted(desk: Desk) -> dict[str, int]:
    with desk.look() as look:
        month = count_month(look.db, Month.of_day(desk.today))
    return {
        "contacts": sum(count.total for count in month.contacts),
        "inquiries": sum(count.total for count in month.inquiries),
        "replies": sum(count.total for count in month.replies),
        "deliveries": sum(count.total for count in month.deliveries),
        "whole": sum(count.total for count in month.deliveries if count.is_last),
        "halalas": sum(count.amount.halalas for count in month.deliveries),
    }


# The reply


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.REFUSED])
def test_a_reply_that_was_not_told_is_due_again_and_counts_no_more(desk: Desk, outcome: Outcome) -> None:
    request_id, reply_id = told(desk, outcome)
    if outcome is Outcome.REFUSED:
        with desk.work() as work:
            opinions.ask_opinion(work, request_id, OpinionAsked.GIVEN)
    floor = standing(desk, request_id).earliest_reply
    assert counted(desk)["replies"] == 1
    with desk.work() as work:
        correct_reply(work, reply_id, WHY, None)
    request = standing(desk, request_id)
    assert (request.state, request.earliest_reply, request.closed_on) == (RequestState.DECIDED, floor, None)
    assert counted(desk)["replies"] == 0
    with desk.look() as look:
        assert [line.request_id for line in outcomes_summary(look).replies] == [request_id]
        assert look.db.get_one(Reply, reply_id).whom  # it stays, as it was
        (correction,) = corrections_of(look.db, reply_id)
    assert (correction.reason, correction.another_id, correction.stood_on) == (WHY.reason, None, desk.today)
    builders.tell(desk, request_id)
    assert counted(desk)["replies"] == 1


def test_a_reply_told_otherwise_moves_nothing_and_nobody_is_told_twice(
    desk: Desk, clock: MovableClock
) -> None:
    request_id, reply_id = told(desk)
    clock.later(days=1)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id)
        correct_reply(work, reply_id, WHY, reply(desk))
    assert standing(desk, request_id).state is RequestState.REGISTERING
    with desk.look() as look:
        (right,) = replies_of(look.db, request_id)
        assert (right.whom, right.told_on) == ("أمها", desk.today)
        assert not outcomes_summary(look).replies
    assert counted(desk)["replies"] == 1


def test_a_reply_from_which_the_request_went_on_is_not_said_to_have_been_none(desk: Desk) -> None:
    went_on = registered(desk)
    assert hindered(desk, lambda work: correct_reply(work, newest_reply(desk, went_on), WHY, None)) == (
        EntryHindrance.REGISTERED_SINCE,
    )
    appealed, reply_id = told(desk, Outcome.REFUSED)
    with desk.work() as work:
        builders.appeal(work, appealed)
    assert hindered(desk, lambda work: correct_reply(work, reply_id, WHY, None)) == (
        EntryHindrance.APPEALED_SINCE,
    )


def test_a_reply_is_not_put_after_what_followed_it(desk: Desk, clock: MovableClock) -> None:
    request_id, reply_id = told(desk, Outcome.REFUSED)
    with desk.work() as work:
        builders.appeal(work, request_id)
    clock.later(days=2)
    flaw = flawed(desk, lambda work: correct_reply(work, reply_id, WHY, reply(desk)))
    assert flaw is CorrectionFlaw.AFTER_WHAT_FOLLOWED


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.REFUSED])
def test_a_reply_is_put_neither_after_the_registration_nor_after_the_closing(
    desk: Desk, clock: MovableClock, outcome: Outcome
) -> None:
    request_id, reply_id = told(desk, outcome)
    next_step = desk.today + timedelta(days=1)
    clock.later(days=1)
    with desk.work() as work:
        if outcome is Outcome.ACCEPTED:
            deliveries.complete_registration(work, request_id, "الآيبان لم يصل")
        else:
            opinions.ask_opinion(work, request_id, OpinionAsked.GIVEN)
    clock.later(days=2)
    flaw = flawed(desk, lambda work: correct_reply(work, reply_id, WHY, reply(desk)))
    assert flaw is CorrectionFlaw.AFTER_WHAT_FOLLOWED
    with desk.work() as work:
        correct_reply(work, reply_id, WHY, reply(desk, told_on=next_step))


def test_a_part_is_not_put_after_the_closing(desk: Desk, clock: MovableClock) -> None:
    request_id = registered(desk)
    part_id = builders.a_delivery(desk, request_id)
    with desk.work() as work:
        opinions.ask_opinion(work, request_id, OpinionAsked.GIVEN)
    clock.later(days=2)
    flaw = flawed(desk, lambda work: correct_delivery(work, part_id, WHY, delivery(desk)))
    assert flaw is CorrectionFlaw.AFTER_WHAT_FOLLOWED


def test_a_reply_in_the_place_of_another_stands_before_what_followed_that_one(
    desk: Desk, clock: MovableClock
) -> None:
    """T64 — nor is it the reply to a later decision, whose day and floor it does not take."""
    request_id, _ = told(desk, Outcome.REFUSED)
    first_floor = standing(desk, request_id).earliest_reply
    clock.later(days=1)
    with desk.work() as work:
        builders.appeal(work, request_id)
    decided_first = desk.today - timedelta(days=1)
    with desk.work() as work:
        right = reply(desk, told_on=decided_first)
        correct_reply(work, newest_reply(desk, request_id), WHY, right)
    right_id = newest_reply(desk, request_id)
    assert hindered(desk, lambda work: correct_reply(work, right_id, WHY, None)) == (
        EntryHindrance.APPEALED_SINCE,
    )
    clock.later(days=1)
    late = reply(desk, whom="خالتها")
    assert flawed(desk, lambda work: correct_reply(work, right_id, WHY, late)) is (
        CorrectionFlaw.AFTER_WHAT_FOLLOWED
    )
    builders.decide_all(desk, builders.a_session(desk), Outcome.ACCEPTED)
    with desk.work() as work:  # the first decision is told on its day, which is before the second
        correct_reply(work, right_id, WHY, reply(desk, whom="خالتها", told_on=decided_first))
    with desk.look() as look:
        assert not was_told(look.db, look.db.get_one(SupportRequest, request_id))
        floors = {count.outcome: count.floor for count in decisions(look.db, *_all_days(desk))}
    assert floors == {
        Outcome.REFUSED: first_floor,
        Outcome.ACCEPTED: standing(desk, request_id).earliest_reply,
    }
    builders.tell(desk, request_id)
    with desk.work() as work:
        first = replies_of(work.db, request_id)[0]
        correct_reply(work, ReplyId(first.id), WHY, reply(desk, whom="جارتها", told_on=decided_first))
    with desk.look() as look:
        assert [one.whom for one in replies_of(look.db, request_id)] == ["جارتها", "صاحبة الطلب"]
        assert told_last_on(look.db, request_id) == desk.today


def _all_days(desk: Desk) -> tuple[date, date]:
    return desk.today - timedelta(days=30), desk.today


def test_a_request_that_ended_and_was_not_told_is_taken_up_untold(desk: Desk) -> None:
    request_id, reply_id = told(desk)
    with desk.work() as work:
        builders.end(work, request_id, reason=EndingReason.WITHDRAWN)
        correct_reply(work, reply_id, WHY, None)
        endings.take_up_request(work, request_id, "لم تسحبه")
    assert standing(desk, request_id).state is RequestState.DECIDED


# The delivery


def test_a_delivery_that_was_none_brings_the_request_back_and_its_amount_counts_no_more(desk: Desk) -> None:
    request_id = registered(desk)
    part = builders.a_delivery(desk, request_id, amount=Money(500_00))
    with desk.work() as work:
        receipt = deliveries.prepare_delivery_receipt(work, part)
        builders.printed(work, receipt, b"%PDF-1.4 receipt")
        opinions.ask_opinion(work, request_id, OpinionAsked.GIVEN)
        correct_delivery(work, part, WHY, None)
    request = standing(desk, request_id)
    assert (request.state, request.closed_on) == (RequestState.REGISTERING, None)
    assert counted(desk)["deliveries"] == counted(desk)["halalas"] == 0
    with desk.look() as look:
        assert look.db.get_one(Delivery, part).amount == Money(500_00)
        paper = look.db.get_one(Paper, receipt)
        assert paper.voided_at is not None
        assert WHY.reason in paper.void_reason
    assert hindered(desk, lambda work: deliveries.prepare_delivery_receipt(work, part))
    assert hindered(desk, lambda work: deliveries.sign_receipt(work, part))


def test_a_signed_receipt_is_taken_back_first(desk: Desk) -> None:
    part = builders.a_delivery(desk, registered(desk))
    with desk.work() as work:
        deliveries.sign_receipt(work, part)
    assert flawed(desk, lambda work: correct_delivery(work, part, WHY, None)) is CorrectionFlaw.RECEIPT_STANDS
    with desk.work() as work:
        correct_delivery(work, part, CorrectionEntry(reason="لم تُسلَّم", receipt_back=True), None)


def test_another_amount_takes_the_place_of_the_wrong_one(desk: Desk) -> None:
    request_id = registered(desk)
    part = builders.a_delivery(desk, request_id, amount=Money(5000_00))
    with desk.work() as work:
        correct_delivery(work, part, WHY, delivery(desk, amount=Money(500_00)))
    assert standing(desk, request_id).state is RequestState.DELIVERED
    assert (counted(desk)["deliveries"], counted(desk)["halalas"]) == (1, 500_00)


@pytest.mark.parametrize("is_closed", [False, True])
def test_a_last_part_that_was_not_the_last_leaves_something_due(desk: Desk, *, is_closed: bool) -> None:
    request_id = registered(desk)
    part = builders.a_delivery(desk, request_id)
    if is_closed:
        with desk.work() as work:
            opinions.ask_opinion(work, request_id, OpinionAsked.DECLINED)
    due = desk.today + timedelta(days=30)
    with desk.work() as work:
        correct_delivery(work, part, WHY, delivery(desk, is_last=False, next_due=due))
    assert standing(desk, request_id).state is RequestState.REGISTERING
    with desk.look() as look:
        assert [line.next_due for line in outcomes_summary(look).services] == [due]
        (right,) = deliveries_of(look.db, request_id)
    with desk.work() as work:
        correct_delivery(work, DeliveryId(right.id), WHY, delivery(desk))
    assert standing(desk, request_id).state is RequestState.DELIVERED


def test_of_several_parts_the_last_is_corrected_first(desk: Desk, clock: MovableClock) -> None:
    request_id = registered(desk)
    first = builders.a_delivery(desk, request_id, is_last=False)
    clock.later(days=1)
    last = builders.a_delivery(desk, request_id)
    assert hindered(desk, lambda work: correct_delivery(work, first, WHY, None)) == (
        EntryHindrance.LAST_PART_STANDS,
    )
    assert flawed(desk, lambda work: correct_delivery(work, first, WHY, delivery(desk))) is (
        CorrectionFlaw.ANOTHER_IS_LAST
    )
    clock.later(days=1)
    later = delivery(desk, is_last=False)
    assert flawed(desk, lambda work: correct_delivery(work, first, WHY, later)) is (
        CorrectionFlaw.AFTER_WHAT_FOLLOWED
    )
    with desk.work() as work:
        other = delivery(desk, is_last=False, delivered_on=desk.today - timedelta(days=2), what="سلة")
        correct_delivery(work, first, WHY, other)
    assert standing(desk, request_id).state is RequestState.DELIVERED
    with desk.work() as work:
        correct_delivery(work, last, WHY, None)
    assert standing(desk, request_id).state is RequestState.REGISTERING
    assert (counted(desk)["deliveries"], counted(desk)["whole"]) == (1, 0)


@pytest.mark.parametrize("was_part", [False, True])
def test_what_one_who_died_did_not_receive_is_due_to_her_heirs(desk: Desk, *, was_part: bool) -> None:
    request_id = registered(desk)
    part = builders.a_delivery(desk, request_id)
    person = PersonId(standing(desk, request_id).person_id)
    with desk.work() as work:
        deaths.record_death(work, person, deaths.DeathEntry(died_on=work.today, said_by="ابنها"))
        correct_delivery(work, part, WHY, delivery(desk, is_last=False) if was_part else None)
    with desk.look() as look:
        request = look.db.get_one(SupportRequest, request_id)
        assert (request.state, request.due_to_heirs) == (RequestState.ENDED, True)
    with desk.work() as work:
        deaths.undo_death(work, person, "تشابه أسماء")
    assert standing(desk, request_id).state is RequestState.REGISTERING


def test_what_an_heir_did_not_receive_is_due_again(desk: Desk, clock: MovableClock) -> None:
    request_id = registered(desk)
    person = PersonId(standing(desk, request_id).person_id)
    with desk.work() as work:
        entry = deaths.DeathEntry(died_on=work.today, said_by="ابنها", to_heirs=True)
        deaths.record_death(work, person, entry)
    clock.later(days=1)
    with desk.work() as work:
        to_son = delivery(desk, received_by="فهد سالم", heir="ابنها")
        part = deliveries.deliver_service(work, request_id, to_son)
        correct_delivery(work, part, WHY, delivery(desk, received_by="سعد سالم", heir="ابنها الأكبر"))
    with desk.look() as look:
        (right,) = deliveries_of(look.db, request_id)
        assert (right.heir, look.db.get_one(SupportRequest, request_id).due_to_heirs) == (
            "ابنها الأكبر",
            False,
        )
    with desk.work() as work:
        correct_delivery(work, DeliveryId(right.id), WHY, None)
    with desk.look() as look:
        assert look.db.get_one(SupportRequest, request_id).due_to_heirs
        assert [line.request_id for line in outcomes_summary(look).heirs] == [request_id]
        assert work_due(look).outcomes == 1


# The appeal


@pytest.mark.parametrize("is_closed", [False, True])
@pytest.mark.parametrize("on_a_docket", [False, True])
def test_an_appeal_that_was_none_leaves_the_decision_as_it_was_told(
    desk: Desk, clock: MovableClock, *, is_closed: bool, on_a_docket: bool
) -> None:
    request_id, _ = told(desk, Outcome.REFUSED)
    if is_closed:
        with desk.work() as work:
            opinions.ask_opinion(work, request_id, OpinionAsked.DECLINED)
    before = standing(desk, request_id)
    clock.later(days=3)
    with desk.work() as work:
        builders.appeal(work, request_id)
    session = builders.a_session(desk) if on_a_docket else None
    with desk.work() as work:
        (appeal,) = appeals_of(work.db, request_id)
        correct_appeal(work, AppealId(appeal.id), WHY, None)
    after = standing(desk, request_id)
    for name in ("state", "outcome", "decided_on", "closed_on", "opinion_asked", "earliest_reply", "appeal"):
        assert getattr(after, name) == getattr(before, name), name
    with desk.look() as look:
        assert not committee_summary(look).queue
        if session is not None:
            _, minutes = minutes_preview(look, session)
            assert minutes.left[0].endswith(f": {DocketLeaving.APPEAL_UNDONE.arabic}")
        assert appeals_of(look.db, request_id) == []
    with desk.work() as work:
        builders.appeal(work, request_id)  # what was none did not use up the one there is


def test_an_appeal_of_another_day_begins_the_weeks_on_that_day(desk: Desk, clock: MovableClock) -> None:
    request_id, _ = told(desk, Outcome.REFUSED)
    clock.later(days=10)
    with desk.work() as work:
        builders.appeal(work, request_id)
        (appeal,) = appeals_of(work.db, request_id)
        earlier = work.today - timedelta(days=4)
        another = AppealEntry(
            reason="الدخل قديم", made_by="زوجها", made_on=earlier, channel=ChannelKind.PHONE
        )
        correct_appeal(work, AppealId(appeal.id), WHY, another)
    request = standing(desk, request_id)
    assert request.earliest_reply == earlier + timedelta(days=14)
    assert (request.state, request.appeal) == (RequestState.UNDER_STUDY, "الدخل قديم")


def test_an_appeal_that_was_studied_since_stays(desk: Desk) -> None:
    request_id, _ = told(desk, Outcome.REFUSED)
    with desk.work() as work:
        builders.appeal(work, request_id)
        (appeal,) = appeals_of(work.db, request_id)
        appeal_id = AppealId(appeal.id)
    builders.decide_all(desk, builders.a_session(desk), Outcome.REFUSED)
    with desk.look() as look:
        hindrances = entry_summary(look, EntryKind.APPEAL, appeal_id).hindrances
    assert hindrances == dict.fromkeys(CorrectionAct, (EntryHindrance.STUDIED_SINCE,))
    assert hindered(desk, lambda work: correct_appeal(work, appeal_id, WHY, None)) == (
        EntryHindrance.STUDIED_SINCE,
    )


# Contacts and inquiries


def an_inquiry(desk: Desk, person: PersonId | None = None) -> tuple[VisitId, InquiryId]:
    visit = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY, person_id=person)
    entry = reception.InquiryEntry(question="ما أوقات الدوام؟", answer="من الأحد إلى الخميس", guide="")
    with desk.work() as work:
        inquiry_id = reception.answer_inquiry(work, visit, entry)
        return VisitId(work.db.get_one(Inquiry, inquiry_id).visit_id), inquiry_id


def test_a_contact_of_somebody_else_goes_to_her_file_with_its_inquiry_and_counts_once(desk: Desk) -> None:
    wrong, right = builders.a_person(desk), builders.a_person(desk, name=PersonName("مها"))
    visit_id, _ = an_inquiry(desk, wrong)
    before = counted(desk)
    another = reception.VisitEntry(channel=ChannelKind.INTERVIEW, purpose=Purpose.INQUIRY, person_id=right)
    with desk.work() as work:
        correct_visit(work, visit_id, WHY, another)
    assert counted(desk) == before
    with desk.look() as look:
        assert visits_of(look.db, wrong) == []
        assert inquiries_of(look.db, wrong) == []
        ((inquiry, visit),) = inquiries_of(look.db, right)
        assert (inquiry.question, visit.channel) == ("ما أوقات الدوام؟", "interview")
        assert visit.started_at == look.db.get_one(Visit, visit_id).started_at


def test_a_contact_that_was_none_takes_its_inquiry_along_and_both_can_come_back(desk: Desk) -> None:
    """A correction of a correction: what did happen after all is entered again, and the first stays away."""
    visit_id, inquiry_id = an_inquiry(desk)
    with desk.work() as work:
        correct_visit(work, visit_id, WHY, None)
    assert (counted(desk)["contacts"], counted(desk)["inquiries"]) == (0, 0)
    asked = reception.InquiryEntry(question="ما أوقات الدوام؟", answer="من الأحد إلى الخميس", guide="")
    assert hindered(desk, lambda work: correct_inquiry(work, inquiry_id, WHY, asked)) == (
        EntryHindrance.CONTACT_GONE,
    )
    called = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)
    with desk.work() as work:
        correct_visit(work, visit_id, CorrectionEntry(reason="بل اتصل"), called)
        correct_inquiry(work, inquiry_id, CorrectionEntry(reason="بل سأل"), asked)
    assert (counted(desk)["contacts"], counted(desk)["inquiries"]) == (1, 1)
    assert hindered(desk, lambda work: correct_visit(work, visit_id, WHY, called)) == (
        EntryHindrance.ALREADY_CORRECTED,
    )
    with desk.look() as look:
        assert [one.reason for one in corrections_of(look.db, visit_id)] == [WHY.reason, "بل اتصل"]


def test_an_inquiry_put_otherwise_may_wait_for_a_call(desk: Desk) -> None:
    _, inquiry_id = an_inquiry(desk)
    later = reception.InquiryEntry(
        question="هل وصلت القسائم؟",
        answer="",
        guide="",
        outcome=InquiryOutcome.CALL_BACK,
        call_back_number="+966550000009",
    )
    with desk.work() as work:
        correct_inquiry(work, inquiry_id, WHY, later)
    with desk.look() as look:
        outcomes = [one.outcome for one, _ in builders.inquiries(look.db) if one.deleted_at is None]
    assert outcomes == [InquiryOutcome.CALL_BACK]
    assert counted(desk)["inquiries"] == 1


def test_an_answer_put_otherwise_was_given_in_the_same_call(desk: Desk, clock: MovableClock) -> None:
    """T57 — who was called back was so, whatever the words."""
    asked = reception.InquiryEntry(
        question="هل وصلت القسائم؟",
        answer="",
        guide="",
        outcome=InquiryOutcome.CALL_BACK,
        call_back_number="+966550000009",
    )
    visit = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)
    with desk.work() as work:
        inquiry_id = reception.answer_inquiry(work, visit, asked)
    clock.later(days=1)
    with desk.work() as work:
        reception.call_back_done(work, inquiry_id, "وصلت")
        called_in = work.db.get_one(Inquiry, inquiry_id).call_back_in
    answered = replace(asked, answer="وصلت", outcome=InquiryOutcome.ANSWERED)
    assert flawed(desk, lambda work: correct_inquiry(work, inquiry_id, WHY, answered)) is (
        CorrectionFlaw.NOTHING_CHANGED
    )
    with desk.work() as work:
        correct_inquiry(work, inquiry_id, WHY, replace(answered, answer="لم تصل"))
    with desk.look() as look:
        (right,) = [one for one, _ in builders.inquiries(look.db) if one.deleted_at is None]
        assert (right.answer, right.call_back_in) == ("لم تصل", called_in)
        assert right.call_back_in is not None


def test_what_rests_on_a_contact_keeps_it(desk: Desk) -> None:
    request = standing(desk, builders.a_request(desk))
    visit_id = VisitId(request.visit_id)
    assert hindered(desk, lambda work: correct_visit(work, visit_id, WHY, None)) == (
        EntryHindrance.RESTS_ON_IT,
    )
    other = builders.a_person(desk, name=PersonName("هدى"))
    moved = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.SUPPORT_REQUEST, person_id=other)
    assert flawed(desk, lambda work: correct_visit(work, visit_id, WHY, moved)) is (
        CorrectionFlaw.OF_ANOTHER_PERSON
    )
    asked, inquiry_id = an_inquiry(desk)
    with desk.work() as work:
        question = referrals.ReferralEntry(question="هل تشمل؟", due_on=work.today, visit_id=asked)
        referrals.refer_to_researcher(work, question)
    assert hindered(desk, lambda work: correct_inquiry(work, inquiry_id, WHY, None)) == (
        EntryHindrance.BECAME_REFERRAL,
    )


def test_the_same_again_is_no_correction(desk: Desk) -> None:
    visit_id, _ = an_inquiry(desk)
    same = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)
    assert flawed(desk, lambda work: correct_visit(work, visit_id, WHY, same)) is (
        CorrectionFlaw.NOTHING_CHANGED
    )
    blank = CorrectionEntry(reason=" ")
    assert flawed(desk, lambda work: correct_visit(work, visit_id, blank, None)) is (
        CorrectionFlaw.REASON_MISSING
    )


def test_a_contact_of_one_who_died_is_still_corrected(desk: Desk) -> None:
    person = builders.a_person(desk)
    visit_id, _ = an_inquiry(desk, person)
    with desk.work() as work:
        deaths.record_death(work, person, deaths.DeathEntry(died_on=work.today, said_by="ابنها"))
        came = reception.VisitEntry(channel=ChannelKind.INTERVIEW, purpose=Purpose.INQUIRY, person_id=person)
        correct_visit(work, visit_id, WHY, came)


# The letter


def test_a_letter_by_which_somebody_appealed_goes_into_no_other_file(desk: Desk) -> None:
    """T06 — else the appeal would open a letter of another person."""
    request_id, _ = told(desk, Outcome.REFUSED)
    person = PersonId(standing(desk, request_id).person_id)
    other = builders.a_person(desk, name=PersonName("فاطمة"), phone=None)
    with desk.work() as work:
        entry = letters.LetterEntry(sender="نورة", subject="تظلّم", received_on=work.today, person_id=person)
        letter_id = letters.register_letter(work, entry)
        builders.appeal(work, request_id, letter_id=letter_id, channel=ChannelKind.LETTER)
    in_another = replace(entry, person_id=other)
    assert flawed(desk, lambda work: correct_letter(work, letter_id, WHY, in_another)) is (
        CorrectionFlaw.APPEALED_BY_IT
    )
    with desk.work() as work:
        correct_letter(work, letter_id, WHY, replace(entry, subject="تظلّم من القرار"))
        (appeal,) = appeals_of(work.db, request_id)
        assert appeal.letter_id != letter_id


def test_a_letter_is_corrected_under_the_number_that_is_written_on_it(desk: Desk) -> None:
    with desk.work() as work:
        entry = letters.LetterEntry(sender="مستشفى", subject="تقرير", received_on=work.today)
        letter_id = letters.register_letter(work, entry)
        right = letters.LetterEntry(sender="مستشفى عرعر", subject="تقرير", received_on=work.today)
        correct_letter(work, letter_id, WHY, right)
        first = work.db.get_one(IncomingLetter, letter_id)
        (correction,) = corrections_of(work.db, letter_id)
        second = work.db.get_one(IncomingLetter, correction.another_id)
        assert (second.number, second.sender, second.voided_at) == (first.number, "مستشفى عرعر", None)
        assert first.voided_at is not None
        assert WHY.reason in first.void_reason
        nothing = letters.register_letter(work, entry)
        letters.void_letter(work, nothing, "قُيّد مرتين")
    assert hindered(desk, lambda work: correct_letter(work, LetterId(nothing), WHY, None)) == (
        EntryHindrance.IS_VOID,
    )


# The month


def test_a_correction_of_a_month_that_was_exported_is_said_and_told_with_its_changes(
    desk: Desk, clock: MovableClock
) -> None:
    part = builders.a_delivery(desk, registered(desk), amount=Money(500_00))
    month = Month.of_day(desk.today)
    clock.later(days=15)
    with desk.work() as work:
        report = month_report(work, month)
        reports.record_export(work, month, report.as_of, to_keep(report.figures))
    with desk.look() as look:
        assert entry_summary(look, EntryKind.DELIVERY, part).exported_on == date(2026, 12, 7)
    with desk.work() as work:
        correct_delivery(work, part, WHY, None)
    with desk.look() as look:
        changes = month_report(look, month).changes
    assert changes is not None
    assert len(changes.rows) >= 3  # deliveries, the amount, and what was completed
