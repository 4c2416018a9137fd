"""What the panels of the acts after a decision have in common: a card with a form and one act."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Signal

from hayat_desk.summaries.outcomes import OutcomeSummary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.page import Page


class ActPanel(Card):
    """One act. `page` carries it out and says what is wrong."""

    done = Signal(str)
    """It was done: the page shows the request anew and says this."""
    left = Signal(str)
    """It was done, and nothing is left to do with this request."""

    def __init__(self, title: str, page: Page) -> None:
        super().__init__(title, page)
        self.page = page
        self.form = Form()
        self.body.addWidget(self.form)
        page.adopt(self.form)
        self._offered: dict[str, str] = {}

    def offer(self, summary: OutcomeSummary) -> None:
        """Show the request with what is offered beforehand; that alone is no draft."""
        self.load(summary)
        self._offered = self.form.state()

    def typed(self) -> dict[str, str]:
        """What a draft keeps: nothing while only what was offered stands there."""
        state = self.form.state()
        return {} if state == self._offered else state

    def offered(self) -> dict[str, str]:
        """The answers offered beforehand."""
        return dict(self._offered)

    @abstractmethod
    def load(self, summary: OutcomeSummary) -> None:
        """Show the request as it stands; what is typed stays."""

    @abstractmethod
    def words(self) -> str:
        """What the primary button says."""

    @abstractmethod
    def act(self) -> None:
        """Carry out the act."""

    def focus_first(self) -> None:
        """Put the focus where it begins."""
        self.form.focus_first()
