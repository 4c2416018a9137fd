"""Every contact is one contact: whatever is done in it, however often it is interrupted (T25, T29, T44–T51)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from hayat_desk.desk import Desk, MovableClock, UnitOfWork
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.consents import Withdrawal
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.ids import DocumentId, LetterId, PersonId, RequestId, VisitId
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.replies import Told
from hayat_desk.policy.visits import Direction, InquiryOutcome, Purpose
from hayat_desk.procedures import (
    checklist,
    consents,
    corrections,
    deliveries,
    letters,
    reception,
    referrals,
    replies,
    urgency,
)
from hayat_desk.records.contacts import times_come
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Inquiry, Visit
from hayat_desk.records.requests import SupportRequest
from tests import builders

HERE, CALLS = ChannelKind.INTERVIEW, ChannelKind.PHONE


def contacts(desk: Desk) -> list[tuple[str, Purpose]]:
    """Channel and purpose of each contact, in the order in which they began."""
    with desk.look() as look:
        visits = look.db.scalars(
            select(Visit).where(Visit.deleted_at.is_(None)).order_by(Visit.started_at, Visit.id)
        )
        return [(visit.channel, visit.purpose) for visit in visits]


def come(
    desk: Desk,
    person: PersonId | None,
    purpose: Purpose = Purpose.FOLLOW_UP,
    channel: ChannelKind = HERE,
    begun: VisitId | None = None,
) -> VisitId:
    entry = reception.VisitEntry(channel=channel, purpose=purpose, person_id=person, begun=begun)
    with desk.work() as work:
        return reception.begin_visit(work, entry)


def ask(
    desk: Desk, person: PersonId | None, channel: ChannelKind = HERE, begun: VisitId | None = None
) -> None:
    visit = reception.VisitEntry(channel=channel, purpose=Purpose.INQUIRY, person_id=person, begun=begun)
    with desk.work() as work:
        reception.answer_inquiry(
            work, visit, reception.InquiryEntry(question="متى الدوام؟", answer="صباحًا", guide="")
        )


def whoever_came(desk: Desk) -> PersonId:
    with desk.look() as look:
        return PersonId(look.db.scalars(select(Person.id)).one())


def come_for(desk: Desk, request: RequestId) -> int:
    with desk.look() as look:
        return times_come(look.db, request)


def test_who_hands_in_papers_asks_and_signs_has_come_once(desk: Desk, clock: MovableClock) -> None:
    """T25, T44: the request is taken in one coming, and completed in another."""
    request = builders.a_request(desk)
    person = whoever_came(desk)
    assert come_for(desk, request) == 1

    clock.later(days=2)
    come(desk, person)
    clock.later(minutes=10)
    builders.see_documents(desk, request)
    ask(desk, person)
    clock.later(minutes=30)
    builders.sign(desk, request)
    ends = clock()

    assert contacts(desk) == [(HERE, Purpose.SUPPORT_REQUEST), (HERE, Purpose.FOLLOW_UP)]
    assert come_for(desk, request) == 2
    with desk.look() as look:
        last = look.db.scalars(select(Visit).order_by(Visit.started_at.desc())).first()
        assert last is not None
        assert (last.ended_at, last.ended_at - last.started_at) == (ends, timedelta(minutes=40))


def test_papers_seen_without_a_word_at_the_reception_are_a_coming_too(
    desk: Desk, clock: MovableClock
) -> None:
    request = builders.a_request(desk)
    clock.later(days=1)
    builders.see_documents(desk, request)
    builders.see_documents(desk, request)  # nothing new was seen

    assert contacts(desk)[1:] == [(HERE, Purpose.PAPERS)]
    assert come_for(desk, request) == 2

    clock.later(days=1)
    builders.see_documents(desk, request)
    assert come_for(desk, request) == 3  # renewed papers: the dates are others


def _withdraws(work: UnitOfWork, request: RequestId) -> None:
    entry = Withdrawal(withdrawn_on=work.today, said_by="صاحبة الطلب", in_writing=True)
    consents.withdraw_consent(work, request, entry)


def _has_no_time(work: UnitOfWork, request: RequestId) -> None:
    urgency.call_urgent(work, request, "موعد العملية بعد أربعة أيام")


def _has_time_again(work: UnitOfWork, request: RequestId) -> None:
    urgency.call_ordinary(work, request)


@pytest.mark.parametrize("act", [_withdraws, _has_no_time, _has_time_again])
def test_what_is_said_of_a_request_at_the_desk_belongs_to_the_contact(
    desk: Desk, clock: MovableClock, act: Callable[[UnitOfWork, RequestId], None]
) -> None:
    """T25: she came about it; who says so while she is not here, began no contact."""
    request = builders.a_signed_request(desk)
    clock.later(days=1)
    with desk.work() as work:
        _has_no_time(work, request)
    assert come_for(desk, request) == 1
    come(desk, whoever_came(desk))
    with desk.work() as work:
        act(work, request)
    assert come_for(desk, request) == 2


def test_a_date_that_was_written_wrongly_is_put_right_without_anybody(
    desk: Desk, clock: MovableClock
) -> None:
    """T25: nobody came for a slip of the pen; a paper that had expired, and is renewed, somebody brought."""
    request = builders.a_request(desk)
    with desk.look() as look:
        row = look.db.get_one(SupportRequest, request).documents[0].id

    def see(days_left: int) -> None:
        expires = builders.gregorian(desk.today + timedelta(days=days_left))
        entry = checklist.SightingEntry(matched=True, expires=expires)
        with desk.work() as work:
            checklist.check_documents(work, {DocumentId(row): entry})

    see(300)
    clock.later(days=1)
    see(29)
    assert come_for(desk, request) == 1
    clock.later(days=30)
    see(300)
    assert come_for(desk, request) == 2


def test_who_is_registered_while_here_has_come_for_it(desk: Desk, clock: MovableClock) -> None:
    """T25, T66; the file of one who is not here is put in order without her."""
    person = builders.a_person(desk)
    one, other = (builders.a_decided_request(desk, person=person) for _ in range(2))
    builders.tell(desk, one)
    builders.tell(desk, other)
    clock.later(days=1)
    with desk.work() as work:
        deliveries.complete_registration(work, one)
    come(desk, person)
    with desk.work() as work:
        deliveries.complete_registration(work, other)

    assert (come_for(desk, one), come_for(desk, other)) == (1, 2)


@pytest.mark.parametrize(
    ("minutes", "days", "said_to_be_over", "times"),
    [(59, 0, False, 1), (61, 0, False, 2), (5, 0, True, 2), (0, 1, False, 2)],
)
def test_a_contact_goes_on_for_an_hour_unless_it_is_said_to_be_over(
    desk: Desk, clock: MovableClock, minutes: int, days: int, *, said_to_be_over: bool, times: int
) -> None:
    person = builders.a_person(desk)
    visit = come(desk, person)
    if said_to_be_over:
        with desk.work() as work:
            reception.end_visit(work, visit)
    clock.later(days=days, minutes=minutes)
    come(desk, person, Purpose.INQUIRY)

    assert len(contacts(desk)) == times


def test_two_visitors_in_turn_are_two(desk: Desk, clock: MovableClock) -> None:
    """One is kept waiting while another is served, and goes on; whoever calls meanwhile is a contact of theirs."""
    one, other = builders.a_person(desk), builders.a_person(desk, name=PersonName("هيا"))
    come(desk, one)
    clock.later(minutes=10)
    ask(desk, other)
    ask(desk, one, CALLS)
    clock.later(minutes=20)
    ask(desk, one)

    inquiry = Purpose.INQUIRY
    assert sorted(contacts(desk)) == [(HERE, Purpose.FOLLOW_UP), (HERE, inquiry), (CALLS, inquiry)]


def test_an_anonymous_visitor_who_gives_a_name_is_the_same(desk: Desk) -> None:
    """T56: the question was asked without a name, and is the person's from now on."""
    begun = come(desk, None, Purpose.INQUIRY)
    ask(desk, None, begun=begun)
    person = builders.a_person(desk)
    come(desk, person, Purpose.SUPPORT_REQUEST, begun=begun)

    with desk.look() as look:
        visit = look.db.scalars(select(Visit)).one()
        assert (visit.person_id, visit.purpose) == (person, Purpose.INQUIRY)


