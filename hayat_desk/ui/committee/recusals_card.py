"""التنحي: who of the members does not sit over the request at hand, named here and taken back here (T70)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.policy.recusals import RecusalReason
from hayat_desk.procedures.recusals import RecusalEntry, recuse, take_recusal_back
from hayat_desk.summaries.committee import DocketEntry
from hayat_desk.summaries.recusals import RecusedLine
from hayat_desk.ui.committee.opened_form import OpenedForm
from hayat_desk.ui.kit.buttons import Button, quiet, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.parts.words import word


class RecusalForm(Form):
    """Who steps aside for one line, and why; of a relative how they are related."""

    def __init__(self, entry: DocketEntry) -> None:
        super().__init__()
        aside = {line.position for line in entry.recused}
        self.recused = ChoiceField(
            "recused",
            [
                Choice(at, f"{iso(seat.name)} ({iso(seat.title)})", str(at))
                for at, seat in enumerate(entry.seats)
                if seat.present and at not in aside
            ],
        )
        self.reason = ChoiceField("why", [Choice(reason, word(reason)) for reason in RecusalReason])
        self.relation = TextField("relation")
        self.add_row(self.tr("Who steps aside?"), self.recused)
        self.add_row(self.tr("Why?"), self.reason)
        self._relation_row = self.add_row(self.tr("How are they related?"), self.relation)
        self.reason.changed.connect(self._ask_relation)
        self._ask_relation()

    def entry(self) -> RecusalEntry:
        """What is written, once it was checked."""
        return RecusalEntry(
            position=self.recused.value(), reason=self.reason.value(), relation=self.relation.text()
        )

    def restore(self, state: Mapping[str, str]) -> None:
        """Bring back what a draft kept, with the question that follows from it."""
        super().restore(state)
        self._ask_relation()

    def _ask_relation(self) -> None:
        is_relative = self.reason.text() == RecusalReason.RELATIVE
        self._relation_row.setVisible(is_relative)
        self.relation.optional = not is_relative


class RecusalsCard(Card):
    """Who stepped aside for one line; the form opens by its button, for a recusal is seldom."""

    changed = Signal()
    """Somebody stepped aside, or sits over it after all: the request is shown anew."""

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Who does not sit over this request"), page)
        self._page = page
        self._entry: DocketEntry | None = None
        self._rows: list[QWidget] = []
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self.told = Notice("", Tone.WARNING, self)
        self.body.addWidget(self.told)
        self.begin: Button = quiet(self.tr("A member steps aside"), Icon.PERSON, self)
        self.body.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeading)
        self.keep: Button = secondary(self.tr("Note that the member steps aside"), Icon.CHECK, self)
        self.body.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)
        self.opened = OpenedForm("recusal", page, self, self.keep, self._build)
        self.begin.clicked.connect(self.open_form)
        self.keep.clicked.connect(self._keep)

    # Showing

    def show_entry(self, entry: DocketEntry) -> None:
        """Show who stepped aside for this request, and who presides instead."""
        self._entry = entry
        self.opened.close()
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [part for line in entry.recused for part in self._row(line)]
        for row in self._rows:
            self._list.addWidget(row, 0, Qt.AlignmentFlag.AlignLeading)
        self.told.say(self._what_follows(entry))
        self.begin.setVisible(bool(entry.sitting.members))

    def _row(self, line: RecusedLine) -> tuple[QWidget, QWidget]:
        ground = line.relation or word(line.reason)
        label = Label(f"{iso(line.name)} · {iso(line.title)} · {iso(ground)}", parent=self)
        back = quiet(self.tr("Sits over it after all"), Icon.UNDO, self)
        back.setAccessibleName(f"{back.words()}: {line.name}")
        back.clicked.connect(partial(self._take_back, line.position))
        return label, back

    def _what_follows(self, entry: DocketEntry) -> str:
        sits = entry.sitting
        if not sits.members:
            return self.tr("Nobody is left for this request. It can only be deferred, with its reason.")
        words = []
        if entry.of_her_name is not None:
            template = self.tr("{name} of the members bears the applicant's name. Is it the same person?")
            words.append(template.format(name=iso(entry.of_her_name.name)))
        if sits.chair is not None and any(member.is_chair for member in sits.stepped_aside):
            words.append(self.tr("Over this request presides {name}.").format(name=iso(sits.chair.name)))
        if entry.recused and not sits.has_quorum:
            words.append(
                self.tr("Not more than half of the members are left for it. The minutes will say so.")
            )
        return "\n".join(words)

    # Acting

    def open_form(self) -> None:
        """Ask who steps aside, and why."""
        self.opened.open()
        if self.form is not None:
            self.form.recused.setFocus()

    def _build(self) -> tuple[str, RecusalForm] | None:
        if self._entry is None:
            return None
        self.begin.hide()
        return str(self._entry.line_id), RecusalForm(self._entry)

    @property
    def form(self) -> RecusalForm | None:
        """The form while it is open."""
        return self.opened.form if isinstance(self.opened.form, RecusalForm) else None

    def _keep(self) -> None:
        if self._entry is None or self.form is None or not self.form.check():
            return
        if self._page.do(recuse, self._entry.line_id, self.form.entry()):
            self.changed.emit()
            self._page.messages.success(self.tr("It is recorded who steps aside. The minutes will say so."))

    def _take_back(self, position: int) -> None:
        if self._entry is not None and self._page.do(take_recusal_back, self._entry.line_id, position):
            self.changed.emit()
            self._page.messages.success(self.tr("The member sits over this request after all."))
