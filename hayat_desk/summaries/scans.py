"""كشف المصورات: which paper a code or a number means, and what is filed with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.ids import PaperId, PersonId, RequestId, ScanId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.scans import PaperCode, ScanFlaw
from hayat_desk.policy.spelling import ascii_digits
from hayat_desk.records.papers import Paper, papers_numbered
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest
from hayat_desk.records.scans import Scan, scan_of_content, scans_of
from hayat_desk.summaries.paper_contents import is_need_to_know, shows_need_to_know


@dataclass(frozen=True, kw_only=True)
class PaperFound:
    """The paper a scan belongs to, with whose it is, for the clerk to see that it is the one."""

    paper_id: PaperId
    kind: PaperKind
    number: str
    dated: date
    person: str
    request_id: RequestId | None
    request_number: str
    scans: int


@dataclass(frozen=True, kw_only=True)
class ScanLine:
    """One scan that is filed."""

    scan_id: ScanId
    filed_on: date
    media: str
    read_by_code: bool


def paper_of_code(work: UnitOfWork, code: PaperCode) -> PaperFound | None:
    """The one printed paper of this office that carries the code; None for any other."""
    found = [
        paper
        for paper in papers_numbered(work.db, code.number)
        if paper.code == code.code and paper.printed_at is not None and paper.voided_at is None
    ]
    return _found(work, found[0]) if len(found) == 1 else None


def paper_of_content(work: UnitOfWork, sha256: str) -> PaperFound | None:
    """The paper with which this very file lies already."""
    scan = scan_of_content(work.db, sha256)
    return _found(work, work.db.get_one(Paper, scan.paper_id)) if scan else None


def paper_of_number(work: UnitOfWork, typed: str) -> PaperFound:
    """The paper whose number the clerk reads off it; refused where there is none, or it was never printed."""
    found = papers_numbered(work.db, ascii_digits(typed).strip())
    if len(found) != 1:
        raise InvalidValue(ScanFlaw.NO_SUCH_PAPER, field="paper_number")
    if found[0].voided_at is not None:
        raise InvalidValue(ScanFlaw.VOID, field="paper_number")
    if found[0].printed_at is None:
        raise InvalidValue(ScanFlaw.NEVER_PRINTED, field="paper_number")
    return _found(work, found[0])


def _found(work: UnitOfWork, paper: Paper) -> PaperFound:
    request = work.db.get_one(SupportRequest, paper.request_id) if paper.request_id else None
    person = work.db.get_one(Person, paper.person_id) if paper.person_id else None
    return PaperFound(
        paper_id=PaperId(paper.id),
        kind=paper.kind,
        number=paper.number,
        dated=paper.dated,
        person=person.name.full if person else "",
        request_id=RequestId(request.id) if request else None,
        request_number=request.number if request else "",
        scans=len(scans_of(work.db, [paper.id])),
    )


def scans_of_paper(work: UnitOfWork, paper_id: PaperId) -> tuple[ScanLine, ...]:
    """What is filed with a paper, in the order it was filed."""
    return tuple(
        ScanLine(
            scan_id=ScanId(scan.id),
            filed_on=office_day(scan.created_at),
            media=scan.media,
            read_by_code=scan.read_by_code,
        )
        for scan in scans_of(work.db, [paper_id])
    )


def hidden_on_scan(work: UnitOfWork, scan_id: ScanId) -> PersonId | None:
    """Whose diagnosis or income can be read on a scan; None where neither stands on it."""
    paper = work.db.get_one(Paper, work.db.get_one(Scan, scan_id).paper_id)
    return PersonId(paper.person_id) if paper.person_id and shows_need_to_know(work, paper) else None


def scan_content(work: UnitOfWork, scan_id: ScanId) -> tuple[bytes, str]:
    """A scan as it was scanned, with its kind of file."""
    scan = work.db.get_one(Scan, scan_id)
    if is_need_to_know(work.db.get_one(Paper, scan.paper_id)):
        work.require(Permission.SEE_SENSITIVE)
    return work.attachments.read(scan.sha256), scan.media
