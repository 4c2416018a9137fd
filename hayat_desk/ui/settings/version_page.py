"""What every page has on which the board's decisions are changed: the versions so far, and the next one.

A change is kept as a new version with what it changes and the day of approval (T10, T69). Who may not set up
the office reads the pages and changes nothing.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtWidgets import QTextEdit, QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.profiles import Profile
from hayat_desk.procedures.profile import VersionEntry
from hayat_desk.summaries.office import BoardSettings, ProfileVersionLine, board_settings
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.date_field import DateField
from hayat_desk.ui.kit.entry_rows import EntryRows
from hayat_desk.ui.kit.fields import LineEdit, TextField
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Heading, Small, iso, ltr
from hayat_desk.ui.kit.timeline import Entry, Timeline
from hayat_desk.ui.parts.words import figures
from hayat_desk.ui.settings.unsaved import UnsavedMarks

_SHOWN = 6


class Versions(Card):
    """The newest versions of what the board decides."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Versions so far"), parent)
        self.timeline = Timeline(parent=self)
        self.body.addWidget(self.timeline)
        self.more = Small("", self)
        self.body.addWidget(self.more)

    def show_versions(self, versions: Sequence[ProfileVersionLine]) -> None:
        """Show these, newest first."""
        self.timeline.show_entries([self._entry(line) for line in versions[:_SHOWN]])
        self.more.setText(self.tr("Older versions: {count}").format(count=ltr(str(len(versions) - _SHOWN))))
        self.more.setVisible(len(versions) > _SHOWN)

    def _entry(self, line: ProfileVersionLine) -> Entry:
        approved = self.tr("Approved on {day}").format(day=iso(line.approved_on))
        lines = [iso(line.change) or self.tr("As the office was founded")]
        return Entry(
            day=figures(line.kept_on),
            title=self.tr("Version {number}").format(number=ltr(str(line.number))),
            text="\n".join([*lines, approved] if line.approved_on else lines),
            icon=Icon.CLOCK,
        )


class VersionPage(Page):
    """A part of what the board decides. A subclass asks its questions in `form` and then calls `lay_out`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.board: BoardSettings | None = self.ask(board_settings)
        self.form = Form(self)
        self.change = TextField("change", longest=512)
        self.approved = DateField("approved_on", lambda: desk.today)
        self.versions = Versions(self)
        self.save = primary(self.tr("Keep as a new version"), Icon.CHECK)
        self._back_button = secondary(self.tr("Back"), Icon.BACK)

    def lay_out(self, first: QWidget, beside: Sequence[QWidget] = ()) -> None:
        """Ask for the version, put everything in its place, and show what counts now."""
        questions: list[QWidget] = [
            self.form.add_heading(self.tr("This version")),
            self.form.add_row(self.tr("What is changed?"), self.change),
            self.form.add_row(self.tr("Approved by the board on"), self.approved, optional=True),
        ]
        self.adopt(self.form)
        columns = Columns(420, self)
        columns.add(self.form)
        columns.add(Stack((*beside, self.versions), self))
        self.add(columns)
        self.set_acts(self.save, self._back_button)
        self.first(first)
        self.load()
        if not self.may_change:
            for widget in (*questions, self.save):
                widget.hide()
            self._look_only()
            self.first(self._back_button)
            self.form.add(self._only_looking())
        self.unsaved = UnsavedMarks(self, self.form)
        self._connect()

    def _look_only(self) -> None:
        for field in self.form.fields:
            target = field.focus_target()
            if isinstance(field, EntryRows):
                field.look_only()
            elif isinstance(target, LineEdit | QTextEdit):
                target.setReadOnly(True)
            else:
                field.setEnabled(False)

    def _only_looking(self) -> QWidget:
        return Heading(self.tr("Only who sets up the office may change this."), self)

    def _connect(self) -> None:
        self.save.clicked.connect(self._save)
        self._back_button.clicked.connect(self.back)

    # Showing

    def load(self) -> None:
        """Show what counts now, and the versions."""
        self.board = self.ask(board_settings) or self.board
        if self.board is not None:
            self.show_profile(self.board.profile)
            self.versions.show_versions(self.board.versions)

    @abstractmethod
    def show_profile(self, profile: Profile) -> None:
        """Put what counts now into the fields."""

    @property
    def may_change(self) -> bool:
        """Whether this user may change anything here."""
        return self.board is not None and self.board.may_change

    # Acting

    @abstractmethod
    def decide(self, version: VersionEntry) -> int | None:
        """Carry the change out; the number of its version, None where it was refused, and said so."""

    def _save(self) -> None:
        if self.board is None or not self.check():
            return
        version = VersionEntry(
            change=self.change.text(),
            approved=self.approved.value_or_none(),
            confirmed=self.form.confirmed(),
        )
        number = self.decide(version)
        if number is not None:
            self.change.clear()
            self.approved.clear()
            self.load()
            self.saved.emit()
            template = self.tr(
                "Version {number} counts from now on. Papers that were printed stay as they were."
            )
            self.messages.success(template.format(number=ltr(str(number))))
            self.after_keeping()

    def after_keeping(self) -> None:
        """What a page does besides once its version is kept."""
