"""How long each kind of record is kept, and what becomes of it then; the terms are the association's own."""

from __future__ import annotations

from dataclasses import dataclass

from hayat_desk.policy.terms import Term


class RecordKind(Term):
    """The kinds of records that are kept for different times."""

    POLICIES = "policies", "الأنظمة واللوائح والسياسات", "Regulations and policies"
    NUMBER_REGISTERS = "number_registers", "سجلات الأرقام", "Number registers"
    MINUTES = "minutes", "محاضر لجنة البحث وقراراتها", "Committee minutes and decisions"
    DELIVERIES = "deliveries", "سجلات الصرف وتقديم الخدمة", "Payments and deliveries"
    CORRESPONDENCE = "correspondence", "الصادر والوارد", "Correspondence"
    COMPLAINTS = "complaints", "الشكاوى والمقترحات", "Complaints and suggestions"
    SATISFACTION = "satisfaction", "استبانات الرضا", "Satisfaction answers"
    BENEFICIARY_FILES = "beneficiary_files", "ملفات المستفيدين", "Beneficiaries' files"
    UNFINISHED_REQUESTS = "unfinished_requests", "طلبات لم تُقبل أو لم تكتمل", "Refused or unfinished requests"
    JOURNAL = "journal", "سجل العمليات", "Journal"
    DRAFTS = "drafts", "المسودات", "Drafts"
    EXPORTS = "exports", "سجل ما أُخرج من نسخ", "Register of exports"


class RetentionStart(Term):
    """From which day the time of keeping is counted."""

    RECORDED = "recorded", "من تاريخه", "From its own date"
    CLOSED = "closed", "من إغلاقه", "From its closing"
    LAST_SERVICE = "last_service", "من آخر خدمة", "From the last service"


class RetentionEnd(Term):
    """What becomes of a record when its time has passed; nothing does by the clock alone."""

    KEEP = "keep", "حفظ دائم", "Kept for good"
    DESTROY = "destroy", "إتلاف بمحضر", "Destroyed by minutes"
    ANONYMISE = "anonymise", "حذف ما يدل على الشخص", "Stripped of identity"


@dataclass(frozen=True, slots=True)
class Retention:
    """How long a kind of record is kept: years or days of the Gregorian calendar; both 0 means for good."""

    record: RecordKind
    years: int
    days: int
    counted_from: RetentionStart
    ending: RetentionEnd
