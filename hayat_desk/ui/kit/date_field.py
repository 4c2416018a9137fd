"""The date field: one tolerant line, and under it the date said in words in both calendars.

So a day and month that were swapped are seen before they are saved. The calendar is told by the year;
F6 insists on Hijri, then on Gregorian, then leaves it to the year again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import Calendar, DateFlaw, WrittenDate, in_words, parse_date
from hayat_desk.ui.kit.fields import LineField
from hayat_desk.ui.kit.text import Small, right_to_left

_NEXT = {None: Calendar.HIJRI, Calendar.HIJRI: Calendar.GREGORIAN, Calendar.GREGORIAN: None}


class DateField(LineField[WrittenDate]):
    """A date as it stands on a paper, in either calendar; a year alone is a date too."""

    left_to_right = True
    wide = 320
    marks_unknown_day = False
    """Whether the first of Rajab is said to stand for a day that is not known: so it is with births alone."""

    def __init__(self, key: str, today: Callable[[], date], *, parent: QWidget | None = None) -> None:
        super().__init__(key, self._read, longest=100, parent=parent)
        self._today = today
        self.calendar: Calendar | None = None
        self.echo = Small("", self)
        self.echo.hide()
        self._place(self.echo)
        self.edit.textChanged.connect(self._say)
        turn = QShortcut(QKeySequence("F6"), self.edit)
        turn.activated.connect(self.turn_calendar)
        turn.setContext(turn.context().WidgetShortcut)

    def _read(self, text: str) -> WrittenDate:
        return parse_date(text, today=self._today(), calendar=self.calendar)

    def turn_calendar(self) -> None:
        """Hijri, Gregorian, or whichever the year belongs to."""
        self.insist(_NEXT[self.calendar])
        self.changed.emit()

    def insist(self, calendar: Calendar | None) -> None:
        """Read what is typed in this calendar, or in the one the year belongs to."""
        self.calendar = calendar
        self.clear_error()
        self._say()

    def state(self) -> str:
        """What is typed, and the calendar where one is insisted on."""
        return f"{self.text()}\t{self.calendar.value}" if self.calendar else self.text()

    def restore(self, state: str) -> None:
        """Bring back what a draft kept."""
        text, _, calendar = state.partition("\t")
        self.set_text(text)
        self.insist(next((c for c in Calendar if c.value == calendar), None))

    def show_written(self, written_date: WrittenDate | None) -> None:
        """Put a date in as a clerk would type it; nothing where there is none."""
        parts = (written_date.day, written_date.month, written_date.year) if written_date else ()
        self.set_text("/".join(str(part) for part in parts if part))

    def _say(self) -> None:
        parts = [part for part in (self._in_words(), self._insisting()) if part]
        self.echo.setText(" · ".join(parts))
        self.echo.setVisible(bool(parts))

    def _in_words(self) -> str:
        try:
            written_date = None if self.is_blank() else self.value()
        except InvalidValue:
            return ""
        if written_date is None:
            return ""
        words = in_words(written_date, "ar" if right_to_left() else "en")
        if written_date.is_of_another_table:
            return self.tr("{date} (kept as written: our table's month is shorter)").format(date=words)
        if self.marks_unknown_day and written_date.day_probably_unknown:
            return self.tr("{date} (day not known)").format(date=words)
        return words

    def _insisting(self) -> str:
        if self.calendar is Calendar.HIJRI:
            return self.tr("Hijri calendar (F6)")
        if self.calendar is Calendar.GREGORIAN:
            return self.tr("Gregorian calendar (F6)")
        return ""


class BirthField(DateField):
    """A day of birth: a year alone, and the first of Rajab, mostly mean that nobody knows the day (ux rule 39)."""

    marks_unknown_day = True


class DayField(DateField):
    """A day on which something was done or is to be done: the year alone is not enough."""

    def _read(self, text: str) -> WrittenDate:
        written_date = super()._read(text)
        if written_date.is_of_another_table:
            month, year = written_date.month or 0, written_date.year
            raise InvalidValue(DateFlaw.NOT_IN_OUR_TABLE, field=self.key, month=month, year=year)
        if written_date.gregorian() is None:
            raise InvalidValue(DateFlaw.WHOLE_DAY_NEEDED, field=self.key)
        return written_date

    def day(self) -> date:
        """The day; raises `InvalidValue` as `value` does."""
        day = self.value().gregorian()
        assert day is not None  # noqa: S101 — `_read` has seen to it
        return day

    def show_day(self, day: date) -> None:
        """Put a day in, in Gregorian figures."""
        self.set_text(day.strftime("%Y/%m/%d"))
