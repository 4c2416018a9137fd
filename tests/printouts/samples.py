"""Invented papers for the tests of printouts, in both letterheads."""

from __future__ import annotations

from dataclasses import replace

from hayat_desk.policy.waiting import Waiting
from hayat_desk.summaries.papers.forms import (
    CommitteeWantsSummary,
    RecoverySheetSummary,
    ReplyLetterSummary,
    WantedThing,
)
from hayat_desk.summaries.papers.shapes import (
    DeclarationSummary,
    DeliveryReceiptSummary,
    LetterheadSummary,
    MinutesDecision,
    MinutesMember,
    MinutesSummary,
    MissingDocument,
    MissingDocumentsSummary,
    OpinionFormSummary,
    PrintedAccount,
    ReceiptSummary,
    Receiver,
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
        PrintedAccount("مصرف الراجحي", "SA7880000430608010666626"),
        PrintedAccount("البنك الأهلي", "SA7810000041900000503101"),
        PrintedAccount("مصرف الإنماء", "SA0505000068202777809000"),
    ),
)
BARE = LetterheadSummary(association="جمعية الدعوة والإرشاد وتوعية الجاليات بمركز أبوراكة")

REGISTER = RegisterEntry("1448-01-6-00031", "1448/06/12هـ الموافق 2026/11/22م")

DECLARATION = DeclarationSummary(
    register=REGISTER,
    request_number="1448-01-3-00012",
    text=(
        "أقرّ أنا الموقّعة أدناه نورة بنت سالم الشهري، طالبة الدعم بالطلب رقم 1448-01-3-00012، بأن جميع ما ورد "
        "فيه صحيح ومطابق للواقع، وبأنني مسؤولة مسؤولية مباشرة عن صحة المعلومات.\n"
        "وألتزم بإبلاغ الجمعية بكل تغيّر يطرأ على هذه البيانات."
    ),
    consent="أوافق على أن تستعلم الجمعية لدى الجهات ذات العلاقة عمّا يلزم، وعلى أن تحفظ بياناتي لهذا الغرض وحده.",
    short_code="7F3K-Q2MD",
    qr="HD1:7F3KQ2MD",
    applicant="نورة بنت سالم بن فهد الشهري",
    applicant_title="طالبة الدعم",
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
        SightedDocument("الهوية الوطنية", "الصلاحية قائمة حتى 1450/03/15هـ"),
        SightedDocument("التقرير الطبي", "صادر منذ شهرين (حده 3 أشهر)", "MR-5521"),
    ),
    employee="ريم بنت خالد",
)
REPRESENTATIVE = Representative("سالم بن فهد الشهري", "أخ", "441122334", "سارية حتى 1449/01/01هـ")

MISSING = MissingDocumentsSummary(
    register=REGISTER,
    request_number="1448-01-3-00013",
    applicant="منيرة بنت عبدالله الحربي",
    service="مساندة مالية في العلاج",
    intro="لاستكمال الطلب رقم 1448-01-3-00013 أحضري أصول ما يأتي للاطلاع والمطابقة.",
    documents=(
        MissingDocument("الهوية الوطنية", "انتهت الصلاحية في 1448/05/20هـ", "أصل هوية وطنية سارية"),
        MissingDocument("التقرير الطبي", "لم يُقدَّم الأصل", "تقرير مختوم صادر خلال الأشهر الثلاثة الأخيرة"),
    ),
    closing="عند إحضار الناقص نُكمل معك ونرفع الطلب.",
    employee="ريم بنت خالد",
    office_phone="0557315553",
    qr="HD1:00013",
)

RECEIPT = ReceiptSummary(
    register=REGISTER,
    request_number="1448-01-3-00012",
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
    standing=Waiting.NOT_BEGUN,
    waiting_notice="حُفظ الطلب ولم يُرفع بعدُ لنقص مستنداته.",
    missing=("الهوية الوطنية", "التقرير الطبي"),
)

RECEIPT_RETURNED = replace(
    RECEIPT,
    standing=Waiting.RETURNED,
    earliest_reply="",
    waiting_notice="رُفع الطلب أول مرة في الأحد، وأعادته اللجنة لاستكماله.",
    missing=("خطاب الموعد القادم: تطلبه لجنة البحث", "سؤال يُجاب عنه: كم عدد من تعولهم الأسرة؟"),
)
RECEIPT_ANEW = replace(RECEIPT, standing=Waiting.RUNNING_ANEW)
RECEIPT_PASSED = replace(
    RECEIPT, standing=Waiting.PASSED, earliest_reply="", waiting_notice="مضت المدة؛ يُدرس في أول جلسة."
)

