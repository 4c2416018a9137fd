"""The places of corrections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Self
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.corrections import EntryKind, EntryRef
from hayat_desk.policy.ids import RequestId
from hayat_desk.ui.kit.place import Place, RecordPlace


@dataclass(frozen=True)
class CorrectionPlace(Place, key="correction", title=QT_TRANSLATE_NOOP("Pages", "Correction of an entry")):
    """One entry, to be corrected or as it was corrected."""

    entry: EntryRef

    def stored(self) -> str:
        """Its kind and its id."""
        return f"{self.entry.kind.value} {self.entry.id}"

    @classmethod
    def read(cls, line: str) -> Self:
        """The entry of that kind and id; ValueError where the line is none."""
        kind, _, entry_id = line.partition(" ")
        return cls(EntryRef(EntryKind.of(kind), UUID(entry_id)))


class EntriesPlace(
    RecordPlace[RequestId], key="entries", title=QT_TRANSLATE_NOOP("Pages", "Entries of a request")
):
    """What was told, appealed and delivered on a request, each to be corrected."""


@dataclass(frozen=True)
class ContactsPlace(Place, key="contacts", title=QT_TRANSLATE_NOOP("Pages", "Contacts of a day")):
    """Every contact of a day, each to be corrected; of today where no day is said."""

    day: date | None = None

    def stored(self) -> str:
        """The day as ISO 8601; empty for today."""
        return self.day.isoformat() if self.day is not None else ""

    @classmethod
    def read(cls, line: str) -> Self:
        """That day; ValueError where the line is none."""
        return cls(date.fromisoformat(line) if line else None)
