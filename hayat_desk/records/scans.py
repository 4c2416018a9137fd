"""المصورات: signed papers as scanned. The pictures lie sealed beside the database; a row says which paper."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.records.base import OfficeRecord, Travel
from hayat_desk.vault.causes import told_as_trouble
from hayat_desk.vault.connection import connect


class Scan(OfficeRecord):
    """One scanned sheet of a paper of the outgoing register; `sha256` is of the file as it was scanned."""

    __tablename__ = "scan"
    travels = Travel.OWNED
    __table_args__ = (Index(None, "sha256", "id"),)

    paper_id: Mapped[UUID] = mapped_column(ForeignKey("paper.id"), index=True)
    sha256: Mapped[str] = mapped_column(String(64))
    media: Mapped[str] = mapped_column(String(40))  # its kind of file: image/png, image/jpeg, application/pdf
    size: Mapped[int]  # bytes
    read_by_code: Mapped[bool]  # by the code on the paper, not by the number that the clerk gave


def scans_of(db: Session, papers: Iterable[UUID]) -> list[Scan]:
    """The scans of some papers, in the order they were filed."""
    statement = select(Scan).where(Scan.paper_id.in_(list(papers)), Scan.deleted_at.is_(None))
    return list(db.scalars(statement.order_by(Scan.id)))


def all_scans(db: Session) -> list[Scan]:
    """Every scan that is kept."""
    return list(db.scalars(select(Scan).where(Scan.deleted_at.is_(None)).order_by(Scan.id)))


def sealed_scans(db: Session) -> list[str]:
    """SHA-256 of everything that was ever filed, also of what was taken out again: it lies sealed till an erasure."""
    return list(db.scalars(select(Scan.sha256).distinct()))


def scan_of_content(db: Session, sha256: str) -> Scan | None:
    """The scan under which this very file is kept with a paper now."""
    statement = select(Scan).where(Scan.sha256 == sha256, Scan.deleted_at.is_(None))
    return db.scalars(statement.order_by(Scan.id).limit(1)).first()


def scans_in_copy(copy: Path, data_key: bytes) -> frozenset[str]:
    """As `sealed_scans`, of a copy of the office, which stays as it is; raises `Trouble`."""
    with told_as_trouble(), closing(connect(copy, data_key, read_only=True)) as connection:
        return frozenset(digest for (digest,) in connection.execute("SELECT sha256 FROM scan"))
