"""سجل العمليات: every act that the journal can tell of.

The values stand in the hash chains of offices that are out there, so none is ever changed or taken away;
the words are free. What an act concerns and which fields it changed stand beside it in the entry.
"""

from __future__ import annotations

from hayat_desk.policy.terms import Term


class JournalAct(Term):
    """What was done, in the order of the work: the office, the visit, the request, the committee, the papers."""

    SET_UP_OFFICE = "set_up_office", "تأسيس المكتب", "Office set up"
    SEAT_CLERK = "seat_clerk", "إضافة مستخدم", "User added"
    ADOPT_PROFILE = "adopt_profile", "اعتماد ما قرره المجلس", "Board's decisions adopted"
    CHANGE_SETTINGS = "change_settings", "تغيير إعدادات المكتب", "Office's settings changed"
    CHANGE_LETTERHEAD = "change_letterhead", "تغيير ترويسة الخطابات", "Letterhead changed"
    CHANGE_SERVICE = "change_service", "تغيير خدمة", "Service changed"
    CHANGE_CHANNELS = "change_channels", "تغيير وسائل التواصل", "Channels changed"
    CHANGE_SEATS = "change_seats", "تغيير الأعضاء والمسميات", "Members and titles changed"
    CHANGE_CALENDAR = "change_calendar", "تغيير العطل والتقويم", "Holidays and calendar changed"
    CHANGE_CEILING = "change_ceiling", "تغيير حد السؤال عن المبالغ", "Amount to be asked about changed"
    CHANGE_WORDING = "change_wording", "تغيير نص رسمي", "Official text changed"
    CONFIRM_CLOCK = "confirm_clock", "تأكيد تاريخ الجهاز", "Computer's day confirmed"

    BEGIN_VISIT = "begin_visit", "بدء زيارة", "Visit begun"
    END_VISIT = "end_visit", "انتهاء زيارة", "Visit ended"
    ANSWER_INQUIRY = "answer_inquiry", "إجابة استفسار", "Inquiry answered"
    CALL_BACK_DONE = "call_back_done", "إتمام معاودة الاتصال", "Called back"
    REFER_TO_RESEARCHER = "refer_to_researcher", "إحالة إلى مسئول البحث", "Referred to the research officer"
    ANSWER_REFERRAL = "answer_referral", "جواب مسئول البحث", "Research officer answered"
    GIVE_ANSWER = "give_answer", "إبلاغ الزائر بالجواب", "Answer given to the visitor"

    REGISTER_PERSON = "register_person", "تسجيل شخص", "Person registered"
    CORRECT_PERSON = "correct_person", "تصحيح بيانات شخص", "Person's data corrected"
    SAY_NOT_SAME = "say_not_same", "تأكيد أنهما شخصان", "Said to be two persons"
    OPEN_FILE = "open_file", "فتح ملف شخص", "Person's file opened"
    SEE_SENSITIVE = "see_sensitive", "الاطلاع على التشخيص والدخل", "Diagnosis and income seen"
    KEEP_SENSITIVE = "keep_sensitive", "حفظ التشخيص والدخل", "Diagnosis and income kept"
    DECLARE_INCOME = "declare_income", "حفظ الدخل المصرّح به", "Declared income kept"
    PREPARE_EXTRACT = "prepare_extract", "إعداد مستخرج بيانات", "Extract of data prepared"

    TAKE_REQUEST = "take_request", "استلام طلب", "Request taken"
    AMEND_REQUEST = "amend_request", "تعديل طلب", "Request amended"
    CHECK_DOCUMENT = "check_document", "مطابقة مستند", "Document checked"
    ASK_OPINION = "ask_opinion", "طلب رأي المستفيد", "Opinion asked for"
    CANCEL_REQUEST = "cancel_request", "إنهاء طلب", "Request ended"
    LAPSE_REFERRAL = "lapse_referral", "سقوط إحالة", "Referral lapsed"
    TAKE_UP_REQUEST = "take_up_request", "استئناف طلب منتهٍ", "Ended request taken up again"
    RAISE_TO_COMMITTEE = "raise_to_committee", "رفع طلب إلى اللجنة", "Request raised to the committee"
    PREPARE_DECLARATION = "prepare_declaration", "إعداد إقرار", "Declaration prepared"
    RECORD_PRINTED = "record_printed", "طباعة إقرار", "Declaration printed"
    RECORD_SIGNATURE = "record_signature", "توقيع إقرار", "Declaration signed"
    VOID_DECLARATION = "void_declaration", "بطلان إقرار لتغيّر البيانات", "Declaration void: the data changed"

    OPEN_SESSION = "open_session", "فتح جلسة", "Session opened"
    PUT_ON_DOCKET = "put_on_docket", "إدراج طلب في جدول الأعمال", "Request put on a docket"
    DECIDE = "decide", "إثبات قرار", "Decision recorded"
    NAME_WANT = "name_want", "تسمية ما تطلبه اللجنة", "What the committee wants named"
    CONFIRM_MINUTES = "confirm_minutes", "اعتماد محضر", "Minutes confirmed"
    DECISION_TAKES_EFFECT = "decision_takes_effect", "نفاذ قرار", "Decision took effect"
    ANSWER_WANT = "answer_want", "الجواب عمّا تطلبه اللجنة", "What the committee wants answered"
    SEE_WANT = "see_want", "الاطلاع على ما تطلبه اللجنة", "What the committee wants seen"
    WITHDRAW_WANT = "withdraw_want", "عدول اللجنة عمّا طلبته", "What the committee wants withdrawn"
    AMEND_MINUTES = "amend_minutes", "إلحاق بمحضر معتمد", "Entry added to confirmed minutes"
    TELL_DECISION = "tell_decision", "إبلاغ القرار", "Decision told"
    RECORD_APPEAL = "record_appeal", "إثبات اعتراض", "Appeal recorded"
    REGISTER_BENEFICIARY = "register_beneficiary", "منح رقم ملف", "File number given"
    COMPLETE_REGISTRATION = "complete_registration", "استكمال التسجيل", "Registration completed"
    DELIVER_SERVICE = "deliver_service", "تقديم خدمة", "Service delivered"
    SIGN_RECEIPT = "sign_receipt", "توقيع سند استلام", "Receipt signed"

    PREPARE_PAPER = "prepare_paper", "إعداد ورقة", "Paper prepared"
    ISSUE_PAPER = "issue_paper", "إصدار ورقة برقم", "Paper issued with a number"
    KEEP_PRINTED = "keep_printed", "حفظ ورقة كما طُبعت", "Paper kept as printed"
    RECORD_REPRINT = "record_reprint", "طباعة نسخة من ورقة", "Copy of a paper printed"
    WITHDRAW_PAPER = "withdraw_paper", "سحب رقم ورقة لم تُطبع", "Number of an unprinted paper withdrawn"
    VOID_PAPER = "void_paper", "إلغاء ورقة", "Paper made void"
    SAY_ATTACHMENTS = "say_attachments", "ذكر مرفقات ورقة", "Attachments of a paper said"
    REGISTER_LETTER = "register_letter", "قيد خطاب وارد", "Incoming letter registered"
    VOID_LETTER = "void_letter", "إلغاء قيد خطاب وارد", "Incoming letter made void"
    FILE_SCAN = "file_scan", "حفظ صورة ممسوحة", "Scan filed"
    TAKE_OUT_SCAN = "take_out_scan", "إخراج صورة ممسوحة", "Scan taken out"
    EXPORT_MONTH = "export_month", "إخراج تقرير شهر", "Month's report exported"

    RECORD_BACKUP = "record_backup", "حفظ نسخة احتياطية", "Backup kept"
    ORDER_RESTORE = "order_restore", "الأمر باستعادة نسخة", "Restore ordered"
    OPEN_RESTORED = "open_restored", "فتح المكتب بعد استعادة نسخة", "Opened after a restore"
    OPEN_SET_BACK = "open_set_back", "فتح المكتب على حال أقدم", "Opened in an older state"
    ACCEPT_SET_BACK = "accept_set_back", "الاطلاع على تنبيه الحال الأقدم", "Warning of an older state read"
