"""Step 5 — the day of an open session and who came are put right until its minutes are confirmed (T64, T70)."""

from __future__ import annotations

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.committee import (
    CommitteeFlaw,
    Member,
    SessionAct,
    check_held_on,
    check_members,
    check_stood_on_docket,
)
from hayat_desk.policy.ids import SessionId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.recusals import ask_whether_she_sits, of_her_name
from hayat_desk.procedures.committee import SessionEntry, allow_in
from hayat_desk.records.committee import CommitteeSession, session_with_docket, waiting_since
from hayat_desk.records.people import with_ids


@needs(Permission.HOLD_SESSIONS)
def correct_session(work: UnitOfWork, session_id: SessionId, entry: SessionEntry) -> None:
    """T70 — it was held on another day, or others came; its docket and what was decided stand.

    Every request on the docket waited on that day already. Who stepped aside for a request sits at it unchanged.
    """
    session = session_with_docket(work.db, session_id)
    allow_in(SessionAct.CORRECT, session)
    check_members(entry.members)
    if entry.held_on != session.held_on:
        since = waiting_since(work.db, [line.request for line in session.docket])
        check_held_on(entry.held_on, work.today, (), entry.confirmed)
        check_stood_on_docket(entry.held_on, {request.number: day for request, day in since.items()})
        session.held_on = entry.held_on
    _seat(session, entry.members, work)
    _ask_who_sits(session, entry, work)
    work.note(JournalAct.CORRECT_SESSION, session)


def _seat(session: CommitteeSession, members: tuple[Member, ...], work: UnitOfWork) -> None:
    recused = {recusal.position: line for line in session.docket for recusal in line.standing_recusals}
    for at, (seat, member) in enumerate(zip(session.members, members, strict=True)):
        name = member.name.strip()
        if (name, member.present, member.is_chair) == (seat.name, seat.present, seat.is_chair):
            continue
        if at in recused and (name, member.present) != (seat.name, seat.present):
            number = recused[at].request.number
            raise InvalidValue(
                CommitteeFlaw.STEPPED_ASIDE, field=f"name_{at}", member=seat.name, number=number
            )
        seat.name, seat.present, seat.is_chair = name, member.present, member.is_chair
        work.note(JournalAct.CORRECT_SESSION, seat)


def _ask_who_sits(session: CommitteeSession, entry: SessionEntry, work: UnitOfWork) -> None:
    """Of what is decided already it is asked anew whether one who sits is the applicant."""
    decided = [line for line in session.docket if line.outcome is not None]
    persons = {
        person.id: person for person in with_ids(work.db, [line.request.person_id for line in decided])
    }
    names = [seat.name for seat in session.members]
    for line in decided:
        name = persons[line.request.person_id].name.full
        member = of_her_name(line.sitting, name)
        if member is not None:
            field = f"name_{names.index(member.name)}"
            ask_whether_she_sits(line.sitting, name, entry.confirmed, field)
