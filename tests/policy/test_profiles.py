"""Profiles: what the two associations bring, and that a faulty file is refused with file, key and line."""

from __future__ import annotations

import ast
import dataclasses
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hayat_desk.assets import resource
from hayat_desk.policy.amounts import USUAL_CEILING, Money
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.policy.profiles import (
    ApprovalForm,
    ChannelKind,
    Letterhead,
    Profile,
    ServiceType,
    ToolKind,
    profile_names,
    read_profile,
    read_profile_text,
    read_shipped_profile,
)
from hayat_desk.policy.replies import DaysOff, Holiday, next_working_day
from hayat_desk.policy.retention import RecordKind
from hayat_desk.policy.toml_source import ProfileFault, ProfileFlaw
from hayat_desk.policy.wordings import WORDING_MUST_NAME, WordingKey

HAYAT, DAWAH = "hayat-arar", "dawah-aburakah"
SHIPPED = resource("profiles", f"{HAYAT}.toml").read_text(encoding="utf-8")
PACKAGE = Path(read_shipped_profile.__code__.co_filename).parents[1]

both_profiles = pytest.mark.parametrize("name", [HAYAT, DAWAH])


def _line_of(text: str, piece: str) -> int:
    assert text.count(piece) >= 1, piece
    return text[: text.index(piece)].count("\n") + 1


def _refused(text: str) -> ProfileFault:
    with pytest.raises(ProfileFault) as refusal:
        read_profile_text(text, "office.toml")
    assert refusal.value.file == "office.toml"
    return refusal.value


# --- What the two associations bring -------------------------------------------------------------


def test_both_associations_are_shipped() -> None:
    assert profile_names() == (DAWAH, HAYAT)


@both_profiles
def test_the_file_is_named_after_its_key(name: str) -> None:
    assert read_shipped_profile(name).key == name


def test_the_health_association_has_its_letterhead_t71_to_t76() -> None:
    profile = read_shipped_profile(HAYAT)
    head = profile.letterhead
    assert profile.association.licence == head.licence == "١٥٤٤"
    assert (head.phone, head.handle, head.email) == ("0557315553", "hayat_6647", "hayat.bc.arar@gmail.com")
    assert [account.iban for account in head.accounts] == [
        "SA7880000430608010666626",
        "SA7810000041900000503101",
        "SA0505000068202777809000",
    ]
    assert head.name_lines == ("جمعية حياة", "لسرطان الثدي في عرعر")
    assert head.kingdom == "المملكة العربية السعودية"
    assert re.sub("[\u064b-\u0670]", "", head.basmala) == "بسم الله الرحمن الرحيم"
    assert re.search("[\u064b-\u0652]", head.basmala), "the basmala is vocalised (T72)"
    assert (head.shows_number, head.shows_date, head.shows_attachments) == (True, True, True)


def test_the_dawah_association_has_no_letterhead_licence_or_bank_t77() -> None:
    profile = read_shipped_profile(DAWAH)
    assert profile.letterhead == Letterhead("", "", (), "", "", "", "", (), False, False, False)  # noqa: FBT003
    assert profile.association.licence == ""


def test_channels_are_the_policys_eight_in_its_order_t44_to_t51() -> None:
    first_seven = [
        "المقابلة",
        "الاتصالات الهاتفية",
        "وسائل التواصل الاجتماعي",
        "الخطابات",
        "خدمات طلب المساعدة",
        "خدمة التطوع",
        "الموقع الالكتروني للجمعية",
    ]
    for name, eighth in ((HAYAT, "مناديب الجمعية"), (DAWAH, "مناديب المكاتب الفرعية إن وجدت")):
        channels = read_shipped_profile(name).channels
        assert [channel.label for channel in channels] == [*first_seven, eighth]
        assert [channel.kind for channel in channels] == list(ChannelKind)


