"""The declaration: what was declared, the code printed on the sheet, and when a signature lapses (T62, T81)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.moves import Moves
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
    """What a declaration holds; the keys of `Declared`, in the order of the sheet."""

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
Declared = Mapping[str, DeclaredValue]


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
        {"text": text, "data": declared}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def code_of(text: str, declared: Declared) -> str:
    """The short code printed on the sheet: 60 bits of SHA-256 over text and data, as XXXX-XXXX-XXXX."""
    digest = int.from_bytes(hashlib.sha256(canonical(text, declared).encode()).digest())
    symbols = "".join(_SYMBOLS[(digest >> (5 * place)) & 31] for place in range(_CODE_SYMBOLS))
    return "-".join(symbols[start : start + 4] for start in range(0, _CODE_SYMBOLS, 4))


def changes(signed: Declared, now: Declared) -> tuple[Change, ...]:
    """What differs between the data that were signed and the data as they are now, in the sheet's order."""
    return tuple(
        Change(field, signed.get(field, ""), now.get(field, ""))
        for field in DeclaredField
        if _compared(field, signed.get(field, "")) != _compared(field, now.get(field, ""))
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


def changes_as_text(changed: Sequence[Change]) -> str:
    """The changes as they are kept with minutes; empty where there are none."""
    if not changed:
        return ""
    return json.dumps([[one.field, one.before, one.now] for one in changed], ensure_ascii=False)


def changes_from_text(text: str) -> tuple[Change, ...]:
    """The changes as they were kept."""
    return tuple(
        Change(DeclaredField.of(field), before, now) for field, before, now in json.loads(text or "[]")
    )
