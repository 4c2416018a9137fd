"""The beneficiary banner: whose file this is, on every screen of one person and on no other.

Always the same facts in the same order; the name wraps and is never shortened; what is not known is
said so, never left blank.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.text import Label, bare, iso, ltr
from hayat_desk.ui.kit.tokens import Space, TextRole, Tone


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
    """Shows one person's identity above everything else on the page."""

    def __init__(self, facts: BannerFacts | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self._name = Label("", TextRole.HEADING, parent=self)
        self._facts = QWidget(self)
        self._flow = FlowLayout(self._facts, Space.L)
        self._mark = Notice("", Tone.WARNING, self)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        words.addWidget(self._mark)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(IconMark(Icon.PERSON, "accent", 28, self))
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self._pairs: list[QWidget] = []
        self._shown: BannerFacts | None = None
        if facts is not None:
            self.show_facts(facts)

    def show_facts(self, facts: BannerFacts) -> None:
        """Show this person."""
        if facts == self._shown:
            return
        self._shown = facts
        for pair in self._pairs:
            self._flow.removeWidget(pair)
            pair.hide()
            pair.deleteLater()
        missing = self.tr("not recorded")
        born = " · ".join(part for part in (facts.born, facts.age) if part)
        pairs = [
            (self.tr("Born"), born or missing),
            (self.tr("Sex"), facts.sex or missing),
            (self.tr("Identity"), ltr(facts.identity) or missing),
            (facts.number_label or self.tr("File number"), ltr(facts.number) or missing),
            (self.tr("Phone"), ltr(facts.phone) or missing),
        ]
        self._name.setText(iso(facts.name) or missing)
        self._mark.say(facts.mark)
        self._pairs = [self._pair(label, value) for label, value in pairs]
        for pair in self._pairs:
            self._flow.addWidget(pair)
        self._flow.invalidate()
        self._facts.updateGeometry()
        parts = [
            facts.name or missing,
            *([facts.mark] if facts.mark else []),
            *(f"{label}: {value}" for label, value in pairs),
        ]
        self.setAccessibleName(bare(" · ".join(parts)))

    def name(self) -> str:
        """The name shown."""
        return bare(self._name.text())

    def _pair(self, label: str, value: str) -> QWidget:
        pair = QWidget(self._facts)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(Label(label, TextRole.SMALL, soft=True, wrap=False, parent=pair))
        row.addWidget(Label(value, TextRole.SMALL, longest=200, parent=pair), 1)
        if pair.isHidden():
            pair.show()
        return pair
