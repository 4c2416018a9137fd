"""مقاعد اللجنة: who sits where when a session begins (T70)."""

from __future__ import annotations

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.committee import Member
from hayat_desk.records.committee import CommitteeSession


def seats_as_they_sit(work: UnitOfWork, sessions: list[CommitteeSession]) -> tuple[Member, ...]:
    """The committee's seats as the board has them; a seat that names nobody, as the last session did."""
    last = [seat.member for seat in sessions[0].members] if sessions else []
    seats = []
    for at, seat in enumerate(work.profile.committee):
        sat = next((member for member in last if member.title == seat.title), None)
        if sat is not None:
            last.remove(sat)  # of two seats of one title each has its own member
        seats.append(
            Member(
                seat.title,
                seat.name or (sat.name if sat else ""),
                present=True,
                is_chair=sat.is_chair if sat else at == 0,
            )
        )
    return tuple(seats)
