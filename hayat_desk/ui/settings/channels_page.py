"""القنوات: the words and the order of the ways by which people reach the association, and which it has (T44–T51)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.profiles import Channel, ChannelKind, Profile
from hayat_desk.procedures.profile import VersionEntry, change_channels
from hayat_desk.ui.kit.choices import CheckField
from hayat_desk.ui.kit.entry_rows import EntryRows, Lines
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.form import Question
from hayat_desk.ui.settings.version_page import VersionPage


class ChannelsPage(VersionPage):
    """The policy's channels are neither made up nor lost: they are worded, ordered, hidden and offered again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title.setText(self.tr("Channels"))
        self.channels = EntryRows("channels", self.form, self._questions, noun=self.tr("Channel"))
        self.form.add_row(
            self.tr("Channels, in the order in which they are offered"),
            self.channels,
            self.tr(
                "A channel that is not ticked is offered nowhere until it is ticked again. What came by it"
                " before stays in records and reports, with the word it had then."
            ),
        )
        self.lay_out(self.channels)

    def _questions(self, prefix: str) -> Lines:
        return [
            [
                Question(self.tr("Its word"), TextField(f"{prefix}label")),
                Question("", CheckField(f"{prefix}offered", self.tr("The office has this channel"))),
            ]
        ]

    # Showing

    def show_profile(self, profile: Profile) -> None:
        """One row for each channel; its kind is the row's name."""
        rows = self.channels.fresh_rows([channel.kind.value for channel in profile.channels])
        for row, channel in zip(rows, profile.channels, strict=True):
            row["label"].set_text(channel.label)
            row["offered"].set_text("1" if channel.offered else "")

    # Acting

    def decide(self, version: VersionEntry) -> int | None:
        """Keep the channels as they stand here."""
        channels = tuple(
            Channel(ChannelKind(row.name), row["label"].value().strip(), offered=row["offered"].value())
            for row in self.channels.rows
        )
        return self.do(change_channels, channels, version)
