"""What each paper says, filled from the records and the board's wordings, at both associations (T59–T81)."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.policy.amounts import AmountFlaw, Money
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.dates import both, both_written
from hayat_desk.policy.ids import DocumentId, PaperId, PersonId, RequestId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.people import IdentityKind, Sex, parse_identity
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.procedures import (
    checklist,
    declarations,
    deliveries,
    intake,
    office,
    people,
    referrals,
    replies,
    requests,
)
from hayat_desk.procedures.profile import VersionEntry, change_wording
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.dockets import docket_sheet
from hayat_desk.summaries.papers.contents import PaperToDraw, kept_paper, paper_to_draw
from hayat_desk.summaries.papers.shapes import (
    DeclarationSummary,
    DeliveryReceiptSummary,
    MissingDocumentsSummary,
    ReceiptSummary,
    Receiver,
    ReferralNoteSummary,
)
from hayat_desk.summaries.requests import request_summary
from tests import builders

DIAGNOSIS, INCOME = "ورم حميد في الجهة اليسرى", "4200"
INCOME_PRINTED = "4,200"
ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩"


def _drawn(desk: Desk, paper_id: PaperId) -> PaperToDraw:
    """A paper as it goes out, with its number and date."""
    with desk.look() as look:
        is_printed = look.db.get_one(Paper, paper_id).printed_at is not None
    if not is_printed:
        builders.issued(desk, paper_id)
    with desk.look() as look:
        return paper_to_draw(look, paper_id)


def _with_sensitive(desk: Desk, **changes: object) -> RequestId:
    """A request of somebody whose diagnosis and income are on record."""
    person = builders.a_person(desk, **changes)
    with desk.work() as work:
        people.keep_sensitive(
            work, person, people.Sensitive(diagnosis=DIAGNOSIS, monthly_income=Money.parse(INCOME))
        )
    return builders.a_request(desk, person)


def _signed(desk: Desk, **changes: object) -> RequestId:
    request_id = _with_sensitive(desk, **changes)
    builders.see_documents(desk, request_id)
    builders.sign(desk, request_id)
    return request_id


def _raised(desk: Desk, **changes: object) -> RequestId:
    request_id = _signed(desk, **changes)
    with desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)
    return request_id


def _receipt(desk: Desk, request_id: RequestId) -> ReceiptSummary:
    with desk.work() as work:
        paper = intake.prepare_receipt(work, request_id)
    sheet = _drawn(desk, paper).sheet
    assert isinstance(sheet, ReceiptSummary)
    return sheet


def _declaration(desk: Desk, request_id: RequestId) -> DeclarationSummary:
    with desk.work() as work:
        declarations.prepare_declaration(work, request_id)
    with desk.look() as look:
        paper = request_summary(look, request_id).declaration_paper
    assert paper is not None
    sheet = _drawn(desk, paper).sheet
    assert isinstance(sheet, DeclarationSummary)
    return sheet


def _missing(desk: Desk, request_id: RequestId) -> MissingDocumentsSummary:
    with desk.work() as work:
        paper = intake.prepare_missing_list(work, request_id)
    sheet = _drawn(desk, paper).sheet
    assert isinstance(sheet, MissingDocumentsSummary)
    return sheet


def _note(desk: Desk, **changes: Any) -> ReferralNoteSummary:
    with desk.work() as work:
        entry = referrals.ReferralEntry(question="هل يكفي؟", due_on=date(2026, 11, 29), **changes)
        referral = referrals.refer_to_researcher(work, entry)
        paper = referrals.prepare_note(work, referral)
    sheet = _drawn(desk, paper).sheet
    assert isinstance(sheet, ReferralNoteSummary)
    return sheet


def _delivery(desk: Desk, person: PersonId | None = None, **changes: Any) -> DeliveryReceiptSummary:
    """The receipt of what was handed over for a person's request."""
    request_id = builders.a_decided_request(desk, person=person)
    builders.tell(desk, request_id)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id, "لا تحمله")
    delivery = builders.a_delivery(desk, request_id, **changes)
    with desk.work() as work:
        paper = deliveries.prepare_delivery_receipt(work, delivery)
    sheet = _drawn(desk, paper).sheet
    assert isinstance(sheet, DeliveryReceiptSummary)
    return sheet


