"""Every note in the journal is a `JournalAct`, and every entry that is out there can be told in words."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from sqlalchemy import select

import hayat_desk
from hayat_desk.desk import Desk
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.people import parse_phone
from hayat_desk.procedures import people
from hayat_desk.records.base import Base
from hayat_desk.records.database import Database
from hayat_desk.records.journal import JournalEntry, first_broken_entry
from tests import builders
from tests.data.make_sample import make_sample
from tests.records.test_samples import FROZEN, brought_up_to_date

PROGRAM = Path(hayat_desk.__file__).parent
HANDED_ON = {"act", "_OPENED[manner]"}
"""What is noted by a value of this type that stands elsewhere: `profile._keep`, `anchors.note_return`."""


def _notes() -> list[ast.expr]:
    """What each `….note(…)` of the program notes."""
    return [
        call.args[0]
        for path in PROGRAM.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "note"
        and len(call.args) == 2
    ]


def test_every_note_is_of_an_act_that_has_its_words() -> None:
    noted = {ast.unparse(act) for act in _notes()}

    assert len(_notes()) > 60
    assert {act for act in noted if not act.startswith("JournalAct.")} == HANDED_ON


def test_every_act_is_done_somewhere() -> None:
    """None stays behind when a procedure goes; one whose entries are out there is then kept by name here."""
    named = {
        node.attr
        for folder in ("procedures", "safekeeping")
        for path in (PROGRAM / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "JournalAct"
    }

    assert named == set(JournalAct.__members__)


def test_no_two_acts_are_called_the_same() -> None:
    assert (
        len({act.arabic for act in JournalAct}) == len({act.english for act in JournalAct}) == len(JournalAct)
    )
    assert [act for act in JournalAct if re.search(r"[A-Za-z]", act.arabic)] == []
    assert [act for act in JournalAct if act.value != act.name.lower() or len(act.value) > 40] == []


def _told(opened: Database) -> dict[str, set[str]]:
    with opened.reader() as db:
        entries = list(db.scalars(select(JournalEntry)))
        assert first_broken_entry(db) is None
    acts: dict[str, set[str]] = {}
    for entry in entries:
        acts.setdefault(entry.act, set()).update(
            f"{entry.subject_kind}.{one}" for one in entry.fields.split()
        )
    return acts


@pytest.mark.parametrize("frozen", FROZEN, ids=lambda path: path.stem)
def test_every_entry_of_an_office_of_before_has_its_words(frozen: Path, tmp_path: Path) -> None:
    opened = brought_up_to_date(builders.copied(frozen, tmp_path / "office.db"))
    acts = _told(opened)
    opened.close()

    assert len(acts) > 10
    assert {JournalAct.of(act).value for act in acts} == set(acts)


def test_an_entry_names_fields_of_its_record_and_nothing_else(tmp_path: Path) -> None:
    make_sample(tmp_path / "today.db")
    opened = brought_up_to_date(tmp_path / "today.db")
    named = set.union(*_told(opened).values())
    opened.close()
    columns = {
        f"{table.name}.{column.name}" for table in Base.metadata.tables.values() for column in table.columns
    }

    assert len(named) > 80
    assert named - columns == set()


def test_the_chain_holds_the_act_by_its_value(desk: Desk) -> None:
    """What is hashed is the plain text, so that the entries of before stay as they are."""
    person = builders.a_person(desk)
    with desk.work() as work:
        people.correct_person(work, person, builders.a_person_entry(phone=parse_phone("0551234567")))
    with desk.look() as look:
        entry = look.db.query(JournalEntry).order_by(JournalEntry.n.desc()).first()
        assert entry is not None
        assert entry.act == JournalAct.CORRECT_PERSON.value
    with pytest.raises(ValueError, match="trial"):
        JournalAct.of("trial")
