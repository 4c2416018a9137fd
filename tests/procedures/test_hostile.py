"""Bad input in every field: kept exactly or refused, never a crash, and never another field lost.

Fields of the screens refuse control characters and halves of letters before a procedure sees them; here
they come all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from hayat_desk.desk import Desk, UnitOfWork
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.due import DueKind
from hayat_desk.policy.ids import DocumentId, InquiryId, PersonId, ReferralId, RequestId
from hayat_desk.policy.names import PersonName, PersonTraits
from hayat_desk.policy.people import IdentityKind, parse_identity, parse_phone
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures import checklist, office, people, reception, referrals, requests
from hayat_desk.records import journal
from hayat_desk.records.office import the_office
from hayat_desk.records.people import Person, sensitive_of
from hayat_desk.records.reception import Inquiry, Referral, Visit
from hayat_desk.records.requests import RequestDocument, SupportRequest
from hayat_desk.summaries.people import find_people, likely_same
from hayat_desk.summaries.person_file import person_file
from hayat_desk.summaries.referrals import referral_list
from hayat_desk.summaries.requests import request_summary
from hayat_desk.summaries.today import today_summary
from tests import builders

HOSTILE = {
    "override": "نورة\u202eمعكوسة\u202c",
    "nul": "قبل\x00بعد",
    "markup": "<b onload='x'>غامق</b> &amp; <para/> {applicant} %s %(x)s",
    "long": "ن" * 20_000,
    "sql": "'); DROP TABLE person; -- \" OR 1=1",
    "emoji": "👩🏽\u200d⚕️ 🇸🇦 𝒜",
    "marks": "ا" + "\u0651\u064b" * 200,
    "lines": "سطر\nوآخر\r\nوثالث\tبجدولة",
    "digits": "١٢٣۴۵۶ 789 ⅷ ²",
    "private": "\ue000\ufffe\uffff\U0010ffff",
}
HALF_A_LETTER = "نورة\ud800"

VISIT = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)


@dataclass(frozen=True)
class Place:
    """A field a clerk types into: how it is taken down, and how it is read back."""

    take: Callable[[UnitOfWork, str], UUID]
    read: Callable[[UnitOfWork, UUID], str]
    others: Callable[[UnitOfWork, UUID], object]


def _inquiry(**changes: str) -> reception.InquiryEntry:
    told: dict[str, Any] = {"question": "سؤال", "answer": "جواب", "guide": "bylaw", "guide_place": "المادة 4"}
    return reception.InquiryEntry(**{**told, **changes})


def _of_inquiry(field: str) -> Place:
    fields = ("question", "answer", "guide_title", "guide_place", "call_back_number")
    return Place(
        lambda work, text: reception.answer_inquiry(work, VISIT, _inquiry(**{field: text})),
        lambda work, key: str(getattr(work.db.get_one(Inquiry, key), field)),
        lambda work, key: [getattr(work.db.get_one(Inquiry, key), one) for one in fields if one != field],
    )


def _register(work: UnitOfWork, **changes: object) -> PersonId:
    return people.register_person(work, builders.a_person_entry(**changes))


def _of_person(field: str) -> Place:
    fields = (
        "first_name",
        "family_name",
        "identity_number",
        "birth",
        "phone",
        "city",
        "district",
        "contact_note",
    )
    return Place(
        lambda work, text: _register(work, **{field: text}),
        lambda work, key: str(getattr(work.db.get_one(Person, key), field)),
        lambda work, key: [getattr(work.db.get_one(Person, key), one) for one in fields if one != field],
    )


def _of_name(part: str, column: str) -> Place:
    return Place(
        lambda work, text: _register(work, name=PersonName(**{"first": "هيا", part: text})),
        lambda work, key: str(getattr(work.db.get_one(Person, key), column)),
        lambda work, key: (work.db.get_one(Person, key).district, work.db.get_one(Person, key).phone),
    )


def _request(work: UnitOfWork) -> RequestId:
    person = _register(work)
    visit = reception.VisitEntry(
        channel=ChannelKind.INTERVIEW, purpose=Purpose.SUPPORT_REQUEST, person_id=person
    )
    request_id = requests.take_request(work, person, reception.begin_visit(work, visit))
    entry = requests.RequestEntry(service_key="financial_help", description="مصاريف تنقل")
    requests.amend_request(work, request_id, entry)
    return request_id


def _describe(work: UnitOfWork, text: str) -> RequestId:
    request_id = _request(work)
    requests.amend_request(
        work, request_id, requests.RequestEntry(service_key="financial_help", description=text)
    )
    return request_id


def _income_of(work: UnitOfWork, key: UUID) -> Money | None:
    kept = sensitive_of(work.db, key)
    return kept.monthly_income if kept else None


def _diagnosis_of(work: UnitOfWork, key: UUID) -> str:
    kept = sensitive_of(work.db, key)
    return kept.diagnosis if kept else ""


def _keep_diagnosis(work: UnitOfWork, text: str) -> UUID:
    person = _register(work)
    people.keep_sensitive(work, person, people.Sensitive(diagnosis=text, monthly_income=Money(4200_00)))
    return person


def _differ(work: UnitOfWork, text: str) -> UUID:
    row = work.db.get_one(SupportRequest, _request(work)).documents[0]
    entry = checklist.SightingEntry(matched=False, difference=text, expires=builders.written("1450/1/1"))
    checklist.check_documents(work, {DocumentId(row.id): entry})
    return row.id


def _end(work: UnitOfWork, text: str) -> UUID:
    request_id = _request(work)
    builders.end(work, request_id, text)
    return request_id


def _refer(work: UnitOfWork, **changes: Any) -> ReferralId:
    entry: dict[str, Any] = {
        "question": "سؤال",
        "due_on": date(2026, 11, 29),
        "visitor_name": "أبو راكان",
        **changes,
    }
    return referrals.refer_to_researcher(work, referrals.ReferralEntry(**entry))


def _answer_referral(work: UnitOfWork, text: str) -> UUID:
    referral = _refer(work)
    referrals.answer_referral(work, referral, text)
    return referral


def _call_back(work: UnitOfWork, text: str) -> UUID:
    entry = reception.InquiryEntry(
        question="سؤال", answer="", guide="", outcome=InquiryOutcome.CALL_BACK, call_back_number="0550000001"
    )
    inquiry: InquiryId = reception.answer_inquiry(work, VISIT, entry)
    reception.call_back_done(work, inquiry, text)
    return inquiry


def _set_folder(work: UnitOfWork, text: str) -> UUID:
    entry = office.SettingsEntry(
        print_arabic_digits=True, auto_lock_minutes=7, backup_folder=text, reply_within_days=None
    )
    office.change_settings(work, entry)
    return the_office(work.db).id


def _referral(work: UnitOfWork, key: UUID) -> Referral:
    return work.db.get_one(Referral, key)


PLACES = {
    "first name": _of_name("first", "first_name"),
    "family name": _of_name("family", "family_name"),
    "city": _of_person("city"),
    "district": _of_person("district"),
    "contact note": _of_person("contact_note"),
    "visitor's name": Place(
        lambda work, text: reception.begin_visit(
            work,
            reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY, visitor_name=text),
        ),
        lambda work, key: work.db.get_one(Visit, key).visitor_name,
        lambda work, key: work.db.get_one(Visit, key).channel_label,
    ),
    "question": _of_inquiry("question"),
    "answer": _of_inquiry("answer"),
    "guide's place": _of_inquiry("guide_place"),
    "call-back number": _of_inquiry("call_back_number"),
    "answer of a call back": Place(
        _call_back,
        lambda work, key: work.db.get_one(Inquiry, key).answer,
        lambda work, key: work.db.get_one(Inquiry, key).question,
    ),
    "description": Place(
        _describe,
        lambda work, key: work.db.get_one(SupportRequest, key).description,
        lambda work, key: work.db.get_one(SupportRequest, key).service_title,
    ),
    "diagnosis": Place(_keep_diagnosis, _diagnosis_of, _income_of),
    "difference": Place(
        _differ,
        lambda work, key: work.db.get_one(RequestDocument, key).difference,
        lambda work, key: work.db.get_one(RequestDocument, key).expires,
    ),
    "note of an ending": Place(
        _end,
        lambda work, key: work.db.get_one(SupportRequest, key).endings[0].note,
        lambda work, key: work.db.get_one(SupportRequest, key).description,
    ),
    "question referred": Place(
        lambda work, text: _refer(work, question=text),
        lambda work, key: _referral(work, key).question,
        lambda work, key: (_referral(work, key).visitor_name, _referral(work, key).due_on),
    ),
    "visitor referred": Place(
        lambda work, text: _refer(work, visitor_name=text),
        lambda work, key: _referral(work, key).visitor_name,
        lambda work, key: (_referral(work, key).question, _referral(work, key).due_on),
    ),
    "officer's answer": Place(
        _answer_referral,
        lambda work, key: _referral(work, key).answer,
        lambda work, key: _referral(work, key).question,
    ),
    "backup folder": Place(
        _set_folder,
        lambda work, key: the_office(work.db).backup_folder,
        lambda work, key: (the_office(work.db).title, the_office(work.db).auto_lock_minutes),
    ),
}
REFUSED = {
    "first name": {"nul", "long", "marks", "lines", "digits", "private"},  # the last two have no letter
    "family name": {"nul", "long", "marks", "lines", "digits", "private"},
    "visitor referred": {"digits", "private"},
}
"""What the parser of a name refuses; every other field keeps everything."""


@pytest.fixture(scope="module")
def hostile_desk(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk takes everything, so that nothing may spoil what comes after it."""
    path = builders.copied(founded, tmp_path_factory.mktemp("hostile") / "office.db")
    desk = builders.seated(path, builders.sunday_clock())
    yield desk
    with desk.look() as look:
        assert journal.first_broken_entry(look.db) is None
    desk.close()


