"""What identifies and reaches a person: identity, telephone, bank account, short address, sex (T59, T60).

Each is read once, at its field, tolerantly: any digits, spaces, dashes and invisible marks. What cannot
be such a thing is refused with `InvalidValue(PersonFlaw…)`; what is only odd is a notice.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from hayat_desk.errors import Doubt, InvalidValue
from hayat_desk.policy.dates import WrittenDate, age
from hayat_desk.policy.spelling import closed_up, grouped, number_text
from hayat_desk.policy.terms import Term

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_LONGEST_TYPED = 80
_HOME_REGION = "SA"
_HOME_CODE = 966
_FORMED_AT_HOME = re.compile(r"5\d{8}|1\d{8}|9200\d{5}|800\d{7}|8\d{8}")
"""Mobiles, land lines by their area, and the numbers of companies, after the country's code."""
_OLDEST = 110
"""Years; beyond it a birth is far more often mistyped than right."""


class PersonFlaw(StrEnum):
    """Why a typed value cannot be what the field asks for, with the details its sentence may use."""

    IDENTITY_NOT_DIGITS = "identity_not_digits"
    """Something but digits stands in a number of digits."""
    IDENTITY_LENGTH = "identity_length"
    """Not ten digits. `digits`: how many were typed."""
    GCC_LENGTH = "gcc_identity_length"
    """Not the 6 to 15 digits of an identity of the Gulf's states. `digits`: how many were typed."""
    CARD_LENGTH = "card_length"
    """Not the 5 to 15 digits of a visitor's card. `digits`: how many were typed."""
    REFUGEE_CARD = "refugee_card_form"
    """A refugee's card has 4 to 40 letters, digits, strokes and hyphens."""
    IDENTITY_FIRST_DIGIT = "identity_first_digit"
    """Begins with neither 1 nor 2: the kind of document must be chosen. `first`."""
    IDENTITY_OF_OTHER_KIND = "identity_of_other_kind"
    """A national id begins with 1, an iqama with 2. `first`."""
    IDENTITY_UNEXPECTED = "identity_unexpected"
    """A number was typed for a person without a document."""
    PASSPORT = "passport_form"
    """A passport number is 5 to 20 Latin letters and digits, and a digit is among them."""
    PHONE_EMPTY = "phone_empty"
    """Nothing was typed."""
    PHONE_NOT_DIGITS = "phone_not_digits"
    """Something but digits stands in the number."""
    PHONE_UNKNOWN = "phone_unknown"
    """No number is formed so. `digits`: how many were typed."""
    PHONE_NOT_MOBILE = "phone_not_mobile"
    """A right number, but not of a mobile."""
    IBAN_EMPTY = "iban_empty"
    """Nothing was typed."""
    IBAN_COUNTRY = "iban_country"
    """Not a Saudi account: it does not begin with SA."""
    IBAN_LENGTH = "iban_length"
    """Not 22 digits after SA. `digits`: how many were typed."""
    IBAN_CHECK = "iban_check"
    """The check digits do not fit: a digit is wrong or two are swapped."""
    BORN_LATER = "born_later"
    """A birth that is still to come."""
    VERY_OLD = "very_old"
    """Asked: older than `_OLDEST`. `age`, in whole Gregorian years."""


class Sex(Term):
    """The person's sex, which the wordings of papers need."""

    FEMALE = "female", "أنثى", "Female"
    MALE = "male", "ذكر", "Male"


class IdentityKind(Term):
    """The document that says who a person is; none, and none known, are kinds of their own."""

    NATIONAL_ID = "national_id", "هوية وطنية", "National ID"
    IQAMA = "iqama", "إقامة", "Iqama"
    GCC_ID = "gcc_id", "هوية خليجية", "GCC identity"
    BORDER_NUMBER = "border_number", "رقم حدود", "Border number"
    VISITOR_CARD = "visitor_card", "بطاقة زائر", "Visitor's card"
    PASSPORT = "passport", "جواز سفر", "Passport"
    REFUGEE_CARD = "refugee_card", "بطاقة لاجئ", "Refugee's card"
    NONE = "none", "بلا هوية", "No document"
    UNKNOWN = "unknown", "غير معروفة", "Not known"

    @property
    def number_label(self) -> str:
        """What its number is called on paper; without a document there is only the identity to speak of."""
        return _NUMBER_LABELS[self]