def test_visitors_without_a_name_are_never_taken_for_one(desk: Desk) -> None:
    ask(desk, None)
    ask(desk, None)

    assert len(contacts(desk)) == 2


def test_a_wrong_person_is_put_right_while_nothing_was_done(desk: Desk) -> None:
    """And her request was not come for; once something was done, the other is a contact of their own."""
    request = builders.a_request(desk)
    wrong = whoever_came(desk)
    right = builders.a_person(desk, name=PersonName("هيا"))
    with desk.work() as work:
        reception.end_visit(work, VisitId(work.db.scalars(select(Visit.id)).one()))
    entry = reception.VisitEntry(channel=HERE, purpose=Purpose.FOLLOW_UP, person_id=wrong, request_id=request)
    with desk.work() as work:
        begun = reception.begin_visit(work, entry)
    assert come_for(desk, request) == 2

    assert come(desk, right, Purpose.INQUIRY, begun=begun) == begun
    assert come_for(desk, request) == 1
    ask(desk, right)
    assert come(desk, wrong, begun=begun) != begun


def test_a_purpose_that_is_chosen_anew_begins_no_second_contact(desk: Desk) -> None:
    """Back from a page that was the wrong one."""
    person = builders.a_person(desk)
    come(desk, person, Purpose.SUPPORT_REQUEST)
    come(desk, person, Purpose.INQUIRY)

    assert contacts(desk) == [(HERE, Purpose.INQUIRY)]