def _all_words(sheet: Any) -> str:
    return repr(asdict(sheet))


def _print_arabic_digits(desk: Desk) -> None:
    with desk.work() as work:
        entry = office.SettingsEntry(
            print_arabic_digits=True, auto_lock_minutes=5, backup_folder="", reply_within_days=None
        )
        office.change_settings(work, entry)


# The letterhead


def test_the_letterhead_is_the_associations_own(either_desk: Desk) -> None:
    """T71–T77: every part it has and none it has not."""
    request_id = builders.a_request(either_desk)
    with either_desk.work() as work:
        paper = intake.prepare_missing_list(work, request_id)
    head = _drawn(either_desk, paper).letterhead
    has_letterhead = either_desk.profile.key == "hayat-arar"

    assert head.association == either_desk.profile.association.name
    assert bool(head.basmala and head.licence and head.phone) is has_letterhead
    assert len(head.accounts) == (3 if has_letterhead else 0)
    assert head.has_number is has_letterhead


# The receipt


def test_the_receipt_of_a_raised_request_names_the_floor(either_desk: Desk) -> None:
    """T63, T65, T80."""
    receipt = _receipt(either_desk, _raised(either_desk))

    assert receipt.earliest_reply == "1448/06/26هـ الموافق 2026/12/06م"
    assert receipt.next_working_day == ""
    assert receipt.received_on == "1448/06/12هـ الموافق 2026/11/22م"
    assert "ليس قبل الأحد 26 جمادى الآخرة 1448هـ الموافق 6 ديسمبر 2026م" in receipt.waiting_notice
    assert "استلام الطلب لا يعني قبوله" in receipt.no_promise
    assert "شكوى" in receipt.rights
    assert receipt.missing == ()


def test_the_receipt_of_an_incomplete_request_names_what_is_missing_and_no_date(either_desk: Desk) -> None:
    """T59, T65."""
    request_id = _with_sensitive(either_desk)
    builders.see_documents(either_desk, request_id, leave_out=2)
    receipt = _receipt(either_desk, request_id)

    assert (receipt.earliest_reply, receipt.next_working_day) == ("", "")
    assert len(receipt.missing) == 2
    assert all(line.endswith(": لم يُقدَّم الأصل") for line in receipt.missing)
    assert "2026/12/06" not in _all_words(receipt)


@pytest.mark.parametrize("complete", [True, False])
def test_no_receipt_shows_an_illness_or_an_income(either_desk: Desk, complete: bool) -> None:
    """DESIGN §4.6."""
    request_id = _raised(either_desk) if complete else _with_sensitive(either_desk)
    told = _all_words(_receipt(either_desk, request_id))

    assert DIAGNOSIS not in told
    assert INCOME not in told
    assert INCOME_PRINTED not in told
    assert "ورم" not in told
    assert "سرطان" not in told.replace(either_desk.profile.association.name, "")


def test_the_declaration_would_show_the_income(either_desk: Desk) -> None:
    """The control of the test above: the amount is on record and printed where the service asks it."""
    assert _declaration(either_desk, _with_sensitive(either_desk)).income == f"{INCOME_PRINTED} ريال"


@pytest.mark.parametrize(
    ("kept", "printed"),
    [
        (Money(900_00), "900 ريال"),
        (Money(2750_00), "2,750 ريال"),
        (Money(2750_05), "2,750.05 ريال"),
        (Money(1250000_00), "1,250,000 ريال"),
        (Money(0), "0 ريال"),
        (None, ""),
        ("من أهل الخير", "من أهل الخير"),
    ],
)
def test_an_income_is_printed_as_an_amount(desk: Desk, kept: Money | str | None, printed: str) -> None:
    person = builders.a_person(desk)
    told = {"income_as_told": kept} if isinstance(kept, str) else {"monthly_income": kept}
    with desk.work() as work:
        entry = people.Sensitive(diagnosis="", confirmed=frozenset(AmountFlaw), **told)
        people.keep_sensitive(work, person, entry)

    assert _declaration(desk, builders.a_request(desk, person)).income == printed


