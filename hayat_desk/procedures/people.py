"""People's files: opened with an applicant number, looked into, corrected; the sensitive layer apart."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.policy.amounts import Money, check_income
from hayat_desk.policy.ids import PaperId, PersonId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.papers import WITH_NEED_TO_KNOW, PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.policy.particulars import Particulars
from hayat_desk.policy.people import Identity, check_birth, replaces
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.spelling import closed_up, fold
from hayat_desk.procedures.declarations import lapse_of_person
from hayat_desk.procedures.papers import prepare_paper
from hayat_desk.records import search
from hayat_desk.records.people import (
    EarlierIdentity,
    NotSamePerson,
    Person,
    SensitiveDetail,
    earlier_identities,
    known_not_same,
    sensitive_of,
)


@dataclass(frozen=True, kw_only=True)
class PersonEntry(Particulars):
    """A person as told at the desk, with the doubts that the clerk has answered."""

    confirmed: frozenset[StrEnum] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Sensitive:
    """What only those see who need it (DESIGN §4.6).

    `income_as_told` is an income from before amounts were read as such: a text that is no figure. It stands
    until the clerk has asked again, and is gone with the next entry.
    """

    diagnosis: str
    monthly_income: Money | None = None
    income_as_told: str = ""
    confirmed: frozenset[StrEnum] = frozenset()


@needs(Permission.OPEN_FILES)
def register_person(
    work: UnitOfWork, entry: PersonEntry, not_same: frozenset[PersonId] = frozenset()
) -> PersonId:
    """Open a file with an applicant number; the file number comes only after the decision (T66).

    `not_same` are the files that were shown as likely the same person, and are not.
    """
    if entry.birth is not None:
        check_birth(entry.birth, work.today, entry.confirmed)
    person = Person(applicant_number=work.number(NumberKind.APPLICANT))
    _take_down(person, entry)
    work.add(person)
    search.index(work.db, person)
    work.note(JournalAct.REGISTER_PERSON, person)
    _keep_apart(work, PersonId(person.id), not_same)
    return PersonId(person.id)


@needs(Permission.OPEN_FILES)
def correct_person(
    work: UnitOfWork,
    person_id: PersonId,
    entry: PersonEntry,
    not_same: frozenset[PersonId] = frozenset(),
) -> None:
    """Correct a person's data; what was signed on the old ones lapses where it is not raised yet (T62).

    An identity that another took the place of is kept as an earlier one. `not_same` are the files that were
    shown as likely the same person, and are not.
    """
    person = work.db.get_one(Person, person_id)
    if entry.birth is not None and entry.birth != person.birth:
        check_birth(entry.birth, work.today, entry.confirmed)
    _keep_apart(work, person_id, not_same)
    _keep_earlier(work, person, entry.identity)
    _take_down(person, entry)
    if not work.db.is_modified(person):
        return
    search.index(work.db, person)
    work.note(JournalAct.CORRECT_PERSON, person)
    lapse_of_person(person_id, work)


def _keep_apart(work: UnitOfWork, person_id: PersonId, not_same: frozenset[PersonId]) -> None:
    for other in sorted(not_same):
        say_not_same(work, person_id, other)


def _keep_earlier(work: UnitOfWork, person: Person, identity: Identity) -> None:
    """Store the present identity as an earlier one, and remove the new number from the earlier ones."""
    earlier = {
        closed_up(identity_row.number): identity_row
        for identity_row in earlier_identities(work.db, person.id)
    }
    if closed_up(identity.number) in earlier:
        former = earlier[closed_up(identity.number)]
        former.deleted_at, former.deleted_by = work.now, work.clerk.id
    if replaces(identity, person.identity) and closed_up(person.identity_number) not in earlier:
        work.add(
            EarlierIdentity(person_id=person.id, kind=person.identity_kind, number=person.identity_number)
        )


def _take_down(person: Person, entry: Particulars) -> None:
    person.first_name = entry.name.first
    person.father_name = entry.name.father
    person.grandfather_name = entry.name.grandfather
    person.family_name = entry.name.family
    person.folded_name = fold(entry.name.full)
    person.identity_kind = entry.identity.kind
    person.identity_number = entry.identity.number
    person.birth = entry.birth
    person.sex = entry.sex
    person.phone = entry.phone.e164 if entry.phone else ""
    person.city = entry.city
    person.district = entry.district
    person.contact_note = entry.contact_note


@needs(Permission.OPEN_FILES)
def open_file(work: UnitOfWork, person_id: PersonId) -> None:
    """Look into a person's file: the look itself stands in the journal."""
    work.note(JournalAct.OPEN_FILE, work.db.get_one(Person, person_id))


