"""T81 — the consent to inquire and to hold the data is withdrawn; another signature alone brings it back."""

from __future__ import annotations

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import NotAllowed
from hayat_desk.policy.consents import ConsentAct, ConsentHindrance, Withdrawal, check_withdrawal, hindrances
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.permissions import Permission
from hayat_desk.procedures.contacts import attend
from hayat_desk.procedures.naming import allow_naming
from hayat_desk.records.requests import SupportRequest


@needs(Permission.TAKE_REQUESTS)
def withdraw_consent(work: UnitOfWork, request_id: RequestId, withdrawal: Withdrawal) -> None:
    """T81 — the applicant withdraws her consent; what was done before stays, and the declaration with it."""
    request = work.db.get_one(SupportRequest, request_id)
    allow_naming(work.db, request.person_id)
    hindered_by = hindrances(request.consent)
    if hindered_by:
        raise NotAllowed(ConsentAct.WITHDRAW, hindered_by)
    sheet = request.last_signed
    if sheet is None or sheet.signed_at is None:
        raise NotAllowed(ConsentAct.WITHDRAW, (ConsentHindrance.NOT_GIVEN,))
    check_withdrawal(withdrawal, signed_on=office_day(sheet.signed_at), today=work.today)
    attend(request, work)
    sheet.withdrawn_on, sheet.withdrawal_said_by = withdrawal.withdrawn_on, withdrawal.said_by.strip()
    work.note(JournalAct.WITHDRAW_CONSENT, sheet)
