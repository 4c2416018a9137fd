"""المستفيدون: persons from the day they come to the desk, and what is kept of them apart (need-to-know)."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, Integer, String, and_, func, select
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.policy.names import PersonName
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.particulars import Particulars
from hayat_desk.policy.people import Identity, IdentityKind, Phone, Sex
from hayat_desk.policy.registration import RegistrationGap, registration_gaps
from hayat_desk.records.base import (
    IDS_A_STATEMENT,
    Amount,
    Base,
    Day,
    Line,
    Long,
    OfficeRecord,
    Short,
    Travel,
    Written,
    term,
)


class Person(OfficeRecord):
    """A person with a file: an applicant number from the first visit, a file number after the decision (T66)."""

    __tablename__ = "person"
    travels = Travel.MERGED

    applicant_number: Mapped[str] = mapped_column(String(16), index=True)
    file_number: Mapped[str | None] = mapped_column(String(16), index=True)
    first_name: Mapped[Short]
    father_name: Mapped[Short] = mapped_column(default="")
    grandfather_name: Mapped[Short] = mapped_column(default="")
    family_name: Mapped[Short] = mapped_column(default="")
    folded_name: Mapped[str] = mapped_column(String(640), index=True)
    identity_kind: Mapped[IdentityKind] = mapped_column(term(IdentityKind))
    identity_number: Mapped[str] = mapped_column(String(40), default="", index=True)
    birth: Mapped[Written | None] = mapped_column(index=True)
    sex: Mapped[Sex | None] = mapped_column(term(Sex))
    phone: Mapped[str] = mapped_column(String(20), default="", index=True)  # E.164
    city: Mapped[Short] = mapped_column(default="")
    district: Mapped[Short] = mapped_column(default="")
    contact_note: Mapped[Line] = mapped_column(default="")  # how, when and through whom it is safe to call
    died_on: Mapped[Day | None]  # the mark that stands; who said so, its notice tells

    @hybrid_property
    def may_be_named(self) -> bool:
        """Whether letters, lists, calls and questions may name them: they live, and their file is no mistake."""
        return self.died_on is None and self.deleted_at is None

    @may_be_named.inplace.expression
    @classmethod
    def _may_be_named(cls) -> ColumnElement[bool]:
        return and_(cls.died_on.is_(None), cls.deleted_at.is_(None))

    @property
    def name(self) -> PersonName:
        """The name in its four parts, as typed."""
        return PersonName.as_kept(self.first_name, self.father_name, self.grandfather_name, self.family_name)

    @property
    def identity(self) -> Identity:
        """The identity paper's kind and number."""
        return Identity(self.identity_kind, self.identity_number)

    @property
    def number(self) -> str:
        """The file number where there is one, else the applicant number."""
        return self.file_number or self.applicant_number

    @property
    def number_kind(self) -> NumberKind:
        """Which of the two that is."""
        return NumberKind.FILE if self.file_number else NumberKind.APPLICANT

    @property
    def registration_gaps(self) -> tuple[RegistrationGap, ...]:
        """What registration still asks for (T66)."""
        return registration_gaps(
            family_name=self.family_name,
            identity=self.identity,
            born=self.birth is not None,
            sexed=self.sex is not None,
            phone=self.phone,
            city=self.city,
        )

    @property
    def telephone(self) -> Phone | None:
        """The phone, None when none is known."""
        return Phone(self.phone) if self.phone else None

    @property
    def particulars(self) -> Particulars:
        """Who it is and how it is reached."""
        return Particulars(
            name=self.name,
            identity=self.identity,
            birth=self.birth,
            sex=self.sex,
            phone=self.telephone,
            city=self.city,
            district=self.district,
            contact_note=self.contact_note,
        )


class DeathNotice(OfficeRecord):
    """An entry on a person's death: that they died, and who said so; or that it was not so, and why (T83)."""

    __tablename__ = "death_notice"
    travels = Travel.MERGED

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    died_on: Mapped[Day | None]  # None takes the one before back
    said_by: Mapped[Short] = mapped_column(default="")
    because: Mapped[Line] = mapped_column(default="")


