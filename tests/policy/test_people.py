"""What identifies and reaches a person: read tolerantly, refused with a reason (T59, T60)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.office_phones import office_phones_shown, parse_office_phones
from hayat_desk.policy.people import (
    Iban,
    Identity,
    IdentityKind,
    IdentityNotice,
    PersonFlaw,
    Phone,
    PhoneNotice,
    Sex,
    identity_notice,
    parse_iban,
    parse_identity,
    parse_phone,
    phone_notice,
    replaces,
)

CITIZEN, RESIDENT = IdentityKind.NATIONAL_ID, IdentityKind.IQAMA
BORDER, PASSPORT, NONE = IdentityKind.BORDER_NUMBER, IdentityKind.PASSPORT, IdentityKind.NONE
GCC, VISITOR, REFUGEE = IdentityKind.GCC_ID, IdentityKind.VISITOR_CARD, IdentityKind.REFUGEE_CARD
UNKNOWN = IdentityKind.UNKNOWN
ACCOUNT = "SA0380000000608010167519"  # the example of the IBAN registry


@pytest.mark.parametrize(
    ("kind", "text", "identity"),
    [
        (None, "1000000008", Identity(CITIZEN, "1000000008")),
        (None, "١٠٠٠٠٠٠٠٠٨", Identity(CITIZEN, "1000000008")),
        (None, "۱۰۰۰۰۰۰۰۰۸", Identity(CITIZEN, "1000000008")),
        (None, " 1000 000 008 ", Identity(CITIZEN, "1000000008")),
        (None, "1000-000-008", Identity(CITIZEN, "1000000008")),
        (None, "\u200e1000000008\u200f", Identity(CITIZEN, "1000000008")),
        (None, "\u20661000000008\u2069", Identity(CITIZEN, "1000000008")),
        (None, "2000000006", Identity(RESIDENT, "2000000006")),
        (None, "1000000009", Identity(CITIZEN, "1000000009")),
        (CITIZEN, "1000000008", Identity(CITIZEN, "1000000008")),
        (RESIDENT, "2000000006", Identity(RESIDENT, "2000000006")),
        (BORDER, "3000000001", Identity(BORDER, "3000000001")),
        (BORDER, "1000000009", Identity(BORDER, "1000000009")),
        (PASSPORT, "a 1234567", Identity(PASSPORT, "A1234567")),
        (PASSPORT, "٠١٢٣٤٥", Identity(PASSPORT, "012345")),
        (NONE, "", Identity(NONE)),
        (NONE, " \u200f", Identity(NONE)),
        (None, "", Identity(UNKNOWN)),
        (UNKNOWN, "", Identity(UNKNOWN)),
        (PASSPORT, " ", Identity(PASSPORT)),
        (None, "１０００００００08", Identity(CITIZEN, "1000000008")),
        (None, "1000‑000−008", Identity(CITIZEN, "1000000008")),
        (None, "1000\u00a0000\u202f008", Identity(CITIZEN, "1000000008")),
        (GCC, "784-1990-1234567-1", Identity(GCC, "784199012345671")),
        (GCC, "٢٨٧٠١٢٣٤٥٦٧٨", Identity(GCC, "287012345678")),
        (GCC, "9001 23456", Identity(GCC, "900123456")),
        (VISITOR, "6012345678", Identity(VISITOR, "6012345678")),
        (VISITOR, "12345", Identity(VISITOR, "12345")),
        (REFUGEE, "185-12c00234", Identity(REFUGEE, "185-12C00234")),
        (REFUGEE, " 185 – 12C00234 ", Identity(REFUGEE, "185-12C00234")),
        (REFUGEE, "١٨٥ـ١٢/٠٠٢٣٤", Identity(REFUGEE, "185-12/00234")),
        (REFUGEE, "18512C00234", Identity(REFUGEE, "18512C00234")),
        (PASSPORT, "A-123 4567", Identity(PASSPORT, "A1234567")),
        (REFUGEE, "ل/٤٥٦٧", Identity(REFUGEE, "ل/4567")),
    ],
)
def test_an_identity_is_read_in_any_digits_and_its_kind_told(
    kind: IdentityKind | None, text: str, identity: Identity
) -> None:
    assert parse_identity(kind, text) == identity


@pytest.mark.parametrize(
    ("kind", "text", "flaw", "details"),
    [
        (None, "100000000", PersonFlaw.IDENTITY_LENGTH, {"digits": 9}),
        (None, "10000000089", PersonFlaw.IDENTITY_LENGTH, {"digits": 11}),
        (BORDER, "300000000", PersonFlaw.IDENTITY_LENGTH, {"digits": 9}),
        (None, "10000000O8", PersonFlaw.IDENTITY_NOT_DIGITS, {}),
        (None, "1000000008\x00", PersonFlaw.IDENTITY_NOT_DIGITS, {}),
        (None, "²000000006", PersonFlaw.IDENTITY_NOT_DIGITS, {}),
        (None, "3000000001", PersonFlaw.IDENTITY_FIRST_DIGIT, {"first": "3"}),
        (CITIZEN, "2000000006", PersonFlaw.IDENTITY_OF_OTHER_KIND, {"first": "2"}),
        (RESIDENT, "1000000008", PersonFlaw.IDENTITY_OF_OTHER_KIND, {"first": "1"}),
        (CITIZEN, "7000000008", PersonFlaw.IDENTITY_OF_OTHER_KIND, {"first": "7"}),
        (PASSPORT, "A12", PersonFlaw.PASSPORT, {}),
        (PASSPORT, "أ1234567", PersonFlaw.PASSPORT, {}),
        (PASSPORT, "ABCDEFG", PersonFlaw.PASSPORT, {}),
        (GCC, "12345", PersonFlaw.GCC_LENGTH, {"digits": 5}),
        (GCC, "1234567890123456", PersonFlaw.GCC_LENGTH, {"digits": 16}),
        (GCC, "A12345678", PersonFlaw.IDENTITY_NOT_DIGITS, {}),
        (VISITOR, "1234", PersonFlaw.CARD_LENGTH, {"digits": 4}),
        (REFUGEE, "لا رقم", PersonFlaw.REFUGEE_CARD, {}),
        (REFUGEE, "1" * 41, PersonFlaw.REFUGEE_CARD, {}),
        (REFUGEE, "-----", PersonFlaw.REFUGEE_CARD, {}),
        (REFUGEE, "18512C-", PersonFlaw.REFUGEE_CARD, {}),
        (REFUGEE, f"1{'-' * 39}2", PersonFlaw.REFUGEE_CARD, {}),
        (PASSPORT, "-----", PersonFlaw.PASSPORT, {}),
        (PASSPORT, "ــــ", PersonFlaw.PASSPORT, {}),
        (PASSPORT, " — ", PersonFlaw.PASSPORT, {}),
        *(
            (kind, "-", PersonFlaw.IDENTITY_NOT_DIGITS, {})
            for kind in (None, CITIZEN, RESIDENT, BORDER, GCC, VISITOR)
        ),
        (NONE, "-----", PersonFlaw.IDENTITY_UNEXPECTED, {}),
        (UNKNOWN, "1000000008", PersonFlaw.IDENTITY_UNEXPECTED, {}),
        (NONE, "1000000008", PersonFlaw.IDENTITY_UNEXPECTED, {}),
    ],
)
def test_what_is_no_identity_is_refused_with_its_reason(
    kind: IdentityKind | None, text: str, flaw: PersonFlaw, details: dict[str, str | int]
) -> None:
    with pytest.raises(InvalidValue) as refusal:
        parse_identity(kind, text)
    assert refusal.value.flaw is flaw
    assert refusal.value.details == details


@pytest.mark.parametrize(
    ("identity", "notice"),
    [
        (Identity(CITIZEN, "1000000008"), None),
        (Identity(RESIDENT, "2000000006"), None),
        (Identity(CITIZEN, "1000000009"), IdentityNotice.CHECK_DIGIT),
        (Identity(CITIZEN, "1000000080"), IdentityNotice.CHECK_DIGIT),
        (Identity(RESIDENT, "2000000005"), IdentityNotice.CHECK_DIGIT),
        (Identity(BORDER, "3000000001"), None),
        (Identity(PASSPORT, "A1234567"), None),
        (Identity(NONE), None),
        (Identity(UNKNOWN), None),
        (Identity(PASSPORT), None),
        (Identity(BORDER, "4000000001"), None),
        (Identity(BORDER, "1000000009"), IdentityNotice.BORDER_FIRST_DIGIT),
        (Identity(VISITOR, "6012345678"), None),
        (Identity(VISITOR, "60123"), IdentityNotice.VISITOR_LENGTH),
        (Identity(GCC, "784199012345676"), None),
        (Identity(GCC, "784199012345671"), IdentityNotice.CHECK_DIGIT),
        (Identity(GCC, "28701234567"), None),
        (Identity(GCC, "287012345678"), None),
        (Identity(GCC, "900123456"), None),
        (Identity(GCC, "1234567890"), IdentityNotice.GCC_FORM),
        (Identity(REFUGEE, "18623C01234"), None),
    ],
)
def test_a_failed_check_digit_is_a_notice_and_no_wall(
    identity: Identity, notice: IdentityNotice | None
) -> None:
    assert identity_notice(identity) is notice


@given(st.integers(10**8, 3 * 10**8 - 1), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(start: int, place: int, shift: int) -> None:
    right = next(
        number
        for last in "0123456789"
        if identity_notice(Identity(CITIZEN, number := f"{start}{last}")) is None
    )
    wrong = right[:place] + str((int(right[place]) + shift) % 10) + right[place + 1 :]
    assert identity_notice(Identity(CITIZEN, wrong)) is IdentityNotice.CHECK_DIGIT


@pytest.mark.parametrize(
    ("earlier", "later", "replaced"),
    [
        (Identity(RESIDENT, "2000000006"), Identity(CITIZEN, "1000000008"), True),
        (Identity(BORDER, "3000000001"), Identity(RESIDENT, "2000000006"), True),
        (Identity(VISITOR, "6012345678"), Identity(RESIDENT, "2000000006"), True),
        (Identity(PASSPORT, "A1234567"), Identity(PASSPORT, "B7654321"), True),
        (Identity(PASSPORT, "A1234567"), Identity(CITIZEN, "1000000008"), True),
        (Identity(REFUGEE, "18623C01234"), Identity(RESIDENT, "2000000006"), True),
        (Identity(CITIZEN, "1000000008"), Identity(CITIZEN, "1000000016"), False),  # a slip put right
        (
            Identity(RESIDENT, "2000000005"),
            Identity(CITIZEN, "1000000008"),
            False,
        ),  # its check digit was wrong
        (Identity(PASSPORT, "3000000001"), Identity(BORDER, "3000000001"), False),  # the kind was put right
        (Identity(UNKNOWN), Identity(CITIZEN, "1000000008"), False),
        (Identity(NONE), Identity(CITIZEN, "1000000008"), False),
        (Identity(UNKNOWN), Identity(NONE), False),
        (Identity(RESIDENT, "2000000006"), Identity(NONE), True),
        (Identity(RESIDENT, "2000000006"), Identity(UNKNOWN), True),
        (Identity(CITIZEN, "1000000008"), Identity(UNKNOWN), True),
        (Identity(CITIZEN, "1000000008"), Identity(CITIZEN), True),
        (Identity(PASSPORT, "A1234567"), Identity(RESIDENT), True),
        (Identity(REFUGEE, "18623C01234"), Identity(NONE), True),
        (Identity(REFUGEE, "18512C00234"), Identity(REFUGEE, "185-12C00234"), False),  # its hyphen put in
        (Identity(RESIDENT, "2000000005"), Identity(NONE), False),  # its check digit was wrong
    ],
)
def test_an_identity_that_was_right_in_its_time_is_replaced_and_a_slip_is_not(
    earlier: Identity, later: Identity, replaced: bool
) -> None:
    assert replaces(later, earlier) is replaced


@pytest.mark.parametrize("kind", IdentityKind)
def test_only_a_number_or_saying_that_there_is_none_is_known(kind: IdentityKind) -> None:
    assert Identity(kind, "12345").is_known
    assert Identity(kind).is_known is (kind is NONE)
    assert kind.number_label


@pytest.mark.parametrize(
    ("text", "e164", "shown"),
    [
        ("0573155530", "+966573155530", "057 315 5530"),
        ("0557315553", "+966557315553", "055 731 5553"),
        ("+966 55 731 5553", "+966557315553", "055 731 5553"),
        ("00966557315553", "+966557315553", "055 731 5553"),
        ("966557315553", "+966557315553", "055 731 5553"),
        ("٠٥٥٧٣١٥٥٥٣", "+966557315553", "055 731 5553"),
        ("۰۵۵۷۳۱۵۵۵۳", "+966557315553", "055 731 5553"),
        ("055-731-5553", "+966557315553", "055 731 5553"),
        ("\u2066055 731 5553\u2069", "+966557315553", "055 731 5553"),
        ("0512345678", "+966512345678", "051 234 5678"),
        ("0591234567", "+966591234567", "059 123 4567"),
        ("5 5731 5553", "+966557315553", "055 731 5553"),
        ("+20 10 1234 5678", "+201012345678", "+20 10 12345678"),
        ("+9660551234500", "+966551234500", "055 123 4500"),
        ("00966 0551234500", "+966551234500", "055 123 4500"),
        ("9660551234500", "+966551234500", "055 123 4500"),
        ("+966 (0)55 123 4500", "+966551234500", "055 123 4500"),
        ("966551234500+", "+966551234500", "055 123 4500"),
        ("０５５１２３４５００", "+966551234500", "055 123 4500"),
        ("＋９６６５５１２３４５００", "+966551234500", "055 123 4500"),
        ("055‑123‑4500", "+966551234500", "055 123 4500"),  # U+2011
        ("055−123–4500", "+966551234500", "055 123 4500"),
        ("٠٥٥-١٢٣-٤٥٠٠", "+966551234500", "055 123 4500"),
        ("٠٥٥ـ١٢٣ـ٤٥٠٠", "+966551234500", "055 123 4500"),
        ("(055) 123.4500", "+966551234500", "055 123 4500"),
        ("055\u00a0123\u202f4500", "+966551234500", "055 123 4500"),
        ("\u202a+966 55 123 4500\u202c", "+966551234500", "055 123 4500"),
        ("055\u200b1234500", "+966551234500", "055 123 4500"),
        ("0020 10 12345678", "+201012345678", "+20 10 12345678"),
        ("+967 771 234 567", "+967771234567", "+967 771 234 567"),
    ],
)
def test_a_mobile_is_read_as_people_write_it(text: str, e164: str, shown: str) -> None:
    phone = parse_phone(text)
    assert phone == Phone(e164)
    assert phone.shown == shown


@pytest.mark.parametrize(
    ("text", "e164", "shown"),
    [
        ("0146621234", "+966146621234", "014 662 1234"),
        ("9200 12345", "+966920012345", "9200 12345"),
    ],
)
def test_another_phone_may_be_no_mobile(text: str, e164: str, shown: str) -> None:
    phone = parse_phone(text, mobile=False)
    assert (phone.e164, phone.shown) == (e164, shown)
    with pytest.raises(InvalidValue) as refusal:
        parse_phone(text)
    assert refusal.value.flaw is PersonFlaw.PHONE_NOT_MOBILE


@pytest.mark.parametrize(
    ("text", "e164", "shown", "is_mobile"),
    [
        ("0529339000", "+966529339000", "052 933 9000", True),
        ("+966529339000", "+966529339000", "052 933 9000", True),
        ("٠٥٢٠٠٠٠٠٠٠", "+966520000000", "052 000 0000", True),
        ("052 222‑2222", "+966522222222", "052 222 2222", True),
        ("0181234567", "+966181234567", "018 123 4567", False),
        ("+20 19 1234 5678", "+201912345678", "+20 19 12345678", True),
    ],
)
def test_a_well_formed_number_that_no_table_knows_is_taken_with_a_notice(
    text: str, e164: str, shown: str, is_mobile: bool
) -> None:
    phone = parse_phone(text, mobile=False)
    assert (phone.e164, phone.shown) == (e164, shown)
    with nullcontext() if is_mobile else pytest.raises(InvalidValue):
        assert parse_phone(text) == phone
    assert phone_notice(phone) is PhoneNotice.NOT_IN_TABLE


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("0557315553", "0557315553"),
        ("٠١٤ ٦٦٢ ٠٠٠٠", "014 662 0000"),
        ("014‑662‑0000 / ٠٥٥٧٣١٥٥٥٣", "014-662-0000 / 0557315553"),
        ("9200 12345، 0529339000", "9200 12345، 0529339000"),
        ("\u202a+966 14 662 0000\u202c", "+966 14 662 0000"),
        ("１９９３３", "19933"),
    ],
)
def test_the_offices_phones_are_printed_as_typed_in_plain_digits(typed: str, printed: str) -> None:
    assert parse_office_phones(typed) == printed


def test_the_offices_numbers_are_grouped_as_everybodys() -> None:
    """On paper, on screen and for the office's own: one function."""
    assert office_phones_shown("0557315553") == parse_phone("0557315553").shown == "055 731 5553"
    assert office_phones_shown("0146620000 / ٠٥٥٧٣١٥٥٥٣، 920") == "014 662 0000 / 055 731 5553 / 920"
    assert office_phones_shown("") == ""


