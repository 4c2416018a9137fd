"""Journeys of inquiries and referrals: no question stays open (T28, T29, T37, T44–T57, T61)."""

from __future__ import annotations

from datetime import date

import pytest
from pytest_bdd import parsers, scenarios, then, when

from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.due import DueKind
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.referrals import ReferralHindrance, ReferralState
from hayat_desk.policy.visits import InquiryFlaw, InquiryOutcome, Purpose
from hayat_desk.procedures import reception, referrals
from hayat_desk.records.reception import Inquiry, Visit
from hayat_desk.records.request_lists import count_requests
from hayat_desk.summaries.referrals import ReferralSummary, proposed_due, referral_summary
from hayat_desk.summaries.today import today_summary
from tests import builders
from tests.journeys.story import Story

scenarios("features/inquiry.feature", "features/referral.feature")

PHONE_CALL = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)


def _the_inquiry(story: Story) -> tuple[Inquiry, Visit]:
    with story.desk.look() as look:
        (inquiry_and_visit,) = builders.inquiries(look.db)
        return inquiry_and_visit


@when(
    parsers.re('سأل متصل "(?P<question>.*)" وأُجيب "(?P<answer>.*)" من "(?P<guide>.*)" موضع "(?P<place>.*)"')
)
def ask(story: Story, question: str, answer: str, guide: str, place: str) -> None:
    kinds = {tool.title: tool.kind.value for tool in story.desk.profile.tools}
    entry = reception.InquiryEntry(
        question=question, answer=answer, guide=kinds[guide] if guide else "", guide_place=place
    )
    story.try_to(reception.answer_inquiry, PHONE_CALL, entry)


@when(parsers.parse('سأل متصل "{question}" وطُلب أن يُعاود الاتصال به على "{number}"'))
def ask_to_be_called_back(story: Story, question: str, number: str) -> None:
    entry = reception.InquiryEntry(
        question=question, answer="", guide="", outcome=InquiryOutcome.CALL_BACK, call_back_number=number
    )
    story.do(reception.answer_inquiry, PHONE_CALL, entry)


@when(parsers.parse('صُحّح لمتصل فهمه "{question}" بالجواب "{answer}"'))
def correct_a_misconception(story: Story, question: str, answer: str) -> None:
    entry = reception.InquiryEntry(question=question, answer=answer, guide="", misconception=True)
    story.do(reception.answer_inquiry, PHONE_CALL, entry)


@when(parsers.parse('عُوود الاتصال به وأُجيب "{answer}"'))
def call_back(story: Story, answer: str) -> None:
    inquiry, _ = _the_inquiry(story)
    story.do(reception.call_back_done, inquiry.id, answer)


@when(parsers.parse("ورد تواصل من القناة رقم {place:d}"))
def a_contact(story: Story, place: int) -> None:
    channel = story.desk.profile.channels[place - 1]
    entry = reception.VisitEntry(channel=channel.kind, purpose=Purpose.INQUIRY)
    story.visit = story.do(reception.begin_visit, entry)


@then(parsers.parse('سُجّل التواصل باسم "{label}"'))
def the_contact_is_kept(story: Story, label: str) -> None:
    with story.desk.look() as look:
        assert look.db.get_one(Visit, story.visit).channel_label == label


@then(parsers.parse('سُجّل الاستفسار دون اسم عن طريق "{channel}"'))
def kept_without_a_name(story: Story, channel: str) -> None:
    _, visit = _the_inquiry(story)
    assert (visit.person_id, visit.visitor_name, visit.channel_label) == (None, "", channel)


@then(parsers.parse('الجواب منسوب إلى "{guide}" موضع "{place}"'))
def the_guide_is_cited(story: Story, guide: str, place: str) -> None:
    inquiry, _ = _the_inquiry(story)
    assert (inquiry.guide_title, inquiry.guide_place) == (guide, place)


