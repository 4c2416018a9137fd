"""What each kind of entry adds to the page of its correction: its facts, its questions, its act."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hayat_desk.policy.ids import CorrectionId
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.procedures.corrections import CorrectionEntry
from hayat_desk.summaries.corrections import EntrySummary
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.parts.person_choice import PersonChoice

R = TypeVar("R")
E = TypeVar("E")


class EntryPart(QObject, Generic[R, E]):
    """The questions of one kind, asked of what happened otherwise; they are filled with what was recorded."""

    shape: type[R]
    """How an entry of the kind is recorded."""

    def __init__(self, page: Page, form: Form) -> None:
        super().__init__(page)
        self.page, self.form = page, form
        self.rows: list[QWidget] = []
        self.person: PersonChoice | None = None
        self._entry_id: UUID | None = None
        self.lay()

    def recorded_in(self, summary: EntrySummary) -> R:
        """What was recorded; TypeError where it is an entry of another kind."""
        if not isinstance(summary.recorded, self.shape):
            raise TypeError(summary.kind)
        return summary.recorded

    @abstractmethod
    def lay(self) -> None:
        """Put the questions into the form, and each row into `rows`."""

    @abstractmethod
    def facts(self, summary: EntrySummary) -> Sequence[tuple[str, str]]:
        """What was recorded, as question and answer."""

    def load(self, summary: EntrySummary) -> None:
        """Fill the questions with what was recorded."""
        self._entry_id = summary.entry_id
        self.fill(self.recorded_in(summary))

    @abstractmethod
    def fill(self, recorded: R) -> None:
        """Fill the questions with the entry."""

    @abstractmethod
    def another(self) -> E:
        """The right entry, by what the questions hold."""

    @abstractmethod
    def keep(self, entry_id: UUID, entry: CorrectionEntry, another: E | None) -> CorrectionId | None:
        """Keep the correction by the procedure of the kind."""

    def correct(self, entry: CorrectionEntry, *, otherwise: bool) -> CorrectionId | None:
        """Keep the correction of the entry that was loaded; None where it was refused, and said so."""
        if self._entry_id is None:
            return None
        return self.keep(self._entry_id, entry, self.another() if otherwise else None)

    def ask_channel(self, key: str) -> ChoiceField[ChannelKind]:
        """By which of the association's channels, also one that is offered no more."""
        channels = self.page.desk.profile.channels
        return ChoiceField(key, [Choice(channel.kind, channel.label) for channel in channels])

    def ask_person(self) -> PersonChoice:
        """Whose file it is, beneath the other questions."""
        person = self.person = PersonChoice(self.page)
        self.form.add(person)
        self.page.keep(person)
        self.rows.append(person)
        return person

    def check(self) -> bool:
        """Whom was looked for must be chosen."""
        return self.person is None or not self.person.isVisibleTo(self.page) or self.person.check()

    def ask(self, *, otherwise: bool) -> None:
        """Show the questions, or not."""
        for row in self.rows:
            row.setVisible(otherwise)
