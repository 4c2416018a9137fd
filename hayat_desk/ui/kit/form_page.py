"""The forms of a page, and what of them a draft keeps and brings back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.page_frame import PageFrame


class Kept(Protocol):
    """Anything a draft keeps: a field, a checklist."""

    key: str

    def state(self) -> str:
        """What the draft keeps."""

    def restore(self, state: str) -> None:
        """Bring it back."""

    def rebased(self, draft: str, was: str) -> str:
        """What a draft brings back that was typed over `was`, now that the record may hold something else."""


class FormPage(PageFrame):
    """A frame with forms in it."""

    changed = Signal()
    """Something typed or chosen changed: the draft is to be kept."""
    saved = Signal()
    """What stands in its fields is kept: only what is typed from now on is a draft."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(title, parent)
        self.forms: list[Form] = []
        self._kept: list[Kept] = []
        self._filters: list[Kept] = []

    def add_form(self, form: Form) -> Form:
        """Put a form into the body; its fields belong to the draft and take refusals."""
        self.adopt(form)
        self.body.addWidget(form)
        return form

    def adopt(self, form: Form) -> None:
        """Count in a form that stands inside a card or panel of this page."""
        self.forms.append(form)
        form.changed.connect(self.changed)

    def keep(self, part: Kept) -> None:
        """Let the draft keep something that is in no form."""
        self._kept.append(part)

    def filter_by(self, *fields: Kept) -> None:
        """What these look for is no work to be kept, but going back finds it again."""
        self._filters.extend(fields)

    def check(self) -> bool:
        """Whether every form in sight can be taken; if not, they say what to mend."""
        results = [form.check() for form in self.forms if form.isVisibleTo(self)]
        return all(results)

    # Drafts

    def state(self) -> dict[str, str]:
        """What the draft of this page keeps."""
        answers: dict[str, str] = {}
        for form in self.forms:
            answers.update(form.state())
        answers.update({part.key: state for part in self._kept if (state := part.state())})
        return answers

    def standing(self) -> dict[str, str]:
        """Where on the page the clerk is, by a key that is no field: kept with a draft, and no draft alone."""
        return {}

    def beneath(self) -> dict[str, str]:
        """What is recorded under that which is typed, where `state` tells nothing of it while nothing is typed."""
        return {}

    def emptied(self, pristine: Mapping[str, str]) -> dict[str, str]:
        """What held something when the page opened, by `state`, and was emptied since: that is a change too."""
        return {part.key: "" for part in self._keepers() if pristine.get(part.key) and not part.state()}

    def rebased(self, draft: Mapping[str, str], was: Mapping[str, str]) -> dict[str, str]:
        """What a draft brings back onto the page as it opens now; `was` stood there when it was typed."""
        lists = {part.key: part for part in self._keepers() if part.key in draft}
        return {
            key: lists[key].rebased(text, was.get(key, "")) if key in lists else text
            for key, text in draft.items()
        }

    def restore_state(self, state: Mapping[str, str]) -> None:
        """Bring back what a draft kept."""
        for form in self.forms:
            form.restore(state)
        for part in self._kept:
            if part.key in state:
                part.restore(state[part.key])

    def name_of(self, key: str) -> str:
        """What is asked under this key of `state`; of a row that is gone, what its list is called."""
        names = {
            field.key: ": ".join(part for part in (field.within, field.name) if part)
            for form in self.forms
            for field in form.fields
        }
        question = key.partition("@")[0]
        return names.get(question) or names.get(question.partition(".")[0]) or self.title.text()

    def filtered(self) -> dict[str, str]:
        """What is looked for now."""
        return {field.key: field.state() for field in self._filters}

    def filter_again(self, filtered: Mapping[str, str]) -> None:
        """Look for it again."""
        for field in self._filters:
            if field.key in filtered:
                field.restore(filtered[field.key])

    def _keepers(self) -> list[Kept]:
        return [*(field for form in self.forms for field in form.fields), *self._kept]
