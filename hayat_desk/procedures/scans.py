"""المصورات: the scan of a signed paper is filed with it; one filed by mistake is taken out again."""

from __future__ import annotations

from dataclasses import dataclass

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.ids import PaperId, ScanId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.scans import LARGEST_SCAN, ScanFlaw
from hayat_desk.records.papers import Paper
from hayat_desk.records.scans import Scan, scans_of


@dataclass(frozen=True)
class ScanEntry:
    """A scanned file as it is; `media` its kind, `read_by_code` whether the code on the paper named it."""

    content: bytes
    media: str
    read_by_code: bool


@needs(Permission.RECEIVE)
def file_scan(work: UnitOfWork, paper_id: PaperId, entry: ScanEntry) -> ScanId:
    """Keep a scan with its paper; what lies there already is not filed twice. The file is sealed first."""
    paper = work.db.get_one(Paper, paper_id)
    if paper.voided_at is not None:
        raise InvalidValue(ScanFlaw.VOID)
    if paper.printed_at is None:
        raise InvalidValue(ScanFlaw.NEVER_PRINTED)
    if len(entry.content) > LARGEST_SCAN:
        raise InvalidValue(ScanFlaw.TOO_LARGE, most=LARGEST_SCAN >> 20)
    digest = work.attachments.keep(entry.content)
    for existing in scans_of(work.db, [paper.id]):
        if existing.sha256 == digest:
            return ScanId(existing.id)
    scan = Scan(
        paper_id=paper.id,
        sha256=digest,
        media=entry.media,
        size=len(entry.content),
        read_by_code=entry.read_by_code,
    )
    work.add(scan)
    work.note(JournalAct.FILE_SCAN, scan)
    return ScanId(scan.id)


@needs(Permission.RECEIVE)
def take_out_scan(work: UnitOfWork, scan_id: ScanId) -> None:
    """Filed with the wrong paper: it is no longer shown there; the sealed file stays until an erasure."""
    scan = work.db.get_one(Scan, scan_id)
    scan.deleted_at, scan.deleted_by = work.now, work.clerk.id
    work.note(JournalAct.TAKE_OUT_SCAN, scan)
