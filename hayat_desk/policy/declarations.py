"""The declaration: what was declared, the code printed on the sheet, and when a signature lapses (T62, T81)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.moves import Moves
from hayat_desk.policy.people import Identity, IdentityKind, Phone, Sex
from hayat_desk.policy.spelling import as_read
from hayat_desk.policy.terms import Term

# Crockford's alphabet: no letter that is taken for a digit when the code is read aloud.
_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_SYMBOLS = 12


class DeclarationState(Term):
    """How far the declaration of a request has come (ux rule 31)."""

    NOT_PRINTED = "not_printed", "لم يُطبع", "Not printed"
    PRINTED = "printed", "طُبع ولم يُوقّع", "Printed, not signed"
    SIGNED = "signed", "موقّع أمام الموظف", "Signed before the clerk"
    VOID = "void", "لاغٍ لتغيّر البيانات", "Void: the data changed"


class DeclarationAct(StrEnum):
    """What happens to the declaration of a request; the request's own hindrances tell when."""

    PRINT = "print"
    SIGN = "sign"
    LAPSE = "lapse"
    """Its data changed, or another takes its place."""


DECLARATION_MOVES: Moves = {
    DeclarationAct.PRINT: {DeclarationState.NOT_PRINTED: {DeclarationState.PRINTED}},
    DeclarationAct.SIGN: {DeclarationState.PRINTED: {DeclarationState.SIGNED}},
    DeclarationAct.LAPSE: {
        DeclarationState.NOT_PRINTED: {DeclarationState.VOID},
        DeclarationState.PRINTED: {DeclarationState.VOID},
        DeclarationState.SIGNED: {DeclarationState.VOID},
    },
}


class SignatureKind(Term):
    """By whom or how the sheet was signed (T62, T79)."""

    SIGNATURE = "signature", "توقيع", "Signature"
    THUMBPRINT = "thumbprint", "بصمة", "Thumbprint"
    REPRESENTATIVE = "representative", "توقيع وكيل", "Signed by a representative"


class DeclaredField(Term):
    """What a declaration holds; the keys of its stored form, in the order of the sheet."""

    NAME = "name", "الاسم", "name"
    IDENTITY_KIND = "identity_kind", "وثيقة الهوية", "identity document"
    IDENTITY_NUMBER = "identity_number", "رقم الهوية", "identity number"
    BIRTH = "birth", "تاريخ الميلاد", "date of birth"
    SEX = "sex", "الجنس", "sex"
    PHONE = "phone", "الجوال", "phone"
    CITY = "city", "المدينة", "city"
    DISTRICT = "district", "الحي", "district"
    SERVICE = "service", "الخدمة المطلوبة", "service"
    DESCRIPTION = "description", "وصف الحاجة", "what is needed"
    DOCUMENTS = "documents", "المستندات", "documents"
    INCOME = "income", "الدخل الشهري", "monthly income"


DeclaredValue = str | Sequence[Sequence[str]]
"""One declared thing as it is stored: a text, or of each paper its title, sighting and two dates."""

_SIGHTED = {None: "", True: "matched", False: "differs"}
_SIGHTINGS = {stored: matched for matched, stored in _SIGHTED.items()}


