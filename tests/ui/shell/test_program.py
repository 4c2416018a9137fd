"""From the first window to the last, on a real encrypted office (ux rules 6, 11; DESIGN §10)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hayat_desk.errors import Trouble
from hayat_desk.summaries.drafts import LOCKED_AT
from hayat_desk.ui.app import app_name
from hayat_desk.ui.entry.trouble_page import TroublePage
from hayat_desk.ui.entry.unlock_page import UnlockPage
from hayat_desk.ui.entry.wizard import Wizard
from hayat_desk.ui.kit.ask import next_answer
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.people.person_page import PersonPage
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.ui.places.people import PeoplePlace, PersonPlace
from hayat_desk.ui.shell.closing import open_drafts
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.copies import BACKUPS
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from hayat_desk.vault.lock import only_instance
from tests import builders
from tests.founded import copies_at
from tests.ui.conftest import FoundedFolder
from tests.ui.program_kit import Start, closed, type_an_inquiry, unlocked


def test_the_office_of_an_earlier_version_is_found_and_opens_from_its_own_folder(
    start: Start, office: FoundedFolder, qtbot: QtBot
) -> None:
    program = start(office.folder / "office", former=office.folder)
    assert not (office.folder / KEYS_NAME).exists()
    assert (office.folder / "office" / KEYS_NAME).exists()
    unlocked(program, office, qtbot)


def test_an_earlier_version_that_is_open_is_named_and_the_office_stays_till_it_is_closed(
    start: Start, office: FoundedFolder
) -> None:
    with only_instance(office.folder):
        program = start(office.folder / "office", former=office.folder)
        page = program.window.content()
        assert isinstance(page, TroublePage)
        assert page.sentence.text() == sentence(Trouble(Cause.ALREADY_OPEN))
        assert (office.folder / KEYS_NAME).exists()
        program.let_go()
    page.again.click()
    assert isinstance(program.window.content(), UnlockPage)


def test_a_chosen_folder_is_taken_as_it_is(start: Start, office: FoundedFolder) -> None:
    start(office.folder)
    assert (office.folder / KEYS_NAME).exists()
    assert not (office.folder / "office").exists()


def test_an_empty_folder_brings_the_wizard(start: Start, tmp_path: Path) -> None:
    assert isinstance(start(tmp_path / "new").window.content(), Wizard)


def test_an_office_brings_the_unlock_page_and_then_the_first_page(
    start: Start, office: FoundedFolder, qtbot: QtBot
) -> None:
    program = start(office.folder)
    assert program.window.windowTitle() == app_name()
    place = unlocked(program, office, qtbot)
    here = place.navigator.here()
    assert here is not None
    assert here.place.key == "today"
    assert office.folder.parent.name not in program.window.windowTitle()


@pytest.mark.parametrize("left", ["office.db", "keys.json"])
def test_half_an_office_never_brings_the_wizard(start: Start, office: FoundedFolder, left: str) -> None:
    for name in {"office.db", "keys.json"} - {left}:
        (office.folder / name).unlink()
    content = start(office.folder).window.content()
    assert not isinstance(content, Wizard)


def test_a_second_instance_is_told_that_the_program_is_open(start: Start, office: FoundedFolder) -> None:
    with only_instance(office.folder):
        program = start(office.folder)
        content = program.window.content()
        assert isinstance(content, TroublePage)
        assert content.sentence.text() == sentence(Trouble(Cause.ALREADY_OPEN))
    content.again.click()
    assert isinstance(program.window.content(), UnlockPage)


def test_another_associations_profile_is_refused(start: Start, office: FoundedFolder, qtbot: QtBot) -> None:
    program = start(office.folder, "dawah-aburakah")
    page = program.window.content()
    assert isinstance(page, UnlockPage)
    page.passphrase.set_text(office.passphrase)
    page.open_button.click()
    qtbot.waitUntil(lambda: isinstance(program.window.content(), TroublePage), timeout=20_000)
    assert program.workplace is None


def test_locking_keeps_what_is_typed_and_the_same_user_comes_back_to_it(
    start: Start, office: FoundedFolder, qtbot: QtBot
) -> None:
    program = start(office.folder)
    type_an_inquiry(unlocked(program, office, qtbot), "متى موعد العيادة؟")
    program.lock()
    assert start.replaced == ["replaced"]
    assert program.workplace is None
    raw = (office.folder / "office.db").read_bytes()
    assert "العيادة".encode() not in raw

    program.window.hide()
    place = unlocked(start(office.folder), office, qtbot)
    here, page = place.navigator.here(), place.navigator.page()
    assert here is not None
    assert page is not None
    assert here.place.key == "inquiry"
    field = page.forms[0].field("question")
    assert field is not None
    assert field.text() == "متى موعد العيادة؟"
    qtbot.waitUntil(lambda: field.focus_target().hasFocus())
    assert place.navigator.drafts.keep()
    assert LOCKED_AT not in page.state()
    assert place.navigator.drafts.locked_place() is None  # said once


def test_while_papers_are_printed_the_screen_is_shielded_and_locks_at_their_end(
    start: Start, office: FoundedFolder, qtbot: QtBot
) -> None:
    """Replacing the process would cut them off: a sheet would be out that the register does not know."""
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    page = place.navigator.page()
    assert page is not None
    page.is_printing = True
    program.lock()
    qtbot.wait(700)
    assert program.window.is_shielded()
    assert start.replaced == []
    page.is_printing = False
    qtbot.waitUntil(lambda: start.replaced == ["replaced"])


def test_the_program_is_not_closed_while_a_paper_prints_and_not_locked_while_it_closes(
    start: Start, office: FoundedFolder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else nobody would hear that the printer refused; and the last copy would be cut off in the middle."""
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    page = place.navigator.page()
    assert page is not None
    page.is_printing = True
    program.window.close()
    assert "تُطبع ورقة" in place.notice.message()
    assert program.window.isVisible()
    page.is_printing = False

    at_the_copy: list[list[str]] = []

    def copied(*_: object) -> None:
        at_the_copy.append(list(start.replaced))

    monkeypatch.setattr("hayat_desk.ui.shell.closing.back_up_if_allowed", copied)
    program.window.close()
    program.lock()
    qtbot.waitUntil(lambda: not program.window.isVisible())
    assert at_the_copy == [[]]
    assert start.replaced == []


