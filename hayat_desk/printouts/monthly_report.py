"""تقرير الشهر on paper: figures and two charts, and no person (T12, T13, T41).

Times are facts in calendar days; nothing is called late, for the two weeks are a floor (T65).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reportlab.platypus import KeepTogether, Spacer
from reportlab.platypus.flowables import Flowable

from hayat_desk.policy.amounts import Money
from hayat_desk.policy.dates import both
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.spelling import eastern_figures
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.printouts.layout.blocks import Note, Title, heading, hint
from hayat_desk.printouts.layout.charts import BarChart, KeyFigures
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.tables import Cell, facts_table, rtl_table
from hayat_desk.printouts.typesetting.lines import Span
from hayat_desk.printouts.typesetting.text import iso, ltr
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
from hayat_desk.summaries.papers.shapes import LetterheadSummary, RegisterEntry

TITLE = "تقرير الشهر"

# A sheet has no room for twelve columns: stages are grouped by who has the request; the workbook has them all.
_STAGES: tuple[tuple[str, frozenset[RequestState]], ...] = (
    (
        "في المكتب",
        frozenset(
            {
                RequestState.DRAFT,
                RequestState.AWAITING_DOCUMENTS,
                RequestState.AWAITING_SIGNATURE,
                RequestState.REFERRED,
            }
        ),
    ),
    ("في اللجنة", frozenset({RequestState.RAISED, RequestState.UNDER_STUDY})),
    (
        "بعد القرار",
        frozenset(
            {
                RequestState.DECIDED,
                RequestState.INFORMED,
                RequestState.REGISTERING,
                RequestState.DELIVERED,
            }
        ),
    ),
    ("مغلق", frozenset({RequestState.CLOSED})),
    ("ملغى", frozenset({RequestState.CANCELLED})),
)


_INQUIRIES: dict[str, str] = {
    InquiryOutcome.ANSWERED: "أُجيب عنها",
    InquiryOutcome.REFERRED: "أُحيلت إلى البحث الاجتماعي",
    InquiryOutcome.CALL_BACK: "ينتظر أصحابها اتصالًا",
}


class _Words:
    """Counts and dates in the digits the office chose."""

    def __init__(self, arabic_indic: bool) -> None:
        self.arabic_indic = arabic_indic

    def __call__(self, text: str | float) -> str:
        written = f"{text:,}" if isinstance(text, int) else f"{text:g}" if isinstance(text, float) else text
        return eastern_figures(written) if self.arabic_indic else written

    def day(self, day: date) -> str:
        """A day in both calendars."""
        return iso(self(both(day)))

    def money(self, amount: Money) -> str:
        """An amount in riyals."""
        return self.figure(amount.shown)

    def figure(self, shown: str) -> str:
        """A figure that is written out already."""
        return ltr(self(shown))


def draw(letterhead: LetterheadSummary, summary: MonthFigures) -> bytes:
    """The report as PDF bytes."""
    told = _Words(letterhead.arabic_indic)
    story: list[Flowable] = [
        *facts_table(_span(summary, told), WIDTH),
        *_changes(summary, told),
        Spacer(0, 8),
        _key_figures(summary, told),
        *_contacts(summary, told),
        *_requests(summary, told),
        *_decisions(summary, told),
        *_services(summary, told),
        *_opinion(summary, told),
        hint("أعداد مجموعة من سجلات المكتب، ليس فيها اسم ولا رقم هوية."),
    ]
    head = replace(letterhead, has_attachments=False)
    name = Title(TITLE, told(summary.month.words()))
    return build(head, RegisterEntry(date=told(both(summary.as_of))), name, story)


def _span(figures: MonthFigures, told: _Words) -> list[tuple[str, str]]:
    span = f"من {told.day(figures.month.first)} إلى {told.day(figures.month.last)}"
    return [("الفترة", span), ("المكتب", iso(figures.office))]


def _changes(figures: MonthFigures, told: _Words) -> list[Flowable]:
    """What a reader of the report that left the office before does not know."""
    since = figures.since_export
    if since is None or not since.changes:
        return []
    rows = [
        [iso(change_in_arabic(change)), told.figure(change.before), told.figure(change.after)]
        for change in since.changes
    ]
    said = f"تغيّرت أرقام شهر {told(figures.month.words())} بعد تصديره في {told.day(since.as_of)}"
    table = rtl_table(("البيان", "كان", "أصبح"), rows, [WIDTH - 180, 90, 90])
    return [heading(said), table]


def _key_figures(figures: MonthFigures, told: _Words) -> KeyFigures:
    return KeyFigures(
        [
            ("مرات التواصل", told(figures.contacts_in_all)),
            ("طلبات الدعم", told(figures.requests_in_all)),
            ("قرارات اللجنة", told(total(figures.decisions))),
            ("الردود المبلّغة", told(total(figures.replies))),
            ("مرات التقديم", told(figures.delivered)),
            ("المبالغ (ريال)", told.money(figures.amount)),
        ]
    )


def _bars(rows: Sequence[Counted], told: _Words, row: float) -> BarChart:
    bars = [(iso(in_arabic(counted.label)), counted.total) for counted in rows]
    return BarChart(bars, row=row, figure=told)


def _contacts(figures: MonthFigures, told: _Words) -> list[Flowable]:
    headings = ["القناة", *(purpose.arabic for purpose in Purpose), "المجموع"]
    asked = [(_INQUIRIES[row.label], told(row.total)) for row in figures.inquiries]
    asked.append(("مفاهيم صُحّحت", told(figures.misconceptions)))
    return [
        KeepTogether([heading("التواصل بحسب القناة"), _bars(figures.by_channel, told, 15.5)]),
        _crossed(headings, [(row.label, row.counts) for row in figures.contacts], told, 190),
        KeepTogether([heading("الاستفسارات"), *_facts(asked)]),
    ]


def _requests(figures: MonthFigures, told: _Words) -> list[Flowable]:
    rows = []
    for row in figures.services:
        of_state = dict(zip(RequestState, row.counts, strict=True))
        rows.append((row.label, tuple(sum(of_state[state] for state in states) for _, states in _STAGES)))
    headings = ["الخدمة", *(name for name, _ in _STAGES), "المجموع"]
    stages = heading(f"الطلبات المقدمة في الشهر بحسب مرحلتها في {told.day(figures.as_of)}")
    return [
        KeepTogether([stages, _bars(figures.by_stage, told, 16)]),
        KeepTogether([heading("الطلبات بحسب الخدمة"), _crossed(headings, rows, told, 165)]),
    ]


def _crossed(
    headings: Sequence[str], rows: Sequence[tuple[str, tuple[int, ...]]], told: _Words, first: float
) -> Flowable:
    """A table of counts with totals at its end and under it."""
    columns = [sum(counts) for counts in zip(*(counts for _, counts in rows), strict=True)]
    lines: list[list[Cell]] = [
        [iso(in_arabic(label)), *(told(n) for n in counts), [Span(told(sum(counts)), "bold")]]
        for label, counts in rows
    ]
    sums: list[Cell] = [[Span(told(n), "bold")] for n in (*columns, sum(columns))]
    lines.append([[Span("المجموع", "bold")], *sums])
    rest = (WIDTH - first) / (len(headings) - 1)
    return rtl_table(headings, lines, [first, *[rest] * (len(headings) - 1)])


def _facts(facts: Sequence[tuple[str, str]]) -> list[Flowable]:
    return facts_table(facts, WIDTH, 150)


def _decisions(figures: MonthFigures, told: _Words) -> list[Flowable]:
    facts = [
        ("طلبات رُفعت إلى اللجنة", told(figures.raised)),
        ("جلسات اعتُمد محضرها", told(figures.sessions)),
        *((in_arabic(row.label), told(row.total)) for row in figures.decisions),
        *((f"أُبلغ بال{in_arabic(row.label)}", told(row.total)) for row in figures.replies),
        ("أُبلغ قبل الأسبوعين بسبب", told(figures.early_replies)),
    ]
    times: list[list[Cell]] = [
        _times("من الرفع أو التظلّم إلى القرار", figures.waiting, told),
        _times("من الرفع أو التظلّم إلى الإبلاغ", figures.telling, told),
    ]
    headings = ("المدة بالأيام", "الحالات", "الوسيط", "الأقل", "الأكثر")
    return [
        KeepTogether([heading("قرارات لجنة البحث والردود"), *_facts(facts)]),
        KeepTogether(
            [heading("مدد القرار والرد"), rtl_table(headings, times, [221, 70, 70, 70, WIDTH - 431])]
        ),
    ]


def _times(label: str, days: Days | None, told: _Words) -> list[Cell]:
    if days is None:
        return [label, told(0), "—", "—", "—"]
    return [label, *(told(n) for n in (days.cases, days.median, days.fewest, days.most))]


def _services(figures: MonthFigures, told: _Words) -> list[Flowable]:
    facts = [
        ("طلبات استُكمل تسجيلها", told(figures.registered)),
        ("خدمات اكتمل تقديمها", told(figures.services_ended)),
    ]
    return [
        KeepTogether(
            [
                heading("الخدمات المقدمة ومبالغها"),
                *_facts(facts),
                Spacer(0, 6),
                _amounts("الخدمة", figures.deliveries, told),
            ]
        ),
        Spacer(0, 6),
        KeepTogether([_amounts("طريقة التقديم", figures.modes, told)]),
    ]


def _amounts(first: str, rows: Sequence[Delivered], told: _Words) -> Flowable:
    lines: list[list[Cell]] = [
        [iso(in_arabic(row.label)), told(row.count), told(row.of_money), told.money(row.amount)]
        for row in rows
    ]
    sums = (
        told(sum(row.count for row in rows)),
        told(sum(row.of_money for row in rows)),
        told.money(Money.total(row.amount for row in rows)),
    )
    lines.append([[Span(text, "bold")] for text in ("المجموع", *sums)])
    return rtl_table(
        (first, "مرات التقديم", "منها مبالغ", "المبلغ (ريال)"), lines, [221, 85, 85, WIDTH - 391]
    )


def _opinion(figures: MonthFigures, told: _Words) -> list[Flowable]:
    opinion = figures.opinion
    if opinion is None or opinion.answers is None:
        said = FEWER_THAN_FIVE if opinion is not None else OPINIONS_ARE_GREGORIAN
        return [KeepTogether([heading("رأي المستفيدين"), Note(said)])]
    rows: list[list[Cell]] = [
        [average.question.arabic, FEWER_THAN_FIVE if average.mean is None else told(average.mean)]
        for average in opinion.averages
    ]
    return [
        KeepTogether(
            [
                heading(f"رأي المستفيدين: متوسط {told(opinion.answers)} استبانة، من {told(1)} إلى {told(5)}"),
                rtl_table(("السؤال", "المتوسط"), rows, [WIDTH - 130, 130]),
                hint("الرأي أداة للتقويم والتطوير، لا للعقاب والتشهير."),
            ]
        )
    ]
