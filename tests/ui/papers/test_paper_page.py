"""المطبوعات: the kept bytes, and a reprint that is marked «نسخة» under the same number (rule 59, T71)."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from hayat_desk.policy.papers import PaperKind
from hayat_desk.summaries.paper_contents import KeptPaper, kept_paper
from hayat_desk.tour.hand import until
from hayat_desk.ui.papers.paper_page import PaperPage
from tests.ui.page_kit import Office, Seat, focus_is_in, jam, journaled, paper_into, papers_of


def kept(seat: Seat, contents: Office) -> KeptPaper:
    with seat.desk.look() as look:
        return kept_paper(look, contents.paper)


def reddish(pdf: Path) -> int:
    """How many dots of the first page are red, as the mark of a copy is."""
    document = pypdfium2.PdfDocument(pdf)
    bitmap = document[0].render(scale=1)
    raw, step = bytes(bitmap.buffer), bitmap.n_channels
    dots = zip(raw[0::step], raw[1::step], raw[2::step], strict=False)
    found = sum(1 for blue, green, red in dots if red > 120 and green < 90 and blue < 90)
    document.close()
    return found


def test_the_page_shows_the_bytes_that_were_printed(worked: Seat, contents: Office) -> None:
    page = worked.open("paper", contents.paper)
    until(lambda: page.sheet.pdf == kept(worked, contents).pdf, "the paper is not shown")
    assert page.sheet.view.pages() >= 1
    worked.reads(kept(worked, contents).number)
    assert focus_is_in(page.sheet.view)


def test_a_reprint_is_marked_a_copy_and_keeps_number_and_bytes(
    worked: Seat, contents: Office, printed: Path
) -> None:
    """T71: the register gets no second number."""
    before = kept(worked, contents)
    page = worked.open("paper", contents.paper)
    worked.hand.press("F7")
    until(lambda: bool(page.messages.message()), "the copy is not printed")

    after = kept(worked, contents)
    assert (after.number, after.pdf, after.sha256) == (before.number, before.pdf, before.sha256)
    assert after.reprints == before.reprints + 1
    assert journaled(worked.desk, "record_reprint") == 1
    assert len(papers_of(worked.desk, PaperKind.RECEIPT)) == 1
    (copy,) = printed.glob("*.pdf")
    original = printed.parent / "original.pdf"
    original.write_bytes(before.pdf)
    assert reddish(copy) > reddish(original)
    assert "نورة" not in copy.name


def test_without_a_printer_no_copy_is_counted(worked: Seat, contents: Office) -> None:
    page = worked.open("paper", contents.paper)
    with paper_into(None):
        worked.hand.press("F7")
        until(lambda: bool(page.messages.message()), "nothing is said")
    assert "طابعة" in page.messages.message()
    assert kept(worked, contents).reprints == 0


@pytest.mark.qt_log_ignore("QPdfEngine|QPainter::begin|Operation not permitted", extend=True)
def test_a_printer_that_refuses_counts_no_copy_and_can_be_tried_again(
    worked: Seat, contents: Office, tmp_path: Path
) -> None:
    """The control beside it: once the jam is cleared, the same key prints."""
    page = worked.open("paper", contents.paper)
    number = kept(worked, contents).number
    jammed = jam(tmp_path / "printed", f"copy-receipt-{number}")
    with paper_into(tmp_path / "printed"):
        worked.hand.press("F7")
        until(lambda: bool(page.messages.message()), "nothing is said")
        refused = page.messages.message()
        assert kept(worked, contents).reprints == 0
        jammed.rmdir()
        worked.hand.press("F7")
        until(lambda: page.messages.message() not in ("", refused), "the copy is not printed")
    assert kept(worked, contents).reprints == 1


def test_a_paper_is_opened_from_the_request_and_left_again_by_esc(worked: Seat, contents: Office) -> None:
    page = worked.open("request", contents.raised)
    worked.hand.tab_to(page.papers.rows[0])
    worked.hand.press("Enter")
    worked.page(PaperPage)
    worked.hand.press("Esc")
    until(lambda: worked.here() == "request", "the request does not come back")
