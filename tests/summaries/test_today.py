"""The page of the day: what may be done today apart from what waits, the most pressing first, and the backup."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from hayat_desk.desk import Clerk, Desk, MovableClock
from hayat_desk.policy.checklist import SOON
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.due import APART, DueKind
from hayat_desk.policy.ids import ClerkId, ReferralId, RequestId, new_id
from hayat_desk.policy.months import Month
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures import deliveries, drafts, people, reception, referrals, reports, requests
from hayat_desk.procedures.urgency import call_urgent
from hayat_desk.safekeeping import backups
from hayat_desk.summaries import today as today_lists
from hayat_desk.summaries.drafts import DraftLine
from hayat_desk.summaries.due import DueRequest, Line, due
from hayat_desk.summaries.outcomes import outcomes_summary
from hayat_desk.summaries.reception import InquiryLine
from hayat_desk.summaries.referrals import ReferralSummary
from hayat_desk.summaries.today import TodaySummary, today_summary, work_due
from tests import builders


def _today(desk: Desk) -> TodaySummary:
    with desk.look() as look:
        return today_summary(look)


def lines(desk: Desk, kind: DueKind) -> tuple[Line, ...]:
    return _today(desk).due[kind].lines


def requests_of(desk: Desk, kind: DueKind) -> list[RequestId]:
    return [line.request.request_id for line in lines(desk, kind) if isinstance(line, DueRequest)]


def filled(desk: Desk) -> set[DueKind]:
    return {kind for kind, found in _today(desk).due.items() if found.lines}


def test_an_empty_office_has_nothing_to_do(desk: Desk) -> None:
    today = _today(desk)
    assert today.today == date(2026, 11, 22)
    assert filled(desk) == set()
    assert (today.backup_on, today.backup_age, today.month_to_export) == (None, None, None)


def test_a_reply_stands_apart_until_its_day_and_is_due_from_it_on(desk: Desk, clock: MovableClock) -> None:
    """T65 — what may not be done today is not among what is to be done."""
    first = builders.a_decided_request(desk)
    clock.later(days=2)
    second = builders.a_decided_request(desk)
    due_by_day = {}
    for days in (11, 1, 1, 1):
        clock.later(days=days)
        due_by_day[desk.today.day] = (
            requests_of(desk, DueKind.REPLIES),
            requests_of(desk, DueKind.REPLIES_LATER),
        )
    assert due_by_day == {
        5: ([], [first, second]),
        6: ([first], [second]),
        7: ([first], [second]),
        8: ([first, second], []),
    }


def test_each_thing_is_in_one_list_as_far_as_it_has_come(desk: Desk, clock: MovableClock) -> None:
    """T63–T67, T41: from the desk to the opinion, with the next part's day."""
    request = builders.a_request(desk)
    assert filled(desk) == {DueKind.WAITING}
    builders.see_documents(desk, request)
    builders.sign(desk, request)
    with desk.work() as work:
        requests.raise_to_committee(work, request, is_told=True)
    assert filled(desk) == {DueKind.WITH_COMMITTEE}
    builders.decide_all(desk, builders.a_session(desk), Outcome.ACCEPTED)
    clock.later(days=14)
    assert filled(desk) == {DueKind.REPLIES}
    builders.tell(desk, request)
    assert filled(desk) == {DueKind.REGISTRATIONS}
    with desk.work() as work:
        deliveries.complete_registration(work, request)
    assert filled(desk) == {DueKind.DELIVERIES}
    next_due = desk.today + timedelta(days=30)
    builders.a_delivery(desk, request, is_last=False)
    assert filled(desk) == {DueKind.DELIVERIES_LATER}
    clock.later(days=30)
    assert filled(desk) - {DueKind.REGISTRATIONS} == {DueKind.DELIVERIES}
    assert [line.on for line in lines(desk, DueKind.DELIVERIES) if isinstance(line, DueRequest)] == [next_due]
    builders.a_delivery(desk, request)
    assert filled(desk) == {DueKind.OPINIONS}