def test_locking_keeps_a_diagnosis_that_is_being_typed(
    start: Start, office: FoundedFolder, qtbot: QtBot
) -> None:
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    person = builders.a_person(place.desk)
    place.navigator.open(PersonPlace(person))
    page = place.navigator.page()
    assert isinstance(page, PersonPage)
    page.show_sensitive.click()
    page.diagnosis.set_text("تشخيص لم يُحفظ بعد")
    program.lock()
    assert "تشخيص".encode() not in (office.folder / "office.db").read_bytes()

    program.window.hide()
    back = unlocked(start(office.folder), office, qtbot).navigator.page()
    assert isinstance(back, PersonPage)
    assert back.diagnosis.text() == "تشخيص لم يُحفظ بعد"


def test_locking_on_a_page_without_typing_comes_back_to_that_page_and_leaves_no_draft(
    start: Start, office: FoundedFolder, qtbot: QtBot
) -> None:
    program = start(office.folder)
    assert unlocked(program, office, qtbot).navigator.open(PeoplePlace())
    program.lock()
    program.window.hide()
    place = unlocked(start(office.folder), office, qtbot)
    here = place.navigator.here()
    assert here is not None
    assert here.place.key == "people"
    place.navigator.open(TodayPlace())
    assert open_drafts(place.desk) == ()


def test_closing_makes_a_verified_backup_and_anchors_the_journal(
    start: Start, office: FoundedFolder, qtbot: QtBot
) -> None:
    program = start(office.folder)
    unlocked(program, office, qtbot)
    assert KeyFile(office.folder / KEYS_NAME).head().count == 0
    closed(program, qtbot)
    assert len(copies_at(office.folder / BACKUPS)) == 1
    assert KeyFile(office.folder / KEYS_NAME).head().count > 0


def test_closing_with_a_draft_offers_it_first_and_keeps_it_either_way(
    start: Start, office: FoundedFolder, qtbot: QtBot
) -> None:
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    type_an_inquiry(place, "سؤال لم يكتمل")
    place.navigator.open(TodayPlace())
    next_answer("draft")
    program.window.close()
    here = place.navigator.here()
    assert here is not None
    assert here.place.key == "inquiry"
    next_answer("stay")
    program.window.close()
    assert program.window.isVisible()
    next_answer("close")
    closed(program, qtbot)
    program.window.hide()
    again = unlocked(start(office.folder), office, qtbot)
    assert [draft.page for draft in open_drafts(again.desk)] == ["inquiry"]


def test_keys_lead_everywhere_and_lock(
    start: Start, office: FoundedFolder, qtbot: QtBot, press: Callable[..., None]
) -> None:
    place = unlocked(start(office.folder), office, qtbot)
    control = Qt.KeyboardModifier.ControlModifier
    for key, modifiers, wanted in (
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "reception"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "inquiry"),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier, "drafts"),
        (Qt.Key.Key_1, control, "today"),
        (Qt.Key.Key_3, control, "people"),
        (Qt.Key.Key_4, control, "requests"),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "people"),
    ):
        press(key, modifiers)
        here = place.navigator.here()
        assert here is not None
        assert here.place.key == wanted
    with qtbot.waitSignal(place.lock_wanted):
        press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
