"""Step 2 — check each paper against its original and its validity on the day (T59–T60)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.checklist import check_dates, lies_there
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.ids import DocumentId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.requests import RequestAct
from hayat_desk.procedures.contacts import come_in
from hayat_desk.procedures.declarations import lapse_if_changed
from hayat_desk.procedures.requests import allow, settle
from hayat_desk.procedures.wants import see_wanted
from hayat_desk.records.requests import RequestDocument


@dataclass(frozen=True, kw_only=True)
class SightingEntry:
    """What the clerk saw: nothing (`matched` None), a matching original, or one that differs."""

    matched: bool | None
    difference: str = ""
    issued: WrittenDate | None = None
    expires: WrittenDate | None = None
    confirmed: frozenset[StrEnum] = frozenset()


@needs(Permission.TAKE_REQUESTS)
def check_documents(work: UnitOfWork, entries: Mapping[DocumentId, SightingEntry]) -> None:
    """T60 — these originals were seen by this clerk, now; validity is computed from dates, never ticked."""
    for document_id, entry in entries.items():
        document = work.db.get_one(RequestDocument, document_id)
        allow(RequestAct.AMEND, document.request, work.today)
        _check_dates(work, document, entry)
        before, verdict = document.sighting, document.verdict(work.today)
        _take_down(work, document, entry)
        if lies_there(before, document.sighting, verdict):
            come_in(document.request, work)
        see_wanted(document, work)
        settle(document.request, work.today)
        lapse_if_changed(document.request, work)


def _check_dates(work: UnitOfWork, document: RequestDocument, entry: SightingEntry) -> None:
    """Check the dates that are new on a paper; dates recorded before are not asked about again."""
    if (entry.issued, entry.expires) == (document.issued, document.expires):
        return
    try:
        check_dates(entry.issued, entry.expires, work.today, entry.confirmed)
    except InvalidValue as refusal:
        refusal.field = f"{document.id}.date"
        raise


def _take_down(work: UnitOfWork, document: RequestDocument, entry: SightingEntry) -> None:
    """Keep what was seen."""
    if entry.matched is None:
        document.sighted_at = document.sighted_by = None
    elif (entry.matched, entry.issued, entry.expires) != (
        document.matched,
        document.issued,
        document.expires,
    ):
        # A renewed paper is another paper: it was seen now, by this clerk.
        document.sighted_at, document.sighted_by = work.now, work.clerk.id
    document.matched = entry.matched
    document.difference = entry.difference.strip()
    document.issued, document.expires = entry.issued, entry.expires
    if work.db.is_modified(document):
        work.note(JournalAct.CHECK_DOCUMENT, document)
