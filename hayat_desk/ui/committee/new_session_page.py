"""A session begins: on which day, who of the committee came, and who leads (T64, T70)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.committee import Member, had_by
from hayat_desk.procedures.committee import SessionEntry, open_session
from hayat_desk.summaries.committee import committee_summary
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.choices import CheckField, Choice, ChoiceField
from hayat_desk.ui.kit.date_field import DayField
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.form import Form, Question
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
        self.seats = summary.seats if summary else ()
        self.waiting = [line.waiting_since for line in summary.queue] if summary else []
        self.docket = Notice(parent=self)
        self.add(self.docket)

        # Fields
        self.held_on = DayField("held_on", lambda: desk.today)
        self.held_on.show_day(desk.today)
        self.names = [TextField(f"name_{at}") for at in range(len(self.seats))]
        self.present = [CheckField(f"present_{at}", self.tr("Present")) for at in range(len(self.seats))]
        titles = [f"{seat.title} {ltr(str(at + 1))}" for at, seat in enumerate(self.seats)]
        self.chair = ChoiceField("chair", [Choice(at, title, str(at)) for at, title in enumerate(titles)])
        form = self.form = Form()
        self._count_docket()
        form.add_row(self.tr("Held on"), self.held_on)
        self._ask_members()
        form.add_row(self.tr("Who leads the session?"), self.chair)
        self.chair.choose(next((at for at, seat in enumerate(self.seats) if seat.is_chair), 0))
        self.add_form(form)

        # Acts
        self._begin_button = primary(self.tr("Begin the session"), Icon.COMMITTEE)
        self._back_button = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(self._begin_button, self._back_button)
        first_blank = next((name for name in self.names if name.is_blank()), None)
        self.first((first_blank or self.held_on).focus_target())
        self._connect()

    def _connect(self) -> None:
        self.held_on.changed.connect(self._count_docket)
        self._begin_button.clicked.connect(self._begin)
        self._back_button.clicked.connect(self.back)

    # Showing

    def _ask_members(self) -> None:
        self.form.add_heading(self.tr("Members of the committee"))
        for seat, name, present in zip(self.seats, self.names, self.present, strict=True):
            name.set_text(seat.name)
            present.set_text("1" if seat.present and seat.name else "")
            _tick_as_named(name, present)
            self.form.add_beside(
                [
                    Question(seat.title, name, optional=True),
                    Question(self.tr("Attendance"), present),
                ]
            )

    def _count_docket(self) -> None:
        """What waited on the day of the session is on its docket; what came later is for the next one."""
        try:
            held_on = self.held_on.day()
        except InvalidValue:
            return
        on_docket = sum(had_by(held_on, since) for since in self.waiting)
        words = self.tr("Requests on the docket: {count}, oldest first.").format(count=ltr(str(on_docket)))
        if on_docket < len(self.waiting):
            later = self.tr("Raised after this day, for the next session: {count}.")
            words = f"{words} {later.format(count=ltr(str(len(self.waiting) - on_docket)))}"
        self.docket.say(words)

    def _members(self) -> tuple[Member, ...]:
        chair = self.chair.value()
        return tuple(
            Member(seat.title, name.text().strip(), present.value(), is_chair=at == chair)
            for at, (seat, name, present) in enumerate(zip(self.seats, self.names, self.present, strict=True))
        )

    # Acting

    def _begin(self) -> None:
        if not self.check():
            return
        entry = SessionEntry(
            held_on=self.held_on.day(), members=self._members(), confirmed=self.form.confirmed()
        )
        session_id = self.do(open_session, entry)
        if session_id is not None:
            self.finish(SessionPlace(session_id), self.tr("The session is open."))


def _tick_as_named(name: TextField, present: CheckField) -> None:
    """Whoever's name is typed or pasted into an empty line came, unless the tick is taken away again."""
    was_named = bool(name.text().strip())

    def follow(text: str) -> None:
        nonlocal was_named
        is_named = bool(text.strip())
        if is_named and not was_named:
            present.set_text("1")
        was_named = is_named

    name.edit.textEdited.connect(follow)  # by the clerk's hand: a draft brings its own ticks back
