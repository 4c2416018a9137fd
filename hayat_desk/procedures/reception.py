"""Step 1 — receive the visitor, answer, and leave no question open (T56–T58, T28–T29, T44–T51)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.ids import InquiryId, PersonId, RequestId, VisitId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import InquiryFlaw, InquiryOutcome, Purpose, check_call_back, told_by
from hayat_desk.procedures.contacts import begin, concern, going_on, meet, take_up
from hayat_desk.procedures.naming import allow_naming
from hayat_desk.records.reception import Inquiry, Visit
from hayat_desk.records.requests import SupportRequest


@dataclass(frozen=True, kw_only=True)
class VisitEntry:
    """By which channel and for what somebody came; a name is not needed (T56)."""

    channel: ChannelKind
    purpose: Purpose
    person_id: PersonId | None = None
    visitor_name: str = ""
    request_id: RequestId | None = None  # which it is about, where that is known
    begun: VisitId | None = None  # the contact that was begun with this visitor, perhaps under another name


@dataclass(frozen=True, kw_only=True)
class InquiryEntry:
    """A question with its answer and the guide it was answered from."""

    question: str
    answer: str
    guide: str  # the kind of the profile's tool; empty where none was used
    guide_place: str = ""
    outcome: InquiryOutcome = InquiryOutcome.ANSWERED
    call_back_number: str = ""
    call_back_on: date | None = None  # not before; None: at once
    misconception: bool = False
    confirmed: frozenset[StrEnum] = frozenset()


@needs(Permission.RECEIVE)
def begin_visit(work: UnitOfWork, entry: VisitEntry) -> VisitId:
    """T44–T51 — record that somebody came, by one of the policy's channels; once, while the contact goes on."""
    visit = visit_of(entry, work, is_said_anew=True)
    if entry.request_id is not None:
        request = work.db.get_one(SupportRequest, entry.request_id)
        concern(visit, request, work, is_served=False)
    return VisitId(visit.id)


def visit_of(entry: VisitEntry, work: UnitOfWork, *, is_said_anew: bool = False) -> Visit:
    """The contact that this visitor began, or the one that goes on with them, or another.

    `is_said_anew`: the visitor says what they came for; while nothing was done, it may be something else than before.
    """
    if entry.purpose is not Purpose.FOLLOW_UP:  # relatives may follow up what is left
        allow_naming(work.db, entry.person_id)
    begun = work.db.get(Visit, entry.begun) if entry.begun is not None else None
    purpose = entry.purpose if is_said_anew else None
    for visit in (begun, going_on(entry.channel, entry.purpose, entry.person_id, work)):
        if visit is not None and take_up(visit, entry.channel, entry.person_id, work, purpose):
            return visit
    return begin(entry.channel, entry.purpose, entry.person_id, work, name=entry.visitor_name)


@needs(Permission.RECEIVE)
def answer_inquiry(work: UnitOfWork, visit: VisitEntry, entry: InquiryEntry) -> InquiryId:
    """T28, T57 — record a question as answered, referred or to be called back."""
    inquiry = keep_inquiry(entry, work, visit)
    work.note(JournalAct.ANSWER_INQUIRY, inquiry)
    return InquiryId(inquiry.id)


def keep_inquiry(entry: InquiryEntry, work: UnitOfWork, visit: VisitEntry | VisitId) -> Inquiry:
    """Keep a question of a visitor, or of a contact that is known, with what it came to."""
    if not entry.question.strip():
        raise InvalidValue(InquiryFlaw.QUESTION_MISSING, field="question")
    if entry.outcome is InquiryOutcome.ANSWERED and not entry.answer.strip():
        raise InvalidValue(InquiryFlaw.ANSWER_MISSING, field="answer")
    if entry.outcome is InquiryOutcome.CALL_BACK and not entry.call_back_number.strip():
        raise InvalidValue(InquiryFlaw.CALL_BACK_NUMBER_MISSING, field="call_back_number")
    check_call_back(entry.call_back_on, work.today, entry.confirmed)
    visit_id = visit_of(visit, work).id if isinstance(visit, VisitEntry) else visit
    titles = {tool.kind.value: tool.title for tool in work.profile.tools}
    inquiry = Inquiry(
        visit_id=visit_id,
        question=entry.question.strip(),
        answer=entry.answer.strip(),
        guide_key=entry.guide,
        guide_title=titles.get(entry.guide, ""),
        guide_place=entry.guide_place.strip(),
        outcome=entry.outcome,
        call_back_number=entry.call_back_number,
        call_back_on=entry.call_back_on,
        misconception=entry.misconception,
    )
    work.add(inquiry)
    return inquiry


@needs(Permission.RECEIVE)
def call_back_done(
    work: UnitOfWork, inquiry_id: InquiryId, answer: str, channel: ChannelKind = ChannelKind.PHONE
) -> None:
    """T57 — the caller was called back, or came by, and has the answer."""
    if not answer.strip():
        raise InvalidValue(InquiryFlaw.ANSWER_MISSING, field="answer")
    inquiry = _waiting(work, inquiry_id, "answer")
    inquiry.answer = answer.strip()
    inquiry.outcome = InquiryOutcome.ANSWERED
    asked = work.db.get_one(Visit, inquiry.visit_id)
    purpose = told_by(channel, Purpose.CALL_BACK)
    inquiry.call_back_in = meet(channel, purpose, asked.person_id, work, name=asked.visitor_name).id
    work.note(JournalAct.CALL_BACK_DONE, inquiry)


@needs(Permission.RECEIVE)
def call_back_later(
    work: UnitOfWork, inquiry_id: InquiryId, day: date, confirmed: frozenset[StrEnum] = frozenset()
) -> None:
    """T29, T57 — the caller was not reached now: an attempt; the question stays open until that day."""
    check_call_back(day, work.today, confirmed)
    inquiry = _waiting(work, inquiry_id, "call_back_on")
    inquiry.call_back_on = day
    visit = work.db.get_one(Visit, inquiry.visit_id)
    begin(
        ChannelKind.PHONE,
        Purpose.REACH_OUT,
        visit.person_id,
        work,
        name=visit.visitor_name,
        is_over=True,
    )
    work.note(JournalAct.CALL_BACK_LATER, inquiry)


def _waiting(work: UnitOfWork, inquiry_id: InquiryId, field: str) -> Inquiry:
    """The question of a caller who waits; one that was corrected away is another's to answer, or nobody's."""
    inquiry = work.db.get_one(Inquiry, inquiry_id)
    allow_naming(work.db, work.db.get_one(Visit, inquiry.visit_id).person_id)
    if inquiry.outcome is not InquiryOutcome.CALL_BACK or inquiry.deleted_at is not None:
        raise InvalidValue(InquiryFlaw.ALREADY_ANSWERED, field=field)
    return inquiry


@needs(Permission.RECEIVE)
def end_visit(work: UnitOfWork, visit_id: VisitId) -> None:
    """The visitor leaves. How long it took is nobody's target (T58)."""
    visit = work.db.get_one(Visit, visit_id)
    if not visit.is_over:
        visit.ended_at, visit.is_over = work.now, True
        work.note(JournalAct.END_VISIT, visit)
