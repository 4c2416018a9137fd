"""What is typed is in the encrypted file within two seconds of the change, and comes back on arrival.

A draft is kept only where a page differs from how it opened: a form that merely offers a city is no draft.
A page whose act is done is `finished`, and its draft is dropped.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import Refusal, Trouble
from hayat_desk.policy.dates import OFFICE_CLOCK
from hayat_desk.procedures.drafts import drop_draft, keep_draft
from hayat_desk.summaries.today import draft_list, draft_state
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import ltr

KEPT_WITHIN = 1500
"""Milliseconds from the first change to the disk."""

LOCKED_AT = "locked_at"
"""Key of the draft that says: the desk was locked on this page, with the focus in this field."""


def place_of(argument: object) -> str:
    """What a page is about, as a draft names it: an id or a short text."""
    return "" if argument is None else str(argument)


def argument_of(place: str) -> object:
    """What a draft names, as its page takes it."""
    try:
        return UUID(place)
    except ValueError:
        return place or None


class DraftKeeper(QObject):
    """Keeps the draft of the page that is open now."""

    kept = Signal(str)
    """The time at which the draft was kept, «10:42»."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: Page | None = None
        self._key = ""
        self._place = ""
        self._pristine: Mapping[str, str] = {}
        self._stored: Mapping[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_WITHIN)
        self._timer.timeout.connect(self.keep)

    def follow(self, page: Page, key: str, place: str) -> None:
        """Watch a page that has just opened, and bring back what was typed into it before."""
        self._timer.stop()
        self._page, self._key, self._place = page, key, place
        self._pristine = page.state()
        with self._desk.look() as look:
            stored = draft_state(look, key, place)
        self._stored = stored
        if stored:
            page.restore_state({field: text for field, text in stored.items() if field != LOCKED_AT})
            self._focus(page, stored.get(LOCKED_AT, ""))
        page.changed.connect(self._changed)
        page.saved.connect(self._begin_anew)

    def keep(self) -> bool:
        """Write the draft now, if there is one; False where the disk refused, and said so on the page."""
        return self._write({})

    def keep_for_lock(self, focused: QWidget | None) -> bool:
        """Write the draft even where nothing is typed, so that the clerk comes back to this very page.

        `focused` had the keyboard when the window was covered.
        """
        return self._write({LOCKED_AT: self._field_of(focused)})

    def leave(self) -> bool:
        """The page is left: keep its draft, or drop it where its work is done."""
        page = self._page
        if page is None:
            return True
        if not self.keep():
            return False
        page.changed.disconnect(self._changed)
        page.saved.disconnect(self._begin_anew)
        self._page = None
        return True

    def locked_place(self) -> tuple[str, object] | None:
        """The page on which this user's desk was locked, with what it is about."""
        with self._desk.look() as look:
            for line in draft_list(look):
                if LOCKED_AT in draft_state(look, line.page, line.place):
                    return line.page, argument_of(line.place)
        return None

    def _begin_anew(self) -> None:
        """What the page holds is kept elsewhere: that is what it opened with, from now on."""
        if self._page is not None:
            self._pristine = self._page.state()
            self.keep()

    def _changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _write(self, marks: Mapping[str, str]) -> bool:
        self._timer.stop()
        page = self._page
        if page is None:
            return True
        typed = page.state()
        saved = typed == self._pristine or page.finished
        state = {**({} if saved else {**page.emptied(self._pristine), **typed}), **marks}
        if state == self._stored:
            return True
        try:
            self._store(page, state)
        except Trouble as trouble:
            page.messages.error(sentence(trouble), self.tr("Try again"), self.keep)
            return False
        except Refusal:
            return True  # a user who may not receive visitors has no drafts to keep
        self._stored = state
        if state:
            instant = self._desk.clock().astimezone(OFFICE_CLOCK)
            time = f"{instant:%H:%M}"
            page.set_remark(self.tr("Draft kept at {time}").format(time=ltr(time)))
            self.kept.emit(time)
        else:
            page.set_remark("")
        return True

    def _store(self, page: Page, state: Mapping[str, str]) -> None:
        with self._desk.work() as work:
            if state:
                keep_draft(work, self._key, self._place, page.title.text(), state)
            else:
                drop_draft(work, self._key, self._place)

    def _field_of(self, focused: QWidget | None) -> str:
        if self._page is None or focused is None:
            return ""
        for form in self._page.forms:
            for field in form.fields:
                if field is focused or field.isAncestorOf(focused):
                    return field.key
        return ""

    @staticmethod
    def _focus(page: Page, key: str) -> None:
        for form in page.forms:
            field = form.field(key) if key else None
            if field is not None:
                target: QWidget = field.focus_target()
                page.first(target)
                return
