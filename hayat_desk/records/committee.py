"""جلسات لجنة البحث: sessions, who sat at them, the requests on their dockets with what was decided."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, String, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from hayat_desk.policy.committee import SESSION_MOVES, Member, Outcome, SessionState
from hayat_desk.policy.declarations import Change, changes_from_text
from hayat_desk.policy.replies import floor_began
from hayat_desk.policy.requests import RequestState
from hayat_desk.records.base import Day, Instant, Kept, Line, Long, Short, Travel, term
from hayat_desk.records.requests import SupportRequest
from hayat_desk.records.states import Moving


class CommitteeSession(Moving):
    """جلسة لجنة البحث: held on a day by those present; its minutes, once confirmed, are only amended."""

    __tablename__ = "committee_session"
    travels = Travel.OWNED

    first = SessionState.OPEN
    moves = SESSION_MOVES

    number: Mapped[str] = mapped_column(String(16), index=True)
    held_on: Mapped[Day]
    state: Mapped[SessionState] = mapped_column(term(SessionState), index=True)
    confirmed_at: Mapped[Instant | None]
    confirmed_by: Mapped[UUID | None]

    members: Mapped[list[SessionMember]] = relationship(order_by="SessionMember.position")
    docket: Mapped[list[DocketLine]] = relationship(order_by="DocketLine.position", back_populates="session")
    amendments: Mapped[list[MinutesAmendment]] = relationship(order_by="MinutesAmendment.id")

    @property
    def edition(self) -> str:
        """The code of the minutes' paper: how many entries it holds; empty for the minutes as confirmed."""
        return str(len(self.amendments)) if self.amendments else ""


class SessionMember(Kept):
    """One seat of the committee at one session (T70: م، الاسم، الصفة، التوقيع، ملاحظات)."""

    __tablename__ = "session_member"
    travels = Travel.OWNED

    session_id: Mapped[UUID] = mapped_column(ForeignKey("committee_session.id"), index=True)
    position: Mapped[int]
    title: Mapped[Short]
    name: Mapped[Short] = mapped_column(default="")
    present: Mapped[bool] = mapped_column(Boolean)
    is_chair: Mapped[bool] = mapped_column(Boolean)
    note: Mapped[Line] = mapped_column(default="")

    @property
    def member(self) -> Member:
        """As the policy looks at it."""
        return Member(self.title, self.name, self.present, self.is_chair, self.note)


class DocketLine(Kept):
    """One request on a session's docket, with the committee's decision once there is one (T64)."""

    __tablename__ = "docket_line"
    travels = Travel.OWNED

    session_id: Mapped[UUID] = mapped_column(ForeignKey("committee_session.id"), index=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("support_request.id"), index=True)
    position: Mapped[int]
    outcome: Mapped[Outcome | None] = mapped_column(term(Outcome))
    reason: Mapped[Long] = mapped_column(default="")
    article: Mapped[Line] = mapped_column(default="")  # of the support guide, as the committee cites it (T54)
    changed_since: Mapped[Long] = mapped_column(default="")  # what of the signed data, as the minutes say it

    session: Mapped[CommitteeSession] = relationship(back_populates="docket")
    request: Mapped[SupportRequest] = relationship()

    @property
    def changes(self) -> tuple[Change, ...]:
        """What changed since the applicant signed: as it is, and from confirmed minutes on as it was then."""
        if self.session.state is SessionState.CONFIRMED:
            return changes_from_text(self.changed_since)
        return self.request.changes_since_signed


class MinutesAmendment(Kept):
    """A dated entry to minutes that were confirmed; what they said before stays."""

    __tablename__ = "minutes_amendment"
    travels = Travel.OWNED

    session_id: Mapped[UUID] = mapped_column(ForeignKey("committee_session.id"), index=True)
    dated: Mapped[Day]
    text: Mapped[Long]


def queue(db: Session) -> list[SupportRequest]:
    """The requests that wait for a session, oldest first: raised, deferred, or appealed."""
    on_a_docket = (
        select(DocketLine.request_id)
        .join(CommitteeSession, DocketLine.session_id == CommitteeSession.id)
        .where(CommitteeSession.state == SessionState.OPEN)
    )
    chosen = select(SupportRequest).where(
        SupportRequest.state.in_((RequestState.RAISED, RequestState.UNDER_STUDY)),
        SupportRequest.id.not_in(on_a_docket),
        SupportRequest.deleted_at.is_(None),
    )
    return list(db.scalars(chosen.order_by(SupportRequest.raised_on, SupportRequest.id)))


def waiting(db: Session) -> dict[SupportRequest, date]:
    """The queue, each request with the day from which the committee can have had it: of its raising, of the
    appeal that brought it back, or of the session that deferred it.
    """
    heard = (
        select(DocketLine.request_id, func.max(CommitteeSession.held_on))
        .join(CommitteeSession, DocketLine.session_id == CommitteeSession.id)
        .where(CommitteeSession.state == SessionState.CONFIRMED)
        .group_by(DocketLine.request_id)
    )
    last_heard = {row[0]: row[1] for row in db.execute(heard)}
    since = {}
    for request in queue(db):
        days = [request.submitted_on, request.raised_on, last_heard.get(request.id)]
        days.append(floor_began(request.earliest_reply) if request.earliest_reply else None)
        since[request] = max(day for day in days if day is not None)
    return since


def sessions(db: Session, limit: int = 200) -> list[CommitteeSession]:
    """The sessions, newest first."""
    chosen = select(CommitteeSession).where(CommitteeSession.deleted_at.is_(None))
    newest = chosen.order_by(CommitteeSession.held_on.desc(), CommitteeSession.id.desc())
    return list(db.scalars(newest.limit(limit)))


def open_session_of(db: Session) -> CommitteeSession | None:
    """The session that is not confirmed yet; there is one at a time."""
    chosen = select(CommitteeSession).where(CommitteeSession.state == SessionState.OPEN)
    return db.scalars(chosen.order_by(CommitteeSession.id).limit(1)).first()


def decisions_of(db: Session, request_id: UUID) -> list[DocketLine]:
    """What confirmed sessions decided on a request, newest first."""
    chosen = (
        select(DocketLine)
        .join(CommitteeSession, DocketLine.session_id == CommitteeSession.id)
        .where(
            DocketLine.request_id == request_id,
            DocketLine.outcome.is_not(None),
            CommitteeSession.state == SessionState.CONFIRMED,
        )
    )
    return list(db.scalars(chosen.order_by(DocketLine.id.desc())))


def decision_of(db: Session, request_id: UUID) -> DocketLine | None:
    """The newest decision of a confirmed session on a request."""
    return next(iter(decisions_of(db, request_id)), None)
