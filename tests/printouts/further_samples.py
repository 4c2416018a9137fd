"""Invented forms, lists and papers of the policy, for the tests of printouts."""

from __future__ import annotations

from dataclasses import replace

from hayat_desk.policy.profile_shape import ApprovalForm
from hayat_desk.summaries.papers.forms import (
    Box,
    ExtractFact,
    ExtractTable,
    PersonExtractSummary,
    Recipient,
    RecipientsSheetSummary,
    RequestFormSummary,
    ServiceBox,
    Withheld,
)
from hayat_desk.summaries.papers.policy_papers import (
    Audience,
    BoardApprovalSummary,
    BoardMember,
    CirculationSheetSummary,
    PolicyChange,
)
from hayat_desk.summaries.papers.shapes import DocketItem, DocketSummary, RegisterEntry

REGISTER = RegisterEntry("1448-01-6-00031", "1448/06/12هـ الموافق 2026/11/22م")
DAY = "1448/06/12هـ الموافق 2026/11/22م"


def _papers(*titles: str) -> tuple[Box, ...]:
    return tuple(Box(title) for title in titles)


REQUEST_FORM = RequestFormSummary(
    register=RegisterEntry(),
    title="طلب دعم مستفيد",
    services=(
        ServiceBox(
            "مساندة مالية في العلاج",
            documents=_papers(
                "الهوية الوطنية أو الإقامة", "التقرير الطبي", "سجل الأسرة", "تعريف بالدخل (حديث)"
            ),
        ),
        ServiceBox("نقل (داخل المدينة)", documents=_papers("الهوية الوطنية أو الإقامة", "خطاب الموعد")),
        ServiceBox("أجهزة تعويضية", documents=_papers("الهوية الوطنية أو الإقامة", "عرض سعر")),
        ServiceBox("توعية وتثقيف"),
    ),
    channels=_papers(
        "المقابلة", "الاتصالات الهاتفية", "وسائل التواصل الاجتماعي", "الخطابات", "مناديب الجمعية"
    ),
    identity_kinds=_papers("هوية وطنية", "إقامة", "جواز سفر"),
    declaration=(
        "أقرّ أنا الموقّع أدناه بأن جميع ما ورد في هذا الطلب صحيح ومطابق للواقع، وبأنني مسؤول مسؤولية مباشرة "
        "عن صحة المعلومات.\nوألتزم بإبلاغ الجمعية بكل تغيّر يطرأ على هذه البيانات."
    ),
    consent="أوافق على أن تستعلم الجمعية لدى الجهات ذات العلاقة عمّا يلزم، وعلى أن تحفظ بياناتي لهذا الغرض وحده.",
    notice="استلام الطلب لا يعني قبوله، والرد خلال مدة لا تقل عن أسبوعين من اكتماله.",
    employee_title="موظف علاقات المستفيدين",
)
REQUEST_FORM_FILLED = replace(
    REQUEST_FORM,
    declaration="",
    consent="",
    notice="",
    services=(
        replace(
            REQUEST_FORM.services[0],
            is_ticked=True,
            documents=tuple(replace(box, is_ticked=True) for box in REQUEST_FORM.services[0].documents),
        ),
        *REQUEST_FORM.services[1:],
    ),
    channels=(replace(REQUEST_FORM.channels[0], is_ticked=True), *REQUEST_FORM.channels[1:]),
    identity_kinds=(Box("هوية وطنية", is_ticked=True), *REQUEST_FORM.identity_kinds[1:]),
    name=("نورة", "سالم", "فهد", "الشهري"),
    identity_number="1012345672",
    birth="1375/07/01هـ",
    birth_other="1956/02/13م",
    phone="0550000123",
    city="عرعر",
    district="المساعدية (خلف الجامع)",
    need="تحتاج إلى تكاليف السفر إلى الرياض لمتابعة العلاج، ولا يوجد في الأسرة من يعمل.",
    request_number="1448-01-3-00012",
    received_on=DAY,
    employee="ريم بنت خالد",
)

