"""A death, or a file that was opened by mistake: nothing names the person again; both are taken back (T83)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.deaths import (
    DeathFlaw,
    PersonAct,
    PersonHindrance,
    check_died_on,
)
from hayat_desk.policy.endings import Ending, EndingReason, check_said
from hayat_desk.policy.ids import PersonId, RequestId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.requests import BEFORE_CLOSING, RequestAct, RequestHindrance, RequestState
from hayat_desk.procedures.endings import days_of, end, lapse, take_up
from hayat_desk.procedures.naming import allow
from hayat_desk.procedures.papers import void_papers
from hayat_desk.procedures.requests import allow as allow_request
from hayat_desk.records.own_acts import days_of_own_acts
from hayat_desk.records.papers import papers_of
from hayat_desk.records.people import DeathNotice, Person
from hayat_desk.records.put_away import has_more
from hayat_desk.records.reception import referrals_of_person
from hayat_desk.records.requests import SupportRequest, requests_of


@dataclass(frozen=True, kw_only=True)
class DeathEntry:
    """The day, who said so, and whether heirs receive what was decided; None where it was not asked."""

    died_on: date
    said_by: str
    to_heirs: bool | None = None
    confirmed: frozenset[StrEnum] = frozenset()


@needs(Permission.OPEN_FILES)
def record_death(work: UnitOfWork, person_id: PersonId, entry: DeathEntry) -> None:
    """T83 — mark that a person died: all that runs for them ends, and what is open falls.

    Where something was accepted and not delivered, `to_heirs` says whether heirs receive it.
    """
    person = work.db.get_one(Person, person_id)
    allow(PersonAct.RECORD_DEATH, person)
    check_said(entry.said_by, entry.died_on, "died_on", work.today, entry.confirmed)
    check_died_on(entry.died_on, person.birth, days_of_own_acts(work.db, person), entry.confirmed)
    running = [request for request in requests_of(work.db, person_id) if request.state in BEFORE_CLOSING]
    if entry.to_heirs is None and any(request.is_undelivered for request in running):
        raise InvalidValue(DeathFlaw.HEIRS_UNASKED, field="to_heirs")
    person.died_on = entry.died_on
    notice = DeathNotice(person_id=person.id, died_on=entry.died_on, said_by=entry.said_by.strip())
    work.add(notice)
    for request in running:
        end_by_death(request, work, notice, to_heirs=bool(entry.to_heirs))
    for referral in referrals_of_person(work.db, person_id):
        lapse(referral, work)
    unprinted = [paper for paper in papers_of(work.db, person_id) if paper.printed_at is None]
    void_papers(unprinted, EndingReason.DIED.arabic, work)
    work.note(JournalAct.RECORD_DEATH, notice)


def end_by_death(request: SupportRequest, work: UnitOfWork, notice: DeathNotice, *, to_heirs: bool) -> None:
    """End what runs for one who died; heirs are due only what was accepted and not delivered (T67, T83)."""
    is_due = to_heirs and request.is_undelivered
    days = [*days_of(request, work), *([notice.died_on] if notice.died_on else [])]
    end(request, work, Ending(reason=EndingReason.DIED, ended_on=max(days), said_by=notice.said_by))
    request.endings[-1].for_heirs = is_due


@needs(Permission.OPEN_FILES)
def undo_death(work: UnitOfWork, person_id: PersonId, reason: str) -> None:
    """T83 — it was not so: the mark goes by an entry of its own, and what it ended stands where it stood."""
    person = work.db.get_one(Person, person_id)
    allow(PersonAct.UNDO_DEATH, person)
    if not reason.strip():
        raise NotAllowed(PersonAct.UNDO_DEATH, (PersonHindrance.UNDO_UNSAID,))
    person.died_on = None
    notice = DeathNotice(person_id=person.id, because=reason.strip())
    work.add(notice)
    work.note(JournalAct.UNDO_DEATH, notice)
    for request in requests_of(work.db, person_id):
        if request.state is RequestState.ENDED and request.ending is EndingReason.DIED:
            take_up(request, work, reason)


@needs(Permission.DELIVER)
def give_up_for_heirs(work: UnitOfWork, request_id: RequestId, reason: str) -> None:
    """T67, T83 — heirs do not receive what was decided, for this reason: it is due no more."""
    request = work.db.get_one(SupportRequest, request_id)
    allow_request(RequestAct.GIVE_UP, request, work.today)
    if not reason.strip():
        raise NotAllowed(RequestAct.GIVE_UP, (RequestHindrance.REASON_MISSING,))
    ended = request.standing_ending
    if ended is not None:
        ended.given_up_on, ended.given_up_because = work.today, reason.strip()
        work.note(JournalAct.GIVE_UP_FOR_HEIRS, ended)


@needs(Permission.OPEN_FILES)
def put_away_file(work: UnitOfWork, person_id: PersonId) -> None:
    """T83 — a file that was opened by mistake leaves search and lists; it is found among what was put away."""
    person = work.db.get_one(Person, person_id)
    allow(PersonAct.PUT_AWAY, person, has_more=has_more(work.db, person))
    person.deleted_at, person.deleted_by = work.now, work.clerk.id
    work.note(JournalAct.PUT_AWAY_FILE, person)


@needs(Permission.OPEN_FILES)
def take_file_back(work: UnitOfWork, person_id: PersonId) -> None:
    """T83 — it was no mistake after all."""
    person = work.db.get_one(Person, person_id)
    allow(PersonAct.TAKE_BACK, person)
    person.deleted_at = person.deleted_by = None
    work.note(JournalAct.TAKE_FILE_BACK, person)
