"""Migrations: the models are what the file has, and a migration is done whole or not at all (data §3)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from hayat_desk.desk import Desk, MovableClock, sit_down
from hayat_desk.errors import Trouble
from hayat_desk.policy.spelling import fold
from hayat_desk.records import database, search
from hayat_desk.records.database import Database, create_database, open_database
from hayat_desk.records.people import count_people
from hayat_desk.summaries.people import find_people
from hayat_desk.vault.causes import Cause
from tests import builders
from tests.data.make_sample import FOLDER
from tests.killing import KILLED
from tests.records.migration_bench import (
    NEXT,
    contents,
    differences,
    scripts,
    triggers,
    with_next_migration,
)

SAMPLE_KEY = bytes(range(32))

REBUILD = """
with op.batch_alter_table("person_search", recreate="always") as table:
    table.add_column(sa.Column("hint", sa.String(8), nullable=True))
with op.batch_alter_table("person", recreate="always") as table:
    table.add_column(sa.Column("hint", sa.String(8), nullable=True))
op.execute("UPDATE person SET district = 'changed'")
"""
ORPHANS = """
op.execute("DELETE FROM person")
"""


@pytest.fixture
def used(founded: Path, tmp_path: Path, clock: MovableClock) -> Path:
    """A closed office's file with a signed request in it."""
    path = builders.copied(founded, tmp_path / "used.db")
    desk = builders.seated(path, clock)
    builders.a_signed_request(desk)
    desk.close()
    return path


def _opened(path: Path) -> Database:
    return Database(path, builders.KEY)


def test_the_constant_is_alembics_own_head() -> None:
    assert scripts().get_heads() == [database.HEAD]


def test_revisions_are_numbered_in_one_line() -> None:
    found = [script.revision for script in scripts().walk_revisions()][::-1]

    assert found == [f"{number:04}" for number in range(1, len(found) + 1)]


def test_the_models_are_what_the_migrations_make(tmp_path: Path) -> None:
    made = create_database(tmp_path / "new.db", builders.KEY)

    assert differences(made) == []
    assert made.revision() == database.HEAD
    made.close()


def test_a_column_that_no_migration_made_would_be_told(tmp_path: Path) -> None:
    """The control of the test above."""
    made = create_database(tmp_path / "new.db", builders.KEY)
    with made.raw() as raw:
        raw.execute("ALTER TABLE person DROP COLUMN district")

    assert [change[0] for change in differences(made)] == ["add_column"]
    made.close()


def test_each_migration_goes_on_from_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same schema comes of all migrations at once and of one after the other."""
    from alembic import command

    at_once = create_database(tmp_path / "at_once.db", builders.KEY)
    one_by_one = Database(tmp_path / "one_by_one.db", builders.KEY)
    create_empty(one_by_one)
    to = command.upgrade
    monkeypatch.setattr(search, "rebuild", lambda _db: None)  # it reads the newest schema
    for script in list(scripts().walk_revisions())[::-1]:
        monkeypatch.setattr(command, "upgrade", lambda config, _, step=script.revision: to(config, step))
        one_by_one.upgrade()
        assert one_by_one.revision() == script.revision

    assert schema(one_by_one) == schema(at_once)
    at_once.close()
    one_by_one.close()


def create_empty(empty: Database) -> None:
    from hayat_desk.vault.connection import connect

    connect(empty.path, empty.key, create=True).close()


def schema(made: Database) -> set[tuple[str, str]]:
    with made.raw() as raw:
        return set(raw.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    used: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = _opened(used)
    before, guards = contents(opened), triggers(opened)
    with_next_migration(monkeypatch, tmp_path, REBUILD + "\nraise ZeroDivisionError")

    with pytest.raises(ZeroDivisionError):
        opened.upgrade()

    assert contents(opened) == before
    assert triggers(opened) == guards
    assert differences(opened) == []
    opened.close()


def test_the_same_migration_without_the_fault_changes_the_file(
    used: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: it would have changed everything; and rebuilt tables keep their triggers and their search."""
    opened = _opened(used)
    guards = triggers(opened)
    with_next_migration(monkeypatch, tmp_path, REBUILD)
    assert opened.is_behind

    opened.upgrade()

    assert opened.revision() == NEXT
    assert not opened.is_behind
    assert triggers(opened) == guards
    assert {row[0] for row in opened_rows(opened, "SELECT district FROM person")} == {"changed"}
    opened.close()
    desk = builders.seated(used, builders.sunday_clock())
    builders.a_person(desk, name=builders.PersonName("منيرة"))
    with desk.look() as look:
        assert [hit.name for hit in find_people(look, "منيره")] == ["منيرة"]
        assert len(find_people(look, "نوره شمري")) == 1
    desk.close()


def opened_rows(opened: Database, question: str) -> list[tuple[object, ...]]:
    with opened.reader() as db:
        return [tuple(row) for row in db.execute(text(question))]


