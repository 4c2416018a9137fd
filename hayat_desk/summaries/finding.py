"""What a search box finds: persons by name, identity and telephone, and whatever bears a number that was typed.

One way for every box. A number leads only to what bears it: the number on a receipt to that receipt and to
whose it is, never to somebody whose own number looks like it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.committee import SessionState
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.ids import PersonId
from hayat_desk.policy.numbers import NumberKind, read_number
from hayat_desk.policy.papers import PaperKind
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.numbers import Numbered, find_numbers
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import with_ids
from hayat_desk.records.reception import Referral
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.people import SHOWN, PersonHit, find_people


@dataclass(frozen=True, kw_only=True)
class NumberHit:
    """One thing whose number was typed: its kind says what matched."""

    kind: NumberKind
    number: str
    id: UUID
    person_id: PersonId | None
    person_name: str
    about: str = ""  # a service, a sender, a question
    paper_kind: PaperKind | None = None
    day: date | None = None
    is_void: bool = False
    is_open: bool = False  # a session that is not confirmed yet


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found: by number first, then persons by what is known of them."""

    numbers: tuple[NumberHit, ...] = ()
    people: tuple[PersonHit, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was found."""
        return bool(self.numbers or self.people)

    @property
    def is_clear(self) -> bool:
        """Whether Enter may open the first result: not where a number matches several things."""
        return len(self.numbers) + len(self.people) == 1 or not self.numbers


def find(work: UnitOfWork, query: str, most: int = SHOWN) -> Findings:
    """Everything the typed words or number may mean.

    A whole number is looked for among numbers alone. Digits that may be anything's are looked for everywhere.
    Of persons there are so many at most.
    """
    number = read_number(query)
    if number is None:
        return Findings(people=find_people(work, query, most))
    numbers = number_hits(work, find_numbers(work.db, number))
    if number.is_bare:
        return Findings(numbers, find_people(work, query, most))
    together = "".join(letter for letter in query if letter.isdecimal())
    return Findings(numbers, () if numbers else find_people(work, together, most))


def number_hits(work: UnitOfWork, rows: Iterable[Numbered]) -> tuple[NumberHit, ...]:
    """The found records with the names of their persons, fetched in one statement."""
    numbered = list(rows)
    people = with_ids(work.db, [row.person_id for row in numbered if row.person_id])
    names = {person.id: person.name.full for person in people}
    return tuple(_hit(work, row, names.get(row.person_id, "") if row.person_id else "") for row in numbered)


def _hit(work: UnitOfWork, row: Numbered, name: str) -> NumberHit:
    about, paper_kind, day, void, still_open = "", None, None, False, False
    match row.kind:
        case NumberKind.REQUEST:
            request = work.db.get_one(SupportRequest, row.id)
            about, day = request.service_title, request.submitted_on
        case NumberKind.REFERRAL:
            referral = work.db.get_one(Referral, row.id)
            about, day, name = (
                referral.question,
                office_day(referral.created_at),
                name or referral.visitor_name,
            )
        case NumberKind.SESSION:
            session = work.db.get_one(CommitteeSession, row.id)
            day, still_open = session.held_on, session.state is SessionState.OPEN
        case NumberKind.PAPER:
            paper = work.db.get_one(Paper, row.id)
            paper_kind, day, void = paper.kind, paper.dated, paper.voided_at is not None
        case NumberKind.LETTER:
            letter = work.db.get_one(IncomingLetter, row.id)
            about, day, void = letter.sender, letter.received_on, letter.voided_at is not None
    return NumberHit(
        kind=row.kind,
        number=row.number,
        id=row.id,
        person_id=PersonId(row.person_id) if row.person_id else None,
        person_name=name,
        about=about,
        paper_kind=paper_kind,
        day=day,
        is_void=void,
        is_open=still_open,
    )
