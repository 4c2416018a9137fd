"""Step 5 — the reply: its letter, and that the applicant was told (T64, T65)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import NotAllowed
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import PaperId, ReplyId, RequestId, SessionId, id_in_place_of
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.papers import PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.replies import Told, check_told, earliest_reply, replying_early
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
    decision = Decided(request.outcome, request.decided_on, floor)
    reply = keep_reply(request, work, entry, decision)
    move(request, RequestState.INFORMED)
    work.note(JournalAct.TELL_DECISION, reply)
    return ReplyId(reply.id)


@dataclass(frozen=True)
class Decided:
    """What is told: the decision, its day, and the day before which a reply needs its reason."""

    outcome: Outcome
    decided_on: date
    earliest: date


def keep_reply(
    request: SupportRequest,
    work: UnitOfWork,
    entry: ReplyEntry,
    decision: Decided,
    wrong: Reply | None = None,
) -> Reply:
    """Keep who was told; the request stays where it stands. `wrong` is the one in whose place it is put."""
    check_told(
        entry.told,
        raised_on=request.raised_on or decision.decided_on,
        decided_on=decision.decided_on,
        earliest=decision.earliest,
        today=work.today,
        confirmed=entry.confirmed,
    )
    purpose, day = told_by(entry.channel, Purpose.REPLY), entry.told.told_on
    met_in = wrong.visit_id if wrong is not None else None
    visit = meet(entry.channel, purpose, request.person_id, work, day=day, wrong=met_in)
    concern(visit, request, work, is_served=False)
    is_early = replying_early(entry.told.told_on, decision.earliest)
    reply = Reply(
        id=id_in_place_of(wrong.id) if wrong is not None else None,
        request_id=request.id,
        visit_id=visit.id,
        outcome=decision.outcome,
        whom=entry.told.whom.strip(),
        told_on=entry.told.told_on,
        channel_kind=entry.channel.value,
        channel_label=visit.channel_label,
        earliest=decision.earliest,
        early_reason=entry.told.early_reason.strip() if is_early else "",
    )
    work.add(reply)
    return reply
