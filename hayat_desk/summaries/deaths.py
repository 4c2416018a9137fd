"""A person's death as its page asks for it, or as it was recorded; and whether a file can be put away (T83)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.ids import PersonId
from hayat_desk.policy.requests import BEFORE_CLOSING
from hayat_desk.records.people import Person, death_notices
from hayat_desk.records.requests import requests_of
from hayat_desk.summaries.banner import PersonBanner, banner_of


@dataclass(frozen=True, kw_only=True)
class DeathSummary:
    """One person, what runs for them, and what of it was decided and not delivered."""

    person_id: PersonId
    banner: PersonBanner
    died_on: date | None
    said_by: str
    running: int
    undelivered: tuple[str, ...]  # numbers of the requests


def death_summary(work: UnitOfWork, person_id: PersonId) -> DeathSummary:
    """The page of a person's death."""
    person = work.db.get_one(Person, person_id)
    requests = requests_of(work.db, person_id)
    notices = death_notices(work.db, person_id) if person.died_on else []
    return DeathSummary(
        person_id=person_id,
        banner=banner_of(work, person),
        died_on=person.died_on,
        said_by=notices[-1].said_by if notices else "",
        running=sum(request.state in BEFORE_CLOSING for request in requests),
        undelivered=tuple(request.number for request in requests if request.is_undelivered),
    )
