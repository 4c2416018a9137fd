"""مدد المكتب: how often somebody is tried to be reached, and how long an accepted one has to register (T83)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.periods import MOST_ATTEMPTS, MOST_DAYS_TO_REGISTER
from hayat_desk.policy.profiles import Profile
from hayat_desk.procedures.profile import VersionEntry, change_periods
from hayat_desk.ui.kit.fields import CodeField
from hayat_desk.ui.parts.whole_numbers import whole
from hayat_desk.ui.settings.version_page import VersionPage


class PeriodsPage(VersionPage):
    """Nobody is called late by them: they say when the office asks, and when a request may end."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title.setText(self.tr("Periods of the office"))
        attempts = partial(whole, least=1, most=MOST_ATTEMPTS)
        self.attempts = CodeField("attempts_needed", attempts, longest=2)
        days = partial(whole, least=1, most=MOST_DAYS_TO_REGISTER)
        self.days = CodeField("days_to_register", days, longest=3)
        self.form.add_row(
            self.tr("Days on which somebody is tried to be reached"),
            self.attempts,
            self.tr("Before it is recorded that the applicant did not come back."),
        )
        self.form.add_row(
            self.tr("Days an accepted applicant has to register"),
            self.days,
            self.tr("Afterwards they are listed on the page of the day."),
        )
        self.lay_out(self.attempts.focus_target())

    # Showing

    def show_profile(self, profile: Profile) -> None:
        """The periods that count now."""
        self.attempts.set_text(str(profile.office.attempts_needed))
        self.days.set_text(str(profile.office.days_to_register))

    # Acting

    def decide(self, version: VersionEntry) -> int | None:
        """Keep the periods."""
        return self.do(change_periods, self.attempts.value(), self.days.value(), version)