@then("انتهت المراجعة ولا سؤال مفتوح فيها")
def the_visit_is_over(story: Story) -> None:
    inquiry, visit = _the_inquiry(story)
    assert inquiry.outcome is InquiryOutcome.ANSWERED
    assert visit.ended_at is not None


@then("لم يُقبل لأن الجواب لم يُكتب")
def refused_without_an_answer(story: Story) -> None:
    assert isinstance(story.refused, InvalidValue)
    assert story.refused.flaw is InquiryFlaw.ANSWER_MISSING


@then("لم يُسجّل شيء")
def nothing_is_kept(story: Story) -> None:
    with story.desk.look() as look:
        assert builders.inquiries(look.db) == []


@then("سُجّل الاستفسار تصحيحًا لفهم شائع")
def kept_as_a_misconception(story: Story) -> None:
    inquiry, _ = _the_inquiry(story)
    assert inquiry.misconception


@then(parsers.parse("في قائمة اليوم {count:d} ممن يُعاود الاتصال بهم"))
def callers_waiting(story: Story, count: int) -> None:
    assert len(story.look(today_summary).due[DueKind.CALL_BACKS].lines) == count


# Referrals


@when(parsers.parse('أُحيل سؤال المراجع "{name}" وهو "{question}"'))
def refer_a_question(story: Story, name: str, question: str) -> None:
    entry = referrals.ReferralEntry(question=question, due_on=story.look(proposed_due), visitor_name=name)
    story.referral = story.do(referrals.refer_to_researcher, entry)


@when(parsers.parse('أُحيل الطلب بسؤال "{question}"'))
def refer_the_request(story: Story, question: str) -> None:
    entry = referrals.ReferralEntry(
        question=question, due_on=story.look(proposed_due), request_id=story.request
    )
    story.referral = story.do(referrals.refer_to_researcher, entry)


@when(parsers.parse('أجاب مسئول البحث الاجتماعي "{answer}"'))
def the_officer_answers(story: Story, answer: str) -> None:
    story.do(referrals.answer_referral, story.referral, answer)


@when("أُبلغ المراجع بالجواب")
def the_visitor_is_told(story: Story) -> None:
    story.do(referrals.give_answer, story.referral)


def _referral(story: Story) -> ReferralSummary:
    return story.look(referral_summary, story.referral)  # type: ignore[no-any-return]


@then(parsers.parse('رقم الإحالة "{number}" وموعد جوابها "{day}"'))
def the_referral_is_numbered(story: Story, number: str, day: str) -> None:
    assert _referral(story).number == number
    assert _referral(story).due_on == date(*map(int, day.split("/")))


@then(parsers.parse("في قائمة اليوم {count:d} من الإحالات"))
def referrals_waiting(story: Story, count: int) -> None:
    lists = story.look(today_summary).due
    assert sum(len(lists[kind].lines) for kind in (DueKind.REFERRALS, DueKind.WITH_OFFICER)) == count


@then("لا طلبات دعم في المكتب")
def a_referral_is_no_request(story: Story) -> None:
    with story.desk.look() as look:
        assert count_requests(look.db) == 0


@then(parsers.parse('الإحالة منتهية وجوابها "{answer}"'))
def the_referral_is_done(story: Story, answer: str) -> None:
    assert (_referral(story).state, _referral(story).answer) == (ReferralState.GIVEN, answer)


@then("لا يُقبل إبلاغ المراجع قبل وصول الجواب")
def not_yet_answered(story: Story) -> None:
    story.try_to(referrals.give_answer, story.referral)
    assert isinstance(story.refused, NotAllowed)
    assert story.refused.hindrances == (ReferralHindrance.NOT_YET_ANSWERED,)


@then("لا يُقبل جواب ثانٍ")
def no_second_answer(story: Story) -> None:
    with pytest.raises(NotAllowed) as refusal, story.desk.work() as work:
        referrals.answer_referral(work, story.referral, "لا يكفي")
    assert refusal.value.hindrances == (ReferralHindrance.ALREADY_ANSWERED,)
