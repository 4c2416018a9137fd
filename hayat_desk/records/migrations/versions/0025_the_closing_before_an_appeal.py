"""An appeal holds what its request was closed with before: the month of that closing stays as it was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"

_CLOSED_BEFORE = """
    UPDATE appeal SET opinion_asked = (
        SELECT opinion_asked FROM support_request WHERE support_request.id = appeal.request_id
    )
    WHERE closed_on IS NOT NULL
"""


def upgrade() -> None:
    """Where it was closed again since, the answer of that closing is the only one that is known."""
    op.add_column("appeal", sa.Column("opinion_asked", sa.String(length=40), nullable=True))
    op.create_index(op.f("ix_appeal_closed_on"), "appeal", ["closed_on"], unique=False)
    op.execute(_CLOSED_BEFORE)
