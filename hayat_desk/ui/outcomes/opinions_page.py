"""قياس الرضا: a month's opinions as figures, and the form filled in on the screen (T32, T39–T41)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.opinions import FEWEST, Mark, OpinionQuestion
from hayat_desk.procedures.opinions import OpinionEntry, keep_opinion
from hayat_desk.summaries.opinions import OpinionsSummary, opinion_form, opinions_summary
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.cards import Card, FactsCard
from hayat_desk.ui.kit.choices import Choice, ChoiceField, ComboField
from hayat_desk.ui.kit.fields import NoteField
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso, ltr
from hayat_desk.ui.parts.words import language, word
from hayat_desk.ui.printing.printer import print_sheet


class OpinionsPage(Page):
    """The form keeps no draft: what somebody thinks stands nowhere until it belongs to nobody."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Satisfaction"))
        self.add(
            Notice(
                self.tr("Opinions serve to improve, not to punish. They name nobody and rank nobody."),
                parent=self,
            )
        )
        summary = self.ask(opinions_summary)

        self.card = Card(self.tr("Enter a form"))
        self._build_form(summary)

        # The month
        self.figures = FactsCard(self.tr("Opinions of the month"))
        self.comments = FactsCard(self.tr("Remarks and suggestions"))
        columns = Columns(420, self)
        columns.add(self.card)
        columns.add(Stack((self.figures, self.comments)))
        self.add(columns)

        # Acts
        self._keep_button = primary(self.tr("Save the form"), Icon.CHECK)
        self._blank_button = secondary(self.tr("Print blank forms"), Icon.PRINT)
        self.set_acts(self._keep_button, self._blank_button)
        self.first(self.marks[OpinionQuestion.RECEPTION].focus_target())
        self._connect()
        if summary is not None:
            self.month.choose(summary.month)

    def _build_form(self, summary: OpinionsSummary | None) -> None:
        months = summary.months if summary else ()
        self.month = ComboField(
            "opinion_month", [Choice(month, month.words(language()), month.key) for month in months]
        )
        self.marks = {
            question: ChoiceField(question.value, [Choice(mark, word(mark)) for mark in Mark])
            for question in OpinionQuestion
        }
        services = summary.services if summary else ()
        self.service = ComboField("opinion_service", [Choice(item.key, item.title) for item in services])
        self.comment = NoteField("opinion_comment", lines=3)
        self.form = Form()
        self.form.add_row(
            self.tr("Month of the answer"), self.month, self.tr("Its figures stand beside the form")
        )
        for question, field in self.marks.items():
            self.form.add_row(word(question), field, optional=True)
        self.form.add_row(self.tr("Which service was it about?"), self.service, optional=True)
        self.form.add_row(self.tr("Remarks and suggestions"), self.comment, optional=True)
        self.card.body.addWidget(
            Label(
                self.tr(
                    "Do not write names here. Answers may be left out. "
                    "From 1, not satisfied at all, to 5, very satisfied; "
                    "figures are taken anew once five more have answered."
                ),
                soft=True,
                parent=self.card,
            )
        )
        self.card.body.addWidget(self.form)

    def _connect(self) -> None:
        self.month.changed.connect(self.load)
        self._keep_button.clicked.connect(self._keep)
        self._blank_button.clicked.connect(self.print_paper)

    # Showing

    def load(self) -> None:
        """Show the chosen month's figures, as far as they may be shown (T41)."""
        month = self.month.value_or_none()
        summary = self.ask(opinions_summary, month) if month else None
        if summary is not None:
            self._show(summary)

    def _show(self, summary: OpinionsSummary) -> None:
        few = self.tr("Fewer than five answers")
        template = self.tr("{mean} of 5, from {count} answers")
        facts = [
            (
                word(average.question),
                template.format(mean=ltr(str(average.mean)), count=ltr(str(average.answers)))
                if average.mean is not None
                else few,
            )
            for average in summary.figures.averages
        ]
        forms = ltr(str(summary.figures.forms)) if summary.figures.forms >= FEWEST else few
        answers = [(word(answer), ltr(str(count))) for answer, count in summary.asked.items()]
        self.figures.show_facts(
            [
                (self.tr("Month"), iso(summary.month.words(language()))),
                *answers,
                (self.tr("Forms"), forms),
                *facts,
            ]
        )
        remarks = summary.figures.remarks
        self.comments.show_facts([(ltr(str(at)), iso(text)) for at, text in enumerate(remarks, 1)])
        self.comments.setVisible(bool(remarks))

    # Acting

    def _keep(self) -> None:
        if not self.form.check():
            return
        marks = {question: field.value() for question, field in self.marks.items() if not field.is_blank()}
        month = self.month.value()
        entry = OpinionEntry(
            marks=marks,
            month=month,
            service_key=self.service.value_or_none() or "",
            comment=self.comment.text().strip(),
        )
        if self.do(keep_opinion, entry):
            self.form.clear()
            self.month.choose(month)
            self.messages.success(self.tr("The form is saved, and leads to nobody."))
            self.focus_first()

    def print_paper(self) -> None:
        """F7: the blank form; it stands in no register, for it belongs to nobody."""
        content = self.ask(opinion_form)
        print_sheet(self, "opinion_form", content, "opinion-form", self.tr("The form is printed."))

    # Drafts

    def state(self) -> dict[str, str]:
        """No draft: it would stand beside the clerk's name and the hour."""
        return {}
