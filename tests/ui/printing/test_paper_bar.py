"""The line above a paper: the page in sight of all, the size, and the printer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hayat_desk.printouts import receipt
from hayat_desk.tour.hand import until
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.preferences import keep_preferences, read_preferences
from hayat_desk.ui.printing.sheet import Sheet
from tests.printouts import samples
from tests.ui.kit.keys import open_window, press


def shown(qtbot: QtBot) -> Sheet:
    long = tuple(f"مستند {count} مما يُطلب" for count in range(90))
    pdf = receipt.draw(samples.FULL, replace(samples.RECEIPT_INCOMPLETE, missing=long))
    sheet = Sheet()
    open_window(qtbot, sheet, 800, 700)
    sheet.show_pdf(pdf, "الإيصال")
    until(sheet.view.isVisible, "the paper is not shown")
    return sheet


def test_the_page_in_sight_and_its_size_are_said_and_changed(qtbot: QtBot) -> None:
    sheet = shown(qtbot)
    pages = sheet.view.pages()
    assert pages > 1
    assert bare(sheet.bar.page.text()) == f"الصفحة 1 من {pages}"
    press(sheet.view, Qt.Key.Key_End)
    assert bare(sheet.bar.page.text()) == f"الصفحة {pages} من {pages}"
    size = sheet.view.size_shown()
    assert bare(sheet.bar.size_shown.text()) == f"{size}%"
    sheet.bar.larger.click()
    assert sheet.view.size_shown() > size
    assert bare(sheet.bar.size_shown.text()) == f"{sheet.view.size_shown()}%"
    sheet.bar.smaller.click()
    sheet.bar.smaller.click()
    assert sheet.view.size_shown() < size
    sheet.bar.whole_width.click()
    assert sheet.view.size_shown() == size


def test_the_printer_is_named_and_where_none_is_that_is_said(qtbot: QtBot) -> None:
    bar = shown(qtbot).bar
    until(lambda: bool(bar.printer.text()), "nothing is said of a printer")
    assert "لا طابعة" in bar.printer.text()
    before = read_preferences()
    keep_preferences(replace(before, printer="طابعة المكتب"))
    named = shown(qtbot).bar
    until(lambda: bool(named.printer.text()), "nothing is said of a printer")
    keep_preferences(before)
    assert bare(named.printer.text()) == "الطابعة: طابعة المكتب"