def test_the_newest_part_says_when_the_next_is_due(desk: Desk, clock: MovableClock) -> None:
    """T67 — also where that is earlier than an older part had named, or on no day that is known."""
    request = builders.a_decided_request(desk, Outcome.ACCEPTED)
    builders.tell(desk, request)
    with desk.work() as work:
        deliveries.complete_registration(work, request)
    builders.a_delivery(desk, request, is_last=False)  # the next in thirty days
    for days in (10, None):
        clock.later(days=1)
        with desk.work() as work:
            part = deliveries.DeliveryEntry(
                delivered_on=work.today,
                what="قسيمة",
                mode=DeliveryMode.AT_HOME,
                received_by="نورة",
                is_last=False,
                next_due=work.today + timedelta(days=days) if days else None,
            )
            deliveries.deliver_service(work, request, part)
        if days:
            clock.later(days=days)
        assert requests_of(desk, DueKind.DELIVERIES) == [request]
        assert requests_of(desk, DueKind.DELIVERIES_LATER) == []


def test_the_next_part_is_that_of_its_own_request(desk: Desk, clock: MovableClock) -> None:
    """T67."""
    requests = [builders.a_decided_request(desk, Outcome.ACCEPTED) for _ in range(2)]
    for request in requests:
        builders.tell(desk, request)
        with desk.work() as work:
            deliveries.complete_registration(work, request)
        builders.a_delivery(desk, request, is_last=False)  # the next in thirty days
        clock.later(days=10)
    clock.later(days=10)
    assert requests_of(desk, DueKind.DELIVERIES) == requests[:1]
    assert requests_of(desk, DueKind.DELIVERIES_LATER) == requests[1:]


def test_refusals_that_were_told_leave_the_urgent_their_place(desk: Desk, clock: MovableClock) -> None:
    told = [builders.a_raised_request(desk) for _ in range(2)]
    with desk.work() as work:
        for request_id in told:
            call_urgent(work, request_id, "موعد العملية قريب")
    builders.decide_all(desk, builders.a_session(desk), Outcome.REFUSED, Outcome.REFUSED)
    clock.later(days=14)
    for request_id in told:
        builders.tell(desk, request_id)
    waiting = builders.a_request(desk)
    with desk.work() as work:
        call_urgent(work, waiting, "موعد العملية قريب")
    with desk.look() as look:
        for most in (1, 3):
            urgent = due(look, DueKind.URGENT, most)
            assert [line.request.request_id for line in urgent.lines if isinstance(line, DueRequest)] == [
                waiting
            ]
            assert not urgent.more
        opinions = [line for line in due(look, DueKind.OPINIONS, 3).lines if isinstance(line, DueRequest)]
    assert {line.request.request_id: line.request.urgent_because for line in opinions} == dict.fromkeys(
        told, ""
    )


def test_an_urgent_request_stands_first_and_in_a_list_of_its_own_while_it_runs(
    desk: Desk, clock: MovableClock
) -> None:
    decided = []
    for _ in range(3):
        decided.append(builders.a_decided_request(desk))
        clock.later(days=1)
    with desk.work() as work:
        call_urgent(work, decided[2], "موعد العملية قريب")
    clock.later(days=20)
    assert requests_of(desk, DueKind.REPLIES) == [decided[2], decided[0], decided[1]]
    assert requests_of(desk, DueKind.URGENT) == [decided[2]]
    with desk.work() as work:
        builders.end(work, decided[2])
    assert requests_of(desk, DueKind.URGENT) == []


def test_a_paper_that_was_seen_is_told_of_before_it_expires(desk: Desk, clock: MovableClock) -> None:
    """T60 — while the request is at the desk; what was raised was judged on that day."""
    raised, waiting = builders.a_signed_request(desk), builders.a_request(desk)
    builders.see_documents(desk, waiting, leave_out=1)
    with desk.work() as work:
        requests.raise_to_committee(work, raised, is_told=True)
    last = {line.on for line in _expiring_within(desk, clock)}
    assert requests_of(desk, DueKind.EXPIRING)
    assert set(requests_of(desk, DueKind.EXPIRING)) == {waiting}
    assert min(day for day in last if day) - desk.today <= timedelta(days=SOON)


