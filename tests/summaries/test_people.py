"""What screens about persons show: banner, hits, likely twins, and the file with its timeline (T25, T26)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.ids import PersonId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.names import Agreement, PersonName, PersonTraits
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.people import Identity, IdentityKind, Sex, parse_identity, parse_phone
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.replies import Told
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures import deliveries, intake, people, reception, referrals, replies, requests
from hayat_desk.procedures.corrections import CorrectionEntry, correct_inquiry
from hayat_desk.procedures.undoing import correct_reply
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.banner import PersonBanner, banner_of
from hayat_desk.summaries.corrected_lines import whole_timeline
from hayat_desk.summaries.happenings import Happening
from hayat_desk.summaries.people import PersonHit, find_people, likely_same
from hayat_desk.summaries.person_file import particulars_of, person_file
from hayat_desk.summaries.referrals import proposed_due
from hayat_desk.summaries.request_lines import running_requests_of
from hayat_desk.summaries.timeline import timeline_of
from tests import builders

NOURA = PersonTraits(
    name="نورة سالم فهد الشمري",
    identity="1000000008",
    phone="+966550000001",
    birth=builders.written("1/7/1375"),
)


def _banner(desk: Desk, person: PersonId) -> PersonBanner:
    with desk.look() as look:
        return banner_of(look, look.db.get_one(Person, person))


def _twins(desk: Desk, traits: PersonTraits, besides: PersonId | None = None) -> tuple[PersonHit, ...]:
    with desk.look() as look:
        return likely_same(look, traits, besides)


# The banner


def test_the_banner_tells_who_it_is(desk: Desk) -> None:
    banner = _banner(desk, builders.a_person(desk, contact_note="لا يُتصل بعد المغرب"))

    assert (banner.name, banner.number, banner.number_kind) == (
        "نورة سالم فهد الشمري",
        "1448-01-1-00001",
        NumberKind.APPLICANT,
    )
    assert (banner.age, banner.age_is_approximate, banner.sex) == (70, False, Sex.FEMALE)
    assert banner.identity == Identity(IdentityKind.NATIONAL_ID, "1000000008")
    assert banner.phone is not None
    assert banner.phone.shown == "055 000 0001"
    assert banner.contact_note == "لا يُتصل بعد المغرب"


@pytest.mark.parametrize(("typed", "age", "approximate"), [("1375", 70, True), ("1956/02/13", 70, False)])
def test_the_age_rests_on_what_is_written(desk: Desk, typed: str, age: int, approximate: bool) -> None:
    banner = _banner(desk, builders.a_person(desk, birth=builders.written(typed)))

    assert (banner.age, banner.age_is_approximate) == (age, approximate)


def test_a_person_known_by_a_first_name_alone_has_a_banner(desk: Desk) -> None:
    """T14: nobody is turned away for what is not known of them."""
    nobody_else = builders.a_person(
        desk,
        name=PersonName("نورة"),
        identity=parse_identity(IdentityKind.NONE, ""),
        birth=None,
        sex=None,
        phone=None,
        city="",
        district="",
    )
    banner = _banner(desk, nobody_else)

    assert (banner.name, banner.age, banner.sex, banner.phone) == ("نورة", None, None, None)


def test_the_file_number_takes_the_applicant_numbers_place(desk: Desk) -> None:
    """T66."""
    person = builders.a_person(desk)
    with desk.work() as work:
        row = work.db.get_one(Person, person)
        row.file_number = "1448-01-2-00077"
        work.note(JournalAct.CORRECT_PERSON, row)

    assert (_banner(desk, person).number, _banner(desk, person).number_kind) == (
        "1448-01-2-00077",
        NumberKind.FILE,
    )


# Hits and twins


def test_a_hit_shows_enough_to_know_the_person_by_and_no_more(desk: Desk) -> None:
    person = builders.a_person(desk)
    builders.a_request(desk, person)
    with desk.look() as look:
        (hit,) = find_people(look, "نوره")

    assert (hit.phone_ends, hit.agreements) == ("0001", (Agreement.NAME,))


def test_a_cancelled_request_is_no_open_one(desk: Desk) -> None:
    person = builders.a_person(desk)
    request_id = builders.a_request(desk, person)
    with desk.work() as work:
        builders.end(work, request_id, "عدلت عنه")
    with desk.look() as look:
        assert running_requests_of(look, person) == ()


@pytest.mark.parametrize(
    ("traits", "agreed"),
    [
        (PersonTraits(identity="1000000008"), (Agreement.IDENTITY,)),
        (PersonTraits(phone="+966550000001"), (Agreement.PHONE,)),
        (
            PersonTraits(name="نوره الشمرى", birth=builders.written("1/7/1375")),
            (Agreement.BIRTH_DATE, Agreement.NAME),
        ),
        (
            PersonTraits(name="نوره الشمرى", birth=builders.written("1956/02/13")),
            (Agreement.BIRTH_DATE, Agreement.NAME),
        ),
        (PersonTraits(name="الشمري نورة سالم فهد"), (Agreement.NAME,)),
        (NOURA, (Agreement.IDENTITY, Agreement.PHONE, Agreement.BIRTH_DATE, Agreement.NAME)),
    ],
)
def test_a_likely_twin_is_told_with_what_agrees(
    desk: Desk, traits: PersonTraits, agreed: tuple[Agreement, ...]
) -> None:
    person = builders.a_person(desk)
    builders.a_person(
        desk,
        name=PersonName("منيرة", "خالد"),
        identity=parse_identity(None, "2012345672"),
        phone=parse_phone("0550000002"),
        birth=builders.written("1380"),
    )

    (twin,) = _twins(desk, traits)

    assert (twin.person_id, twin.agreements) == (person, agreed)


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        ("1375", "1/7/1375"), ("7/1375", "1/7/1375"), ("1/7/1375", "1375"), ("1/7/1375", "7/1375"),
        ("1956", "1/7/1375"), ("1/7/1375", "2/1956"), ("1375", "1955"), ("31/12/1956", "1376"),
        ("30/12/1375", "1375"), ("1340", "5/3/1340"), ("1340", "1922"),
    ],
)  # fmt: skip
def test_a_birth_told_more_or_less_exactly_finds_the_file(desk: Desk, kept: str, typed: str) -> None:
    nothing_else = {"identity": parse_identity(None, ""), "phone": None}
    person = builders.a_person(desk, birth=builders.written(kept), **nothing_else)
    for year in ("1350", "1400", "1940", "1990"):
        builders.a_person(desk, birth=builders.written(year), **nothing_else)

    twins = _twins(desk, PersonTraits(name="نورة سالم الشمري", birth=builders.written(typed)))

    assert [twin.person_id for twin in twins if Agreement.BIRTH_DATE in twin.agreements] == [person]


@pytest.mark.parametrize(
    "traits",
    [
        PersonTraits(),
        PersonTraits(name="نورة"),
        PersonTraits(birth=builders.written("1/7/1375")),
        PersonTraits(name="منيرة خالد العنزي", birth=builders.written("1/7/1375")),
        PersonTraits(name="نورة العنزي", phone="+966550000009"),
    ],
)
def test_little_in_common_asks_nothing(desk: Desk, traits: PersonTraits) -> None:
    builders.a_person(desk)

    assert _twins(desk, traits) == ()


def test_somebody_said_not_to_be_the_same_is_not_asked_about_again(desk: Desk) -> None:
    first = builders.a_person(desk)
    second = builders.a_person(desk, name=PersonName("هيا", "سالم"))
    with desk.work() as work:
        people.say_not_same(work, second, first)

    assert _twins(desk, NOURA, besides=second) == ()
    assert [twin.person_id for twin in _twins(desk, NOURA, besides=first)] == []  # it holds both ways
    assert {twin.person_id for twin in _twins(desk, NOURA)} == {first, second}


def test_the_person_at_hand_is_no_twin_and_who_was_put_away_by_identity_alone(desk: Desk) -> None:
    person = builders.a_person(desk)
    away = builders.a_person(desk)
    with desk.work() as work:
        row = work.db.get_one(Person, away)
        row.deleted_at = work.now
        work.note(JournalAct.CORRECT_PERSON, row)

    assert [twin.is_put_away for twin in _twins(desk, NOURA, besides=person)] == [
        True
    ]  # one identity, one file
    assert _twins(desk, replace(NOURA, identity=""), besides=person) == ()


# The file


def test_the_timeline_tells_everything_newest_first(desk: Desk, clock: MovableClock) -> None:
    """T26: one file holds visits, inquiries, requests, papers and referrals."""
    person = builders.a_person(desk)
    clock.later(minutes=1)
    with desk.work() as work:
        reception.answer_inquiry(
            work,
            reception.VisitEntry(
                channel=work.profile.channels[1].kind, purpose=Purpose.INQUIRY, person_id=person
            ),
            reception.InquiryEntry(
                question="ما الأوراق؟", answer="", guide="", outcome=InquiryOutcome.REFERRED
            ),
        )
    clock.later(days=1)
    request_id = builders.a_request(desk, person)
    clock.later(minutes=1)
    with desk.work() as work:
        entry = referrals.ReferralEntry(question="هل يكفي؟", due_on=proposed_due(work), request_id=request_id)
        referral_id = referrals.refer_to_researcher(work, entry)
    clock.later(days=1)
    with desk.work() as work:
        referrals.answer_referral(work, referral_id, "يكفي")
    clock.later(minutes=1)
    builders.see_documents(desk, request_id)
    builders.sign(desk, request_id)
    clock.later(minutes=1)
    with desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)
    clock.later(minutes=1)
    with desk.work() as work:
        builders.printed(work, intake.prepare_receipt(work, request_id), b"%PDF-1.4")

    with desk.look() as look:
        file = person_file(look, person)

    assert [(entry.happening, entry.text) for entry in file.timeline] == [
        (Happening.PAPER, ""),
        (Happening.RAISED, file.requests[0].service),
        (Happening.PAPER, ""),
        (Happening.CONTACT, ""),
        (Happening.ANSWER, "يكفي"),
        (Happening.REFERRAL, "هل يكفي؟"),
        (Happening.REQUEST, file.requests[0].service),
        (Happening.INQUIRY, "ما الأوراق؟"),
    ]
    assert [(entry.happening, entry.channel) for entry in file.timeline if entry.channel] == [
        (
            Happening.CONTACT,
            "المقابلة",
        ),  # she came with her papers; the question to the officer came up before
        (Happening.REQUEST, "المقابلة"),
        (Happening.INQUIRY, "الاتصالات الهاتفية"),
    ]
    times = [entry.at for entry in file.timeline]
    assert times == sorted(times, reverse=True)
    assert [entry.paper_kind for entry in file.timeline if entry.paper_kind] == [
        PaperKind.RECEIPT,
        PaperKind.DECLARATION,
    ]


def test_what_is_recorded_later_stands_on_the_day_it_happened_on(desk: Desk, clock: MovableClock) -> None:
    """T26: held, told, delivered and ended before the day on which the clerk writes it down."""
    person = builders.a_person(desk)
    request_id = builders.a_raised_request(desk, person)
    session, held_on = builders.a_session(desk), desk.today
    clock.later(days=2)
    builders.decide_all(desk, session, Outcome.ACCEPTED)
    clock.later(days=14)
    told_on = desk.today - timedelta(days=1)
    with desk.work() as work:
        told = Told("نورة", told_on)
        replies.tell_decision(work, request_id, replies.ReplyEntry(told=told, channel=ChannelKind.PHONE))
        deliveries.complete_registration(work, request_id)
    delivered_on = desk.today
    clock.later(days=2)
    with desk.work() as work:
        part = deliveries.DeliveryEntry(
            delivered_on=delivered_on,
            what="سلة",
            mode=DeliveryMode.AT_HOME,
            received_by="نورة",
            is_last=False,
        )
        deliveries.deliver_service(work, request_id, part)
        builders.end(work, request_id, ended_on=desk.today - timedelta(days=1))
    with desk.look() as look:
        days = {entry.happening: office_day(entry.at) for entry in timeline_of(look, person)}
    assert days[Happening.DECIDED] == held_on
    assert days[Happening.TOLD] == told_on
    assert days[Happening.DELIVERED] == delivered_on
    assert days[Happening.ENDED] == desk.today - timedelta(days=1)


def test_a_correction_leaves_first_and_right_entry_on_the_day_they_are_of(
    desk: Desk, clock: MovableClock
) -> None:
    """T26 — the first as it was dated; the right one not on the day of the correction."""
    request_id = builders.a_decided_request(desk)
    told_on = desk.today
    with desk.look() as look:
        person = PersonId(look.db.get_one(SupportRequest, request_id).person_id)
    clock.later(days=1)
    asked_on = desk.today
    with desk.work() as work:
        visit = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY, person_id=person)
        question = reception.InquiryEntry(question="متى الجلسة؟", answer="الأحد", guide="")
        inquiry_id = reception.answer_inquiry(work, visit, question)
        reply = replies.ReplyEntry(told=Told("هي", told_on, "علاج عاجل"), channel=ChannelKind.PHONE)
        reply_id = replies.tell_decision(work, request_id, reply)
    clock.later(days=1)
    with desk.work() as work:
        correct_inquiry(work, inquiry_id, CorrectionEntry(reason="خطأ"), replace(question, answer="الاثنين"))
        correct_reply(work, reply_id, CorrectionEntry(reason="خطأ"), None)
    with desk.look() as look:
        lines = whole_timeline(look, person)
    of_asking, of_telling = (
        [(office_day(line.at), line.is_corrected) for line in lines if line.happening is happening]
        for happening in (Happening.INQUIRY, Happening.TOLD)
    )
    assert sorted(of_asking) == [(asked_on, False), (asked_on, True)]
    assert of_telling == [(told_on, True)]


def test_a_paper_that_was_never_printed_is_no_happening(desk: Desk) -> None:
    person = builders.a_person(desk)
    request_id = builders.a_request(desk, person)
    with desk.work() as work:
        intake.prepare_receipt(work, request_id)

    with desk.look() as look:
        assert Happening.PAPER not in {entry.happening for entry in person_file(look, person).timeline}


def test_another_persons_things_are_in_no_file_but_theirs(desk: Desk) -> None:
    builders.a_signed_request(desk)
    other = builders.a_person(desk, name=PersonName("هيا"))

    with desk.look() as look:
        file = person_file(look, other)
    assert (file.timeline, file.requests) == ((), ())


def test_who_may_not_see_sensitive_data_is_not_offered_them(desk: Desk) -> None:
    person = builders.a_person(desk)
    with desk.look() as look:
        assert person_file(look, person).may_see_sensitive
    with builders.without(desk, Permission.SEE_SENSITIVE).look() as look:
        assert not person_file(look, person).may_see_sensitive


def test_the_form_begins_with_what_is_known(desk: Desk) -> None:
    """T25: a known person's data are confirmed, not asked again."""
    entry = builders.a_person_entry(contact_note="اتصلوا بأختها")
    person = builders.a_person(desk, contact_note="اتصلوا بأختها")

    with desk.look() as look:
        answers = vars(particulars_of(look, person))
    assert answers == {name: value for name, value in vars(entry).items() if name != "confirmed"}
