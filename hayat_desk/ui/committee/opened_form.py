"""A form that opens inside a card by a button: while it is open, the page's draft keeps what is typed in it."""

from __future__ import annotations

import json
from collections.abc import Callable

from hayat_desk.errors import InvalidValue
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.page import Page

_SUBJECT = "of"


class OpenedForm:
    """Holds the form while it is open, above the button that keeps its answers."""

    def __init__(
        self, key: str, page: Page, card: Card, keep: Button, build: Callable[[], tuple[str, Form] | None]
    ) -> None:
        """`build` gives the form with the id of what it is about, or nothing where there is nothing to ask of."""
        self.key = key
        self.form: Form | None = None
        self._page = page
        self._card = card
        self._keep = keep
        self._build = build
        self._subject = ""
        self._as_opened: dict[str, str] = {}
        page.keep(self)

    def open(self) -> None:
        """Ask anew, from what is recorded."""
        self.close()
        built = self._build()
        if built is None:
            return
        self._subject, form = built
        self._as_opened = form.state()
        self._card.body.insertWidget(self._card.body.indexOf(self._keep), form)
        form.show()
        self._keep.show()
        form.changed.connect(self._page.changed)
        self.form = form

    def close(self) -> None:
        """Nothing is asked any more."""
        self._keep.hide()
        if self.form is not None:
            self._card.body.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def refuse(self, error: Exception) -> bool:
        """Say at its field what is refused; False where it is none of this form."""
        return self.form is not None and isinstance(error, InvalidValue) and self.form.refuse(error)

    # Drafts

    def state(self) -> str:
        """What is typed, with what it is about; empty while nothing is."""
        if self.form is None or self.form.state() == self._as_opened:
            return ""
        return json.dumps({_SUBJECT: self._subject, **self.form.state()}, ensure_ascii=False)

    def restore(self, state: str) -> None:
        """Open again with what was typed, where the same is still asked of."""
        if not state:
            return
        self.open()
        answers: dict[str, str] = json.loads(state)
        if self.form is not None and answers.pop(_SUBJECT) == self._subject:
            self.form.restore(answers)
        else:
            self.close()

    def rebased(self, draft: str, was: str) -> str:  # noqa: ARG002 - of a form nothing but the whole is typed over
        """What was typed, whatever is recorded meanwhile."""
        return draft
