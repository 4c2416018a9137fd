"""The places of the day and the drafts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.due import DueKind
from hayat_desk.ui.kit.place import DonePlace, Place, read_place

if TYPE_CHECKING:
    from hayat_desk.summaries.drafts import DraftLine


@dataclass(frozen=True)
class DraftPlace(Place):
    """Something that was typed and not saved, on whatever page that was."""

    line: DraftLine

    def page_place(self) -> Place | None:
        """Where it was typed; None where this program has no such page."""
        return read_place(self.line.page, self.line.place)


class TodayPlace(DonePlace, key="today", title=QT_TRANSLATE_NOOP("Pages", "Today")):
    """What is to be done today."""


@dataclass(frozen=True)
class DuePlace(Place, key="due", title=QT_TRANSLATE_NOOP("Pages", "List of work")):
    """One list of what is due, or waits."""

    kind: DueKind

    def stored(self) -> str:
        """Which list."""
        return self.kind.value

    @classmethod
    def read(cls, line: str) -> DuePlace:
        """The place of the list that is stored so; ValueError where it is none."""
        return cls(DueKind.of(line))


class DraftsPlace(Place, key="drafts", title=QT_TRANSLATE_NOOP("Pages", "Drafts")):
    """Everything that was typed and not saved."""
