"""Step 3: each paper seen in the original, matched, and judged by its date for the day (T59–T60)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from hayat_desk.errors import Doubt, InvalidValue
from hayat_desk.policy.checklist import Sighting, ValidityRule, judge
from hayat_desk.policy.ids import DocumentId
from hayat_desk.procedures.checklist import DocumentEntry, check_documents
from hayat_desk.summaries import requests as summaries
from hayat_desk.summaries.requests import RequestSummary
from hayat_desk.ui.kit.checklist import (
    Checklist,
    DateAsked,
    DocumentLine,
    DocumentRow,
    LineAnswer,
    Seen,
    Verdict,
)
from hayat_desk.ui.kit.form import AnyField
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import Label
from hayat_desk.ui.parts.words import Counted, document_tone, verdict_day, verdict_word
from hayat_desk.ui.requests.steps import StepPanel

_ASKS = {
    ValidityRule.EXPIRY_DATE: DateAsked.EXPIRY,
    ValidityRule.MAX_AGE_HIJRI_MONTHS: DateAsked.ISSUE,
    ValidityRule.NO_EXPIRY: DateAsked.NONE,
}
_MATCHED = {Seen.NOT_YET: None, Seen.MATCHES: True, Seen.DIFFERS: False}


def requirement(line: summaries.DocumentLine) -> str:
    """What a paper must be, in words."""
    translate = QCoreApplication.translate
    if line.rule is ValidityRule.EXPIRY_DATE:
        told = translate("Document", "Valid on the day of submission")
    elif line.rule is ValidityRule.MAX_AGE_HIJRI_MONTHS:
        told = Counted().hijri_months(line.months or 0)
    else:
        told = translate("Document", "Does not expire")
    if line.official_identity:
        seen_only = translate("Document", "seen and given back, not copied")
        told = f"{told} · {seen_only}"
    return told


class DocumentsStep(StepPanel):
    """The checklist of the request's service."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.how = Label(
            self.tr("Look at the original, then Space: it matches. M: it does not. There is no “all”."),
            soft=True,
            parent=self,
        )
        self.none = Label(self.tr("This service asks for no documents."), parent=self)
        self.column.addWidget(self.how)
        self.column.addWidget(self.none)
        self.checklist: Checklist | None = None
        self._summary: RequestSummary | None = None

    def load(self, summary: RequestSummary) -> None:
        """Show the papers asked for and what was seen of them."""
        before = self._summary
        self._summary = summary
        if before is None or self.checklist is None or _keys(before) != _keys(summary):
            self._build(summary)
        for line in summary.documents:
            self._show(line)

    def _build(self, summary: RequestSummary) -> None:
        if self.checklist is not None:
            self.column.removeWidget(self.checklist)
            self.checklist.hide()
            self.checklist.deleteLater()
        lines = [
            DocumentLine(str(line.document_id), line.title, requirement(line), _ASKS[line.rule])
            for line in summary.documents
        ]
        self.checklist = Checklist(lines, lambda: self.page.desk.today, self._judge, parent=self)
        self.checklist.changed.connect(self.page.changed)
        self.column.addWidget(self.checklist)
        self.none.setVisible(not lines)
        self.how.setVisible(bool(lines))

    def _line(self, key: str) -> summaries.DocumentLine | None:
        documents = self._summary.documents if self._summary else ()
        return next((line for line in documents if str(line.document_id) == key), None)

    def _judge(self, answer: LineAnswer) -> Verdict:
        line = self._line(answer.key)
        if line is None:
            raise KeyError(answer.key)
        entry = _entry(line, answer)
        sighting = Sighting(
            sighted=entry.matched is not None,
            matched=entry.matched,
            difference=entry.difference,
            issued=entry.issued,
            expires=entry.expires,
        )
        verdict = judge(line.rule, line.months, sighting, self.page.desk.today)
        return Verdict(verdict_word(verdict), document_tone(verdict.state), verdict_day(verdict))

    def _show(self, line: summaries.DocumentLine) -> None:
        if self.checklist is None:
            return
        seen = {True: Seen.MATCHES, False: Seen.DIFFERS, None: Seen.NOT_YET}[line.matched]
        written = line.expires if line.rule is ValidityRule.EXPIRY_DATE else line.issued
        self.checklist.show_answer(LineAnswer(str(line.document_id), seen, line.difference, written))

    def focus_first(self) -> None:
        """On the first paper that keeps the request from the committee."""
        if self.checklist is None or self._summary is None:
            return
        lacking = (str(line.document_id) for line in self._summary.documents if not line.verdict.is_valid)
        key = next(lacking, "")
        row = next((row for row in self.checklist.rows if row.line.key == key), None)
        if row is not None:
            row.tick.setFocus()
        else:
            self.checklist.focus_first()

    def go_on(self) -> None:
        """Save what was seen; a paper that is missing never blocks that (T59)."""
        if self.checklist is None or self._summary is None or not self._can_be_taken():
            return
        entries = {}
        for answer in self.checklist.answers():
            line = self._line(answer.key)
            if line is not None:
                row = next(row for row in self.checklist.rows if row.line.key == answer.key)
                entry = replace(_entry(line, answer), confirmed=row.date.confirmed)
                entries[DocumentId(line.document_id)] = entry
        if self.page.did(check_documents, entries):
            self.done.emit()

    def refuse(self, refusal: InvalidValue) -> bool:
        """Say at its row what the policy says of a date; False where it speaks of no row here."""
        for row in self.checklist.rows if self.checklist else ():
            if row.date.key == refusal.field:
                said = sentence(refusal, row.date.name)
                if isinstance(refusal, Doubt):
                    row.date.ask_whether(refusal.flaw, said)
                else:
                    row.date.show_error(said)
                row.date.mending_target().setFocus()
                return True
        return False

    def _can_be_taken(self) -> bool:
        """What cannot be read or kept is said at its row and not dropped."""
        for row in self.checklist.rows if self.checklist else ():
            for field in _asked(row):
                try:
                    field.value_or_none()
                except InvalidValue as refusal:
                    field.show_error(sentence(refusal, field.name))
                    field.setFocus()
                    return False
        return True

    def state(self) -> str:
        """What a draft keeps."""
        return self.checklist.state() if self.checklist else ""

    def restore(self, state: str) -> None:
        """Bring back what a draft kept."""
        if self.checklist is not None:
            self.checklist.restore(state)

    def rebased(self, typed: str, was: str) -> str:
        """The papers as they are recorded now, and over them those that were touched in the draft."""
        return typed if self.checklist is None else self.checklist.rebased(typed, was)

    key = "checklist"


def _asked(row: DocumentRow) -> list[AnyField]:
    """What is typed into a row as it stands."""
    dated: list[AnyField] = [row.date] if row.line.asks is not DateAsked.NONE else []
    return [*dated, row.difference] if row.answer().seen is Seen.DIFFERS else dated


def _keys(summary: RequestSummary) -> list[DocumentId]:
    return [line.document_id for line in summary.documents]


def _entry(line: summaries.DocumentLine, answer: LineAnswer) -> DocumentEntry:
    """A row's answer as the procedure takes it; the date the row does not ask stays as recorded."""
    expires = answer.written if line.rule is ValidityRule.EXPIRY_DATE else line.expires
    issued = answer.written if line.rule is ValidityRule.MAX_AGE_HIJRI_MONTHS else line.issued
    return DocumentEntry(
        matched=_MATCHED[answer.seen], difference=answer.difference, issued=issued, expires=expires
    )
