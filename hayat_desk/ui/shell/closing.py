"""The last things before the program ends, in one place: whoever closes or locks the office comes through here."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import Trouble
from hayat_desk.policy.permissions import Permission
from hayat_desk.procedures.anchors import anchor_journal
from hayat_desk.procedures.backups import BackupDone, back_up
from hayat_desk.summaries.drafts import DraftLine, draft_list
from hayat_desk.ui.kit.ask import Answer, ask
from hayat_desk.ui.kit.buttons import Kind
from hayat_desk.ui.kit.text import ltr
from hayat_desk.ui.wording import copy_sentence, scans_lacking_sentence


def open_drafts(desk: Desk) -> tuple[DraftLine, ...]:
    """What the user typed and did not finish, newest first."""
    with desk.look() as look:
        return draft_list(look)


def back_up_if_allowed(desk: Desk, folder: Path) -> BackupDone | None:
    """A verified copy before the office is closed, by whoever may make one; slow, for the worker."""
    if Permission.KEEP_BACKUPS not in desk.clerk.permissions:
        return None
    return back_up(desk, folder)


def close_office(desk: Desk, folder: Path) -> None:
    """Anchor the journal's end outside the file and close it: what locking and closing share.

    A key file that cannot be written is no reason to stay open: the end that it holds stands in the journal too.
    """
    try:
        with suppress(Trouble):
            anchor_journal(folder, desk)
    finally:
        desk.close()


def is_wanting(done: BackupDone) -> bool:
    """Whether a copy that was made is not where it was to be, or lacks scans."""
    return bool(done.instead_of) or done.scans_lacking > 0


def ask_about_place(parent: QWidget, done: BackupDone) -> str:
    """The copy is made, and is wanting: «close», «again» or «stay»."""
    translate = QCoreApplication.translate
    why = copy_sentence(done.refused_as, ltr(done.instead_of)) if done.refused_as else ""
    if done.instead_of:
        title = translate("Program", "The backup did not reach its place")
        safe = translate(
            "Program", "So a copy was made and checked on this computer, beside the office. Nothing is lost."
        )
    else:
        title = translate("Program", "The backup lacks scanned papers")
        safe = translate("Program", "All else is in the copy, which was checked.")
    lacking = scans_lacking_sentence(done.scans_lacking) if done.scans_lacking else ""
    advice = translate(
        "Program",
        "Mend this and try again, or close now: the first screen reminds you until it is done.",
    )
    return ask(
        parent,
        title,
        "\n".join(filter(None, (why, lacking, safe, advice))),
        (
            Answer("close", translate("Program", "Close the program"), Kind.PRIMARY),
            Answer("again", translate("Program", "Try again")),
            Answer("stay", translate("Program", "Stay"), Kind.QUIET),
        ),
    )
