"""Appeals are rows, and corrections too. Of an appeal from before, the floor tells the day; nothing was corrected."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"

_APPEALED_BEFORE = """
    INSERT INTO appeal (
        id, created_at, created_by, updated_at, home_office, rev,
        request_id, made_on, made_by, channel_kind, channel_label, reason, earliest, stood_at
    )
    SELECT id, updated_at, created_by, updated_at, home_office, 1,
        id, date(earliest_reply, '-14 days'), '', '', '', appeal, earliest_reply, 'informed'
    FROM support_request WHERE appeal <> '' AND earliest_reply IS NOT NULL
"""
"""An appeal has the id of its request here: ids of different tables may agree."""


def upgrade() -> None:
    """The newest appeal of each request becomes a row; older ones were written over before."""
    op.create_table(
        "appeal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("made_by", sa.String(length=128), nullable=False),
        sa.Column("channel_kind", sa.String(length=40), nullable=False),
        sa.Column("channel_label", sa.String(length=128), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=True),
        sa.Column("letter_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("earliest", sa.Date(), nullable=False),
        sa.Column("stood_at", sa.String(length=40), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["support_request.id"], name=op.f("fk_appeal_request_id_support_request")
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_appeal_visit_id_visit")),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["incoming_letter.id"], name=op.f("fk_appeal_letter_id_incoming_letter")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeal")),
    )
    for column in ("request_id", "visit_id", "letter_id"):
        op.create_index(op.f(f"ix_appeal_{column}"), "appeal", [column])
    op.execute(_APPEALED_BEFORE)
    _make_corrections()


def _make_corrections() -> None:
    op.create_table(
        "correction",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("another_id", sa.Uuid(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("request_id", sa.Uuid(), nullable=True),
        sa.Column("stood_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(length=512), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_correction_person_id_person")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["support_request.id"], name=op.f("fk_correction_request_id_support_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    for column in ("entry_id", "another_id", "person_id", "request_id"):
        op.create_index(op.f(f"ix_correction_{column}"), "correction", [column])
