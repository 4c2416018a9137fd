"""كشف الموافقة: how the consent of a request was answered and stands, on its page and on papers (T81)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.consents import ConsentState, hindrances
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.requests import RequestAct
from hayat_desk.policy.requests import hindrances as request_hindrances
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.banner import PersonBanner, banner_of


@dataclass(frozen=True, kw_only=True)
class ConsentLine:
    """How a consent stands; `said_on` is the day of its signature or refusal, the rest of its withdrawal."""

    state: ConsentState
    said_on: date | None
    withdrawn_on: date | None
    said_by: str


@dataclass(frozen=True, kw_only=True)
class ConsentSummary:
    """The page of one consent: its text as it was signed, how it stands, and what may be done."""

    request_id: RequestId
    banner: PersonBanner
    number: str
    text: str
    consent: ConsentLine
    may_withdraw: bool
    may_sign_anew: bool
    may_end: bool


def consent_line(request: SupportRequest) -> ConsentLine:
    """How the consent of a request stands."""
    sheet = request.last_signed
    return ConsentLine(
        state=request.consent,
        said_on=office_day(sheet.signed_at) if sheet and sheet.signed_at else None,
        withdrawn_on=sheet.withdrawn_on if sheet else None,
        said_by=sheet.withdrawal_said_by if sheet else "",
    )


def consent_summary(work: UnitOfWork, request_id: RequestId) -> ConsentSummary:
    """The page «الموافقة» of a request."""
    request = work.db.get_one(SupportRequest, request_id)
    person = work.db.get_one(Person, request.person_id)
    sheet, facts = request.last_signed, request.facts(work.today)
    return ConsentSummary(
        request_id=request_id,
        banner=banner_of(work, person),
        number=request.number,
        text=sheet.consent_text if sheet else "",
        consent=consent_line(request),
        may_withdraw=person.may_be_named and not hindrances(request.consent),
        may_sign_anew=person.may_be_named
        and request.consent.is_missing
        and not request_hindrances(RequestAct.DECLARE, facts),
        may_end=not request_hindrances(RequestAct.END, facts),
    )
