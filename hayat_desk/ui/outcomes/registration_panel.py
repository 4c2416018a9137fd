"""استكمال التسجيل: what the file still lacks is asked for, then it gets its number (T66)."""

from __future__ import annotations

from hayat_desk.policy.ids import PersonId
from hayat_desk.procedures.deliveries import complete_registration
from hayat_desk.summaries.outcomes import OutcomeSummary
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.fields import NoteField
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, ltr
from hayat_desk.ui.outcomes.acts import ActPanel
from hayat_desk.ui.parts.words import word
from hayat_desk.ui.places.people import CorrectPersonPlace


class RegistrationPanel(ActPanel):
    """Says what is missing, with a way to the data; or that nothing is."""

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Complete the registration"), page)
        self._summary: OutcomeSummary | None = None
        self.told = Label("", parent=self)
        self.mend: Button = secondary(self.tr("Complete the data"), Icon.EDIT)
        self.body.insertWidget(1, self.told)
        self.body.insertWidget(2, self.mend)
        self.passed_over = NoteField("passed_over", lines=2)
        self.row = self.form.add_row(self.tr("Why they cannot be had"), self.passed_over, optional=True)
        self.mend.clicked.connect(self._mend)

    def load(self, summary: OutcomeSummary) -> None:
        """Show what registration still asks for."""
        self._summary = summary
        gaps = [f"• {word(gap)}" for gap in summary.gaps]
        question = self.tr("Ask for what the file still lacks:")
        whole = self.tr("The file holds all that registration asks for.")
        self.told.setText("\n".join([question, *gaps]) if gaps else whole)
        self.mend.setVisible(bool(gaps))
        self.row.setVisible(bool(gaps))

    def words(self) -> str:
        """What the button says; a person who has a file number keeps it."""
        has_number = self._summary is not None and self._summary.has_file_number
        return self.tr("Complete the registration") if has_number else self.tr("Give the file its number")

    def focus_first(self) -> None:
        """Put the focus on what is to be mended first; else the page's act takes it."""
        if self.mend.isVisibleTo(self.page):
            self.mend.setFocus()

    def act(self) -> None:
        """T66 — the number follows the decision."""
        if self._summary is None:
            return
        reason = self.passed_over.text().strip()
        number = self.page.do(complete_registration, self._summary.request_id, reason)
        if number is not None:
            self.form.clear()
            template = self.tr("The registration is complete. File number {number}.")
            self.done.emit(template.format(number=ltr(number)))

    def _mend(self) -> None:
        if self._summary is not None:
            self.page.go_to(CorrectPersonPlace(PersonId(self._summary.person_id)))
