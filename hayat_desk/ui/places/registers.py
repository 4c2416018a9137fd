"""The places of the registers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.ids import LetterId, PersonId
from hayat_desk.ui.kit.place import Place, RecordPlace


class RegistersPlace(Place, key="registers", title=QT_TRANSLATE_NOOP("Pages", "Outgoing and incoming")):
    """The registers of letters and papers."""


@dataclass(frozen=True)
class NewLetterPlace(Place, key="new_letter", title=QT_TRANSLATE_NOOP("Pages", "Register a letter")):
    """A letter that came in, about somebody known or nobody."""

    person_id: PersonId | None = None

    def stored(self) -> str:
        """Whom it is about."""
        return str(self.person_id or "")

    @classmethod
    def read(cls, line: str) -> Self:
        """An empty line is a letter about nobody known."""
        return cls(PersonId(UUID(line)) if line else None)


class LetterPlace(
    RecordPlace[LetterId],
    key="letter",
    title=QT_TRANSLATE_NOOP("Pages", "Letter that came in"),
):
    """A letter in the register."""