@pytest.mark.parametrize(
    ("raised", "earliest", "working"),
    [
        ("2026-03-10", "1447/10/05هـ الموافق 2026/03/24م", "1447/10/06هـ الموافق 2026/03/25م"),
        ("2026-11-21", "1448/06/25هـ الموافق 2026/12/05م", "1448/06/26هـ الموافق 2026/12/06م"),
        ("2027-02-24", "1448/10/02هـ الموافق 2027/03/10م", "1448/10/06هـ الموافق 2027/03/14م"),
    ],
)
def test_a_floor_within_the_feast_or_the_weekend_also_names_the_next_working_day(
    either_desk: Desk, clock: MovableClock, raised: str, earliest: str, working: str
) -> None:
    """T65: the date stays what it is; the working day stands beside it."""
    clock.now = datetime.fromisoformat(raised).replace(hour=7, tzinfo=UTC)
    builders.confirm_clock(either_desk)
    receipt = _receipt(either_desk, _raised(either_desk))

    assert (receipt.earliest_reply, receipt.next_working_day) == (earliest, working)
    assert "فأول يوم عمل بعده" in receipt.waiting_notice


@pytest.mark.parametrize(
    ("sex", "word"), [(Sex.FEMALE, "تُبلَّغ صاحبته"), (Sex.MALE, "يُبلَّغ صاحبه"), (None, "/")]
)
def test_a_wording_speaks_of_her_or_him_or_both(desk: Desk, sex: Sex | None, word: str) -> None:
    assert word in _receipt(desk, _raised(desk, sex=sex)).waiting_notice


def test_the_receipt_has_the_whole_identity_for_the_printout_to_mask(desk: Desk) -> None:
    receipt = _receipt(desk, _raised(desk))

    assert (receipt.identity_number, receipt.identity_label) == ("1000000008", "رقم الهوية")


@pytest.mark.parametrize(
    ("kind", "number", "label"),
    [
        (IdentityKind.NATIONAL_ID, "1000000008", "رقم الهوية"),
        (IdentityKind.IQAMA, "2012345672", "رقم الإقامة"),
        (IdentityKind.BORDER_NUMBER, "3012345678", "رقم الحدود"),
        (IdentityKind.PASSPORT, "AB1234567", "رقم جواز السفر"),
    ],
)
def test_a_number_is_called_by_its_document(desk: Desk, kind: IdentityKind, number: str, label: str) -> None:
    request_id = _with_sensitive(desk, identity=parse_identity(kind, number))

    for sheet in (_receipt(desk, request_id), _declaration(desk, request_id)):
        assert (sheet.identity_label, sheet.identity_number, sheet.no_identity) == (label, number, "")


@pytest.mark.parametrize(
    ("sex", "words"), [(Sex.FEMALE, "لا تحملها"), (Sex.MALE, "لا يحملها"), (None, "لا يحملها")]
)
def test_a_person_without_a_document_is_said_to_carry_none(desk: Desk, sex: Sex | None, words: str) -> None:
    request_id = _with_sensitive(desk, identity=parse_identity(IdentityKind.NONE, ""), sex=sex)

    for sheet in (_receipt(desk, request_id), _declaration(desk, request_id)):
        assert (sheet.identity_label, sheet.identity_number, sheet.no_identity) == ("الهوية", "", words)


# The list of missing papers


