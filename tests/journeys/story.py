"""What one scenario tells: the desk it happens at, whom it is about, and what was refused last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from hayat_desk.desk import Desk, MovableClock, UnitOfWork
from hayat_desk.errors import Refusal
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.checklist import DocumentState
from hayat_desk.policy.declarations import Signature, SignatureKind
from hayat_desk.policy.ids import DeclarationId, DocumentId, PaperId, PersonId, ReferralId, RequestId, VisitId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.procedures import checklist, declarations, intake, papers, people, requests
from hayat_desk.records.people import Person
from hayat_desk.records.requests import RequestDocument
from hayat_desk.summaries.papers.contents import paper_to_draw
from hayat_desk.summaries.requests import RequestSummary, request_summary
from tests import builders

ASSOCIATIONS = {"جمعية حياة": "hayat-arar", "جمعية الدعوة": "dawah-aburakah"}

DIAGNOSIS = "ورم حميد"
INCOME = Money(4200_00)


@dataclass
class Story:
    """One desk in one scenario. Acts that may be refused go through `try_to`."""

    desk: Desk
    clock: MovableClock
    person: PersonId = PersonId(UUID(int=0))  # noqa: RUF009 — nobody yet
    visit: VisitId = VisitId(UUID(int=0))  # noqa: RUF009 — none yet
    request: RequestId = RequestId(UUID(int=0))  # noqa: RUF009 — none yet
    referral: ReferralId = ReferralId(UUID(int=0))  # noqa: RUF009 — none yet
    declaration: DeclarationId = DeclarationId(UUID(int=0))  # noqa: RUF009 — none yet
    refused: Refusal | None = None

    def do(self, act: Callable[..., Any], *args: object, **details: object) -> Any:
        """One act of the clerk, committed; a minute goes by."""
        with self.desk.work() as work:
            done = act(work, *args, **details)
        self.clock.later(minutes=1)
        return done

    def try_to(self, act: Callable[..., Any], *args: object, **details: object) -> None:
        """An act that the policy may refuse; the refusal is kept for the scenario to look at."""
        self.refused = None
        try:
            self.do(act, *args, **details)
        except Refusal as refusal:
            self.refused = refusal

    def look(self, summary: Callable[..., Any], *args: object) -> Any:
        """What a screen shows now."""
        with self.desk.look() as look:
            return summary(look, *args)

    @property
    def summary(self) -> RequestSummary:
        """The page of the request."""
        return self.look(request_summary, self.request)  # type: ignore[no-any-return]

    def document(self, title: str) -> DocumentId:
        """A paper of the checklist by its title."""
        return next(line.document_id for line in self.summary.documents if line.title == title)

    def sight(self, title: str, issued: str, expires: str) -> None:
        """The clerk has the original, and it matches."""
        entry = checklist.SightingEntry(
            matched=True,
            issued=builders.written(issued) if issued else None,
            expires=builders.written(expires) if expires else None,
        )
        self.do(checklist.check_documents, {self.document(title): entry})

    def print_declaration(self) -> None:
        """Prepare the declaration and lay it on the desk."""
        self.declaration = self.do(declarations.prepare_declaration, self.request)
        paper = self.summary.declaration_paper
        assert paper is not None
        self.do(papers.issue_paper, paper)
        self.do(papers.keep_printed, paper, b"%PDF-1.4 declaration")
        self.do(declarations.record_printed, self.declaration)

    def sign(self, *, consented: bool) -> None:
        """The applicant signs before the clerk, or the desk refuses."""
        signature = Signature(SignatureKind.SIGNATURE, consented=consented)
        self.try_to(declarations.record_signature, self.declaration, signature)

    def raise_request(self, *, told: bool) -> None:
        """Raise the request, or be refused."""
        self.try_to(requests.raise_to_committee, self.request, is_told=told)

    def complete_request(self, identity_expires: str = "") -> None:
        """A visitor whose papers were all seen and who has signed."""
        self.person = self.do(people.register_person, builders.a_person_entry())
        self.do(
            people.keep_sensitive, self.person, people.Sensitive(diagnosis=DIAGNOSIS, monthly_income=INCOME)
        )
        self.request = builders.a_request(self.desk, self.person)
        self.clock.later(minutes=1)
        builders.see_documents(self.desk, self.request)
        if identity_expires:
            identity = self.summary.documents[0]
            self.sight(identity.title, "", identity_expires)
        self.print_declaration()
        self.sign(consented=True)
        assert self.refused is None

    def receipt(self) -> str:
        """Everything the receipt says, as one text."""
        paper = self.do(intake.prepare_receipt, self.request)
        return self._said(paper)

    def missing_list(self) -> list[list[str]]:
        """Title and reason of each paper on the list the visitor takes home."""
        paper = self.do(intake.prepare_missing_list, self.request)
        drawn = self.look(paper_to_draw, paper)
        return [[document.title, document.reason] for document in drawn.sheet.documents]

    def paper(self, paper_id: PaperId) -> Any:
        """A paper as it is drawn now."""
        return self.look(paper_to_draw, paper_id).sheet

    def _said(self, paper_id: PaperId) -> str:
        return "\n".join(str(value) for value in asdict(self.paper(paper_id)).values())

    def papers(self, kind: PaperKind) -> list[tuple[PaperId, str]]:
        """Id and register number of the papers of the request, oldest first."""
        found = [(paper.paper_id, paper.number) for paper in self.summary.papers if paper.kind is kind]
        return found[::-1]

    def the_person(self) -> Person:
        """The record of the person."""

        def record(work: UnitOfWork) -> Person:
            return work.db.get_one(Person, self.person)

        return self.look(record)  # type: ignore[no-any-return]

    def frozen_states(self) -> set[DocumentState | None]:
        """What the papers were judged to be on the day of raising."""

        def states(work: UnitOfWork) -> set[DocumentState | None]:
            lines = self.summary.documents
            return {work.db.get_one(RequestDocument, line.document_id).frozen_state for line in lines}

        return self.look(states)  # type: ignore[no-any-return]
