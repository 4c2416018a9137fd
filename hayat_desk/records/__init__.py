"""السجلات: what is kept. Tables, the questions asked of them, and the file they live in.

Importing this package completes the registry of tables.
"""

from hayat_desk.records import (
    appeals,
    committee,
    contacts,
    corrections,
    drafts,
    endings,
    exports,
    journal,
    letters,
    office,
    opinions,
    outcomes,
    papers,
    people,
    reception,
    recusals,
    requests,
    scans,
    wants,
)

__all__ = [
    "appeals",
    "committee",
    "contacts",
    "corrections",
    "drafts",
    "endings",
    "exports",
    "journal",
    "letters",
    "office",
    "opinions",
    "outcomes",
    "papers",
    "people",
    "reception",
    "recusals",
    "requests",
    "scans",
    "wants",
]
