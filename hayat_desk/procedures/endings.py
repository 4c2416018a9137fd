"""A request ends before it is closed, with its reason; what ended by mistake is taken up again (T64, T83).

What it leaves open goes with it: its line on an open docket, a referral without an answer, papers not printed.
"""

from __future__ import annotations

from datetime import date

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.endings import LEFT_BY, DocketLeaving, Ending, EndingFlaw, EndingReason, check_ending
from hayat_desk.policy.ids import PaperId, RequestId, VisitId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.letters import REQUEST_ENDED, REQUEST_TAKEN_UP
from hayat_desk.policy.papers import PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.referrals import REFERRAL_MOVES, ReferralAct, ReferralState
from hayat_desk.policy.requests import (
    RequestAct,
    RequestHindrance,
    RequestState,
    at_the_desk,
    is_at_the_desk,
)
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures.contacts import attend, begin, concern
from hayat_desk.procedures.declarations import lapse_if_changed
from hayat_desk.procedures.naming import allow_naming
from hayat_desk.procedures.papers import prepare_paper, void_papers
from hayat_desk.procedures.requests import allow
from hayat_desk.records.committee import decisions_of, open_line_of
from hayat_desk.records.corrections import was_told
from hayat_desk.records.endings import RequestEnding
from hayat_desk.records.outcomes import deliveries_of, replies_of
from hayat_desk.records.own_acts import days_of_attempts
from hayat_desk.records.papers import not_printed_of
from hayat_desk.records.reception import Referral
from hayat_desk.records.requests import SupportRequest
from hayat_desk.records.states import move


@needs(Permission.TAKE_REQUESTS)
def end_request(work: UnitOfWork, request_id: RequestId, ending: Ending) -> None:
    """T64, T83 — end a request that is not closed, saying why, when, and who said so; its number and papers stay."""
    request = work.db.get_one(SupportRequest, request_id)
    allow(RequestAct.END, request, work.today)
    if ending.reason is EndingReason.DIED:  # the mark of the person ends what runs, all of it
        raise InvalidValue(EndingFlaw.DEATH_IS_OF_THE_PERSON, field="reason")
    check_ending(
        ending,
        days=days_of(request, work),
        attempts=days_of_attempts(work.db, request),
        needed=work.profile.office.attempts_needed,
        is_served=bool(deliveries_of(work.db, request.id)),
        today=work.today,
    )
    attend(request, work)
    end(request, work, ending)


def end(request: SupportRequest, work: UnitOfWork, ending: Ending) -> None:
    """End a request, and what it leaves open with it."""
    row = RequestEnding(
        request_id=request.id,
        reason=ending.reason,
        ended_on=ending.ended_on,
        said_by=ending.said_by.strip(),
        note=ending.note.strip(),
        ended_from=request.state,
    )
    request.endings.append(row)
    work.add(row)
    move(request, RequestState.ENDED)
    request.ending = ending.reason
    leave_docket(request, work, LEFT_BY[ending.reason])
    for referral in request.referrals:
        lapse(referral, work)
    void_papers(not_printed_of(work.db, request.id), REQUEST_ENDED, work)
    work.note(JournalAct.CANCEL_REQUEST, request)


def leave_docket(request: SupportRequest, work: UnitOfWork, leaving: DocketLeaving) -> None:
    """Take a request off an open docket: the minutes tell it; nothing is decided on it any more."""
    line = open_line_of(work.db, request.id)
    if line is not None:
        line.left_as = leaving
        work.db.flush()
        work.db.expire(line.session, ["docket", "left"])


def lapse(referral: Referral, work: UnitOfWork) -> None:
    """A referral that is still open falls with what it was about."""
    if referral.state in REFERRAL_MOVES[ReferralAct.LAPSE]:
        move(referral, ReferralState.LAPSED)
        work.note(JournalAct.LAPSE_REFERRAL, referral)


