"""The program from its first window to its last: wizard or unlock, the workplace, locking and closing.

The first screen imports nothing of the database; what comes after unlocking is imported on the worker.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from hayat_desk.errors import DeskError, Trouble
from hayat_desk.ui.entry.trouble_page import TroublePage
from hayat_desk.ui.kit import background
from hayat_desk.ui.kit.ask import put_away_questions
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.places.home import DraftPlace
from hayat_desk.ui.shell.leave_questions import LeaveQuestions
from hayat_desk.ui.shell.lock import OwnClipboard, replace_process
from hayat_desk.ui.shell.restoring import A_COPY_WOULD_HELP, Restoring, ReturnNotice
from hayat_desk.ui.shell.window import Window
from hayat_desk.vault.causes import told_as_trouble
from hayat_desk.vault.exchange import exchange, finish_exchange, holds_office
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from hayat_desk.vault.lock import only_instance
from hayat_desk.vault.moving import move_in

if TYPE_CHECKING:
    from hayat_desk.desk import Clock, Desk
    from hayat_desk.safekeeping.backups import BackupDone
    from hayat_desk.ui.backups.copy_panel import Rehearsal
    from hayat_desk.ui.backups.restore_page import RestorePage
    from hayat_desk.ui.kit.place import Place
    from hayat_desk.ui.shell.locked_sheet import Held, LockedSheet
    from hayat_desk.ui.shell.workplace import Workplace

_LOG = logging.getLogger(__name__)
_LAST_WAIT = 5_000  # milliseconds for the worker once the window is closed
_LOCK_AGAIN = 1000  # milliseconds, while something holds it


@dataclass(frozen=True)
class Beginning:
    """What the program is started with. `clock` None is the computer's; `replace` begins the process anew.

    `former` is where earlier versions kept the office that belongs into `folder`; None where it is not theirs.
    `sample`: the folder is the one of `--demo`, and nothing but a sample office is opened in it; `fresh`
    has it made anew.
    """

    folder: Path
    profile: str = ""
    clock: Clock | None = None
    replace: Callable[[], None] = field(default=replace_process)
    sample: bool = False
    fresh: bool = False
    former: Path | None = None


class Program(QObject):
    """Leads the one window from entry to work and back."""

    def __init__(self, beginning: Beginning) -> None:
        super().__init__()
        self._beginning = beginning
        self.window = Window()
        self._questions = LeaveQuestions(self.window)
        self.window.ask_before_closing(self._may_close)
        self._instance = ExitStack()
        self._workplace: Workplace | None = None
        self._closing = False
        self._is_copying = False
        self._restoring = False
        self._lock_is_due = False
        self._lock_again = QTimer(self)
        self._lock_again.setInterval(_LOCK_AGAIN)
        self._lock_again.timeout.connect(self.lock)
        self._sheet: LockedSheet | None = None
        self._opens: Callable[[str], object] = lambda _passphrase: None
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
            if self._beginning.former:
                move_in(self._beginning.former, self._beginning.folder)
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
        self._opens = self._lock_of(desk)
        place = Workplace(desk)
        place.lock_wanted.connect(self.lock)
        place.shield_wanted.connect(self.window.turn_shield)
        place.page_named.connect(self.window.name_page)
        place.navigator.arrived.connect(self._arrived)
        self._workplace = place
        self.window.hold(place)
        place.begin()

    def lock(self) -> None:
        """Keep what is typed, close the office, and begin the process anew at the unlock page.

        It cannot fail. The window is covered first, with every question that is open put away. Where beginning
        anew would lose something, or anything is raised, the cover stays, asks the passphrase, and the lock is
        tried again until it comes about or the clerk is back.
        """
        place = self._workplace
        if place is None:
            return
        try:
            focused = self.window.focused()
            self.window.lock()
            held = self._what_holds(place, focused)
            if held is None:
                put_away_questions()  # whether to close from the sheet is no longer asked
                self._leave(place)
                self._beginning.replace()
            elif self._beginning.sample:  # nobody was given its passphrase: F9 lifts the cover
                self.window.unlock()
                self.window.turn_shield()
            else:
                self._lock_again.start()
                self._ask_passphrase(place, held)
        except Exception:  # whatever it was: the cover stays, and the lock is tried again
            _LOG.exception("unforeseen")
            self._lock_again.start()

    def _what_holds(self, place: Workplace, focused: QWidget | None) -> Held | None:
        """Why the process cannot begin anew at once, after keeping what is typed; None where it can."""
        from hayat_desk.ui.shell.locked_sheet import Held

        if self._restoring or self._closing:  # the process ends anyway; where that fails, the lock comes then
            self._lock_is_due = True
            return Held.COPYING
        if place.navigator.is_printing():  # a sheet would be out that the register does not know
            return Held.PRINTING
        drafts = place.navigator.drafts
        try:  # where only the mark of the page cannot be written, nothing that was typed is lost
            return None if drafts.keep_for_lock(focused) or drafts.keep() else Held.UNKEPT
        except Exception:  # a fault of ours is said on the sheet, and gives up nothing that is typed
            _LOG.exception("unforeseen")
            return Held.FAULT

    def _ask_passphrase(self, place: Workplace, held: Held) -> None:
        from hayat_desk.ui.shell.locked_sheet import LockedSheet

        if self._sheet is None:
            self._sheet = LockedSheet(self._opens)
            self._sheet.lifted.connect(lambda: self._come_back(place))
            self._sheet.close_program.clicked.connect(self.window.close)
            self.window.ask_on_sheet(self._sheet)
            self._sheet.passphrase.setFocus()
        self._sheet.say_why(held)

    def _come_back(self, place: Workplace) -> None:
        """The clerk has given the passphrase before the lock came about."""
        self._lock_again.stop()
        self._lock_is_due = False
        self._sheet = None
        place.watch_anew()
        self.window.unlock()

    def _lock_of(self, desk: Desk) -> Callable[[str], object]:
        """What a passphrase is tried on: the lock of whoever sits here.

        Asked now, while the file is sound; and one key file for all tries, for it remembers the waits.
        """
        from hayat_desk.summaries.office import office_settings

        with desk.look() as look:
            here = office_settings(look)
        if here.is_sample:  # also where a copy of the sample was restored
            self.window.mark_sample()
        keys = KeyFile(self._beginning.folder / KEYS_NAME, of_open_office=desk.database.key)
        return lambda passphrase: keys.unlock(here.slot, passphrase)

    def session_ends(self) -> bool:
        """The computer is shut down: keep what is typed, and copy while there is time. False: it should wait.

        The shutdown may still be called off, so the office stays open.
        """
        place = self._workplace
        if place is None:
            return True
        try:
            if place.navigator.is_printing() or not place.navigator.drafts.keep():
                return False
            if not self._is_copying:
                self._back_up_quietly(place)
        except Exception:  # no fault of ours holds up the computer
            _LOG.exception("unforeseen")
        return True

    def _back_up_quietly(self, place: Workplace) -> None:
        from hayat_desk.ui.shell.closing import back_up_if_allowed

        desk, folder = place.desk, self._beginning.folder
        background.run(
            lambda: back_up_if_allowed(desk, folder),
            lambda _done: None,
            lambda error: _LOG.error("unforeseen", exc_info=error),
        )
        background.finish(_LAST_WAIT)

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

        page = RestorePage(self._beginning.folder, keeps=holds_office(self._beginning.folder))
        page.back_wanted.connect(self.enter)
        page.restore_wanted.connect(lambda rehearsal: self._restore_closed(page, rehearsal))
        self.window.hold(page)

    def _restore_closed(self, page: RestorePage, rehearsal: Rehearsal) -> None:
        """Where no office is open: whatever is in the folder is put aside."""
        from hayat_desk.safekeeping.backups import stage

        folder, copy, key = self._beginning.folder, rehearsal.contents.path, rehearsal.data_key
        page.begin_restoring()
        background.run(
            lambda: stage(copy, key, folder), lambda _none: self._exchange(), page.refuse, owner=page
        )

    def _restore_open(self, rehearsal: Rehearsal) -> None:
        """Where somebody works: a safety copy first, then the copy beside, then the two change places."""
        from hayat_desk.safekeeping.backups import prepare_restore

        place = self._workplace
        if self._beginning.sample and place is not None:
            place.notice.info(
                self.tr("Nothing is restored into the sample office. Start the program itself.")
            )
            return
        if place is None or self._closing or not place.navigator.drafts.keep():
            return
        self._closing = self._restoring = self._is_copying = True
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
        if self._workplace is not place:
            return  # closed meanwhile: what lies beside is cleared away by the next restore
        put_away_questions()
        self._closing = self._restoring = self._is_copying = False
        self._leave(place)
        self._exchange()

    def _exchange(self) -> None:
        """Nobody holds the folder any more: change places, and begin the process anew at the unlock page."""
        self.let_go()
        try:
            exchange(self._beginning.folder)
        except Trouble as trouble:
            if not self.window.is_locked():
                self._show_trouble(trouble)
                return
        self._beginning.replace()  # where it was locked, the new one says what is in the way

    def _cannot_restore(self, place: Workplace, error: Exception) -> None:
        if self._workplace is not place:
            return
        self._restoring = False
        self._copying_is_over(place)
        self._stay_open(place)
        if self._workplace is None:  # locked
            return
        if not isinstance(error, DeskError):
            raise error
        place.notice.error(sentence(error))

    def _arrived(self, here: Place) -> None:
        place = self._workplace
        page = place.navigator.page() if place is not None else None
        if isinstance(page, Restoring):
            page.restore_wanted.connect(self._restore_open)
        if place is not None:
            self._return_notice.arrived(place, here)

    # Leaving

    def _leave(self, place: Workplace) -> None:
        """Let go of everything; whatever fails, the rest is let go of all the same."""
        from hayat_desk.ui.shell.closing import close_office

        self._workplace = None
        self._lock_again.stop()
        folder = self._beginning.folder
        for step in (
            place.stop,
            lambda: close_office(place.desk, folder),
            self.let_go,
            self._clipboard.forget,
        ):
            try:
                step()
            except Exception:  # whatever it was, the steps that are left are taken
                _LOG.exception("unforeseen")

    def _may_close(self) -> bool:
        """Never raises, and leads to a way out of every fault: a window must not stay open with the office in it."""
        place = self._workplace
        try:
            if place is None:
                content = self.window.content()
                may_leave: Callable[[], bool] | None = getattr(content, "may_leave", None)
                return may_leave is None or may_leave()
            self._wish_to_close(place)
        except Exception as error:  # whatever it was, the clerk gets out: at once, or by a question
            if place is None:
                _LOG.exception("unforeseen")
                return True
            self._cannot_close(place, error)
        return False  # the window closes by itself once the copy is made

    def _wish_to_close(self, place: Workplace) -> None:
        if self._is_copying:
            self._close_if(place, self._questions.whether_to_wait())
        elif self._sheet is not None:
            self._close_if(place, self._questions.whether_to_give_up(self._sheet.why.text()))
        elif place.navigator.is_printing():
            place.notice.info(self.tr("A paper is being printed. Close the program when it is out."))
        elif not self._closing:  # else a question stands already
            self._closing = True
            if self._keeps_typed(place) and self._leaves_drafts(place):
                self._back_up(place)
            else:
                self._stay_open(place)

    def _back_up(self, place: Workplace) -> None:
        from hayat_desk.ui.shell.closing import back_up_if_allowed

        self._is_copying = True
        place.setEnabled(False)
        place.show_closing()
        folder = self._beginning.folder
        background.run(
            lambda: back_up_if_allowed(place.desk, folder),
            lambda done: self._backed_up(place, done),
            lambda error: self._cannot_close(place, error),
            owner=self,
        )

    def _backed_up(self, place: Workplace, done: BackupDone | None) -> None:
        if self._workplace is not place:
            return  # the clerk did not wait
        self._copying_is_over(place)
        wanting = done if done is not None and done.is_wanting else None
        if wanting and self._lock_is_due:
            self._stay_open(place)  # nobody is there to be told: the first screen tells it
            return
        self._follow(place, self._questions.about_place(wanting) if wanting else "close")

    def _cannot_close(self, place: Workplace, error: Exception) -> None:
        """No copy was made, or something else went wrong on the way out: whatever it was, one may close."""
        if self._workplace is not place:
            return
        self._closing = True
        self._copying_is_over(place)
        if not isinstance(error, DeskError):
            _LOG.error("unforeseen", exc_info=error)
        if self._lock_is_due:
            self._stay_open(place)
            return
        self._follow(place, self._questions.without_copy(error))

    def _follow(self, place: Workplace, answer: str) -> None:
        if answer == "close":
            self._close(place)
        elif answer == "again":
            self._back_up(place)
        else:
            self._stay_open(place)

    def _close_if(self, place: Workplace, answer: str) -> None:
        """Close by the clerk's word, unless the office was left while the question stood."""
        if answer == "close" and self._workplace is place:
            self._close(place)

    def _copying_is_over(self, place: Workplace) -> None:
        self._is_copying = False
        put_away_questions()  # whether to wait is no longer asked
        place.setEnabled(True)
        place.show_open_again()

    def _stay_open(self, place: Workplace) -> None:
        """It is not closed after all; a lock that fell into it comes now."""
        self._closing = False
        place.setEnabled(True)
        place.show_open_again()
        if self._lock_is_due:
            self._lock_is_due = False
            self.lock()

    def _close(self, place: Workplace) -> None:
        self._closing = self._is_copying = False
        self._leave(place)
        QTimer.singleShot(0, self.window, self.window.close)  # Qt closes none that is being asked already

    def _keeps_typed(self, place: Workplace) -> bool:
        """Whether what is typed is kept, or given up by the clerk's own word because the disk refuses it."""
        return place.navigator.drafts.keep() or self._questions.about_typed() == "close"

    def _leaves_drafts(self, place: Workplace) -> bool:
        """Ask about unfinished drafts; they are kept either way."""
        from hayat_desk.ui.shell.closing import open_drafts

        drafts = open_drafts(place.desk)
        if not drafts:
            return True
        answer = self._questions.about_drafts(drafts, place.desk.today)
        if answer == "draft":
            place.navigator.open(DraftPlace(drafts[0]))
        return answer == "close"


def run(beginning: Beginning) -> int:
    """Show the window and work until it is closed; the exit code of the program."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("make_application comes first")
    program = Program(beginning)
    app.commitDataRequest.connect(lambda session: program.session_ends() or session.cancel())
    program.window.stand()
    program.begin()
    code = app.exec()
    if not background.finish(_LAST_WAIT):
        os._exit(code)  # a dead stick holds the worker, and Python would wait for it without a window
    return code
