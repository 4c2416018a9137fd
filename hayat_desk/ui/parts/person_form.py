"""The form of a person: four names, identity, birth, sex, phone, where they live, how it is safe to call."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.people import (
    Identity,
    IdentityKind,
    IdentityNotice,
    Phone,
    Sex,
    identity_notice,
    parse_identity,
    parse_phone,
)
from hayat_desk.procedures.people import PersonEntry
from hayat_desk.summaries.people import PersonAnswers
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.date_field import DateField
from hayat_desk.ui.kit.fields import AnyTextField, IdentityField, PhoneField, TextField
from hayat_desk.ui.kit.form import Form, Question


class Paper(StrEnum):
    """What the person identifies with; the first is read off the number itself."""

    CARD = "card"
    BORDER = "border_number"
    PASSPORT = "passport"
    NONE = "none"


_KINDS = {Paper.CARD: None, Paper.BORDER: IdentityKind.BORDER_NUMBER, Paper.PASSPORT: IdentityKind.PASSPORT}


class PersonForm(Form):
    """Asks for a person. Only the first name is needed; a failed check digit is a notice, not a wall (T14)."""

    identity_complete = Signal()

    def __init__(self, today: Callable[[], date], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = AnyTextField[str]("first", _name_part)
        self.father = AnyTextField[str]("father", _name_part)
        self.grandfather = AnyTextField[str]("grandfather", _name_part)
        self.family = AnyTextField[str]("family", _name_part)
        self.paper = ChoiceField(
            "identity_kind",
            [
                Choice(Paper.CARD, self.tr("National ID or iqama")),
                Choice(Paper.BORDER, IdentityKind.BORDER_NUMBER.word(language)),
                Choice(Paper.PASSPORT, IdentityKind.PASSPORT.word(language)),
                Choice(Paper.NONE, IdentityKind.NONE.word(language)),
            ],
        )
        self.number = IdentityField[Identity]("identity_number", self._read_identity)
        self.birth = DateField("birth", today)
        self.sex = ChoiceField("sex", [Choice(sex, sex.word(language)) for sex in Sex])
        self.phone = PhoneField[Phone]("phone", lambda text: parse_phone(text, mobile=False))
        self.city = TextField("city")
        self.district = TextField("district")
        self.contact_note = TextField("contact_note", longest=500)
        self._build()
        self.paper.choose(Paper.CARD)
        self.paper.changed.connect(self._show_number)
        self.number.changed.connect(self._look_at_number)

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
                    self.tr("Date of birth"), self.birth, self.tr("As on the card, Hijri or Gregorian"), True
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
        return parse_identity(_KINDS.get(self._kind()), text)

    def _kind(self) -> Paper:
        try:
            return self.paper.value()
        except InvalidValue:
            return Paper.CARD

    def _show_number(self) -> None:
        self.number_row.setVisible(self._kind() is not Paper.NONE)

    def _look_at_number(self) -> None:
        if len(self.number.text().strip()) >= 10:
            self.identity_complete.emit()

    def notice(self) -> IdentityNotice | None:
        """What is odd about the number, though it is taken."""
        try:
            identity = self.number.value_or_none()
        except InvalidValue:
            return None
        return identity_notice(identity) if identity else None

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
        if self._kind() is Paper.NONE or self.number.is_blank():
            return Identity(IdentityKind.NONE, "")
        return self.number.value()

    def fill(self, entry: PersonEntry | PersonAnswers) -> None:
        """Show a known person's data, to be corrected."""
        self.first.set_text(entry.name.first)
        self.father.set_text(entry.name.father)
        self.grandfather.set_text(entry.name.grandfather)
        self.family.set_text(entry.name.family)
        self.paper.choose(_paper_of(entry.identity.kind))
        self.number.set_text(entry.identity.number)
        self.birth.set_text(_typed(entry.birth))
        if entry.sex:
            self.sex.choose(entry.sex)
        self.phone.set_text(entry.phone.shown if entry.phone else "")
        self.city.set_text(entry.city)
        self.district.set_text(entry.district)
        self.contact_note.set_text(entry.contact_note)


def _name_part(text: str) -> str:
    return PersonName(text).first


def _paper_of(kind: IdentityKind) -> Paper:
    for paper, known in _KINDS.items():
        if known is kind:
            return paper
    return Paper.NONE if kind is IdentityKind.NONE else Paper.CARD


def _typed(written: WrittenDate | None) -> str:
    """A written date as a clerk would type it."""
    if written is None:
        return ""
    parts = (written.day, written.month, written.year)
    return "/".join(str(part) for part in parts if part)
