"""Whatever is pasted into any field of any page is refused with a sentence or kept exactly (Quality; rule 53).

Never a crash, never another answer lost, and what was saved is shown again as it was typed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication

from hayat_desk.desk import UnitOfWork
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.appeals import ANY_DAY, MOST_APPEALS
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import PersonId, SessionId
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.spelling import ascii_digits, without_bidi_marks
from hayat_desk.procedures.letters import register_letter
from hayat_desk.procedures.people import see_sensitive
from hayat_desk.procedures.profile import VersionEntry, change_appeals
from hayat_desk.records.committee import open_session_of
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Referral
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.committee import docket_entry, session_summary
from hayat_desk.summaries.outcomes import outcome_summary
from hayat_desk.summaries.person_file import particulars_of
from hayat_desk.summaries.referrals import referral_list
from hayat_desk.summaries.registers import incoming_register, paper_summary
from hayat_desk.summaries.requests import Step, request_summary
from hayat_desk.tour.hand import breathe, until
from hayat_desk.ui.kit.date_field import DateField
from hayat_desk.ui.kit.field import Field
from hayat_desk.ui.kit.fields import CodeField, LineField, NoteField, SearchField
from hayat_desk.ui.kit.form import AnyField
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.place import Place
from hayat_desk.ui.places.committee import SessionPlace
from hayat_desk.ui.places.outcomes import OutcomePlace
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.places.people import CorrectPersonPlace, PersonPlace
from hayat_desk.ui.places.reception import CallBackPlace
from hayat_desk.ui.places.referrals import ReferralPlace
from hayat_desk.ui.places.registers import LetterPlace
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.shell.pages import all_pages
from tests import builders
from tests.builders import a_session, decide_all
from tests.ui.page_kit import Office, Seat, a_call_back, a_letter_entry, a_referral

LONGEST = "20000-letters"
"""No field takes it, which is seen without saving it anywhere."""
HOSTILE = {
    LONGEST: "ي" * 20_000,
    "digits": "حي ٠١٢٣٤٥٦٧٨٩ و ۰۱۲۳۴۵۶۷۸۹",
    "markup-and-sql": "<b>x</b><img src=x> '; DROP TABLE person;-- {name} {0} %s %n %1 \"«'`\\",
    "overrides": "ا\u202eب\u202dج\u2069د\u2066ه",
    "nul": "قبل\x00بعد",
    "emoji-and-spaces": "سؤال 🙂👩‍👧 هنا\u00a0أ\u200bب",
    "line-separator": "سطر\u2028آخر\u2029ثالث",
    "tabs-and-newlines": "أ\tب\nج\r\nد",
}
"""A lone surrogate is missing: the bridge between Python and Qt drops it before it reaches a field."""


@dataclass(frozen=True)
class Ground:
    """A page with fields: what it is opened on, how it is made ready, and where its answers are read again."""

    key: str
    place: Callable[[Seat, Office], Place | None] = field(default=lambda _seat, _office: None)
    ready: Callable[[Page], None] = field(default=lambda _page: None)
    read: Callable[[UnitOfWork, Office], dict[str, str]] = field(default=lambda _look, _office: {})


def _inquiry(page: Page) -> None:
    page.question.set_text("سؤال")  # type: ignore[attr-defined]
    page.answer.set_text("جواب")  # type: ignore[attr-defined]


def _details(page: Page) -> None:
    page.show_step(Step.REQUEST)  # type: ignore[attr-defined]
    page.details.description.set_text("وصف")  # type: ignore[attr-defined]
    page.details.income.set_text("3200")  # type: ignore[attr-defined]


def _documents(page: Page) -> None:
    page.show_step(Step.DOCUMENTS)  # type: ignore[attr-defined]
    for row in page.documents.checklist.rows:  # type: ignore[attr-defined]
        row.say_it_differs()
        row.difference.set_text("يختلف")


def _new_person(page: Page) -> None:
    page.form.first.set_text("ريم")  # type: ignore[attr-defined]


def _refer(page: Page) -> None:
    page.question.set_text("سؤال")  # type: ignore[attr-defined]


def _call_back(page: Page) -> None:
    page.answer.set_text("جواب")  # type: ignore[attr-defined]


def _sensitive(page: Page) -> None:
    page.show_sensitive.click()  # type: ignore[attr-defined]
    breathe(0)


def _newest_person_kept(look: UnitOfWork, _office: Office) -> dict[str, str]:
    newest = look.db.query(Person).order_by(Person.applicant_number.desc()).first()
    assert newest is not None
    return _answers_of(look, PersonId(newest.id))


def _person_kept(look: UnitOfWork, office: Office) -> dict[str, str]:
    return _answers_of(look, office.person)


def _answers_of(look: UnitOfWork, person: PersonId) -> dict[str, str]:
    answers = particulars_of(look, person)
    return {
        "first": answers.name.first,
        "father": answers.name.father,
        "grandfather": answers.name.grandfather,
        "family": answers.name.family,
        "city": answers.city,
        "district": answers.district,
        "contact_note": answers.contact_note,
    }


def _inquiry_kept(look: UnitOfWork, _office: Office) -> dict[str, str]:
    newest, _visit = builders.inquiries(look.db)[0]
    return {"question": newest.question, "answer": newest.answer}


def newest_answer(look: UnitOfWork) -> str:
    """The answer of the referral that was written last."""
    newest = look.db.query(Referral).order_by(Referral.number.desc()).first()
    return newest.answer if newest else ""


def _documents_kept(look: UnitOfWork, office: Office) -> dict[str, str]:
    lines = request_summary(look, office.fresh).documents
    return {f"{line.document_id}.difference": line.difference for line in lines}


def _session(page: Page) -> None:
    page.outcome.choose(Outcome.REFUSED)  # type: ignore[attr-defined]
    page.reason.set_text("سبب")  # type: ignore[attr-defined]


def _decision_kept(look: UnitOfWork, office: Office) -> dict[str, str]:
    entry = docket_entry(look, session_summary(look, office.session).docket[0].line_id)
    return {"reason": entry.reason, "article": entry.article}


def _decided_again(seat: Seat, office: Office) -> Place:
    """A request is told once; for the next text its applicant appealed, and it was decided again."""
    with seat.desk.look() as look:
        told = look.db.get_one(SupportRequest, office.decided).state is RequestState.INFORMED
        session = open_session_of(look.db)
    if told:
        with seat.desk.work() as work:
            if work.profile.office.appeals_allowed < MOST_APPEALS:
                change_appeals(work, MOST_APPEALS, ANY_DAY, VersionEntry(change="قرار المجلس"))
            builders.appeal(work, office.decided, "سبب")
        if session is not None:
            decide_all(seat.desk, SessionId(session.id), Outcome.DEFERRED)
        decide_all(seat.desk, a_session(seat.desk), Outcome.ACCEPTED)
    return OutcomePlace(office.decided)


def _reply(page: Page) -> None:
    page.reply.early_reason.set_text("سبب")  # type: ignore[attr-defined]


def _reply_kept(look: UnitOfWork, office: Office) -> dict[str, str]:
    newest = outcome_summary(look, office.decided).told[-1]
    return {"whom": newest.whom, "early_reason": newest.early_reason}


def _letter(page: Page) -> None:
    page.from_whom.set_text("المرسل")  # type: ignore[attr-defined]
    page.subject.set_text("الموضوع")  # type: ignore[attr-defined]
    page.received_on.set_text("1448/06/12")  # type: ignore[attr-defined]


def _letter_kept(look: UnitOfWork, _office: Office) -> dict[str, str]:
    newest = incoming_register(look, look.hijri_year).lines[0]
    return {
        "sender": newest.sender,
        "subject": newest.subject,
        "their_number": newest.their_number,
        "attachments": newest.attachments,
    }


def _another_letter(seat: Seat, _office: Office) -> Place:
    """A number is void once; for the next text there is a new one."""
    with seat.desk.work() as work:
        return LetterPlace(register_letter(work, a_letter_entry(work.today)))


def _make_void(page: Page) -> None:
    page.make_void.click()  # type: ignore[attr-defined]
    page.void_panel.reason.set_text("سبب")  # type: ignore[attr-defined]


def _void_kept(look: UnitOfWork, _office: Office) -> dict[str, str]:
    return {"void_reason": incoming_register(look, look.hijri_year).lines[0].void_reason}


def _attachments_kept(look: UnitOfWork, office: Office) -> dict[str, str]:
    return {"attachments": paper_summary(look, office.prepared).line.attachments}


GROUNDS = {
    "inquiry": Ground("inquiry", ready=_inquiry, read=_inquiry_kept),
    "call_back": Ground(
        "call_back", lambda seat, _office: CallBackPlace(a_call_back(seat.desk)), _call_back, _inquiry_kept
    ),
    "new_request": Ground("new_request", ready=_new_person, read=_newest_person_kept),
    "correct_person": Ground(
        "correct_person", lambda _seat, office: CorrectPersonPlace(office.person), read=_person_kept
    ),
    "details": Ground(
        "request",
        lambda _seat, office: RequestPlace(office.fresh),
        _details,
        lambda look, office: {"description": request_summary(look, office.fresh).description},
    ),
    "documents": Ground(
        "request", lambda _seat, office: RequestPlace(office.fresh), _documents, _documents_kept
    ),
    "refer": Ground(
        "refer", ready=_refer, read=lambda look, _office: {"question": referral_list(look)[-1].question}
    ),
    "session": Ground(
        "session", lambda _seat, office: SessionPlace(office.session), _session, _decision_kept
    ),
    "outcome": Ground("outcome", _decided_again, _reply, _reply_kept),
    "new_letter": Ground("new_letter", ready=_letter, read=_letter_kept),
    "letter": Ground("letter", _another_letter, _make_void, _void_kept),
    "paper": Ground("paper", lambda _seat, office: PaperPlace(office.prepared), read=_attachments_kept),
    "referral": Ground(
        "referral",
        lambda seat, _office: ReferralPlace(a_referral(seat.desk)),
        _call_back,
        lambda look, _office: {"answer": newest_answer(look)},
    ),
}
"""Every page that takes text, settings apart, which are tested beside their page; the search has its own test."""


def typed_fields(page: Page) -> list[AnyField]:
    """Every field in sight that letters go into and stay; a search is kept nowhere."""
    return [
        found
        for found in page.findChildren(Field)  # type: ignore[type-abstract]  # only looked for
        if found.isVisible()
        and isinstance(found, LineField | NoteField)
        and not isinstance(found, SearchField)
    ]


def as_typed(found: AnyField, text: str) -> str:
    """What a field holds after this was pasted: lines are lines, whatever sign ended them."""
    if not isinstance(found, NoteField):
        return text
    for sign in ("\r\n", "\r", "\u2028", "\u2029"):
        text = text.replace(sign, "\n")
    return text.replace("\u00a0", " ")  # Qt's text box hands a no-break space out as a space


def paste(found: AnyField, text: str) -> None:
    """Put a text in as a paste does, in place of what was there."""
    found.setFocus()
    found.focus_target().selectAll()  # type: ignore[attr-defined]
    QApplication.clipboard().setText(text)
    found.focus_target().paste()  # type: ignore[attr-defined]


def fails(found: AnyField) -> bool:
    """Whether the field itself refuses what stands in it."""
    try:
        found.value_or_none()
    except InvalidValue:
        return True
    return False


def opened(seat: Seat, office: Office, ground: Ground) -> Page:
    page = seat.open(ground.place(seat, office) or ground.key)
    assert isinstance(page, Page)
    ground.ready(page)
    return page


def answers(page: Page) -> dict[str, str]:
    return {found.key: found.text() for found in typed_fields(page)}


@pytest.mark.parametrize("name", GROUNDS)
def test_what_a_field_refuses_is_said_there_and_no_answer_is_lost(
    worked: Seat, contents: Office, name: str
) -> None:
    """One field after the other, all others answered."""
    page = opened(worked, contents, GROUNDS[name])
    refused = 0
    for found in typed_fields(page):
        before = found.text()
        for kind, text in HOSTILE.items():
            paste(found, text)
            assert found.text() == as_typed(found, text), (found.key, kind)
            if not fails(found):
                assert kind != LONGEST, found.key
                continue
            refused += 1
            shown = answers(page)
            page.primary()
            breathe(0)
            assert worked.place.navigator.page() is page, (found.key, kind)
            assert found.error(), (found.key, kind)
            assert len(found.error()) < 250
            assert answers(page) == shown, (found.key, kind)
        found.set_text(before)
    assert refused > 0


@pytest.mark.parametrize("name", GROUNDS)
def test_what_is_taken_is_kept_exactly_and_shown_again(worked: Seat, contents: Office, name: str) -> None:
    """Each text in every field that takes it, all at once."""
    ground = GROUNDS[name]
    kinds = [kind for kind in HOSTILE if kind != LONGEST]
    compared = {kind: keep_and_compare(worked, contents, ground, name, kind) for kind in kinds}
    assert compared["emoji-and-spaces"] > 0
    assert compared["markup-and-sql"] > 0


def keep_and_compare(seat: Seat, contents: Office, ground: Ground, name: str, kind: str) -> int:
    """Save one text wherever it is taken; in how many fields it was then found unchanged."""
    page = opened(seat, contents, ground)
    taken: dict[str, str] = {}
    for found in typed_fields(page):
        before = found.text()
        paste(found, HOSTILE[kind])
        if fails(found):
            found.set_text(before)
        else:
            taken[found.key] = as_typed(found, HOSTILE[kind]).strip()
    page.primary()
    breathe(0)
    if name in ("new_request", "correct_person") and worked_on(seat, page) and page.twins.isVisible():  # type: ignore[attr-defined]
        page.twins.not_same.click()  # type: ignore[attr-defined]
        page.primary()
    until(lambda: left(seat, page, name), f"{name} does not take {kind}: {seat.words()[:2000]}")
    with seat.desk.look() as look:
        kept = ground.read(look, contents)
    for key in taken.keys() & kept.keys():
        assert kept[key] == (without_bidi_marks(taken[key]) if key in NAMES else taken[key]), (key, kind)
    if name in ("correct_person", "details", "documents") and taken.keys() & kept.keys():
        for found in typed_fields(opened_again(seat, contents, ground, name)):
            if found.key in taken and found.key in kept:
                assert found.text() == as_typed(found, kept[found.key]), (found.key, kind)
    return len(taken.keys() & kept.keys())


def worked_on(seat: Seat, page: Page) -> bool:
    """Whether the page is still open."""
    return seat.place.navigator.page() is page


NAMES = {"first", "father", "grandfather", "family"}
"""Parts of a name are kept without invisible direction marks, as the policy's names say."""


