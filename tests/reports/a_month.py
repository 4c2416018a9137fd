"""A month of an office, by hand and by its days, so that every figure of the report is known beforehand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.opinions import Mark, OpinionAsked, OpinionQuestion
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures import deliveries, opinions, reception
from tests import builders

NAMES = (
    "نورة",
    "سالم",
    "فهد",
    "الشمري",
    "صاحبة الطلب",
    "هند",
    "زائرة السوق",
    *(member.name for member in builders.MEMBERS if member.name),
)
SECRETS = (*NAMES, "1000000008", "0550000001", "550000001", "966550000009", "مصاريف تنقل للعلاج", "سؤال خاص")


def call(desk: Desk, channel: ChannelKind, outcome: InquiryOutcome = InquiryOutcome.ANSWERED) -> None:
    """A question without a file."""
    with desk.work() as work:
        visit = reception.VisitEntry(channel=channel, purpose=Purpose.INQUIRY, visitor_name="زائرة السوق")
        entry = reception.InquiryEntry(
            question="سؤال خاص",
            answer="جوابه" if outcome is not InquiryOutcome.CALL_BACK else "",
            guide="",
            outcome=outcome,
            call_back_number="+966550000009" if outcome is InquiryOutcome.CALL_BACK else "",
            misconception=outcome is InquiryOutcome.ANSWERED and channel is ChannelKind.PHONE,
        )
        reception.answer_inquiry(work, visit, entry)


def opine(desk: Desk, mark: Mark, *questions: OpinionQuestion) -> None:
    """One form in the box."""
    with desk.work() as work:
        opinions.keep_opinion(work, opinions.OpinionEntry(marks=dict.fromkeys(questions, mark)))


def go_to(desk: Desk, day: date) -> None:
    """Let the office's clock stand on the morning of a day."""
    assert isinstance(desk.clock, MovableClock)
    desk.clock.later(days=(day - desk.today).days)


BEGINS = datetime(2026, 10, 28, 6, 0, tzinfo=UTC)
"""The first day of an office that lives through this month: nothing of it may lie before its founding."""


def fill(desk: Desk) -> None:
    """28 October to 2 December 2026."""
    services = [service.key for service in desk.profile.services]
    go_to(desk, date(2026, 10, 28))
    call(desk, ChannelKind.PHONE)
    october = builders.a_raised_request(desk)
    opine(desk, Mark.GOOD, OpinionQuestion.WHOLE)

    go_to(desk, date(2026, 11, 1))
    for _ in range(3):
        call(desk, ChannelKind.PHONE)
    call(desk, ChannelKind.SOCIAL_MEDIA, InquiryOutcome.CALL_BACK)
    call(desk, ChannelKind.WEBSITE, InquiryOutcome.REFERRED)
    accepted = builders.a_raised_request(desk, service=services[0])
    refused = builders.a_raised_request(desk, service=services[1])

    go_to(desk, date(2026, 11, 4))
    to_complete = builders.a_raised_request(desk, service=services[1])
    deferred = builders.a_raised_request(desk, service=services[0])
    _cancelled(desk)
    builders.a_request(desk)  # waits for its papers

    go_to(desk, date(2026, 11, 8))
    order = (Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.REFUSED, Outcome.TO_COMPLETE, Outcome.DEFERRED)
    builders.decide_all(desk, builders.a_session(desk), *order)  # by the days they were raised
    builders.tell(desk, refused, early="سفر صاحبة الطلب")  # day 7

    go_to(desk, date(2026, 11, 15))
    builders.tell(desk, accepted)  # day 14
    builders.tell(desk, october)  # day 18
    with desk.work() as work:
        builders.appeal(work, refused, "لم يُنظر في التقرير")
        for request_id in (accepted, october):
            deliveries.complete_registration(work, request_id)
    builders.a_delivery(desk, accepted, is_last=False, amount=Money(100_050))
    builders.a_delivery(desk, october, amount=None)
    with desk.work() as work:
        opinions.ask_opinion(work, october, OpinionAsked.GIVEN)
    builders.raise_anew(desk, to_complete)

    go_to(desk, date(2026, 11, 22))
    builders.decide_all(desk, builders.a_session(desk), Outcome.ACCEPTED)
    builders.tell(desk, deferred)  # day 18
    for mark in (Mark.VERY_GOOD, Mark.VERY_GOOD, Mark.GOOD, Mark.GOOD, Mark.MIDDLING):
        opine(desk, mark, OpinionQuestion.WHOLE, OpinionQuestion.RECEPTION)
    opine(desk, Mark.POOR, OpinionQuestion.SPEED)

    go_to(desk, date(2026, 11, 30))
    builders.a_delivery(desk, accepted, amount=Money(25_000))
    _at_the_turn_of_the_month(desk)

    go_to(desk, date(2026, 12, 2))
    call(desk, ChannelKind.LETTER)
    builders.tell(desk, refused)
    opine(desk, Mark.GOOD, OpinionQuestion.WHOLE)


def _cancelled(desk: Desk) -> RequestId:
    request_id = builders.a_request(desk)
    with desk.work() as work:
        builders.end(work, request_id, "لم يعد يرغب")
    return request_id


def _at_the_turn_of_the_month(desk: Desk) -> None:
    """23:59 of the last day at the office, and 23:30 UTC: half past two of the first day of the next month."""
    assert isinstance(desk.clock, MovableClock)
    morning = desk.clock.now
    for hours in (timedelta(hours=14, minutes=59), timedelta(hours=17, minutes=30)):
        desk.clock.now = morning + hours
        call(desk, ChannelKind.DELEGATE)
    desk.clock.now = morning
