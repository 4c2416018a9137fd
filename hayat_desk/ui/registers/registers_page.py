"""الصادر والوارد: both registers of a Hijri year, looked through by number, sender or name (T47, T71)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.numbers import NumberKind, read_number
from hayat_desk.summaries.finding import find
from hayat_desk.summaries.registers import (
    SHOWN,
    IncomingLine,
    OutgoingLine,
    PaperState,
    incoming_register,
    outgoing_register,
    register_years,
)
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.choices import Choice, ComboField
from hayat_desk.ui.kit.fields import SearchField
from hayat_desk.ui.kit.flow import Columns
from hayat_desk.ui.kit.form import Form, Question
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import Label, iso, ltr, whole
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.finder import number_row, open_hit
from hayat_desk.ui.parts.words import brief, numbered, word
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.places.registers import LetterPlace, NewLetterPlace
from hayat_desk.ui.places.scans import ScansPlace

_NAMED = 5  # missing numbers that are named one by one

_TONES = {
    PaperState.PREPARED: Tone.WARNING,
    PaperState.PRINTED: Tone.SUCCESS,
    PaperState.VOID: Tone.NEUTRAL,
}


class RegistersPage(Page):
    """What came in on one side, what went out on the other."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Outgoing and incoming"))
        years = self.ask(register_years) or ()

        # What is looked for
        self.year = ComboField("year", [Choice(year, self._year_word(year)) for year in years])
        if years:
            self.year.choose(years[0])
        self._year = years[0] if years else 0  # that is shown
        self.search = SearchField("search")
        form = Form()
        form.add_beside(
            [
                Question(self.tr("Number, sender, subject or name"), self.search),
                Question(self.tr("Hijri year"), self.year),
            ]
        )
        self.add(form)

        # The registers
        self.incoming = Worklist(
            self.tr("Incoming"), "", self.tr("Register a letter that came in"), icon=Icon.DOCUMENT
        )
        self.outgoing = Worklist(self.tr("Outgoing"), "", icon=Icon.PRINT)
        self.unbroken = Label("", soft=True, parent=self)
        self.lacking = Notice("", Tone.DANGER, self)
        self.add(self.unbroken)
        self.add(self.lacking)
        columns = Columns(420, self)
        columns.add(self.incoming)
        columns.add(self.outgoing)
        self.add(columns)
        self.elsewhere = Worklist(self.tr("Elsewhere by this number"), "", icon=Icon.SEARCH)
        self.elsewhere.hide()
        self.add(self.elsewhere)

        # Acts
        self._register_button = primary(self.tr("Register a letter that came in"), Icon.ADD)
        self.scans = secondary(self.tr("Scanned papers"), Icon.DOCUMENT)
        self.set_acts(self._register_button, self.scans)
        self.first(self.search.focus_target())
        self._connect()
        self.filter_by(self.year, self.search)
        self.load()

    def _connect(self) -> None:
        self.elsewhere.opened.connect(partial(open_hit, self))
        self.scans.clicked.connect(partial(self.go_to, ScansPlace()))
        self._register_button.clicked.connect(self._register)
        self.incoming.act_wanted.connect(self._register)
        self.incoming.opened.connect(self.go_to)
        self.outgoing.opened.connect(self.go_to)
        self.search.searched.connect(self._start_over)
        self.search.entered.connect(self._enter)
        self.year.changed.connect(self._start_over)
        for register_list in (self.incoming, self.outgoing):
            register_list.more_wanted.connect(self.load)

    # Showing

    def load(self) -> None:
        """Show the year, or what is looked for in it."""
        try:
            year = self.year.value_or_none() or self._year
            if self.year.text() == self._year_word(year):  # else one is being typed
                self._year = year
        except InvalidValue as refusal:
            self.year.show_error(sentence(refusal, self.year.name))  # what is shown stays
        year = self._year
        query = self.search.words().strip()
        incoming = self.ask(incoming_register, year, query, max(SHOWN, self.incoming.limit))
        outgoing = self.ask(outgoing_register, year, query, max(SHOWN, self.outgoing.limit))
        if incoming is None or outgoing is None:
            return
        nothing = self.tr("Nothing here has “{typed}”.").format(typed=iso(query))
        self.incoming.say_empty(nothing if query else self.tr("No letter came in in this year."))
        self.outgoing.say_empty(
            nothing if query else self.tr("No paper has a number yet; each gets one when it is printed.")
        )
        self.incoming.show_rows([self._letter_row(line) for line in incoming.lines], incoming.found)
        self.outgoing.show_rows([self._paper_row(line) for line in outgoing.lines], outgoing.found)
        listed = {*(line.letter_id for line in incoming.lines), *(line.paper_id for line in outgoing.lines)}
        hits = self.ask(find, query) if query else None
        elsewhere = [hit for hit in hits.numbers if hit.id not in listed] if hits else []
        self.elsewhere.show_rows([number_row(hit) for hit in elsewhere])
        self.elsewhere.setVisible(bool(elsewhere))
        self._tell(incoming.missing, outgoing.missing, incoming.kept + outgoing.kept)

    def _year_word(self, year: int) -> str:
        return self.tr("{year} AH").format(year=year)

    def _tell(self, incoming: Sequence[str], outgoing: Sequence[str], count: int) -> None:
        """Whether a number is missing; nothing of registers that are empty."""
        parts = [
            template.format(numbers=self._named(missing))
            for template, missing in (
                (self.tr("Missing from the incoming register: {numbers}."), incoming),
                (self.tr("Missing from the outgoing register: {numbers}."), outgoing),
            )
            if missing
        ]
        self.lacking.say(" ".join(parts))
        whole = self.tr("In both registers the numbers of this year run without a gap.")
        self.unbroken.setText(whole if count and not parts else "")
        self.unbroken.setVisible(bool(count) and not parts)

    def _named(self, missing: Sequence[str]) -> str:
        numbers = " · ".join(ltr(number) for number in missing[:_NAMED])
        more = len(missing) - _NAMED
        if more <= 0:
            return numbers
        return self.tr("{numbers}, and {count} more").format(numbers=numbers, count=ltr(str(more)))

    def _letter_row(self, line: IncomingLine) -> WorkRow:
        reference = [
            self.tr("its number {number}").format(number=whole(line.their_number))
            if line.their_number
            else "",
            self.tr("dated {day}").format(day=brief(line.their_date)) if line.their_date else "",
        ]
        parts = [
            iso(line.subject),
            self._received(line),
            *reference,
            iso(line.person),
            self._attached(line),
        ]
        if line.is_void:
            parts.append(self._void_because(line.void_reason))
        return WorkRow(
            key=LetterPlace(line.letter_id),
            title=iso(line.sender),
            detail=" · ".join(part for part in parts if part),
            remark=numbered(NumberKind.LETTER, line.number),
            state=word(PaperState.VOID) if line.is_void else "",
        )

    def _paper_row(self, line: OutgoingLine) -> WorkRow:
        parts = [iso(line.person), brief(line.dated) if line.dated else "", self._attached(line)]
        if line.reprints:
            parts.append(self.tr("copies printed: {count}").format(count=ltr(str(line.reprints))))
        if line.scans:
            parts.append(self.tr("scans: {count}").format(count=ltr(str(line.scans))))
        if line.state is PaperState.VOID:
            parts.append(self._void_because(line.void_reason))
        return WorkRow(
            key=PaperPlace(line.paper_id),
            title=word(line.kind),
            detail=" · ".join(part for part in parts if part),
            remark=numbered(NumberKind.PAPER, line.number),
            state=word(line.state),
            tone=_TONES[line.state],
        )

    def _received(self, line: IncomingLine) -> str:
        """The day of the number; the day it was received apart, where that is another."""
        if line.received_on == line.registered_on:
            return brief(line.registered_on)
        template = self.tr("{day}, received on {received}")
        return template.format(day=brief(line.registered_on), received=brief(line.received_on))

    def _attached(self, line: IncomingLine | OutgoingLine) -> str:
        return self.tr("attachments: {what}").format(what=iso(line.attachments)) if line.attachments else ""

    def _void_because(self, reason: str) -> str:
        return self.tr("void because: {reason}").format(reason=iso(reason))

    # Acting

    def _start_over(self) -> None:
        self.incoming.start_over()
        self.outgoing.start_over()
        self.load()

    def _enter(self, _typed: str) -> None:
        """To the first line found; a number that means several things chooses none."""
        self.load()
        lists = (self.incoming, self.outgoing, self.elsewhere)
        filled_lists = [worklist for worklist in lists if worklist.rows]
        if filled_lists and (
            read_number(self.search.words()) is None
            or sum(len(worklist.rows) for worklist in filled_lists) == 1
        ):
            filled_lists[0].focus_first()

    def _register(self) -> None:
        self.go_to(NewLetterPlace())

    # Drafts

    def state(self) -> dict[str, str]:
        """Keep no draft: a search is quickly typed again."""
        return {}
