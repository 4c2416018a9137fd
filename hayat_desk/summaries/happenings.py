"""What can happen with a person, and the dated line that tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.corrections import EntryRef
from hayat_desk.policy.ids import LetterId, PaperId, ReferralId, RequestId
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.terms import Term
from hayat_desk.policy.visits import Purpose


class Happening(Term):
    """What a line of the timeline tells of."""

    CONTACT = "contact", "تواصل", "Contact"
    INQUIRY = "inquiry", "استفسار", "Inquiry"
    CALLED_BACK = "called_back", "عُوود الاتصال", "Called back"
    REQUEST = "request", "طلب دعم", "Support request"
    RAISED = "raised", "رُفع الطلب إلى لجنة البحث", "Request raised to the committee"
    CONSENT_REFUSED = "consent_refused", "لم تُوقَّع الموافقة على الاستعلام", "Consent not signed"
    CONSENT_WITHDRAWN = "consent_withdrawn", "سُحبت الموافقة على الاستعلام", "Consent withdrawn"
    WANTED = "wanted", "طلبت اللجنة استكماله", "The committee wants"
    WANT_CLOSED = "want_closed", "استُكمل مما طلبته اللجنة", "Closed of what the committee wants"
    RAISED_ANEW = "raised_anew", "رُفع الطلب مرة أخرى بعد استكماله", "Request raised again"
    DECIDED = "decided", "قرار لجنة البحث", "Decision of the research committee"
    TOLD = "told", "إبلاغ القرار", "Decision told"
    APPEALED = "appealed", "تظلّم من القرار", "Appeal against the decision"
    DELIVERED = "delivered", "تقديم خدمة", "Service delivered"
    DIED = "died", "أُثبتت الوفاة", "Death recorded"
    NOT_DEAD = "not_dead", "أُلغي إثبات الوفاة", "Death taken back"
    ENDED = "ended", "انتهى الطلب", "Request ended"
    TAKEN_UP = "taken_up", "استؤنف الطلب", "Request taken up again"
    GIVEN_UP = "given_up", "صُرف النظر عمّا للورثة", "What heirs were due was given up"
    PAPER = "paper", "طباعة ورقة", "Paper printed"
    LETTER = "letter", "خطاب وارد", "Letter that came in"
    REFERRAL = "referral", "إحالة إلى مسئول البحث الاجتماعي", "Referred to the social research officer"
    CORRECTED = "corrected", "قيد تصحيح", "Correction"
    ANSWER = "answer", "وصل إيضاح مسئول البحث الاجتماعي", "The officer's answer came"
    GIVEN = "given", "أُبلغ الإيضاح", "The officer's answer told"


@dataclass(frozen=True, kw_only=True)
class TimelineEntry:
    """One dated line of a person's file; `paper_kind` names the printout of a PAPER line.

    `channel` stands in one line of each contact: in that of what was done first in it, or of the contact itself.
    `text` is what the office wrote; `outcome` what the committee decided in a DECIDED line. `is_void` is said of a
    paper or a letter whose number was made void (T71).
    """

    at: datetime
    happening: Happening
    text: str = ""
    visit_id: UUID | None = None  # the contact in which it was done
    channel: str = ""
    purpose: Purpose | None = None  # of a contact in which nothing else is told
    outcome: Outcome | None = None
    number: str = ""
    number_kind: NumberKind = NumberKind.REQUEST  # of `number`, where there is one
    paper_kind: PaperKind | None = None
    paper_id: PaperId | None = None
    request_id: RequestId | None = None
    referral_id: ReferralId | None = None
    letter_id: LetterId | None = None
    is_void: bool = False
    entry: EntryRef | None = None  # what can be corrected, or what a CORRECTED line corrects
    is_corrected: bool = False  # it counts no more, and a CORRECTED line says why
