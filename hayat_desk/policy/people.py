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

from stdnum import iban, luhn

from hayat_desk.errors import Doubt, InvalidValue
from hayat_desk.policy.dates import WrittenDate, age
from hayat_desk.policy.spelling import ascii_digits, without_bidi_marks
from hayat_desk.policy.terms import Term

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_LONGEST_TYPED = 80
_HOME_REGION = "SA"
_OLDEST = 110
"""Years; beyond it a birth is far more often mistyped than right."""


class PersonFlaw(StrEnum):
    """Why a typed value cannot be what the field asks for, with the details its sentence may use."""

    IDENTITY_EMPTY = "identity_empty"
    """No number, though the person has a document. Choose «بلا هوية» where there is none."""
    IDENTITY_NOT_DIGITS = "identity_not_digits"
    """Something but digits stands in a number of digits."""
    IDENTITY_LENGTH = "identity_length"
    """Not ten digits. `digits`: how many were typed."""
    IDENTITY_FIRST_DIGIT = "identity_first_digit"
    """Begins with neither 1 nor 2: the kind of document must be chosen. `first`."""
    IDENTITY_OF_OTHER_KIND = "identity_of_other_kind"
    """A national id begins with 1, an iqama with 2. `first`."""
    IDENTITY_UNEXPECTED = "identity_unexpected"
    """A number was typed for a person without a document."""
    PASSPORT = "passport_form"
    """A passport number is 5 to 20 Latin letters and digits."""
    PHONE_EMPTY = "phone_empty"
    """Nothing was typed."""
    PHONE_NOT_DIGITS = "phone_not_digits"
    """Something but digits stands in the number."""
    PHONE_UNKNOWN = "phone_unknown"
    """No such number can exist. `digits`: how many were typed."""
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
    SHORT_ADDRESS = "short_address_form"
    """A short national address is four Latin letters and four digits."""


class Sex(Term):
    """The person's sex, which the wordings of papers need."""

    FEMALE = "female", "أنثى", "Female"
    MALE = "male", "ذكر", "Male"


class IdentityKind(Term):
    """The document that says who a person is."""

    NATIONAL_ID = "national_id", "هوية وطنية", "National ID"
    IQAMA = "iqama", "إقامة", "Iqama"
    BORDER_NUMBER = "border_number", "رقم حدود", "Border number"
    PASSPORT = "passport", "جواز سفر", "Passport"
    NONE = "none", "بلا هوية", "No document"

    @property
    def number_label(self) -> str:
        """What its number is called on paper; without a document there is only the identity to speak of."""
        return _NUMBER_LABELS[self]


_NUMBER_LABELS = {
    IdentityKind.NATIONAL_ID: "رقم الهوية",
    IdentityKind.IQAMA: "رقم الإقامة",
    IdentityKind.BORDER_NUMBER: "رقم الحدود",
    IdentityKind.PASSPORT: "رقم جواز السفر",
    IdentityKind.NONE: "الهوية",
}


class IdentityNotice(Term):
    """What is odd about an identity that was taken all the same."""

    CHECK_DIGIT = (
        "identity_check_digit",
        "رقم الهوية لا يطابق رقم التحقق؛ قارنه بالأصل.",
        "The number does not fit its check digit; compare it with the original.",
    )


@dataclass(frozen=True, slots=True)
class Identity:
    """A document's kind and number; the number is empty for a person without one."""

    kind: IdentityKind
    number: str = ""

    @property
    def last_four(self) -> str:
        """The number masked but for its end, for papers that leave the office: «••••••1234»."""
        return last_four(self.number)


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

    @property
    def is_mobile(self) -> bool:
        """Whether a message can reach it, as far as the number tells."""
        import phonenumbers

        return _is_mobile(phonenumbers.parse(self.e164))


@dataclass(frozen=True, slots=True)
class Iban:
    """A Saudi bank account number whose check digits fit."""

    number: str

    @property
    def shown(self) -> str:
        """In groups of four, as banks print it."""
        return " ".join(self.number[start : start + 4] for start in range(0, len(self.number), 4))


def last_four(number: str) -> str:
    """`number` with all but its last four characters hidden; hidden altogether where it is so short."""
    shown = number[-4:] if len(number) > 4 else ""
    return "•" * (len(number) - len(shown)) + shown


