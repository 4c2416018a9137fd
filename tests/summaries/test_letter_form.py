"""What a Saudi official letter has, on the papers of both associations: by sex, by day, with room to sign."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from hayat_desk.desk import Desk
from hayat_desk.policy.calendars import DAY_NAMES
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.people import Sex
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.printouts import reply_letter
from hayat_desk.printouts.layout import signatures
from hayat_desk.printouts.typesetting.canvas import PaperCanvas
from hayat_desk.procedures import replies
from hayat_desk.summaries.papers.contents import paper_to_draw
from hayat_desk.summaries.papers.forms import ReplyLetterSummary
from hayat_desk.summaries.papers.parts import asker_title, beneficiary_title, blessed, honoured
from hayat_desk.summaries.papers.wording_samples import wording_preview
from tests import builders
from tests.check_pdf import check
from tests.printouts import samples
from tests.printouts.cases import CASES

SIGNING = 25 * 72 / 25.4
"""Points of 25 mm."""
IN_A_WEEKDAY = re.compile(rf"في ({'|'.join(DAY_NAMES['ar'])})\b")


@pytest.mark.parametrize(
    ("sex", "words"),
    [
        (Sex.FEMALE, ("المكرمة", "حفظها الله", "المستفيدة", "المراجعة")),
        (Sex.MALE, ("المكرم", "حفظه الله", "المستفيد", "المراجع")),
        (None, ("المكرم/المكرمة", "حفظه/حفظها الله", "المستفيد", "المراجع/المراجعة")),
    ],
)
def test_a_paper_names_her_or_him(sex: Sex | None, words: tuple[str, ...]) -> None:
    assert (honoured(sex), blessed(sex), beneficiary_title(sex), asker_title(sex)) == words


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.REFUSED])
def test_a_reply_is_a_letter_from_its_greeting_to_the_copy(
    either_desk: Desk, outcome: Outcome, tmp_path: Path
) -> None:
    """T64: in this order down the sheet, on one sheet; a refusal says what else is open."""
    request = builders.a_decided_request(either_desk, outcome)
    with either_desk.work() as work:
        letter = replies.prepare_letter(work, request)
    with either_desk.look() as look:
        drawn = paper_to_draw(look, letter)
    assert isinstance(drawn.sheet, ReplyLetterSummary)
    path = tmp_path / "letter.pdf"
    path.write_bytes(reply_letter.draw(drawn.letterhead, drawn.sheet))
    refused = [
        "الاعتذار عن قبوله، لما يأتي: كما ورد في دليل سياسة الدعم",
        "والباب مفتوح: لك أن تتظلمي من القرار",
    ]
    refused += ["وأن تتقدمي بطلب جديد متى تغيرت الحال", "من خدمات الجمعية الأخرى"]
    expected = [
        "المكرمة: نورة سالم فهد الشمري حفظها الله",
        "السلام عليكم ورحمة الله وبركاته، وبعد:",
        "الموضوع: الرد على طلب الدعم رقم 1448-01-3-00001",
        *(refused if outcome is Outcome.REFUSED else ["قبوله"]),
        "وتفضلوا بقبول خالص التحية والتقدير",
        "مكان الختم",
        "نسخة إلى: ملف الطلب",
        "صفحة 1 من 1",
    ]
    assert check(path, expected) == []


@pytest.mark.parametrize("key", WordingKey)
def test_no_wording_says_in_a_weekday(either_desk: Desk, key: WordingKey) -> None:
    """«يوم الأربعاء», not «في الأربعاء»."""
    with either_desk.look() as look:
        shown = wording_preview(look, key, either_desk.profile.wording(key).text)
    assert not IN_A_WEEKDAY.search(shown.for_her + shown.for_him)
    assert IN_A_WEEKDAY.search("المنعقدة في الأربعاء 1 رجب")  # the control


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_every_line_to_sign_on_is_25_mm(
    case: tuple[str, object, object, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    rooms = []
    draw_entry = signatures._draw_entry

    def measured(sheet: PaperCanvas, label: str, value: str, x: float, top: float, width: float) -> None:
        if label == signatures._SIGNATURE:
            rooms.append(width - signatures._label_width(label))
        draw_entry(sheet, label, value, x, top, width)

    monkeypatch.setattr(signatures, "_draw_entry", measured)
    _, draw, summary, _ = case
    draw(samples.FULL, summary)  # type: ignore[operator]
    assert [room for room in rooms if room < SIGNING] == []


def test_no_attachment_is_said_and_a_blank_form_is_left_to_the_pen(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(reply_letter.draw(samples.FULL, samples.REPLY_ACCEPTED))
    assert check(path, ["المرفقات: لا يوجد"]) == []
    with_one = replace(samples.REPLY_ACCEPTED, register=replace(samples.REGISTER, attachments="صورة الصك"))
    path.write_bytes(reply_letter.draw(samples.FULL, with_one))
    assert check(path, ["المرفقات: صورة الصك"]) == []
    unnumbered = replace(samples.REPLY_ACCEPTED, register=replace(samples.REGISTER, number=""))
    path.write_bytes(reply_letter.draw(samples.FULL, unnumbered))
    assert check(path, ["المرفقات: لا يوجد"]) != []
