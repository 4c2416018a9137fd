"""القنوات: the words and the order of the ways by which people reach the association (T44–T51)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.profiles import Channel, ChannelKind, Profile
from hayat_desk.procedures.profile import VersionEntry, change_channels
from hayat_desk.ui.kit.entry_rows import EntryRows, Lines
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.form import Question
from hayat_desk.ui.settings.version_page import VersionPage


class ChannelsPage(VersionPage):
    """The policy's channels are neither added nor removed: they are worded and ordered."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title.setText(self.tr("Channels"))
        self.channels = EntryRows("channels", self.form, self._questions, noun=self.tr("Channel"))
        self.form.add_row(
            self.tr("Channels, in the order in which they are offered"),
            self.channels,
            self.tr("What came by a channel before keeps the word it had then."),
        )
        self.lay_out(self.channels)

    def _questions(self, prefix: str) -> Lines:
        return [[Question(self.tr("Its word"), TextField(f"{prefix}label"))]]

    # Showing

    def show_profile(self, profile: Profile) -> None:
        """One row for each channel; its kind is the row's name."""
        rows = self.channels.fresh_rows([channel.kind.value for channel in profile.channels])
        for row, channel in zip(rows, profile.channels, strict=True):
            row["label"].set_text(channel.label)

    # Acting

    def decide(self, version: VersionEntry) -> int | None:
        """Keep the channels as they stand here."""
        channels = tuple(
            Channel(ChannelKind(row.name), row["label"].value().strip()) for row in self.channels.rows
        )
        return self.do(change_channels, channels, version)
