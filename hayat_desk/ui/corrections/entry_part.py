"""What each kind of entry adds to the page of its correction: its facts, its questions, its act."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hayat_desk.policy.ids import CorrectionId
from hayat_desk.procedures.corrections import CorrectionEntry
from hayat_desk.summaries.corrections import EntrySummary
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.page import Page

R = TypeVar("R")


class EntryPart(QObject, Generic[R]):
    """The questions of one kind, asked of what happened otherwise; they are filled with what was recorded."""

    shape: type[R]
    """How an entry of the kind is recorded."""

    def __init__(self, page: Page, form: Form) -> None:
        super().__init__(page)
        self.page, self.form = page, form
        self.rows: list[QWidget] = []
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

    @abstractmethod
    def load(self, summary: EntrySummary) -> None:
        """Fill the questions with what was recorded."""

    @abstractmethod
    def correct(self, entry: CorrectionEntry, *, otherwise: bool) -> CorrectionId | None:
        """Keep the correction of the entry that was loaded; None where it was refused, and said so."""

    def check(self) -> bool:
        """Whether what stands outside the form can be taken."""
        return True

    def ask(self, *, otherwise: bool) -> None:
        """Show the questions, or not."""
        for row in self.rows:
            row.setVisible(otherwise)