RECIPIENTS = RecipientsSheetSummary(
    register=REGISTER,
    what="سلال غذائية (الدفعة الثانية)",
    held_on=DAY,
    place="مقر الجمعية",
    intro="يقر كل من وقّع أمام اسمه بأنه استلم ما كُتب أمامه كاملًا.",
    recipients=(
        Recipient("نورة بنت سالم الشهري", "1012345672", "سلة غذائية"),
        Recipient("منيرة بنت عبدالله الحربي", "1023456783", "سلتان غذائيتان (أسرة من 9)"),
        Recipient("بدر بن خالد المطيري", "2034567894", "سلة غذائية"),
    ),
    totals=(("سلال غذائية", "4"),),
    blank_rows=2,
    employee="ريم بنت خالد",
    employee_title="موظف علاقات المستفيدين",
    qr="HD1:0RCP7K",
)
RECIPIENTS_OF_ONE = replace(RECIPIENTS, recipients=RECIPIENTS.recipients[:1], totals=(), blank_rows=0)
RECIPIENTS_OF_60 = replace(
    RECIPIENTS,
    recipients=tuple(
        Recipient(f"نورة بنت سالم {'بن فهد ' * (number % 4)}الشهري", f"10{20_000_000 + number}", "سلة غذائية")
        for number in range(60)
    ),
    totals=(("سلال غذائية", "60"),),
    blank_rows=0,
)
RECIPIENTS_BY_NUMBER = replace(
    RECIPIENTS,
    by_number=True,
    recipients=(Recipient("1448-01-2-00007", "1012345672", "بطاقة شراء"),),
    totals=(("بطاقات شراء", "1"), ("قيمتها بالريال", "500")),
)

_BOARD = (
    BoardMember("رئيس", "ماجد بن سعود الزهراني"),
    BoardMember("نائب رئيس", "عادل بن حمد الشمري"),
    BoardMember("امين الصندوق", "وليد بن عمر الجهني", "حضر عن بُعد"),
    BoardMember("عضو", "طلال بن نايف البلوي"),
    BoardMember("عضو", "فيصل بن مشعل الرويلي"),
    BoardMember("عضو", "نواف بن جابر العنزي"),
    BoardMember("عضو"),
)
APPROVAL_BY_SENTENCE = BoardApprovalSummary(
    register=REGISTER,
    association="جمعية حياة لسرطان الثدي في عرعر",
    policy_title="سياسة تنظيم العلاقة مع المستفيدين",
    version="2",
    form=ApprovalForm.SESSION_SENTENCE,
    board=_BOARD,
    session_number="1448-04",
    session_on=DAY,
    in_force_from="1448/07/01هـ الموافق 2026/12/10م",
    replaces="1",
    changes=(
        PolicyChange("الوسائل (البند 6)", "لم يكن فيها", "تصحيح المفاهيم السائدة لدى المستفيد عن الخدمات"),
        PolicyChange("التمهيد", "وتبعات التقصير", "وتبعات التقصير في الأداء (تصويب)"),
    ),
    next_review="1449/06/23هـ الموافق 2027/11/22م",
    qr="HD1:4APPRV",
)
APPROVAL_UNDATED = replace(
    APPROVAL_BY_SENTENCE,
    version="1",
    session_number="",
    session_on="",
    in_force_from="",
    replaces="",
    changes=(),
)
APPROVAL_BY_TABLE = replace(
    APPROVAL_BY_SENTENCE,
    association="جمعية الدعوة والإرشاد وتوعية الجاليات بمركز أبوراكة",
    form=ApprovalForm.SIGNATURE_TABLE,
    session_number="",
    session_on="",
)