def _expiring_within(desk: Desk, clock: MovableClock) -> list[DueRequest]:
    """The first papers that are told of, on the first day on which there are any."""
    for _ in range(40):
        found = [line for line in lines(desk, DueKind.EXPIRING) if isinstance(line, DueRequest)]
        if found:
            return found
        clock.later(days=SOON)
    raise AssertionError("no paper ever expires")


def test_a_draft_of_a_request_that_says_nothing_yet_stands_once(desk: Desk) -> None:
    begun = _begun(desk)
    waiting = builders.a_request(desk)
    with desk.work() as work:
        drafts.keep_draft(work, "request", str(begun), "طلب", {"description": "لم يُحفظ بعد"})
        drafts.keep_draft(work, "request", str(waiting), "طلب", {"description": "لم يُحفظ بعد"})
        drafts.keep_draft(work, "inquiry", "", "استفسار", {"question": "أ"})
    found = lines(desk, DueKind.DRAFTS)
    assert [line.page for line in found if isinstance(line, DraftLine)] == ["inquiry", "request", "request"]
    assert requests_of(desk, DueKind.DRAFTS) == []
    other = _begun(desk)
    assert requests_of(desk, DueKind.DRAFTS) == [other]


def _begun(desk: Desk) -> RequestId:
    """A request that does not say yet what is asked."""
    with desk.work() as work:
        person = people.register_person(work, builders.a_person_entry())
        visit = reception.VisitEntry(
            channel=ChannelKind.INTERVIEW, purpose=Purpose.SUPPORT_REQUEST, person_id=person
        )
        return requests.take_request(work, person, reception.begin_visit(work, visit))


def _refer(desk: Desk, *days: int) -> list[ReferralId]:
    with desk.work() as work:
        return [
            referrals.refer_to_researcher(
                work,
                referrals.ReferralEntry(question=f"بعد {day}", due_on=work.today + timedelta(days=day)),
            )
            for day in days
        ]


def _questions(desk: Desk, kind: DueKind) -> list[str]:
    return [line.question for line in lines(desk, kind) if isinstance(line, ReferralSummary | InquiryLine)]


def test_a_referral_is_due_once_answered_or_by_its_day_and_leaves_when_the_visitor_is_told(
    desk: Desk, clock: MovableClock
) -> None:
    """T61."""
    made = _refer(desk, 9, 2, 5)
    assert _questions(desk, DueKind.WITH_OFFICER) == ["بعد 2", "بعد 5", "بعد 9"]
    assert _questions(desk, DueKind.REFERRALS) == []
    with desk.work() as work:
        referrals.answer_referral(work, made[0], "نعم")
    clock.later(days=2)
    assert _questions(desk, DueKind.REFERRALS) == [
        "بعد 9",
        "بعد 2",
    ]  # the answer first: somebody waits for it
    assert _questions(desk, DueKind.WITH_OFFICER) == ["بعد 5"]
    with desk.work() as work:
        referrals.give_answer(work, made[0])
    assert _questions(desk, DueKind.REFERRALS) == ["بعد 2"]


def test_callers_come_in_the_order_they_called_and_those_of_a_later_day_on_that_day(
    desk: Desk, clock: MovableClock
) -> None:
    """T45, T57."""
    call = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)
    for question, days in (("الأول", None), ("الثاني", 2), ("الثالث", 0), ("الرابع", 1)):
        with desk.work() as work:
            entry = reception.InquiryEntry(
                question=question,
                answer="",
                guide="",
                outcome=InquiryOutcome.CALL_BACK,
                call_back_number="0550000001",
                call_back_on=None if days is None else work.today + timedelta(days=days),
            )
            reception.answer_inquiry(work, call, entry)
        clock.later(minutes=5)
    assert _questions(desk, DueKind.CALL_BACKS) == ["الأول", "الثالث"]
    assert _questions(desk, DueKind.CALLS_LATER) == ["الرابع", "الثاني"]
    with desk.look() as look:
        assert work_due(look).reception == 2
    clock.later(days=2)
    assert _questions(desk, DueKind.CALL_BACKS) == ["الأول", "الثاني", "الثالث", "الرابع"]