WANTS = CommitteeWantsSummary(
    register=REGISTER,
    request_number="1448-01-3-00012",
    applicant="نورة بنت سالم الشهري",
    service="مساندة مالية في العلاج",
    intro="نظرت لجنة البحث في الطلب رقم 1448-01-3-00012، وتطلب ما يأتي. أحضري أصول المستندات.",
    wants=(
        WantedThing("أصل يُطَّلع عليه مرة أخرى", "الهوية الوطنية", "الأصل ساري المفعول يوم الحضور"),
        WantedThing("مستند آخر", "خطاب الموعد (من المستشفى)", "الأصل", "اطُّلع على أصله في 1448/06/19هـ"),
        WantedThing("سؤال يُجاب عنه", "كم عدد من تعولهم الأسرة؟", "جواب يُكتب أو يُقال لموظف المكتب"),
    ),
    employee="ريم بنت خالد",
    office_phone="0557315553",
    qr="HD1:00012",
)

REFERRAL = ReferralNoteSummary(
    register=REGISTER,
    number="1448-01-4-00004",
    to="مسئول البحث الاجتماعي",
    sent_by="موظف علاقات المستفيدين",
    question="هل تشمل المساندة تكاليف السكن للمرافق (إذا كان من غير الأسرة)؟",
    due="1448/06/15هـ الموافق 2026/11/25م",
    intro="نحيل إليكم السؤال الآتي للإجابة عنه.",
    qr="HD1:00004",
)

MINUTES = MinutesSummary(
    register=REGISTER,
    session_number="1448-03",
    held_on="1448/06/26هـ الموافق 2026/12/06م",
    opening=(
        "اجتمعت لجنة البحث في جلستها رقم 1448-03 المنعقدة في 1448/06/26هـ الموافق 2026/12/06م، بحضور 4 من 5، "
        "ونظرت في الطلبات الآتية، وقررت في كل منها ما كُتب أمامه."
    ),
    members=(
        MinutesMember("رئيس لجنة البحث (رئيس الجلسة)", "فاطمة بنت ناصر القحطاني", present=True),
        MinutesMember("مقرر اللجنة", "بدر بن خالد المطيري", present=True),
        MinutesMember("مسئول البحث الاجتماعي", "هند بنت صالح الدوسري", present=True),
        MinutesMember("عضو", "تركي بن فهد الغامدي", present=False, note="اعتذر هاتفيًا"),
        MinutesMember("عضو", "أمل بنت راشد السبيعي", present=True, note="تحفظت على الطلب 1448-01-3-00014"),
    ),
    decisions=(
        MinutesDecision("1448-01-3-00012", "B-00007 (ن. س. ش.)", "مساندة مالية في العلاج", "قبول"),
        MinutesDecision(
            "1448-01-3-00014",
            "B-00011 (م. ع. ح.)",
            "سكن للمرافق (خارج المدينة)",
            "رفض",
            "السكن متاح لدى الجهة المعالجة، وقد صُرف لها مثله في 1448/03/02هـ.",
            "المادة 5 من سياسة خدمة المستفيدين (البند 2-3)",
        ),
        MinutesDecision(
            "1448-01-3-00015", "B-00012 (ل. ف. ر.)", "أجهزة تعويضية", "استكمال النواقص", "التقرير الطبي قديم."
        ),
    ),
    counts=(("قبول", "1"), ("رفض", "1"), ("استكمال النواقص", "1")),
    qr="HD1:0K3TQ9",
)
MINUTES_DRAFT = replace(
    MINUTES,
    register=RegisterEntry(),
    qr="",
    is_confirmed=False,
    warning="لم يحضر أكثر من نصف أعضاء اللجنة.",
    decisions=(
        *MINUTES.decisions,
        MinutesDecision("1448-01-3-00016", "B-00013 (س. د.)", "أجهزة تعويضية", ""),
    ),
)
MINUTES_AMENDED = replace(
    MINUTES,
    amendments=(
        ("1448/07/03هـ الموافق 2026/12/12م", "صُحح رقم الطلب في البند 2 فصار 1448-01-3-00014."),
        ("1448/07/05هـ الموافق 2026/12/14م", "أُرفق اعتذار العضو الغائب (خطاب مكتوب)."),
    ),
)
MINUTES_OF_300 = replace(
    MINUTES,
    decisions=tuple(
        replace(MINUTES.decisions[i % 3], request_number=f"1448-01-{20_000 + i}") for i in range(300)
    ),
    counts=(("قبول", "100"), ("رفض", "100"), ("استكمال النواقص", "100")),
)

