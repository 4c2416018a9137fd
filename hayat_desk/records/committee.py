"""جلسات لجنة البحث: sessions, who sat at them, the requests on their dockets with what was decided."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, Index, Select, String, func, select
from sqlalchemy.orm import Mapped, Session, contains_eager, mapped_column, relationship, selectinload

from hayat_desk.policy.committee import SESSION_MOVES, Member, Outcome, SessionState
from hayat_desk.policy.declarations import Change, changes_from_text
from hayat_desk.policy.endings import DocketLeaving
from hayat_desk.policy.profiles import RequiredDocument, ServiceType
from hayat_desk.policy.recusals import Deciders, sitting
from hayat_desk.policy.replies import floor_began
from hayat_desk.policy.waiting import WITH_THE_COMMITTEE
from hayat_desk.records.base import (
    IDS_A_STATEMENT,
    Day,
    Instant,
    Line,
    Long,
    OfficeRecord,
    Short,
    Travel,
    term,
)
from hayat_desk.records.recusals import Recusal
from hayat_desk.records.requests import RequestDocument, SupportRequest
from hayat_desk.records.states import Moving
from hayat_desk.records.wants import Want


class CommitteeSession(Moving):
    """جلسة لجنة البحث: held on a day by those present; its minutes, once confirmed, are only amended."""

    __tablename__ = "committee_session"
    travels = Travel.OWNED
    __table_args__ = (Index(None, "state", "held_on", "id"), Index(None, "held_on", "id"))

    first = SessionState.OPEN
    moves = SESSION_MOVES

    number: Mapped[str] = mapped_column(String(16), index=True)
    held_on: Mapped[Day]
    state: Mapped[SessionState] = mapped_column(term(SessionState))
    confirmed_at: Mapped[Instant | None]
    confirmed_by: Mapped[UUID | None]

    members: Mapped[list[SessionMember]] = relationship(order_by="SessionMember.position")
    docket: Mapped[list[DocketLine]] = relationship(
        primaryjoin="and_(DocketLine.session_id == CommitteeSession.id, DocketLine.left_as.is_(None))",
        order_by="DocketLine.position",
        back_populates="session",
    )
    left: Mapped[list[DocketLine]] = relationship(
        primaryjoin="and_(DocketLine.session_id == CommitteeSession.id, DocketLine.left_as.is_not(None))",
        order_by="DocketLine.position",
        viewonly=True,
    )
    """What stood on the docket and left it before the minutes were confirmed: it is told, and not decided."""
    amendments: Mapped[list[MinutesAmendment]] = relationship(order_by="MinutesAmendment.id")

    @property
    def edition(self) -> str:
        """The code of the minutes' paper: how many entries it holds; empty for the minutes as confirmed."""
        return str(len(self.amendments)) if self.amendments else ""


class SessionMember(OfficeRecord):
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


class DocketLine(OfficeRecord):
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
    told: Mapped[Long] = mapped_column(default="")  # what else the committee was told, as the minutes say it
    consent_told: Mapped[
        Long | None
    ]  # what the minutes say of a consent that is missing; None before they do
    left_as: Mapped[DocketLeaving | None] = mapped_column(term(DocketLeaving))  # before it was decided

    session: Mapped[CommitteeSession] = relationship(back_populates="docket")
    request: Mapped[SupportRequest] = relationship()
    wants: Mapped[list[Want]] = relationship(order_by=Want.id)
    recusals: Mapped[list[Recusal]] = relationship(order_by=Recusal.position)

    @property
    def standing_recusals(self) -> list[Recusal]:
        """Who steps aside, by the board's order; what was taken back is not in it."""
        return [recusal for recusal in self.recusals if recusal.deleted_at is None]

    @property
    def sitting(self) -> Deciders:
        """Who sits over this request, and who presides."""
        members = [seat.member for seat in self.session.members]
        return sitting(members, {recusal.position for recusal in self.standing_recusals})

    @property
    def named_wants(self) -> list[Want]:
        """What the committee wants by this decision."""
        return [want for want in self.wants if want.deleted_at is None]

    @property
    def changes(self) -> tuple[Change, ...]:
        """What changed since the applicant signed: as it is, and from confirmed minutes on as it was then."""
        if self.session.state is SessionState.CONFIRMED:
            return changes_from_text(self.changed_since)
        return self.request.changes_since_signed


class MinutesAmendment(OfficeRecord):
    """A dated entry to minutes that were confirmed; what they said before stays."""

    __tablename__ = "minutes_amendment"
    travels = Travel.OWNED

    session_id: Mapped[UUID] = mapped_column(ForeignKey("committee_session.id"), index=True)
    dated: Mapped[Day]
    text: Mapped[Long]


def _queued(statement: Select[Any]) -> Select[Any]:
    """The statement narrowed to requests that wait for a session and are on no open docket."""
    on_a_docket = (
        select(DocketLine.request_id)
        .join(CommitteeSession, DocketLine.session_id == CommitteeSession.id)
        .where(CommitteeSession.state == SessionState.OPEN, DocketLine.left_as.is_(None))
    )
    return statement.where(
        SupportRequest.state.in_(WITH_THE_COMMITTEE),
        SupportRequest.id.not_in(on_a_docket),
        SupportRequest.deleted_at.is_(None),
    )


def queue(db: Session) -> list[SupportRequest]:
    """The requests that wait for a session, the urgent before the others, then by their first raising: raised,
    returned and raised again, deferred, or appealed.
    """
    return sorted(db.scalars(_queued(select(SupportRequest))), key=in_queue)