@both_profiles
def test_the_clerk_has_four_tools_by_the_policys_titles_t52_to_t55(name: str) -> None:
    assert [(tool.kind, tool.title) for tool in read_shipped_profile(name).tools] == [
        (ToolKind.BYLAW, "اللائحة الأساسية للجمعية"),
        (ToolKind.RESEARCH_GUIDE, "دليل خدمات البحث الاجتماعي"),
        (ToolKind.SUPPORT_GUIDE, "دليل سياسة الدعم للمستفيدين"),
        (ToolKind.REQUEST_FORM, "طلب دعم مستفيد"),
    ]


@both_profiles
def test_seven_steps_carry_out_t56_to_t68_each_once(name: str) -> None:
    steps = read_shipped_profile(name).steps
    assert [step.number for step in steps] == [1, 2, 3, 4, 5, 6, 7]
    assert [clause for step in steps for clause in step.clauses] == [f"T{n}" for n in range(56, 69)]
    assert all("\n" not in step.text for step in steps)


def test_the_dawah_policy_has_one_means_more_t37() -> None:
    def clauses(name: str) -> list[str]:
        return [clause for means in read_shipped_profile(name).means for clause in means.clauses]

    assert clauses(HAYAT) == ["T38", "T39", "T40", "T41", "T42", "T43"]
    assert clauses(DAWAH) == ["T37", *clauses(HAYAT)]
    assert len(read_shipped_profile(HAYAT).means) == 4
    assert len(read_shipped_profile(DAWAH).means) == 5


def test_the_board_signs_by_a_sentence_or_by_a_table_of_seven_t69_t70() -> None:
    assert read_shipped_profile(HAYAT).policy.approval is ApprovalForm.SESSION_SENTENCE
    dawah = read_shipped_profile(DAWAH)
    assert dawah.policy.approval is ApprovalForm.SIGNATURE_TABLE
    assert [seat.title for seat in dawah.board] == ["رئيس", "نائب رئيس", "امين الصندوق", *["عضو"] * 4]


@both_profiles
def test_no_seat_is_shipped_with_a_persons_name(name: str) -> None:
    profile = read_shipped_profile(name)
    assert {seat.name for seat in (*profile.board, *profile.committee)} == {""}


@both_profiles
def test_a_service_asks_five_papers_under_all_three_rules_t60_t78(name: str) -> None:
    first = read_shipped_profile(name).services[0]
    assert len(first.documents) == 5
    assert {document.rule for document in first.documents} == set(ValidityRule)
    assert [d.rule for d in first.documents].count(ValidityRule.EXPIRY_DATE) == 1
    assert {d.months for d in first.documents if d.rule is ValidityRule.MAX_AGE_HIJRI_MONTHS} == {3}
    assert {d.months for d in first.documents if d.rule is not ValidityRule.MAX_AGE_HIJRI_MONTHS} == {0}
    assert first.documents[0].official_identity


@both_profiles
def test_one_key_chooses_a_service_because_first_letters_differ(name: str) -> None:
    letters = [service.title[0].translate(str.maketrans("أإآ", "ااا")) for service in _services(name)]
    assert len(set(letters)) == len(letters) >= 7


@both_profiles
def test_no_service_title_or_paper_tells_an_illness(name: str) -> None:
    words = [text for s in _services(name) for text in (s.title, *(d.title for d in s.documents))]
    assert not [text for text in words if re.search("سرطان|ثدي|ورم|أورام|كيماوي|استئصال", text)]
    assert "سرطان" not in read_shipped_profile(name).association.neutral_name


def _services(name: str) -> tuple[ServiceType, ...]:
    return read_shipped_profile(name).services


@both_profiles
def test_one_paper_is_called_the_same_by_every_service(name: str) -> None:
    called: dict[str, tuple[str, bool]] = {}
    for service in _services(name):
        for document in service.documents:
            same = called.setdefault(document.key, (document.title, document.official_identity))
            assert same == (document.title, document.official_identity)


