"""كشف إنهاء الطلب: how a request ended, or what ending it now would need and carry with it (T64, T83)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.ids import PaperId, PersonId, RequestId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.profiles import Channel
from hayat_desk.policy.referrals import REFERRAL_MOVES, ReferralAct
from hayat_desk.policy.requests import RequestAct, RequestHindrance, RequestState, hindrances
from hayat_desk.records.committee import open_line_of
from hayat_desk.records.own_acts import days_of_attempts
from hayat_desk.records.papers import not_printed_of, papers_of_request
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.banner import PersonBanner, banner_of


@dataclass(frozen=True, kw_only=True)
class EndingLine:
    """How a request ended; without a reason it is from before endings had one."""

    reason: EndingReason | None
    ended_on: date | None
    said_by: str
    note: str


@dataclass(frozen=True, kw_only=True)
class EndingSummary:
    """One request as its ending is asked for, or as it ended."""

    request_id: RequestId
    person_id: PersonId
    banner: PersonBanner
    number: str
    service: str
    state: RequestState
    ended: EndingLine | None  # None while it runs
    letter: PaperId | None  # the letter on its ending, once it is printed
    letter_is_due: bool
    attempts: tuple[date, ...]  # days on which the office tried to reach the applicant, newest first
    attempts_needed: int
    channels: tuple[Channel, ...]
    on_a_docket: bool
    open_referrals: int
    papers_not_printed: int
    hindrances: dict[RequestAct, tuple[RequestHindrance, ...]]

    def may(self, act: RequestAct) -> bool:
        """Whether the act is allowed now."""
        return not self.hindrances[act]


def ending_summary(work: UnitOfWork, request_id: RequestId) -> EndingSummary:
    """One request, and what its ending needs and carries with it."""
    request = work.db.get_one(SupportRequest, request_id)
    person = work.db.get_one(Person, request.person_id)
    facts = request.facts(work.today)
    letter = _letter(work, request)
    is_open = REFERRAL_MOVES[ReferralAct.LAPSE]
    return EndingSummary(
        request_id=request_id,
        person_id=PersonId(person.id),
        banner=banner_of(work, person),
        number=request.number,
        service=request.service_title,
        state=request.state,
        ended=ending_line(request),
        letter=letter,
        letter_is_due=letter is None and person.may_be_named and _is_told_by_letter(request),
        attempts=tuple(days_of_attempts(work.db, request)),
        attempts_needed=work.profile.office.attempts_needed,
        channels=work.profile.channels,
        on_a_docket=open_line_of(work.db, request.id) is not None,
        open_referrals=sum(referral.state in is_open for referral in request.referrals),
        papers_not_printed=len(not_printed_of(work.db, request.id)),
        hindrances={act: hindrances(act, facts) for act in (RequestAct.END, RequestAct.TAKE_UP)},
    )


def ending_line(request: SupportRequest) -> EndingLine | None:
    """How a request ended; None while it runs."""
    ended = request.standing_ending
    if ended is None:
        return None
    return EndingLine(reason=ended.reason, ended_on=ended.ended_on, said_by=ended.said_by, note=ended.note)


def _is_told_by_letter(request: SupportRequest) -> bool:
    return request.ending is not None and request.ending.letter is not None


def _letter(work: UnitOfWork, request: SupportRequest) -> PaperId | None:
    """The printed letter on the ending that stands; each ending has its own."""
    code = str(len(request.endings))
    letters = (
        paper
        for paper in papers_of_request(work.db, request.id)
        if paper.kind is PaperKind.ENDING_LETTER
        and paper.code == code
        and paper.printed_at is not None
        and paper.voided_at is None
    )
    letter = next(letters, None)
    return PaperId(letter.id) if letter is not None else None