def days_of(request: SupportRequest, work: UnitOfWork) -> list[date]:
    """On which days something was done with a request."""
    days = [
        request.submitted_on,
        request.first_raised_on,
        request.raised_on,  # none of a request that was returned
        request.decided_on,
        request.registered_on,
    ]
    days += [sheet.signed_at and office_day(sheet.signed_at) for sheet in request.declarations]
    days += [row.sighted_at and office_day(row.sighted_at) for row in request.documents]
    days += [want.closed_on for want in request.asked_wants]
    days += [line.session.held_on for line in decisions_of(work.db, request.id)]
    days += [reply.told_on for reply in replies_of(work.db, request.id)]
    days += [delivery.delivered_on for delivery in deliveries_of(work.db, request.id)]
    return [day for day in days if day is not None]


@needs(Permission.RECEIVE)
def record_attempt(work: UnitOfWork, request_id: RequestId, channel: ChannelKind) -> VisitId:
    """T29 — the office tried to reach the applicant now, and did not: a contact with its channel and purpose."""
    request = work.db.get_one(SupportRequest, request_id)
    allow(RequestAct.END, request, work.today)
    allow_naming(work.db, request.person_id)
    visit = begin(channel, Purpose.REACH_OUT, request.person_id, work, is_over=True)  # nobody was reached
    concern(visit, request, work, is_served=False)
    return VisitId(visit.id)


@needs(Permission.TAKE_REQUESTS)
def take_up_request(work: UnitOfWork, request_id: RequestId, reason: str) -> None:
    """T83 — what was ended by mistake stands again where it stood; the journal and the reason tell of it.

    From an open docket it went for good, and waits for the next session. A referral that lapsed is made anew.
    """
    request = work.db.get_one(SupportRequest, request_id)
    allow(RequestAct.TAKE_UP, request, work.today)
    if not reason.strip():
        raise NotAllowed(RequestAct.TAKE_UP, (RequestHindrance.REASON_MISSING,))
    take_up(request, work, reason)


def take_up(request: SupportRequest, work: UnitOfWork, reason: str) -> None:
    """Bring an ended request back to where it stood; one of the desk, to where its facts put it.

    Where heirs received the last part meanwhile, it stands as delivered.
    """
    ended = request.standing_ending
    before = _as_its_entries_say(request, work, ended.ended_from if ended else RequestState.DRAFT)
    if request.heirs_have_received:  # what was paid once is not due again
        before = RequestState.DELIVERED
    move(request, at_the_desk(request.facts(work.today)) if is_at_the_desk(before) else before)
    line = open_line_of(work.db, request.id, has_left=True)
    if line is not None and line.left_as is not DocketLeaving.APPEAL_UNDONE:
        line.left_as = DocketLeaving.TAKEN_UP  # no minutes tell of an ending that was none
    request.ending = None
    letters = not_printed_of(
        work.db, request.id, PaperKind.ENDING_LETTER
    )  # they tell of an ending that was none
    void_papers(letters, REQUEST_TAKEN_UP, work)
    if ended is not None:
        ended.taken_up_on, ended.taken_up_because = work.today, reason.strip()
        work.note(JournalAct.TAKE_UP_REQUEST, ended)
    work.note(JournalAct.TAKE_UP_REQUEST, request)
    lapse_if_changed(request, work)


def _as_its_entries_say(request: SupportRequest, work: UnitOfWork, ended_from: RequestState) -> RequestState:
    """Where a request stood, unless what brought it there was corrected since: neither told nor delivered then."""
    if ended_from is RequestState.INFORMED and not was_told(work.db, request):
        return RequestState.DECIDED
    has_last = any(part.is_last for part in deliveries_of(work.db, request.id))
    if ended_from is RequestState.DELIVERED and not has_last:
        return RequestState.REGISTERING
    return ended_from


@needs(Permission.REPLY)
def prepare_ending_letter(work: UnitOfWork, request_id: RequestId) -> PaperId:
    """T64 — the letter that confirms a withdrawal, or tells of another ending; of others none is due."""
    request = work.db.get_one(SupportRequest, request_id)
    if request.ending is None or request.ending.letter is None:
        raise NotAllowed(RequestAct.END, (RequestHindrance.NO_LETTER_DUE,))
    about = Subject(SubjectKind.REQUEST, request.id)
    return prepare_paper(work, PaperBasis(PaperKind.ENDING_LETTER, about, str(len(request.endings))))
