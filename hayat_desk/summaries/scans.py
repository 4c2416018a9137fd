"""كشف المصورات: which paper a code or a number means, and what is filed with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.ids import PaperId, PersonId, RequestId, ScanId
from hayat_desk.policy.numbers import NumberKind, read_number
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.scans import PaperCode, ScanFlaw
from hayat_desk.records.numbers import find_numbers, papers_bearing
from hayat_desk.records.papers import Paper, papers_numbered, request_of
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest
from hayat_desk.records.scans import Scan, scan_of_content, scans_of
from hayat_desk.summaries.banner import PersonBanner, person_banner
from hayat_desk.summaries.papers.contents import is_need_to_know, shows_need_to_know


@dataclass(frozen=True, kw_only=True)
class PaperFound:
    """The paper a scan belongs to, with whose it is, for the clerk to see that it is the one."""

    paper_id: PaperId
    kind: PaperKind
    number: str
    dated: date | None
    person: str
    request_id: RequestId | None
    request_number: str
    scans: int


@dataclass(frozen=True, slots=True)
class PaperMeant:
    """A paper that a typed number leads to, and which number of it that is."""

    found: PaperFound
    kind: NumberKind
    number: str


@dataclass(frozen=True, kw_only=True)
class ScanLine:
    """One scan that is filed."""

    scan_id: ScanId
    filed_on: date
    media: str
    read_by_code: bool


def paper_of_code(work: UnitOfWork, code: PaperCode) -> PaperFound | None:
    """The one printed paper of this office that carries the code; None for any other."""
    matches = [
        paper
        for paper in papers_numbered(work.db, code.number)
        if paper.code == code.code and paper.printed_at is not None and paper.voided_at is None
    ]
    return _found(work, matches[0]) if len(matches) == 1 else None


def paper_of_content(work: UnitOfWork, sha256: str) -> PaperFound | None:
    """The paper with which this exact file is filed already; None where it is new."""
    scan = scan_of_content(work.db, sha256)
    return _found(work, work.db.get_one(Paper, scan.paper_id)) if scan else None


def papers_of_number(work: UnitOfWork, text: str) -> tuple[PaperMeant, ...]:
    """The printed papers that a number read off a sheet can mean, each with which number of it that is.

    The number at the head is the paper's own. Whoever reads another one off it, of the request, the person, the
    referral or the session, is shown the papers of those. Refused where there is none, or it was never printed.
    """
    number = read_number(text)
    rows = find_numbers(work.db, number) if number else []
    bearing = [(row, paper) for row in rows for paper in papers_bearing(work.db, row)]
    matches = {
        paper.id: PaperMeant(_found(work, paper), row.kind, row.number)
        for row, paper in reversed(bearing)  # a paper that is meant twice is meant by its own number
        if paper.printed_at is not None and paper.voided_at is None
    }
    if matches:
        return tuple(reversed(matches.values()))
    if any(paper.voided_at is not None for _, paper in bearing):
        raise InvalidValue(ScanFlaw.VOID, field="paper_number")
    flaw = ScanFlaw.NEVER_PRINTED if bearing else ScanFlaw.NO_SUCH_PAPER
    raise InvalidValue(flaw, field="paper_number")


def _found(work: UnitOfWork, paper: Paper) -> PaperFound:
    request_id = request_of(work.db, paper)
    request = work.db.get_one(SupportRequest, request_id) if request_id else None
    person = work.db.get_one(Person, paper.person_id) if paper.person_id else None
    return PaperFound(
        paper_id=PaperId(paper.id),
        kind=paper.kind,
        number=paper.number or "",
        dated=paper.dated,
        person=person.name.full if person else "",
        request_id=RequestId(request.id) if request else None,
        request_number=request.number if request else "",
        scans=len(scans_of(work.db, [paper.id])),
    )


def scans_of_paper(work: UnitOfWork, paper_id: PaperId) -> tuple[ScanLine, ...]:
    """The scans of a paper, in the order they were filed."""
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
    """The person whose diagnosis or income can be read on a scan; None where neither is on it."""
    paper = work.db.get_one(Paper, work.db.get_one(Scan, scan_id).paper_id)
    return PersonId(paper.person_id) if paper.person_id and shows_need_to_know(work, paper) else None


def scan_banner(work: UnitOfWork, scan_id: ScanId) -> PersonBanner | None:
    """Whom the scanned paper is about; None of nobody."""
    paper = work.db.get_one(Paper, work.db.get_one(Scan, scan_id).paper_id)
    return person_banner(work, PersonId(paper.person_id) if paper.person_id else None)


def scan_content(work: UnitOfWork, scan_id: ScanId) -> tuple[bytes, str]:
    """A scan as it was scanned, with its kind of file."""
    scan = work.db.get_one(Scan, scan_id)
    if is_need_to_know(work.db.get_one(Paper, scan.paper_id)):
        work.require(Permission.SEE_SENSITIVE)
    return work.attachments.read(scan.sha256), scan.media
