"""What is asked on the way out of the office: every question leads to a way to close, and the last answer stays.

Here are the words alone; what an answer leads to is `program`'s.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hayat_desk.errors import Trouble
from hayat_desk.ui.kit.ask import Answer, ask
from hayat_desk.ui.kit.buttons import Kind
from hayat_desk.ui.kit.text import ltr
from hayat_desk.ui.wording.copies import copy_sentence, no_copy_sentence, scans_lacking_sentence
from hayat_desk.ui.wording.filling import unexpected

if TYPE_CHECKING:
    from hayat_desk.safekeeping.backups import BackupDone
    from hayat_desk.summaries.drafts import DraftLine

_LISTED_DRAFTS = 5


class LeaveQuestions(QObject):
    """Asks above one window; each question returns the key of its answer."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def about_typed(self) -> str:
        """The disk refuses what is typed: «close» and lose it, or «stay»."""
        return ask(
            self._window,
            self.tr("What is typed on this page could not be kept"),
            self.tr(
                "The page says why. Mend it and close again, or close now: what is typed here is then lost.",
            ),
            (
                Answer("close", self.tr("Close, giving up what is typed"), Kind.DANGER),
                Answer("stay", self.tr("Stay")),
            ),
        )

    def about_drafts(self, drafts: Sequence[DraftLine], today: date) -> str:
        """Drafts are not finished, and are kept either way: «draft», back to the newest, «close» or «stay»."""
        from hayat_desk.ui.parts.drafts import DraftWords

        return ask(
            self._window,
            self.tr("Drafts not finished: %n", "", len(drafts)),
            "\n".join(f"• {DraftWords(draft, today).sentence()}" for draft in drafts[:_LISTED_DRAFTS]),
            (
                Answer("draft", self.tr("Back to the draft"), Kind.PRIMARY),
                Answer("close", self.tr("Close, keeping the drafts")),
                Answer("stay", self.tr("Stay"), Kind.QUIET),
            ),
        )

    def about_place(self, copy: BackupDone) -> str:
        """The copy is made, and is wanting: «close», «again» or «stay»."""
        reason = copy_sentence(copy.refused_as, ltr(copy.instead_of)) if copy.refused_as else ""
        if copy.instead_of:
            title = self.tr("The backup did not reach its place")
            safe = self.tr(
                "So a copy was made and checked on this computer, beside the office. Nothing is lost."
            )
        else:
            title = self.tr("The backup lacks scanned papers")
            safe = self.tr("All else is in the copy, which was checked.")
        lacking = scans_lacking_sentence(copy.scans_lacking) if copy.scans_lacking else ""
        advice = self.tr(
            "Mend this and try again, or close now: the first screen reminds you until it is done.",
        )
        return ask(
            self._window,
            title,
            "\n".join(filter(None, (reason, lacking, safe, advice))),
            (
                Answer("close", self.tr("Close the program"), Kind.PRIMARY),
                Answer("again", self.tr("Try again")),
                Answer("stay", self.tr("Stay"), Kind.QUIET),
            ),
        )

    def without_copy(self, error: Exception) -> str:
        """No place took a copy, or something else broke on the way out: «again», «close» or «stay»."""
        reason = no_copy_sentence(error) if isinstance(error, Trouble) else unexpected()
        safe = self.tr("What was saved is safe in the office itself, and in no copy yet.")
        return ask(
            self._window,
            self.tr("No backup could be made"),
            f"{reason}\n{safe}",
            (
                Answer("again", self.tr("Try again"), Kind.PRIMARY),
                Answer("close", self.tr("Close without a backup")),
                Answer("stay", self.tr("Stay"), Kind.QUIET),
            ),
        )

    def whether_to_wait(self) -> str:
        """The clerk closes a second time, while a dead stick or a long copy keeps us: «close» or «wait»."""
        return ask(
            self._window,
            self.tr("The copy is not finished yet"),
            self.tr("Closing now leaves the office as it is; the copy that is being made does not count."),
            (
                Answer("close", self.tr("Close without a backup")),
                Answer("wait", self.tr("Wait for the copy"), Kind.PRIMARY),
            ),
        )

    def whether_to_give_up(self, reason: str) -> str:
        """Asked of whoever closes the locked sheet; `reason` is the sentence on it: «close» or «stay»."""
        given_up = self.tr("Closing gives up what is not saved. What was saved is safe in the office itself.")
        return ask(
            self._window,
            self.tr("Close, and give up what is not saved?"),
            f"{reason}\n{given_up}",
            (
                Answer("close", self.tr("Close and give up what is not saved"), Kind.DANGER),
                Answer("stay", self.tr("Leave it locked"), Kind.PRIMARY),
            ),
        )
