"""Wordings: fields, forms for him and for her, and what is refused instead of printed with a hole."""

from __future__ import annotations

from datetime import date

import pytest

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.profiles import profile_names, read_shipped_profile
from hayat_desk.policy.wordings import (
    WORDING_FIELDS,
    WORDING_MUST_NAME,
    Wording,
    WordingFlaw,
    WordingKey,
    by_value,
    check_wording,
    fill_wording,
    in_arabic,
)

DECLARED = "أقرّ أنا {الموقّع|الموقّعة} أدناه {applicant} بصحة الطلب {request_number}"
VALUES = {"applicant": "سلمى", "request_number": "1448-01-3-00012"}


@pytest.mark.parametrize(
    ("feminine", "expected"),
    [
        (False, "أقرّ أنا الموقّع أدناه سلمى بصحة الطلب 1448-01-3-00012"),
        (True, "أقرّ أنا الموقّعة أدناه سلمى بصحة الطلب 1448-01-3-00012"),
        (None, "أقرّ أنا الموقّع/الموقّعة أدناه سلمى بصحة الطلب 1448-01-3-00012"),
    ],
)
def test_forms_follow_the_sex_and_a_blank_form_shows_both(feminine: bool | None, expected: str) -> None:
    assert fill_wording(WordingKey.DECLARATION, DECLARED, VALUES, feminine=feminine) == expected


@pytest.mark.parametrize(
    ("text", "flaw", "place", "at"),
    [
        ("أهلًا بك في {asociation}", WordingFlaw.UNKNOWN_FIELD, "{asociation}", 13),
        ("أهلًا {applicant}", WordingFlaw.UNKNOWN_FIELD, "{applicant}", 7),
        ("أهلًا { association }", WordingFlaw.UNKNOWN_FIELD, "{ association }", 7),
        ("أهلًا {association", WordingFlaw.BROKEN_BRACES, "{", 7),
        ("أهلًا association}", WordingFlaw.BROKEN_BRACES, "}", 18),
        ("أهلًا {}", WordingFlaw.BROKEN_BRACES, "{}", 7),
        ("أهلًا {بك|}", WordingFlaw.BROKEN_BRACES, "{بك|}", 7),
        ("أهلًا {بك|بكِ|بكم}", WordingFlaw.BROKEN_BRACES, "{بك|بكِ|بكم}", 7),
    ],
)
def test_a_wording_that_cannot_be_filled_is_refused_with_its_place(
    text: str, flaw: WordingFlaw, place: str, at: int
) -> None:
    with pytest.raises(InvalidValue) as refusal:
        check_wording(WordingKey.GREETING, text)
    assert refusal.value.flaw is flaw
    details = refusal.value.details
    assert (details["place"], details["at"], details["line"]) == (place, at, 1)
    assert place in str(details["near"])


@pytest.mark.parametrize("values", [{"request_number": "1"}, {"request_number": "1", "applicant": " "}])
def test_a_field_without_a_value_is_refused_and_never_left_blank(values: dict[str, str]) -> None:
    with pytest.raises(InvalidValue) as refusal:
        fill_wording(WordingKey.DECLARATION, DECLARED, values)
    assert refusal.value.flaw is WordingFlaw.VALUE_MISSING
    assert refusal.value.field == "applicant"


def test_braces_typed_in_a_value_are_plain_characters() -> None:
    filled = fill_wording(
        WordingKey.DECLARATION,
        DECLARED,
        {**VALUES, "applicant": "{request_number} {أ|ب} \\1"},
        feminine=False,
    )
    assert filled == "أقرّ أنا الموقّع أدناه {request_number} {أ|ب} \\1 بصحة الطلب 1448-01-3-00012"


def test_a_sentence_that_drops_the_earliest_reply_is_refused_t65() -> None:
    with pytest.raises(InvalidValue) as refusal:
        check_wording(WordingKey.SAY_ALOUD, "سيأتيك الرد قريبًا.")
    assert refusal.value.flaw is WordingFlaw.FIELD_LEFT_OUT
    assert refusal.value.details["place"] == "{أقرب موعد للرد}"


def test_a_wording_of_version_one_is_not_yet_approved() -> None:
    wording = Wording(WordingKey.GREETING, "أهلًا في {association}", 1, date(2026, 11, 22))
    assert wording.approved is None
    assert wording.fill({"association": "جمعية مثال"}) == "أهلًا في جمعية مثال"


def test_every_wording_has_its_fields_and_must_name_only_those() -> None:
    assert set(WORDING_FIELDS) == set(WordingKey)
    for key, fields in WORDING_MUST_NAME.items():
        assert set(fields) <= set(WORDING_FIELDS[key])


def _filled(name: str, key: WordingKey, *, feminine: bool | None) -> str:
    values = {
        "association": "جمعية مثال",
        "applicant": "سلمى",
        "request_number": "1448-01-3-00012",
        "service": "خدمة",
        "earliest_reply": "السبت 1448/06/25هـ الموافق 2026/12/05م",
        "next_working_day": "الأحد 1448/06/26هـ الموافق 2026/12/06م",
        "raised_on": "السبت 1448/06/11هـ الموافق 2026/11/21م",
        "counted_from": "التظلّم يوم السبت 1448/06/11هـ الموافق 2026/11/21م",
        "clerk_title": "الموظف",
        "researcher_title": "الباحث",
        "session_number": "1448-01-5-00002",
        "held_on": "السبت 1448/06/11هـ الموافق 2026/11/21م",
        "present": "3",
        "seats": "5",
        "decided_on": "السبت 1448/06/11هـ الموافق 2026/11/21م",
        "reason": "تجاوز حد الدخل",
        "ended_on": "السبت 1448/06/11هـ الموافق 2026/11/21م",
        "what": "مساعدة مالية",
    }
    return read_shipped_profile(name).wording(key).fill(values, feminine=feminine)


