"""The day of an open session and who came to it, shown and put right until its minutes are confirmed (T70)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from hayat_desk.procedures.sessions import correct_session
from hayat_desk.summaries.committee import SessionSummary
from hayat_desk.ui.committee.opened_form import OpenedForm
from hayat_desk.ui.committee.session_form import SessionForm
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.cards import FactsCard
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.parts.words import figures


class AttendanceCard(FactsCard):
    """Its form opens by the card's edit link."""

    changed = Signal()
    """The session was put right: its minutes are shown anew."""

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Day and attendance"), editable=True, parent=page)
        self._page = page
        self._summary: SessionSummary | None = None
        until = self.tr("They can be put right until the minutes are confirmed. The docket stays as it is.")
        self.body.addWidget(Label(until, parent=self))
        self.keep: Button = secondary(self.tr("Put day and attendance right"), Icon.CHECK, self)
        self.body.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)
        self.opened = OpenedForm("attendance", page, self, self.keep, self._build)
        self.edit_wanted.connect(self.open_form)
        self.keep.clicked.connect(self._keep)

    # Showing

    def show_session(self, summary: SessionSummary) -> None:
        """Show when it was held and who came; only of an open one."""
        self._summary = summary
        self.opened.close()
        present = [member for member in summary.members if member.present]
        chair = next((member.name for member in present if member.is_chair), "")
        self.show_facts(
            [
                (self.tr("Held on"), figures(summary.held_on)),
                (self.tr("Who came"), "\n".join(iso(member.name) for member in present)),
                (self.tr("Who led it"), iso(chair)),
            ]
        )
        self.setVisible(summary.is_open and summary.may_hold)

    # Acting

    def open_form(self) -> None:
        """Ask for the day and the seats anew, as they stand."""
        self.opened.open()
        if self.form is not None:
            self.form.held_on.setFocus()

    @property
    def form(self) -> SessionForm | None:
        """The form while it is open."""
        return self.opened.form if isinstance(self.opened.form, SessionForm) else None

    def _build(self) -> tuple[str, SessionForm] | None:
        if self._summary is None or not self._summary.is_open:
            return None
        desk = self._page.desk
        form = SessionForm(self._summary.members, self._summary.held_on, lambda: desk.today)
        return str(self._summary.session_id), form

    def _keep(self) -> None:
        if self._summary is None or self.form is None or not self.form.check():
            return
        session_id = self._summary.session_id
        if self._page.do(correct_session, session_id, self.form.entry()) is not None:
            self.changed.emit()
