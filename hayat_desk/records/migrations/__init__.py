"""Alembic's scripts, run from code by `records.database`; each in one transaction, none ever edited."""
