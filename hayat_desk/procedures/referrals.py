"""Step 3 — an unclear case goes to the social-research officer, and the answer to the visitor (T61)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.ids import PaperId, PersonId, ReferralId, RequestId, VisitId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.names import check_holds_letter
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.papers import PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.referrals import ReferralAct, ReferralFlaw, ReferralState, check_due, hindrances
from hayat_desk.policy.requests import RequestAct
from hayat_desk.policy.visits import InquiryOutcome, Purpose, told_by
from hayat_desk.procedures.contacts import attend, concern, meet
from hayat_desk.procedures.naming import allow_naming
from hayat_desk.procedures.papers import prepare_paper
from hayat_desk.procedures.requests import allow, settle
from hayat_desk.records.reception import Inquiry, Referral, Visit, inquiries_in
from hayat_desk.records.requests import SupportRequest
from hayat_desk.records.states import move


@dataclass(frozen=True, kw_only=True)
class ReferralEntry:
    """The question put to the officer, and whom or what it concerns; all of that may be unknown."""

    question: str
    due_on: date
    visit_id: VisitId | None = None
    request_id: RequestId | None = None
    person_id: PersonId | None = None
    visitor_name: str = ""
    channel: ChannelKind | None = None  # by which the visitor asks now; None where nobody does
    confirmed: frozenset[StrEnum] = frozenset()


@needs(Permission.RECEIVE)
def refer_to_researcher(work: UnitOfWork, entry: ReferralEntry) -> ReferralId:
    """T61 — refer a question; possible for a visitor without a file, and no support request."""
    if not entry.question.strip():
        raise InvalidValue(ReferralFlaw.QUESTION_MISSING, field="question")
    check_holds_letter(entry.visitor_name, "visitor_name")
    check_due(entry.due_on, work.today, entry.confirmed)
    request = work.db.get_one(SupportRequest, entry.request_id) if entry.request_id else None
    if request is not None:
        allow(RequestAct.REFER, request, work.today)
    allow_naming(work.db, request.person_id if request else entry.person_id)
    visit = work.db.get(Visit, entry.visit_id) if entry.visit_id else _asked_in(work, entry, request)
    referral = Referral(
        number=work.number(NumberKind.REFERRAL),
        visit_id=visit.id if visit else None,
        request_id=entry.request_id,
        person_id=request.person_id if request else entry.person_id,
        visitor_name=entry.visitor_name.strip(),
        question=entry.question.strip(),
        due_on=entry.due_on,
    )
    work.add(referral)
    work.note(JournalAct.REFER_TO_RESEARCHER, referral)
    if request is not None:
        request.referrals.append(referral)
        settle(request, work.today)
    elif visit is not None:
        _end_as_referred(visit, referral.question, work)
    return ReferralId(referral.id)


def _end_as_referred(visit: Visit, question: str, work: UnitOfWork) -> None:
    """T28, T57 — what a visitor asked is an inquiry, and ends with the officer."""
    if question not in [inquiry.question for inquiry in inquiries_in(work.db, visit.id)]:
        work.add(Inquiry(visit_id=visit.id, question=question, outcome=InquiryOutcome.REFERRED))


def _asked_in(work: UnitOfWork, entry: ReferralEntry, request: SupportRequest | None) -> Visit | None:
    """The contact in which the question came up: the visitor's, where one is here."""
    if request is not None and entry.channel is None:
        return attend(request, work)
    if entry.channel is None:
        return None
    person_id = request.person_id if request else entry.person_id
    visit = meet(entry.channel, Purpose.INQUIRY, person_id, work, name=entry.visitor_name.strip())
    if request is not None:
        concern(visit, request, work, is_served=False)
    return visit


@needs(Permission.ANSWER_REFERRALS)
def answer_referral(work: UnitOfWork, referral_id: ReferralId, answer: str) -> None:
    """T61 — the officer's clarification comes back to the desk."""
    referral = work.db.get_one(Referral, referral_id)
    if not answer.strip():
        raise InvalidValue(ReferralFlaw.ANSWER_MISSING, field="answer")
    _allow(ReferralAct.ANSWER, referral)
    referral.answer = answer.strip()
    referral.answered_at, referral.answered_by = work.now, work.clerk.id
    move(referral, ReferralState.ANSWERED)
    work.note(JournalAct.ANSWER_REFERRAL, referral)
    if referral.request_id is not None:
        settle(work.db.get_one(SupportRequest, referral.request_id), work.today)


@needs(Permission.RECEIVE)
def prepare_note(work: UnitOfWork, referral_id: ReferralId) -> PaperId:
    """T61 — the note for the officer, in the register."""
    about = Subject(SubjectKind.REFERRAL, referral_id)
    return prepare_paper(work, PaperBasis(PaperKind.REFERRAL_NOTE, about))


@needs(Permission.RECEIVE)
def give_answer(work: UnitOfWork, referral_id: ReferralId, channel: ChannelKind = ChannelKind.PHONE) -> None:
    """T61 — the visitor has been given the answer, by this clerk, now: called, or come for it."""
    referral = work.db.get_one(Referral, referral_id)
    _allow(ReferralAct.GIVE, referral)
    purpose = told_by(channel, Purpose.ANSWER)
    visit = meet(channel, purpose, referral.person_id, work, name=referral.visitor_name)
    if referral.request_id is not None:
        request = work.db.get_one(SupportRequest, referral.request_id)
        concern(visit, request, work, is_served=False)
    referral.given_in = visit.id
    referral.given_at, referral.given_by = work.now, work.clerk.id
    move(referral, ReferralState.GIVEN)
    work.note(JournalAct.GIVE_ANSWER, referral)


def _allow(act: ReferralAct, referral: Referral) -> None:
    hindered_by = hindrances(act, referral.state)
    if hindered_by:
        raise NotAllowed(act, hindered_by)