@both_profiles
def test_every_wording_is_version_one_and_waits_for_the_board_t10_t69(name: str) -> None:
    for wording in read_shipped_profile(name).wordings:
        assert (wording.version, wording.dated, wording.approved) == (1, date(2026, 11, 22), None)


@both_profiles
def test_holidays_hold_both_eids_in_hijri_and_two_national_days_t65(name: str) -> None:
    holidays = read_shipped_profile(name).holidays
    assert holidays == (
        Holiday("عيد الفطر", Calendar.HIJRI, 9, 30, 10, 5),
        Holiday("عيد الأضحى", Calendar.HIJRI, 12, 9, 12, 13),
        Holiday("يوم التأسيس", Calendar.GREGORIAN, 2, 22, 2, 22),
        Holiday("اليوم الوطني", Calendar.GREGORIAN, 9, 23, 9, 23),
    )
    eid = date(2026, 3, 24)  # 5 Shawwal 1447, the reference's example
    assert next_working_day(eid, DaysOff(holidays)) == date(2026, 3, 25)
    assert next_working_day(eid, DaysOff(())) == eid


@both_profiles
def test_every_kind_of_record_is_kept_for_its_time(name: str) -> None:
    kept = {row.record: (row.years, row.days) for row in read_shipped_profile(name).retention}
    assert set(kept) == set(RecordKind)
    assert kept[RecordKind.POLICIES] == kept[RecordKind.NUMBER_REGISTERS] == (0, 0)
    assert kept[RecordKind.MINUTES] == kept[RecordKind.JOURNAL] == (10, 0)
    assert kept[RecordKind.CORRESPONDENCE] == kept[RecordKind.COMPLAINTS] == (4, 0)
    assert kept[RecordKind.BENEFICIARY_FILES] == (5, 0)
    assert kept[RecordKind.UNFINISHED_REQUESTS] == (1, 0)
    assert kept[RecordKind.DRAFTS] == (0, 30)


# --- The association's own words stand in no line of the program ---------------------------------


def _own_words(profile: Profile) -> Iterator[str]:
    """Every text of the profile that is the association's own; roles, seats, feasts and kingdom are shared words."""
    for part in (profile.association, profile.policy, profile.places):
        yield from _texts(part)
    yield from _texts(dataclasses.replace(profile.letterhead, kingdom="", basmala=""))
    parts = (profile.channels, profile.tools, profile.steps, profile.means, profile.services)
    for listed in (*parts, profile.categories):
        for item in listed:
            yield from _texts(item)
    for wording in profile.wordings:
        yield from re.split(r"[.،:\n{}|]+", wording.text)


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str) and type(part) is str:
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _texts(item)
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            if field.name not in ("key", "clauses"):
                yield from _texts(getattr(part, field.name))


SHARED = {
    "طلب الدعم رقم",  # how every association calls a request by its number
    "التقرير الطبي",  # of «حسب التقرير الطبي المطابق», with which a diagnosis is always printed
}


@both_profiles
def test_no_value_of_a_profile_stands_in_the_program(name: str) -> None:
    own = {text.strip() for text in _own_words(read_shipped_profile(name))}
    longer = {text for text in own - SHARED if len(text) > 12 and re.search("[ء-ي]", text)}
    assert len(longer) > 60
    told = [(path.name, text) for path in PACKAGE.rglob("*.py") for text in _strings(path)]
    assert len(told) > 500
    names = {"عرعر", "أبوراكة", "hayat_6647", "0557315553"}
    assert not [(file, value) for file, text in told for value in longer | names if value in text]


