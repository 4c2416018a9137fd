"""The month's figures as a workbook (XLSX): sheets from right to left, counts as numbers, everything else as text.

Nothing in it is a formula, a link or a person. The same figures give the same bytes: the properties name the
association and no user, and the time of making is the day of the figures.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime, time

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from hayat_desk.policy.amounts import Money
from hayat_desk.policy.dates import both
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import Purpose
from hayat_desk.reports.month import (
    FEWER_THAN_FIVE,
    OPINIONS_ARE_GREGORIAN,
    Counted,
    Days,
    Delivered,
    MonthFigures,
    change_in_arabic,
    in_arabic,
    total,
)

TITLE = "تقرير الشهر"
_FONT = "Arial"  # the one with Arabic letters that every office suite has
_TINT = "#E7F1F0"
_LINE = "#C3CCD0"
_FIRST_COLUMN = 40  # letters
_COLUMN = 13

Value = str | int | float | Money


class _Book:
    """A workbook being filled, with its few looks."""

    def __init__(self, figures: MonthFigures) -> None:
        self.out = io.BytesIO()
        self.book = Workbook(
            self.out,
            {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
             "strings_to_numbers": False},
        )  # fmt: skip
        self.book.set_properties(
            {
                "title": f"{TITLE}: {figures.month.words()}",
                "author": figures.association,
                "company": figures.association,
                "created": datetime.combine(figures.as_of, time()),
            }
        )
        self.book.formats[0].set_font_name(_FONT)
        self.book.formats[0].set_font_size(11)
        self.heading = self._look(bold=True, font_size=14)
        self.remark = self._look(italic=True, font_color="#5B6A70")
        self.head = self._look(bold=True, bg_color=_TINT, border=1, text_wrap=True, valign="vcenter")
        self.text = self._look(border=1, text_wrap=True, valign="vcenter", num_format="@")
        self.number = self._look(border=1, num_format="#,##0")
        self.sum_text = self._look(border=1, bold=True, bg_color=_TINT)
        self.sum_number = self._look(border=1, bold=True, bg_color=_TINT, num_format="#,##0")
        self.part = self._look(border=1, num_format="#,##0.0")
        self.money = self._look(border=1, num_format="#,##0.00")
        self.sum_money = self._look(border=1, bold=True, bg_color=_TINT, num_format="#,##0.00")

    def _look(self, **how: object) -> Format:
        return self.book.add_format(
            {"font_name": _FONT, "font_size": 11, "border_color": _LINE, "reading_order": 2, **how}
        )

    def bytes(self) -> bytes:
        """The finished file."""
        self.book.close()
        return self.out.getvalue()


class _Sheet:
    """A sheet filled from its top: a heading, then tables under one another."""

    def __init__(self, book: _Book, name: str, heading: str, columns: int) -> None:
        self.book = book
        self.sheet: Worksheet = book.book.add_worksheet(name)
        self.sheet.right_to_left()
        self.sheet.hide_gridlines(2)
        self.sheet.set_paper(9)  # A4
        self.sheet.fit_to_pages(1, 0)
        if columns > 7:
            self.sheet.set_landscape()
        self.sheet.set_column(0, 0, _FIRST_COLUMN)
        self.sheet.set_column(1, max(1, columns - 1), _COLUMN)
        self.row = 0
        self.say(heading, book.heading)

    def say(self, text: str, how: Format | None = None) -> None:
        """A line of its own."""
        self.sheet.write_string(self.row, 0, text, how or self.book.remark)
        self.row += 1

    def table(self, headings: Sequence[str], rows: Iterable[Sequence[Value]], *, sums: int = 0) -> None:
        """A table; `sums` says how many rows at its end are totals."""
        self.row += 1
        for column, heading in enumerate(headings):
            self.sheet.write_string(self.row, column, heading, self.book.head)
        self.row += 1
        filled = list(rows)
        for at, row in enumerate(filled):
            is_sum = at >= len(filled) - sums
            for column, value in enumerate(row):
                self._write(column, value, is_sum)
            self.row += 1

    def _write(self, column: int, value: Value, is_sum: bool) -> None:
        book = self.book
        if isinstance(value, str):
            self.sheet.write_string(self.row, column, value, book.sum_text if is_sum else book.text)
            return
        look = book.sum_number if is_sum else book.number
        if isinstance(value, Money):
            self.sheet.write_number(self.row, column, value.riyals, book.sum_money if is_sum else book.money)
            return
        if isinstance(value, float):
            look = book.part
        self.sheet.write_number(self.row, column, value, look)


_RIYALS = "المبلغ (ريال)"
_COUNT = "العدد"
_SUM = "المجموع"


def workbook(figures: MonthFigures) -> bytes:
    """The workbook as bytes."""
    book = _Book(figures)
    _overview(book, figures)
    _contacts(book, figures)
    _requests(book, figures)
    _decisions(book, figures)
    _services(book, figures)
    _opinion(book, figures)
    return book.bytes()


def _counted(rows: Sequence[Counted]) -> list[list[Value]]:
    """Rows with their counts, and the total under them."""
    lines: list[list[Value]] = [[in_arabic(row.label), row.total] for row in rows]
    return [*lines, [_SUM, total(rows)]]


def _crossed(rows: Sequence[Counted]) -> list[list[Value]]:
    """Rows with their counts and their total at the end, and the totals of the columns under them."""
    lines: list[list[Value]] = [[in_arabic(row.label), *row.counts, row.total] for row in rows]
    columns = [sum(counts) for counts in zip(*(row.counts for row in rows), strict=True)]
    return [*lines, [_SUM, *columns, sum(columns)]]


def _overview(book: _Book, figures: MonthFigures) -> None:
    sheet = _Sheet(book, "الملخص", f"{TITLE}: {figures.month.words()}", 3)
    sheet.say(figures.association)
    sheet.say(figures.office)
    sheet.say(f"من {both(figures.month.first)} إلى {both(figures.month.last)}")
    sheet.say(f"أُعدّ في {both(figures.as_of)}. أعداد مجموعة، ليس فيها اسم ولا رقم هوية.")
    since = figures.since_export
    if since is not None and since.changes:
        sheet.say(f"تغيّرت أرقام الشهر بعد تصديره في {both(since.as_of)}.")
        sheet.table(
            ["البيان", "كان", "أصبح"],
            [[change_in_arabic(change), *change.numbers] for change in since.changes],
        )
    facts: list[list[Value]] = [
        ["التواصل بكل القنوات", figures.contacts_in_all],
        ["الاستفسارات", total(figures.inquiries)],
        ["طلبات الدعم المقدمة", figures.requests_in_all],
        ["ما رُفع إلى لجنة البحث", figures.raised],
        ["قرارات لجنة البحث", total(figures.decisions)],
        ["الردود المبلّغة", total(figures.replies)],
        ["طلبات استُكمل تسجيلها", figures.registered],
        ["مرات تقديم الخدمة", figures.delivered],
    ]
    sheet.table(["البيان", _COUNT], facts)
    sheet.table(["البيان", _RIYALS], [["مجموع المبالغ المقدمة", figures.amount]])


def _contacts(book: _Book, figures: MonthFigures) -> None:
    sheet = _Sheet(book, "التواصل", "التواصل بحسب القناة والغرض", 2 + len(Purpose))
    headings = ["القناة", *(purpose.arabic for purpose in Purpose), _SUM]
    sheet.table(headings, _crossed(figures.contacts), sums=1)
    sheet.table(["ما آل إليه الاستفسار", _COUNT], _counted(figures.inquiries), sums=1)
    sheet.table(["البيان", _COUNT], [["مفاهيم صُحّحت", figures.misconceptions]])


def _requests(book: _Book, figures: MonthFigures) -> None:
    sheet = _Sheet(book, "الطلبات", "الطلبات المقدمة في الشهر بحسب الخدمة والمرحلة", 2 + len(RequestState))
    sheet.say(f"المرحلة كما كانت في {both(figures.as_of)}.")
    headings = ["الخدمة", *(state.arabic for state in RequestState), _SUM]
    sheet.table(headings, _crossed(figures.services), sums=1)


def _decisions(book: _Book, figures: MonthFigures) -> None:
    sheet = _Sheet(book, "القرارات والردود", "قرارات لجنة البحث والردود", 5)
    sheet.table(["القرار", _COUNT], _counted(figures.decisions), sums=1)
    sheet.table(["الرد المبلّغ", _COUNT], _counted(figures.replies), sums=1)
    facts: list[list[Value]] = [
        ["جلسات اللجنة المعتمدة", figures.sessions],
        ["ما رُفع إلى اللجنة", figures.raised],
        ["ردود قبل الأسبوعين بسبب مسجل", figures.early_replies],
    ]
    sheet.table(["البيان", _COUNT], facts)
    headings = ["المدة بالأيام", "الحالات", "الوسيط", "الأقل", "الأكثر"]
    sheet.table(
        headings,
        [_times("من الرفع أو التظلّم إلى القرار", figures.waiting),
         _times("من الرفع أو التظلّم إلى الإبلاغ", figures.telling)],
    )  # fmt: skip


def _times(label: str, days: Days | None) -> list[Value]:
    if days is None:
        return [label, 0, "", "", ""]
    return [label, days.cases, float(days.median), days.fewest, days.most]


def _services(book: _Book, figures: MonthFigures) -> None:
    sheet = _Sheet(book, "الخدمات", "الخدمات المقدمة ومبالغها", 4)
    for heading, rows in (("الخدمة", figures.deliveries), ("طريقة التقديم", figures.modes)):
        sheet.table([heading, "مرات التقديم", "منها مبالغ", _RIYALS], _amounts(rows), sums=1)
    facts: list[list[Value]] = [
        ["خدمات اكتمل تقديمها", figures.services_ended],
        ["طلبات استُكمل تسجيلها", figures.registered],
    ]
    sheet.table(["البيان", _COUNT], facts)


def _amounts(rows: Sequence[Delivered]) -> list[list[Value]]:
    lines: list[list[Value]] = [[in_arabic(row.label), row.count, row.of_money, row.amount] for row in rows]
    sums = [sum(row.count for row in rows), sum(row.of_money for row in rows)]
    return [*lines, [_SUM, *sums, Money.total(row.amount for row in rows)]]


def _opinion(book: _Book, figures: MonthFigures) -> None:
    sheet = _Sheet(book, "الرأي", "رأي المستفيدين (من 1 إلى 5)", 2)
    opinion = figures.opinion
    if opinion is None:
        sheet.say(OPINIONS_ARE_GREGORIAN)
        return
    if opinion.answers is None:
        sheet.say(FEWER_THAN_FIVE)
        return
    rows: list[list[Value]] = [["عدد الاستبانات", opinion.answers]]
    sheet.table(["البيان", _COUNT], rows)
    means: list[list[Value]] = [
        [average.question.arabic, FEWER_THAN_FIVE if average.mean is None else average.mean]
        for average in opinion.averages
    ]
    sheet.table(["السؤال", "المتوسط"], means)
