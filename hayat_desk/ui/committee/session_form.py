"""The day of a session, who of the committee came, and who led it (T64, T70)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from hayat_desk.policy.committee import Member
from hayat_desk.procedures.committee import SessionEntry
from hayat_desk.ui.kit.choices import CheckField, Choice, ChoiceField
from hayat_desk.ui.kit.date_field import DayField
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.form import Form, Question
from hayat_desk.ui.kit.text import ltr


class SessionForm(Form):
    """Each seat has its name and a tick for who came; it begins with the seats as given."""

    def __init__(self, seats: Sequence[Member], held_on: date, today: Callable[[], date]) -> None:
        super().__init__()
        self._seats = seats
        self.held_on = DayField("held_on", today)
        self.held_on.show_day(held_on)
        self.names = [TextField(f"name_{at}") for at in range(len(seats))]
        self.present = [CheckField(f"present_{at}", self.tr("Present")) for at in range(len(seats))]
        titles = [f"{seat.title} {ltr(str(at + 1))}" for at, seat in enumerate(seats)]
        self.chair = ChoiceField("chair", [Choice(at, title, str(at)) for at, title in enumerate(titles)])
        self.add_row(self.tr("Held on"), self.held_on)
        self._ask_members()
        self.add_row(self.tr("Who leads the session?"), self.chair)
        self.chair.choose(next((at for at, seat in enumerate(seats) if seat.is_chair), 0))

    def _ask_members(self) -> None:
        self.add_heading(self.tr("Members of the committee"))
        for seat, name, present in zip(self._seats, self.names, self.present, strict=True):
            name.set_text(seat.name)
            present.set_text("1" if seat.present and seat.name else "")
            _tick_as_named(name, present)
            attendance = Question(self.tr("Attendance"), present)
            self.add_beside([Question(seat.title, name, optional=True), attendance])

    def entry(self) -> SessionEntry:
        """What is written, once it was checked."""
        chair = self.chair.value()
        members = tuple(
            Member(seat.title, name.text().strip(), present.value(), is_chair=at == chair)
            for at, (seat, name, present) in enumerate(
                zip(self._seats, self.names, self.present, strict=True)
            )
        )
        return SessionEntry(held_on=self.held_on.day(), members=members, confirmed=self.confirmed())


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
