"""One income and one delivery, followed to every paper, screen and sheet that shows them: one printer prints them."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
from python_calamine import CalamineWorkbook

from hayat_desk.desk import Desk
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import PaperId, PersonId
from hayat_desk.policy.months import Month
from hayat_desk.printouts import PRINTOUTS, monthly_report
from hayat_desk.procedures import declarations, deliveries, office, people
from hayat_desk.records.requests import SupportRequest
from hayat_desk.reports.month import month_report
from hayat_desk.reports.workbook import workbook
from hayat_desk.summaries.papers.contents import letterhead, paper_to_draw
from hayat_desk.summaries.requests import request_summary
from tests import builders

INCOME, DELIVERED = Money(4500_50), Money(1250_75)
NOVEMBER = Month(Calendar.GREGORIAN, 2026, 11)


def _text(pdf: bytes) -> str:
    with pdfium.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def _paper(desk: Desk, paper_id: PaperId) -> str:
    with desk.look() as look:
        paper = paper_to_draw(look, paper_id)
    return _text(PRINTOUTS[paper.kind.value](paper.letterhead, paper.sheet))


@pytest.mark.parametrize(
    ("arabic", "income", "delivered"), [(False, "4,500.50", "1,250.75"), (True, "٤٬٥٠٠٫٥٠", "١٬٢٥٠٫٧٥")]
)
def test_an_amount_is_the_same_wherever_it_goes_out(
    desk: Desk, arabic: bool, income: str, delivered: str
) -> None:
    with desk.work() as work:
        settings = office.SettingsEntry(
            print_arabic_digits=arabic, auto_lock_minutes=5, backup_folder="", reply_within_days=None
        )
        office.change_settings(work, settings)
    person = builders.a_person(desk)
    with desk.work() as work:
        people.keep_sensitive(work, person, people.Sensitive(diagnosis="", monthly_income=INCOME))

    # The income: on the sheet to be signed, and in the copy of the data
    request_id = builders.a_raised_request(desk, person)
    with desk.look() as look:
        declaration = request_summary(look, request_id).declaration_paper
        assert declaration is not None
    assert income in _paper(desk, declaration)
    with desk.work() as work:
        extract = people.prepare_full_extract(work, person)
    assert income in _paper(desk, extract)

    # The delivery: on its receipt in figures and words, in the extract, the report, the workbook
    builders.decide_all(desk, builders.a_session(desk), Outcome.ACCEPTED)
    builders.tell(desk, request_id)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id)
    delivery = builders.a_delivery(desk, request_id, amount=DELIVERED)
    with desk.work() as work:
        receipt = deliveries.prepare_delivery_receipt(work, delivery)
        extract = people.prepare_extract(work, person)
    on_receipt = _paper(desk, receipt)
    assert delivered in on_receipt
    assert "ألف ومئتان وخمسون ريالًا وخمس وسبعون هللة" in on_receipt
    assert delivered in _paper(desk, extract)
    with desk.look() as look:
        figures = month_report(look, NOVEMBER)
        report = monthly_report.draw(letterhead(look), figures)
    assert delivered in _text(report)
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook(figures)))
    cells = [
        cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row
    ]
    assert cells.count(1250.75) == 5  # summed up, by service, by mode, and both totals
    assert not [cell for cell in cells if isinstance(cell, str) and "1,250" in cell]


def test_a_sheet_signed_before_amounts_were_read_is_still_valid(desk: Desk) -> None:
    """The declared figure is the text it always was, so no signature falls by the new kind of money."""
    person = builders.a_person(desk)
    with desk.work() as work:
        people.keep_sensitive(work, person, people.Sensitive(diagnosis="", monthly_income=Money(4500_00)))
    request_id = builders.a_request(desk, person)
    with desk.work() as work:
        declarations.prepare_declaration(work, request_id)
        request = work.db.get_one(SupportRequest, request_id)
        assert request.declaration is not None
        assert '"income":"4500"' in request.declaration.declared
        assert PersonId(request.person_id) == person
