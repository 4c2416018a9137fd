"""What one page says to want another: the places of the desk, each in the module that is called as its pages' folder.

A page may want any of them, and imports no other page for it. All are imported together, so that every draft finds
its own.
"""

from hayat_desk.ui.places import (
    backups,
    committee,
    corrections,
    home,
    outcomes,
    papers,
    people,
    reception,
    referrals,
    registers,
    reports,
    requests,
    scans,
    settings,
)

__all__ = [
    "backups",
    "committee",
    "corrections",
    "home",
    "outcomes",
    "papers",
    "people",
    "reception",
    "referrals",
    "registers",
    "reports",
    "requests",
    "scans",
    "settings",
]
