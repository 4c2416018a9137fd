"""الإجازات والتقويم: the days on which the office is closed (T65), and whose months its report counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.calendars import MONTH_NAMES, Calendar
from hayat_desk.policy.profile_changes import check_day, check_year
from hayat_desk.policy.profiles import Profile
from hayat_desk.policy.replies import Holiday
from hayat_desk.policy.spelling import fold
from hayat_desk.procedures.profile import CalendarEntry, VersionEntry, change_calendar
from hayat_desk.ui.kit.choices import CheckField, Choice, ChoiceField, ComboField
from hayat_desk.ui.kit.entry_rows import EntryRow, EntryRows, Lines
from hayat_desk.ui.kit.fields import CodeField, TextField
from hayat_desk.ui.kit.form import Question
from hayat_desk.ui.parts.whole_numbers import whole
from hayat_desk.ui.parts.words import language
from hayat_desk.ui.settings.version_page import VersionPage
from hayat_desk.ui.wording import word

_ENDS = ("first", "last")
_FIRST_YEAR, _LAST_YEAR = 1343, 2100
"""Of either calendar; which of them belong to it is asked next."""


class CalendarPage(VersionPage):
    """The two weeks before a reply do not move with a holiday: the receipt adds the next working day."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title.setText(self.tr("Holidays and calendar of reports"))
        self.months = ChoiceField(
            "report_months", [Choice(calendar, word(calendar)) for calendar in reversed(Calendar)]
        )
        self.form.add_row(self.tr("Months of the monthly report"), self.months)
        self.form.add_heading(self.tr("Days on which the office is closed"))
        self.holidays = EntryRows(
            "holidays",
            self.form,
            self._questions,
            noun=self.tr("Holiday"),
            add=self.tr("Add a holiday"),
        )
        self.form.add_row(
            "",
            self.holidays,
            self.tr("Without a year it comes every year. The two weeks before a reply do not move with it."),
        )
        self.substitutes = CheckField(
            "substitute_days", self.tr("A holiday's Friday or Saturday is made up for by another day off")
        )
        self.form.add_row(
            "",
            self.substitutes,
            self.tr(
                "A single day by the Thursday before or the Sunday after, the Eids by the working days after them."
            ),
        )
        self.lay_out(self.months)

    def _questions(self, prefix: str) -> Lines:
        calendar = ChoiceField(
            f"{prefix}calendar", [Choice(calendar, word(calendar)) for calendar in Calendar]
        )
        year = CodeField(f"{prefix}year", _year_of(calendar), longest=6)
        months = {end: ComboField[int](f"{prefix}{end}_month", find=fold) for end in _ENDS}
        days = {
            end: CodeField(f"{prefix}{end}_day", _day_of(calendar, year, months[end]), longest=4)
            for end in _ENDS
        }
        for field in (year, *days.values()):
            field.edit.keep_width(90)
        for month in months.values():
            month.edit.setMinimumContentsLength(8)
        calendar.changed.connect(partial(_offer_months, calendar, months))
        return [
            [
                Question(self.tr("Its name"), TextField(f"{prefix}title")),
                Question(self.tr("Year"), year, optional=True),
            ],
            [Question(self.tr("Calendar"), calendar)],
            [
                Question(self.tr("From day"), days["first"]),
                Question(self.tr("of the month"), months["first"]),
            ],
            [
                Question(self.tr("To day"), days["last"]),
                Question(self.tr("of the month"), months["last"]),
            ],
        ]

    # Showing

    def show_profile(self, profile: Profile) -> None:
        """One row for each holiday."""
        self.months.choose(profile.office.report_months)
        self.substitutes.set_text("1" if profile.office.substitute_days else "")
        rows = self.holidays.fresh_rows([f"holiday-{at}" for at in range(len(profile.holidays))])
        for row, holiday in zip(rows, profile.holidays, strict=True):
            row["title"].set_text(holiday.title)
            row["calendar"].choose(holiday.calendar)
            row["year"].set_text("" if holiday.year is None else str(holiday.year))
            row["first_day"].set_text(str(holiday.first_day))
            row["first_month"].choose(holiday.first_month)
            row["last_day"].set_text(str(holiday.last_day))
            row["last_month"].choose(holiday.last_month)

    # Acting

    def decide(self, version: VersionEntry) -> int | None:
        """Keep the holidays and the report's calendar as they stand here."""
        entry = CalendarEntry(
            holidays=tuple(_holiday(row) for row in self.holidays.rows),
            report_months=self.months.value(),
            substitute_days=self.substitutes.value(),
        )
        return self.do(change_calendar, entry, version)


def _holiday(row: EntryRow) -> Holiday:
    return Holiday(
        title=row["title"].value().strip(),
        calendar=row["calendar"].value(),
        first_month=row["first_month"].value(),
        first_day=row["first_day"].value(),
        last_month=row["last_month"].value(),
        last_day=row["last_day"].value(),
        year=row["year"].value_or_none(),
    )


def _offer_months(calendar: ChoiceField[Calendar], months: dict[str, ComboField[int]]) -> None:
    """The months of the calendar that is chosen; a month of the other one is asked for again."""
    names = MONTH_NAMES[calendar.value(), language()]
    for field in months.values():
        before = field.state()
        field.set_choices(
            [Choice(at, name, f"{calendar.text()}-{at}") for at, name in enumerate(names, start=1)]
        )
        field.restore(before if before.startswith(calendar.text()) else "")


def _year_of(calendar: ChoiceField[Calendar]) -> Callable[[str], int]:
    def read(text: str) -> int:
        year = whole(text, least=_FIRST_YEAR, most=_LAST_YEAR)
        if calendar.text():
            check_year(calendar.value(), year)
        return year

    return _plainly(read)


def _day_of(
    calendar: ChoiceField[Calendar], year: CodeField[int], month: ComboField[int]
) -> Callable[[str], int]:
    def read(text: str) -> int:
        day = whole(text, least=1, most=31)
        try:
            month_of_day = calendar.value(), year.value_or_none(), month.value()
        except InvalidValue:
            return day  # said there
        check_day(*month_of_day, day)
        return day

    return _plainly(read)


def _plainly(read: Callable[[str], int]) -> Callable[[str], int]:
    """Refuse where the figure is typed, not where all holidays are listed."""

    def told(text: str) -> int:
        try:
            return read(text)
        except InvalidValue as refusal:
            refusal.field = ""
            raise

    return told
