"""Fills what an applicant takes home: what is missing, the receipt, what the committee wants (T59–T65)."""

from __future__ import annotations

from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.checklist import DocumentState, Verdict
from hayat_desk.policy.dates import both, in_words
from hayat_desk.policy.office_phones import office_phones_shown
from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.policy.replies import next_working_day
from hayat_desk.policy.waiting import Waiting, waiting
from hayat_desk.policy.wants import WantKind, WantState
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.records.committee import decisions_of
from hayat_desk.records.papers import Paper
from hayat_desk.records.requests import RequestDocument, SupportRequest
from hayat_desk.records.told import missing_consent
from hayat_desk.records.wants import Want
from hayat_desk.summaries.papers.forms import CommitteeWantsSummary, WantedThing
from hayat_desk.summaries.papers.parts import Digits, feminine_of, no_identity, of_request, qr, register
from hayat_desk.summaries.papers.rights import rights_of
from hayat_desk.summaries.papers.shapes import MissingDocument, MissingDocumentsSummary, ReceiptSummary
from hayat_desk.summaries.spoken import counted_from
from hayat_desk.summaries.wants import how_closed, want_lines


def missing_documents(work: UnitOfWork, paper: Paper) -> MissingDocumentsSummary:
    """The list of missing documents, as they are judged on the day of the paper (T59, T60)."""
    request, person = of_request(work, paper)
    digits = Digits(work)
    service = "" if request.asks_diagnosis else request.service_title  # its own name would tell an illness
    values = {
        "association": work.profile.association.name,
        "request_number": request.number,
        "service": service or PaperWord.THE_SERVICE.arabic,
    }
    lacking = [
        MissingDocument(title=row.title, reason=digits(reason), bring=digits(_bring(row)))
        for row, reason in _lacking(request, paper.dated or work.today)
    ]
    return MissingDocumentsSummary(
        register=register(work, paper),
        request_number=request.number,
        applicant=person.name.full,
        documents=tuple(lacking),
        intro=work.profile.wording(WordingKey.MISSING_LIST).fill(values, feminine=feminine_of(person.sex)),
        service=service,
        employee=work.clerk.name,
        office_phone=office_phones_shown(work.profile.letterhead.phone),
        qr=qr(paper),
    )


def _lacking(request: SupportRequest, on: date) -> list[tuple[RequestDocument, str]]:
    """The papers that keep the request from the committee on a day, each with the reason."""
    reasons = []
    for row in request.documents:
        verdict = request.verdict_on(row, on)
        if row.deleted_at is None and not verdict.is_valid:
            reasons.append((row, _wanted_because(request, row, verdict) or _reason(row, verdict)))
    return reasons


def _wanted_because(request: SupportRequest, row: RequestDocument, verdict: Verdict) -> str:
    """Of a paper that the committee wants and nobody has brought yet: what it wants; else empty."""
    want = next((one for one in request.asked_wants if one.document_id == row.id and one.is_open), None)
    if want is None or verdict.state is not DocumentState.MISSING:
        return ""
    again = want.kind is WantKind.SEEN_AGAIN
    return (PaperWord.WANTED_AGAIN if again else PaperWord.WANTED).arabic


def _reason(row: RequestDocument, verdict: Verdict) -> str:
    if verdict.state is DocumentState.NOT_MATCHED and row.difference:
        return f"{verdict.state.arabic}: {row.difference}"
    if verdict.state is DocumentState.EXPIRED and verdict.last_valid_day:
        return PaperWord.STATE_ON.filled(state=verdict.state.arabic, day=both(verdict.last_valid_day))
    if verdict.state is DocumentState.DATE_NEEDED:
        return PaperWord.NO_DATE.arabic  # the visitor is told what is wrong, the clerk what to ask for
    return verdict.state.arabic


def _bring(row: RequestDocument) -> str:
    if row.rule.value == "expiry_date":
        demand = PaperWord.VALID_ORIGINAL.arabic
    elif row.months:
        demand = PaperWord.YOUNG_ORIGINAL.filled(months=_months(row.months))
    else:
        demand = PaperWord.ORIGINAL.arabic
    return f"{demand} ({row.note})" if row.note else demand


def _months(count: int) -> str:
    """Hijri months as Arabic counts them."""
    few = {1: PaperWord.ONE_MONTH, 2: PaperWord.TWO_MONTHS}
    return few.get(count, PaperWord.FEW_MONTHS if count < 11 else PaperWord.MANY_MONTHS).filled(count=count)


_RECEIPT = {
    Waiting.NOT_BEGUN: WordingKey.RECEIPT_INCOMPLETE,
    Waiting.RETURNED: WordingKey.RECEIPT_RETURNED,
    Waiting.RUNNING: WordingKey.RECEIPT_NEXT,
    Waiting.RUNNING_ANEW: WordingKey.RECEIPT_ANEW,
    Waiting.PASSED: WordingKey.RECEIPT_PASSED,
    Waiting.DECIDED: WordingKey.RECEIPT_DECIDED,
    Waiting.TOLD: WordingKey.RECEIPT_TOLD,
    Waiting.ENDED: WordingKey.RECEIPT_ENDED,
}
_NOT_RAISED = frozenset({Waiting.NOT_BEGUN, Waiting.RETURNED})
_PROMISED = frozenset({Waiting.RUNNING, Waiting.RUNNING_ANEW})
_TO_BE_STUDIED = _NOT_RAISED | _PROMISED | {Waiting.PASSED}


