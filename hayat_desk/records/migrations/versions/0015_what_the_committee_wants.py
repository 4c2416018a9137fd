"""What the committee wants of a request that it returns, a row each; and the first raising, never lost again.

The two weeks began fourteen days before the earliest reply, but for an appeal, which begins them anew: the
first raising is the earlier of that day and the one that is kept.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

_FIRST_RAISING = """
    UPDATE support_request SET first_raised_on = CASE
        WHEN earliest_reply IS NULL THEN raised_on
        WHEN raised_on IS NULL THEN date(earliest_reply, '-14 days')
        ELSE min(raised_on, date(earliest_reply, '-14 days'))
    END
"""


def _kept_with_every_record() -> list[sa.Column[Any]]:
    return [
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
    ]


def _keys() -> list[sa.Constraint]:
    others = (
        ("document_id", "request_document"),
        ("instead_of", "request_document"),
        ("line_id", "docket_line"),
        ("request_id", "support_request"),
    )
    foreign = [
        sa.ForeignKeyConstraint([column], [f"{table}.id"], name=op.f(f"fk_want_{column}_{table}"))
        for column, table in others
    ]
    return [*foreign, sa.PrimaryKeyConstraint("id", name=op.f("pk_want"))]


def upgrade() -> None:
    """Make the table and the column; what was returned before stays as free text in its decision."""
    op.create_table(
        "want",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("line_id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=512), nullable=False),
        sa.Column("text", sa.String(length=512), nullable=False),
        sa.Column("document_key", sa.String(length=128), nullable=False),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("document_id", sa.Uuid(), nullable=True),
        sa.Column("instead_of", sa.Uuid(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column("withdrawn_because", sa.String(length=512), nullable=False),
        *_kept_with_every_record(),
        *_keys(),
    )
    op.create_index(op.f("ix_want_line_id"), "want", ["line_id"], unique=False)
    op.create_index(op.f("ix_want_request_id"), "want", ["request_id"], unique=False)
    op.add_column("support_request", sa.Column("first_raised_on", sa.Date(), nullable=True))
    op.execute(_FIRST_RAISING)
    op.drop_index(op.f("ix_support_request_raised_on"), "support_request")
    op.create_index(
        op.f("ix_support_request_first_raised_on"), "support_request", ["first_raised_on"], unique=False
    )
