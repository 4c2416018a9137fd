"""The search of every screen: a box, and under it what was found by name, telephone, identity or any number.

Each row says what matched. A number that fits several things shows them all and goes to none by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal

from hayat_desk.policy.ids import LetterId, PaperId, PersonId, ReferralId, RequestId, SessionId
from hayat_desk.policy.names import Agreement
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.summaries.finding import Findings, NumberHit, find
from hayat_desk.summaries.people import PersonHit
from hayat_desk.ui.kit.fields import SearchField
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.place import Place
from hayat_desk.ui.kit.text import Label, iso, ltr
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.words import brief, figures, numbered, word
from hayat_desk.ui.places.committee import MinutesPlace, SessionPlace
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.places.people import PersonPlace
from hayat_desk.ui.places.referrals import ReferralPlace
from hayat_desk.ui.places.registers import LetterPlace
from hayat_desk.ui.places.requests import RequestPlace

Hit = NumberHit | PersonHit
_PLACES: dict[NumberKind, Callable[[UUID], Place]] = {
    NumberKind.APPLICANT: lambda id_: PersonPlace(PersonId(id_)),
    NumberKind.FILE: lambda id_: PersonPlace(PersonId(id_)),
    NumberKind.REQUEST: lambda id_: RequestPlace(RequestId(id_)),
    NumberKind.REFERRAL: lambda id_: ReferralPlace(ReferralId(id_)),
    NumberKind.PAPER: lambda id_: PaperPlace(PaperId(id_)),
    NumberKind.LETTER: lambda id_: LetterPlace(LetterId(id_)),
    NumberKind.SESSION: lambda id_: MinutesPlace(SessionId(id_)),
}


def found_rows(findings: Findings) -> list[WorkRow]:
    """Everything that was found: what bears the number first."""
    return [*map(number_row, findings.numbers), *map(person_row, findings.people)]


def person_row(hit: PersonHit) -> WorkRow:
    """A person: enough to know them by and no more (ux rule 12), and by what they were found."""
    details = [
        figures(hit.birth) if hit.birth else "",
        ltr(f"•••{hit.phone_ends}") if hit.phone_ends else "",
        iso(hit.city),
        QCoreApplication.translate("Finder", "Died") if hit.has_died else "",
    ]
    by = [word(agreement) for agreement in hit.agreements if agreement is not Agreement.NAME]
    return WorkRow(
        key=hit,
        title=iso(hit.name),
        detail=" · ".join(part for part in details if part),
        remark=numbered(hit.number_kind, hit.number),
        state=" · ".join(by),
        tone=Tone.INFO,
    )


def number_row(hit: NumberHit) -> WorkRow:
    """What bears the number, whose it is, and which number of it that is."""
    translate = QCoreApplication.translate
    of = word(hit.paper_kind) if hit.paper_kind else iso(hit.about)
    details = [of, brief(hit.day) if hit.day else "", translate("Finder", "Void") if hit.is_void else ""]
    title = iso(hit.person_name)
    if not title:
        title = translate("Finder", "Session") if hit.kind is NumberKind.SESSION else details.pop(0)
    return WorkRow(
        key=hit,
        title=title or translate("Finder", "A visitor without a file"),
        detail=" · ".join(part for part in details if part),
        remark=numbered(hit.kind, hit.number),
    )


def open_hit(page: Page, hit: Hit) -> None:
    """Go to what bears the number; to a person's file."""
    if isinstance(hit, PersonHit):
        page.go_to(PersonPlace(hit.person_id))
    elif hit.is_open:
        page.go_to(SessionPlace(SessionId(hit.id)))
    else:
        page.go_to(_PLACES[hit.kind](hit.id))


class Finder(QObject):
    """The box and the list of what it found, which the page puts where they belong; `opened` is a row of it."""

    shown = Signal()
    """What was looked for, or nothing any more, is shown now."""
    opened = Signal(object)

    def __init__(self, page: Page, key: str = "search", *, waiting: str = "") -> None:
        """`waiting` is what the list says before anything is looked for; without it there is no list then."""
        super().__init__(page)
        self._is_always_there = bool(waiting)
        self._page = page
        self.findings = Findings()
        self._typed = ""
        self.search = SearchField(key)
        self.search.name_it(self.tr("Search"))
        self.found = Worklist(self.tr("Found"), waiting, icon=Icon.SEARCH)
        if not waiting:  # without its page yet it must not be shown: it would be a window of its own
            self.found.hide()
        self.search.searched.connect(self.look)
        self.search.entered.connect(self._enter)
        self.found.opened.connect(self.opened)
        self.found.more_wanted.connect(self.look)

    def words(self) -> str:
        """What is looked for."""
        return self.search.words().strip()

    def look(self) -> None:
        """Look for what is typed now."""
        query = self.words()
        if query != self._typed:
            self.found.start_over()
        self._typed, most = query, self.found.limit
        self.findings = (self._page.ask(find, query, most + 1) or Findings()) if query else Findings()
        rows = found_rows(self.findings)
        beyond = len(self.findings.people) > most
        self.found.show_rows(rows, most if beyond else len(rows), beyond=beyond)
        self.found.setVisible(self._is_always_there or bool(rows))
        self.shown.emit()

    def _enter(self, _typed: str) -> None:
        self.look()
        if self.findings and self.findings.is_clear:
            self.found.focus_first()


def add_finder(page: Page) -> Finder:
    """A search at the head of a page of lists: what is opened there, is opened."""
    finder = Finder(page)
    nothing = Label("", soft=True, parent=page)
    nothing.hide()

    def tell() -> None:
        template = QCoreApplication.translate("Finder", "Nothing here has “{typed}”.")
        nothing.setText(template.format(typed=iso(finder.words())))
        nothing.setVisible(bool(finder.words()) and not finder.findings)

    hint = QCoreApplication.translate("Finder", "Search by identity number, name, phone or any number")
    finder.shown.connect(tell)
    finder.opened.connect(partial(open_hit, page))
    for part in (Label(hint, soft=True, parent=page), finder.search, nothing, finder.found):
        page.add(part)
    page.filter_by(finder.search)
    return finder
