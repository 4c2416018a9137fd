"""A death is a mark on the person, with the entries that set it and took it back; heirs receive what was due."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Nobody is marked: that somebody died was known nowhere before."""
    op.add_column("person", sa.Column("died_on", sa.Date(), nullable=True))
    op.add_column(
        "request_ending", sa.Column("for_heirs", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("delivery", sa.Column("heir", sa.String(length=128), nullable=False, server_default=""))
    op.create_table(
        "death_notice",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("died_on", sa.Date(), nullable=True),
        sa.Column("said_by", sa.String(length=128), nullable=False),
        sa.Column("because", sa.String(length=512), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_death_notice_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_death_notice")),
    )
    op.create_index(op.f("ix_death_notice_person_id"), "death_notice", ["person_id"])
