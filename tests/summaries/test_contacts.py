"""Who is in touch now: a visitor or a caller, not who wrote, nor whom the office went to (T44–T51)."""

from __future__ import annotations

import pytest

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import PersonId
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures.reception import VisitEntry, begin_visit
from hayat_desk.summaries.contacts import contacts_now, in_touch_by
from tests import builders


def _in_touch(desk: Desk, person: PersonId) -> ChannelKind | None:
    with desk.look() as look:
        listed = [line.kind for line in contacts_now(look)]
        channel = in_touch_by(look, person)
    assert listed == ([channel] if channel else [])
    return channel


@pytest.mark.parametrize(
    ("channel", "purpose", "in_touch"),
    [
        (ChannelKind.LETTER, Purpose.LETTER, None),
        (ChannelKind.PHONE, Purpose.REACH_OUT, None),
        (ChannelKind.INTERVIEW, Purpose.DELIVERY, None),  # at her home
        (ChannelKind.PHONE, Purpose.FOLLOW_UP, ChannelKind.PHONE),
        (ChannelKind.INTERVIEW, Purpose.RECEIVING, ChannelKind.INTERVIEW),
    ],
)
def test_who_wrote_or_was_gone_to_is_not_in_touch(
    desk: Desk, channel: ChannelKind, purpose: Purpose, in_touch: ChannelKind | None
) -> None:
    person = builders.a_person(desk)
    with desk.work() as work:
        begin_visit(work, VisitEntry(channel=channel, purpose=purpose, person_id=person))

    assert _in_touch(desk, person) is in_touch


def test_who_calls_after_she_wrote_is_on_the_telephone(desk: Desk) -> None:
    person = builders.a_person(desk)
    own = ((ChannelKind.PHONE, Purpose.FOLLOW_UP), (ChannelKind.LETTER, Purpose.LETTER))
    with desk.work() as work:
        for channel, purpose in own:
            begin_visit(work, VisitEntry(channel=channel, purpose=purpose, person_id=person))

    assert _in_touch(desk, person) is ChannelKind.PHONE
