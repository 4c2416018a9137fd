"""Step 5 — a member steps aside for one request of an open session, or sits over it after all (T64, T70)."""

from __future__ import annotations

from dataclasses import dataclass

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.policy.committee import SessionAct
from hayat_desk.policy.ids import DocketLineId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.recusals import RecusalReason, check_recusal
from hayat_desk.procedures.committee import allow_on
from hayat_desk.records.committee import DocketLine
from hayat_desk.records.recusals import Recusal


@dataclass(frozen=True, kw_only=True)
class RecusalEntry:
    """Who steps aside, by their place in the board's order, and why; of a relative how they are related."""

    position: int
    reason: RecusalReason
    relation: str = ""


@needs(Permission.HOLD_SESSIONS)
def recuse(work: UnitOfWork, line_id: DocketLineId, entry: RecusalEntry) -> None:
    """T70 — a member of the session does not sit over this request; its minutes will say so by name."""
    line = work.db.get_one(DocketLine, line_id)
    allow_on(SessionAct.RECUSE, line)
    recused = {recusal.position for recusal in line.standing_recusals}
    members = [seat.member for seat in line.session.members]
    check_recusal(members, entry.position, entry.reason, entry.relation, recused)
    is_relative = entry.reason is RecusalReason.RELATIVE
    recusal = Recusal(
        line_id=line.id,
        position=entry.position,
        reason=entry.reason,
        relation=entry.relation.strip() if is_relative else "",
    )
    work.add(recusal)
    line.recusals.append(recusal)
    work.note(JournalAct.RECUSE, recusal)


@needs(Permission.HOLD_SESSIONS)
def take_recusal_back(work: UnitOfWork, line_id: DocketLineId, position: int) -> None:
    """T70 — it was not so: the member sits over this request after all."""
    line = work.db.get_one(DocketLine, line_id)
    allow_on(SessionAct.RECUSE, line)
    for recusal in line.standing_recusals:
        if recusal.position == position:
            recusal.deleted_at, recusal.deleted_by = work.now, work.clerk.id
            work.note(JournalAct.TAKE_RECUSAL_BACK, recusal)
