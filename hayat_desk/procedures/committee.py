"""Step 5 — the research committee: its session, its decisions, its minutes (T63, T64, T70)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.committee import (
    CommitteeFlaw,
    Member,
    Outcome,
    SessionAct,
    SessionHindrance,
    SessionState,
    check_decision,
    check_held_on,
    check_members,
    had_by,
    hindrances,
)
from hayat_desk.policy.declarations import changes_as_text
from hayat_desk.policy.ids import DocketLineId, PaperId, SessionId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.papers import PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.recusals import ask_whether_she_sits, check_decided_by
from hayat_desk.policy.requests import RequestState, at_the_desk
from hayat_desk.policy.told import told_as_text
from hayat_desk.policy.wants import Wanted
from hayat_desk.procedures.declarations import lapse_if_changed
from hayat_desk.procedures.papers import prepare_paper
from hayat_desk.procedures.wants import ask_of_applicant, check_named, name_wants
from hayat_desk.records.committee import (
    CommitteeSession,
    DocketLine,
    MinutesAmendment,
    SessionMember,
    open_session_of,
    waiting,
)
from hayat_desk.records.people import Person
from hayat_desk.records.states import move
from hayat_desk.records.told import missing_consent, told_of


@dataclass(frozen=True, kw_only=True)
class SessionEntry:
    """The day of a session, and the committee's seats with who came."""

    held_on: date
    members: tuple[Member, ...]
    confirmed: frozenset[StrEnum] = frozenset()


@dataclass(frozen=True, kw_only=True)
class DecisionEntry:
    """What the committee decided on one request, why, by which article of the support guide (T54); of a return
    also what is to be completed.
    """

    outcome: Outcome
    reason: str = ""
    article: str = ""
    wants: tuple[Wanted, ...] = ()  # of a return: what is to be completed
    confirmed: frozenset[StrEnum] = frozenset()


@needs(Permission.HOLD_SESSIONS)
def open_session(work: UnitOfWork, entry: SessionEntry) -> SessionId:
    """Open a session: all that waited for the committee on its day is on its docket, oldest first, and under
    study now.
    """
    check_members(entry.members)
    if open_session_of(work.db) is not None:
        raise InvalidValue(CommitteeFlaw.SESSION_OPEN)
    work.question_clock()  # before a day is held against it
    since = waiting(work.db)
    check_held_on(entry.held_on, work.today, tuple(since.values()), entry.confirmed)
    if not since:
        raise InvalidValue(CommitteeFlaw.QUEUE_EMPTY)
    on_docket = [request for request, day in since.items() if had_by(entry.held_on, day)]
    session = CommitteeSession(number=work.number(NumberKind.SESSION), held_on=entry.held_on)
    work.add(session)
    for position, member in enumerate(entry.members):
        seat = SessionMember(
            session_id=session.id,
            position=position,
            title=member.title,
            name=member.name.strip(),
            present=member.present,
            is_chair=member.is_chair,
            note=member.note.strip(),
        )
        session.members.append(seat)
        work.add(seat)
    for position, request in enumerate(on_docket):
        line = DocketLine(session_id=session.id, request_id=request.id, position=position)
        session.docket.append(line)
        work.add(line)
        if request.state is RequestState.RAISED:  # one that was appealed is under study since then
            move(request, RequestState.UNDER_STUDY)
        work.note(JournalAct.PUT_ON_DOCKET, request)
    work.note(JournalAct.OPEN_SESSION, session)
    return SessionId(session.id)


@needs(Permission.HOLD_SESSIONS)
def decide(work: UnitOfWork, line_id: DocketLineId, entry: DecisionEntry) -> None:
    """T64 — write down what was decided on one request; it can be changed until the minutes are confirmed."""
    line = work.db.get_one(DocketLine, line_id)
    allow_on(SessionAct.DECIDE, line)
    check_decision(entry.outcome, entry.reason)
    check_decided_by(line.sitting, entry.outcome, line.request.number)
    applicant = work.db.get_one(Person, line.request.person_id)
    ask_whether_she_sits(line.sitting, applicant.name.full, entry.confirmed)
    is_return = entry.outcome is Outcome.TO_COMPLETE
    if is_return:
        check_named(line, entry.wants, work)
    line.outcome = entry.outcome
    line.reason, line.article = entry.reason.strip(), entry.article.strip()
    name_wants(line, entry.wants if is_return else (), work)
    work.note(JournalAct.DECIDE, line)


