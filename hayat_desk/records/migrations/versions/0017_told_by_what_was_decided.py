"""Those who were told are found by what was decided, without reading every refusal that was ever told."""

from __future__ import annotations

from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """An index alone: no row changes."""
    columns = ["state", "outcome", "deleted_at", "submitted_on", "id"]
    op.create_index(
        op.f("ix_support_request_state_outcome_deleted_at_submitted_on_id"), "support_request", columns
    )
