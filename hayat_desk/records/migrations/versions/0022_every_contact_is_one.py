"""Every act says in which contact it was done, and every contact has its end and the requests it was about.

Of what is there already only what is certain: a request was taken in its visit, and so was a referral about it; a
visit whose end nobody wrote down ended no earlier than it began. Replies, deliveries and letters get none: whether
they were told, handed over or brought in a visit that is counted already, nobody can say any more, and months that
left the office stay as they were.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

_DONE_IN = {
    "inquiry": "call_back_in",
    "referral": "given_in",
    "reply": "visit_id",
    "delivery": "visit_id",
    "incoming_letter": "visit_id",
}
_ABOUT = """
    INSERT INTO visit_request (
        id, visit_id, request_id, is_served, created_at, created_by, updated_at, home_office, rev
    )
    SELECT id, visit_id, id, 1, created_at, created_by, created_at, home_office, 1 FROM support_request
    UNION ALL
    SELECT id, visit_id, request_id, 1, created_at, created_by, created_at, home_office, 1 FROM referral
    WHERE visit_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM support_request WHERE id = referral.request_id AND visit_id = referral.visit_id
    ) AND request_id IS NOT NULL
"""
"""A row has the id of what it was made from here: ids of different tables may agree."""


def upgrade() -> None:
    """Make the table and the columns, end what was left open, and say which visit was about which request."""
    op.execute("UPDATE visit SET ended_at = started_at WHERE ended_at IS NULL")
    with op.batch_alter_table("visit", recreate="always") as visit:
        visit.alter_column("ended_at", existing_type=sa.DateTime(timezone=True), nullable=False)
        visit.add_column(sa.Column("is_over", sa.Boolean(), nullable=False, server_default=sa.false()))
    for table, column in _DONE_IN.items():
        key = f"CONSTRAINT fk_{table}_{column}_visit REFERENCES visit (id)"
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} CHAR(32) {key}")  # Alembic would rebuild it
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
    for table in ("referral", "support_request"):
        op.create_index(op.f(f"ix_{table}_visit_id"), table, ["visit_id"])
    _make_table()
    op.execute(_ABOUT)


def _make_table() -> None:
    op.create_table(
        "visit_request",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("is_served", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_visit_request_visit_id_visit")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["support_request.id"], name=op.f("fk_visit_request_request_id_support_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_request")),
    )
    op.create_index(op.f("ix_visit_request_visit_id"), "visit_request", ["visit_id"])
    op.create_index(op.f("ix_visit_request_request_id_visit_id"), "visit_request", ["request_id", "visit_id"])
