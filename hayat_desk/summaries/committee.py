"""كشف لجنة البحث: who waits for a session, a session's docket, one request as the committee sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.committee import Member, Outcome, SessionState, has_quorum
from hayat_desk.policy.declarations import Change
from hayat_desk.policy.ids import DocketLineId, PaperId, PersonId, RequestId, SessionId
from hayat_desk.policy.papers import PaperKind, Subject, SubjectKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.recusals import Deciders, of_her_name
from hayat_desk.policy.told import ToldFact
from hayat_desk.policy.wants import Wanted
from hayat_desk.records import committee as records
from hayat_desk.records.committee import CommitteeSession, DocketLine
from hayat_desk.records.decided import decided_before
from hayat_desk.records.papers import Paper, papers_about, replies_to_print
from hayat_desk.records.people import Person, with_ids
from hayat_desk.records.requests import SupportRequest
from hayat_desk.records.told import missing_consent, told_of
from hayat_desk.summaries.papers.contents import letterhead
from hayat_desk.summaries.papers.decisions import CodedName, coded_name, minutes_of
from hayat_desk.summaries.papers.parts import qr, register
from hayat_desk.summaries.papers.shapes import (
    LetterheadSummary,
    MinutesSummary,
    RegisterEntry,
)
from hayat_desk.summaries.recusals import RecusedLine, recused_lines
from hayat_desk.summaries.requests import DocumentLine, document_lines
from hayat_desk.summaries.seats import seats_as_they_sit
from hayat_desk.summaries.wants import WantLine, want_lines


@dataclass(frozen=True, kw_only=True)
class QueueLine:
    """One request that waits for a session; by number and initials, for the committee's eyes."""

    request_id: RequestId
    number: str
    applicant: CodedName
    service: str
    raised_on: date | None
    waiting_since: date
    is_appeal: bool
    urgent_because: str  # empty of one that takes its turn


@dataclass(frozen=True, kw_only=True)
class SessionLine:
    """One session in a list."""

    session_id: SessionId
    number: str
    held_on: date
    state: SessionState
    requests: int
    undecided: int


@dataclass(frozen=True, kw_only=True)
class CommitteeSummary:
    """The page of the committee: its queue, the session that is open, and those before."""

    queue: tuple[QueueLine, ...]
    open_session: SessionLine | None
    sessions: tuple[SessionLine, ...]
    seats: tuple[Member, ...]  # as they sat last time, else the profile's
    may_hold: bool


@dataclass(frozen=True, kw_only=True)
class DocketRow:
    """One line of a docket."""

    line_id: DocketLineId
    number: str
    applicant: CodedName
    service: str
    outcome: Outcome | None


@dataclass(frozen=True, kw_only=True)
class SessionSummary:
    """One session with its docket and who sat at it."""

    session_id: SessionId
    number: str
    held_on: date
    state: SessionState
    members: tuple[Member, ...]
    has_quorum: bool
    docket: tuple[DocketRow, ...]
    undecided: int
    amendments: tuple[tuple[date, str], ...]
    printed_as_they_are: PaperId | None  # the paper that was printed and holds every entry
    letters_due: int  # replies of this session that are not printed yet
    may_hold: bool

    @property
    def is_open(self) -> bool:
        """Whether its decisions can still be changed."""
        return self.state is SessionState.OPEN


@dataclass(frozen=True, kw_only=True)
class DocketEntry:
    """One request as it is put before the committee: what is asked, its papers, the officer's word."""

    line_id: DocketLineId
    request_id: RequestId
    person_id: PersonId
    number: str
    applicant: CodedName
    service: str
    description: str
    submitted_on: date
    raised_on: date | None
    documents: tuple[DocumentLine, ...]
    notes: tuple[tuple[str, str], ...]  # question to the officer, and the answer
    earlier: tuple[tuple[date, Outcome, str], ...]  # decisions of sessions before
    asked_before: tuple[WantLine, ...]  # what the committee wanted, with what came of it
    to_pick: tuple[tuple[str, str], ...]  # key and title of each document that can be wanted
    in_checklist: tuple[tuple[str, str], ...]  # those of them that were seen before
    appeal: str
    urgent_because: str  # empty of one that takes its turn
    changed_since_signed: tuple[Change, ...]
    missing_consent: str  # what follows where it was refused or withdrawn; else empty
    told: tuple[ToldFact, ...]  # what else changed since the raising, and what else runs
    seats: tuple[Member, ...]  # of the session, in the board's order
    sitting: Deciders  # who is left of them for this request
    recused: tuple[RecusedLine, ...]
    of_her_name: Member | None  # who sits over it and bears the applicant's name
    outcome: Outcome | None
    reason: str
    article: str
    wants: tuple[Wanted, ...]  # of a return: what is to be completed


def committee_summary(work: UnitOfWork) -> CommitteeSummary:
    """The page «لجنة البحث»."""
    sessions = records.sessions(work.db)
    still_open = records.open_session_of(work.db)
    return CommitteeSummary(
        queue=_queue(work),
        open_session=_session_line(still_open) if still_open else None,
        sessions=tuple(_session_line(session) for session in sessions if session is not still_open),
        seats=seats_as_they_sit(work, sessions),
        may_hold=Permission.HOLD_SESSIONS in work.clerk.permissions,
    )


