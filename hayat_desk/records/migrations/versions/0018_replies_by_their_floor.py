"""Replies that are past the office's own last day are found without reading every request that is awaited."""

from __future__ import annotations

from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """An index alone: no row changes."""
    columns = ["state", "deleted_at", "earliest_reply", "id"]
    op.create_index(op.f("ix_support_request_state_deleted_at_earliest_reply_id"), "support_request", columns)
