"""اليوم: the morning's page. What may be done today, who waits, and whether the data are safe."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.due import APART, TODAY, DueKind
from hayat_desk.summaries.today import TodaySummary, today_summary
from hayat_desk.ui.home.apart import Apart
from hayat_desk.ui.home.short_list import ShortList, ShortLists
from hayat_desk.ui.kit.buttons import primary, quiet, secondary
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.kit.tinted import Tinted
from hayat_desk.ui.kit.tokens import Space, Tone
from hayat_desk.ui.parts.due_rows import ICONS, DueRows
from hayat_desk.ui.parts.words import figures, language, long_day, word
from hayat_desk.ui.places.backups import BackupsPlace
from hayat_desk.ui.places.home import DuePlace, TodayPlace
from hayat_desk.ui.places.reception import InquiryPlace, ReceptionPlace
from hayat_desk.ui.places.reports import ReportsPlace
from hayat_desk.ui.places.settings import SettingsPlace
from hayat_desk.ui.wording.copies import wanting_copy_sentence
from hayat_desk.vault.copies import BACKUPS

BACKUP_AGES = (7, 14)  # days after which the line turns amber, then red (ux rule 10)


class TodayPage(Page):
    """The page the desk opens with; it says what has just been done."""

    def __init__(self, desk: Desk, place: TodayPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Today"))
        self.day = self.remark

        self.body.setSpacing(Space.M)
        self.review = Notice("", Tone.WARNING, self)
        self.add(self.review)

        # Lists
        self.nothing = Label(self.tr("No work is due. Begin by receiving a visitor."), parent=self)
        self.add(self.nothing)
        self.lists = {kind: ShortList(word(kind), ICONS[kind], self) for kind in TODAY}
        self.columns = ShortLists(tuple(self.lists.values()), self)
        self.add(self.columns)
        self.apart = Apart(self)
        self.add(self.apart)

        # Report and backup
        self.month = Tinted(Tone.WARNING, edged=True, parent=self)
        self.month_line = Label("", parent=self.month)
        self.to_reports = quiet(self.tr("To the report"), parent=self.month)
        self._lay_line(self.month, Icon.REPORTS, self.month_line, self.to_reports)
        self.backup = Tinted(Tone.INFO, edged=True, parent=self)
        self.backup_line = Label("", parent=self.backup)
        self.to_backups = quiet(self.tr("Backup and transfer"), parent=self.backup)
        self.to_place = quiet(self.tr("Choose a place for copies"), parent=self.backup)
        self._lay_line(self.backup, Icon.BACKUP, self.backup_line, self.to_backups, self.to_place)

        # Acts
        self._receive_button = primary(self.tr("Receive a visitor (F2)"), Icon.RECEPTION)
        self._inquiry_button = secondary(self.tr("Inquiry without a file (F3)"), Icon.PHONE)
        self.set_acts(self._receive_button, self._inquiry_button)
        self.first(self._receive_button)
        self._connect()
        self.load()
        if place.done:
            self.messages.success(place.done)

    def _lay_line(self, ground: Tinted, icon: Icon, *parts: QWidget) -> None:
        row = QHBoxLayout(ground)
        row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(IconMark(icon, parent=ground))
        for part in parts:
            row.addWidget(part, 1 if part is parts[0] else 0)
        self.add(ground)

    def _connect(self) -> None:
        self._receive_button.clicked.connect(self._receive)
        self._inquiry_button.clicked.connect(self._inquire)
        self.to_reports.clicked.connect(partial(self.go_to, ReportsPlace(months_back=1)))
        self.to_backups.clicked.connect(partial(self.go_to, BackupsPlace()))
        self.to_place.clicked.connect(partial(self.go_to, SettingsPlace()))
        for kind, short_list in self.lists.items():
            short_list.opened.connect(self.go_to)
            short_list.all_wanted.connect(partial(self._open_list, kind))
        self.apart.wanted.connect(self._open_list)

    # Showing

    def load(self) -> None:
        """Show the day as it stands."""
        summary = self.ask(today_summary)
        if summary is None:
            return
        self.set_remark(long_day(summary.today))
        for kind, short_list in self.lists.items():
            due_list = summary.due[kind]
            rows = [DueRows(kind, summary.today).short(line) for line in due_list.lines]
            short_list.show_rows(rows, len(due_list.lines), more=due_list.more)
        self.columns.arrange()
        self.nothing.setVisible(not any(summary.due[kind].lines for kind in TODAY))
        self.apart.show_lists({kind: summary.due[kind] for kind in APART})
        self.review.say(self._review_words(summary))
        self._show_month(summary)
        self._show_backup(summary)

    def _review_words(self, summary: TodaySummary) -> str:
        """T09 — that the board is to look at the policy again; where its new day is written, and the way there."""
        if summary.review_due is None:
            return ""
        words = self.tr(
            "The board was to review the policy on {day}. Once it has, write the day in the settings."
        )
        return words.format(day=figures(summary.review_due))

    def _show_month(self, summary: TodaySummary) -> None:
        month = summary.month_to_export
        if month is not None:
            words = self.tr("The report of {month} has not been exported yet.")
            self.month_line.setText(words.format(month=iso(month.words(language()))))
        self.month.setVisible(month is not None)

    def _show_backup(self, summary: TodaySummary) -> None:
        if summary.backup_on is None:
            words = self.tr("No backup has been made yet. One is made when the program closes.")
        else:
            words = self.tr("Last backup: {day} — {place}").format(
                day=long_day(summary.backup_on), place=self._place(summary.backup_place)
            )
        age = summary.backup_age
        amber, red = BACKUP_AGES
        wanting = wanting_copy_sentence(
            is_awaited=summary.copy_is_awaited, lacks_scans=summary.copy_lacks_scans
        )
        self.to_backups.setVisible(bool(wanting))
        self.to_place.setVisible(not summary.has_place_for_copies)
        if wanting:
            words = f"{wanting}\n{words}" if age is not None else wanting
            self.backup.set_tone(Tone.DANGER)
        elif age is None or age > amber:
            self.backup.set_tone(Tone.DANGER if age is not None and age > red else Tone.WARNING)
        else:
            self.backup.set_tone(Tone.SUCCESS)
        if not summary.has_place_for_copies:
            alone = self.tr("Copies lie on this computer alone: choose a stick or folder for them.")
            words = f"{words}\n{alone}"
        self.backup_line.setText(words)

    def _place(self, place: str) -> str:
        """Where a copy lies, in a word: whole paths are no business of whoever sits opposite."""
        name = PurePath(place).name
        return self.tr("on this computer") if name == BACKUPS else iso(name)

    # Acting

    def _open_list(self, kind: DueKind) -> None:
        self.go_to(DuePlace(kind))

    def _receive(self) -> None:
        self.go_to(ReceptionPlace())

    def _inquire(self) -> None:
        self.go_to(InquiryPlace())
