"""Nothing stands in the sample office that the screens cannot make: every row, every column, value by value.

What a form asks is put into its field and read again; what follows from several answers, or from the days of others,
is asked of the policy as the doors ask it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import Date, Enum, String, Text, inspect, select
from sqlalchemy.types import TypeEngine

from hayat_desk.desk import Desk, UnitOfWork
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import Calendar, WrittenDate
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.records.base import AsWritten, Base, InHalalas, OfficeRecord, Terms
from hayat_desk.records.committee import SessionMember
from hayat_desk.records.drafts import Draft
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.outcomes import Delivery, Reply
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Inquiry, Referral, Visit
from hayat_desk.records.requests import RequestDocument, SupportRequest
from hayat_desk.sample.office import open_sample
from hayat_desk.ui.app import make_application
from hayat_desk.ui.preferences import Preferences
from tests.sample.conftest import NOW, drawn
from tests.sample.doors import DOORS
from tests.sample.forms import (
    BY_ITS_DOOR,
    FILLED,
    MAY_BE_BLANK,
    MAY_STAND,
    OWN,
    STANDS,
    UNASKED,
    Fields,
    fields_of_the_screens,
    why_not,
)

_SAID = (String, Text, Date, AsWritten, InHalalas, Terms)
_OF_EVERY_RECORD = frozenset(OfficeRecord.__annotations__)


def columns(*types: type[TypeEngine[Any]]) -> set[str]:
    """Every column of these types, but for what every record has and what is chosen from a few terms."""
    return {
        f"{table.name}.{column.name}"
        for table in Base.metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, types or TypeEngine) and column.name not in _OF_EVERY_RECORD
        if not (types and isinstance(column.type, Enum))
    }


@pytest.fixture(scope="module")
def office(lived: Path, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Desk]:
    """The desk at a copy: a page that opens a file writes the look into the journal."""
    make_application(Preferences())
    folder = tmp_path_factory.mktemp("values") / "demo"
    shutil.copytree(lived, folder)
    desk = open_sample(folder, "hayat-arar", NOW, draw=drawn)
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def fields(office: Desk, qapp: QApplication) -> Iterator[Fields]:
    holder = QWidget()
    yield fields_of_the_screens(office, holder)
    holder.deleteLater()


def flaws(row: Any, fields: Fields, work: UnitOfWork) -> list[str]:
    """What no screen can have made of this row."""
    found = [
        f"{row.__tablename__}.{attribute.key}: {flaw}"
        for attribute in inspect(row).mapper.column_attrs
        if (flaw := _flaw_of(f"{row.__tablename__}.{attribute.key}", row, fields))
    ]
    door = DOORS.get(type(row))
    try:
        found += [
            f"{row.__tablename__}: {words}" for words, holds in (door(row, work) if door else ()) if not holds
        ]
    except InvalidValue as refusal:
        found.append(f"{row.__tablename__}: {refusal.flaw}")
    return found


def _flaw_of(name: str, row: Any, fields: Fields) -> str:
    value = getattr(row, name.partition(".")[2])
    is_blank = value is None or value == ""
    if name in UNASKED:
        return "" if is_blank else "no screen asks it"
    if name not in FILLED:
        return ""
    field = fields[FILLED[name]]
    stands = STANDS[name](row) if name in STANDS else None
    if is_blank:
        is_missing = stands if stands is not None else name not in MAY_BE_BLANK and not field.optional
        return "is missing" if is_missing else ""
    if stands is False and name not in MAY_STAND:
        return "is not asked"
    return why_not(field, value)


def test_every_column_is_asked_by_a_form_or_written_by_the_program() -> None:
    listed = [*FILLED, *BY_ITS_DOOR, *UNASKED, *OWN]
    assert columns(*_SAID) - set(listed) == set()
    assert len(listed) == len(set(listed))
    assert set(listed) - columns() == set()
    assert {*STANDS, *MAY_BE_BLANK} <= set(FILLED)
    assert set(MAY_STAND) <= set(STANDS)


def test_every_value_of_the_sample_can_be_made_on_the_screens(office: Desk, fields: Fields) -> None:
    with office.look() as look:
        found = {
            flaw
            for mapper in Base.registry.mappers
            for row in look.db.scalars(select(mapper.class_))
            for flaw in flaws(row, fields, look)
        }
    assert found == set()


def test_a_draft_holds_what_its_page_asks(office: Desk, fields: Fields) -> None:
    with office.look() as look:
        drafts = list(look.db.scalars(select(Draft)))
        assert drafts
        for draft in drafts:
            assert {f"{draft.page}.{key}" for key in json.loads(draft.state)} <= set(fields)


# The controls


@pytest.mark.parametrize("name", sorted(set(FILLED) & columns(String, Text)))
def test_words_that_a_field_refuses_would_be_found(fields: Fields, name: str) -> None:
    """Longer than any field takes, and with a sign that none does."""
    assert why_not(fields[FILLED[name]], "س" * 200_001)
    assert why_not(fields[FILLED[name]], "سطر\x07")


def _first(kind: type[Base], work: UnitOfWork, **having: Any) -> Any:
    return work.db.scalars(select(kind).filter_by(**having)).first()


TO_COME = WrittenDate(Calendar.GREGORIAN, 2031, 1, 1)
WRONG: list[tuple[str, type[Base], dict[str, Any], dict[str, Any]]] = [
    ("person.first_name", Person, {}, {"first_name": ""}),
    ("person: identity", Person, {}, {"identity_number": "123"}),
    ("person.phone", Person, {}, {"phone": "0550000001"}),
    ("person: born_later", Person, {}, {"birth": TO_COME}),
    ("visit: the office has the channel", Visit, {}, {"channel_label": "البريد"}),
    ("visit: a name is asked", Visit, {"purpose": Purpose.INQUIRY}, {"visitor_name": "سعيد"}),
    ("visit: a letter is registered", Visit, {"purpose": Purpose.INQUIRY}, {"purpose": Purpose.LETTER}),
    ("inquiry.question", Inquiry, {}, {"question": ""}),
    ("inquiry: what ends as referred", Inquiry, {"misconception": True}, {"outcome": InquiryOutcome.REFERRED}),
    ("inquiry: call_back_past", Inquiry, {}, {"call_back_on": date(2026, 1, 1)}),
    ("referral: referral_due_past", Referral, {}, {"due_on": date(2026, 1, 1)}),
    ("support_request.service_key", SupportRequest, {"state": RequestState.RAISED}, {"service_key": "gold"}),
    ("support_request: its days", SupportRequest, {"state": RequestState.RAISED}, {"submitted_on": date(2030, 1, 1)}),
    ("support_request.passed_over", SupportRequest, {"state": RequestState.RAISED}, {"passed_over": "لا جوال له"}),
    ("request_document.difference", RequestDocument, {"matched": False}, {"difference": ""}),
    ("request_document: document_issued_later", RequestDocument, {"matched": True}, {"issued": TO_COME}),
    ("reply.early_reason", Reply, {"early_reason": ""}, {"earliest": date(2031, 1, 1)}),
    ("reply: told_before_raising", Reply, {}, {"told_on": date(2026, 1, 1)}),
    ("delivery: delivered_before_decision", Delivery, {}, {"delivered_on": date(2026, 1, 1)}),
    ("delivery: nobody meets", Delivery, {"mode": DeliveryMode.TRANSFER}, {"mode": DeliveryMode.AT_HOME}),
    ("session_member.note", SessionMember, {}, {"note": "اعتذر"}),
    ("incoming_letter: written_later", IncomingLetter, {}, {"their_date": TO_COME}),
]  # fmt: skip


@pytest.mark.parametrize(("flaw", "kind", "having", "change"), WRONG, ids=[flaw for flaw, *_ in WRONG])
def test_a_row_that_no_screen_makes_would_be_found(
    office: Desk,
    fields: Fields,
    flaw: str,
    kind: type[Base],
    having: dict[str, Any],
    change: dict[str, Any],
) -> None:
    with office.look() as look, look.db.no_autoflush:
        row = _first(kind, look, **having)
        assert flaws(row, fields, look) == []
        for key, wrong in change.items():
            setattr(row, key, wrong)
        assert [found for found in flaws(row, fields, look) if found.startswith(flaw)]
        look.db.rollback()