CIRCULATION = CirculationSheetSummary(
    register=REGISTER,
    policy_title="سياسة تنظيم العلاقة مع المستفيدين",
    version="2",
    approved="جلسة مجلس الإدارة رقم 1448-04",
    circulated_on=DAY,
    office="المكتب الرئيس",
    readers=(
        Audience("ريم بنت خالد السبيعي", "موظف علاقات المستفيدين"),
        Audience("هند بنت صالح الدوسري", "مسئول البحث الاجتماعي"),
        Audience("Fatima Al-Nasser", "متطوعة (ترجمة)"),
    ),
    blank_rows=5,
    employee="أمل بنت راشد العتيبي",
    employee_title="مدير الجمعية",
    qr="HD1:5CRCLT",
)

EXTRACT = PersonExtractSummary(
    register=REGISTER,
    person="نورة بنت سالم بن فهد الشهري",
    made_on=DAY,
    purpose="اطلاع صاحبة البيانات على بياناتها",
    facts=(
        ExtractFact("الاسم", "نورة بنت سالم بن فهد الشهري"),
        ExtractFact("رقم الملف", "1448-01-2-00007", is_code=True),
        ExtractFact("هوية وطنية", "1012345672", is_code=True),
        ExtractFact("تاريخ الميلاد", "1375/07/01هـ الموافق 1956/02/13م"),
        ExtractFact("الجنس", "أنثى"),
    ),
    contact=(
        ExtractFact("الجوال", "055 000 0123", is_code=True),
        ExtractFact("المدينة", "عرعر"),
        ExtractFact("الحي", ""),
        ExtractFact("ملاحظة التواصل", "الاتصال بعد العصر (بأختها عند الحاجة)"),
    ),
    tables=(
        ExtractTable(
            "طلبات الدعم",
            ("رقم الطلب", "الخدمة", "قُدّم في", "الحال"),
            (
                ("1448-01-3-00012", "مساندة مالية (علاج)", DAY, "أُبلغ القرار"),
                ("1448-01-3-00019", "أجهزة تعويضية", "1448/07/02هـ الموافق 2026/12/11م", "بانتظار المستندات"),
            ),
            (0,),
        ),
        ExtractTable(
            "الزيارات والاستفسارات",
            ("التاريخ", "القناة", "ما دار فيها"),
            ((DAY, "المقابلة", "متى يصل الرد على طلبي (1448-01-3-00012)؟"),),
        ),
        ExtractTable("ما سُلّم من خدمات", ("التاريخ", "ما سُلّم"), ()),
    ),
    need_to_know=(
        ExtractFact("التشخيص", "ورم في الثدي (BRCA1)"),
        ExtractFact("الدخل الشهري", "3,200 ريال"),
    ),
    withheld=(Withheld("مداولات لجنة البحث", "لا تُفصح اللجنة إلا عن قرارها وسببه."),),
    rights="لك أن تطلبي تصحيح بياناتك، وأن تأخذي نسخة منها، وأن تطلبي إتلافها بعد انتهاء الحاجة إليها.",
    employee="ريم بنت خالد",
    employee_title="موظف علاقات المستفيدين",
    qr="HD1:6XTRCT",
)
EXTRACT_IN_FULL = replace(EXTRACT, with_need_to_know=True)

DOCKET = DocketSummary(
    session_number="1448-01-5-00004",
    held_on=DAY,
    items=(
        DocketItem(
            request_number="1448-01-3-00012",
            applicant="رقم الملف 1448-01-2-00007 (ن. س. ف. ش)",
            service="مساندة مالية في العلاج",
            description="تكاليف السفر (مرتين).",
            documents=("الهوية الوطنية: الصلاحية قائمة يوم التقديم", "تعريف بالدخل: انتهت الصلاحية"),
            notes=("يُقبل أصله.",),
        ),
        DocketItem(
            request_number="1448-01-3-00015",
            applicant="رقم الملف 1448-01-2-00009 (ع. ب)",
            service="نقل (داخل المدينة)",
            appeal="تغيّر الدخل بعد القرار.",
            earlier=("عدم القبول (المادة 4)",),
        ),
    ),
)
DOCKET_OF_NONE = DocketSummary(session_number="1448-01-5-00005", held_on=DAY, items=())
