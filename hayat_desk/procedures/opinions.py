"""After the service, and after a refusal too — ask for an opinion, and keep it as nobody's (T32, T39–T41)."""

from __future__ import annotations

from dataclasses import dataclass

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.months import Month
from hayat_desk.policy.opinions import Marks, OpinionAsked, OpinionFlaw, check_opinion
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.requests import RequestAct, RequestState
from hayat_desk.procedures.contacts import attend
from hayat_desk.procedures.requests import allow
from hayat_desk.records.opinions import Opinion, take_figures_anew
from hayat_desk.records.requests import SupportRequest
from hayat_desk.records.states import move


@dataclass(frozen=True, kw_only=True)
class OpinionEntry:
    """One form as it was filled in; questions may be left out, the service too. `month`: of the answer, else this."""

    marks: Marks
    month: Month | None = None
    service_key: str = ""
    comment: str = ""


@needs(Permission.RECEIVE)
def ask_opinion(work: UnitOfWork, request_id: RequestId, answer: OpinionAsked) -> None:
    """T40 — the form was given, or not wished for; with that the request is closed."""
    request = work.db.get_one(SupportRequest, request_id)
    allow(RequestAct.ASK_OPINION, request, work.today)
    request.opinion_asked = answer
    move(request, RequestState.CLOSED)
    request.closed_on = work.today
    work.note(JournalAct.ASK_OPINION, request)
    attend(request, work)


@needs(Permission.RECEIVE)
def keep_opinion(work: UnitOfWork, entry: OpinionEntry) -> None:
    """T41 — keep an answer without anybody's name, number or hour, and without a line in the journal."""
    check_opinion(entry.marks, entry.comment)
    this = Month.of_day(work.today)
    month = entry.month or this
    if month.first > this.first:
        raise InvalidValue(OpinionFlaw.MONTH_TO_COME)
    titles = {service.key: service.title for service in work.profile.services}
    work.db.add(
        Opinion(
            month=month.key,
            service_key=entry.service_key,
            service_title=titles.get(entry.service_key, ""),
            comment=entry.comment.strip(),
            **{question.value: mark for question, mark in entry.marks.items()},
        )
    )
    work.db.flush()
    take_figures_anew(work.db, month.key)
