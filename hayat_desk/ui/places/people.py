"""The places of beneficiaries."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.ids import PersonId
from hayat_desk.ui.kit.place import Place, RecordPlace


class PeoplePlace(Place, key="people", title=QT_TRANSLATE_NOOP("Pages", "Beneficiaries")):
    """The search for a person."""


class PersonPlace(
    RecordPlace[PersonId],
    key="person",
    title=QT_TRANSLATE_NOOP("Pages", "Beneficiary's file"),
):
    """A person's file."""


class DeathPlace(
    RecordPlace[PersonId],
    key="death",
    title=QT_TRANSLATE_NOOP("Pages", "Record a death"),
):
    """A person's death, to be recorded or taken back."""


class CorrectPersonPlace(
    RecordPlace[PersonId],
    key="correct_person",
    title=QT_TRANSLATE_NOOP("Pages", "Correct the data"),
):
    """The data of a person, to be corrected."""