def left(seat: Seat, page: Page, name: str) -> bool:
    """Whether the act of the page is done."""
    if name == "details":
        return page.step is not Step.REQUEST  # type: ignore[attr-defined]
    if name == "documents":
        return page.step is not Step.DOCUMENTS  # type: ignore[attr-defined]
    if name == "outcome":
        return not page.reply.isVisible()  # type: ignore[attr-defined]
    if name == "letter":
        return not page.void_panel.isVisible()  # type: ignore[attr-defined]
    if name == "paper":
        return bool(page.messages.message())
    if name == "referral":
        return bool(page.given.isVisible())  # type: ignore[attr-defined]
    if name == "correct_person" and "صُحّحت البيانات" in seat.words():
        return True  # it stays open to tell which signatures fell by it
    return seat.place.navigator.page() is not page


def opened_again(seat: Seat, office: Office, ground: Ground, name: str) -> Page:
    """The page on which what was saved is seen again."""
    page = seat.open(ground.place(seat, office) or ground.key)
    if name != "correct_person":
        page.show_step(Step.REQUEST if name == "details" else Step.DOCUMENTS)
    return page  # type: ignore[no-any-return]


def test_hostile_texts_do_not_break_the_pages_that_list_them(worked: Seat, contents: Office) -> None:
    """After all of them were saved: today, the file, the lists, the drafts."""
    for kind in ("markup-and-sql", "overrides", "line-separator"):
        for name in ("inquiry", "refer", "details"):
            keep_and_compare(worked, contents, GROUNDS[name], name, kind)
    for key in ("today", "requests", "person", "drafts", "request", "reception"):
        page = worked.open(contents.place(key))
        breathe(0)
        assert page.area.horizontalScrollBar().maximum() == 0, key


