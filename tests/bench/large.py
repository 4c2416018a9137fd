"""An office of 20,000 persons for measuring: how long lists, searches and reports take when an office is old.

Not lived through by the procedures, which would take a quarter of an hour, but written into the records in
bulk, the search line of every person included. Two things are therefore not as in a lived office: the
journal has one entry for all of it, and no value of before is kept.
"""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import insert

from hayat_desk.desk import Clock, Desk, UnitOfWork, system_clock
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.checklist import DocumentState
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.dates import Calendar, WrittenDate, hijri_of
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.ids import new_id
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.numbers import Number, NumberKind
from hayat_desk.policy.papers import PaperKind, SubjectKind
from hayat_desk.policy.profiles import read_shipped_profile
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.spelling import fold
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.records.base import Base, OfficeRecord
from hayat_desk.records.office import Counter, the_office
from hayat_desk.records.outcomes import Delivery, Reply
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import Person, PersonSearch
from hayat_desk.records.reception import Inquiry, Visit
from hayat_desk.records.requests import RequestDocument, SupportRequest
from hayat_desk.records.search import folded_line
from hayat_desk.sample import texts
from hayat_desk.sample.office import SEED, found_sample
from hayat_desk.sample.people import Newcomers

_YEARS = 4
_AT_ONCE = 2000
_AT_THE_DESK = (
    RequestState.DRAFT,
    RequestState.AWAITING_DOCUMENTS,
    RequestState.AWAITING_SIGNATURE,
    RequestState.REFERRED,
)
_SERVED = (RequestState.REGISTERING, RequestState.DELIVERED)
_TOLD = (*_SERVED, RequestState.INFORMED, RequestState.CLOSED)
_UNDER_WAY = tuple(state for state in RequestState if state is not RequestState.CLOSED)
_PERCENT_UNDER_WAY = 13

Row = dict[str, Any]


def make_large_office(
    folder: Path,
    people: int = 20_000,
    requests: int = 4_000,
    *,
    profile_name: str = "hayat-arar",
    seed: int = SEED,
    clock: Clock = system_clock,
) -> Desk:
    """Found an office in the folder, fill it in one transaction, and sit down at it."""
    desk = found_sample(folder, read_shipped_profile(profile_name), clock).desk
    try:
        with desk.work() as work:
            filling = _Filling(work, Random(seed))  # noqa: S311 - the same people every time
            filling.fill(people, requests)
            work.note(JournalAct.SET_UP_OFFICE, the_office(work.db))
    except BaseException:
        desk.close()
        raise
    return desk


@dataclass(frozen=True)
class _Somebody:
    id: UUID
    visit_id: UUID
    came_on: date


