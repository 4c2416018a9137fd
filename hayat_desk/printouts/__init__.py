"""Every paper there is: `PRINTOUTS`, each with the function that draws it from its summary.

A paper draws itself with `draw(letterhead, summary) -> bytes`: a PDF of A4 pages, the same bytes for the same
values; a reprint is marked «نسخة» where it is printed. One paper is built at a time (ReportLab's fonts belong
to the process), on the worker that prints.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

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

PRINTOUTS: Mapping[str, Callable[..., bytes]] = {
    "request_form": request_form.draw,
    "declaration": declaration.draw,
    "missing_documents": missing_documents.draw,
    "committee_wants": committee_wants.draw,
    "receipt": receipt.draw,
    "referral_note": referral_note.draw,
    "docket": docket.draw,
    "minutes": minutes.draw,
    "reply_letter": reply_letter.draw,
    "ending_letter": ending_letter.draw,
    "delivery_receipt": delivery_receipt.draw,
    "recipients_sheet": recipients_sheet.draw,
    "opinion_form": opinion_form.draw,
    "person_extract": person_extract.draw,
    "board_approval": board_approval.draw,
    "circulation_sheet": circulation_sheet.draw,
    "monthly_report": monthly_report.draw,
    "recovery_sheet": recovery_sheet.draw,
}
"""What draws each kind of paper, by its key."""
