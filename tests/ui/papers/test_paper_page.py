"""المطبوعات: the kept bytes, and a reprint that is marked «نسخة» under the same number (rule 59, T71)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from hayat_desk.policy.ids import PaperId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.procedures import declarations
from hayat_desk.summaries.papers.contents import KeptPaper, kept_paper
from hayat_desk.tour.hand import breathe, until
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.papers.paper_page import PaperPage
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.places.people import PersonPlace
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.printing.pdfium import opened
from tests import builders
from tests.ui.page_kit import (
    Office,
    Seat,
    focus_is_in,
    jam,
    journaled,
    paper_into,
    papers_of,
    request_of,
)


def words_of(pdf: bytes) -> str:
    """What can be read on the first page, without direction marks."""
    with opened(pdf) as document:
        text = document[0].get_textpage().get_text_bounded()
    return " ".join(bare(text).split())


def kept(seat: Seat, contents: Office) -> KeptPaper:
    with seat.desk.look() as look:
        return kept_paper(look, contents.paper)


def ink_in_the_margin(pdf: Path) -> int:
    """How many dots of the first page are dark in its upper 12 mm."""
    with opened(pdf) as document:
        grey = document[0].render(scale=1).to_pil().convert("L")
    return sum(grey.crop((0, 0, grey.width, 33)).histogram()[:200])


def reddish(pdf: Path, below: int = 0) -> int:
    """How many dots of the first page are red, as the mark of a copy is, so many points below its upper edge."""
    with opened(pdf) as document:
        bitmap = document[0].render(scale=1, crop=(0, 0, 0, below))
        raw, step = bytes(bitmap.buffer), bitmap.n_channels
        bitmap.close()
    dots = zip(raw[0::step], raw[1::step], raw[2::step], strict=False)
    return sum(1 for blue, green, red in dots if red > 120 and green < 90 and blue < 90)


def test_the_page_shows_the_bytes_that_were_printed(worked: Seat, contents: Office) -> None:
    page = worked.open(PaperPlace(contents.paper))
    until(lambda: page.sheet.pdf == kept(worked, contents).pdf, "the paper is not shown")
    assert page.sheet.view.pages() >= 1
    worked.reads(kept(worked, contents).number)
    assert focus_is_in(page.sheet.view)


def test_a_reprint_is_marked_a_copy_and_keeps_number_and_bytes(
    worked: Seat, contents: Office, printed: Path
) -> None:
    """T71: the register gets no second number."""
    before = kept(worked, contents)
    page = worked.open(PaperPlace(contents.paper))
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
    assert ink_in_the_margin(copy) > 0
    assert ink_in_the_margin(original) == 0  # so that the mark covers nothing of the paper
    assert reddish(copy, below=34) == reddish(original, below=34)
    assert "نورة" not in copy.name


def test_without_a_printer_no_copy_is_counted(worked: Seat, contents: Office) -> None:
    page = worked.open(PaperPlace(contents.paper))
    with paper_into(None):
        worked.hand.press("F7")
        until(lambda: bool(page.messages.message()), "nothing is said")
    assert "طابعة" in page.messages.message()
    assert kept(worked, contents).reprints == 0


def save_instead(seat: Seat, page: Page, folder: Path) -> None:
    """Press what the message offers where there is no printer, and choose the folder."""
    (offer,) = [
        button for button in page.messages.findChildren(QAbstractButton) if button.text() == "حفظ PDF"
    ]

    def choose() -> None:
        dialog = seat.window.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(folder.parent))
        dialog.selectFile(folder.name)
        dialog.accept()

    QTimer.singleShot(0, page, choose)
    before = page.messages.message()
    offer.click()
    until(lambda: page.messages.message() not in ("", before), "nothing is saved")


def test_without_a_printer_a_paper_goes_out_as_a_pdf(worked: Seat, contents: Office, tmp_path: Path) -> None:
    """Its number is given, its bytes are kept, and what lies in the folder is the very paper, nobody's name on it."""
    folder = tmp_path / "papers"
    folder.mkdir()
    page = worked.open(PaperPlace(contents.prepared))
    with paper_into(None):
        worked.hand.press("F7")
        until(lambda: bool(page.messages.message()), "nothing is said")
        assert page.summary is not None
        assert page.summary.printed_on is None
        save_instead(worked, page, folder)
    with worked.desk.look() as look:
        paper = kept_paper(look, contents.prepared)
    (file,) = folder.iterdir()
    assert file.read_bytes() == paper.pdf
    assert file.name == f"{paper.kind}-{paper.number}.pdf"
    assert str(folder) in bare(page.messages.message())
    assert page.summary.printed_on == worked.desk.today


