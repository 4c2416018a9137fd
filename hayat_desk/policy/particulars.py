"""A person's particulars: who it is and how it is reached, as the form asks them (T14, T25)."""

from __future__ import annotations

from dataclasses import dataclass

from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.people import Identity, Phone, Sex


@dataclass(frozen=True, kw_only=True)
class Particulars:
    """One person; only the first name is needed. `contact_note` says how and when it is safe to call."""

    name: PersonName
    identity: Identity
    birth: WrittenDate | None = None
    sex: Sex | None = None
    phone: Phone | None = None
    city: str = ""
    district: str = ""
    contact_note: str = ""
