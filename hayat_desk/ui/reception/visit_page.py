"""The visit: by which of the policy's channels, and what for (T44–T51). Focus opens on the purpose."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose
from hayat_desk.summaries.reception import VisitorSummary, reception_summary, visitor
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.running import RunningRequests
from hayat_desk.ui.parts.words import banner_facts, word
from hayat_desk.ui.places.people import PersonPlace
from hayat_desk.ui.places.reception import InquiryPlace, VisitPlace
from hayat_desk.ui.places.referrals import ReferPlace
from hayat_desk.ui.places.registers import NewLetterPlace
from hayat_desk.ui.places.requests import NewRequestPlace, RequestPlace, RequestsPlace


class VisitPage(Page):
    """Channel and purpose of one contact."""

    def __init__(self, desk: Desk, place: VisitPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.start = place
        self.title.setText(self.tr("The visit"))
        self.known: VisitorSummary | None = None
        if self.start.person_id is not None:
            self.known = self.ask(visitor, self.start.person_id)
        if self.known is not None:
            self.add_above(Banner(banner_facts(self.known.banner), self))

        # Fields
        reception = self.ask(reception_summary)
        channels = reception.channels if reception else ()
        self.purpose = ChoiceField(
            "purpose", [Choice(purpose, word(purpose)) for purpose in self._purposes()]
        )
        self.channel = ChoiceField("channel", [Choice(channel.kind, channel.label) for channel in channels])
        self.channel.choose(self.start.channel)
        form = Form()
        form.add_row(self.tr("What did the visitor come for?"), self.purpose, self.tr("Choose by its digit"))
        form.add_row(self.tr("Channel of contact"), self.channel)
        self.add_form(form)
        self._offer_running_requests()

        # Acts
        self._go_on_button = primary(self.tr("Continue"), Icon.FORWARD)
        self.letter: Button = secondary(self.tr("Register the letter that came"), Icon.DOCUMENT)
        self._back_button = secondary(self.tr("Back to the search"), Icon.BACK)
        self.set_acts(self._go_on_button, self.letter, self._back_button)
        self._offer_letter()
        self.first(self.purpose.focus_target())
        self._connect()

    def _connect(self) -> None:
        self._go_on_button.clicked.connect(self._continue)
        self.channel.changed.connect(self._offer_letter)
        self.letter.clicked.connect(self._register_letter)
        self._back_button.clicked.connect(self.back)

    # Showing

    def _purposes(self) -> list[Purpose]:
        """What a visitor may come for; about one who died, relatives follow up what is left."""
        if self.known is not None and not self.known.banner.may_be_named:
            return [Purpose.FOLLOW_UP]
        return [purpose for purpose in Purpose if purpose.is_of_the_visitor]

    def _offer_letter(self) -> None:
        """T47 — what came by letter is registered first, so that it has its number."""
        self.letter.setVisible(self.channel.value_or_none() is ChannelKind.LETTER)

    def _offer_running_requests(self) -> None:
        self.running = RunningRequests(self)
        self.running.take(self.known.running if self.known else ())
        self.running.opened.connect(self.go_to)
        self.add(self.running)

    # Acting

    def _register_letter(self) -> None:
        self.go_to(NewLetterPlace(self.start.person_id))

    def _continue(self) -> None:
        if not self.check():
            return
        channel, person_id, text = self.channel.value(), self.start.person_id, self.start.typed
        match self.purpose.value():
            case Purpose.INQUIRY:
                self.go_to(InquiryPlace(channel=channel, person_id=person_id, typed=text))
            case Purpose.SUPPORT_REQUEST:
                self.go_to(NewRequestPlace(channel=channel, person_id=person_id, typed=text))
            case Purpose.FOLLOW_UP:
                self._follow_up()

    def _follow_up(self) -> None:
        """To the one running request of the person; else to the file, or to all requests."""
        running = self.known.running if self.known else ()
        if len(running) == 1:
            self.go_to(RequestPlace(running[0].request_id))
        elif self.start.person_id is not None:
            self.go_to(PersonPlace(self.start.person_id))
        else:
            self.go_to(RequestsPlace())

    def refer(self) -> None:
        """T61 — a question about this visitor goes to the officer (F8), while one may be asked."""
        if self.known is None or self.known.banner.may_be_named:
            self.go_to(ReferPlace(person_id=self.start.person_id))

    # Drafts

    def state(self) -> dict[str, str]:
        """Keep no draft: two choices are quickly made again."""
        return {}
