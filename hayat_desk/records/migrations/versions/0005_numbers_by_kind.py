"""Papers are numbered when issued, the clock is held against the last day, search lines bear no numbers."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_OFFICE_CLOCK = timedelta(hours=3)
_JOURNAL = sa.table("journal", sa.column("at", sa.DateTime()))
_OFFICE = sa.table("office", sa.column("last_day", sa.Date()))
_PERSON = sa.table(
    "person",
    sa.column("id", sa.Uuid()),
    sa.column("applicant_number", sa.String()),
    sa.column("file_number", sa.String()),
)
_LINE = sa.table(
    "person_search",
    sa.column("id", sa.Integer()),
    sa.column("person_id", sa.Uuid()),
    sa.column("folded", sa.Text()),
)


def upgrade() -> None:
    """Numbers that were given stay as they are, also those of papers that were never printed."""
    op.drop_index(op.f("ix_paper_number"), "paper")
    _let_be_empty("number", sa.String(length=16))
    _let_be_empty("dated", sa.Date())
    op.create_index(op.f("ix_paper_number"), "paper", ["number"], unique=False)
    op.add_column("office", sa.Column("last_day", sa.Date(), nullable=True))
    connection = op.get_bind()
    last = connection.execute(sa.select(sa.func.max(_JOURNAL.c.at, type_=sa.DateTime()))).scalar_one()
    if last is not None:
        connection.execute(sa.update(_OFFICE).values(last_day=(last + _OFFICE_CLOCK).date()))
    _take_numbers_out_of_search_lines(connection)


def _let_be_empty(column: str, kind: sa.String | sa.Date) -> None:
    """A new column in the old one's place: SQLite takes a NOT NULL back only with the column."""
    op.add_column("paper", sa.Column(f"new_{column}", kind, nullable=True))
    op.execute(f"UPDATE paper SET new_{column} = {column}")  # noqa: S608 — a name of ours
    op.execute(f"ALTER TABLE paper DROP COLUMN {column}")
    op.execute(f"ALTER TABLE paper RENAME COLUMN new_{column} TO {column}")


def _take_numbers_out_of_search_lines(connection: sa.Connection) -> None:
    """They stood at the end of each line; numbers are looked for by themselves from now on."""
    statement = sa.select(_LINE.c.id, _LINE.c.folded, _PERSON.c.applicant_number, _PERSON.c.file_number)
    for id_, folded, applicant, file in connection.execute(
        statement.join(_PERSON, _PERSON.c.id == _LINE.c.person_id)
    ).all():
        numbers = " ".join(part for part in (applicant, file) if part).replace("-", " ")
        bare = folded.removesuffix(numbers).strip()
        connection.execute(sa.update(_LINE).where(_LINE.c.id == id_).values(folded=bare))
