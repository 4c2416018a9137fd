"""نصوص المجلس: a text changed with its fields by a press, refused with its place, seen as it will be read."""

from __future__ import annotations

import pytest

from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.wordings import WORDING_FIELDS, WordingKey
from hayat_desk.summaries.office import board_settings
from hayat_desk.tour.hand import until
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.places.home import DraftPlace
from hayat_desk.ui.places.settings import WordingPlace
from hayat_desk.ui.settings.wording_page import WordingPage
from hayat_desk.ui.settings.wordings_page import WordingsPage
from tests import builders
from tests.ui.audits.test_hostile_input import HOSTILE, as_typed, fails
from tests.ui.page_kit import Seat, same_words


def versions(seat: Seat) -> int:
    with seat.desk.look() as look:
        return len(board_settings(look).versions)


def test_a_text_is_opened_from_the_list_and_kept_in_its_next_version(seat: Seat) -> None:
    listed = seat.open("wordings")
    assert isinstance(listed, WordingsPage)
    assert "الترحيب بالمراجع" in seat.words()
    seat.hand.press("Enter")
    page = seat.page(WordingPage)
    page.text.set_text("حياكم الله في ")
    seat.hand.press("End")
    page.text.edit.moveCursor(page.text.edit.textCursor().MoveOperation.End)
    seat.hand.tab_to(page.chips[0])
    seat.hand.press("Enter")
    assert page.text.text() == "حياكم الله في {اسم الجمعية}"
    seat.hand.tab_to(page.change.focus_target())
    seat.hand.type("ترحيب أقصر")
    seat.hand.tab_to(page.approved.focus_target())
    seat.hand.type("1/6/1448")
    seat.hand.press("Ctrl+Enter")
    wording = seat.desk.profile.wording(WordingKey.GREETING)
    assert (wording.text, wording.version) == ("حياكم الله في {association}", 2)
    seat.open("wordings")
    assert "الإصدار 2" in seat.words()
    assert "اعتُمد في 1448/06/01هـ" in bare(seat.words())
    assert seat.drafts() == []


@pytest.mark.parametrize("key", WordingKey)
def test_every_text_opens_without_latin_letters_and_is_previewed(seat: Seat, key: WordingKey) -> None:
    page = seat.open(WordingPlace(WordingKey.of(key.value)))
    assert len(page.chips) == len(WORDING_FIELDS[key])
    assert not any(letter.isascii() and letter.isalpha() for letter in page.text.text())
    assert page.filled.text()
    assert "{" not in page.filled.text()
    if page.sheet.isVisible():
        until(lambda: page.sheet.pdf is not None, f"the paper of {key} is not drawn")


@pytest.mark.parametrize(
    ("typed", "line", "near", "selected"),
    [
        ("أهلًا\nفي {اسم الجمعيات} اليوم", "2", "{اسم الجمعيات}", "{اسم الجمعيات}"),
        ("\n\nأهلًا 🙂 في {الجمعية اليوم", "3", "{", "{"),
        ("أهلًا } بكم", "1", "أهلًا } بكم", "}"),
        ("أهلًا {أ|ب|ج} بكم", "1", "{أ|ب|ج}", "{أ|ب|ج}"),
        ("أهلًا {applicant}", "1", "{applicant}", "{applicant}"),
    ],
)
def test_a_wrong_field_is_told_with_its_line_and_the_cursor_stands_there(
    seat: Seat, typed: str, line: str, near: str, selected: str
) -> None:
    page = seat.open(WordingPlace(WordingKey.GREETING))
    page.text.set_text(typed)
    page.change.set_text("تجربة")
    page.primary()
    (said,) = same_words(page.form)
    assert f"السطر {line}" in bare(said)
    assert near in bare(said)
    assert page.text.edit.textCursor().selectedText() == selected
    assert page.text.text() == typed
    assert versions(seat) == 1


