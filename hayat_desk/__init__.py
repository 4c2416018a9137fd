"""مكتب حياة — Hayat Desk: one clerk's desk over a board's policy on relations with beneficiaries."""

__version__ = "0.1.0"