@pytest.mark.parametrize("typed", ["اتصل بنا", "0457315553", "0557315553 / 12", "0557315553 //"])
def test_what_is_no_phone_of_an_office_is_refused(typed: str) -> None:
    with pytest.raises(InvalidValue):
        parse_office_phones(typed)


def test_a_number_of_the_table_is_taken_without_a_notice() -> None:
    assert phone_notice(parse_phone("0557315553")) is None


@pytest.mark.parametrize(
    ("text", "flaw", "details"),
    [
        ("", PersonFlaw.PHONE_EMPTY, {}),
        ("\u200f", PersonFlaw.PHONE_EMPTY, {}),
        ("+9665512345000", PersonFlaw.PHONE_UNKNOWN, {"digits": 13}),
        ("+971 50 12", PersonFlaw.PHONE_UNKNOWN, {"digits": 7}),
        ("055++1234500", PersonFlaw.PHONE_NOT_DIGITS, {}),
        ("055731555", PersonFlaw.PHONE_UNKNOWN, {"digits": 9}),
        ("0457315553", PersonFlaw.PHONE_UNKNOWN, {"digits": 10}),
        ("1", PersonFlaw.PHONE_UNKNOWN, {"digits": 1}),
        ("8" * 40, PersonFlaw.PHONE_UNKNOWN, {"digits": 40}),
        ("()", PersonFlaw.PHONE_UNKNOWN, {"digits": 0}),
        ("0557315553 ext 5", PersonFlaw.PHONE_NOT_DIGITS, {}),
        ("055731CALL", PersonFlaw.PHONE_NOT_DIGITS, {}),
        ("0557315553\x00", PersonFlaw.PHONE_NOT_DIGITS, {}),
        ("لا يوجد", PersonFlaw.PHONE_NOT_DIGITS, {}),
        ("5" * 20_000, PersonFlaw.PHONE_NOT_DIGITS, {}),
    ],
)
def test_what_is_no_phone_is_refused_with_its_reason(
    text: str, flaw: PersonFlaw, details: dict[str, int]
) -> None:
    with pytest.raises(InvalidValue) as refusal:
        parse_phone(text)
    assert refusal.value.flaw is flaw
    assert refusal.value.details == details


