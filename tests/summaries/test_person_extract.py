"""مستخرج بيانات مستفيد filled from the records (T12): all that is held, diagnosis and income only when asked for."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest
from sqlalchemy import select

from hayat_desk.desk import Desk
from hayat_desk.errors import NotPermitted
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.consents import Withdrawal
from hayat_desk.policy.ids import DocumentId, PaperId, PersonId, RequestId
from hayat_desk.policy.people import IdentityKind, parse_identity
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose
from hayat_desk.printouts import person_extract
from hayat_desk.procedures import checklist, letters, people
from hayat_desk.procedures.consents import withdraw_consent
from hayat_desk.procedures.corrections import CorrectionEntry, correct_visit
from hayat_desk.procedures.intake import prepare_receipt
from hayat_desk.procedures.letters import void_paper
from hayat_desk.procedures.reception import VisitEntry, begin_visit
from hayat_desk.procedures.urgency import call_urgent
from hayat_desk.records.journal import JournalEntry
from hayat_desk.records.papers import Paper
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.papers.contents import PaperToDraw, kept_paper, paper_to_draw
from hayat_desk.summaries.papers.forms import PersonExtractSummary
from tests import builders
from tests.check_pdf import check

DIAGNOSIS, INCOME = "ورم حميد في الجهة اليسرى", "4200"


def _with_history(desk: Desk) -> PersonId:
    """Somebody who asked, was refused and was told so; the sensitive layer is filled."""
    request_id = builders.a_decided_request(desk, Outcome.REFUSED)
    builders.tell(desk, request_id)
    person = _owner(desk, request_id)
    with desk.work() as work:
        people.keep_sensitive(
            work, person, people.Sensitive(diagnosis=DIAGNOSIS, monthly_income=Money.parse(INCOME))
        )
    return person


def _owner(desk: Desk, request_id: RequestId) -> PersonId:
    with desk.look() as look:
        return PersonId(look.db.get_one(SupportRequest, request_id).person_id)


def _prepared(desk: Desk, person: PersonId, *, full: bool = False) -> PaperId:
    with desk.work() as work:
        return (people.prepare_full_extract if full else people.prepare_extract)(work, person)


def _filled(desk: Desk, paper: PaperId) -> tuple[PaperToDraw, PersonExtractSummary]:
    with desk.look() as look:
        made = paper_to_draw(look, paper)
    assert isinstance(made.sheet, PersonExtractSummary)
    return made, made.sheet


def test_extract_holds_what_the_records_hold_and_is_drawn(either_desk: Desk, tmp_path: Path) -> None:
    person = _with_history(either_desk)
    made, sheet = _filled(either_desk, _prepared(either_desk, person))
    titles = [table.title for table in sheet.tables]
    assert titles == [
        "طلبات الدعم",
        "المستندات التي اطُّلع عليها",
        "الزيارات والاتصالات",
        "الردود",
        "الأوراق الصادرة",
    ]
    (asked,) = sheet.tables[0].rows
    assert "رفض في" in asked[3]
    assert sheet.tables[3].rows[0][1] == "رفض"
    assert all(len(row) == len(table.headings) for table in sheet.tables for row in table.rows)
    path = tmp_path / "extract.pdf"
    path.write_bytes(person_extract.draw(made.letterhead, sheet))
    wanted = ["مستخرج بيانات مستفيد", f"الاسم {sheet.person}", "اطلاع صاحبة البيانات على بياناتها"]
    assert check(path, [*wanted, "استبانات الرضا: لا تحمل اسما ولا رقما", "رقم الطلب الرد"]) == []


def test_extract_says_what_was_urgent_refused_corrected_and_void(desk: Desk, tmp_path: Path) -> None:
    person = builders.a_person(desk)
    request = builders.a_raised_request(desk, person)
    with desk.work() as work:
        receipt = prepare_receipt(work, request)
        builders.printed(work, receipt, b"%PDF-1.4 sheet")
        call_urgent(work, request, "الموعد بعد أسبوع")
        entry = Withdrawal(withdrawn_on=desk.today, said_by="صاحبة الطلب", in_writing=True)
        withdraw_consent(work, request, entry)
        void_paper(work, receipt, "طُبع مرتين")
    visit = VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.FOLLOW_UP, person_id=person)
    with desk.work() as work:
        called = begin_visit(work, visit)
    with desk.work() as work:
        correct_visit(work, called, CorrectionEntry(reason="اتصل غيرها"), None)

    made, sheet = _filled(desk, _prepared(desk, person))
    rows = {table.title: table.rows for table in sheet.tables}
    ((_, need, _, became),) = rows["طلبات الدعم"]
    assert "عاجل: الموعد بعد أسبوع" in need
    assert "بقول: صاحبة الطلب" in became
    assert ["رقمها ملغى" in row[1] for row in rows["الأوراق الصادرة"]].count(True) == 1
    ((_, entry_words, why, right),) = rows["قيود التصحيح"]
    assert entry_words.startswith("تواصل في")
    assert (why, right) == ("اتصل غيرها", "لم يقع")
    path = tmp_path / "extract.pdf"
    path.write_bytes(person_extract.draw(made.letterhead, sheet))
    assert check(path, ["قيود التصحيح", "سبب التصحيح", "اتصل غيرها"]) == []


def test_diagnosis_and_income_are_in_the_extract_only_when_asked_for(desk: Desk) -> None:
    """Rule 6 of DESIGN §4: not even in what is handed to the printout."""
    person = _with_history(desk)
    _, without = _filled(desk, _prepared(desk, person))
    assert DIAGNOSIS not in str(asdict(without))
    assert INCOME not in str(asdict(without))
    assert "4,200" not in str(asdict(without))
    assert [fact.label for fact in without.need_to_know] == ["التشخيص", "الدخل الشهري"]
    _, full = _filled(desk, _prepared(desk, person, full=True))
    assert [fact.value for fact in full.need_to_know] == [DIAGNOSIS, "4,200 ريال"]
    assert full.with_need_to_know


@pytest.mark.parametrize(
    ("kind", "number", "told"),
    [
        (IdentityKind.BORDER_NUMBER, "3012345678", {"نوع الهوية": "رقم حدود", "رقم الحدود": "3012345678"}),
        (IdentityKind.PASSPORT, "AB1234567", {"نوع الهوية": "جواز سفر", "رقم جواز السفر": "AB1234567"}),
        (IdentityKind.NONE, "", {"الهوية": "لا تحملها"}),
    ],
)
def test_extract_calls_a_number_by_its_document(
    desk: Desk, kind: IdentityKind, number: str, told: dict[str, str]
) -> None:
    person = builders.a_person(desk, identity=parse_identity(kind, number))
    _, sheet = _filled(desk, _prepared(desk, person))
    facts = {fact.label: fact.value for fact in sheet.facts}
    assert {label: value for label, value in facts.items() if label not in _OTHERS} == told


_OTHERS = ("الاسم", "رقم المتقدم", "تاريخ الميلاد", "الجنس")


def test_extract_tells_how_the_original_compared(desk: Desk) -> None:
    person = builders.a_person(desk)
    request_id = builders.a_request(desk, person)
    builders.see_documents(desk, request_id, leave_out=3)
    with desk.work() as work:
        first, second, third, *_ = work.db.get_one(SupportRequest, request_id).documents
        differs = checklist.SightingEntry(matched=False, difference="الاسم ناقص")
        checklist.check_documents(work, {DocumentId(second.id): differs})
        checklist.check_documents(work, {DocumentId(third.id): checklist.SightingEntry(matched=False)})
        titles = (first.title, second.title, third.title)
    _, sheet = _filled(desk, _prepared(desk, person))
    table = next(table for table in sheet.tables if table.title == "المستندات التي اطُّلع عليها")
    compared = {row[1]: row[3] for row in table.rows}
    assert [compared[title] for title in titles] == [
        "الأصل مطابق",
        "الأصل لا يطابق البيانات: الاسم ناقص",
        "الأصل لا يطابق البيانات",
    ]


def test_extract_says_of_a_paper_whose_number_is_void_that_it_is(desk: Desk) -> None:
    """T71 — it went out with its number, and holds no more."""
    person = builders.a_person(desk)
    for _ in range(2):
        with desk.work() as work:
            note = builders.a_note(work, person)
        builders.print_paper(desk, note)
    with desk.work() as work:
        letters.void_paper(work, note, "كُتب مرتين")
    _, sheet = _filled(desk, _prepared(desk, person))
    kinds = [row[1] for row in sheet.tables[-1].rows]
    assert sorted(kinds) == ["ورقة إحالة", "ورقة إحالة (رقمها ملغى)"]


def test_each_extract_is_journaled_and_the_full_one_as_a_look(desk: Desk) -> None:
    person = _with_history(desk)
    _prepared(desk, person)
    _prepared(desk, person, full=True)
    with desk.look() as look:
        acts = list(look.db.scalars(select(JournalEntry.act)))
    assert acts.count("prepare_extract") == acts.count("see_sensitive") == 1


def test_full_extract_is_for_who_may_see_sensitive_data_also_when_it_is_kept(desk: Desk) -> None:
    person = _with_history(desk)
    paper = _prepared(desk, person, full=True)
    with desk.work() as work:
        builders.printed(work, paper, b"%PDF-1.7 extract")
    less = builders.without(desk, Permission.SEE_SENSITIVE)
    with pytest.raises(NotPermitted), less.work() as work:
        people.prepare_full_extract(work, person)
    for ask in (kept_paper, paper_to_draw):
        with pytest.raises(NotPermitted), less.look() as look:
            ask(look, paper)
        with desk.look() as look:
            assert ask(look, paper)
    with less.look() as look:
        assert not kept_paper(look, _printed(less, person)).is_need_to_know


def _printed(desk: Desk, person: PersonId) -> PaperId:
    paper = _prepared(desk, person)
    with desk.work() as work:
        builders.printed(work, paper, b"%PDF-1.7 short extract")
    return paper


def test_extract_that_was_never_printed_keeps_its_number_for_the_next_try(desk: Desk) -> None:
    """T71: no gap; another person's and the full one have numbers of their own."""
    person, other = _with_history(desk), builders.a_person(desk)
    first = _prepared(desk, person)
    assert _prepared(desk, person) == first
    rest = {_prepared(desk, person, full=True), _prepared(desk, other)}
    assert len({first, *rest}) == 3
    with desk.look() as look:
        assert look.db.get_one(Paper, first).printed_at is None
