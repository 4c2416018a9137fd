"""Step 1 of a request: the person. A known one is only confirmed, a new one gets a file (T25, T59)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.people import parse_identity, parse_phone
from hayat_desk.procedures.intake import IntakeEntry, begin_request
from hayat_desk.summaries.drafts import AT_STEP
from hayat_desk.summaries.people import PersonHit
from hayat_desk.summaries.person_file import office_city, particulars_of
from hayat_desk.summaries.reception import visitor
from hayat_desk.summaries.requests import Step
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.person_form import PersonForm
from hayat_desk.ui.parts.running import RunningRequests
from hayat_desk.ui.parts.twins import TwinQuestion
from hayat_desk.ui.parts.words import language, word
from hayat_desk.ui.places.people import PersonPlace
from hayat_desk.ui.places.referrals import ReferPlace
from hayat_desk.ui.places.requests import NewRequestPlace, RequestPlace
from hayat_desk.ui.requests.stepper import Stepper


class NewRequestPage(Page):
    """Who asks. Leaving it with Continue opens the request's own page at its second step."""

    def __init__(self, desk: Desk, place: NewRequestPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.start = place
        self.title.setText(self.tr("Support request"))
        visitor_summary = self.ask(visitor, self.start.person_id) if self.start.person_id else None
        if visitor_summary is not None:
            Banner(self).show_person(visitor_summary.banner)
        self.add_above(Stepper([word(step) for step in Step], self))

        self.running = RunningRequests(self)
        self.running.take(visitor_summary.running if visitor_summary else ())
        self.add(self.running)

        # Was it her? (a known person's file too may be one of two)
        self.twins = TwinQuestion(self, self.start.person_id)
        self.add(self.twins)

        # The person
        self.form = PersonForm(lambda: desk.today, language())
        self.add_form(self.form)
        self._begin()

        # Acts
        self._go_on_button = primary(self.tr("Continue"), Icon.FORWARD)
        self._refer_button = secondary(self.tr("Refer to the social research officer (F8)"), Icon.REFER)
        self.set_acts(self._go_on_button, self._refer_button)
        self._connect()
        if visitor_summary is not None:
            self._look_for_twins()

    def _connect(self) -> None:
        self.running.opened.connect(self.finish)
        self._go_on_button.clicked.connect(self._continue)
        self._refer_button.clicked.connect(self.refer)
        self.form.identity_complete.connect(self._look_for_twins)
        self.twins.opened.connect(self._open_twin)
        self.twins.declined.connect(self.form.focus_first)

    # Acting

    def _begin(self) -> None:
        """A known person's data, to be confirmed; for a new one what was typed in the search."""
        if self.start.person_id is not None:
            answers = self.ask(particulars_of, self.start.person_id)
            if answers is not None:
                self.form.fill(answers)
            return
        self.form.city.set_text(self.ask(office_city) or "")
        text = self.start.typed
        if not text:
            return
        if _reads(lambda: parse_identity(None, text)):
            self.form.number.set_text(text)
        elif _reads(lambda: parse_phone(text, mobile=False)):
            self.form.phone.set_text(text)
        else:
            self.form.take_name(text)

    def _look_for_twins(self) -> bool:
        """Whether a file agrees with what is typed, of which it is to be decided."""
        return self.twins.asks_about(self.form.traits())

    def _open_twin(self, hit: object) -> None:
        if isinstance(hit, PersonHit) and (hit.has_died or hit.is_put_away):
            self.go_to(PersonPlace(hit.person_id))  # nothing is asked for them: their file tells why
        elif isinstance(hit, PersonHit):
            self.finish(replace(self.start, person_id=hit.person_id, typed=""))

    def _continue(self) -> None:
        if not self.check():
            return
        if self._look_for_twins():
            self.twins.insist()
            return
        request_id = self.do(
            begin_request,
            IntakeEntry(
                channel=self.start.channel,
                person_id=self.start.person_id,
                person=self.form.entry(),
                not_same=self.twins.declined_ids,
                begun=self.start.begun,
            ),
        )
        if request_id is not None:
            self.finish(RequestPlace(request_id), self.tr("The data are saved."))

    def refer(self) -> None:
        """T61 — from any step, with everything typed kept."""
        self.go_to(ReferPlace(person_id=self.start.person_id, begun=self.start.begun))

    # Drafts

    def standing(self) -> dict[str, str]:
        """The first step: the others belong to the request itself."""
        return {AT_STEP: Step.PERSON.value}


def _reads(parse: Callable[[], object]) -> bool:
    try:
        parse()
    except InvalidValue:
        return False
    return True
