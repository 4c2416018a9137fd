"""What a correction does to the contact in which the entry was made: each is counted once, and only where it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hayat_desk.desk import Desk, MovableClock, UnitOfWork
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.corrections import CorrectionFlaw
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.ids import AppealId, DeliveryId, LetterId, PersonId, ReplyId, RequestId, VisitId
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures import letters
from hayat_desk.procedures.appeals import AppealEntry
from hayat_desk.procedures.corrections import correct_letter, correct_visit
from hayat_desk.procedures.reception import VisitEntry, begin_visit
from hayat_desk.procedures.replies import ReplyEntry, tell_decision
from hayat_desk.procedures.undoing import correct_appeal, correct_delivery, correct_reply
from hayat_desk.records.appeals import appeals_of
from hayat_desk.records.outcomes import deliveries_of, replies_of
from hayat_desk.records.reception import visits_of
from tests import builders
from tests.procedures.test_contacts import come, come_for, contacts
from tests.procedures.test_corrections import WHY, delivery, flawed, registered, reply, standing, told

HERE, CALLS, WRITES = ChannelKind.INTERVIEW, ChannelKind.PHONE, ChannelKind.LETTER


def _a_reply(desk: Desk) -> RequestId:
    request = builders.a_decided_request(desk)
    _later(desk, days=1)
    builders.tell(desk, request)
    return request


def _an_appeal(desk: Desk) -> RequestId:
    request, _ = told(desk, Outcome.REFUSED)
    _later(desk, days=1)
    with desk.work() as work:
        builders.appeal(work, request)
    return request


def _a_delivery(desk: Desk) -> RequestId:
    request = registered(desk)
    _later(desk, days=1)
    builders.a_delivery(desk, request, mode=DeliveryMode.AT_THE_OFFICE)
    return request


def _later(desk: Desk, *, days: int = 0, minutes: int = 0) -> None:
    assert isinstance(desk.clock, MovableClock)
    desk.clock.later(days=days, minutes=minutes)


def _correct(desk: Desk, request: RequestId, *, otherwise: bool) -> None:
    """Say that the last of what was done on a request was not so, or was so with another word."""
    with desk.work() as work:
        if appeals := appeals_of(work.db, request):
            entry = AppealEntry(reason="الدخل قديم", made_by="زوجها", made_on=work.today, channel=HERE)
            correct_appeal(work, AppealId(appeals[-1].id), WHY, entry if otherwise else None)
        elif parts := deliveries_of(work.db, request):
            part = delivery(desk, what="سلة") if otherwise else None
            correct_delivery(work, DeliveryId(parts[-1].id), WHY, part)
        else:
            another = reply(desk) if otherwise else None
            correct_reply(work, ReplyId(replies_of(work.db, request)[-1].id), WHY, another)


_DONE = (_a_reply, _an_appeal, _a_delivery)


@pytest.mark.parametrize("do", _DONE)
def test_the_contact_of_what_was_not_so_counts_no_more(desk: Desk, do: Callable[[Desk], RequestId]) -> None:
    """T25, T26: neither in the month nor among the times somebody came for the request."""
    request = do(desk)
    before, times = contacts(desk), come_for(desk, request)
    _correct(desk, request, otherwise=False)

    assert contacts(desk) == before[:-1]
    assert come_for(desk, request) == times - (before[-1][0] == HERE)


@pytest.mark.parametrize("do", _DONE)
def test_what_was_otherwise_was_done_in_the_same_contact(desk: Desk, do: Callable[[Desk], RequestId]) -> None:
    """However much later on that day it is put right."""
    request = do(desk)
    before = contacts(desk)
    _later(desk, minutes=90)
    _correct(desk, request, otherwise=True)

    assert contacts(desk) == before


def test_what_the_reception_began_stands_whatever_was_told_in_it(desk: Desk) -> None:
    """Somebody came; and where nobody did, that is corrected by itself."""
    request = builders.a_decided_request(desk)
    person = PersonId(standing(desk, request).person_id)
    _later(desk, days=16)
    visit = come(desk, person)
    _later(desk, minutes=5)
    with desk.work() as work:
        right = reply(desk, whom="نورة", early_reason="")
        reply_id = tell_decision(work, request, ReplyEntry(told=right.told, channel=HERE))
        correct_reply(work, reply_id, WHY, None)

    assert contacts(desk)[1:] == [(HERE, Purpose.FOLLOW_UP)]
    with desk.work() as work:
        correct_visit(work, visit, WHY, None)
    assert contacts(desk)[1:] == []


def test_a_reply_told_by_another_channel_moves_to_a_contact_of_it(desk: Desk) -> None:
    request = _a_reply(desk)
    with desk.work() as work:
        another = ReplyEntry(told=reply(desk).told, channel=HERE)
        correct_reply(work, ReplyId(replies_of(work.db, request)[-1].id), WHY, another)

    assert contacts(desk)[1:] == [(HERE, Purpose.FOLLOW_UP)]


def test_a_contact_of_another_person_was_not_about_the_first_ones_request(desk: Desk) -> None:
    """T25: she did not come for it."""
    request = builders.a_request(desk)
    person = PersonId(standing(desk, request).person_id)
    other = builders.a_person(desk, name=PersonName("مها"))
    _later(desk, days=1)
    came = VisitEntry(channel=HERE, purpose=Purpose.FOLLOW_UP, person_id=person, request_id=request)
    with desk.work() as work:
        visit = begin_visit(work, came)
    assert come_for(desk, request) == 2
    with desk.work() as work:
        correct_visit(work, visit, WHY, replace(came, purpose=Purpose.PAPERS))
    assert come_for(desk, request) == 2
    with desk.work() as work:
        right = visits_of(work.db, person)[0]
        correct_visit(work, VisitId(right.id), WHY, replace(came, person_id=other, request_id=None))

    assert contacts(desk)[1:] == [(HERE, Purpose.FOLLOW_UP)]
    assert come_for(desk, request) == 1


# Letters


def _register(work: UnitOfWork, person: PersonId, sender: str = "مستشفى") -> LetterId:
    return letters.register_letter(work, _letter_of(work, person, sender))


def _letter_of(work: UnitOfWork, person: PersonId, sender: str) -> letters.LetterEntry:
    return letters.LetterEntry(sender=sender, subject="تقرير", received_on=work.today, person_id=person)


def test_a_letter_put_right_later_that_day_came_in_its_own_contact(desk: Desk) -> None:
    """And the same again is no correction, whatever contact it would be kept in."""
    person = builders.a_person(desk)
    come(desk, person, Purpose.SUPPORT_REQUEST, WRITES)
    with desk.work() as work:
        letter = _register(work, person)
    _later(desk, minutes=90)

    def say_the_same(work: UnitOfWork) -> None:
        correct_letter(work, letter, WHY, _letter_of(work, person, "مستشفى"))

    assert flawed(desk, say_the_same) is CorrectionFlaw.NOTHING_CHANGED
    with desk.work() as work:
        correct_letter(work, letter, WHY, _letter_of(work, person, "مستشفى عرعر"))

    assert contacts(desk) == [(WRITES, Purpose.SUPPORT_REQUEST)]
