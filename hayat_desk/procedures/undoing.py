"""Corrections of what followed a decision: reply, appeal, delivery; the request goes back where it was (T64–T67)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.corrections import (
    CorrectionFlaw,
    EntryKind,
    check_before,
    check_correction,
)
from hayat_desk.policy.dates import both
from hayat_desk.policy.endings import DocketLeaving, EndingReason
from hayat_desk.policy.ids import AppealId, CorrectionId, DeliveryId, ReplyId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.letters import ENTRY_CORRECTED
from hayat_desk.policy.papers import Subject, SubjectKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.requests import BEFORE_CLOSING, RequestState
from hayat_desk.procedures.appeals import AppealEntry, BeforeAppeal, keep_appeal
from hayat_desk.procedures.contacts import release
from hayat_desk.procedures.corrections import CorrectionEntry, Wrong, allow, keep_correction, put_away
from hayat_desk.procedures.deaths import end_by_death
from hayat_desk.procedures.deliveries import DeliveryEntry, keep_delivery
from hayat_desk.procedures.endings import leave_docket
from hayat_desk.procedures.papers import void_papers
from hayat_desk.procedures.replies import Decided, ReplyEntry, keep_reply
from hayat_desk.records.appeals import Appeal, appeals_of
from hayat_desk.records.committee import decisions_of, open_line_of
from hayat_desk.records.outcomes import Delivery, Reply, deliveries_of, replies_of
from hayat_desk.records.papers import papers_about
from hayat_desk.records.people import Person, death_notices
from hayat_desk.records.requests import SupportRequest
from hayat_desk.records.states import move

_TOLD_ALONE = frozenset({RequestState.INFORMED, RequestState.CLOSED})
_DELIVERED = frozenset({RequestState.DELIVERED, RequestState.CLOSED})


def _wrong(kind: EntryKind, row: Reply | Appeal | Delivery, stood_on: date, request: SupportRequest) -> Wrong:
    return Wrong(kind, row, stood_on, request.person_id, request.id)


@needs(Permission.REPLY)
def correct_reply(
    work: UnitOfWork, reply_id: ReplyId, entry: CorrectionEntry, another: ReplyEntry | None
) -> CorrectionId:
    """T64 — the decision was not told as recorded, and is still to be told; or to somebody else, then or otherwise.

    The floor of the two weeks stays what it was.
    """
    reply = work.db.get_one(Reply, reply_id)
    request = work.db.get_one(SupportRequest, reply.request_id)
    allow(EntryKind.REPLY, work, reply_id, another)
    check_correction(entry.reason, receipt_signed=False, receipt_back=False)
    put_away(reply, work)
    wrong, right = _wrong(EntryKind.REPLY, reply, reply.told_on, request), None
    if another is not None:
        following = _after_telling(work, request, reply)
        check_before(another.told.told_on, "told_on", following, both(following) if following else "")
        decision = Decided(reply.outcome, _decided_on(work, request, reply), reply.earliest)
        right = keep_reply(request, work, another, decision, reply)
    elif request.state in _TOLD_ALONE:
        wrong = _with_closing(wrong, request)
        move(request, RequestState.DECIDED)
        work.note(JournalAct.CORRECT_ENTRY, request)
        _end_if_died(work, request)
    release(reply.visit_id, work)
    return keep_correction(wrong, work, entry, right)


def _decided_on(work: UnitOfWork, request: SupportRequest, entry: Reply | Appeal) -> date:
    """The day of the decision that was told, or appealed against."""
    days = [
        line.session.held_on
        for line in decisions_of(work.db, request.id)
        if line.outcome is not None and line.outcome.is_reply and line.id < entry.id
    ]
    return days[0] if days else request.submitted_on


def _after_telling(work: UnitOfWork, request: SupportRequest, reply: Reply) -> date | None:
    """The day of the first thing that can only come after the telling.

    A registration before it followed an earlier decision; a death before it was heard of later.
    """
    appeals = [appeal for appeal in appeals_of(work.db, request.id) if appeal.id > reply.id]
    parts = [part.delivered_on for part in deliveries_of(work.db, request.id) if part.id > reply.id]
    ended = request.standing_ending
    steps = [request.registered_on, request.closed_on, ended.ended_on if ended is not None else None]
    days = [*(appeal.made_on for appeal in appeals), *(appeal.closed_on for appeal in appeals), *parts]
    return min((day for day in (*days, *steps) if day is not None and day >= reply.told_on), default=None)


@needs(Permission.REPLY)
def correct_appeal(
    work: UnitOfWork, appeal_id: AppealId, entry: CorrectionEntry, another: AppealEntry | None
) -> CorrectionId:
    """T06 — there was no appeal, and the request stands where it stood; or it came then, from whom, by what."""
    appeal = work.db.get_one(Appeal, appeal_id)
    request = work.db.get_one(SupportRequest, appeal.request_id)
    allow(EntryKind.APPEAL, work, appeal_id, another)
    check_correction(entry.reason, receipt_signed=False, receipt_back=False)
    put_away(appeal, work)
    right = None
    if another is not None:
        line = open_line_of(work.db, request.id)
        held_on = line.session.held_on if line is not None else None
        check_before(another.made_on, "made_on", held_on, both(held_on) if held_on else "")
        before = BeforeAppeal(appeal.stood_at, appeal.closed_on, appeal.opinion_asked)
        right = keep_appeal(request, work, another, before, appeal)
        request.earliest_reply, request.appeal = right.earliest, right.reason
    else:
        _take_appeal_back(work, request, appeal)
    work.note(JournalAct.CORRECT_ENTRY, request)
    release(appeal.visit_id, work)
    return keep_correction(_wrong(EntryKind.APPEAL, appeal, appeal.made_on, request), work, entry, right)


def _take_appeal_back(work: UnitOfWork, request: SupportRequest, appeal: Appeal) -> None:
    """The decision stands as it was told; from an open docket the request goes."""
    leave_docket(request, work, DocketLeaving.APPEAL_UNDONE)
    replies = replies_of(work.db, request.id)
    earlier = appeals_of(work.db, request.id)
    move(request, appeal.stood_at)
    request.closed_on, request.opinion_asked = appeal.closed_on, appeal.opinion_asked
    request.decided_on = _decided_on(work, request, appeal)
    if replies:
        request.outcome, request.earliest_reply = replies[-1].outcome, replies[-1].earliest
    request.appeal = earlier[-1].reason if earlier else ""


@needs(Permission.DELIVER)
def correct_delivery(
    work: UnitOfWork, delivery_id: DeliveryId, entry: CorrectionEntry, another: DeliveryEntry | None
) -> CorrectionId:
    """T67 — nothing was handed over, and it is still due; or something else, another day, to somebody else.

    Its receipt is void; where that was signed, the sheet is taken back first.
    """
    part = work.db.get_one(Delivery, delivery_id)
    request = work.db.get_one(SupportRequest, part.request_id)
    allow(EntryKind.DELIVERY, work, delivery_id, another)
    check_correction(entry.reason, receipt_signed=part.receipt_signed, receipt_back=entry.receipt_back)
    put_away(part, work)
    right = None
    if another is not None:
        _check_beside(work, request, another)
        right = keep_delivery(request, work, another, to_heirs=bool(part.heir), wrong=part)
    receipts = papers_about(work.db, Subject(SubjectKind.DELIVERY, part.id))
    void_papers(receipts, ENTRY_CORRECTED.format(reason=entry.reason.strip())[:512], work)
    wrong = _settle(work, request, _wrong(EntryKind.DELIVERY, part, part.delivered_on, request))
    release(part.visit_id, work)
    return keep_correction(wrong, work, entry, right)


def _check_beside(work: UnitOfWork, request: SupportRequest, another: DeliveryEntry) -> None:
    """One part alone is the last, and no other comes after it, nor any after the closing."""
    closed_on = request.closed_on
    check_before(another.delivered_on, "delivered_on", closed_on, both(closed_on) if closed_on else "")
    last = next((part for part in deliveries_of(work.db, request.id) if part.is_last), None)
    if last is None:
        return
    if another.is_last:
        raise InvalidValue(CorrectionFlaw.ANOTHER_IS_LAST, field="is_last")
    check_before(another.delivered_on, "delivered_on", last.delivered_on, both(last.delivered_on))


def _settle(work: UnitOfWork, request: SupportRequest, wrong: Wrong) -> Wrong:
    """Delivered is what has its last part; without it something is still to come, and the closing goes with it."""
    has_last = any(part.is_last for part in deliveries_of(work.db, request.id))
    if not has_last:
        _leave_to_heirs(work, request)
    if request.state in _DELIVERED and not has_last:
        wrong = _with_closing(wrong, request)
        move(request, RequestState.REGISTERING)
    elif request.state is RequestState.REGISTERING and has_last:
        move(request, RequestState.DELIVERED)
    else:
        return wrong
    work.note(JournalAct.CORRECT_ENTRY, request)
    _end_if_died(work, request)
    return wrong


def _with_closing(wrong: Wrong, request: SupportRequest) -> Wrong:
    """Take the closing back, if it was closed; that she was asked then for her opinion stays in its month (T39)."""
    wrong = replace(wrong, closed_on=request.closed_on, opinion_asked=request.opinion_asked)
    request.closed_on = request.opinion_asked = None
    return wrong


def _leave_to_heirs(work: UnitOfWork, request: SupportRequest) -> None:
    """What one who died did not receive of what stood as delivered is due to her heirs, until it is given up."""
    ended = request.standing_ending
    if ended is None or ended.reason is not EndingReason.DIED or ended.for_heirs:
        return
    if ended.ended_from is RequestState.DELIVERED and request.outcome is Outcome.ACCEPTED:
        ended.for_heirs = True
        work.note(JournalAct.CORRECT_ENTRY, ended)


def _end_if_died(work: UnitOfWork, request: SupportRequest) -> None:
    """What was over before a death, and is no more by a correction, ends by that death; heirs are due the rest."""
    person = work.db.get_one(Person, request.person_id)
    if person.died_on is not None and request.state in BEFORE_CLOSING:
        notice = death_notices(work.db, person.id)[-1]
        end_by_death(request, work, notice, to_heirs=True)