def test_a_migration_that_leaves_orphans_is_undone(
    used: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Foreign keys are off while tables are rebuilt, and checked before the commit."""
    opened = _opened(used)
    before = contents(opened)
    with_next_migration(monkeypatch, tmp_path, ORPHANS)

    with pytest.raises(Trouble) as trouble:
        opened.upgrade()

    assert trouble.value.cause is Cause.DAMAGED_FILE
    assert contents(opened) == before
    opened.close()


def test_foreign_keys_are_on_again_after_a_failed_migration(
    used: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = _opened(used)
    with_next_migration(monkeypatch, tmp_path, "raise ZeroDivisionError")
    with pytest.raises(ZeroDivisionError):
        opened.upgrade()

    assert opened_rows(opened, "PRAGMA foreign_keys") == [(1,)]
    opened.close()


DYING = """
import sys
from pathlib import Path
from hayat_desk.records import database, search
database._MIGRATIONS, database.HEAD = Path(sys.argv[2]), sys.argv[3]
database.open_database(Path(sys.argv[1]), bytes(range(32))).upgrade()
"""


def test_a_program_killed_within_a_migration_leaves_the_file_as_it_was(
    used: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = _opened(used)
    before = contents(opened)
    opened.close()
    with_next_migration(monkeypatch, tmp_path, REBUILD + "\nos.kill(os.getpid(), 9)")

    killed = subprocess.run(
        [sys.executable, "-c", DYING, str(used), str(tmp_path / "migrations"), NEXT],
        cwd=Path(__file__).parents[2],
        check=False,
        timeout=60,
    )

    assert killed.returncode == KILLED
    again = _opened(used)
    assert contents(again) == before
    assert differences(again) == []
    again.close()


def test_a_newer_file_is_refused_and_left_as_it_is(used: Path) -> None:
    opened = _opened(used)
    with opened.raw() as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    opened.close()
    before = used.read_bytes()

    with pytest.raises(Trouble) as trouble:
        open_database(used, builders.KEY)

    assert trouble.value.cause is Cause.NEWER_FILE
    assert trouble.value.details == {"found": "9999", "known": database.HEAD}
    assert used.read_bytes() == before


def test_the_guards_of_the_journal_are_in_a_new_file(desk: Desk) -> None:
    assert {"journal_is_not_changed", "journal_is_not_removed", "person_search_added"} <= triggers(
        desk.database
    )


def test_none_that_nobody_declared_is_not_known_after_the_migration_of_identities(tmp_path: Path) -> None:
    """A blank number was recorded as «بلا هوية»; who declared so on a prepared sheet said it."""
    path = builders.copied(FOLDER / "office-0003.db", tmp_path / "office.db")
    opened = Database(path, SAMPLE_KEY)
    with opened.raw() as raw:
        declared = {
            row[0]
            for row in raw.execute(
                "SELECT person_id FROM support_request JOIN declaration ON request_id = support_request.id"
            )
        }
        raw.execute("UPDATE person SET identity_kind = 'none', identity_number = ''")
        everybody = {row[0] for row in raw.execute("SELECT id FROM person")}
    opened.upgrade()
    with opened.raw() as raw:
        kinds = dict(raw.execute("SELECT id, identity_kind FROM person").fetchall())
    opened.close()

    assert declared
    assert everybody - declared
    assert {kinds[person] for person in declared} == {"none"}
    assert {kinds[person] for person in everybody - declared} == {"unknown"}


def test_a_name_of_before_is_found_as_it_is_spelled_today_after_a_migration(tmp_path: Path) -> None:
    path = builders.copied(FOLDER / "office-0003.db", tmp_path / "office.db")
    opened = Database(path, SAMPLE_KEY)
    with opened.raw() as raw:
        raw.execute("UPDATE person SET first_name = 'ضيف الله', folded_name = 'ضيف الله مها'")
        raw.execute("UPDATE person_search SET folded = 'ضيف الله مها'")
    opened.upgrade()
    desk = sit_down(opened, "slot", builders.sunday_clock())
    with desk.look() as look:
        assert len(find_people(look, "ضيفالله")) == count_people(look.db)
    desk.close()


@pytest.mark.parametrize(
    ("sample", "kept", "typed"),
    [
        ("office-0008.db", "حيات", "حياة"),
        ("office-0008.db", "رانيا", "رانية"),
        ("office-0012.db", "رانيا", "رانية"),
        ("office-0012.db", "وضحا", "وضحى"),
        ("office-0012.db", "ابابكر", "أبو بكر"),
    ],
)
def test_a_name_of_before_is_found_as_it_is_heard_after_a_migration(
    tmp_path: Path, sample: str, kept: str, typed: str
) -> None:
    path = builders.copied(FOLDER / sample, tmp_path / "office.db")
    opened = Database(path, SAMPLE_KEY)
    with opened.raw() as raw:
        raw.execute("UPDATE person SET first_name = ?, folded_name = ?", (kept, f"{fold(kept)} مها"))
        raw.execute("UPDATE person_search SET folded = ?", (f"{fold(kept)} مها",))
    assert opened.is_behind
    with opened.raw() as raw:  # a file of before has not the columns that a search of today fetches
        lines = raw.execute(
            "SELECT 1 FROM person_search WHERE folded LIKE ?", (f"%{fold(typed)}%",)
        ).fetchall()
    assert lines == []
    opened.upgrade()
    with opened.reader() as db:
        assert len(search.find(db, typed, 99)) == count_people(db)
    opened.close()
