"""A day far from today is asked about at every door that takes one, and kept once it is confirmed.

What was done seldom was more than half a year ago, and what is awaited seldom is further ahead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import get_args, get_type_hints

import pytest

from hayat_desk.desk import Desk, MovableClock, UnitOfWork
from hayat_desk.errors import Doubt, InvalidValue
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.consents import Withdrawal
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.days import FAR, DayDoubt
from hayat_desk.policy.deliveries import DeliveryFlaw, DeliveryMode
from hayat_desk.policy.endings import Ending, EndingReason
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.replies import Holiday, Told
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures import (
    appeals,
    committee,
    consents,
    deaths,
    deliveries,
    endings,
    letters,
    profile,
    reception,
    referrals,
    replies,
)
from hayat_desk.records.outcomes import deliveries_of
from tests import builders
from tests.builders import written
from tests.house.sources import imported_modules
from tests.house.test_procedures import procedures_of

LONG_AGO, FAR_AHEAD, PAST = DayDoubt.LONG_AGO, DayDoubt.FAR_AHEAD, DayDoubt.AWAITED_AND_PAST
Confirmed = frozenset[StrEnum]
Act = Callable[[UnitOfWork, date, Confirmed], object]


@dataclass(frozen=True)
class Door:
    """What takes a day: the act, made ready in an office as of two years before today, and its field."""

    field: str
    ready: Callable[[Desk], Act]


def _letter(_desk: Desk) -> Act:
    def act(work: UnitOfWork, day: date, confirmed: Confirmed) -> object:
        entry = letters.LetterEntry(sender="مستشفى", subject="تقرير", received_on=day, confirmed=confirmed)
        return letters.register_letter(work, entry)

    return act


def _version(_desk: Desk) -> Act:
    def act(work: UnitOfWork, day: date, confirmed: Confirmed) -> object:
        channels = tuple(replace(one, label=f"{one.label} جديد") for one in work.profile.channels)
        version = profile.VersionEntry(change="ق", approved=builders.gregorian(day), confirmed=confirmed)
        return profile.change_channels(work, channels, version)

    return act


def _session(desk: Desk) -> Act:
    builders.a_raised_request(desk)

    def act(work: UnitOfWork, day: date, confirmed: Confirmed) -> object:
        entry = committee.SessionEntry(held_on=day, members=builders.MEMBERS, confirmed=confirmed)
        return committee.open_session(work, entry)

    return act


def _reply(desk: Desk) -> Act:
    request = builders.a_decided_request(desk)

    def act(work: UnitOfWork, day: date, confirmed: Confirmed) -> object:
        told = Told("نورة", day, "موعد علاج")
        entry = replies.ReplyEntry(told=told, channel=ChannelKind.PHONE, confirmed=confirmed)
        return replies.tell_decision(work, request, entry)

    return act


def _registered(desk: Desk) -> RequestId:
    request = builders.a_decided_request(desk)
    builders.tell(desk, request)
    with desk.work() as work:
        deliveries.complete_registration(work, request)
    return request


def _part(
    day: date, next_due: date | None, confirmed: Confirmed, **changes: object
) -> deliveries.DeliveryEntry:
    entry = deliveries.DeliveryEntry(
        delivered_on=day,
        what="قسيمة",
        mode=DeliveryMode.AT_HOME,
        received_by="نورة",
        is_last=False,
        next_due=next_due,
        confirmed=confirmed,
    )
    return replace(entry, **changes)  # type: ignore[arg-type]


def _delivery(desk: Desk) -> Act:
    request = _registered(desk)

    def act(work: UnitOfWork, day: date, confirmed: Confirmed) -> object:
        return deliveries.deliver_service(work, request, _part(day, None, confirmed))

    return act


def _next_part(desk: Desk) -> Act:
    request = _registered(desk)
    delivered_on = desk.today

    def act(work: UnitOfWork, day: date, confirmed: Confirmed) -> object:
        return deliveries.deliver_service(work, request, _part(delivered_on, day, confirmed | {LONG_AGO}))

    return act


def _referral(_desk: Desk) -> Act:
    def act(work: UnitOfWork, day: date, confirmed: Confirmed) -> object:
        entry = referrals.ReferralEntry(question="سؤال", due_on=day, confirmed=confirmed)
        return referrals.refer_to_researcher(work, entry)

    return act


def _death(desk: Desk) -> Act:
    person = builders.a_person(desk)

    def act(work: UnitOfWork, day: date, confirmed: Confirmed) -> object:
        entry = deaths.DeathEntry(died_on=day, said_by="ابنها", confirmed=confirmed)
        return deaths.record_death(work, person, entry)

    return act


def _ending(desk: Desk) -> Act:
    request = builders.a_raised_request(desk)

    def act(work: UnitOfWork, day: date, confirmed: Confirmed) -> object:
        ending = Ending(reason=EndingReason.WITHDRAWN, ended_on=day, said_by="نورة", confirmed=confirmed)
        return endings.end_request(work, request, ending)

    return act


def _appeal(desk: Desk) -> Act:
    request = builders.a_decided_request(desk, Outcome.REFUSED)
    builders.tell(desk, request)

    def act(work: UnitOfWork, day: date, confirmed: Confirmed) -> object:
        entry = appeals.AppealEntry(
            reason="تغيرت حالها", made_by="نورة", made_on=day, channel=ChannelKind.PHONE, confirmed=confirmed
        )
        return appeals.record_appeal(work, request, entry)

    return act


def _withdrawal(desk: Desk) -> Act:
    request = builders.a_raised_request(desk)

    def act(work: UnitOfWork, day: date, confirmed: Confirmed) -> object:
        withdrawal = Withdrawal(withdrawn_on=day, said_by="نورة", in_writing=True, confirmed=confirmed)
        return consents.withdraw_consent(work, request, withdrawal)

    return act


def _to_call_back(day: date | None, confirmed: Confirmed) -> reception.InquiryEntry:
    return reception.InquiryEntry(
        question="سؤال",
        answer="",
        guide="",
        outcome=InquiryOutcome.CALL_BACK,
        call_back_number="0500000000",
        call_back_on=day,
        confirmed=confirmed,
    )


def _call_back(_desk: Desk) -> Act:
    def act(work: UnitOfWork, day: date, confirmed: Confirmed) -> object:
        return reception.answer_inquiry(work, _CALLER, _to_call_back(day, confirmed))

    return act


def _another_call(desk: Desk) -> Act:
    with desk.work() as work:
        inquiry = reception.answer_inquiry(work, _CALLER, _to_call_back(None, frozenset()))

    def act(work: UnitOfWork, day: date, confirmed: Confirmed) -> object:
        return reception.call_back_later(work, inquiry, day, confirmed)

    return act


def _policy(_desk: Desk) -> Act:
    def act(work: UnitOfWork, day: date, confirmed: Confirmed) -> object:
        policy = replace(work.profile.policy, approved=builders.gregorian(day))
        return profile.change_policy(work, policy, profile.VersionEntry(change="ق", confirmed=confirmed))

    return act


_CALLER = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)
DONE = {
    "LetterEntry.received_on": Door("received_on", _letter),
    "VersionEntry.approved": Door("approved_on", _version),
    "SessionEntry.held_on": Door("held_on", _session),
    "Told.told_on": Door("told_on", _reply),
    "DeliveryEntry.delivered_on": Door("delivered_on", _delivery),
    "DeathEntry.died_on": Door("died_on", _death),
    "Ending.ended_on": Door("ended_on", _ending),
    "AppealEntry.made_on": Door("made_on", _appeal),
    "PolicyDocument.approved": Door("policy_approved", _policy),
    "Withdrawal.withdrawn_on": Door("withdrawn_on", _withdrawal),
}
AWAITED = {
    "DeliveryEntry.next_due": Door("next_due", _next_part),
    "ReferralEntry.due_on": Door("due", _referral),
    "InquiryEntry.call_back_on": Door("call_back_on", _call_back),
    "call_back_later.day": Door("call_back_on", _another_call),
}
OTHERWISE = {
    "LetterEntry.their_date",  # below: held against the day it came
    "Holiday.year",  # below: one of a single year
    "PersonEntry.birth",  # test_order_of_days: an age over 110
    "SightingEntry.issued",  # test_order_of_days; how old it may be is the service's rule
    "SightingEntry.expires",  # test_order_of_days: over thirty years
}
NOT_TYPED = {
    "Wording.dated",  # given by the desk
    "Wording.approved",  # from the file of a profile, when the office is founded
    "record_export.as_of",  # the day of the export itself
    "Month.year",  # of the month that is exported, from a list
}


def _days_of(owner: str, hint: object) -> Iterator[str]:
    """Where a day stands in what an act takes, each by the value that holds it; a year alone is one too."""
    place = owner.rpartition(".")[2]
    if hint in (date, WrittenDate) or (int in (hint, *get_args(hint)) and place == "year"):
        yield owner
    for part in get_args(hint):
        yield from _days_of(owner, part)
    if isinstance(hint, type) and is_dataclass(hint) and hint is not WrittenDate:
        hints = get_type_hints(hint)
        for field in fields(hint):
            yield from _days_of(f"{hint.__name__}.{field.name}", hints[field.name])


def test_no_act_takes_a_day_that_is_not_among_these_doors() -> None:
    taken = {
        day
        for module in imported_modules("hayat_desk.procedures")
        for procedure in procedures_of(module)
        for name, hint in get_type_hints(procedure).items()
        if name != "return"
        for day in _days_of(f"{procedure.__name__}.{name}", hint)
    }
    assert taken == {*DONE, *AWAITED, *OTHERWISE, *NOT_TYPED}


def ready(desk: Desk, clock: MovableClock, door: Door) -> Act:
    """The act, in an office that goes on two years later; a request of then still waits for it."""
    act = door.ready(desk)
    clock.later(days=730)
    builders.confirm_clock(desk)
    return act


def asked(desk: Desk, act: Act, day: date) -> Doubt | None:
    """What is asked about the act on that day; where nothing is, it is done."""
    try:
        with desk.work() as work:
            act(work, day, frozenset())
    except Doubt as doubt:
        return doubt
    return None


@pytest.mark.parametrize("door", DONE.values(), ids=DONE.keys())
@pytest.mark.parametrize("days", [FAR.days + 1, 365, 730])
def test_what_was_done_long_ago_is_asked_about_and_kept_once_confirmed(
    desk: Desk, clock: MovableClock, door: Door, days: int
) -> None:
    act = ready(desk, clock, door)
    day = desk.today - timedelta(days=days)
    doubt = asked(desk, act, day)
    assert doubt is not None
    assert (doubt.flaw, doubt.field) == (LONG_AGO, door.field)
    assert f"{day:%Y/%m/%d}م" in str(doubt.details["day"])
    assert asked(desk, act, day) is not None  # nothing was kept meanwhile
    with desk.work() as work:
        act(work, day, frozenset({LONG_AGO}))


@pytest.mark.parametrize("door", DONE.values(), ids=DONE.keys())
@pytest.mark.parametrize("days", [0, 1, 30, FAR.days])
def test_what_was_done_lately_is_taken(desk: Desk, clock: MovableClock, door: Door, days: int) -> None:
    act = ready(desk, clock, door)
    assert asked(desk, act, desk.today - timedelta(days=days)) is None


@pytest.mark.parametrize(
    "day", [date(1990, 11, 22), date(2016, 11, 22), date(2025, 11, 22), date(1926, 11, 22)]
)
def test_a_letter_of_another_year_is_asked_about(desk: Desk, day: date) -> None:
    assert asked(desk, _letter(desk), day) is not None


@pytest.mark.parametrize("door", AWAITED.values(), ids=AWAITED.keys())
@pytest.mark.parametrize("ahead", ["2099", "2126", "2027", "days"])
def test_what_is_awaited_far_ahead_is_asked_about_and_kept_once_confirmed(
    desk: Desk, door: Door, ahead: str
) -> None:
    act = door.ready(desk)
    day = desk.today + FAR + timedelta(days=1) if ahead == "days" else date(int(ahead), 12, 1)
    doubt = asked(desk, act, day)
    assert doubt is not None
    assert (doubt.flaw, doubt.field) == (FAR_AHEAD, door.field)
    with desk.work() as work:
        act(work, day, frozenset({FAR_AHEAD}))


@pytest.mark.parametrize("door", AWAITED.values(), ids=AWAITED.keys())
@pytest.mark.parametrize("days", [1, 30, FAR.days])
def test_what_is_awaited_soon_is_taken(desk: Desk, door: Door, days: int) -> None:
    act = door.ready(desk)
    assert asked(desk, act, desk.today + timedelta(days=days)) is None


def test_a_next_part_that_was_due_before_today_is_asked_about(desk: Desk, clock: MovableClock) -> None:
    act = _next_part(desk)
    clock.later(days=20)
    day = desk.today - timedelta(days=1)
    doubt = asked(desk, act, day)
    assert doubt is not None
    assert (doubt.flaw, doubt.field) == (PAST, "next_due")
    with desk.work() as work:
        act(work, day, frozenset({PAST}))


@pytest.mark.parametrize("day", [date(2026, 11, 22), date(2026, 11, 21)])
def test_a_next_part_that_is_no_later_than_this_one_is_refused(desk: Desk, day: date) -> None:
    act = _next_part(desk)
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        act(work, day, frozenset(DayDoubt))
    assert refusal.value.flaw is DeliveryFlaw.NEXT_DUE_PAST
    assert not isinstance(refusal.value, Doubt)


@pytest.mark.parametrize(
    ("theirs", "is_asked"),
    [
        ("22/11/2026", False),
        ("1/6/2026", False),
        ("2026", False),
        ("1448", False),
        ("22/11/2025", True),
        ("22/11/2016", True),
        ("1990", True),
        ("1446", True),
        ("12/6/1447", True),
    ],
)
def test_a_letter_written_long_before_it_came_is_asked_about(desk: Desk, theirs: str, is_asked: bool) -> None:
    entry = letters.LetterEntry(
        sender="مستشفى", subject="تقرير", received_on=desk.today, their_date=written(theirs)
    )
    if is_asked:
        with pytest.raises(Doubt) as doubt, desk.work() as work:
            letters.register_letter(work, replace(entry, confirmed=frozenset({LONG_AGO})))
        assert (doubt.value.flaw, doubt.value.field) == (DayDoubt.WRITTEN_LONG_AGO, "their_date")
        entry = replace(entry, confirmed=frozenset({DayDoubt.WRITTEN_LONG_AGO}))
    with desk.work() as work:
        letters.register_letter(work, entry)


def test_the_last_part_is_never_before_an_earlier_one(desk: Desk, clock: MovableClock) -> None:
    request = _registered(desk)
    first = desk.today
    clock.later(days=10)
    with desk.work() as work:
        deliveries.deliver_service(work, request, _part(desk.today, None, frozenset()))
        deliveries.deliver_service(work, request, _part(first, None, frozenset()))  # written down late
    between = _part(desk.today - timedelta(days=1), None, frozenset(DayDoubt), is_last=True)
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        deliveries.deliver_service(work, request, between)
    assert not isinstance(refusal.value, Doubt)
    assert (refusal.value.flaw, refusal.value.field) == (DeliveryFlaw.LAST_BEFORE_EARLIER, "delivered_on")
    assert "2026/12/02م" in str(refusal.value.details["earlier"])
    with desk.work() as work:
        deliveries.deliver_service(work, request, replace(between, delivered_on=desk.today))
    with desk.look() as look:
        assert [part.is_last for part in deliveries_of(look.db, request)] == [False, False, True]


def _closed(work: UnitOfWork, days: list[Holiday], confirmed: Confirmed = frozenset()) -> None:
    entry = profile.CalendarEntry(
        holidays=(*work.profile.holidays, *days),
        report_months=work.profile.office.report_months,
        substitute_days=work.profile.office.substitute_days,
    )
    profile.change_calendar(work, entry, profile.VersionEntry(change="إجازة", confirmed=confirmed))


def _day_off(
    year: int | None, month: int = 12, day: int = 1, calendar: Calendar = Calendar.GREGORIAN
) -> Holiday:
    return Holiday(f"إجازة {year} {month}", calendar, month, day, month, day, year)


@pytest.mark.parametrize(
    ("closed", "doubt"),
    [
        (_day_off(2016), PAST),
        (_day_off(2025), PAST),
        (_day_off(2026, 11, 21), PAST),
        (_day_off(1447, 6, 12, Calendar.HIJRI), PAST),
        (_day_off(2027, 11, 24), DayDoubt.DAY_OFF_FAR_AHEAD),
        (_day_off(2062), DayDoubt.DAY_OFF_FAR_AHEAD),
        (_day_off(1484, 6, 12, Calendar.HIJRI), DayDoubt.DAY_OFF_FAR_AHEAD),
        (_day_off(2026, 11, 22), None),
        (_day_off(2027, 11, 22), None),
        (_day_off(1449, 6, 12, Calendar.HIJRI), None),
        (_day_off(None), None),
        (Holiday("إجازة", Calendar.GREGORIAN, 11, 20, 11, 25, 2026), None),
    ],
)
def test_a_day_off_of_one_year_that_is_past_or_far_ahead_is_asked_about(
    desk: Desk, closed: Holiday, doubt: DayDoubt | None
) -> None:
    confirmed: Confirmed = frozenset()
    if doubt is not None:
        with pytest.raises(Doubt) as asked_about, desk.work() as work:
            _closed(work, [closed])
        assert (asked_about.value.flaw, asked_about.value.field) == (doubt, "holidays")
        confirmed = frozenset({doubt})
    with desk.work() as work:
        _closed(work, [closed], confirmed)
    assert desk.profile.holidays[-1] == closed
    with desk.work() as work:
        _closed(work, [_day_off(2027, 1)])  # what was confirmed before is not asked about again


def test_one_question_names_every_day_off_that_it_is_about(desk: Desk) -> None:
    with pytest.raises(Doubt) as doubt, desk.work() as work:
        _closed(work, [_day_off(2016), _day_off(2027, 2), _day_off(2015)])
    assert "2016/12/01م" in str(doubt.value.details["day"])
    assert "2015/12/01م" in str(doubt.value.details["day"])
    assert "2027" not in str(doubt.value.details["day"])
