"""What filled papers say beside the board's wordings and the policy's terms.

A paper is Arabic whatever the screens speak; the English says to a reader of this code what stands there.
What a sheet says of itself, its headings and labels, stands in its module of `printouts`.
"""

from __future__ import annotations

from hayat_desk.policy.terms import Term


class PaperWord(Term):
    """Words and sentences; what stands in braces is filled in."""

    COPY = "copy", "نسخة", "Copy"
    SAMPLE_COPY = "sample_copy", "نسخة تجريبية", "Sample copy"
    CONCEALED = "concealed", "مخفي", "Hidden"
    EMPLOYEE = "employee", "الموظف", "The employee"
    HE_ASKS = "he_asks", "طالب الدعم", "Who asks for support (he)"
    SHE_ASKS = "she_asks", "طالبة الدعم", "Who asks for support (she)"
    HE_HAS_NONE = "he_has_none", "لا يحملها", "He carries none"
    SHE_HAS_NONE = "she_has_none", "لا تحملها", "She carries none"
    HE_CAME = "he_came", "المراجع", "Who came (he)"
    SHE_CAME = "she_came", "المراجعة", "Who came (she)"
    EITHER_CAME = "either_came", "المراجع/المراجعة", "Who came (he or she)"
    HE_BENEFITS = "he_benefits", "المستفيد", "The beneficiary (he)"
    SHE_BENEFITS = "she_benefits", "المستفيدة", "The beneficiary (she)"
    HE_HONOURED = "he_honoured", "المكرم", "The honoured (he)"
    SHE_HONOURED = "she_honoured", "المكرمة", "The honoured (she)"
    EITHER_HONOURED = "either_honoured", "المكرم/المكرمة", "The honoured (he or she)"
    HE_BLESSED = "he_blessed", "حفظه الله", "May God keep him"
    SHE_BLESSED = "she_blessed", "حفظها الله", "May God keep her"
    EITHER_BLESSED = "either_blessed", "حفظه/حفظها الله", "May God keep him or her"
    REPLY_ON = "reply_on", "الرد على طلب الدعم رقم {number}", "Reply to support request no. {number}"
    NOT_KNOWN = "not_known", "غير معروف", "Not known"
    HE_HIMSELF = "he_himself", "المستفيد نفسه", "The beneficiary himself"
    SHE_HERSELF = "she_herself", "المستفيدة نفسها", "The beneficiary herself"

    VALID_UNTIL = "valid_until", "الصلاحية قائمة حتى {day}", "Valid until {day}"
    EXPIRED_ON = "expired_on", "انتهت الصلاحية في {day}", "Expired on {day}"
    STATE_ON = "state_on", "{state} في {day}", "{state} on {day}"
    NO_DATE = "no_date", "التاريخ غير مبيَّن", "The date is not shown"
    ORIGINAL = "original", "الأصل", "The original"
    VALID_ORIGINAL = "valid_original", "الأصل ساري المفعول يوم الحضور", "The original, valid on the day"
    YOUNG_ORIGINAL = (
        "young_original",
        "الأصل، ولم يمضِ على إصداره أكثر من {months}",
        "The original, issued no longer ago than {months}",
    )
    ONE_MONTH = "one_month", "شهر هجري واحد", "One Hijri month"
    TWO_MONTHS = "two_months", "شهرين هجريين", "Two Hijri months"
    FEW_MONTHS = "few_months", "{count} أشهر هجرية", "{count} Hijri months (3 to 10)"
    MANY_MONTHS = "many_months", "{count} شهرًا هجريًا", "{count} Hijri months"
    THE_SERVICE = "the_service", "الخدمة المطلوبة", "The service asked for"
    REQUEST = "request", "طلب الدعم رقم {number}", "Support request no. {number}"
    STEPPED_ASIDE = (
        "stepped_aside",
        "التنحّي عن هذا الطلب: {name}، {title} ({why})",
        "Stepped aside for this request: {name}, {title} ({why})",
    )
    PRESIDES_INSTEAD = (
        "presides_instead",
        "رئاسة النظر فيه: {name}، {title}",
        "Presides over it instead: {name}, {title}",
    )
    NO_QUORUM_ON_IT = (
        "no_quorum_on_it",
        "لم يبقَ للنظر فيه أكثر من نصف الأعضاء",
        "Not more than half of the members are left for it",
    )
    NOBODY_LEFT = (
        "nobody_left",
        "لم يبقَ من ينظر فيه، فيؤجَّل",
        "Nobody is left for it, so it is deferred",
    )

    FROM_RAISING = "from_raising", "يوم رفعه", "the day of its raising"
    FROM_FIRST_RAISING = "from_first_raising", "أول رفعه يوم {day}", "its first raising on {day}"
    FROM_APPEAL = "from_appeal", "التظلّم يوم {day}", "the appeal on {day}"

    CONSENT_REFUSED = (
        "consent_refused",
        "لم تُوقَّع الموافقة على الاستعلام وحفظ البيانات: لا يُستعلم لدى جهة أخرى، وقد يوقف ذلك دراسة الطلب.",
        "The consent was not signed: nobody inquires with others, and the study may stop",
    )
    CONSENT_WITHDRAWN = (
        "consent_withdrawn",
        "سُحبت الموافقة على الاستعلام وحفظ البيانات في {day}: لا يُستعلم بعدها لدى جهة أخرى، ولا يبطل ما تم قبلها،"
        " وقد يوقف ذلك دراسة الطلب.",
        "The consent was withdrawn on {day}: what was done before stays, and the study may stop",
    )
    APPEAL_WITHIN = (
        "appeal_within",
        "آخر مدة التظلّم، بالأيام من يوم الإبلاغ بالقرار: {days}.",
        "Last day of an appeal, in days from being told: {days}.",
    )

    WANTED = "wanted", "تطلبه لجنة البحث", "The research committee wants it"
    WANTED_AGAIN = (
        "wanted_again",
        "تطلب اللجنة الاطلاع على أصله مرة أخرى",
        "The committee wants its original seen again",
    )
    SEEN_AGAIN = "seen_again", "{bring}؛ يُطَّلع عليه مرة أخرى", "{bring}; seen again"
    ANSWERED_HOW = "answered_how", "جواب يُكتب أو يُقال لموظف المكتب", "An answer, written or told to the clerk"

    ADDED = "added", "{name}: أُضيف «{now}»", "{name}: added '{now}'"
    REMOVED = "removed", "{name}: حُذف «{before}»", "{name}: removed '{before}'"
    CHANGED = "changed", "{name}: من «{before}» إلى «{now}»", "{name}: from '{before}' to '{now}'"

    CHAIR = "chair", "{title} (رئيس الجلسة)", "{title} (chair)"
    NO_QUORUM = (
        "no_quorum",
        "لم يحضر أكثر من نصف أعضاء اللجنة.",
        "No more than half of the committee's members were present.",
    )
    SPELLED = "spelled", "فقط {amount} لا غير", "{amount} only"
    WITH_AMOUNT = "with_amount", "{what}، والمبلغ {amount} ({spelled})", "{what}, amount {amount} ({spelled})"