# What the office tells


def _called_back(work: UnitOfWork, channel: ChannelKind) -> None:
    inquiry = work.db.scalars(select(Inquiry)).one()
    reception.call_back_done(work, inquiry.id, "نعم", channel)  # type: ignore[arg-type]


def _given(work: UnitOfWork, channel: ChannelKind) -> None:
    entry = referrals.ReferralEntry(question="هل يكفي؟", due_on=work.today)
    referral = referrals.refer_to_researcher(work, entry)
    referrals.answer_referral(work, referral, "يكفي")
    referrals.give_answer(work, referral, channel)


@pytest.mark.parametrize(("act", "purpose"), [(_called_back, Purpose.CALL_BACK), (_given, Purpose.ANSWER)])
@pytest.mark.parametrize("channel", [CALLS, HERE])
def test_an_answer_is_a_contact_of_the_office_unless_it_was_come_for(
    desk: Desk,
    clock: MovableClock,
    act: Callable[[UnitOfWork, ChannelKind], None],
    purpose: Purpose,
    channel: ChannelKind,
) -> None:
    """T45, T57, T61."""
    entry = reception.InquiryEntry(
        question="هل وصلت؟",
        answer="",
        guide="",
        outcome=InquiryOutcome.CALL_BACK,
        call_back_number="+966550000009",
    )
    with desk.work() as work:
        visit = reception.VisitEntry(channel=CALLS, purpose=Purpose.INQUIRY)
        reception.answer_inquiry(work, visit, entry)
    clock.later(days=1)
    with desk.work() as work:
        act(work, channel)

    own = Purpose.FOLLOW_UP if channel is HERE else purpose
    assert contacts(desk)[1:] == [(channel, own)]
    assert own.direction is (Direction.INCOMING if channel is HERE else Direction.OUTGOING)


def test_a_call_that_nobody_answers_is_an_attempt(desk: Desk, clock: MovableClock) -> None:
    """T29, T57: the call of the next day, in which the answer is told, is another contact."""
    person = builders.a_person(desk)
    entry = reception.InquiryEntry(
        question="هل وصلت؟",
        answer="",
        guide="",
        outcome=InquiryOutcome.CALL_BACK,
        call_back_number="+966550000009",
    )
    with desk.work() as work:
        visit = reception.VisitEntry(channel=CALLS, purpose=Purpose.INQUIRY, person_id=person)
        inquiry = reception.answer_inquiry(work, visit, entry)
    clock.later(minutes=10)
    with desk.work() as work:
        reception.call_back_later(work, inquiry, work.today + timedelta(days=1))
    clock.later(days=1)
    with desk.work() as work:
        reception.call_back_done(work, inquiry, "نعم")

    assert contacts(desk)[1:] == [(CALLS, Purpose.REACH_OUT), (CALLS, Purpose.CALL_BACK)]
    with desk.look() as look:
        assert [visit.person_id for visit in look.db.scalars(select(Visit))] == [person] * 3