@dataclass(frozen=True, slots=True)
class DeclaredDocument:
    """One paper as it was sighted when the sheet was prepared; `matched` is None where it was not seen."""

    title: str
    matched: bool | None
    issued: WrittenDate | None
    expires: WrittenDate | None

    @classmethod
    def from_stored(cls, values: Sequence[str]) -> Self:
        """Read back what `stored` wrote."""
        title, sighting, issued, expires = values
        return cls(title, _SIGHTINGS[sighting], _date(issued), _date(expires))

    @property
    def stored(self) -> list[str]:
        """Title, sighting, date of issue, date of expiry; blank where there is none."""
        return [self.title, _SIGHTED[self.matched], _stored(self.issued), _stored(self.expires)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """The data of one declaration. What was signed is its stored form, which never changes again (T62).

    `income` is what was declared, a figure or not; None where the service does not ask it.
    """

    name: str
    identity: Identity
    birth: WrittenDate | None
    sex: Sex | None
    phone: Phone | None
    city: str
    district: str
    service: str
    description: str
    documents: tuple[DeclaredDocument, ...]
    income: str | None

    @classmethod
    def from_stored(cls, values: Mapping[str, DeclaredValue]) -> Self:
        """Read back what `stored` gave; KeyError or ValueError for anything else."""
        texts = {field: value for field, value in values.items() if isinstance(value, str)}
        phone, sex = texts[DeclaredField.PHONE], texts[DeclaredField.SEX]
        kind, number = texts[DeclaredField.IDENTITY_KIND], texts[DeclaredField.IDENTITY_NUMBER]
        return cls(
            name=texts[DeclaredField.NAME],
            identity=Identity(IdentityKind.of(kind), number),
            birth=_date(texts[DeclaredField.BIRTH]),
            sex=Sex.of(sex) if sex else None,
            phone=Phone(phone) if phone else None,
            city=texts[DeclaredField.CITY],
            district=texts[DeclaredField.DISTRICT],
            service=texts[DeclaredField.SERVICE],
            description=texts[DeclaredField.DESCRIPTION],
            documents=tuple(map(DeclaredDocument.from_stored, values[DeclaredField.DOCUMENTS])),
            income=texts.get(DeclaredField.INCOME),
        )

    @property
    def stored(self) -> dict[DeclaredField, DeclaredValue]:
        """Every declared thing as it is kept with the sheet, in the sheet's order."""
        values: dict[DeclaredField, DeclaredValue] = {
            DeclaredField.NAME: self.name,
            DeclaredField.IDENTITY_KIND: self.identity.kind.value,
            DeclaredField.IDENTITY_NUMBER: self.identity.number,
            DeclaredField.BIRTH: _stored(self.birth),
            DeclaredField.SEX: self.sex.value if self.sex else "",
            DeclaredField.PHONE: self.phone.e164 if self.phone else "",
            DeclaredField.CITY: self.city,
            DeclaredField.DISTRICT: self.district,
            DeclaredField.SERVICE: self.service,
            DeclaredField.DESCRIPTION: self.description,
            DeclaredField.DOCUMENTS: [document.stored for document in self.documents],
        }
        if self.income is not None:
            values[DeclaredField.INCOME] = self.income
        return values


def _date(stored: str) -> WrittenDate | None:
    return WrittenDate.from_stored(stored) if stored else None


def _stored(written_date: WrittenDate | None) -> str:
    return written_date.stored if written_date else ""


@dataclass(frozen=True, slots=True)
class Change:
    """One declared thing that is no longer as it was signed for; `before` and `now` as they are kept."""

    field: DeclaredField
    before: DeclaredValue
    now: DeclaredValue


class Reader(StrEnum):
    """Who reads what changed since a signature."""

    OFFICE = "office"
    COMMITTEE = "committee"


_BY_NAME_ALONE = {
    Reader.OFFICE: frozenset({DeclaredField.DOCUMENTS, DeclaredField.INCOME}),
    Reader.COMMITTEE: frozenset(
        {
            DeclaredField.DOCUMENTS,
            DeclaredField.INCOME,
            DeclaredField.NAME,
            DeclaredField.IDENTITY_NUMBER,
            DeclaredField.BIRTH,
            DeclaredField.PHONE,
        }
    ),
}


def is_told_by_name_alone(field: DeclaredField, reader: Reader) -> bool:
    """Whether its old and new value stay unsaid: an income is asked for, the committee knows initials only."""
    return field in _BY_NAME_ALONE[reader]


@dataclass(frozen=True)
class Signature:
    """A signature as recorded before the clerk."""

    kind: SignatureKind
    consented: bool


def canonical(text: str, declared: Declared) -> str:
    """The text and data as one string that is the same whenever they are the same."""
    return json.dumps(
        {"text": text, "data": declared.stored}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def from_canonical(text: str) -> Declared:
    """The data of what `canonical` wrote."""
    return Declared.from_stored(json.loads(text)["data"])


def code_of(text: str, declared: Declared) -> str:
    """The short code printed on the sheet: 60 bits of SHA-256 over text and data, as XXXX-XXXX-XXXX."""
    digest = int.from_bytes(hashlib.sha256(canonical(text, declared).encode()).digest())
    symbols = "".join(_SYMBOLS[(digest >> (5 * place)) & 31] for place in range(_CODE_SYMBOLS))
    return "-".join(symbols[start : start + 4] for start in range(0, _CODE_SYMBOLS, 4))


def changes(declared: Declared, now: Declared) -> tuple[Change, ...]:
    """What differs between the data that were signed and the data as they are now, in the sheet's order."""
    before, after = declared.stored, now.stored
    return tuple(
        Change(field, before.get(field, ""), after.get(field, ""))
        for field in DeclaredField
        if _compared(field, before.get(field, "")) != _compared(field, after.get(field, ""))
    )


def _compared(field: DeclaredField, value: DeclaredValue) -> str | list[list[str]]:
    """A text as it is read; an income as its amount: «4,500» was signed before amounts were kept as «4500»."""
    if not isinstance(value, str):
        return [list(line) for line in value]
    if field is DeclaredField.INCOME and value:
        try:
            return Money.parse(value).plain
        except InvalidValue:
            return value
    return as_read(value)


def changes_as_text(changes: Sequence[Change]) -> str:
    """The changes as they are kept with minutes; empty where there are none."""
    if not changes:
        return ""
    return json.dumps([[change.field, change.before, change.now] for change in changes], ensure_ascii=False)


def changes_from_text(text: str) -> tuple[Change, ...]:
    """The changes as they were kept."""
    return tuple(
        Change(DeclaredField.of(field), before, now) for field, before, now in json.loads(text or "[]")
    )
