"""The last things before the program ends, in one place: whoever closes or locks the office comes through here."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from hayat_desk.desk import Desk
from hayat_desk.errors import Trouble
from hayat_desk.policy.permissions import Permission
from hayat_desk.safekeeping.anchors import anchor_journal
from hayat_desk.safekeeping.backups import BackupDone, back_up
from hayat_desk.summaries.drafts import DraftLine, draft_list


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
