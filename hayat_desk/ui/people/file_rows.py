"""What the rows of a person's file look like, and what they open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.papers import PaperKind
from hayat_desk.summaries.happenings import Happening, TimelineEntry
from hayat_desk.summaries.person_file import SignedPaper
from hayat_desk.summaries.request_lines import RequestLine
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.place import Place
from hayat_desk.ui.kit.text import ltr
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import WorkRow
from hayat_desk.ui.parts.declared_words import declared_words
from hayat_desk.ui.parts.request_words import ending_words, tone_of
from hayat_desk.ui.parts.words import figures, numbered, word
from hayat_desk.ui.places.corrections import CorrectionPlace
from hayat_desk.ui.places.outcomes import OutcomePlace
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.places.referrals import ReferralPlace
from hayat_desk.ui.places.registers import LetterPlace
from hayat_desk.ui.places.requests import RequestPlace

ICONS = {
    Happening.CONTACT: Icon.RECEPTION,
    Happening.INQUIRY: Icon.HELP,
    Happening.CALLED_BACK: Icon.PHONE,
    Happening.REQUEST: Icon.REQUESTS,
    Happening.RAISED: Icon.COMMITTEE,
    Happening.CONSENT_REFUSED: Icon.CLOSE,
    Happening.CONSENT_WITHDRAWN: Icon.CLOSE,
    Happening.WANTED: Icon.COMMITTEE,
    Happening.WANT_CLOSED: Icon.COMPLETE,
    Happening.RAISED_ANEW: Icon.COMMITTEE,
    Happening.DECIDED: Icon.COMMITTEE,
    Happening.TOLD: Icon.REPLIES,
    Happening.APPEALED: Icon.UNDO,
    Happening.DELIVERED: Icon.COMPLETE,
    Happening.DIED: Icon.PERSON,
    Happening.NOT_DEAD: Icon.UNDO,
    Happening.ENDED: Icon.CLOSE,
    Happening.TAKEN_UP: Icon.UNDO,
    Happening.GIVEN_UP: Icon.CLOSE,
    Happening.PAPER: Icon.PRINT,
    Happening.LETTER: Icon.DOCUMENT,
    Happening.REFERRAL: Icon.REFER,
    Happening.CORRECTED: Icon.EDIT,
    Happening.ANSWER: Icon.INFO,
    Happening.GIVEN: Icon.REFER,
}
"""By what happened."""


_CORRECTED_HERE = frozenset({Happening.CONTACT, Happening.INQUIRY, Happening.CORRECTED})
"""What has no other page; what belongs to a request is corrected from the request."""


def place_of(entry: TimelineEntry) -> Place | None:
    """What the entry tells of, the nearest of its records; None where it opens nothing."""
    if entry.paper_id:
        return PaperPlace(entry.paper_id)
    if entry.referral_id:
        return ReferralPlace(entry.referral_id)
    if entry.letter_id:
        return LetterPlace(entry.letter_id)
    if entry.entry and (entry.happening in _CORRECTED_HERE or entry.is_corrected):
        return CorrectionPlace(entry.entry)
    return RequestPlace(entry.request_id) if entry.request_id else None


def title_of(entry: TimelineEntry) -> str:
    """What the entry tells of; of a correction, what it corrects."""
    if entry.paper_kind is not None:
        return word(entry.paper_kind)
    if entry.happening is Happening.CORRECTED and entry.entry is not None:
        return f"{word(entry.happening)}: {word(entry.entry.kind)}"
    return word(entry.happening)


def request_row(line: RequestLine) -> WorkRow:
    """A request of the person's, which it opens."""
    state = ending_words(line.state, line.ending)
    if line.is_due_to_heirs:
        due = QCoreApplication.translate("Request", "due to heirs")
        state = f"{state} · {due}"
    return WorkRow(
        key=OutcomePlace(line.request_id) if line.is_due_to_heirs else RequestPlace(line.request_id),
        title=line.service or word(Happening.REQUEST),
        detail=figures(line.raised_on or line.submitted_on),
        remark=numbered(NumberKind.REQUEST, line.number),
        state=state,
        tone=Tone.WARNING if line.is_due_to_heirs else tone_of(line.state),
    )


def signed_row(paper: SignedPaper) -> WorkRow:
    """Which data were signed, its code says; what changed since, or that the consent is missing, its detail."""
    translate = QCoreApplication.translate
    detail = translate("PersonPage", "Request {number}, signed on {day}")
    parts = [detail.format(number=ltr(paper.request_number), day=figures(paper.signed_on))]
    if paper.changed:
        changed = translate("PersonPage", "changed since: {fields}")
        parts.append(changed.format(fields=declared_words(paper.changed)))
    elif paper.scans:
        parts.append(translate("PersonPage", "scanned"))
    if paper.consent.is_missing:
        parts.append(translate("PersonPage", "consent: {state}").format(state=word(paper.consent)))
    fell, stands = translate("PersonPage", "No longer holds"), translate("PersonPage", "As signed")
    return WorkRow(
        key=PaperPlace(paper.paper_id),
        title=word(PaperKind.DECLARATION),
        detail=" · ".join(parts),
        remark=ltr(paper.code),
        state=fell if paper.is_void else stands,
        tone=Tone.WARNING if paper.is_void else Tone.SUCCESS,
    )