def test_a_reply_and_a_delivery_at_the_desk_are_one_contact(desk: Desk, clock: MovableClock) -> None:
    """T64, T67: she came once, and was told, registered and served."""
    request = builders.a_decided_request(desk)
    clock.later(days=16)
    with desk.work() as work:
        entry = replies.ReplyEntry(told=Told("صاحبة الطلب", work.today), channel=HERE)
        replies.tell_decision(work, request, entry)
        deliveries.complete_registration(work, request)
    builders.a_delivery(desk, request, mode=DeliveryMode.AT_THE_OFFICE)

    assert contacts(desk) == [(HERE, Purpose.SUPPORT_REQUEST), (HERE, Purpose.FOLLOW_UP)]


def test_two_replies_of_one_day_that_is_over_are_one_call(desk: Desk, clock: MovableClock) -> None:
    """Their hour is not known; another day, or another channel, is another contact."""
    person = builders.a_person(desk)
    asked = [builders.a_decided_request(desk, person=person) for _ in range(3)]
    clock.later(days=20)
    with desk.work() as work:
        for request, days, channel in zip(asked, (1, 1, 2), (CALLS, CALLS, HERE), strict=True):
            told = Told("صاحبة الطلب", work.today - timedelta(days=days))
            replies.tell_decision(work, request, replies.ReplyEntry(told=told, channel=channel))

    assert contacts(desk)[1:] == [(HERE, Purpose.FOLLOW_UP), (CALLS, Purpose.REPLY)]


@pytest.mark.parametrize(
    ("mode", "contact"),
    [
        (DeliveryMode.AT_THE_OFFICE, (HERE, Purpose.RECEIVING)),
        (DeliveryMode.AT_HOME, (HERE, Purpose.DELIVERY)),
        (DeliveryMode.BY_DELEGATE, (ChannelKind.DELEGATE, Purpose.DELIVERY)),
        (DeliveryMode.TRANSFER, None),
    ],
)
def test_a_delivery_is_the_contact_its_way_makes_it(
    desk: Desk, mode: DeliveryMode, contact: tuple[ChannelKind, Purpose] | None
) -> None:
    """T67: only what is fetched at the office was come for; with a transfer nobody meets."""
    request = builders.a_decided_request(desk)
    builders.tell(desk, request)
    with desk.work() as work:
        deliveries.complete_registration(work, request)
    assert isinstance(desk.clock, MovableClock)
    desk.clock.later(days=1)
    before, times = len(contacts(desk)), come_for(desk, request)
    builders.a_delivery(desk, request, mode=mode, amount=Money(100_00))

    assert contacts(desk)[before:] == ([contact] if contact else [])
    assert come_for(desk, request) - times == (mode is DeliveryMode.AT_THE_OFFICE)


# Letters


def _letter(desk: Desk, sender: str = "مستشفى المدينة", **changes: object) -> LetterId:
    entry: dict[str, object] = {"sender": sender, "subject": "تقرير", "received_on": desk.today}
    with desk.work() as work:
        return letters.register_letter(work, letters.LetterEntry(**{**entry, **changes}))  # type: ignore[arg-type]


def test_each_letter_is_a_contact_with_what_it_brought_about(desk: Desk) -> None:
    """T47: a request that came by letter, and the letter itself, are one; another letter is another."""
    person = builders.a_person(desk)
    come(desk, person, Purpose.SUPPORT_REQUEST, ChannelKind.LETTER)
    _letter(desk, person_id=person)
    assert contacts(desk) == [(ChannelKind.LETTER, Purpose.SUPPORT_REQUEST)]

    _letter(desk, person_id=person)
    _letter(desk)
    assert contacts(desk)[1:] == [(ChannelKind.LETTER, Purpose.LETTER)] * 2


