"""The registers whole: letters that come in, numbers that are void, and the signed papers as scanned."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the two tables; papers may be void, and say what is attached to them."""
    op.create_table(
        "incoming_letter",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("sender", sa.String(length=128), nullable=False),
        sa.Column("their_number", sa.String(length=128), nullable=False),
        sa.Column("their_date", sa.String(length=24), nullable=True),
        sa.Column("subject", sa.String(length=512), nullable=False),
        sa.Column("attachments", sa.String(length=128), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("voided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("void_reason", sa.String(length=512), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_incoming_letter_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incoming_letter")),
    )
    op.create_index(op.f("ix_incoming_letter_number"), "incoming_letter", ["number"], unique=False)
    op.create_index(op.f("ix_incoming_letter_person_id"), "incoming_letter", ["person_id"], unique=False)

    op.create_table(
        "scan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("paper_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("media", sa.String(length=40), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("read_by_code", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["paper_id"], ["paper.id"], name=op.f("fk_scan_paper_id_paper")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan")),
    )
    op.create_index(op.f("ix_scan_paper_id"), "scan", ["paper_id"], unique=False)

    op.add_column("paper", sa.Column("attachments", sa.String(length=128), nullable=False, server_default=""))
    op.add_column("paper", sa.Column("voided_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("paper", sa.Column("void_reason", sa.String(length=512), nullable=False, server_default=""))