class SensitiveDetail(OfficeRecord):
    """Diagnosis and income: read only through the procedure that journals each look."""

    __tablename__ = "sensitive_detail"
    travels = Travel.MERGED

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    diagnosis: Mapped[Long] = mapped_column(default="")
    monthly_income: Mapped[Amount | None]
    income_as_told: Mapped[str] = mapped_column(String(40), default="")  # of before, where it is no figure

    @property
    def declared_income(self) -> str:
        """The income to be signed: the amount, or the text that was written down before amounts were parsed."""
        return self.income_as_told if self.monthly_income is None else self.monthly_income.plain


class EarlierIdentity(OfficeRecord):
    """An identity the person had before: an iqama before the national identity, a passport before the next one."""

    __tablename__ = "earlier_identity"
    travels = Travel.MERGED

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[IdentityKind] = mapped_column(term(IdentityKind))
    number: Mapped[str] = mapped_column(String(40), index=True)

    @property
    def identity(self) -> Identity:
        """The paper's kind and number."""
        return Identity(self.kind, self.number)


class PersonSearch(Base):
    """What the search box looks through: one folded line for each person. `id` is the full-text row."""

    __tablename__ = "person_search"
    travels = Travel.NEVER

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    person_id: Mapped[UUID] = mapped_column(unique=True)
    folded: Mapped[Long]


class NotSamePerson(OfficeRecord):
    """Two persons of whom the clerk said «ليست نفس الشخص»: they are not asked about again."""

    __tablename__ = "not_same_person"
    travels = Travel.MERGED

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    other_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)


def death_notices(db: Session, person_id: UUID) -> list[DeathNotice]:
    """The entries on a person's death, oldest first."""
    statement = select(DeathNotice).where(DeathNotice.person_id == person_id)
    return list(db.scalars(statement.order_by(DeathNotice.id)))


def with_ids(db: Session, ids: Collection[UUID]) -> list[Person]:
    """The persons with these ids, `IDS_A_STATEMENT` at a time."""
    distinct_ids = list(dict.fromkeys(ids))
    persons: list[Person] = []
    for at in range(0, len(distinct_ids), IDS_A_STATEMENT):
        persons += db.scalars(select(Person).where(Person.id.in_(distinct_ids[at : at + IDS_A_STATEMENT])))
    return persons


def sensitive_of(db: Session, person_id: UUID) -> SensitiveDetail | None:
    """The need-to-know layer of a person, None when nothing was ever entered."""
    statement = select(SensitiveDetail).where(
        SensitiveDetail.person_id == person_id, SensitiveDetail.deleted_at.is_(None)
    )
    return db.scalars(statement.limit(1)).first()


def earlier_identities(db: Session, person_id: UUID) -> list[EarlierIdentity]:
    """What a person identified with before, the newest first."""
    return earlier_identities_of(db, [person_id]).get(person_id, [])


def earlier_identities_of(db: Session, person_ids: Collection[UUID]) -> dict[UUID, list[EarlierIdentity]]:
    """As `earlier_identities` for many persons, `IDS_A_STATEMENT` at a time; persons without one are left out."""
    ids = list(dict.fromkeys(person_ids))
    earlier: dict[UUID, list[EarlierIdentity]] = {}
    for at in range(0, len(ids), IDS_A_STATEMENT):
        statement = select(EarlierIdentity).where(
            EarlierIdentity.person_id.in_(ids[at : at + IDS_A_STATEMENT]),
            EarlierIdentity.deleted_at.is_(None),
        )
        for identity in db.scalars(statement.order_by(EarlierIdentity.id.desc())):
            earlier.setdefault(identity.person_id, []).append(identity)
    return earlier


def folded_names(db: Session) -> list[str]:
    """Every folded name of the office, without loading a record; for looking for duplicates."""
    return list(db.scalars(select(Person.folded_name)))


def known_not_same(db: Session, person_id: UUID) -> set[UUID]:
    """The persons whom the clerk declared not to be this person."""
    rows = db.execute(
        select(NotSamePerson.person_id, NotSamePerson.other_id).where(
            (NotSamePerson.person_id == person_id) | (NotSamePerson.other_id == person_id)
        )
    )
    return {b if a == person_id else a for a, b in rows}


def count_people(db: Session) -> int:
    """How many persons have a file."""
    return db.scalar(select(func.count()).select_from(Person).where(Person.deleted_at.is_(None))) or 0
