"""A correction holds the closing it takes back; a line of confirmed minutes what they said of the consent."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    """Of what was corrected or confirmed before, nothing is known but what stands now."""
    op.add_column("correction", sa.Column("closed_on", sa.Date(), nullable=True))
    op.add_column("correction", sa.Column("opinion_asked", sa.String(length=40), nullable=True))
    op.create_index(op.f("ix_correction_closed_on"), "correction", ["closed_on"], unique=False)
    op.add_column("docket_line", sa.Column("consent_told", sa.Text(), nullable=True))