def test_the_list_says_of_each_paper_why_and_what_to_bring(either_desk: Desk, clock: MovableClock) -> None:
    """T59, T60."""
    request_id = _with_sensitive(either_desk)
    builders.see_documents(either_desk, request_id, leave_out=1)
    with either_desk.look() as look:
        lines = request_summary(look, request_id).documents
        expired = next(line for line in lines if line.rule == "expiry_date")
        aged = next(line for line in lines if line.months)
        missing = lines[-1]
    entry = checklist.SightingEntry(matched=True, expires=builders.gregorian(date(2026, 11, 20)))
    with either_desk.work() as work:
        checklist.check_documents(work, {expired.document_id: entry})
        differs = checklist.SightingEntry(matched=False, difference="الاسم مختلف")
        checklist.check_documents(work, {aged.document_id: differs})

    told = {
        document.title: (document.reason, document.bring)
        for document in _missing(either_desk, request_id).documents
    }

    assert set(told) == {expired.title, aged.title, missing.title}
    assert told[expired.title][0] == "انتهت الصلاحية في 1448/06/10هـ الموافق 2026/11/20م"
    assert told[expired.title][1].startswith("الأصل ساري المفعول يوم الحضور")
    assert told[aged.title][0] == "الأصل لا يطابق البيانات: الاسم مختلف"
    assert "ولم يمضِ على إصداره أكثر من 3 أشهر هجرية" in told[aged.title][1]
    assert told[missing.title][0] == "لم يُقدَّم الأصل"


def test_a_paper_without_its_date_is_on_the_list_with_that_reason(desk: Desk) -> None:
    request_id = _with_sensitive(desk)
    builders.see_documents(desk, request_id)
    with desk.work() as work:
        row = work.db.get_one(SupportRequest, request_id).documents[0]
        entry = checklist.SightingEntry(matched=True, expires=builders.written("1450"))
        checklist.check_documents(work, {DocumentId(row.id): entry})

    assert [document.reason for document in _missing(desk, request_id).documents] == ["التاريخ غير مبيَّن"]


def test_the_list_is_judged_for_the_day_it_was_made(desk: Desk, clock: MovableClock) -> None:
    request_id = _with_sensitive(desk)
    builders.see_documents(desk, request_id)
    assert _missing(desk, request_id).documents == ()
    clock.later(days=500)
    builders.confirm_clock(desk)

    assert len(_missing(desk, request_id).documents) == 3


def test_the_list_names_no_service_that_asks_for_a_diagnosis(either_desk: Desk) -> None:
    request_id = _with_sensitive(either_desk)
    sheet = _missing(either_desk, request_id)

    assert (sheet.service == "") is (either_desk.profile.key == "hayat-arar")
    assert (_service(either_desk, request_id) in _all_words(sheet)) is bool(sheet.service)
    assert sheet.intro.startswith("لاستكمال الطلب رقم 1448-01-3-00001 أحضري أصول ما يأتي")
    assert DIAGNOSIS not in _all_words(sheet)
    assert INCOME not in _all_words(sheet)
    assert INCOME_PRINTED not in _all_words(sheet)


@pytest.mark.parametrize(
    ("service", "named"), [("transport", "الخدمة المطلوبة"), ("food_vouchers", "قسائم غذائية للأسرة")]
)
def test_a_wording_that_names_the_service_does_not_tell_what_the_facts_hide(
    desk: Desk, service: str, named: str
) -> None:
    """The board's own text may name it still; the facts beside it leave it out where it would tell an illness."""
    wording = "لاستكمال الطلب رقم {رقم الطلب} ({الخدمة المطلوبة}) أحضروا أصول ما يأتي."
    with desk.work() as work:
        change_wording(work, WordingKey.MISSING_LIST, wording, VersionEntry(change="قرار المجلس"))
    request_id = builders.a_request(desk, service=service)
    sheet = _missing(desk, request_id)

    assert sheet.intro == f"لاستكمال الطلب رقم 1448-01-3-00001 ({named}) أحضروا أصول ما يأتي."
    assert sheet.service == ("" if service == "transport" else named)


def _service(desk: Desk, request_id: RequestId) -> str:
    with desk.look() as look:
        return look.db.get_one(SupportRequest, request_id).service_title