_NUMBER_LABELS = {
    IdentityKind.NATIONAL_ID: "رقم الهوية",
    IdentityKind.IQAMA: "رقم الإقامة",
    IdentityKind.GCC_ID: "رقم الهوية الخليجية",
    IdentityKind.BORDER_NUMBER: "رقم الحدود",
    IdentityKind.VISITOR_CARD: "رقم بطاقة الزائر",
    IdentityKind.PASSPORT: "رقم جواز السفر",
    IdentityKind.REFUGEE_CARD: "رقم بطاقة اللاجئ",
    IdentityKind.NONE: "الهوية",
    IdentityKind.UNKNOWN: "رقم الهوية",
}
_FOR_LIFE = frozenset({IdentityKind.NATIONAL_ID, IdentityKind.IQAMA, IdentityKind.GCC_ID})
"""Documents whose number is renewed with them and stays."""


class IdentityNotice(Term):
    """What is odd about an identity that was taken all the same."""

    CHECK_DIGIT = (
        "identity_check_digit",
        "رقم الهوية لا يطابق رقم التحقق؛ قارنه بالأصل.",
        "The number does not fit its check digit; compare it with the original.",
    )
    BORDER_FIRST_DIGIT = (
        "border_first_digit",
        "يبدأ رقم الحدود عادةً بالرقم 3 أو 4 أو 5؛ قارنه بالأصل.",
        "A border number mostly begins with 3, 4 or 5; compare it with the original.",
    )
    GCC_FORM = (
        "gcc_form",
        "ليس على صورة هوية من دول الخليج؛ قارنه بالأصل.",
        "No state of the Gulf has identities of this form; compare it with the original.",
    )
    VISITOR_LENGTH = (
        "visitor_length",
        "رقم بطاقة الزائر عادةً عشرة أرقام؛ قارنه بالأصل.",
        "A visitor's card mostly has ten digits; compare it with the original.",
    )


class PhoneNotice(Term):
    """What is odd about a telephone number that was taken all the same."""

    NOT_IN_TABLE = (
        "phone_not_in_table",
        "الرقم مكتمل، لكنه من نطاق غير مسجّل عندنا؛ تأكد منه مع صاحبه.",
        "The number is whole, but of a range we do not know; make sure of it with its owner.",
    )


@dataclass(frozen=True, slots=True)
class Identity:
    """A document's kind and number. Without a number it is not known, unless there is no document at all."""

    kind: IdentityKind
    number: str = ""

    @property
    def is_known(self) -> bool:
        """Whether the question is answered, by a number or by «no document»."""
        return bool(self.number) or self.kind is IdentityKind.NONE


def replaces(later: Identity, earlier: Identity) -> bool:
    """Whether an identity took the place of another that was right in its time (إقامة, then هوية وطنية).

    So does having none now, or none that is known: the number of before is all she can be found by. Another
    number of a document whose number stays is a slip put right, and so is one whose check digit was wrong.
    """
    if not earlier.number or closed_up(earlier.number) == closed_up(later.number):
        return False
    if identity_notice(earlier) is IdentityNotice.CHECK_DIGIT:
        return False
    return not later.number or later.kind is not earlier.kind or earlier.kind not in _FOR_LIFE


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number in E.164 («+966557315553»), as it is stored and compared."""

    e164: str

    @property
    def shown(self) -> str:
        """As people here write it: «055 731 5553»; a foreign number with its country's code."""
        import phonenumbers

        number = phonenumbers.parse(self.e164)
        home = number.country_code == phonenumbers.country_code_for_region(_HOME_REGION)
        form = phonenumbers.PhoneNumberFormat
        return phonenumbers.format_number(number, form.NATIONAL if home else form.INTERNATIONAL)


@dataclass(frozen=True, slots=True)
class Iban:
    """A Saudi bank account number whose check digits fit."""

    number: str

    @property
    def shown(self) -> str:
        """In groups of four, as banks print it."""
        return grouped(self.number)


