"""A signature of a raised request stands; the minutes keep what had changed since it was given."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_SIGNED_ANEW = """
    UPDATE declaration SET state = 'signed', void_because = ''
    WHERE state = 'void' AND signed_at IS NOT NULL
    AND request_id IN (SELECT id FROM support_request WHERE raised_on IS NOT NULL)
    AND NOT EXISTS (
        SELECT 1 FROM declaration AS later
        WHERE later.request_id = declaration.request_id
        AND later.signed_at IS NOT NULL AND later.signed_at > declaration.signed_at
    )
"""
"""A request is raised with a signature that holds: what is void of a raised one fell afterwards."""


def upgrade() -> None:
    """Declarations that a later correction made void hold again, where their requests had been raised."""
    op.add_column("docket_line", sa.Column("changed_since", sa.Text(), nullable=False, server_default=""))
    op.execute(_SIGNED_ANEW)
