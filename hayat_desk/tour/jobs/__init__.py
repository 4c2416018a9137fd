"""What the tour does, a file a noun; each job is a function that plays on the stage with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from hayat_desk.tour.jobs import (
    committee,
    entry,
    intake,
    letters,
    month,
    other_pages,
    outcomes,
    reception,
    referral,
    scans,
)
from hayat_desk.tour.stage import TourStage

JOBS: tuple[Callable[[TourStage], None], ...] = (
    entry.first_run,
    intake.new_visitor,
    reception.inquiry,
    intake.second_file,
    referral.referral,
    referral.answered_referral,
    intake.known_visitor_incomplete,
    intake.days_pass,
    intake.known_visitor_returns,
    committee.committee,
    outcomes.two_weeks_pass,
    outcomes.accepted,
    outcomes.refused,
    outcomes.opinion,
    reception.call_back,
    letters.letters,
    scans.scanned,
    other_pages.other_pages,
    month.month,
)
"""The jobs in the order of the story: an office's first day, a return, the decisions, and the month's end."""
