"""Whoever died, or was entered by mistake, is not named again: asked by whatever writes, calls or asks (T83)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from hayat_desk.errors import NotAllowed
from hayat_desk.policy.deaths import PersonAct, hindrances
from hayat_desk.policy.papers import Subject
from hayat_desk.records.papers import is_signed_by_heirs, person_of
from hayat_desk.records.people import Person


def allow(act: PersonAct, person: Person, *, has_more: bool = False) -> None:
    """Refuse the act with every hindrance the policy finds."""
    hindered_by = hindrances(
        act,
        has_died=person.died_on is not None,
        is_put_away=person.deleted_at is not None,
        has_more=has_more,
    )
    if hindered_by:
        raise NotAllowed(act, hindered_by)


def allow_naming(db: Session, person_id: UUID | None) -> None:
    """Refuse what would name somebody who is not named any more; what is nobody's names nobody."""
    if person_id is not None:
        allow(PersonAct.NAME, db.get_one(Person, person_id))


def allow_paper(db: Session, about: Subject) -> None:
    """Refuse a paper that would name such a person; what heirs sign for is theirs."""
    if not is_signed_by_heirs(db, about):
        allow_naming(db, person_of(db, about))
