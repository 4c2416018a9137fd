"""The declaration stands on one sheet where its content fits (T62): every service, in the board's own words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hayat_desk.desk import Desk
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.printouts import declaration
from hayat_desk.summaries.papers.shapes import DeclarationSummary, LetterheadSummary, SightedDocument
from hayat_desk.summaries.papers.wording_samples import wording_preview
from tests.check_pdf import pages_of_poppler
from tests.printouts import samples

VALID = "الصلاحية قائمة حتى 1450/03/15هـ الموافق 2028/08/05م"


def _pages(path: Path, head: LetterheadSummary, sheet: DeclarationSummary) -> int:
    path.write_bytes(declaration.draw(head, sheet))
    return len([page for page in pages_of_poppler(path) if page.strip()])


def test_a_declaration_is_one_sheet_and_a_longer_one_goes_on(either_desk: Desk, tmp_path: Path) -> None:
    profile = either_desk.profile
    with either_desk.look() as look:
        shown = wording_preview(look, WordingKey.DECLARATION, profile.wording(WordingKey.DECLARATION).text)
    assert isinstance(shown.sheet, DeclarationSummary)
    path = tmp_path / "declaration.pdf"
    for service in profile.services:
        sheet = replace(
            samples.DECLARATION,
            text=shown.sheet.text,
            consent=shown.sheet.consent,
            service=service.title,
            documents=tuple(SightedDocument(document.title, VALID) for document in service.documents),
            by_medical_report=service.asks_diagnosis,
            income="3,200 ريال" if service.asks_income else "",
        )
        assert _pages(path, shown.letterhead, sheet) == 1, service.key
        longer = replace(sheet, documents=sheet.documents + (SightedDocument("مستند", VALID),) * 12)
        assert _pages(path, shown.letterhead, longer) == 2
    assert len(profile.services) > 5
