"""Every paper there is: `PRINTOUTS`, each with the function that draws it from its summary.

A paper draws itself with `draw(letterhead, summary) -> bytes`: a PDF of A4 pages, the same bytes for the same
values; a reprint is marked «نسخة» where it is printed. One paper is built at a time (ReportLab's fonts belong
to the process), on the worker that prints.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hayat_desk.printouts import (
    board_approval,
    circulation_sheet,
    committee_wants,
    declaration,
    delivery_receipt,
    docket,
    ending_letter,
    minutes,
    missing_documents,
    monthly_report,
    opinion_form,
    person_extract,
    receipt,
    recipients_sheet,
    recovery_sheet,
    referral_note,
    reply_letter,
    request_form,
)


@dataclass(frozen=True, slots=True)
class Printout:
    """A kind of paper: its key, its title in both languages, and how it is drawn."""

    key: str
    title_ar: str
    title_en: str
    draw: Callable[..., bytes]


PRINTOUTS: tuple[Printout, ...] = (
    Printout("request_form", request_form.TITLE, "Support request form", request_form.draw),
    Printout("declaration", declaration.TITLE, "Declaration of true data", declaration.draw),
    Printout(
        "missing_documents", missing_documents.TITLE, "List of missing documents", missing_documents.draw
    ),
    Printout("committee_wants", committee_wants.TITLE, "What the committee wants", committee_wants.draw),
    Printout("receipt", receipt.TITLE, "Receipt with the waiting notice", receipt.draw),
    Printout("referral_note", referral_note.TITLE, "Referral note", referral_note.draw),
    Printout("docket", docket.TITLE, "Docket of the research committee", docket.draw),
    Printout("minutes", minutes.TITLE, "Minutes of the research committee", minutes.draw),
    Printout("reply_letter", reply_letter.TITLE, "Reply letter", reply_letter.draw),
    Printout("ending_letter", ending_letter.TITLE, "Letter on the ending of a request", ending_letter.draw),
    Printout("delivery_receipt", delivery_receipt.TITLE, "Delivery receipt", delivery_receipt.draw),
    Printout("recipients_sheet", recipients_sheet.TITLE, "Recipients' sheet", recipients_sheet.draw),
    Printout("opinion_form", opinion_form.TITLE, "Satisfaction form", opinion_form.draw),
    Printout("person_extract", person_extract.TITLE, "Extract of a person's data", person_extract.draw),
    Printout("board_approval", board_approval.TITLE, "Approval by the board", board_approval.draw),
    Printout(
        "circulation_sheet", circulation_sheet.TITLE, "Circulation of the policy", circulation_sheet.draw
    ),
    Printout("monthly_report", monthly_report.TITLE, "Monthly report", monthly_report.draw),
    Printout("recovery_sheet", recovery_sheet.TITLE, "Recovery sheet", recovery_sheet.draw),
)
