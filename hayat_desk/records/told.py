"""What the committee is told of a request on a docket: as it is now, and of confirmed minutes as it was (T62–T64)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from hayat_desk.policy.checklist import DocumentState, Verdict
from hayat_desk.policy.committee import SessionState
from hayat_desk.policy.dates import WrittenDate, both, both_written, office_day
from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.policy.requests import still_runs
from hayat_desk.policy.told import ToldFact, ToldKind, told_from_text
from hayat_desk.records.committee import DocketLine
from hayat_desk.records.people import Person
from hayat_desk.records.request_lists import requests_of_each
from hayat_desk.records.requests import SupportRequest
from hayat_desk.records.search import likely_same, traits_of_each


def told_of(db: Session, line: DocketLine) -> tuple[ToldFact, ...]:
    """What changed since the raising, by the day of the session, and what else runs for the same service."""
    if line.session.state is SessionState.CONFIRMED:
        return told_from_text(line.told)
    request = line.request
    void = () if request.signed_declaration else (ToldFact(ToldKind.VOID_DECLARATION),)
    return (*void, *_expired(line), *_running(db, request))


def missing_consent(request: SupportRequest, on: date) -> str:
    """What a paper says of a consent that was refused, or withdrawn by its day; empty while it stands."""
    sheets = [row for row in request.declarations if row.signed_at and office_day(row.signed_at) <= on]
    if not sheets:
        return ""
    newest = sheets[-1]
    if newest.withdrawn_on is not None and newest.withdrawn_on <= on:
        return PaperWord.CONSENT_WITHDRAWN.filled(day=both(newest.withdrawn_on))
    return "" if newest.consented else PaperWord.CONSENT_REFUSED.arabic


def _expired(line: DocketLine) -> Iterable[ToldFact]:
    """Papers that counted on the day of the raising and no longer do on that of the session."""
    request, held_on = line.request, line.session.held_on
    for document in request.documents:
        if document.deleted_at is not None or not request.verdict_on(document, held_on).is_valid:
            continue
        verdict = document.verdict(held_on)
        if verdict.state is DocumentState.EXPIRED:
            yield ToldFact(ToldKind.EXPIRED, f"{document.title} ({_last_day(verdict)})")


def _last_day(verdict: Verdict) -> str:
    day = verdict.last_valid_day
    if day is None:
        return ""
    return both_written(day) if isinstance(day, WrittenDate) else both(day)


def _running(db: Session, request: SupportRequest) -> Iterable[ToldFact]:
    """Other requests for the service: the applicant's own, then those of files that may be theirs."""
    person = db.get_one(Person, request.person_id)
    traits = traits_of_each(db, [person])[person.id]
    owners = [person.id, *(twin.id for twin in likely_same(db, traits, person.id))]
    requests = requests_of_each(db, owners)
    for other in sorted(requests, key=lambda of: owners.index(of.person_id)):
        runs = still_runs(other.state, other.outcome) and other.id != request.id
        if runs and other.service_key == request.service_key:
            kind = ToldKind.SAME_PERSON if other.person_id == person.id else ToldKind.POSSIBLE_TWIN
            yield ToldFact(kind, f"{other.number} ({other.state.arabic})")
