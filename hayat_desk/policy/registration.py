"""استكمال إجراءات التسجيل: what a file must hold before it gets its number (T66, T14).

No field is required of everybody: what a person cannot give is passed over with a recorded reason.
"""

from __future__ import annotations

from enum import StrEnum

from hayat_desk.policy.people import Identity
from hayat_desk.policy.terms import Term


class RegistrationGap(Term):
    """Something of a person's data that registration asks for and the file does not hold."""

    FAMILY_NAME = "family_name", "اسم العائلة", "Family name"
    IDENTITY = "identity", "رقم الهوية", "Identity number"
    BIRTH = "birth", "تاريخ الميلاد", "Date of birth"
    SEX = "sex", "الجنس", "Sex"
    PHONE = "phone", "الجوال", "Mobile number"
    CITY = "city", "المدينة", "City"


class RegistrationFlaw(StrEnum):
    """Why a registration cannot be completed as it stands."""

    GAPS_LEFT = "registration_gaps_left"


def registration_gaps(
    *, family_name: str, identity: Identity, born: bool, sexed: bool, phone: str, city: str
) -> tuple[RegistrationGap, ...]:
    """What is still to be asked for; somebody without any identity paper is not asked for its number."""
    presence = {
        RegistrationGap.FAMILY_NAME: bool(family_name),
        RegistrationGap.IDENTITY: identity.is_known,
        RegistrationGap.BIRTH: born,
        RegistrationGap.SEX: sexed,
        RegistrationGap.PHONE: bool(phone),
        RegistrationGap.CITY: bool(city),
    }
    return tuple(gap for gap, is_present in presence.items() if not is_present)
