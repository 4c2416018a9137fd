"""قيود الطلب: what was told, appealed and delivered on a request; each opens where it is corrected (T26)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.corrections import EntryRef
from hayat_desk.summaries.banner import request_banner
from hayat_desk.summaries.corrections import EntryLine, entries_on
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.words import figures, word
from hayat_desk.ui.places.corrections import CorrectionPlace, EntriesPlace


class EntriesPage(Page):
    """A list alone: what is wrong in it is opened."""

    def __init__(self, desk: Desk, place: EntriesPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.request_id = place.id
        self.title.setText(self.tr("Entries of the request"))
        self.banner = Banner(self)
        self.add(
            Label(
                self.tr("Open the entry that is wrong. It stays, and a dated entry corrects it."), soft=True
            )
        )
        self.entries = Worklist(
            self.tr("Replies, appeals and deliveries"),
            self.tr("Nothing was told or delivered yet, so there is nothing to correct."),
            icon=Icon.EDIT,
        )
        self.add(self.entries)

        # Acts
        self.back_button: Button = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(self.back_button)
        self._connect()
        self.load()

    def _connect(self) -> None:
        self.entries.opened.connect(self.go_to)
        self.back_button.clicked.connect(self.back)

    # Showing

    def load(self) -> None:
        """Show what stands, and what was corrected."""
        self.banner.show_person(self.ask(request_banner, self.request_id))
        self.entries.show_lines(self.ask(entries_on, self.request_id) or (), self._row)

    def _row(self, line: EntryLine) -> WorkRow:
        return WorkRow(
            key=CorrectionPlace(EntryRef(line.kind, line.entry_id)),
            title=f"{word(line.kind)} · {iso(line.words)}",
            detail=figures(line.on),
            remark=iso(line.reason),
            state=self.tr("Corrected") if line.reason else "",
            tone=Tone.WARNING if line.reason else Tone.NEUTRAL,
        )

    def focus_first(self) -> None:
        """On the first entry, where there is one."""
        if self.entries.rows:
            self.entries.rows[0].setFocus()
        else:
            self.back_button.setFocus()
