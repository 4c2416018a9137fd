"""Pages that hold every widget of the kit, as the audits and pictures need them; all names invented."""

from collections.abc import Callable
from datetime import date
from typing import cast
from uuid import UUID

from hayat_desk.desk import Desk
from hayat_desk.policy.checklist import DocumentState, ValidityRule, Verdict
from hayat_desk.policy.ids import DocumentId
from hayat_desk.summaries.requests import DocumentLine, StepState
from hayat_desk.ui.kit import buttons
from hayat_desk.ui.kit.badges import Badge
from hayat_desk.ui.kit.cards import Card, FactsCard
from hayat_desk.ui.kit.choices import CheckField, Choice, ChoiceField, ComboField
from hayat_desk.ui.kit.date_field import DateField
from hayat_desk.ui.kit.field import plain
from hayat_desk.ui.kit.fields import CodeField, NoteField, SearchField, TextField
from hayat_desk.ui.kit.form import Form, Question
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.passphrase import PassphraseField
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.kit.timeline import Entry, Timeline
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.banner import Banner, BannerFacts
from hayat_desk.ui.requests.checklist import Checklist
from hayat_desk.ui.requests.stepper import Stepper

NO_DESK = cast("Desk", None)
TODAY = date(2026, 11, 22)
STEPS = ("بيانات المستفيد", "تفاصيل الطلب", "المستندات", "المراجعة", "الإقرار والإيصال")
CHANNELS = (
    "المقابلة",
    "الاتصالات الهاتفية",
    "وسائل التواصل الاجتماعي",
    "الخطابات",
    "خدمات طلب المساعدة",
    "خدمة التطوع",
    "الموقع الالكتروني للجمعية",
    "مناديب الجمعية",
)
LONG_NAME = "عبد الرحمن بن عبد المحسن بن عبد العزيز آل سليمان المطيري الحربي العنزي الشمري"


def today() -> date:
    return TODAY


def a_form() -> Form:
    form = Form()
    form.add_beside(
        [
            Question("الاسم الأول", TextField("first")),
            Question("اسم الأب", TextField("father"), optional=True),
            Question("اسم الجد", TextField("grandfather"), optional=True),
            Question("العائلة", TextField("family")),
        ]
    )
    form.add_row("رقم الهوية", CodeField("identity", plain), hint="عشرة أرقام كما في البطاقة")
    form.add_row("تاريخ الميلاد", DateField("born", today))
    form.add_row("الجنس", ChoiceField("sex", [Choice("f", "أنثى"), Choice("m", "ذكر")]))
    form.add_row("قناة التواصل", ChoiceField("channel", [Choice(name, name) for name in CHANNELS]))
    form.add_row("الجوال", CodeField("phone", plain), optional=True)
    services = [Choice(1, "دعم علاجي"), Choice(2, "سلة غذائية"), Choice(3, "إيجار")]
    form.add_row("نوع الخدمة", ComboField("service", services))
    form.add_row("وصف الطلب", NoteField("note"))
    form.add_row("", CheckField("told", "أُبلغ المراجع بأن الرد خلال مدة لا تقل عن أسبوعين"))
    form.add_row("كلمة المرور", PassphraseField("passphrase"), optional=True)
    return form


def form_page() -> Page:
    page = Page(NO_DESK, "بيانات المستفيد")
    stepper = Stepper(STEPS)
    stepper.show_states(
        [StepState.IN_HAND, StepState.COMPLETE, StepState.LACKING, *[StepState.NOT_STARTED] * 2]
    )
    page.add_above(stepper)
    page.add_form(a_form())
    page.set_acts(
        buttons.primary("متابعة"),
        buttons.secondary("إحالة إلى مسئول البحث الاجتماعي", Icon.REFER),
        buttons.quiet("رجوع", Icon.BACK),
    )
    return page


def today_page() -> Page:
    page = Page(NO_DESK, "اليوم")
    page.set_remark("حُفظت المسودة 10:42")
    work = Worklist("بانتظار مستند أو توقيع", "لا ينتظر أحد مستندًا.", icon=Icon.DOCUMENT)
    work.show_rows(
        [
            WorkRow(
                1, iso(LONG_NAME), ltr("1448-01-3-00012"), "منذ 3 أيام", "بانتظار المستندات", Tone.WARNING
            ),
            WorkRow(2, iso("Maria Santos"), ltr("1448-01-3-00013"), "اليوم", "بانتظار التوقيع", Tone.INFO),
        ]
    )
    page.add(work)
    page.add(Worklist("ردود مستحقة", "لا ردود مستحقة اليوم.", "استقبال مراجع", Icon.REPLIES))
    card = Card("الجلسة القادمة")
    card.body.addWidget(Badge("قُبل", Tone.SUCCESS))
    page.add(card)
    search = SearchField()
    search.name_it("بحث")
    page.add(search)
    page.messages.success("حُفظ الطلب.", "تراجع", lambda: None)
    page.busy.begin("نسخ الملفات", can_cancel=True)
    page.set_acts(buttons.primary("مراجع جديد", Icon.ADD), buttons.danger("حذف المسودة"))
    return page


def person_page() -> Page:
    page = Page(NO_DESK, "ملف المستفيد")
    Banner(page).show_facts(BannerFacts(name=LONG_NAME, born="1375/07/01هـ", age="70 سنة", sex="ذكر"))
    page.add(FactsCard("بيانات المستفيد", [("الاسم", LONG_NAME), ("الحي", "")], editable=True))
    timeline = Timeline("لا زيارات بعد.")
    timeline.show_entries(
        [
            Entry("1448/06/12هـ الموافق 2026/11/22م", "زيارة: المقابلة", "استفسار", Icon.RECEPTION, 7),
            Entry("1448/05/30هـ الموافق 2026/11/10م", "طُبع الإقرار", icon=Icon.PRINT),
        ]
    )
    page.add(timeline)
    page.set_acts(buttons.primary("طلب جديد", Icon.ADD))
    return page


def a_document(number: int, title: str, rule: ValidityRule, months: int | None = None) -> DocumentLine:
    return DocumentLine(
        document_id=DocumentId(UUID(int=number)),
        title=title,
        rule=rule,
        months=months,
        official_identity=rule is ValidityRule.EXPIRY_DATE,
        note="",
        matched=None,
        difference="",
        issued=None,
        expires=None,
        verdict=Verdict(DocumentState.MISSING),
    )


DOCUMENTS = (
    a_document(1, "الهوية الوطنية", ValidityRule.EXPIRY_DATE),
    a_document(2, "تقرير طبي", ValidityRule.MAX_AGE_HIJRI_MONTHS, 3),
    a_document(3, "سجل الأسرة", ValidityRule.NO_EXPIRY),
)


def a_checklist() -> Checklist:
    return Checklist(DOCUMENTS, today)


def documents_page() -> Page:
    page = Page(NO_DESK, "المستندات")
    checklist = a_checklist()
    checklist.rows[0].date.set_text("1449/02/03")
    checklist.rows[2].say_it_differs()
    page.add(checklist)
    page.keep(checklist)
    page.set_acts(buttons.primary("متابعة"), buttons.secondary("طباعة قائمة النواقص", Icon.PRINT))
    return page


PAGES: dict[str, Callable[[], Page]] = {
    "form": form_page,
    "today": today_page,
    "person": person_page,
    "documents": documents_page,
}
