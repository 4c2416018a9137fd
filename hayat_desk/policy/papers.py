"""The papers that exist: each is drawn by one printout and numbered in the outgoing register (T71)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from hayat_desk.policy.terms import Term


class PaperKind(Term):
    """A kind of paper; its value is the key of its printout."""

    DECLARATION = "declaration", "إقرار بصحة البيانات", "Declaration that the data are true"
    MISSING_DOCUMENTS = "missing_documents", "قائمة المستندات الناقصة", "List of missing documents"
    COMMITTEE_WANTS = "committee_wants", "ما تطلبه اللجنة", "What the committee wants"
    RECEIPT = "receipt", "إيصال استلام طلب", "Receipt"
    REFERRAL_NOTE = "referral_note", "ورقة إحالة", "Referral note"
    MINUTES = "minutes", "محضر لجنة البحث", "Minutes of the research committee"
    REPLY_LETTER = "reply_letter", "خطاب رد", "Reply letter"
    ENDING_LETTER = "ending_letter", "خطاب إنهاء طلب", "Letter on the ending of a request"
    DELIVERY_RECEIPT = "delivery_receipt", "سند استلام خدمة", "Delivery receipt"
    PERSON_EXTRACT = "person_extract", "مستخرج بيانات مستفيد", "Extract of a person's data"


WITH_NEED_TO_KNOW = "FULL"
"""The code of an extract that holds diagnosis and income: only who may see them may look at it again."""


class SubjectKind(Term):
    """What a paper can be about; the value is the table's name, as the journal has it."""

    PERSON = "person", "شخص", "Person"
    REQUEST = "support_request", "طلب دعم", "Support request"
    REFERRAL = "referral", "إحالة", "Referral"
    SESSION = "committee_session", "جلسة لجنة البحث", "Session of the research committee"
    DELIVERY = "delivery", "تقديم خدمة", "Delivery of a service"
    OFFICE = "office", "المكتب", "Office"


@dataclass(frozen=True, slots=True)
class Subject:
    """The one record that a paper is about."""

    kind: SubjectKind
    id: UUID


@dataclass(frozen=True, slots=True)
class PaperBasis:
    """What a paper is prepared from. `code` tells papers of one kind about the same subject apart."""

    kind: PaperKind
    about: Subject
    code: str = ""