REPLY_ACCEPTED = ReplyLetterSummary(
    register=REGISTER,
    applicant="نورة بنت سالم الشهري",
    honoured="المكرمة",
    blessed="حفظها الله",
    subject="الرد على طلب الدعم رقم 1448-01-3-00012",
    greeting="السلام عليكم ورحمة الله وبركاته، وبعد:",
    closing="وتفضلوا بقبول خالص التحية والتقدير، والسلام عليكم ورحمة الله وبركاته.",
    text=(
        "درست لجنة البحث طلب الدعم رقم 1448-01-3-00012 المقدَّم من نورة بنت سالم الشهري، وقررت في يوم الأحد "
        "1448/06/26هـ الموافق 2026/12/06م قبوله.\n"
        "نأمل مراجعة المكتب لاستكمال التسجيل وما بقي من متطلبات، ثم تُقدَّم الخدمة بحسب المتاح منها."
    ),
    steps=("العنوان الوطني (الرمز المختصر)", "رقم الحساب البنكي على 24 خانة"),
    rights="لكِ تقديم شكوى أو تظلّم لدى المكتب، وتقييم الخدمة حق لكِ.",
    office_phone="0557315553",
    employee="ريم بنت خالد",
    employee_title="موظف علاقات المستفيدين",
    qr="HD1:5M2KQ0",
)
ENDING_LETTER = replace(
    REPLY_ACCEPTED,
    subject="طلب الدعم رقم 1448-01-3-00012",
    text="نؤكد لكِ أن طلب الدعم رقم 1448-01-3-00012 المقدَّم من نورة بنت سالم الشهري قد سُحب بناءً على رغبتكِ "
    "وأُنهي في يوم الأحد 1448/06/26هـ الموافق 2026/12/06م.",
    steps=(),
)

REPLY_REFUSED = replace(
    REPLY_ACCEPTED,
    text=(
        "درست لجنة البحث طلب الدعم رقم 1448-01-3-00012، وقررت عدم قبوله، لما يأتي: السكن متاح لدى جهة أخرى.\n"
        "لكِ أن تتظلّمي من القرار لدى المكتب، وأن تتقدّمي بطلب جديد متى تغيّرت الحال."
    ),
    steps=(),
)

DELIVERY = DeliveryReceiptSummary(
    register=REGISTER,
    request_number="1448-01-3-00012",
    file_number="B-00007",
    beneficiary="نورة بنت سالم الشهري",
    text=(
        "أقرّ أنا سالم بن فهد الشهري بأنني استلمت من الجمعية، بناءً على طلب الدعم رقم 1448-01-3-00012: "
        "بدل سفر إلى الرياض (ذهابًا وإيابًا)، والمبلغ 1,500 ريال (فقط ألف وخمسمئة ريال لا غير)."
    ),
    what="بدل سفر إلى الرياض (ذهابًا وإيابًا)",
    mode="تحويل بنكي",
    delivered_on="1448/07/10هـ الموافق 2026/12/19م",
    receiver=Receiver("سالم بن فهد الشهري"),
    amount="1,500 ريال",
    amount_in_words="فقط ألف وخمسمئة ريال لا غير",
    is_last=False,
    next_due="1448/08/10هـ الموافق 2027/01/18م",
    employee="ريم بنت خالد",
    qr="HD1:9Z4TQ1",
)
DELIVERY_LAST = replace(
    DELIVERY,
    text="أقرّ أنا نورة بنت سالم الشهري بأنني استلمت من الجمعية، بناءً على طلب الدعم رقم 1448-01-3-00012: كرسي متحرك.",
    receiver=Receiver("نورة بنت سالم الشهري", "المستفيدة نفسها", "2012345672", "رقم الإقامة"),
    what="كرسي متحرك",
    mode="عن طريق مندوب",
    amount="",
    amount_in_words="",
    is_last=True,
    next_due="",
)

OPINION = OpinionFormSummary(
    register=RegisterEntry(),
    invitation=(
        "الرأي حق لكم، قُبل الطلب أم لم يُقبل، ويُطلب للتقويم والتطوير لا للعقاب والتشهير. لا يُكتب فيها اسم ولا رقم، "
        "وتوضع الورقة في صندوق الآراء."
    ),
    questions=(
        "الاستقبال وحسن التعامل",
        "وضوح المعلومات والإجراءات",
        "سهولة تقديم الطلب",
        "سرعة الإنجاز",
        "الرضا عن الخدمة إجمالًا",
    ),
    marks=("عدم رضا تام", "عدم رضا", "وسط", "رضا", "رضا تام"),
    services=(
        "مساندة مالية",
        "سكن للمرافق",
        "نقل (داخل المدينة)",
        "أجهزة تعويضية",
        "توعية وتثقيف",
        "دعم نفسي",
    ),
)

RECOVERY = RecoverySheetSummary(
    office="المكتب الرئيس",
    made_on="1448/06/12هـ الموافق 2026/11/22م",
    code="7F3KQ2MD9XTB4HWA0ZCN8YRE5PVG6JS1QK3T",
    user="ريم",
)
