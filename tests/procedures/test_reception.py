"""Visits, inquiries and referrals: nothing stays open unseen (T44–T57, T61)."""

from __future__ import annotations

from datetime import date

import pytest

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue, NotAllowed, NotPermitted
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.referrals import ReferralHindrance, ReferralState
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import InquiryFlaw, InquiryOutcome, Purpose
from hayat_desk.procedures import reception, referrals
from hayat_desk.procedures.corrections import CorrectionEntry, correct_inquiry
from hayat_desk.records.reception import Inquiry, Referral, Visit
from hayat_desk.records.requests import SupportRequest
from tests import builders

PHONE_CALL = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)


def _inquiry(**changes: object) -> reception.InquiryEntry:
    told: dict[str, object] = {
        "question": "ما أوقات الدوام؟",
        "answer": "من الأحد إلى الخميس",
        "guide": "bylaw",
    }
    return reception.InquiryEntry(**{**told, **changes})  # type: ignore[arg-type]


def test_an_inquiry_needs_no_name_and_cites_its_guide(desk: Desk) -> None:
    """T28, T45, T52: answered on the telephone from the bylaw."""
    with desk.work() as work:
        inquiry_id = reception.answer_inquiry(work, PHONE_CALL, _inquiry(guide_place="المادة 4"))

    with desk.look() as look:
        inquiry = look.db.get_one(Inquiry, inquiry_id)
        visit = look.db.get_one(Visit, inquiry.visit_id)
        titles = {tool.kind.value: tool.title for tool in look.profile.tools}
        labels = {channel.kind: channel.label for channel in look.profile.channels}
    assert (inquiry.guide_title, inquiry.guide_place) == (titles["bylaw"], "المادة 4")
    assert (visit.person_id, visit.visitor_name, visit.channel_label) == (None, "", labels[ChannelKind.PHONE])
    assert visit.ended_at is not None


@pytest.mark.parametrize(
    ("entry", "flaw"),
    [
        (_inquiry(question=" "), InquiryFlaw.QUESTION_MISSING),
        (_inquiry(answer=""), InquiryFlaw.ANSWER_MISSING),
        (_inquiry(answer="", outcome=InquiryOutcome.CALL_BACK), InquiryFlaw.CALL_BACK_NUMBER_MISSING),
    ],
)
def test_a_visit_does_not_end_with_an_open_question(
    desk: Desk, entry: reception.InquiryEntry, flaw: InquiryFlaw
) -> None:
    """T57: answered, referred or to be called back."""
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        reception.answer_inquiry(work, PHONE_CALL, entry)

    assert refusal.value.flaw is flaw


def test_a_caller_is_called_back_and_then_has_the_answer(desk: Desk) -> None:
    entry = _inquiry(answer="", outcome=InquiryOutcome.CALL_BACK, call_back_number="+966550000001")
    with desk.work() as work:
        inquiry_id = reception.answer_inquiry(work, PHONE_CALL, entry)
    with desk.work() as work:
        reception.call_back_done(work, inquiry_id, "نعم، الخدمة متاحة")

    with desk.look() as look:
        inquiry = look.db.get_one(Inquiry, inquiry_id)
    assert (inquiry.outcome, inquiry.answer) == (InquiryOutcome.ANSWERED, "نعم، الخدمة متاحة")


def test_a_caller_who_has_the_answer_is_not_answered_again(desk: Desk) -> None:
    """The answer that was given stays as it was given."""
    with desk.work() as work:
        inquiry_id = reception.answer_inquiry(work, PHONE_CALL, _inquiry())
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        reception.call_back_done(work, inquiry_id, "جواب آخر")

    assert refusal.value.flaw is InquiryFlaw.ALREADY_ANSWERED
    with desk.look() as look:
        assert look.db.get_one(Inquiry, inquiry_id).answer == "من الأحد إلى الخميس"


def test_a_referral_is_answered_and_given_to_the_visitor(desk: Desk) -> None:
    """T61, for a visitor without a file."""
    entry = referrals.ReferralEntry(question="هل تشمل الخدمة المقيمات؟", due_on=date(2026, 11, 29))
    with desk.work() as work:
        referral_id = referrals.refer_to_researcher(work, entry)
    with pytest.raises(NotAllowed) as refusal, desk.work() as work:
        referrals.give_answer(work, referral_id)
    assert refusal.value.hindrances == (ReferralHindrance.NOT_YET_ANSWERED,)
    with desk.work() as work:
        referrals.answer_referral(work, referral_id, "نعم، بإقامة سارية")
    with desk.work() as work:
        referrals.give_answer(work, referral_id)

    with desk.look() as look:
        referral = look.db.get_one(Referral, referral_id)
    assert referral.state is ReferralState.GIVEN
    assert referral.number == "1448-01-4-00001"


def test_a_referred_request_waits_for_the_officer_and_comes_back(desk: Desk) -> None:
    """T61: the side exit and the way back."""
    request_id = builders.a_request(desk)
    with desk.work() as work:
        entry = referrals.ReferralEntry(
            question="هل يكفي التقرير؟", due_on=date(2026, 11, 29), request_id=request_id
        )
        referral_id = referrals.refer_to_researcher(work, entry)
        assert work.db.get_one(SupportRequest, request_id).state is RequestState.REFERRED
    with desk.work() as work:
        referrals.answer_referral(work, referral_id, "يكفي")
        assert work.db.get_one(SupportRequest, request_id).state is RequestState.AWAITING_DOCUMENTS


def test_only_who_may_answer_referrals_answers_them(desk: Desk) -> None:
    with desk.work() as work:
        entry = referrals.ReferralEntry(question="سؤال", due_on=date(2026, 11, 29))
        referral_id = referrals.refer_to_researcher(work, entry)

    with pytest.raises(NotPermitted), builders.without(desk, Permission.ANSWER_REFERRALS).work() as work:
        referrals.answer_referral(work, referral_id, "جواب")


def test_nobody_is_called_back_for_a_question_that_was_corrected_away(desk: Desk) -> None:
    """T57, T26: on a page that was open since before."""
    waiting = _inquiry(answer="", outcome=InquiryOutcome.CALL_BACK, call_back_number="+966550000009")
    with desk.work() as work:
        inquiry_id = reception.answer_inquiry(work, PHONE_CALL, waiting)
    with desk.work() as work:
        correct_inquiry(work, inquiry_id, CorrectionEntry(reason="لم يسأل أحد"), None)
    with desk.work() as work, pytest.raises(InvalidValue) as called:
        reception.call_back_done(work, inquiry_id, "من الأحد إلى الخميس")
    with desk.work() as work, pytest.raises(InvalidValue) as put_off:
        reception.call_back_later(work, inquiry_id, work.today)
    assert called.value.flaw is put_off.value.flaw is InquiryFlaw.ALREADY_ANSWERED
    assert (called.value.field, put_off.value.field) == ("answer", "call_back_on")
