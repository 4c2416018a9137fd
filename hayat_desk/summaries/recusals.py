"""Who of the committee does not sit over a request, as screen, docket and minutes say it (T70)."""

from __future__ import annotations

from dataclasses import dataclass

from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.policy.recusals import RecusalReason
from hayat_desk.records.committee import DocketLine


@dataclass(frozen=True, kw_only=True)
class RecusedLine:
    """One member who stepped aside, with why."""

    position: int  # in the board's order
    title: str
    name: str
    reason: RecusalReason
    relation: str


def recused_lines(line: DocketLine) -> tuple[RecusedLine, ...]:
    """Who stepped aside for this request, by the board's order."""
    members = [seat.member for seat in line.session.members]
    return tuple(
        RecusedLine(
            position=recusal.position,
            title=members[recusal.position].title,
            name=members[recusal.position].name,
            reason=recusal.reason,
            relation=recusal.relation,
        )
        for recusal in line.standing_recusals
    )


def recused_on_paper(line: DocketLine) -> tuple[str, ...]:
    """Who stepped aside and why, who presides instead, and that too few are left; nothing where nobody did."""
    lines = [
        PaperWord.STEPPED_ASIDE.filled(
            name=recusal.name, title=recusal.title, why=recusal.relation or recusal.reason.arabic
        )
        for recusal in recused_lines(line)
    ]
    if not lines:
        return ()
    sits = line.sitting
    aside = {member.name for member in sits.stepped_aside if member.is_chair}
    if aside and sits.chair is not None:
        lines.append(PaperWord.PRESIDES_INSTEAD.filled(name=sits.chair.name, title=sits.chair.title))
    if not sits.members:
        lines.append(PaperWord.NOBODY_LEFT.arabic)
    elif not sits.has_quorum:
        lines.append(PaperWord.NO_QUORUM_ON_IT.arabic)
    return tuple(lines)