@pytest.mark.parametrize("days", [0, 1])
def test_a_letter_that_answers_a_letter_is_another_contact(
    desk: Desk, clock: MovableClock, days: int
) -> None:
    """T47: on the same morning, and where the reply of yesterday is recorded today."""
    person = builders.a_person(desk)
    request = builders.a_decided_request(desk, Outcome.REFUSED, person)
    clock.later(days=1)
    _letter(desk, person_id=person)
    sent_on = desk.today
    clock.later(days=days)
    entry = replies.ReplyEntry(told=Told("صاحبة الطلب", sent_on, "عاجل"), channel=ChannelKind.LETTER)
    with desk.work() as work:
        replies.tell_decision(work, request, entry)
    own = [(channel, purpose) for channel, purpose in contacts(desk) if channel == ChannelKind.LETTER]
    assert own == [(ChannelKind.LETTER, Purpose.LETTER), (ChannelKind.LETTER, Purpose.REPLY)]


def test_a_letter_that_is_void_was_no_contact(desk: Desk) -> None:
    """T71: its number stays, its contact is counted no more; what else came with it is."""
    kept = come(desk, builders.a_person(desk), Purpose.INQUIRY, ChannelKind.LETTER)
    with desk.look() as look:
        person = PersonId(look.db.get_one(Visit, kept).person_id)  # type: ignore[arg-type]
    ask(desk, person, ChannelKind.LETTER)
    both = [_letter(desk, person_id=person), _letter(desk, received_on=date(2026, 11, 20))]
    assert len(contacts(desk)) == 2
    with desk.work() as work:
        for letter in both:
            letters.void_letter(work, letter, "قُيّد مرتين")

    assert contacts(desk) == [(ChannelKind.LETTER, Purpose.INQUIRY)]


def test_a_letter_after_a_void_one_is_no_second_contact(desk: Desk) -> None:
    """T47, T71: nor does a void one keep its contact from being corrected."""
    person = builders.a_person(desk)
    ask(desk, person, ChannelKind.LETTER)
    void = _letter(desk, person_id=person)
    with desk.work() as work:
        letters.void_letter(work, void, "قُيّد مرتين")
    _letter(desk, person_id=person)
    assert contacts(desk) == [(ChannelKind.LETTER, Purpose.INQUIRY)]

    other = builders.a_person(desk)
    begun = come(desk, other, Purpose.SUPPORT_REQUEST, ChannelKind.LETTER)
    declined = _letter(desk, person_id=other)
    ask(desk, other, ChannelKind.LETTER)
    with desk.work() as work:
        letters.void_letter(work, declined, "قُيّد مرتين")
        corrections.correct_visit(work, begun, corrections.CorrectionEntry(reason="لم تكتب"), None)
    assert contacts(desk) == [(ChannelKind.LETTER, Purpose.INQUIRY)]


def test_a_question_to_the_officer_is_asked_in_the_visitors_contact(desk: Desk) -> None:
    """T61: of who is here, of who is new, and of nobody where the clerk asks by herself."""
    request = builders.a_request(desk)
    with desk.work() as work:
        own = referrals.ReferralEntry(question="هل يكفي؟", due_on=work.today, request_id=request)
        stranger = referrals.ReferralEntry(question="هل تشمل؟", due_on=work.today, channel=HERE)
        nobody = referrals.ReferralEntry(question="ما الحد؟", due_on=work.today)
        for entry in (own, stranger, nobody):
            referrals.refer_to_researcher(work, entry)

    assert contacts(desk) == [(HERE, Purpose.SUPPORT_REQUEST), (HERE, Purpose.INQUIRY)]
    with desk.look() as look:
        asked = [(inquiry.question, inquiry.outcome) for inquiry in look.db.scalars(select(Inquiry))]
    assert asked == [("هل تشمل؟", InquiryOutcome.REFERRED)]  # T57: no question of a visitor stays open
