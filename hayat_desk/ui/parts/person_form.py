"""The form of a person: four names, identity, birth, sex, phone, where they live, how it is safe to call."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.names import PersonName, PersonTraits, name_part, parted, reads_as_full_name
from hayat_desk.policy.particulars import Particulars
from hayat_desk.policy.people import (
    Identity,
    IdentityKind,
    Phone,
    Sex,
    identity_notice,
    parse_identity,
    parse_phone,
    phone_notice,
)
from hayat_desk.policy.terms import Term
from hayat_desk.procedures.people import PersonEntry
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.date_field import BirthField
from hayat_desk.ui.kit.field import Field
from hayat_desk.ui.kit.fields import CodeField, LineField, TextField
from hayat_desk.ui.kit.form import Form, Question

T = TypeVar("T")


_CARD = IdentityKind.NATIONAL_ID
"""Stands for both cards: which of the two it is is read off the number itself."""
_UNASKED = frozenset({_CARD, IdentityKind.IQAMA, IdentityKind.UNKNOWN})
"""Kinds without a choice of their own: the cards have one together, a blank number says that none is known."""


class PersonForm(Form):
    """Asks for a person. Only the first name is needed; a failed check digit is a notice, not a wall (T14)."""

    identity_complete = Signal()

    def __init__(self, today: Callable[[], date], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = LineField[str]("first", name_part)
        self.father = LineField[str]("father", name_part)
        self.grandfather = LineField[str]("grandfather", name_part)
        self.family = LineField[str]("family", name_part)
        self.paper = ChoiceField(
            "identity_kind",
            [
                Choice(_CARD, self.tr("National ID or iqama"), "card"),
                *(Choice(kind, kind.word(language)) for kind in IdentityKind if kind not in _UNASKED),
            ],
        )
        self.number = CodeField[Identity]("identity_number", self._read_identity)
        self.birth = BirthField("birth", today)
        self.sex = ChoiceField("sex", [Choice(sex, sex.word(language)) for sex in Sex])
        self.phone = CodeField[Phone]("phone", lambda text: parse_phone(text, mobile=False))
        self.city = TextField("city")
        self.district = TextField("district")
        self.contact_note = TextField("contact_note", longest=500)
        self._build()
        self.paper.choose(_CARD)
        self.paper.changed.connect(self._show_number)
        self.number.changed.connect(self._look_at_number)
        self.number.remark_with(lambda identity: _words(identity_notice(identity), language))
        self.phone.remark_with(lambda phone: _words(phone_notice(phone), language))
        self._letters = 0
        self.first.edit.textEdited.connect(self._part_what_was_pasted)
        self.first.edit.textChanged.connect(self._count_letters)

    def _build(self) -> None:
        self.add_beside(
            [
                Question(self.tr("First name"), self.first),
                Question(self.tr("Father's name"), self.father, optional=True),
                Question(self.tr("Grandfather's name"), self.grandfather, optional=True),
                Question(self.tr("Family name"), self.family, optional=True),
            ]
        )
        self.add_row(self.tr("Identity document"), self.paper)
        self.number_row = self.add_row(self.tr("Identity number"), self.number, optional=True)
        self.add_beside(
            [
                Question(
                    self.tr("Date of birth"),
                    self.birth,
                    self.tr("As on the card, Hijri or Gregorian"),
                    optional=True,
                ),
                Question(self.tr("Sex"), self.sex, optional=True),
            ],
            narrowest=300,
        )
        self.add_beside(
            [
                Question(self.tr("Phone"), self.phone, optional=True),
                Question(self.tr("City"), self.city, optional=True),
                Question(self.tr("District"), self.district, optional=True),
            ],
            narrowest=220,
        )
        self.add_row(
            self.tr("Safe contact"),
            self.contact_note,
            self.tr("When, where and through whom we may call"),
            optional=True,
        )

    def _read_identity(self, text: str) -> Identity:
        return parse_identity(self._kind(), text)

    def _kind(self) -> IdentityKind | None:
        """The kind that was chosen; None for a card."""
        kind = _readable(self.paper)
        return None if kind is _CARD else kind

    def _show_number(self) -> None:
        self.number_row.setVisible(self._kind() is not IdentityKind.NONE)
        self.number.say_remark()

    def _look_at_number(self) -> None:
        if len(self.number.text().strip()) >= 10:
            self.identity_complete.emit()

    def take_name(self, full: str) -> None:
        """A full name from one place, in the parts it most likely has."""
        for field, part in zip(
            (self.first, self.father, self.grandfather, self.family), parted(full), strict=True
        ):
            field.set_text(part)

    def _count_letters(self, text: str) -> None:
        self._letters = len(text)

    def _part_what_was_pasted(self, text: str) -> None:
        """A full name that came into the first name at once, while the others are blank, goes to its places."""
        at_once = len(text) - self._letters > 1
        blank = all(field.is_blank() for field in (self.father, self.grandfather, self.family))
        if at_once and blank and reads_as_full_name(text) and any(parted(text)[1:]):
            self.take_name(text)

    def traits(self) -> PersonTraits:
        """What of the person can be read so far, to be compared with those who have files."""
        names = (self.first, self.father, self.grandfather, self.family)
        number, phone = _readable(self.number), _readable(self.phone)
        return PersonTraits(
            name=" ".join(part for part in map(_readable, names) if part),
            identity=number.number if number and self._kind() is not IdentityKind.NONE else "",
            phone=phone.e164 if phone else "",
            birth=_readable(self.birth),
            sex=self.sex.value_or_none(),
        )

    def entry(self) -> PersonEntry:
        """What was told; raises `InvalidValue` where an answer cannot be taken: ask `check()` first."""
        return PersonEntry(
            name=PersonName(
                self.first.value(),
                self.father.value_or_none() or "",
                self.grandfather.value_or_none() or "",
                self.family.value_or_none() or "",
            ),
            identity=self._identity(),
            birth=self.birth.value_or_none(),
            sex=self.sex.value_or_none(),
            phone=self.phone.value_or_none(),
            city=self.city.text().strip(),
            district=self.district.text().strip(),
            contact_note=self.contact_note.text().strip(),
            confirmed=self.confirmed(),
        )

    def _identity(self) -> Identity:
        """A blank number is not known; that there is no document is chosen."""
        if self._kind() is IdentityKind.NONE or self.number.is_blank():
            return parse_identity(self._kind(), "")
        return self.number.value()

    def fill(self, person: Particulars) -> None:
        """Show a known person's data, to be corrected."""
        self.first.set_text(person.name.first)
        self.father.set_text(person.name.father)
        self.grandfather.set_text(person.name.grandfather)
        self.family.set_text(person.name.family)
        self.paper.choose(_CARD if person.identity.kind in _UNASKED else person.identity.kind)
        self.number.set_text(person.identity.number)
        self.birth.show_written(person.birth)
        if person.sex:
            self.sex.choose(person.sex)
        self.phone.set_text(person.phone.shown if person.phone else "")
        self.city.set_text(person.city)
        self.district.set_text(person.district)
        self.contact_note.set_text(person.contact_note)


def _readable(field: Field[T]) -> T | None:
    try:
        return field.value_or_none()
    except InvalidValue:
        return None


def _words(notice: Term | None, language: str) -> str:
    return notice.word(language) if notice else ""
