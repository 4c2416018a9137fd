"""Invented papers for the tests of printouts, in both letterheads."""

from __future__ import annotations

from dataclasses import replace

from hayat_desk.summaries.papers import (
    BankAccount,
    DeclarationSummary,
    LetterheadSummary,
    MissingDocument,
    MissingDocumentsSummary,
    ReceiptSummary,
    RecoverySheetSummary,
    ReferralNoteSummary,
    RegisterEntry,
    Representative,
    SightedDocument,
)

FULL = LetterheadSummary(
    association="جمعية حياة لسرطان الثدي في عرعر",
    basmala="بِسْمِ اللهِ الرَّحْمٰنِ الرَّحِيمِ",
    kingdom="المملكة العربية السعودية",
    name_lines=("جمعية حياة", "لسرطان الثدي في عرعر"),
    licence="١٥٤٤",
    has_number=True,
    has_date=True,
    has_attachments=True,
    phone="0557315553",
    handle="hayat_6647",
    email="hayat.bc.arar@gmail.com",
    accounts=(
        BankAccount("مصرف الراجحي", "SA7880000430608010666626"),
        BankAccount("البنك الأهلي", "SA7810000041900000503101"),
        BankAccount("مصرف الإنماء", "SA0505000068202777809000"),
    ),
)
BARE = LetterheadSummary(association="جمعية الدعوة والإرشاد وتوعية الجاليات بمركز أبوراكة")

REGISTER = RegisterEntry("1448-01-00031", "1448/06/12هـ الموافق 2026/11/22م")

DECLARATION = DeclarationSummary(
    register=REGISTER,
    request_number="1448-01-00012",
    text=(
        "أقرّ أنا الموقّعة أدناه نورة بنت سالم الشهري، مقدّمة طلب الدعم رقم 1448-01-00012، بأن جميع ما ورد "
        "فيه صحيح ومطابق للواقع، وبأنني مسؤولة مسؤولية مباشرة عن صحة المعلومات.\n"
        "وألتزم بإبلاغ الجمعية بكل تغيّر يطرأ على هذه البيانات."
    ),
    consent="أوافق على أن تستعلم الجمعية لدى الجهات ذات العلاقة عمّا يلزم، وعلى أن تحفظ بياناتي لهذا الغرض وحده.",
    short_code="7F3K-Q2MD",
    qr="HD1:7F3KQ2MD",
    applicant="نورة بنت سالم بن فهد الشهري",
    applicant_title="مقدمة الطلب",
    identity_number="1012345672",
    birth_date="1375/07/01هـ",
    birth_date_other="1956/02/13م",
    phone="0550000123",
    district="حي المساعدية (خلف الجامع)",
    service="مساندة مالية في العلاج",
    description="تحتاج إلى تكاليف السفر إلى الرياض لمتابعة العلاج.",
    by_medical_report=True,
    income="3,200 ريال",
    documents=(
        SightedDocument("الهوية الوطنية", "سارية حتى 1450/03/15هـ"),
        SightedDocument("التقرير الطبي", "صادر منذ شهرين (حده 3 أشهر)", "MR-5521"),
    ),
    employee="ريم بنت خالد",
)
REPRESENTATIVE = Representative("سالم بن فهد الشهري", "أخ", "441122334", "سارية حتى 1449/01/01هـ")

MISSING = MissingDocumentsSummary(
    register=REGISTER,
    request_number="1448-01-00013",
    applicant="منيرة بنت عبدالله الحربي",
    service="مساندة مالية في العلاج",
    intro="لاستكمال الطلب رقم 1448-01-00013 أحضري أصول ما يأتي للاطلاع والمطابقة.",
    documents=(
        MissingDocument("الهوية الوطنية", "انتهت صلاحيتها في 1448/05/20هـ", "أصل هوية وطنية سارية"),
        MissingDocument("التقرير الطبي", "لم يُحضر", "تقرير مختوم صادر خلال الأشهر الثلاثة الأخيرة"),
    ),
    closing="عند إحضار الناقص نُكمل معك ونرفع الطلب.",
    employee="ريم بنت خالد",
    office_phone="0557315553",
    qr="HD1:00013",
)

RECEIPT = ReceiptSummary(
    register=REGISTER,
    request_number="1448-01-00012",
    applicant="نورة بنت سالم الشهري",
    identity_number="1012345672",
    received_on="1448/06/12هـ الموافق 2026/11/22م",
    waiting_notice="رُفع الطلب إلى لجنة البحث، ويأتيك الرد خلال مدة لا تقل عن أسبوعين.",
    earliest_reply="1448/06/26هـ الموافق 2026/12/06م",
    no_promise="استلام الطلب لا يعني قبوله.",
    rights="من حقك تقديم شكوى، وتقييم الخدمة حق لك.",
    office_phone="0557315553",
    employee="ريم بنت خالد",
    qr="HD1:7F3KQ2MD",
)
RECEIPT_AT_EID = replace(RECEIPT, next_working_day="1448/06/28هـ الموافق 2026/12/08م")
RECEIPT_INCOMPLETE = replace(
    RECEIPT,
    earliest_reply="",
    waiting_notice="حُفظ الطلب ولم يُرفع بعدُ لنقص مستنداته.",
    missing=("الهوية الوطنية", "التقرير الطبي"),
)

REFERRAL = ReferralNoteSummary(
    register=REGISTER,
    number="1448-01-00004",
    to="مسئول البحث الاجتماعي",
    sent_by="موظف علاقات المستفيدين",
    question="هل تشمل المساندة تكاليف السكن للمرافق (إذا كان من غير الأسرة)؟",
    due="1448/06/15هـ الموافق 2026/11/25م",
    intro="نحيل إليكم السؤال الآتي للإجابة عنه.",
    qr="HD1:00004",
)

RECOVERY = RecoverySheetSummary(
    office="المكتب الرئيس",
    made_on="1448/06/12هـ الموافق 2026/11/22م",
    code="7F3KQ2MD9XTB4HWA0ZCN8YRE5PVG6JS1QK3T",
    user="ريم",
)
