"""A session begins: on which day, who of the committee came, and who leads (T64, T70)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.committee import had_by
from hayat_desk.procedures.committee import open_session
from hayat_desk.summaries.committee import committee_summary
from hayat_desk.ui.committee.session_form import SessionForm
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import ltr
from hayat_desk.ui.places.committee import SessionPlace


class NewSessionPage(Page):
    """The seats are the profile's, or as they sat last time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Begin a session"))
        summary = self.ask(committee_summary)
        self.waiting = [line.waiting_since for line in summary.queue] if summary else []
        self.docket = Notice(parent=self)
        self.add(self.docket)
        self.form = SessionForm(summary.seats if summary else (), desk.today, lambda: desk.today)
        self._count_docket()
        self.add_form(self.form)

        # Acts
        self._begin_button = primary(self.tr("Begin the session"), Icon.COMMITTEE)
        self._back_button = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(self._begin_button, self._back_button)
        first_blank = next((name for name in self.form.names if name.is_blank()), None)
        self.first((first_blank or self.form.held_on).focus_target())
        self._connect()

    def _connect(self) -> None:
        self.form.held_on.changed.connect(self._count_docket)
        self._begin_button.clicked.connect(self._begin)
        self._back_button.clicked.connect(self.back)

    # Showing

    def _count_docket(self) -> None:
        """What waited on the day of the session is on its docket; what came later is for the next one."""
        try:
            held_on = self.form.held_on.day()
        except InvalidValue:
            return
        on_docket = sum(had_by(held_on, since) for since in self.waiting)
        words = self.tr("Requests on the docket: {count}, oldest first.").format(count=ltr(str(on_docket)))
        if on_docket < len(self.waiting):
            later = self.tr("Raised after this day, for the next session: {count}.")
            words = f"{words} {later.format(count=ltr(str(len(self.waiting) - on_docket)))}"
        self.docket.say(words)

    # Acting

    def _begin(self) -> None:
        if not self.check():
            return
        session_id = self.do(open_session, self.form.entry())
        if session_id is not None:
            self.finish(SessionPlace(session_id), self.tr("The session is open."))
