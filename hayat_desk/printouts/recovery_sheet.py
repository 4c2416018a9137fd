"""The recovery sheet: the code that opens the office's data when the passphrase is lost. It carries no QR."""

from __future__ import annotations

from hayat_desk.printouts.layout.blocks import CodeGrid, Note, PaperTitle, bullet, heading
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureRow, Signer
from hayat_desk.printouts.layout.tables import facts_table
from hayat_desk.printouts.typesetting.flow import Block
from hayat_desk.printouts.typesetting.text import iso, worded
from hayat_desk.summaries.papers.forms import RecoverySheetSummary
from hayat_desk.summaries.papers.shapes import LetterheadSummary

TITLE = "ورقة الاسترداد"
INSTRUCTIONS = (
    "تُحفظ الورقة في ظرف مختوم داخل خزنة المكتب، بعيدًا عن الجهاز وعن النسخ الاحتياطية.",
    "من يحمل هذا الرمز يفتح بيانات المكتب كلها، فلا يُصوَّر ولا يُرسل ولا يُكتب في مكان آخر.",
    "عند نسيان كلمة المرور: يُختار «الفتح برمز الاسترداد»، ثم يُكتب الرمز من اليسار إلى اليمين.",
    "بعد استعماله يصدر رمز جديد ويبطل هذا الرمز، فتُتلف الورقة القديمة.",
    "إذا ضاعت الورقة طُبع رمز جديد من الإعدادات. وإن فُقدت معها كلمة المرور فلا يمكن لأحد فتح البيانات.",
)


def draw(letterhead: LetterheadSummary, summary: RecoverySheetSummary) -> bytes:
    """The sheet as PDF bytes."""
    facts = [
        ("المكتب", iso(summary.office)),
        ("تاريخ الطباعة", iso(summary.made_on)),
        ("المستخدم", iso(summary.user)),
    ]
    story: list[Block] = [
        *facts_table([fact for fact in facts if fact[1]], WIDTH),
        heading("رمز الاسترداد"),
        CodeGrid(summary.code),
        heading("كيف تُحفظ وكيف تُستعمل"),
        *[bullet(worded(line)) for line in summary.instructions or INSTRUCTIONS],
        Note("حروف الرمز لاتينية كبيرة وأرقام، وليس فيها الحروف I وL وO وU."),
        SignatureRow([Signer("أودعها في الخزنة"), Signer("شهد الإيداع")], before=14),
    ]
    return build(letterhead, None, PaperTitle(TITLE, "سرية: تُطبع مرة واحدة وتُحفظ في الخزنة"), story)
