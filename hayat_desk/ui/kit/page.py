"""Page: what every screen is. A title, the message bar, a body that scrolls, the acts at its foot.

A page is built, loaded from a summary, read and acted on, in that order. It knows no other page: it
says which one it wants. `do` and `ask` are its two ways to the desk, and every refusal and trouble
that comes back becomes a sentence at its field or in the message bar.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Concatenate, Literal, ParamSpec, Protocol, TypeVar, overload

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from hayat_desk.errors import DeskError, InvalidValue, Trouble
from hayat_desk.ui.kit.busy import Busy
from hayat_desk.ui.kit.cards import Rule
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.message_bar import MessageBar
from hayat_desk.ui.kit.place import Place
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.tab_order import move_focus
from hayat_desk.ui.kit.text import Label, Title, right_to_left
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import SCROLL_BAR, Role, Space

if TYPE_CHECKING:
    from hayat_desk.desk import Desk, UnitOfWork
    from hayat_desk.ui.kit.buttons import Button

P = ParamSpec("P")
R = TypeVar("R")

FIXED_SHARE = 0.32
"""Of a page's height may be taken by banner and stepper together before they scroll with the body."""

LASTING_SHARE = 0.3
"""Of a page's height may be taken by what stands under the messages before it scrolls at the head of the body."""

HEAD_SHARE = 0.45
"""Of a page's height may be taken by that together with banner and stepper, where these stay fixed."""

FOOT_SHARE = 0.4
"""Of a page's height may be taken by the acts at its foot before all but the primary one scroll with the body."""

