"""مستخرج بيانات مستفيد: all that the office holds of a person, given to that person (T12).

Diagnosis and income are printed only where the person asked for them; what is left out is told with its reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from hayat_desk.printouts.layout.blocks import Note, PaperTitle, bullet, heading, heading_of_long, paragraphs
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureRow, Signer, StampPlace
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.layout.tables import Cell, facts_table, rtl_table
from hayat_desk.printouts.typesetting.flow import Para
from hayat_desk.printouts.typesetting.lines import Span, Style
from hayat_desk.printouts.typesetting.text import iso, ltr, worded
from hayat_desk.summaries.papers.forms import ExtractFact, ExtractTable, PersonExtractSummary
from hayat_desk.summaries.papers.shapes import LetterheadSummary

TITLE = "مستخرج بيانات مستفيد"
NOT_HELD = "لم يُسجَّل"
NOTHING = "لا شيء مسجَّل."
NOT_ASKED = "لم تُطلب طباعتها في هذا المستخرج، وتُطبع متى طُلبت."
OPENING = "هذا ما يحفظه المكتب من بيانات بالاسم المذكور أعلاه كما هي في يوم الإصدار، طُبع وسُلّم بناءً على الطلب."

_BODY = Style(size=12.5, leading=21, align="justify")
_CELL = Style(size=10.5, leading=16)


def _value(fact: ExtractFact) -> str:
    if not fact.value:
        return NOT_HELD
    return ltr(fact.value) if fact.is_code else worded(fact.value)


def _facts(name: str, facts: Sequence[ExtractFact]) -> list[Flowable]:
    if not facts:
        return []
    rows = [(fact.label, _value(fact)) for fact in facts]
    return [*heading_of_long(name, 66), *facts_table(rows, WIDTH)]


def _table(table: ExtractTable) -> list[Flowable]:
    """The rows of one kind; a kind of which nothing is held says so."""
    if not table.rows:
        return [heading(table.title), Para(NOTHING, _BODY)]
    rows: list[list[Cell]] = [
        [ltr(value) if column in table.codes else worded(value) for column, value in enumerate(row)]
        for row in table.rows
    ]
    return [*heading_of_long(table.title, 80), rtl_table(table.headings, rows, style=_CELL)]


def _withheld(summary: PersonExtractSummary) -> list[Flowable]:
    """What is not printed and why; need-to-know that was not asked for stands first."""
    reasons = [(withheld.what, withheld.why) for withheld in summary.withheld]
    if summary.need_to_know and not summary.with_need_to_know:
        labels = "، ".join(fact.label for fact in summary.need_to_know)
        reasons.insert(0, (labels, NOT_ASKED))
    entries = [bullet([Span(f"{worded(label)}: ", "bold"), worded(reason)]) for label, reason in reasons]
    return [*heading_of_long("ما لم يرد في المستخرج", 66), *entries] if entries else []


def draw(letterhead: LetterheadSummary, summary: PersonExtractSummary) -> bytes:
    """The extract as PDF bytes."""
    identification = [
        ("الاسم", iso(summary.person)),
        ("تاريخ الإصدار", iso(summary.made_on)),
        ("الغرض", worded(summary.purpose)),
    ]
    story: list[Flowable] = [
        *facts_table([fact for fact in identification if fact[1]], WIDTH),
        Note(OPENING, before=8),
        *_facts("بيانات التعريف", summary.facts),
        *_facts("بيانات التواصل", summary.contact),
    ]
    if summary.with_need_to_know:
        story += _facts("بيانات خاصة طُبعت بناءً على الطلب", summary.need_to_know)
    for table in summary.tables:
        story += _table(table)
    last = _withheld(summary)
    if summary.rights:
        last += [*heading_of_long("حقوقك", 66), *paragraphs(summary.rights, _BODY, after=0)]
    receiver = Signer("استلمتُ المستخرج", summary.received_by or summary.person, thumb=True)
    employee = Signer(summary.employee_title, summary.employee)
    story += signed(last, [SignatureRow([receiver, StampPlace(), employee], before=14)])
    return build(letterhead, summary.register, PaperTitle(TITLE, qr=summary.qr), story)
