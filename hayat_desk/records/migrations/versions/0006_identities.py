"""Identities as they are: earlier ones are kept, and one that nobody asked for is not known rather than none.

Until now a blank number was recorded as «بلا هوية». Who declared so on a prepared sheet said it; of all
others it is not known which it was, and they are asked at their registration.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the table, and tell what is not known from none."""
    op.create_table(
        "earlier_identity",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_earlier_identity_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_earlier_identity")),
    )
    op.create_index(op.f("ix_earlier_identity_number"), "earlier_identity", ["number"], unique=False)
    op.create_index(op.f("ix_earlier_identity_person_id"), "earlier_identity", ["person_id"], unique=False)
    op.execute(
        "UPDATE person SET identity_kind = 'unknown' "
        "WHERE identity_kind = 'none' AND identity_number = '' AND id NOT IN ("
        "SELECT support_request.person_id FROM support_request "
        "JOIN declaration ON declaration.request_id = support_request.id)"
    )
