"""The value of what is declared and its stored form are the same thing, byte for byte (T62)."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.declarations import (
    Change,
    Declared,
    DeclaredDocument,
    DeclaredField,
    canonical,
    changes,
    code_of,
    from_canonical,
)
from hayat_desk.policy.people import Identity, IdentityKind, Phone, Sex

SIGNED = (
    '{"data":{"birth":"hijri 1375-07-01","city":"عرعر","description":"دواء","district":"الصالحية",'
    '"documents":[["الهوية","matched","gregorian 2026-11-18","gregorian 2027-12"],["تقرير","differs","",""],'
    '["عقد","","hijri 1447",""]],"identity_kind":"national_id","identity_number":"1000000008",'
    '"income":"3,000","name":"نورة","phone":"+966551234567","service":"مساعدة","sex":"female"},"text":"أقر"}'
)
"""As a sheet of before was kept."""

DECLARED = Declared(
    name="نورة",
    identity=Identity(IdentityKind.NATIONAL_ID, "1000000008"),
    birth=WrittenDate.from_stored("hijri 1375-07-01"),
    sex=Sex.FEMALE,
    phone=Phone("+966551234567"),
    city="عرعر",
    district="الصالحية",
    service="مساعدة",
    description="دواء",
    documents=(
        DeclaredDocument(
            "الهوية",
            matched=True,
            issued=WrittenDate.from_stored("gregorian 2026-11-18"),
            expires=WrittenDate.from_stored("gregorian 2027-12"),
        ),
        DeclaredDocument("تقرير", matched=False, issued=None, expires=None),
        DeclaredDocument("عقد", matched=None, issued=WrittenDate.from_stored("hijri 1447"), expires=None),
    ),
    income="3,000",
)

DATES = st.none() | st.sampled_from(
    ["hijri 1375-07-01", "hijri 1375-07", "hijri 1375", "gregorian 1956-02-12", "gregorian 0956"]
).map(WrittenDate.from_stored)
DOCUMENTS = st.builds(
    DeclaredDocument, title=st.text(), matched=st.none() | st.booleans(), issued=DATES, expires=DATES
)
ANYTHING = st.builds(
    Declared,
    name=st.text(),
    identity=st.builds(Identity, st.sampled_from(IdentityKind), st.text()),
    birth=DATES,
    sex=st.none() | st.sampled_from(Sex),
    phone=st.none() | st.just(Phone("+966551234567")),
    city=st.text(),
    district=st.text(),
    service=st.text(),
    description=st.text(),
    documents=st.lists(DOCUMENTS, max_size=3).map(tuple),
    income=st.none() | st.text(),
)


def test_a_sheet_of_before_is_read_and_written_as_it_stands() -> None:
    assert from_canonical(SIGNED) == DECLARED
    assert canonical("أقر", DECLARED) == SIGNED
    assert code_of("أقر", DECLARED) == code_of("أقر", from_canonical(SIGNED)) == "NTVZ-G7TS-7J4W"


@given(st.text(), ANYTHING)
def test_what_is_stored_is_read_back_the_same(text: str, declared: Declared) -> None:
    stored = canonical(text, declared)

    assert from_canonical(stored) == declared
    assert canonical(text, from_canonical(stored)) == stored


def test_an_income_that_is_not_asked_is_not_in_it_and_a_blank_one_is() -> None:
    unasked, blank = replace(DECLARED, income=None), replace(DECLARED, income="")

    assert "income" not in json.loads(canonical("", unasked))["data"]
    assert json.loads(canonical("", blank))["data"]["income"] == ""
    assert changes(unasked, blank) == ()


CHANGED: dict[DeclaredField, Declared] = {
    DeclaredField.NAME: replace(DECLARED, name="سارة"),
    DeclaredField.IDENTITY_KIND: replace(DECLARED, identity=Identity(IdentityKind.IQAMA, "1000000008")),
    DeclaredField.IDENTITY_NUMBER: replace(
        DECLARED, identity=Identity(IdentityKind.NATIONAL_ID, "1000000016")
    ),
    DeclaredField.BIRTH: replace(DECLARED, birth=None),
    DeclaredField.SEX: replace(DECLARED, sex=Sex.MALE),
    DeclaredField.PHONE: replace(DECLARED, phone=None),
    DeclaredField.CITY: replace(DECLARED, city="رفحاء"),
    DeclaredField.DISTRICT: replace(DECLARED, district=""),
    DeclaredField.SERVICE: replace(DECLARED, service="نقل"),
    DeclaredField.DESCRIPTION: replace(DECLARED, description="دواء وغذاء"),
    DeclaredField.DOCUMENTS: replace(DECLARED, documents=DECLARED.documents[:2]),
    DeclaredField.INCOME: replace(DECLARED, income="3,500"),
}


def test_each_part_of_the_value_is_a_field_that_can_change() -> None:
    assert set(CHANGED) == set(DeclaredField)
    assert {part.name for part in fields(Declared)} >= {
        field.value for field in DeclaredField if not field.value.startswith("identity")
    }


@pytest.mark.parametrize("field", DeclaredField)
def test_what_changed_is_told_by_its_field(field: DeclaredField) -> None:
    now = CHANGED[field]

    assert changes(DECLARED, now) == (Change(field, DECLARED.stored[field], now.stored[field]),)
    assert changes(DECLARED, DECLARED) == ()


@pytest.mark.parametrize("same", ["3000", "3,000", "٣٠٠٠", "3000.00"])
def test_an_income_is_compared_as_an_amount(same: str) -> None:
    assert changes(DECLARED, replace(DECLARED, income=same)) == ()


def test_a_declared_value_is_not_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        DECLARED.city = "رفحاء"  # type: ignore[misc]


@pytest.mark.parametrize(
    "damaged", ["{}", '{"data":{}}', SIGNED.replace("female", "woman"), SIGNED.replace("matched", "seen")]
)
def test_what_was_never_stored_so_is_refused(damaged: str) -> None:
    with pytest.raises((KeyError, ValueError)):
        from_canonical(damaged)
