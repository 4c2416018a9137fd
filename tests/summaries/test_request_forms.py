"""The blank request form (T55) in both profiles: one sheet, the association's own services, channels and words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hayat_desk.desk import Desk
from hayat_desk.policy.profiles import profile_names
from hayat_desk.printouts import request_form
from hayat_desk.procedures.profile import VersionEntry, change_channels
from hayat_desk.summaries.papers.request_forms import blank_request_form, filled_request_form
from hayat_desk.summaries.reception import reception_summary
from tests import builders
from tests.check_pdf import check, pages_of_poppler

SAYS = {
    "hayat-arar": [
        "رقم الترخيص: ١٥٤٤",
        "مساعدة مالية أثناء العلاج",
        "الهوية الوطنية أو الإقامة التقرير الطبي سجل الأسرة",
        "توعية وكشف مبكر لا يطلب لها مستند",
        "المقابلة الاتصالات الهاتفية وسائل التواصل الاجتماعي الخطابات",
        "خدمات طلب المساعدة خدمة التطوع الموقع الالكتروني للجمعية مناديب الجمعية",
        "أقر أنا الموقع/الموقعة أدناه",
        "وبأنني مسؤول/مسؤولة مسؤولية مباشرة عن صحة المعلومات",
        "ومنها ما ورد في التقرير الطبي",
    ],
    "dawah-aburakah": [
        "إعانة طارئة لمسلم جديد",
        "الإقامة أو الهوية الوطنية شهادة إشهار الإسلام",
        "كتب ومواد مترجمة لا يطلب لها مستند",
        "مناديب المكاتب الفرعية إن وجدت",
        "وقد فهمت مضمون هذا الإقرار بلغة أعرفها قبل توقيعه",
    ],
}
BOTH = [
    "طلب دعم مستفيد",
    "نوع الهوية: هوية وطنية إقامة رقم حدود جواز سفر",
    "تاريخ الميلاد: هـ الموافق: م",
    "الموافقة على الاستعلام وحفظ البيانات",
    "وصل الطلب عن طريق:",
    "موظف علاقات المستفيدين",
    "لك أن تطلع على بياناتك، وأن تأخذ نسخة منها",
    "استلام الطلب لا يعني قبوله، والقرار للجنة البحث",
    "تحضر أصول المستندات للاطلاع والمطابقة وتعاد في الحال",
    "صور وأوراق غير الأصول يبقى في ملفه ولا يعاد",
]


@pytest.mark.parametrize("profile", profile_names())
def test_blank_form_is_one_sheet_in_the_words_of_the_association(tmp_path: Path, profile: str) -> None:
    builders.found(tmp_path / "office.db", profile)
    desk = builders.seated(tmp_path / "office.db", builders.sunday_clock())
    with desk.look() as look:
        head, form = blank_request_form(look)
    desk.close()
    path = tmp_path / "form.pdf"
    path.write_bytes(request_form.draw(head, form))
    assert check(path, [*BOTH, *SAYS[profile]]) == []
    assert len(pages_of_poppler(path)) == 2
    assert "{" not in "".join(pages_of_poppler(path))


def test_a_hidden_channel_has_no_box_but_the_one_that_a_request_came_by_t51(either_desk: Desk) -> None:
    request = builders.a_request(either_desk)
    channels = either_desk.profile.channels
    hidden = (replace(channels[0], offered=False), *channels[1:-1], replace(channels[-1], offered=False))
    with either_desk.work() as work:
        change_channels(work, hidden, VersionEntry(change="لا فروع للجمعية"))
    with either_desk.look() as look:
        _, blank = blank_request_form(look)
        _, filled = filled_request_form(look, request)
        offered = reception_summary(look).channels
    offered_labels = [channel.label for channel in channels[1:-1]]
    assert [box.title for box in blank.channels] == offered_labels
    assert [channel.label for channel in offered] == offered_labels
    assert [box.title for box in filled.channels if box.is_ticked] == ["المقابلة"]
    assert [box.title for box in filled.channels] == [*offered_labels, "المقابلة"]


@pytest.mark.parametrize("profile", profile_names())
def test_filled_form_holds_what_was_told_and_ticks_what_was_seen(tmp_path: Path, profile: str) -> None:
    builders.found(tmp_path / "office.db", profile)
    desk = builders.seated(tmp_path / "office.db", builders.sunday_clock())
    request = builders.a_request(desk)
    builders.see_documents(desk, request, leave_out=1)
    with desk.look() as look:
        head, form = filled_request_form(look, request)
    documents = desk.profile.services[0].documents
    desk.close()

    (service,) = form.services
    assert service.is_ticked
    assert [box.title for box in service.documents] == [document.title for document in documents]
    assert [box.is_ticked for box in service.documents].count(True) == len(documents) - 1
    assert [box.title for box in form.channels if box.is_ticked] == ["المقابلة"]
    assert [box.title for box in form.identity_kinds if box.is_ticked] == ["هوية وطنية"]
    path = tmp_path / "form.pdf"
    path.write_bytes(request_form.draw(head, form))
    assert (
        check(
            path,
            [
                "رقم الطلب 1448-01-3-00001",
                "الاسم الأول: نورة اسم الأب: سالم",
                "اسم الجد: فهد اسم العائلة: الشمري",
                "رقم الهوية: 1000000008",
                "تاريخ الميلاد: 1375/07/01هـ الموافق: 1956/02/13م",
                "ويوقع الإقرار بصحة البيانات والموافقة في ورقتهما المرقمة",
            ],
        )
        == []
    )
    told = "".join(pages_of_poppler(path))
    assert "الموقّعة" not in told  # signed on its own paper, with its own number
    assert "{" not in told