@pytest.mark.parametrize("name", [*GROUNDS, "search"])
def test_a_draft_brings_everything_back_as_it_was_typed(worked: Seat, contents: Office, name: str) -> None:
    """Rule 56: also what would be refused."""
    if name == "search":
        page = worked.open("reception")
        page.search.set_text(HOSTILE["markup-and-sql"])
        worked.open("today")
        assert worked.drafts() == ["inquiry"]  # a search is no work to be kept
        return
    ground = GROUNDS[name]
    kinds = list(HOSTILE.values())
    about = ground.place(worked, contents) or ground.key
    page = worked.open(about)
    ground.ready(page)
    typed = {}
    for at, found in enumerate(typed_fields(page)):
        found.set_text(kinds[at % len(kinds)])
        typed[found.key] = found.text()
    worked.open("today")
    again = worked.go_on(about)
    if name in ("details", "documents"):
        again.show_step(Step.REQUEST if name == "details" else Step.DOCUMENTS)
    came_back = answers(again)
    assert {key: came_back.get(key) for key in typed if key in came_back} == {
        key: text for key, text in typed.items() if key in came_back
    }
    assert came_back


def test_sensitive_data_are_kept_exactly(worked: Seat, contents: Office) -> None:
    """Saved and drafted alike: the form is shown only when it is asked for."""
    for text in HOSTILE.values():
        page = worked.open(PersonPlace(contents.person))
        _sensitive(page)
        paste(page.diagnosis, text)
        refused = fails(page.diagnosis)
        page.save_sensitive.click()
        assert bool(page.diagnosis.error()) == refused
        if refused:
            assert page.diagnosis.text() == as_typed(page.diagnosis, text)
            continue
        with worked.desk.work() as work:
            assert see_sensitive(work, contents.person).diagnosis == as_typed(page.diagnosis, text).strip()


