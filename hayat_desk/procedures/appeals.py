"""Step 5 — an appeal brings a request before the committee again, with two new weeks (DESIGN §4, T06, T65)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import NotAllowed
from hayat_desk.policy.appeals import check_appeal
from hayat_desk.policy.ids import AppealId, LetterId, RequestId, id_in_place_of
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.letters import REQUEST_APPEALED
from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.replies import earliest_reply
from hayat_desk.policy.requests import RequestAct, RequestHindrance, RequestState, hindrances
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures.contacts import concern, label_of, meet
from hayat_desk.procedures.papers import void_papers
from hayat_desk.records.appeals import Appeal, facts_for_appeal, told_last_on
from hayat_desk.records.papers import not_printed_of
from hayat_desk.records.requests import SupportRequest
from hayat_desk.records.states import move


@dataclass(frozen=True, kw_only=True)
class AppealEntry:
    """Who appealed, on which day and by which channel or letter, and why."""

    reason: str
    made_by: str
    made_on: date
    channel: ChannelKind
    letter_id: LetterId | None = None
    confirmed: frozenset[StrEnum] = frozenset()


@needs(Permission.REPLY)
def record_appeal(work: UnitOfWork, request_id: RequestId, entry: AppealEntry) -> AppealId:
    """T06 — the request goes before the committee again; the two weeks begin anew on the day of the appeal."""
    request = work.db.get_one(SupportRequest, request_id)
    facts = facts_for_appeal(work.db, request, work.today, work.profile.office.appeals_allowed)
    hindered_by = hindrances(RequestAct.APPEAL, facts)
    if hindered_by:
        raise NotAllowed(RequestAct.APPEAL, hindered_by)
    appeal = keep_appeal(request, work, entry, _before(request))
    move(request, RequestState.UNDER_STUDY)
    request.outcome = request.decided_on = request.closed_on = request.opinion_asked = None
    request.earliest_reply, request.appeal = appeal.earliest, appeal.reason
    letters = not_printed_of(work.db, request.id, PaperKind.REPLY_LETTER)  # they tell what is studied again
    void_papers(letters, REQUEST_APPEALED, work)
    work.note(JournalAct.RECORD_APPEAL, appeal)
    return AppealId(appeal.id)


@dataclass(frozen=True)
class BeforeAppeal:
    """Where a request stood when the appeal came; where it was closed, on which day and with which answer."""

    state: RequestState
    closed_on: date | None
    opinion_asked: OpinionAsked | None


def _before(request: SupportRequest) -> BeforeAppeal:
    return BeforeAppeal(request.state, request.closed_on, request.opinion_asked)


def keep_appeal(
    request: SupportRequest,
    work: UnitOfWork,
    entry: AppealEntry,
    before: BeforeAppeal,
    wrong: Appeal | None = None,
) -> Appeal:
    """Keep an appeal; the request stays where it stands. `wrong` is the one in whose place it is put."""
    if not entry.reason.strip():
        raise NotAllowed(RequestAct.APPEAL, (RequestHindrance.REASON_MISSING,))
    check_appeal(
        entry.made_by,
        entry.made_on,
        told_on=told_last_on(work.db, request.id) or request.submitted_on,
        days=work.profile.office.appeal_days,
        today=work.today,
        confirmed=entry.confirmed,
    )
    appeal = Appeal(
        id=id_in_place_of(wrong.id) if wrong is not None else None,
        request_id=request.id,
        visit_id=_made_in(work, request, entry, wrong),
        made_on=entry.made_on,
        made_by=entry.made_by.strip(),
        channel_kind=entry.channel.value,
        channel_label=label_of(entry.channel, work),
        letter_id=entry.letter_id,
        reason=entry.reason.strip(),
        earliest=earliest_reply(entry.made_on),
        stood_at=before.state,
        closed_on=before.closed_on,
        opinion_asked=before.opinion_asked,
    )
    work.add(appeal)
    return appeal


def _made_in(
    work: UnitOfWork, request: SupportRequest, entry: AppealEntry, wrong: Appeal | None
) -> UUID | None:
    """The contact of an appeal; of one by a letter, that is the letter's."""
    if entry.letter_id is not None:
        return None
    met_in = wrong.visit_id if wrong is not None else None
    day = entry.made_on
    visit = meet(entry.channel, Purpose.FOLLOW_UP, request.person_id, work, day=day, wrong=met_in)
    concern(visit, request, work, is_served=False)
    return visit.id
