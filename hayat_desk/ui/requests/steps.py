"""What the steps of a request have in common: each shows a summary and knows how to go on."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.summaries.requests import RequestSummary
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.tokens import Space


class StepPanel(QWidget):
    """One step. `page` carries its acts out and says what is wrong; the panel knows no table and no page."""

    done = Signal()
    """This step's act is done: the page shows the next one."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.XL)

    @abstractmethod
    def load(self, summary: RequestSummary) -> None:
        """Show the request as it stands."""

    def go_on_words(self) -> str:
        """What the primary button says on this step."""
        return self.tr("Continue")

    def go_on(self) -> None:
        """Do this step's act, then emit `done`."""
        self.done.emit()

    def focus_first(self) -> None:
        """Put the focus where work begins."""
        self.setFocus()
