"""Urgent requests stand before the others of their state; a call back has its day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

_REPLACED = ("state_deleted_at_submitted_on_id", "state_outcome_deleted_at_submitted_on_id")
_ADDED = (
    ("state", "deleted_at", "in_turn", "submitted_on", "id"),
    ("state", "outcome", "deleted_at", "in_turn", "submitted_on", "id"),
)


def upgrade() -> None:
    """None was called urgent before, and callers waited for no day."""
    in_turn: sa.Column[bool] = sa.Column("in_turn", sa.Boolean(), nullable=False, server_default=sa.true())
    because: sa.Column[str] = sa.Column(
        "urgent_because", sa.String(length=512), nullable=False, server_default=""
    )
    for column in (in_turn, because):
        op.add_column("support_request", column)
    op.add_column("inquiry", sa.Column("call_back_on", sa.Date(), nullable=True))
    for name in _REPLACED:
        op.drop_index(op.f(f"ix_support_request_{name}"), table_name="support_request")
    for columns in _ADDED:
        op.create_index(op.f(f"ix_support_request_{'_'.join(columns)}"), "support_request", list(columns))
