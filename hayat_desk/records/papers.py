"""المطبوعات المحفوظة: the bytes of every paper that was printed, with its SHA-256 and its number."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ForeignKey, String, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.policy.committee import SessionState
from hayat_desk.policy.papers import PaperKind
from hayat_desk.records.base import Base, Content, Day, Instant, Kept, Line, Short, Travel, term
from hayat_desk.records.committee import CommitteeSession, decisions_of_each


class Paper(Kept):
    """A paper: prepared without a number, numbered and dated the day it is issued, kept as printed.

    With its number it stands in the outgoing register, for good: also void, and as a reprint («نسخة»).
    """

    __tablename__ = "paper"
    travels = Travel.OWNED

    kind: Mapped[PaperKind] = mapped_column(term(PaperKind))
    number: Mapped[str | None] = mapped_column(String(16), index=True)  # of the outgoing register
    code: Mapped[str] = mapped_column(String(20), default="")
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    request_id: Mapped[UUID | None] = mapped_column(ForeignKey("support_request.id"), index=True)
    referral_id: Mapped[UUID | None] = mapped_column(ForeignKey("referral.id"), index=True)
    session_id: Mapped[UUID | None] = mapped_column(ForeignKey("committee_session.id"), index=True)
    delivery_id: Mapped[UUID | None] = mapped_column(ForeignKey("delivery.id"), index=True)
    dated: Mapped[Day | None]  # the day of its number, and so of the same year
    sha256: Mapped[str] = mapped_column(String(64), default="")
    printed_at: Mapped[Instant | None]
    attachments: Mapped[Short] = mapped_column(default="")  # as «المرفقات» says: a count or a few words
    voided_at: Mapped[Instant | None]
    void_reason: Mapped[Line] = mapped_column(default="")
    reprints: Mapped[int] = mapped_column(default=0)


class PaperContent(Base):
    """The PDF itself, apart from its row so that lists stay light."""

    __tablename__ = "paper_content"
    travels = Travel.OWNED

    paper_id: Mapped[UUID] = mapped_column(ForeignKey("paper.id"), primary_key=True)
    pdf: Mapped[Content]


def papers_of(db: Session, person_id: UUID) -> list[Paper]:
    """All papers about a person, newest first."""
    return list(db.scalars(select(Paper).where(Paper.person_id == person_id).order_by(Paper.id.desc())))


def papers_of_request(db: Session, request_id: UUID) -> list[Paper]:
    """All papers of a request, newest first."""
    return list(db.scalars(select(Paper).where(Paper.request_id == request_id).order_by(Paper.id.desc())))


def papers_of_session(db: Session, session_id: UUID) -> list[Paper]:
    """All papers of a session of the committee, newest first."""
    return list(db.scalars(select(Paper).where(Paper.session_id == session_id).order_by(Paper.id.desc())))


def unprinted(db: Session, kind: PaperKind, code: str, about: UUID) -> Paper | None:
    """A paper prepared for the same thing and not printed yet: it serves again."""
    chosen = select(Paper).where(
        Paper.kind == kind,
        Paper.code == code,
        Paper.printed_at.is_(None),
        Paper.voided_at.is_(None),
        or_(
            Paper.request_id == about,
            Paper.referral_id == about,
            Paper.session_id == about,
            Paper.delivery_id == about,
            Paper.person_id == about,
        ),
    )
    return db.scalars(chosen.limit(1)).first()


def replies_to_print(db: Session, session: CommitteeSession) -> list[UUID]:
    """The requests whose standing decision is this confirmed session's and whose letter is not printed yet."""
    if session.state is not SessionState.CONFIRMED:
        return []
    on_docket = [line.request_id for line in session.docket]
    printed = select(Paper.request_id).where(
        Paper.request_id.in_(on_docket),
        Paper.kind == PaperKind.REPLY_LETTER,
        Paper.code == session.number,
        Paper.printed_at.is_not(None),
        Paper.voided_at.is_(None),
    )
    done = set(db.scalars(printed))
    decisions = decisions_of_each(db, on_docket)
    waiting = []
    for line in session.docket:
        newest = next(iter(decisions.get(line.request_id, [])), None)
        stands = newest is not None and newest.id == line.id and line.request.outcome is not None
        if stands and line.request_id not in done:
            waiting.append(line.request_id)
    return waiting


def printed_papers(db: Session) -> list[Paper]:
    """Every printed paper, in the order of the register."""
    return list(db.scalars(select(Paper).where(Paper.printed_at.is_not(None)).order_by(Paper.number)))


def papers_numbered(db: Session, number: str) -> list[Paper]:
    """The papers of that number; two where offices that were never paired gave the same."""
    return list(db.scalars(select(Paper).where(Paper.number == number)))


def papers_with_ids(db: Session, ids: Collection[UUID]) -> dict[UUID, Paper]:
    """These papers, at once."""
    return {paper.id: paper for paper in db.scalars(select(Paper).where(Paper.id.in_(ids)))}