@pytest.mark.parametrize(
    "text",
    [
        ACCOUNT,
        "sa03 8000 0000 6080 1016 7519",
        "03 8000 0000 6080 1016 7519",
        "SA٠٣٨٠٠٠٠٠٠٠٦٠٨٠١٠١٦٧٥١٩",
        "\u200eSA03-8000-0000-6080-1016-7519",
    ],
)
def test_an_account_is_read_and_shown_in_fours_t76(text: str) -> None:
    assert parse_iban(text) == Iban(ACCOUNT)
    assert parse_iban(text).shown == "SA03 8000 0000 6080 1016 7519"


@pytest.mark.parametrize(
    ("text", "flaw", "details"),
    [
        ("", PersonFlaw.IBAN_EMPTY, {}),
        ("GB82WEST12345698765432", PersonFlaw.IBAN_COUNTRY, {}),
        ("SA038000000060801016751", PersonFlaw.IBAN_LENGTH, {"digits": 21}),
        ("SA03800000006080101675199", PersonFlaw.IBAN_LENGTH, {"digits": 23}),
        ("SA0380000000608010167518", PersonFlaw.IBAN_CHECK, {}),
        ("SA0380000000608010165719", PersonFlaw.IBAN_CHECK, {}),
    ],
)
def test_a_wrong_account_is_refused_with_its_reason_t76(
    text: str, flaw: PersonFlaw, details: dict[str, int]
) -> None:
    with pytest.raises(InvalidValue) as refusal:
        parse_iban(text)
    assert refusal.value.flaw is flaw
    assert refusal.value.details == details


@given(st.integers(4, 23), st.integers(1, 9))
def test_one_wrong_digit_of_an_account_is_always_refused_t76(place: int, shift: int) -> None:
    wrong = ACCOUNT[:place] + str((int(ACCOUNT[place]) + shift) % 10) + ACCOUNT[place + 1 :]
    with pytest.raises(InvalidValue):
        parse_iban(wrong)


@pytest.mark.parametrize("parse", [lambda text: parse_identity(None, text), parse_phone, parse_iban])
@given(text=st.text(max_size=40))
def test_any_text_is_a_value_or_refused(parse: Callable[[str], object], text: str) -> None:
    try:
        value = parse(text)
    except InvalidValue:
        return
    assert isinstance(value, Identity | Phone | Iban)


def test_sexes_are_named_for_the_screen() -> None:
    assert [sex.arabic for sex in Sex] == ["أنثى", "ذكر"]
