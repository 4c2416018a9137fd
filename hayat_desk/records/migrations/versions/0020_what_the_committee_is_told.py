"""What the committee was told, who stepped aside, and what heirs were due and was given up."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Of sessions before, nobody is known to have stepped aside, and what they were told beside stays untold."""
    op.add_column("docket_line", sa.Column("told", sa.Text(), nullable=False, server_default=""))
    op.add_column("request_ending", sa.Column("given_up_on", sa.Date(), nullable=True))
    op.add_column(
        "request_ending",
        sa.Column("given_up_because", sa.String(length=512), nullable=False, server_default=""),
    )
    op.create_index(
        op.f("ix_request_ending_for_heirs_given_up_on_taken_up_on"),
        "request_ending",
        ["for_heirs", "given_up_on", "taken_up_on"],
    )
    op.create_table(
        "recusal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("line_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("relation", sa.String(length=128), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["line_id"], ["docket_line.id"], name=op.f("fk_recusal_line_id_docket_line")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recusal")),
    )
    op.create_index(op.f("ix_recusal_line_id"), "recusal", ["line_id"])
