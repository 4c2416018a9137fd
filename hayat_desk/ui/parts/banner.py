"""The beneficiary banner: whose file this is, on every page about one person and on no other (ux rule 17).

Always the same facts in the same order; the name wraps and is never shortened; what is not known is said so,
never left blank. It stays under the title at every size: where all facts would leave the page no room, it shows
what tells this person from others. It leads to the file.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hayat_desk.policy.ids import PersonId
from hayat_desk.summaries.banner import PersonBanner
from hayat_desk.ui.kit.buttons import Button, quiet
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, bare, iso, ltr
from hayat_desk.ui.kit.tokens import Space, TextRole, Tone
from hayat_desk.ui.parts.person_words import PersonCounts, of_sex
from hayat_desk.ui.parts.words import figures, word
from hayat_desk.ui.places.people import PersonPlace

BANNER_SHARE = 0.2
"""Of a page's height may be taken by the banner; else fewer facts are shown."""


@dataclass(frozen=True, kw_only=True)
class BannerFacts:
    """Who the person is, in display words; an empty word means that it is not recorded."""

    name: str
    born: str = ""
    age: str = ""
    sex: str = ""
    identity: str = ""
    number_label: str = ""
    number: str = ""
    phone: str = ""
    mark: str = ""
    """What is to be known before anything else: that they died, or that the file is a mistake."""


class Banner(Card):
    """One person's identity under the title of a page."""

    def __init__(self, page: Page, *, leads_to_file: bool = True) -> None:
        """`leads_to_file` is left out by the file itself."""
        super().__init__(parent=page)
        self._page = page
        self._person_id: PersonId | None = None
        self._shown: BannerFacts | None = None
        self.body.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self._icon = IconMark(Icon.PERSON, "accent", 28, self)
        self._name = Label("", TextRole.HEADING, parent=self)
        self._facts = QWidget(self)
        self._flow = FlowLayout(self._facts, Space.L)
        self._pairs: list[QWidget] = []
        self._best: QWidget | None = None
        self._mark = Notice("", Tone.WARNING, self)
        self.open_file: Button = quiet(self.tr("The file"), Icon.PERSON, self)
        self.open_file.setVisible(leads_to_file)
        self._head = QHBoxLayout()
        self._head.setSpacing(Space.M)
        self._head.addWidget(self._icon)
        self._head.addWidget(self._name, 1)
        self._head.addWidget(self.open_file)
        self.body.setSpacing(Space.XS)
        self.body.addLayout(self._head)
        self.body.addWidget(self._facts)
        self.body.addWidget(self._mark)
        self.open_file.clicked.connect(self._open_file)
        page.keep_above(self, self.fit)
        self.hide()

    # Showing

    def show_person(self, person: PersonBanner | None) -> None:
        """Show whom the page is about; of nobody there is no banner."""
        self.setVisible(person is not None)
        if person is not None:
            self._person_id = person.person_id
            self.show_facts(banner_facts(person))

    def show_facts(self, facts: BannerFacts) -> None:
        """Show this person."""
        self.show()
        if facts == self._shown:
            return
        self._shown = facts
        self._forget()
        missing = self.tr("not recorded")
        pairs = self._questions(facts)
        self._name.setText(iso(facts.name) or missing)
        self._mark.say(facts.mark)
        self._pairs = [self._pair(label, answer or missing, self._facts) for label, answer in pairs]
        for pair in self._pairs:
            self._flow.addWidget(pair)
        label, answer = pairs[1] if facts.identity else pairs[0]
        self._best = self._pair(label, answer or missing, self)
        self._head.insertWidget(self._head.indexOf(self.open_file), self._best)
        self._show_pairs(self._pairs)
        parts = [
            facts.name or missing,
            *([facts.mark] if facts.mark else []),
            *(f"{label}: {answer or missing}" for label, answer in pairs),
        ]
        self.setAccessibleName(bare(" · ".join(parts)))

    def _forget(self) -> None:
        """Take away what was shown of the person before."""
        for pair in (*self._pairs, *([self._best] if self._best is not None else [])):
            for layout in (self._flow, self._head):
                layout.removeWidget(pair)
            pair.hide()
            pair.deleteLater()

    def _questions(self, facts: BannerFacts) -> list[tuple[str, str]]:
        """What stands under the name, the two first that tell one person from another of the same name."""
        return [
            (self.tr("Born"), " · ".join(part for part in (facts.born, facts.age) if part)),
            (self.tr("Identity"), ltr(facts.identity)),
            (self.tr("Sex"), facts.sex),
            (facts.number_label or self.tr("File number"), ltr(facts.number)),
            (self.tr("Phone"), ltr(facts.phone)),
        ]

    def name(self) -> str:
        """The name shown."""
        return bare(self._name.text())

    def fit(self, width: int, height: int) -> None:
        """In a page of this height: as many facts as leave its body room, down to one beside the name."""
        if self._shown is None:
            return
        for pairs in (self._pairs, self._pairs[:2], []):
            self._show_pairs(pairs)
            if self.body.heightForWidth(width) <= height * BANNER_SHARE:
                return

    def _show_pairs(self, pairs: list[QWidget]) -> None:
        for pair in self._pairs:
            pair.setVisible(pair in pairs)
        if self._best is not None:
            self._best.setVisible(not pairs)
        self._facts.setVisible(bool(pairs))
        for layout in (self._flow, self._head):  # these, and what holds them, remember their heights
            layout.invalidate()
        for widget in (self._facts, self):
            widget.updateGeometry()

    def _pair(self, label: str, value: str, parent: QWidget) -> QWidget:
        pair = QWidget(parent)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(Label(label, TextRole.SMALL, soft=True, wrap=False, parent=pair))
        row.addWidget(Label(value, TextRole.SMALL, longest=200, parent=pair), 1)
        return pair

    # Acting

    def _open_file(self) -> None:
        if self._person_id is not None:
            self._page.go_to(PersonPlace(self._person_id))


def banner_facts(banner: PersonBanner) -> BannerFacts:
    """The facts of the banner (ux rule 17)."""
    translate = QCoreApplication.translate
    age = ""
    if banner.age is not None:
        age = PersonCounts().years(banner.age)
        if banner.age_is_approximate:
            age = translate("Banner", "about {age}").format(age=age)
    return BannerFacts(
        name=banner.name,
        born=figures(banner.birth) if banner.birth else "",
        age=age,
        sex=word(banner.sex) if banner.sex else "",
        identity=banner.identity.number or (word(banner.identity.kind) if banner.identity.is_known else ""),
        number_label=word(banner.number_kind),
        number=banner.number,
        phone=banner.phone.shown if banner.phone else "",
        mark=_mark(banner),
    )


def _mark(banner: PersonBanner) -> str:
    """That they died, or that the file is a mistake: why nothing is offered that is asked of the living."""
    translate = QCoreApplication.translate
    if banner.died_on is not None:
        his = translate("Banner", "He died on {day}. Nothing is written or asked of him any more.")
        hers = translate("Banner", "She died on {day}. Nothing is written or asked of her any more.")
        return of_sex(banner.sex, his, hers).format(day=figures(banner.died_on))
    away = translate("Banner", "Put away: the file was opened by mistake. Take it back before you go on.")
    return away if banner.is_put_away else ""