def _entries(desk: Desk) -> int:
    with desk.look() as look:
        return look.db.scalar(select(func.count()).select_from(journal.JournalEntry)) or 0


@pytest.mark.parametrize("name", PLACES)
def test_hostile_text_is_kept_exactly_or_refused(hostile_desk: Desk, name: str) -> None:
    place = PLACES[name]
    with hostile_desk.work() as work:
        beside = place.others(work, place.take(work, "عادي"))
    refused = set()
    for kind, text in HOSTILE.items():
        before = _entries(hostile_desk)
        try:
            with hostile_desk.work() as work:
                key = place.take(work, text)
        except InvalidValue:
            refused.add(kind)
            assert _entries(hostile_desk) == before
            continue
        with hostile_desk.look() as look:
            assert place.read(look, key) in (text, text.strip(), _as_a_name(text))
            assert place.others(look, key) == beside

    assert refused == REFUSED.get(name, set())


def _as_a_name(text: str) -> str:
    """Names lose the invisible marks of direction, which would turn the letters after them on paper."""
    return text.replace("\u202e", "").replace("\u202c", "").strip()


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
def test_half_a_letter_is_kept_by_no_database_and_changes_nothing(hostile_desk: Desk, place: Place) -> None:
    """No field of a screen lets it through; if it came, the whole act is undone."""
    before = _entries(hostile_desk)
    with pytest.raises((InvalidValue, UnicodeEncodeError)), hostile_desk.work() as work:
        place.take(work, HALF_A_LETTER)

    assert _entries(hostile_desk) == before


