"""The program from its first window to its last: wizard or unlock, the workplace, locking and closing.

The first screen imports nothing of the database; what comes after unlocking is imported on the worker.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from hayat_desk.errors import DeskError, Trouble
from hayat_desk.ui.entry.trouble_page import TroublePage
from hayat_desk.ui.kit import background
from hayat_desk.ui.kit.ask import Answer, ask
from hayat_desk.ui.kit.buttons import Kind
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.shell.lock import OwnClipboard, replace_process
from hayat_desk.ui.shell.restoring import A_COPY_WOULD_HELP, Restoring, ReturnNotice
from hayat_desk.ui.shell.window import Window
from hayat_desk.vault.causes import told_as_trouble
from hayat_desk.vault.exchange import exchange, finish_exchange, holds_office
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from hayat_desk.vault.lock import only_instance

if TYPE_CHECKING:
    from hayat_desk.desk import Clock, Desk
    from hayat_desk.ui.backups.copy_panel import Rehearsal
    from hayat_desk.ui.backups.restore_page import RestorePage
    from hayat_desk.ui.shell.workplace import Workplace

_LISTED_DRAFTS = 5
_LOCK_AGAIN = 300  # milliseconds, while papers are on their way


@dataclass(frozen=True)
class Beginning:
    """What the program is started with. `clock` None is the computer's; `replace` begins the process anew.

    `sample`: the folder is the one of `--demo`, and nothing but a sample office is opened in it; `fresh`
    has it made anew.
    """

    folder: Path
    profile: str = ""
    clock: Clock | None = None
    replace: Callable[[], None] = field(default=replace_process)
    sample: bool = False
    fresh: bool = False


class Program(QObject):
    """Leads the one window from entry to work and back."""

    def __init__(self, beginning: Beginning) -> None:
        super().__init__()
        self._beginning = beginning
        self.window = Window()
        self.window.ask_before_closing(self._may_close)
        self._instance = ExitStack()
        self._workplace: Workplace | None = None
        self._closing = False
        self._restoring = False
        self._lock_is_due = False
        self._clipboard = OwnClipboard(self)
        self._return_notice = ReturnNotice(beginning.folder, self)
        self._fresh = beginning.fresh
        if beginning.sample:
            self.window.mark_sample()

    @property
    def workplace(self) -> Workplace | None:
        """The workplace, once a clerk has sat down."""
        return self._workplace

    def begin(self) -> None:
        """Show the window first, then look at the folder."""
        self.window.show()
        QTimer.singleShot(0, self, self.enter)

    def enter(self) -> None:
        """Show the wizard where there is no office yet, else the unlock page, else what stands in the way."""
        try:
            finish_exchange(self._beginning.folder)
            self._hold_folder()
            if self._beginning.sample:
                self._show_sample()
            elif holds_office(self._beginning.folder):
                self._show_unlock()
            else:
                self._show_wizard()
        except Trouble as trouble:
            self._show_trouble(trouble)

    def sit_down(self, desk: Desk) -> None:
        """A clerk has come in: show the workplace."""
        from hayat_desk.ui.shell.workplace import Workplace

        if self._beginning.profile and desk.profile.key != self._beginning.profile:
            desk.close()
            self._show_other_office()
            return
        if _is_sample(desk):
            self.window.mark_sample()
        place = Workplace(desk)
        place.lock_wanted.connect(self.lock)
        place.shield_wanted.connect(self.window.turn_shield)
        place.page_named.connect(self.window.name_page)
        place.navigator.arrived.connect(self._arrived)
        self._workplace = place
        self.window.hold(place)
        place.begin()

    def lock(self) -> None:
        """Keep what is typed, close the office, and begin the process anew at the unlock page."""
        place = self._workplace
        if place is None:
            return
        if self._restoring or self._closing:  # the process ends anyway; where that fails, the lock comes then
            self._lock_is_due = True
            return
        if place.navigator.is_printing():  # nobody looks in meanwhile; what is printed is kept, then it locks
            if not self.window.is_shielded():
                self.window.turn_shield()
            QTimer.singleShot(_LOCK_AGAIN, self, self.lock)
            return
        if not place.navigator.drafts.keep_for_lock():
            if (
                not self.window.is_shielded()
            ):  # the disk refuses: nothing typed is given up, and nobody looks in
                self.window.turn_shield()
            return
        self._leave(place)
        self._clipboard.forget()
        self._beginning.replace()

    def let_go(self) -> None:
        """Let another process have the folder."""
        self._instance.close()

    # Entry

    def _hold_folder(self) -> None:
        self.let_go()
        with told_as_trouble():
            self._beginning.folder.mkdir(parents=True, exist_ok=True)
        self._instance.enter_context(only_instance(self._beginning.folder))

    def _show_unlock(self) -> None:
        from hayat_desk.ui.entry.unlock_page import UnlockPage

        folder = self._beginning.folder
        page = UnlockPage(folder, KeyFile(folder / KEYS_NAME).slots(), self._beginning.clock)
        page.opened.connect(self.sit_down)
        page.troubled.connect(self._show_trouble)
        self.window.hold(page)

    def _show_wizard(self) -> None:
        from hayat_desk.ui.entry.wizard import Wizard

        page = Wizard(self._beginning.folder, self._beginning.profile, self._beginning.clock)
        page.opened.connect(self.sit_down)
        page.restore_wanted.connect(self._show_restore)
        self.window.hold(page)

    def _show_sample(self) -> None:
        """Make the sample office or find it made, and open it without asking."""
        from hayat_desk.ui.entry.sample_page import SamplePage

        page = SamplePage()
        page.opened.connect(self.sit_down)
        page.troubled.connect(self._show_trouble)
        self.window.hold(page)
        fresh, self._fresh = self._fresh, False
        page.begin(self._beginning.folder, self._beginning.profile, self._beginning.clock, fresh=fresh)

    def _show_trouble(self, trouble: Trouble) -> None:
        a_copy_would_help = trouble.cause in A_COPY_WOULD_HELP and not self._beginning.sample
        page = TroublePage(sentence(trouble), a_copy_would_help=a_copy_would_help)
        page.restore.clicked.connect(self._show_restore)
        page.again.clicked.connect(self.enter)
        page.close_program.clicked.connect(self.window.close)
        self.window.hold(page)

    def _show_other_office(self) -> None:
        page = TroublePage(
            self.tr("This folder holds the office of another association. Open it without choosing one.")
        )
        page.again.hide()
        page.close_program.clicked.connect(self.window.close)
        self.window.hold(page)

    # Restoring

    def _show_restore(self) -> None:
        from hayat_desk.ui.backups.restore_page import RestorePage

        page = RestorePage(self._beginning.folder, holds_office(self._beginning.folder))
        page.back_wanted.connect(self.enter)
        page.restore_wanted.connect(lambda rehearsal: self._restore_closed(page, rehearsal))
        self.window.hold(page)

    def _restore_closed(self, page: RestorePage, rehearsal: Rehearsal) -> None:
        """Where no office is open: whatever is in the folder is put aside."""
        from hayat_desk.procedures.backups import stage

        folder, copy, key = self._beginning.folder, rehearsal.contents.path, rehearsal.data_key
        page.begin_restoring()
        background.run(
            lambda: stage(copy, key, folder), lambda _none: self._exchange(), page.refuse, owner=page
        )

    def _restore_open(self, rehearsal: Rehearsal) -> None:
        """Where somebody works: a safety copy first, then the copy beside, then the two change places."""
        from hayat_desk.procedures.backups import prepare_restore

        place = self._workplace
        if self._beginning.sample and place is not None:
            place.notice.info(
                self.tr("Nothing is restored into the sample office. Start the program itself.")
            )
            return
        if place is None or self._closing or not place.navigator.drafts.keep():
            return
        self._closing = self._restoring = True
        place.setEnabled(False)
        place.busy.begin(self.tr("Keeping a copy of the office, then restoring the chosen one"))
        folder, copy, key = self._beginning.folder, rehearsal.contents.path, rehearsal.data_key
        background.run(
            lambda: prepare_restore(place.desk, copy, key, folder),
            lambda _done: self._leave_for_copy(place),
            lambda error: self._cannot_restore(place, error),
            owner=self,
        )

    def _leave_for_copy(self, place: Workplace) -> None:
        place.stop()
        self._workplace = None
        self._closing = self._restoring = False
        place.desk.close()
        self._exchange()

    def _exchange(self) -> None:
        """Nobody holds the folder any more: change places, and begin the process anew at the unlock page."""
        self.let_go()
        try:
            exchange(self._beginning.folder)
        except Trouble as trouble:
            self._show_trouble(trouble)
            return
        self._clipboard.forget()
        self._beginning.replace()

    def _cannot_restore(self, place: Workplace, error: Exception) -> None:
        self._closing = self._restoring = False
        place.setEnabled(True)
        place.busy.end()
        if self._lock_is_due:
            self.lock()
            return
        if not isinstance(error, DeskError):
            raise error
        place.notice.error(sentence(error))

    def _arrived(self, key: str) -> None:
        place = self._workplace
        page = place.navigator.page() if place is not None else None
        if isinstance(page, Restoring):
            page.restore_wanted.connect(self._restore_open)
        if place is not None:
            self._return_notice.arrived(place, key)

    # Leaving

    def _leave(self, place: Workplace) -> None:
        from hayat_desk.ui.shell.closing import close_office

        place.stop()
        self._workplace = None
        close_office(place.desk, self._beginning.folder)
        self.let_go()

    def _may_close(self) -> bool:
        place = self._workplace
        if place is None:
            content = self.window.content()
            may_leave: Callable[[], bool] | None = getattr(content, "may_leave", None)
            return may_leave is None or may_leave()
        if place.navigator.is_printing():
            place.notice.info(self.tr("A paper is being printed. Close the program when it is out."))
            return False
        if not self._closing and place.navigator.drafts.keep() and self._leaves_drafts(place):
            self._back_up(place)
        return False  # the window closes by itself once the copy is made

    def _back_up(self, place: Workplace) -> None:
        from hayat_desk.ui.shell.closing import back_up_if_allowed

        self._closing = True
        place.setEnabled(False)
        place.show_closing()
        folder = self._beginning.folder
        background.run(
            lambda: back_up_if_allowed(place.desk, folder),
            lambda _done: self._close(place),
            lambda error: self._cannot_back_up(place, error),
            owner=self,
        )

    def _cannot_back_up(self, place: Workplace, error: Exception) -> None:
        self._closing = False
        place.setEnabled(True)
        place.show_open_again()
        if self._lock_is_due:
            self._lock_is_due = False
            self.lock()
            return
        if not isinstance(error, DeskError):
            raise error
        answer = ask(
            self.window,
            self.tr("No backup could be made"),
            sentence(error),
            (
                Answer("again", self.tr("Try again"), Kind.PRIMARY),
                Answer("close", self.tr("Close without a backup")),
                Answer("stay", self.tr("Stay"), Kind.QUIET),
            ),
        )
        if answer == "again":
            self._back_up(place)
        elif answer == "close":
            self._close(place)

    def _close(self, place: Workplace) -> None:
        self._closing = False
        try:
            self._leave(place)
        except DeskError as error:
            place.setEnabled(True)
            place.show_open_again()
            place.notice.error(sentence(error))
            self._workplace = place
            return
        self.window.close()

    def _leaves_drafts(self, place: Workplace) -> bool:
        """Ask about unfinished drafts; they are kept either way."""
        from hayat_desk.ui.parts.drafts import DraftWords
        from hayat_desk.ui.shell.closing import open_drafts

        drafts = open_drafts(place.desk)
        if not drafts:
            return True
        today = place.desk.today
        listed = "\n".join(f"• {DraftWords(draft, today).sentence()}" for draft in drafts[:_LISTED_DRAFTS])
        answer = ask(
            self.window,
            self.tr("Drafts not finished: %n", "", len(drafts)),
            listed,
            (
                Answer("draft", self.tr("Back to the draft"), Kind.PRIMARY),
                Answer("close", self.tr("Close, keeping the drafts")),
                Answer("stay", self.tr("Stay"), Kind.QUIET),
            ),
        )
        if answer == "draft":
            place.navigator.open(drafts[0].page, drafts[0])
        return answer == "close"


def _is_sample(desk: Desk) -> bool:
    """Whether the office is one of invented people, also where a copy of the sample was restored."""
    from hayat_desk.summaries.office import office_settings
    from hayat_desk.summaries.papers import SAMPLE_COPY

    with desk.look() as look:
        return office_settings(look).title == SAMPLE_COPY


def run(beginning: Beginning) -> int:
    """Show the window and work until it is closed; the exit code of the program."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("make_application comes first")
    program = Program(beginning)
    program.window.stand()
    program.begin()
    return app.exec()