class ExtractWord(Term):
    """What the extract of a person's data calls what is held (T12): its facts, tables and columns."""

    DIAGNOSIS = "diagnosis", "التشخيص", "Diagnosis"
    INCOME = "income", "الدخل الشهري", "Monthly income"
    NAME = "name", "الاسم", "Name"
    BIRTH = "birth", "تاريخ الميلاد", "Date of birth"
    SEX = "sex", "الجنس", "Sex"
    IDENTITY_KIND = "identity_kind", "نوع الهوية", "Kind of identity"
    EARLIER = "earlier", "{number} سابقًا", "{number}, earlier"
    MOBILE = "mobile", "الجوال", "Mobile"
    CITY = "city", "المدينة", "City"
    DISTRICT = "district", "الحي", "District"
    CONTACT_NOTE = "contact_note", "ملاحظة التواصل", "Remark on reaching the person"

    OPINIONS = "opinions", "استبانات الرضا", "Questionnaires"
    WHY_NO_OPINIONS = (
        "why_no_opinions",
        "لا تحمل اسمًا ولا رقمًا، فلا يُعرف أيها لصاحب البيانات.",
        "They bear neither name nor number: nobody knows which are the person's.",
    )
    DELIBERATIONS = "deliberations", "مداولات لجنة البحث", "What the committee talked of"
    WHY_NO_DELIBERATIONS = (
        "why_no_deliberations",
        "يرد القرار وسببه، ولا يرد ما دار بين الأعضاء.",
        "The decision and its reason are given, not what members said.",
    )
    HIS_PURPOSE = (
        "his_purpose",
        "اطلاع صاحب البيانات على بياناته وأخذ نسخة منها",
        "That he may read his data and take a copy",
    )
    HER_PURPOSE = (
        "her_purpose",
        "اطلاع صاحبة البيانات على بياناتها وأخذ نسخة منها",
        "That she may read her data and take a copy",
    )

    REQUESTS = "requests", "طلبات الدعم", "Support requests"
    REQUEST_NUMBER = "request_number", "رقم الطلب", "Request number"
    SERVICE_AND_NEED = "service_and_need", "الخدمة والحاجة", "Service and need"
    SUBMITTED_ON = "submitted_on", "قُدّم في", "Submitted on"
    STATE_AND_DECISION = "state_and_decision", "الحال والقرار", "State and decision"
    APPEAL = "appeal", "التظلّم في {day}: {reason}", "Appeal of {day}: {reason}"
    URGENT = "urgent", "عاجل: {reason}", "Urgent: {reason}"
    CONSENT_REFUSED = (
        "consent_refused",
        "لم تُوقَّع الموافقة على الاستعلام وحفظ البيانات",
        "The consent was not signed",
    )
    CONSENT_WITHDRAWN = (
        "consent_withdrawn",
        "سُحبت الموافقة على الاستعلام وحفظ البيانات في {day}، بقول: {who}",
        "The consent was withdrawn on {day}, as {who} said",
    )

    DOCUMENTS = "documents", "المستندات التي اطُّلع عليها", "Papers that were seen"
    DOCUMENT = "document", "المستند", "Paper"
    SEEN_ON = "seen_on", "اطُّلع عليه في", "Seen on"
    MATCH = "match", "المطابقة", "Whether it matches"
    MATCHES = "matches", "الأصل مطابق", "The original matches"
    ITS_DATE = "its_date", "تاريخه", "Its date"
    ISSUED = "issued", "صدر: {day}", "Issued: {day}"
    EXPIRES = "expires", "ينتهي: {day}", "Expires: {day}"

    VISITS = "visits", "الزيارات والاتصالات", "Visits and calls"
    DATE = "date", "التاريخ", "Date"
    CHANNEL = "channel", "القناة", "Channel"
    PURPOSE = "purpose", "الغرض", "Purpose"

    INQUIRIES = "inquiries", "الاستفسارات", "Inquiries"
    QUESTION = "question", "السؤال", "Question"
    ANSWER = "answer", "الجواب", "Answer"

    REFERRALS = "referrals", "الإحالات إلى البحث الاجتماعي", "Referrals to social research"
    REFERRAL_NUMBER = "referral_number", "رقم الإحالة", "Referral number"
    CLARIFICATION = "clarification", "الإيضاح", "Clarification"

    REPLIES = "replies", "الردود", "Replies"
    REPLY = "reply", "الرد", "Reply"
    TOLD_ON = "told_on", "أُبلغ في", "Told on"
    TOLD_TO = "told_to", "من أُبلغ", "Who was told"

    DELIVERIES = "deliveries", "ما سُلّم من خدمات", "Services delivered"
    DELIVERED = "delivered", "ما سُلّم", "What was delivered"
    DELIVERED_ON = "delivered_on", "سُلّم في", "Delivered on"
    RECEIVER = "receiver", "المستلم", "Receiver"

    PAPERS = "papers", "الأوراق الصادرة", "Papers that went out"
    PAPER_NUMBER = "paper_number", "رقم الصادر", "Outgoing number"
    PAPER = "paper", "الورقة", "The paper"
    PAPER_DATE = "paper_date", "تاريخها", "The paper's date"
    VOID_PAPER = "void_paper", "{paper} (رقمها ملغى)", "{paper} (its number is void)"

    CORRECTIONS = "corrections", "قيود التصحيح", "Corrections"
    CORRECTED_ON = "corrected_on", "صُحّح في", "Corrected on"
    ENTRY = "entry", "القيد الأول", "The entry"
    WHY_WRONG = "why_wrong", "سبب التصحيح", "Why it was wrong"
    RIGHT_IS = "right_is", "الصواب", "What is right"
    ANOTHER_STANDS = "another_stands", "حلّ محله قيد آخر", "Another entry stands in its place"
    NOT_SO = "not_so", "لم يقع", "It did not happen"


class SampleWord(Term):
    """What an invented request says, by which the board reads a wording on its paper before it is kept."""

    APPLICANT = "applicant", "نورة سالم فهد الشمري", "Noura Salem Fahd Al-Shammari"
    INITIALS = "initials", "ن. س. ف. ش.", "N. S. F. S."
    REASON = "reason", "دخل الأسرة يتجاوز الحد المقرر", "The family's income is above the limit"
    WHAT = "what", "بدل سفر لمتابعة العلاج", "Travel to a treatment"
    LETTER = "letter", "خطاب الموعد القادم", "Letter on the next appointment"
    COMMITTEE_ASKS = "committee_asks", "كم عدد من تعولهم الأسرة؟", "How many does the family keep?"
    QUESTION = "question", "هل تشمل الخدمة تكاليف المرافق؟", "Does the service cover a companion's costs?"