def parse_identity(kind: IdentityKind | None, text: str) -> Identity:
    """Read an identity number; without a `kind`, 1… is a citizen's and 2… a resident's.

    A failed check digit is no refusal: ask `identity_notice`.
    """
    number = _closed_up(text).upper()
    if kind is IdentityKind.NONE:
        if number:
            raise InvalidValue(PersonFlaw.IDENTITY_UNEXPECTED)
        return Identity(kind)
    if not number:
        raise InvalidValue(PersonFlaw.IDENTITY_EMPTY)
    if kind is IdentityKind.PASSPORT:
        if not re.fullmatch(r"[A-Z0-9]{5,20}", number):
            raise InvalidValue(PersonFlaw.PASSPORT)
        return Identity(kind, number)
    if not re.fullmatch(r"[0-9]+", number):
        raise InvalidValue(PersonFlaw.IDENTITY_NOT_DIGITS)
    if len(number) != 10:
        raise InvalidValue(PersonFlaw.IDENTITY_LENGTH, digits=len(number))
    return Identity(kind if kind is IdentityKind.BORDER_NUMBER else _kind_of(number, kind), number)


def _kind_of(number: str, chosen: IdentityKind | None) -> IdentityKind:
    """The kind its first digit tells, which must agree with the one chosen."""
    told = {"1": IdentityKind.NATIONAL_ID, "2": IdentityKind.IQAMA}.get(number[0])
    if told is None and chosen is None:
        raise InvalidValue(PersonFlaw.IDENTITY_FIRST_DIGIT, first=number[0])
    if told is None or (chosen is not None and chosen is not told):
        raise InvalidValue(PersonFlaw.IDENTITY_OF_OTHER_KIND, first=number[0])
    return told


def identity_notice(identity: Identity) -> IdentityNotice | None:
    """What to tell the clerk about a number that was taken. Only ids and iqamas carry a check digit."""
    checked = identity.kind in (IdentityKind.NATIONAL_ID, IdentityKind.IQAMA)
    return IdentityNotice.CHECK_DIGIT if checked and not luhn.is_valid(identity.number) else None


def parse_phone(text: str, *, mobile: bool = True) -> Phone:
    """Read a telephone number, Saudi unless it says otherwise; a land line only where `mobile` is False."""
    import phonenumbers

    typed = ascii_digits(without_bidi_marks(text)).strip()
    if not typed:
        raise InvalidValue(PersonFlaw.PHONE_EMPTY)
    digits = re.sub(r"[^0-9]", "", typed)
    if len(typed) > _LONGEST_TYPED or not re.fullmatch(r"\+?[0-9\s().\-/–]+", typed):
        raise InvalidValue(PersonFlaw.PHONE_NOT_DIGITS)
    try:
        number = phonenumbers.parse(("+" if typed.startswith("+") else "") + digits, _HOME_REGION)
    except phonenumbers.NumberParseException:
        raise InvalidValue(PersonFlaw.PHONE_UNKNOWN, digits=len(digits)) from None
    if not phonenumbers.is_valid_number(number):
        raise InvalidValue(PersonFlaw.PHONE_UNKNOWN, digits=len(digits))
    if mobile and not _is_mobile(number):
        raise InvalidValue(PersonFlaw.PHONE_NOT_MOBILE)
    return Phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _is_mobile(number: PhoneNumber) -> bool:
    import phonenumbers

    kinds = phonenumbers.PhoneNumberType
    return phonenumbers.number_type(number) in (kinds.MOBILE, kinds.FIXED_LINE_OR_MOBILE)


def parse_iban(text: str) -> Iban:
    """Read a Saudi IBAN: SA and 22 digits, the SA supplied where only the 22 digits were typed."""
    number = _closed_up(text).upper()
    if not number:
        raise InvalidValue(PersonFlaw.IBAN_EMPTY)
    if re.fullmatch(r"[0-9]{22}", number):
        number = "SA" + number
    if not number.startswith("SA"):
        raise InvalidValue(PersonFlaw.IBAN_COUNTRY)
    if not re.fullmatch(r"SA[0-9]{22}", number):
        raise InvalidValue(PersonFlaw.IBAN_LENGTH, digits=sum(letter in "0123456789" for letter in number))
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


def parse_short_address(text: str) -> str:
    """Read a short national address («RNBB2312»): four letters and four digits, in capitals."""
    address = _closed_up(text).upper()
    if not re.fullmatch(r"[A-Z]{4}[0-9]{4}", address):
        raise InvalidValue(PersonFlaw.SHORT_ADDRESS)
    return address


def _closed_up(text: str) -> str:
    """`text` with ASCII digits and without spaces, dashes and invisible marks."""
    return re.sub(r"[\s\-–]", "", ascii_digits(without_bidi_marks(text)))
