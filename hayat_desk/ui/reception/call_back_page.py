"""معاودة الاتصال: the caller is called back and has the answer, so that no question stays open (T57)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.procedures.reception import call_back_done, call_back_later
from hayat_desk.summaries.banner import person_banner
from hayat_desk.summaries.reception import call_backs
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.cards import FactsCard
from hayat_desk.ui.kit.date_field import DayField
from hayat_desk.ui.kit.fields import NoteField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.contacts import channel_choice
from hayat_desk.ui.parts.person_words import phone_shown
from hayat_desk.ui.parts.words import day_of, figures
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.ui.places.reception import CallBackPlace


class CallBackPage(Page):
    """One caller who waits."""

    def __init__(self, desk: Desk, place: CallBackPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.inquiry_id = place.id
        self.title.setText(self.tr("Call back"))
        lines = {line.inquiry_id: line for line in self.ask(call_backs) or ()}
        line = lines.get(self.inquiry_id)
        facts = FactsCard(self.tr("The caller"))
        if line is not None:
            Banner(self).show_person(self.ask(person_banner, line.person_id))
            facts.show_facts(
                [
                    (self.tr("Number"), ltr(phone_shown(line.call_back_number))),
                    (self.tr("Asked on"), day_of(line.at)),
                    (self.tr("Call back on"), figures(line.call_back_on) if line.call_back_on else ""),
                    (self.tr("Question"), iso(line.question)),
                    (self.tr("Answer so far"), iso(line.answer)),
                ]
            )
        self.add(facts)
        self.answer = NoteField("answer", lines=3)
        form = self.answer_form = Form()
        form.add_row(self.tr("Answer given"), self.answer)
        self.channel = channel_choice("called_by", desk.profile)
        form.add_row(self.tr("By which channel"), self.channel)
        self.add_form(form)
        self.another_day = DayField("call_back_on", lambda: self.desk.today)
        self.later_form = Form()
        self.later_form.add_row(self.tr("Not reached? When do we call again?"), self.another_day)
        self.add_form(self.later_form)
        self._done_button = primary(self.tr("The caller has the answer"), Icon.CHECK)
        self.later_button = secondary(self.tr("Call again on that day"), Icon.CALENDAR)
        self.set_acts(self._done_button, self.later_button)
        self._connect()

    def _connect(self) -> None:
        self._done_button.clicked.connect(self._done)
        self.later_button.clicked.connect(self._put_off)

    # Acting

    def _done(self) -> None:
        if not self.answer_form.check() or (self.another_day.text().strip() and not self.later_form.check()):
            return  # a day that was typed and is not saved is not passed over
        if self.do(call_back_done, self.inquiry_id, self.answer.value(), self.channel.value()):
            self.finish(TodayPlace(), self.tr("The answer is saved: the caller waits no more."))

    def _put_off(self) -> None:
        if not self.later_form.check():
            return
        day, confirmed = self.another_day.day(), self.later_form.confirmed()
        if self.do(call_back_later, self.inquiry_id, day, confirmed):
            done = self.tr("The call back waits until {day}.").format(day=figures(day))
            self.finish(TodayPlace(), done)