@needs(Permission.SEE_SENSITIVE)
def see_sensitive(work: UnitOfWork, person_id: PersonId) -> Sensitive:
    """Show diagnosis and income, and say in the journal that they were seen (law article 23)."""
    work.note(JournalAct.SEE_SENSITIVE, work.db.get_one(Person, person_id))
    detail = sensitive_of(work.db, person_id)
    if detail is None:
        return Sensitive(diagnosis="")
    return Sensitive(
        diagnosis=detail.diagnosis, monthly_income=detail.monthly_income, income_as_told=detail.income_as_told
    )


@needs(Permission.OPEN_FILES)
def prepare_extract(work: UnitOfWork, person_id: PersonId) -> PaperId:
    """Number the copy of what is held of a person, for that person; the journal says it was made (T12)."""
    work.note(JournalAct.PREPARE_EXTRACT, work.db.get_one(Person, person_id))
    return prepare_paper(work, PaperBasis(PaperKind.PERSON_EXTRACT, Subject(SubjectKind.PERSON, person_id)))


@needs(Permission.SEE_SENSITIVE)
def prepare_full_extract(work: UnitOfWork, person_id: PersonId) -> PaperId:
    """The same with diagnosis and income, which the person asked for; that is a look at them (T12)."""
    work.note(JournalAct.SEE_SENSITIVE, work.db.get_one(Person, person_id))
    about = Subject(SubjectKind.PERSON, person_id)
    return prepare_paper(work, PaperBasis(PaperKind.PERSON_EXTRACT, about, WITH_NEED_TO_KNOW))


@needs(Permission.SEE_SENSITIVE)
def keep_sensitive(work: UnitOfWork, person_id: PersonId, entry: Sensitive) -> None:
    """Take down diagnosis or income; another income than was signed for is another declaration (T62).

    An odd income is asked about when it is told, and not again while it stands.
    """
    detail = sensitive_of(work.db, person_id)
    if entry.monthly_income is not None and (detail is None or detail.monthly_income != entry.monthly_income):
        check_income(entry.monthly_income, work.profile.office.ask_above, entry.confirmed)
    detail = _sensitive_row(work, person_id)
    detail.diagnosis = entry.diagnosis
    detail.monthly_income, detail.income_as_told = entry.monthly_income, entry.income_as_told
    work.note(JournalAct.KEEP_SENSITIVE, detail)
    lapse_of_person(person_id, work)


@needs(Permission.TAKE_REQUESTS)
def declare_income(
    work: UnitOfWork, person_id: PersonId, monthly_income: Money, confirmed: frozenset[StrEnum]
) -> None:
    """Take down the income a service asks for; taking it down shows nothing of what was there before."""
    check_income(monthly_income, work.profile.office.ask_above, confirmed)
    detail = _sensitive_row(work, person_id)
    detail.monthly_income, detail.income_as_told = monthly_income, ""
    work.note(JournalAct.DECLARE_INCOME, detail)
    lapse_of_person(person_id, work)


def _sensitive_row(work: UnitOfWork, person_id: PersonId) -> SensitiveDetail:
    detail = sensitive_of(work.db, person_id)
    if detail is None:
        detail = SensitiveDetail(person_id=person_id)
        work.add(detail)
    return detail


@needs(Permission.OPEN_FILES)
def say_not_same(work: UnitOfWork, person_id: PersonId, other_id: PersonId) -> None:
    """«ليست نفس الشخص»: remember it, so that it is not asked again; said once more it is nothing new."""
    if other_id in known_not_same(work.db, person_id):
        return
    pair = NotSamePerson(person_id=person_id, other_id=other_id)
    work.add(pair)
    work.note(JournalAct.SAY_NOT_SAME, pair)