@pytest.mark.parametrize("name", profile_names())
@pytest.mark.parametrize("key", WordingKey)
def test_every_shipped_wording_fills_for_him_her_and_the_blank_form(name: str, key: WordingKey) -> None:
    his, hers, both = (_filled(name, key, feminine=feminine) for feminine in (False, True, None))
    for text in (his, hers, both):
        assert not set("{}|") & set(text)
        assert "  " not in text
    assert (his == hers) == (both == his)  # a blank form shows both forms wherever there are two


@pytest.mark.parametrize("name", profile_names())
def test_what_is_said_aloud_is_the_storyboards_sentence_t63_t64_t65(name: str) -> None:
    assert _filled(name, WordingKey.SAY_ALOUD, feminine=True) == (
        "سيُرفع طلبك إلى لجنة البحث لدراسته، وسيأتيك الرد بالقبول أو الرفض خلال مدة لا تقل عن أسبوعين، "
        "أي ليس قبل السبت 1448/06/25هـ الموافق 2026/12/05م."
    )


@pytest.mark.parametrize("name", profile_names())
def test_the_declaration_speaks_as_the_applicant_does_t62_t05(name: str) -> None:
    hers = _filled(name, WordingKey.DECLARATION, feminine=True)
    his = _filled(name, WordingKey.DECLARATION, feminine=False)
    assert "طالبة الدعم بالطلب رقم 1448-01-3-00012 المقدَّم إلى" in hers
    assert "مسؤولة مسؤولية مباشرة عن صحة المعلومات" in hers
    assert "طالب الدعم بالطلب رقم 1448-01-3-00012 المقدَّم إلى" in his
    assert "مسؤول مسؤولية مباشرة عن صحة المعلومات" in his
    assert "مسؤوليتها لا تتجاوز ذلك" in his


@pytest.mark.parametrize("name", profile_names())
def test_receipts_promise_nothing_and_tell_the_rights_t80_t39_t41(name: str) -> None:
    assert _filled(name, WordingKey.RECEIPT_NO_PROMISE, feminine=None) == (
        "استلام الطلب لا يعني قبوله، والقرار للجنة البحث. "
        "وما سُلّم مع الطلب من صور وأوراق غير الأصول يبقى في ملفه ولا يُعاد."  # originals are given back: T60
    )
    assert "وتُعاد إليك في الحال" in _filled(name, WordingKey.MISSING_LIST, feminine=None)
    rights = _filled(name, WordingKey.RECEIPT_RIGHTS, feminine=None)
    for word in ("شكوى", "التظلّم", "تقييم الخدمة حق", "لا للعقاب والتشهير"):
        assert word in rights
    assert "أسبوعين" not in _filled(name, WordingKey.RECEIPT_INCOMPLETE, feminine=None)


@pytest.mark.parametrize("name", profile_names())
def test_consent_is_a_text_of_its_own_to_inquire_and_to_hold_t81(name: str) -> None:
    consent = _filled(name, WordingKey.CONSENT, feminine=None)
    assert "تستعلم" in consent
    assert "تحفظ بياناتي" in consent
    assert "تستعلم" not in _filled(name, WordingKey.DECLARATION, feminine=None)


def test_the_place_is_told_by_its_line_and_the_words_round_it() -> None:
    text = "أهلًا بكم جميعًا\nفي مقر {اسم الجمعيات} الرئيس بعرعر\nوشكرًا"
    with pytest.raises(InvalidValue) as refusal:
        check_wording(WordingKey.GREETING, text)
    assert refusal.value.details == {
        "place": "{اسم الجمعيات}",
        "at": text.index("{") + 1,
        "line": 2,
        "near": "في مقر {اسم الجمعيات} الرئيس بعرعر",
    }


def test_a_place_of_twenty_thousand_letters_is_told_shortly() -> None:
    with pytest.raises(InvalidValue) as refusal:
        check_wording(WordingKey.GREETING, "{" + "ي" * 20_000 + "}")
    assert len(str(refusal.value.details["near"])) <= 80


@pytest.mark.parametrize("name", profile_names())
def test_fields_are_read_in_arabic_and_kept_by_their_value(name: str) -> None:
    for wording in read_shipped_profile(name).wordings:
        read = in_arabic(wording.text)
        check_wording(wording.key, read)
        assert not set("abcdefghijklmnopqrstuvwxyz") & set(read)
        assert by_value(read) == wording.text


def test_an_arabic_field_is_known_in_any_spelling_of_hamza_and_marks() -> None:
    values = {"association": "الجمعية"}
    assert fill_wording(WordingKey.GREETING, "أهلًا بكم في {إسم الجمعيه}", values) == "أهلًا بكم في الجمعية"
    assert fill_wording(WordingKey.GREETING, "في {association}", values) == "في الجمعية"


def test_what_is_no_field_stays_as_it_is_when_it_is_renamed() -> None:
    text = "{مقدّم|مقدّمة} {غير معروف} { {} }"
    assert by_value(in_arabic(text)) == in_arabic(text) == text
