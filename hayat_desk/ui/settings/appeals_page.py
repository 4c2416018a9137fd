"""التظلّم: how many appeals a request has, and within how many days after the reply (T06)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.appeals import ANY_DAY, MOST_APPEAL_DAYS, MOST_APPEALS
from hayat_desk.policy.profiles import Profile
from hayat_desk.procedures.profile import VersionEntry, change_appeals
from hayat_desk.ui.kit.fields import CodeField
from hayat_desk.ui.parts.whole_numbers import whole
from hayat_desk.ui.settings.version_page import VersionPage


class AppealsPage(VersionPage):
    """The policy names no number and no days: both are the board's."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title.setText(self.tr("Appeals"))
        allowed = partial(whole, least=1, most=MOST_APPEALS)
        self.allowed = CodeField("appeals_allowed", allowed, longest=1)
        days = partial(whole, least=ANY_DAY, most=MOST_APPEAL_DAYS)
        self.days = CodeField("appeal_days", days, longest=3)
        self.form.add_row(
            self.tr("Appeals on one request"),
            self.allowed,
            self.tr("None any more once a part of the service was delivered."),
        )
        self.form.add_row(
            self.tr("Days for an appeal after the reply"),
            self.days,
            self.tr("0 for any day. What is written stands on receipts and letters."),
        )
        self.lay_out(self.allowed.focus_target())

    # Showing

    def show_profile(self, profile: Profile) -> None:
        """The rule that counts now."""
        self.allowed.set_text(str(profile.office.appeals_allowed))
        self.days.set_text(str(profile.office.appeal_days))

    # Acting

    def decide(self, version: VersionEntry) -> int | None:
        """Keep the rule."""
        return self.do(change_appeals, self.allowed.value(), self.days.value(), version)