def test_digits_of_all_three_kinds_mean_the_same_everywhere(worked: Seat, contents: Office) -> None:
    """Rule 37: every field that takes numbers."""
    page = worked.open("new_request")
    numbers = {"identity_number": "1000000008", "phone": "0550000001", "birth": "1/7/1375"}
    for key, number in numbers.items():
        found = page.form.field(key)
        assert isinstance(found, CodeField | DateField)
        values = set()
        for digits in ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"):
            found.set_text(number.translate(str.maketrans("0123456789", digits)))
            assert ascii_digits(found.text()) == number
            values.add(found.value())
        assert len(values) == 1, key


def test_every_page_that_takes_text_is_tried_here(worked: Seat, contents: Office) -> None:
    """A new page with a field is not forgotten."""
    tried = {ground.key for ground in GROUNDS.values()} | {"reception", "people", "person", "registers"}
    elsewhere = {
        "settings",
        "backups",
        "new_session",
        "minutes",
        "opinions",
        "letterhead",
        "service",
        "channels",
        "seats",
        "calendar",
        "amounts",
        "periods",
        "policy",
        "appeals",
        "correction",
        "end_request",
        "consent",
        "urgency",
        "death",
        "wording",
        "reports",
        "scans",
        "requests",
        "committee",
        "outcomes",
    }  # their own tests; the last three have a search alone (tests/ui/test_finding.py)
    for entry in all_pages():
        page = worked.open(contents.place(entry.place.key))
        if any(isinstance(found, LineField | NoteField) for found in page.findChildren(Field)):
            assert entry.place.key in tried | elsewhere, entry.place.key


def test_control_characters_are_what_is_refused(worked: Seat) -> None:
    """The control of the first test: of all these texts a free line refuses two."""
    page = worked.open("refer")
    refused = []
    for kind, text in HOSTILE.items():
        paste(page.visitor_name, text)
        if fails(page.visitor_name):
            refused.append(kind)
    assert refused == ["20000-letters", "nul", "tabs-and-newlines"]
    assert unicodedata.category("\x00") == "Cc"
