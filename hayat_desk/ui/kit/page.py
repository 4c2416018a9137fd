"""Page: what every screen is. A frame with forms in it, a way to the desk, and the wish for another page.

A page is built, loaded from a summary, read and acted on, in that order. It knows no other page: it
says which one it wants. `do` and `ask` are its two ways to the desk, `busy.wait_for` its way to the worker, and
every refusal and trouble that comes back becomes a sentence at its field or in the message bar.

Its members stand in the order of its life, and so do those of every page:

1. its signals and class variables;
2. `__init__`, then `_build…` and `_lay…`: the parts in their places;
3. `_connect`: every signal of those parts is wired there, and nowhere else but beside a part that comes later;
4. showing: `load`, `show…`, rows and sentences;
5. acting: what buttons, keys and other pages call;
6. drafts: `state`, `standing`, `beneath`, `restore_state`, `name_of`;
7. events of Qt.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, Literal, ParamSpec, TypeVar, overload

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from hayat_desk.errors import DeskError, InvalidValue
from hayat_desk.ui.kit.form_page import FormPage
from hayat_desk.ui.kit.message_bar import Message
from hayat_desk.ui.kit.place import Place

if TYPE_CHECKING:
    from hayat_desk.desk import Desk, UnitOfWork

P = ParamSpec("P")
R = TypeVar("R")

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Page(FormPage):
    """One screen."""

    page_wanted = Signal(object)
    """Another page, by its `Place`."""
    back_wanted = Signal()
    remedy: Callable[[Page, DeskError], bool] = staticmethod(lambda _page, _error: False)
    """Asks the clerk about what stands in the way, where asking helps; whether the act is to be done again."""
    consequence: Callable[[Page, UnitOfWork], None] = staticmethod(lambda _page, _work: None)
    """Tells what followed from an act that was done, beside what the clerk meant by it."""
    finished = False
    """Its act is done, and it is about to be left: what stands in its fields is no draft."""
    done = ""
    """What its act has done, for the next page to say."""

    def __init__(self, desk: Desk, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.desk = desk
        self.is_on_the_way = True  # going back leads here again
        self.is_printing = False  # papers are on their way: it stays open until that is over
        self.leaving = False  # it wants another page: until that is shown, no act is done a second time
        self._first: QWidget | None = None
        self._build_keys()

    def _build_keys(self) -> None:
        for keys, act in (
            ("Ctrl+Return", self.primary),
            ("Ctrl+Enter", self.primary),
            ("Esc", self.back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def first(self, widget: QWidget) -> None:
        """The widget that takes the focus when the page opens."""
        self._first = widget

    # Showing

    def show_error(self, error: Exception) -> None:
        """Say a refusal at its field, or in the message bar; trouble always there. A fault of ours is raised."""
        if not isinstance(error, DeskError):
            raise error
        if isinstance(error, InvalidValue) and any(form.refuse(error) for form in self.forms):
            return
        self.messages.tell(Message.of_refusal(error))

    def focus_first(self) -> None:
        """Put the focus where work begins."""
        if self._first is not None:
            self._first.setFocus()
        elif self.forms:
            self.forms[0].focus_first()
        elif self._primary is not None:
            self._primary.setFocus()

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

    def primary(self) -> None:
        """The act the page is for."""
        if self._primary is not None and self._primary.isEnabled() and self._primary.isVisibleTo(self):
            self._primary.click()

    def go_to(self, place: Place) -> None:
        """Another page is wanted."""
        self.leaving = True
        self.page_wanted.emit(place)

    def finish(self, place: Place, done: str = "") -> None:
        """The form is done with: on to another page, which says what was `done`. Going back passes it by: it
        would be empty.
        """
        self.finished, self.done = True, done
        self.is_on_the_way = False
        self.go_to(place)

    def back(self) -> None:
        """Leave the page; what is typed stays in the draft."""
        self.back_wanted.emit()

    # Events

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