def test_no_paper_for_the_hand_names_a_service_that_asks_for_a_diagnosis(desk: Desk) -> None:
    """What a visitor carries home: the receipts, the list, and the reply to the request."""
    incomplete = _with_sensitive(desk)
    service = _service(desk, incomplete)
    raised = _raised(desk)
    receipts = [_receipt(desk, incomplete), _receipt(desk, raised)]
    builders.decide_all(desk, builders.a_session(desk), Outcome.ACCEPTED)
    with desk.work() as work:
        letter = replies.prepare_letter(work, raised)

    assert service == "مساعدة مالية أثناء العلاج"
    for sheet in (*receipts, _missing(desk, incomplete), _drawn(desk, letter).sheet):
        assert service not in _all_words(sheet)


# The declaration


def test_the_declaration_shows_the_data_as_declared(either_desk: Desk) -> None:
    """T62, T78, T81."""
    request_id = _with_sensitive(either_desk)
    builders.see_documents(either_desk, request_id)
    sheet = _declaration(either_desk, request_id)

    assert (sheet.applicant, sheet.applicant_title) == ("نورة سالم فهد الشمري", "طالبة الدعم")
    assert sheet.birth_date == "1375/07/01هـ"
    assert sheet.birth_date_other == "1956/02/13م"
    assert sheet.phone == "055 000 0001"
    assert sheet.identity_number == "1000000008"
    assert "نورة سالم فهد الشمري" in sheet.text
    assert "مسؤولة مسؤولية مباشرة" in sheet.text
    assert "أوافق على أن تستعلم" in sheet.consent
    assert len(sheet.documents) == 5
    assert sheet.documents[0].validity == "الصلاحية قائمة حتى 1449/07/29هـ الموافق 2027/12/27م"
    assert sheet.by_medical_report is (either_desk.profile.key == "hayat-arar")
    assert DIAGNOSIS not in _all_words(sheet)


def test_the_qr_tells_the_paper_and_nobodys_name(either_desk: Desk) -> None:
    sheet = _declaration(either_desk, _with_sensitive(either_desk))

    assert sheet.qr == f"HD1 {sheet.register.number} {sheet.short_code}"
    assert sheet.qr.isascii()
    assert "1000000008" not in sheet.qr


def test_a_declaration_drawn_again_says_what_it_said(either_desk: Desk, clock: MovableClock) -> None:
    """T62: from the snapshot, whatever changed since."""
    request_id = _signed(either_desk)
    with either_desk.look() as look:
        before = request_summary(look, request_id)
    assert before.declaration_paper is not None
    sheet = _drawn(either_desk, before.declaration_paper).sheet
    clock.later(days=40)
    with either_desk.work() as work:
        people.correct_person(work, before.banner.person_id, builders.a_person_entry(district="أخرى"))
        seen = checklist.SightingEntry(matched=True, expires=builders.gregorian(date(2031, 1, 1)))
        checklist.check_documents(work, {before.documents[0].document_id: seen})
        gone = checklist.SightingEntry(matched=None)
        checklist.check_documents(work, {before.documents[-1].document_id: gone})

    assert _drawn(either_desk, before.declaration_paper).sheet == sheet


def test_only_papers_that_matched_are_declared(desk: Desk) -> None:
    request_id = _with_sensitive(desk)
    builders.see_documents(desk, request_id, leave_out=2)

    assert len(_declaration(desk, request_id).documents) == 3


def test_what_is_not_known_is_left_empty(desk: Desk) -> None:
    """T14."""
    request_id = _with_sensitive(
        desk,
        birth=None,
        phone=None,
        sex=None,
        identity=parse_identity(IdentityKind.NONE, ""),
        city="",
        district="",
    )
    sheet = _declaration(desk, request_id)

    assert (sheet.birth_date, sheet.birth_date_other, sheet.phone, sheet.district) == ("", "", "", "")
    assert "الموقّع/الموقّعة" in sheet.text


def test_a_year_alone_is_printed_alone(desk: Desk) -> None:
    sheet = _declaration(desk, _with_sensitive(desk, birth=builders.written("1375")))

    assert (sheet.birth_date, sheet.birth_date_other) == ("1375هـ", "")


# The referral note


