"""What happens to a person and a request has its order: a date out of it is refused or asked about.

Each rule is the policy's; each procedure that takes the date asks it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from hayat_desk.desk import Desk, MovableClock, UnitOfWork
from hayat_desk.errors import Doubt, InvalidValue
from hayat_desk.policy.checklist import DocumentFlaw, DocumentState, Sighting, ValidityRule, judge
from hayat_desk.policy.committee import CommitteeFlaw, Outcome
from hayat_desk.policy.deliveries import DeliveryFlaw, DeliveryMode
from hayat_desk.policy.ids import DocumentId, RequestId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.letters import LetterFlaw
from hayat_desk.policy.people import PersonFlaw
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.referrals import ReferralFlaw
from hayat_desk.policy.replies import ReplyFlaw, Told
from hayat_desk.procedures import (
    checklist,
    committee,
    deliveries,
    intake,
    letters,
    people,
    referrals,
    replies,
)
from hayat_desk.records.committee import CommitteeSession, queue
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest
from tests import builders
from tests.builders import written


def refused(desk: Desk, procedure: Callable[..., Any], *args: Any) -> InvalidValue:
    """The refusal of an act, which left nothing behind."""
    with pytest.raises(InvalidValue) as caught, desk.work() as work:
        procedure(work, *args)
    return caught.value


# Births


def _register(work: UnitOfWork, entry: people.PersonEntry) -> None:
    people.register_person(work, entry)


def _correct(work: UnitOfWork, entry: people.PersonEntry) -> None:
    person = people.register_person(work, builders.a_person_entry())
    people.correct_person(work, person, entry)


def _take_in(work: UnitOfWork, entry: people.PersonEntry) -> None:
    intake.begin_request(
        work, intake.IntakeEntry(channel=ChannelKind.INTERVIEW, person_id=None, person=entry)
    )


def _confirm_known(work: UnitOfWork, entry: people.PersonEntry) -> None:
    person = people.register_person(work, builders.a_person_entry())
    intake.begin_request(
        work, intake.IntakeEntry(channel=ChannelKind.INTERVIEW, person_id=person, person=entry)
    )


BIRTH_DOORS = [_register, _correct, _take_in, _confirm_known]


@pytest.mark.parametrize("door", BIRTH_DOORS)
@pytest.mark.parametrize(
    "birth", ["2027", "23/11/2026", "12/2026", "1449", "13/6/1448", "1 محرم 1450", "30/6/1448"]
)
def test_nobody_is_born_in_the_future(desk: Desk, door: Callable[..., None], birth: str) -> None:
    refusal = refused(desk, door, builders.a_person_entry(birth=written(birth)))
    assert (refusal.flaw, refusal.field) == (PersonFlaw.BORN_LATER, "birth")
    assert not isinstance(refusal, Doubt)


@pytest.mark.parametrize("door", BIRTH_DOORS)
@pytest.mark.parametrize(
    ("birth", "years"), [("1/1/1915", 111), ("1910", 116), ("1/7/1330", 114), ("1300", 143)]
)
def test_an_age_over_a_hundred_and_ten_is_asked_about(
    desk: Desk, door: Callable[..., None], birth: str, years: int
) -> None:
    entry = builders.a_person_entry(birth=written(birth))
    refusal = refused(desk, door, entry)
    assert isinstance(refusal, Doubt)
    assert (refusal.flaw, refusal.field, refusal.details) == (PersonFlaw.VERY_OLD, "birth", {"age": years})
    with desk.work() as work:
        door(work, replace(entry, confirmed=frozenset({PersonFlaw.VERY_OLD})))


@pytest.mark.parametrize("door", BIRTH_DOORS)
@pytest.mark.parametrize("birth", ["22/11/2026", "2026", "1448", "1/1/1917", "1340", "30/10/1400"])
def test_a_birth_that_can_be_is_taken(desk: Desk, door: Callable[..., None], birth: str) -> None:
    with desk.work() as work:
        door(work, builders.a_person_entry(birth=written(birth)))


def test_an_age_that_was_confirmed_is_not_asked_about_again(desk: Desk) -> None:
    entry = builders.a_person_entry(birth=written("1910"), confirmed=frozenset({PersonFlaw.VERY_OLD}))
    with desk.work() as work:
        person = people.register_person(work, entry)
    with desk.work() as work:
        people.correct_person(work, person, replace(entry, city="طريف", confirmed=frozenset()))
        assert work.db.get_one(Person, person).city == "طريف"


# Papers


def see(desk: Desk, **dates: Any) -> None:
    request_id = builders.a_request(desk)
    with desk.work() as work:
        row = work.db.get_one(SupportRequest, request_id).documents[0]
        checklist.check_documents(work, {DocumentId(row.id): checklist.SightingEntry(matched=True, **dates)})


@pytest.mark.parametrize(
    ("issued", "expires", "flaw"),
    [
        ("23/11/2026", None, DocumentFlaw.ISSUED_LATER),
        ("2027", None, DocumentFlaw.ISSUED_LATER),
        ("1/7/1448", "1/7/1450", DocumentFlaw.ISSUED_LATER),
        ("1/1/2020", "1/1/2019", DocumentFlaw.EXPIRES_BEFORE_ISSUE),
        ("1/1/2020", "1/1/2020", DocumentFlaw.EXPIRES_BEFORE_ISSUE),
        ("1/7/1441", "13/2/1956", DocumentFlaw.EXPIRES_BEFORE_ISSUE),
        ("2020", "2019", DocumentFlaw.EXPIRES_BEFORE_ISSUE),
        ("1447", "1446", DocumentFlaw.EXPIRES_BEFORE_ISSUE),
        (None, "1/1/2060", DocumentFlaw.VALID_FOR_LONG),
        (None, "1/1/1490", DocumentFlaw.VALID_FOR_LONG),
        ("1/1/2020", "1/1/2051", DocumentFlaw.VALID_FOR_LONG),
        ("1/1/1441", "1/1/1473", DocumentFlaw.VALID_FOR_LONG),
        ("2020", "2060", DocumentFlaw.VALID_FOR_LONG),
    ],
)
def test_dates_of_a_paper_make_sense(
    desk: Desk, issued: str | None, expires: str | None, flaw: DocumentFlaw
) -> None:
    dates = {
        name: written(text) for name, text in (("issued", issued), ("expires", expires)) if text is not None
    }
    with pytest.raises(InvalidValue) as caught:
        see(desk, **dates)
    assert caught.value.flaw is flaw
    assert caught.value.field.endswith(".date")
    assert isinstance(caught.value, Doubt) is (flaw is DocumentFlaw.VALID_FOR_LONG)
    if isinstance(caught.value, Doubt):
        see(desk, **dates, confirmed=frozenset({flaw}))


@pytest.mark.parametrize(
    ("issued", "expires"),
    [
        ("22/11/2026", None),
        ("2026", "2026"),
        ("1/1/2020", "2/1/2020"),
        ("1/1/2020", "1/1/2050"),
        (None, "1/11/2056"),
        ("30/10/1440", "30/10/1450"),
        (None, "1/1/2015"),
        ("1340", "1345"),
    ],
)
def test_dates_that_can_be_are_taken(desk: Desk, issued: str | None, expires: str | None) -> None:
    dates = {name: written(text) for name, text in (("issued", issued), ("expires", expires)) if text}
    see(desk, **dates)


# The committee


def hold(desk: Desk, held_on: date) -> CommitteeSession:
    with desk.work() as work:
        entry = committee.SessionEntry(held_on=held_on, members=builders.MEMBERS)
        session = work.db.get_one(CommitteeSession, committee.open_session(work, entry))
        assert session.docket
        return session


def on_docket(session: CommitteeSession) -> list[str]:
    return [line.request.number for line in session.docket]


def number_of(desk: Desk, request_id: RequestId) -> str:
    with desk.look() as look:
        return look.db.get_one(SupportRequest, request_id).number


def test_a_session_is_never_before_the_day_its_requests_were_raised(desk: Desk, clock: MovableClock) -> None:
    builders.a_raised_request(desk)
    yesterday = desk.today - timedelta(days=1)
    entry = committee.SessionEntry(held_on=yesterday, members=builders.MEMBERS)
    refusal = refused(desk, committee.open_session, entry)
    assert (refusal.flaw, refusal.field) == (CommitteeFlaw.RAISED_LATER, "held_on")
    assert refusal.details == {"first": "1448/06/12هـ الموافق 2026/11/22م"}
    clock.later(days=3)
    assert hold(desk, yesterday + timedelta(days=1)).held_on == yesterday + timedelta(days=1)


def test_what_was_raised_after_the_session_waits_for_the_next(desk: Desk, clock: MovableClock) -> None:
    first = builders.a_raised_request(desk)
    clock.later(days=2)
    second = builders.a_raised_request(desk)
    session = hold(desk, desk.today - timedelta(days=1))
    with desk.look() as look:
        docket = on_docket(look.db.get_one(CommitteeSession, session.id))
        waiting = [request.number for request in queue(look.db)]
    assert docket == [number_of(desk, first)]
    assert waiting == [number_of(desk, second)]


def test_a_deferred_request_is_not_before_a_session_earlier_than_the_one_that_deferred_it(
    desk: Desk, clock: MovableClock
) -> None:
    builders.a_raised_request(desk)
    clock.later(days=5)
    builders.decide_all(desk, builders.a_session(desk), Outcome.DEFERRED)
    entry = committee.SessionEntry(held_on=desk.today - timedelta(days=1), members=builders.MEMBERS)
    assert refused(desk, committee.open_session, entry).flaw is CommitteeFlaw.RAISED_LATER
    hold(desk, desk.today)


def test_an_appeal_is_not_decided_before_it_was_made(desk: Desk, clock: MovableClock) -> None:
    request_id = builders.a_decided_request(desk, Outcome.REFUSED)
    builders.tell(desk, request_id)
    clock.later(days=20)
    with desk.work() as work:
        builders.appeal(work, request_id, "تغيّرت الحال")
    entry = committee.SessionEntry(held_on=desk.today - timedelta(days=1), members=builders.MEMBERS)
    assert refused(desk, committee.open_session, entry).flaw is CommitteeFlaw.RAISED_LATER
    hold(desk, desk.today)


# Reply and delivery


def test_a_reply_is_never_before_its_decision_or_its_raising(desk: Desk, clock: MovableClock) -> None:
    request_id = builders.a_raised_request(desk)
    clock.later(days=1)
    builders.decide_all(desk, builders.a_session(desk), Outcome.ACCEPTED)
    before = Told("نورة", desk.today - timedelta(days=1), "موعد علاج")
    entry = replies.ReplyEntry(told=before, channel=ChannelKind.PHONE)
    refusal = refused(desk, replies.tell_decision, request_id, entry)
    assert (refusal.flaw, refusal.field) == (ReplyFlaw.TOLD_BEFORE_DECISION, "told_on")

    with desk.work() as work:  # as an office's file of before may have it
        request = work.db.get_one(SupportRequest, request_id)
        request.decided_on = desk.today - timedelta(days=9)
        work.note(JournalAct.AMEND_REQUEST, request)
    early = Told("نورة", desk.today - timedelta(days=5), "موعد علاج")
    entry = replies.ReplyEntry(told=early, channel=ChannelKind.PHONE)
    refusal = refused(desk, replies.tell_decision, request_id, entry)
    assert (refusal.flaw, refusal.field) == (ReplyFlaw.TOLD_BEFORE_RAISING, "told_on")


@pytest.mark.parametrize("is_last", [True, False])
def test_a_delivery_is_never_before_the_registration(desk: Desk, clock: MovableClock, is_last: bool) -> None:
    request_id = builders.a_decided_request(desk)
    builders.tell(desk, request_id)
    clock.later(days=4)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id)
    entry = deliveries.DeliveryEntry(
        delivered_on=desk.today - timedelta(days=1),  # after the decision, and after the reply
        what="قسيمة",
        mode=DeliveryMode.AT_HOME,
        received_by="نورة",
        is_last=is_last,
    )
    refusal = refused(desk, deliveries.deliver_service, request_id, entry)
    assert (refusal.flaw, refusal.field) == (DeliveryFlaw.DELIVERED_BEFORE_REGISTRATION, "delivered_on")
    with desk.work() as work:
        deliveries.deliver_service(work, request_id, replace(entry, delivered_on=desk.today))


def test_who_was_registered_before_is_given_things_from_the_decision_on(
    desk: Desk, clock: MovableClock
) -> None:
    """The file was made with the first request; handed over at once, the second is completed two days later."""
    person = builders.a_person(desk)
    first = builders.a_decided_request(desk, person=person)
    builders.tell(desk, first)
    with desk.work() as work:
        deliveries.complete_registration(work, first)
    clock.later(days=30)
    second = builders.a_decided_request(desk, person=person)
    decided = desk.today
    builders.tell(desk, second)
    clock.later(days=3)
    with desk.work() as work:
        deliveries.complete_registration(work, second)
    entry = deliveries.DeliveryEntry(
        delivered_on=decided - timedelta(days=1), what="قسيمة", mode=DeliveryMode.AT_HOME, received_by="نورة"
    )
    refusal = refused(desk, deliveries.deliver_service, second, entry)
    assert (refusal.flaw, refusal.field) == (DeliveryFlaw.DELIVERED_BEFORE_DECISION, "delivered_on")
    with desk.work() as work:
        deliveries.deliver_service(work, second, replace(entry, delivered_on=decided + timedelta(days=1)))


# Letters and referrals


@pytest.mark.parametrize(
    ("theirs", "taken"),
    [("22/11/2026", True), ("23/11/2026", False), ("2027", False), ("1448", True), ("13/6/1448", False)],
)
def test_a_letter_was_written_by_the_day_it_came(desk: Desk, theirs: str, taken: bool) -> None:
    entry = letters.LetterEntry(
        sender="مستشفى", subject="تقرير", received_on=desk.today, their_date=written(theirs)
    )
    if taken:
        with desk.work() as work:
            letters.register_letter(work, entry)
    else:
        assert refused(desk, letters.register_letter, entry).flaw is LetterFlaw.WRITTEN_LATER


def test_an_answer_is_not_wanted_by_a_day_that_is_past(desk: Desk) -> None:
    entry = referrals.ReferralEntry(question="سؤال", due_on=desk.today - timedelta(days=1))
    refusal = refused(desk, referrals.refer_to_researcher, entry)
    assert (refusal.flaw, refusal.field) == (ReferralFlaw.DUE_PAST, "due")
    with desk.work() as work:
        referrals.refer_to_researcher(work, replace(entry, due_on=desk.today))


@pytest.mark.parametrize(("days", "state"), [(0, DocumentState.VALID), (1, DocumentState.EXPIRED)])
def test_a_paper_of_another_table_is_judged_by_the_day_near_it(days: int, state: DocumentState) -> None:
    """Rabi I 1448 has 29 days in our table: a card until the 30th counts to the day after our 29th."""
    expires = written("30/3/1448")
    assert expires.is_of_another_table
    ours = written("29/3/1448").gregorian()
    assert ours is not None
    sighting = Sighting(sighted=True, matched=True, expires=expires)
    verdict = judge(ValidityRule.EXPIRY_DATE, None, sighting, ours + timedelta(days=1 + days))
    assert (verdict.state, verdict.last_valid_day, verdict.days) == (state, expires, -days)
