"""التنحي: who of the committee does not sit over one request of a docket, and why; taken back, it stays (T70)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from hayat_desk.policy.recusals import RecusalReason
from hayat_desk.records.base import OfficeRecord, Short, Travel, term


class Recusal(OfficeRecord):
    """A member steps aside for one line of a docket."""

    __tablename__ = "recusal"
    travels = Travel.OWNED

    line_id: Mapped[UUID] = mapped_column(ForeignKey("docket_line.id"), index=True)
    position: Mapped[int]  # the member's place in the board's order, as at the session
    reason: Mapped[RecusalReason] = mapped_column(term(RecusalReason))
    relation: Mapped[Short] = mapped_column(default="")  # how a relative is related
