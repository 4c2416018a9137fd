"""A draft brings back what was typed in it, and nothing else of the record as it was then (rule 11).

The doors are all pages that open filled: what is recorded after the draft was typed stays, and where it is the
very thing that was typed, the clerk is told and decides.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest

from hayat_desk.policy.wordings import WordingKey
from hayat_desk.procedures.drafts import keep_draft
from hayat_desk.summaries.drafts import AS_OPENED, AT_STEP, DraftLine, draft_list, draft_state
from hayat_desk.summaries.requests import Step
from hayat_desk.tour.hand import breathe
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.kit.form import AnyField, Form
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.place import Place
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.places.committee import SessionPlace
from hayat_desk.ui.places.home import DraftPlace
from hayat_desk.ui.places.people import CorrectPersonPlace, PersonPlace
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.places.settings import ServicePlace, WordingPlace
from tests.ui.page_kit import Office, Seat

TOLD = "تغيّر منذ كُتبت المسودة"


@dataclass(frozen=True)
class Filled:
    """A page that opens filled: a question typed into the draft, and another one that is saved elsewhere."""

    typed: tuple[str, str]
    other: tuple[str, str]
    saved: str  # of the question in the draft, saved elsewhere meanwhile
    place: Callable[[Office], Place | None] = lambda _office: None
    ready: Callable[[Page], object] = lambda _page: None
    save: Callable[[Page], object] = lambda page: page.primary()


def _version(page: Page) -> None:
    """A new version needs to say what changed, and who approved it when."""
    for key, text in (("change", "سبب"), ("approved_on", "1/6/1448")):
        one = field(page, key)
        if one.is_blank():
            one.set_text(text)
    page.primary()


def _correct(page: Page) -> None:
    """The invented office has others of the same number, who are somebody else."""
    page.primary()
    for button in page.findChildren(Button):
        if button.isVisible() and button.words() == "ليس الشخص نفسه":
            button.click()
            page.primary()
            return


def _details(page: Page) -> None:
    page.show_step(Step.REQUEST)  # type: ignore[attr-defined]


def _keep_details(page: Page) -> None:
    field(page, "monthly_income").set_text("3,000")  # asked for by some services, and hidden once saved
    page.primary()


def _sensitive(page: Page) -> None:
    if page.show_sensitive.isVisible():  # type: ignore[attr-defined]
        page.show_sensitive.click()  # type: ignore[attr-defined]
    breathe(0)


FILLED: dict[str, Filled] = {
    "correct_person": Filled(
        ("district", "الفيصلية"),
        ("family", "العنزي"),
        "الناصرية",
        lambda office: CorrectPersonPlace(office.person),
        save=_correct,
    ),
    "person": Filled(
        ("diagnosis", "ورم"),
        ("monthly_income", "3,000"),
        "ورم آخر",
        lambda office: PersonPlace(office.person),
        _sensitive,
        lambda page: page.save_sensitive.click(),  # type: ignore[attr-defined]
    ),
    "settings": Filled(("reply_within_days", "30"), ("auto_lock_minutes", "2"), "20"),
    "amounts": Filled(("change", "رُفع الحد"), ("ask_above", "60,000"), "", save=_version),
    "policy": Filled(("review_months", "6"), ("policy_title", "سياسة العلاقة"), "8", save=_version),
    "periods": Filled(("days_to_register", "60"), ("attempts_needed", "4"), "45", save=_version),
    "appeals": Filled(("appeal_days", "30"), ("appeals_allowed", "2"), "20", save=_version),
    "channels": Filled(
        ("channels.phone.label", "الهاتف"), ("channels.letter.label", "الرسائل"), "الاتصال", save=_version
    ),
    "seats": Filled(
        ("committee.seat-3.title", "عضو أول"), ("committee.seat-1.title", "المقرر"), "عضو ثان", save=_version
    ),
    "calendar": Filled(
        ("holidays.holiday-0.last_day", "6"), ("holidays.holiday-1.last_day", "14"), "7", save=_version
    ),
    "letterhead": Filled(("licence", "1545"), ("handle", "hayat_2"), "1546", save=_version),
    "service": Filled(
        ("description", "تأمين النقل"),
        ("title", "نقل"),
        "النقل",
        lambda _office: ServicePlace("transport"),
        save=_version,
    ),
    "wording": Filled(
        ("change", "سبب"),
        ("approved_on", "1/6/1448"),
        "",
        lambda _office: WordingPlace(WordingKey.DECLARATION),
    ),
    "request": Filled(
        ("description", "تذاكر"),
        ("service", "transport"),
        "سكن",
        lambda office: RequestPlace(office.fresh),
        _details,
        _keep_details,
    ),
    "session": Filled(
        ("reason", "سبب المسودة"),
        ("outcome", "accepted"),
        "سبب آخر",
        lambda office: SessionPlace(office.session),
        save=lambda page: page._keep(),  # type: ignore[attr-defined]
    ),
}
UNSAVED_ALONE = {"amounts", "wording"}
"""Of these only one question is kept in a version, so nothing can be saved beside it or over it."""


def field(page: Page, key: str) -> AnyField:
    """The question of that key."""
    forms = page.findChildren(Form)
    return next(one for form in forms if (one := form.field(key)) is not None)


def opened(seat: Seat, office: Office, key: str, draft: DraftLine | None = None) -> Page:
    """The page, at the place where the question stands."""
    case = FILLED[key]
    page: Page = seat.open(DraftPlace(draft) if draft else case.place(office) or key)
    case.ready(page)
    return page


def type_into(page: Page, question: tuple[str, str]) -> None:
    """One answer, as it is typed."""
    field(page, question[0]).restore(question[1])
    page.changed.emit()


def drafts_of(seat: Seat) -> tuple[DraftLine, ...]:
    """All drafts of the clerk."""
    with seat.desk.look() as look:
        return draft_list(look)


def kept(seat: Seat, page: str) -> Mapping[str, str]:
    """What the newest draft of a page keeps."""
    with seat.desk.look() as look:
        return draft_state(look, draft_list(look, page)[0].draft_id)


def a_draft(seat: Seat, office: Office, key: str) -> DraftLine:
    """Something typed into one question, and left."""
    type_into(opened(seat, office, key), FILLED[key].typed)
    seat.turn_away()
    return next(line for line in drafts_of(seat) if line.page == key)


def save_elsewhere(seat: Seat, office: Office, key: str, *questions: tuple[str, str]) -> dict[str, str]:
    """Saved on a page that was opened anew; what stands there then."""
    page = opened(seat, office, key)
    for question in questions:
        type_into(page, question)
    FILLED[key].save(page)
    breathe(0)
    seat.turn_away()
    page = opened(seat, office, key)
    states = {name: field(page, name).state() for name, _ in questions}
    seat.turn_away()
    return states


@pytest.mark.parametrize("key", sorted(FILLED))
def test_a_draft_keeps_nothing_but_what_was_typed(worked: Seat, contents: Office, key: str) -> None:
    a_draft(worked, contents, key)
    keys = {name.partition("@")[0] for name in kept(worked, key).keys() - {AS_OPENED, AT_STEP}}
    assert keys == {FILLED[key].typed[0]}


@pytest.mark.parametrize("key", sorted(FILLED.keys() - UNSAVED_ALONE))
def test_going_on_with_a_draft_leaves_what_was_saved_since(worked: Seat, contents: Office, key: str) -> None:
    case = FILLED[key]
    draft = a_draft(worked, contents, key)
    questions = (case.other, ("reason", "")) if key == "session" else (case.other,)
    states = save_elsewhere(worked, contents, key, *questions)
    assert states[case.other[0]] == case.other[1]
    page = opened(worked, contents, key, draft)
    assert field(page, case.typed[0]).state() == case.typed[1]
    assert field(page, case.other[0]).state() == case.other[1]
    assert TOLD not in page.messages.message()


@pytest.mark.parametrize("key", sorted(FILLED.keys() - UNSAVED_ALONE))
def test_what_was_typed_over_a_record_that_changed_is_said(worked: Seat, contents: Office, key: str) -> None:
    case = FILLED[key]
    draft = a_draft(worked, contents, key)
    question = (case.typed[0], case.saved)
    save_elsewhere(worked, contents, key, *((case.other, question) if key == "session" else (question,)))
    for _ in range(2):  # also after it was left once more, undecided
        page = opened(worked, contents, key, draft)
        one = field(page, case.typed[0])
        assert one.state() == case.typed[1]
        assert TOLD in page.messages.message()
        assert one.name in bare(page.messages.message())
        worked.turn_away()
    page = opened(worked, contents, key, draft)
    page.messages._act.click()
    assert field(page, case.typed[0]).state() == case.saved
    worked.turn_away()
    assert draft.draft_id not in {line.draft_id for line in drafts_of(worked)}


def test_an_emptied_question_and_a_tick_taken_away_come_back(worked: Seat) -> None:
    page = worked.open(ServicePlace("transport"))
    field(page, "description").set_text("")
    field(page, "offered").set_text("")
    worked.turn_away()
    assert kept(worked, "service").keys() - {AS_OPENED} == {"description", "offered"}
    page = worked.go_on(ServicePlace("transport"))
    assert (field(page, "description").state(), field(page, "offered").state()) == ("", "")
    assert field(page, "asks_diagnosis").state() == "1"


def test_rows_added_in_a_draft_stand_beside_rows_added_since(worked: Seat) -> None:
    page = worked.open(ServicePlace("transport"))
    rows = field(page, "documents")
    rows.add.click()  # type: ignore[attr-defined]
    rows.rows[-1]["title"].set_text("ورقة المسودة")  # type: ignore[attr-defined]
    worked.turn_away()
    page = worked.open(ServicePlace("transport"))
    rows = field(page, "documents")
    rows.rows[1].remove.click()  # type: ignore[attr-defined]
    _version(page)
    worked.turn_away()
    page = worked.go_on(ServicePlace("transport"))
    titles = [row["title"].text() for row in field(page, "documents").rows]  # type: ignore[attr-defined]
    assert len(titles) == 3
    assert titles[-1] == "ورقة المسودة"
    assert "التقرير الطبي" not in titles


def test_a_paper_seen_since_stays_seen(worked: Seat, contents: Office) -> None:
    """The papers of a request are one thing to the draft, and several to the clerk."""

    def documents() -> Page:
        page: Page = worked.open(RequestPlace(contents.fresh))
        page.show_step(Step.DOCUMENTS)  # type: ignore[attr-defined]
        return page

    page = documents()
    page.documents.checklist.rows[0].say_it_differs()  # type: ignore[attr-defined]
    worked.turn_away()
    (draft,) = (line for line in drafts_of(worked) if line.page == "request")
    page = documents()
    page.documents.checklist.rows[1].tick.click()  # type: ignore[attr-defined]
    page.primary()
    worked.turn_away()
    page = worked.open(DraftPlace(draft))
    rows = page.documents.checklist.rows
    assert rows[0].entry().matched is False
    assert rows[1].tick.isChecked()


def test_an_older_draft_says_where_it_is_not_what_is_saved(worked: Seat, contents: Office) -> None:
    """It keeps every field: what was typed in it and what was corrected since look alike."""
    state = worked.open(CorrectPersonPlace(contents.person)).state()
    with worked.desk.work() as work:
        keep_draft(
            work,
            "correct_person",
            str(contents.person),
            "تصحيح",
            {**state, "family": "الحازمي", "district": ""},
        )
    worked.turn_away()
    page = worked.go_on(CorrectPersonPlace(contents.person))
    assert field(page, "family").text() == "الحازمي"
    told = bare(page.messages.message())
    assert "اسم العائلة" in told
    assert "الحي" in told
    assert "اسم الأب" not in told


def test_what_stood_there_is_kept_beside_what_was_typed(worked: Seat, contents: Office) -> None:
    a_draft(worked, contents, "correct_person")
    assert json.loads(kept(worked, "correct_person")[AS_OPENED])["district"] == "الصالحية"
