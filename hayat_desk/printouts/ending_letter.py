"""The letter on a request that ended: it confirms a withdrawal, or tells of another ending (T64, T83)."""

from __future__ import annotations

from hayat_desk.printouts.reply_letter import letter
from hayat_desk.summaries.papers.forms import ReplyLetterSummary
from hayat_desk.summaries.papers.shapes import LetterheadSummary

TITLE = "خطاب إنهاء طلب"


def draw(letterhead: LetterheadSummary, summary: ReplyLetterSummary) -> bytes:
    """The letter as PDF bytes."""
    return letter(letterhead, TITLE, summary)
