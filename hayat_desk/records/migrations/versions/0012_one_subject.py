"""A paper's subject as kind and id, where five foreign keys had stood; whose it is stays beside it.

And an office is a sample because it was made as one, no longer because its title is «نسخة تجريبية».
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

_FORMER_KEYS = ("request_id", "referral_id", "session_id", "delivery_id")
_NARROWEST_FIRST = """
    UPDATE paper SET
        subject_kind = CASE
            WHEN delivery_id IS NOT NULL THEN 'delivery'
            WHEN request_id IS NOT NULL THEN 'support_request'
            WHEN referral_id IS NOT NULL THEN 'referral'
            WHEN session_id IS NOT NULL THEN 'committee_session'
            WHEN person_id IS NOT NULL THEN 'person'
            ELSE 'office'
        END,
        subject_id = COALESCE(delivery_id, request_id, referral_id, session_id, person_id, home_office)
"""
_MADE_AS_SAMPLE = """
    UPDATE office SET is_sample = 1
    WHERE title = 'نسخة تجريبية' AND EXISTS (SELECT 1 FROM clerk WHERE clerk.name = 'هند الوسماوي')
"""
"""The sample's first user tells it from a real office that was given its title."""


def upgrade() -> None:
    """Name of each paper the narrowest thing it was about, which an unprinted one was looked for by."""
    op.add_column("office", sa.Column("is_sample", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(_MADE_AS_SAMPLE)
    op.add_column("paper", sa.Column("subject_kind", sa.String(length=40), nullable=True))
    op.add_column("paper", sa.Column("subject_id", sa.Uuid(), nullable=True))
    op.execute(_NARROWEST_FIRST)
    for column in _FORMER_KEYS:
        op.drop_index(op.f(f"ix_paper_{column}"), "paper")
    with op.batch_alter_table("paper", recreate="always") as paper:
        paper.alter_column("subject_kind", existing_type=sa.String(length=40), nullable=False)
        paper.alter_column("subject_id", existing_type=sa.Uuid(), nullable=False)
        for column in _FORMER_KEYS:
            paper.drop_column(column)
    op.create_index(op.f("ix_paper_subject_kind_subject_id"), "paper", ["subject_kind", "subject_id"])