def _queue(work: UnitOfWork) -> tuple[QueueLine, ...]:
    requests = records.waiting(work.db)
    persons = with_ids(work.db, [request.person_id for request in requests])  # at once, not one by one
    lines = tuple(_queue_line(work, request, since) for request, since in requests.items())
    del persons
    return lines


def _queue_line(work: UnitOfWork, request: SupportRequest, waiting_since: date) -> QueueLine:
    return QueueLine(
        request_id=RequestId(request.id),
        number=request.number,
        applicant=coded_name(work.db.get_one(Person, request.person_id)),
        service=request.service_title,
        raised_on=request.raised_on,
        waiting_since=waiting_since,
        is_appeal=bool(request.appeal),
        urgent_because=request.urgent_because,
    )


def _session_line(session: CommitteeSession) -> SessionLine:
    return SessionLine(
        session_id=SessionId(session.id),
        number=session.number,
        held_on=session.held_on,
        state=session.state,
        requests=len(session.docket),
        undecided=sum(line.outcome is None for line in session.docket),
    )


def session_summary(work: UnitOfWork, session_id: SessionId) -> SessionSummary:
    """One session as its page shows it."""
    session = records.session_with_docket(work.db, session_id)
    persons = with_ids(work.db, [line.request.person_id for line in session.docket])
    summary = _session_summary(work, session)
    del persons
    return summary


def _session_summary(work: UnitOfWork, session: CommitteeSession) -> SessionSummary:
    members = tuple(seat.member for seat in session.members)
    paper = _current(work, session)
    return SessionSummary(
        session_id=SessionId(session.id),
        number=session.number,
        held_on=session.held_on,
        state=session.state,
        members=members,
        has_quorum=has_quorum(members),
        docket=tuple(_row(work, line) for line in session.docket),
        undecided=sum(line.outcome is None for line in session.docket),
        amendments=tuple((entry.dated, entry.text) for entry in session.amendments),
        printed_as_they_are=PaperId(paper.id) if paper and paper.printed_at else None,
        letters_due=_letters_due(work, session),
        may_hold=Permission.HOLD_SESSIONS in work.clerk.permissions,
    )


def _letters_due(work: UnitOfWork, session: CommitteeSession) -> int:
    """Requests that this session decided, and whose letter is not printed yet."""
    if Permission.REPLY not in work.clerk.permissions:
        return 0
    return len(replies_to_print(work.db, session))


def _current(work: UnitOfWork, session: CommitteeSession) -> Paper | None:
    """The paper of the minutes with every entry that was added; None until it is prepared."""
    papers = papers_about(work.db, Subject(SubjectKind.SESSION, session.id))
    minutes = (paper for paper in papers if paper.kind is PaperKind.MINUTES and paper.voided_at is None)
    newest = next(minutes, None)
    return newest if newest is not None and newest.code == session.edition else None


def _row(work: UnitOfWork, line: DocketLine) -> DocketRow:
    return DocketRow(
        line_id=DocketLineId(line.id),
        number=line.request.number,
        applicant=coded_name(work.db.get_one(Person, line.request.person_id)),
        service=line.request.service_title,
        outcome=line.outcome,
    )


def docket_entry(work: UnitOfWork, line_id: DocketLineId) -> DocketEntry:
    """One request of a docket, with all the committee needs to decide; no diagnosis and no income."""
    line = work.db.get_one(DocketLine, line_id)
    request = line.request
    person = work.db.get_one(Person, request.person_id)
    documents = records.documents_to_pick(request, work.profile.services)
    to_pick = tuple((key, one.required.title) for key, one in documents.items())
    return DocketEntry(
        line_id=line_id,
        request_id=RequestId(request.id),
        person_id=PersonId(person.id),
        number=request.number,
        applicant=coded_name(person),
        service=request.service_title,
        description=request.description,
        submitted_on=request.submitted_on,
        raised_on=request.raised_on,
        documents=document_lines(work, request),
        notes=tuple((referral.question, referral.answer) for referral in request.referrals),
        earlier=decided_before(work.db, line),
        asked_before=want_lines(request.asked_wants),
        to_pick=to_pick,
        in_checklist=tuple((key, title) for key, title in to_pick if documents[key].row is not None),
        appeal=request.appeal,
        urgent_because=request.urgent_because,
        changed_since_signed=line.changes,
        missing_consent=missing_consent(request, work.today),
        told=told_of(work.db, line),
        seats=tuple(seat.member for seat in line.session.members),
        sitting=line.sitting,
        recused=recused_lines(line),
        of_her_name=of_her_name(line.sitting, person.name.full),
        outcome=line.outcome,
        reason=line.reason,
        article=line.article,
        wants=tuple(want.wanted for want in line.named_wants),
    )


def minutes_preview(work: UnitOfWork, session_id: SessionId) -> tuple[LetterheadSummary, MinutesSummary]:
    """The minutes as they read now, with number and date once they went out."""
    session = work.db.get_one(CommitteeSession, session_id)
    paper = _current(work, session)
    if paper is None:
        return letterhead(work), minutes_of(work, session, RegisterEntry())
    return letterhead(work), minutes_of(work, session, register(work, paper), qr(paper))
