"""طلب الدعم: one request in its five steps, from the data to the receipt; afterwards as it was raised."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.requests import RequestAct, RequestState
from hayat_desk.summaries.drafts import AT_STEP
from hayat_desk.summaries.papers.request_forms import filled_request_form
from hayat_desk.summaries.requests import RequestSummary, Step, StepState, request_summary
from hayat_desk.ui.kit.badges import Badge
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import Worklist
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.request_words import tone_of
from hayat_desk.ui.parts.running import second_request
from hayat_desk.ui.parts.urgency import urgent_sentence
from hayat_desk.ui.parts.words import word
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.ui.places.outcomes import OutcomePlace
from hayat_desk.ui.places.referrals import ReferPlace
from hayat_desk.ui.places.requests import EndRequestPlace, RequestPlace, UrgencyPlace
from hayat_desk.ui.printing.printer import print_sheet
from hayat_desk.ui.requests.declaration_step import DeclarationStep
from hayat_desk.ui.requests.details_step import DetailsStep
from hayat_desk.ui.requests.documents_step import DocumentsStep
from hayat_desk.ui.requests.paper_row import paper_row
from hayat_desk.ui.requests.person_step import PersonStep
from hayat_desk.ui.requests.raised_panel import RaisedPanel
from hayat_desk.ui.requests.review_step import ReviewStep
from hayat_desk.ui.requests.stepper import Stepper
from hayat_desk.ui.requests.steps import StepPanel

_ORDER = tuple(Step)
_LOADED_WHEN_SHOWN = (Step.PERSON, Step.REVIEW, Step.DECLARATION)
_Part = TypeVar("_Part", bound=QWidget)


class RequestPage(Page):
    """The request opens at the step where work goes on; every earlier one can be reached.

    Only the steps that hold what is typed are built at once; the others when they are first shown.
    """

    def __init__(self, desk: Desk, place: RequestPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.request_id = place.id
        self.summary: RequestSummary | None = None
        self.step = Step.REQUEST
        self.is_declaring = False  # a new declaration of a raised request is being printed and signed

        # Above
        self.badge = Badge("", parent=self)
        self.head.addWidget(self.badge)
        self.banner = Banner(self)
        self.stepper = Stepper([word(step) for step in Step], self)
        self.add_above(self.stepper)
        self._lay_notices()

        # Steps
        self._parts: list[QWidget] = []
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.papers = Worklist(self.tr("Papers"), self.tr("Nothing was printed yet."), icon=Icon.PRINT)
        self.papers.hide()
        self.add(self.papers)

        # Acts
        self.go_on: Button = primary(self.tr("Continue"), Icon.FORWARD)
        self.before: Button = secondary(self.tr("Previous step"), Icon.BACK)
        self.refer_button = secondary(self.tr("Refer to the social research officer (F8)"), Icon.REFER)
        self.outcome_button: Button = secondary(self.tr("Decision, reply and service"), Icon.REPLIES)
        self.form_button: Button = secondary(self.tr("Print the request form"), Icon.PRINT)
        self.end_button: Button = secondary("", Icon.CLOSE)
        self.urgent_button: Button = secondary(self.tr("Is it urgent?"), Icon.CLOCK)
        papers_and_ends = (self.form_button, self.urgent_button, self.end_button)
        self.set_acts(self.go_on, self.before, self.refer_button, self.outcome_button, *papers_and_ends)
        self._connect()
        self.load()
        if self.summary is not None and self.summary.at_the_desk:
            step = self._where_to_go_on(self.summary)
            if step is not Step.DECLARATION:
                self.declaration.hide()  # built now as well, for its ticks are in the draft
            self.show_step(step)

    def _lay_notices(self) -> None:
        """What is to be known before anything is done; each is there while it has something to say."""
        self.urgent = Notice("", Tone.DANGER, self)
        self.returned, self.second = Notice("", Tone.WARNING, self), Notice("", Tone.WARNING, self)
        for notice in (self.urgent, self.returned, self.second):
            self.add(notice)

    @cached_property
    def person(self) -> PersonStep:
        """Step 1."""
        return self._put(PersonStep(self))

    @cached_property
    def details(self) -> DetailsStep:
        """Step 2."""
        step = self._put(DetailsStep(self))
        step.service.changed.connect(self._tell_of_others)
        return step

    @cached_property
    def documents(self) -> DocumentsStep:
        """Step 3."""
        step = self._put(DocumentsStep(self))
        step.wants.changed.connect(self.load)
        self.keep(step)
        return step

    @cached_property
    def review(self) -> ReviewStep:
        """Step 4."""
        step = self._put(ReviewStep(self))
        step.edit_wanted.connect(self.show_step)
        return step

    @cached_property
    def declaration(self) -> DeclarationStep:
        """Step 5."""
        step = self._put(DeclarationStep(self))
        step.moved_on.connect(self.load)
        step.finished.connect(self._finish)
        step.signed_anew.connect(self._signed_anew)
        return step

    @cached_property
    def raised(self) -> RaisedPanel:
        """What is shown of a request that has left the desk."""
        panel = self._put(RaisedPanel(self))
        panel.declaration_wanted.connect(self.declare_anew)
        return panel

    def _connect(self) -> None:
        self.form_button.clicked.connect(self._print_form)
        self.end_button.clicked.connect(self._end)
        self.urgent_button.clicked.connect(self._ask_for_urgency)
        self.outcome_button.clicked.connect(self._open_outcome)
        self.go_on.clicked.connect(self._go_on)
        self.before.clicked.connect(self._previous)
        self.refer_button.clicked.connect(self.refer)
        self.stepper.wanted.connect(self._show_step_at)
        self.papers.opened.connect(self.go_to)

    # Showing

    def load(self) -> None:
        """Show the request as it stands."""
        summary = self.summary = self.ask(request_summary, self.request_id)
        if summary is None:
            return
        self.title.setText(self.tr("Support request {number}").format(number=ltr(summary.number)))
        self.badge.show_state(word(summary.state), tone_of(summary.state))
        self.banner.show_person(summary.banner)
        asked = self.tr("The committee asks to complete: {reason}")
        returned = summary.returned_because
        self.returned.say(asked.format(reason=iso(returned)) if returned else "")
        self.stepper.show_states([summary.steps[step] for step in _ORDER])
        self.finished = not summary.at_the_desk  # what was typed for a request that is raised is no draft
        if summary.at_the_desk:
            for panel in (self.details, self.documents):  # kept in the draft, also while another is open
                panel.load(summary)
            if self.step in _LOADED_WHEN_SHOWN:
                self.panel(self.step).load(summary)
        else:
            self._load_raised(summary)
        self._tell_of_others()
        self.urgent.say(urgent_sentence(summary.urgent_because))
        self._offer_acts(summary)
        self.papers.show_rows([paper_row(line) for line in summary.papers])
        self.papers.setVisible(bool(summary.papers) and (not summary.at_the_desk or self.step is Step.REVIEW))

    def _offer_acts(self, summary: RequestSummary) -> None:
        """What may be done with it now; of one that ended, how it did."""
        self.outcome_button.setVisible(summary.outcome is not None)
        self.refer_button.setVisible(summary.may(RequestAct.REFER))
        self.form_button.setVisible(summary.banner.may_be_named)
        self.urgent_button.setVisible(summary.may(RequestAct.HASTEN))
        has_ended = summary.state is RequestState.ENDED
        self.end_button.setVisible(has_ended or summary.may(RequestAct.END))
        self.end_button.setText(self.tr("How the request ended") if has_ended else self.tr("End the request"))

    def show_error(self, error: Exception) -> None:
        """What is refused of a paper's date is said at its row."""
        if isinstance(error, InvalidValue) and self.step is Step.DOCUMENTS and self.documents.refuse(error):
            return
        super().show_error(error)

    def panel(self, step: Step) -> StepPanel:
        """The step's panel."""
        match step:
            case Step.PERSON:
                return self.person
            case Step.REQUEST:
                return self.details
            case Step.DOCUMENTS:
                return self.documents
            case Step.REVIEW:
                return self.review
            case Step.DECLARATION:
                return self.declaration

    def _put(self, part: _Part) -> _Part:
        if isinstance(part, StepPanel):
            part.done.connect(self._next)
        self._parts.append(part)
        self._place.addWidget(part)
        return part

    def _show_part(self, part: QWidget) -> None:
        """Show one part alone; before the page is painted it comes with the page, and is laid out once."""
        for other in self._parts:
            if other is not part:
                other.hide()
        if self.isVisible() or part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            part.show()

    def _load_raised(self, summary: RequestSummary) -> None:
        """The request as it was raised; or the new declaration, while one is being signed."""
        self.stepper.hide()
        self.go_on.setVisible(self.is_declaring)
        self.before.setVisible(self.is_declaring)
        if self.is_declaring:
            self.declaration.load(summary)
            self._show_part(self.declaration)
            self.go_on.setText(self.declaration.go_on_words())
            self.before.setText(self.tr("Back to the request"))
        else:
            self.raised.load(summary)
            self._show_part(self.raised)

    def _tell_of_others(self) -> None:
        """A second request for a service of which one still runs is no mistake, and not passed over in silence."""
        if self.summary is None:
            return
        key = self.details.asked_for() if self.summary.at_the_desk else self.summary.service_key
        running = [line for line in self.summary.also_running if key and line.service_key == key]
        self.second.say(second_request(running))

    @staticmethod
    def _where_to_go_on(summary: RequestSummary) -> Step:
        """The first step after the person's that is not complete; review comes before signing."""
        for step in (Step.REQUEST, Step.DOCUMENTS):
            if summary.steps[step] is not StepState.COMPLETE:
                return step
        is_next = summary.steps[Step.DECLARATION] is StepState.NOT_STARTED
        return Step.REVIEW if is_next else Step.DECLARATION

    def show_step(self, step: Step) -> None:
        """Open one step; the others keep what is typed in them."""
        self.step = step
        if self.summary is not None and step in _LOADED_WHEN_SHOWN:
            self.panel(step).load(self.summary)
        self._show_part(self.panel(step))
        self.stepper.show_step(_ORDER.index(step))
        self.papers.setVisible(step is Step.REVIEW and bool(self.papers.rows))
        self.before.setVisible(step is not _ORDER[0])
        if step is Step.DECLARATION:
            self.declaration.enter()
        self.go_on.setText(self.panel(step).go_on_words())
        self.area.verticalScrollBar().setValue(0)
        self.focus_first()

    def _show_step_at(self, at: int) -> None:
        self.show_step(_ORDER[at])

    def focus_first(self) -> None:
        """Put the focus where the open step begins."""
        if self.is_declaring:
            self.declaration.focus_first()
        elif self.summary is None or not self.summary.at_the_desk:
            self.raised.focus_first()
        elif self.step in (Step.REVIEW, Step.PERSON) or (
            self.step is Step.DOCUMENTS and self.documents.asks_nothing()
        ):
            self.go_on.setFocus()
        else:
            self.panel(self.step).focus_first()

    # Acting

    def declare_anew(self) -> None:
        """T62 — of a raised request whose data changed: a new declaration beside the signed one."""
        self.step, self.is_declaring = Step.DECLARATION, True
        self.load()
        self.declaration.enter()
        self.focus_first()

    def _signed_anew(self) -> None:
        self._leave_declaration()
        self.messages.success(self.tr("The new declaration is signed. The old one stays beside it."))

    def _leave_declaration(self) -> None:
        self.is_declaring = False
        self.load()
        self.form_button.setFocus()

    def _go_on(self) -> None:
        self.panel(self.step).go_on()

    def _next(self) -> None:
        self.load()
        at = _ORDER.index(self.step)
        if at + 1 < len(_ORDER):
            self.show_step(_ORDER[at + 1])

    def _previous(self) -> None:
        if self.is_declaring:
            self._leave_declaration()
            return
        self.show_step(_ORDER[max(0, _ORDER.index(self.step) - 1)])

    def _finish(self, message: str) -> None:
        self.finished = True
        self.go_to(TodayPlace(message))

    def _open_outcome(self) -> None:
        self.go_to(OutcomePlace(self.request_id))

    def _end(self) -> None:
        self.go_to(EndRequestPlace(self.request_id))

    def _ask_for_urgency(self) -> None:
        self.go_to(UrgencyPlace(self.request_id))

    def refer(self) -> None:
        """T61 — from any step; the request waits for the officer's answer. Beyond the desk, why not."""
        if self.summary is None or self.summary.may(RequestAct.REFER):
            self.go_to(ReferPlace(request_id=self.request_id))
        else:
            self.show_error(NotAllowed(RequestAct.REFER, self.summary.hindrances[RequestAct.REFER]))

    def print_paper(self) -> None:
        """F7: the declaration, where it is the paper at hand."""
        if self.step is Step.DECLARATION and self.declaration.print_button.isVisibleTo(self):
            self.declaration.print_declaration()

    def _print_form(self) -> None:
        """T55: the association's own form, with what was told in its places."""
        content = self.ask(filled_request_form, self.request_id)
        print_sheet(self, "request_form", content, "request-form", self.tr("The form is printed."))

    # Drafts

    def standing(self) -> dict[str, str]:
        """The step that is open."""
        return {AT_STEP: self.step.value}

    def name_of(self, key: str) -> str:
        """The question under a key; the documents are named as a whole."""
        return self.tr("Documents") if key == DocumentsStep.key else super().name_of(key)

    def restore_state(self, state: Mapping[str, str]) -> None:
        """At the step where it was left, unless the request has left the desk meanwhile."""
        super().restore_state(state)
        step = next((step for step in Step if step.value == state.get(AT_STEP)), None)
        if step is not None and self.summary is not None and self.summary.at_the_desk:
            self.show_step(step)