@pytest.mark.parametrize("text", [*HOSTILE.values(), HALF_A_LETTER], ids=[*HOSTILE, "half"])
def test_nothing_hostile_breaks_a_search_or_a_look_for_twins(hostile_desk: Desk, text: str) -> None:
    with hostile_desk.look() as look:
        found = find_people(look, text)
        twins = likely_same(look, PersonTraits(name=text, identity=text.strip("\ud800")[:40]))

    assert isinstance(found, tuple)
    assert isinstance(twins, tuple)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_every_screen_shows_what_was_kept(hostile_desk: Desk, text: str) -> None:
    with hostile_desk.work() as work:
        person = _register(work, district=text, contact_note=text)
        reception.answer_inquiry(work, VISIT, _inquiry(question=text))
        request_id = _describe(work, text)
        _refer(work, question=text, person_id=person)
    with hostile_desk.look() as look:
        assert person_file(look, person).district == text
        assert request_summary(look, request_id).description == text.strip()
        assert text.strip() in {inquiry.question for inquiry, _visit in builders.inquiries(look.db)}
        assert text.strip() in {line.question for line in referral_list(look)}
        assert today_summary(look).due[DueKind.DRAFTS].lines == ()


@pytest.mark.parametrize("text", [*HOSTILE.values(), HALF_A_LETTER], ids=[*HOSTILE, "half"])
@pytest.mark.parametrize(
    "parse",
    [
        parse_phone,
        lambda text: parse_identity(None, text),
        lambda text: parse_identity(IdentityKind.PASSPORT, text),
        builders.written,
    ],
    ids=["phone", "identity", "passport", "date"],
)
def test_no_number_and_no_date_is_read_out_of_hostile_text(parse: Callable[[str], object], text: str) -> None:
    with pytest.raises(InvalidValue) as refusal:
        parse(text)

    assert refusal.value.flaw
