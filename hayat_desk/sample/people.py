"""Who comes to the sample office. Identity numbers and telephones lie in ranges that nobody is given."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from stdnum import luhn

from hayat_desk.policy.dates import Calendar, WrittenDate, hijri_of
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.people import Identity, IdentityKind, Phone, Sex
from hayat_desk.policy.profiles import Profile
from hayat_desk.procedures.people import PersonEntry
from hayat_desk.sample import names, texts

BEFORE_THE_TABLE = (
    WrittenDate(Calendar.HIJRI, 1338),
    WrittenDate(Calendar.HIJRI, 1340, 7, 1),
    WrittenDate(Calendar.HIJRI, 1342, 7, 1),
    WrittenDate(Calendar.HIJRI, 1341, 7, 1),
)
"""Births from before 1343 هـ, as identity cards have them: the year alone, or 1 Rajab."""

_NAMED = (*names.SINGLE, *names.LONG, *names.SHORT, *names.KINDRED)
_CITIZENS, _RESIDENTS = 190_000_000, 290_000_000
_YEARS = (18, 85)


class Newcomers:
    """Invents one person after another; the odd ones are strewn among the usual ones."""

    def __init__(self, rng: Random, profile: Profile, today: date, people: int) -> None:
        self._rng = rng
        self._profile = profile
        self._today = today
        self._made = 0
        odd = [*_NAMED, *BEFORE_THE_TABLE]
        self._every = max(2, people // (len(odd) + 1))
        self._odd = iter(odd)
        # an association of the sick has more women and citizens, another more men and residents
        sick = any(service.asks_diagnosis for service in profile.services)
        self._women, self._residents = (0.85, 0.12) if sick else (0.35, 0.6)

    def next(self, *, name: PersonName | None = None, city: str | None = None) -> PersonEntry:
        """One more person; with a name or a city where the play needs it."""
        self._made += 1
        odd = next(self._odd, None) if self._made % self._every == 0 and name is None else None
        woman = self._rng.random() < self._women
        resident = self._rng.random() < self._residents
        person_name = name or (
            odd if isinstance(odd, PersonName) else self._name(woman=woman, resident=resident)
        )
        birth = odd if isinstance(odd, WrittenDate) else self._birth(resident=resident)
        return PersonEntry(
            name=person_name,
            identity=self._identity(resident=resident),
            birth=birth,
            sex=None if self._rng.random() < 0.02 else Sex.FEMALE if woman else Sex.MALE,
            phone=None if self._rng.random() < 0.05 else Phone(f"+9665500{self._made:05d}"),
            city=self._city() if city is None else city,
            district=self._district() if city is None else "",
            contact_note=self._rng.choice(texts.CONTACT_NOTES) if self._rng.random() < 0.08 else "",
        )

    def _name(self, *, woman: bool, resident: bool) -> PersonName:
        rng = self._rng
        if resident:
            first = rng.choice(names.RESIDENT_WOMEN if woman else names.RESIDENT_MEN)
            return PersonName(first, rng.choice(names.RESIDENT_MEN), "", rng.choice(names.RESIDENT_FAMILIES))
        first = rng.choice(names.WOMEN if woman else names.MEN)
        grandfather = rng.choice(names.MEN) if rng.random() < 0.9 else ""
        return PersonName(first, rng.choice(names.MEN), grandfather, rng.choice(names.FAMILIES))

    def _birth(self, *, resident: bool) -> WrittenDate | None:
        rng = self._rng
        if rng.random() < 0.03:
            return None
        born = self._today - timedelta(days=rng.randint(_YEARS[0] * 365, _YEARS[1] * 365))
        hijri = hijri_of(born)
        if resident or hijri is None:
            return WrittenDate(Calendar.GREGORIAN, born.year, born.month, born.day)
        if hijri[0] < 1390 and rng.random() < 0.5:
            return WrittenDate(Calendar.HIJRI, hijri[0], 7, 1)
        return WrittenDate(Calendar.HIJRI, *hijri)

    def _identity(self, *, resident: bool) -> Identity:
        chance = self._rng.random()
        if chance < 0.02:
            return Identity(IdentityKind.NONE)
        if resident and chance < 0.1:
            return Identity(IdentityKind.PASSPORT, f"Z{7_000_000 + self._made}")
        if resident and chance < 0.13:
            return Identity(IdentityKind.BORDER_NUMBER, f"39{self._made:08d}")
        return identity_of(self._made, resident=resident)

    def _city(self) -> str:
        places = self._profile.places
        return places.city if self._rng.random() < 0.7 else self._rng.choice(places.cities or (places.city,))

    def _district(self) -> str:
        return self._rng.choice(self._profile.places.districts or ("", texts.DISTRICT_OF_NOBODY))


def identity_of(number: int, *, resident: bool = False) -> Identity:
    """A national id or an iqama whose check digit fits, in a range that has not been given out."""
    first_nine = str((_RESIDENTS if resident else _CITIZENS) + number)
    kind = IdentityKind.IQAMA if resident else IdentityKind.NATIONAL_ID
    return Identity(kind, first_nine + luhn.calc_check_digit(first_nine))
