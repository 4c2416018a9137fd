"""The life of a support request: its states, the moves between them, and what stands in an act's way.

One rule is asked twice: the procedure refuses by `hindrances`, the screen tells the reason beforehand.
Clauses T59–T68, T83; the moves are those of DESIGN §4.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hayat_desk.policy.checklist import DocumentState
from hayat_desk.policy.committee import Outcome, SessionAct
from hayat_desk.policy.declarations import DECLARATION_MOVES, DeclarationAct, DeclarationState
from hayat_desk.policy.moves import Moves
from hayat_desk.policy.referrals import ReferralAct
from hayat_desk.policy.terms import Term


class RequestState(Term):
    """Where a support request stands, in the words of the screens."""

    DRAFT = "draft", "مسودة", "Draft"
    AWAITING_DOCUMENTS = "awaiting_documents", "بانتظار المستندات", "Waiting for documents"
    AWAITING_SIGNATURE = "awaiting_signature", "بانتظار التوقيع", "Waiting for signature"
    RAISED = "raised", "مرفوع للجنة", "Raised to the committee"
    UNDER_STUDY = "under_study", "قيد الدراسة", "Under study"
    DECIDED = "decided", "صدر القرار", "Decided"
    INFORMED = "informed", "أُبلغ القرار", "Decision told"
    REGISTERING = "registering", "استكمال التسجيل", "Completing registration"
    DELIVERED = "delivered", "قُدّمت الخدمة", "Service delivered"
    CLOSED = "closed", "مغلق", "Closed"
    REFERRED = "referred", "محال للبحث الاجتماعي", "With the social research officer"
    ENDED = "ended", "منتهٍ", "Ended"
    """Before it was closed; why, its ending says."""


_AT_THE_DESK = frozenset(
    {
        RequestState.DRAFT,
        RequestState.AWAITING_DOCUMENTS,
        RequestState.AWAITING_SIGNATURE,
        RequestState.REFERRED,
    }
)

_TOLD_OR_LATER = frozenset(
    {RequestState.INFORMED, RequestState.REGISTERING, RequestState.DELIVERED, RequestState.CLOSED}
)

APPEALABLE = _TOLD_OR_LATER - {RequestState.DELIVERED}  # also after closing
BEFORE_CLOSING = frozenset(RequestState) - {RequestState.CLOSED, RequestState.ENDED}
"""Where a request can still be ended: what was delivered, or refused and told, by a death alone."""

UNDELIVERED = frozenset({RequestState.DECIDED, RequestState.INFORMED, RequestState.REGISTERING})
"""Where an accepted request stands of which something is still to be delivered."""

OVER = frozenset({RequestState.DELIVERED, RequestState.CLOSED, RequestState.ENDED})

_PURSUED = frozenset(RequestState) - _AT_THE_DESK - OVER
"""Where a request stands that was raised, and of which something is still to come."""


class RequestAct(StrEnum):
    """What the clerk may do with a support request: before the committee has it, and after it decided."""

    AMEND = "amend"
    """Write down what is asked for, or check its documents."""
    DECLARE = "declare"
    """Prepare its declaration for printing."""
    SIGN = "sign"
    """Record the signature on a sheet of its declaration."""
    RAISE = "raise"
    REFER = "refer"
    HASTEN = "hasten"  # say that it is urgent, or is no more (`policy.urgency`)
    END = "end"  # before it is closed (`policy.endings`)
    TAKE_UP = "take_up"
    """Take up again what was ended by mistake."""
    REPLY = "reply"
    REGISTER = "register"
    DELIVER = "deliver"
    GIVE_UP = "give_up"
    """Give up what heirs were due."""
    ASK_OPINION = "ask_opinion"
    """Ask for an opinion, and close the request."""
    APPEAL = "appeal"


_BY_DOCUMENTS = frozenset(_AT_THE_DESK - {RequestState.REFERRED})
"""Where a request stands by what it says and its documents, while no referral is open."""

REQUEST_MOVES: Moves = {
    RequestAct.AMEND: {state: _BY_DOCUMENTS - {state} for state in _BY_DOCUMENTS},
    RequestAct.REFER: {state: {RequestState.REFERRED} for state in _BY_DOCUMENTS},
    ReferralAct.ANSWER: {RequestState.REFERRED: _BY_DOCUMENTS},
    RequestAct.END: {state: {RequestState.ENDED} for state in BEFORE_CLOSING},
    RequestAct.TAKE_UP: {RequestState.ENDED: BEFORE_CLOSING - {RequestState.REFERRED}},  # that lapsed with it
    RequestAct.RAISE: {RequestState.AWAITING_SIGNATURE: {RequestState.RAISED}},
    SessionAct.OPEN: {RequestState.RAISED: {RequestState.UNDER_STUDY}},
    SessionAct.CONFIRM: {
        RequestState.UNDER_STUDY: {
            RequestState.DECIDED,
            RequestState.AWAITING_DOCUMENTS,  # استكمال النواقص
            RequestState.RAISED,  # تأجيل: the next session's queue
        }
    },
    RequestAct.REPLY: {RequestState.DECIDED: {RequestState.INFORMED}},
    RequestAct.REGISTER: {RequestState.INFORMED: {RequestState.REGISTERING}},
    RequestAct.DELIVER: {RequestState.REGISTERING: {RequestState.DELIVERED}},
    RequestAct.ASK_OPINION: {
        RequestState.INFORMED: {RequestState.CLOSED},
        RequestState.DELIVERED: {RequestState.CLOSED},
    },
    RequestAct.APPEAL: {state: {RequestState.UNDER_STUDY} for state in APPEALABLE},
}


class RequestHindrance(StrEnum):
    """Why an act is not allowed now; the sentences stand in ui/wording/requests.py."""

    NOT_AT_THE_DESK = "not_at_the_desk"
    SERVICE_NOT_CHOSEN = "service_not_chosen"
    SERVICE_NOT_OFFERED = "service_not_offered"
    DESCRIPTION_MISSING = "description_missing"
    DOCUMENT_MISSING = "document_missing"
    DOCUMENT_NOT_MATCHED = "document_not_matched"
    DOCUMENT_DATE_NEEDED = "document_date_needed"
    DOCUMENT_EXPIRED = "document_expired"
    WANT_OPEN = "want_open"
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
    ALREADY_ENDED = "already_ended"
    NOT_ENDED = "not_ended"
    NO_LETTER_DUE = "no_letter_due"
    REFUSAL_TOLD = "refusal_told"
    APPLICANT_DIED = "applicant_died"
    FILE_PUT_AWAY = "applicant_put_away"
    NOT_DUE_TO_HEIRS = "not_due_to_heirs"
    ALREADY_SERVED = "already_served"  # a part is enough
    NO_APPEAL_LEFT = "no_appeal_left"


_BY_DOCUMENT = {
    DocumentState.MISSING: RequestHindrance.DOCUMENT_MISSING,
    DocumentState.NOT_MATCHED: RequestHindrance.DOCUMENT_NOT_MATCHED,
    DocumentState.DATE_NEEDED: RequestHindrance.DOCUMENT_DATE_NEEDED,
    DocumentState.EXPIRED: RequestHindrance.DOCUMENT_EXPIRED,
}

_BY_DECLARATION = {
    DeclarationState.NOT_PRINTED: RequestHindrance.DECLARATION_NOT_PRINTED,
    DeclarationState.SIGNED: RequestHindrance.ALREADY_SIGNED,
    DeclarationState.VOID: RequestHindrance.DECLARATION_VOID,
}
"""Why a sheet is not signed now."""


@dataclass(frozen=True, kw_only=True)
class RequestFacts:
    """All the policy needs to know of a request. `documents` are judged on `today`."""

    state: RequestState
    service_chosen: bool
    described: bool
    documents: tuple[DocumentState, ...]
    wants_open: bool  # of what the committee wants of a request that it returned
    declaration: DeclarationState  # of the sheet that counts, or of the one that is to be signed
    sheet_due: bool  # of a raised request: what was signed changed since, or the consent is missing
    referral_open: bool
    told: bool
    today: date
    outcome: Outcome | None = None  # of the newest confirmed session that had it
    due_to_heirs: bool = False  # it ended by a death, and heirs receive what was decided
    has_died: bool = False  # whose request it is
    is_put_away: bool = False  # their file, as opened by mistake
    appeals_left: bool = True  # the board allows more than were made
    is_served: bool = False  # a part was delivered, whoever received it


def hindrances(act: RequestAct, facts: RequestFacts) -> tuple[RequestHindrance, ...]:
    """Why the act is not allowed now, in the order the clerk mends them; empty when it is allowed."""
    if facts.due_to_heirs and act in _FOR_HEIRS:
        return ()
    if act is RequestAct.GIVE_UP:
        return (RequestHindrance.NOT_DUE_TO_HEIRS,)
    if facts.is_put_away:
        return (RequestHindrance.FILE_PUT_AWAY,)
    if facts.has_died:
        return (RequestHindrance.APPLICANT_DIED,)
    if act in _AFTERWARDS:
        return _afterwards(act, facts)
    if act in _DECLARING and facts.state in _PURSUED:
        return _beside_the_signed(act, facts)
    if act in _WHILE_IT_RUNS:
        return _while_it_runs(act, facts)
    if facts.state not in _AT_THE_DESK:
        return (RequestHindrance.NOT_AT_THE_DESK,)
    if act is RequestAct.DECLARE:
        return _request_is_told(facts)
    if act is RequestAct.SIGN:
        return _may_be_signed(facts)
    if act is RequestAct.RAISE:
        return (*_lacks(facts), *(() if facts.told else (RequestHindrance.VISITOR_NOT_TOLD,)))
    return ()


_AFTERWARDS = frozenset(
    {RequestAct.REPLY, RequestAct.REGISTER, RequestAct.DELIVER, RequestAct.ASK_OPINION, RequestAct.APPEAL}
)
_WHILE_IT_RUNS = frozenset({RequestAct.HASTEN, RequestAct.END, RequestAct.TAKE_UP})
_FOR_HEIRS = frozenset({RequestAct.DELIVER, RequestAct.GIVE_UP})
"""What is still done with the request of one who died."""
_FOR_THE_ACCEPTED = frozenset({RequestAct.REGISTER, RequestAct.DELIVER})


def _while_it_runs(act: RequestAct, facts: RequestFacts) -> tuple[RequestHindrance, ...]:
    """It is urgent, and ends, while something is still to come of it; what ended is taken up again (T83)."""
    if act is RequestAct.TAKE_UP:
        return () if facts.state is RequestState.ENDED else (RequestHindrance.NOT_ENDED,)
    return () if still_runs(facts.state, facts.outcome) else (_out_of_order(act, facts),)


def _afterwards(act: RequestAct, facts: RequestFacts) -> tuple[RequestHindrance, ...]:
    """Decision, reply, registration, service and opinion come in this order (T64–T67)."""
    if facts.state not in REQUEST_MOVES[act]:
        return (_out_of_order(act, facts),)
    is_accepted = facts.outcome is Outcome.ACCEPTED
    if act in _FOR_THE_ACCEPTED and not is_accepted:
        return (RequestHindrance.NOT_ACCEPTED,)
    if act is RequestAct.ASK_OPINION and is_accepted and facts.state is not RequestState.DELIVERED:
        return (RequestHindrance.NOT_DELIVERED,)
    return _appealing(facts) if act is RequestAct.APPEAL else ()


def _appealing(facts: RequestFacts) -> tuple[RequestHindrance, ...]:
    """Against a decision of which nothing was delivered, as often as the board allows."""
    if facts.is_served or (facts.state is RequestState.CLOSED and facts.outcome is Outcome.ACCEPTED):
        return (RequestHindrance.ALREADY_SERVED,)
    return () if facts.appeals_left else (RequestHindrance.NO_APPEAL_LEFT,)


def _out_of_order(act: RequestAct, facts: RequestFacts) -> RequestHindrance:
    """The hindrance of an act in the wrong order: a step is missing before it, or it was done already."""
    state = facts.state
    if state is RequestState.ENDED:
        return RequestHindrance.ALREADY_ENDED
    if state is not RequestState.DECIDED and state not in _TOLD_OR_LATER:
        return RequestHindrance.NOT_DECIDED
    if act is RequestAct.REPLY:
        return RequestHindrance.ALREADY_TOLD
    if act is RequestAct.APPEAL and state is RequestState.DELIVERED:
        return RequestHindrance.ALREADY_SERVED
    if state is RequestState.DECIDED:
        return RequestHindrance.NOT_TOLD
    if state is RequestState.CLOSED:
        return RequestHindrance.REQUEST_CLOSED
    if act is RequestAct.ASK_OPINION:
        return RequestHindrance.NOT_DELIVERED
    if facts.outcome is not Outcome.ACCEPTED:
        return RequestHindrance.REFUSAL_TOLD if act is RequestAct.END else RequestHindrance.NOT_ACCEPTED
    if act is RequestAct.REGISTER:
        return RequestHindrance.ALREADY_REGISTERED
    is_delivered = state is RequestState.DELIVERED
    return RequestHindrance.ALREADY_DELIVERED if is_delivered else RequestHindrance.NOT_REGISTERED


def _request_is_told(facts: RequestFacts) -> tuple[RequestHindrance, ...]:
    told = {
        RequestHindrance.SERVICE_NOT_CHOSEN: facts.service_chosen,
        RequestHindrance.DESCRIPTION_MISSING: facts.described,
    }
    return tuple(hindrance for hindrance, is_told in told.items() if not is_told)


def _documents(facts: RequestFacts) -> tuple[RequestHindrance, ...]:
    """A missing, unmatched or expired paper blocks raising, never saving (T59–T60); so does what is wanted (T64)."""
    lacking = dict.fromkeys(_BY_DOCUMENT[state] for state in facts.documents if state in _BY_DOCUMENT)
    return (*lacking, *((RequestHindrance.WANT_OPEN,) if facts.wants_open else ()))


def _may_be_signed(facts: RequestFacts) -> tuple[RequestHindrance, ...]:
    may_be = facts.declaration in DECLARATION_MOVES[DeclarationAct.SIGN]
    return () if may_be else (_BY_DECLARATION[facts.declaration],)


def _lacks(facts: RequestFacts) -> tuple[RequestHindrance, ...]:
    hindrances = [*_request_is_told(facts), *_documents(facts)]
    if facts.referral_open:
        hindrances.append(RequestHindrance.REFERRAL_OPEN)
    match facts.declaration:
        case DeclarationState.NOT_PRINTED | DeclarationState.PRINTED:
            hindrances.append(RequestHindrance.DECLARATION_NOT_SIGNED)
        case DeclarationState.VOID:
            hindrances.append(RequestHindrance.DECLARATION_VOID)
        case DeclarationState.SIGNED:
            pass
    return tuple(hindrances)


def standing(facts: RequestFacts) -> RequestState:
    """The state a request at the desk is in by its facts; any other state is left as it is."""
    return at_the_desk(facts) if facts.state in _AT_THE_DESK else facts.state


def at_the_desk(facts: RequestFacts) -> RequestState:
    """The state in which a request is taken up at the desk, wherever it comes from."""
    if facts.referral_open:
        return RequestState.REFERRED
    if _request_is_told(facts):
        return RequestState.DRAFT
    if _documents(facts):
        return RequestState.AWAITING_DOCUMENTS
    return RequestState.AWAITING_SIGNATURE


_DECLARING = frozenset({RequestAct.DECLARE, RequestAct.SIGN})


def _beside_the_signed(act: RequestAct, facts: RequestFacts) -> tuple[RequestHindrance, ...]:
    """A raised request gets a new one only if its data differ from the signed ones, or the consent is missing."""
    if act is RequestAct.SIGN:
        return _may_be_signed(facts)
    return () if facts.sheet_due else (RequestHindrance.ALREADY_SIGNED,)


def still_runs(state: RequestState, outcome: Outcome | None) -> bool:
    """Whether something is still to come of a request, so that a second one for the same service is told of.

    Over is what was delivered, closed or ended, and a refusal that was told.
    """
    return state not in OVER and not (state is RequestState.INFORMED and outcome is Outcome.REFUSED)


def is_at_the_desk(state: RequestState) -> bool:
    """Whether the clerk still holds the request: it was neither raised nor ended."""
    return state in _AT_THE_DESK
