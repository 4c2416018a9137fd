"""خدمة: what a service is called, what it asks, and the papers it needs with their rules (T59, T78)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.policy.profile_changes import MOST_MONTHS
from hayat_desk.policy.profiles import Profile, ServiceType
from hayat_desk.procedures.profile import RequiredDocumentEntry, ServiceEntry, VersionEntry, change_service
from hayat_desk.ui.kit.choices import CheckField, Choice, ChoiceField
from hayat_desk.ui.kit.entry_rows import EntryRow, EntryRows, Lines
from hayat_desk.ui.kit.fields import CodeField, NoteField, TextField
from hayat_desk.ui.kit.form import Question
from hayat_desk.ui.parts.whole_numbers import whole
from hayat_desk.ui.places.settings import ServicePlace
from hayat_desk.ui.settings.version_page import VersionPage
from hayat_desk.ui.wording import word


class ServicePage(VersionPage):
    """Requests that asked for the service before keep the papers they were taken with."""

    def __init__(self, desk: Desk, place: ServicePlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.key = place.service
        services = self.board.profile.services if self.board else ()
        self._new = all(service.key != self.key for service in services)
        self.most = len(services) + self._new
        self.title.setText(self.tr("A new service") if self._new else self.tr("Service and its documents"))

        # The service
        self.name = TextField("title")
        self.description = NoteField("description", lines=2)
        self.place = CodeField("place", partial(whole, least=1, most=self.most), longest=4)
        self.place.edit.keep_width(120)
        self.income = CheckField("asks_income", self.tr("It asks for the monthly income"))
        self.diagnosis = CheckField("asks_diagnosis", self.tr("It asks for the diagnosis"))
        self.offered = CheckField("offered", self.tr("It may be asked for now"))
        self.form.add_row(self.tr("Name of the service"), self.name)
        self.form.add_row(self.tr("What it is, in short"), self.description, optional=True)
        self.form.add_row(self.tr("Place in the list"), self.place)
        self.form.add_row("", self.income)
        self.form.add_row("", self.diagnosis)
        self.form.add_row(
            "", self.offered, self.tr("Requests that asked for it go on when it is no longer offered.")
        )
        self._ask_documents()
        self.lay_out(self.name.focus_target())

    def _ask_documents(self) -> None:
        self.form.add_heading(self.tr("Required documents"))
        self.documents = EntryRows(
            "documents",
            self.form,
            self._questions,
            noun=self.tr("Document"),
            add=self.tr("Add a document"),
            ready=_ask_months,
        )
        self.form.add_row(
            "",
            self.documents,
            self.tr("Requests at the desk keep the papers they were taken with; new ones get this list."),
        )

    def _questions(self, prefix: str) -> Lines:
        rule = ChoiceField(f"{prefix}rule", [Choice(rule, word(rule)) for rule in ValidityRule])
        months = CodeField(f"{prefix}months", partial(whole, least=1, most=MOST_MONTHS), longest=4)
        months.edit.keep_width(120)
        identity = CheckField(f"{prefix}official_identity", self.tr("Official identity, never copied"))
        return [
            [
                Question(self.tr("Document"), TextField(f"{prefix}title")),
                Question(self.tr("Note for the applicant"), TextField(f"{prefix}note"), optional=True),
            ],
            [Question(self.tr("Valid"), rule)],
            [Question(self.tr("Hijri months at most"), months)],
            [Question("", identity)],
        ]

    # Showing

    def show_profile(self, profile: Profile) -> None:
        """The service as it counts now; a new one is offered, at the end of the list."""
        service = next((candidate for candidate in profile.services if candidate.key == self.key), None)
        if service is None:
            service = ServiceType("", "", "", asks_income=False, asks_diagnosis=False, documents=())
        self.name.set_text(service.title)
        self.description.set_text(service.description)
        self.place.set_text(str(self.most if self._new else profile.services.index(service) + 1))
        self.income.set_text("1" if service.asks_income else "")
        self.diagnosis.set_text("1" if service.asks_diagnosis else "")
        self.offered.set_text("1" if service.offered else "")
        rows = self.documents.fresh_rows([document.key for document in service.documents])
        for row, document in zip(rows, service.documents, strict=True):
            row["title"].set_text(document.title)
            row["note"].set_text(document.note)
            row["rule"].choose(document.rule)
            row["months"].set_text(str(document.months or ""))
            row["official_identity"].set_text("1" if document.official_identity else "")

    # Acting

    def decide(self, version: VersionEntry) -> int | None:
        """Keep the service as it stands here."""
        entry = ServiceEntry(
            key=self.key,
            title=self.name.value(),
            description=self.description.text(),
            asks_income=self.income.value(),
            asks_diagnosis=self.diagnosis.value(),
            offered=self.offered.value(),
            place=self.place.value(),
            documents=tuple(_document(row) for row in self.documents.rows),
        )
        return self.do(change_service, entry, version)

    def after_keeping(self) -> None:
        """A new service is found in the list from now on."""
        if self._new:
            self.back()


def _ask_months(row: EntryRow) -> None:
    """An age in months is asked only where the rule is one."""

    def follow() -> None:
        row.show_line("months", is_shown=row["rule"].text() == ValidityRule.MAX_AGE_HIJRI_MONTHS)

    row["rule"].changed.connect(follow)
    follow()


def _document(row: EntryRow) -> RequiredDocumentEntry:
    rule = row["rule"].value()
    return RequiredDocumentEntry(
        key="" if row.is_new() else row.name,
        title=row["title"].value(),
        rule=rule,
        months=row["months"].value() if rule is ValidityRule.MAX_AGE_HIJRI_MONTHS else 0,
        official_identity=row["official_identity"].value(),
        note=row["note"].text(),
    )
