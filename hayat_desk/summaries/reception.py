"""كشوف الاستقبال: the channels and guides offered, and the callers to be called back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.ids import InquiryId, PersonId
from hayat_desk.policy.profiles import Channel, Tool
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Inquiry, Visit, inquiries_to_call_back
from hayat_desk.summaries.banner import PersonBanner, banner_of
from hayat_desk.summaries.request_lines import RequestLine, running_requests_of


@dataclass(frozen=True, kw_only=True)
class ReceptionSummary:
    """What the reception page offers: the policy's channels and guides in its order, and the greeting."""

    channels: tuple[Channel, ...]
    guides: tuple[Tool, ...]
    greeting: str


@dataclass(frozen=True, kw_only=True)
class InquiryLine:
    """An inquiry whose caller waits for a call back."""

    inquiry_id: InquiryId
    at: datetime
    question: str
    answer: str
    call_back_number: str
    call_back_on: date | None
    person_id: PersonId | None  # of a caller who has a file

    def is_due(self, today: date) -> bool:
        """Whether the caller may be called back by now."""
        return self.call_back_on is None or self.call_back_on <= today


def reception_summary(work: UnitOfWork) -> ReceptionSummary:
    """The channels (T44–T51), the guides (T52–T55) and the greeting (T56)."""
    greeting = work.profile.wording(WordingKey.GREETING).fill({"association": work.profile.association.name})
    return ReceptionSummary(
        channels=work.profile.offered_channels, guides=work.profile.tools, greeting=greeting
    )


def call_backs(work: UnitOfWork) -> tuple[InquiryLine, ...]:
    """Callers who wait for a call back, oldest first."""
    return tuple(_line(inquiry, visit) for inquiry, visit in inquiries_to_call_back(work.db))


def _line(inquiry: Inquiry, visit: Visit) -> InquiryLine:
    return InquiryLine(
        inquiry_id=InquiryId(inquiry.id),
        at=visit.started_at,
        question=inquiry.question,
        answer=inquiry.answer,
        call_back_number=inquiry.call_back_number,
        call_back_on=inquiry.call_back_on,
        person_id=PersonId(visit.person_id) if visit.person_id else None,
    )


@dataclass(frozen=True, kw_only=True)
class VisitorSummary:
    """The person at the desk with the requests that still run, at the desk or beyond it."""

    banner: PersonBanner
    running: tuple[RequestLine, ...]


def visitor(work: UnitOfWork, person_id: PersonId) -> VisitorSummary:
    """Who the visitor is, and what of theirs still runs."""
    return VisitorSummary(
        banner=banner_of(work, work.db.get_one(Person, person_id)),
        running=running_requests_of(work, person_id),
    )
