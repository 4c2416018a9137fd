"""Step 1 of a request: the person. A known one is only confirmed, a new one gets a file (T25, T59)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.ids import PersonId
from hayat_desk.policy.names import PersonTraits
from hayat_desk.policy.people import parse_identity, parse_phone
from hayat_desk.procedures.intake import IntakeEntry, begin_request
from hayat_desk.summaries.drafts import AT_STEP
from hayat_desk.summaries.people import likely_same, office_city, person_answers
from hayat_desk.summaries.reception import VisitStart, visitor
from hayat_desk.summaries.referrals import ReferralStart
from hayat_desk.summaries.requests import Step
from hayat_desk.ui.kit.banner import Banner
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.stepper import Stepper
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.person_form import PersonForm
from hayat_desk.ui.parts.words import banner_facts, language, numbered, word


class NewRequestPage(Page):
    """Who asks. Leaving it with Continue opens the request's own page at its second step."""

    def __init__(self, desk: Desk, argument: object = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.start = VisitStart.of(argument)
        self.title.setText(self.tr("Support request"))
        known = self.ask(visitor, self.start.person_id) if self.start.person_id else None
        if known is not None:
            self.add_above(Banner(banner_facts(known.banner), self))
        self.add_above(Stepper([word(step) for step in Step], self))
        self._not_same: set[PersonId] = set()

        # Likely the same person
        self.twins = Card(self.tr("This may be a person with a file"))
        self.twin_list = Worklist(self.tr("Files that agree"), "", icon=Icon.PEOPLE)
        self.not_same: Button = secondary(self.tr("Not the same person"), Icon.CLOSE)
        self.twins.body.addWidget(
            Label(self.tr("Open the file if it is the same person."), soft=True, parent=self.twins)
        )
        self.twins.body.addWidget(self.twin_list)
        self.twins.body.addWidget(self.not_same)
        self.twins.hide()
        self.add(self.twins)

        # The person
        self.form = PersonForm(lambda: desk.today, language())
        self.add_form(self.form)
        self._begin()

        # Acts
        go_on = primary(self.tr("Continue"), Icon.FORWARD)
        refer = secondary(self.tr("Refer to the social research officer (F8)"), Icon.REFER)
        self.set_acts(go_on, refer)
        go_on.clicked.connect(self._continue)
        refer.clicked.connect(self.refer)
        self.form.identity_complete.connect(self._look_for_twins)
        self.twin_list.opened.connect(self._open_twin)
        self.not_same.clicked.connect(self._say_not_same)

    def _begin(self) -> None:
        """A known person's data, to be confirmed; for a new one what was typed in the search."""
        if self.start.person_id is not None:
            answers = self.ask(person_answers, self.start.person_id)
            if answers is not None:
                self.form.fill(answers)
            return
        self.form.city.set_text(self.ask(office_city) or "")
        typed = self.start.typed
        if not typed:
            return
        if _reads(lambda: parse_identity(None, typed)):
            self.form.number.set_text(typed)
        elif _reads(lambda: parse_phone(typed, mobile=False)):
            self.form.phone.set_text(typed)
        else:
            self._carry_name(typed.split())

    def _carry_name(self, parts: list[str]) -> None:
        """The words searched for, as the parts of the name they most likely are."""
        form = self.form
        places = {
            1: [form.first],
            2: [form.first, form.family],
            3: [form.first, form.father, form.family],
        }.get(len(parts), [form.first, form.father, form.grandfather])
        for place, part in zip(places, parts, strict=False):
            place.set_text(part)
        if len(parts) > 3:
            form.family.set_text(" ".join(parts[3:]))

    def _traits(self) -> PersonTraits | None:
        try:
            entry = self.form.entry()
        except InvalidValue:
            number = self.form.number
            try:
                identity = number.value_or_none()
            except InvalidValue:
                return None
            return PersonTraits(identity=identity.number) if identity else None
        return PersonTraits(
            name=entry.name.full,
            identity=entry.identity.number,
            phone=entry.phone.e164 if entry.phone else "",
            birth=entry.birth,
        )

    def _look_for_twins(self) -> bool:
        """Show the files that agree with what is typed; True when there are none to decide on."""
        traits = self._traits() if self.start.person_id is None else None
        hits = [
            hit
            for hit in ((self.ask(likely_same, traits) or ()) if traits else ())
            if hit.person_id not in self._not_same
        ]
        self.twin_list.show_rows(
            [
                WorkRow(
                    key=hit.person_id,
                    title=iso(hit.name),
                    detail=self.tr("Agrees in: {fields}").format(
                        fields="، ".join(word(agreement) for agreement in hit.agreements)
                    ),
                    remark=numbered(hit.number_kind, hit.number),
                )
                for hit in hits
            ]
        )
        self.twins.setVisible(bool(hits))
        return not hits

    def _open_twin(self, person_id: object) -> None:
        start = VisitStart(channel=self.start.channel, person_id=PersonId(person_id))  # type: ignore[arg-type]
        self.finish("new_request", start)

    def _say_not_same(self) -> None:
        traits = self._traits()
        hits = (self.ask(likely_same, traits) or ()) if traits else ()
        self._not_same |= {hit.person_id for hit in hits}
        self.twins.hide()
        self.form.focus_first()

    def _continue(self) -> None:
        if not self.check():
            return
        if not self._look_for_twins():
            self.messages.warning(self.tr("Decide first whether this is a person with a file."))
            self.twin_list.focus_first()
            return
        request_id = self.do(
            begin_request,
            IntakeEntry(
                channel=self.start.channel,
                person_id=self.start.person_id,
                person=self.form.entry(),
                not_same=frozenset(self._not_same),
            ),
        )
        if request_id is not None:
            self.finish("request", request_id)

    @staticmethod
    def about(place: str) -> str:
        """The person, by whatever way this page was come to."""
        return VisitStart.of(place).about

    def standing(self) -> dict[str, str]:
        """The first step: the others belong to the request itself."""
        return {AT_STEP: Step.PERSON.value}

    def refer(self) -> None:
        """T61 — from any step, with everything typed kept."""
        self.page_wanted.emit("refer", ReferralStart(person_id=self.start.person_id))


def _reads(parse: Callable[[], object]) -> bool:
    try:
        parse()
    except InvalidValue:
        return False
    return True