@needs(Permission.HOLD_SESSIONS)
def defer_the_rest(work: UnitOfWork, session_id: SessionId, reason: str) -> int:
    """Defer every request the session did not come to, for one reason; how many they were."""
    session = work.db.get_one(CommitteeSession, session_id)
    allow_in(SessionAct.DECIDE, session)
    check_decision(Outcome.DEFERRED, reason)
    rest = [line for line in session.docket if line.outcome is None]
    for line in rest:
        line.outcome, line.reason = Outcome.DEFERRED, reason.strip()
        work.note(JournalAct.DECIDE, line)
    return len(rest)


@needs(Permission.HOLD_SESSIONS)
def confirm_minutes(work: UnitOfWork, session_id: SessionId) -> PaperId:
    """Confirm the minutes: every decision takes effect, and from now on they are only amended.

    Accepted and refused requests wait for their reply; one to be completed goes back to the desk with what
    the committee wants, while the two weeks run on; a deferred one waits for the next session. The numbered
    paper of the minutes is returned.
    """
    session = work.db.get_one(CommitteeSession, session_id)
    allow_in(SessionAct.CONFIRM, session)
    if any(line.outcome is None for line in session.docket):
        undecided = sum(line.outcome is None for line in session.docket)
        raise InvalidValue(CommitteeFlaw.UNDECIDED_LEFT, count=undecided)
    for line in session.docket:
        check_decided_by(line.sitting, line.outcome or Outcome.DEFERRED, line.request.number)
        line.told = told_as_text(told_of(work.db, line))
        line.consent_told = missing_consent(line.request, session.held_on)
        line.changed_since = changes_as_text(line.changes)
    move(session, SessionState.CONFIRMED)
    session.confirmed_at, session.confirmed_by = work.now, work.clerk.id
    for line in session.docket:
        _take_effect(work, line)
    work.note(JournalAct.CONFIRM_MINUTES, session)
    return prepare_minutes(work, session_id)


def _take_effect(work: UnitOfWork, line: DocketLine) -> None:
    request = line.request
    match line.outcome:
        case Outcome.ACCEPTED | Outcome.REFUSED:
            move(request, RequestState.DECIDED)
            request.outcome, request.decided_on = line.outcome, line.session.held_on
        case Outcome.TO_COMPLETE:
            request.raised_on = None  # until it is raised again; the first raising stays
            for document in request.documents:
                document.frozen_state = None
            ask_of_applicant(line, work)
            move(request, at_the_desk(request.facts(work.today)))
            lapse_if_changed(request, work)  # before it is raised again, it is signed as it is now
        case _:
            move(request, RequestState.RAISED)
    work.note(JournalAct.DECISION_TAKES_EFFECT, request)


@needs(Permission.HOLD_SESSIONS)
def prepare_minutes(work: UnitOfWork, session_id: SessionId) -> PaperId:
    """The paper of confirmed minutes, with its number in the register."""
    session = work.db.get_one(CommitteeSession, session_id)
    allow_in(SessionAct.PRINT, session)
    about = Subject(SubjectKind.SESSION, session_id)
    return prepare_paper(work, PaperBasis(PaperKind.MINUTES, about, session.edition))


@needs(Permission.HOLD_SESSIONS)
def amend_minutes(work: UnitOfWork, session_id: SessionId, text: str) -> None:
    """Add a dated entry to confirmed minutes; what they say already stays as it is."""
    session = work.db.get_one(CommitteeSession, session_id)
    allow_in(SessionAct.AMEND, session)
    if not text.strip():
        raise InvalidValue(CommitteeFlaw.AMENDMENT_EMPTY, field="amendment")
    entry = MinutesAmendment(session_id=session.id, dated=work.today, text=text.strip())
    session.amendments.append(entry)
    work.add(entry)
    work.note(JournalAct.AMEND_MINUTES, entry)


def allow_on(act: SessionAct, line: DocketLine) -> None:
    """Refuse an act on one line of a docket: the session is over, or the request left it."""
    allow_in(act, line.session)
    if line.left_as is not None:
        raise NotAllowed(act, (SessionHindrance.LINE_LEFT,))


def allow_in(act: SessionAct, session: CommitteeSession) -> None:
    """Refuse an act in a session whose state does not let it."""
    hindered_by = hindrances(act, session.state)
    if hindered_by:
        raise NotAllowed(act, hindered_by)
