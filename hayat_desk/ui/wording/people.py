"""Sentences about a person's data and name."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.deaths import DeathDoubt, DeathFlaw, PersonHindrance
from hayat_desk.policy.names import NameFlaw
from hayat_desk.policy.people import PersonFlaw
from hayat_desk.ui.wording.filling import Table

_DEATHS: Table = {
    DeathFlaw.BEFORE_BIRTH: QT_TRANSLATE_NOOP(
        "Wording", "That day is before the date of birth. Compare both with the papers."
    ),
    DeathFlaw.HEIRS_UNASKED: QT_TRANSLATE_NOOP(
        "Wording", "Something was decided and not delivered. Say whether heirs receive it."
    ),
}

_LATER_THAN_DEATH: Table = {
    DeathDoubt.DID_LATER: QT_TRANSLATE_NOOP(
        "Wording",
        "Later, on {last}, they still came, signed or received. If that is right, tick it; else correct it.",
    ),
}

_NOT_NAMED: Table = {
    PersonHindrance.DIED: QT_TRANSLATE_NOOP(
        "Wording", "They died, so nothing is written or asked of them. Their file stays to be read."
    ),
    PersonHindrance.PUT_AWAY: QT_TRANSLATE_NOOP(
        "Wording", "This file was put away as a mistake. Take it back first, if it was none."
    ),
    PersonHindrance.NOT_DEAD: QT_TRANSLATE_NOOP("Wording", "No death is recorded of them."),
    PersonHindrance.NOT_PUT_AWAY: QT_TRANSLATE_NOOP("Wording", "This file was not put away."),
    PersonHindrance.HAS_A_FILE: QT_TRANSLATE_NOOP(
        "Wording",
        "The file holds a request, a call or an answer due, or a letter. End, settle or void these first.",
    ),
    PersonHindrance.UNDO_UNSAID: QT_TRANSLATE_NOOP(
        "Wording", "The reason is not written. Write it in a few words."
    ),
}

_PEOPLE: Table = {
    PersonFlaw.IDENTITY_NOT_DIGITS: QT_TRANSLATE_NOOP(
        "Wording", "The number holds something besides digits. Write its digits alone, or choose its kind."
    ),
    PersonFlaw.IDENTITY_LENGTH: QT_TRANSLATE_NOOP(
        "Wording", "An identity number has 10 digits; {digits} are written. Compare it with the original."
    ),
    PersonFlaw.IDENTITY_FIRST_DIGIT: QT_TRANSLATE_NOOP(
        "Wording", "The number begins with {first}, neither identity nor iqama. Choose the kind of document."
    ),
    PersonFlaw.IDENTITY_OF_OTHER_KIND: QT_TRANSLATE_NOOP(
        "Wording", "An identity begins with 1 and an iqama with 2. Change the kind or the number."
    ),
    PersonFlaw.IDENTITY_UNEXPECTED: QT_TRANSLATE_NOOP(
        "Wording", "A number is written and “No document” is chosen. Remove the number or choose its kind."
    ),
    PersonFlaw.GCC_LENGTH: QT_TRANSLATE_NOOP(
        "Wording",
        "Identities of the Gulf have 6 to 15 digits; {digits} are written. Compare it with the card.",
    ),
    PersonFlaw.CARD_LENGTH: QT_TRANSLATE_NOOP(
        "Wording", "A visitor's card has 5 to 15 digits; {digits} are written. Compare it with the card."
    ),
    PersonFlaw.REFUGEE_CARD: QT_TRANSLATE_NOOP(
        "Wording", "A refugee's card has 4 to 40 letters and digits, with hyphens between. Copy its number."
    ),
    PersonFlaw.PASSPORT: QT_TRANSLATE_NOOP(
        "Wording",
        "A passport number has 5 to 20 Latin letters and digits, one digit at least. Copy it.",
    ),
    PersonFlaw.PHONE_EMPTY: QT_TRANSLATE_NOOP("Wording", "The phone number is not written yet. Write it."),
    PersonFlaw.PHONE_NOT_DIGITS: QT_TRANSLATE_NOOP(
        "Wording", "The phone number holds something besides digits. Write its digits alone."
    ),
    PersonFlaw.PHONE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Wording",
        "No phone has these {digits} digits. A mobile has ten and begins with 05; a foreign number with +.",
    ),
    PersonFlaw.PHONE_NOT_MOBILE: QT_TRANSLATE_NOOP(
        "Wording", "This is not a mobile number. Write one that begins with 05, or use the other phone."
    ),
    PersonFlaw.BORN_LATER: QT_TRANSLATE_NOOP(
        "Wording", "The birth is still to come. Compare the date with the original."
    ),
    PersonFlaw.VERY_OLD: QT_TRANSLATE_NOOP(
        "Wording", "Born then, the age is {age} years. If that is right, tick it; else correct the date."
    ),
    PersonFlaw.IBAN_EMPTY: QT_TRANSLATE_NOOP("Wording", "The account number is not written yet. Write it."),
    PersonFlaw.IBAN_COUNTRY: QT_TRANSLATE_NOOP(
        "Wording", "A Saudi account begins with SA. Write it from SA on."
    ),
    PersonFlaw.IBAN_LENGTH: QT_TRANSLATE_NOOP(
        "Wording", "An account has 22 digits after SA; {digits} are written. Compare it with the card."
    ),
    PersonFlaw.IBAN_CHECK: QT_TRANSLATE_NOOP(
        "Wording", "The account does not fit its check digits. Look for a wrong or swapped digit."
    ),
}

_NAMES: Table = {
    NameFlaw.FIRST_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The first name is not written. Write it; the other parts may stay empty."
    ),
    NameFlaw.NO_LETTER: QT_TRANSLATE_NOOP(
        "Wording",
        "“{name}” holds no letter that can be read. Write it in letters; what is not known stays empty.",
    ),
    NameFlaw.TOO_LONG: QT_TRANSLATE_NOOP(
        "Wording", "This part of the name has {length} letters; {limit} are kept. Shorten it."
    ),
    NameFlaw.CONTROL_CHARACTER: QT_TRANSLATE_NOOP(
        "Wording", "The name holds a sign that cannot be seen. Type it again."
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    DeathFlaw: _DEATHS,
    DeathDoubt: _LATER_THAN_DEATH,
    PersonHindrance: _NOT_NAMED,
    PersonFlaw: _PEOPLE,
    NameFlaw: _NAMES,
}