def _strings(path: Path) -> Iterator[str]:
    """Every text in the code of a module; docstrings may use the policy's words to explain."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


# --- What is refused, with file, key and line -----------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "flaw", "key"),
    [
        ('phone = "0557', 'fone = "0557', ProfileFlaw.UNKNOWN_KEY, "letterhead.fone"),
        ('place = "عرعر"', 'plaice = "عرعر"', ProfileFlaw.UNKNOWN_KEY, "association.plaice"),
        ("[places]", "[palces]", ProfileFlaw.UNKNOWN_KEY, "palces"),
        ("[wordings.greeting]", "[wordings.greting]", ProfileFlaw.MISSING, "wordings.greeting"),
        ('label = "الخطابات"', "label = 4", ProfileFlaw.WRONG_TYPE, "channels[4].label"),
        ("shows_date = true", 'shows_date = "نعم"', ProfileFlaw.WRONG_TYPE, "letterhead.shows_date"),
        ("months = 2", "months = true", ProfileFlaw.WRONG_TYPE, "services[2].documents[3].months"),
        ("months = 2", "months = 0", ProfileFlaw.OUT_OF_RANGE, "services[2].documents[3].months"),
        ("months = 2\n", "\n", ProfileFlaw.MISSING, "services[2].documents[3].months"),
        ("0666626", "0666627", ProfileFlaw.BAD_IBAN, "letterhead.accounts[1].iban"),
        ("0503101", "0501301", ProfileFlaw.BAD_IBAN, "letterhead.accounts[2].iban"),
        (
            "SA7810000041900000503101",
            "SA7880000430608010666626",
            ProfileFlaw.DUPLICATE_KEY,
            "letterhead.accounts[2].iban",
        ),
        ('kind = "phone"', 'kind = "fax"', ProfileFlaw.UNKNOWN_CHOICE, "channels[2].kind"),
        ('kind = "phone"', 'kind = "interview"', ProfileFlaw.DUPLICATE_KEY, "channels[2].kind"),
        ('key = "transport"', 'key = "financial_help"', ProfileFlaw.DUPLICATE_KEY, "services[2].key"),
        ('key = "transport"', 'key = "النقل"', ProfileFlaw.OUT_OF_RANGE, "services[2].key"),
        ('title = "دواء وفحوص غير مغطاة"', 'title = "  "', ProfileFlaw.MISSING, "services[3].title"),
        ('clauses = ["T62"]', 'clauses = ["T99"]', ProfileFlaw.UNKNOWN_CLAUSE, "steps[4].clauses"),
        ("last_month = 12", "last_month = 13", ProfileFlaw.OUT_OF_RANGE, "holidays[2].last_month"),
        ("last_day = 13", "last_day = 31", ProfileFlaw.OUT_OF_RANGE, "holidays[2].last_day"),
        ("days = 30", "days = 30\nyears = 1", ProfileFlaw.OUT_OF_RANGE, "retention[11].days"),
        ('code = "01"', 'code = "٠١"', ProfileFlaw.OUT_OF_RANGE, "office.code"),
        ('code = "01"', 'code = "01"\ncode = "02"', ProfileFlaw.DUPLICATE_KEY, "office.code"),
        ("[office]", "[policy]", ProfileFlaw.DUPLICATE_KEY, "policy"),
        ("dated = 2026-11-22", 'dated = "اليوم"', ProfileFlaw.WRONG_TYPE, "wordings.greeting.dated"),
        (
            "dated = 2026-11-22",
            "dated = 2026-11-22T10:00:00",
            ProfileFlaw.WRONG_TYPE,
            "wordings.greeting.dated",
        ),
        (
            "{association}. تفضّلوا",
            "{asociation}. تفضّلوا",
            ProfileFlaw.UNKNOWN_FIELD,
            "wordings.greeting.text",
        ),
        ("ليس قبل {earliest_reply}", "ليس قريبًا", ProfileFlaw.FIELD_LEFT_OUT, "wordings.say_aloud.text"),
        ("{أحضر|أحضري}", "{أحضر|أحضري", ProfileFlaw.BROKEN_BRACES, "wordings.missing_list.text"),
        ('name = "جمعية حياة لسرطان', 'nom = "جمعية حياة لسرطان', ProfileFlaw.MISSING, "association.name"),
    ],
)
def test_a_fault_is_refused_with_its_key_and_line(old: str, new: str, flaw: ProfileFlaw, key: str) -> None:
    line = _line_of(SHIPPED, old)
    fault = _refused(SHIPPED.replace(old, new, 1))
    assert (fault.flaw, fault.key) == (flaw, key)
    if flaw is ProfileFlaw.MISSING and "title" not in key:
        assert fault.line <= line  # where the table that lacks the key begins
        assert SHIPPED.splitlines()[fault.line - 1].startswith("[") or fault.line == 1
    elif flaw is ProfileFlaw.DUPLICATE_KEY and "\n" in new:
        assert fault.line == line + 1
    else:
        assert fault.line == line
    assert f"office.toml:{fault.line}: {key}: " in str(fault)


def test_an_unknown_field_in_a_text_of_many_lines_is_found_on_its_own_line() -> None:
    old = "وأعلم أن الجمعية تدرس الطلب"
    fault = _refused(SHIPPED.replace(old, f"{{who}} {old}", 1))
    assert (fault.flaw, fault.key) == (ProfileFlaw.UNKNOWN_FIELD, "wordings.declaration.text")
    assert fault.line == _line_of(SHIPPED, old) == _line_of(SHIPPED, "[wordings.declaration]") + 6


def test_a_text_that_is_no_toml_is_refused_with_its_line() -> None:
    fault = _refused(SHIPPED.replace("version = 1\n\n[association]", "version = \n\n[association]", 1))
    assert (fault.flaw, fault.line) == (ProfileFlaw.NOT_TOML, _line_of(SHIPPED, "version = 1"))
    assert _refused("x = " + "[" * 50_000).flaw is ProfileFlaw.NOT_TOML


@pytest.mark.parametrize("part", ["key", "association.name", "channels", "wordings.declaration"])
def test_the_least_a_profile_must_have(part: str) -> None:
    assert read_profile_text(_least(), "least.toml").services == ()
    fault = _refused(_least(without=part))
    assert (fault.flaw, fault.key) == (ProfileFlaw.MISSING, part)


def _named(key: WordingKey) -> str:
    return " ".join(f"{{{field}}}" for field in sorted(WORDING_MUST_NAME.get(key, ())))


def _least(without: str = "") -> str:
    wordings = "\n".join(
        f'[wordings.{key}]\nversion = 1\ndated = 2026-11-22\ntext = "نص {_named(key)}"'
        for key in WordingKey
        if f"wordings.{key}" != without
    )
    parts = {
        "key": 'key = "third"',
        "association.name": '[association]\nname = "جمعية ثالثة"',
        "channels": '[[channels]]\nkind = "interview"\nlabel = "المقابلة"',
        "": wordings,
    }
    return "\n".join(text for part, text in parts.items() if not part or part != without)


def test_a_third_association_is_a_third_file(tmp_path: Path) -> None:
    path = tmp_path / "third.toml"
    path.write_bytes(b"\xef\xbb\xbf" + _least().replace("\n", "\r\n").encode())  # as Windows' editor saves it
    profile = read_profile(path)
    assert profile.association.name_lines == ("جمعية ثالثة",)
    assert profile.association.neutral_name == "جمعية ثالثة"
    assert profile.office.code == "01"
    assert (profile.services, profile.holidays, profile.letterhead.accounts) == ((), (), ())


@pytest.mark.parametrize(
    ("content", "line"), [(None, 0), (b'key = "a"\nname = "\xc7\xe1"', 2), (b"#" * (512 * 1024 + 1), 0)]
)
def test_a_file_that_cannot_be_read_as_text_is_refused(
    tmp_path: Path, content: bytes | None, line: int
) -> None:
    path = tmp_path / "broken.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ProfileFault) as refusal:
        read_profile(path)
    assert (refusal.value.flaw, refusal.value.file) == (ProfileFlaw.UNREADABLE, "broken.toml")
    assert refusal.value.line == line


@pytest.mark.parametrize("name", ["", "unknown", "../profiles/hayat-arar", "hayat-arar.toml"])
def test_only_a_shipped_name_is_a_shipped_profile(name: str) -> None:
    with pytest.raises(ProfileFault) as refusal:
        read_shipped_profile(name)
    assert refusal.value.flaw is ProfileFlaw.UNREADABLE


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_line_is_read_or_refused_and_never_a_crash(data: st.DataObject) -> None:
    lines = SHIPPED.splitlines()
    number = data.draw(st.integers(0, len(lines) - 1))
    line = lines[number]
    cut = data.draw(st.integers(0, len(line)))
    junk = data.draw(
        st.sampled_from(["", "[", "]", '"', "'''", "{", "}", "=", ".", "\\", "#", "\u202e", "٣", "\t"])
    )
    lines[number] = line[:cut] + junk + line[cut + data.draw(st.integers(0, 3)) :]
    fault = _fault_of("\n".join(lines))
    assert fault is None or 1 <= fault.line <= len(lines)


def _fault_of(text: str) -> ProfileFault | None:
    try:
        read_profile_text(text, "office.toml")
    except ProfileFault as fault:
        return fault
    return None


# --- What came later and may be left out ---------------------------------------------------------


@both_profiles
def test_every_shipped_service_is_offered_and_reports_count_gregorian_months(name: str) -> None:
    profile = read_shipped_profile(name)
    assert profile.offered_services == profile.services
    assert profile.office.report_months is Calendar.GREGORIAN
    assert profile.letterhead.logo == b""


def test_a_file_may_name_a_service_that_is_no_longer_offered_and_hijri_months() -> None:
    text = SHIPPED.replace('key = "transport"', 'key = "transport"\noffered = false', 1)
    text = text.replace('print_digits = "western"', 'print_digits = "western"\nreport_months = "hijri"', 1)
    profile = read_profile_text(text, "office.toml")
    assert profile.office.report_months is Calendar.HIJRI
    assert not profile.service("transport").offered
    assert profile.service("transport") not in profile.offered_services


def test_a_calendar_that_is_none_and_a_logo_in_a_file_are_refused() -> None:
    text = SHIPPED.replace('print_digits = "western"', 'report_months = "lunar"', 1)
    assert _refused(text).flaw is ProfileFlaw.UNKNOWN_CHOICE
    text = SHIPPED.replace('handle = "hayat_6647"', 'logo = "x.png"', 1)
    assert _refused(text).flaw is ProfileFlaw.UNKNOWN_KEY


@both_profiles
def test_an_office_asks_about_amounts_above_fifty_thousand_and_makes_up_for_no_weekend(name: str) -> None:
    office = read_shipped_profile(name).office
    assert office.ask_above == Money(50_000_00)
    assert not office.substitute_days


def test_a_file_may_set_the_ceiling_and_the_substitute_days() -> None:
    text = SHIPPED.replace("ask_above = 50000", "ask_above = 20000\nsubstitute_days = true", 1)
    profile = read_profile_text(text, "office.toml")
    assert profile.office.ask_above == Money(20_000_00)
    assert profile.days_off == DaysOff(profile.holidays, substitutes=True)
    without = read_profile_text(SHIPPED.replace("ask_above = 50000", "", 1), "office.toml")
    assert without.office.ask_above == USUAL_CEILING


@pytest.mark.parametrize("ceiling", ["0", "10000001", "-5"])
def test_a_ceiling_that_asks_about_everything_or_nothing_is_refused(ceiling: str) -> None:
    fault = _refused(SHIPPED.replace("ask_above = 50000", f"ask_above = {ceiling}", 1))
    assert (fault.flaw, fault.key) == (ProfileFlaw.OUT_OF_RANGE, "office.ask_above")
