"""Journeys of a support request, from the door to the receipt (T8, T55–T68, T78–T86)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pytest_bdd import parsers, scenarios, then, when

from hayat_desk.desk import Clerk
from hayat_desk.errors import NotAllowed, NotPermitted
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.consents import Withdrawal
from hayat_desk.policy.dates import both
from hayat_desk.policy.ids import ClerkId, DeclarationId, new_id
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.people import parse_phone
from hayat_desk.policy.permissions import Permission, Role, permissions_of
from hayat_desk.procedures import checklist, declarations, people, reception, requests
from hayat_desk.procedures.consents import withdraw_consent
from hayat_desk.records.journal import first_broken_entry
from hayat_desk.records.reception import Visit
from hayat_desk.records.requests import Declaration
from hayat_desk.summaries.dockets import docket_sheet
from hayat_desk.summaries.person_file import person_file
from tests import builders
from tests.journeys.story import DIAGNOSIS, Story

scenarios(
    "features/new_visitor.feature",
    "features/missing_papers.feature",
    "features/declaration.feature",
    "features/two_weeks.feature",
)


# Found or not


@then("لا يوجد ملف بهذا الاسم")
def nobody_found(found: list[str]) -> None:
    assert found == []


@then(parsers.parse('وُجد ملف "{name}"'))
def somebody_found(found: list[str], name: str) -> None:
    assert found == [name]


# Numbers and the file


@then(parsers.parse('رقم الطلب "{number}"'))
def the_request_number(story: Story, number: str) -> None:
    assert story.summary.number == number


@then(parsers.parse('رقم المتقدم "{number}"'))
def the_applicant_number(story: Story, number: str) -> None:
    assert story.the_person().applicant_number == number
    assert story.summary.banner.number == number


@then("لا رقم ملف لها بعد")
def no_file_number(story: Story) -> None:
    assert story.the_person().file_number is None
    assert story.summary.banner.number_kind is NumberKind.APPLICANT


@then("في سجل ملفها بالترتيب من الأحدث:")
def the_timeline(story: Story, datatable: list[list[str]]) -> None:
    entries = story.look(person_file, story.person).timeline
    assert [[entry.happening.arabic] for entry in entries] == datatable[1:]


@then("سجل العمليات متصل من أوله إلى آخره")
def the_journal_is_whole(story: Story) -> None:
    with story.desk.look() as look:
        assert first_broken_entry(look.db) is None


# Time


@when(parsers.parse("مضت {minutes:d} دقيقة في الحديث"))
def minutes_later(story: Story, minutes: int) -> None:
    story.clock.later(minutes=minutes - 3)  # three acts of a minute follow the beginning of the visit


@when("انتهت الزيارة")
def the_visit_ends(story: Story) -> None:
    story.try_to(reception.end_visit, story.visit)


@then(parsers.parse("سُجّل للزيارة {minutes:d} دقيقة ولم يُرفض شيء"))
def the_visit_took(story: Story, minutes: int) -> None:
    with story.desk.look() as look:
        visit = look.db.get_one(Visit, story.visit)
    assert visit.ended_at is not None
    assert (visit.ended_at - visit.started_at).total_seconds() == minutes * 60
    assert story.refused is None


# Papers seen


@then(parsers.parse("المطلوب منها {count:d} مستندات لم يُطلع على شيء منها"))
def required_and_unseen(story: Story, count: int) -> None:
    assert [line.matched for line in story.summary.documents] == [None] * count


@then("حال المستندات اليوم:")
def papers_are_judged(story: Story, datatable: list[list[str]]) -> None:
    judged = [[line.title, line.verdict.state.arabic] for line in story.summary.documents]
    assert judged == datatable[1:]


@when(parsers.parse('وجد الموظف أن "{title}" لا يطابق والفرق "{difference}"'))
def does_not_match(story: Story, title: str, difference: str) -> None:
    entry = checklist.SightingEntry(matched=False, difference=difference)
    story.do(checklist.check_documents, {story.document(title): entry})


@then("في قائمة النواقص:")
def the_missing_list(story: Story, datatable: list[list[str]]) -> None:
    assert story.missing_list() == datatable[1:]


@then("كل المستندات صالحة كما كانت يوم الرفع")
def papers_stay_judged(story: Story) -> None:
    assert {line.verdict.state for line in story.summary.documents} == story.frozen_states()
    assert all(line.verdict.is_valid for line in story.summary.documents)
    assert story.desk.today > date(2026, 12, 1)


@then(parsers.parse('تاريخ انتهاء الهوية معروف وهو "{day}"'))
def the_expiry_is_known(story: Story, day: str) -> None:
    assert story.summary.documents[0].expires == builders.written(day)


# The declaration


@when("أُعدّ الإقرار ولم يُطبع")
def prepare_only(story: Story) -> None:
    story.declaration = story.do(declarations.prepare_declaration, story.request)


@when("وقّعت الإقرار دون الموافقة على الاستعلام")
def sign_the_declaration_alone(story: Story) -> None:
    story.sign(consented=False)
    assert story.refused is None


@then("لا يُقبل التوقيع")
def no_signature(story: Story) -> None:
    story.sign(consented=True)
    assert isinstance(story.refused, NotAllowed)


@then(parsers.parse('الإقرار "{state}"'))
def the_declaration_is(story: Story, state: str) -> None:
    assert story.summary.declaration.arabic == state


def _declaration(story: Story) -> Declaration:
    with story.desk.look() as look:
        return look.db.get_one(Declaration, DeclarationId(story.declaration))


@then("الموافقة على الاستعلام موقّعة توقيعًا مستقلًا")
def consent_is_signed(story: Story) -> None:
    declaration = _declaration(story)
    assert declaration.consented
    assert declaration.consent_text
    assert declaration.consent_text not in declaration.text


@when("سحبت موافقتها كتابةً")
def withdraws_the_consent(story: Story) -> None:
    withdrawal = Withdrawal(withdrawn_on=story.desk.today, said_by="صاحبة الطلب", in_writing=True)
    story.do(withdraw_consent, story.request, withdrawal)


@then(parsers.parse('على جدول أعمال الجلسة "{words}"'))
def stands_on_the_docket(story: Story, words: str) -> None:
    _, sheet = story.look(docket_sheet, builders.a_session(story.desk))
    assert words in sheet.items[0].consent


@then("الموافقة على الاستعلام غير موقّعة")
def consent_is_not_signed(story: Story) -> None:
    assert not _declaration(story).consented


@when(parsers.parse("تغيّر بعد التوقيع {what}"))
def something_changes(story: Story, what: str) -> None:
    entry = builders.a_person_entry()
    service = story.summary.service_key
    match what:
        case "الحي":
            story.do(people.correct_person, story.person, replace(entry, district="المساعدية"))
        case "الجوال":
            story.do(people.correct_person, story.person, replace(entry, phone=parse_phone("0550000002")))
        case "الاسم":
            name = PersonName("نورة", "سالم", "حمد", "الشمري")
            story.do(people.correct_person, story.person, replace(entry, name=name))
        case "وصف الحاجة":
            told = requests.RequestEntry(service_key=service, description="إيجار الشهر القادم")
            story.do(requests.amend_request, story.request, told)
        case "الدخل":
            sensitive = people.Sensitive(diagnosis=DIAGNOSIS, monthly_income=Money(5100_00))
            story.do(people.keep_sensitive, story.person, sensitive)
        case "مستند":
            story.sight(story.summary.documents[0].title, "", "2029/01/01")
        case _:
            raise AssertionError(what)


@when("حُفظت بياناتها نفسها مرة أخرى")
def nothing_changes(story: Story) -> None:
    story.do(people.correct_person, story.person, builders.a_person_entry())


@then(parsers.parse('سبب بطلانه "{field}"'))
def void_because(story: Story, field: str) -> None:
    assert story.summary.void_because == (field,)


@then("في السجل ورقتا إقرار برقمين مختلفين")
def two_declarations(story: Story) -> None:
    numbers = {number for _, number in story.papers(PaperKind.DECLARATION)}
    assert len(numbers) == 2


@then(parsers.parse('في ورقة الإقرار القديمة الحي "{district}"'))
def the_old_sheet_says(story: Story, district: str) -> None:
    (paper_id, _), *_ = story.papers(PaperKind.DECLARATION)
    assert story.paper(paper_id).district == district


# The two weeks and the receipt


@then(parsers.parse('أول يوم عمل "{day}"'))
def the_next_working_day(story: Story, day: str) -> None:
    assert both(story.summary.next_working_day) == day


@then(parsers.parse("الإيصال يذكر يوم العمل {told}"))
def the_receipt_tells_the_working_day(story: Story, told: str) -> None:
    receipt = story.receipt()
    assert ("أول يوم عمل" in receipt) == (told == "نعم")
    assert (both(story.summary.next_working_day) in receipt) is True


@then(parsers.parse('يُقال لها إن الرد ليس قبل "{day}"'))
def said_aloud(story: Story, day: str) -> None:
    assert f"ليس قبل {day}" in story.summary.say_aloud


@then("الإيصال بلا موعد للرد")
def no_date_on_the_receipt(story: Story) -> None:
    receipt = story.receipt()
    assert both(story.summary.earliest_reply) not in receipt
    assert "لم يُرفع بعدُ إلى لجنة البحث" in receipt


# Who may go on with it


@when("حاول رفع الطلب موظف بلا صلاحية الرفع")
def a_stranger_tries(story: Story) -> None:
    own = story.desk
    story.desk = builders.without(own, Permission.RAISE)
    story.raise_request(told=True)
    story.desk = own


@then(parsers.parse('لم يُسمح له وبقيت حالة الطلب "{state}"'))
def not_permitted(story: Story, state: str) -> None:
    assert isinstance(story.refused, NotPermitted)
    assert story.summary.state.arabic == state


@when("رفع الطلبَ موظف آخر مخوّل بعد إبلاغها")
def a_colleague_raises(story: Story) -> None:
    own = story.desk
    colleague = Clerk(
        ClerkId(new_id()), "منى", "موظف علاقات المستفيدين", permissions_of(frozenset({Role.CLERK}))
    )
    story.desk = type(own)(own.database, colleague, own.clock)
    story.raise_request(told=True)
    story.desk = own
