"""ما تطلبه اللجنة: each thing the committee wants of a request that it returns, with how it was closed (T64)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.policy.wants import WANT_MOVES, Wanted, WantKind, WantState
from hayat_desk.records.base import Day, Line, Long, Short, Travel, term
from hayat_desk.records.states import Moving


class Want(Moving):
    """One row: named with a decision, asked of the applicant from the confirmed minutes on.

    What is wanted on paper has a row of the checklist of its own; the row that counted before is put away, and
    counts again where the committee withdraws what it wanted.
    """

    __tablename__ = "want"
    travels = Travel.MERGED

    first = WantState.OPEN
    moves = WANT_MOVES

    line_id: Mapped[UUID] = mapped_column(ForeignKey("docket_line.id"), index=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("support_request.id"), index=True)
    kind: Mapped[WantKind] = mapped_column(term(WantKind))
    title: Mapped[Line]  # of the paper, or the question
    text: Mapped[Line] = mapped_column(default="")  # what the committee remarks on a document of the list
    document_key: Mapped[Short] = mapped_column(default="")
    months: Mapped[int | None]  # Hijri months
    asked_on: Mapped[Day | None]  # the day of the session, once its minutes are confirmed
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("request_document.id"))
    instead_of: Mapped[UUID | None] = mapped_column(ForeignKey("request_document.id"))
    state: Mapped[WantState] = mapped_column(term(WantState))
    answer: Mapped[Long] = mapped_column(default="")
    closed_on: Mapped[Day | None]
    closed_by: Mapped[UUID | None]
    withdrawn_because: Mapped[Line] = mapped_column(default="")

    @property
    def wanted(self) -> Wanted:
        """As the committee named it."""
        text = self.text if self.kind.is_of_the_list else self.title
        return Wanted(self.kind, text, self.document_key, self.months)

    @property
    def is_asked(self) -> bool:
        """Whether the minutes that name it are confirmed."""
        return self.asked_on is not None and self.deleted_at is None

    @property
    def is_open(self) -> bool:
        """Whether it is asked and neither answered, seen nor withdrawn."""
        return self.is_asked and self.state is WantState.OPEN


def asked_of_each(db: Session, request_ids: Sequence[UUID]) -> dict[UUID, list[Want]]:
    """What the committee asked for of each of these requests, in a few questions; the earliest first."""
    wants: dict[UUID, list[Want]] = {}
    for at in range(0, len(request_ids), 500):
        statement = select(Want).where(Want.request_id.in_(request_ids[at : at + 500]))
        for want in db.scalars(statement.order_by(Want.id)):
            if want.is_asked:
                wants.setdefault(want.request_id, []).append(want)
    return wants