def test_a_referral_note_needs_no_name(either_desk: Desk) -> None:
    """T61."""
    note = _note(either_desk)

    assert (note.asked_by, note.asked_phone, note.subject) == ("", "", "")
    assert note.due == both(date(2026, 11, 29))
    assert note.to == "مسئول البحث الاجتماعي"
    assert "ليست طلب دعم" in note.intro


def test_a_referral_note_names_the_request_and_the_person_but_nothing_sensitive(either_desk: Desk) -> None:
    note = _note(either_desk, request_id=_with_sensitive(either_desk))

    assert (note.asked_by, note.asked_phone) == ("نورة سالم فهد الشمري", "055 000 0001")
    assert note.subject == "طلب الدعم رقم 1448-01-3-00001"
    assert DIAGNOSIS not in _all_words(note)
    assert INCOME not in _all_words(note)
    assert INCOME_PRINTED not in _all_words(note)


# The delivery receipt


def test_the_beneficiary_who_comes_in_person_is_established_from_the_file(either_desk: Desk) -> None:
    """T67: whose signature it is, in what capacity, and how much was received, in words too."""
    receipt = _delivery(either_desk, amount=Money(280_000))

    assert receipt.receiver == Receiver("نورة سالم فهد الشمري", "المستفيدة نفسها", "1000000008", "رقم الهوية")
    assert (receipt.amount, receipt.amount_in_words) == ("2,800 ريال", "فقط ألفان وثمانمئة ريال لا غير")
    assert receipt.text == (
        f"أقرّ أنا نورة سالم فهد الشمري بأنني استلمت من {either_desk.profile.association.name}، بناءً على طلب "
        "الدعم رقم 1448-01-3-00001: مساعدة مالية، والمبلغ 2,800 ريال (فقط ألفان وثمانمئة ريال لا غير)."
    )


@pytest.mark.parametrize(
    ("changes", "receiver"),
    [
        ({"sex": Sex.MALE}, ("المستفيد نفسه", "1000000008", "رقم الهوية")),
        ({"sex": None}, ("المستفيد نفسه", "1000000008", "رقم الهوية")),
        (
            {"identity": parse_identity(IdentityKind.PASSPORT, "AB1234567")},
            ("المستفيدة نفسها", "AB1234567", "رقم جواز السفر"),
        ),
        ({"identity": parse_identity(IdentityKind.NONE, "")}, ("المستفيدة نفسها", "لا تحملها", "الهوية")),
    ],
)
def test_the_receiver_is_named_as_the_file_has_the_beneficiary(
    desk: Desk, changes: dict[str, object], receiver: tuple[str, str, str]
) -> None:
    assert _delivery(desk, builders.a_person(desk, **changes)).receiver == Receiver(
        "نورة سالم فهد الشمري", *receiver
    )


@pytest.mark.parametrize(
    ("name", "known"),
    [("نوره سالم  فهد الشمرى", True), ("نورة سالم الشمري", False), ("فهد سالم فهد الشمري", False)],
)
def test_of_another_receiver_the_desk_knows_the_name_alone(desk: Desk, name: str, known: bool) -> None:
    """However the beneficiary's name is spelled it is hers; whoever else signs writes the rest by hand."""
    receiver = _delivery(desk, received_by=name).receiver

    assert receiver.name == name
    assert bool(receiver.capacity and receiver.identity) is known
    assert known or receiver == Receiver(name)


def test_a_service_that_is_no_money_is_received_without_an_amount(desk: Desk) -> None:
    receipt = _delivery(desk, amount=None)

    assert (receipt.amount, receipt.amount_in_words) == ("", "")
    assert receipt.text.endswith("1448-01-3-00001: مساعدة مالية.")


def test_an_amount_in_words_stands_beside_arabic_figures(desk: Desk) -> None:
    _print_arabic_digits(desk)
    receipt = _delivery(desk, amount=Money(25_050))

    assert "والمبلغ ٢٥٠٫٥٠ ريال (فقط مئتان وخمسون ريالًا وخمسون هللة لا غير)." in receipt.text


