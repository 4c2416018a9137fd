"""عاجل: whether a request stands before the others, and why. When its reply may come stays as it is (T65)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.procedures.urgency import call_ordinary, call_urgent
from hayat_desk.summaries.requests import RequestSummary, request_summary
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, ltr
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.places.requests import RequestPlace, UrgencyPlace


class UrgencyPage(Page):
    """Asks for the reason; of an urgent request shows it, to be written anew or taken back."""

    def __init__(self, desk: Desk, place: UrgencyPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.request_id = place.id
        self.banner = Banner(self)
        explanation = self.tr(
            "An urgent request stands before the others on Today, in the queue and on the docket. "
            "It brings its promised day no nearer."
        )
        self.add(Label(explanation, soft=True, parent=self))
        self.because = TextField("urgent_because", longest=512)
        self.form = Form()
        self.form.add_row(self.tr("Why is it urgent?"), self.because)
        self.add_form(self.form)

        # Acts
        self.urgent: Button = primary(self.tr("Put it before the others"), Icon.CHECK)
        self.ordinary: Button = secondary(self.tr("It is urgent no more"), Icon.UNDO)
        self.back_button: Button = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(self.urgent, self.ordinary, self.back_button)
        self._connect()
        self.load()

    def _connect(self) -> None:
        self.urgent.clicked.connect(self._call_urgent)
        self.ordinary.clicked.connect(self._call_ordinary)
        self.back_button.clicked.connect(self.back)

    # Showing

    def load(self) -> None:
        """Show whether it is urgent now, and why."""
        summary: RequestSummary | None = self.ask(request_summary, self.request_id)
        if summary is None:
            return
        self.title.setText(self.tr("Is request {number} urgent?").format(number=ltr(summary.number)))
        self.banner.show_person(summary.banner)
        self.because.set_text(summary.urgent_because)
        self.ordinary.setVisible(bool(summary.urgent_because))

    # Acting

    def _call_urgent(self) -> None:
        if self.check() and self.do(call_urgent, self.request_id, self.because.value()):
            done = self.tr("The request stands before the others now.")
            self.finish(RequestPlace(self.request_id), done)

    def _call_ordinary(self) -> None:
        if self.do(call_ordinary, self.request_id):
            self.finish(RequestPlace(self.request_id), self.tr("The request takes its turn again."))
