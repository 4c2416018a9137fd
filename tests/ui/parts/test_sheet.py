"""A paper on a page: what its font cannot draw is said beside it."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from hayat_desk.printouts import receipt
from hayat_desk.tour.hand import until
from hayat_desk.ui.printing.sheet import Sheet
from tests.printouts import samples
from tests.ui.kit.keys import open_window


def test_characters_that_print_as_boxes_are_named_beside_the_paper(qtbot: QtBot) -> None:
    sheet = Sheet()
    open_window(qtbot, sheet, 800, 700)
    sheet.show_pdf(
        receipt.draw(samples.BARE, replace(samples.RECEIPT, applicant="نورة 😀 한 السعد")), "الإيصال"
    )
    until(lambda: bool(sheet.unprinted.words()), "nothing is said")
    assert {"😀", "한"} <= set(sheet.unprinted.words())

    whole = receipt.draw(samples.FULL, samples.RECEIPT)
    sheet.show_pdf(whole, "الإيصال")
    until(lambda: sheet.pdf == whole and not sheet.unprinted.words(), "it is still said of another paper")