REMARK_BESIDE = 150
"""Percent of text up to which the remark stands beside the title; larger, it stands under it."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Kept(Protocol):
    """Anything a draft keeps: a field, a checklist."""

    key: str

    def state(self) -> str:
        """What the draft keeps."""

    def restore(self, state: str) -> None:
        """Bring it back."""

    def rebased(self, typed: str, was: str) -> str:
        """What a draft brings back that was typed over `was`, now that the record may hold something else."""


class Page(QWidget):
    """One screen."""

    page_wanted = Signal(object)
    """Another page, by its `Place`."""
    back_wanted = Signal()
    changed = Signal()
    """Something typed or chosen changed: the draft is to be kept."""
    saved = Signal()
    """What stands in its fields is kept: only what is typed from now on is a draft."""
    remedy: Callable[[Page, DeskError], bool] = staticmethod(lambda _page, _error: False)
    """Asks the clerk about what stands in the way, where asking helps; whether the act is to be done again."""
    consequence: Callable[[Page, UnitOfWork], None] = staticmethod(lambda _page, _work: None)
    """Tells what followed from an act that was done, beside what the clerk meant by it."""
    _all_acts: tuple[Button, ...] = ()
    finished = False
    """Its act is done, and it is about to be left: what stands in its fields is no draft."""

    def __init__(self, desk: Desk, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.is_on_the_way = True  # going back leads here again
        self.is_printing = False  # papers are on their way: it stays open until that is over
        self.leaving = False  # it wants another page: until that is shown, no act is done a second time
        self.page_wanted.connect(self._wait_to_leave)
        self.forms: list[Form] = []
        self._kept: list[Kept] = []
        self._filters: list[Kept] = []
        self._first: QWidget | None = None
        self._primary: Button | None = None
        self._scrolling_acts: list[Button] = []

        # Head
        self.title = Title(title, self)
        self.remark = Label("", Role.SMALL, soft=True, wrap=False, parent=self)
        self.remark.hide()
        self.head = QHBoxLayout()
        self.head.setSpacing(Space.M)
        self.head.addWidget(self.title, 1)
        large = current().scale > REMARK_BESIDE
        if not large:
            self.head.addWidget(self.remark)
        self.messages = MessageBar(self)
        self.busy = Busy(self)
        self._upper = QWidget(self)
        self._upper.hide()
        self._upper_scrolls = False
        self._above = QVBoxLayout(self._upper)
        self._above.setContentsMargins(0, 0, 0, 0)
        self._above.setSpacing(Space.M)
        self._lasting = QWidget(self)
        self._lasting.hide()
        self._lasting_scrolls = False
        self._under_messages = QVBoxLayout(self._lasting)
        self._under_messages.setContentsMargins(0, 0, 0, 0)
        self._under_messages.setSpacing(Space.M)

        # Body
        self.area = QScrollArea(self)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        sheet = QWidget(self.area)
        sheet.setProperty("kind", "sheet")
        self._sheet = QVBoxLayout(sheet)
        self._sheet.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.XL)
        self._rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self._offers = QVBoxLayout()
        self._sheet.addLayout(self._offers)
        self._sheet.addLayout(self.body)
        self._further = QWidget(sheet)
        self._further_acts = FlowLayout(self._further, Space.M)
        self._further_acts.setContentsMargins(0, Space.XL, 0, 0)
        self._further.hide()
        self._sheet.addWidget(self._further)
        self._sheet.addItem(self._rest)
        self.area.setWidget(sheet)
        self._edge = Rule(self)
        policy = self._edge.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._edge.setSizePolicy(policy)
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(self._show_edge)
        bar.rangeChanged.connect(self._keep_margins)
        self._show_edge()
        self._keep_margins()

        # Foot
        self.foot = QFrame(self)
        self.foot.setProperty("kind", "foot")
        self._acts = FlowLayout(self.foot, Space.M)
        self._acts.setContentsMargins(Space.XXL, Space.M, Space.XXL, Space.M)
        # Not fixed: that would keep the height of one line of acts where they need two.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.foot.setSizePolicy(policy)
        self.foot.hide()

        # Assemble
        top = self._top = QVBoxLayout()
        top.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.M)
        top.setSpacing(Space.M)
        top.addLayout(self.head)
        if large:
            top.addWidget(self.remark)
        top.addWidget(self._upper)
        top.addWidget(self.messages)
        top.addWidget(self.busy)
        top.addWidget(self._lasting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._edge)
        column.addWidget(self.area, 1)
        column.addWidget(self.foot)

        # Keys
        for keys, act in (
            ("Ctrl+Return", self.primary),
            ("Ctrl+Enter", self.primary),
            ("Esc", self.back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    # Building

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget into the body; one with a stretch takes all the height that is left."""
        if stretch:
            self._sheet.removeItem(self._rest)
        self.body.addWidget(widget, stretch)

    def add_above(self, widget: QWidget) -> None:
        """Put a widget between title and messages, where it does not scroll: banner, stepper."""
        self._above.addWidget(widget)
        self._upper.show()

    def add_under_messages(self, widget: QWidget) -> None:
        """Put a widget under the message bar, where it does not scroll: what the clerk must not miss.

        Where it would leave the body no room, it stands at its head, and the body shows it.
        """
        self._under_messages.addWidget(widget)
        self._lasting.show()
        widget.show()

    def offer(self, widget: QWidget) -> None:
        """Put something above all that the page asks, which scrolls with it and may be gone again: drafts."""
        self._offers.addWidget(widget)
        widget.show()

    def add_form(self, form: Form) -> Form:
        """Put a form into the body; its fields belong to the draft and take refusals."""
        self.adopt(form)
        self.body.addWidget(form)
        return form

    def adopt(self, form: Form) -> None:
        """Count in a form that stands inside a card or panel of this page."""
        self.forms.append(form)
        form.changed.connect(self.changed)

    def keep(self, kept: Kept) -> None:
        """Let the draft keep something that is in no form."""
        self._kept.append(kept)

    def set_acts(self, primary: Button | None, *others: Button) -> None:
        """The acts at the foot: the primary one first in reading order; Ctrl+Enter presses it."""
        self._primary = primary
        self._all_acts = ((primary,) if primary else ()) + others
        for button in self._all_acts:
            self._acts.addWidget(button)
        self.foot.setVisible(bool(primary or others))

    def first(self, widget: QWidget) -> None:
        """The widget that takes the focus when the page opens."""
        self._first = widget

    def set_remark(self, text: str) -> None:
        """A quiet line beside the title: when the draft was kept."""
        self.remark.setText(text)
        self.remark.setVisible(bool(text))

    # Acting

    @overload
    def do(
        self, procedure: Callable[Concatenate[UnitOfWork, P], None], *args: P.args, **kwargs: P.kwargs
    ) -> Literal[True] | None: ...

    @overload
    def do(
        self, procedure: Callable[Concatenate[UnitOfWork, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R | None: ...

    def do(
        self, procedure: Callable[Concatenate[UnitOfWork, P], object], *args: P.args, **kwargs: P.kwargs
    ) -> object:
        """Carry out an act of the clerk in one transaction: what came of it, and True where nothing is said of it.

        None when it was refused, and said so. While a paper prints nothing else is done on its page: what is on
        the sheet stays true.
        """
        if self.leaving or self.is_printing:
            return None
        try:
            with self.desk.work() as work:
                result = procedure(work, *args, **kwargs)
        except DeskError as error:
            if self.remedy(self, error):
                return self.do(procedure, *args, **kwargs)
            self.show_error(error)
            return None
        self.messages.dismiss()
        self.consequence(self, work)
        return True if result is None else result

    def ask(
        self, summary: Callable[Concatenate[UnitOfWork, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R | None:
        """Fetch a summary; None when the desk could not give it, and said so."""
        try:
            with self.desk.look() as work:
                return summary(work, *args, **kwargs)
        except DeskError as error:
            self.show_error(error)
            return None

    def _wait_to_leave(self) -> None:
        self.leaving = True

    def show_error(self, error: Exception) -> None:
        """Say a refusal at its field, or in the message bar; trouble always there. A fault of ours is raised."""
        if not isinstance(error, DeskError):
            raise error
        if isinstance(error, InvalidValue) and any(form.refuse(error) for form in self.forms):
            return
        if isinstance(error, Trouble):
            self.messages.error(sentence(error))
        else:
            self.messages.warning(sentence(error))

    def check(self) -> bool:
        """Whether every form in sight can be taken; if not, they say what to mend."""
        results = [form.check() for form in self.forms if form.isVisibleTo(self)]
        return all(results)

    def primary(self) -> None:
        """The act the page is for."""
        if self._primary is not None and self._primary.isEnabled() and self._primary.isVisibleTo(self):
            self._primary.click()

    def go_to(self, place: Place) -> None:
        """Another page is wanted."""
        self.page_wanted.emit(place)

    def finish(self, place: Place) -> None:
        """The form is done with: on to another page. Going back passes it by: it would be empty."""
        self.finished = True
        self.is_on_the_way = False
        self.go_to(place)

    def back(self) -> None:
        """Leave the page; what is typed stays in the draft."""
        self.back_wanted.emit()

    # Drafts

    def state(self) -> dict[str, str]:
        """What the draft of this page keeps."""
        kept: dict[str, str] = {}
        for form in self.forms:
            kept.update(form.state())
        kept.update({thing.key: state for thing in self._kept if (state := thing.state())})
        return kept

    def standing(self) -> dict[str, str]:
        """Where on the page the clerk is, by a key that is no field: kept with a draft, and no draft alone."""
        return {}

    def filter_by(self, *fields: Kept) -> None:
        """What these look for is no work to be kept, but going back finds it again."""
        self._filters.extend(fields)

    def filtered(self) -> dict[str, str]:
        """What is looked for now."""
        return {field.key: field.state() for field in self._filters}

    def filter_again(self, filtered: Mapping[str, str]) -> None:
        """Look for it again."""
        for field in self._filters:
            if field.key in filtered:
                field.restore(filtered[field.key])

    def emptied(self, pristine: Mapping[str, str]) -> dict[str, str]:
        """What held something when the page opened, by `state`, and was emptied since: that is a change too."""
        return {one.key: "" for one in self._keepers() if pristine.get(one.key) and not one.state()}

    def beneath(self) -> dict[str, str]:
        """What is recorded under that which is typed, where `state` tells nothing of it while nothing is typed."""
        return {}

    def rebased(self, typed: Mapping[str, str], was: Mapping[str, str]) -> dict[str, str]:
        """What a draft brings back onto the page as it opens now; `was` stood there when it was typed."""
        lists = {one.key: one for one in self._keepers() if one.key in typed}
        return {
            key: lists[key].rebased(text, was.get(key, "")) if key in lists else text
            for key, text in typed.items()
        }

    def name_of(self, key: str) -> str:
        """What is asked under this key of `state`; of a row that is gone, what its list is called."""
        asked = {
            field.key: ": ".join(part for part in (field.within, field.name) if part)
            for form in self.forms
            for field in form.fields
        }
        question = key.partition("@")[0]
        return asked.get(question) or asked.get(question.partition(".")[0]) or self.title.text()

    def _keepers(self) -> list[Kept]:
        return [*(field for form in self.forms for field in form.fields), *self._kept]

    def restore_state(self, state: Mapping[str, str]) -> None:
        """Bring back what a draft kept."""
        for form in self.forms:
            form.restore(state)
        for thing in self._kept:
            if thing.key in state:
                thing.restore(state[thing.key])

    # Focus

    def focus_first(self) -> None:
        """Put the focus where work begins."""
        if self._first is not None:
            self._first.setFocus()
        elif self.forms:
            self.forms[0].focus_first()
        elif self._primary is not None:
            self._primary.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Opening a page puts the focus on its first needed field."""
        super().showEvent(event)
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a choice or a tick goes on; in a line of text it does not, lest half a form be sent."""
        if event.key() in _ENTER and not isinstance(QApplication.focusWidget(), QLineEdit):
            self.primary()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let banner and stepper scroll where they would leave the body no room."""
        super().resizeEvent(event)
        self._place_upper()
        self._place_lasting()
        self._place_acts()

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place_upper()
            self._place_lasting()

    def event(self, event: QEvent) -> bool:
        """What is told, and acts that come or go, need more or less room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_lasting()
            self._place_acts()
        return super().event(event)

    def _place_acts(self) -> None:
        """All acts at the foot as long as they leave the body its room; else the primary one alone stays there."""
        offered = [button for button in self._all_acts if not _was_hidden(button)]
        if not offered:
            return
        inside = self.width() - 2 * Space.XXL
        lines, left = 1, 0
        for button in offered:
            width = min(button.sizeHint().width(), inside)
            if left and left + width > inside:
                lines, left = lines + 1, 0
            left += width + Space.M
        height = lines * (offered[0].sizeHint().height() + Space.M) + Space.M
        stay = [button for button in offered if button.is_primary] or offered[:1]
        further = (
            [button for button in self._all_acts if button not in stay]
            if height > self.height() * FOOT_SHARE
            else []
        )
        if further == self._scrolling_acts:
            return
        self._scrolling_acts = further
        focused = QApplication.focusWidget()
        for button in self._all_acts:
            hidden = _was_hidden(button)
            place = self._further_acts if button in further else self._acts
            for layout in (self._acts, self._further_acts):
                layout.removeWidget(button)
            place.addWidget(button)
            button.setVisible(not hidden)
            if button is focused:
                button.setFocus()
        self._further.setVisible(bool(further))

    def _place_upper(self) -> None:
        """Fixed under the title as long as it takes no more than its share; else at the head of the body,
        under what is offered: that is passed by where it begins below the edge.
        """
        if self._upper.isHidden():
            return
        scrolls = self._height_of(self._above) > self.height() * FIXED_SHARE
        if scrolls == self._upper_scrolls:
            return
        self._upper_scrolls = scrolls
        self._above.setContentsMargins(0, 0, 0, Space.XL if scrolls else 0)
        if scrolls:
            self._top.removeWidget(self._upper)
            self._sheet.insertWidget(self._sheet.indexOf(self._offers) + 1, self._upper)
        else:
            self._sheet.removeWidget(self._upper)
            self._top.insertWidget(self._top.indexOf(self.messages), self._upper)

    def _place_lasting(self) -> None:
        """Fixed under the messages as long as it leaves the body its room; else above all in the body."""
        if self._lasting.isHidden():
            return
        upper = 0 if self._upper.isHidden() or self._upper_scrolls else self._height_of(self._above)
        room = min(self.height() * LASTING_SHARE, self.height() * HEAD_SHARE - upper)
        scrolls = self._height_of(self._under_messages) > room
        if scrolls == self._lasting_scrolls:
            return
        self._lasting_scrolls = scrolls
        self._under_messages.setContentsMargins(0, 0, 0, Space.XL if scrolls else 0)
        if scrolls:
            self._top.removeWidget(self._lasting)
            self._sheet.insertWidget(0, self._lasting)
            self.area.verticalScrollBar().setValue(0)
        else:
            self._sheet.removeWidget(self._lasting)
            self._top.addWidget(self._lasting)

    def _height_of(self, column: QVBoxLayout) -> int:
        """What a part of the head needs at the page's width, between its margins."""
        width = self.width() - 2 * Space.XXL
        height = column.heightForWidth(width) if column.hasHeightForWidth() else column.sizeHint().height()
        return height - column.contentsMargins().bottom()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own
        """Tab follows the reading order as it is now: lists may have got new rows."""
        return move_focus(self, forward=forward)

    def _show_edge(self) -> None:
        """A hairline under the head while the body is scrolled beneath it."""
        self._edge.setVisible(self.area.verticalScrollBar().value() > 0)

    def _keep_margins(self) -> None:
        """The scroll bar takes its room from the margin, so that head and body end at one line."""
        bar = self.area.verticalScrollBar()
        far = Space.XXL - (SCROLL_BAR if bar.maximum() > 0 else 0)
        left, right = (far, Space.XXL) if right_to_left() else (Space.XXL, far)
        self._sheet.setContentsMargins(left, Space.S, right, Space.XL)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        inside = self.area.widget()
        if new is not None and inside is not None and inside.isAncestorOf(new):
            self.area.ensureWidgetVisible(new, 0, Space.XXL * 2)


def _was_hidden(button: QWidget) -> bool:
    """Whether it is not offered; one that was only not shown yet is."""
    return button.isHidden() and button.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
