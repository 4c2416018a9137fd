"""نص من نصوص المجلس: its words, its fields by a press, how it will be read, and its next version (T10, T69).

What cannot be filled is not_drawn with its line and the words round it, and the cursor stands there.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.profiles import Profile
from hayat_desk.policy.wordings import (
    WORDING_FIELDS,
    WORDING_MUST_NAME,
    WordingField,
    WordingKey,
    check_wording,
    in_arabic,
)
from hayat_desk.procedures.profile import VersionEntry, change_wording
from hayat_desk.summaries.papers.wording_samples import WordingPreview, wording_preview
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.fields import NoteField
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.text import Label, Small, with_numbers
from hayat_desk.ui.places.settings import WordingPlace
from hayat_desk.ui.printing.drawing import draw_sheet
from hayat_desk.ui.printing.printer import not_drawn
from hayat_desk.ui.printing.sheet import Sheet
from hayat_desk.ui.settings.version_page import VersionPage
from hayat_desk.ui.wording import word

_PAUSE = 400
"""Milliseconds without a letter before the preview follows what is typed."""


class WordingText(NoteField):
    """A text with fields in braces; its flaw is shown where it stands."""

    def __init__(self, key: str, wording: WordingKey, parent: QWidget | None = None) -> None:
        super().__init__(key, lines=9, longest=4000, parent=parent)
        self._wording = wording
        self._parse = self._checked
        self._fault: InvalidValue | None = None

    def _checked(self, text: str) -> str:
        """The stripped text; a refusal tells its place in what stands in the box."""
        self._fault = None
        try:
            check_wording(self._wording, text)
        except InvalidValue as refusal:
            whole = self.text()
            before = whole[: len(whole) - len(whole.lstrip())]
            if refusal.details["at"]:
                refusal.details["at"] = int(refusal.details["at"]) + len(before)
                refusal.details["line"] = int(refusal.details["line"]) + before.count("\n")
            refusal.field = self.key
            self._fault = refusal
            raise
        return text

    def show_error(self, sentence: str) -> None:
        """Say it, and put the cursor to the place."""
        super().show_error(sentence)
        if sentence and self._fault is not None and self._fault.details["at"]:
            at = int(self._fault.details["at"]) - 1
            self._select(at, at + len(str(self._fault.details["place"])))

    def _select(self, begin: int, end: int) -> None:
        text = self.text()
        cursor = self.edit.textCursor()
        cursor.setPosition(_units(text[:begin]))
        cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)

    def insert(self, text: str) -> None:
        """Write where the cursor stands, in place of what is selected."""
        self.edit.textCursor().insertText(text)
        self.edit.setFocus()


def _units(text: str) -> int:
    """Qt counts in halves of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class WordingPage(VersionPage):
    """Papers that were signed or printed keep the text of their day."""

    def __init__(self, desk: Desk, place: WordingPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.wording = place.wording
        self.title.setText(word(self.wording))
        self.text = WordingText("text", self.wording)
        self.form.add_row(
            self.tr("The text"),
            self.text,
            self.tr("What stands in braces is filled in. {example} is chosen by the applicant's sex.").format(
                example="{مقدّم|مقدّمة}"
            ),
        )
        self.chips: list[Button] = []
        self.form.add(self._fields())

        # As it will be read
        self.read = Card(self.tr("With sample data"), self)
        self.filled = Label("", parent=self.read)
        self.waiting = Small(self.tr("The preview waits until the text can be filled."), self.read)
        self.waiting.hide()
        self.read.body.addWidget(self.filled)
        self.read.body.addWidget(self.waiting)
        self.sheet = Sheet(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self.lay_out(self.text.focus_target(), (self.sheet, self.read))
        self.preview()

    def _fields(self) -> QWidget:
        """A chip for each field: pressed, it is written where the cursor stands."""
        box = QWidget(self)
        row = FlowLayout(box)
        required = WORDING_MUST_NAME.get(self.wording, ())
        for field in WORDING_FIELDS[self.wording]:
            name = word(field)
            chip = secondary(
                self.tr("{field} (needed)").format(field=name) if field in required else name, Icon.ADD, box
            )
            chip.clicked.connect(partial(self._insert, field))
            row.addWidget(chip)
            self.chips.append(chip)
        box.setVisible(self.may_change)
        return box

    def _connect(self) -> None:
        super()._connect()
        self._pause.timeout.connect(self.preview)
        self.text.changed.connect(self._pause.start)

    # Showing

    def show_profile(self, profile: Profile) -> None:
        """The text as it counts now, its fields by their Arabic names."""
        self.text.set_text(in_arabic(profile.wording(self.wording).text))

    def preview(self) -> None:
        """Fill the text as it stands now, and draw the paper it is for."""
        try:
            text = self.text.value()
        except InvalidValue:
            self.waiting.show()
            return
        preview = self.ask(wording_preview, self.wording, text)
        if preview is None:
            return
        self.waiting.hide()
        is_same = preview.for_her == preview.for_him
        for_each = self.tr("For her: {hers}\n\nFor him: {his}").format(
            hers=preview.for_her, his=preview.for_him
        )
        self.filled.setText(with_numbers(preview.for_her if is_same else for_each))
        self.sheet.setVisible(bool(preview.paper))
        if preview.paper:
            self._draw(preview)

    def _draw(self, preview: WordingPreview) -> None:
        self.sheet.expect()
        self.busy.wait_for(
            lambda: draw_sheet(preview.paper, preview.letterhead, preview.sheet),
            self._show_sheet,
            partial(not_drawn, self),
            newest=True,
        )

    def _show_sheet(self, pdf: bytes) -> None:
        self.sheet.show_pdf(pdf, word(self.wording))

    # Acting

    def _insert(self, field: WordingField) -> None:
        self.text.insert(f"{{{field.arabic}}}")

    def decide(self, version: VersionEntry) -> int | None:
        """Keep the text as it stands here."""
        return self.do(change_wording, self.wording, self.text.value(), version)

    def after_keeping(self) -> None:
        """Show what counts from now on."""
        self.preview()
