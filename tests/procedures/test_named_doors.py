"""Whoever is named at any door is named in letters: tatweel, marks, digits and signs alone print as nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.names import NameFlaw, PersonName
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.replies import Told
from hayat_desk.procedures import committee, deliveries, letters, people, referrals, replies
from tests import builders

UNREAD = ("ــــ", "َُِ", "ـَـ", "\u200b\u2060", "\u3164", "-", "٠٥٥", "😀")
READ = "نـورة"
LAST_SEAT = f"name_{len(builders.MEMBERS) - 1}"


def _told(desk: Desk) -> Callable[[str], object]:
    request_id = builders.a_decided_request(desk)

    def act(name: str) -> object:
        with desk.work() as work:
            telling = Told(name, work.today, "موعد علاج عاجل")
            return replies.tell_decision(
                work, request_id, replies.ReplyEntry(told=telling, channel=ChannelKind.PHONE)
            )

    return act


def _received(desk: Desk) -> Callable[[str], object]:
    request_id = builders.a_decided_request(desk)
    builders.tell(desk, request_id)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id, "لا تعرف بعضها")
    return lambda name: builders.a_delivery(desk, request_id, received_by=name)


def _seated(desk: Desk, *, present: bool) -> Callable[[str], object]:
    builders.a_raised_request(desk)
    *others, last = builders.MEMBERS

    def act(name: str) -> object:
        members = (*others, replace(last, name=name, present=present or last.is_chair))
        with desk.work() as work:
            entry = committee.SessionEntry(held_on=work.today, members=members)
            return committee.open_session(work, entry)

    return act


def _letter(desk: Desk, *, of_sender: bool) -> Callable[[str], object]:
    def act(name: str) -> object:
        with desk.work() as work:
            entry = letters.LetterEntry(sender="جمعية", subject="دعوة", received_on=work.today)
            named = replace(entry, sender=name) if of_sender else replace(entry, subject=name)
            return letters.register_letter(work, named)

    return act


def _referred(desk: Desk) -> Callable[[str], object]:
    def act(name: str) -> object:
        with desk.work() as work:
            due = work.today + timedelta(days=3)
            entry = referrals.ReferralEntry(question="هل تُقبل؟", due_on=due, visitor_name=name)
            return referrals.refer_to_researcher(work, entry)

    return act


def _registered(desk: Desk) -> Callable[[str], object]:
    def act(name: str) -> object:
        with desk.work() as work:
            return people.register_person(work, builders.a_person_entry(name=PersonName(name)))

    return act


DOORS: dict[str, tuple[str, Callable[[Desk], Callable[[str], object]]]] = {
    "a person": ("first", _registered),
    "who was told": ("whom", _told),
    "who received": ("received_by", _received),
    "a member who came": (LAST_SEAT, lambda desk: _seated(desk, present=True)),
    "a member who did not": (LAST_SEAT, lambda desk: _seated(desk, present=False)),
    "who wrote": ("sender", lambda desk: _letter(desk, of_sender=True)),
    "what of": ("subject", lambda desk: _letter(desk, of_sender=False)),
    "a visitor": ("visitor_name", _referred),
}


@pytest.mark.parametrize("door", DOORS)
def test_a_name_without_a_letter_is_refused_at_its_field_at_every_door(desk: Desk, door: str) -> None:
    field, opened = DOORS[door]
    act = opened(desk)
    for unread in UNREAD:
        with pytest.raises(InvalidValue) as refusal:
            act(unread)
        assert (refusal.value.flaw, refusal.value.field) == (NameFlaw.NO_LETTER, field), unread
    assert act(READ)
