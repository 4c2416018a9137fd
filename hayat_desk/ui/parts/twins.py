"""«قد يكون لها ملف»: the question whether somebody has a file already, at every door by which one comes in.

A door shows this card, asks it to look before it saves, and hands on whom the clerk said it is not.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal

from hayat_desk.policy.ids import PersonId
from hayat_desk.policy.names import PersonTraits
from hayat_desk.summaries.people import PersonHit, likely_same
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label
from hayat_desk.ui.kit.worklist import Worklist
from hayat_desk.ui.parts.person_rows import twin_row


class TwinQuestion(Card):
    """Files that may be the same person's, hidden while there are none to decide on."""

    opened = Signal(object)
    """The `PersonHit` of whom it is after all."""
    declined = Signal()
    """It is none of them."""

    def __init__(self, page: Page, person_id: PersonId | None = None) -> None:
        """`person_id` is whose file is at hand, None where there is none yet."""
        super().__init__(self.tr("This may be a person with a file"), page)
        self._page = page
        self._person_id = person_id
        self._shown: tuple[PersonHit, ...] = ()
        self._declined: set[PersonId] = set()
        self.told = Label(self.tr("Open the file if it is the same person."), soft=True, parent=self)
        self.found = Worklist(self.tr("Files that agree"), "", icon=Icon.PEOPLE, parent=self)
        self.not_same: Button = secondary(self.tr("Not the same person"), Icon.CLOSE, self)
        for part in (self.told, self.found):
            self.body.addWidget(part)
        self.body.addWidget(self.not_same, 0, Qt.AlignmentFlag.AlignLeading)
        self.found.opened.connect(self.opened)
        self.not_same.clicked.connect(self._decline)
        self.hide()

    @property
    def declined_ids(self) -> frozenset[PersonId]:
        """Whom the clerk said it is not, to be remembered with what is saved."""
        return frozenset(self._declined)

    def asks_about(self, traits: PersonTraits | None) -> bool:
        """Show the files that agree with this person; True where there are some to decide on."""
        hits = (self._page.ask(likely_same, traits, self._person_id) or ()) if traits else ()
        return self.show_hits(hits)

    def show_hits(self, hits: Iterable[PersonHit]) -> bool:
        """Show those of these files that were not declined; True where there are some to decide on."""
        self._shown = tuple(hit for hit in hits if hit.person_id not in self._declined)
        self.found.show_lines(self._shown, twin_row)
        self.setVisible(bool(self._shown))
        return bool(self._shown)

    def insist(self) -> None:
        """Say that it is to be decided first, with the cursor on the first file."""
        self._page.messages.warning(self.tr("Decide first whether this is a person with a file."))
        self.found.focus_first()

    def _decline(self) -> None:
        self._declined |= {hit.person_id for hit in self._shown}
        self._page.messages.dismiss()
        self.hide()
        self.declined.emit()