def test_a_field_that_must_be_named_is_asked_for_by_its_arabic_name_t65(seat: Seat) -> None:
    page = seat.open(WordingPlace(WordingKey.SAY_ALOUD))
    page.text.set_text("سيأتيك الرد قريبًا.")
    page.change.set_text("تجربة")
    page.primary()
    assert "{أقرب موعد للرد}" in bare(page.text.error())
    page.preview()
    assert page.waiting.isVisible()
    assert versions(seat) == 1


def test_the_paper_follows_what_is_typed(seat: Seat) -> None:
    page = seat.open(WordingPlace(WordingKey.OPINION_INVITATION))
    until(lambda: page.sheet.pdf is not None, "the paper is not drawn")
    before = page.sheet.pdf
    page.text.set_text("رأيك يهم {اسم الجمعية}.")
    until(lambda: page.sheet.pdf not in (None, before), "the paper does not follow")
    assert page.filled.text() == f"رأيك يهم {seat.desk.profile.association.name}."


def test_the_forms_for_him_and_for_her_are_both_read(seat: Seat) -> None:
    page = seat.open(WordingPlace(WordingKey.SAY_ALOUD))
    page.text.set_text("{سيأتيك|سيأتيكِ} الرد {أقرب موعد للرد}")
    page.preview()
    assert "سيأتيكِ الرد" in page.filled.text()
    assert "سيأتيك الرد" in page.filled.text()


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_texts_are_refused_at_their_field_or_kept_and_shown_as_typed(seat: Seat, kind: str) -> None:
    page = seat.open(WordingPlace(WordingKey.OPINION_INVITATION))
    until(lambda: page.sheet.pdf is not None, "the paper is not drawn")
    before = page.sheet.pdf
    page.text.set_text(HOSTILE[kind])
    page.change.set_text("تجربة")
    taken = not fails(page.text)
    page.primary()
    assert versions(seat) == (2 if taken else 1)
    assert bool(page.text.error()) != taken
    if taken:
        kept = seat.desk.profile.wording(WordingKey.OPINION_INVITATION).text
        assert kept == as_typed(page.text, HOSTILE[kind]).strip()
        until(lambda: page.sheet.pdf not in (None, before), "the paper is not drawn")


def test_what_is_typed_survives_leaving_also_where_it_would_be_refused(seat: Seat) -> None:
    page = seat.open(WordingPlace(WordingKey.GREETING))
    page.text.set_text("في {نصف حقل")
    seat.open("today")
    assert seat.drafts() == ["wording"]
    assert seat.open(WordingPlace(WordingKey.CONSENT)).text.text() != "في {نصف حقل"
    assert seat.go_on(WordingPlace(WordingKey.GREETING)).text.text() == "في {نصف حقل"


def test_who_may_not_set_up_the_office_reads_only(seat: Seat) -> None:
    barred = builders.without(seat.desk, Permission.SET_UP_OFFICE)
    page = WordingPage(barred, WordingPlace(WordingKey.GREETING), seat.window)
    page.show()
    assert page.text.edit.isReadOnly()
    assert page.save.isHidden()
    assert not page.chips[0].isVisible()
    page.text.set_text("أهلًا")
    page.change.set_text("محاولة")
    page._save()
    assert page.messages.message()
    assert versions(seat) == 1
    page.hide()
    page.deleteLater()


def test_what_is_typed_survives_locking(seat: Seat) -> None:
    """Rule 56: the clerk comes back to this very text."""
    page = seat.open(WordingPlace(WordingKey.CONSENT))
    page.text.set_text("نص لم يكتمل {")
    assert seat.place.navigator.drafts.keep_for_lock()
    locked = seat.place.navigator.drafts.locked_place()
    assert locked is not None
    assert (locked.page, locked.place) == ("wording", "consent")
    seat.open("today")
    assert seat.open(DraftPlace(locked)).text.text() == "نص لم يكتمل {"
