"""Figures of a month that left the office do not change without a note: on screen, paper and workbook."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import select

from hayat_desk.desk import Desk, sit_down
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.ids import ReplyId, RequestId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.months import Month
from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.printouts import monthly_report
from hayat_desk.procedures import deliveries, endings, opinions, undoing
from hayat_desk.procedures.corrections import CorrectionEntry
from hayat_desk.procedures.reports import record_export
from hayat_desk.records.database import open_database
from hayat_desk.records.exports import ExportedMonth, last_export
from hayat_desk.records.outcomes import replies_of
from hayat_desk.records.request_lists import requests_in
from hayat_desk.reports.changes import number, to_keep
from hayat_desk.reports.month import MonthReport, month_report
from hayat_desk.reports.tables import Figure
from hayat_desk.reports.words import ReportTitle
from hayat_desk.reports.workbook import workbook
from hayat_desk.summaries.papers.contents import letterhead
from tests import builders
from tests.data.make_sample import FOLDER
from tests.reports.a_month import call, go_to
from tests.reports.reading import bars, values

NOVEMBER = Month(Calendar.GREGORIAN, 2026, 11)
DECEMBER = Month(Calendar.GREGORIAN, 2026, 12)


def report_of(desk: Desk, month: Month = NOVEMBER) -> MonthReport:
    with desk.look() as look:
        return month_report(look, month)


def export(desk: Desk, month: Month = NOVEMBER) -> None:
    report = report_of(desk, month)
    with desk.work() as work:
        record_export(work, month, report.as_of, to_keep(report.figures))


def changed(desk: Desk, month: Month = NOVEMBER) -> dict[str, tuple[str, str]]:
    changes = report_of(desk, month).changes
    if changes is None:
        return {}
    return {row.words("ar"): (row.cells[0].shown, row.cells[1].shown) for row in changes.rows}


def texts(figures: MonthReport, desk: Desk) -> tuple[str, list[Any]]:
    """The report's text on paper, and every cell of the workbook."""
    with desk.look() as look:
        pdf = monthly_report.draw(letterhead(look), figures)
    with pdfium.PdfDocument(pdf) as document:
        paper = "\n".join(page.get_textpage().get_text_range() for page in document)
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook(figures)))
    return paper, [
        cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row
    ]


def test_a_month_that_was_not_exported_says_nothing(busy: Desk) -> None:
    assert report_of(busy).changes is None


def test_a_month_as_it_was_exported_says_nothing(busy: Desk) -> None:
    export(busy)
    assert changed(busy) == {}
    paper, cells = texts(report_of(busy), busy)
    assert "بعد تصديره" not in paper
    assert not [cell for cell in cells if "بعد تصديره" in str(cell)]


def test_what_changed_after_the_export_is_told_everywhere_with_both_figures(busy: Desk) -> None:
    """A question of a November day taken down in December, as a clock set back would have it."""
    export(busy)
    exported_on = busy.today
    go_to(busy, date(2026, 11, 30))
    call(busy, ChannelKind.PHONE)
    go_to(busy, exported_on)
    channels = values(report_of(busy), Figure.CONTACTS)
    changes = changed(busy)
    assert changes["غرض التواصل، استفسار"] == ("6", "7")
    label = next(channel for channel in channels if "الهاتف" in channel)
    assert changes[f"مرات التواصل، {label}"] == ("7", "8")
    assert changes["مفاهيم صُحّحت"] == ("3", "4")
    assert set(changes) == {
        "غرض التواصل، استفسار",
        f"مرات التواصل، {label}",
        "مفاهيم صُحّحت",
        "الاستفسارات، أُجيب",
    }

    paper, cells = texts(report_of(busy), busy)
    assert "تغيّرت أرقام شهر نوفمبر 2026م بعد تصديره في 1448/06/25هـ الموافق 2026/12/05م" in " ".join(
        paper.split()
    )
    assert "كان" in paper
    assert "أصبح" in paper
    at = cells.index("مفاهيم صُحّحت")
    assert cells[at : at + 3] == ["مفاهيم صُحّحت", 3.0, 4.0]
    assert any("بعد تصديره في 1448/06/25هـ" in str(cell) for cell in cells)


def test_exported_again_the_month_is_quiet_again(busy: Desk) -> None:
    export(busy)
    today = busy.today
    go_to(busy, date(2026, 11, 30))
    call(busy, ChannelKind.PHONE)
    go_to(busy, today)
    assert changed(busy)
    export(busy)
    assert changed(busy) == {}
    with busy.look() as look:
        newest = last_export(look.db, NOVEMBER)
        assert newest is not None
        assert newest.as_of == today


def test_a_request_that_goes_on_is_no_change_of_its_month(busy: Desk) -> None:
    """The stage of a request is told as of a day; only what was counted counts."""
    export(busy)
    stages = bars(report_of(busy), ReportTitle.BY_STAGE)
    with busy.work() as work:
        waiting = requests_in(work.db, (RequestState.AWAITING_DOCUMENTS,), 9)
        builders.end(work, RequestId(waiting[0].id), "عدلت عن الطلب")
    assert bars(report_of(busy), ReportTitle.BY_STAGE) != stages
    assert changed(busy) == {}


def test_what_was_entered_by_mistake_is_no_request_of_its_month(busy: Desk) -> None:
    """T83: seen after the export, it is told as what changed; taken up again, it is one."""
    raised = builders.a_raised_request(busy)
    export(busy, DECEMBER)
    with busy.work() as work:
        builders.end(work, raised, reason=EndingReason.MISTAKE)
    changes = changed(busy, DECEMBER)
    (of_service,) = [was for label, was in changes.items() if label.startswith("الطلبات المقدمة")]
    assert of_service == changes["طلبات رُفعت إلى اللجنة"] == ("1", "0")
    assert changes["طلبات انتهت قبل إغلاقها، إدخال سهوًا"] == ("0", "1")
    with busy.work() as work:
        endings.take_up_request(work, raised, "لم يكن سهوًا")
    assert changed(busy, DECEMBER) == {}


