"""Fills مستخرج بيانات مستفيد: all that the records hold of one person, as that person may read it (T12)."""

from __future__ import annotations

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.dates import both, both_written
from hayat_desk.policy.paper_words import ExtractWord
from hayat_desk.policy.papers import WITH_NEED_TO_KNOW, SubjectKind
from hayat_desk.policy.people import IdentityKind, Sex
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.wordings import WordingField, WordingKey
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import Person, earlier_identities, sensitive_of
from hayat_desk.summaries.papers.extract_tables import ExtractTables
from hayat_desk.summaries.papers.forms import ExtractFact, PersonExtractSummary, Withheld
from hayat_desk.summaries.papers.parts import Digits, no_identity, qr, register

_WITHHELD = (
    Withheld(ExtractWord.OPINIONS.arabic, ExtractWord.WHY_NO_OPINIONS.arabic),
    Withheld(ExtractWord.DELIBERATIONS.arabic, ExtractWord.WHY_NO_DELIBERATIONS.arabic),
)


def person_extract(work: UnitOfWork, paper: Paper) -> PersonExtractSummary:
    """The person's data on the day; diagnosis and income only for who may see them, when they were asked for."""
    person = work.db.get_one(Person, paper.id_of(SubjectKind.PERSON))
    full = paper.code == WITH_NEED_TO_KNOW
    if full:
        work.require(Permission.SEE_SENSITIVE)
    purpose = ExtractWord.HER_PURPOSE if person.sex is Sex.FEMALE else ExtractWord.HIS_PURPOSE
    values: dict[str, str] = {WordingField.ASSOCIATION: work.profile.association.name}
    return PersonExtractSummary(
        register=register(work, paper),
        person=person.name.full,
        made_on=Digits(work)(both(paper.dated or work.today)),
        purpose=purpose.arabic,
        facts=_facts(work, person),
        contact=_contact(person),
        tables=ExtractTables(work).of(person),
        need_to_know=_need_to_know(work, person) if full else _named(work, person),
        with_need_to_know=full,
        withheld=_WITHHELD,
        rights=work.profile.wording(WordingKey.PRIVACY_NOTICE).fill(values),
        employee=work.clerk.name,
        employee_title=work.clerk.title,
        qr=qr(paper),
    )


def _facts(work: UnitOfWork, person: Person) -> tuple[ExtractFact, ...]:
    """Who the person is."""
    birth = Digits(work)(both_written(person.birth)) if person.birth else ""
    return (
        ExtractFact(ExtractWord.NAME.arabic, person.name.full),
        ExtractFact(person.number_kind.arabic, person.number, is_code=True),
        *_identity(work, person),
        ExtractFact(ExtractWord.BIRTH.arabic, birth),
        ExtractFact(ExtractWord.SEX.arabic, person.sex.arabic if person.sex else ""),
    )


def _identity(work: UnitOfWork, person: Person) -> tuple[ExtractFact, ...]:
    """The present identity as facts, then the earlier ones."""
    kind, number = person.identity_kind, person.identity_number
    facts = (
        [ExtractFact(ExtractWord.IDENTITY_KIND.arabic, kind.arabic)] if kind is not IdentityKind.NONE else []
    )
    value = number or no_identity(person.identity, person.sex)
    facts.append(ExtractFact(kind.number_label, value, is_code=bool(number)))
    facts += [
        ExtractFact(
            ExtractWord.EARLIER.filled(number=earlier.kind.number_label), earlier.number, is_code=True
        )
        for earlier in earlier_identities(work.db, person.id)
    ]
    return tuple(facts)


def _contact(person: Person) -> tuple[ExtractFact, ...]:
    return (
        ExtractFact(
            ExtractWord.MOBILE.arabic, person.telephone.shown if person.telephone else "", is_code=True
        ),
        ExtractFact(ExtractWord.CITY.arabic, person.city),
        ExtractFact(ExtractWord.DISTRICT.arabic, person.district),
        ExtractFact(ExtractWord.CONTACT_NOTE.arabic, person.contact_note),
    )


def _need_to_know(work: UnitOfWork, person: Person) -> tuple[ExtractFact, ...]:
    detail = sensitive_of(work.db, person.id)
    income = Digits(work).declared_income(detail.declared_income) if detail else ""
    return (
        ExtractFact(ExtractWord.DIAGNOSIS.arabic, detail.diagnosis if detail else ""),
        ExtractFact(ExtractWord.INCOME.arabic, income),
    )


def _named(work: UnitOfWork, person: Person) -> tuple[ExtractFact, ...]:
    """Which of diagnosis and income is recorded, without the values."""
    detail = sensitive_of(work.db, person.id)
    presence = {
        ExtractWord.DIAGNOSIS: bool(detail and detail.diagnosis),
        ExtractWord.INCOME: bool(detail and detail.declared_income),
    }
    return tuple(ExtractFact(word.arabic, "") for word, is_held in presence.items() if is_held)
