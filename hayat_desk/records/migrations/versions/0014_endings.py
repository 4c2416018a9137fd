"""Endings with a reason: rows of their own, the reason beside the state; of those before only words are known.

A docket's line says that its request ended before it was decided.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

_ENDED_BEFORE = """
    INSERT INTO request_ending (
        id, created_at, created_by, updated_at, home_office, rev,
        request_id, said_by, note, ended_from, taken_up_because
    )
    SELECT id, updated_at, created_by, updated_at, home_office, 1, id, '', cancelled_because, 'draft', ''
    FROM support_request WHERE state = 'cancelled'
"""
"""An ending has the id of its request here: ids of different tables may agree. All stood at the desk."""


def upgrade() -> None:
    """Requests that were cancelled are ended; their words go with the ending."""
    op.create_table(
        "request_ending",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("said_by", sa.String(length=128), nullable=False),
        sa.Column("note", sa.String(length=512), nullable=False),
        sa.Column("ended_from", sa.String(length=40), nullable=False),
        sa.Column("taken_up_on", sa.Date(), nullable=True),
        sa.Column("taken_up_because", sa.String(length=512), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["support_request.id"],
            name=op.f("fk_request_ending_request_id_support_request"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_ending")),
    )
    for column in ("request_id", "ended_on"):
        op.create_index(op.f(f"ix_request_ending_{column}"), "request_ending", [column])
    op.execute(_ENDED_BEFORE)
    op.execute("UPDATE support_request SET state = 'ended' WHERE state = 'cancelled'")
    op.add_column("support_request", sa.Column("ending", sa.String(length=40), nullable=True))
    op.drop_column("support_request", "cancelled_because")
    op.add_column("docket_line", sa.Column("left_as", sa.String(length=40), nullable=True))
