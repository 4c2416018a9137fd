"""المبالغ: above which amount the desk asks whether it is meant, before it keeps it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.profiles import Profile
from hayat_desk.procedures.profile import VersionEntry, change_ceiling
from hayat_desk.ui.kit.money_field import MoneyField
from hayat_desk.ui.settings.version_page import VersionPage


class AmountsPage(VersionPage):
    """A nought too many is caught by it; a larger amount that is meant is confirmed and kept."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title.setText(self.tr("Amounts"))
        self.ceiling = MoneyField("ask_above")
        self.form.add_row(
            self.tr("Ask about amounts above (SAR)"),
            self.ceiling,
            self.tr("Incomes and deliveries above it are kept once the clerk has said that they are right."),
        )
        self.lay_out(self.ceiling.focus_target())

    # Showing

    def show_profile(self, profile: Profile) -> None:
        """The ceiling that counts now."""
        self.ceiling.show_money(profile.office.ask_above)

    # Acting

    def decide(self, version: VersionEntry) -> int | None:
        """Keep the ceiling."""
        return self.do(change_ceiling, self.ceiling.value(), version)