def in_queue(request: SupportRequest) -> tuple[bool, date, UUID]:
    """By what a request has its place in the queue."""
    return request.in_turn, request.first_raised_on or date.max, request.id


def count_queue(db: Session) -> int:
    """How many requests wait for a session."""
    return db.scalar(_queued(select(func.count()).select_from(SupportRequest))) or 0


def waiting(db: Session) -> dict[SupportRequest, date]:
    """The queue, each request with the day from which the committee can have had it."""
    return waiting_since(db, queue(db))


def waiting_since(db: Session, requests: Sequence[SupportRequest]) -> dict[SupportRequest, date]:
    """Since its raising, the appeal that brought it back, or the session that deferred it."""
    last_heard = _last_heard(db, [request.id for request in requests])
    since = {}
    for request in requests:
        days = [request.submitted_on, request.raised_on, last_heard.get(request.id)]
        days.append(floor_began(request.earliest_reply) if request.earliest_reply else None)
        since[request] = max(day for day in days if day is not None)
    return since


def _last_heard(db: Session, request_ids: Sequence[UUID]) -> dict[UUID, date]:
    """On which day a confirmed session had each of these requests last."""
    last: dict[UUID, date] = {}
    for at in range(0, len(request_ids), IDS_A_STATEMENT):
        newest = (
            select(DocketLine.request_id, func.max(CommitteeSession.held_on))
            .join(CommitteeSession, DocketLine.session_id == CommitteeSession.id)
            .where(
                DocketLine.request_id.in_(request_ids[at : at + IDS_A_STATEMENT]),
                CommitteeSession.state == SessionState.CONFIRMED,
            )
            .group_by(DocketLine.request_id)
        )
        last.update({row[0]: row[1] for row in db.execute(newest)})
    return last


def sessions(db: Session, limit: int = 200) -> list[CommitteeSession]:
    """The sessions with their dockets, newest first."""
    statement = select(CommitteeSession).where(CommitteeSession.deleted_at.is_(None))
    newest = statement.order_by(CommitteeSession.held_on.desc(), CommitteeSession.id.desc())
    return list(db.scalars(newest.limit(limit).options(selectinload(CommitteeSession.docket))))


def session_with_docket(db: Session, session_id: UUID) -> CommitteeSession:
    """One session, with its docket and the requests on it fetched at once."""
    docket = selectinload(CommitteeSession.docket).joinedload(DocketLine.request)
    return db.get_one(CommitteeSession, session_id, options=[docket])


def open_line_of(db: Session, request_id: UUID, *, has_left: bool = False) -> DocketLine | None:
    """The line of a request in the session that is not confirmed yet: on its docket, or the newest that left it."""
    left = DocketLine.left_as.is_not(None) if has_left else DocketLine.left_as.is_(None)
    of_it = (DocketLine.request_id == request_id, left, CommitteeSession.state == SessionState.OPEN)
    lines = db.scalars(select(DocketLine).join(DocketLine.session).where(*of_it))
    return max(lines, key=lambda line: line.id, default=None)


def open_session_of(db: Session) -> CommitteeSession | None:
    """The session that is not confirmed yet; there is one at a time."""
    statement = select(CommitteeSession).where(CommitteeSession.state == SessionState.OPEN)
    return db.scalars(statement.order_by(CommitteeSession.held_on, CommitteeSession.id).limit(1)).first()


def decisions_of(db: Session, request_id: UUID) -> list[DocketLine]:
    """What confirmed sessions decided on a request, newest first."""
    return decisions_of_each(db, [request_id]).get(request_id, [])


def decisions_of_each(db: Session, request_ids: Collection[UUID]) -> dict[UUID, list[DocketLine]]:
    """As `decisions_of` for many requests, `IDS_A_STATEMENT` at a time; undecided requests are left out."""
    ids = list(dict.fromkeys(request_ids))
    decisions: dict[UUID, list[DocketLine]] = {}
    for at in range(0, len(ids), IDS_A_STATEMENT):
        statement = (
            select(DocketLine)
            .join(DocketLine.session)
            .options(contains_eager(DocketLine.session))
            .where(
                DocketLine.request_id.in_(ids[at : at + IDS_A_STATEMENT]),
                DocketLine.outcome.is_not(None),
                DocketLine.left_as.is_(None),
                CommitteeSession.state == SessionState.CONFIRMED,
            )
        )
        for line in db.scalars(statement.order_by(DocketLine.id.desc())):
            decisions.setdefault(line.request_id, []).append(line)
    return decisions


def decision_of(db: Session, request_id: UUID) -> DocketLine | None:
    """The newest decision of a confirmed session on a request."""
    return next(iter(decisions_of(db, request_id)), None)


@dataclass(frozen=True, slots=True)
class Listed:
    """A document that can be picked: of the request's checklist (`row`), or only of its service's list."""

    required: RequiredDocument
    row: RequestDocument | None


def documents_to_pick(request: SupportRequest, services: Sequence[ServiceType]) -> dict[str, Listed]:
    """What the committee can pick, by key: the checklist in its order, then what the service asks by now."""
    rows = [row for row in request.documents if row.deleted_at is None]
    of_checklist = {row.key: Listed(_as_required(row), row) for row in rows}
    service = next((one for one in services if one.key == request.service_key), None)
    of_service = {one.key: Listed(one, None) for one in service.documents} if service else {}
    return {**of_checklist, **{key: one for key, one in of_service.items() if key not in of_checklist}}


def _as_required(row: RequestDocument) -> RequiredDocument:
    return RequiredDocument(
        key=row.key,
        title=row.title,
        rule=row.rule,
        months=row.months or 0,
        official_identity=row.official_identity,
        note=row.note,
    )
