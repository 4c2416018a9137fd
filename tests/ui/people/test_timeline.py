"""ما جرى مع المستفيد in English: what the program says is English, what the office wrote is as it wrote it (T26)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from hayat_desk.desk import Desk
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import PersonId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.procedures.deliveries import complete_registration
from hayat_desk.procedures.letters import register_letter
from hayat_desk.procedures.referrals import answer_referral
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.happenings import Happening
from hayat_desk.summaries.person_file import person_file
from hayat_desk.ui.app import make_application
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.people.person_page import PersonPage
from hayat_desk.ui.places.people import PersonPlace
from hayat_desk.ui.preferences import Preferences
from tests import builders
from tests.house.arabic import ARABIC
from tests.ui.page_kit import Seat, a_letter_entry, a_referral, print_now


@pytest.fixture
def english(qapp: QApplication, desk: Desk) -> Iterator[Seat]:
    """A clerk who reads English, at an empty office."""
    make_application(Preferences(), "en")
    taken = Seat(desk)
    yield taken
    taken.leave()
    make_application(Preferences())


def a_long_story(desk: Desk, outcome: Outcome) -> PersonId:
    """One of everything that happens with a person."""
    request_id = builders.a_decided_request(desk, outcome)
    with desk.look() as look:
        person = PersonId(look.db.get_one(SupportRequest, request_id).person_id)
    builders.tell(desk, request_id)
    if outcome is Outcome.ACCEPTED:
        with desk.work() as work:
            complete_registration(work, request_id)
        builders.a_delivery(desk, request_id)
    with desk.work() as work:
        register_letter(work, a_letter_entry(work.today, person))
    question = a_referral(desk, person)
    with desk.work() as work:
        answer_referral(work, question, "تشملها متى كانت مرافقة")
    with desk.work() as work:
        note = builders.a_note(work, person)
    print_now(desk, note)
    return person


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.REFUSED])
def test_the_timeline_speaks_english_but_for_what_the_office_wrote(english: Seat, outcome: Outcome) -> None:
    person = a_long_story(english.desk, outcome)
    with english.desk.look() as look:
        timeline = person_file(look, person).timeline
    page = english.open(PersonPlace(person))
    assert isinstance(page, PersonPage)
    shown = [bare(label.text()) for entry in page.timeline.entries for label in entry.findChildren(QLabel)]
    written = {" · ".join(filter(None, (entry.text, entry.channel))) for entry in timeline}
    assert [words for words in shown if ARABIC.search(words) and words not in written] == []
    assert {outcome.english, PaperKind.REFERRAL_NOTE.english} <= set(" · ".join(shown).split(" · "))
    happenings = {entry.happening for entry in timeline}
    assert {Happening.DECIDED, Happening.TOLD, Happening.LETTER, Happening.ANSWER} <= happenings
    assert not [entry.outcome for entry in timeline if entry.outcome and entry.text]