def test_an_appeal_after_the_closing_leaves_the_month_of_the_closing_as_it_was(busy: Desk) -> None:
    """T06, T40: who was asked then was asked, also where another answer is given at the next closing."""
    refused = builders.a_decided_request(busy, Outcome.REFUSED)
    _close(busy, refused, OpinionAsked.GIVEN)
    assert values(report_of(busy, DECEMBER), Figure.ASKED) == {OpinionAsked.GIVEN: 1}
    export(busy, DECEMBER)
    go_to(busy, date(2027, 1, 3))
    with busy.work() as work:
        builders.appeal(work, refused)
    assert changed(busy, DECEMBER) == {}
    builders.decide_all(busy, builders.a_session(busy), Outcome.REFUSED)
    _close(busy, refused, OpinionAsked.DECLINED)
    assert changed(busy, DECEMBER) == {}
    january = report_of(busy, Month(Calendar.GREGORIAN, 2027, 1))
    assert values(january, Figure.ASKED) == {OpinionAsked.DECLINED: 1}


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.ACCEPTED])
def test_a_correction_after_the_closing_leaves_who_was_asked_in_its_month(
    busy: Desk, outcome: Outcome
) -> None:
    """T40: she was asked, whatever was recorded wrongly of the reply or of the delivery."""
    request_id = builders.a_decided_request(busy, outcome)
    builders.tell(busy, request_id)
    if outcome is Outcome.ACCEPTED:
        with busy.work() as work:
            deliveries.complete_registration(work, request_id)
        part = builders.a_delivery(busy, request_id)
    with busy.work() as work:
        opinions.ask_opinion(work, request_id, OpinionAsked.GIVEN)
    asked = values(report_of(busy, DECEMBER), Figure.ASKED)
    go_to(busy, date(2027, 1, 3))
    with busy.work() as work:
        entry = CorrectionEntry(reason="سُجّل على غير صاحبه")
        if outcome is Outcome.ACCEPTED:
            undoing.correct_delivery(work, part, entry, None)
        else:
            undoing.correct_reply(work, ReplyId(replies_of(work.db, request_id)[-1].id), entry, None)
    assert values(report_of(busy, DECEMBER), Figure.ASKED) == asked == {OpinionAsked.GIVEN: 1}


def _close(desk: Desk, request_id: RequestId, answer: OpinionAsked) -> None:
    builders.tell(desk, request_id)
    with desk.work() as work:
        opinions.ask_opinion(work, request_id, answer)


def test_each_month_and_calendar_has_its_own_export(busy: Desk) -> None:
    export(busy)
    hijri = Month.of_day(NOVEMBER.last, Calendar.HIJRI)
    assert report_of(busy, DECEMBER).changes is None
    assert report_of(busy, hijri).changes is None
    export(busy, hijri)
    assert changed(busy, hijri) == {}


def test_a_month_still_running_tells_what_came_after_its_export(busy: Desk) -> None:
    export(busy, DECEMBER)
    call(busy, ChannelKind.INTERVIEW)
    before, after = changed(busy, DECEMBER)["غرض التواصل، استفسار"]
    assert int(after) == int(before) + 1


def test_a_figure_is_a_number_again_however_it_was_shown() -> None:
    """Money exactly, a median with its half, thousands with their comma, and nothing as nought of its kind."""
    assert number(Figure.AMOUNTS, "1,250.50") == Money(1250_50)
    assert number(Figure.AMOUNTS_BY_WAY, "0") == Money(0)
    assert [number(Figure.WAITING, shown) for shown in ("9.5", "1,000", "0")] == [9.5, 1000, 0]


def test_a_service_that_is_not_chosen_yet_is_told_in_words(busy: Desk) -> None:
    """Of a figure that has no label nothing is said to be chosen; of one by service it is."""
    export(busy)
    with busy.work() as work:
        request = requests_in(work.db, (RequestState.AWAITING_DOCUMENTS,), 9)[0]
        request.service_key = request.service_title = ""
        work.note(JournalAct.AMEND_REQUEST, request)
    assert changed(busy)["الطلبات المقدمة، لم تُحدّد الخدمة بعد"] == ("0", "1")


@pytest.mark.parametrize("sample", ["office-0007", "office-0008"])
def test_a_month_exported_by_an_earlier_version_is_no_change(sample: str, tmp_path: Path) -> None:
    """The frozen samples were exported last of all: every figure is found again under its key.

    But that a request which the committee returned had lost its first raising, which counts again.
    """
    database = open_database(builders.copied(FOLDER / f"{sample}.db", tmp_path / "office.db"), builders.KEY)
    database.upgrade()
    desk = sit_down(database, "slot", builders.sunday_clock())
    with desk.look() as look:
        kept = look.db.scalars(select(ExportedMonth)).one()
        report = month_report(look, Month.of_day(kept.as_of))
    assert json.loads(kept.figures)
    assert {figure for figure, _, _ in json.loads(kept.figures)} <= set(Figure)
    changed = report.changes.rows if report.changes else ()
    assert {row.label for row in changed} <= {Figure.RAISED}
    assert [(row.cells[0].value, row.cells[1].value) for row in changed] in ([], [(3, 4)])
    assert not report.is_empty
    desk.close()
