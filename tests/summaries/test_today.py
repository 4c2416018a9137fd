"""The page of the day: each list oldest first, each count its rows, and how old the backup is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hayat_desk.desk import Clerk, Desk, MovableClock
from hayat_desk.policy.ids import ClerkId, new_id
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures import drafts, reception, referrals, requests
from hayat_desk.records.requests import requests_in
from hayat_desk.safekeeping import backups
from hayat_desk.summaries import today as today_lists
from hayat_desk.summaries.today import TodaySummary, today_summary, work_due
from tests import builders


def _today(desk: Desk) -> TodaySummary:
    with desk.look() as look:
        return today_summary(look)


def test_an_empty_office_has_nothing_to_do(desk: Desk) -> None:
    today = _today(desk)

    assert today.today == date(2026, 11, 22)
    lists = (today.drafts, today.unfinished, today.waiting, today.referrals, today.call_backs, today.raised)
    assert lists == ((),) * 6
    assert (today.backup_on, today.backup_age) == (None, None)


def test_each_request_stands_in_one_list_and_the_oldest_first(desk: Desk, clock: MovableClock) -> None:
    """T16, T18."""
    numbers: dict[str, list[str]] = {"unfinished": [], "waiting": [], "raised": []}
    for name in ("نورة", "هيا", "ريم"):
        person = builders.a_person(desk, name=PersonName(name))
        with desk.work() as work:
            visit = reception.begin_visit(
                work,
                reception.VisitEntry(
                    channel=ChannelKind.INTERVIEW, purpose=Purpose.SUPPORT_REQUEST, person_id=person
                ),
            )
            requests.take_request(work, person, visit)
        numbers["unfinished"].append(name)
        builders.a_request(desk, person)
        numbers["waiting"].append(name)
        signed = builders.a_signed_request(desk, name=PersonName(name))
        with desk.work() as work:
            requests.raise_to_committee(work, signed, is_told=True)
        numbers["raised"].append(name)
        clock.later(days=1)

    today = _today(desk)

    told = {
        "unfinished": [line.person_name for line in today.unfinished],
        "waiting": [line.person_name for line in today.waiting],
        "raised": [line.person_name for line in today.raised],
    }
    assert told == numbers
    with desk.look() as look:
        for lines, states in (
            (today.unfinished, (RequestState.DRAFT,)),
            (today.waiting, (RequestState.AWAITING_DOCUMENTS, RequestState.AWAITING_SIGNATURE)),
            (today.raised, (RequestState.RAISED,)),
        ):
            assert len(lines) == len(requests_in(look.db, states))


def test_a_draft_of_a_listed_request_marks_its_line_and_is_not_listed_again(desk: Desk) -> None:
    request = builders.a_request(desk)
    with desk.work() as work:
        drafts.keep_draft(work, "request", str(request), "طلب", {"description": "لم يُحفظ بعد"})
        drafts.keep_draft(work, "inquiry", "", "استفسار", {"question": "أ"})

    today = _today(desk)

    assert list(today.unsaved) == [request]
    assert [line.page for line in today.drafts] == ["inquiry"]


def test_referrals_come_by_their_due_day_and_leave_when_the_visitor_has_the_answer(desk: Desk) -> None:
    """T61."""
    made = []
    with desk.work() as work:
        for days in (9, 2, 5):
            entry = referrals.ReferralEntry(question=f"بعد {days}", due_on=work.today + timedelta(days=days))
            made.append(referrals.refer_to_researcher(work, entry))
    assert [line.question for line in _today(desk).referrals] == ["بعد 2", "بعد 5", "بعد 9"]

    with desk.work() as work:
        referrals.answer_referral(work, made[1], "نعم")
    assert len(_today(desk).referrals) == 3  # the visitor still waits
    with desk.work() as work:
        referrals.give_answer(work, made[1])
    assert [line.question for line in _today(desk).referrals] == ["بعد 5", "بعد 9"]


def test_a_referral_is_due_on_its_day(desk: Desk, clock: MovableClock) -> None:
    with desk.work() as work:
        entry = referrals.ReferralEntry(question="سؤال", due_on=work.today + timedelta(days=2))
        referrals.refer_to_researcher(work, entry)
    due = []
    for _ in range(3):
        due.append(_today(desk).referrals[0].is_due)
        clock.later(days=1)

    assert due == [False, False, True]


def test_callers_come_in_the_order_they_called(desk: Desk, clock: MovableClock) -> None:
    """T45, T57."""
    call = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)
    for question in ("الأول", "الثاني", "الثالث"):
        with desk.work() as work:
            reception.answer_inquiry(
                work,
                call,
                reception.InquiryEntry(
                    question=question,
                    answer="",
                    guide="",
                    outcome=InquiryOutcome.CALL_BACK,
                    call_back_number="0550000001",
                ),
            )
        clock.later(minutes=5)

    lines = _today(desk).call_backs
    assert [line.question for line in lines] == ["الأول", "الثاني", "الثالث"]
    assert {line.call_back_number for line in lines} == {"0550000001"}


def test_drafts_come_newest_first_and_each_clerk_sees_own(desk: Desk, clock: MovableClock) -> None:
    with desk.work() as work:
        drafts.keep_draft(work, "inquiry", "", "استفسار", {"question": "أ"})
    clock.later(minutes=1)
    with desk.work() as work:
        drafts.keep_draft(work, "refer", "", "إحالة", {"question": "ب"})

    assert [line.title for line in _today(desk).drafts] == ["إحالة", "استفسار"]
    colleague = Clerk(ClerkId(new_id()), "منى", "موظف علاقات المستفيدين", desk.clerk.permissions)
    assert _today(Desk(desk.database, colleague, clock)).drafts == ()


def test_the_age_of_the_backup_is_counted_in_days(desk: Desk, clock: MovableClock) -> None:
    with desk.work() as work:
        backups.record_backup(work, "usb")
    assert (_today(desk).backup_age, _today(desk).backup_place) == (0, "usb")
    clock.later(days=8)

    assert (_today(desk).backup_on, _today(desk).backup_age) == (date(2026, 11, 22), 8)


def test_the_sidebar_counts_what_the_lists_hold(desk: Desk) -> None:
    builders.a_request(desk)
    builders.a_decided_request(desk)
    builders.a_raised_request(desk)
    with desk.look() as look:
        today, due = today_summary(look), work_due(look)

    assert due.requests == len(today.unfinished) + len(today.waiting) == today.waiting_in_all == 1
    assert due.outcomes == len(today.decided) == today.decided_in_all == 1
    assert due.committee == len(today.raised) == today.raised_in_all == 1
    assert due.reception == len(today.call_backs) == 0


def test_a_list_of_the_morning_has_an_end_and_its_number_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today_lists, "LISTED", 2)
    for _ in range(3):
        builders.a_raised_request(desk)
    with desk.look() as look:
        today = today_summary(look)
    assert (len(today.raised), today.raised_in_all) == (2, 3)
