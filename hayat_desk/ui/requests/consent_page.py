"""الموافقة: the consent to inquire and to hold the data, as it was signed, and its withdrawal (T81).

Only another signature brings it back: with a declaration printed anew, on the page of the request.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.consents import Withdrawal
from hayat_desk.procedures.consents import withdraw_consent
from hayat_desk.summaries.consents import ConsentLine, ConsentSummary, consent_summary
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.cards import Card, FactsCard
from hayat_desk.ui.kit.choices import CheckField
from hayat_desk.ui.kit.date_field import DayField
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso, ltr
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.consent_words import consent_consequence
from hayat_desk.ui.parts.words import figures, word
from hayat_desk.ui.places.requests import ConsentPlace, EndRequestPlace, RequestPlace


class ConsentPage(Page):
    """Asks for a withdrawal while the consent stands; afterwards tells what follows and the ways on."""

    def __init__(self, desk: Desk, place: ConsentPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.request_id = place.id
        self.summary: ConsentSummary | None = None
        self.banner = Banner(self)
        self.follows = Notice("", Tone.WARNING, self)
        self.add_under_messages(self.follows)

        # The consent and its withdrawal
        self.facts = FactsCard(self.tr("How the consent stands"))
        self.signed = Card(self.tr("Its text, as it was signed"))
        self.text = Label("", parent=self.signed)
        self.signed.body.addWidget(self.text)
        self._lay_asking()
        columns = Columns(420, self)
        columns.add(Stack((self.asking, self.facts)))
        columns.add(Stack((self.signed,)))
        self.add(columns)

        # Acts
        self.withdraw_button: Button = primary(self.tr("Record the withdrawal"), Icon.CLOSE)
        self.sign_button: Button = secondary(self.tr("Have a new consent signed"), Icon.EDIT)
        self.end_button: Button = secondary(self.tr("End the request"), Icon.CLOSE)
        self.back_button: Button = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(self.withdraw_button, self.sign_button, self.end_button, self.back_button)
        self._connect()
        self.withdrawn_on.show_day(desk.today)
        self.load()

    def _lay_asking(self) -> None:
        self.withdrawn_on = DayField("withdrawn_on", lambda: self.desk.today)
        self.said_by = TextField("said_by")
        self.in_writing = CheckField(
            "in_writing", self.tr("It is written and signed, and kept with the file")
        )
        self.form = Form()
        self.form.add_row(self.tr("Withdrawn on"), self.withdrawn_on)
        self.form.add_row(self.tr("Who said so?"), self.said_by)
        self.form.add_row("", self.in_writing, optional=True)
        self.adopt(self.form)
        self.asking = Card(self.tr("Is the consent withdrawn?"), self)
        self.asking.body.addWidget(self.form)

    def _connect(self) -> None:
        self.withdraw_button.clicked.connect(self._withdraw)
        self.sign_button.clicked.connect(self._open_request)
        self.end_button.clicked.connect(self._end)
        self.back_button.clicked.connect(self.back)

    # Showing

    def load(self) -> None:
        """Show how the consent stands, and what may be done."""
        summary = self.summary = self.ask(consent_summary, self.request_id)
        if summary is None:
            return
        self.title.setText(self.tr("Consent of request {number}").format(number=ltr(summary.number)))
        self.banner.show_person(summary.banner)
        self.follows.say(consent_consequence(summary.consent))
        self.facts.show_facts(self._facts(summary.consent))
        self.text.setText(iso(summary.text))
        self.signed.setVisible(bool(summary.text))
        self.asking.setVisible(summary.may_withdraw)
        self.withdraw_button.setVisible(summary.may_withdraw)
        self.sign_button.setVisible(summary.may_sign_anew)
        self.end_button.setVisible(summary.consent.state.is_missing and summary.may_end)

    def _facts(self, consent: ConsentLine) -> list[tuple[str, str]]:
        facts = [(self.tr("Consent to inquire and to hold the data"), word(consent.state))]
        if consent.said_on is not None:
            facts.append((self.tr("Asked for on"), figures(consent.said_on)))
        if consent.withdrawn_on is not None:
            facts.append((self.tr("Withdrawn on"), figures(consent.withdrawn_on)))
            facts.append((self.tr("Who said so"), iso(consent.said_by)))
        return facts

    def focus_first(self) -> None:
        """On who withdraws; where nothing is withdrawn now, on the way on."""
        if self.asking.isVisibleTo(self):
            self.said_by.setFocus()
        elif self.sign_button.isVisibleTo(self):
            self.sign_button.setFocus()
        else:
            self.back_button.setFocus()

    # Acting

    def _withdraw(self) -> None:
        if not self.form.check():
            return
        entry = Withdrawal(
            withdrawn_on=self.withdrawn_on.day(),
            said_by=self.said_by.value(),
            in_writing=self.in_writing.value(),
            confirmed=self.form.confirmed(),
        )
        if not self.do(withdraw_consent, self.request_id, entry):
            return
        self.form.clear()
        self.withdrawn_on.show_day(self.desk.today)
        self.load()
        self.messages.success(self.tr("The withdrawal is recorded. From now on nobody inquires with others."))
        self.focus_first()

    def _open_request(self) -> None:
        self.go_to(RequestPlace(self.request_id))

    def _end(self) -> None:
        self.go_to(EndRequestPlace(self.request_id))

    # Drafts

    def state(self) -> dict[str, str]:
        """What was typed; the day that is offered alone is no draft."""
        state = super().state()
        return state if any(text for key, text in state.items() if key != "withdrawn_on") else {}
