"""The lists of work by name: those of today, and those that wait for somebody or for their day (ux rules 8, 9)."""

from __future__ import annotations

from hayat_desk.policy.terms import Term


class DueKind(Term):
    """What a list of work holds, as its heading says it; those of today first, in their order on the page."""

    URGENT = "urgent", "طلبات عاجلة", "Urgent requests"
    OVERDUE = "overdue", "ردود تجاوزت مدة المكتب", "Past the office's own last day for a reply"
    REFERRALS = "referrals", "إيضاحات وصلت أو حان طلبها", "Referrals answered or due"
    CALL_BACKS = "call_backs", "معاودة الاتصال", "Call backs"
    REPLIES = "replies", "ردود حان إبلاغها", "Replies that may be given"
    EXPIRING = "expiring", "مستندات تنتهي صلاحيتها", "Documents that expire"
    DELIVERIES = "deliveries", "خدمات تُقدَّم", "Services to deliver"
    HEIRS = "heirs", "ما للورثة", "Due to heirs"
    REGISTRATIONS = "registrations", "تسجيل يُستكمل", "Registrations to complete"
    UNREGISTERED = "unregistered", "مقبولون تأخر تسجيلهم", "Accepted long ago and not registered"
    OPINIONS = "opinions", "آراء تُطلب", "Opinions to ask for"
    DRAFTS = "drafts", "ما لم يكتمل إدخاله", "Begun and not finished"

    WAITING = "waiting", "بانتظار المستندات أو التوقيع", "Waiting for documents or signature"
    WITH_OFFICER = "with_officer", "لدى مسئول البحث الاجتماعي", "With the social research officer"
    WITH_COMMITTEE = "with_committee", "لدى لجنة البحث", "With the research committee"
    REPLIES_LATER = "replies_later", "ردود لم يحن وقتها", "Replies not allowed yet"
    DELIVERIES_LATER = "deliveries_later", "دفعات في أيام لاحقة", "Parts due on later days"
    CALLS_LATER = "calls_later", "معاودة الاتصال في أيام لاحقة", "Call backs on later days"


APART = (
    DueKind.WAITING,
    DueKind.WITH_OFFICER,
    DueKind.WITH_COMMITTEE,
    DueKind.REPLIES_LATER,
    DueKind.DELIVERIES_LATER,
    DueKind.CALLS_LATER,
)
TODAY = tuple(kind for kind in DueKind if kind not in APART)

OPINIONS_LISTED = 50
"""Opinions to be asked for that are listed, and counted, until more are wanted: nobody need ever ask for them."""
