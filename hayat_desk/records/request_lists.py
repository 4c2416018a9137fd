"""Requests as the screens list and count them, by their state: the urgent first, then the oldest."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session, aliased

from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.requests import RequestState, still_runs
from hayat_desk.records.base import IDS_A_STATEMENT
from hayat_desk.records.outcomes import Delivery, Reply
from hayat_desk.records.requests import RequestDocument, SupportRequest

_IN_TURN = (SupportRequest.in_turn, SupportRequest.submitted_on, SupportRequest.id)


def requests_with_ids(db: Session, ids: Collection[UUID]) -> dict[UUID, SupportRequest]:
    """The requests with these ids, `IDS_A_STATEMENT` at a time."""
    distinct_ids = list(dict.fromkeys(ids))
    requests: dict[UUID, SupportRequest] = {}
    for at in range(0, len(distinct_ids), IDS_A_STATEMENT):
        chosen = SupportRequest.id.in_(distinct_ids[at : at + IDS_A_STATEMENT])
        requests |= {request.id: request for request in db.scalars(select(SupportRequest).where(chosen))}
    return requests


def requests_of_each(db: Session, person_ids: Sequence[UUID]) -> list[SupportRequest]:
    """The requests of any of these few persons, newest first."""
    statement = select(SupportRequest).where(
        SupportRequest.person_id.in_(person_ids), SupportRequest.deleted_at.is_(None)
    )
    return list(db.scalars(statement.order_by(SupportRequest.id.desc())))


def requests_in(
    db: Session, states: tuple[RequestState, ...], limit: int | None = None
) -> list[SupportRequest]:
    """Requests in any of the states, the urgent first, then the oldest."""
    return _in_turn(db, states, limit)


def urgent_requests(db: Session, limit: int | None = None) -> list[SupportRequest]:
    """The urgent ones that still run (`still_runs`), oldest first."""
    running = tuple(state for state in RequestState if still_runs(state, None))
    is_told = SupportRequest.state == RequestState.INFORMED
    is_over = is_told & SupportRequest.outcome.is_not_distinct_from(Outcome.REFUSED)
    return _in_turn(db, running, limit, SupportRequest.in_turn.is_(False), ~is_over)


def replies_allowed(db: Session, today: date, limit: int | None = None) -> list[SupportRequest]:
    """Decided requests on which the reply may be given today: the two weeks are over (T65)."""
    is_over = or_(SupportRequest.earliest_reply.is_(None), SupportRequest.earliest_reply <= today)
    return _in_turn(db, (RequestState.DECIDED,), limit, is_over)


def replies_later(db: Session, today: date, limit: int | None = None) -> list[SupportRequest]:
    """Decided requests whose reply may not be given yet."""
    return _in_turn(db, (RequestState.DECIDED,), limit, SupportRequest.earliest_reply > today)


def deliveries_due(db: Session, today: date, limit: int | None = None) -> list[SupportRequest]:
    """Registered requests of which something is to be delivered by today: the first part, or the next by its day."""
    return _in_turn(db, (RequestState.REGISTERING,), limit, func.coalesce(_next_part(), today) <= today)


def deliveries_later(db: Session, today: date, limit: int | None = None) -> list[SupportRequest]:
    """Registered requests whose next part has a later day."""
    return _in_turn(db, (RequestState.REGISTERING,), limit, _next_part() > today)


def _next_part() -> ColumnElement[date | None]:
    """The day that the newest part names for the next; none where it names none."""
    part = aliased(Delivery)
    newest = select(func.max(part.id)).where(part.request_id == SupportRequest.id, part.deleted_at.is_(None))
    of_request = newest.correlate(SupportRequest).scalar_subquery()  # not by itself: it stands two deep
    return select(Delivery.next_due).where(Delivery.id == of_request).scalar_subquery()


def _in_turn(
    db: Session, states: tuple[RequestState, ...], limit: int | None, *narrowed: ColumnElement[bool]
) -> list[SupportRequest]:
    requests = [request for state in states for request in _of_state(db, state, limit, narrowed)]
    in_turn = sorted(requests, key=lambda request: (request.in_turn, request.submitted_on, request.id))
    return in_turn[:limit]


def _of_state(
    db: Session, state: RequestState, limit: int | None, narrowed: Sequence[ColumnElement[bool]]
) -> Iterable[SupportRequest]:
    """Requests of one state in turn: for one state SQLite reads the index in its order, without a sort."""
    statement = select(SupportRequest).where(
        SupportRequest.state == state, SupportRequest.deleted_at.is_(None), *narrowed
    )
    return db.scalars(statement.order_by(*_IN_TURN).limit(limit))


def told_with(
    db: Session,
    outcome: Outcome,
    limit: int | None = None,
    *,
    last_by: date | None = None,
    after: date | None = None,
) -> list[SupportRequest]:
    """Requests on which this decision was told and that wait since, in turn; or those told last by or after a day."""
    statement = select(SupportRequest).where(
        SupportRequest.state == RequestState.INFORMED,
        SupportRequest.outcome == outcome,
        SupportRequest.deleted_at.is_(None),
    )
    stands = (Reply.request_id == SupportRequest.id) & Reply.deleted_at.is_(None)
    told_on = select(func.max(Reply.told_on)).where(stands).scalar_subquery()
    if last_by is not None:
        statement = statement.where(told_on <= last_by)
    if after is not None:
        statement = statement.where(or_(told_on > after, told_on.is_(None)))
    return list(db.scalars(statement.order_by(*_IN_TURN).limit(limit)))


def last_told(db: Session, request_ids: Collection[UUID]) -> dict[UUID, date]:
    """The day of the newest reply on each of these requests; few enough for one statement."""
    standing = Reply.request_id.in_(request_ids), Reply.deleted_at.is_(None)
    statement = select(Reply.request_id, func.max(Reply.told_on)).where(*standing)
    return {row[0]: row[1] for row in db.execute(statement.group_by(Reply.request_id))}


def papers_at_the_desk(
    db: Session, states: Collection[RequestState]
) -> list[tuple[RequestDocument, SupportRequest]]:
    """Papers that were seen and can expire, of requests in these states."""
    statement = (
        select(RequestDocument, SupportRequest)
        .join(RequestDocument.request)
        .where(
            SupportRequest.state.in_(states),
            SupportRequest.deleted_at.is_(None),
            RequestDocument.deleted_at.is_(None),
            RequestDocument.sighted_at.is_not(None),
            RequestDocument.rule != ValidityRule.NO_EXPIRY,
        )
    )
    return [(paper, request) for paper, request in db.execute(statement)]


def all_requests(db: Session, limit: int) -> list[SupportRequest]:
    """The newest requests of the office."""
    statement = select(SupportRequest).where(SupportRequest.deleted_at.is_(None))
    return list(db.scalars(statement.order_by(SupportRequest.id.desc()).limit(limit)))


def requests_by_state(db: Session, states: Collection[RequestState]) -> dict[RequestState, int]:
    """How many requests are in each of these states that has any."""
    statement = select(SupportRequest.state, func.count().label("count_"))
    statement = statement.where(SupportRequest.state.in_(states), SupportRequest.deleted_at.is_(None))
    return {row.state: row.count_ for row in db.execute(statement.group_by(SupportRequest.state))}


def count_up_to(db: Session, most: int, state: RequestState, outcome: Outcome | None = None) -> int:
    """How many requests are in a state, of one decision or any; counted no further than `most`."""
    statement = select(SupportRequest.id).where(
        SupportRequest.state == state, SupportRequest.deleted_at.is_(None)
    )
    if outcome is not None:
        statement = statement.where(SupportRequest.outcome == outcome)
    return db.scalar(select(func.count()).select_from(statement.limit(most).subquery())) or 0


def count_requests(db: Session, states: Collection[RequestState] = ()) -> int:
    """How many support requests there are, or are in one of these states."""
    statement = select(func.count()).select_from(SupportRequest).where(SupportRequest.deleted_at.is_(None))
    if states:
        statement = statement.where(SupportRequest.state.in_(states))
    return db.scalar(statement) or 0
