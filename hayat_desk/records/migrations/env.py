"""Alembic's environment: runs on the connection and in the transaction that `Database.upgrade` hands over."""

from __future__ import annotations

from alembic import context

import hayat_desk.records  # noqa: F401 — completes the registry of tables
from hayat_desk.records.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
    # The transaction is the caller's: Alembic must neither begin nor commit one.
    transaction_per_migration=False,
)
context.run_migrations()