def parse_identity(kind: IdentityKind | None, text: str) -> Identity:
    """Read an identity number; without a `kind`, 1… is a citizen's and 2… a resident's.

    A blank number is not known, and asked for at registration. A failed check digit is no refusal: ask
    `identity_notice`. A refugee's card keeps its hyphens, «185-12C00234»; compare numbers `closed_up`.
    """
    if not number_text(text):
        return Identity(kind or IdentityKind.UNKNOWN)
    number = closed_up(text)
    if kind in (IdentityKind.NONE, IdentityKind.UNKNOWN):
        raise InvalidValue(PersonFlaw.IDENTITY_UNEXPECTED)
    if kind in _LETTERED:
        form, flaw = _LETTERED[kind]
        if kind is IdentityKind.REFUGEE_CARD:
            number = re.sub(r"\s", "", number_text(text)).upper()
        if not re.fullmatch(form, number):
            raise InvalidValue(flaw)
        return Identity(kind, number)
    if not re.fullmatch(r"[0-9]+", number):
        raise InvalidValue(PersonFlaw.IDENTITY_NOT_DIGITS)
    fewest, most, flaw = _LENGTHS.get(kind, (10, 10, PersonFlaw.IDENTITY_LENGTH))
    if not fewest <= len(number) <= most:
        raise InvalidValue(flaw, digits=len(number))
    return Identity(kind if kind in _ANY_FIRST_DIGIT else _kind_of(number, kind), number)


_LETTERED = {
    IdentityKind.PASSPORT: (r"(?=.*[0-9])[A-Z0-9]{5,20}", PersonFlaw.PASSPORT),
    IdentityKind.REFUGEE_CARD: (r"(?=.*[0-9])\w[\w/-]{2,38}\w", PersonFlaw.REFUGEE_CARD),
}
_LENGTHS: dict[IdentityKind | None, tuple[int, int, PersonFlaw]] = {
    IdentityKind.GCC_ID: (6, 15, PersonFlaw.GCC_LENGTH),
    IdentityKind.VISITOR_CARD: (5, 15, PersonFlaw.CARD_LENGTH),
}
_ANY_FIRST_DIGIT = (IdentityKind.BORDER_NUMBER, IdentityKind.GCC_ID, IdentityKind.VISITOR_CARD)


def _kind_of(number: str, choice: IdentityKind | None) -> IdentityKind:
    """The kind its first digit tells, which must agree with the one chosen."""
    kind = {"1": IdentityKind.NATIONAL_ID, "2": IdentityKind.IQAMA}.get(number[0])
    if kind is None and choice is None:
        raise InvalidValue(PersonFlaw.IDENTITY_FIRST_DIGIT, first=number[0])
    if kind is None or (choice is not None and choice is not kind):
        raise InvalidValue(PersonFlaw.IDENTITY_OF_OTHER_KIND, first=number[0])
    return kind


def _fits_check_digit(number: str) -> bool:
    """Whether the last digit is the one that Luhn's rule (ISO/IEC 7812-1) gives for those before it."""
    from stdnum import luhn  # here, as `iban` below

    return bool(luhn.is_valid(number))


def identity_notice(identity: Identity) -> IdentityNotice | None:
    """What to tell the clerk about a number that was taken.

    Check digits (Luhn) are known of national identities, iqamas and identities of the Emirates. Of the Gulf's
    states Oman has up to 9 digits, Bahrain 9, Qatar 11, Kuwait 12, the Emirates 15 from 784 on.
    """
    number = identity.number
    if not number:
        return None
    match identity.kind:
        case IdentityKind.NATIONAL_ID | IdentityKind.IQAMA:
            return None if _fits_check_digit(number) else IdentityNotice.CHECK_DIGIT
        case IdentityKind.BORDER_NUMBER:
            return None if number[0] in "345" else IdentityNotice.BORDER_FIRST_DIGIT
        case IdentityKind.VISITOR_CARD:
            return None if len(number) == 10 else IdentityNotice.VISITOR_LENGTH
        case IdentityKind.GCC_ID:
            emirates = len(number) == 15 and number.startswith("784")
            if emirates:
                return None if _fits_check_digit(number) else IdentityNotice.CHECK_DIGIT
            return None if len(number) in (7, 8, 9, 11, 12) else IdentityNotice.GCC_FORM
    return None


