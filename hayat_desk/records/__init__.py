"""السجلات: what is kept. Tables, the questions asked of them, and the file they live in.

Importing this package completes the registry of tables.
"""

from hayat_desk.records import (
    committee,
    drafts,
    exports,
    journal,
    letters,
    office,
    opinions,
    outcomes,
    papers,
    people,
    reception,
    requests,
    scans,
    wants,
)

__all__ = [
    "committee",
    "drafts",
    "exports",
    "journal",
    "letters",
    "office",
    "opinions",
    "outcomes",
    "papers",
    "people",
    "reception",
    "requests",
    "scans",
    "wants",
]
