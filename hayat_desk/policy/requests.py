"""The life of a support request: its states, and what stands in an act's way.

One rule is asked twice: the procedure refuses by `hindrances`, the screen tells the reason beforehand.
Clauses T59–T68.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hayat_desk.policy.checklist import DocumentState
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.declarations import DeclarationState
from hayat_desk.policy.terms import Term


class RequestState(Term):
    """Where a support request stands, in the words of the screens."""

    DRAFT = "draft", "مسودة", "Draft"
    AWAITING_DOCUMENTS = "awaiting_documents", "بانتظار المستندات", "Waiting for documents"
    AWAITING_SIGNATURE = "awaiting_signature", "بانتظار التوقيع", "Waiting for signature"
    RAISED = "raised", "مرفوع للجنة", "Raised to the committee"
    UNDER_STUDY = "under_study", "قيد الدراسة", "Under study"
    DECIDED = "decided", "صدر القرار", "Decided"
    INFORMED = "informed", "أُبلغ المستفيد", "Beneficiary informed"
    REGISTERING = "registering", "استكمال التسجيل", "Completing registration"
    DELIVERED = "delivered", "قُدّمت الخدمة", "Service delivered"
    CLOSED = "closed", "مغلق", "Closed"
    REFERRED = "referred", "محال للبحث الاجتماعي", "With the social research officer"
    CANCELLED = "cancelled", "ملغى", "Cancelled"


_AT_THE_DESK = frozenset(
    {
        RequestState.DRAFT,
        RequestState.AWAITING_DOCUMENTS,
        RequestState.AWAITING_SIGNATURE,
        RequestState.REFERRED,
    }
)

_OVER = frozenset({RequestState.DELIVERED, RequestState.CLOSED, RequestState.CANCELLED})


class Act(Term):
    """What the clerk may do with a support request: before the committee has it, and after it decided."""

    AMEND = "amend", "تعديل الطلب", "Amend the request"
    DECLARE = "declare", "طباعة الإقرار", "Print the declaration"
    SIGN = "sign", "توقيع الإقرار", "Sign the declaration"
    RAISE = "raise", "رفع إلى اللجنة", "Raise to the committee"
    REFER = "refer", "إحالة إلى مسئول البحث الاجتماعي", "Refer to the social research officer"
    CANCEL = "cancel", "إلغاء الطلب", "Cancel the request"
    REPLY = "reply", "إبلاغ طالب الدعم بالقرار", "Tell the decision"
    REGISTER = "register", "استكمال التسجيل", "Complete the registration"
    DELIVER = "deliver", "تقديم الخدمة", "Deliver the service"
    ASK_OPINION = "ask_opinion", "طلب الرأي وإغلاق الطلب", "Ask for an opinion and close"
    APPEAL = "appeal", "تسجيل تظلّم", "Record an appeal"


class Hindrance(StrEnum):
    """Why an act is not allowed now; the sentences stand in ui/wording.py."""

    NOT_AT_THE_DESK = "not_at_the_desk"
    SERVICE_NOT_CHOSEN = "service_not_chosen"
    SERVICE_NOT_OFFERED = "service_not_offered"
    DESCRIPTION_MISSING = "description_missing"
    DOCUMENT_MISSING = "document_missing"
    DOCUMENT_NOT_MATCHED = "document_not_matched"
    DOCUMENT_DATE_NEEDED = "document_date_needed"
    DOCUMENT_EXPIRED = "document_expired"
    REFERRAL_OPEN = "referral_open"
    DECLARATION_NOT_PRINTED = "declaration_not_printed"
    DECLARATION_NOT_SIGNED = "declaration_not_signed"
    DECLARATION_VOID = "declaration_void"
    ALREADY_SIGNED = "already_signed"
    VISITOR_NOT_TOLD = "visitor_not_told"
    REASON_MISSING = "reason_missing"
    NOT_DECIDED = "not_decided"
    ALREADY_TOLD = "already_told"
    NOT_TOLD = "not_told"
    NOT_ACCEPTED = "not_accepted"
    NOT_REGISTERED = "not_registered"
    ALREADY_REGISTERED = "already_registered"
    ALREADY_DELIVERED = "already_delivered"
    NOT_DELIVERED = "not_delivered"
    REQUEST_CLOSED = "request_closed"


_BY_DOCUMENT = {
    DocumentState.MISSING: Hindrance.DOCUMENT_MISSING,
    DocumentState.NOT_MATCHED: Hindrance.DOCUMENT_NOT_MATCHED,
    DocumentState.DATE_NEEDED: Hindrance.DOCUMENT_DATE_NEEDED,
    DocumentState.EXPIRED: Hindrance.DOCUMENT_EXPIRED,
}


@dataclass(frozen=True, kw_only=True)
class RequestFacts:
    """All the policy needs to know of a request. `documents` are judged on `today`."""

    state: RequestState
    service_chosen: bool
    described: bool
    documents: tuple[DocumentState, ...]
    declaration: DeclarationState
    changed_since_signed: bool  # of a raised request whose signature stands all the same
    referral_open: bool
    told: bool
    today: date
    outcome: Outcome | None = None  # of the newest confirmed session that had it


def hindrances(act: Act, facts: RequestFacts) -> tuple[Hindrance, ...]:
    """Why the act is not allowed now, in the order the clerk mends them; empty when it is allowed."""
    if act in _AFTERWARDS:
        return _afterwards(act, facts)
    if act in _DECLARING and after_change(facts.state) is AfterChange.TOLD:
        return _beside_the_signed(act, facts)
    if facts.state not in _AT_THE_DESK:
        return (Hindrance.NOT_AT_THE_DESK,)
    if act is Act.DECLARE:
        return _request_is_told(facts)
    if act is Act.SIGN:
        return _may_be_signed(facts)
    if act is Act.RAISE:
        return (*_may_be_completed(facts), *(() if facts.told else (Hindrance.VISITOR_NOT_TOLD,)))
    return ()


_AFTERWARDS = frozenset({Act.REPLY, Act.REGISTER, Act.DELIVER, Act.ASK_OPINION, Act.APPEAL})
_TOLD_OR_LATER = frozenset(
    {RequestState.INFORMED, RequestState.REGISTERING, RequestState.DELIVERED, RequestState.CLOSED}
)


def _afterwards(act: Act, facts: RequestFacts) -> tuple[Hindrance, ...]:
    """Decision, reply, registration, service and opinion come in this order (T64–T67)."""
    state, accepted = facts.state, facts.outcome is Outcome.ACCEPTED
    if state is not RequestState.DECIDED and state not in _TOLD_OR_LATER:
        return (Hindrance.NOT_DECIDED,)
    if act is Act.REPLY:
        return () if state is RequestState.DECIDED else (Hindrance.ALREADY_TOLD,)
    if state is RequestState.DECIDED:
        return (Hindrance.NOT_TOLD,)
    if act is Act.APPEAL:
        return ()
    if state is RequestState.CLOSED:
        return (Hindrance.REQUEST_CLOSED,)
    if act is Act.ASK_OPINION:
        waits = accepted and state is not RequestState.DELIVERED
        return (Hindrance.NOT_DELIVERED,) if waits else ()
    if not accepted:
        return (Hindrance.NOT_ACCEPTED,)
    if act is Act.REGISTER:
        return () if state is RequestState.INFORMED else (Hindrance.ALREADY_REGISTERED,)
    if state is RequestState.DELIVERED:
        return (Hindrance.ALREADY_DELIVERED,)
    return () if state is RequestState.REGISTERING else (Hindrance.NOT_REGISTERED,)


def may_be_completed(facts: RequestFacts) -> bool:
    """Whether only the sentence to the visitor is still to be said before raising (T63)."""
    return facts.state in _AT_THE_DESK and not _may_be_completed(facts)


def _request_is_told(facts: RequestFacts) -> tuple[Hindrance, ...]:
    found = []
    if not facts.service_chosen:
        found.append(Hindrance.SERVICE_NOT_CHOSEN)
    if not facts.described:
        found.append(Hindrance.DESCRIPTION_MISSING)
    return tuple(found)


def _documents(facts: RequestFacts) -> tuple[Hindrance, ...]:
    """A missing, unmatched or expired paper blocks raising, never saving (T59–T60)."""
    return tuple(dict.fromkeys(_BY_DOCUMENT[state] for state in facts.documents if state in _BY_DOCUMENT))


def _may_be_signed(facts: RequestFacts) -> tuple[Hindrance, ...]:
    if facts.declaration is DeclarationState.PRINTED:
        return ()
    if facts.declaration is DeclarationState.SIGNED:
        return (Hindrance.ALREADY_SIGNED,)
    return (Hindrance.DECLARATION_NOT_PRINTED,)


def _may_be_completed(facts: RequestFacts) -> tuple[Hindrance, ...]:
    found = [*_request_is_told(facts), *_documents(facts)]
    if facts.referral_open:
        found.append(Hindrance.REFERRAL_OPEN)
    match facts.declaration:
        case DeclarationState.NOT_PRINTED | DeclarationState.PRINTED:
            found.append(Hindrance.DECLARATION_NOT_SIGNED)
        case DeclarationState.VOID:
            found.append(Hindrance.DECLARATION_VOID)
        case DeclarationState.SIGNED:
            pass
    return tuple(found)


def standing(facts: RequestFacts) -> RequestState:
    """The state a request at the desk is in by its facts; any other state is left as it is."""
    if facts.state not in _AT_THE_DESK:
        return facts.state
    if facts.referral_open:
        return RequestState.REFERRED
    if _request_is_told(facts):
        return RequestState.DRAFT
    if _documents(facts):
        return RequestState.AWAITING_DOCUMENTS
    return RequestState.AWAITING_SIGNATURE


class AfterChange(StrEnum):
    """What a change of declared data does to a declaration (T62)."""

    VOID = "void"
    """It no longer holds, and is signed anew before the request is raised."""
    TOLD = "told"
    """It stands as it was signed; what changed since is told, and another can be signed beside it."""
    UNTOUCHED = "untouched"
    """The request is over: nothing is changed, marked or told."""


def after_change(state: RequestState) -> AfterChange:
    """The one rule of what was signed: by where the request stands when its data change."""
    if state in _AT_THE_DESK:
        return AfterChange.VOID
    return AfterChange.UNTOUCHED if state in _OVER else AfterChange.TOLD


_DECLARING = frozenset({Act.DECLARE, Act.SIGN})


def _beside_the_signed(act: Act, facts: RequestFacts) -> tuple[Hindrance, ...]:
    """Of a raised request a new declaration is made only where the data are no longer the signed ones."""
    if act is Act.SIGN:
        return _may_be_signed(facts)
    return () if facts.changed_since_signed else (Hindrance.ALREADY_SIGNED,)


def still_runs(state: RequestState, outcome: Outcome | None) -> bool:
    """Whether something is still to come of a request, so that a second one for the same service is told of.

    Over is what was delivered, closed or ended, and a refusal that was told.
    """
    return state not in _OVER and not (state is RequestState.INFORMED and outcome is Outcome.REFUSED)


def is_at_the_desk(state: RequestState) -> bool:
    """Whether the clerk still holds the request: it was neither raised nor cancelled."""
    return state in _AT_THE_DESK