def parse_phone(text: str, *, mobile: bool = True) -> Phone:
    """Read a telephone number, Saudi unless it says otherwise; a land line only where `mobile` is False.

    A number that is formed as it should be and stands in no table is taken: ask `phone_notice`.
    """
    entry = number_text(text)
    if not entry:
        raise InvalidValue(PersonFlaw.PHONE_EMPTY)
    digits = re.sub(r"[^0-9]", "", entry)
    if len(entry) > _LONGEST_TYPED or not re.fullmatch(r"\+?[0-9\s().\-/]*\+?", entry):
        raise InvalidValue(PersonFlaw.PHONE_NOT_DIGITS)
    number = _number(("+" if "+" in entry else "") + digits)
    if number is None:
        raise InvalidValue(PersonFlaw.PHONE_UNKNOWN, digits=len(digits))
    if mobile and not _is_mobile(number):
        raise InvalidValue(PersonFlaw.PHONE_NOT_MOBILE)
    return Phone(f"+{number.country_code}{_after_code(number)}")


def _number(dialled: str) -> PhoneNumber | None:
    """The parsed number, None where none is formed like it. A 0 after the country code is dropped."""
    import phonenumbers

    try:
        number = phonenumbers.parse(dialled, _HOME_REGION)
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.is_valid_number(number):
        return number
    if number.country_code == _HOME_CODE:
        return number if _FORMED_AT_HOME.fullmatch(_after_code(number)) else None
    return number if phonenumbers.is_possible_number(number) else None


def _after_code(number: PhoneNumber) -> str:
    import phonenumbers

    return phonenumbers.national_significant_number(number)


def phone_notice(phone: Phone) -> PhoneNotice | None:
    """What to tell the clerk about a number that was taken."""
    import phonenumbers

    is_in_table = phonenumbers.is_valid_number(phonenumbers.parse(phone.e164))
    return None if is_in_table else PhoneNotice.NOT_IN_TABLE


def _is_mobile(number: PhoneNumber) -> bool:
    """Whether the number may be a mobile one; a foreign number in no table is taken for one."""
    import phonenumbers

    kinds = phonenumbers.PhoneNumberType
    kind = phonenumbers.number_type(number)
    if kind == kinds.UNKNOWN:
        return number.country_code != _HOME_CODE or _after_code(number).startswith("5")
    return kind in (kinds.MOBILE, kinds.FIXED_LINE_OR_MOBILE)


def parse_iban(text: str) -> Iban:
    """Read a Saudi IBAN: SA and 22 digits, the SA supplied where only the 22 digits were typed."""
    number = closed_up(text)
    if not number:
        raise InvalidValue(PersonFlaw.IBAN_EMPTY)
    if re.fullmatch(r"[0-9]{22}", number):
        number = "SA" + number
    if not number.startswith("SA"):
        raise InvalidValue(PersonFlaw.IBAN_COUNTRY)
    if not re.fullmatch(r"SA[0-9]{22}", number):
        raise InvalidValue(PersonFlaw.IBAN_LENGTH, digits=sum(letter in "0123456789" for letter in number))
    from stdnum import iban  # here, for it brings ssl and pydoc, which the first screen has no use for

    if not iban.is_valid(number):
        raise InvalidValue(PersonFlaw.IBAN_CHECK)
    return Iban(number)


def check_birth(birth: WrittenDate, today: date, confirmed: Collection[StrEnum]) -> None:
    """A birth does not lie ahead, even as far as it is known; a very old person is asked about."""
    if birth.lies_after(today):
        raise InvalidValue(PersonFlaw.BORN_LATER, field="birth")
    years = age(birth, today)
    if years is not None and years > _OLDEST and PersonFlaw.VERY_OLD not in confirmed:
        raise Doubt(PersonFlaw.VERY_OLD, field="birth", age=years)
