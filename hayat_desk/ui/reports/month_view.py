"""The figures of a month on the screen: the few one looks for first, two charts, and the tables as facts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hayat_desk.policy.amounts import NOTHING
from hayat_desk.policy.terms import Term
from hayat_desk.reports.changes import Change
from hayat_desk.reports.month import Counted, Days, MonthFigures, total
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.charts import BarChart
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.text import Label, Small, iso, ltr
from hayat_desk.ui.kit.tokens import Role, Space, Tone
from hayat_desk.ui.parts.words import figures as in_figures
from hayat_desk.ui.parts.words import language, word


class KeyFigure(Card):
    """One figure over its name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._name = name
        self.figure = Label("", Role.DISPLAY, wrap=False, parent=self)
        self.body.setSpacing(0)
        self.body.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self.body.addWidget(self.figure)
        self.body.addWidget(Small(name, self))

    def show_figure(self, figure: str) -> None:
        """Show another one."""
        self.figure.setText(ltr(figure))
        self.figure.setAccessibleName(f"{self._name}: {figure}")


class MonthView(QWidget):
    """All figures of one month."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)

        # What a reader of the exported report does not know
        self.changed = Notice("", Tone.WARNING, self)
        self.changes = TableCard(self.tr("Changed since the export"), self)
        column.addWidget(self.changed)
        column.addWidget(self.changes)

        # What one looks for first
        keys = Columns(150, self)
        self.keys = [
            KeyFigure(name, self)
            for name in (
                self.tr("Contacts"),
                self.tr("Requests taken"),
                self.tr("Decisions"),
                self.tr("Replies told"),
                self.tr("Deliveries"),
                self.tr("Riyals delivered"),
            )
        ]
        for key in self.keys:
            keys.add(key)
        column.addWidget(keys)

        # Charts
        charts = Columns(420, self)
        self.channels, channels = self._chart(self.tr("Contacts by channel"))
        self.stages, stages = self._chart(self.tr("Requests by their stage now"))
        charts.add(channels)
        charts.add(stages)
        column.addWidget(charts)

        # Tables
        self.services = TableCard(self.tr("Requests and services delivered"), self)
        column.addWidget(self.services)
        self.decisions = TableCard(self.tr("Decisions and replies"), self)
        self.times = TableCard(self.tr("Days since raising or appeal"), self)
        self.inquiries = TableCard(self.tr("Inquiries"), self)
        self.modes = TableCard(self.tr("Ways of delivery"), self)
        self.opinion = TableCard(self.tr("Opinion of beneficiaries, from 1 to 5"), self)
        facts = Columns(420, self)
        facts.add(Stack((self.decisions, self.inquiries)))
        facts.add(Stack((self.times, self.modes, self.opinion)))
        column.addWidget(facts)
        self.made = Small("", self)
        column.addWidget(self.made)

    def _chart(self, title: str) -> tuple[BarChart, Card]:
        card = Card(title, self)
        chart = BarChart(title, card)
        card.body.addWidget(chart)
        return chart, card

    def show_month(self, figures: MonthFigures) -> None:
        """Show the figures of a month in place of the ones before."""
        self._show_changes(figures)
        shown = (
            f"{figures.contacts_in_all:,}",
            f"{figures.requests_in_all:,}",
            f"{total(figures.decisions):,}",
            f"{total(figures.replies):,}",
            f"{figures.delivered:,}",
            figures.amount.shown,
        )
        for key, figure in zip(self.keys, shown, strict=True):
            key.show_figure(figure)
        self.channels.show_bars([(self._word(row.label), row.total) for row in figures.by_channel])
        self.stages.show_bars([(self._word(row.label), row.total) for row in figures.by_stage])
        self._show_services(figures)
        self._show_decisions(figures)
        self.times.show_rows(
            ("", self.tr("Median"), self.tr("Fewest"), self.tr("Most"), self.tr("Cases")),
            [
                (self.tr("To the decision"), *_days(figures.waiting)),
                (self.tr("To being told"), *_days(figures.telling)),
            ],
        )
        corrected = (self.tr("Misconceptions corrected"), f"{figures.misconceptions:,}")
        self.inquiries.show_rows((), [*self._lines(figures.inquiries), corrected])
        ended = (self.tr("Services completed"), f"{figures.services_ended:,}", "")
        modes = [(self._word(row.label), f"{row.count:,}", row.amount.shown) for row in figures.modes]
        headings = ("", self.tr("Deliveries"), self.tr("Riyals delivered"))
        self.modes.show_rows(headings, [*modes, ended])
        self.opinion.show_rows((), self._opinions(figures))
        self.made.setText(
            self.tr("As it stood on {day}. Figures together, without any person.").format(
                day=in_figures(figures.as_of)
            )
        )

    def _show_changes(self, figures: MonthFigures) -> None:
        since = figures.since_export
        changes = since.changes if since else ()
        said = self.tr("The figures of {month} changed after its export of {day}. Export it again.")
        self.changed.say(
            said.format(month=iso(figures.month.words(language())), day=in_figures(since.as_of))
            if since and changes
            else ""
        )
        self.changes.setVisible(bool(changes))
        self.changes.show_rows(
            ("", self.tr("It was"), self.tr("It is now")),
            [(self._figure(change), change.before, change.after) for change in changes],
        )

    def _figure(self, change: Change) -> str:
        name = word(change.figure)
        return name if change.stands_alone else f"{name} · {self._word(change.label)}"

    def _show_decisions(self, figures: MonthFigures) -> None:
        told = self.tr("Told: {outcome}")
        self.decisions.show_rows(
            (),
            [
                (self.tr("Raised to the committee"), f"{figures.raised:,}"),
                (self.tr("Sessions with confirmed minutes"), f"{figures.sessions:,}"),
                *self._lines(figures.decisions),
                *((told.format(outcome=self._word(row.label)), f"{row.total:,}") for row in figures.replies),
                (self.tr("Told before the two weeks, with a reason"), f"{figures.early_replies:,}"),
                (self.tr("Registrations completed"), f"{figures.registered:,}"),
            ],
        )

    def _show_services(self, figures: MonthFigures) -> None:
        taken = {row.label: row.total for row in figures.services}
        handed = {row.label: row for row in figures.deliveries}
        rows = []
        for label in dict.fromkeys([*taken, *handed]):
            line = handed.get(label)
            count, amount = (line.count, line.amount) if line else (0, NOTHING)
            rows.append((self._word(label), f"{taken.get(label, 0):,}", f"{count:,}", amount.shown))
        sums = (
            self.tr("Together"),
            f"{figures.requests_in_all:,}",
            f"{figures.delivered:,}",
            figures.amount.shown,
        )
        headings = (
            self.tr("Service"),
            self.tr("Requests taken"),
            self.tr("Deliveries"),
            self.tr("Riyals delivered"),
        )
        self.services.show_rows(headings, [*rows, sums], has_sums=True)

    def _word(self, label: str) -> str:
        if isinstance(label, Term):
            return word(label)
        return label or self.tr("Service not chosen yet")

    def _lines(self, rows: Sequence[Counted]) -> list[tuple[str, str]]:
        return [(self._word(row.label), f"{row.total:,}") for row in rows]

    def _opinions(self, figures: MonthFigures) -> list[tuple[str, str]]:
        too_few = self.tr("Fewer than five answers")
        if figures.opinion is None:
            return [(self.tr("Opinions are kept by the Gregorian month."), "")]
        if figures.opinion.answers is None:
            return [(too_few, "")]
        means = [
            (word(average.question), too_few if average.mean is None else f"{average.mean:g}")
            for average in figures.opinion.averages
        ]
        return [(self.tr("Answers"), f"{figures.opinion.answers:,}"), *means]


def _days(days: Days | None) -> tuple[str, str, str, str]:
    if days is None:
        return "—", "—", "—", "0"
    return f"{days.median:g}", f"{days.fewest:,}", f"{days.most:,}", f"{days.cases:,}"


class TableCard(Card):
    """A small table to be read: words in the first column, figures in the others."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.S)
        self.body.addLayout(self._grid)
        self._labels: list[Label] = []

    def show_rows(
        self, headings: Sequence[str], rows: Sequence[Sequence[str]], *, has_sums: bool = False
    ) -> None:
        """Show these rows in place of the ones before; `has_sums` where the last one adds the others up."""
        for label in self._labels:
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels.clear()
        for column, heading in enumerate(headings):
            self._put(Small(heading, self), 0, column)
        for column in range(max(map(len, rows), default=1)):
            self._grid.setColumnStretch(column, 2 if column else 3)
        for at, row in enumerate(rows, start=1):
            role = Role.STRONG if has_sums and at == len(rows) else Role.BODY
            for column, text in enumerate(row):
                counted = column and text[:1].isdecimal()
                label = Label(ltr(text) if counted else text, role, parent=self)
                if column:
                    asked = [row[0], headings[column] if headings else ""]
                    label.setAccessibleName(f"{' · '.join(filter(None, asked))}: {text}")
                self._put(label, at, column)

    def _put(self, label: Label, row: int, column: int) -> None:
        self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        self._labels.append(label)
        if label.isHidden():
            label.show()