def test_a_caller_who_is_not_reached_is_called_on_another_day(desk: Desk) -> None:
    call = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)
    entry = reception.InquiryEntry(
        question="سؤال", answer="", guide="", outcome=InquiryOutcome.CALL_BACK, call_back_number="0550000001"
    )
    with desk.work() as work:
        inquiry = reception.answer_inquiry(work, call, entry)
        reception.call_back_later(work, inquiry, work.today + timedelta(days=1))
    assert filled(desk) == {DueKind.CALLS_LATER}


def test_drafts_come_newest_first_and_each_clerk_sees_own(desk: Desk, clock: MovableClock) -> None:
    with desk.work() as work:
        drafts.keep_draft(work, "inquiry", "", "استفسار", {"question": "أ"})
    clock.later(minutes=1)
    with desk.work() as work:
        drafts.keep_draft(work, "refer", "", "إحالة", {"question": "ب"})
    titles = [line.title for line in lines(desk, DueKind.DRAFTS) if isinstance(line, DraftLine)]
    assert titles == ["إحالة", "استفسار"]
    colleague = Clerk(ClerkId(new_id()), "منى", "موظف علاقات المستفيدين", desk.clerk.permissions)
    assert lines(Desk(desk.database, colleague, clock), DueKind.DRAFTS) == ()


def test_the_age_of_the_backup_is_counted_in_days(desk: Desk, clock: MovableClock) -> None:
    with desk.work() as work:
        backups.record_backup(work, "usb")
    assert (_today(desk).backup_age, _today(desk).backup_place) == (0, "usb")
    clock.later(days=8)
    assert (_today(desk).backup_on, _today(desk).backup_age) == (date(2026, 11, 22), 8)


def test_last_month_is_asked_for_until_it_left_the_office(desk: Desk, clock: MovableClock) -> None:
    """T13 — not of a month in which there was no office."""
    assert _today(desk).month_to_export is None
    clock.later(days=9)
    november = Month.of_day(date(2026, 11, 1))
    assert _today(desk).month_to_export == november
    with desk.work() as work:
        reports.record_export(work, november, work.today, "{}")
    assert _today(desk).month_to_export is None
    clock.later(days=31)
    assert _today(desk).month_to_export == november.moved(1)


def test_the_sidebar_counts_what_its_pages_show(desk: Desk, clock: MovableClock) -> None:
    builders.a_request(desk)
    for _ in range(2):
        builders.a_decided_request(desk)
    clock.later(days=14)
    told = builders.a_decided_request(desk, Outcome.REFUSED)
    builders.tell(desk, told)
    with desk.look() as look:
        counts, outcomes = work_due(look), outcomes_summary(look)
    listed = (outcomes.replies, outcomes.registrations, outcomes.services, outcomes.opinions)
    assert counts.outcomes == sum(map(len, listed))
    assert counts.requests == 1


def test_a_list_of_the_morning_has_an_end_and_that_there_is_more_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today_lists, "LISTED", 2)
    for _ in range(3):
        builders.a_raised_request(desk)
    raised = _today(desk).due[DueKind.WITH_COMMITTEE]
    assert (len(raised.lines), raised.more) == (2, True)


@pytest.mark.parametrize("most", [1, 2, 3])
def test_a_list_whole_begins_with_the_rows_of_the_morning(desk: Desk, most: int) -> None:
    for _ in range(3):
        builders.a_request(desk)
    with desk.look() as look:
        whole, part = due(look, DueKind.WAITING, 50), due(look, DueKind.WAITING, most)
    assert part.lines == whole.lines[:most]
    assert part.more is (most < 3)


def test_what_waits_for_others_is_not_among_what_is_due() -> None:
    reads: Callable[[DueKind], bool] = APART.__contains__
    assert [kind for kind in DueKind if not reads(kind)] + list(APART) == list(DueKind)
