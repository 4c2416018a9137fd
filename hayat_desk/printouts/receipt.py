"""The receipt with the waiting notice (T65, T80); it shows no diagnosis and no income."""

from __future__ import annotations

from hayat_desk.policy.waiting import Waiting
from hayat_desk.printouts.layout.blocks import Emphasis, Note, PaperTitle, bullet, heading, paragraphs
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureRow, Signer, StampPlace
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.layout.tables import facts_table
from hayat_desk.printouts.typesetting.flow import Block, Para
from hayat_desk.printouts.typesetting.lines import Style
from hayat_desk.printouts.typesetting.text import iso, ltr, worded
from hayat_desk.summaries.papers.shapes import LetterheadSummary, ReceiptSummary

TITLE = "إيصال استلام طلب"
INCOMPLETE = "إيصال بطلب لم يكتمل"
RETURNED = "إيصال بطلب أعادته اللجنة لاستكماله"
ANEW = "إيصال برفع طلب بعد استكماله"
PASSED = "إيصال برفع طلب إلى لجنة البحث"
STANDING = "بيان بحال طلب"

_TITLE_OF = {
    Waiting.NOT_BEGUN: INCOMPLETE,
    Waiting.RETURNED: RETURNED,
    Waiting.RUNNING: TITLE,
    Waiting.RUNNING_ANEW: ANEW,
    Waiting.PASSED: PASSED,
    Waiting.DECIDED: STANDING,
    Waiting.TOLD: STANDING,
    Waiting.ENDED: STANDING,
}

_LACKING = {Waiting.NOT_BEGUN: "ما بقي إحضاره", Waiting.RETURNED: "ما بقي استكماله"}

_BODY = Style(size=12.5, leading=21, align="justify")
_STRONG = Style(size=12.5, leading=21, weight="bold")


def masked(identity_number: str) -> str:
    """An identity number with all but its last four digits hidden."""
    number = identity_number.strip()
    return "*" * max(0, len(number) - 4) + number[-4:] if len(number) > 4 else "*" * len(number)


def _facts(summary: ReceiptSummary) -> list[tuple[str, str]]:
    facts = [
        ("الاسم", iso(summary.applicant)),
        (summary.identity_label, iso(summary.no_identity) or ltr(masked(summary.identity_number))),
        ("تاريخ الاستلام", iso(summary.received_on)),
        ("الخدمة المطلوبة", iso(summary.service)),
    ]
    return [(label, value) for label, value in facts if value]


def _waiting(summary: ReceiptSummary) -> list[Block]:
    """What happens next; a date is told only while the two weeks run."""
    if not summary.earliest_reply:
        missing = [bullet(worded(line)) for line in summary.missing]
        blocks: list[Block] = [heading("حال الطلب"), Note(worded(summary.waiting_notice))]
        return [*blocks, heading(_LACKING[summary.standing]), *missing] if missing else blocks
    promise = [f"لا يُتوقع الرد قبل {iso(summary.earliest_reply)}"]
    if summary.next_working_day:
        promise.append(f"وأول يوم عمل بعده {iso(summary.next_working_day)}")
    return [
        heading("ما يحدث بعد ذلك"),
        *paragraphs(summary.waiting_notice, _BODY, after=4),
        Emphasis(promise[0], promise[1] if len(promise) > 1 else ""),
    ]


def draw(letterhead: LetterheadSummary, summary: ReceiptSummary) -> bytes:
    """The receipt as PDF bytes."""
    name = _TITLE_OF[summary.standing]
    story: list[Block] = [
        Emphasis(ltr(summary.request_number), "رقم الطلب", small_first=True),
        *facts_table(_facts(summary), WIDTH),
        *_waiting(summary),
        Para(worded(summary.no_promise), _STRONG, before=8),
    ]
    last: list[Block] = [heading("حقوقك"), *paragraphs(summary.rights, _BODY, after=0)]
    if summary.office_phone:
        last.append(Para(f"للسؤال عن الطلب، هاتف المكتب: {ltr(summary.office_phone)}", _STRONG, before=6))
    received = Signer("استلمتُ الإيصال", summary.applicant)
    signatures = SignatureRow([received, StampPlace(), Signer("الموظف", summary.employee)], before=14)
    story += signed(last, [signatures])
    return build(letterhead, summary.register, PaperTitle(name, qr=summary.qr), story)
