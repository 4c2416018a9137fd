"""قيد تصحيح: an entry as recorded, and the dated entry that corrects it; nothing is written over (T26, T71)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.corrections import CorrectionAct, CorrectionFlaw, EntryKind, EntryRef
from hayat_desk.policy.requests import RequestState
from hayat_desk.procedures.corrections import CorrectionEntry
from hayat_desk.summaries.corrections import CorrectionLine, EntrySummary, entry_summary
from hayat_desk.ui.corrections.contact_parts import InquiryPart, LetterPart, VisitPart
from hayat_desk.ui.corrections.entry_part import EntryPart
from hayat_desk.ui.corrections.outcome_parts import AppealPart, DeliveryPart, ReplyPart
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.cards import Card, FactsCard
from hayat_desk.ui.kit.choices import CheckField, Choice, ChoiceField
from hayat_desk.ui.kit.fields import NoteField
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.words import figures, word
from hayat_desk.ui.places.corrections import CorrectionPlace
from hayat_desk.ui.places.people import PersonPlace
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.wording import hindrance_sentence

_PARTS: dict[EntryKind, type[EntryPart[Any, Any]]] = {
    EntryKind.REPLY: ReplyPart,
    EntryKind.APPEAL: AppealPart,
    EntryKind.DELIVERY: DeliveryPart,
    EntryKind.VISIT: VisitPart,
    EntryKind.INQUIRY: InquiryPart,
    EntryKind.LETTER: LetterPart,
}
_BACK_TO = {EntryKind.REPLY: RequestState.DECIDED, EntryKind.DELIVERY: RequestState.REGISTERING}
"""Where the request stands again once the entry is said not to have been, if it stands by it."""
_BY_IT = {
    EntryKind.REPLY: frozenset({RequestState.INFORMED, RequestState.CLOSED}),
    EntryKind.DELIVERY: frozenset({RequestState.DELIVERED, RequestState.CLOSED}),
}


class CorrectionPage(Page):
    """Asks how it was and why the entry is wrong; of a corrected one, shows what was said."""

    def __init__(self, desk: Desk, place: CorrectionPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.entry = place.entry
        self.summary: EntrySummary | None = None
        self.title.setText(self.tr("Correction: {entry}").format(entry=word(self.entry.kind)))
        self.banner = Banner(self)
        self.carries = Notice("", Tone.WARNING, self)
        self.add(self.carries)

        self.facts = FactsCard(self.tr("The entry as it was recorded"))
        self.corrections = Worklist(self.tr("Corrections"), self.tr("None."), icon=Icon.EDIT)
        self._lay_asking()
        columns = Columns(420, self)
        columns.add(Stack((self.asking,)))
        columns.add(Stack((self.facts, self.corrections)))
        self.add(columns)

        # Acts
        self.save: Button = primary(self.tr("Record the correction"), Icon.CHECK)
        self.open_request: Button = secondary(self.tr("Open the request"), Icon.REQUESTS)
        self.open_file: Button = secondary(self.tr("Open the file"), Icon.PERSON)
        self.back_button: Button = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(self.save, self.open_request, self.open_file, self.back_button)
        self._connect()
        self.load()

    def _lay_asking(self) -> None:
        ways = [
            Choice(CorrectionAct.UNDO, self.tr("It did not happen at all")),
            Choice(CorrectionAct.REPLACE, self.tr("It happened otherwise")),
        ]
        self.how = ChoiceField("how", ways)
        self.reason = NoteField("correction_reason", lines=2)
        self.receipt_back = CheckField(
            "receipt_back", self.tr("The signed receipt was taken back, or struck through before me")
        )
        form = self.form = Form()
        self.how_row = form.add_row(
            self.tr("How was it?"),
            self.how,
            self.tr("The entry that is corrected stays, and counts no more."),
        )
        form.add_row(self.tr("Why is the entry wrong?"), self.reason)
        self.receipt_row = form.add_row("", self.receipt_back)
        self.part: EntryPart[Any, Any] = _PARTS[self.entry.kind](self, form)
        self.asking = Card(parent=self)
        self.asking.body.addWidget(form)
        self.adopt(form)

    def _connect(self) -> None:
        self.how.changed.connect(self._ask)
        self.save.clicked.connect(self._save)
        self.corrections.opened.connect(self.go_to)
        self.open_request.clicked.connect(self._open_request)
        self.open_file.clicked.connect(self._open_file)
        self.back_button.clicked.connect(self.back)

    # Showing

    def load(self) -> None:
        """Show the entry, and what can be done with it."""
        summary = self.summary = self.ask(entry_summary, self.entry.kind, self.entry.id)
        if summary is None:
            return
        self.banner.show_person(summary.banner)
        self.facts.show_facts([*self._head(summary), *self.part.facts(summary)])
        self.part.load(summary)
        acts = [act for act in CorrectionAct if summary.may(act)]
        self.how_row.setVisible(len(acts) > 1)
        self.receipt_row.setVisible(summary.receipt_signed)
        self.asking.setVisible(bool(acts))
        self.save.setVisible(bool(acts))
        self.open_request.setVisible(summary.request_id is not None)
        self.open_file.setVisible(summary.person_id is not None)
        self.corrections.show_rows([self._row(line) for line in summary.corrections])
        self.corrections.setVisible(bool(summary.corrections))
        if len(acts) == 1:
            self.how.choose(acts[0])
        self._ask()

    def _head(self, summary: EntrySummary) -> list[tuple[str, str]]:
        facts = [(self.tr("Entry"), word(summary.kind))]
        if summary.request_number:
            facts.append((self.tr("Request"), ltr(summary.request_number)))
        return facts

    def _row(self, line: CorrectionLine) -> WorkRow:
        another = line.another
        return WorkRow(
            key=CorrectionPlace(EntryRef(self.entry.kind, another)) if another is not None else None,
            title=iso(line.reason),
            detail=f"{figures(line.made_on)} · {iso(line.made_by)}",
            state=self.tr("Another stands in its place") if another else self.tr("It did not happen"),
            tone=Tone.WARNING,
        )

    def _ask(self) -> None:
        """The questions of the right entry are asked of what happened otherwise."""
        self.part.ask(otherwise=self.how.value_or_none() is CorrectionAct.REPLACE)
        if self.summary is not None:
            self.carries.say("\n".join(self._carried(self.summary)))

    def _carried(self, summary: EntrySummary) -> list[str]:
        """What stands in the way, or what goes with the correction."""
        undo, replace = (summary.hindrances[act] for act in CorrectionAct)
        if summary.corrections and not replace:
            return [self.tr("It was said not to have happened. If it did, it is recorded anew here.")]
        in_the_way = replace if summary.corrections else (*undo, *replace)
        sentences = [hindrance_sentence(reason) for reason in dict.fromkeys(in_the_way)]
        if undo and replace:
            return sentences
        if summary.exported_on is not None:
            exported = self.tr(
                "This corrects a month whose report left the office on {day}. What changes is told in it."
            )
            sentences.append(exported.format(day=figures(summary.exported_on)))
        is_undone = self.how.value_or_none() is CorrectionAct.UNDO
        back_to = _BACK_TO.get(summary.kind)
        if is_undone and back_to is not None and summary.state in _BY_IT[summary.kind]:
            goes_back = self.tr("The request goes back to: {state}.")
            sentences.append(goes_back.format(state=word(back_to)))
        if is_undone and summary.kind is EntryKind.APPEAL:
            sentences.append(self.tr("The decision stands as it was told, and the request leaves the queue."))
        return sentences

    def show_error(self, error: Exception) -> None:
        """That nothing is different is said at the choice."""
        if isinstance(error, InvalidValue) and error.flaw is CorrectionFlaw.NOTHING_CHANGED:
            error = InvalidValue(error.flaw, field=self.how.key)
        super().show_error(error)

    def focus_first(self) -> None:
        """On the choice; of what cannot be corrected, on the way back."""
        if self.asking.isVisibleTo(self):
            self.how.setFocus()
        else:
            self.back_button.setFocus()

    # Acting

    def _save(self) -> None:
        if not self.check() or not self.part.check():
            return
        entry = CorrectionEntry(reason=self.reason.value(), receipt_back=self.receipt_back.value())
        otherwise = self.how.value() is CorrectionAct.REPLACE
        if self.part.correct(entry, otherwise=otherwise) is None:
            return
        self.reason.clear()
        self.receipt_back.clear()
        self.load()
        self.saved.emit()
        self.messages.success(
            self.tr("The correction is recorded. The first entry stays, and counts no more.")
        )
        self.focus_first()

    def _open_request(self) -> None:
        if self.summary is not None and self.summary.request_id is not None:
            self.go_to(RequestPlace(self.summary.request_id))

    def _open_file(self) -> None:
        if self.summary is not None and self.summary.person_id is not None:
            self.go_to(PersonPlace(self.summary.person_id))

    # Drafts

    def state(self) -> dict[str, str]:
        """What was typed, once something is said of how it was or why: what was recorded alone is no draft."""
        state = super().state()
        return state if state.get("correction_reason") or state.get("how") else {}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """The questions of the right entry stand open again."""
        super().restore_state(state)
        self._ask()
