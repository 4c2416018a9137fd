"""النسخ والنقل: the last backup, a new one by one key, the copies that lie ready, and the way back from one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import DeskError, NotPermitted, Trouble
from hayat_desk.policy.permissions import Permission
from hayat_desk.safekeeping.backups import BackupDone, back_up, users_of_copy
from hayat_desk.summaries.backups import (
    AMBER_AFTER,
    RED_AFTER,
    BackupsSummary,
    CopyLine,
    Shelf,
    backups_summary,
    shelf_at,
)
from hayat_desk.ui.backups.copy_panel import CopyPanel, Rehearsal, Users
from hayat_desk.ui.backups.shelf_list import ShelfList
from hayat_desk.ui.kit.ask import Answer, ask
from hayat_desk.ui.kit.buttons import Button, Kind, danger, primary, quiet
from hayat_desk.ui.kit.flow import Columns
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.message_bar import Message
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import Label, iso, ltr
from hayat_desk.ui.kit.tinted import Tinted
from hayat_desk.ui.kit.tokens import Space, Tone
from hayat_desk.ui.parts.words import figures, long_day
from hayat_desk.ui.places.settings import SettingsPlace
from hayat_desk.ui.wording.copies import (
    copy_sentence,
    no_copy_sentence,
    scans_lacking_sentence,
    wanting_copy_sentence,
)
from hayat_desk.vault.copies import BACKUPS, Keeper
from hayat_desk.vault.keys import KEYS_NAME


class BackupsPage(Page):
    """The page «النسخ والنقل»."""

    restore_wanted = Signal(object)
    """The `Rehearsal` of the copy that is to take the office's place; the program carries it out."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Backup and transfer"))
        self._folder = desk.database.path.parent
        self._summary: BackupsSummary | None = None
        self.panel: CopyPanel | None = None
        self.restore: Button | None = None

        # State
        self.state_panel = Tinted(Tone.INFO, edged=True, parent=self)
        self.last = Label("", parent=self.state_panel)
        self.place = Label("", soft=True, parent=self.state_panel)
        self.to_settings = quiet(self.tr("Change the place"), Icon.SETTINGS, self.state_panel)
        self._lay_state()

        # Copies
        self.chosen_shelf = ShelfList(self.tr("In the chosen place"), Icon.USB, self)
        self.own_shelf = ShelfList(self.tr("On this computer"), Icon.BACKUP, self)
        self.shelves = Columns(420, self)
        for shelf in (self.chosen_shelf, self.own_shelf):
            self.shelves.add(shelf)
        self.add(self.shelves)

        # Acts
        self.now = primary(self.tr("Back up now"), Icon.BACKUP)
        self.set_acts(self.now)
        self.first(self.now)
        self._connect()
        self.load()

    def _lay_state(self) -> None:
        row = QHBoxLayout(self.state_panel)
        row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        row.setSpacing(Space.M)
        row.addWidget(IconMark(Icon.BACKUP, parent=self.state_panel))
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self.last)
        words.addWidget(self.place)
        row.addLayout(words, 1)
        row.addWidget(self.to_settings)
        self.add(self.state_panel)

    def _connect(self) -> None:
        for shelf in (self.chosen_shelf, self.own_shelf):
            shelf.chosen.connect(self._choose)
        self.now.clicked.connect(self._back_up)
        self.to_settings.clicked.connect(partial(self.go_to, SettingsPlace()))

    # Showing

    def load(self) -> None:
        """Show the state of the backup, and look what lies in its places."""
        summary = self.ask(backups_summary)
        if summary is None:
            return
        self._summary = summary
        self._show_state(summary)
        own = self._folder / BACKUPS
        places = (Path(summary.chosen_place), own) if summary.chosen_place else (own,)
        self.chosen_shelf.hide()
        keys, data_key = self._folder / KEYS_NAME, self.desk.database.key
        self.busy.wait_for(
            lambda: _shelves(places, keys, data_key), self._show_shelves, self._failed, newest=True
        )

    def _show_state(self, summary: BackupsSummary) -> None:
        if summary.chosen_place:
            words = self.tr("Backups go to: {place}")
            self.place.setText(words.format(place=ltr(summary.chosen_place)))
        else:
            self.place.setText(
                self.tr("Backups stay on this computer. Choose a stick, so that they outlive it.")
            )
        wanting = wanting_copy_sentence(
            is_awaited=summary.copy_is_awaited, lacks_scans=summary.copy_lacks_scans
        )
        if summary.backup_on is None:
            words = self.tr("No backup has been made yet.")
        else:
            words = self.tr("Last backup: {day} — {place}").format(
                day=long_day(summary.backup_on), place=ltr(summary.backup_place)
            )
        age = summary.backup_age
        if wanting or (age is not None and age > RED_AFTER):
            self.state_panel.set_tone(Tone.DANGER)
        elif age is None or age > AMBER_AFTER:
            self.state_panel.set_tone(Tone.WARNING)
        else:
            self.state_panel.set_tone(Tone.SUCCESS)
        self.last.setText(f"{wanting}\n{words}" if wanting else words)

    def _show_shelves(self, shelves: list[Shelf]) -> None:
        self.own_shelf.show_shelf(shelves[-1])
        if len(shelves) > 1:
            self.chosen_shelf.show_shelf(shelves[0])
            self.chosen_shelf.setVisible(shelves[0].at_hand)
            if not shelves[0].at_hand:
                template = self.tr("{place} is not at hand. Put in the stick, then press F5.")
                if not self.messages.message():
                    self.messages.info(template.format(place=ltr(str(shelves[0].place))))

    # Acting

    def _back_up(self) -> None:
        desk, folder = self.desk, self._folder
        self.messages.dismiss()
        self.busy.wait_for(
            lambda: back_up(desk, folder),
            self._backed_up,
            self._not_backed_up,
            self.tr("Making a backup and checking it"),
            rests=(self.now,),
            elsewhere=_message_of_copy,
        )

    def _backed_up(self, copy: BackupDone) -> None:
        self.now.setFocus()
        self.messages.tell(_message_of_copy(copy))
        self.load()

    def _not_backed_up(self, error: Exception) -> None:
        if not isinstance(error, Trouble):
            self._failed(error)
            return
        self.messages.tell(_message_of_copy(error))
        self.load()
        self.now.setFocus()

    def _failed(self, error: Exception) -> None:
        self.focus_first()
        self.show_error(error)

    def _choose(self, line: object) -> None:
        if isinstance(line, CopyLine):
            path = line.path
            self.busy.wait_for(lambda: users_of_copy(path), partial(self._open, line), self._failed)

    def _open(self, line: CopyLine, users: Users) -> None:
        """The one copy takes the place of the lists."""
        self.messages.dismiss()
        self._forget_copy()
        panel = self.panel = CopyPanel(line, users, self)
        self.restore = danger(self.tr("Restore this copy"), Icon.BACKUP, panel)
        self.restore.hide()
        panel.add_act(self.restore)
        all_copies = quiet(self.tr("All copies"), parent=panel)
        panel.add_act(all_copies)
        self.shelves.hide()
        self.add(panel)
        panel.passphrase.edit.returnPressed.connect(panel.rehearse.click)
        panel.code.edit.returnPressed.connect(panel.rehearse.click)
        panel.rehearsed.connect(self._rehearsed)
        panel.refused.connect(partial(self.area.ensureWidgetVisible, panel.rehearse))
        self.restore.clicked.connect(self._confirm)
        all_copies.clicked.connect(self._back_to_lists)
        QTimer.singleShot(0, panel, panel.ask_first)

    def _back_to_lists(self) -> None:
        self._forget_copy()
        self.shelves.show()
        (self.own_shelf if self.chosen_shelf.isHidden() else self.chosen_shelf).list.focus_first()

    def _forget_copy(self) -> None:
        if self.panel is not None:
            self.body.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
        self.panel = self.restore = None

    def _rehearsed(self, rehearsal: Rehearsal) -> None:
        panel, summary, restore = self.panel, self._summary, self.restore
        if panel is None or summary is None or restore is None:
            return
        if not summary.may_restore:
            self.messages.info(sentence(NotPermitted(Permission.RESTORE)))
            return
        if rehearsal.contents.office_id != summary.office_id:
            panel.messages.warning(self.tr("The copy is sound, but it is another office's."))
        restore.show()
        restore.setFocus()

    def _confirm(self) -> None:
        summary = self._summary
        rehearsal = self.panel.rehearsal if self.panel is not None else None
        if summary is None or rehearsal is None:
            return
        contents = rehearsal.contents
        template = self.tr("{files} files, {requests} requests, last act {day}")
        now = template.format(
            files=ltr(str(summary.persons)),
            requests=ltr(str(summary.requests)),
            day=iso(figures(summary.last_act_on)) if summary.last_act_on else "—",
        )
        of_copy = template.format(
            files=ltr(str(contents.persons)),
            requests=ltr(str(contents.requests)),
            day=iso(figures(contents.last_act_on)) if contents.last_act_on else "—",
        )
        explained = self.tr(
            "The office now: {now}\nThe copy: {then}\n"
            "A copy of the office is made first, and its folder is kept beside. The program then begins anew."
        )
        answer = ask(
            self,
            self.tr("Put the copy in the place of the office?"),
            explained.format(now=now, then=of_copy),
            (
                Answer("restore", self.tr("Restore this copy"), Kind.DANGER),
                Answer("stay", self.tr("Keep the office as it is")),
            ),
        )
        if answer == "restore":
            self.restore_wanted.emit(rehearsal)