# The docket


def test_the_docket_judges_a_paper_in_words_that_fit_every_title(either_desk: Desk) -> None:
    """«وصفة طبية» is feminine, «سجل الأسرة» is not."""
    builders.a_raised_request(either_desk)
    session = builders.a_session(either_desk)
    with either_desk.look() as look:
        _, sheet = docket_sheet(look, session)
    (item,) = sheet.items

    assert len(item.documents) == 5
    assert all(line.endswith(": الصلاحية قائمة يوم التقديم") for line in item.documents)


# Digits


def test_arabic_indic_digits_change_dates_and_never_identifiers(either_desk: Desk) -> None:
    _print_arabic_digits(either_desk)
    request_id = _raised(either_desk)
    receipt = _receipt(either_desk, request_id)
    with either_desk.look() as look:
        paper = request_summary(look, request_id).declaration_paper
    assert paper is not None
    declared: Any = _drawn(either_desk, paper).sheet
    note = _note(either_desk)

    for dated in (
        receipt.earliest_reply,
        receipt.received_on,
        receipt.register.date,
        declared.birth_date,
        declared.birth_date_other,
        declared.income,
        note.due,
    ):
        assert set(ARABIC_INDIC) & set(dated)
        assert not any(digit.isascii() for digit in dated if digit.isdigit())
    assert receipt.earliest_reply == "١٤٤٨/٠٦/٢٦هـ الموافق ٢٠٢٦/١٢/٠٦م"
    assert declared.income == "٤٬٢٠٠ ريال"
    assert "٢٦ جمادى الآخرة ١٤٤٨هـ" in receipt.waiting_notice
    for identifier in (
        receipt.identity_number,
        receipt.request_number,
        receipt.register.number,
        receipt.qr,
        declared.identity_number,
        declared.phone,
        declared.short_code,
        note.number,
    ):
        assert identifier.isascii()


@pytest.mark.parametrize(
    ("arabic", "amount", "printed"),
    [
        (False, 280_000, "2,800 ريال"),
        (False, 25_050, "250.50 ريال"),
        (True, 280_000, "٢٬٨٠٠ ريال"),
        (True, 125_000_05, "١٢٥٬٠٠٠٫٠٥ ريال"),
        (True, None, ""),
    ],
)
def test_an_amount_is_the_same_on_its_receipt_and_in_the_extract(
    either_desk: Desk, arabic: bool, amount: int | None, printed: str
) -> None:
    if arabic:
        _print_arabic_digits(either_desk)
    delivered = _delivery(either_desk, amount=None if amount is None else Money(amount))
    with either_desk.work() as work:
        person = PersonId(work.db.scalars(select(Person.id)).one())
        extract = people.prepare_extract(work, person)
    table = next(
        table
        for table in _drawn(either_desk, extract).sheet.tables  # type: ignore[union-attr]
        if table.title == "ما سُلّم من خدمات"
    )

    assert delivered.amount == printed
    assert table.rows[0][1].split("\n") == [
        "مساعدة مالية", *([printed] if printed else []), "تحويل بنكي",
    ]  # fmt: skip


def test_dates_are_in_western_digits_without_the_setting(desk: Desk) -> None:
    """The control of the test above."""
    assert not set(ARABIC_INDIC) & set(_all_words(_receipt(desk, _raised(desk))))


# What was printed


def test_a_printed_paper_comes_back_byte_for_byte(desk: Desk) -> None:
    request_id = _raised(desk)
    with desk.work() as work:
        paper = intake.prepare_receipt(work, request_id)
        builders.printed(work, paper, b"%PDF-1.7 receipt\x00\xff")
    with desk.look() as look:
        kept = kept_paper(look, paper)

    assert (kept.pdf, kept.kind, kept.request_id) == (
        b"%PDF-1.7 receipt\x00\xff",
        PaperKind.RECEIPT,
        request_id,
    )
    assert kept.printed_at - desk.clock() == timedelta()
    assert both_written(builders.gregorian(kept.dated)).startswith("2026/11/22م")
