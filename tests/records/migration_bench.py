"""A bench for migrations: the program's own scripts with one more of the test's, on a copy of a real file."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from hayat_desk.records import database
from hayat_desk.records.base import Base
from hayat_desk.records.database import Database

NEXT = "9998"


def scripts(folder: Path | None = None) -> ScriptDirectory:
    """Alembic's view of the migrations."""
    config = Config()
    config.set_main_option("script_location", str(folder or Path(database.__file__).parent / "migrations"))
    return ScriptDirectory.from_config(config)


def differences(opened: Database) -> list[Any]:
    """What the models have and the file has not, or the other way round; the full-text index is no table of ours."""

    def ours(name: str | None, kind: str, _parents: object) -> bool:
        return not (kind == "table" and name is not None and name.startswith("person_index"))

    with opened.reader() as db:
        context = MigrationContext.configure(
            db.connection(), opts={"compare_type": True, "include_name": ours}
        )
        return list(compare_metadata(context, Base.metadata))


def with_next_migration(monkeypatch: pytest.MonkeyPatch, folder: Path, upgrade: str) -> None:
    """Let the program know one migration more, whose `upgrade()` has these lines."""
    copy = folder / "migrations"
    shutil.copytree(Path(database.__file__).parent / "migrations", copy)
    lines = "\n".join(f"    {line}" for line in upgrade.splitlines())
    script = (
        "import os\nimport signal\nimport sqlalchemy as sa\nfrom alembic import op\n"
        f"revision = {NEXT!r}\ndown_revision = {scripts().get_current_head()!r}\n"
        f"def upgrade():\n{lines}\n"
    )
    (copy / "versions" / f"{NEXT}_next.py").write_text(script, encoding="utf-8")
    monkeypatch.setattr(database, "_MIGRATIONS", copy)
    monkeypatch.setattr(database, "HEAD", NEXT)


def triggers(opened: Database) -> set[str]:
    """Names of the triggers in the file."""
    with opened.raw() as raw:
        return {name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")}


def contents(opened: Database) -> dict[str, list[Any]]:
    """Every row of every table of ours, so that two states of a file can be compared."""
    with opened.raw() as raw:
        tables = [table.name for table in Base.metadata.sorted_tables] + ["alembic_version"]
        return {
            name: sorted(raw.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)  # noqa: S608 — our own names
            for name in tables
        }