def _shelves(places: Iterable[Path], keys: Path, data_key: bytes) -> list[Shelf]:
    keeper = Keeper.of(keys, data_key)
    return [shelf_at(place, keeper) for place in places]


def _message_of_copy(outcome: BackupDone | DeskError) -> Message:
    """How a copy came out, also where its page was left meanwhile."""
    translate = QCoreApplication.translate
    if isinstance(outcome, Trouble):
        return Message(Tone.DANGER, no_copy_sentence(outcome))
    if isinstance(outcome, DeskError):
        return Message.of_refusal(outcome)
    lines = [scans_lacking_sentence(outcome.scans_lacking)] if outcome.scans_lacking else []
    if outcome.refused_as is not None:
        instead = translate(
            "BackupsPage", "The copy was made here instead: {place}. Put in the stick and repeat."
        )
        lines += [
            copy_sentence(outcome.refused_as, ltr(outcome.instead_of)),
            instead.format(place=ltr(outcome.place)),
        ]
    else:
        template = translate("BackupsPage", "The backup is made and checked: {place}")
        lines.append(template.format(place=ltr(outcome.place)))
    wanting = outcome.refused_as is not None or outcome.scans_lacking
    return Message(Tone.WARNING if wanting else Tone.SUCCESS, "\n".join(lines))
