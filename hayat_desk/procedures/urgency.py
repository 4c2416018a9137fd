"""An urgent request is put before the others at the desk, in the queue and on the docket (T63)."""

from __future__ import annotations

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.requests import RequestAct
from hayat_desk.policy.urgency import check_urgency
from hayat_desk.procedures.contacts import attend
from hayat_desk.procedures.requests import allow
from hayat_desk.records.committee import in_queue, open_line_of
from hayat_desk.records.requests import SupportRequest


@needs(Permission.TAKE_REQUESTS)
def call_urgent(work: UnitOfWork, request_id: RequestId, reason: str) -> None:
    """Say that a request is urgent, and why; when its reply may be given at the earliest stays as it is (T65)."""
    check_urgency(reason)
    request = work.db.get_one(SupportRequest, request_id)
    allow(RequestAct.HASTEN, request, work.today)
    attend(request, work)
    request.in_turn, request.urgent_because = False, reason.strip()
    _put_on_docket(request, work)
    work.note(JournalAct.CALL_URGENT, request)


@needs(Permission.TAKE_REQUESTS)
def call_ordinary(work: UnitOfWork, request_id: RequestId) -> None:
    """Say that a request is urgent no more; it takes its turn."""
    request = work.db.get_one(SupportRequest, request_id)
    allow(RequestAct.HASTEN, request, work.today)
    attend(request, work)
    request.in_turn, request.urgent_because = True, ""
    _put_on_docket(request, work)
    work.note(JournalAct.CALL_ORDINARY, request)


def _put_on_docket(request: SupportRequest, work: UnitOfWork) -> None:
    """Where it stands on an open docket: urgent, before all; urgent no more, where the queue would have it."""
    own_line = open_line_of(work.db, request.id)
    if own_line is None:
        return
    others = [line for line in own_line.session.docket if line is not own_line]
    before = (
        [] if not request.in_turn else [line for line in others if in_queue(line.request) < in_queue(request)]
    )
    after = [line for line in others if line not in before]
    for position, line in enumerate([*before, own_line, *after]):
        line.position = position
