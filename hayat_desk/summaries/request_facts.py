"""What the policy needs to know of a request before any of its acts is offered, the appeal too."""

from __future__ import annotations

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.requests import RequestFacts
from hayat_desk.records.appeals import facts_for_appeal
from hayat_desk.records.requests import SupportRequest


def facts_now(work: UnitOfWork, request: SupportRequest) -> RequestFacts:
    """The facts of a request on the office's day, by what the board allows."""
    return facts_for_appeal(work.db, request, work.today, work.profile.office.appeals_allowed)
