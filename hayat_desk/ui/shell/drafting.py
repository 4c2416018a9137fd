"""What is typed is in the encrypted file within two seconds of the change, and is offered, never poured in.

Every form that is opened anew keeps a draft of its own: the next visitor's never falls into the one before.
What was typed before about the same is offered above the form; it comes back where the clerk says so, by the
way back, and after a lock. A draft is kept only where a page differs from how it opened: a form that merely
offers a city is no draft. Of a form that opens filled it keeps what was typed alone: going on with it changes
nothing else of the record, and where the record changed under it, that is said. A page whose act is done is
`finished`, and its draft is dropped.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import Refusal, Trouble
from hayat_desk.policy.dates import OFFICE_CLOCK
from hayat_desk.policy.ids import DraftId
from hayat_desk.procedures.drafts import DraftAway, drop_draft, keep_draft, take_back
from hayat_desk.summaries.drafts import (
    AS_OPENED,
    AT_STEP,
    LOCKED_AT,
    DraftLine,
    as_opened,
    draft_list,
    draft_state,
    locked_draft,
)
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.place import Place, read_place
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import iso, listed, ltr
from hayat_desk.ui.shell.draft_offer import DraftOffer

KEPT_WITHIN = 1500
"""Milliseconds from the first change to the disk."""


class DraftKeeper(QObject):
    """Keeps the draft of the page that is open now."""

    kept = Signal(str)
    """The time at which the draft was kept, «10:42»."""
    wanted = Signal(object)
    """The `DraftLine` the clerk goes on with."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: Page | None = None
        self._place = Place()
        self._draft: DraftId | None = None
        self._pristine: Mapping[str, str] = {}
        self._older: Mapping[str, str] = {}  # of fields whose record changed: what their draft was typed over
        self._stored: Mapping[str, str] = {}
        self._offer: DraftOffer | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_WITHIN)
        self._timer.timeout.connect(self.keep)

    def follow(self, page: Page, place: Place, draft: DraftId | None = None) -> None:
        """Watch a page that has just opened: with the draft it goes on with, or empty, the others offered."""
        self._timer.stop()
        self._page, self._place = page, place
        self._draft, self._stored, self._offer, self._older = None, {}, None, {}
        self._pristine = page.state()
        if draft is not None:
            self._bring_back(page, draft)
        self._offer_others(page)
        page.changed.connect(self._changed)
        page.saved.connect(self._begin_anew)

    def draft(self) -> DraftId | None:
        """The draft of the page that is open, once there is one."""
        return self._draft

    def keep(self) -> bool:
        """Write the draft now, if there is one; False where the disk refused, and said so on the page."""
        return self._write({})

    def keep_for_lock(self, focused: QWidget | None = None) -> bool:
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

    def locked_place(self) -> DraftLine | None:
        """The page on which this user's desk was locked, as it was left."""
        with self._desk.look() as look:
            return locked_draft(look)

    def _bring_back(self, page: Page, draft: DraftId) -> None:
        with self._desk.look() as look:
            stored = draft_state(look, draft)
        if stored:
            self._draft, self._stored = draft, stored
            self._restore(page, stored)
            self._focus(page, stored.get(LOCKED_AT, ""))

    def _restore(self, page: Page, stored: Mapping[str, str]) -> None:
        """Put what was typed over the page as it opens now, and say where the record changed meanwhile."""
        draft = {key: text for key, text in stored.items() if key not in (LOCKED_AT, AS_OPENED)}
        was = as_opened(stored)
        restored = draft if was is None else page.rebased(draft, was)
        page.restore_state({**self._pristine, **page.beneath(), **restored})
        now = {**self._pristine, **page.beneath()}
        differ = [key for key, text in draft.items() if key != AT_STEP and text != now.get(key, "")]
        if was is None:  # an older draft keeps all that stood there, and cannot tell what was typed
            changed_keys = [key for key in differ if now.get(key)]
            template = self.tr(
                "What this draft holds is not what is saved now: {fields}. Look at it before you save."
            )
        else:
            changed_keys = [key for key in differ if was.get(key, "") != now.get(key, "")]
            template = self.tr(
                "Changed since the draft was typed: {fields}. The draft's is shown; look before you save."
            )
            self._older = {key: was.get(key, "") for key in changed_keys if restored[key] == draft[key]}
        if changed_keys:
            fields = dict.fromkeys(iso(page.name_of(key)) for key in changed_keys)
            page.messages.warning(
                template.format(fields=listed(fields)),
                self.tr("Take what is saved now"),
                lambda: self._take_recorded(page, {key: now.get(key, "") for key in changed_keys}),
            )

    @staticmethod
    def _take_recorded(page: Page, recorded: Mapping[str, str]) -> None:
        page.state()  # a page of several records puts by what is typed into the one that is open
        page.restore_state({**page.standing(), **recorded})
        page.changed.emit()

    def _offer_others(self, page: Page) -> None:
        """What was typed before into this page about the same, above its form; nothing of it is in a field."""
        with self._desk.look() as look:
            lines = [
                line
                for line in draft_list(look, self._place.key)
                if line.draft_id != self._draft and self._is_about_the_same(line)
            ]
        if lines:
            self._offer = DraftOffer(lines, self._desk.today, page)
            self._offer.continued.connect(self.wanted)
            self._offer.put_away.connect(self._put_away)
            page.offer(self._offer)

    def _is_about_the_same(self, line: DraftLine) -> bool:
        typed_at = read_place(line.page, line.place)
        return typed_at is not None and typed_at.about == self._place.about

    def _put_away(self, line: DraftLine) -> None:
        """The clerk needs it no more: gone, and for a while it can be taken back."""
        page, offer = self._page, self._offer
        if page is None or offer is None:
            return
        removal = page.do(drop_draft, line.draft_id)
        if not isinstance(removal, DraftAway):  # refused, or gone already
            return
        offer.leave_out(line)
        page.messages.success(
            self.tr("The draft is put away."),
            self.tr("Undo"),
            lambda: self._take_back(page, offer, line, removal),
        )

    def _take_back(self, page: Page, offer: DraftOffer, line: DraftLine, removal: DraftAway) -> None:
        if page.do(take_back, removal):
            offer.add(line)
            page.messages.success(self.tr("The draft is back."))

    def _begin_anew(self) -> None:
        """What the page holds is kept elsewhere: that is what it opened with, from now on."""
        if self._page is not None:
            self._pristine, self._older = self._page.state(), {}
            self.keep()

    def _changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _write(self, marks: Mapping[str, str]) -> bool:
        self._timer.stop()
        page = self._page
        if page is None:
            return True
        entry = page.state()
        is_saved = entry == self._pristine or page.finished
        fields = {} if is_saved else self._typed_over(page, entry)
        state = {**fields, **page.standing(), **marks} if fields or marks else {}
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

    def _typed_over(self, page: Page, entry: Mapping[str, str]) -> dict[str, str]:
        """What differs from how the page opened, emptied fields too, and with it how it opened."""
        beneath = page.beneath()
        pristine = {**self._pristine, **beneath}
        emptied = {key: text for key, text in page.emptied(pristine).items() if key not in entry}
        changes = {key: text for key, text in entry.items() if text != pristine.get(key)}
        fields = {**emptied, **changes}
        if not fields:
            return {}
        of_fields = {**beneath, **self._older}
        was = {**self._pristine, **{key: text for key, text in of_fields.items() if key in fields}}
        return {**fields, AS_OPENED: json.dumps(was)}

    def _store(self, page: Page, state: Mapping[str, str]) -> None:
        with self._desk.work() as work:
            if state:
                key, stored = self._place.key, self._place.stored()
                self._draft = keep_draft(work, key, stored, page.title.text(), state, self._draft)
            elif self._draft is not None:
                drop_draft(work, self._draft)
                self._draft = None

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