def _standing(work: UnitOfWork, paper: Paper, request: SupportRequest) -> Waiting:
    """What can be said of the two weeks on the day of the paper."""
    first, newest = request.first_raised_on, request.raised_on
    return waiting(request.state, first, newest, request.earliest_reply, paper.dated or work.today)


def receipt(work: UnitOfWork, paper: Paper) -> ReceiptSummary:
    """The receipt, by where the request stands: a day is promised only while the two weeks run."""
    request, person = of_request(work, paper)
    digits = Digits(work)
    values = {"association": work.profile.association.name, "request_number": request.number}
    standing = _standing(work, paper, request)
    reply = request.earliest_reply if standing in _PROMISED else None
    working_day = next_working_day(reply, work.profile.days_off) if reply else None
    later = working_day if working_day != reply else None
    no_promise = work.profile.wording(WordingKey.RECEIPT_NO_PROMISE).fill(values)
    is_pending = standing in _TO_BE_STUDIED
    consent = digits(missing_consent(request, paper.dated or work.today)) if is_pending else ""
    return ReceiptSummary(
        register=register(work, paper),
        request_number=request.number,
        applicant=person.name.full,
        waiting_notice=_notice(work, request, standing, later, feminine=feminine_of(person.sex)),
        no_promise="\n".join(part for part in (no_promise, consent) if part),
        rights=rights_of(work, request),
        standing=standing,
        received_on=digits(both(request.submitted_on)),
        earliest_reply=digits(both(reply)) if reply else "",
        next_working_day=digits(both(later)) if later else "",
        identity_number=person.identity_number,
        identity_label=person.identity_kind.number_label,
        no_identity=no_identity(person.identity, person.sex),
        missing=tuple(map(digits, _left(request, paper.dated or work.today)))
        if standing in _NOT_RAISED
        else (),
        office_phone=office_phones_shown(work.profile.letterhead.phone),
        employee=work.clerk.name,
        qr=qr(paper),
    )


def _notice(
    work: UnitOfWork, request: SupportRequest, standing: Waiting, later: date | None, *, feminine: bool | None
) -> str:
    """What happens next, in the board's words; `later` is the first working day where the reply's is none."""
    digits = Digits(work)
    days = {
        "raised_on": request.first_raised_on,
        "earliest_reply": request.earliest_reply,
        "next_working_day": later,
    }
    values = {"association": work.profile.association.name, "request_number": request.number}
    values["counted_from"] = digits(counted_from(request))
    values |= {name: digits(in_words(day)) for name, day in days.items() if day}
    keys = (_RECEIPT[standing], *((WordingKey.RECEIPT_NEXT_WORKING_DAY,) if later else ()))
    return "\n".join(work.profile.wording(key).fill(values, feminine=feminine) for key in keys)


def _left(request: SupportRequest, on: date) -> list[str]:
    """What keeps a request from the committee: papers with their reasons, and what it asks in words."""
    papers = [f"{row.title}: {reason}" for row, reason in _lacking(request, on)]
    open_wants = [want for want in request.asked_wants if want.is_open and not want.kind.is_paper]
    return papers + [f"{want.kind.arabic}: {want.title}" for want in open_wants]


def committee_wants(work: UnitOfWork, paper: Paper) -> CommitteeWantsSummary:
    """What the session that the paper's code names wants, each thing as it stands."""
    request, person = of_request(work, paper)
    digits = Digits(work)
    service = "" if request.asks_diagnosis else request.service_title
    returned = next(line for line in decisions_of(work.db, request.id) if line.session.number == paper.code)
    values = {
        "association": work.profile.association.name,
        "request_number": request.number,
        "service": service or PaperWord.THE_SERVICE.arabic,
        "held_on": digits(in_words(returned.session.held_on)),
        "raised_on": digits(in_words(request.first_raised_on or returned.session.held_on)),
        "counted_from": digits(counted_from(request)),
    }
    rows = {row.id: row for row in request.documents}
    feminine = feminine_of(person.sex)
    named = returned.named_wants
    return CommitteeWantsSummary(
        register=register(work, paper),
        request_number=request.number,
        applicant=person.name.full,
        wants=tuple(
            WantedThing(
                kind=line.kind.arabic,
                title=line.title,
                how=digits(_how(want, rows.get(want.document_id) if want.document_id else None)),
                closed="" if line.is_open else digits(how_closed(line)),
                is_withdrawn=line.state is WantState.WITHDRAWN,
            )
            for want, line in zip(named, want_lines(named), strict=True)
        ),
        intro=work.profile.wording(WordingKey.COMMITTEE_WANTS).fill(values, feminine=feminine),
        service=service,
        employee=work.clerk.name,
        office_phone=office_phones_shown(work.profile.letterhead.phone),
        qr=qr(paper),
    )


def _how(want: Want, row: RequestDocument | None) -> str:
    """How a thing is completed: what to bring, or that it is answered."""
    if row is None:
        return PaperWord.ANSWERED_HOW.arabic
    bring = _bring(row)
    return PaperWord.SEEN_AGAIN.filled(bring=bring) if want.kind is WantKind.SEEN_AGAIN else bring
