"""كشف تعميم السياسة: who was given the approved policy, each with the day and a signature (T11)."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from hayat_desk.printouts.layout.blocks import Note, PaperTitle, heading_of_long
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureCell, SignatureStrip
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.layout.tables import Cell, facts_table, rtl_table
from hayat_desk.printouts.typesetting.lines import Style
from hayat_desk.printouts.typesetting.text import count, iso, worded
from hayat_desk.summaries.papers.policy_papers import Audience, CirculationSheetSummary
from hayat_desk.summaries.papers.shapes import LetterheadSummary

TITLE = "كشف تعميم السياسة"
SENTENCE = (
    "عُمّمت السياسة المبيّنة أعلاه على منسوبي الجمعية الآتية أسماؤهم. وتوقيع كل منهم أمام اسمه إقرار بأنه تسلّم "
    "نسخة منها، واطّلع عليها، ويلتزم بالعمل بها."
)
BLANK_DAY = "    /    /        هـ"

_CELL = Style(size=10.5, leading=16)


def _table(summary: CirculationSheetSummary, *, arabic_indic: bool) -> Flowable:
    readers = [*summary.readers, *[Audience("")] * summary.blank_rows]
    rows: list[list[Cell]] = [
        [
            count(number, arabic_indic=arabic_indic),
            iso(reader.name),
            worded(reader.title),
            BLANK_DAY,
            SignatureCell(27),
        ]
        for number, reader in enumerate(readers, 1)
    ]
    table = rtl_table(["م", "الاسم", "الصفة", "التاريخ", "التوقيع"], rows, style=_CELL)
    table.setStyle([("VALIGN", (0, 1), (-1, -1), "MIDDLE")])
    return table


def draw(letterhead: LetterheadSummary, summary: CirculationSheetSummary) -> bytes:
    """The sheet as PDF bytes."""
    facts = [
        ("السياسة", iso(summary.policy_title)),
        ("الإصدار", iso(summary.version)),
        ("الاعتماد", worded(summary.approved)),
        ("تاريخ التعميم", iso(summary.circulated_on)),
        ("المكتب", iso(summary.office)),
    ]
    story: list[Flowable] = [
        *facts_table([fact for fact in facts if fact[1]], WIDTH),
    ]
    last: list[Flowable] = [Note(SENTENCE, before=10)]
    if summary.readers or summary.blank_rows:
        last += [*heading_of_long("من عُمّمت عليهم", 90), _table(summary, arabic_indic=letterhead.arabic_indic)]
    story += signed(last, [SignatureStrip(summary.employee_title, summary.employee)])
    return build(letterhead, summary.register, PaperTitle(TITLE, qr=summary.qr), story)
