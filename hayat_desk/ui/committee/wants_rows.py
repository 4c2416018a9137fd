"""What the committee wants of a request that it returns: a row for each document and each question (T64)."""

from __future__ import annotations

from functools import partial

from hayat_desk.policy.profile_changes import MOST_MONTHS
from hayat_desk.policy.wants import Wanted, WantKind
from hayat_desk.summaries.committee import DocketEntry
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.entry_rows import EntryRow, EntryRows, Lines
from hayat_desk.ui.kit.fields import CodeField, NoteField, TextField
from hayat_desk.ui.kit.form import Form, Question
from hayat_desk.ui.parts.whole_numbers import whole
from hayat_desk.ui.parts.words import word

_KEY = "wants"
_ASKED = ("kind", "listed", "seen_again", "written", "months", "question", "remark")
"""The questions of a row, in their order; which of them are asked its kind tells."""
_ASKED_OF = {
    WantKind.LISTED: ("listed", "remark"),
    WantKind.WRITTEN: ("written",),
    WantKind.SEEN_AGAIN: ("seen_again", "remark"),
    WantKind.QUESTION: ("question",),
}


class WantsRows(EntryRows):
    """The rows of one decision. What can be picked is of the request that is shown."""

    def __init__(self, form: Form) -> None:
        self._listed: tuple[tuple[str, str], ...] = ()
        self._in_checklist: tuple[tuple[str, str], ...] = ()
        super().__init__(
            _KEY,
            form,
            self._questions,
            noun=self.tr("Wanted"),
            add=self.tr("Add what the committee wants"),
            ready=_ask_by_kind,
        )
        hint = self.tr("The applicant takes exactly this home on paper.")
        self.row = form.add_row(self.tr("What is to be completed"), self, hint)

    def _questions(self, prefix: str) -> Lines:
        kinds = [kind for kind in WantKind if not kind.is_of_the_list or self._to_pick(kind)]
        months = CodeField(f"{prefix}months", partial(whole, least=1, most=MOST_MONTHS), longest=4)
        months.edit.keep_width(120)
        return [
            [
                Question(
                    self.tr("What is wanted"),
                    ChoiceField(f"{prefix}kind", [Choice(kind, word(kind)) for kind in kinds]),
                )
            ],
            [Question(self.tr("Which document?"), self._documents(prefix, WantKind.LISTED))],
            [Question(self.tr("Which original?"), self._documents(prefix, WantKind.SEEN_AGAIN))],
            [
                Question(self.tr("Title of the document"), TextField(f"{prefix}written")),
                Question(self.tr("Hijri months at most"), months, optional=True),
            ],
            [
                Question(
                    self.tr("Question to be answered"), NoteField(f"{prefix}question", lines=2, longest=512)
                )
            ],
            [Question(self.tr("Remark for the applicant"), TextField(f"{prefix}remark"), optional=True)],
        ]

    def _documents(self, prefix: str, kind: WantKind) -> ChoiceField[str]:
        return ChoiceField(
            f"{prefix}{kind.value}", [Choice(key, title, key) for key, title in self._to_pick(kind)]
        )

    def _to_pick(self, kind: WantKind) -> tuple[tuple[str, str], ...]:
        return self._listed if kind is WantKind.LISTED else self._in_checklist

    def show_entry(self, entry: DocketEntry) -> None:
        """What was decided on this request."""
        self._listed, self._in_checklist = entry.to_pick, entry.in_checklist
        rows = self.fresh_rows([str(at) for at in range(len(entry.wants))])
        for row, want in zip(rows, entry.wants, strict=True):
            for name, text in _typed(want).items():
                row[name].set_text(text)

    def ask_for_one(self) -> None:
        """A return names at least one thing: the first row is there to be filled in."""
        if not self.rows:
            self.set_rows(["new-0"])

    def wanted(self) -> tuple[Wanted, ...]:
        """What stands in the rows, once the form was checked."""
        return tuple(_wanted(row) for row in self.rows)


def _ask_by_kind(row: EntryRow) -> None:
    """What is asked further follows from the kind."""

    def follow() -> None:
        text = row["kind"].text()
        names = _ASKED_OF[WantKind.of(text)] if text else ()
        for name in ("listed", "seen_again", "written", "question", "remark"):
            row.show_line(name, is_shown=name in names)

    row["kind"].changed.connect(follow)
    follow()


def _wanted(row: EntryRow) -> Wanted:
    kind = row["kind"].value()
    match kind:
        case WantKind.LISTED | WantKind.SEEN_AGAIN:
            return Wanted(kind, row["remark"].text().strip(), row[kind.value].value())
        case WantKind.WRITTEN:
            months = None if row["months"].is_blank() else row["months"].value()
            return Wanted(kind, row["written"].text().strip(), months=months)
        case _:
            return Wanted(kind, row["question"].text().strip())


def _typed(want: Wanted) -> dict[str, str]:
    """A thing that is wanted, as the clerk would type it; what its kind does not ask is blank."""
    texts = dict.fromkeys(_ASKED, "")
    texts["kind"] = want.kind.value
    if want.kind.is_of_the_list:
        texts[want.kind.value], texts["remark"] = want.document_key, want.text
    else:
        texts[want.kind.value] = want.text
        texts["months"] = str(want.months or "")
    return texts


def state_of(wants: tuple[Wanted, ...]) -> dict[str, str]:
    """What the fields of these rows hold, by their keys; as a draft has it."""
    rows = {
        f"{_KEY}.{at}.{name}": text for at, want in enumerate(wants) for name, text in _typed(want).items()
    }
    return {_KEY: " ".join(str(at) for at in range(len(wants))) or " ", **rows}
