"""A consent is withdrawn on a day, by somebody; the declaration it stands beside is left as it was (T81)."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Nothing was withdrawn before: the desk could not record it."""
    op.add_column("declaration", sa.Column("withdrawn_on", sa.Date(), nullable=True))
    said_by = sa.Column("withdrawal_said_by", sa.String(length=128), nullable=False, server_default="")
    op.add_column("declaration", said_by)
