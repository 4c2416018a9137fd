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
from hayat_desk.policy.referrals import ReferralAct, ReferralFlaw, ReferralState, check_due, hindrances
from hayat_desk.policy.requests import RequestAct
from hayat_desk.procedures.naming import allow_naming
from hayat_desk.procedures.papers import prepare_paper
from hayat_desk.procedures.requests import allow, settle
from hayat_desk.records.reception import Referral
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
    referral = Referral(
        number=work.number(NumberKind.REFERRAL),
        visit_id=entry.visit_id,
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
    return ReferralId(referral.id)


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
def give_answer(work: UnitOfWork, referral_id: ReferralId) -> None:
    """T61 — the visitor has been given the answer, by this clerk, now."""
    referral = work.db.get_one(Referral, referral_id)
    _allow(ReferralAct.GIVE, referral)
    referral.given_at, referral.given_by = work.now, work.clerk.id
    move(referral, ReferralState.GIVEN)
    work.note(JournalAct.GIVE_ANSWER, referral)


def _allow(act: ReferralAct, referral: Referral) -> None:
    hindered_by = hindrances(act, referral.state)
    if hindered_by:
        raise NotAllowed(act, hindered_by)
