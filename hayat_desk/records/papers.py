"""المطبوعات المحفوظة: the bytes of every paper that was printed, with its SHA-256 and its number."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, Index, String, and_, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.policy.committee import SessionState
from hayat_desk.policy.papers import PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.records.base import Base, Content, Day, Instant, Line, OfficeRecord, Short, Travel, term
from hayat_desk.records.committee import CommitteeSession, decisions_of_each
from hayat_desk.records.office import Office
from hayat_desk.records.outcomes import Delivery
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Referral
from hayat_desk.records.requests import SupportRequest


class Paper(OfficeRecord):
    """A paper: prepared without a number, numbered and dated the day it is issued, kept as printed.

    With its number it stands in the outgoing register, for good: also void, and as a reprint («نسخة»).
    `person_id` is whose it is, taken from its subject when it is prepared, since the register is searched by
    name at every key pressed; the papers of a session are nobody's.
    """

    __tablename__ = "paper"
    travels = Travel.OWNED
    __table_args__ = (Index(None, "subject_kind", "subject_id"),)

    kind: Mapped[PaperKind] = mapped_column(term(PaperKind))
    number: Mapped[str | None] = mapped_column(String(16), index=True)  # of the outgoing register
    code: Mapped[str] = mapped_column(String(20), default="")
    subject_kind: Mapped[SubjectKind] = mapped_column(term(SubjectKind))
    subject_id: Mapped[UUID]
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    dated: Mapped[Day | None]  # the day of its number, and so of the same year
    sha256: Mapped[str] = mapped_column(String(64), default="")
    printed_at: Mapped[Instant | None]
    attachments: Mapped[Short] = mapped_column(default="")  # as «المرفقات» says: a count or a few words
    voided_at: Mapped[Instant | None]
    void_reason: Mapped[Line] = mapped_column(default="")
    reprints: Mapped[int] = mapped_column(default=0)

    @property
    def subject(self) -> Subject:
        """What it is about."""
        return Subject(self.subject_kind, self.subject_id)

    def id_of(self, kind: SubjectKind) -> UUID:
        """The id of its subject; ValueError where that is of another kind."""
        if self.subject_kind is not kind:
            raise ValueError(self.kind)
        return self.subject_id


class PaperContent(Base):
    """The PDF itself, apart from its row so that lists stay light."""

    __tablename__ = "paper_content"
    travels = Travel.OWNED

    paper_id: Mapped[UUID] = mapped_column(ForeignKey("paper.id"), primary_key=True)
    pdf: Mapped[Content]


def person_of(db: Session, subject: Subject) -> UUID | None:
    """The person a paper about this subject belongs to; None for a session or the office."""
    match subject.kind:
        case SubjectKind.PERSON:
            return db.get_one(Person, subject.id).id
        case SubjectKind.REQUEST:
            return db.get_one(SupportRequest, subject.id).person_id
        case SubjectKind.REFERRAL:
            return db.get_one(Referral, subject.id).person_id
        case SubjectKind.DELIVERY:
            return db.get_one(SupportRequest, db.get_one(Delivery, subject.id).request_id).person_id
        case SubjectKind.SESSION:
            db.get_one(CommitteeSession, subject.id)
        case SubjectKind.OFFICE:
            db.get_one(Office, subject.id)
    return None


def is_signed_by_heirs(db: Session, subject: Subject) -> bool:
    """Whether a paper about this is signed by the heirs of one who died."""
    return subject.kind is SubjectKind.DELIVERY and bool(db.get_one(Delivery, subject.id).heir)


def request_of(db: Session, paper: Paper) -> UUID | None:
    """The request a paper is about, or on which the service was delivered that it acknowledges."""
    match paper.subject_kind:
        case SubjectKind.REQUEST:
            return paper.subject_id
        case SubjectKind.DELIVERY:
            return db.get_one(Delivery, paper.subject_id).request_id
        case _:
            return None


def papers_of(db: Session, person_id: UUID) -> list[Paper]:
    """All papers about a person, newest first."""
    return _newest_first(db, Paper.person_id == person_id)


def papers_of_request(db: Session, request_id: UUID) -> list[Paper]:
    """All papers of a request and of what was delivered on it, newest first."""
    deliveries = select(Delivery.id).where(Delivery.request_id == request_id)
    of_deliveries = and_(Paper.subject_kind == SubjectKind.DELIVERY, Paper.subject_id.in_(deliveries))
    return _newest_first(db, or_(_is_about(Subject(SubjectKind.REQUEST, request_id)), of_deliveries))


def papers_about(db: Session, subject: Subject) -> list[Paper]:
    """All papers about one thing, newest first."""
    return _newest_first(db, _is_about(subject))


def _is_about(subject: Subject) -> ColumnElement[bool]:
    return and_(Paper.subject_kind == subject.kind, Paper.subject_id == subject.id)


def _newest_first(db: Session, condition: ColumnElement[bool]) -> list[Paper]:
    return list(db.scalars(select(Paper).where(condition).order_by(Paper.id.desc())))


def unprinted(db: Session, basis: PaperBasis) -> Paper | None:
    """The paper that was prepared on the same basis and not printed yet, to be used again; None without one."""
    statement = select(Paper).where(
        _is_about(basis.about),
        Paper.kind == basis.kind,
        Paper.code == basis.code,
        Paper.printed_at.is_(None),
        Paper.voided_at.is_(None),
    )
    return db.scalars(statement.limit(1)).first()


def not_printed_of(db: Session, request_id: UUID, kind: PaperKind | None = None) -> list[Paper]:
    """What lies prepared of a request, or what of one kind, and was neither printed nor made void."""
    of_request = papers_of_request(db, request_id)
    ready = [paper for paper in of_request if paper.printed_at is None and paper.voided_at is None]
    return [paper for paper in ready if kind in (None, paper.kind)]


def replies_to_print(db: Session, session: CommitteeSession) -> list[UUID]:
    """The requests whose standing decision is this confirmed session's and whose letter is not printed yet."""
    if session.state is not SessionState.CONFIRMED:
        return []
    on_docket = [line.request_id for line in session.docket]
    statement = select(Paper.subject_id).where(
        Paper.subject_kind == SubjectKind.REQUEST,
        Paper.subject_id.in_(on_docket),
        Paper.kind == PaperKind.REPLY_LETTER,
        Paper.code == session.number,
        Paper.printed_at.is_not(None),
        Paper.voided_at.is_(None),
    )
    with_letter = set(db.scalars(statement))
    decisions = decisions_of_each(db, on_docket)
    without_letter = []
    for line in session.docket:
        newest = next(iter(decisions.get(line.request_id, [])), None)
        stands = newest is not None and newest.id == line.id and line.request.outcome is not None
        stands = stands and line.request.state is not RequestState.ENDED
        if stands and line.request_id not in with_letter:
            without_letter.append(line.request_id)
    return without_letter


def printed_papers(db: Session) -> list[Paper]:
    """Every printed paper, in the order of the register."""
    return list(db.scalars(select(Paper).where(Paper.printed_at.is_not(None)).order_by(Paper.number)))


def papers_numbered(db: Session, number: str) -> list[Paper]:
    """The papers with this number; more than one where two unpaired offices gave out the same."""
    return list(db.scalars(select(Paper).where(Paper.number == number)))


def papers_with_ids(db: Session, ids: Collection[UUID]) -> dict[UUID, Paper]:
    """The papers with these ids, by id, in one statement."""
    return {paper.id: paper for paper in db.scalars(select(Paper).where(Paper.id.in_(ids)))}
