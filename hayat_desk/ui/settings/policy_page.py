"""السياسة: its title, approval and review, the seven steps with their screens, the means and the tools.

What the board decides of the policy itself is kept here as a new version (T09, T10, T37–T43, T52–T69).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.clauses import CLAUSES
from hayat_desk.policy.profile_changes import MOST_REVIEW_MONTHS
from hayat_desk.policy.profiles import ApprovalForm, HandlingStep, Means, Profile
from hayat_desk.policy.spelling import listed_apart
from hayat_desk.procedures.profile import VersionEntry, change_policy
from hayat_desk.ui.kit.cards import FactsCard
from hayat_desk.ui.kit.date_field import DateField
from hayat_desk.ui.kit.fields import CodeField, TextField
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.place import Place
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.whole_numbers import whole
from hayat_desk.ui.parts.words import figures
from hayat_desk.ui.places.committee import CommitteePlace
from hayat_desk.ui.places.outcomes import OutcomesPlace
from hayat_desk.ui.places.reception import ReceptionPlace
from hayat_desk.ui.places.referrals import ReferPlace
from hayat_desk.ui.places.requests import RequestsPlace
from hayat_desk.ui.settings.version_page import VersionPage

_SCREENS: Mapping[str, Place] = {
    **dict.fromkeys(("T56", "T57", "T58"), ReceptionPlace()),
    **dict.fromkeys(("T59", "T60", "T62"), RequestsPlace()),
    "T61": ReferPlace(),
    **dict.fromkeys(("T63", "T64", "T65"), CommitteePlace()),
    **dict.fromkeys(("T66", "T67", "T68"), OutcomesPlace()),
}
"""On which screen a clause of the steps is carried out."""


class PolicyPage(VersionPage):
    """Read by everybody; its title, approval and review are changed by who sets up the office."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title.setText(self.tr("The policy and its steps"))

        # Reading
        self.steps = Worklist(self.tr("Steps of dealing with a beneficiary"), "", icon=Icon.CHECK)
        self.means = FactsCard(self.tr("Means"))
        self.document = FactsCard(self.tr("The policy"))
        self.tools = FactsCard(self.tr("Tools"))
        reading = Columns(420, self)
        reading.add(Stack((self.steps,)))
        reading.add(Stack((self.document, self.tools, self.means)))
        self.add(reading)

        # Deciding
        self.policy_title = TextField("policy_title", longest=256)
        self.policy_approved = DateField("policy_approved", lambda: desk.today)
        months = partial(whole, least=1, most=MOST_REVIEW_MONTHS)
        self.months = CodeField("review_months", months, longest=2)
        self.form.add_row(self.tr("Title of the policy"), self.policy_title)
        self.form.add_row(
            self.tr("Approved or last reviewed by the board on"),
            self.policy_approved,
            self.tr("Left empty until the board gives the day."),
            optional=True,
        )
        self.form.add_row(self.tr("Hijri months until the next review"), self.months)
        self.lay_out(self.policy_title.focus_target())

    def _connect(self) -> None:
        super()._connect()
        self.steps.opened.connect(self.go_to)

    # Showing

    def show_profile(self, profile: Profile) -> None:
        """The policy as it counts now."""
        self.steps.show_lines(profile.steps, self._step_row)
        self.means.show_facts([(iso(means.title), self._clauses(means)) for means in profile.means])
        self.means.setVisible(bool(profile.means))
        self.tools.show_facts(
            [(ltr(str(at)), iso(tool.title)) for at, tool in enumerate(profile.tools, start=1)]
        )
        self.tools.setVisible(bool(profile.tools))
        self._show_document(profile)
        policy = profile.policy
        self.policy_title.set_text(policy.title)
        self.policy_approved.show_written(policy.approved)
        self.months.set_text(str(policy.review_months))

    def _show_document(self, profile: Profile) -> None:
        association, policy = profile.association, profile.policy
        by_table = policy.approval is ApprovalForm.SIGNATURE_TABLE
        due = policy.review_due
        approved = figures(policy.approved) if policy.approved else self.tr("The day is not known yet")
        facts = [
            (self.tr("Title"), iso(policy.title)),
            (self.tr("Association"), iso(association.name)),
            (self.tr("Kind of association"), iso(association.kind)),
            (self.tr("Place"), iso(association.place)),
            (self.tr("Licence"), ltr(association.licence)),
            (
                self.tr("How the board approves"),
                self.tr("By the table its members sign")
                if by_table
                else self.tr("By a sentence of its session"),
            ),
            (self.tr("Approved or last reviewed"), approved),
            (self.tr("To be reviewed on"), figures(due) if due else self.tr("The day is not known yet")),
        ]
        self.document.show_facts([fact for fact in facts if fact[1]])

    def _step_row(self, step: HandlingStep) -> WorkRow:
        place = next((_SCREENS[number] for number in step.clauses if number in _SCREENS), None)
        return WorkRow(
            key=place,
            title=f"{ltr(str(step.number))}. {iso(step.text)}",
            detail=self._clauses(step),
            remark=place.word() if place else "",
        )

    @staticmethod
    def _clauses(part: HandlingStep | Means) -> str:
        """What the clauses come to; their numbers are ours, and no word of the policy."""
        return listed_apart([CLAUSES[number].text for number in part.clauses])

    def focus_first(self) -> None:
        """On the first step: the page is read more often than changed."""
        self.steps.focus_first()

    # Acting

    def decide(self, version: VersionEntry) -> int | None:
        """Keep title, approval and months."""
        if self.board is None:
            return None
        policy = replace(
            self.board.profile.policy,
            title=self.policy_title.text().strip(),
            approved=self.policy_approved.value_or_none(),
            review_months=self.months.value(),
        )
        return self.do(change_policy, policy, version)
