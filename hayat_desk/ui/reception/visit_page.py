"""The visit: by which of the policy's channels, and what for (T44–T51). Focus opens on the purpose."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import RequestId, VisitId
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import AT_THE_DESK, Purpose
from hayat_desk.procedures.reception import VisitEntry, begin_visit
from hayat_desk.summaries.contacts import ContactLine, contacts_now
from hayat_desk.summaries.reception import VisitorSummary, reception_summary, visitor
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.choices import CheckField, Choice, ChoiceField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.contacts import same_contact
from hayat_desk.ui.parts.running import RunningRequests
from hayat_desk.ui.parts.words import word
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
            Banner(self).show_person(self.known.banner)

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
        self.same = CheckField("same", "")
        self.same_row = form.add_row("", self.same, optional=True)
        self.add_form(form)
        self._offer_running_requests()

        # Acts
        self._go_on_button = primary(self.tr("Continue"), Icon.FORWARD)
        self.letter: Button = secondary(self.tr("Register the letter that came"), Icon.DOCUMENT)
        self._back_button = secondary(self.tr("Back to the search"), Icon.BACK)
        self.set_acts(self._go_on_button, self.letter, self._back_button)
        person_id = self.start.person_id
        self._others = [
            line for line in self.ask(contacts_now) or () if line.person_id != person_id or person_id is None
        ]
        self.same_as: ContactLine | None = None
        self._follow_channel()
        self.first(self.purpose.focus_target())
        self._connect()

    def _connect(self) -> None:
        self._go_on_button.clicked.connect(self._continue)
        self.channel.changed.connect(self._follow_channel)
        self.letter.clicked.connect(self._register_letter)
        self._back_button.clicked.connect(self.back)

    # Showing

    def _purposes(self) -> list[Purpose]:
        """What a visitor may come for; about one who died, relatives follow up what is left."""
        if self.known is not None and not self.known.banner.may_be_named:
            return [Purpose.FOLLOW_UP]
        return list(AT_THE_DESK)

    def _follow_channel(self) -> None:
        """T47 — what came by letter is registered first; who is in touch by this channel may be this visitor."""
        channel = self.channel.value_or_none()
        self.letter.setVisible(channel is ChannelKind.LETTER)
        may_be = [line for line in self._others if channel is not None and line.may_be_by(channel)]
        line = next((line for line in may_be if self._goes_on(line)), may_be[0] if may_be else None)
        self.same_row.setVisible(line is not None)
        if line is not None and line != self.same_as:
            self.same.box.setText(same_contact(line))
            is_same = self._goes_on(line) or (line.person_id is None and line.is_bare)
            self.same.set_text("1" if is_same else "")
        self.same_as = line

    def _goes_on(self, line: ContactLine) -> bool:
        """Whether it was chosen to go on with this contact."""
        return line.visit_id == self.start.begun

    def _offer_running_requests(self) -> None:
        self.running = RunningRequests(self)
        self.running.take(self.known.running if self.known else ())
        self.running.opened.connect(self._open_running)
        self.add(self.running)

    # Acting

    def _register_letter(self) -> None:
        self.go_to(NewLetterPlace(self.start.person_id))

    def _continue(self) -> None:
        if not self.check():
            return
        running = self.known.running if self.known else ()
        about = running[0].request_id if len(running) == 1 else None
        purpose, channel = self.purpose.value(), self.channel.value()
        is_new = purpose in (Purpose.INQUIRY, Purpose.SUPPORT_REQUEST)
        visit_id = self._begin(purpose, None if is_new else about)
        if visit_id is None:
            return
        kind = InquiryPlace if purpose is Purpose.INQUIRY else NewRequestPlace
        if is_new:
            start = self.start
            self.go_to(kind(channel=channel, person_id=start.person_id, typed=start.typed, begun=visit_id))
        else:
            self._follow_up(about)

    def _begin(self, purpose: Purpose, about: RequestId | None) -> VisitId | None:
        """T44 — the contact begins, or goes on, here: whatever comes of it."""
        visit_id = self.same_as.visit_id if self.same_as and self.same.value() else None
        entry = VisitEntry(
            channel=self.channel.value(),
            purpose=purpose,
            person_id=self.start.person_id,
            request_id=about,
            begun=visit_id,
        )
        return self.do(begin_visit, entry)

    def _open_running(self, place: RequestPlace) -> None:
        """The visitor came about this one: what else they came for was chosen, or it is followed up."""
        purpose = self.purpose.value_or_none() or Purpose.FOLLOW_UP
        if self._begin(purpose, place.id) is not None:
            self.go_to(place)

    def _follow_up(self, about: RequestId | None) -> None:
        """To the one running request of the person; else to the file, or to all requests."""
        if about is not None:
            self.go_to(RequestPlace(about))
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
