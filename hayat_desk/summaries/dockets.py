"""Fills the docket of a session: what each member has before them (T63, T64)."""

from __future__ import annotations

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.dates import both
from hayat_desk.policy.ids import DocketLineId, SessionId
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.summaries.committee import docket_entry
from hayat_desk.summaries.papers.contents import letterhead
from hayat_desk.summaries.papers.parts import Digits, changed_for_committee, told_on_paper
from hayat_desk.summaries.papers.shapes import DocketItem, DocketSummary, LetterheadSummary
from hayat_desk.summaries.recusals import recused_on_paper
from hayat_desk.summaries.wants import closed_for_committee


def docket_sheet(work: UnitOfWork, session_id: SessionId) -> tuple[LetterheadSummary, DocketSummary]:
    """The docket of a session, for its members to have before them; no diagnosis and no income."""
    session = work.db.get_one(CommitteeSession, session_id)
    digits = Digits(work)
    entries = [docket_entry(work, DocketLineId(line.id)) for line in session.docket]
    return letterhead(work), DocketSummary(
        session_number=session.number,
        held_on=digits(both(session.held_on)),
        items=tuple(
            DocketItem(
                request_number=entry.number,
                applicant=str(entry.applicant),
                service=entry.service,
                description=entry.description,
                appeal=entry.appeal,
                urgent=entry.urgent_because,
                changed=changed_for_committee(entry.changed_since_signed),
                consent=digits(entry.missing_consent),
                documents=tuple(f"{line.title}: {line.verdict.state.arabic}" for line in entry.documents),
                wanted=tuple(digits(closed_for_committee(want)) for want in entry.asked_before),
                told=told_on_paper(entry.told, digits),
                recused=recused_on_paper(line),
                notes=tuple(answer for _, answer in entry.notes if answer),
                earlier=tuple(
                    f"{outcome.arabic} ({digits(both(day))}) {reason}".strip()
                    for day, outcome, reason in entry.earlier
                ),
            )
            for line, entry in zip(session.docket, entries, strict=True)
        ),
    )