class _Filling:
    """Writes the rows, some thousand at a time."""

    def __init__(self, work: UnitOfWork, rng: Random) -> None:
        self._work = work
        self._rng = rng
        self._office = the_office(work.db)
        self._given: Tally[tuple[NumberKind, int]] = Tally()

    def fill(self, people: int, requests: int) -> None:
        """All of it, and the counters of the numbers that were given out."""
        newcomers = Newcomers(self._rng, self._work.profile, self._work.today, people)
        came = iter([self._somebody(newcomers, at, people) for at in range(people)])
        somebodies = []
        while batch := list(islice(came, _AT_ONCE)):
            self._put(Person, [row for row, *_ in batch])
            self._put(PersonSearch, [row for _, row, *_ in batch])
            self._put(Visit, [row for *_, row, _ in batch])
            somebodies += [who for *_, who in batch]
        self._put(Inquiry, [self._inquiry(who) for who in somebodies])
        asking = sorted(self._rng.sample(somebodies, min(requests, people)), key=lambda who: who.came_on)
        for kind, rows in self._requests(asking):
            self._put(kind, rows)
        for (kind_of_number, year), last in self._given.items():
            self._work.db.add(
                Counter(office_code=self._office.code, kind=kind_of_number.value, hijri_year=year, last=last)
            )

    def _put(self, kind: type[Base], rows: list[Row]) -> None:
        for at in range(0, len(rows), _AT_ONCE):
            self._work.db.execute(insert(kind), rows[at : at + _AT_ONCE])

    def _kept(self, day: date) -> Row:
        instant = datetime.combine(day, time(7), UTC)
        return {
            "id": new_id(),
            "created_at": instant,
            "updated_at": instant,
            "created_by": self._work.clerk.id,
            "home_office": self._office.id,
            "rev": 1,
        }

    def _number(self, kind: NumberKind, day: date) -> str:
        hijri = hijri_of(day)
        year = hijri[0] if hijri else day.year
        self._given[kind, year] += 1
        return str(Number(year, self._office.code, kind, self._given[kind, year]))

    def _somebody(self, newcomers: Newcomers, at: int, people: int) -> tuple[Row, Row, Row, _Somebody]:
        """A person, the line by which the search finds them, and the visit on which they came."""
        came_on = self._work.today - timedelta(days=_YEARS * 365 - at * _YEARS * 365 // people)
        entry = newcomers.next()
        kept = self._kept(came_on)
        row = {
            "applicant_number": self._number(NumberKind.APPLICANT, came_on),
            "first_name": entry.name.first,
            "father_name": entry.name.father,
            "grandfather_name": entry.name.grandfather,
            "family_name": entry.name.family,
            "folded_name": "",
            "identity_kind": entry.identity.kind,
            "identity_number": entry.identity.number,
            "birth": entry.birth,
            "sex": entry.sex,
            "phone": entry.phone.e164 if entry.phone else "",
            "city": entry.city,
            "district": entry.district,
            "contact_note": entry.contact_note,
        }
        person = Person(**row)
        row["folded_name"] = fold(person.name.full)
        line = {"person_id": kept["id"], "folded": folded_line(person)}
        channel = self._rng.choice(self._work.profile.channels)
        visit_kept = self._kept(came_on)
        visit = {
            "channel": channel.kind.value,
            "channel_label": channel.label,
            "purpose": self._rng.choice(tuple(Purpose)),
            "person_id": kept["id"],
            "visitor_name": "",
            "started_at": visit_kept["created_at"],
            "ended_at": visit_kept["created_at"] + timedelta(minutes=12),
        }
        who = _Somebody(kept["id"], visit_kept["id"], came_on)
        return {**kept, **row}, line, {**visit_kept, **visit}, who

    def _later(self, day: date, days: int) -> date:
        return min(day + timedelta(days=days), self._work.today)

    def _inquiry(self, who: _Somebody) -> Row:
        question, answer = self._rng.choice(texts.QUESTIONS)
        return {
            **self._kept(who.came_on),
            "visit_id": who.visit_id,
            "question": question,
            "answer": answer,
            "outcome": InquiryOutcome.ANSWERED,
        }

    def _requests(self, asking: list[_Somebody]) -> Iterator[tuple[type[OfficeRecord], list[Row]]]:
        rows = [self._request(who, at, len(asking)) for at, who in enumerate(asking)]
        yield SupportRequest, rows
        yield RequestDocument, [document for row in rows for document in self._documents(row)]
        raised = [row for row in rows if row["raised_on"]]
        yield Paper, [self._paper(row, PaperKind.RECEIPT, row["raised_on"]) for row in raised]
        informed = [row for row in rows if row["state"] in _TOLD]
        yield Paper, [self._paper(row, PaperKind.REPLY_LETTER, row["decided_on"]) for row in informed]
        yield Reply, [self._reply(row) for row in informed]
        given = (RequestState.DELIVERED, RequestState.CLOSED)
        accepted = [row for row in informed if row["outcome"] is Outcome.ACCEPTED and row["state"] in given]
        yield Delivery, [self._delivery(row) for row in accepted]

    def _request(self, who: _Somebody, at: int, count: int) -> Row:
        """What is under way is young; the old ones are closed."""
        is_young = at >= count - count * _PERCENT_UNDER_WAY // 100
        state = self._rng.choice(_UNDER_WAY) if is_young else RequestState.CLOSED
        service = self._rng.choice(self._work.profile.services)
        was_raised = state not in (*_AT_THE_DESK, RequestState.ENDED)
        was_decided = state in _TOLD or state is RequestState.DECIDED
        is_accepted = state in _SERVED or self._rng.random() < 0.8
        was_registered = is_accepted and state in (*_SERVED, RequestState.CLOSED)
        on = who.came_on
        return {
            **self._kept(on),
            "number": self._number(NumberKind.REQUEST, on),
            "person_id": who.id,
            "visit_id": who.visit_id,
            "service_key": service.key,
            "service_title": service.title,
            "asks_income": service.asks_income,
            "asks_diagnosis": service.asks_diagnosis,
            "description": self._rng.choice(texts.DESCRIPTIONS),
            "state": state,
            "submitted_on": on,
            "raised_on": on if was_raised else None,
            "earliest_reply": on + timedelta(days=14) if was_raised else None,
            "outcome": (Outcome.ACCEPTED if is_accepted else Outcome.REFUSED) if was_decided else None,
            "decided_on": self._later(on, 10) if was_decided else None,
            "registered_on": self._later(on, 18) if was_registered else None,
            "closed_on": self._later(on, 30) if state is RequestState.CLOSED else None,
            "ending": EndingReason.WITHDRAWN if state is RequestState.ENDED else None,
        }

    def _documents(self, request: Row) -> Iterator[Row]:
        service = self._work.profile.service(request["service_key"])
        day = request["submitted_on"]
        for position, document in enumerate(service.documents):
            is_missing = position == 0 and request["state"] is RequestState.AWAITING_DOCUMENTS
            yield {
                **self._kept(day),
                "request_id": request["id"],
                "position": position,
                "key": document.key,
                "title": document.title,
                "rule": document.rule,
                "months": document.months or None,
                "official_identity": document.official_identity,
                "note": document.note,
                "sighted_at": None if is_missing else request["created_at"],
                "sighted_by": None if is_missing else request["created_by"],
                "matched": None if is_missing else True,
                "issued": WrittenDate.of_day(day - timedelta(days=6), Calendar.HIJRI),
                "expires": WrittenDate.of_day(day + timedelta(days=700), Calendar.HIJRI),
                "frozen_state": DocumentState.VALID if request["raised_on"] else None,
            }

    def _paper(self, request: Row, kind: PaperKind, day: date) -> Row:
        """A line of the outgoing register; of so many the sheets themselves are not drawn."""
        kept = self._kept(day)
        return {
            **kept,
            "kind": kind,
            "number": self._number(NumberKind.PAPER, day),
            "subject_kind": SubjectKind.REQUEST,
            "subject_id": request["id"],
            "person_id": request["person_id"],
            "dated": day,
            "printed_at": kept["created_at"],
        }

    def _reply(self, request: Row) -> Row:
        channel = self._rng.choice(self._work.profile.channels)
        return {
            **self._kept(self._later(request["earliest_reply"], 0)),
            "request_id": request["id"],
            "outcome": request["outcome"],
            "whom": "",
            "told_on": self._later(request["earliest_reply"], 0),
            "channel_kind": channel.kind.value,
            "channel_label": channel.label,
            "earliest": request["earliest_reply"],
        }

    def _delivery(self, request: Row) -> Row:
        day = self._later(request["submitted_on"], 22)
        return {
            **self._kept(day),
            "request_id": request["id"],
            "delivered_on": day,
            "what": request["service_title"],
            "amount": Money(self._rng.randrange(300, 4000, 50) * 100) if request["asks_income"] else None,
            "mode": self._rng.choice(tuple(DeliveryMode)),
            "received_by": "",
            "is_last": True,
            "receipt_signed": True,
        }
