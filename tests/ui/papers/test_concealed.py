"""The income stays hidden in every preview until it is asked for; each look is journaled (DESIGN §4.6, rule 18)."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_desk.policy.amounts import Money
from hayat_desk.policy.ids import PaperId, PersonId, RequestId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.spelling import ascii_digits
from hayat_desk.procedures import people, requests
from hayat_desk.procedures.intake import prepare_missing_list, prepare_receipt
from hayat_desk.procedures.scans import ScanEntry, file_scan
from hayat_desk.records.papers import Paper
from hayat_desk.summaries.requests import Step
from hayat_desk.tour.hand import breathe, until
from hayat_desk.ui.papers.paper_page import PaperPage
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.places.scans import ScanPlace
from hayat_desk.ui.printing.pdfium import opened
from tests import builders
from tests.ui.page_kit import (
    Seat,
    journaled,
    kept_pdf,
    papers_of,
    print_now,
    request_of,
    sign_with_paper,
)

INCOME, DIAGNOSIS = "4731", "تشخيص سرّي"


def with_income(seat: Seat) -> tuple[PersonId, RequestId]:
    """A person whose income and diagnosis are recorded, with a request that asks the income, its papers seen."""
    person = builders.a_person(seat.desk)
    request = builders.a_request(seat.desk, person, "financial_help")
    builders.see_documents(seat.desk, request)
    with seat.desk.work() as work:
        entry = requests.RequestEntry(
            service_key="financial_help", description="مصاريف تنقل", monthly_income=Money(int(INCOME) * 100)
        )
        requests.amend_request(work, request, entry)
        people.keep_sensitive(
            work, person, people.Sensitive(diagnosis=DIAGNOSIS, monthly_income=Money(int(INCOME) * 100))
        )
    return person, request


def tells_income(pdf: bytes | None) -> bool:
    """Whether the income can be read on a paper."""
    assert pdf is not None
    with opened(pdf) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    return INCOME in ascii_digits(text).replace(",", "").replace("٬", "")


def declaration_of(seat: Seat, request: RequestId) -> PaperId:
    """The number of the newest declaration."""
    return PaperId(request_of(seat.desk, request).declarations[-1].paper_id)


@pytest.mark.parametrize("state", ["prepared", "printed", "signed"])
def test_the_declaration_is_shown_without_the_income_until_it_is_asked_for(
    seat: Seat, printed: Path, state: str
) -> None:
    """T62: on paper it stands in any case, for it is what is signed."""
    _, request = with_income(seat)
    if state == "signed":
        sign_with_paper(seat.desk, request)
    page = seat.open(RequestPlace(request))
    page.show_step(Step.DECLARATION)
    step = page.declaration
    until(lambda: step.sheet.pdf is not None, "the declaration is not drawn")
    assert step.concealed.isVisible()
    assert not tells_income(step.sheet.pdf)
    if state == "printed":
        step.print_button.click()
        until(lambda: "أمامي" in seat.words() and step.sign_form.isVisible(), "it is not printed")
        until(lambda: step.sheet.pdf is not None, "the declaration is not drawn")
        assert tells_income(kept_pdf(seat.desk, declaration_of(seat, request)))
        assert step.concealed.isVisible()
        assert not tells_income(step.sheet.pdf)
    assert journaled(seat.desk, "see_sensitive") == 0

    seat.hand.tab_to(step.concealed.show_it)
    seat.hand.press("Enter")
    until(lambda: step.sheet.pdf is not None and tells_income(step.sheet.pdf), "the income is not shown")
    assert not step.concealed.isVisible()
    assert journaled(seat.desk, "see_sensitive") == 1

    seat.open("today")  # re-hidden on leaving
    page = seat.open(RequestPlace(request))
    page.show_step(Step.DECLARATION)
    until(lambda: page.declaration.sheet.pdf is not None, "the declaration is not drawn")
    assert not tells_income(page.declaration.sheet.pdf)


def test_a_request_that_asks_no_income_hides_nothing(seat: Seat) -> None:
    """The control."""
    request = builders.a_request(seat.desk, builders.a_person(seat.desk), "transport")
    builders.see_documents(seat.desk, request)
    page = seat.open(RequestPlace(request))
    page.show_step(Step.DECLARATION)
    until(lambda: page.declaration.sheet.pdf is not None, "the declaration is not drawn")
    assert not page.declaration.concealed.isVisible()


def test_every_paper_of_the_register_is_opened_without_income_and_diagnosis(
    seat: Seat, printed: Path
) -> None:
    """Over all papers that a person can have, prepared or printed."""
    person, request = with_income(seat)
    sign_with_paper(seat.desk, request)
    with seat.desk.work() as work:
        prepare_receipt(work, request)
        prepare_missing_list(work, request)
        people.prepare_extract(work, person)
        full = people.prepare_full_extract(work, person)
    with seat.desk.look() as look:
        every = [PaperId(paper.id) for paper in look.db.query(Paper).order_by(Paper.number)]
    print_now(seat.desk, full)
    assert len(every) == 5
    hidden = []
    for paper_id in every:
        page = seat.open(PaperPlace(paper_id))
        breathe(100)
        if page.sheet.isVisible():
            until(lambda page=page: page.sheet.pdf is not None, "the paper is not drawn")  # type: ignore[misc]
            assert not tells_income(page.sheet.pdf)
        if page.concealed.isVisible():
            hidden.append(paper_id)
        assert DIAGNOSIS not in seat.words()
        assert INCOME not in seat.words()
    assert journaled(seat.desk, "see_sensitive") == 1  # that the extract was prepared
    assert set(hidden) == {declaration_of(seat, request), full}

    for looks, paper_id in enumerate(hidden, 2):
        page = seat.open(PaperPlace(paper_id))
        page.concealed.show_it.click()
        until(lambda page=page: page.sheet.pdf == kept_pdf(seat.desk, page.paper_id), "it is not shown")  # type: ignore[misc]
        assert tells_income(page.sheet.pdf)
        assert journaled(seat.desk, "see_sensitive") == looks


def test_a_hidden_paper_is_printed_again_as_it_was_kept(seat: Seat, printed: Path) -> None:
    """Printing needs no look at the screen."""
    _, request = with_income(seat)
    sign_with_paper(seat.desk, request)
    page = seat.open(PaperPlace(declaration_of(seat, request)))
    seat.hand.press("F7")
    seat.reads("طُبعت نسخة")
    (paper,) = papers_of(seat.desk, PaperKind.DECLARATION)
    assert paper.reprints == 1
    assert page.concealed.isVisible()
    assert journaled(seat.desk, "see_sensitive") == 0


def test_a_scan_of_a_signed_declaration_is_opened_when_it_is_asked_for(seat: Seat) -> None:
    _, request = with_income(seat)
    sign_with_paper(seat.desk, request)
    paper_id = declaration_of(seat, request)
    scanned = ScanEntry(kept_pdf(seat.desk, paper_id), "application/pdf", read_by_code=True)
    with seat.desk.work() as work:
        scan = file_scan(work, paper_id, scanned)
    page = seat.open(ScanPlace(scan))
    breathe(300)
    assert page.pictures == []
    seat.hand.tab_to(page.concealed.show_it)
    seat.hand.press("Enter")
    until(lambda: bool(page.pictures), "the scan is not shown")
    assert journaled(seat.desk, "see_sensitive") == 1


def test_who_may_not_see_them_is_told_so_and_they_stay_hidden(seat: Seat) -> None:
    _, request = with_income(seat)
    sign_with_paper(seat.desk, request)
    barred = builders.without(seat.desk, Permission.SEE_SENSITIVE)
    page = PaperPage(barred, PaperPlace(declaration_of(seat, request)), seat.window)
    page.show()
    page.concealed.show_it.click()
    assert page.messages.message()
    assert page.concealed.isVisible()
    until(lambda: page.sheet.pdf is not None, "the declaration is not drawn")
    assert not tells_income(page.sheet.pdf)
    page.hide()
    page.deleteLater()