def test_a_copy_without_a_printer_bears_its_mark(worked: Seat, contents: Office, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    page = worked.open(PaperPlace(contents.paper))
    with paper_into(None):
        worked.hand.press("F7")
        until(lambda: bool(page.messages.message()), "nothing is said")
        save_instead(worked, page, folder)
    (file,) = folder.iterdir()
    assert reddish(file) > 0
    assert kept(worked, contents).reprints == 1


def test_a_pdf_that_cannot_be_written_leaves_the_paper_as_it_was(
    worked: Seat, contents: Office, tmp_path: Path
) -> None:
    """The control beside it: once nothing stands in the way, the same act saves it."""
    folder = tmp_path / "papers"
    page = worked.open(PaperPlace(contents.prepared))
    assert page.summary is not None
    jammed = jam(folder, f"{page.summary.line.kind}-{page.summary.line.number}").with_suffix(".pdf.part")
    jammed.with_suffix("").rename(jammed)
    with paper_into(None):
        worked.hand.press("F7")
        until(lambda: bool(page.messages.message()), "nothing is said")
        save_instead(worked, page, folder)
        assert page.summary.printed_on is None
        assert [path.name for path in folder.iterdir()] == [jammed.name]
        jammed.rmdir()
        page.messages.dismiss()
        page.print_button.click()
        until(lambda: bool(page.messages.message()), "nothing is said")
        save_instead(worked, page, folder)
    assert page.summary.printed_on == worked.desk.today


@pytest.mark.qt_log_ignore("QPdfEngine|QPainter::begin|Operation not permitted", extend=True)
def test_a_printer_that_refuses_counts_no_copy_and_can_be_tried_again(
    worked: Seat, contents: Office, tmp_path: Path
) -> None:
    """The control beside it: once the jam is cleared, the same key prints."""
    page = worked.open(PaperPlace(contents.paper))
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
    page = worked.open(RequestPlace(contents.raised))
    worked.hand.tab_to(page.papers.rows[0])
    worked.hand.press("Enter")
    worked.page(PaperPage)
    worked.hand.press("Esc")
    until(lambda: worked.here() == "request", "the request does not come back")


# Prepared, not printed


def test_what_is_attached_is_put_on_a_prepared_paper_and_printed_with_it(
    worked: Seat, contents: Office, printed: Path
) -> None:
    """T71: «المرفقات» as the clerk says it."""
    page = worked.open(PaperPlace(contents.prepared))
    worked.reads("ولم تُطبع الورقة")
    until(lambda: page.sheet.pdf is not None, "the paper is not drawn")
    before = page.sheet.pdf
    worked.hand.tab_to(page.attachments.focus_target())
    worked.hand.type("3 أوراق")
    worked.hand.press("Ctrl+Enter")
    assert "أُثبتت المرفقات" in page.messages.message()
    until(lambda: page.sheet.pdf not in (None, before), "the paper is not drawn anew")
    page.messages.dismiss()
    worked.hand.press("F7")
    until(lambda: bool(page.messages.message()), "the paper is not printed")

    assert "طُبعت الورقة" in page.messages.message()
    assert not page.attached.isVisible()
    worked.reads("المرفقات: 3 أوراق")
    with worked.desk.look() as look:
        made = kept_paper(look, contents.prepared)
    assert "3 أوراق" in words_of(made.pdf)
    assert len(list(printed.glob("*.pdf"))) == 1
    assert worked.drafts() == ["inquiry"]


def test_attachments_that_are_only_typed_stand_on_the_paper_that_is_printed(
    worked: Seat, contents: Office, printed: Path
) -> None:
    page = worked.open(PaperPlace(contents.prepared))
    page.attachments.set_text("تقريران")
    worked.hand.press("F7")
    until(lambda: bool(page.messages.message()), "the paper is not printed")
    with worked.desk.look() as look:
        assert "تقريران" in words_of(kept_paper(look, contents.prepared).pdf)
    assert len(list(printed.glob("*.pdf"))) == 1


def test_what_is_typed_of_the_attachments_is_in_the_draft(worked: Seat, contents: Office) -> None:
    page = worked.open(PaperPlace(contents.prepared))
    page.attachments.set_text("تقرير")
    worked.open("today")
    assert "paper" in worked.drafts()
    assert worked.go_on(PaperPlace(contents.prepared)).attachments.text() == "تقرير"


def test_a_declaration_is_looked_at_and_printed_only_from_its_request(
    worked: Seat, contents: Office, printed: Path
) -> None:
    """T62: it is printed to be signed before the clerk, in the step that says so."""
    builders.see_documents(worked.desk, contents.fresh)
    with worked.desk.work() as work:
        declarations.prepare_declaration(work, contents.fresh)
    paper_id = PaperId(request_of(worked.desk, contents.fresh).declarations[-1].paper_id)
    page = worked.open(PaperPlace(paper_id))
    worked.reads("يُطبع الإقرار من طلبه")
    assert not page.print_button.isVisible()
    assert not page.make_void.isVisible()
    worked.hand.press("F7")
    worked.hand.press("Ctrl+Enter")
    breathe(300)
    assert list(printed.glob("*.pdf")) == []
    worked.hand.tab_to(page.open_request)
    worked.hand.press("Enter")
    until(lambda: worked.here() == "request", "the request does not open")


# Void


def test_a_number_is_made_void_with_its_reason_and_its_paper_is_not_printed(
    worked: Seat, contents: Office, printed: Path
) -> None:
    """T71. The control stands above: the same key prints the paper while its number is good."""
    page = worked.open(PaperPlace(contents.prepared))
    worked.hand.tab_to(page.make_void)
    worked.hand.press("Enter")
    assert focus_is_in(page.void_panel.reason)
    worked.hand.type("كُتبت مرتين")
    worked.hand.press("Ctrl+Enter")

    assert "أُلغي الرقم" in page.messages.message()
    worked.reads("هذا الرقم ملغى: كُتبت مرتين")
    assert focus_is_in(page.leave)
    for button in (page.print_button, page.make_void, page.attached):
        assert not button.isVisible()
    worked.hand.press("F7")
    breathe(300)
    assert list(printed.glob("*.pdf")) == []
    assert journaled(worked.desk, "void_paper") == 1


def test_a_printed_receipt_that_is_void_is_seen_and_not_copied(
    worked: Seat, contents: Office, printed: Path
) -> None:
    page = worked.open(PaperPlace(contents.paper))
    until(lambda: page.sheet.pdf is not None, "the paper is not shown")
    page.make_void.click()
    page.void_panel.reason.set_text("استُبدل بغيره")
    page.void_panel.void.click()
    worked.reads("هذا الرقم ملغى: استُبدل بغيره")
    worked.hand.press("F7")
    breathe(300)
    assert list(printed.glob("*.pdf")) == []
    assert page.sheet.pdf == kept(worked, contents).pdf
    worked.open(PersonPlace(contents.person))
    worked.reads(f"إيصال استلام طلب · رقم الصادر {kept(worked, contents).number} · ملغى")
    request = worked.open(RequestPlace(contents.raised))
    assert any("ملغى" in row.accessibleName() for row in request.papers.rows)


def test_the_number_of_a_signed_declaration_stays(worked: Seat, contents: Office) -> None:
    paper_id = PaperId(request_of(worked.desk, contents.raised).declarations[-1].paper_id)
    page = worked.open(PaperPlace(paper_id))
    assert page.print_button.isVisible()
    assert not page.make_void.isVisible()
