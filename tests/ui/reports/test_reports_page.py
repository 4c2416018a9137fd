"""التقارير: a month on the screen, on paper, and on a stick (ux screen 16, rules 10 and 55)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import NotPermitted, Trouble
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.months import Month
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.tour.hand import visible_words
from hayat_desk.ui.kit.charts import BarChart
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import SCALES, ThemeName, Tone
from hayat_desk.ui.places.reports import ReportsPlace
from hayat_desk.ui.reports import exporting
from hayat_desk.ui.reports.reports_page import ReportsPage
from hayat_desk.vault.causes import Cause
from tests import builders
from tests.reports.a_month import BEGINS, SECRETS, call, fill
from tests.ui.page_kit import focus_is_in, journaled, paper_into

NAME = "hayat-report-2026-11"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def november(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("november") / "office.db"
    builders.found(path, now=BEGINS)
    desk = builders.seated(path, MovableClock(BEGINS))
    fill(desk)
    desk.close()
    return path


@pytest.fixture
def office(november: Path, tmp_path: Path) -> Iterator[Desk]:
    """On the morning of 30 November 2026."""
    clock = MovableClock(datetime(2026, 11, 30, 6, 0, tzinfo=UTC))
    desk = builders.seated(builders.copied(november, tmp_path / "november.db"), clock)
    yield desk
    desk.close()


def opened(desk: Desk, qtbot: QtBot) -> ReportsPage:
    page = ReportsPage(desk, ReportsPlace())
    qtbot.addWidget(page)
    page.resize(1100, 768)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.export.isEnabled, timeout=10_000)
    return page


@pytest.fixture
def page(program_app: QApplication, office: Desk, qtbot: QtBot) -> ReportsPage:
    return opened(office, qtbot)


def export_to(page: ReportsPage, folder: Path, qtbot: QtBot) -> str:
    """Ctrl+Enter with that folder; the message that comes."""
    page.folder.set_text(str(folder))
    QTest.keyClick(page.folder.edit, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(page.messages.message()) and page.export.isEnabled(), timeout=20_000)
    return bare(page.messages.message())


def test_this_month_is_shown_in_both_calendars_with_its_figures(page: ReportsPage) -> None:
    assert bare(page.named.text()) == "نوفمبر 2026م"
    assert "21 جمادى الأولى 1448هـ" in bare(page.span.text())
    assert [bare(key.figure.text()) for key in page.view.keys] == ["18", "6", "8", "4", "3", "1,250.50"]
    words = visible_words(page)
    assert "مساعدة مالية أثناء العلاج" in words
    assert [secret for secret in SECRETS if secret in words] == []


def test_charts_tell_every_channel_and_stage_to_a_screen_reader(page: ReportsPage, office: Desk) -> None:
    channels, stages = (card.chart for card in page.view.charts)
    said = channels.accessibleName()
    assert all(f"{channel.label}: " in said for channel in office.profile.channels)
    assert "المقابلة: 8" in said
    assert "بانتظار المستندات: 1" in stages.accessibleName()
    assert len(channels.bars()) == 8


def test_ctrl_enter_exports_and_says_that_the_stick_can_be_removed(
    page: ReportsPage, office: Desk, stick: Path, qtbot: QtBot
) -> None:
    said = export_to(page, stick, qtbot)
    assert said == page.tr("The export is complete — the stick can be removed.")
    assert page.messages.tone is Tone.SUCCESS
    assert {path.name for path in stick.iterdir()} == {f"{NAME}.pdf", f"{NAME}.xlsx"}
    assert f"{NAME}.pdf" in bare(page.written.text())
    assert journaled(office, "export_month") == 1
    assert page.export.hasFocus()
    assert page.state() == {}  # where a report went is no draft


def test_figures_that_changed_after_the_export_are_told_with_what_they_were(
    page: ReportsPage, stick: Path, office: Desk, qtbot: QtBot
) -> None:
    assert not page.view.changed.isVisible()
    page.folder.set_text(str(stick))
    page.export.click()
    qtbot.waitUntil(page.written.isVisible, timeout=20_000)
    assert not page.view.changed.isVisible()
    call(office, ChannelKind.PHONE)
    page.load()
    qtbot.waitUntil(page.view.changed.isVisible, timeout=20_000)
    told = bare(page.view.changed.words())
    assert told.startswith("تغيّرت أرقام شهر نوفمبر 2026م بعد تصديره في 1448/06/20هـ الموافق 2026/11/30م")
    assert page.view.changes.isVisible()
    assert "غرض التواصل، استفسار" in visible_words(page.view.changes)
    page.export.click()
    qtbot.waitUntil(lambda: not page.view.changed.isVisible(), timeout=20_000)
    assert page.export.isEnabled()


def test_without_a_folder_the_field_asks_for_one(page: ReportsPage) -> None:
    page.export.click()
    assert page.folder.error()
    assert focus_is_in(page.target)


def test_a_stick_that_is_gone_is_told_and_nothing_is_written(
    page: ReportsPage, office: Desk, stick: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    before = {path.name for path in tmp_path.iterdir()}
    said = export_to(page, tmp_path / "gone" / "HayatDesk", qtbot)
    assert said == page.tr(
        "This place is not at hand; nothing was written. Put the stick in, then export again."
    )
    assert page.messages.tone is Tone.DANGER
    assert focus_is_in(page.folder)
    assert {path.name for path in tmp_path.iterdir()} == before
    assert journaled(office, "export_month") == 0


def test_a_full_stick_is_told_in_its_own_words(
    page: ReportsPage, stick: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Trouble(Cause.DISK_FULL)

    monkeypatch.setattr(exporting, "export_month", full)
    said = export_to(page, stick, qtbot)
    assert said == page.tr(
        "There is no room there; nothing was written. Free some space, or choose another place."
    )


def test_who_may_not_make_reports_writes_nothing(
    program_app: QApplication, office: Desk, stick: Path, qtbot: QtBot
) -> None:
    page = opened(builders.without(office, Permission.MAKE_REPORTS), qtbot)
    assert export_to(page, stick, qtbot) == bare(sentence(NotPermitted(Permission.MAKE_REPORTS)))
    assert list(stick.iterdir()) == []


def test_the_month_before_and_back_again(page: ReportsPage, qtbot: QtBot) -> None:
    assert not page.after.isEnabled()  # no month that has not begun
    page.before.click()
    qtbot.waitUntil(lambda: bare(page.view.keys[0].figure.text()) == "2", timeout=10_000)
    assert bare(page.named.text()) == "أكتوبر 2026م"
    page.after.setFocus()
    page.after.click()
    qtbot.waitUntil(lambda: bare(page.view.keys[0].figure.text()) == "18", timeout=10_000)
    assert page.before.hasFocus()  # the other one rests now


def test_a_month_without_data_says_so_and_offers_nothing(page: ReportsPage, qtbot: QtBot) -> None:
    for _ in range(3):
        page.before.click()
    qtbot.waitUntil(page.nothing.isVisible, timeout=10_000)
    assert bare(page.nothing.text()) == page.tr("No data for this month.")
    assert page.month == Month(Calendar.GREGORIAN, 2026, 8)
    assert not page.view.isVisible()
    assert not page.export.isEnabled()
    assert not page.print.isEnabled()


def test_the_paper_is_printed_under_the_months_name(page: ReportsPage, tmp_path: Path, qtbot: QtBot) -> None:
    with paper_into(tmp_path / "printed"):
        page.print.click()
        qtbot.waitUntil(lambda: page.messages.tone is Tone.SUCCESS, timeout=20_000)
    assert [path.name for path in (tmp_path / "printed").iterdir()] == [f"{NAME}.pdf"]


def test_no_printer_is_told(page: ReportsPage, qtbot: QtBot) -> None:
    with paper_into(None):
        page.print.click()
        qtbot.waitUntil(lambda: page.messages.tone is Tone.DANGER, timeout=20_000)
    assert page.print.isEnabled()


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_wider_than_the_page_at_any_text_size(
    program_app: QApplication, page: ReportsPage, scale: int, press: Callable[..., None]
) -> None:
    apply_theme(program_app, ThemeName.CONTRAST, scale)
    program_app.processEvents()
    assert page.area.horizontalScrollBar().maximum() == 0


def test_in_a_narrow_place_labels_stand_above_their_bars(program_app: QApplication, qtbot: QtBot) -> None:
    chart = BarChart("قناة")
    qtbot.addWidget(chart)
    chart.show_bars([("الموقع الالكتروني للجمعية", 12), ("الخطابات", 0)])
    assert chart.heightForWidth(200) > chart.heightForWidth(800)
    chart.resize(200, chart.heightForWidth(200))
    chart.show()
    assert not chart.grab().isNull()
