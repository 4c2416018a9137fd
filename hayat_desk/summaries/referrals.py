"""كشف الإحالات: what waits for the social-research officer, and answers that wait for the visitor (T61)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.ids import PersonId, ReferralId, RequestId
from hayat_desk.policy.permissions import Permission, Role
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.referrals import ReferralState
from hayat_desk.policy.replies import next_working_day
from hayat_desk.records.office import names_of_clerks
from hayat_desk.records.people import Person, with_ids
from hayat_desk.records.reception import Referral, open_referrals
from hayat_desk.records.request_lists import requests_with_ids
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.banner import PersonBanner, banner_of
from hayat_desk.summaries.contacts import in_touch_by

ANSWER_WITHIN = 7  # days proposed for the officer's answer; the clerk may change it


@dataclass(frozen=True, kw_only=True)
class ReferralSummary:
    """One referral with whom it concerns."""

    referral_id: ReferralId
    number: str
    person_id: PersonId | None
    request_id: RequestId | None
    who: str  # the person, or the name the visitor gave; empty when none was given
    question: str
    due_on: date
    state: ReferralState
    answer: str
    asked_on: date
    asked_by: str
    answered_on: date | None
    answered_by: str
    given_on: date | None
    given_by: str
    request_number: str  # of the request it came from; empty of none
    may_answer: bool
    is_due: bool


def referral_summary(work: UnitOfWork, referral_id: ReferralId) -> ReferralSummary:
    """One referral."""
    (summary,) = _summaries(work, [work.db.get_one(Referral, referral_id)])
    return summary


def referral_list(work: UnitOfWork) -> tuple[ReferralSummary, ...]:
    """Referrals whose answer has not reached the visitor, oldest due first."""
    return _summaries(work, open_referrals(work.db))


def proposed_due(work: UnitOfWork) -> date:
    """The day proposed for the answer: a working day about a week from now."""
    return next_working_day(work.today + timedelta(days=ANSWER_WITHIN), work.profile.days_off)


def researcher_title(work: UnitOfWork) -> str:
    """What the association calls the officer."""
    titles = {title.role: title.title for title in work.profile.user_titles}
    return titles.get(Role.RESEARCHER, Role.RESEARCHER.arabic)


def _summaries(work: UnitOfWork, referrals: Sequence[Referral]) -> tuple[ReferralSummary, ...]:
    """Many referrals; whom they concern, their requests and who had them in hand are fetched at once."""
    person_ids = [referral.person_id for referral in referrals if referral.person_id]
    request_ids = [referral.request_id for referral in referrals if referral.request_id]
    around = _Around(
        persons={person.id: person for person in with_ids(work.db, person_ids)},
        requests=requests_with_ids(work.db, request_ids),
        clerk_names=names_of_clerks(work.db) if referrals else {},
    )
    return tuple(_summary(work, referral, around) for referral in referrals)


@dataclass(frozen=True, kw_only=True)
class _Around:
    """What stands around referrals, by id."""

    persons: Mapping[UUID, Person]
    requests: Mapping[UUID, SupportRequest]
    clerk_names: Mapping[UUID, str]

    def name_of(self, clerk_id: UUID | None) -> str:
        """Who did it; empty where nobody did yet."""
        return self.clerk_names.get(clerk_id, "") if clerk_id else ""


def _summary(work: UnitOfWork, referral: Referral, around: _Around) -> ReferralSummary:
    person = around.persons[referral.person_id] if referral.person_id else None
    request = around.requests[referral.request_id] if referral.request_id else None
    return ReferralSummary(
        referral_id=ReferralId(referral.id),
        number=referral.number,
        person_id=PersonId(referral.person_id) if referral.person_id else None,
        request_id=RequestId(referral.request_id) if referral.request_id else None,
        who=person.name.full if person else referral.visitor_name,
        question=referral.question,
        due_on=referral.due_on,
        state=referral.state,
        answer=referral.answer,
        asked_on=office_day(referral.created_at),
        asked_by=around.name_of(referral.created_by),
        answered_on=office_day(referral.answered_at) if referral.answered_at else None,
        answered_by=around.name_of(referral.answered_by),
        given_on=office_day(referral.given_at) if referral.given_at else None,
        given_by=around.name_of(referral.given_by),
        request_number=request.number if request else "",
        may_answer=Permission.ANSWER_REFERRALS in work.clerk.permissions,
        is_due=referral.due_on <= work.today,
    )


@dataclass(frozen=True, kw_only=True)
class ReferralOpening:
    """What the page of a new referral shows."""

    officer: str
    due_on: date
    banner: PersonBanner | None
    in_touch_by: ChannelKind | None  # who asks is here, or on the telephone, now


def referral_opening(
    work: UnitOfWork, request_id: RequestId | None, person_id: PersonId | None
) -> ReferralOpening:
    """The officer's title, the day proposed for the answer, and whom it concerns: who asks, or one known."""
    if request_id is not None:
        person_id = PersonId(work.db.get_one(SupportRequest, request_id).person_id)
    return ReferralOpening(
        officer=researcher_title(work),
        due_on=proposed_due(work),
        banner=banner_of(work, work.db.get_one(Person, person_id)) if person_id else None,
        in_touch_by=in_touch_by(work, person_id),
    )
