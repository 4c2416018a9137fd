"""اعتماد مجلس الإدارة: the board approves the policy or a new version of it (T10, T69, T70).

By a sentence with the session's day, signed by who presides; or by the table that every member signs.
"""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from hayat_desk.policy.dates import BLANK_DATE
from hayat_desk.policy.profile_shape import ApprovalForm
from hayat_desk.printouts.layout.blocks import Note, PaperTitle, heading, heading_of_long
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureCell, SignatureRow, Signer, StampPlace
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.layout.tables import Cell, facts_table, rtl_table
from hayat_desk.printouts.typesetting.flow import Para
from hayat_desk.printouts.typesetting.lines import Style
from hayat_desk.printouts.typesetting.text import count, iso, ltr, worded
from hayat_desk.summaries.papers.policy_papers import BoardApprovalSummary
from hayat_desk.summaries.papers.shapes import LetterheadSummary

TITLE = "اعتماد مجلس الإدارة"
UNKNOWN_DAY = BLANK_DATE.replace("/", "     /     ")  # the policy's own blank, with room for the pen
FIRST = "هذا أول اعتماد للسياسة."

_BODY = Style(size=13, leading=23, align="justify")
_CELL = Style(size=10.5, leading=16)


def _facts(summary: BoardApprovalSummary) -> list[tuple[str, str]]:
    facts = [
        ("السياسة", iso(summary.policy_title)),
        ("الإصدار", iso(summary.version)),
        ("يحل محل", f"الإصدار {iso(summary.replaces)}" if summary.replaces else ""),
        ("يُعمل به من", iso(summary.in_force_from)),
        ("المراجعة التالية", iso(summary.next_review)),
    ]
    return [(label, value) for label, value in facts if value]


def _which(summary: BoardApprovalSummary) -> str:
    """Title and version of the policy, repeated because sheets may be separated."""
    version = f"الإصدار {iso(summary.version)}" if summary.version else ""
    return " · ".join(part for part in (iso(summary.policy_title), version) if part)


def _sentence(summary: BoardApprovalSummary) -> str:
    """The approval in the policy's own words: by its session's day (T69), or over the table (T70)."""
    policy = f"لهذه السياسة «{iso(summary.policy_title)}»"
    if summary.version:
        policy += f" (الإصدار {iso(summary.version)})"
    approved = f"تم اعتماد مجلس الإدارة في {iso(summary.association)} {policy}"
    is_by_session = summary.form is ApprovalForm.SESSION_SENTENCE
    session = f" في الجلسة رقم {ltr(summary.session_number)}" if summary.session_number else ""
    if is_by_session or summary.session_on:
        day = iso(summary.session_on) if summary.session_on else UNKNOWN_DAY
        session = f" بجلسته المنعقدة بتاريخ {day}"
        if summary.session_number:
            session += f" (الجلسة رقم {ltr(summary.session_number)})"
    return f"{approved}{session}." if is_by_session else f"وعلى ذلك {approved}{session}."


def _changes(summary: BoardApprovalSummary, *, arabic_indic: bool) -> list[Flowable]:
    if not summary.changes:
        return [Note(FIRST)] if not summary.replaces else []
    rows: list[list[Cell]] = [
        [
            count(number, arabic_indic=arabic_indic),
            worded(change.place),
            worded(change.before),
            worded(change.after),
        ]
        for number, change in enumerate(summary.changes, 1)
    ]
    return [
        *heading_of_long("ما تغيّر عن الإصدار السابق", 90),
        rtl_table(["م", "الموضع", "النص السابق", "النص المعتمد"], rows, style=_CELL),
    ]


def _signatures(summary: BoardApprovalSummary, *, arabic_indic: bool) -> list[Flowable]:
    if summary.form is ApprovalForm.SESSION_SENTENCE:
        president = summary.board[0] if summary.board else None
        signer = Signer("رئيس مجلس الإدارة", president.name if president else "")
        return [SignatureRow([StampPlace(), signer], before=24)]
    rows: list[list[Cell]] = [
        [
            count(number, arabic_indic=arabic_indic),
            iso(member.name),
            worded(member.title),
            SignatureCell(30),
            worded(member.note),
        ]
        for number, member in enumerate(summary.board, 1)
    ]
    if not rows:
        return []
    table = rtl_table(["م", "الاسم رباعي", "الصفة", "التوقيع", "ملاحظات"], rows, style=_CELL)
    table.setStyle([("VALIGN", (0, 1), (-1, -1), "MIDDLE")])
    return [heading("توقيعات أعضاء مجلس الإدارة"), table]


def draw(letterhead: LetterheadSummary, summary: BoardApprovalSummary) -> bytes:
    """The page as PDF bytes."""
    story: list[Flowable] = [
        *facts_table(_facts(summary), WIDTH),
    ]
    last = [
        *_changes(summary, arabic_indic=letterhead.arabic_indic),
        Para(_sentence(summary), _BODY, before=10, after=8),
    ]
    story += signed(last, _signatures(summary, arabic_indic=letterhead.arabic_indic))
    return build(letterhead, summary.register, PaperTitle(TITLE, _which(summary), summary.qr), story)
