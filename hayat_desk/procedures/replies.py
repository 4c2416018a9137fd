"""Step 5 — the reply: its letter, that the applicant was told, and an appeal against it (T64, T65)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import NotAllowed
from hayat_desk.policy.ids import PaperId, ReplyId, RequestId, SessionId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.papers import PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.replies import Told, check_told, earliest_reply
from hayat_desk.policy.requests import RequestAct, RequestHindrance, RequestState
from hayat_desk.policy.visits import Purpose, told_by
from hayat_desk.procedures.contacts import concern, meet
from hayat_desk.procedures.papers import prepare_paper
from hayat_desk.procedures.requests import allow
from hayat_desk.records.committee import CommitteeSession, decision_of
from hayat_desk.records.outcomes import Reply
from hayat_desk.records.papers import replies_to_print
from hayat_desk.records.requests import SupportRequest
from hayat_desk.records.states import move


@dataclass(frozen=True, kw_only=True)
class ReplyEntry:
    """Who was told, when and why early, and by which of the channels."""

    told: Told
    channel: ChannelKind
    confirmed: frozenset[StrEnum] = frozenset()


@needs(Permission.REPLY)
def prepare_letter(work: UnitOfWork, request_id: RequestId) -> PaperId:
    """T64 — the letter of acceptance or refusal, numbered; it may lie ready before the two weeks are over."""
    request = work.db.get_one(SupportRequest, request_id)
    decision = decision_of(work.db, request.id)
    if request.outcome is None or decision is None:
        raise NotAllowed(RequestAct.REPLY, (RequestHindrance.NOT_DECIDED,))
    about = Subject(SubjectKind.REQUEST, request.id)
    code = decision.session.number  # a decision after an appeal has a letter of its own
    return prepare_paper(work, PaperBasis(PaperKind.REPLY_LETTER, about, code))


@needs(Permission.REPLY)
def prepare_letters_of(work: UnitOfWork, session_id: SessionId) -> tuple[PaperId, ...]:
    """T64 — the letters of one session that are not printed yet, in the order of its docket, numbered."""
    session = work.db.get_one(CommitteeSession, session_id)
    request_ids = replies_to_print(work.db, session)
    return tuple(prepare_letter(work, RequestId(request_id)) for request_id in request_ids)


@needs(Permission.REPLY)
def tell_decision(work: UnitOfWork, request_id: RequestId, entry: ReplyEntry) -> ReplyId:
    """T64, T65 — the applicant was told; before the two weeks are over only with its reason."""
    request = work.db.get_one(SupportRequest, request_id)
    allow(RequestAct.REPLY, request, work.today)
    if request.outcome is None or request.decided_on is None:
        raise NotAllowed(RequestAct.REPLY, (RequestHindrance.NOT_DECIDED,))
    floor = request.earliest_reply or earliest_reply(request.decided_on)
    check_told(
        entry.told,
        raised_on=request.raised_on or request.decided_on,
        decided_on=request.decided_on,
        earliest=floor,
        today=work.today,
        confirmed=entry.confirmed,
    )
    purpose, day = told_by(entry.channel, Purpose.REPLY), entry.told.told_on
    visit = meet(entry.channel, purpose, request.person_id, work, day=day)
    concern(visit, request, work)
    reply = Reply(
        request_id=request.id,
        visit_id=visit.id,
        outcome=request.outcome,
        whom=entry.told.whom.strip(),
        told_on=entry.told.told_on,
        channel_kind=entry.channel.value,
        channel_label=visit.channel_label,
        earliest=floor,
        early_reason=entry.told.early_reason.strip() if entry.told.told_on < floor else "",
    )
    work.add(reply)
    move(request, RequestState.INFORMED)
    work.note(JournalAct.TELL_DECISION, reply)
    return ReplyId(reply.id)


@needs(Permission.REPLY)
def record_appeal(work: UnitOfWork, request_id: RequestId, reason: str) -> None:
    """تظلّم — the request goes before the committee again, and the two weeks begin anew."""
    request = work.db.get_one(SupportRequest, request_id)
    allow(RequestAct.APPEAL, request, work.today)
    if not reason.strip():
        raise NotAllowed(RequestAct.APPEAL, (RequestHindrance.REASON_MISSING,))
    move(request, RequestState.UNDER_STUDY)
    request.outcome = request.decided_on = request.closed_on = None
    request.earliest_reply = earliest_reply(work.today)
    request.appeal = reason.strip()
    work.note(JournalAct.RECORD_APPEAL, request)
