"""The words of the month's report, in both languages: of its titles, its columns, its rows that are no figures."""

from __future__ import annotations

from hayat_desk.policy.terms import Term


class ReportTitle(Term):
    """What a part of the report is called."""

    REPORT = "report", "تقرير الشهر", "Monthly report"
    SUMMARY = "summary", "الملخص", "Summary"
    CHANGES = "changes", "ما تغيّر بعد التصدير", "Changed since the export"
    CONTACTS = "contacts", "التواصل", "Contacts"
    BY_CHANNEL = "by_channel", "التواصل بحسب القناة", "Contacts by channel"
    BY_DIRECTION = (
        "by_direction",
        "مرات التواصل بحسب القناة والاتجاه",
        "Contacts by channel and direction",
    )
    INQUIRIES = "inquiries", "الاستفسارات", "Inquiries"
    REQUESTS = "requests", "الطلبات", "Requests"
    BY_STAGE = "by_stage", "الطلبات المقدمة في الشهر بحسب مرحلتها", "Requests of the month by their stage"
    BY_SERVICE = (
        "by_service",
        "الطلبات المقدمة في الشهر بحسب الخدمة والمرحلة",
        "Requests of the month by service and stage",
    )
    ENDINGS = "endings", "طلبات انتهت قبل إغلاقها", "Requests ended before closing"
    DECISIONS_AND_REPLIES = "decisions_and_replies", "القرارات والردود", "Decisions and replies"
    THEIR_TITLE = "their_title", "قرارات لجنة البحث والردود", "Decisions of the committee and replies"
    DECISIONS = "decisions", "قرارات لجنة البحث", "Decisions of the committee"
    REPLIES = "replies", "الردود المبلّغة", "Replies told"
    TIMES = "times", "مدد القرار والرد", "How long decisions and replies took"
    SERVICES = "services", "الخدمات", "Services"
    DELIVERED = "delivered", "الخدمات المقدمة ومبالغها", "Services delivered and their amounts"
    WAYS = "ways", "طرق تقديم الخدمة", "Ways of delivery"
    OPINION = "opinion", "الرأي", "Opinion"
    FROM_1_TO_5 = (
        "from_1_to_5",
        "متوسط رأي المستفيدين (من 1: عدم رضا تام، إلى 5: رضا تام)",
        "Mean opinion of beneficiaries (from 1, not satisfied at all, to 5, very satisfied)",
    )
    ASKED = "asked", "طلب إبداء الرأي", "Asked for an opinion"


class ColumnHead(Term):
    """What stands over a column, or before a sum."""

    ITEM = "item", "البيان", "Item"
    COUNT = "count", "العدد", "Count"
    SUM = "sum", "المجموع", "Together"
    BEFORE = "before", "كان", "It was"
    AFTER = "after", "أصبح", "It is now"
    CHANNEL = "channel", "القناة", "Channel"
    PURPOSE = "purpose", "الغرض", "Purpose"
    CAME_TO = "came_to", "ما آل إليه الاستفسار", "What the inquiry came to"
    SERVICE = "service", "الخدمة", "Service"
    IN_THE_OFFICE = "in_the_office", "في المكتب", "In the office"
    IN_THE_COMMITTEE = "in_the_committee", "في اللجنة", "In the committee"
    AFTER_THE_DECISION = "after_the_decision", "بعد القرار", "After the decision"
    REASON = "reason", "السبب", "Reason"
    DECISION = "decision", "القرار", "Decision"
    REPLY = "reply", "الرد المبلّغ", "Reply"
    DAYS = "days", "المدة بالأيام", "Days"
    CASES = "cases", "الحالات", "Cases"
    MEDIAN = "median", "الوسيط", "Median"
    FEWEST = "fewest", "الأقل", "Fewest"
    MOST = "most", "الأكثر", "Most"
    TIMES = "times", "مرات التقديم", "Deliveries"
    OF_MONEY = "of_money", "منها مبالغ", "Of money"
    RIYALS = "riyals", "المبلغ (ريال)", "Riyals"
    WAY = "way", "طريقة التقديم", "Way of delivery"
    QUESTION = "question", "السؤال", "Question"
    ANSWER = "answer", "الجواب", "Answer"
    MEAN = "mean", "المتوسط", "Mean"


class ReportWord(Term):
    """Labels and sentences of it."""

    NO_SERVICE = "no_service", "لم تُحدّد الخدمة بعد", "Service not chosen yet"
    TO_DECISION = "to_decision", "من الرفع أو التظلّم إلى القرار", "From raising or appeal to the decision"
    TO_TELLING = "to_telling", "من الرفع أو التظلّم إلى الإبلاغ", "From raising or appeal to being told"
    SPAN = "span", "من {first} إلى {last}", "From {first} to {last}"
    AS_OF = "as_of", "المرحلة كما كانت في {day}.", "The stage as it was on {day}."
    CHANGED = (
        "changed",
        "تغيّرت أرقام شهر {month} بعد تصديره في {day}.",
        "The figures of {month} changed after its export of {day}.",
    )
    MADE = "made", "أُعدّ في {day}.", "As it stood on {day}."
    NOBODY = (
        "nobody",
        "أعداد مجموعة من سجلات المكتب، ليس فيها اسم ولا رقم هوية.",
        "Figures together, without any person.",
    )
    TOO_FEW = "too_few", "أقل من خمس إجابات", "Fewer than five answers"
    GREGORIAN = (
        "gregorian",
        "تُحفظ الآراء بالشهر الميلادي، فلا تُعرض في تقرير شهر هجري.",
        "Opinions are kept by the Gregorian month, and are not told of a Hijri one.",
    )
    BY_FIVES = (
        "by_fives",
        "تُحسب الأرقام من جديد كلما زادت خمس إجابات.",
        "The figures are taken anew once five more have answered.",
    )
    WHAT_FOR = (
        "what_for",
        "الرأي أداة للتقويم والتطوير، لا للعقاب والتشهير.",
        "Opinions are there to review and to improve, not to punish or expose.",
    )
